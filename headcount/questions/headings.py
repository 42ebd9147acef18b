"""What each lesson is called, what it asks and how long it takes, for whoever has no lessons/.

The build writes the list from the lessons' Markdown, where all of it stands.
"""

from __future__ import annotations

import csv
from dataclasses import asdict, dataclass, fields
from io import StringIO
from pathlib import Path

FILE = Path(__file__).with_name("headings.csv")


@dataclass(frozen=True)
class Heading:
    """How a lesson begins; question is the last sentence of what it asks."""

    number: int
    notebook: str
    title: str
    question: str
    minutes: int


def headings() -> list[Heading]:
    """Those of all lessons, in order."""
    _, *rows = csv.reader(StringIO(FILE.read_text(encoding="utf-8")))
    return [
        Heading(int(number), notebook, title, question, int(minutes))
        for number, notebook, title, question, minutes in rows
    ]


def as_csv(lessons: list[Heading]) -> str:
    """The text of the file that holds these."""
    text = StringIO()
    columns = [one.name for one in fields(Heading)]
    rows = csv.DictWriter(text, columns, lineterminator="\n")
    rows.writeheader()
    rows.writerows(map(asdict, lessons))
    return text.getvalue()
