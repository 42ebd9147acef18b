"""A claim as its sentence tells it: the marks, the guessed table, and whether it is confirmed."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from html import escape

from headcount.errors import Problem
from headcount.story.claim_side import read_size
from headcount.story.headings import HEADINGS, meant
from headcount.story.sentence_marks import KINDS, Marked, marked
from headcount.story.sentence_table import COLUMNS, SIDES, Guess, guessed
from headcount.story.spreadsheet import Sheet

LONGEST = 1_000  # characters; a claim has a few sentences
GUESS = "A guess from the sentence, made by rules: change what does not fit, then confirm it."
CONFIRMED = "Confirmed by you."
# Told apart by the line under them and by their label, not by colour.
_LINES = {
    "number": "solid 2px",
    "counted": "double 4px",
    "direction": "dashed 2px",
    "judging": "dotted 3px",
    "who": "solid 1px",
    "when": "dashed 1px",
}


@dataclass(frozen=True)
class Told:
    """A sentence with its marks, and the cells of its table, guessed or confirmed."""

    sentence: Marked
    guess: Guess
    cells: dict[str, dict[str, str]]
    is_confirmed: bool = False
    origin: str = ""  # of a ready claim, whose table is no guess

    @property
    def state(self) -> str:
        """Whether the table is a guess, in a line."""
        return CONFIRMED if self.is_confirmed else self.origin or GUESS

    @property
    def notes(self) -> list[str]:
        """What was worked out, and the numbers that stand in no cell."""
        notes = [] if self.is_confirmed or self.origin else list(self.guess.notes)
        if self.origin:
            return notes
        if self.unplaced:
            notes.append(f"In the sentence, and in no cell: {', '.join(self.unplaced)}.")
        return notes

    @property
    def unplaced(self) -> list[str]:
        """The numbers of the sentence that may be meant, and stand in no cell as it is now."""
        guessed = _sizes([self.guess.before, self.guess.after])
        now = _sizes(list(self.cells.values()))
        return [
            one.text
            for one in self.sentence.numbers
            if (one.text in self.guess.unplaced or one.value in guessed) and one.value not in now
        ]

    @property
    def before_is_worked_out(self) -> bool:
        """Whether the number before follows from the sentence, and is not in it."""
        cell = self.cells["before"]["value"]
        return bool(cell) and cell == self.guess.worked_out and not self.origin

    def sheet(self) -> Sheet:
        """The cells as a table, its lines numbered from the headings on."""
        lines = [(1, ["id", *COLUMNS], "")]
        for number, side in enumerate(SIDES, 2):
            lines.append((number, [side, *(self.cells[side][one] for one in COLUMNS)], ""))
        return Sheet("the table of the sentence", lines)

    def html(self) -> str:
        """The sentence with a line and a label at each mark."""
        text, parts, at = self.sentence.text, [], 0
        for mark in self.sentence.marks:
            parts.append(escape(text[at : mark.start]))
            parts.append(
                f'<span style="border-bottom:{_LINES[mark.kind]} currentColor">'
                f"{escape(mark.text)}</span><small> [{KINDS[mark.kind]}]</small>"
            )
            at = mark.end
        parts.append(escape(text[at:]))
        return f'<p style="line-height:1.9;max-width:44em">{"".join(parts)}</p>'

    def text(self) -> str:
        found = [f'"{mark.text}" [{KINDS[mark.kind]}]' for mark in self.sentence.marks]
        return f'"{self.sentence.text}"\nMarked: {", ".join(found) or "nothing"}'


def _sizes(sides: list[dict[str, str]]) -> set[float]:
    """The numbers in the cells of some sides, without signs; what is no number is left out."""
    found = set()
    for cells in sides:
        with suppress(Problem):
            found.add(abs(read_size(cells["value"])))
    return found


def told_with(text: str, cells: dict[str, dict[str, str]], origin: str) -> Told:
    """The sentence of a ready claim, with the cells that are known of it."""
    sentence = marked(text)
    return Told(sentence, guessed(sentence), cells, origin=origin)


def is_sentence(text: str) -> bool:
    """Whether a text is a sentence and no table: its first line names no columns."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    cells = [cell for cell in re.split(r"[,;\t]", first) if cell.strip()]
    known = sum(meant(cell, HEADINGS) in HEADINGS for cell in cells)
    if known >= 2 or (known and len(cells) == known):
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    is_grid = (
        len(lines) > 1
        and not first.rstrip().endswith((".", "!", "?"))
        and any(line.count(mark) == first.count(mark) > 0 for mark in ",;\t" for line in lines[1:2])
    )
    return not is_grid and re.search(r"[A-Za-z]{2,} \S", text) is not None


def told(text: str) -> Told:
    """The sentence read. Raises Problem where it is too long, or states no number and no change."""
    if len(text) > LONGEST:
        raise Problem(
            f"This has {len(text):,} characters; give the sentence with the claim, not the article."
        )
    sentence = marked(text)
    guess = guessed(sentence)
    if not sentence.numbers and guess.percent is None and not guess.loose_change:
        raise Problem(
            "No number was found in this sentence; give a sentence that compares two numbers, "
            "or a table whose first line names its columns: id, value, counts."
        )
    return Told(sentence, guess, {"before": guess.before, "after": guess.after})
