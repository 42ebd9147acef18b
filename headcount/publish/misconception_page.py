"""The misconceptions by code: what the box asks, a starter for the next lesson, where they show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from headcount.publish.answer_key import by_code
from headcount.questions import bank
from headcount.questions.lessons import LESSONS
from headcount.questions.misconceptions import FEEDBACK
from headcount.questions.question import Question
from headcount.story.article import article

MOST = 10  # of the questions that know a misconception, so many are listed


class Starter(Protocol):
    """Five minutes at the start of a lesson, for one misconception."""

    @property
    def name(self) -> str: ...
    @property
    def ask(self) -> str: ...
    @property
    def contrast(self) -> str: ...
    @property
    def listen_for(self) -> str: ...


# To be switched on: from headcount.questions.starters import STARTERS
STARTERS: Mapping[str, Starter] = {}


def named(code: str | None, starters: Mapping[str, Starter] | None = None) -> str:
    """A misconception in a table: its name, or its code where it has none."""
    found = (STARTERS if starters is None else starters).get(code or "")
    return found.name if found else str(code)


def misconceptions(starters: Mapping[str, Starter] | None = None) -> str:
    """A section for each code, in the order of the bank."""
    known, seen = STARTERS if starters is None else starters, _seen_in()
    return "\n\n".join(_section(code, known.get(code), seen.get(code, [])) for code in FEEDBACK)


def _section(code: str, starter: Starter | None, questions: list[str]) -> str:
    lines = [f"## {code}{f': {starter.name}' if starter else ''}", "", FEEDBACK[code], ""]
    if starter:
        lines += [
            f"- **Ask.** {starter.ask}",
            f"- **Contrast.** {starter.contrast}",
            f"- **Listen for.** {starter.listen_for}",
            "",
        ]
    more = f" and {len(questions) - MOST} more" if len(questions) > MOST else ""
    where = ", ".join(questions[:MOST]) + more or "the functions to write"
    return "\n".join([*lines, f"*Shows in:* {where}."])


def _seen_in() -> dict[str, list[str]]:
    """The questions that know each code, in the order of the course."""
    found: dict[str, list[str]] = {}
    for question in _questions():
        together = [str(wrong.code) for wrong in question.together if wrong.code]
        for code in dict.fromkeys([*by_code(question), *together]):
            found.setdefault(code, []).append(question.id)
    return found


def _questions() -> Iterator[Question]:
    for lesson in LESSONS:
        yield from bank.exercises(lesson)
        yield from bank.tasks(lesson, article())
    yield from bank.votes(article())
    yield from bank.concept_items()
