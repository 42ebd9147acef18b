"""Days and periods as articles and spreadsheets write them: 31-Mar-13, Q3 2022, 2021/22.

A year that does not say in which month it begins (2021/22), or a season of the year, has a name
and no days. What is open (03/04/2013) raises Problem and names both readings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from headcount.errors import Problem
from headcount.numbers.characters import plain
from headcount.numbers.dates import LONGEST, day_in_full, month_names, period

FORMS = "2016-10-24, 24 October 2016, October 2016, 2016, Q3 2016 or 2015/16"


@dataclass(frozen=True)
class Period:
    """From a first to a last day; both None where only a name is known: 2021/22."""

    start: date | None
    end: date | None
    name: str

    @property
    def is_day(self) -> bool:
        return self.start is not None and self.start == self.end


def read_period(entry: object, order: str = "") -> Period:
    """The period that an entry names; a day is a period of one day.

    order is "day first" or "month first" where the file shows it. Raises Problem.

    >>> read_period("Q3 2022").name
    'July 2022 to September 2022'
    """
    if isinstance(entry, datetime):
        entry = entry.date()
    if isinstance(entry, date):
        return Period(entry, entry, day_in_full(entry))
    shown = " ".join(str(entry).split())[:LONGEST]
    text = _plain(str(entry)) if len(str(entry)) <= LONGEST else ""
    try:
        if (found := _period(text, order)) is not None:
            return found
    except Open as ways:
        first, second = ways.args
        raise Problem(f"'{shown}' can be read in two ways; write {first} or {second}.") from None
    except (ValueError, OverflowError):
        pass
    raise Problem(f"'{shown}' is not a date I can read; write {FORMS}.")


def order_shown(cell: str) -> str:
    """ "day first" for 31/03/2013, "month first" for 03/31/2013, "open" for 03/04/2013, else ""."""
    found = re.match(r"(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)\b", cell.strip())
    if not found:
        return ""
    first, second = int(found[1]), int(found[3])
    if first <= 12 and second <= 12:
        return "" if first == second else "open"
    return "month first" if second > 12 else "day first"


class Open(Exception):
    """A date with two readings, each as one may write it."""


# --- forms ---------------------------------------------------------------------------------

_MONTH = r"([a-z]{3,9})\.?"
_YEAR = r"((?:1[5-9]|20|21)\d\d)"
_NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
_TIME = (
    r"(?:[t ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:z|utc|gmt|[+-]\d\d:?\d\d))?)$"
)
_WEEKDAY = r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.? "
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3}
_ORDINAL["4th"] = 4


def _plain(text: str) -> str:
    text = re.sub(_TIME, "", plain(text).replace(",", " ").strip())
    text = re.sub(_WEEKDAY, "", " ".join(text.split()))
    if found := re.fullmatch(r"([a-z]{3,9})-(\d\d)", text):  # Sep-22; May 13 would be a day
        text = f"{found[1]} {_full_year(found[2])}"
    text = re.sub(r"(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)", " ", text)  # 24-oct-2016
    return re.sub(r"^(?:in|on|during|the|as of|at) ", "", text)


def _period(text: str, order: str) -> Period | None:
    for form, read in _FORMS:
        if found := re.fullmatch(form, text):
            made = read(*found.groups())
            if made is not None:
                return made
    if found := re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)", text):
        return _numeric(int(found[1]), int(found[3]), found[4], found[2], order)
    if relative := _relative(text):
        return relative
    for joint in (" to ", " until ", " and ", "-", " - "):
        first, found_joint, second = text.partition(joint)
        if found_joint and (ends := _from_to(first.strip(), second.strip(), order)):
            return ends
    return None


def _day(day: date) -> Period:
    return Period(day, day, day_in_full(day))


def _between(start: date, end: date) -> Period:
    return Period(start, end, period(start, end))


def _months(year: int, first: int, many: int) -> Period:
    after = 12 * year + first - 1 + many
    return _between(date(year, first, 1), date(after // 12, after % 12 + 1, 1) - timedelta(1))


def month_number(word: str) -> int:
    for number, names in enumerate(month_names(), 1):
        if word in (name.lower() for name in names):
            return number
    raise ValueError


def _full_year(text: str) -> int:
    """2013 of 2013 and of 13; 50 to 99 are of the last century."""
    if len(text) == 4:
        return int(text)
    return int(text) + (2000 if int(text) < 50 else 1900)


def _numeric(first: int, second: int, year: str, sign: str, order: str) -> Period:
    if first > 12 or second > 12 or first == second:
        day, month = (second, first) if second > 12 else (first, second)
    elif order or sign == ".":  # with points the day comes first, wherever they are used
        day, month = (second, first) if order == "month first" and sign != "." else (first, second)
    else:
        ways = [
            date(_full_year(year), month, day).isoformat()
            for month, day in ((second, first), (first, second))
        ]
        raise Open(*ways)
    return _day(date(_full_year(year), month, day))


def _year_month(year: str, sign: str, number: str) -> Period | None:
    """A month of a year, or two years in a row, as a season has them; some may be either."""
    follows = int(number) == (int(year) + 1) % 100
    if follows and sign == "-" and 1 <= int(number) <= 12:
        raise Open(f"{year}/{number}", f"{_months(int(year), int(number), 1).name}")
    if follows:
        return Period(None, None, f"{year}/{number.zfill(2)}")
    return _months(int(year), int(number), 1)


def _two_years(first: str, sign: str, second: str) -> Period | None:
    if int(second) == int(first) + 1 and sign == "/":
        return Period(None, None, f"{first}/{second[2:]}")
    if int(second) <= int(first):
        raise ValueError
    return _between(date(int(first), 1, 1), date(int(second), 12, 31))


def _part_of_year(word: str, year: str) -> Period:
    """The end of 2013 is its last day; early, mid and late in a year are no days."""
    if word in ("end", "year-end", "year end"):
        return Period(date(int(year), 12, 31), date(int(year), 12, 31), f"end of {year}")
    if word in ("start", "beginning"):
        return Period(date(int(year), 1, 1), date(int(year), 1, 1), f"{word} of {year}")
    return Period(None, None, f"{word} {year}")


def _end_of_month(word: str, month: str, year: str) -> Period:
    whole = _months(int(year), month_number(month), 1)
    return _day(whole.end if word == "end" else whole.start)


def _year_to(month: str, year: str) -> Period:
    after = _months(int(year), month_number(month), 1).end + timedelta(1)
    return _between(after.replace(year=after.year - 1), after - timedelta(1))


def _year_to_day(day: str, month: str, year: str) -> Period:
    after = date(int(year), month_number(month), int(day)) + timedelta(1)
    return _between(after.replace(year=after.year - 1), after - timedelta(1))


_TWELVE = (
    r"(?:the )?(?:(?:financial |fiscal |school )?year|(?:12|twelve) months) "
    r"(?:to|ending|ended|until)(?: end)?(?: of)?"
)
_FORMS = (
    (_YEAR, lambda year: _months(int(year), 1, 12)),
    (rf"{_YEAR}([-/])(\d\d)", _year_month),
    (rf"{_YEAR} ?([-/]) ?{_YEAR}", _two_years),
    (rf"{_YEAR}([-/.])(\d\d?)\2(\d\d?)", lambda y, _, m, d: _day(date(int(y), int(m), int(d)))),
    (rf"{_NTH} (?:of )?{_MONTH} (\d{{4}}|\d\d)", lambda d, m, y: _day(
        date(_full_year(y), month_number(m), int(d)))),
    (rf"{_MONTH} {_NTH} {_YEAR}", lambda m, d, y: _day(date(int(y), month_number(m), int(d)))),
    (rf"{_MONTH}(?: of)? {_YEAR}", lambda m, y: _months(
        int(y), month_number(m), 1) if m in _month_words() else None),
    (rf"{_YEAR} {_MONTH}", lambda y, m: _months(int(y), month_number(m), 1)),
    (rf"q([1-4])[ /-]?{_YEAR}", lambda q, y: _months(int(y), 3 * int(q) - 2, 3)),
    (rf"{_YEAR}[ /-]?q([1-4])", lambda y, q: _months(int(y), 3 * int(q) - 2, 3)),
    (rf"(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)? {_YEAR}",
     lambda q, y: _months(int(y), 3 * _ORDINAL[q] - 2, 3)),
    (rf"h([12])[ /-]?{_YEAR}", lambda h, y: _months(int(y), 6 * int(h) - 5, 6)),
    (rf"(first|second|1st|2nd) half(?: of)? {_YEAR}",
     lambda h, y: _months(int(y), 6 * _ORDINAL[h] - 5, 6)),
    (rf"(?:the )?(end|start|beginning) of {_YEAR}", _part_of_year),
    (rf"(early|mid|late)[ -]?(?:in )?{_YEAR}", _part_of_year),
    (rf"(?:the )?(end|start|beginning) of {_MONTH} {_YEAR}", _end_of_month),
    (rf"(spring|summer|autumn|fall|winter)(?: of)? {_YEAR}", _part_of_year),
    (rf"(winter) {_YEAR}[/-](\d\d)", lambda w, y, z: Period(None, None, f"winter {y}/{z}")),
    (rf"{_TWELVE} {_MONTH} {_YEAR}", _year_to),
    (rf"{_TWELVE} {_NTH} {_MONTH} {_YEAR}", _year_to_day),
)  # fmt: skip


# Words that say when, seen from the day of the article, and from nowhere else.
_RELATIVE = re.compile(
    r"(?:ago|earlier|before|last|this|next|previous|yesterday|today|weekend|pandemic"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:months|weeks|week|quarter|half) (?:to|of))"
)


def _relative(text: str) -> Period | None:
    is_said = re.fullmatch(r"[a-z0-9' ]{3,40}", text) and re.search(
        rf"\b{_RELATIVE.pattern}\b", text
    )
    return Period(None, None, _capitals(text)) if is_said or text in _month_words() else None


def _capitals(text: str) -> str:
    """Months and days of the week as they are written: last September, Tuesday."""
    names = "|".join([*_month_words(), r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"])
    return re.sub(rf"\b(?:{names})\b", lambda found: found[0].capitalize(), text)


def _month_words() -> set[str]:
    return {name.lower() for names in month_names() for name in names}


def _from_to(first: str, second: str, order: str) -> Period | None:
    """January to March 2022: what the first leaves out is as in the second."""
    last = _period(second, order)
    if last is None or last.end is None:
        return None
    for more in ("", f" {last.end.year}", f" {second.partition(' ')[2]}"):
        try:
            begin = _period(f"{first}{more}", order) if first else None
        except ValueError:
            begin = None
        if begin is not None and begin.start is not None and begin.start <= last.end:
            return _between(begin.start, last.end)
    return None
