"""What every field of a question gives back, and how it knows a mistake.

Each field judges one entry. The order is the same everywhere: unreadable, right, right with a
note, a known wrong answer, near, wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headcount.numbers.writing import written
from headcount.questions.digits import ASKED
from headcount.questions.misconceptions import FEEDBACK, check_code


@dataclass(frozen=True)
class Judged:
    """What one field says of one entry; like a Verdict, but for one field."""

    outcome: str
    message: str = ""
    misconception: str | None = None
    note: str | None = None
    value: object = None

    @property
    def is_right(self) -> bool:
        return self.outcome in ("right", "right_with_note")


@dataclass(frozen=True)
class Wrong:
    """A known wrong answer: unrounded values (or an option, or texts), a code, feedback."""

    values: tuple = ()
    code: str | None = None
    text: str | None = None

    def __post_init__(self):
        check_code(self.code, self.text)

    @property
    def feedback(self) -> str:
        return self.text or FEEDBACK[self.code]


@dataclass(frozen=True)
class Also:
    """Another value that is right, with the note to show, and the digits that it takes."""

    value: float
    note: str
    fewest: int | str = ASKED


def with_a_rounded_step(value: float, answer: float, decimals: int = 1) -> Also:
    """What comes out where a step on the way is rounded, of a question that has no earlier one."""
    unrounded = written(answer, decimals)
    return Also(value, f"you seem to have used a rounded step; without rounding it is {unrounded}.")


@dataclass(frozen=True)
class AlsoTogether:
    """Other values that are right together, one a box, with the note to show."""

    values: tuple[float, ...]
    note: str


BLANK = Judged("blank")


def commas(numbers: Sequence, wanted: str) -> str | None:
    """What to say of numbers that a comma has cut, as 166,500 is in Python; None of others."""
    for first, second in zip(numbers, numbers[1:]):
        whole = all(isinstance(one, int) and not isinstance(one, bool) for one in (first, second))
        if not whole or not 0 <= second <= 999:
            continue
        thousands = second == 0 or second >= 100  # Python takes no 0 before other digits
        plain = f"{first}{second:03d}" if thousands else f"{first}.{second}"
        typed = f"{first},{second:03d}" if thousands else f"{first},{second}"
        return (
            f"Python reads a comma as the end of a number: these are {len(numbers)} numbers "
            f"{wanted}. Write {plain} without a comma, or '{typed}' in quotes."
        )
    return None
