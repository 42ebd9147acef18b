"""Percentages, rates and money are no counts: their signs, questions, and what is left out."""

from __future__ import annotations

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Text
from headcount.explorers.registry import explorer
from headcount.story.comparison import compared
from headcount.story.measures import Measure

MINUS = "\N{MINUS SIGN}"
HEAD = "id,value,rounded_to,counts,kind,said_by,place,when\n"
BANK_RATE = (
    f"{HEAD}before,4%,exact,Bank Rate,level,the Bank,UK,2025-06-30\n"
    "after,3.75%,exact,Bank Rate,level,the Bank,UK,2025-09-30\n"
)
RENT = (
    f"{HEAD}before,€620,1,rent of a two-room flat,level,,Leipzig,2019\n"
    "after,€810,1,rent of a two-room flat,level,,Leipzig,2025\n"
)
ABSENT = f"{HEAD}before,10%,1,pupils,flow,,,2018\nafter,20%,1,pupils,flow,,,2024\n"
MURDERS = f"{HEAD}before,4.4,0.1,murder rate,flow,,,2021\nafter,3.9,0.1,murder rate,flow,,,2022\n"
PRICE = f"{HEAD}before,1.50,0.01,bread,level,,,2021\nafter,1.80,0.01,bread,level,,,2022\n"
THEFTS = f"{HEAD}before,40,1,thefts,flow,,,2021\nafter,30,1,thefts,flow,,,2022\n"


def title(story) -> str:
    (axes,) = hc.honest_chart(story).figure.axes
    return axes.get_title("left") or axes.get_title()


@pytest.mark.parametrize(
    "table, asked, numbers",
    [
        (BANK_RATE, "How high was Bank Rate?", ["4%", "3.75%"]),
        (RENT, "How high was the rent of a two-room flat?", ["€620", "€810"]),
        (ABSENT, "How high was the percentage for pupils?", ["10%", "20%"]),
        (MURDERS, "How high was the murder rate?", ["4.4", "3.9"]),
        (PRICE, "How high was bread?", ["1.5", "1.8"]),
        (THEFTS, "How many thefts were counted?", ["40", "30"]),
    ],
)
def test_the_chart_asks_what_its_numbers_are(table, asked, numbers):
    story = hc.own_article(table)
    assert title(story) == asked
    assert [row[1] for row in hc.honest_chart(story).table.rows] == numbers
    drawn = [text.get_text() for text in hc.honest_chart(story).figure.axes[0].texts]
    assert set(numbers) <= set(drawn)


def test_a_name_that_is_not_said_is_not_made_up():
    table = f"{HEAD}before,4%,,,,,,\nafter,5%,,,,,,\n"
    assert title(hc.own_article(table)) == "How high was the percentage?"
    assert title(hc.own_article(table.replace("%", ""))) == "How many were counted?"
    assert title(hc.own_article(table.replace("%", " euros"))) == "How many euros?"


def test_the_change_of_percentages_is_in_points_and_in_percent():
    step = explorer("change", hc.own_article(BANK_RATE)).step()
    # 4 to 3.75 is 0.25 less: 0.25 / 4 is 6.25%, so 6.3%.
    assert step.sentence.startswith("Bank Rate: from 4% (")
    assert "is a fall of 0.25 points. Compared with the 4% before, that is 6.3%." in step.sentence
    assert ("absolute change", f"{MINUS}0.25 points") in step.table.rows
    assert "Bank Rate, in percent" in step.alt_text


def test_the_change_of_money_has_its_currency():
    step = explorer("change", hc.own_article(RENT)).step()
    # 190 more of 620 is 30.6%.
    assert "from €620 (2019) to €810 (2025) is a rise of €190. Compared" in step.sentence
    assert "the €620 before, that is 30.6%" in step.sentence
    labels = [one.label for one in explorer("change", hc.own_article(RENT)).controls]
    assert labels[0] == "Rent of a two-room flat before (€)"


@pytest.mark.parametrize(
    "table, called",
    [
        (BANK_RATE, "percentages"),
        (RENT, "sums of money"),
        (MURDERS, "rates"),
        (PRICE, "levels, such as a price or a rate"),
    ],
)
def test_cards_of_counts_are_left_out_with_a_sentence(table, called):
    story = hc.own_article(table)
    for name, what in (
        ("ratio", "a share of the count before"),
        ("rate", "a number for each person"),
    ):
        step = explorer(name, story).step()
        assert step.sentence == (
            f"This card is left out: both numbers are {called}, and {what} is worked out from "
            "counts."
        )
        assert "attempts" not in step.alt_text
    assert "a day" not in explorer("audit", story).step().alt_text
    assert explorer("rate", hc.own_article(THEFTS)).controls, "thefts are counts"


def test_a_level_is_neither_moment_nor_period():
    found = hc.own_article(BANK_RATE).audit
    assert not [one for one in found.missing if one.startswith(("whether", "the "))]
    assert "events or people" not in found.warnings and "chance" not in found.warnings
    lacking = hc.own_article(BANK_RATE.replace("level", "")).audit.missing
    assert "whether it holds for one moment or a period (before and after)" in lacking


