"""Tornado and simulation against exact values, and what they refuse."""

import math
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from expected import one_sentence
from hypothesis import given
from hypothesis import strategies as st

import headcount as hc
from headcount.errors import Problem

SEEDS = range(20)
RUNS = 2000
near = pytest.approx


def ratio(people_now, people_before, attempts_2016, attempts_2017):
    return (attempts_2017 / people_now) / (attempts_2016 / people_before)


def share(people_now, people_before):
    return 100 * people_now / people_before


BEFORE = hc.Uniform(6500, 7500)
INPUTS = {
    "people_now": hc.Uniform(500, 1000, base=700),
    "people_before": BEFORE,
    "attempts_2016": hc.Uniform(166_500, 167_500),
    "attempts_2017": hc.Uniform(114_500, 115_500),
}


# --- simulation ----------------------------------------------------------------------------

# Chance that the share is below a tenth: worked by hand, and again in tenth_by_summing.
BELOW_A_TENTH = {
    "uniform": (hc.Uniform(500, 1000), 0.4),
    "triangular": (hc.Triangular(500, 1000, base=700), 0.401389),
    "two sources": (hc.TwoSources(500, 700), 0.75),
    "wide": (hc.Uniform(350, 1000), 7 / 13),
}


def within_four_errors(found: float, exact: float, runs: int = RUNS) -> bool:
    return abs(found - exact) <= 4 * math.sqrt(exact * (1 - exact) / runs)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("people, exact", BELOW_A_TENTH.values(), ids=BELOW_A_TENTH)
def test_chance_of_less_than_a_tenth(people, exact, seed):
    inputs = {"people_now": people, "people_before": BEFORE}
    found = np.mean(hc.simulate(share, inputs, RUNS, seed) < 10)
    assert within_four_errors(found, exact)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "outcome, quantile, exact",
    [
        (ratio, 0.05, 4.88595),
        (ratio, 0.5, 6.42716),
        (ratio, 0.95, 9.20384),
        (share, 0.05, 7.48216),
        (share, 0.5, 10.7143),
        (share, 0.95, 14.0928),
    ],
)
def test_quantiles(outcome, quantile, exact, seed):
    """So much of the runs lies below the exact quantile."""
    names = outcome.__code__.co_varnames
    inputs = {name: one for name, one in INPUTS.items() if name in names}
    outcomes = hc.simulate(outcome, inputs, RUNS, seed)
    assert within_four_errors(np.mean(outcomes < exact), quantile)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "one, mean, spread",
    [
        (hc.Uniform(2, 8), 5, 6 / math.sqrt(12)),
        (hc.Triangular(0, 9, base=0), 3, 9 / math.sqrt(18)),
        (hc.Triangular(0, 9, base=9), 6, 9 / math.sqrt(18)),
        (hc.TwoSources(500, 700), 600, 100),
    ],
    ids=str,
)
def test_the_mean_of_each_shape(one, mean, spread, seed):
    drawn = hc.simulate(lambda x: x, {"x": one}, RUNS, seed)
    assert abs(drawn.mean() - mean) <= 4 * spread / math.sqrt(RUNS)
    assert one.low <= drawn.min() and drawn.max() <= one.high


def test_more_runs_do_not_narrow_the_range():
    widths = {}
    for runs in (1000, 10_000, 100_000):
        ends = [hc.quantile_range(hc.simulate(ratio, INPUTS, runs, seed)) for seed in range(5)]
        widths[runs] = np.mean([high - low for low, high in ends])
    exact = 9.20384 - 4.88595
    assert list(widths.values()) == near([exact] * 3, rel=0.05)


def test_the_simulation_error_does_shrink():
    assert hc.simulation_error(0.4, 4000) == near(hc.simulation_error(0.4, 1000) / 2)
    for runs in (1000, 10_000):
        shares = [np.mean(hc.simulate(ratio, INPUTS, runs, seed) > 5) for seed in range(40)]
        assert np.std(shares) == near(hc.simulation_error(0.920205, runs), rel=0.45)


def test_the_same_seed_gives_the_same_runs():
    one, again = (hc.simulate(ratio, INPUTS, 100, seed=7) for _ in range(2))
    assert np.array_equal(one, again)
    assert not np.array_equal(one, hc.simulate(ratio, INPUTS, 100, seed=8))


def test_inputs_are_drawn_independently():
    both = hc.simulate(lambda x, y: x * y, {"x": hc.Uniform(-1, 1), "y": hc.Uniform(-1, 1)}, 40_000)
    assert abs(both.mean()) <= 4 / 3 / math.sqrt(40_000)


def test_a_known_input_and_equal_ends_are_constants():
    inputs = {"people_now": 700, "people_before": hc.Uniform(7000, 7000)}
    assert set(hc.simulate(share, inputs, 50)) == {10.0}


