"""What every field of a question gives back, and how it knows a mistake.

Each field judges one entry. The order is the same everywhere: unreadable, right, right with a
note, a known wrong answer, near, wrong."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.questions.misconceptions import FEEDBACK, check_code


@dataclass(frozen=True)
class Judged:
    """What one field says of one entry; like a Verdict, but for one field."""

    outcome: str
    message: str = ""
    misconception: str | None = None
    note: str | None = None
    value: object = None


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
    """Another value that is right, with the note to show."""

    value: float
    note: str


@dataclass(frozen=True)
class AlsoTogether:
    """Other values that are right together, one a box, with the note to show."""

    values: tuple[float, ...]
    note: str


BLANK = Judged("blank")
