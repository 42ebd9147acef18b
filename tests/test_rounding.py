"""Rounding bounds, time-weighted averages, arrivals and drawn changes: values, laws, refusals."""

import re

import numpy as np
import pandas as pd
import pytest
from expected import one_sentence
from hypothesis import assume, given
from hypothesis import strategies as st

import headcount as hc
from headcount.errors import Problem
from headcount.numbers.rounding import (
    decimals_of_two_digits,
    last_digit,
    power_of_ten,
    rounding_unit,
)
from headcount.numbers.writing import written

near = pytest.approx
units = st.sampled_from([1, 10, 100, 500, 1000, 5000])
steps = st.integers(1, 10_000)


# --- rounding ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "function, told",
    [
        (rounding_unit, [("1000", "167,000"), ("0.1", "2.4"), ("1", "0")]),
        (last_digit, [("0.01", '"1.20"'), ("1", '"500"')]),
        (power_of_ten, [("1000", "4,820")]),
        (decimals_of_two_digits, [("3", "0.0482"), ("-2", "4,820")]),
    ],
)
def test_the_examples_in_words_are_those_of_the_function(function, told):
    """What a docstring says in words, "3 for 0.0482", is said of every function of this kind."""
    assert re.findall(r'(-?[\d.]+) for ("?[\d.,]*\d"?)', function.__doc__) == told
    for result, given_ in told:
        typed = given_.strip('"').replace(",", "")
        entry = typed if function is last_digit else float(typed)
        assert function(entry) == float(result)


@pytest.mark.parametrize(
    "value, unit, ends",
    [
        (167_000, 1000, (166_500, 167_500)),
        (115_000, 5000, (112_500, 117_500)),
        (4.5, 0.1, (4.45, 4.55)),
        (0.3, 0.1, (0.25, 0.35)),
        (20_000, 5000, (17_500, 22_500)),
        (7, 1, (6.5, 7.5)),
        (0, 10, (0, 5)),  # a count is not below 0
    ],
)
def test_error_interval(value, unit, ends):
    assert hc.error_interval(value, unit) == near(ends)


@given(steps, units)
def test_the_interval_is_what_rounds_to_the_value(many, unit):
    value = many * unit
    low, high = hc.error_interval(value, unit)
    assert high - low == near(unit) and (low + high) / 2 == near(value)
    assert float(written(low / unit).replace(",", "")) * unit == value
    assert float(written(high / unit).replace(",", "")) * unit == value + unit


@given(steps, steps, units, units, st.floats(0, 1), st.floats(0, 1))
def test_no_pair_of_the_box_leaves_the_bounds(one, other, unit, unit_after, across, up):
    before, after = one * unit, other * unit_after
    low, high = hc.change_bounds(before, after, unit, unit_after)
    left, right = hc.error_interval(before, unit)
    bottom, top = hc.error_interval(after, unit_after)
    pair = left + across * (right - left), bottom + up * (top - bottom)
    assert low - 1e-6 <= hc.percent_change(*pair) <= high + 1e-6
    shares = hc.share_bounds(after, before, unit_after, unit)
    assert shares == near((low + 100, high + 100), abs=1e-6)


def test_the_bounds_of_the_article():
    assert hc.change_bounds(167_000, 115_000, 1000) == near((-2120 / 67, -3400 / 111))
    assert hc.share_bounds(700, 7000, 100, 1000) == near((26 / 3, 150 / 13))


@given(steps, steps, units, units, st.floats(-99, 300), st.floats(0, 50))
def test_share_of_the_box_against_a_fine_grid(one, other, unit, unit_after, low, more):
    """The exact area agrees with counting the cells of a grid."""
    before, after = one * unit, other * unit_after
    left, right = hc.error_interval(before, unit)
    bottom, top = hc.error_interval(after, unit_after)
    middles = (np.arange(200) + 0.5) / 200
    x = left + middles * (right - left)
    y = (bottom + middles * (top - bottom))[:, None]
    change = 100 * (y - x) / x
    counted = np.mean((change >= low) & (change < low + more))
    assert hc.share_of_box(before, after, low, low + more, unit, unit_after) == near(
        counted, abs=0.012
    )


@given(steps, steps, units)
def test_the_whole_box_has_share_one(one, other, unit):
    before, after = one * unit, other * unit
    low, high = hc.change_bounds(before, after, unit)
    middle = (low + high) / 2
    whole = hc.share_of_box(before, after, low, high, unit)
    parts = [
        hc.share_of_box(before, after, *ends, unit) for ends in ((low, middle), (middle, high))
    ]
    assert whole == near(1) and sum(parts) == near(1)


# --- stock and flow ------------------------------------------------------------------------