def test_dots_stand_for_equal_parts():
    dots = hc.quantile_dots(np.arange(1, 2001), 20)
    assert len(dots) == 20 and dots == sorted(dots)
    assert dots[0] == near(50, abs=1) and dots[-1] == near(1950, abs=1)
    assert hc.quantile_dots(np.array([3.0])) == [3] * 20


# --- tornado -------------------------------------------------------------------------------


def test_tornado_of_the_article():
    bars = hc.tornado(ratio, INPUTS)
    assert [bar.name for bar in bars] == [
        "people_now",
        "people_before",
        "attempts_2017",
        "attempts_2016",
    ]
    longest = bars[0]
    assert (longest.low, longest.high) == near((4.82036, 9.64072), rel=1e-5)
    assert longest.at_low > longest.at_high, "fewer people, a larger ratio"
    assert [bar.share for bar in bars] == near([95.8907, 4.08705, 0.0150916, 0.00715641], rel=1e-5)
    times = [longest.length / bar.length for bar in bars[2:]]
    assert 80 < times[0] < 120 and 80 < times[1] < 120


positive = st.floats(1, 1e6)


@given(positive, positive, positive, positive, st.sampled_from([hc.Uniform, hc.Triangular]))
def test_the_tornado_stays_in_the_box(a, b, c, d, kind):
    inputs = {"x": kind(*sorted((a, b))), "y": hc.TwoSources(*sorted((c, d)))}
    bars = hc.tornado(lambda x, y: x / y, inputs)
    lowest, highest = min(a, b) / max(c, d), max(a, b) / min(c, d)
    for bar in bars:
        assert lowest * (1 - 1e-9) <= bar.low <= bar.high <= highest * (1 + 1e-9)
    assert bars[0].length >= bars[1].length
    if bars[0].share is not None:
        assert sum(bar.share for bar in bars) == near(100)


def test_a_bar_of_no_length():
    bars = hc.tornado(share, {"people_now": 700, "people_before": hc.Uniform(6500, 7500)})
    assert bars[-1].name == "people_now" and bars[-1].length == 0 and bars[-1].share == 0
    (only,) = hc.tornado(lambda x: x, {"x": 5})
    assert only.length == 0 and only.share is None
    below = hc.tornado(lambda x: x, {"x": hc.Uniform(-1, 1)})
    assert below[0].length == 2 and below[0].share is None, "no logarithm of a negative outcome"


# --- what is refused -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "call, why",
    [
        (lambda: hc.Uniform(1000, 500), "from 1,000 down to 500: swap"),
        (lambda: hc.Triangular(500, 1000, base=400), "outside the range"),
        (lambda: hc.TwoSources("500", 700), "must be a number"),
        (lambda: hc.Uniform(0, float("inf")), "finite"),
        (lambda: hc.simulate(ratio, INPUTS, 0), "'runs'"),
        (lambda: hc.simulate(ratio, INPUTS, 10.5), "whole number"),
        (lambda: hc.simulate(ratio, INPUTS, 10**7), "fewer will do"),
        (lambda: hc.simulate(ratio, INPUTS, 10, seed=-1), "negative"),
        (lambda: hc.simulate(ratio, INPUTS, 10, seed="a"), "'seed'"),
        (
            lambda: hc.simulate(share, {"people_now": 5, "people_before": hc.Uniform(0, 0)}, 9),
            "cannot be worked out",
        ),
        (lambda: hc.tornado(share, {"people_now": 5, "people_before": hc.Uniform(0, 9)}), "by 0"),
        (
            lambda: hc.tornado(share, {"people_now": True, "people_before": BEFORE}),
            "'people_now' must be a number, .* hc.Uniform",
        ),
        (lambda: hc.quantile_range(np.array([1.0])), "One run has no range"),
        (lambda: hc.quantile_range(np.array([1.0, 2.0]), 100), "between 0 and 100"),
        (lambda: hc.quantile_dots(np.array([1.0]), 0), "'dots'"),
        (lambda: hc.simulation_error(1.2, 10), "between 0 and 1"),
        (lambda: hc.simulation_error(0.4, 0), "'runs'"),
        (lambda: hc.Uniform(pd.Series([5, 6]), 9), "'low' must be a single number"),
        (lambda: hc.Triangular(5, np.array([6, 9])), "'high' must be a single number"),
        (lambda: hc.TwoSources(5, 9, pd.Series([6])), "'base' must be a single number"),
        (lambda: hc.Uniform(-1e308, 1e308), "too wide"),
        (lambda: hc.simulation_error(pd.Series([0.4]), 10), "'share' must be a single number"),
        (lambda: hc.simulation_error(0.4, np.array([10, 20])), "'runs' must be a single number"),
        (lambda: hc.quantile_range([1, math.nan]), "finite"),
        (lambda: hc.quantile_range(np.array([1, math.nan])), "missing or infinite"),
        (lambda: hc.quantile_range(5), "list of numbers"),
        (lambda: hc.quantile_range(np.ones((2, 2))), "list of numbers"),
        (lambda: hc.quantile_range("12"), "list of numbers"),
        (lambda: hc.quantile_dots([]), "empty"),
        (lambda: hc.quantile_dots(pd.Series([], dtype=float)), "empty"),
    ],
)
def test_refused_in_one_sentence(call, why):
    with pytest.raises(ValueError, match=why) as caught:
        call()
    assert isinstance(caught.value, Problem) and one_sentence(caught.value)


