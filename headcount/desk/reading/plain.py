"""Texts and values out of a file that anyone may have written, as they can be kept and shown."""

from __future__ import annotations

import re

from headcount.questions.record import typed

# Null bytes and other characters that nobody types, and halves of characters.
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:\+00:00|Z)?")


def clean(text: object, longest: int = 2000) -> str:
    """A text without what is none; empty where it is no text."""
    return _NOT_TEXT.sub("", text[:longest]) if isinstance(text, str) else ""


def joined(text: object, longest: int) -> str:
    """A text that a notebook keeps whole or as a list of its lines."""
    if isinstance(text, list):
        text = "".join(line for line in text if isinstance(line, str))
    return clean(text, longest)


def value(kept: object) -> object:
    """What was typed or understood: a text, a number, or a list or table of these."""
    return cleaned(typed(kept))


def cleaned(kept: object) -> object:
    """Plain values, every text in them without what is none."""
    if isinstance(kept, str):
        return clean(kept)
    if isinstance(kept, list):
        return [cleaned(one) for one in kept]
    if isinstance(kept, dict):
        return {clean(name): cleaned(one) for name, one in kept.items()}
    return kept


def moment(kept: object) -> str:
    """A moment as a record says it, or empty."""
    return kept if isinstance(kept, str) and _MOMENT.fullmatch(kept) else ""


def shown(kept: object) -> str:
    """An answer in a sentence."""
    text = kept if isinstance(kept, str) else str(kept)
    return f"{text[:57]}..." if len(text) > 60 else text
