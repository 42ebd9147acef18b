"""Puts the figures of a lesson into its text: ``{{ fall | percent(1) | C }}``.

Between the braces stand a name of the lesson's Python file and filters, and nothing else: what is
worked out, is worked out there. One name more, opening, is the picture with which a lesson opens.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from headcount.errors import Problem, did_you_mean
from headcount.numbers.dates import day_in_full, month_and_year
from headcount.numbers.writing import percent, trimmed, written
from headcount.openings import opening
from headcount.publish.lesson_figures import ProblemAtLine, figures_of
from headcount.story.article import article

_BRACES = re.compile(r"\{\{(.*?)\}\}|\{[%#].*")
_NAME = re.compile(r"\w+(?:\.\w+)*")
_FILTER = re.compile(r"(\w+)(?:\((\d)\))?")


def _tagged(tag: str, text: object) -> str:
    """Where a figure comes from: A article, C calculated, I invented, X outside the article."""
    return f"{text}<sup>{tag}</sup>"


# How a figure is written; a digit in brackets is the number of decimals.
FILTERS: dict[str, Callable[..., str]] = {
    "number": written,
    "short": trimmed,
    "percent": percent,
    "signed": partial(written, sign=True),
    "day": day_in_full,
    "month": month_and_year,
    **{tag: partial(_tagged, tag) for tag in "ACIX"},
}


def render(source: Path) -> str:
    """The lesson's Markdown with every figure put in. Raises Problem naming file and line."""
    text = source.read_text(encoding="utf-8")
    figures, lesson = figures_of(source), int(source.stem[:2])
    if lesson in opening.LESSONS:
        figures = {**figures, "opening": opening.opening(lesson, article())}
    return put_figures_into(text, figures, f"lessons/{source.name}")


def put_figures_into(text: str, figures: dict[str, object], file: str) -> str:
    """The text with every figure put in. Raises Problem naming file, as it is called, and line."""

    def filled(found: re.Match) -> str:
        try:
            return _filled(found[1], figures)
        except Problem as reason:
            line = text.count("\n", 0, found.start()) + 1
            raise ProblemAtLine(f"{file}, line {line}: {reason}") from None

    return _BRACES.sub(filled, text)


def _filled(inside: str | None, figures: dict[str, object]) -> str:
    name, *filters = (part.strip() for part in (inside or "").split("|"))
    if not _NAME.fullmatch(name):
        raise Problem("a name and filters were expected, such as {{ fall | percent(1) | C }}.")
    value = _value(name, figures)
    for one in filters:
        value = _written(value, one)
    return str(value)


def _value(name: str, figures: dict[str, object]) -> object:
    first, *attributes = name.split(".")
    if first not in figures:
        near = did_you_mean(first, figures) or "bind it there."
        raise Problem(f"the lesson's Python file binds no '{first}'; {near}")
    value = figures[first]
    for attribute in attributes:
        if not hasattr(value, attribute):
            raise Problem(f"'{name}': there is no '{attribute}'.")
        value = getattr(value, attribute)
    return value


def _written(value: object, typed: str) -> str:
    found = _FILTER.fullmatch(typed)
    if not found or found[1] not in FILTERS:
        raise Problem(f"there is no filter '{typed}'; there are {', '.join(FILTERS)}.")
    decimals = [int(found[2])] if found[2] else []
    try:
        return FILTERS[found[1]](value, *decimals)
    except (TypeError, ValueError, ArithmeticError, AttributeError):
        raise Problem(f"the filter '{typed}' cannot write {value!r:.40}.") from None
