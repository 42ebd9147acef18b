"""The sums of lesson 4, a line a step."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.stats import arithmetic


def share_in_steps(part: float, whole: float, decimals: int) -> tuple[str, str]:
    """A part as a percent of a whole: the division, then times 100."""
    share = arithmetic.share(part, whole)
    return (
        f"{written(part)} / {written(whole)} = {trimmed(share / 100, decimals + 3)}",
        f"times 100 is {percent(share, decimals)}",
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
