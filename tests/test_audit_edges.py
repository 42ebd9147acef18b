"""The audit of a claim exactly where a warning begins and where it ends."""

from __future__ import annotations

import pytest

from headcount.errors import Problem
from headcount.story.audit import audit
from headcount.story.claim_side import read_count, read_size, read_unit

MINUS = "\u2212"


def side(value=80, start="2022-01-01", end="2022-12-31", **more):
    return dict(value=value, kind="flow", counts="visits", start=start, end=end, **more)


def warnings(before, after, *wording):
    return audit({"before": before, "after": after, "wording": list(wording)}).warnings


def periods(first, second):
    """The warning about two periods, each from one day to another."""
    return warnings(side(80, *first), side(60, *second)).get("different periods", "")


# --- numbers ---


def test_the_largest_count():
    assert read_count(10**15) == 10**15
    with pytest.raises(Problem, match="too large"):
        read_count(10**15 + 1)


@pytest.mark.parametrize(
    "typed, size",
    [("7.8 thousand", 7800), ("7.8 million", 7_800_000), ("7.8 billion", 7_800_000_000)],
)
def test_sizes(typed, size):
    assert read_size(typed) == size


@pytest.mark.parametrize("typed, unit", [("1", 1), (1, 1), ("0.5", 0.5), ("exact", 0)])
def test_units(typed, unit):
    assert read_unit(typed) == unit


@pytest.mark.parametrize("typed", [0, "0", -1])
def test_what_is_no_unit(typed):
    with pytest.raises(Problem, match="rounded to"):
        read_unit(typed)


# --- periods ---


@pytest.mark.parametrize(
    "begins, overlaps", [("2022-12-30", True), ("2022-12-31", True), ("2023-01-01", False)]
)
def test_the_period_after_begins_when_the_one_before_has_ended(begins, overlaps):
    said = periods(("2022-01-01", "2022-12-31"), (begins, "2023-12-31"))
    assert ("begins before the period before has ended" in said) == overlaps


@pytest.mark.parametrize(
    "start, end, out_of_order",
    [
        ("2022-05-01", "2022-04-30", True),
        ("2022-05-01", "2022-05-01", False),
        ("2022-05-01", "2022-05-02", False),
    ],
)
def test_a_period_may_be_one_day_and_not_less(start, end, out_of_order):
    found = audit({"before": side(80, start, end), "after": side(60)})
    assert ("The first day, before, comes after the last day." in found.problems) == out_of_order
    assert ("days_before" in found.numbers) != out_of_order


@pytest.mark.parametrize("days, differ", [(100, False), (103, False), (104, True)])
def test_periods_may_differ_by_three_in_a_hundred(days, differ):
    end = {100: "2023-04-10", 103: "2023-04-13", 104: "2023-04-14"}[days]
    said = periods(("2022-01-01", "2022-04-10"), ("2023-01-01", end))
    assert (said == f"100 days before, {days} days after.") == differ and bool(said) == differ


def test_a_leap_year_is_no_other_period():
    assert periods(("2016-01-01", "2016-12-31"), ("2017-01-01", "2017-12-31")) == ""


def test_one_day_is_said_as_one():
    assert periods(("2022-05-01", "2022-05-01"), ("2022-06-01", "2022-06-30")).startswith(
        "1 day before, 30 days after"
    )


SEASON = "The two periods cover different months, so the season may differ."


@pytest.mark.parametrize(
    "first, second, differs",
    [
        (("2022-03-01", "2022-03-31"), ("2023-03-01", "2023-03-31"), False),
        (("2022-03-01", "2022-03-31"), ("2023-03-08", "2023-04-07"), False),  # 7 days
        (("2022-03-01", "2022-03-31"), ("2023-03-09", "2023-04-08"), True),  # 8 days
        (("2022-03-08", "2022-04-07"), ("2023-03-01", "2023-03-31"), False),
        (("2022-03-09", "2022-04-08"), ("2023-03-01", "2023-03-31"), True),
        # Over New Year: 25 December and 1 January are a week apart, 24 December is not.
        (("2021-12-25", "2022-01-24"), ("2023-01-01", "2023-01-31"), False),
        (("2021-12-24", "2022-01-23"), ("2023-01-01", "2023-01-31"), True),
        (("2022-01-01", "2022-01-31"), ("2022-12-25", "2023-01-24"), False),
        (("2022-01-01", "2022-01-31"), ("2022-12-24", "2023-01-23"), True),
        # Where nearly a whole year is covered there is no season.
        (("2021-01-01", "2021-12-26"), ("2022-03-01", "2023-02-23"), False),  # 360 days
        (("2021-01-01", "2021-12-25"), ("2022-03-01", "2023-02-22"), True),  # 359 days
    ],
)
def test_the_season(first, second, differs):
    assert periods(first, second) == (SEASON if differs else "")


