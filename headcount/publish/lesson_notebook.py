"""A lesson's source, rendered and cut into cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import jupytext
import nbformat

from headcount.errors import Problem
from headcount.publish.contents import number_of
from headcount.publish.core_path import CORE, core_path, steps_of
from headcount.publish.prose import render
from headcount.publish.running import written_in
from headcount.questions.lessons import LESSONS

FOOTER = (
    "Text CC BY 4.0, code MIT, quotations their owner's. Sources last checked November 2026; "
    "[changes](../CHANGELOG.md)."
)


def footer(source: Path) -> str:
    """The last lines of a lesson: where to go on, licence, date of the last check."""
    if str(number_of(source)) not in LESSONS:
        return FOOTER
    links = [f"[{name}](../{name}/{source.stem}.ipynb)" for name in ("exercises", "solutions")]
    return f"On to the {links[0]} or the {links[1]}. {FOOTER}"


def lesson_notebook(source: Path):
    """The lesson as an unexecuted notebook; its last cell is the footer that all share."""
    text = render(source)
    notebook = jupytext.reads(text, fmt="md")
    lines = lines_of_code(source)
    for cell in notebook.cells:
        cell.metadata = written_in(source, next(lines)) if cell.cell_type == "code" else {}
    cells = [cell for cell in notebook.cells if cell.source.strip()]
    if any(CORE in cell.source for cell in cells):
        cells[0].source += f"\n\n{core_path(steps_of(number_of(source), text))}"
    if not any(cell.cell_type == "code" for cell in cells):
        raise Problem(f"lessons/{source.name} has no code cell: a part that begins with ```python.")
    last = nbformat.v4.new_markdown_cell(footer(source))
    return nbformat.v4.new_notebook(cells=[*cells, last])


def lines_of_code(source: Path) -> Iterator[int]:
    """The line on which each code cell begins; figures put into the text move none of them."""
    text = source.read_text(encoding="utf-8")
    for fence in re.finditer(r"(?m)^```python\n", text):
        yield text.count("\n", 0, fence.end()) + 1
