"""The change that a sentence prints, beside the one that its table gives: do they agree?"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import counted, trimmed, written
from headcount.story.told_sentence import Told
from headcount.story.wording import SIZES, bears_out

_ABOVE = r"(?:more than|over|at least) $"
_BELOW = r"(?:nearly|almost|less than|under|just under|up to) $"
_NEARLY = r"(?:nearly|almost|just under) $"
_ABOUT = r"(?:about|around|roughly|some) $"
# Everyday fractions, in percent. People round to the nearest of them: 32.8% and 34% are "a third".
_EVERYDAY = (0, 5, 10, 20, 25, 100 / 3, 40, 50, 60, 200 / 3, 75, 80, 90, 100)
_MULTIPLES = (
    r"\b(?:(?:more than|over|nearly|almost) )?(?:(?:halv|doubl|tripl|trebl|quadrupl)(?:ed|es|ing|e)"
    r"|(?:twice|thrice|\w+ times) as (?:many|much|high|large)|by a factor of [\d.]+)\b"
)


@dataclass(frozen=True)
class PrintedChange:
    """A change in the words of its sentence: its text, its percent with a sign, its unit."""

    text: str
    percent: float
    unit: float
    hedge: str = ""  # what stands before it: "more than "
    is_part: bool = False  # a third, half: an everyday fraction

    @property
    def decimals(self) -> int:
        """How many it is printed with, so that what is set beside it has as many."""
        return len(counted(self.unit).partition(".")[2])

    def fits(self, low: float, high: float) -> bool:
        """Whether a percent between these ends is what was printed, at the precision printed."""
        if bears_out(self.text.lower(), 1 + low / 100) or bears_out(
            self.text.lower(), 1 + high / 100
        ):
            return True
        sign = -1 if self.percent < 0 else 1
        ends = sorted((sign * low, sign * high))
        size, half = abs(self.percent), self.unit / 2 + 1e-9
        if self.is_part:
            least, most = self.said_of
            return ends[0] <= most + 1e-9 and least - 1e-9 <= ends[1]
        if re.search(_ABOVE, self.hedge):
            return ends[1] >= size - half
        if re.search(_BELOW, self.hedge):
            return 0 <= ends[1] and ends[0] <= size + half
        if re.search(_ABOUT, self.hedge):
            half = rounding_unit(size) / 2 if size == int(size) else half
        return ends[0] <= size + half and size - half <= ends[1]

    @property
    def said_of(self) -> tuple[float, float]:
        """From which size to which people say "a third", in percent.

        On each side as far as half of what separates it from the nearest everyday fraction: a
        third is 33.3%, two fifths are 40%, so 30.0% to 36.7%. "More than" and "nearly" leave one
        side, and "nearly" ends at the neighbour.
        """
        size = abs(self.percent)
        near = min(abs(size - other) for other in _EVERYDAY if abs(size - other) > 1e-9)
        if re.search(_ABOVE, self.hedge):
            return size, math.inf
        if re.search(_NEARLY, self.hedge):
            return size - near, size
        if re.search(_BELOW, self.hedge):
            return 0, size
        return size - near / 2, size + near / 2


def printed_change(told: Told) -> PrintedChange | None:
    """The change in percent or as a multiple that a sentence prints; None where it prints none."""
    percent, text = told.guess.percent, told.sentence.text
    if percent is None:
        return None
    for one in told.sentence.numbers:
        if one.percent and not one.points and one.value == abs(percent):
            is_part = one.form == "part"
            unit = 1 if is_part else one.unit or 1
            return PrintedChange(one.text, percent, unit, text[: one.start].lower(), is_part)
    found = re.search(_MULTIPLES, text, re.IGNORECASE)
    return PrintedChange(found[0], percent, 10) if found else None


def told_beside(told: Told, numbers: dict[str, float], in_points: bool = False) -> str:
    """The printed change and the percent of the table in a sentence, or nothing.

    numbers are those of the audit; in_points: they are of two percentages. A number that was
    worked out from the printed change confirms nothing, and that is said.
    """
    change = printed_change(told)
    if change is None:
        return ""
    shown = change.text if change.text.startswith(("+", "-")) else f'"{change.text}"'
    signed = written(change.percent, max(1, change.decimals), sign=True).removesuffix(".0")
    prints = f"The sentence prints {shown} ({signed}%)"
    percent = numbers.get("percent")
    if percent is None:
        return f"{prints}, and the table gives no percent."
    if told.before_is_worked_out and _came_from(change, told):
        return (
            f"{prints}. The number before was worked out from it, so the table cannot confirm it."
        )
    gives = f"{written(percent, max(1, change.decimals), sign=True)}%"
    if change.fits(percent, percent):
        verdict = f"these agree{_as_people_say(change, percent)}"
    elif change.fits(numbers.get("percent_low", percent), numbers.get("percent_high", percent)):
        verdict = "these agree within what rounding allows"
    elif in_points and abs(abs(numbers["change"]) - abs(change.percent)) < 1e-9:
        points = f"{counted(numbers['change'], sign=True)} points"
        return (
            f"The sentence prints {shown}, and that is the difference in points: the table gives "
            f"{points}, and in percent {gives}."
        )
    else:
        verdict = "these do not agree"
    return f"{prints}, and the table gives {gives}: {verdict}."


def _as_people_say(change: PrintedChange, percent: float) -> str:
    """How far a fraction was taken, where it is not the percent of the table to the nearest 1."""
    least, most = change.said_of
    is_near = abs(abs(percent) - abs(change.percent)) < 0.5
    if not change.is_part or is_near or re.search(f"{_ABOVE}|{_BELOW}", change.hedge):
        return ""
    return f", as people round: '{change.text.lower()}' is said of {least:.0f}% to {most:.0f}%"


def sizes_beside(wording: Mapping[str, str], numbers: dict[str, float]) -> list[str]:
    """Each word of a size ("more than doubled") beside the multiple of the table, in a sentence."""
    times = numbers.get("multiplier")
    if times is None:
        return []
    return [
        f"'{printed}', and after is {trimmed(times, 2)} times before: these "
        f"{'agree' if bears_out(printed, times) else 'do not agree'}."
        for word, printed in wording.items()
        if word in SIZES
    ]


def _came_from(change: PrintedChange, told: Told) -> bool:
    """Whether the number before follows from the percent, and not from a difference."""
    forms = (change.text, f"{counted(change.percent, sign=True)}%")
    return any(f"worked out from {form} and" in note for note in told.guess.notes for form in forms)
