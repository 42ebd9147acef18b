"""The calculations of lesson 3 in numbers, a line each: functions of their figures alone."""

from __future__ import annotations

from headcount.numbers.writing import counted
from headcount.questions.lessons.lesson_02 import sums
from headcount.stats import arithmetic


def interval(value: float, unit: float) -> tuple[str, ...]:
    """Half the unit, taken off and added."""
    half = f"{counted(unit)} / 2 = {counted(unit / 2)}"
    return (half, *(f"{_moved(value, end)} = {counted(end)}" for end in _ends(value, unit)))


def moved(value: float, end: float) -> tuple[str, ...]:
    """A printed figure moved to an end of its interval."""
    return (f"{_moved(value, end)} = {counted(end)}",)


def extreme_change(
    before: float, after: float, start: float, end: float, decimals: int = 2
) -> tuple[str, ...]:
    """The size of a change whose two figures were moved to start and end."""
    high, low = max(start, end), min(start, end)
    return (
        *moved(before, start),
        *moved(after, end),
        *sums.change(low, high),
        *sums.in_percent(high - low, start, decimals),
    )


def extreme_share(
    part: float, whole: float, top: float, bottom: float, decimals: int = 1
) -> tuple[str, ...]:
    """A share whose two figures were moved to top and bottom."""
    return (*moved(part, top), *moved(whole, bottom), *sums.in_percent(top, bottom, decimals))


def _ends(value: float, unit: float) -> tuple[float, float]:
    return arithmetic.error_interval(value, unit)


def _moved(value: float, end: float) -> str:
    """The step from a printed figure to an end: "167,000 + 500"."""
    return f"{counted(value)} {sums.MINUS if end < value else '+'} {counted(abs(end - value))}"
