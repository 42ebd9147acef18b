"""What was written about a sentence before one of its words was changed."""

from __future__ import annotations

from difflib import SequenceMatcher

from headcount.questions import memory

SENTENCE = "of"  # under this name an entry keeps the sentence that it is about
ALIKE = 0.75  # of the letters of two sentences; with fewer in common they are two claims


def earlier(kind: str, sentence: str) -> dict:
    """The newest entry of this kind about nearly this sentence; empty where there is none."""
    found = [
        entry for entry in memory.of_kind(kind).values() if _is_alike(entry.get(SENTENCE), sentence)
    ]
    return max(found, key=lambda entry: entry.get("at", ""), default={})


def _is_alike(before: object, now: str) -> bool:
    if not isinstance(before, str) or before == now:
        return False
    return SequenceMatcher(None, before, now, autojunk=False).ratio() >= ALIKE
