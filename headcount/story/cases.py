"""Ready claims for who has no article: six published ones from elsewhere, and two invented.

Each has one trap. The published ones are other stories, tagged X, with their sources; the
invented ones are tagged I.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass

from headcount.errors import Problem
from headcount.page.tables import Table
from headcount.story.outside_figures import when
from headcount.story.sentence_table import COLUMNS
from headcount.story.tables import DATA, by_id
from headcount.story.told_sentence import Told, told_with

_FOLDER = DATA / "own_article"
SURE = ("A", "B")  # grades of the sources


@dataclass(frozen=True)
class ReadyClaim:
    """A claim and its trap; published is the row of data/claims_elsewhere.csv, if it has one."""

    id: str
    title: str
    sentence: str
    trap: str
    published: dict | None = None

    @property
    def tag(self) -> str:
        """X for outside the article, I for invented."""
        return "X" if self.published else "I"

    @property
    def origin(self) -> str:
        """Where it comes from, in a line."""
        if self.published is None:
            return "Invented for practice (I)."
        checked = self.published["corrected_by"]
        return (
            f"From outside the article (X): {self.published['claimed_by']}, "
            f"{when(self.published)}; checked by {checked.replace('The ', 'the ')}."
        )

    @property
    def sources(self) -> list[str]:
        """The addresses of the pages; none of an invented claim."""
        known = self.published or {}
        return [known[name] for name in ("source", "second_source") if known.get(name)]

    @property
    def told(self) -> Told:
        """The sentence with its marks, and the cells of its table."""
        cells: dict[str, dict[str, str]] = {}
        for row in _read("case_rows"):
            if row["case"] == self.id:
                cells[row["id"]] = {column: row[column] for column in COLUMNS}
        return told_with(self.sentence, cells, self.origin)


def cases() -> dict[str, ReadyClaim]:
    """The ready claims by name, the published ones first."""
    known = by_id("claims_elsewhere")
    found = {}
    for row in _read("cases"):
        published = known[row["claim"]] if row["claim"] else None
        sentence = row["sentence"] or f"{published['claim']}."
        found[row["id"]] = ReadyClaim(row["id"], row["title"], sentence, row["trap"], published)
    return found


def ready_claim(name: object) -> ReadyClaim:
    """The ready claim of this name. Raises Problem naming the others."""
    there = cases()
    if name not in there:
        raise Problem(f"There is no case '{name}'; there are {', '.join(there)}.")
    return there[str(name)]


def as_table() -> Table:
    """All of them: name, title, sentence, and where each comes from."""
    rows = [(one.id, one.tag, one.sentence) for one in cases().values()]
    return Table(["case", "", "what was said"], rows)


def _read(name: str) -> list[dict[str, str]]:
    with open(_FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
