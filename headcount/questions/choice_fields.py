"""Fields with options: one of several, or any number of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from headcount.errors import Problem
from headcount.numbers.characters import plain
from headcount.numbers.reading import is_blank, read_number
from headcount.questions.fields import BLANK, Judged, Wrong
from headcount.questions.gap_field import plain_words


@dataclass(frozen=True)
class ChoiceField:
    """One option out of several. right is its index; also_right maps an index to a note."""

    options: tuple[str, ...]
    right: int
    wrong: dict[int, Wrong] = field(default_factory=dict)
    also_right: dict[int, str] = field(default_factory=dict)
    label: str = "Answer"

    @property
    def form(self) -> str:
        return f"a letter from a to {letter(len(self.options) - 1)}, or the words of the option"

    example = "'b'"

    def judge(self, entry: object) -> Judged:
        if is_blank(entry):
            return BLANK
        index = find_option(entry, self.options)
        if index is None:
            return Judged("unreadable", f"Please give {self.form}.")
        value = self.options[index]
        if index == self.right:
            return Judged("right", value=value)
        if index in self.also_right:
            return Judged("right_with_note", note=self.also_right[index], value=value)
        if index in self.wrong:
            wrong = self.wrong[index]
            return Judged("recognised", wrong.feedback, wrong.code, value=value)
        return Judged("wrong", value=value)


@dataclass(frozen=True)
class TicksField:
    """Any number of options; right only if exactly the right ones are ticked, or the options of
    also_right, with its note."""

    options: tuple[str, ...]
    right: frozenset[int]
    wrong: dict[int, Wrong] = field(default_factory=dict)
    also_right: dict[frozenset[int], str] = field(default_factory=dict)
    missed: dict[int, Wrong] = field(default_factory=dict)
    label: str = "Answer"

    @property
    def form(self) -> str:
        return "the letters of the options, for example 'a,c'"

    example = "'a,c'"

    def judge(self, entry: object) -> Judged:
        if is_blank(entry):
            return BLANK
        parts = entry
        if isinstance(entry, str):
            if re.search(r"\b[a-z] ?(?:-|\.\.+| to ) ?[a-z]\b", plain(entry)):
                return Judged("unreadable", "Give each letter, for example 'a, b, d'.")
            parts = read_letters(entry, len(self.options)) or re.split(
                r"\s*[;\n]\s*|,\s+|,(?!\d{3})", entry.strip().strip("[]()")
            )
        elif hasattr(entry, "tolist"):  # a column of a table
            parts = entry.tolist()
        if is_blank(parts):
            return BLANK
        if not isinstance(parts, (list, tuple, set, frozenset)) or len(parts) > 2 * len(
            self.options
        ):
            return Judged("unreadable", f"Please give {self.form}.")
        found = [find_option(part, self.options) for part in parts if not is_blank(part)]
        if None in found:
            return Judged("unreadable", f"Please give {self.form}.")
        ticked = set(found)
        value = [self.options[index] for index in sorted(ticked)]
        if ticked == self.right:
            return Judged("right", value=value)
        if note := self.also_right.get(frozenset(ticked)):
            return Judged("right_with_note", note=note, value=value)
        for index in sorted(ticked - self.right):
            if index in self.wrong:
                wrong = self.wrong[index]
                return Judged(
                    "recognised",
                    f"You ticked '{self.options[index]}'. {wrong.feedback}",
                    wrong.code,
                    value=value,
                )
        for index in sorted(self.right - ticked):
            if index in self.missed:
                wrong = self.missed[index]
                return Judged("recognised", wrong.feedback, wrong.code, value=value)
        missing = "Everything you ticked belongs here, but something is missing."
        return Judged("wrong", missing if ticked < self.right else "", value=value)


def find_option(entry: object, options: tuple[str, ...]) -> int | None:
    """The index of the option meant: by letter, "(b)", its words or its number; else None."""
    if isinstance(entry, bool):
        return None
    if isinstance(entry, (list, tuple, set, frozenset)) and len(entry) == 1:
        (only,) = entry
        return find_option(only, options) if isinstance(only, str) else None
    if not isinstance(entry, str):
        try:
            typed = [reading.value for reading in read_number(entry)]
        except Problem:
            return None
        return next((i for i, option in enumerate(options) if _option_value(option) in typed), None)
    text = plain(entry).strip("\"' ").rstrip(".;, ")
    letter = r"(?:option |answer |letter |choice )?[(\[]?([a-z])[)\].:;]?"
    if match := re.fullmatch(letter, text):
        index = ord(match[1]) - ord("a")
        return index if index < len(options) else None
    text = re.sub(r"^\(?[a-z][).:] ", "", text)
    if text in (found := [plain(option) for option in options]):
        return found.index(text)
    bare = [_unmarked(option) for option in found]
    if bare.count(_unmarked(text)) == 1:
        return bare.index(_unmarked(text))
    words = [plain_words(option) for option in options]
    if plain_words(text) and words.count(plain_words(text)) == 1:
        return words.index(plain_words(text))
    return None


def read_letters(text: str, many: int) -> list[str]:
    """The letters in "acd", "a, c, d" or "(a) (c) (d)", of so many; none in any other text."""
    letters = re.sub(r"[][\s,;>'\"().-]|\band\b", "", plain(text))
    return list(letters) if re.fullmatch(f"[a-{letter(many - 1)}]+", letters) else []


def _unmarked(text: str) -> str:
    """A text whose numbers lack the marks between their thousands, so that 7000 means 7,000."""
    return re.sub(r"(?<=\d)[,.' ](?=\d{3}(?!\d))", "", text)


def _option_value(option: str) -> Fraction | None:
    """The number an option consists of, if it is one ("7,000"), so that 7000 means it."""
    try:
        return read_number(option)[0].value
    except Problem:
        return None


def letter(index: int) -> str:
    return chr(ord("a") + index)


def lettered(options: tuple[str, ...]) -> list[str]:
    """Options with their letters: (a) ..., (b) ..."""
    return [f"({letter(index)}) {option}" for index, option in enumerate(options)]
