"""The charts that a lesson draws: its own code cells are run, and what they draw is kept."""

from __future__ import annotations

import ast
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import matplotlib
import nbformat
import pandas as pd

import headcount as hc

LESSONS = Path(__file__).parents[1] / "notebooks"


@cache
def charts_of(lesson: int) -> list[hc.Chart]:
    """Every hc.Chart that a code cell of the built lesson ends in, in order."""
    (path,) = LESSONS.glob(f"{lesson:02}_*.ipynb")
    cells = [cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "code"]
    names: dict = {}
    with _settings_restored():
        values = [_run(source, names) for source in cells]
    return [value for value in values if isinstance(value, hc.Chart)]


def _run(source: str, names: dict) -> object:
    """Run a cell as a notebook does; the value of its last line, where that is an expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    return last and eval(compile(ast.Expression(last.value), "cell", "eval"), names)


@contextmanager
def _settings_restored():
    """hc.use_style() is for a whole notebook; other tests start without it."""
    options = "display.float_format", "display.max_colwidth"
    before = [pd.get_option(name) for name in options]
    with matplotlib.rc_context():
        try:
            yield
        finally:
            for name, value in zip(options, before):
                pd.set_option(name, value)
