"""A lesson's source, rendered and cut into cells."""

from __future__ import annotations

from pathlib import Path

import jupytext
import nbformat

from .prose import render

FOOTER = (
    "\n\nText CC BY 4.0, code MIT. Sources last checked November 2026; changes in CHANGELOG.md."
)


def lesson_notebook(source: Path):
    """The lesson as an unexecuted notebook; its last cell ends in the footer that all share."""
    notebook = jupytext.reads(render(source), fmt="md")
    cells = [cell for cell in notebook.cells if cell.source.strip()]
    for cell in cells:
        cell.metadata = {}
    cells[-1].source += FOOTER
    return nbformat.v4.new_notebook(cells=cells)
