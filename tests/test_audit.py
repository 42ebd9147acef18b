"""The audit of a claim: numbers, warnings, what is missing, and never a verdict."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from expected import one_sentence
from hypothesis import given
from hypothesis import strategies as st

from headcount.errors import Problem
from headcount.numbers.dates import read_first_day, read_last_day
from headcount.story.audit import audit
from headcount.story.claim_side import PARTS, read_size
from headcount.story.wording import WORDS

BEFORE = dict(
    value=167_000,
    rounded_to=1000,
    counts="attempts",
    kind="flow",
    said_by="the port",
    place="the Channel",
    start="2016-01-01",
    end="2016-12-31",
)
AFTER = {**BEFORE, "value": 115_000, "start": "2017", "end": "2017"}


SINGLE_WORDS = (
    *("only", "just", "merely", "record", "soared", "plunged", "despite", "after", "following"),
    *("halved", "doubled", "tripled", "by a factor", "times more", "up to", "as many as", "lowest"),
)


def changed(before=(), after=(), wording=("by",)):
    return audit(
        {
            "before": {**BEFORE, **dict(before)},
            "after": {**AFTER, **dict(after)},
            "wording": wording,
        }
    )


def said(found) -> str:
    parts = [*found.warnings, *found.warnings.values(), *found.problems, found.cannot_judge_yet]
    return " ".join(parts)


def test_the_numbers_of_the_article():
    numbers = {name: round(value, 4) for name, value in changed().numbers.items()}
    assert numbers == {
        "change": -52_000,
        "percent": -31.1377,
        "percent_low": -31.6418,
        "percent_high": -30.6306,
        "multiplier": 0.6886,
        "way_back": 45.2174,
        "days_before": 366,
        "days_after": 365,
        "per_day_before": 456.2842,
        "per_day_after": 315.0685,
        "percent_per_day": -30.9491,
    }


def test_nothing_missing_is_still_no_verdict():
    found = changed()
    assert found.missing == [] and found.problems == []
    assert found.cannot_judge_yet.startswith("Nothing is left out of the form. Read the warnings")


@pytest.mark.parametrize(
    "before, after, wording, warning",
    [
        ({}, {"said_by": "charities"}, ("by",), "mixed sources"),
        ({}, {"place": "Calais"}, ("by",), "different areas"),
        ({}, {"counts": "people"}, ("by",), "different things"),
        ({}, {"end": "2017-06-30"}, ("by",), "different periods"),
        ({}, {"kind": "stock"}, ("by",), "different periods"),
        ({}, {"start": "2016-12-01"}, ("by",), "different periods"),
        (
            {"end": "2016-03-31"},
            {"start": "2017-07", "end": "2017-09"},
            ("by",),
            "different periods",
        ),
        ({}, {"value": 167_000}, ("by",), "within rounding"),
        ({}, {}, ("to",), "'to' or 'by'"),
        ({}, {}, ("times",), "'times'"),
        ({}, {}, ("points",), "'points'"),
        ({"value": "34.6%"}, {"value": "36.1 %"}, ("by",), "'points'"),
        ({}, {"value": "12%"}, ("by",), "different measures"),
        *(({}, {}, (word,), f"'{word}'") for word in SINGLE_WORDS),
    ],
)
def test_each_warning(before, after, wording, warning):
    usual = {"events or people", "two points"}  # attempts are events
    if warning == "different measures":
        usual |= {"within rounding"}
    assert set(changed(before, after, wording).warnings) - usual == {warning}


def test_a_warning_names_each_side_in_its_place():
    one = {"said_by": "the police", "place": "Leeds", "counts": "thefts"}
    other = {"said_by": "a charity", "place": "York", "counts": "burglaries"}
    for before, after in ((one, other), (other, one)):
        said = changed(before, after).warnings
        assert said["mixed sources"].startswith(
            f"Two counters: {before['said_by']} before, {after['said_by']} after;"
        )
        assert said["different areas"].startswith(
            f"Two areas: {before['place']} before, {after['place']} after."
        )
        assert said["different things"] == (
            f"Before counts {before['counts']}, after counts {after['counts']}."
        )


def test_no_warning_without_a_reason():
    stock = {"kind": "stock", "start": "2016-10-24", "end": None, "counts": "people"}
    found = changed(stock, {**stock, "start": "2018-01-16"})
    assert set(found.warnings) == {"two points"}
    assert found.missing == [] and "per_day_before" not in found.numbers
    assert set(changed().warnings) == {"events or people", "two points"}
    same_names = changed({"said_by": "The Port"}, {"place": "the channel"})
    assert set(same_names.warnings) == {"events or people", "two points"}


def test_two_points_ask_why_the_first_was_chosen():
    asked = changed().warnings["two points"]
    assert asked.startswith("Two points are not a trend. Why was 2016 chosen as the start,")
    assert "Why was this one chosen" in changed({"start": ""}).warnings["two points"]
    assert audit({"before": {"value": 3}}).warnings == {}
    assert "two points" not in changed({}, {"value": 167_000}).warnings


CRASHES = {"value": 25, "rounded_to": "exact", "counts": "crashes"}


# The ends: the counts b with (b - a)^2 < 4(a + b), so b = a + 2 - or + 2 times the root of 2a + 1.
@pytest.mark.parametrize(
    "before, after, low, high",
    [
        (25, 15, "13", "41"),  # 27 - or + 14.28
        (15, 25, "6", "28"),  # 17 - or + 11.14
        (3, 0, "0", "10"),  # 5 - or + 5.29
        (10_000, 9_900, "9,720", "10,284"),  # 10,002 - or + 282.9
        (1, 3, "0", "6"),  # 3 - or + 3.46
    ],
)
def test_small_counts_vary_by_chance(before, after, low, high):
    found = changed({**CRASHES, "value": before}, {**CRASHES, "value": after})
    assert f"mostly be between {low} and {high}: {after:,} is not" in found.warnings["chance"]


@pytest.mark.parametrize(
    "before, after, kind",
    [
        (25, 12, "flow"),  # 13 / sqrt(37) is 2.14
        (25, 42, "flow"),  # 17 / sqrt(67) is 2.08
        (25, 8, "flow"),  # 17 / sqrt(33) is 2.96
        (25, 15, "stock"),  # people who are there are not events
        (25, 25, "flow"),
        (25, 0, "flow"),
        ("25%", "15%", "flow"),
        (2.5, 1.5, "flow"),
    ],
)
def test_no_warning_of_chance_where_it_does_not_fit(before, after, kind):
    named = {**CRASHES, "rounded_to": None, "kind": kind}
    found = changed({**named, "value": before}, {**named, "value": after})
    assert "chance" not in found.warnings


def test_chance_says_how_much_it_makes():
    for after in (15, 8):  # also where that is not enough for the change
        numbers = changed(CRASHES, {**CRASHES, "value": after}).numbers
        assert (numbers["chance_low"], numbers["chance_high"]) == (13, 41)
    for many in ({"value": 1000}, {"value": 25, "kind": "stock"}, {"value": 25, "counts": "£"}):
        assert "chance_low" not in changed({**CRASHES, **many}, {**CRASHES, **many}).numbers


def test_a_claim_with_right_arithmetic_can_collect_seven_warnings():
    found = changed(
        {}, {"said_by": "charities", "place": "Calais", "end": "2017-06-30"}, ("only", "despite")
    )
    assert len(found.warnings) == 7 and round(found.numbers["percent"], 1) == -31.1


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "nothing",
    [None, "", "  ", float("nan"), pd.NA, pd.NaT, Decimal("nan"), Decimal("sNaN")],
)
def test_each_missing_part_is_named(part, nothing):
    assert changed({part: nothing}).missing == [f"{PARTS[part]} (before)"]
    both = changed({part: nothing}, {part: nothing})
    assert both.missing == [f"{PARTS[part]} (before and after)"]


def test_a_name_that_names_nobody_is_missing():
    missing = changed({"said_by": "Figures show"}).missing
    assert missing == ["who counted (before; 'Figures show' names nobody)"]


def test_a_count_at_one_time_needs_one_day():
    day = {"kind": "stock", "start": None, "end": None}
    assert changed(day, day).missing == ["the day (before and after)"]
    assert changed({**day, "end": "2016-10-24"}, {**day, "start": "2018"}).missing == []
    period = {**day, "kind": "flow"}
    assert changed(day, {}).missing == ["the day (before)"]
    assert changed(period, {}).missing == ["the first day (before)", "the last day (before)"]
    for before, after, last in ((day, period, "after"), (period, day, "before")):
        ends = ["the first day (before and after)", f"the last day ({last})"]
        assert changed(before, after).missing == ends, "a period needs two days"


def test_nothing_at_all():
    found = audit({})
    assert found.numbers == found.warnings == {} and found.problems == []
    assert len(found.missing) == len(PARTS)
    assert found.cannot_judge_yet.startswith("Cannot judge yet: missing the number")


@pytest.mark.parametrize(
    "part, entry, why",
    [
        ("value", "abc", "'abc' is not a number"),
        ("value", "-5", "is negative"),
        ("value", -5, "is negative"),
        ("value", True, "not a number"),
        ("value", "1e308", "too large"),
        ("value", "9 million billion", "more than a number"),
        ("value", "20 people", "more than a number"),
        ("rounded_to", "0", "such as 1000, or 'exact'"),
        ("rounded_to", "5000", "167,000 is not rounded to the nearest 5,000."),
        ("start", "1/2/2016", "two ways; write 2016-02-01 or 2016-01-02."),
        ("start", "2016-13-01", "write 2016-10-24"),
        ("start", "2016-02-30", "write 2016-10-24"),
        ("end", "soon", "write 2016-10-24"),
        ("start", "2017-05-01", "comes after the last day"),
    ],
)
def test_what_cannot_be_used_gets_a_sentence(part, entry, why):
    found = changed({part: entry})
    assert len(found.problems) == 1 and why in found.problems[0]
    assert one_sentence(found.problems[0])
    assert any(PARTS[part] in item for item in found.missing)


def test_before_zero_gives_the_change_and_no_percent():
    found = changed({"value": 0})
    assert found.numbers == {"change": 115_000}
    assert found.problems == [
        "No percent change: 'before' is 0, so there is nothing to compare with."
    ]


def ends(found) -> tuple[float, float]:
    return found.numbers["percent_low"], found.numbers["percent_high"]


def test_bounds_pair_opposite_ends():
    found = changed({"value": 1, "rounded_to": 2}, {"value": 4})
    assert "percent_low" not in found.numbers and "1 is not rounded to" in found.problems[0]
    found = changed({"value": 4, "rounded_to": 4}, {"value": 8, "rounded_to": 8})
    assert ends(found) == (pytest.approx(-100 / 3), 500)
    found = changed({"value": 2, "rounded_to": 2}, {"value": 4, "rounded_to": "exact"})
    assert ends(found) == (pytest.approx(100 / 3), 300)
    found = changed({"value": 20, "rounded_to": "exact"}, {"value": 15, "rounded_to": "Exact"})
    assert ends(found) == (-25, -25)
    assert found.missing == []


@pytest.mark.parametrize(
    "entry, size",
    [
        ("167,000", 167_000),
        ("7.8 million", 7_800_000),
        ("about 500", 500),
        ("167 000", 167_000),
        ("34.6%", 34.6),
        (12.5, 12.5),
        ("2 thousand", 2000),
    ],
)
def test_sizes(entry, size):
    assert read_size(entry) == size


@pytest.mark.parametrize(
    "entry, first, last",
    [
        ("2016-10-24", date(2016, 10, 24), date(2016, 10, 24)),
        ("24 October 2016", date(2016, 10, 24), date(2016, 10, 24)),
        ("24th Oct 2016", date(2016, 10, 24), date(2016, 10, 24)),
        ("February 2016", date(2016, 2, 1), date(2016, 2, 29)),
        ("24-Oct-2016", date(2016, 10, 24), date(2016, 10, 24)),
        ("1-sep-2022", date(2022, 9, 1), date(2022, 9, 1)),
        ("1 Sep 2022", date(2022, 9, 1), date(2022, 9, 1)),
        ("Sep-2022", date(2022, 9, 1), date(2022, 9, 30)),
        ("2016-12", date(2016, 12, 1), date(2016, 12, 31)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        (date(2017, 5, 1), date(2017, 5, 1), date(2017, 5, 1)),
        (datetime(2017, 5, 1, 9), date(2017, 5, 1), date(2017, 5, 1)),
    ],
)
def test_days(entry, first, last):
    assert (read_first_day(entry), read_last_day(entry)) == (first, last)


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "0",
        "2016-0-1",
        "2016-1-0",
        "marchy 2016",
        "9999-12-32",
        "Sep-22",
        "01-Sep-22",
        "01/09/2022",
        "2022-Sep-01",
        "24 10 2016",
        "20161024",
        "0000",
        "x" * 500,
    ],
)
def test_days_that_cannot_be_read(entry):
    with pytest.raises(Problem) as caught:
        read_first_day(entry)
    assert one_sentence(caught.value) and len(str(caught.value)) < 200


UNFIT = [
    np.array([1, 2]),
    np.array(5),
    np.array([]),
    [1],
    {"a": 1},
    {2},
    object(),
    pd.Series([1]),
    pd.DataFrame(),
    10**5000,
    len,
]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("entry", UNFIT, ids=lambda entry: type(entry).__name__)
def test_what_is_no_text_or_number_gets_a_sentence(part, entry):
    found = changed({part: entry})
    assert len(found.problems) == 1 and one_sentence(found.problems[0])
    assert found.problems[0].startswith(f"{PARTS[part][0].upper()}{PARTS[part][1:]}, before: This ")
    assert found.missing == [f"{PARTS[part]} (before)"]


@pytest.mark.parametrize(
    "claim, said",
    [
        (5, "A claim has the names before, after and wording; what is given has the type int."),
        (None, "has the type NoneType."),
        (pd.DataFrame({"before": [1]}), "has the type DataFrame."),
        ({"before": [1]}, "The side 'before' has names such as value and counts;"),
        ({"after": pd.Series(BEFORE)}, "The side 'after' has names such as value and counts;"),
        ({"before": pd.NA}, "has the type NAType."),
        ({"wording": 5}, "The wording is a list of words such as 'by' and 'only';"),
        ({"wording": np.array(["by"])}, "has the type ndarray."),
    ],
)
def test_a_claim_of_another_shape_gets_a_sentence(claim, said):
    found = audit(claim)
    assert len(found.problems) == 1 and said in found.problems[0]
    assert one_sentence(found.problems[0]) and len(found.missing) == len(PARTS)


def test_the_wording_may_be_a_text():
    for wording in ("by, only", ["by", "only", 5, ["to"], None], {"only"}):
        found = changed(wording=wording)
        assert "'only'" in found.warnings and found.problems == []
    assert "'to' or 'by'" not in changed(wording="tomorrow").warnings


ENTRIES = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.sampled_from(["stock", "flow", "2016", "0", "-1", "1e400", "7.8 million", "{0}", "%"]),
)
SIDE = st.dictionaries(st.sampled_from(list(PARTS)), ENTRIES)


@given(SIDE, SIDE, st.lists(st.sampled_from([*WORDS, "nonsense"])))
def test_nothing_raises_and_nothing_judges(before, after, wording):
    found = audit({"before": before, "after": after, "wording": wording})
    assert all(isinstance(value, (int, float)) for value in found.numbers.values())
    assert all(abs(value) < 1e300 and value == value for value in found.numbers.values())
    given_words = " ".join(str(value) for side in (before, after) for value in side.values())
    if not re.search("true|false|correct|wrong|lie", given_words, re.IGNORECASE):
        assert not re.search(r"\b(true|false|correct|wrong|lie|misleading)\b", said(found).lower())


def test_a_point_before_three_digits_is_asked_about():
    for typed, ways in (("48.000", "48000 or 48"), ("2.450", "2450 or 2.45")):
        found = audit({"before": {"value": typed}, "after": {"value": "36.5"}})
        assert found.numbers == {} and f"write {ways}." in found.problems[0]
    found = audit({"before": {"value": "0.344"}, "after": {"value": "1.234.567"}})
    assert found.numbers["change"] == 1_234_567 - 0.344
