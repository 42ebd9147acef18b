"""What makes a before-and-after comparison weak: a warning each, and what would settle it."""

from __future__ import annotations

import re
from math import ceil, floor, sqrt

from headcount.errors import Problem
from headcount.numbers.writing import counted, trimmed, written
from headcount.story.claim_side import Side, read_size
from headcount.story.wording import WORDS, said_of, words_in

UNLIKELY = 2  # standard errors; a difference of fewer is often chance
SMALL = 1_000  # a count below it is small: chance moves it by more than a few percent
POINTS, RATE = "'points'", "a rate"
# What would settle a warning; those of words stand in WORDS.
SETTLE = {
    "mixed sources": "The same count by one of them, for both dates.",
    "different areas": "The same area for both dates.",
    "different things": "One definition for both dates.",
    "different measures": "Both as counts, or both as percentages.",
    "different periods": "Periods of one length, in the same months.",
    "events or people": "How it was counted: can one person be counted again?",
    "within rounding": "The numbers before they were rounded.",
    "two points": "Five or more earlier years.",
    "chance": "Other years, or other places.",
    "two currencies": "Both in one currency, and the rate of exchange of each date.",
    "inflation": "Both numbers in the prices of one year.",
    "an average": "The numbers that were averaged, and how many there are.",
    "a crowd": "All the crowds of both periods, and how each was counted.",
    POINTS: "Both percentages, the points between them and the percent.",
    RATE: "The counts above and below the line.",
}
# What nobody can take for people.
_THINGS = (
    r"\b(?:tonnes?|tons?|kilo\w*|kg|km|miles|metres?|litres?|hectares?|degrees?|hours?|days?)\b"
)


def settles(name: str) -> str:
    """What would settle a warning of this name."""
    return SETTLE.get(name) or WORDS[word_of(name)].settle


def word_of(name: str) -> str:
    """The word of WORDS that a warning of this name is about: plunged for "'slumped'"; or ""."""
    words = words_in(name.split("'")[1])[0] if "'" in name else []
    return words[0] if words else ""


def warnings_of(
    before: Side, after: Side, wording: dict[str, str], numbers: dict, prints: str = ""
) -> dict[str, str]:
    """The warnings of a claim by name, a sentence each; wording has each word as printed, prints
    the change as printed."""
    return {
        **_compared(before, after),
        **_periods(before, after),
        **_events(before, after),
        **_rounding(numbers),
        **_two_points(before, numbers),
        **_chance(before, after),
        **_money(before, after),
        **_averages(before, after),
        **_points(before, after, wording, numbers, prints),
        **_words(wording, before, after, numbers),
    }


def _compared(before: Side, after: Side) -> dict[str, str]:
    """Two counters, two areas, two things counted or two kinds of number."""
    found = {}
    for part, name, say in (
        ("said_by", "mixed sources", "Two counters: {0} before, {1} after; like with like?"),
        ("place", "different areas", "Two areas: {0} before, {1} after. What lies in one alone?"),
        ("counts", "different things", "Before counts {0}, after counts {1}."),
    ):
        a, b = getattr(before, part), getattr(after, part)
        if a and b and a.casefold() != b.casefold():
            found[name] = say.format(a, b)
    if None not in (before.value, after.value) and before.is_percent != after.is_percent:
        first, second = ("a percentage", "a count")[:: 1 if before.is_percent else -1]
        found["different measures"] = (
            f"Before is {first} and after is {second}: no change can be worked out from them."
        )
    return found


def _periods(before: Side, after: Side) -> dict[str, str]:
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


def _events(before: Side, after: Side) -> dict[str, str]:
    flow = before if before.is_flow else after
    if not flow.is_flow or not (before.is_count and after.is_count):
        return {}
    if flow.counts and re.search(_THINGS, flow.counts.lower()):
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


def _two_points(before: Side, numbers: dict) -> dict[str, str]:
    """Any two numbers have a change; what came before the first may show another."""
    if not numbers.get("change"):
        return {}
    named = before.start.year if before.start else before.named
    when = f" {named}" if named else " this one"
    return {
        "two points": f"Two points are not a trend. Why was{when} chosen as the start, and what "
        "came before it?"
    }


def chance_range(count: float) -> tuple[int, int]:
    """From where to where a count of events goes by chance alone, next to this one.

    Of two counts of independent events the difference stays mostly below 2 standard errors, each
    the square root of their sum; the ends solve that for the second count.
    """
    half = UNLIKELY * sqrt(2 * count + UNLIKELY**2 / 4)
    middle = count + UNLIKELY**2 / 2
    return max(0, ceil(middle - half + 1e-9)), floor(middle + half - 1e-9)


