"""Dates: reading those that people type, and days, months and periods in words.

The names of months are dateutil's, English on every machine; those of strftime and calendar
follow the user's locale.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from headcount.errors import Problem

LONGEST = 60  # characters of an entry that a sentence repeats


def _month_names() -> list[tuple[str, ...]]:
    """("Jan", "January"), ... ("Sep", "Sept", "September"), ..."""
    from dateutil.parser import parserinfo

    return parserinfo.MONTHS


# --- writing -------------------------------------------------------------------------------


def month(day: date, *, short: bool = False) -> str:
    """ "October", or "Oct"."""
    return _month_names()[day.month - 1][0 if short else -1]


def month_and_year(day: date, *, short: bool = False) -> str:
    """ "October 2016", or "Oct 2016"."""
    return f"{month(day, short=short)} {day.year}"


def day_and_month(day: date) -> str:
    """ "24 October"."""
    return f"{day.day} {month(day)}"


def day_in_full(day: date) -> str:
    """ "24 October 2016"."""
    return f"{day_and_month(day)} {day.year}"


def period(start: date | None, end: date | None) -> str:
    """A period as short as it can be said: "2016", "2014 to 2015", "May 2016", "24 October 2016".

    Where one end is not known: "from 24 October 2016", "until ...", or "date not given".
    """
    if not (start and end):
        known = start or end
        if known is None:
            return "date not given"
        return f"{'from' if start else 'until'} {day_in_full(known)}"
    start, end = (day.date() if isinstance(day, datetime) else day for day in (start, end))
    after = end + timedelta(days=1) if end < date.max else end
    if start.day == 1 and after.day == 1:
        if (start.month, after.month) == (1, 1):
            return _from_to(str(start.year), str(end.year))
        return _from_to(month_and_year(start), month_and_year(end))
    return _from_to(day_in_full(start), day_in_full(end))


def _from_to(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def days_in(start: date, end: date) -> int:
    """How many days a period has, its first and its last day included."""
    return (end - start).days + 1


# --- reading -------------------------------------------------------------------------------


def read_first_day(entry: object) -> date:
    """The first day of "2016-10-24", "24 October 2016", "24-Oct-2016", "October 2016" or "2016".

    Raises Problem.
    """
    return _days(entry)[0]


def read_last_day(entry: object) -> date:
    """The last day of the same. Raises Problem."""
    return _days(entry)[1]


def _days(entry: object) -> tuple[date, date]:
    if isinstance(entry, datetime):
        entry = entry.date()
    if isinstance(entry, date):
        return entry, entry
    text = " ".join(str(entry).lower().replace(",", " ").split())
    text = re.sub(r"(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)", " ", text)  # 24-oct-2016
    try:
        if match := re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text):
            year, number, day = (int(part) if part else None for part in match.groups())
        elif match := re.fullmatch(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.? (\d{4})", text):
            day = int(match[1]) if match[1] else None
            number, year = _month_number(match[2]), int(match[3])
        else:
            raise ValueError
        if day:
            return date(year, number, day), date(year, number, day)
        if day == 0 or number == 0:
            raise ValueError
        first = date(year, number or 1, 1)
        later = date(year + (number in (None, 12)), number % 12 + 1 if number else 1, 1)
        return first, later - timedelta(days=1)
    except (ValueError, OverflowError):
        raise Problem(
            f"'{str(entry).strip()[:LONGEST]}' is not a date I can read; write 2016-10-24, "
            "24 October 2016 or 2016."
        ) from None


def _month_number(word: str) -> int:
    for number, names in enumerate(_month_names(), 1):
        if word in (name.lower() for name in names):
            return number
    raise ValueError
