"""Sums a line a step: to how many decimals a step is written."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from headcount.numbers.writing import written

MOST = 5  # more than the fewest


def places(fewest: int, fits: Callable[[int], bool]) -> int:
    """As few decimals as will do, so that the next step follows from what is read here."""
    return next((n for n in range(fewest, fewest + MOST) if fits(n)), fewest)


def shown(value: float, decimals: int) -> Fraction:
    """A value as it is read where it is written with so many decimals."""
    return Fraction(written(value, decimals).replace(",", "").replace("\u2212", "-"))
