"""Tornado and simulation against exact values, and what they refuse."""

import math

import numpy as np
import pytest
from expected import one_sentence
from hypothesis import given
from hypothesis import strategies as st

import headcount as hc
from headcount.problems import Problem

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
        "people_now", "people_before", "attempts_2017", "attempts_2016"
    ]  # fmt: skip
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
        (lambda: hc.simulate(share, {"people_now": 5, "people_before": hc.Uniform(0, 0)}, 9),
         "cannot be worked out"),
        (lambda: hc.tornado(share, {"people_now": 5, "people_before": hc.Uniform(0, 9)}), "by 0"),
        (lambda: hc.tornado(share, {"people_now": True, "people_before": BEFORE}), "an input"),
        (lambda: hc.quantile_range(np.array([1.0])), "One run has no range"),
        (lambda: hc.quantile_range(np.array([1.0, 2.0]), 100), "between 0 and 100"),
        (lambda: hc.quantile_dots(np.array([1.0]), 0), "'dots'"),
        (lambda: hc.simulation_error(1.2, 10), "between 0 and 1"),
        (lambda: hc.simulation_error(0.4, 0), "'runs'"),
    ],
)  # fmt: skip
def test_refused_in_one_sentence(call, why):
    with pytest.raises(ValueError, match=why) as caught:
        call()
    assert isinstance(caught.value, Problem) and one_sentence(caught.value)
