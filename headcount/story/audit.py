"""The audit of a before-and-after claim: its numbers, its warnings, and what is missing.

It never says whether a claim is right. It works out what the two numbers give, names what makes
the comparison weak, and lists what has to be known before anybody can judge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from headcount.errors import Problem
from headcount.numbers.writing import counted
from headcount.stats import arithmetic
from headcount.story.claim_side import (
    AT_ONE_TIME,
    LEVEL_KIND,
    PARTS,
    Side,
    measure_of,
    side_of,
    type_of,
)
from headcount.story.measures import COUNT, Measure
from headcount.story.warnings import (
    SMALL,
    can_be_chance,
    chance_range,
    two_currencies,
    warnings_of,
)
from headcount.story.wording import WORDS, printed_in

SIDES = ("before", "after")


@dataclass(frozen=True)
class Audit:
    """What is known about a claim; there is no verdict in it.

    numbers: change, percent, percent_low, percent_high (what rounding allows), multiplier,
    way_back (percent), chance_low, chance_high (what chance alone would give after a small count
    of events), days_before, days_after, per_day_before, per_day_after, percent_per_day; what
    cannot be worked out is left out.
    in_points: the change is in points, since both numbers are percentages. currency: that of the
    change, "euros", where one is written. measure: what kind of number both are.
    warnings: a short name and a sentence each. missing: what is not given, in words.
    problems: what was given and cannot be used, a sentence each.
    """

    numbers: dict[str, float] = field(default_factory=dict)
    warnings: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    in_points: bool = False
    currency: str = ""
    measure: Measure = COUNT

    @property
    def cannot_judge_yet(self) -> str:
        """The sentence that lists what is missing, or says that nothing on the list is."""
        if self.missing:
            return f"Cannot judge yet: missing {', '.join(self.missing)}."
        return "Nothing is left out of the form. Read the warnings before you print the claim."


def audit(claim: Mapping) -> Audit:
    """The audit of ``{"before": {...}, "after": {...}, "wording": [...]}``.

    Each side holds what is known of value, rounded_to (a unit, or "exact"), counts, kind (stock
    or flow), said_by, place, start and end; wording holds those of wording.WORDS that the claim
    uses, also as it prints them ("slumped"); prints is the change that it prints: "0.25 percent".
    What is left out, None or empty is missing. Nothing
    raises: what is no text, number or date gets a sentence in problems.
    """
    problems: list[str] = []
    if not isinstance(claim, Mapping):
        problems.append(f"A claim has the names before, after and wording; {type_of(claim)}.")
        claim = {}
    before, after = (side_of(_given(claim, name, problems), name, problems) for name in SIDES)
    numbers = _numbers(before, after, problems)
    wording = _wording(claim.get("wording"), problems)
    prints = claim.get("prints")
    prints = prints if isinstance(prints, str) else ""
    warnings = warnings_of(before, after, wording, numbers, prints)
    in_points = before.is_percent and after.is_percent
    currency = "" if two_currencies(before, after) else before.currency or after.currency
    missing, measure = _missing(before, after), measure_of(before, after) or COUNT
    return Audit(numbers, warnings, missing, problems, in_points, currency, measure)


def _given(claim: Mapping, name: str, problems: list[str]) -> Mapping:
    """What is known of a side."""
    given = claim.get(name)
    if given is None or isinstance(given, Mapping):
        return given or {}
    problems.append(f"The side '{name}' has names such as value and counts; {type_of(given)}.")
    return {}


def _wording(given: object, problems: list[str]) -> dict[str, str]:
    """The words of the claim that are known, each as printed; a text is searched for them."""
    if isinstance(given, str):
        return printed_in(given)
    if not isinstance(given, (list, tuple, set, frozenset, type(None))):
        problems.append(
            f"The wording is a list of words such as 'by' and 'only'; {type_of(given)}."
        )
        given = ()
    found: dict[str, str] = {}
    for word in given or ():
        if isinstance(word, str):
            found.update({word: word} if word in WORDS else printed_in(word))
    return found


# --- numbers -------------------------------------------------------------------------------


def _numbers(before: Side, after: Side, problems: list[str]) -> dict[str, float]:
    found: dict = {}
    if before.value is None or after.value is None or before.is_percent != after.is_percent:
        return found
    if two_currencies(before, after):
        return found
    found["change"] = after.value - before.value
    try:
        found["percent"] = _percent(before.value, after.value)
    except Problem as reason:
        problems.append(str(reason))
    if "percent" not in found:
        return found
    if before.interval and after.interval:
        (b_low, b_high), (a_low, a_high) = before.interval, after.interval
        if b_low > 0:
            ends = (b_high if a_low >= 0 else b_low), (b_low if a_high >= 0 else b_high)
            found["percent_low"] = _percent(ends[0], a_low)
            found["percent_high"] = _percent(ends[1], a_high)
    if after.value >= 0:
        found["multiplier"] = arithmetic.multiplier(before.value, after.value)
    if after.value > 0:
        found["way_back"] = arithmetic.percent_change(after.value, before.value)
    if can_be_chance(before, after) and before.value < SMALL:
        found["chance_low"], found["chance_high"] = chance_range(before.value)
    for side, name in ((before, "before"), (after, "after")):
        if side.days and side.is_count:
            found[f"days_{name}"] = side.days
            found[f"per_day_{name}"] = side.value / side.days
    if "per_day_before" in found and "per_day_after" in found:
        found["percent_per_day"] = arithmetic.percent_change(
            found["per_day_before"], found["per_day_after"]
        )
    return found


def _percent(before: float, after: float) -> float:
    """The change as a percent of the number before; Problem where that says nothing."""
    if before < 0:
        raise Problem(
            f"No percent change: the number before is {counted(before)}, and a percent of a "
            "number below 0 has no meaning."
        )
    if after >= 0:
        return arithmetic.percent_change(before, after)
    if before == 0:
        raise Problem("No percent change: 'before' is 0, so there is nothing to compare with.")
    return 100 * (after - before) / before


# --- what is missing -----------------------------------------------------------------------


def _missing(before: Side, after: Side) -> list[str]:
    """What is not given or could not be used: before, after or both."""
    found = []
    for part, words in PARTS.items():
        lacking = [
            (name, side)
            for name, side in zip(SIDES, (before, after))
            if getattr(side, part) is None and not (part == "end" and side.kind in AT_ONE_TIME)
        ]
        if part == "start" and lacking and all(side.kind in AT_ONE_TIME for _, side in lacking):
            words = "the day"
        if part == "kind" and lacking and not any(side.is_count for _, side in lacking):
            words = LEVEL_KIND
        where = " and ".join(name for name, _ in lacking)
        unnamed = [side.unnamed for _, side in lacking if part == "said_by" and side.unnamed]
        named = [side.named for _, side in lacking if part == "start" and side.named]
        if unnamed:
            where += f"; '{unnamed[0]}' names nobody"
        if named:
            where += f"; '{named[0]}' does not say on which day it begins"
        if lacking:
            found.append(f"{words} ({where})")
    return found
