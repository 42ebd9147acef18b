"""Predictions: a guess saved before a widget answers. Stored, never marked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Protocol
from weakref import WeakSet

from headcount.questions import memory
from headcount.questions.record import SCHEMA
from headcount.questions.says import Says
from headcount.version import VERSION

MIME = "application/vnd.headcount.prediction+json"
SKIPPED = "skipped"
LEVELS = ("a guess", "fairly sure", "sure")  # how sure one may be, on the scale of 1 to 3
FIRST = (
    "Save your prediction further up first. Then the result appears here in words; "
    "a wild guess will do, and it is not marked."
)
FOLDED = "Make your prediction first; then open."


@dataclass(frozen=True)
class Prediction:
    """What to guess: options to choose from, or none for a number.

    sure_to is the end of the scale of confidence: 1 to 3, or 0 to 100; 0 does not ask. says is
    what the figures say in the end; replies what is said at once to each option, where nothing
    waits for the guess. label stands before the guess, button on what saves it.
    """

    prompt: str
    options: tuple[str, ...] = ()
    sure_to: int = 3
    says: Says | None = None
    replies: tuple[str, ...] = ()
    label: str = "I predict"
    button: str = "Save my prediction"


class Follower(Protocol):
    """What shows a prediction, or waits for one. Nobody knows which of them are still in a page,
    where a cell was run again, so what each does here is little."""

    def prediction_saved(self) -> None: ...


PREDICTION = "prediction"  # the kind of an entry in the memory

_asked: set[str] = set()
_following: dict[str, WeakSet[Follower]] = defaultdict(WeakSet)


def ask(lesson: str) -> None:
    """From here on results of this lesson wait for a prediction."""
    _asked.add(lesson)


def is_open(lesson: str) -> bool:
    """Whether results may be read: no prediction was asked for, or it is saved or skipped."""
    return lesson not in _asked or record(lesson) is not None


def record(lesson: str) -> dict | None:
    """What is recorded: guess, sure, when, and in history every different guess."""
    return memory.recall(PREDICTION, lesson)


def saved(lesson: str) -> str | None:
    """What was predicted in this lesson, in the student's words."""
    return (record(lesson) or {}).get("guess")


def sureness(lesson: str) -> int | None:
    """How sure the student was of it; None where that was left open."""
    return (record(lesson) or {}).get("sure")


def follow(lesson: str, follower: Follower) -> None:
    """Tell it whenever the prediction of the lesson is saved, for as long as somebody holds it."""
    _following[lesson].add(follower)


def save(lesson: str, guess: str, sure: int | None = None) -> None:
    given = {"guess": guess, "sure": sure}
    before = (record(lesson) or {}).get("history") or []
    again = any((one.get("guess"), one.get("sure")) == (guess, sure) for one in before)
    history = before if again else [*before, {**given, "at": memory.now()}]
    versions = {"schema": SCHEMA, "version": VERSION, "lesson": lesson}
    memory.remember(PREDICTION, lesson, {**versions, **given, "history": history})
    _tell(lesson)


def _tell(lesson: str) -> None:
    for follower in list(_following[lesson]):
        follower.prediction_saved()


class _Filled:
    """Tells the followers of every prediction that came from elsewhere."""

    def filled(self) -> None:
        for lesson in memory.of_kind(PREDICTION):
            _tell(lesson)


_filled = _Filled()  # held here, since the memory does not
memory.follow(_filled)


def forget() -> None:
    """Start afresh, as in a new kernel."""
    memory.forget()
    _asked.clear()
    _following.clear()
