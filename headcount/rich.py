"""Small helpers for what a notebook shows: HTML and the plain text that says the same."""

from __future__ import annotations

import sys
from html import escape

import pandas as pd

from .numbers import trimmed

HIDDEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"
# Inherits the page's colours, so it reads in a light and in a dark theme.
NOTE_BOX = (
    "border:1px solid currentColor;border-left-width:6px;padding:8px 12px;max-width:44em;"
    "line-height:1.45"
)


# ipywidgets cuts a long option at the edge of a narrow page; with this class it wraps.
WRAPS = "headcount-wraps"
CODE = "headcount-code"  # lines of a program
NUMBER = "headcount-number"
OURS = "headcount"
# With this class a label stands above its box.
ABOVE = "headcount-above"
EDGE = "#767676"
WIDGET_STYLE = (
    f"<style>.{WRAPS} label {{white-space:normal !important;height:auto !important;"
    f"overflow:visible;line-height:1.45;min-height:24px;max-width:100%;"
    f"text-align:left !important;display:flex;align-items:flex-start}} "
    f".{WRAPS} input {{flex:none;order:-1}} .{WRAPS} select {{min-height:28px}} "
    f".{WRAPS} label span {{white-space:normal;overflow:visible}} "
    # A number needs little room, so it stands beside its label where both fit.
    f".{NUMBER} input {{flex:1 1 6.5em !important}} "
    f".{CODE} li, .{CODE} select {{font-family:monospace;line-height:1.6}} "
    f".{ABOVE} label {{flex:0 0 100%;text-align:left !important;width:100%}} "
    f".{ABOVE} select {{height:28px}} "
    # The edges that ipywidgets draws are too pale to see; this grey has 4.5:1 on white.
    f".{OURS} input, .{OURS} select, .{OURS} .noUi-handle {{border:1px solid {EDGE} !important}}"
    "</style>"
)


class Shown:
    """Something with a rich and a plain form that say the same."""

    def __init__(self, html: str, plain: str, **more: object):
        self.html, self.plain, self.more = html, plain, more

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html, "text/plain": self.plain, **self.more}

    def __repr__(self) -> str:
        return self.plain


def note(text: str, title: str = "", **more: object) -> Shown:
    """A sentence or two, boxed, with an optional title in bold; more is by MIME type."""
    head = f"<strong>{escape(title)}</strong> " if title else ""
    body = escape(text).replace("\n", "<br>")
    # pre-wrap keeps the indentation of code.
    html = f'<div style="{NOTE_BOX};white-space:pre-wrap">{head}{body}</div>'
    return Shown(html, f"{title} {text}".strip(), **more)


def folded(text: str, summary: str, code: str) -> Shown:
    """A sentence, and lines of a program that a click opens."""
    html = (
        f'<div style="{NOTE_BOX};max-width:100%"><p>{escape(text)}</p>'
        f"<details><summary>{escape(summary)}</summary>"
        f'<pre tabindex="0" style="white-space:pre;overflow-x:auto">{escape(code)}</pre>'
        "</details></div>"
    )
    return Shown(html, f"{text}\n\n{code}")


def live(widget, plain: str, html: str) -> dict:
    """A cell's output: a widget, and its static form for readers without a kernel."""
    bundle = {"text/plain": plain, "text/html": html}
    if "google.colab" in sys.modules:  # which may prefer HTML to a live widget
        del bundle["text/html"]
    view = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
    return {**bundle, "application/vnd.jupyter.widget-view+json": view}


def html_table(frame: pd.DataFrame, caption: str) -> str:
    """A table with marked header cells; the index is not shown."""
    look = ' style="text-align:left;vertical-align:top;line-height:1.4;padding:2px 10px 2px 0"'
    head = "".join(f'<th scope="col"{look}>{escape(str(name))}</th>' for name in frame.columns)
    rows = []
    for cells in frame.astype(object).itertuples(index=False):
        first, *rest = [escape(_cell(cell)) for cell in cells]
        row = f'<th scope="row"{look}>{first}</th>'
        row += "".join(f"<td{look}>{cell}</td>" for cell in rest)
        rows.append(f"<tr>{row}</tr>")
    return (
        f'<table><caption style="text-align:left">{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def _cell(value: object) -> str:
    """A cell as text: missing values empty, numbers without a tail of zeros."""
    if pd.isna(value):
        return ""
    if isinstance(value, float):
        return trimmed(value, 4)
    return f"{value:,}" if isinstance(value, int) else str(value)


def plain_table(frame: pd.DataFrame) -> str:
    """The same table as text."""
    return frame.to_string(index=False, na_rep="")
