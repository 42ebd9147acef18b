"""The teacher's desk as a notebook, from lessons/desk.md."""

from __future__ import annotations

from pathlib import Path

import jupytext
from nbformat.v4 import new_markdown_cell, new_notebook

from headcount.publish import folders
from headcount.publish.lesson_notebook import FOOTER, lines_of_code
from headcount.publish.running import built, written_in


def path() -> Path:
    """Where it is stored."""
    return folders.ROOT / "teaching" / "desk.ipynb"


def desk_notebook():
    """The notebook as it is stored."""
    source = folders.ROOT / "lessons" / "desk.md"
    cells = jupytext.reads(source.read_text(encoding="utf-8"), fmt="md").cells
    lines = lines_of_code(source)
    for cell in cells:
        cell.metadata = written_in(source, next(lines)) if cell.cell_type == "code" else {}
    return built(new_notebook(cells=[*cells, new_markdown_cell(FOOTER)]), path(), run=True)
