"""A lesson's source, rendered and cut into cells."""

from __future__ import annotations

from pathlib import Path

import jupytext
import nbformat

from headcount.publish.prose import render
from headcount.questions.lessons import LESSONS

FOOTER = (
    "Text CC BY 4.0, code MIT, quotations their owner's. Sources last checked November 2026; "
    "[changes](../CHANGELOG.md)."
)


def footer(source: Path) -> str:
    """The last lines of a lesson: where to go on, licence, date of the last check."""
    if str(int(source.stem[:2])) not in LESSONS:
        return FOOTER
    links = [f"[{name}](../{name}/{source.stem}.ipynb)" for name in ("exercises", "solutions")]
    return f"On to the {links[0]} or the {links[1]}. {FOOTER}"


def lesson_notebook(source: Path):
    """The lesson as an unexecuted notebook; its last cell is the footer that all share."""
    notebook = jupytext.reads(render(source), fmt="md")
    cells = [cell for cell in notebook.cells if cell.source.strip()]
    for cell in cells:
        cell.metadata = {}
    last = nbformat.v4.new_markdown_cell(footer(source))
    return nbformat.v4.new_notebook(cells=[*cells, last])
