"""The tidy table of published counts: right values, right shape, every row traceable."""

import re
from pathlib import Path

import pandas as pd
import pytest

import headcount as hc

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data" / "camp_counts.csv"
FACTS = Path(__file__).parent / "plan" / "facts" / "camp_counts.csv"

COLUMNS = [
    "id",
    "date_start",
    "date_end",
    "date_note",
    "place",
    "area",
    "side",
    "counted_by",
    "count",
    "low",
    "high",
    "hedge",
    "includes_state_centres",
    "source",
    "checked",
    "note",
    "grade",
]

# The ids that other code relies on: one count, or a printed range.
COUNTS = {
    "officials_2016_06_13": 4486,
    "charities_2016_06": 6123,
    "officials_2016_08_17": 6901,
    "charities_2016_08": 9106,
    "officials_2016_10_11_seen": 5684,
    "officials_2016_10_11_declared": 6486,
    "officials_2016_10_24": 6400,
    "charities_2016_10": 8143,
    "officials_2016_02_grande_synthe": 1558,
}
RANGES = {"officials_2018_01": (350, 500)}

ALLOWED = {
    "place": {"Calais", "Grande-Synthe"},
    "side": {"officials", "charities"},
    "hedge": {"exact", "about", "more than", "between"},
    "includes_state_centres": {"yes", "no", "not stated"},
    "grade": {"A", "B"},
    "date_note": {
        "day",
        "days",
        "day reported",
        "day said",
        "month only",
        "month inferred",
        "season only",
        "year only",
        "year inferred",
    },
}


@pytest.fixture(scope="module")
def counts():
    return pd.read_csv(DATA)


def key(frame):
    """Count, range, address and grade of each row, with empty numbers as -1."""
    numbers = frame[["count", "low", "high"]].fillna(-1).astype(int)
    page = frame[["source", "grade"]]
    return list(numbers.join(page).itertuples(index=False, name=None))


def test_columns(counts):
    assert list(counts.columns) == COLUMNS


def test_ids_are_unique_and_plain(counts):
    assert counts["id"].is_unique
    assert counts["id"].str.fullmatch(r"(officials|charities)_\d{4}(_[a-z0-9]+)*").all()
    assert (counts["id"].str.split("_").str[0] == counts["side"]).all()
    assert (counts["id"].str.split("_").str[1] == counts["date_end"].str[:4]).all()


@pytest.mark.parametrize(("row", "count"), COUNTS.items())
def test_known_counts(counts, row, count):
    assert counts.set_index("id").loc[row, "count"] == count


@pytest.mark.parametrize(("row", "ends"), RANGES.items())
def test_known_ranges(counts, row, ends):
    found = counts.set_index("id").loc[row]
    assert (found["low"], found["high"]) == ends
    assert pd.isna(found["count"])


@pytest.mark.parametrize("column", ALLOWED)
def test_allowed_values(counts, column):
    assert set(counts[column]) <= ALLOWED[column]


def test_nothing_missing_but_numbers(counts):
    assert counts.drop(columns=["count", "low", "high"]).notna().all(axis=None)


def test_every_row_has_a_source(counts):
    assert counts["source"].str.match(r"https?://\S+$").all()


def test_dates_are_iso_and_in_order(counts):
    start = pd.to_datetime(counts["date_start"], format="%Y-%m-%d")
    end = pd.to_datetime(counts["date_end"], format="%Y-%m-%d")
    assert (start <= end).all()
    one_day = counts["date_note"].isin(["day", "day reported", "day said"])
    assert (start[one_day] == end[one_day]).all()
    assert (start[~one_day] < end[~one_day]).all()
    whole = counts["date_note"].str.match("month|season|year")
    assert start[whole].dt.is_month_start.all()
    assert end[whole].dt.is_month_end.all()


def test_a_count_or_a_range_never_both(counts):
    has_count = counts["count"].notna()
    has_low, has_high = counts["low"].notna(), counts["high"].notna()
    assert (has_low == has_high).all()
    assert (has_count != has_low).all()
    assert ((counts["hedge"] == "between") == has_low).all()


def test_numbers_are_whole_positive_and_in_order(counts):
    numbers = counts[["count", "low", "high"]].stack().dropna()
    assert (numbers > 0).all()
    assert (numbers == numbers.round()).all()
    ranges = counts.dropna(subset=["low"])
    assert (ranges["low"] <= ranges["high"]).all()


def test_no_count_twice(counts):
    same = ["date_start", "date_end", "place", "side", "count", "low", "high"]
    assert not counts.duplicated(same).any()


def test_notes_are_short(counts):
    assert (counts["note"].str.split().str.len() <= 20).all()


# Found, or found on a better page, after the facts were written; test_corrected_rows.py holds them.
CORRECTED = {
    "officials_2014_10_23",
    "officials_2017_06_01",
    "charities_2017_06_01",
    "officials_2017_08_02",
    "officials_2016_02_grande_synthe",
}


def test_agrees_with_the_facts(counts):
    counts = counts[~counts["id"].isin(CORRECTED)]
    facts = pd.read_csv(FACTS).rename(columns={"url": "source"})
    sides = {"official": "officials", "charity": "charities"}
    facts = facts[facts["source_type"].isin(sides)].copy()
    facts["side"] = facts["source_type"].map(sides)
    known = set(zip(key(facts), facts["side"], facts["qualifier"], strict=True))
    ours = zip(counts["id"], key(counts), counts["side"], counts["hedge"], strict=True)
    assert [row for row, *rest in ours if tuple(rest) not in known] == []


# --- what lesson 4 makes of them ---


@pytest.fixture
def lesson_4() -> dict:
    """The names of lesson 4's own cells, run with the switch on."""
    hc.switch(outside=True)
    text = (ROOT / "lessons" / "04_a_tenth_of_what.md").read_text(encoding="utf-8")
    names: dict = {"hc": hc, "pd": pd}
    for cell in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        exec(cell, names)
    return names


def test_each_side_is_compared_with_its_own_count(lesson_4):
    """500 / 6,400, 700 / 8,143, and 1,000 / (7,000 + 1,558) of both areas."""
    assert lesson_4["like_for_like"]().to_dict() == {
        "officials, %": 7.8,
        "charities, %": 8.6,
        "both areas (mixed, other dates), %": 11.7,
    }


def test_how_many_times_the_officials_count_the_charities_is(lesson_4):
    """6,123 / 4,486; 9,106 / 6,901; 8,143 / 6,486 and / 5,684; 700 / 500."""
    assert lesson_4["charities_by_officials"]().to_dict() == {
        "June 2016": 1.36,
        "August 2016": 1.32,
        "October 2016, lowest": 1.26,
        "October 2016, highest": 1.43,
        "January 2018": 1.4,
    }
