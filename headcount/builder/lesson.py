"""A lesson's source, rendered and cut into cells."""

from __future__ import annotations

from pathlib import Path

import jupytext
import nbformat

from .prose import render

FOOTER = (
    "---\n"
    "Text and figures: CC BY 4.0. Code: MIT. Short quotations from the article belong to their "
    "owner. Sources last checked November 2026; changes are listed in CHANGELOG.md."
)


def lesson_notebook(source: Path):
    """The lesson as an unexecuted notebook, with the footer that all share."""
    notebook = jupytext.reads(render(source), fmt="md")
    cells = [cell for cell in notebook.cells if cell.source.strip()]
    for cell in cells:
        cell.metadata = {}
    return nbformat.v4.new_notebook(cells=[*cells, nbformat.v4.new_markdown_cell(FOOTER)])
