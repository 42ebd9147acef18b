"""The sums of lesson 6, a line a step, and what rounding allows."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from itertools import product

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.stats import arithmetic
from headcount.story.article import Article, Figure


def days_before_in_steps(day: date) -> tuple[str, ...]:
    """The days of a year before this day: those of the whole months, then the others."""
    whole = [monthrange(day.year, number)[1] for number in range(1, day.month)]
    if len(whole) < 2:
        return (f"{sum(whole)} + {day.day - 1} = {sum(whole) + day.day - 1}",)
    return (
        f"{' + '.join(map(str, whole))} = {sum(whole)}",
        f"{sum(whole)} + {day.day - 1} = {sum(whole) + day.day - 1}",
    )


def per_day_in_steps(total: float, days: int, decimals: int) -> str:
    return f"{written(total)} / {days} = {written(total / days, decimals)}"


def average_in_steps(levels: Sequence[float], lengths: Sequence[int]) -> tuple[str, ...]:
    """A mean over time: each level times its length, added up, divided by the whole length."""
    parts = [level * length for level, length in zip(levels, lengths)]
    return (
        *(f"{n} x {written(a)} = {written(p)}" for n, a, p in zip(lengths, levels, parts)),
        f"({' + '.join(map(written, parts))}) / {sum(lengths)} = "
        f"{written(arithmetic.time_weighted(levels, lengths))}",
    )


def two_parts_in_steps(total: float, days: tuple[int, int], rate: float) -> tuple[str, ...]:
    """The percent change from the daily rate of the first part of a period to that of the second,
    which is known."""
    second = days[1] * rate
    first = (total - second) / days[0]
    change = arithmetic.percent_change(first, rate)
    return (
        f"{days[1]} x {written(rate, 2)} = {written(second)} in the second part",
        f"{written(total)} \u2212 {written(second)} = {written(total - second)} in the first part",
        f"{written(total - second)} / {days[0]} = {written(first, 2)} a day in the first part",
        f"{written(rate, 2)} \u2212 {written(first, 2)} = {written(rate - first, 2)}",
        f"{written(rate - first, 2)} / {written(first, 2)} = {written(change / 100, 3)}",
        f"times 100 is {percent(change)}",
    )


def arrivals_in_steps(
    present: float, stay: float, days: int, a_day: str = "a day", in_days: str = "days"
) -> tuple[str, str]:
    """How many arrive, if so many are always present: first a day, then in all the days."""
    daily = trimmed(present / stay, 3)
    arrivals = arithmetic.arrivals(present, stay, days)
    return (
        f"{written(present)} / {written(stay)} = {daily} {a_day}",
        f"{daily} x {days} = {written(arrivals)} in {days} {in_days}",
    )


def that_rounding_allows(
    result: Callable[..., float], *printed: float, decimals: int = 0, unit: str = ""
) -> str:
    """ "454.9 to 457.7": the lowest and the highest result of printed figures before rounding.

    Every end of each figure is tried with every end of the others.
    """
    ends = [arithmetic.error_interval(one, rounding_unit(one)) for one in printed]
    found = [result(*figures) for figures in product(*ends)]
    return f"{written(min(found), decimals)}{unit} to {written(max(found), decimals)}{unit}"


def parts_of(story: Article) -> tuple[int, int]:
    """Days of the earlier year before the clearance began, and from then on."""
    days = (story.cleared - story.attempts_2016.start).days
    return days, story.attempts_2016.days - days


def year_of(figure: Figure) -> int:
    return figure.start.year
