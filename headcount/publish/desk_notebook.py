"""The teacher's desk as a notebook, from lessons/desk.md."""

from __future__ import annotations

import jupytext
from nbformat.v4 import new_markdown_cell, new_notebook

from headcount.publish import folders
from headcount.publish.lesson_notebook import FOOTER, lines_of_code
from headcount.publish.running import built, written_in

SOURCE = folders.ROOT / "lessons" / "desk.md"
PATH = folders.ROOT / "teaching" / "desk.ipynb"


def desk_notebook():
    """The notebook as it is stored."""
    cells = jupytext.reads(SOURCE.read_text(encoding="utf-8"), fmt="md").cells
    lines = lines_of_code(SOURCE)
    for cell in cells:
        cell.metadata = written_in(SOURCE, next(lines)) if cell.cell_type == "code" else {}
    return built(new_notebook(cells=[*cells, new_markdown_cell(FOOTER)]), PATH, run=True)
