"""The arithmetic of the lessons: values, laws, and what each function refuses."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from expected import one_sentence
from hypothesis import given
from hypothesis import strategies as st

import headcount as hc
from headcount.errors import Problem

counts = st.integers(1, 10**9)
more_counts = st.integers(0, 10**9)
near = pytest.approx


@pytest.mark.parametrize(
    "function, entries, expected",
    [
        (hc.change, (167_000, 115_000), -52_000),
        (hc.percent_change, (167_000, 115_000), -5200 / 167),
        (hc.percent_change, (115_000, 167_000), 1040 / 23),
        (hc.percent_change, (640, 720), 12.5),
        (hc.percent_change, (500, 700), 40),
        (hc.percent_change, (7, 0), -100),
        (hc.percent_change, (7, 7), 0),
        (hc.multiplier, (167_000, 115_000), 115 / 167),
        (hc.multiplier, (80, 60), 0.75),
        (hc.rise_back, (25,), 100 / 3),
        (hc.rise_back, (-25,), 100 / 3),
        (hc.rise_back, (0,), 0),
        (hc.rise_back, (50,), 100),
        (hc.share, (500, 7000), 50 / 7),
        (hc.share, (700, 7000), 10),
        (hc.share, (8000, 7000), 800 / 7),
        (hc.share, (0, 7000), 0),
        (hc.rate, (167_000, 7000), 167 / 7),
        (hc.rate, (115_000, 500), 230),
        (hc.rate, (0, 500), 0),
        (hc.break_even, (7000, 167_000, 115_000), 805_000 / 167),
        (hc.break_even, (7000, 167_000, 0), 0),
    ],
)
def test_values(function, entries, expected):
    assert function(*entries) == near(expected, rel=1e-12)


def test_the_fall_of_the_article():
    assert round(hc.percent_change(167_000, 115_000), 4) == -31.1377


@pytest.mark.parametrize(
    "kind", [int, float, Decimal, Fraction, np.int64, np.float64, np.float32, np.uint32]
)
def test_every_numeric_type(kind):
    assert hc.percent_change(kind(160), kind(120)) == -25
    assert hc.break_even(kind(160), kind(80), kind(120)) == 240


# --- laws ----------------------------------------------------------------------------------


@given(counts, counts)
def test_the_rise_back_undoes_the_fall(one, other):
    before, after = max(one, other), min(one, other)
    fall = hc.percent_change(before, after)
    assert hc.rise_back(fall) == near(hc.percent_change(after, before), rel=1e-6)
    assert after * (1 + hc.rise_back(fall) / 100) == near(before, rel=1e-6)


@given(counts, more_counts)
def test_change_percent_and_multiplier_agree(before, after):
    assert before + hc.change(before, after) == after
    assert before * hc.multiplier(before, after) == near(after)
    assert before * (1 + hc.percent_change(before, after) / 100) == near(after, abs=1e-6)
    assert hc.percent_change(before, after) == near(hc.share(after, before) - 100, abs=1e-6)


@given(counts, counts)
def test_multipliers_there_and_back_make_one(before, after):
    assert hc.multiplier(before, after) * hc.multiplier(after, before) == near(1)


@given(counts, counts, more_counts)
def test_break_even_keeps_the_rate(people, events, events_now):
    needed = hc.break_even(people, events, events_now)
    if events_now == 0:
        assert needed == 0
    else:
        assert hc.rate(events_now, needed) == near(hc.rate(events, people))


@given(more_counts, more_counts)
def test_a_part_is_between_none_and_all(part, rest):
    if part + rest == 0:
        return
    share = hc.share(part, part + rest)
    assert 0 <= share <= 100
    assert share + hc.share(rest, part + rest) == near(100)


@given(counts, counts, st.integers(1, 1000))
def test_the_same_proportion_missed_cancels(before, after, times):
    assert hc.share(times * after, times * before) == near(hc.share(after, before))


# --- what is refused -----------------------------------------------------------------------

FUNCTIONS = {
    hc.change: 2,
    hc.percent_change: 2,
    hc.multiplier: 2,
    hc.rise_back: 1,
    hc.share: 2,
    hc.rate: 2,
    hc.break_even: 3,
    hc.error_interval: 2,
    hc.change_bounds: 3,
    hc.share_bounds: 3,
    hc.arrivals: 3,
    hc.drawn_change: 3,
    hc.lie_factor: 2,
    hc.regime_rates: 4,
}
POSITIONS = [(function, at) for function, many in FUNCTIONS.items() for at in range(many)]
NOT_A_NUMBER = [
    float("nan"),
    float("inf"),
    -float("inf"),
    np.float64("nan"),
    Decimal("NaN"),
    10**400,
    Fraction(10**400),
    "500",
    "five\nhundred",
    "",
    None,
    ...,
    True,
    np.False_,
    [500],
    (500,),
    {"people": 500},
    1j,
    np.complex128(1),
    b"500",
    object(),
    pd.NA,
    pd.NaT,
    pd.Series(["500"]),
    pd.Series([True, False]),
    np.array(["a"]),
    np.array([1j]),
    np.array(True),
    pd.DataFrame({"a": [1]}),
]


def call(function, at, value):
    entries = [20] * FUNCTIONS[function]
    entries[at] = value
    return function(*entries)


@pytest.mark.parametrize("value", NOT_A_NUMBER, ids=lambda value: repr(value)[:20])
@pytest.mark.parametrize("function, at", POSITIONS, ids=lambda x: getattr(x, "__name__", str(x)))
def test_no_number_is_a_value_error_in_one_sentence(function, at, value):
    with pytest.raises(ValueError) as caught:
        call(function, at, value)
    assert isinstance(caught.value, Problem)
    assert one_sentence(caught.value)


@pytest.mark.parametrize("value", [-1, -0.5, np.int64(-7), pd.Series([1, -1]), np.array([-2.0])])
@pytest.mark.parametrize(
    "function, at", [place for place in POSITIONS if place[0] not in (hc.rise_back, hc.lie_factor)]
)
def test_a_count_is_not_negative(function, at, value):
    with pytest.raises(ValueError, match="negative") as caught:
        call(function, at, value)
    assert one_sentence(caught.value)


@pytest.mark.parametrize(
    "call, why",
    [
        (lambda: hc.percent_change(0, 5), "nothing to compare"),
        (lambda: hc.percent_change(0, 0), "nothing to compare"),
        (lambda: hc.percent_change(0.0, 5), "nothing to compare"),
        (lambda: hc.percent_change(np.int64(0), 5), "nothing to compare"),
        (lambda: hc.percent_change(0, pd.Series([1, 2])), "nothing to compare"),
        (lambda: hc.multiplier(0, 5), "No multiplier"),
        (lambda: hc.share(5, 0), "nobody"),
        (lambda: hc.rate(5, 0), "nobody"),
        (lambda: hc.rate(0, 0), "nobody"),
        (lambda: hc.break_even(7, 0, 5), "earlier rate is 0"),
        (lambda: hc.rise_back(100), "Nothing is left"),
        (lambda: hc.rise_back(-100), "Nothing is left"),
        (lambda: hc.rise_back(100.5), "more than 100"),
        (lambda: hc.rise_back(-101), "more than 100"),
        (lambda: hc.rise_back(pd.Series([10, 101])), "more than 100"),
    ],
)
def test_no_answer_is_said_in_one_sentence(call, why):
    with pytest.raises(ValueError, match=why) as caught:
        call()
    assert one_sentence(caught.value)


def test_the_name_of_the_wrong_entry_is_said():
    with pytest.raises(Problem, match="'people_before'"):
        hc.break_even("7,000", 167_000, 115_000)
    with pytest.raises(Problem, match="'after'"):
        hc.change(5, None)


# --- columns -------------------------------------------------------------------------------

NAN = float("nan")


def test_series_are_worked_element_by_element():
    before = pd.Series([80, 0, NAN, 100, 0], index=list("vwxyz"))
    after = pd.Series([60, 5, 5, NAN, 0], index=list("vwxyz"))
    pd.testing.assert_series_equal(
        hc.percent_change(before, after), pd.Series([-25, NAN, NAN, NAN, NAN], list("vwxyz"))
    )


@pytest.mark.parametrize("kind", [np.array, pd.Series, lambda x: pd.Series(x, dtype="Int64")])
@pytest.mark.parametrize(
    "function, first, second, expected",
    [
        (hc.change, [80, 0], [60, 5], [-20, 5]),
        (hc.percent_change, [80, 0], [60, 5], [-25, NAN]),
        (hc.multiplier, [80, 0], [60, 0], [0.75, NAN]),
        (hc.share, [50, 5], [200, 0], [25, NAN]),
        (hc.rate, [90, 0], [30, 0], [3, NAN]),
    ],
)
def test_columns(kind, function, first, second, expected):
    result = function(kind(first), kind(second))
    assert list(result) == near(expected, nan_ok=True)
    assert isinstance(result, pd.Series) == isinstance(kind(first), pd.Series)


def test_columns_of_three_and_of_one():
    needed = hc.break_even(pd.Series([10, 10]), pd.Series([20, 0]), pd.Series([30, 30]))
    assert list(needed) == near([15, NAN], nan_ok=True)
    assert list(hc.rise_back(np.array([25, -50, 100]))) == near([100 / 3, 100, NAN], nan_ok=True)


def test_a_column_and_a_number():
    people = pd.Series([500, 700, 0], index=["officials", "charities", "nobody"])
    rates = hc.rate(115_000, people)
    assert list(rates.index) == list(people.index)
    assert list(rates) == near([230, 1150 / 7, NAN], nan_ok=True)
    assert list(hc.share(people, 7000)) == near([50 / 7, 10, 0])


def test_a_missing_value_stays_missing():
    column = pd.Series([1, None], dtype="Int64")
    assert list(hc.share(column, 4)) == near([25, NAN], nan_ok=True)


@pytest.mark.parametrize("kind", [np.array, pd.Series])
def test_columns_of_different_lengths_are_named(kind):
    with pytest.raises(Problem, match="2 in 'before' and 3 in 'after'") as caught:
        hc.percent_change(np.array([80, 100]), kind([60, 50, 40]))
    assert one_sentence(caught.value)
    for call in (
        lambda: hc.change_bounds(kind([10, 20]), np.array([10, 20, 30]), 10),
        lambda: hc.share_bounds(kind([10, 20]), np.array([10, 20, 30]), 10),
        lambda: hc.lie_factor(kind([10, 20]), np.array([10, 20, 30])),
        lambda: hc.break_even(7, kind([10, 20]), np.array([10, 20, 30])),
    ):
        with pytest.raises(Problem, match="not equally long"):
            call()


def test_series_are_matched_by_their_labels():
    before, after = pd.Series([80, 100], ["a", "b"]), pd.Series([150, 5, 60], ["b", "c", "a"])
    found = hc.percent_change(before, after)
    assert found.to_dict() == near({"a": -25, "b": 50, "c": NAN}, nan_ok=True)
    starts = pd.Series([120, 40], ["b", "a"])
    drawn = hc.drawn_change(before * 2, after[["b", "a"]], starts)
    assert drawn.to_dict() == near({"a": -100 * 100 / 120, "b": -100 * 50 / 80})


def test_an_array_of_no_dimension_is_a_single_number():
    assert hc.percent_change(np.array(80), np.array(60)) == -25
    with pytest.raises(Problem, match="nothing to compare"):
        hc.percent_change(np.array(0), 3)


@pytest.mark.parametrize("value", [pd.Series([10]), pd.Series([10, 20]), np.array([10, 20])])
@pytest.mark.parametrize("at", range(6))
def test_a_column_where_one_number_is_wanted(at, value):
    entries = [20, 20, 5, 15, 10, 10]
    entries[at] = value
    with pytest.raises(Problem, match="must be a single number") as caught:
        hc.share_of_box(*entries)
    assert one_sentence(caught.value)


@pytest.mark.parametrize(
    "call",
    [
        lambda: hc.percent_change(5, 1e308),
        lambda: hc.multiplier(0.1, 1e308),
        lambda: hc.share(1e308, 5),
        lambda: hc.rate(1e308, 0.1),
        lambda: hc.break_even(1e308, 1, 1e308),
        lambda: hc.error_interval(1.7e308, 1.7e308),
        lambda: hc.change_bounds(20, 1e308, 10),
        lambda: hc.share_bounds(1e308, 20, 10),
        lambda: hc.time_weighted([1e308, 1e308], [10, 10]),
        lambda: hc.arrivals(10**308, 1, 10**308),
        lambda: hc.drawn_change(5, 1e308, 1),
        lambda: hc.lie_factor(1e308, 0.1),
    ],
)
def test_a_result_too_large_for_a_number(call):
    with pytest.raises(Problem, match="too large to be written") as caught:
        call()
    assert one_sentence(caught.value)


def test_a_box_too_small_to_be_worked_out():
    with pytest.raises(Problem, match="unit is too small") as caught:
        hc.share_of_box(1e308, 10, -60, -40, 10)
    assert one_sentence(caught.value)


@pytest.mark.parametrize("kind", [np.array, pd.Series])
def test_a_result_too_large_is_missing_in_a_column(kind):
    found = hc.percent_change(kind([5, 80]), kind([1e308, 60]))
    assert list(found) == near([NAN, -25], nan_ok=True)


@pytest.mark.parametrize(
    "levels, why",
    [
        ({8, 3}, "is a set, which keeps no order"),
        (frozenset({8, 3}), "is a set, which keeps no order"),
        (np.array(8), "must be a list"),
        (list, "must be a list"),
        ([pd.Series([8]), 3], "a single number"),
        (np.array([[8, 3], [8, 3]]), "a single number"),
    ],
)
def test_levels_that_are_no_list(levels, why):
    for call in (
        lambda: hc.time_weighted(levels, [4, 1]),
        lambda: hc.time_weighted([4, 1], levels),
    ):
        with pytest.raises(Problem, match=why) as caught:
            call()
        assert one_sentence(caught.value)


def test_the_columns_given_are_not_changed():
    before, after = pd.Series([0, 80]), np.array([5, 60])
    hc.percent_change(before, after)
    assert list(before) == [0, 80] and list(after) == [5, 60]
