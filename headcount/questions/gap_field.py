"""A gap in a sentence, to be filled with a word or two."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from headcount.errors import Problem
from headcount.numbers.reading import LONGEST, is_blank, read_number
from headcount.questions.fields import BLANK, Judged, Wrong


@dataclass(frozen=True)
class GapField:
    """A gap in a sentence. Case, articles, punctuation and plural s do not count."""

    accept: tuple[str, ...]
    notes: dict[str, str] = field(default_factory=dict)
    wrong: tuple[Wrong, ...] = ()  # values are texts
    label: str = "Answer"

    @property
    def form(self) -> str:
        return "a word or two"

    def judge(self, entry: object) -> Judged:
        if is_blank(entry):
            return BLANK
        if not isinstance(entry, str):
            try:
                entry = f"{float(read_number(entry)[0].value):g}"
            except Problem:
                pass
        if not isinstance(entry, str) or len(entry) > LONGEST or not plain_words(entry):
            return Judged("unreadable", f"Please type {self.form}.")
        words, value = plain_words(entry), entry.strip()
        for text in self.accept:
            if words == plain_words(text):
                note = self.notes.get(text)
                return Judged("right_with_note" if note else "right", note=note, value=value)
        for wrong in self.wrong:
            if words in map(plain_words, wrong.values):
                return Judged("recognised", wrong.feedback, wrong.code, value=value)
        return Judged("wrong", value=value)


def plain_words(text: str) -> str:
    """A text without case, articles, punctuation and plural s."""
    text = re.sub(r"\.(?!\d)|[^\w .]+", " ", unicodedata.normalize("NFKC", text).lower())
    text = re.sub(r"(?<!\d)\.", "0.", text)
    words = [word for word in text.split() if word not in ("the", "a", "an")]
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)
