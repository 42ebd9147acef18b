"""What a spreadsheet opens: ``marks.csv``, a row a pupil, and ``answers.csv``, a row an answer."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from headcount.desk.handed_in import Pupil
from headcount.desk.report.handed_pages import HandedPage
from headcount.desk.report.marks import mark, total
from headcount.desk.report.safe_text import cell

ANSWERS = (
    *("pupil", "set", "form", "question", "case", "typed", "value", "outcome", "misconception"),
    *("tries", "hints", "at", "file", "read_from"),
)


def write_marks(path: Path, pupils: Sequence[Pupil], pages: Sequence[HandedPage]) -> None:
    """A column a question; an empty cell where nothing of that page was handed in."""
    columns = [(page, question) for page in pages for question in page.marked]
    heads = [q if len(pages) == 1 else f"{page.what} {q}" for page, q in columns]
    rows = []
    for place, pupil in enumerate(pupils):
        own = {page.what: page.rows[place][1] for page in pages}
        cells = [mark(own[page.what], q) if own[page.what] else "" for page, q in columns]
        sums = [total(own[page.what], page.marked) for page in pages]
        handed = [one for one in sums if one is not None]
        rows.append([pupil.name, pupil.id, *cells, sum(handed) if handed else "", len(columns)])
    _write(path, ["pupil", "id", *heads, "total", "of"], rows)


def write_answers(path: Path, pupils: Sequence[Pupil]) -> None:
    """Every answer that counts, of every notebook."""
    rows = (
        (
            *(pupil.name, notebook.what, notebook.form, question, answer.asks, answer.typed),
            *(answer.value, answer.outcome, answer.misconception, answer.tries, answer.hints),
            *(answer.at, notebook.file, answer.read_from),
        )
        for pupil in pupils
        for notebook in pupil.notebooks
        for question, answer in notebook.answers.items()
    )
    _write(path, ANSWERS, rows)


def _write(path: Path, heads: Iterable[object], rows: Iterable[Sequence[object]]) -> None:
    # utf-8-sig, so that Excel reads letters with accents.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([cell(head) for head in heads])
        writer.writerows([cell(one) for one in row] for row in rows)
