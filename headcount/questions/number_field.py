"""A box for one number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from headcount.errors import Problem
from headcount.numbers.reading import LARGEST, Reading, is_blank, read_number
from headcount.numbers.writing import trimmed, written
from headcount.questions.fields import BLANK, Also, Judged, Wrong

SAME = 1e-9  # two floats this close, relatively, are one number computed in two ways


MANY_DIGITS = 4  # significant digits; more than rounded counts can carry


_DECIMALS = ("a whole number", "one decimal", "two decimals", "three decimals")


# In many countries a point parts the thousands; in a box for a whole number it may.
_POINT = re.compile(r"(?<![\d.,])([1-9]\d{0,2})\.(\d{3})(?![\d.,])")


# Words that may follow a number, by unit; plural s is ignored.
_UNIT_WORDS = {
    "%": "",
    "proportion": "",
    "points": "point percentage pp",
    "times": "time x",
    "days": "day",
    "people": "person people",
    "attempts": "attempt try tries",
    "arrivals": "arrival person people",
}


# Where more digits than the counts carry deserve a note: not for counts themselves.
_RATIOS = (
    "%",
    "proportion",
    "points",
    "times",
    "index",
    "per person",
    "per counted person",
    "per day",
)


@dataclass(frozen=True)
class NumberField:
    """A box for one number.

    unit names what is typed and how it is read: in a "%" box a fraction is right as a
    proportion or as a percent, in a "proportion" box a trailing % divides by 100. interval
    replaces tolerance where both ends are stated. is_fall: the direction is part of the
    question, so the sign does not decide (but a typed plus on a negative answer does).
    is_chance: a number outside 0 to 1 is told so. loosely: the note for an entry that is right
    and differs in the decimals asked for.
    """

    answer: float
    unit: str
    decimals: int = 0
    tolerance: float = 0
    interval: tuple[float, float] | None = None
    also: tuple[Also, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    is_fall: bool = False
    is_chance: bool = False
    loosely: str | None = None
    label: str = "Answer"

    @property
    def form(self) -> str:
        """Which form of entry is wanted, in words."""
        named = {"%": "in percent", "proportion": "as a decimal", "index": "as an index"}
        unit = named.get(self.unit, f"of {self.unit}")
        plain = "17.5" if self.decimals else "17"
        attempts = "-1,250" if self.is_fall else "1,250"
        example = {"proportion": "0.25", "people": "1,250", "attempts": attempts}
        return f"a number {unit}, for example {example.get(self.unit, plain)}"

    def judge(self, entry: object) -> Judged:
        if is_blank(entry):
            return BLANK
        if isinstance(entry, tuple) and len(entry) > 1:
            text = "Python reads a comma as two numbers. Leave it out, or put quotes round it."
            return Judged("unreadable", text)
        try:
            readings = self._readings(entry)
            tried = [c for reading in readings for c in self._candidates(reading)]
        except Problem as reason:
            return Judged("unreadable", f"{reason} Please type {self.form}.")
        value = float(tried[0].value)
        wrong = self._known_wrong(tried)
        if judged := self._right(tried) or self._also(tried):
            doubtful = len(readings) == 2 and wrong and wrong.value == value != judged.value
            # Right only if the comma is for decimals, and a known mistake if for thousands.
            if doubtful:
                text = "Is the comma for thousands or for decimals? Type the number without it."
                return Judged("unreadable", text, value=value)
            return judged
        if far := self._rounded_too_far(tried):
            return Judged("near", far, value=value)
        if wrong:
            return wrong
        if len(readings) == 2:
            return _which_comma(readings, value)
        if any(self._is_near(c) for c in tried):
            text = "Rounding on the way, or a small slip? Go through the steps again."
            return Judged("near", text, value=value)
        impossible = self.is_chance and not 0 <= value <= 1
        return Judged("wrong", "A chance lies between 0 and 1." if impossible else "", value=value)

    def _readings(self, entry: object) -> list[Reading]:
        readings = read_number(entry)
        large = self.decimals == 0 and abs(self.answer) >= 1000
        if large and isinstance(entry, str) and _POINT.search(entry):
            return [read_number(_POINT.sub(r"\1,\2", entry))[0], *readings]
        return readings

    # An entry may be read in several ways; each is a candidate.

    def _candidates(self, reading: Reading) -> list[_Candidate]:
        value, decimals = reading.value, reading.decimals
        words = {word.rstrip("s") for word in reading.words}
        scale = {"million": 6, "mn": 6, "m": 6, "thousand": 3, "k": 3}
        note = None
        for word in scale.keys() & words:
            words.remove(word)
            if "million" in self.unit and scale[word] == 6:
                note = f"the unit of the box already says {word}."
            else:
                value *= 10 ** scale[word]
                if abs(value) > LARGEST:
                    raise Problem("This number is too large to be meant.")
                decimals = decimals if decimals is None else max(0, decimals - scale[word])
        allowed = _UNIT_WORDS.get(self.unit, self.unit.lower())
        if words - {word.rstrip("s") for word in (*allowed.split(), "per", "a", "pound")}:
            raise Problem(f"'{' '.join(reading.words)}' does not fit this box.")
        if self.unit == "%" and reading.is_fraction:
            percent = f"as a percent: {trimmed(abs(float(value)) * 100, self.decimals)}."
            direct = f"as a percent: {trimmed(abs(float(value)), self.decimals)}."
            return [
                _Candidate(100 * value, None, reading.sign, percent),
                _Candidate(value, None, reading.sign, direct),
            ]
        if reading.percent and self.unit == "proportion":
            return [_Candidate(value / 100, decimals and decimals + 2, reading.sign)]
        if reading.percent and self.unit != "%":
            raise Problem(f"This box wants {self.unit}, not a percent.")
        return [_Candidate(value, decimals, reading.sign, note)]

    @property
    def _tolerance(self) -> float:
        return (self.interval[1] - self.interval[0]) / 2 if self.interval else self.tolerance

    def _distance(self, candidate: _Candidate) -> float:
        centre = sum(self.interval) / 2 if self.interval else self.answer
        return abs(self._signless(candidate.value) - self._signless(centre))

    def _is_near(self, c: _Candidate) -> bool:
        """Within three tolerances of the answer, or of the answer rounded as it is asked for."""
        asked = self._signless(round(self.answer, self.decimals))
        distance = min(self._distance(c), abs(self._signless(c.value) - asked))
        limit = 3 * self._tolerance + SAME * max(1, abs(self.answer))
        return bool(self._tolerance) and distance <= limit

    def _rounded_too_far(self, tried: list[_Candidate]) -> str | None:
        """The answer with fewer decimals than asked for, where it is not a known mistake too."""
        for c in tried:
            if c.decimals is None or c.decimals >= self.decimals or self._is_exactly_wrong(c):
                continue
            if self._is_like(c) and self._is_answer_to(c, c.decimals):
                return f"Rounded too far: give {_DECIMALS[self.decimals]}."
        return None

    def _is_like(self, c: _Candidate) -> bool:
        """Within a tenth of the answer: 1 for 0.689 says something else."""
        gap = abs(self._signless(c.value) - self._signless(self.answer))
        return gap <= 0.1 * abs(self.answer)

    def _is_answer_to(self, c: _Candidate, decimals: int) -> bool:
        gap = abs(self._signless(c.value) - self._signless(self.answer))
        return gap <= 0.5 * 10**-decimals * (1 + SAME)

    def _is_exactly_wrong(self, c: _Candidate) -> bool:
        values = [value for wrong in self.wrong for value in wrong.values]
        gaps = (abs(self._signless(c.value) - self._signless(value)) for value in values)
        return any(gap <= SAME * max(1, abs(float(c.value))) for gap in gaps)

    def _signless(self, value: float | Fraction) -> float:
        return abs(float(value)) if self.is_fall else float(value)

    def _right(self, tried: list[_Candidate]) -> Judged | None:
        for c in tried:
            if self._distance(c) <= self._tolerance + SAME * max(1, abs(self.answer)):
                return self._accepted(c)
        return None

    def _also(self, tried: list[_Candidate]) -> Judged | None:
        half = 0.5 * 10**-self.decimals
        for c in tried:
            for also in self.also:
                if abs(self._signless(c.value) - self._signless(also.value)) <= half + SAME:
                    return self._accepted(c, also.note)
        return None

    def _accepted(self, c: _Candidate, note: str | None = None) -> Judged:
        value = float(c.value)
        if self.is_fall and c.sign in ("+", "rise"):
            text = "A plus sign says a rise. The question asks for a fall."
            if c.sign == "rise":
                text = "That says a rise. The question asks for a fall."
            return Judged("recognised", text, value=value)
        notes = [note, c.note]
        if self.is_fall and self.answer < 0 and not c.sign:
            notes.append("say fall, or give the minus sign.")
        if self.is_fall and self.answer > 0 and c.sign == "-":
            notes.append("the question already says fall, so the minus sign is not needed.")
        gap = abs(self._signless(c.value) - self._signless(self.answer))
        if self.loosely and gap > 0.5 * 10**-self.decimals + SAME:
            notes.append(self.loosely)
        if self._is_too_exact(c):
            decimals, shown = _DECIMALS[self.decimals], written(self.answer, self.decimals)
            notes.append(
                f"the question asks for {decimals}: {shown}."
                if self.decimals > 1
                else f"{decimals} is enough: {shown}; rounded figures carry no more."
            )
        notes = [text for text in notes if text]
        if notes:
            return Judged(
                "right_with_note", note=" ".join(n[0].upper() + n[1:] for n in notes), value=value
            )
        return Judged("right", value=value)

    def _is_too_exact(self, c: _Candidate) -> bool:
        if c.decimals is None or c.decimals <= self.decimals:
            return False
        digits = len(str(abs(int(c.value * 10**c.decimals))))
        return digits > MANY_DIGITS and any(unit in self.unit for unit in _RATIOS)

    def _known_wrong(self, tried: list[_Candidate]) -> Judged | None:
        """The known wrong answer whose unrounded value, rounded as typed, equals the entry."""
        exact, rounded = {}, {}
        for c in tried:
            for wrong in self.wrong:
                for value in wrong.values:
                    gap = abs(self._signless(c.value) - self._signless(value))
                    size = abs(value)
                    half = 0 if c.decimals is None else 0.5 * 10**-c.decimals * (1 + SAME)
                    if gap <= SAME * max(1, size):
                        exact[wrong.feedback] = (wrong, c)
                    if gap <= max(half, SAME * max(1, size)) and gap <= 0.05 * size:
                        rounded[wrong.feedback] = (wrong, c)
        matches = exact if len(exact) == 1 else rounded
        if len(matches) == 1:
            wrong, c = next(iter(matches.values()))
            return Judged("recognised", wrong.feedback, wrong.code, value=float(c.value))
        if matches:
            text = (
                "Several ways of working lead to this number. Give more of its digits, or go "
                "through your steps again."
            )
            return Judged("wrong", text, value=float(tried[0].value))
        return None


def _which_comma(readings: list[Reading], value: float) -> Judged:
    thousands, decimal = (trimmed(float(r.value), 3) for r in readings)
    text = (
        f"Is the mark in it for thousands or for decimals? Type {thousands.replace(',', '')} or "
        f"{decimal}."
    )
    return Judged("unreadable", text, value=value)


@dataclass(frozen=True)
class _Candidate:
    value: Fraction
    decimals: int | None
    sign: str
    note: str | None = None