@pytest.mark.parametrize("given", [{"start": "2022-05-01"}, {"end": "2022-05-01"}])
def test_one_day_is_enough_for_a_stock(given):
    stock = dict(value=80, kind="stock", counts="members", said_by="a club", place="here", **given)
    found = audit({"before": {**stock, "rounded_to": 1}, "after": {**stock, "rounded_to": 1}})
    assert found.missing == []


# --- what is counted ---


@pytest.mark.parametrize(
    "before, after, warned",
    [
        ({}, {}, True),
        ({"kind": "stock"}, {}, True),
        ({}, {"kind": "stock"}, True),
        ({"kind": "stock"}, {"kind": "stock"}, False),
        ({"value": "80%"}, {}, False),
        ({}, {"value": "60%"}, False),
        ({"value": "80%"}, {"value": "60%"}, False),
    ],
)
def test_events_or_people(before, after, warned):
    found = warnings({**side(), **before}, {**side(60), **after})
    assert ("events or people" in found) == warned


# --- rounding and words ---


@pytest.mark.parametrize(
    "before, after, both_ways",
    [
        ((100, "exact"), (100, "exact"), False),  # 0 to 0
        ((100, 10), (100, 10), True),
        ((95, "exact"), (100, 10), False),  # 0% to +10.5%
        ((105, "exact"), (100, 10), False),  # -9.5% to 0%
        ((96, "exact"), (100, 10), True),
        ((104, "exact"), (100, 10), True),
    ],
)
def test_a_rise_and_a_fall(before, after, both_ways):
    sides = [side(value, rounded_to=unit) for value, unit in (before, after)]
    assert ("within rounding" in warnings(*sides)) == both_ways


def test_what_the_words_come_to():
    found = warnings(side(80), side(60), "to", "times")
    assert found["'to' or 'by'"] == (
        "'To' gives the level after: here 75.0% of the number before. "
        f"A change 'by' is {MINUS}25.0%."
    )
    assert "here 0.75 times as many as before" in found["'times'"]
    assert "here 0.333 times" in warnings(side(90), side(30), "times")["'times'"]


@pytest.mark.parametrize(
    "before, after, wording, said",
    [
        (80, 60, ["points"], "not of two counts"),
        ("80%", 60, ["points"], "not of two counts"),
        (80, "60%", ["points"], "not of two counts"),
        ("80%", "60%", ["points"], f"from 80% to 60% is {MINUS}20 points, or {MINUS}25.0% of it"),
        ("80%", "74%", [], f"from 80% to 74% is {MINUS}6 points, or {MINUS}7.5% of it"),
        ("80%", 60, [], None),
        (80, 60, [], None),
    ],
)
def test_points(before, after, wording, said):
    found = warnings(side(before), side(after), *wording).get("'points'")
    assert (said in found) if said else found is None


RATES = ["percent of children vaccinated", "% vaccinated", "unemployment rate", "share of homes"]


@pytest.mark.parametrize("counts", RATES)
def test_a_percentage_by_its_name_changes_in_points(counts):
    """The number has no sign; what is counted says that it is a percentage."""
    sides = [{"value": value, "counts": counts, "kind": "stock"} for value in ("93.1", "87.3")]
    found = audit({"before": sides[0], "after": sides[1]})
    assert found.in_points
    assert (
        f"from 93.1% to 87.3% is {MINUS}5.8 points, or {MINUS}6.2% of it"
        in (found.warnings["'points'"])
    )


@pytest.mark.parametrize("counts", ["deaths per 100,000", "murder rate", "crimes per 1,000 people"])
def test_a_rate_of_so_many_changes_in_its_own_unit(counts):
    sides = [{"value": value, "counts": counts, "kind": "flow"} for value in (4.4, 4.9)]
    found = audit({"before": sides[0], "after": sides[1]})
    assert (
        "the difference is +0.5 in the unit of the rate, or +11.4% of it"
        in (found.warnings["a rate"])
    )
    assert not found.in_points and "events or people" not in found.warnings


