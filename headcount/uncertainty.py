"""Uncertain inputs: which one matters (tornado), and what they do together (simulate).

An outcome is a function of the inputs by name, in plain arithmetic, so that it also works on
arrays: ``lambda people, events: events / people``. The ranges are somebody's judgement; so is
what comes out of them.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .checks import Number, checked_number, checked_whole
from .problems import Problem

MOST_RUNS = 1_000_000


@dataclass(frozen=True)
class Uniform:
    """Any value from low to high, all equally likely. base is the value used when only others
    move: the middle, unless given."""

    low: float
    high: float
    base: float | None = None

    def __post_init__(self):
        _in_order(self)

    def draw(self, generator: np.random.Generator, runs: int) -> np.ndarray:
        return self.low + (self.high - self.low) * generator.random(runs)


@dataclass(frozen=True)
class Triangular:
    """From low to high, likeliest at base, falling to nothing at both ends."""

    low: float
    high: float
    base: float | None = None

    def __post_init__(self):
        _in_order(self)

    def draw(self, generator: np.random.Generator, runs: int) -> np.ndarray:
        part, width = generator.random(runs), self.high - self.low
        rise, fall = self.base - self.low, self.high - self.base
        up = self.low + np.sqrt(part * width * rise)
        down = self.high - np.sqrt((1 - part) * width * fall)
        return np.where(part * width < rise, up, down)


@dataclass(frozen=True)
class TwoSources:
    """Either low or high, equally likely: two sources that cannot both be right."""

    low: float
    high: float
    base: float | None = None

    def __post_init__(self):
        _in_order(self)

    def draw(self, generator: np.random.Generator, runs: int) -> np.ndarray:
        return np.where(generator.random(runs) < 0.5, self.low, self.high)


Input = Uniform | Triangular | TwoSources | float


@dataclass(frozen=True)
class Bar:
    """One bar of a tornado: the outcome with this input at its two ends, all else at base.

    share is this input's part of the sum of all squared log-ranges, in percent: about its part
    of the spread when all move (None where no bar has a length, or an outcome is not above 0).
    """

    name: str
    at_low: float
    at_high: float
    share: float | None = None

    @property
    def low(self) -> float:
        return min(self.at_low, self.at_high)

    @property
    def high(self) -> float:
        return max(self.at_low, self.at_high)

    @property
    def length(self) -> float:
        return self.high - self.low


def tornado(outcome: Callable[..., Number], inputs: dict[str, Input]) -> list[Bar]:
    """One bar an input, longest first. Inputs are Uniform, Triangular, TwoSources, or a number
    for one that is known. An outcome that turns inside a range is not seen: only ends are tried.
    """
    base = {name: _base(one) for name, one in inputs.items()}
    bars = []
    for name, one in inputs.items():
        ends = (base[name], base[name]) if _known(one) else (one.low, one.high)
        bars.append(Bar(name, *(_value(outcome, {**base, name: end}) for end in ends)))
    squares = [math.log(bar.high / bar.low) ** 2 if bar.low > 0 else math.nan for bar in bars]
    total = sum(squares)
    if total > 0:  # not where an outcome is 0 or less (nan), nor where nothing moves
        shares = [100 * square / total for square in squares]
        bars = [Bar(b.name, b.at_low, b.at_high, share) for b, share in zip(bars, shares)]
    return sorted(bars, key=lambda bar: -bar.length)


def simulate(
    outcome: Callable[..., Number], inputs: dict[str, Input], runs: int = 1000, seed: int = 2018
) -> np.ndarray:
    """The outcome of so many runs, with every input drawn anew and independently in each.

    The same seed gives the same runs.
    """
    runs, seed = checked_whole(runs, "runs", 1), checked_whole(seed, "seed", 0)
    if runs > MOST_RUNS:
        raise Problem(f"'runs' is more than {MOST_RUNS:,}, and fewer will do.")
    generator = np.random.default_rng(seed)
    drawn = {
        name: np.full(runs, _base(one)) if _known(one) else one.draw(generator, runs)
        for name, one in inputs.items()
    }
    with np.errstate(divide="ignore", invalid="ignore"):
        outcomes = np.broadcast_to(np.asarray(outcome(**drawn), dtype=float), (runs,))
    if not np.all(np.isfinite(outcomes)):
        raise Problem("In some runs the outcome cannot be worked out; is something divided by 0?")
    return outcomes


def quantile_range(outcomes: np.ndarray, percent: float = 90) -> tuple[float, float]:
    """The ends of the middle part of the runs: 5% lie below and 5% above for 90 percent.

    It shows what the ranges of the inputs allow; more runs do not make it narrower.
    """
    if not 0 < checked_number(percent, "percent") < 100:
        raise Problem("'percent' must lie between 0 and 100.")
    if len(outcomes) < 2:
        raise Problem("One run has no range.")
    left_out = (100 - percent) / 200
    low, high = np.quantile(outcomes, [left_out, 1 - left_out])
    return float(low), float(high)


def quantile_dots(outcomes: np.ndarray, dots: int = 20) -> list[float]:
    """So many values that stand for equal parts of the runs: of 20, each for one in twenty."""
    dots = checked_whole(dots, "dots", 1)
    return np.quantile(outcomes, (np.arange(dots) + 0.5) / dots).tolist()


def simulation_error(share: float, runs: int) -> float:
    """The standard error of a share (0 to 1) of so many runs: sqrt(share (1 - share) / runs).

    This part of the uncertainty, and only this, shrinks with more runs.
    """
    if not 0 <= checked_number(share, "share") <= 1:
        raise Problem("'share' must lie between 0 and 1.")
    return math.sqrt(share * (1 - share) / checked_whole(runs, "runs", 1))


def _in_order(one: Input) -> None:
    """Check the ends of an input and put its base in the middle where none is given."""
    low, high = checked_number(one.low, "low"), checked_number(one.high, "high")
    if low > high:
        raise Problem(f"The range runs from {low:,.15g} down to {high:,.15g}: swap the two ends.")
    base = (low + high) / 2 if one.base is None else checked_number(one.base, "base")
    if not low <= base <= high:
        raise Problem(f"The base {base:,.15g} lies outside the range.")
    object.__setattr__(one, "base", base)


def _known(one: Input) -> bool:
    return not isinstance(one, (Uniform, Triangular, TwoSources))


def _base(one: Input) -> float:
    return checked_number(one, "an input") if _known(one) else one.base


def _value(outcome: Callable[..., Number], values: dict[str, float]) -> float:
    try:
        return float(checked_number(outcome(**values), "the outcome"))
    except ZeroDivisionError:
        raise Problem("The outcome divides by 0 at one end of a range.") from None
