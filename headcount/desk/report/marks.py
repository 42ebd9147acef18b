"""The marking rule, how each question stands in a notebook, and the sign that says so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from headcount.desk.handed_in import Answer, HandedIn

RULE = (
    "One mark a question for an answer that is right, or right with a note. Nothing else counts: "
    "a near answer gives none, and tries, hints and opened solutions cost none. Of several "
    "answers to one question the last in the notebook counts. Functions that pupils wrote are "
    "shown and not marked, since they are not run here. Predictions, votes and the concept check "
    "are never marked."
)
FOR_PUPILS = (
    "How this is counted: each question that is right gives one mark. Tries and hints cost none."
)
NOT_OPENED = "not opened"


class Sign(NamedTuple):
    """How an outcome looks in the map: a sign, a word, a name for its look, and its meaning."""

    sign: str
    word: str
    look: str
    means: str


SIGNS = {
    "right": Sign("\u2713", "right", "right", "right"),
    "right_with_note": Sign("\u2713", "note", "right", "right, with a note to read"),
    "recognised": Sign("\u2717", "", "mistake", "a known mistake, with its code"),
    "near": Sign("\u2248", "near", "near", "very near"),
    "wrong": Sign("\u2717", "other", "wrong", "wrong, and no known mistake"),
    "unreadable": Sign("?", "unclear", "look", "not understood, so not judged"),
    "not judged": Sign("!", "look", "look", "not judged: the reason is listed under Files"),
    "own check": Sign("\u0192", "own", "kept", "a function: what the pupil's own check said"),
    "recorded": Sign("\u270e", "kept", "kept", "recorded, not judged"),
    "blank": Sign("\u25cb", "blank", "empty", "opened and left blank"),
    NOT_OPENED: Sign("\u2013", "not opened", "empty", "never opened"),
}


def outcome_of(notebook: HandedIn, question: str) -> str:
    """How a question stands in a notebook: one of SIGNS."""
    answer = notebook.answers.get(question)
    if answer is not None:
        return answer.outcome if answer.outcome in SIGNS else "not judged"
    return "blank" if question in notebook.opened else NOT_OPENED


def own_check(answer: Answer) -> str:
    """What the pupil's own check of a function said, in its own words."""
    return answer.message.removeprefix("The pupil's own check said:").strip()


def is_marked(question: str) -> bool:
    """Whether a question is one that gives a mark: no function to write, vote or concept check."""
    return not question.endswith(".W") and question[:1] not in ("V", "C")


def mark(notebook: HandedIn, question: str) -> int:
    answer = notebook.answers.get(question)
    return int(is_marked(question) and answer is not None and answer.is_right)


def total(notebook: HandedIn | None, questions: Iterable[str]) -> int | None:
    """The marks of a notebook; None where nothing was handed in, which is no nought."""
    return None if notebook is None else sum(mark(notebook, one) for one in questions)


def is_empty(notebook: HandedIn) -> bool:
    """Whether nothing was answered in it: blank answers are none."""
    answered = any(one.outcome != "blank" for one in notebook.answers.values())
    return not (
        answered or notebook.texts or notebook.predictions or notebook.votes or notebook.concept
    )
