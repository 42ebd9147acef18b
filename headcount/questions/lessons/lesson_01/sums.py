"""The calculations of lesson 1 in numbers, a line each: functions of their figures alone."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from datetime import date, timedelta

from headcount.numbers.dates import day_in_full, month
from headcount.numbers.writing import counted, listed, written


def days_between(first: date, last: date) -> tuple[str, ...]:
    """From one day to a later one: the whole years, then the rest month by month."""
    years = last.year - first.year - (_in_year(first, last.year) > last)
    same_day = _in_year(first, first.year + years)
    whole, rest = (same_day - first).days, (last - same_day).days
    span = "a year" if years == 1 else f"{years} years"
    lines = [f"{span} from {day_in_full(first)} = {written(whole)} days"] if years else []
    months = Counter(month(same_day + timedelta(days=n)) for n in range(1, rest + 1))
    if len(months) > 1:
        days = " + ".join(map(str, months.values()))
        lines.append(f"{days} = {rest} days, in {listed(list(months))}")
    if len(lines) != 1 or len(months) == 1:
        lines.append(f"{written(whole)} + {rest} = {written(whole + rest)} days")
    return tuple(lines)


def _in_year(day: date, year: int) -> date:
    """The same day of another year; the last of February where it has no 29th."""
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def average(total: float, parts: int, decimals: int = 1) -> tuple[str, ...]:
    """A total shared out equally."""
    return (f"{counted(total)} / {parts} = {written(total / parts, decimals)}",)
