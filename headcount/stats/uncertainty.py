"""Uncertain inputs: which one matters (tornado), and what they do together (simulate).

An outcome is a function of the inputs by name, in plain arithmetic, so that it also works on
arrays: ``lambda people, events: events / people``. The ranges are somebody's judgement; so is
what comes out of them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any

from headcount.errors import Problem
from headcount.numbers.writing import listed
from headcount.stats.arguments import (
    MOST_RUNS,
    Number,
    checked_number,
    checked_values,
    checked_whole,
)

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class Uniform:
    """Any value from low to high, all equally likely.

    base is the value used when only others move: the middle, unless given. Raises Problem where
    they are not single numbers in this order. For example, ``hc.Uniform(10, 14)``.
    """

    low: float
    high: float
    base: float | None = None

    def __post_init__(self):
        _in_order(self)

    def draw(self, generator: np.random.Generator, runs: int) -> np.ndarray:
        return self.low + (self.high - self.low) * generator.random(runs)


@dataclass(frozen=True)
class Triangular:
    """From low to high, likeliest at base, falling to nothing at both ends.

    base is the middle, unless given. Raises Problem where they are not single numbers in order.
    For example, ``hc.Triangular(10, 14)``.
    """

    low: float
    high: float
    base: float | None = None

    def __post_init__(self):
        _in_order(self)

    def draw(self, generator: np.random.Generator, runs: int) -> np.ndarray:
        import numpy as np

        part, width = generator.random(runs), self.high - self.low
        rise, fall = self.base - self.low, self.high - self.base
        up = self.low + np.sqrt(part * width * rise)
        down = self.high - np.sqrt((1 - part) * width * fall)
        return np.where(part * width < rise, up, down)


@dataclass(frozen=True)
class TwoSources:
    """Either low or high, equally likely: two sources that cannot both be right.

    base, from low to high, is the value used when only others move: the middle, unless given.
    Raises Problem where they are not single numbers in this order.
    For example, ``hc.TwoSources(500, 700)``.
    """

    low: float
    high: float
    base: float | None = None

    def __post_init__(self):
        _in_order(self)

    def draw(self, generator: np.random.Generator, runs: int) -> np.ndarray:
        import numpy as np

        return np.where(generator.random(runs) < 0.5, self.low, self.high)


Range = Uniform | Triangular | TwoSources
Input = Range | float


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
    """One Bar for each of the inputs, longest first: the outcome at both ends of this input.

    inputs are Uniform, Triangular or TwoSources by name, or a number for one that is known. An
    outcome that turns inside a range is not seen: only ends are tried. Raises Problem where the
    outcome has no value at an end.
    For example, ``hc.tornado(hc.share, {"part": hc.Uniform(4, 6), "whole": 100})``.
    """
    base = _checked(outcome, inputs, "tornado")
    bars, at_an_end = [], "at one end of a range"
    for name, one in inputs.items():
        ends = (one.low, one.high) if isinstance(one, Range) else (base[name], base[name])
        bars.append(Bar(name, *(_value(outcome, {**base, name: end}, at_an_end) for end in ends)))
    squares = [math.log(bar.high / bar.low) ** 2 if bar.low > 0 else math.nan for bar in bars]
    total = sum(squares)
    if 0 < total < math.inf:  # not where an outcome is 0 or less (nan), nor where nothing moves
        shares = [100 * square / total for square in squares]
        bars = [Bar(b.name, b.at_low, b.at_high, share) for b, share in zip(bars, shares)]
    return sorted(bars, key=lambda bar: -bar.length)


def simulate(
    outcome: Callable[..., Number], inputs: dict[str, Input], runs: int = 1000, seed: int = 2018
) -> np.ndarray:
    """The outcome of so many runs, with every input drawn anew and independently in each.

    outcome and inputs are as for tornado; the outcome is called once, with a whole column of runs
    for each input. runs is a million at most; the same seed gives the same runs. Raises Problem
    where the outcome has no value in some run.
    For example, ``hc.simulate(hc.share, {"part": hc.Uniform(4, 6), "whole": 100})``.
    """
    import numpy as np

    base = _checked(outcome, inputs, "simulate")
    runs, seed = checked_whole(runs, "runs", 1, MOST_RUNS), checked_whole(seed, "seed", 0)
    generator = np.random.default_rng(seed)
    drawn = {
        name: one.draw(generator, runs) if isinstance(one, Range) else np.full(runs, base[name])
        for name, one in inputs.items()
    }
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        try:
            found = _called(outcome, drawn, "in some runs")
        except _Fails:
            _value(outcome, base, "in some runs")  # works where only the columns are at fault
            raise Problem(_NO_COLUMNS) from None
    try:
        outcomes = np.broadcast_to(np.asarray(found, dtype=float), (runs,))
    except (TypeError, ValueError):
        raise Problem("The outcome must be one number for each run, and it is not.") from None
    if not np.all(np.isfinite(outcomes)):
        raise Problem("In some runs the outcome cannot be worked out; is something divided by 0?")
    return outcomes


def quantile_range(outcomes: np.ndarray, percent: float = 90) -> tuple[float, float]:
    """The ends of the middle part of the runs: 5% lie below and 5% above for 90 percent.

    outcomes are those of simulate, or any list, Series or array of two or more finite numbers. It
    shows what the ranges of the inputs allow; more runs do not make it narrower.
    For example, ``hc.quantile_range([1, 2, 3, 4, 5])``.
    """
    import numpy as np

    percent = checked_number(percent, "percent", single=True)
    if not 0 < percent < 100:
        raise Problem("'percent' must lie between 0 and 100.")
    outcomes = checked_values(outcomes, "outcomes")
    if len(outcomes) < 2:
        raise Problem("One run has no range.")
    left_out = (100 - percent) / 200
    low, high = np.quantile(outcomes, [left_out, 1 - left_out])
    return float(low), float(high)


def quantile_dots(outcomes: np.ndarray, dots: int = 20) -> list[float]:
    """So many values, dots, that stand for equal parts of the runs: of 20, each for one in twenty.

    outcomes are those of simulate, or any list, Series or array of finite numbers.
    For example, ``hc.quantile_dots([1, 2, 3, 4, 5], dots=5)``.
    """
    import numpy as np

    dots = checked_whole(dots, "dots", 1, MOST_RUNS)
    outcomes = checked_values(outcomes, "outcomes")
    return np.quantile(outcomes, (np.arange(dots) + 0.5) / dots).tolist()


def simulation_error(share: float, runs: int) -> float:
    """The standard error of a share (0 to 1) of so many runs: sqrt(share (1 - share) / runs).

    This part of the uncertainty, and only this, shrinks with more runs.

    >>> simulation_error(0.5, 100)
    0.05
    """
    share = checked_number(share, "share", single=True)
    if not 0 <= share <= 1:
        raise Problem("'share' must lie between 0 and 1.")
    return math.sqrt(share * (1 - share) / checked_whole(runs, "runs", 1))


# --- what is given -------------------------------------------------------------------------


def _in_order(one: Range) -> None:
    """Check the ends of an input and put its base in the middle where none is given."""
    low, high = (checked_number(getattr(one, end), end, single=True) for end in ("low", "high"))
    if low > high:
        raise Problem(f"The range runs from {low:,.15g} down to {high:,.15g}: swap the two ends.")
    if high - low == math.inf:
        raise Problem("The range is too wide to be written as a number.")
    middle = low / 2 + high / 2
    base = middle if one.base is None else checked_number(one.base, "base", single=True)
    if not low <= base <= high:
        raise Problem(f"The base {base:,.15g} lies outside the range.")
    for name, value in (("low", low), ("high", high), ("base", base)):
        object.__setattr__(one, name, value)


def _checked(outcome: object, inputs: object, caller: str) -> dict[str, float]:
    """The base of each input; Problem where the outcome or the inputs are not what they must be."""
    if isinstance(outcome, dict) and callable(inputs):
        raise Problem(f"Swap the two: {caller}(outcome, inputs) takes the function first.")
    if isinstance(outcome, str):
        raise Problem("The outcome must be a function: write its name without quotation marks.")
    if not callable(outcome):
        raise Problem(
            f"The outcome must be a function, and this is of type {type(outcome).__name__}: write "
            "the function's name alone, without brackets after it."
        )
    example = '{"people": hc.Uniform(500, 700)}'
    if not isinstance(inputs, dict):
        kind = type(inputs).__name__
        raise Problem(f"The inputs must be a dict such as {example}, and these are of type {kind}.")
    if not inputs:
        raise Problem(f"There are no inputs; give at least one, as in {example}.")
    for name in inputs:
        if not isinstance(name, str):
            raise Problem(f"An input's name must be a text, and {str(name)[:20]} is not one.")
    _check_names(outcome, inputs)
    return {name: _base(name, one) for name, one in inputs.items()}


def _check_names(outcome: Callable[..., Number], inputs: dict[str, Input]) -> None:
    """Raise Problem where the outcome does not take the inputs by their names."""
    try:
        form = signature(outcome)
    except (TypeError, ValueError):  # some functions written in C have none
        return
    try:
        form.bind(**inputs)
    except TypeError:
        named = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
        taken = [f"'{one.name}'" for one in form.parameters.values() if one.kind in named]
        takes = listed(taken or ["none"])
        given = listed([f"'{name}'" for name in inputs])
        raise Problem(
            f"The outcome must take the inputs by their names: it takes {takes}, and the inputs "
            f"give {given}."
        ) from None


def _base(name: str, one: Input) -> float:
    if isinstance(one, Range):
        return one.base
    try:
        return checked_number(one, name, single=True)
    except Problem as reason:
        text = str(reason).removesuffix(".")
        raise Problem(f"{text}; a range is written hc.Uniform(low, high).") from None


# --- what the outcome makes of it ----------------------------------------------------------

_NO_COLUMNS = (
    "The outcome works on single numbers alone, and simulate gives it a whole column of runs at "
    "once: in place of if, max, min and math use numpy, such as np.where, np.maximum and np.sqrt."
)


class _Fails(Problem):
    """The outcome stopped with an error that may be due to a column in place of a number."""


def _called(outcome: Callable[..., Number], values: Mapping[str, Any], where: str) -> Number:
    """The outcome of these values; Problem for what may go wrong inside it."""
    try:
        found = outcome(**values)
    except Problem:
        raise
    except ZeroDivisionError:
        raise Problem(f"The outcome divides by 0 {where}.") from None
    except OverflowError:
        raise Problem(f"The outcome is too large a number {where}.") from None
    except (TypeError, ValueError) as reason:
        why = str(reason).partition("\n")[0].strip().removesuffix(".")
        raise _Fails(f"The outcome stops with an error {where}: {why}.") from None
    if found is None:
        raise Problem("The outcome returns nothing; write return before what it works out.")
    if isinstance(found, str):
        raise Problem("The outcome is a text, and it must be a number.")
    return found


def _value(outcome: Callable[..., Number], values: dict[str, float], where: str) -> float:
    """The outcome of single numbers, checked."""
    return float(checked_number(_called(outcome, values, where), "the outcome", single=True))
