"""Something to show, with a rich and a plain form that say the same."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

# Marks a note that something is wrong: for a pupil a note like any other, in what we publish a
# mistake, so that the build stops at it.
PROBLEM = "application/vnd.headcount.problem+json"

HIDDEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"


# Inherits the page's colours, so it reads in a light and in a dark theme.
NOTE_BOX = (
    "border:1px solid currentColor;border-left-width:6px;padding:8px 12px;max-width:44em;"
    "line-height:1.45"
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


def problem_note(reason: object) -> Shown:
    """A note that something is wrong, such as a question that does not exist."""
    marked: dict[str, Any] = {PROBLEM: {"reason": str(reason)}}
    return note(str(reason), **marked)


def worked_out(sums: Sequence[str], why: str, code: str, title: str, **more: object) -> Shown:
    """A calculation: its steps in numbers, why they are right, and the same as code; more is by
    MIME type."""
    steps = "\n".join(f"<div>{escape(line)}</div>" for line in sums)
    html = (
        f'<div style="{NOTE_BOX}"><strong>{escape(title)}</strong>\n'
        f'<div style="margin-left:1em">{steps}</div>\n<div>{escape(why)}</div>\n'
        f'<pre tabindex="0" style="white-space:pre-wrap;margin:.6em 0 0">{escape(code)}</pre></div>'
    )
    return Shown(html, "\n".join([title, *sums, why, code]), **more)


def folded(text: str, summary: str, code: str) -> Shown:
    """A sentence, and lines of a program that a click opens."""
    html = (
        f'<div style="{NOTE_BOX};max-width:100%"><p>{escape(text)}</p>'
        f"<details><summary>{escape(summary)}</summary>"
        f'<pre tabindex="0" style="white-space:pre;overflow-x:auto">{escape(code)}</pre>'
        "</details></div>"
    )
    return Shown(html, f"{text}\n\n{code}")
