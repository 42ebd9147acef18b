"""A share as squares: one a percent, row by row from the top, a hundred of them in a ring."""

from __future__ import annotations

from collections.abc import Iterator

from headcount.drawing.labels import wrapped
from headcount.drawing.marks import Bar, Line, Mark, Panel, Text
from headcount.drawing.roles import FAINT
from headcount.numbers.writing import percent

RING = ((0, 0), (10, 0), (10, -10), (0, -10), (0, 0))


def squares(
    share: float, look: dict, ring: Line, left: float, top: float, side: float
) -> Iterator[Panel]:
    """A hundred squares; past 100 a second hundred beside it, and past 200 a note."""
    grids = 1 if share <= 100 else 2
    size = side if grids == 1 else side * 0.48
    for number in range(grids):
        part = min(max(share - 100 * number, 0), 100)
        marks: list[Mark] = [*_filled(part, look), *_rules(), ring]
        if number == 0 and share > 100:
            note = "more than two hundred" if share > 200 else "more than a hundred"
            lines = wrapped(note, 13, side, bold=True)
            marks += [_under(line, 14 + 17 * place) for place, line in enumerate(lines)]
        yield Panel(left + number * (side - size), top, size, size, (0, 10), (-10, 0), tuple(marks))


def _filled(part: float, look: dict) -> Iterator[Bar]:
    """Whole rows, then whole squares of the next row, then a part of one square."""
    rows, whole, over = int(part // 10), int(part % 10), part % 1
    for x0, x1, above, below in (
        (0, 10, 0, rows),
        (0, whole, rows, rows + 1),
        (whole, whole + over, rows, rows + 1),
    ):
        if x1 > x0 and below > above:
            yield Bar(x0, x1, -below, -above, says=percent(part), veil=True, ghost=True, **look)


def _rules() -> Iterator[Line]:
    """The lines between the squares."""
    for at in range(1, 10):
        yield Line(((at, 0), (at, -10)), colour=FAINT, width=1.5)
        yield Line(((0, -at), (10, -at)), colour=FAINT, width=1.5)


def _under(line: str, down: float) -> Text:
    """A line of words under the squares."""
    return Text(0, -10, line, bold=True, dy=down, firm=True, veil=True)
