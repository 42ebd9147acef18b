"""The arithmetic of the lessons exactly at its edges: nothing, all, and one more than allowed."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

import headcount as hc
from headcount.errors import Problem
from headcount.stats.hidden import ListCounts, at_least

# --- the rounding box ---


@pytest.mark.parametrize(
    "lowest, highest, share",
    [
        (-100, 0, 1),  # at a fall of 100% the line runs along the axis
        (-200, -100, 0),
        (-150, 1e6, 1),
        (-100, -25, 0.5),
        (-25, -25, 0),
        (-30, -30, 0),
        (-1000, -90, 0),
        (100, 1000, 0),
    ],
)
def test_the_share_of_a_box(lowest, highest, share):
    """80 and 60 to the nearest 1e-3: a fall of 25% cuts the box through its middle."""
    assert hc.share_of_box(80, 60, lowest, highest, 1e-3) == pytest.approx(share, abs=1e-3)


def test_the_corners_of_a_box():
    """3 to 5 across and 3 to 5 up: no change is the diagonal, and half lies below it."""
    box = dict(unit=2)
    assert hc.share_of_box(4, 4, -100, 0, **box) == pytest.approx(1 / 2)
    assert hc.share_of_box(4, 4, 0, 1000, **box) == pytest.approx(1 / 2)
    # After = 5/3 of before goes through the upper left corner, 3/5 through the lower right.
    assert hc.share_of_box(4, 4, -40, 200 / 3, **box) == pytest.approx(1)
    assert hc.share_of_box(4, 4, 200 / 3, 1000, **box) == pytest.approx(0, abs=1e-12)
    assert hc.share_of_box(4, 4, -100, -40, **box) == pytest.approx(0, abs=1e-12)
    # Below after = 4/5 of before: the triangle from x = 3.75, 0 to 1 high, over 1.25.
    assert hc.share_of_box(4, 4, -100, -20, **box) == pytest.approx(1.25 / 2 / 4)


# --- rounded counts ---


@pytest.mark.parametrize(
    "value, unit, ends",
    [
        (0, 10, (0, 5)),
        (10, 10, (5, 15)),
        (5, 10, None),
        (1e-9, 1, None),
        (0.3, 0.1, (0.25, 0.35)),
        (4, 8, None),
        (10, 20, None),
    ],
)
def test_where_a_count_lay_before_it_was_rounded(value, unit, ends):
    many = hc.error_interval(np.array([value]), unit)
    series = hc.error_interval(pd.Series([value]), unit)
    if ends is None:
        with pytest.raises(Problem, match="not a multiple"):
            hc.error_interval(value, unit)
        assert all(math.isnan(end[0]) for end in (*many, *series))
    else:
        assert hc.error_interval(value, unit) == pytest.approx(ends)
        assert [end[0] for end in many] == [end[0] for end in series] == pytest.approx(ends)


# --- nothing to divide by ---


def test_a_column_is_missing_where_nothing_can_be_divided():
    """And only there: a 1 below the line is no 0."""
    for column in (np.array, pd.Series):
        found = hc.rate(column([5.0, 5, 0, 0]), column([1.0, 0, 2, 0]))
        assert list(found)[::2] == [5, 0] and all(math.isnan(one) for one in list(found)[1::2])
        found = hc.percent_change(column([1.0, 0]), column([3.0, 3]))
        assert list(found)[0] == 200 and math.isnan(list(found)[1])


# --- bars that are cut off ---


def test_a_bar_needs_a_length():
    assert hc.drawn_change(20, 10, 9) == pytest.approx(-1000 / 11)
    for start in (10, 11, 20):
        with pytest.raises(Problem, match="no length"):
            hc.drawn_change(20, 10, start)
    with pytest.raises(Problem, match="no length"):
        hc.drawn_change(10, 20, 10)


def test_nothing_left_to_rise_from():
    assert hc.rise_back(0) == 0 and hc.rise_back(50) == hc.rise_back(-50) == 100
    for percent, why in (
        (100, "Nothing is left"),
        (100.5, "more than 100"),
        (101, "more than 100"),
    ):
        with pytest.raises(Problem, match=why):
            hc.rise_back(percent)


def test_a_second_part_may_have_all_events_and_no_more():
    assert hc.regime_rates(100, 10, 20, 5) == (0, 5)
    with pytest.raises(Problem, match="more events than the whole"):
        hc.regime_rates(100, 10, 20, 5.1)


# --- how many ---


def double(a):
    return 2 * a


def test_a_million_runs_and_not_one_more():
    inputs = {"a": hc.Uniform(1, 2)}
    assert len(hc.simulate(double, inputs, 1_000_000)) == 1_000_000
    assert len(hc.simulate(double, inputs, 1)) == 1
    for runs in (0, 1_000_001, 1.5):
        with pytest.raises(Problem):
            hc.simulate(double, inputs, runs)


def test_the_middle_of_two_runs():
    assert hc.quantile_range([1, 3], 50) == (1.5, 2.5)
    with pytest.raises(Problem, match="One run"):
        hc.quantile_range([1])
    for percent in (0, 100, -1, 101):
        with pytest.raises(Problem, match="between 0 and 100"):
            hc.quantile_range([1, 3], percent)
    assert hc.quantile_dots([1, 3], 1) == [2]


@pytest.mark.parametrize("share, is_one", [(0, True), (1, True), (-0.01, False), (1.01, False)])
def test_a_share_lies_between_0_and_1(share, is_one):
    if is_one:
        assert hc.simulation_error(share, 100) == 0
    else:
        with pytest.raises(Problem):
            hc.simulation_error(share, 100)


@pytest.mark.parametrize("ends", [(1, 1), (1, 1, 1), (0, 2, 0), (0, 2, 2)])
@pytest.mark.parametrize("kind", [hc.Uniform, hc.Triangular, hc.TwoSources])
def test_ranges_may_be_a_point_and_begin_or_end_at_their_base(kind, ends):
    one = kind(*ends)
    assert one.low <= one.base <= one.high
    drawn = hc.simulate(double, {"a": one}, 200)
    assert drawn.min() >= 2 * one.low and drawn.max() <= 2 * one.high


@pytest.mark.parametrize("ends", [(2, 1), (0, 2, 2.1), (0, 2, -0.1)])
def test_ranges_in_no_order(ends):
    with pytest.raises(Problem):
        hc.Uniform(*ends)


def test_an_input_of_no_length_has_no_part_in_the_spread():
    bars = hc.tornado(lambda a, b: a * b, {"a": 3, "b": hc.Uniform(1, 2)})
    assert [(bar.name, bar.length, bar.share) for bar in bars] == [("b", 3, 100), ("a", 0, 0)]
    (still,) = hc.tornado(double, {"a": 3})
    assert (still.length, still.share) == (0, None)
    crossing = hc.tornado(lambda a: a, {"a": hc.Uniform(0, 1)})
    assert crossing[0].share is None  # an outcome of 0 has no ratio


# --- two lists ---


def test_lists_that_share_everybody_or_nobody():
    assert hc.lincoln_petersen(10, 20, 10) == 20
    assert hc.chapman(10, 10, 10).number == 10
    assert hc.chapman(10, 10, 10).log_normal() == (10, 10)
    with pytest.raises(Problem, match="overlap"):
        hc.lincoln_petersen(10, 20, 11)
    with pytest.raises(Problem, match="at least 30 people were there"):
        hc.lincoln_petersen(10, 20, 0)
    assert at_least(1).endswith("at least 1 person was there.")
    assert at_least(2).endswith("at least 2 people were there.")


@pytest.mark.parametrize("percent", [0, 100, 101])
def test_an_interval_of_everything_or_nothing(percent):
    with pytest.raises(Problem, match="between 0 and 100"):
        hc.chapman(20, 15, 6).normal(percent)


@pytest.mark.parametrize("name", ["first", "second", "uneven", "missed", "replaced"])
def test_chances_and_parts_go_from_0_to_1(name):
    usual = dict(first=0.5, second=0.5)
    for value in (0, 1):
        hc.simulate_lists(50, **{**usual, name: value}, repeats=3)
    with pytest.raises(Problem, match=f"'{name}' is above 1"):
        hc.simulate_lists(50, **{**usual, name: 1.01}, repeats=3)


def test_a_chance_of_1_is_not_cut():
    assert not hc.simulate_lists(50, 0.5, 0.5, times=2, repeats=3).cut
    assert hc.simulate_lists(50, 0.5, 0.5, times=2.1, repeats=3).cut
    assert not hc.simulate_lists(50, 0.5, 0.5, uneven=1, repeats=3).cut
    assert hc.simulate_lists(50, 0.6, 0.5, uneven=1, repeats=3).cut


def lists_of(first, second, both):
    one = [np.array([number]) for number in (first, second, both)]
    return ListCounts(*one, one[2], 32, 32, False)


def test_an_interval_holds_its_ends():
    """Lists of 10, 8 and 2: 11 x 9 / 3 - 1 is 32, and a truth of 32 is inside the narrowest."""
    assert lists_of(10, 8, 2).coverage(1e-9) == 100
    assert lists_of(10, 8, 2).coverage(1e-9, of=33) == 0
    assert lists_of(10, 8, 0).coverage() is None


@pytest.mark.parametrize("interval", ["normal", "log-normal"])
def test_the_truth_is_the_number_present_unless_another_is_given(interval):
    """The same lists give 32: that may be those present, or all there at one time or another."""
    one = [np.array([number]) for number in (10, 8, 2)]
    for present, ever, holds in ((32, 41, 100), (25, 32, 0)):
        found = ListCounts(*one, one[2], present, ever, False)
        assert found.coverage(1e-9, interval=interval) == holds
        assert found.coverage(1e-9, of=ever, interval=interval) == 100 - holds
    with pytest.raises(Problem, match="must be 'normal' or 'log-normal'"):
        found.coverage(interval="lognormal")


def test_who_is_replaced_is_counted_twice():
    found = hc.simulate_lists(101, 0.5, 0.5, replaced=0.3, repeats=2)
    assert (found.present, found.ever) == (101, 131)
    everybody = hc.simulate_lists(101, 1, 1, repeats=2)
    assert list(everybody.first) == list(everybody.second) == list(everybody.both) == [101, 101]
    nobody = hc.simulate_lists(101, 1, 1, replaced=1, repeats=2)
    assert list(nobody.both) == [0, 0] and nobody.ever == 202
