"""Lesson 6: its one outside date is marked, text and box predict the same, and each side's counts
of 2016 against its own later count are worked out here without the lesson's code."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

import headcount as hc
from headcount.publish.prose import render
from headcount.questions.bank import find
from headcount.questions.lessons import LESSONS

ROOT = Path(__file__).parents[1]
LESSON = ROOT / "lessons" / "06_photograph_and_film.md"
ATTEMPTS = {2016: 167_000, 2017: 115_000}
LATER = {"officials": 500, "charities": 700}
CLEARED, FIRST, LAST = date(2016, 10, 24), date(2016, 1, 1), date(2016, 12, 31)


def test_the_day_of_the_clearance_is_marked_as_from_outside_the_article():
    """The article gives the month."""
    text = render(LESSON)
    assert text.count("24 October") == text.count("24 October 2016<sup>X</sup>") == 1
    assert "[the French inspectorate of places of detention](https://cglpl.fr/" in text
    for question in ("6.1", "6.4"):
        prompt = find(question).prompt
        assert prompt.count("24 October") == prompt.count("24 October (X") == 1
    assert "inspectorate of places of detention, cglpl.fr" in find("6.1").prompt


def test_text_and_box_ask_the_same_prediction_and_it_comes_back():
    text = re.sub("<sup>.</sup>", "", render(LESSON))
    cells = re.split(r"\n\n\n|```", text)
    (asked,) = [cell for cell in cells if "**Predict.**" in cell]
    for option in LESSONS["6"].prediction(hc.article()).options:
        assert option in asked
    assert text.index('hc.predict("6")') < text.index('hc.reveal("6")')


def test_coming_and_going_does_not_explain_attempts_and_7000_is_no_peak():
    """The charities counted 10,188; attempts depend on how many are present, not on their stay."""
    text = render(LESSON) + "".join(find(f"6.{number}").solution.plain for number in range(1, 7))
    assert "peak" not in text and "coming and going" not in text
    assert "Do shorter stays make more attempts? Not by themselves" in text
    assert "and not more attempts" in find("6.5").solution.text


def counts(side: str, of_a_range: str = "left out") -> dict[date, float]:
    """The counts of 2016 in Calais by day; two of one day as their mean."""
    days: dict[date, list[float]] = {}
    with (ROOT / "data" / "camp_counts.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            day = date.fromisoformat(row["date_start"])
            if (row["side"], row["place"], day.year) != (side, "Calais", 2016):
                continue
            if row["count"]:
                days.setdefault(day, []).append(float(row["count"]))
            elif of_a_range == "middle":
                days.setdefault(day, []).append((float(row["low"]) + float(row["high"])) / 2)
    return {day: sum(found) / len(found) for day, found in sorted(days.items())}


def mean_of_2016(side: str, of_a_range: str = "left out") -> float:
    """Straight lines from count to count, level before the first and after the last; from the
    clearance on the later count."""
    known, total, day = counts(side, of_a_range), 0.0, FIRST
    while day <= LAST:
        before = [one for one in known if one <= day]
        after = [one for one in known if one >= day]
        start, end = (before or after[:1])[-1], (after or before[-1:])[0]
        part = (day - start).days / ((end - start).days or 1)
        level = known[start] + part * (known[end] - known[start])
        total += LATER[side] if day >= CLEARED else level
        day += timedelta(days=1)
    return total / 366


def ratio(side: str, later: float, of_a_range: str = "left out") -> float:
    rate_2016 = ATTEMPTS[2016] / mean_of_2016(side, of_a_range)
    return ATTEMPTS[2017] / later / rate_2016


def test_the_two_sides_nearly_agree_about_the_ratio():
    assert round(mean_of_2016("officials")) == 3_927
    assert round(mean_of_2016("charities")) == 5_492
    assert round(ratio("officials", 500), 2) == 5.41
    assert round(ratio("charities", 700), 2) == 5.40
    assert round(ratio("charities", 700, "middle"), 2) == 5.44
    first = min(counts("charities"))
    assert first == date(2016, 3, 29)  # to 5 April


@pytest.fixture
def shown(monkeypatch) -> list[pd.DataFrame | pd.Series]:
    """What the lesson's own cells show with the switch on: the means, then the ratios."""
    hc.switch(outside=True)
    text = LESSON.read_text(encoding="utf-8")
    cells = re.findall(r"```python\n(.*?)```", text[text.index("**Outside the article.**") :], re.S)
    names = {"hc": hc, "pd": pd, "story": hc.article()}
    for cell in cells:
        exec(cell, names)
    return [names["means"](), names["ratios"]()]


def test_the_lesson_s_cells_give_the_same(shown):
    means, ratios = shown
    assert means.to_dict() == {"charities": 5_492, "officials": 3_927}
    expected = {
        "as printed": (5.4, 5.4),
        "50 more": (5.0, 4.9),
        "50 fewer": (5.8, 6.0),
        "State's low end": (5.4, 7.7),
    }
    for column, (charities, officials) in expected.items():
        by_hand = {"charities": charities, "officials": officials}
        assert ratios[column].to_dict() == pytest.approx(by_hand)
    for side, later in LATER.items():
        for column, moved in (("as printed", 0), ("50 more", 50), ("50 fewer", -50)):
            assert ratios[column][side] == round(ratio(side, later + moved), 1)
    assert ratios["State's low end"]["officials"] == round(ratio("officials", 350), 1)


def test_one_click_opens_the_table_and_another_closes_it():
    opens = hc.outside_switch(lambda: "5.4 and 5.4")
    assert "5.4" not in repr(opens)
    opens.switch.box.value = True
    assert repr(opens) == "'5.4 and 5.4'"
    opens.switch.box.value = False
    assert "opens here when the box above is ticked" in repr(opens)


def test_a_table_that_cannot_be_made_says_so_in_words():
    hc.switch(outside=True)
    assert "Run the cells above once more" in repr(hc.outside_switch(lambda: 1 / 0))
