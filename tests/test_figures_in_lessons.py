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
