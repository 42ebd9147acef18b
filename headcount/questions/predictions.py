"""Predictions: a guess saved before a widget answers. Stored, never marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

MIME = "application/vnd.headcount.prediction+json"
SKIPPED = "skipped"
FIRST = (
    "Save your prediction further up first. Then the result appears here in words; "
    "a wild guess will do, and it is not marked."
)


@dataclass(frozen=True)
class Prediction:
    """What to guess: options to choose from, or none for a number.

    sure_to is the end of the scale of confidence: 1 to 3, or 0 to 100.
    """

    prompt: str
    options: tuple[str, ...] = ()
    sure_to: int = 3


_asked: set[str] = set()
_saved: dict[str, tuple[str, int | None]] = {}
_waiting: dict[str, dict[str, Callable[[], None]]] = {}


def ask(lesson: str) -> None:
    """From here on results of this lesson wait for a prediction."""
    _asked.add(lesson)


def is_open(lesson: str) -> bool:
    """Whether results may be read: no prediction was asked for, or it is saved or skipped."""
    return lesson not in _asked or lesson in _saved


def saved(lesson: str) -> str | None:
    """What was predicted in this lesson, in the student's words."""
    return _saved.get(lesson, (None, None))[0]


def sureness(lesson: str) -> int | None:
    """How sure the student was of it; None where that was left open."""
    return _saved.get(lesson, (None, None))[1]


def when_saved(lesson: str, name: str, call: Callable[[], None]) -> None:
    """Call this when the prediction of the lesson is saved; of one name, the last alone, so that
    a cell that was run again does not leave its widget of before at work."""
    _waiting.setdefault(lesson, {})[name] = call


def save(lesson: str, guess: str, sure: int | None = None) -> None:
    _saved[lesson] = guess, sure
    for call in list(_waiting.get(lesson, {}).values()):
        call()


def forget() -> None:
    """Start afresh, as after a restart of the kernel."""
    _asked.clear()
    _saved.clear()
    _waiting.clear()
