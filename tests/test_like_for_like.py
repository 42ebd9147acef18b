"""Lesson 6, outside the article: each side's counts of 2016 against its own later count, worked
out here from the rows of the table without the lesson's code."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

import headcount as hc

ROOT = Path(__file__).parents[1]
ATTEMPTS = {2016: 167_000, 2017: 115_000}
LATER = {"officials": 500, "charities": 700}
CLEARED, FIRST, LAST = date(2016, 10, 24), date(2016, 1, 1), date(2016, 12, 31)


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
    text = (ROOT / "lessons" / "06_photograph_and_film.md").read_text(encoding="utf-8")
    cells = re.findall(r"```python\n(.*?)```", text[text.index("**Outside the article.**") :], re.S)
    found: list[pd.DataFrame | pd.Series] = []
    names = {"hc": hc, "pd": pd, "story": hc.article(), "display": found.append}
    for cell in cells[1:]:
        exec(cell, names)
    return found


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