@pytest.mark.parametrize(
    "value, counts, asks",
    [
        ("80", "visits", True),
        ("80", "people on low pay", True),
        ("£80", "", False),
        ("80", "profit", False),
        ("80", "pounds", False),
        ("80", "tonnes of waste", False),
        ("80", "cost of living", False),
    ],
)
def test_pounds_and_tonnes_are_not_asked_whether_they_are_people(value, counts, asks):
    one = {"value": value, "counts": counts, "kind": "flow", "start": "2022", "end": "2022"}
    found = audit({"before": one, "after": {**one, "value": value.replace("8", "6")}})
    assert ("events or people" in found.warnings) == asks


@pytest.mark.parametrize("counts, a_day", [("visits", True), ("profit", False), ("% of x", False)])
def test_a_number_a_day_is_of_events(counts, a_day):
    one = dict(value="73", counts=counts, kind="flow", start="2022", end="2022")
    found = audit({"before": one, "after": one})
    assert found.numbers.get("per_day_before") == (0.2 if a_day else None)


def test_a_season_names_its_period_and_not_its_days():
    one = dict(value=5, kind="flow", counts="visits", start="2021/22", end="2021/22")
    found = audit({"before": one, "after": {**one, "value": 4, "start": "2022/23"}})
    assert "Why was 2021/22 chosen as the start" in found.warnings["two points"]
    assert any("'2021/22' does not say on which day it begins" in one for one in found.missing)


@pytest.mark.parametrize(
    "before, after, numbers",
    [
        ("£400", "-£100", {"change": -500, "percent": -125}),
        ("-£400", "£100", {"change": 500}),
        ("-£400", "-£500", {"change": -100}),
        ("0", "-£100", {"change": -100}),
    ],
)
def test_below_0(before, after, numbers):
    sides = [{"value": value, "counts": "profit"} for value in (before, after)]
    found = audit({"before": sides[0], "after": sides[1]})
    assert found.numbers == numbers
    assert ("percent" in numbers) == (found.problems == [])


def test_bounds_on_both_sides_of_0():
    """400 is 395 to 405, and -100 is -105 to -95: from -500/395 to -500/405 and so on."""
    sides = [
        {"value": value, "counts": "profit", "rounded_to": "10"} for value in ("£400", "-£100")
    ]
    numbers = audit({"before": sides[0], "after": sides[1]}).numbers
    assert round(numbers["percent_low"], 2) == round(-100 * (395 + 105) / 395, 2)
    assert round(numbers["percent_high"], 2) == round(-100 * (405 + 95) / 405, 2)


def test_what_the_words_halve_and_double():
    found = warnings(side(80), side(60), "halved", "doubled", "by a factor")
    assert found["'halved'"] == "'Halved' says that 50% is left: here 75.0% of the number before."
    assert found["'doubled'"].endswith(
        "200% of the number before: here 75.0% of the number before."
    )
    assert "here 0.75 times as many as before" in found["'by a factor'"]


# --- averages and crowds: no single events ---


def numbers_of(counts, before=250, after=240):
    both = [{**side(value), "counts": counts} for value in (before, after)]
    return audit({"before": both[0], "after": both[1], "wording": []})


@pytest.mark.parametrize(
    "counts, name",
    [
        ("average attendance", "an average"),
        ("mean waiting time", "an average"),
        ("goals per match", "an average"),
        ("attendance", "a crowd"),
        ("people in the crowd", "a crowd"),
        ("audience", "a crowd"),
        ("visitors", "a crowd"),
    ],
)
def test_an_average_and_a_crowd_have_no_range_of_chance(counts, name):
    """They are no independent events: asked is what the number is an average of."""
    found = numbers_of(counts)
    assert name in found.warnings and "average" in found.warnings[name]
    assert "chance" not in found.warnings
    assert not {"chance_low", "chance_high"} & set(found.numbers)


@pytest.mark.parametrize("counts", ["thefts", "meanders", "attendances"])
def test_counts_of_events_keep_it(counts):
    """After 250: middle 252, half 2 x sqrt(501) = 44.8, so 208 to 296, and 240 lies within."""
    found = numbers_of(counts)
    assert "chance" in found.warnings
    assert (found.numbers["chance_low"], found.numbers["chance_high"]) == (208, 296)
    assert not {"an average", "a crowd"} & set(found.warnings)
