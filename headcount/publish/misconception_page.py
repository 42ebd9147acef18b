"""The misconceptions by code: what the box asks, a starter for the next lesson, where they show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headcount.questions import bank
from headcount.questions.lessons import LESSONS
from headcount.questions.misconceptions import FEEDBACK
from headcount.questions.question import Question
from headcount.questions.starters import STARTERS, Starter
from headcount.story.article import article

MOST = 10  # of the questions that know a misconception, so many are listed


def named(code: str | None) -> str:
    """A misconception in a table: its name, or its code where it has none."""
    return STARTERS[code].name if code in STARTERS else str(code)


def misconceptions() -> str:
    """A list of the codes with their names, then a section for each, in the order of the bank."""
    seen = _seen_in()
    list_of_all = "\n".join(f"- [{_heading(code)}](#{_anchor(code)})" for code in FEEDBACK)
    sections = [_section(code, STARTERS[code], seen.get(code, [])) for code in FEEDBACK]
    return "\n\n".join([list_of_all, *sections])


def _heading(code: str) -> str:
    return f"{code}: {STARTERS[code].name}"


def _anchor(code: str) -> str:
    """Where a link to its section leads: the heading as GitHub writes it into an address."""
    return re.sub(r"[^\w -]", "", _heading(code)).lower().replace(" ", "-")


def _section(code: str, starter: Starter, questions: list[str]) -> str:
    lines = [
        f"## {_heading(code)}",
        "",
        FEEDBACK[code],
        "",
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
        for code in question.known_mistakes:
            found.setdefault(code, []).append(question.id)
    return found


def _questions() -> Iterator[Question]:
    for lesson in LESSONS:
        yield from bank.exercises(lesson)
        yield from bank.tasks(lesson, article())
    yield from bank.votes(article())
    yield from bank.concept_items()