def test_values_of_any_kind_are_kept_as_plain_numbers():
    one = hc.Uniform(Decimal("1.5"), np.float64(4))
    assert (one.low, one.high, one.base) == (1.5, 4, 2.75) and type(one.low) is float
    drawn = hc.simulate(lambda x: x, {"x": one}, 50)
    assert 1.5 <= drawn.min() and drawn.max() <= 4
    for outcomes in ([1, 2, 3], (3, 2, 1), pd.Series([2, 1, 3])):
        assert hc.quantile_range(outcomes) == near((1.1, 2.9))


# --- slips in what is given to tornado and simulate ----------------------------------------

ONE = {"a": hc.Uniform(1, 2)}


def branches(a):
    return 1 if a > 1.5 else 0


def forgets_to_return(a):
    2 * a


@pytest.mark.parametrize("function", [hc.tornado, hc.simulate])
@pytest.mark.parametrize(
    "outcome, inputs, why",
    [
        (lambda a: a, [hc.Uniform(1, 2)], "must be a dict such as .* type list"),
        (lambda a: a, {}, "no inputs"),
        (lambda a: a, {1: hc.Uniform(1, 2)}, "name must be a text"),
        (lambda a: a, {"a": (1, 2)}, r"'a' must be a number, .* hc\.Uniform\(low, high\)"),
        (ONE, lambda a: a, r"Swap the two: (tornado|simulate)\(outcome, inputs\)"),
        ("ratio", ONE, "without quotation marks"),
        (1.5, ONE, "must be a function, .* without brackets"),
        (lambda b: b, ONE, "it takes 'b', and the inputs give 'a'"),
        (lambda a, b: b, ONE, "it takes 'a' and 'b', and the inputs give 'a'"),
        (lambda: 5, ONE, "it takes none"),
        (math.sqrt, ONE, "it takes none"),
        (lambda a: 1 / 0, ONE, "divides by 0"),
        (lambda a: math.exp(1000), ONE, "too large a number"),
        (forgets_to_return, ONE, "returns nothing; write return"),
        (lambda a: "a tenth", ONE, "is a text"),
        (lambda a: a + "1", ONE, "stops with an error .*unsupported operand"),
    ],
)
def test_slips_are_told_in_one_sentence(function, outcome, inputs, why):
    with pytest.raises(Problem, match=why) as caught:
        function(outcome, inputs)
    assert one_sentence(caught.value)


@pytest.mark.parametrize(
    "outcome", [branches, lambda a: max(a, 1.2), lambda a: math.sqrt(a), lambda a: round(a)]
)
def test_an_outcome_that_takes_no_columns(outcome):
    """simulate says what to write in its place; tornado works with single numbers."""
    assert len(hc.tornado(outcome, ONE)) == 1
    with pytest.raises(Problem, match="whole column .* np.where, np.maximum") as caught:
        hc.simulate(outcome, ONE)
    assert one_sentence(caught.value)
    assert len(hc.simulate(lambda a: np.maximum(a, 1.2), ONE, 5)) == 5


def test_an_error_of_the_outcome_at_one_end_says_where():
    with pytest.raises(Problem, match="error at one end of a range") as caught:
        hc.tornado(lambda a: math.log(a - 1), ONE)
    assert one_sentence(caught.value)
    with pytest.raises(Problem, match="nothing to compare"):
        hc.simulate(lambda a: hc.percent_change(0, 5), ONE)


@pytest.mark.parametrize("outcome", [lambda a: (a, a), lambda a: {}, lambda a: np.array(["x"])])
def test_an_outcome_of_the_wrong_shape(outcome):
    with pytest.raises(Problem, match="one number for each run") as caught:
        hc.simulate(outcome, ONE)
    assert one_sentence(caught.value)


def test_an_outcome_may_have_inputs_of_its_own_and_names_of_two_words():
    assert set(hc.simulate(lambda a, times=3: times + 0 * a, ONE, 5)) == {3}
    (bar,) = hc.tornado(lambda **values: values["people now"], {"people now": hc.Uniform(5, 7)})
    assert (bar.low, bar.high) == (5, 7)
