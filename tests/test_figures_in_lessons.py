"""Every figure that stands in the text of a lesson, marked calculated or from the article, is what
it should be: worked out here from the article's figures, or a value of the content plan."""

from __future__ import annotations

import json
import re
from fractions import Fraction

import pytest
from expected import VALUES
from sums import comes_to, worked_out
from texts import ROOT

# Those of the article, in the order in which they stand.
ARTICLE = {
    "00": "7,000 500 700 31",
    "01": "115,000 500 7,000 700 300 31 167,000 115,000 750 100 500 115,000 100 115,000",
    "02": "167,000 115,000 31 167,000 115,000",
    "03": "167,000 115,000 167,000 115,000 700 7,000 700 7,000 300 31",
    "04": "500 7,000 700 300 7,000 500 7,000 700",
    "05": "167,000 7,000 115,000 500 700 7,000 167,000 115,000 500 700",
    "06": "7,000 700 700 500 115,000",
    "07": "115,000 700 167,000 7,000 500 7,000 7,000",
    "08": "",
    "09": "167,000 115,000",
    "10": "7,000 700 167,000 115,000 115,000 31",
    "11": "",
}
# Those calculated, in the same order; names in braces are values of the plan.
CALCULATED = {
    "01": "{l1_gap_after2017}; {after_days}; {sum_attempts}",
    "02": "60 - 80; 100 * (60 - 80) / 80; 60 / 80; {pct_change}; -1 * {pct_change}; "
    "-1 * {pct_change}; {updown_level}; {updown_pct}; {prop_off}; {prop_both}; 2.40 * 1.25; "
    "{t2_after}; -1 * {t2_pct}; 167,000 - 115,000; {remain_pct}",
    "03": "-1 * {pct_change}; -1 * {pct_change}; 4.5 - 0.1 / 2; 4.5 + 0.1 / 2; {fall_max}; "
    "{fall_min}; {fall_min}; {fall_max}; {tenth_bothupper}; {tenth_lo}; {tenth_hi}; {both_lo}; "
    "{both_hi}; {t3_lo}; {t3_hi}; 100 * {p_round31}; 100 * {p_round32}; 31 + 1",
    "04": "{t4_same}; {onein_off}; {onein_cha}; 700 + 300; {onein_both}; {fall_off}; {fall_cha}; "
    "{fall_both}; {gap_pct_down}; {undercount_true}; {undercount_seen}; {t4_same}; {t4_mix_lo}; "
    "{t4_mix_hi}; {share_off}",
    "05": "700 + 300; 90 / 30; {everyd_cha}; {everyd16}; {breakeven_x2}; {breakeven_x3}; "
    "{t5_pct}; {t5_y1}; {t5_y2}; {t5_be}",
    "06": "-1 * {perday_change}; -1 * {pct_change}; 10 * 900 / 12; {tw_d_500}; {tw_m_500}; "
    "{tw_m_700}; {R_tw_cha}; {R_cha}; {be_tw_cha}; {breakeven}; {after_days}; 4 * 3; {little_30}; "
    "{little_120}; {t6_hotel}; {t6_stay}",
    "07": "{R_cha}; 700 + 300; {t7_base}; 4,100,000 / 820; 4,500,000 / 820; {t7_cost}; {R_min}; "
    "{R_max}; {R_min_wide}; {R_max_wide}; 950 / 70; 1,000 / 70 - 900 / 70; 950 / 60 - 950 / 80",
    "08": "6 * 4 / 2; {chap_union}; {chap_se}; 20 * 18 / 12; 20 + 18 - 12; "
    "20 * 18 / 12 - 20 - 18 + 12",
    "09": "-1 * {pct_change}; 60 - 50; 66 - 50; 100 * 6 / 10; 100 * 6 / 60; 60 / 10; 80 - 60; "
    "100 - 60; 92 - 88; {t9_true}; {t9_drawn}; {t9_lie}",
    "10": "{R_cha}; {pp16}; {hidden_both} / 1,000; {hidden_off} / 500; {tw_m_700}; "
    "{elsewhere_tw_off}; {elsewhere_tw_cha}; {elsewhere_tw_both}; {t10_fall}; {t10_mean}",
    "11": "48,000 - 36,000; 100 * 12,000 / 48,000; 100 * 11,000 / 47,500; 100 * 13,000 / 48,500",
}
# Shown without the word "about", and rounded to thousands or hundreds all the same.
ABOUT = {"150,800", "12,000", "24,000"}

LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def figures(path, letter: str) -> list[str]:
    """The figures of a lesson that carry this letter, in their order."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    text = "\n".join("".join(one["source"]) for one in cells if one["cell_type"] == "markdown")
    text = text.replace("\N{MINUS SIGN}", "-")
    return re.findall(rf"(-?\d[\d,]*(?:\.\d+)?)%?<sup>{letter}</sup>", text)


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_figures_of_the_article_are_right(path):
    assert figures(path, "A") == ARTICLE[path.stem[:2]].split()


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_calculated_figures_are_right(path):
    printed = figures(path, "C")
    sums = CALCULATED.get(path.stem[:2], "").format(**VALUES).split("; ")
    sums = [one for one in sums if one]
    assert len(printed) == len(sums), f"one sum for each of {printed}"
    for figure, words in zip(printed, sums):
        value = worked_out(words) if re.search(r"[-+*/] ", words) else Fraction(words)
        assert comes_to(value, figure, about=figure in ABOUT), f"{figure}: {words}"


# What the programs in the lessons print, by a piece of the program; the numbers in their order.
PRINTED = {
    ("01", "story.reported - story.cleared"): "{l1_days_clear_to_article}",
    ("01", "flows = "): "{sum_attempts}",
    ("02", "change = after - before"): "{abs_change}",
    ("02", "percent_change = "): "{pct_change}",
    ("03", "after = pd.Series(hc.error_interval"): "114,500; 115,500; 166,500; "
    "-1 * {fall_bothlower}; -1 * {fall_min}; 167,500; -1 * {fall_max}; -1 * {fall_bothupper}",
    ("03", "top = hc.error_interval"): "{tenth_lo}; {tenth_hi}",
    ("04", "tops = pd.Series"): "{share_off}; {share_cha}; {share_both}",
    ("04", "fig, axes"): "{share_off}; {share_cha}; {share_both}; {onein_off}; {onein_both}; "
    "{share_off}; {share_cha}; {share_both}",
    ("05", "people = pd.Series"): "{pp17_off}; {pp17_cha}; {pp17_both}",
    ("05", "rate_before = "): "{R_off}; {R_cha}; {R_both}",
    ("05", "hc.break_even"): "{breakeven}",
    ("05", "nlargest"): "{toy_share_top2} / 100",
    ("06", "days_2016 = "): "{perday_change}",
    ("06", "camp_days = "): "{tw_d_500}",
    ("06", "rest_days"): "-1 * {regime_drop_zero}; -1 * {regime_drop}; {perday_change}; "
    "-1 * {regime_drop_30}",
    ("07", "rate_now = "): "{R_cha}",
    ("07", "bars = pd.DataFrame"): "{t_N17_hi}; {t_N17_lo}; {t_N17_w}; {t_N16_lo}; {t_N16_hi}; "
    "{t_N16_w}; {t_A17_lo}; {t_A17_hi}; {t_A17_w}; {t_A16_hi}; {t_A16_lo}; {t_A16_w}",
    ("08", "seen = first + second"): "{chap_union}; {lp}; {lp} - {chap_union}",
    ("08", "better = hc.chapman"): "{chap_lo}; {chap_hi}; {chap_llo}; {chap_lhi}",
    ("09", "round(100 *"): "{pct_change}",
    ("09", "starts = "): "0; -1 * {trunc_0}; 50,000; -1 * {trunc_50}; 100,000; -1 * {trunc_100}; "
    "110,000; -1 * {trunc_110}",
    ("09", "times = after / before"): "{multiplier}; {multiplier} * {multiplier}; "
    "{multiplier} * {multiplier} * {multiplier}",
    ("10", "people = story.people_now_charities"): "{kp_needed}",
    ("10", "needed = "): "500; {hidden_off}; {elsewhere_off}; 700; {hidden_cha}; {elsewhere_cha}; "
    "1,000; {hidden_both}; {elsewhere_both}",
}
# Years, rows and names of quantities.
NO_RESULTS = re.compile(r"\b(?:January|attempts|Oct|Jan|Name:) 20\d\d|20\d\d / 20\d\d|\b20\d\d\b")


def printed(path, piece: str) -> list[str]:
    """The numbers that the first program with this piece prints."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    program = next(
        one for one in cells if one["cell_type"] == "code" and piece in "".join(one["source"])
    )
    text = "".join(program["outputs"][0]["data"]["text/plain"])
    text = NO_RESULTS.sub("", text.replace("\N{MINUS SIGN}", "-"))
    return re.findall(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?(?!\w)", text)


@pytest.mark.parametrize("lesson, piece", PRINTED)
def test_what_the_programs_print_is_right(lesson, piece):
    path = next(one for one in LESSONS if one.stem.startswith(lesson))
    sums = PRINTED[lesson, piece].format(**VALUES).split("; ")
    found = [one.rstrip(",") for one in printed(path, piece)]
    assert len(found) == len(sums), found
    for shown, words in zip(found, sums):
        value = worked_out(words.replace(",", ""))
        if len(shown) > 12:  # a number as Python prints it: the plan has six digits of it
            shown = f"{float(shown):.4f}"
            value = Fraction(f"{float(value):.4f}")
        assert comes_to(value, shown), f"{shown}: {words}"
