"""What the pages of the desk are made of: frame, tables, folded parts; no script, no request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from headcount.desk.report.safe_text import clean
from headcount.desk.report.style import STYLE


def page(title: str, body: str) -> str:
    """A whole page. title is text; body is HTML."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        # Whatever slipped through an escape would still neither run nor ask for anything.
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none';style-src 'unsafe-inline'\">"
        '<meta name="referrer" content="no-referrer">'
        f"<title>{escape(clean(title))}</title><style>{STYLE}</style></head>\n"
        f"<body>{body}</body></html>\n"
    )


def section(id: str, title: str, body: str, look: str = "") -> str:
    look = f' class="{look}"' if look else ""
    return (
        f'<section id="{id}"{look} aria-labelledby="{id}-title">'
        f'<h2 id="{id}-title">{escape(title)}</h2>\n{body}</section>\n'
    )


def folded(summary: str, body: str) -> str:
    """A part that opens on demand. summary is text; body is HTML."""
    return f"<details><summary>{escape(summary)}</summary><div>{body}</div></details>\n"


def paragraph(text: str, look: str = "") -> str:
    look = f' class="{look}"' if look else ""
    return f"<p{look}>{escape(text)}</p>"


def bullets(items: Iterable[str]) -> str:
    """A list; each item is HTML."""
    return f"<ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>"


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column names its rows. caption and heads are text, cells HTML."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    lines = "".join(
        f'<tr><th scope="row">{cells[0]}</th>{"".join(f"<td>{one}</td>" for one in cells[1:])}</tr>'
        for cells in rows
    )
    return scrolling(
        caption,
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{lines}</tbody></table>",
    )


def scrolling(name: str, body: str) -> str:
    """What may be wider than a telephone: it scrolls by itself, with the keyboard too."""
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(name)}">{body}</div>\n'
    )
