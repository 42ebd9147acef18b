"""What was handed in, without a name, an id or the name of a file: for the projector."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from headcount.desk.handed_in import Answer, Collected, HandedIn, Pupil
from headcount.desk.report.safe_text import words

HIDDEN = "(name)"
_SEPARATORS = re.compile(r"[\s,._-]+")
_SHORT_NUMBER = re.compile(r".?|\d{1,4}")
_SHORTEST = 3  # letters of a part of a name that is looked for in what was written


def without_names(collected: Collected) -> Collected:
    """The same, with pupils "Pupil 1" to "Pupil n" in an order that does not say who they are.

    The order follows from all that was handed in together, so it is the same the next time, and
    nobody finds it from the names alone. Names are taken out of what was typed and written too.
    """
    hide = _hiding(collected)
    key = blake2b(repr(collected.pupils).encode("utf-8", "replace")).digest()

    def place(pupil: Pupil) -> bytes:
        return blake2b(repr(pupil).encode("utf-8", "replace"), key=key[:64]).digest()

    pupils = tuple(
        Pupil(f"Pupil {number}", "", tuple(_nameless(one, hide) for one in pupil.notebooks))
        for number, pupil in enumerate(sorted(collected.pupils, key=place), 1)
    )
    return Collected(
        pupils,
        doubtful=tuple((HandedIn("", one.what), "") for one, _ in collected.doubtful),
        unread=tuple(("", "") for _ in collected.unread),
        older=tuple("" for _ in collected.older),
    )


def _nameless(notebook: HandedIn, hide: Callable[[str], str]) -> HandedIn:
    answers = {question: _unsigned(answer, hide) for question, answer in notebook.answers.items()}
    rest = ("texts", "predictions", "votes", "concept")
    hidden = {name: _hidden(getattr(notebook, name), hide) for name in rest}
    bare = replace(notebook, file="", name=None, at="", problems=(), answers=answers)
    return replace(bare, **hidden)


def _unsigned(answer: Answer, hide: Callable[[str], str]) -> Answer:
    own = ("typed", "value", "message", "others", "note")
    mistakes = tuple((code, hide(typed)) for code, typed in answer.mistakes)
    hidden = {name: _hidden(getattr(answer, name), hide) for name in own}
    return replace(answer, **hidden, mistakes=mistakes, at="")


def _hidden(value: Any, hide: Callable[[str], str]) -> Any:
    """The same value with the names taken out of each text in it."""
    if isinstance(value, str):
        return hide(value)
    if isinstance(value, Mapping):
        return {name: _hidden(one, hide) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_hidden(one, hide) for one in value)
    return value


def _hiding(collected: Collected) -> Callable[[str], str]:
    """What takes the names and ids of the class, whole or in part, out of a text.

    A name of several words is found in small letters too. A single word is found with its capital
    alone, so that the word "will" stays where there is a Will. A short number stays, though it be
    somebody's id: it may be an answer.
    """
    notebooks = [one for pupil in collected.pupils for one in pupil.notebooks]
    named = [one.name for one in [*notebooks, *(one for one, _ in collected.doubtful)]]
    whole = {pupil.name for pupil in collected.pupils} | {words(name) for name in named}
    parts = {part for name in whole for part in _SEPARATORS.split(name) if not part.isdecimal()}
    parts |= {part[:1].upper() + part[1:] for part in parts}
    ids = {pupil.id for pupil in collected.pupils if not _SHORT_NUMBER.fullmatch(pupil.id)}
    several = {name.strip() for name in whole if len(name.split()) > 1}
    single = {part for part in parts if len(part) >= _SHORTEST} | ids
    patterns = [one for one in (_any_of(several, re.IGNORECASE), _any_of(single, 0)) if one]

    def hide(text: str) -> str:
        for pattern in patterns:
            text = pattern.sub(HIDDEN, text)
        return text

    return hide


def _any_of(names: set[str], flags: int) -> re.Pattern | None:
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", flags)