def test_two_kinds_of_numbers_are_not_drawn_together():
    story = hc.own_article(f"{HEAD}before,4%,,,,,,\nafter,375,,,,,,\n")
    assert "4% and 375 are no numbers of one kind" in compared(story).no_picture
    two = hc.own_article(f"{HEAD}before,£4,,,,,,\nafter,€5,,,,,,\n")
    assert "£4 and €5 are no numbers of one kind" in explorer("change", two).step().sentence
    one = hc.own_article(f"{HEAD}before,12.82,,bread,,,,\nafter,€13.90,,bread,,,,\n")
    assert "from €12.82 to €13.90 is a rise of €1.08" in explorer("change", one).step().sentence


def test_exact_numbers_have_no_box():
    """4% and 3.75%, both exact: 6.25%, and nothing of a unit."""
    step = explorer("rounding", hc.own_article(BANK_RATE)).step()
    assert step.sentence == (
        "Both numbers are said to be exact, so nothing was rounded: the fall is 6.25%, which "
        "prints as 6%. Choose a unit to see what rounding would allow."
    )
    assert step.alt_text.endswith(step.sentence)
    # 440 to 922 is a rise of 482, and 482 / 440 is 109.545...%.
    rise = hc.own_article(f"{HEAD}before,440,exact,cases,,,,\nafter,922,exact,cases,,,,\n")
    assert "the rise is 109.55%, which prints as 110%" in explorer("rounding", rise).step().sentence
    chosen = explorer("rounding", rise).step({"unit_before": 1, "unit_after": 1})
    assert "If both figures were rounded to the nearest 1," in chosen.sentence


def test_the_page_to_hand_in_keeps_the_unit():
    made = hc.fact_check(hc.own_article(RENT)).page().plain
    assert "2019, source not named: €620" in made and "+€190" in made
    made = hc.fact_check(hc.own_article(ABSENT)).page().plain
    assert "pupils, 2024, source not named: 20%" in made and "+10 points, or 100.0%" in made


def test_how_a_number_is_said():
    assert Measure("money", "pounds").said(1234.5) == "£1,234.50"
    assert Measure("money", "euros").change(-190) == f"{MINUS}€190"
    assert Measure("money", "francs").said(5) == "CHF 5"
    assert Measure("percent").change(1) == "+1 point"
    assert Measure().said(2.4) == "2.4" and Measure("rate").change(-0.5) == f"{MINUS}0.5"


def test_people_present_have_a_rate_without_a_period():
    """36 of 200 pupils, then 20 of 200: 0.18 and 0.1 for each, on one day."""
    rows = (
        "before,36,1,absent pupils,stock,,,2023-05-02\n"
        "after,20,1,absent pupils,stock,,,2024-05-02\n"
        "people_before,200,1,pupils,stock,,,2023-05-02\n"
        "people_after,200,1,pupils,stock,,,2024-05-02\n"
    )
    rate = explorer("rate", hc.own_article(HEAD + rows))
    step = rate.step()
    assert (
        "20 absent pupils are 0.1 absent pupils per counted person, against 0.18" in step.sentence
    )
    assert "period" not in step.sentence + step.alt_text and "a year" not in step.alt_text
    assert [choice for choice, _ in rate.controls[-1].options] == ["absent pupils"]
    flow = explorer("rate", hc.own_article((HEAD + rows).replace("stock", "flow", 2)))
    assert "absent pupils in the period" in flow.step().alt_text


def test_a_school_year_stands_on_the_axes():
    """4,400 in 2018/19 and 6,300 in 2023/24: neither says on which day it begins."""
    table = "id,value,counts,when\nbefore,4400,absent pupils,2018/19\nafter,6300,absent pupils,"
    story = hc.own_article(f"{table}2023/24\n")
    rounding = explorer("rounding", story)
    assert "across, absent pupils 2018/19 from" in rounding.step().alt_text
    for width in (WIDE, NARROW):
        words = [
            mark.words
            for panel in rounding.picture(width=width).panels
            for mark in panel.marks
            if isinstance(mark, Text)
        ]
        assert any(word.startswith("\N{UPWARDS ARROW}") and "2023/24" in word for word in words)
        assert any(word.endswith("2018/19 \N{RIGHTWARDS ARROW}") for word in words)
    later = hc.own_article(f"{table}september\n")
    assert later.after.when == "September" and later.comparison.dates == ("2018/19", "September")
    last = hc.own_article(f"{table}last tuesday\n")
    assert last.after.when == "last Tuesday"


def test_a_number_that_ends_in_zeros_may_have_been_rounded():
    """271,000 has three zeros: to the nearest 1,000 it lies between 270,500 and 271,500."""
    table = "id,value,rounded_to,counts\nbefore,268530,,visitors\nafter,271000,,visitors\n"
    rounding = explorer("rounding", hc.own_article(table))
    told = "271,000 ends in zeros: if it was rounded to the nearest 1,000, choose that."
    assert told in rounding.step().sentence and "268,530 ends" not in rounding.step().sentence
    both = hc.own_article(table.replace("268530", "268000"))
    told_of_both = "268,000 and 271,000 end in zeros: if they were rounded to the nearest 1,000,"
    assert told_of_both in explorer("rounding", both).step().sentence
    chosen = rounding.step({"unit_after": 1000})
    assert told not in chosen.sentence and "270,500 up to 271,500" in str(chosen.table.rows)
    said = explorer("rounding", hc.own_article(table.replace("271000,", "271000,1"))).step()
    assert "ends in zeros" not in said.sentence, "the table says to what"
    assert "ends in zeros" not in explorer("rounding", hc.own_article(THEFTS)).step().sentence
