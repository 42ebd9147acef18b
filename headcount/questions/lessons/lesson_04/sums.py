"""The sums of lesson 4, a line a step."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.steps import places, shown
from headcount.stats import arithmetic


def share_in_steps(part: float, whole: float, decimals: int) -> tuple[str, str]:
    """A part as a percent of a whole: the division, then times 100.

    The quotient has one digit more than the percent, or as many as it takes to round to it.
    """
    share = arithmetic.share(part, whole)
    wanted = percent(share, decimals)
    digits = places(
        decimals + 3, lambda n: percent(float(100 * shown(share / 100, n)), decimals) == wanted
    )
    return (
        f"{written(part)} / {written(whole)} = {trimmed(share / 100, digits)}",
        f"times 100 is {wanted}",
    )


def apart_in_steps(lower: tuple[float, float], higher: tuple[float, float]) -> tuple[str, str, str]:
    """Two shares, each of a part and its whole, and the points between them, to one decimal."""
    low, high = arithmetic.share(*lower), arithmetic.share(*higher)
    gap = written(high - low, 1)
    digits = places(2, lambda n: written(float(shown(high, n) - shown(low, n)), 1) == gap)
    return (
        ", ".join(share_in_steps(*lower, digits)),
        ", ".join(share_in_steps(*higher, digits)),
        f"{written(high, digits)} \u2212 {written(low, digits)} = {gap}",
    )


def above_in_steps(higher: float, lower: float, decimals: int) -> tuple[str, str, str]:
    """By what percent one count is above another: the difference as a share of the lower."""
    gap = higher - lower
    difference = f"{written(higher)} \u2212 {written(lower)} = {written(gap)}"
    return (difference, *share_in_steps(gap, lower, decimals))


def share_that_rounding_allows(parts: tuple[float, ...], whole: float) -> str:
    """ "6.0% to 8.5%": the lowest and the highest share of printed figures, before rounding."""
    low, high = arithmetic.error_interval(whole, rounding_unit(whole))
    ends = [arithmetic.error_interval(part, rounding_unit(part)) for part in parts]
    lowest = arithmetic.share(sum(end[0] for end in ends), high)
    highest = arithmetic.share(sum(end[1] for end in ends), low)
    return f"{percent(lowest)} to {percent(highest)}"
