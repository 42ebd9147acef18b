"""The record of one question: what a pupil answered, tried and opened, and when.

It stands in the notebook's outputs, where handing in finds it, and in the journal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from math import isfinite
from numbers import Number
from typing import Any

from headcount.questions.verdict import USES_TRY, Verdict
from headcount.version import VERSION

SCHEMA = 1
CONCEPT = "application/vnd.headcount.concept+json"  # of what the concept check records
LONG = 2000  # characters of what was typed that are kept
MANY = 200  # tries that are kept; a loop may make thousands


@dataclass(frozen=True)
class Try:
    """One answer: what was typed, what was understood, and what was said of it."""

    typed: object = None
    value: object = None
    outcome: str = "blank"
    misconception: str | None = None
    at: str = ""

    def same_as(self, other: Try) -> bool:
        """Whether both are one try: understood alike, or typed alike where not understood."""
        known = self.outcome != "unreadable", other.outcome != "unreadable"
        if all(known):
            return _cut(self.value) == _cut(other.value)
        return not any(known) and _cut(self.typed) == _cut(other.typed)


@dataclass(frozen=True)
class Record:
    """What is recorded of one question; empty where nothing was done.

    typed to note are those of the last answer. case holds what the question was asked about,
    hinted how many hints were given of each part ("" for the whole), history every different try,
    in order.
    """

    question: str
    case: Mapping[str, Any] = field(default_factory=dict)
    typed: object = None
    value: object = None
    outcome: str = "blank"
    misconception: str | None = None
    message: str = ""
    note: str | None = None
    hinted: Mapping[str, int] = field(default_factory=dict)
    solution_opened: bool = False
    history: tuple[Try, ...] = ()
    at: str = ""
    pupil: str | None = None

    @property
    def set(self) -> str | None:
        """The homework or the lesson that asks it; None for the concept check."""
        if "set" in self.case:
            return self.case["set"]
        found = re.match(r"[VE]?(\d+)(?:\.|$)", self.question)
        return found[1] if found else None

    @property
    def hints(self) -> int:
        return sum(self.hinted.values())

    @property
    def tries(self) -> int:
        """How many different answers were read and not right."""
        return sum(one.outcome in USES_TRY for one in self.history)

    @property
    def is_answered(self) -> bool:
        return any(one.outcome.startswith("right") for one in self.history)

    def hints_of(self, part: str) -> int:
        """How many hints were given of a part of the question, "" for the whole."""
        return self.hinted.get(part, 0)

    def answered(self, answer: object, verdict: Verdict, at: str, case: Mapping) -> Record:
        """With one more answer; the same again, as by a cell run again, is not another try."""
        given = Try(typed(answer), verdict.value, verdict.outcome, verdict.misconception, at)
        if given.outcome == "blank":
            return self
        again = any(given.same_as(one) for one in self.history)
        full = len(self.history) >= MANY and not verdict.is_right
        return replace(
            self,
            case=dict(case),
            typed=given.typed,
            value=given.value,
            outcome=given.outcome,
            misconception=given.misconception,
            history=self.history if again or full else (*self.history, given),
        )

    def saying(self, verdict: Verdict) -> Record:
        """With what was said of the last answer."""
        return replace(self, message=verdict.message, note=verdict.note)

    def with_next_hint(self, part: str, many: int) -> Record:
        """With one more hint given of a part that has so many; the last one stays."""
        return replace(self, hinted={**self.hinted, part: min(self.hints_of(part) + 1, many)})

    def with_solution(self) -> Record:
        return replace(self, solution_opened=True)

    def as_json(self) -> dict[str, Any]:
        """All of it in plain values."""
        return {
            "schema": SCHEMA,
            "version": VERSION,
            "set": self.set,
            **vars(self),  # plain values; asdict() would copy each of them
            "history": [dict(vars(one)) for one in self.history],
            "hints": self.hints,
            "tries": self.tries,
        }


def from_json(kept: Mapping[str, Any]) -> Record:
    """The record that was kept, by this version or another: what it lacks is empty, what it has
    besides is left out."""
    own = {one.name for one in fields(Record)}
    tried = {one.name for one in fields(Try)}
    history = tuple(
        Try(**{name: value for name, value in one.items() if name in tried})
        for one in kept.get("history") or ()
        if isinstance(one, Mapping)
    )
    known = {name: value for name, value in kept.items() if name in own and value is not None}
    return Record(**{**known, "history": history})


def typed(answer: object, depth: int = 3) -> object:
    """What was typed or handed over, in plain values: text, numbers, or a list or dict of them."""
    if answer is None or isinstance(answer, bool):
        return answer
    if isinstance(answer, str):
        return answer[:LONG]
    if isinstance(answer, (int, float)) and abs(answer) < 1e15 and isfinite(answer):
        return answer
    if depth and isinstance(answer, Mapping):
        return {_cut(name): typed(one, depth - 1) for name, one in list(answer.items())[:50]}
    if depth and isinstance(answer, (list, tuple)):
        return [typed(one, depth - 1) for one in answer[:50]]
    if depth and hasattr(answer, "tolist") and not isinstance(answer, type):  # of numpy or pandas
        return typed(answer.tolist(), depth - 1)
    if isinstance(answer, Number):
        return _cut(answer)
    return getattr(answer, "__name__", type(answer).__name__)


def _cut(value: object) -> str:
    try:
        return str(value)[:200]
    except ValueError:  # a whole number of thousands of digits
        return type(value).__name__
