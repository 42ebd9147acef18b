"""The skills that a pupil has met, by what is recorded: the shakiest first."""

from __future__ import annotations

from headcount.errors import Problem
from headcount.questions import progress
from headcount.questions.bank import find, patterns
from headcount.questions.functions.task import Task
from headcount.questions.lessons import LESSONS
from headcount.questions.patterns.pattern import Pattern


def met() -> list[Pattern]:
    """The kinds of question that were answered, the one with most to practise first.

    Where none was, those of the lesson that was begun; else all.
    """
    asked = {one.question: one for one in progress.records() if one.history}
    right_at_once: dict[str, list[bool]] = {}
    for id, record in asked.items():
        if kind := _kind(id):
            at_once = record.history[0].outcome.startswith("right") and not record.hints
            right_at_once.setdefault(kind, []).append(at_once)
    share = {kind: sum(tries) / len(tries) for kind, tries in right_at_once.items()}
    known = patterns()
    if share:
        return [known[kind] for kind in sorted(share, key=lambda kind: share[kind])]
    begun = {record.set for record in asked.values()} & set(LESSONS)
    return [kind for lesson in sorted(begun) for kind in LESSONS[lesson].patterns] or [
        *known.values()
    ]


def _kind(id: str) -> str | None:
    """The name of the pattern that this question is of."""
    try:
        asked = find(id)
    except Problem:  # of another version
        return None
    if isinstance(asked, Task) or asked.case is None:
        return None
    return asked.case.pattern