@given(st.lists(st.tuples(st.floats(0, 1e6), st.integers(0, 400)), min_size=1, max_size=6))
def test_the_average_lies_between_the_levels(parts):
    levels, days = zip(*parts)
    assume(sum(days))
    average = hc.time_weighted(levels, days)
    lasted = [level for level, length in parts if length]
    assert min(lasted) - 1e-6 <= average <= max(lasted) + 1e-6
    assert hc.time_weighted(pd.Series(levels), np.array(days)) == near(average)


def test_time_weighted():
    assert hc.time_weighted([9], [3]) == 9
    assert hc.time_weighted([7000, 500], [10, 2]) == near(5916.6667)
    assert hc.time_weighted([7000, 500], [297, 0]) == 7000


@given(st.integers(0, 10**6), st.integers(1, 400), st.integers(1, 400), st.floats(0, 1))
def test_the_two_regimes_make_the_whole(total, days1, days2, part):
    rate2 = part * total / days2
    assume(days2 * rate2 <= total)
    first, second = hc.regime_rates(total, days1, days2, rate2)
    assert first * days1 + second * days2 == near(total) and second == rate2


def test_arrivals():
    assert hc.arrivals(100, 5, 30) == 600
    assert hc.arrivals(700, 365, 365) == 700, "staying a year: as many arrive as are present"
    assert hc.arrivals(700, 730, 365) == 350
    assert list(hc.arrivals(700, pd.Series([30, 0]), 365)) == near([8516.67, np.nan], nan_ok=True)


# --- drawn changes -------------------------------------------------------------------------


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.floats(0, 0.99))
def test_the_drawn_change_is_that_of_the_lengths(before, after, part):
    start = part * min(before, after)
    drawn = hc.drawn_change(before, after, start)
    assert drawn == near(100 * ((after - start) / (before - start) - 1), abs=1e-6)
    assume(before != after)
    true = hc.percent_change(before, after)
    assert hc.lie_factor(drawn, true) == near(before / (before - start))
    assert hc.drawn_change(before, after, 0) == near(true)


# --- what is refused -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "call, why",
    [
        (lambda: hc.error_interval(167_000, 5000), "167,000 is not a multiple of 5,000"),
        (lambda: hc.error_interval(115_000, 10_000), "115,000 is not a multiple of 10,000"),
        (lambda: hc.error_interval(4.55, 0.1), "4.55 is not a multiple of 0.1"),
        (lambda: hc.error_interval(5, 0), "nearest 0"),
        (lambda: hc.error_interval(5, -1), "negative"),
        (lambda: hc.error_interval(-5, 1), "negative"),
        (lambda: hc.error_interval("5", 1), "must be a number"),
        (lambda: hc.change_bounds(0, 5, 1), "could have been 0"),
        (lambda: hc.change_bounds(5, 50, 5, 0), "nearest 0"),
        (lambda: hc.share_bounds(5, 0, 1), "nobody"),
        (lambda: hc.share_of_box(50, 60, 10, 5, 1), "'lowest' is above"),
        (lambda: hc.share_of_box(50, 60, "a", 5, 1), "must be a number"),
        (lambda: hc.time_weighted([7000, 500], [10]), "2 levels and 1"),
        (lambda: hc.time_weighted([7000, 500], [0, 0]), "no days"),
        (lambda: hc.time_weighted([], []), "empty"),
        (lambda: hc.time_weighted(7000, 10), "list of numbers"),
        (lambda: hc.time_weighted("70", [1, 2]), "list of numbers"),
        (lambda: hc.time_weighted([7000, None], [1, 2]), "must be a number"),
        (lambda: hc.time_weighted([7000, 500], [1, -2]), "negative"),
        (lambda: hc.regime_rates(100, 0, 10, 1), "no days"),
        (lambda: hc.regime_rates(100, 10, 200, 1), "more events"),
        (lambda: hc.arrivals(700, 0, 365), "0 days"),
        (lambda: hc.drawn_change(167, 115, 115), "no length left"),
        (lambda: hc.drawn_change(167, 115, 160), "no length left"),
        (lambda: hc.drawn_change(115, 167, 115), "no length left"),
        (lambda: hc.lie_factor(5, 0), "no change"),
    ],
)
def test_refused_in_one_sentence(call, why):
    with pytest.raises(ValueError, match=why) as caught:
        call()
    assert isinstance(caught.value, Problem) and one_sentence(caught.value)


def test_columns_of_rounded_figures():
    """A figure that was not rounded so is missing; the others are worked."""
    low, high = hc.error_interval(pd.Series([700, 650, 0], index=list("abc")), 100)
    assert list(low) == near([650, np.nan, 0], nan_ok=True)
    assert list(high) == near([750, np.nan, 50], nan_ok=True) and list(high.index) == list("abc")
    low, high = hc.change_bounds(np.array([0, 80]), np.array([0, 60]), 10)
    assert list(low) == near([-100, -100 * 30 / 85], nan_ok=True)
    assert list(high) == near([np.nan, -100 * 10 / 75], nan_ok=True)
