"""What a teacher asks for, by name: which question it is, or why it cannot be homework."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headcount.errors import Problem
from headcount.questions.bank import find, pattern, patterns
from headcount.questions.case import Case
from headcount.questions.functions.task import Task
from headcount.questions.homework import MOST
from headcount.questions.lessons import LESSONS
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question

FOR_A_LESSON = 8  # questions

_KIND = r"[A-Za-z]+(?:[ _-][A-Za-z]+)*"


@dataclass(frozen=True)
class Wanted:
    """One question that was asked for.

    name is how it was typed. kind is the kind of question that its fresh figures are drawn for,
    None where it has none; case the drawn figures that it has of its own. in_table says that the
    figures are to be read in a table.
    """

    name: str
    kind: Pattern | None = None
    case: Case | None = None
    in_table: bool = False

    @property
    def is_a_kind(self) -> bool:
        """Whether a kind was named, and no question of it."""
        return self.kind is not None and self.name == self.kind.name


def wanted(names: Sequence[object], lesson: object = None) -> list[Wanted]:
    """The questions that these names stand for, after those of a lesson where one is given.

    Raises Problem for what cannot stand in a homework, and where nothing is named.
    """
    found = [] if lesson in (None, "") else _of_lesson(str(lesson).strip())
    found += [_one(str(name).strip()) for name in names]
    if not found:
        raise Problem(f"Name the questions, or a lesson: --lesson 2.\n{kinds_by_lesson()}")
    if len(found) > MOST:
        raise Problem(f"These are {len(found)} questions; a homework has at most {MOST}.")
    return found


def kinds_by_lesson() -> str:
    """The kinds of question, a line a lesson, and how a question of the lessons is named."""
    lines = [
        f"  {number:>2}  {', '.join(one.name for one in lesson.patterns)}"
        for number, lesson in LESSONS.items()
    ]
    rest = "A question goes by its number: 2.5 is of a lesson, E4.2 of its exercises."
    return "\n".join(["The kinds of question, by lesson:", *lines, rest])


def _of_lesson(number: str) -> list[Wanted]:
    """Its kinds in the order of the lesson, which is from easy to hard; then once more, figures
    in a table where there is one."""
    if number not in LESSONS:
        raise Problem(f"There is no lesson '{number[:20]}'. The lessons are {', '.join(LESSONS)}.")
    kinds = LESSONS[number].patterns
    once = [Wanted(kind.name, kind) for kind in kinds]
    again = [Wanted(kind.name, kind, in_table=_has_table(kind)) for kind in kinds]
    return [*once, *again][:FOR_A_LESSON]


def _has_table(kind: Pattern) -> bool:
    case = kind.case(1)
    return bool(case.rows and case.table_told)


def _one(name: str) -> Wanted:
    if name in LESSONS:
        raise Problem(f"{name} is a lesson: --lesson {name} takes a set of its questions.")
    if re.fullmatch(_KIND, name):
        kind = pattern(name.replace("-", "_"))
        return Wanted(kind.name, kind)
    if re.fullmatch(r"[Qq]\d+", name):
        raise Problem(f"{name} is what a homework calls its own question: name the question it is.")
    asked = find(name)
    if isinstance(asked, Task):
        raise Problem(
            f"{asked.id} is a function to write: it is in the exercises, and cannot be homework."
        )
    if asked.id.startswith("V"):
        raise Problem(
            f"{asked.id} is a vote: it lives from talking in class, and cannot be homework."
        )
    if asked.id.startswith("C"):
        raise Problem(
            f"{asked.id} is of the concept check, which is a diagnosis and cannot be homework."
        )
    if asked.outside:
        raise Problem(
            f"{asked.id} uses figures from outside the article, which stay closed until a teacher "
            "opens them in class; a homework is opened alone."
        )
    return _of_the_bank(asked)


def _of_the_bank(asked: Question) -> Wanted:
    """A question with its kind, where fresh figures of the kind make the same question."""
    case = asked.case
    if case is None or case.pattern not in patterns():
        return Wanted(asked.id)
    kind = pattern(case.pattern)
    if kind.question(case, asked.id).kind != asked.kind:  # it asks for more than its kind does
        return Wanted(asked.id)
    in_table = asked.picture.startswith("table = hc.case(")
    return Wanted(asked.id, kind, case if case.is_drawn else None, in_table)
