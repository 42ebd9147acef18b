"""Every figure that stands in the text of a lesson, marked calculated or from the article, is what
it should be: worked out here from the article's figures, or a value of the content plan."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from math import comb

import pytest
from expected import VALUES
from sums import comes_to, worked_out
from texts import ROOT

import headcount as hc

# Those of the article, in the order in which they stand.
ARTICLE = {
    "00": "7,000",
    "01": "115,000 500 7,000 700 300 31 167,000 115,000 750 100 100 115,000",
    "02": "167,000 115,000 31 167,000 115,000",
    "03": "167,000 115,000 167,000 115,000 700 7,000 300 31",
    "04": "500 7,000 700 300 7,000 500 7,000 700 7,000",
    "05": "167,000 7,000 115,000 500 700 7,000 167,000 115,000 500 500",
    "06": "7,000 7,000 500 115,000",
    "07": "115,000 700 167,000 7,000 500 700 7,000 7,000",
    "08": "",
    "09": "167,000 115,000",
    "10": "7,000 700 115,000 115,000 31",
    "11": "",
}


def error_of_chance(runs: int) -> str:
    """The simulation's error for the chance of lesson 7, people now below a tenth of those before.

    People now from 450 to 750; a tenth of those before from 650 to 750, so 700 in the middle: the
    chance is (700 - 450) / 300.
    """
    chance = (700 - 450) / 300
    return f"{(chance * (1 - chance) / runs) ** 0.5:.9f}"


def nobody_on_both(people: int) -> float:
    """The chance that a list of 150 of so many people holds nobody of a list of 200."""
    return comb(people - 200, 150) / comb(people, 150)


# "About half way" from 7,000 to 500, and the people from which on nobody on both lists has a chance
# of 5% or more: in thousands, as the lessons say them.
HALF_WAY = str(round((7_000 + 500) // 2, -3))
FEWEST = str(round(next(n for n in range(350, 20_000) if nobody_on_both(n) >= 0.05), -3))

# Those calculated, in the same order; names in braces are values of the plan.
CALCULATED = {
    "01": "16 - 1 + 1; 31 - 24 + 1 + 30 + 31; 167,000 + 115,000",
    "02": "60 - 80; 100 * (60 - 80) / 80; 60 / 80; {pct_change}; -1 * {pct_change}; "
    "-1 * {pct_change}; {updown_pct}; 100 * (7,000 - 500) / 7,000; "
    "167,000 * 500 / 7,000; 100 * (8 - 4) / 4; 100 * (230 - 200) / 200; 8 - 4; 230 - 200; "
    "167,000 - 115,000; {remain_pct}",
    "03": "-1 * {pct_change}; -1 * {pct_change}; 4.5 - 0.1 / 2; 4.5 + 0.1 / 2; "
    "{fall_max}; {fall_min}; {fall_min}; {fall_max}; {tenth_bothupper}; {tenth_lo}; {tenth_hi}; "
    "{both_lo}; {both_hi}; 200 / 3; 195 / 3.5; "
    "205 / 2.5; 100 * {p_round31}; 100 * {p_round32}; 31 + 1",
    "04": "100 * 2,000 / 8,000; {onein_off}; {fall_off}; {onein_cha}; {fall_cha}; {onein_both}; "
    "{fall_both}; {gap_pct_down}; 100 * 700 / 7,200; 100 * 500 / 7,000; {share_cha} - {share_off}; "
    "100 * 15 / 150; 100 * 36 / 60; 100 * 15 / 60; 100 * 36 / 150; {share_off}",
    "05": "90 / 30; {everyd16}; 115,000 / 500 * 7,000 / 167,000; 700 + 300; {breakeven_x2}; "
    "{toy_share_top2}; 100 * (5,400 - 4,500) / 5,400; 5,400 / 1,200; 4,500 / 750; "
    "4,500 / (5,400 / 1,200); 700 + 300",
    # Of 2016, 297 days lie before 24 October: 274 to the end of September, and 23; 69 are left.
    "06": "100 - 100 * (115,000 / 365) / (167,000 / 366); " + HALF_WAY + "; 10 * 900 / 12; "
    "31 - 23 + 30 + 31; 4 * 3; 12 / 3 * 30; 700 / 30 * 365; 700 / 120 * 365; "
    "1,500 / 25 * 365; 365 * 84,000 / 60,000",
    # The corners of the box: all four inputs at the ends that make the later rate low, or high.
    "07": "115,000 / 700 * 7,000 / 167,000; 500 - 50; 700 + 50; {t7_base}; 4,100,000 / 820; "
    "4,500,000 / 820; {t7_cost}; 114,500 / 750 * 6,500 / 167,500; "
    "115,500 / 450 * 7,500 / 166,500; "
    + f"{error_of_chance(100)}; {error_of_chance(10_000)}; "
    + "114,500 / 750 * 6,500 / 167,500 / 3; 115,500 / 450 * 7,500 / 166,500 * 2; "
    "950 / 70; 1,000 / 70 - 900 / 70; 950 / 60 - 950 / 80",
    "08": "6 * 4 / 2; {chap_se}; {chap_llo}; {chap_lhi}; 200 + 150 - 60; " + FEWEST + "; "
    "20 * 18 / 12; 20 + 18 - 12; "
    "20 * 18 / 12 - 20 - 18 + 12",
    "09": "-1 * {pct_change}; 60 - 50; 66 - 50; 100 * 6 / 10; 100 * 6 / 60; 60 / 10; 80 - 60; "
    "100 - 60; 92 - 88; {t9_true}; {t9_drawn}; {t9_lie}",
    # People outside for one counted: 1,000 by the charities with Dunkirk, 500 by officials.
    "10": "115,000 / 700 * 7,000 / 167,000; 167,000 / 7,000; "
    "(7,000 * 115,000 / 167,000 - 1,000) / 1,000; (7,000 * 115,000 / 167,000 - 500) / 500; "
    "100 - 100 * 1,000 / (5,950 * 115,000 / 167,000); "
    "100 - 100 * 500 / (5,950 * 115,000 / 167,000); 115,000 / 365; 100 * (16 - 24) / 24; "
    "100 * (16 - 13) / 13; " + f"{(24 - 16) / (24 + 16) ** 0.5:.6f}",
    "11": "48,000 - 36,000; 100 * 12,000 / 48,000; 100 * 11,000 / 47,500; 100 * 13,000 / 48,500",
}
# Shown without the word "about", and rounded to thousands or hundreds all the same.
ABOUT = {"12,000", "24,000"}

LESSONS = sorted(
    set((ROOT / "notebooks").glob("*.ipynb")) - {*(ROOT / "notebooks").glob("*_questions.ipynb")}
)


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


def calendar(later: int, percent: str) -> str:
    """What lesson 6's widget says: so many people after the clearance, that share of attempts."""
    before = f"(167,000 * (100 - {percent}) / 100 / 297)"
    return (
        f"7,000; 24; {later}; (297 * 7,000 + 69 * {later}) / 366; {percent}; {before}; "
        f"115,000 / 365; 100 - 100 * (115,000 / 365) / {before}"
    )


