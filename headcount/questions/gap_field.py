"""A gap in a sentence, to be filled with a word or two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from headcount.errors import Problem
from headcount.numbers.characters import plain
from headcount.numbers.reading import is_blank, read_number
from headcount.numbers.typed import LONGEST
from headcount.questions.fields import BLANK, Judged, Wrong


@dataclass(frozen=True)
class GapField:
    """A gap in a sentence. Case, articles, punctuation, plural s and small slips of spelling do
    not count. means is a pattern of other words that say the same, as plain_words gives them.
    """

    accept: tuple[str, ...]
    means: str = ""
    wrong: tuple[Wrong, ...] = ()  # values are texts
    label: str = "Answer"

    form = "a word or two"
    example = "'a word'"

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
        known = [(wrong, text) for wrong in self.wrong for text in wrong.values]
        known = [(None, text) for text in self.accept] + known
        for wrong, text in known:
            if words == plain_words(text):
                return self._found(wrong, value)
        if self.means and re.search(self.means, words):
            return self._found(None, value)
        near = get_close_matches(words, [plain_words(text) for _, text in known], 1, cutoff=0.8)
        for wrong, text in known:
            if plain_words(text) in near:  # misspelt
                return self._found(wrong, value, f"It is spelt '{text}'.")
        return Judged("wrong", value=value)

    def _found(self, wrong: Wrong | None, value: str, note: str | None = None) -> Judged:
        if wrong:
            return Judged("recognised", wrong.feedback, wrong.code, value=value)
        return Judged("right_with_note" if note else "right", note=note, value=value)


# British and American endings count as one.
_SPELLINGS = ((r"our\b", "or"), (r"is(e[sdr]?|ing|ation)\b", r"iz\1"), (r"tre\b", "ter"))


def plain_words(text: str) -> str:
    """A text without case, articles, punctuation and plural s, in one spelling."""
    text = re.sub(r"\.(?!\d)|[^\w .\u202d\u202e]+", " ", plain(text))
    text = re.sub(r"(?<!\d)\.", "0.", text).replace("per cent", "percent")
    words = [word for word in text.split() if word not in ("the", "a", "an")]
    text = " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)
    for british, american in _SPELLINGS:
        text = re.sub(british, american, text)
    return text
