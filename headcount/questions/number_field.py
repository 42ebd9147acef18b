"""A box for one number."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from headcount.errors import Problem
from headcount.numbers.dates import in_days
from headcount.numbers.reading import is_blank, read_number
from headcount.numbers.typed import LARGEST, Reading
from headcount.numbers.writing import trimmed, written
from headcount.questions.digits import EXACT, SAME, Fit, could_be, fit, is_same, is_whole
from headcount.questions.fields import BLANK, Also, Judged, Wrong, commas

_DECIMALS = ("the nearest whole number", "one decimal", "two decimals", "three decimals")


# Words that may follow a number, by unit; plural s is ignored.
_UNIT_WORDS = {
    "%": "",
    "proportion": "",
    "points": "point percentage pp",
    "times": "time x fold",
    "days": "day",
    "people": "person people",
    "attempts": "attempt try tries",
    "arrivals": "arrival person people",
}


FROM_ROUNDED = "reached from earlier answers as they were rounded."
NEAR = 0.01  # of the answer: a slip this small is said to be one


@dataclass(frozen=True)
class NumberField:
    """A box for one number.

    unit names what is typed and how it is read: in a "%" box a fraction is right as a
    proportion or as a percent, in a "proportion" box a trailing % divides by 100. decimals are
    those that the question asks for, fewest the digits it takes (see digits). also holds other
    values that are right, each with its note; earlier those that are reached from earlier
    answers as we asked for them to be rounded. simulated are the ends within which a simulation
    comes. is_fall: the direction is part of the question, so the sign does not decide (but a
    typed plus on a negative answer does). is_chance: a number outside 0 to 1 is told so. bound
    says on which side of the answer lies what is asked about ("above", "below"), or which end of
    an interval it is ("lower end", which belongs to it, or "upper end", which does not); then the
    words or signs for it may be typed too.
    """

    answer: float
    unit: str
    decimals: int = 0
    fewest: int | str = 2
    also: tuple[Also, ...] = ()
    earlier: tuple[float, ...] = ()
    simulated: tuple[float, float] | None = None
    wrong: tuple[Wrong, ...] = ()
    is_fall: bool = False
    is_chance: bool = False
    bound: str = ""
    label: str = "Answer"

    @property
    def form(self) -> str:
        """Which form of entry is wanted, in words."""
        named = {"%": "in percent", "proportion": "as a decimal", "index": "as an index"}
        unit = named.get(self.unit, f"of {self.unit}")
        return f"a number {unit}, for example {self._plain_example}"

    @property
    def example(self) -> str:
        """An entry of the form wanted, as Python writes it."""
        return self._plain_example.replace(",", "")

    @property
    def _plain_example(self) -> str:
        plain = "17.5" if self.decimals else "17"
        attempts = "-1,250" if self.is_fall else "1,250"
        return {"proportion": "0.25", "people": "1,250", "attempts": attempts}.get(self.unit, plain)

    def judge(self, entry: object) -> Judged:
        if is_blank(entry):
            return BLANK
        if isinstance(entry, (list, tuple)) and (cut := commas(entry, "where one is wanted")):
            return Judged("unreadable", cut)
        try:
            readings = self._readings(entry)
            tried = [c for reading in readings for c in self._candidates(reading)]
        except Problem as reason:
            return Judged("unreadable", f"{reason} Please type {self.form}.")
        value = float(tried[0].value)
        typed_bound = readings[0].bound
        if typed_bound and not self.bound:
            return self._only_a_bound(tried[0], typed_bound)
        if right := self._right(tried):
            # Right only if the comma is for decimals, and a known mistake if for thousands.
            wrong = self._known_wrong(tried) if len(readings) == 2 else None
            if wrong and wrong.value == value != right.value:
                text = "Is the comma for thousands or for decimals? Type the number without it."
                return Judged("unreadable", text, value=value)
            return self._as_bound(right, typed_bound) if typed_bound else right
        if judged := self._too_coarse(tried) or self._known_wrong(tried):
            return judged
        if any(self._is_near(c) for c in tried):
            text = "Rounding on the way, or a small slip? Go through the steps again."
            return Judged("near", text, value=value)
        if len(readings) == 2:
            return _which_comma(readings, value)
        impossible = self.is_chance and not 0 <= value <= 1
        return Judged("wrong", "A chance lies between 0 and 1." if impossible else "", value=value)

    def accepts(self, entry: str) -> bool:
        """Whether a plain number is right: quicker than to judge it, as nothing is said of it."""
        tried = [c for reading in self._readings(entry) for c in self._candidates(reading)]
        right = self._right(tried)
        return right is not None and right.is_right

    def value_of(self, entry: object) -> float:
        """The number meant, where nothing is judged; Problem where it is none, or only a limit."""
        reading = self._readings(entry)[0]
        if reading.bound:
            raise Problem("This is a limit and not a number.")
        return float(self._signless(self._candidates(reading)[0].value))

    def _readings(self, entry: object) -> list[Reading]:
        large = self.decimals == 0 and abs(self.answer) >= 1000
        return read_number(in_days(entry) if self.unit == "days" else entry, points_group=large)

    def _only_a_bound(self, c: _Candidate, bound: str) -> Judged:
        """ "Less than a tenth": true or not, it is not yet the number."""
        if _holds(abs(self.answer), bound, abs(float(c.value))):
            text = "That is so, and it says only on which side the number lies. Type the number."
            return Judged("unreadable", text, value=float(c.value))
        text = "Read your words as a sentence: is it so? Then work out the number itself."
        return Judged("wrong", text, value=float(c.value))

    def _as_bound(self, right: Judged, bound: str) -> Judged:
        """The right number, with a sign or words that say on which side of it something lies."""
        side = ">" if self.bound in ("above", "lower end") else "<"
        if bound[0] != side:
            text = "Read your sign aloud: on which side of this number does it all lie?"
            return Judged("recognised", text, value=right.value)
        notes = {
            ("lower end", ">"): "The lower end itself is rounded up, so it belongs to the "
            "interval: \u2265, not >.",
            ("upper end", "<="): "The upper end itself would be rounded up, so it is left out: "
            "<, not \u2264.",
        }
        if right.note or (self.bound, bound) not in notes:
            return right
        return Judged("right_with_note", note=notes[self.bound, bound], value=right.value)

    # An entry may be read in several ways; each is a candidate.

    def _candidates(self, reading: Reading) -> list[_Candidate]:
        value, decimals = reading.value, reading.decimals
        words = {word.rstrip("s") for word in reading.words}
        scale = {"million": 6, "mn": 6, "m": 6, "thousand": 3, "k": 3, "hundred": 2}
        note = None
        for word in scale.keys() & words:
            words.remove(word)
            if "million" in self.unit and scale[word] == 6:
                note = "the unit of the box already says million."
            else:
                value *= 10 ** scale[word]
                if abs(value) > LARGEST:
                    raise Problem("This number is too large to be meant.")
                decimals = decimals if decimals is None else max(0, decimals - scale[word])
        allowed = _UNIT_WORDS.get(self.unit, self.unit.lower())
        may_follow = (*allowed.split(), "per", "a", "each", "on", "average", "in", "total", "pound")
        if words - {word.rstrip("s") for word in may_follow}:
            raise Problem(f"'{' '.join(reading.words)}' does not fit this box.")
        if self.unit == "%" and reading.is_fraction:
            percent = f"as a percent: {trimmed(abs(float(value)) * 100, self.decimals)}."
            direct = f"as a percent: {trimmed(abs(float(value)), self.decimals)}."
            return [
                _Candidate(100 * value, None, reading.sign, percent),
                _Candidate(value, None, reading.sign, direct),
            ]
        if reading.percent and self.unit == "proportion":
            return [
                _Candidate(value / 100, None if decimals is None else decimals + 2, reading.sign)
            ]
        if reading.percent and self.unit != "%":
            raise Problem(f"This box wants {self.unit}, not a percent.")
        return [_Candidate(value, decimals, reading.sign, note)]

    def _signless(self, value: Fraction) -> Fraction:
        return abs(value) if self.is_fall else value

    def _fit(self, c: _Candidate, value: float, fewest: int | str) -> Fit:
        value = abs(value) if self.is_fall else value
        return fit(self._signless(c.value), c.decimals, value, self.decimals, fewest)

    def _right(self, tried: list[_Candidate]) -> Judged | None:
        """The first reading that is the answer, or another value that is right, as rounded."""
        others = [*self.also, *(Also(value, FROM_ROUNDED) for value in self.earlier)]
        for one in [Also(self.answer, "", self.fewest), *others]:
            for c in tried:
                found = self._fit(c, one.value, one.fewest)
                if found.is_right:
                    return self._doubtful(c, found) or self._accepted(c, found, one)
        for c in tried if self.simulated else ():
            if self._is_simulated(c):
                return self._accepted(c, Fit.AS_ASKED, Also(self.answer, self._about()))
        return None

    def _is_simulated(self, c: _Candidate) -> bool:
        """Whether a simulation may give this; the ends are said, so they belong to it."""
        low, high = self.simulated
        return low - SAME <= self._signless(c.value) <= high + SAME

    def _about(self) -> str:
        low, high = (written(end, self.decimals) for end in self.simulated or (0, 0))
        exact = written(self.answer, self.decimals)
        return f"a simulation gives about {low} to {high}; worked out exactly it is {exact}."

    def _doubtful(self, c: _Candidate, found: Fit) -> Judged | None:
        """Rounded so far that it could come from a known mistake as well: no try is used."""
        coarse = found in (Fit.COARSER, Fit.TOO_COARSE)
        values = [value for wrong in self.wrong for value in map(float, wrong.values)]
        could_be_wrong = any(
            could_be(self._signless(c.value), c.decimals, abs(value) if self.is_fall else value)
            for value in values
        )
        if not (coarse and could_be_wrong):
            return None
        text = f"Several ways of working round to this. Give more of its digits: {self._asked}."
        return Judged("unreadable", text, value=float(c.value))

    def _too_coarse(self, tried: list[_Candidate]) -> Judged | None:
        """The answer with fewer digits than the question takes."""
        for c in tried:
            found = self._fit(c, self.answer, self.fewest)
            if found is not Fit.TOO_COARSE:
                continue
            known = (value for wrong in self.wrong for value in wrong.values)
            if self._is_exact and any(is_same(self._signless(c.value), one) for one in known):
                continue  # nothing was rounded
            far = f"Rounded too far: give {self._asked}."
            return self._doubtful(c, found) or Judged("near", far, value=float(c.value))
        return None

    @property
    def _is_exact(self) -> bool:
        return self.fewest == EXACT or is_whole(self.answer)

    @property
    def _asked(self) -> str:
        return "the exact number" if self._is_exact else _DECIMALS[self.decimals]

    def _is_near(self, c: _Candidate) -> bool:
        """A slip of one in the last place asked or typed, or of one percent; not of a count."""
        answer = abs(self.answer) if self.is_fall else self.answer
        gap = abs(float(self._signless(c.value)) - answer)
        typed = self.decimals if c.decimals is None else min(c.decimals, self.decimals)
        cut = 10.0**-typed if 10.0**-typed <= 0.1 * abs(answer) else 0  # 23 for 23.9
        limit = max(1.5 * 10.0**-self.decimals, cut, NEAR * abs(answer))
        return not self._is_exact and gap <= limit * (1 + 1e-9)

    def _accepted(self, c: _Candidate, found: Fit, of: Also) -> Judged:
        value = float(c.value)
        if self.is_fall and c.sign in ("+", "rise"):
            text = "A plus sign says a rise. The question asks for a fall."
            if c.sign == "rise":
                text = "That says a rise. The question asks for a fall."
            return Judged("recognised", text, value=value)
        notes = [of.note, c.note or ""]
        if self.is_fall and self.answer < 0 and not c.sign:
            notes.append("say fall, or give the minus sign.")
        if self.is_fall and self.answer > 0 and c.sign == "-":
            notes.append("the question already says fall, so the minus sign is not needed.")
        another = of.note not in (
            "",
            FROM_ROUNDED,
        )  # its note says what it is, digits do not matter
        if found in (Fit.COARSER, Fit.FINER) and not another:
            asked, shown = _DECIMALS[self.decimals], written(of.value, self.decimals)
            notes.append(f"the question asks for {asked}: {shown}.")
        notes = [text for text in notes if text]
        if notes:
            said = " ".join(text[0].upper() + text[1:] for text in notes)
            return Judged("right_with_note", note=said, value=value)
        return Judged("right", value=value)

    def _known_wrong(self, tried: list[_Candidate]) -> Judged | None:
        """The known wrong answer whose unrounded value, rounded as typed, equals the entry."""
        exact, rounded = {}, {}
        for c in tried:
            typed = float(self._signless(c.value))
            half = 0 if c.decimals is None else 0.5 * 10**-c.decimals * (1 + SAME)
            for wrong in self.wrong:
                for value in wrong.values:
                    size = abs(value)
                    gap = abs(typed - (size if self.is_fall else value))
                    same = SAME * max(1, size)
                    if gap <= same:
                        exact[wrong.feedback] = (wrong, c)
                    if gap <= max(half, same) and gap <= 0.05 * size:
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


def _holds(value: float, bound: str, limit: float) -> bool:
    return {
        "<": value < limit,
        "<=": value <= limit,
        ">": value > limit,
        ">=": value >= limit,
    }[bound]


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