# What the programs in the lessons print, by a piece of the program; the numbers in their order.
PRINTED = {
    ("02", "percent_change = "): "{pct_change}",
    ("03", "after = pd.Series(hc.error_interval"): "114,500; 115,500; 166,500; "
    "-1 * {fall_bothlower}; -1 * {fall_min}; 167,500; -1 * {fall_max}; -1 * {fall_bothupper}",
    ("04", "tops = pd.Series"): "{share_off}; {share_cha}; {share_both}",
    ("05", "people = pd.Series"): "365 / (115,000 / 500); 365 / (115,000 / 700); "
    "365 / (115,000 / 1,000)",
    ("05", "needed = hc.break_even"): "; ".join(
        f"{times}; {{breakeven}} / {times}" for times in (1, 2, 3, 5, 7)
    ),
    ("06", "camp_days = "): "115,000 / 500 * 7,000 / 167,000; "
    "115,000 / 500 * (297 * 7,000 + 69 * 500) / 366 / 167,000",
    # Before the table, and its rows; 13.02% is 69 days at the rate of 2017, of 167,000.
    ("06", 'hc.explore("calendar")'): "; ".join(
        [calendar(500, "18.9"), calendar(500, "18.9")]
        + [calendar(500, "(100 * 69 * 115,000 / 365 / 167,000)"), calendar(500, "0")]
        + ["30", calendar(500, "30"), "700", calendar(700, "18.9")]
    ),
    ("07", "rate_now = "): "{R_cha}",
    ("07", "ranges = "): "500 - 50; 700 + 50; 7,000 - 500; 7,000 + 500; "
    "167,000 - 500; 167,000 + 500; 115,000 - 500; 115,000 + 500",
    ("07", "bars = pd.DataFrame"): "115,000 / 450 * 7,000 / 167,000; "
    "115,000 / 750 * 7,000 / 167,000; "
    "115,000 / 450 * 7,000 / 167,000 - 115,000 / 750 * 7,000 / 167,000; {t_N16_lo}; {t_N16_hi}; "
    "{t_N16_w}; {t_A17_lo}; {t_A17_hi}; {t_A17_w}; {t_A16_hi}; {t_A16_lo}; {t_A16_w}",
    ("09", "round(100 *"): "{pct_change}",
    ("09", "starts = "): "0; -1 * {trunc_0}; 50,000; -1 * {trunc_50}; 100,000; -1 * {trunc_100}; "
    "110,000; -1 * {trunc_110}",
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
    if "hc.explore(" in piece:  # folded where it is stored, until the prediction is saved
        text = repr(hc.explore(piece.split('"')[1]))
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
