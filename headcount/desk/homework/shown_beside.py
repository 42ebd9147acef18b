"""What a question shows beside its words, a table or a chart, in plain values: for paper, and to be
the same in years."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping

import headcount
from headcount.charts.chart import Chart, image_html, image_of
from headcount.desk.homework.printed import wide
from headcount.page.tables import Table


def shown_by(code: str) -> dict:
    """What the last line of a question's ``picture`` gives; it is the bank's own code."""
    *lines, last = ast.parse(code).body
    names = {"hc": headcount}
    exec(compile(ast.Module(lines, []), "picture", "exec"), names)
    shown = eval(compile(ast.Expression(last.value), "picture", "eval"), names)  # type: ignore
    if isinstance(shown, Chart):
        png, width = image_of(shown.figure)
        return {"alt": shown.alt, "png": png, "width": width}
    table = Table.of(shown)
    return {"columns": list(table.columns), "rows": table.texts()}


def is_kept(kept: object) -> bool:
    """Whether this is what ``shown_by`` gave, as far as a page needs it."""
    if not isinstance(kept, Mapping):
        return False
    if "png" in kept:
        return (
            isinstance(kept.get("alt"), str)
            and isinstance(kept.get("width"), int)
            and re.fullmatch("[A-Za-z0-9+/=]+", str(kept["png"])) is not None
        )
    columns, rows = kept.get("columns"), kept.get("rows")
    return _are_texts(columns) and isinstance(rows, list) and all(map(_are_texts, rows))


def _are_texts(parts: object) -> bool:
    return isinstance(parts, list) and bool(parts) and all(isinstance(one, str) for one in parts)


def html_of(kept: Mapping) -> str:
    """The same on a page."""
    if "png" in kept:
        return image_html(kept["png"], kept["width"], kept["alt"])
    return wide(Table(kept["columns"], kept["rows"]).html("From the article"))
