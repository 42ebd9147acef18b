"""The audit of a before-and-after claim: its numbers, its warnings, and what is missing.

It never says whether a claim is right. It works out what the two numbers give, names what makes
the comparison weak, and lists what has to be known before anybody can judge.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from math import sqrt
from numbers import Number

from headcount.errors import Problem
from headcount.numbers.dates import days_in, read_first_day, read_last_day
from headcount.numbers.reading import LONGEST, is_missing, read_number
from headcount.numbers.writing import percent, trimmed, written
from headcount.stats import arithmetic

SIDES = ("before", "after")
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
WORDS = ("by", "to", "times", "points", "only", "despite")
NOBODY = {"figures show", "figures", "statistics", "statistics show", "unknown", "not said"}
UNLIKELY = 2  # standard errors; a difference of fewer is often chance
LARGEST = 1e15  # beyond any count of people or events; such a number is a slip
_SIZES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


@dataclass(frozen=True)
class Audit:
    """What is known about a claim; there is no verdict in it.

    numbers: change, percent, percent_low, percent_high (what rounding allows), multiplier,
    way_back (percent), days_before, days_after, per_day_before, per_day_after,
    percent_per_day; what cannot be worked out is left out.
    warnings: a short name and a sentence each. missing: what is not given, in words.
    problems: what was given and cannot be used, a sentence each.
    """

    numbers: dict[str, float] = field(default_factory=dict)
    warnings: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def cannot_judge_yet(self) -> str:
        """The sentence that lists what is missing, or says that nothing on the list is."""
        if self.missing:
            return f"Cannot judge yet: missing {', '.join(self.missing)}."
        return "Nothing on the list is missing. Read the warnings before you print the claim."


def audit(claim: Mapping) -> Audit:
    """The audit of ``{"before": {...}, "after": {...}, "wording": [...]}``.

    Each side holds what is known of value, rounded_to (a unit, or "exact"), counts, kind (stock
    or flow), said_by, place, start and end; wording holds those of by, to, times, points, only
    and despite that the claim uses. What is left out, None or empty is missing. Nothing raises:
    what is no text, number or date gets a sentence in problems.
    """
    problems: list[str] = []
    if not isinstance(claim, Mapping):
        problems.append(f"A claim has the names before, after and wording; {_type(claim)}.")
        claim = {}
    before, after = (_side(_given(claim, name, problems), name, problems) for name in SIDES)
    numbers = _numbers(before, after, problems)
    wording = _wording(claim.get("wording"), problems)
    warnings = {
        **_compared(before, after),
        **_periods(before, after),
        **_events(before, after),
        **_rounding(numbers),
        **_two_points(before, numbers),
        **_chance(before, after),
        **_words(wording, before, after, numbers),
    }
    return Audit(numbers, warnings, _missing(before, after), problems)


def _type(entry: object) -> str:
    return f"what is given has the type {type(entry).__name__}"


def _given(claim: Mapping, name: str, problems: list[str]) -> Mapping:
    """What is known of a side."""
    given = claim.get(name)
    if given is None or isinstance(given, Mapping):
        return given or {}
    problems.append(f"The side '{name}' has names such as value and counts; {_type(given)}.")
    return {}


def _wording(given: object, problems: list[str]) -> set[str]:
    """The words of the claim that are known; a text is read word by word."""
    if isinstance(given, str):
        given = re.findall(r"\w+", given)
    if not isinstance(given, (list, tuple, set, frozenset, type(None))):
        problems.append(f"The wording is a list of words such as 'by' and 'only'; {_type(given)}.")
        given = ()
    return {word for word in given or () if isinstance(word, str) and word in WORDS}


# --- reading what was given ----------------------------------------------------------------


def read_size(entry: object) -> float:
    """A number such as 167,000 or "7.8 million"; a percent sign is read over. Raises Problem."""
    text = entry.strip() if isinstance(entry, str) else ""
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text):
        ways = f"{text.replace('.', '')} or {float(text):g}"
        raise Problem(f"'{text}' can be read in two ways; write {ways}.")
    reading = read_number(entry)[0]
    words = [word for word in reading.words if word in _SIZES]
    if len(words) > 1 or len(words) < len(reading.words):
        raise Problem(f"'{str(entry).strip()[:LONGEST]}' holds more than a number.")
    value = reading.value * (_SIZES[words[0]] if words else 1)
    return int(value) if value.denominator == 1 else float(value)


def read_count(entry: object) -> float:
    """A number that counts something, so not below 0. Raises Problem."""
    value = read_size(entry)
    if value < 0:
        raise Problem(f"{trimmed(value)} is negative, and a count cannot be less than 0.")
    if value > LARGEST:
        raise Problem("This is too large for a count.")
    return value


EXACT = "exact"


def read_unit(entry: object) -> float:
    """A rounding unit such as 1,000, or 0 for "exact". Raises Problem."""
    if str(entry).strip().lower() == EXACT:
        return 0
    value = read_size(entry)
    if value <= 0:
        raise Problem("Write what the number is rounded to, such as 1000, or 'exact'.")
    return value


READ = {
    "value": read_count,
    "rounded_to": read_unit,
    "start": read_first_day,
    "end": read_last_day,
}


@dataclass
class _Side:
    """One side of the claim: what could be read, and None for the rest."""

    value: float | None = None
    is_percent: bool = False
    rounded_to: float | None = None
    counts: str | None = None
    kind: str | None = None
    said_by: str | None = None
    unnamed: str = ""  # words such as "figures show", in the place of who counted
    place: str | None = None
    start: date | None = None
    end: date | None = None

    @property
    def is_flow(self) -> bool:
        return self.kind == "flow"

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
        return arithmetic.error_interval(self.value, self.rounded_to)


def _side(given: Mapping, name: str, problems: list[str]) -> _Side:
    side = _Side()
    for part in PARTS:
        try:
            entry = _known(given.get(part))
            if entry is not None:
                setattr(side, part, READ.get(part, _text)(entry))
        except Problem as reason:
            problems.append(f"{PARTS[part][0].upper()}{PARTS[part][1:]}, {name}: {reason}")
    side.is_percent = side.value is not None and is_percent(given["value"], side.counts)
    if side.kind not in ("stock", "flow"):
        side.kind = None
    if side.said_by and side.said_by.lower() in NOBODY:
        side.unnamed, side.said_by = side.said_by, None
    if side.kind == "stock":  # one day will do
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


def is_percent(value: object, counts: str | None) -> bool:
    """Whether a number is itself a percentage: "88%", or 88 where percents are counted."""
    signs = f"{value} {counts or ''}".lower()
    return "%" in signs or re.search(r"\bper ?cent\b|\bpct\b", signs) is not None


def _known(entry: object) -> object:
    """A text, number or date; None for one that is missing or empty. Raises Problem."""
    if isinstance(entry, str):
        return entry if entry.strip() else None
    if is_missing(entry):
        return None
    if not isinstance(entry, (Number, date)) or getattr(entry, "ndim", False):
        raise Problem(f"This is no text, number or date; {_type(entry)}.")
    try:
        str(entry)
    except (ValueError, ArithmeticError):  # a number of more digits than Python writes, say
        raise Problem("This is no number that can be used.") from None
    return entry


def _text(entry: object) -> str:
    return " ".join(str(entry).split())


# --- numbers -------------------------------------------------------------------------------


def _numbers(before: _Side, after: _Side, problems: list[str]) -> dict[str, float]:
    found: dict = {}
    if before.value is None or after.value is None:
        return found

    def work_out(name: str, calculate) -> None:
        try:
            found[name] = calculate()
        except Problem as reason:
            if str(reason) not in problems:
                problems.append(str(reason))

    work_out("change", lambda: arithmetic.change(before.value, after.value))
    work_out("percent", lambda: arithmetic.percent_change(before.value, after.value))
    if "percent" not in found:
        return found
    if before.interval and after.interval:
        (b_low, b_high), (a_low, a_high) = before.interval, after.interval
        found["percent_low"] = arithmetic.percent_change(b_high, a_low)
        found["percent_high"] = arithmetic.percent_change(b_low, a_high)
    work_out("multiplier", lambda: arithmetic.multiplier(before.value, after.value))
    if after.value:
        work_out("way_back", lambda: arithmetic.percent_change(after.value, before.value))
    for side, name in ((before, "before"), (after, "after")):
        if side.days:
            found[f"days_{name}"] = side.days
            found[f"per_day_{name}"] = side.value / side.days
    if before.days and after.days:
        found["percent_per_day"] = arithmetic.percent_change(
            found["per_day_before"], found["per_day_after"]
        )
    return found


# --- warnings ------------------------------------------------------------------------------


def _compared(before: _Side, after: _Side) -> dict[str, str]:
    """Two counters, two areas or two things counted."""
    found = {}
    for part, name, say in (
        ("said_by", "mixed sources", "Two counters: {0} before, {1} after; like with like?"),
        ("place", "different areas", "Two areas: {0} before, {1} after. What lies in one alone?"),
        ("counts", "different things", "Before counts {0}, after counts {1}."),
    ):
        a, b = getattr(before, part), getattr(after, part)
        if a and b and a.casefold() != b.casefold():
            found[name] = say.format(a, b)
    return found


def _periods(before: _Side, after: _Side) -> dict[str, str]:
    name = "different periods"
    if before.kind and after.kind and before.kind != after.kind:
        return {name: "One number counts one moment and the other a whole period."}
    if before.end and after.start and after.start <= before.end:
        return {name: "The period after begins before the period before has ended."}
    if not (before.days and after.days):
        return {}
    long, short = max(before.days, after.days), min(before.days, after.days)
    if long > 1.03 * short:  # a leap year is not another period, nor is a school year
        return {name: f"{_days_in_words(before.days)} before, {_days_in_words(after.days)} after."}
    apart = abs(before.start.timetuple().tm_yday - after.start.timetuple().tm_yday)
    if short < 360 and 7 < apart < 358:
        return {name: "The two periods cover different months, so the season may differ."}
    return {}


def _days_in_words(days: int) -> str:
    return "1 day" if days == 1 else f"{written(days)} days"


def _events(before: _Side, after: _Side) -> dict[str, str]:
    flow = before if before.is_flow else after
    if not flow.is_flow or before.is_percent or after.is_percent:
        return {}
    what = f" ({flow.counts})" if flow.counts else ""
    return {
        "events or people": f"What is counted happens in a period{what}. Are these people, or can "
        "one person be counted more than once?"
    }


def _rounding(numbers: dict) -> dict[str, str]:
    low, high = numbers.get("percent_low"), numbers.get("percent_high")
    if low is None or not low < 0 < high:
        return {}
    return {"within rounding": "Rounding alone allows both a rise and a fall."}


def _two_points(before: _Side, numbers: dict) -> dict[str, str]:
    """Any two numbers have a change; what came before the first may show another."""
    if not numbers.get("change"):
        return {}
    when = f" {before.start.year}" if before.start else " this one"
    return {
        "two points": f"Two points are not a trend. Why was{when} chosen as the start, and what "
        "came before it?"
    }


def _chance(before: _Side, after: _Side) -> dict[str, str]:
    """Two numbers of events that may differ by chance alone, as independent events do."""
    a, b = before.value, after.value
    if a is None or b is None or a == b or before.is_percent or after.is_percent:
        return {}
    if not (before.is_flow or after.is_flow) or a % 1 or b % 1:
        return {}
    usual = sqrt(a + b)  # the standard error of the difference of two Poisson counts
    errors = abs(b - a) / usual
    if errors >= UNLIKELY:
        return {}
    return {
        "chance": f"Counts vary by chance. One standard error of this change is "
        f"{written(usual, 1)}, the square root of {trimmed(a + b)}; from {trimmed(a)} to "
        f"{trimmed(b)} is {written(errors, 1)} of them. Below {UNLIKELY}, chance alone is "
        "plausible. What do other years, or other places, show?"
    }


def _words(wording: set, before: _Side, after: _Side, numbers: dict) -> dict[str, str]:
    found = {}
    times, change = numbers.get("multiplier"), numbers.get("percent")
    if "to" in wording:
        left = (
            ""
            if times is None
            else (
                f": here {percent(100 * times)} of the number before. "
                f"A change 'by' is {written(change, 1, sign=True)}%"
            )
        )
        found["'to' or 'by'"] = f"'To' gives the level after{left}."
    if "times" in wording:
        many = "" if times is None else f": here {trimmed(times, 3)} times as many as before"
        found["'times'"] = f"'Times' divides{many}. 'Times more' can be read in two ways."
    if "points" in wording and not (before.is_percent and after.is_percent):
        found["'points'"] = "'Points' fit a difference of two percentages, not of two counts."
    elif before.is_percent and after.is_percent and "points" not in wording:
        points = written(numbers["change"], 1, sign=True) if "change" in numbers else "?"
        found["'points'"] = (
            f"Both numbers are percentages: their difference, {points}, is in points, "
            "not in percent."
        )
    if "only" in wording:
        found["word of judgement"] = (
            "'Only' or 'just' measures nothing: strike it and the number stays the same. "
            "What was expected, and by whom?"
        )
    if "despite" in wording:
        found["word of cause"] = (
            "'Despite' or 'after' hints at a cause. What else changed, and what would we see "
            "without it?"
        )
    return found


# --- what is missing -----------------------------------------------------------------------


def _missing(before: _Side, after: _Side) -> list[str]:
    """What is not given or could not be used: before, after or both."""
    found = []
    for part, words in PARTS.items():
        lacking = [
            (name, side)
            for name, side in zip(SIDES, (before, after))
            if getattr(side, part) is None and not (part == "end" and side.kind == "stock")
        ]
        if part == "start" and lacking and all(side.kind == "stock" for _, side in lacking):
            words = "the day"
        where = " and ".join(name for name, _ in lacking)
        unnamed = [side.unnamed for _, side in lacking if part == "said_by" and side.unnamed]
        if unnamed:
            where += f"; '{unnamed[0]}' names nobody"
        if lacking:
            found.append(f"{words} ({where})")
    return found
