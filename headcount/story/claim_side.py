"""One side of a before-and-after claim, as it was given: what could be read, and what not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from numbers import Number

from headcount.errors import Problem
from headcount.numbers.amounts import open_mark, read_amount_printed
from headcount.numbers.dates import days_in
from headcount.numbers.periods import read_period
from headcount.numbers.places import not_rounded
from headcount.numbers.reading import LONGEST, is_missing, read_number
from headcount.numbers.writing import trimmed
from headcount.stats import arithmetic
from headcount.story.measures import (
    Measure,
    currency,
    is_average,
    is_crowd,
    is_money,
    is_percent,
    is_rate_per,
    may_be_below_0,
)

# What has to be known of each side, with the name it has in data/article.csv.
PARTS = {
    "value": "the number",
    "rounded_to": "what the number is rounded to",
    "counts": "what is counted",
    "kind": "whether it counts one moment or a period",
    "said_by": "who counted",
    "place": "where",
    "start": "the first day",
    "end": "the last day",
}
# The same part of a price or a percentage, which counts nothing.
LEVEL_KIND = "whether it holds for one moment or a period"
# What "it counts" may say: our name, and its words. A price or a rate counts nothing.
KINDS = {
    "": "not said",
    "stock": "present at one time",
    "flow": "events in a period",
    "level": "no count: a price, a rate or another level",
}
AT_ONE_TIME = ("stock", "level")  # one day will do
NOBODY = {"figures show", "figures", "statistics", "statistics show", "unknown", "not said"}
EXACT = "exact"
LARGEST = 1e15  # beyond any count of people or events; such a number is a slip
_SIZES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


def read_size(entry: object, mark: str = "") -> float:
    """A number such as 167,000, £1.2bn or "7.8 million"; a percent sign is read over.

    mark is what begins decimals in its file, where that is known. Raises Problem.
    """
    if isinstance(entry, str):
        is_grouped = open_mark(entry) == "," and not mark  # English, unless a file says otherwise
        try:
            return read_amount_printed(entry, "." if is_grouped else mark).value
        except Problem:
            if open_mark(entry) or re.match(r"0\d", entry.strip()):
                raise
    reading = read_number(entry)[0]
    words = [word for word in reading.words if word in _SIZES]
    if len(words) > 1 or len(words) < len(reading.words):
        raise Problem(f"'{str(entry).strip()[:LONGEST]}' holds more than a number.")
    value = reading.value * (_SIZES[words[0]] if words else 1)
    return int(value) if value.denominator == 1 else float(value)


def read_amount_of(entry: object) -> float:
    """A size that a claim may state, also below 0: a loss. Raises Problem."""
    value = read_size(entry)
    if abs(value) > LARGEST:
        raise Problem("This is too large for a count.")
    return value


def read_count(entry: object) -> float:
    """A number that counts something, so not below 0. Raises Problem."""
    value = read_amount_of(entry)
    if value < 0:
        raise Problem(f"{trimmed(value)} is negative, and a count cannot be less than 0.")
    return value


def read_unit(entry: object, mark: str = "") -> float:
    """A rounding unit such as 1,000, or 0 for "exact". Raises Problem."""
    if str(entry).strip().lower() == EXACT:
        return 0
    value = read_size(entry, mark)
    if value <= 0:
        raise Problem("Write what the number is rounded to, such as 1000, or 'exact'.")
    return value


def read_first(entry: object) -> date | None:
    """The first day of a period; None where it has a name alone (2021/22). Raises Problem."""
    return read_period(entry).start


def read_last(entry: object) -> date | None:
    """The last day of the same. Raises Problem."""
    return read_period(entry).end


READ = {
    "value": read_amount_of,
    "rounded_to": read_unit,
    "start": read_first,
    "end": read_last,
}


@dataclass
class Side:
    """One side of the claim: what could be read, and None for the rest."""

    value: float | None = None
    is_percent: bool = False
    is_money: bool = False
    currency: str = ""  # euros, where one is written
    rounded_to: float | None = None
    counts: str | None = None
    kind: str | None = None
    said_by: str | None = None
    unnamed: str = ""  # words such as "figures show", in the place of who counted
    place: str | None = None
    start: date | None = None
    end: date | None = None
    named: str = ""  # a period that does not say on which day it begins: 2021/22

    @property
    def is_flow(self) -> bool:
        return self.kind == "flow"

    @property
    def is_rate(self) -> bool:
        """Whether so many per 100,000 people are counted."""
        return is_rate_per(self.counts)

    @property
    def is_average(self) -> bool:
        """Whether it stands for several numbers; a rate is per person and has its own warning."""
        return is_average(self.counts) and not (self.is_rate or self.is_percent)

    @property
    def is_crowd(self) -> bool:
        return is_crowd(self.counts) and not (self.is_average or self.is_rate or self.is_percent)

    @property
    def is_count(self) -> bool:
        """Whether it counts people, things or events: no percentage, rate, average or money."""
        return self.measure.is_count

    @property
    def measure(self) -> Measure:
        """What kind of number it is."""
        named = {
            "percent": self.is_percent,
            "money": self.is_money,
            "rate": self.is_rate,
            "average": self.is_average,
            "level": self.kind == "level",
        }
        return Measure(
            next((kind for kind, is_it in named.items() if is_it), "count"), self.currency
        )

    @property
    def days(self) -> int | None:
        """The length of a period; a count at one time has none."""
        if not (self.is_flow and self.start and self.end):
            return None
        return days_in(self.start, self.end)

    @property
    def interval(self) -> tuple[float, float] | None:
        """The ends between which the number lay before it was rounded."""
        if self.value is None or self.rounded_to is None:
            return None
        if self.rounded_to == 0:
            return self.value, self.value
        steps = self.value / self.rounded_to
        if abs(steps - round(steps)) > 1e-9 * max(1, abs(steps)):
            raise Problem(f"{not_rounded(self.value, self.rounded_to)}.")
        if self.value < 0:
            return self.value - self.rounded_to / 2, self.value + self.rounded_to / 2
        return arithmetic.error_interval(self.value, self.rounded_to)


def side_of(given: Mapping, name: str, problems: list[str]) -> Side:
    """The side of this name; what cannot be used gets a sentence in problems."""
    side = Side()
    for part, words in PARTS.items():
        try:
            entry = _known(given.get(part))
            if entry is not None:
                setattr(side, part, READ.get(part, _text)(entry))
                if part in ("start", "end") and getattr(side, part) is None:
                    side.named = side.named or _text(entry)
        except Problem as reason:
            problems.append(f"{words[0].upper()}{words[1:]}, {name}: {reason}")
    _judge_value(side, given.get("value"), name, problems)
    if side.kind not in KINDS or not side.kind:
        side.kind = None
    if side.said_by and side.said_by.lower() in NOBODY:
        side.unnamed, side.said_by = side.said_by, None
    if side.kind in AT_ONE_TIME:
        side.start, side.end = side.start or side.end, side.end or side.start
    if side.start and side.end and side.start > side.end:
        problems.append(f"The first day, {name}, comes after the last day.")
        side.start = side.end = None
    try:
        _ = side.interval
    except Problem as reason:
        problems.append(f"What the number is rounded to, {name}: {reason}")
        side.rounded_to = None
    return side


def measure_of(before: Side, after: Side) -> Measure | None:
    """What kind of number both are; None where they are of two. 12.82 before €13.90 is money."""
    kinds = {side.measure.kind: side.measure for side in (before, after)}
    currencies = {side.currency for side in (before, after)} - {""}
    if len(kinds) == 2 and "percent" in kinds or len(currencies) == 2:
        return None
    kind = next((kind for kind in ("money", *kinds) if kind in kinds and kind != "count"), "count")
    return Measure(kind, next(iter(currencies), ""))


def _judge_value(side: Side, given: object, name: str, problems: list[str]) -> None:
    """What kind of number it is, and whether it may be below 0."""
    if side.value is None:
        return
    side.is_percent = is_percent(given, side.counts)
    side.is_money = not side.is_percent and is_money(given, side.counts)
    side.currency = currency(given, side.counts) if side.is_money else ""
    if side.value < 0 and not may_be_below_0(given, side.counts):
        problems.append(
            f"The number, {name}: {trimmed(side.value)} is negative, and a count cannot be less "
            "than 0."
        )
        side.value = None


def _known(entry: object) -> object:
    """A text, number or date; None for one that is missing or empty. Raises Problem."""
    if isinstance(entry, str):
        return entry if entry.strip() else None
    if is_missing(entry):
        return None
    if not isinstance(entry, (Number, date)) or getattr(entry, "ndim", False):
        raise Problem(f"This is no text, number or date; {type_of(entry)}.")
    try:
        str(entry)
    except (ValueError, ArithmeticError):  # a number of more digits than Python writes, say
        raise Problem("This is no number that can be used.") from None
    return entry


def type_of(entry: object) -> str:
    return f"what is given has the type {type(entry).__name__}"


def _text(entry: object) -> str:
    return " ".join(re.split(r"\s+", str(entry).strip()))
