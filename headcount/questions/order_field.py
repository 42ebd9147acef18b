"""The field of a Parsons problem: lines to put in order, one of which does not belong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from headcount.numbers.reading import is_blank
from headcount.questions.choice_fields import find_option, read_letters
from headcount.questions.fields import BLANK, Judged, Wrong

NEEDS_ANOTHER = "it needs a line that is not above it yet."


@dataclass(frozen=True)
class OrderField:
    """Lines as they are shown, shuffled. needs: for each line that belongs, by index, the lines
    that must stand above it; every order that keeps to this is right. extra: lines that do not
    belong, with the mistake they stand for. later: why a line cannot come earlier, in words.
    """

    lines: tuple[str, ...]
    needs: dict[int, frozenset[int]]
    extra: dict[int, Wrong] = field(default_factory=dict)
    later: dict[int, str] = field(default_factory=dict)
    label: str = "Answer"

    @property
    def form(self) -> str:
        return "the letters in order, for example ['c', 'a', 'b'] or 'c a b'"

    example = "'c a b'"

    def judge(self, entry: object) -> Judged:
        if is_blank(entry):
            return BLANK
        order = self._read(entry)
        if order is None:
            return Judged("unreadable", f"Please give {self.form}.")
        twice = next((index for index in order if order.count(index) > 1), None)
        if twice is not None:
            return Judged("unreadable", f"Line {self._name(twice)} stands twice; use a line once.")
        value = [self.lines[index] for index in order]
        for index in order:
            if index in self.extra:
                wrong = self.extra[index]
                text = f"Look at line {self._name(index)}. {wrong.feedback}"
                return Judged("recognised", text, wrong.code, value=value)
        for place, index in enumerate(order):
            if not self.needs[index] <= set(order[:place]):
                why = self.later.get(index)
                early = f"Line {self._name(index)} comes too early"
                text = f"{early}. {why}" if why else f"{early}: {NEEDS_ANOTHER}"
                return Judged("wrong", text, value=value)
        missing = len(self.needs) - len(order)
        if missing:
            some = "1 line is" if missing == 1 else f"{missing} lines are"
            return Judged("wrong", f"So far so good; {some} still missing.", value=value)
        return Judged("right", value=value)

    def _read(self, entry: object) -> list[int] | None:
        """The lines meant, by index: from letters, or from the lines themselves."""
        parts = entry
        if hasattr(entry, "tolist"):  # a column of a table
            parts = entry.tolist()
        elif isinstance(entry, str):
            text = entry.strip().strip("[]()")
            parts = read_letters(text, len(self.lines)) or text.splitlines()
        if not isinstance(parts, (list, tuple)) or len(parts) > 2 * len(self.lines):
            return None
        found = [self._find(part) for part in parts if not is_blank(part)]
        return None if None in found or not found else found

    def _find(self, part: object) -> int | None:
        if not isinstance(part, str):
            return None
        plain = ["".join(line.split()) for line in self.lines]
        words = "".join(re.sub(r"^\s*\([a-z]\)", "", part).split())
        return plain.index(words) if words in plain else find_option(part, self.lines)

    def _name(self, index: int) -> str:
        return f"({chr(ord('a') + index)})"
