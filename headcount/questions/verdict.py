"""What a check says about an answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape

from headcount.page.colours import BLUE, GREEN, VERMILLION
from headcount.page.shown import NOTE_BOX

MIME = "application/vnd.headcount.answer+json"

TITLES = {
    "blank": "Not answered yet.",
    "unreadable": "Not judged yet.",
    "right": "Right.",
    "right_with_note": "Right, with a note.",
    "recognised": "Not yet.",
    "near": "Very near.",
    "wrong": "Not yet.",
    "recorded": "Recorded.",
}

# How a verdict looks, apart from its words: a sign, and the colour and kind of the edge.
_LOOKS = {
    "right": ("\u2713", GREEN, "solid"),
    "right_with_note": ("\u2713", GREEN, "solid"),
    "near": ("\u2248", BLUE, "dashed"),
    "recognised": ("\u2717", VERMILLION, "double"),
    "wrong": ("\u2717", VERMILLION, "double"),
    "unreadable": ("?", "currentColor", "dotted"),
    "recorded": ("\u270e", BLUE, "solid"),
}

USES_TRY = ("recognised", "near", "wrong")
_FIELDS = ("question", "outcome", "message", "misconception", "note", "value", "tries")


@dataclass(frozen=True)
class Verdict:
    """The outcome of one check.

    outcome is one of the keys of TITLES; misconception is the code of a known mistake or
    None; value is what was understood, as a number, a text or a list; tries counts the
    different answers given so far that were read and not right. record is what is recorded of
    the question, which its output carries.
    """

    question: str
    outcome: str
    message: str
    misconception: str | None = None
    note: str | None = None
    value: object = None
    tries: int = 0
    record: Mapping = field(default_factory=dict, compare=False)

    @property
    def fields(self) -> dict:
        """The verdict alone, in plain values."""
        return {name: getattr(self, name) for name in _FIELDS}

    @property
    def is_right(self) -> bool:
        return self.outcome in ("right", "right_with_note")

    @property
    def uses_try(self) -> bool:
        return self.outcome in USES_TRY

    def with_record(self, record: Mapping, tries: int) -> Verdict:
        return replace(self, record=record, tries=tries)

    @property
    def sentences(self) -> str:
        """The whole verdict in plain words."""
        note = f" Note: {self.note}" if self.note else ""
        return f"{TITLES[self.outcome]} {self.message}{note}"

    def __repr__(self) -> str:
        return f"{self.question}: {self.sentences}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        note = f"<br><em>Note:</em> {escape(self.note)}" if self.note else ""
        box = sign = ""
        if look := _LOOKS.get(self.outcome):
            shape, colour, edge = look
            box = f' style="{NOTE_BOX};border-left-color:{colour};border-left-style:{edge}"'
            sign = f'<span aria-hidden="true">{shape} </span>'
        html = (
            f'<div role="status" data-headcount="{escape(json.dumps(self.fields))}"{box}>'
            f"{sign}<strong>{escape(self.question)}: {TITLES[self.outcome]}</strong> "
            f"{escape(self.message)}{note}</div>"
        )
        return {"text/html": html, "text/plain": repr(self), MIME: {**self.fields, **self.record}}


def verdict_from(kept: Mapping, record: Mapping) -> Verdict:
    """The verdict that was kept, by this version or another."""
    known = {name: kept[name] for name in _FIELDS if name in kept}
    return Verdict(**known, record=record)