def can_be_chance(before: Side, after: Side) -> bool:
    """Whether both are counts of events that happen one by one, each by chance.

    Crowds come together, for a match or the weather; averages have a spread of their own.
    """
    a, b = before.value, after.value
    if a is None or b is None or a < 0 or b < 0 or not (before.is_count and after.is_count):
        return False
    if before.is_crowd or after.is_crowd:
        return False
    return (before.is_flow or after.is_flow) and not (a % 1 or b % 1)


def _chance(before: Side, after: Side) -> dict[str, str]:
    """Two numbers of events that may differ by chance alone, as independent events do."""
    a, b = before.value, after.value
    if not can_be_chance(before, after) or a == b:
        return {}
    low, high = chance_range(a)
    if not low <= b <= high:
        return {}
    return {
        "chance": f"Counts vary by chance. If nothing had changed, the next count after "
        f"{trimmed(a)} would mostly be between {trimmed(low)} and {trimmed(high)}: {trimmed(b)} is "
        "not beyond chance. What do other years, or other places, show?"
    }


def two_currencies(before: Side, after: Side) -> bool:
    """Whether pounds would be compared with euros."""
    return bool(before.currency and after.currency) and before.currency != after.currency


def _money(before: Side, after: Side) -> dict[str, str]:
    """Two currencies, or money of two years, which does not buy the same."""
    if two_currencies(before, after):
        return {
            "two currencies": f"Before is in {before.currency} and after in {after.currency}: no "
            "change can be worked out from them."
        }
    if not (before.is_money and after.is_money):
        return {}
    first, second = (str(side.start.year) if side.start else side.named for side in (before, after))
    if not (first and second) or first == second:
        return {}
    return {
        "inflation": f"Prices change: {before.currency or 'money'} of {first} and of {second} do "
        "not buy the same. Is inflation taken out, and how much did prices rise?"
    }


def _averages(before: Side, after: Side) -> dict[str, str]:
    """An average or a crowd: the range of chance is for single events, and is not given."""
    for side in (before, after):
        if side.is_average:
            return {
                "an average": f"'{side.counts}' stands for several numbers: of what is it the "
                "average, and of how many? A few unusual ones can move it."
            }
        if side.is_crowd:
            return {
                "a crowd": f"'{side.counts}': is this one event, a sum of several, or an average, "
                "and of what? People come together, so no range of chance is given."
            }
    return {}


def _points(before: Side, after: Side, wording: dict, numbers: dict, prints: str) -> dict[str, str]:
    """A difference of two percentages is in points, that of two rates in the unit of the rate."""
    change, percent = numbers.get("change"), numbers.get("percent")
    of_percent = f", or {written(percent, 1, sign=True)}% of it" if percent is not None else ""
    if before.is_percent and after.is_percent:
        if change is None:
            return {}
        return {
            POINTS: f"Both numbers are percentages: from {counted(before.value)}% to "
            f"{counted(after.value)}% is {counted(change, sign=True)} "
            f"point{'' if abs(change) == 1 else 's'}{of_percent}. "
            f"Points and percent are not the same: {_which(prints, change)}"
        }
    if before.is_rate and after.is_rate and change is not None:
        return {
            RATE: f"Both numbers are rates ({after.counts}): the difference is "
            f"{counted(change, sign=True)} in the unit of the rate{of_percent}. A count can rise "
            "while its rate falls."
        }
    if "points" in wording:
        return {POINTS: "'Points' fit a difference of two percentages, not of two counts."}
    return {}


def _which(prints: str, change: float) -> str:
    """Whether the change that a claim prints is the one in points; asked where it prints none."""
    try:
        size = abs(read_size(prints)) if prints else None
    except Problem:  # "a third"
        size = None
    if size is None or abs(size - abs(change)) > 1e-9:
        return "which does the claim print?"
    return f"the claim prints '{prints}', and {trimmed(size, 4)} is the difference in points."


def _words(wording: dict, before: Side, after: Side, numbers: dict) -> dict[str, str]:
    times, change = numbers.get("multiplier"), numbers.get("percent")
    names = {"to": "'to' or 'by'"}
    return {
        names.get(word, f"'{wording[word]}'"): said
        for word in WORDS
        if word in wording and (said := said_of(word, times, change, wording[word]))
    }
