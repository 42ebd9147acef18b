"""Small pictures as an <img> with alt text: a number line, options, and squares that count.

They are short SVG on their own white ground. As an <img> they also show in a notebook that is not
trusted, where inline SVG is dropped; they are wide enough to read on a telephone.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from headcount.numbers.writing import trimmed
from headcount.page.colours import BLACK, BLUE, GREEN, GREY

WIDTH = 340
_EDGE = 14  # where the scale begins and, from the right, ends
_LETTERS = 38  # as many fit into a line
_ROUND = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True)
class Mark:
    """A number on a line, with what is written above it; low and high where it is a range."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None


def image(svg: str, alt: str, width: int) -> str:
    """A picture that needs neither a kernel nor trust."""
    data = b64encode(svg.encode()).decode()
    return (
        f'<img alt="{escape(alt)}" width="{width}" '
        f'style="max-width:100%;height:auto" src="data:image/svg+xml;base64,{data}">'
    )


def number_line(guess: Mark | None, results: Sequence[Mark]) -> str:
    """One line above the other, on one scale from 0: the guess as a blue dot, each result as a
    green square, on the band of its range where it has one.

    A guess beyond the scale stands at its edge, as an arrow.
    """
    end = scale_end(results)
    rows = ([guess] if guess else []) + list(results)
    bottom = 12 + 46 * len(rows)
    parts = []
    for tick in (0, end / 2, end):
        x, text = _place(tick, end), trimmed(tick, 2)
        anchor = {0: "start", end: "end"}.get(tick, "middle")
        parts += [
            f'<path d="M{x:.1f} 8V{bottom}" stroke="{GREY}" stroke-width=".5"/>',
            _text(x, bottom + 16, text, anchor=anchor, colour=GREY),
        ]
    for place, mark in enumerate(rows):
        y = 26 + 46 * place
        parts += [
            f'<path d="M{_EDGE} {y + 16}H{WIDTH - _EDGE}" stroke="{GREY}"/>',
            _text(_EDGE, y, mark.label, halo=True),
            *_on_the_line(mark, y + 16, end, mark is guess),
        ]
    return _svg(parts, bottom + 24)


def scale_end(results: Sequence[Mark]) -> float:
    """Where the scale ends: a round number half as large again as the largest result."""
    most = 1.5 * max(mark.value if mark.high is None else mark.high for mark in results)
    power = 10 ** (len(str(int(most))) - 1)
    return next(power * step for step in _ROUND if power * step >= most)


def option_list(options: Sequence[str], guess: int | None, holds: int | None) -> str:
    """The options below each other; the one guessed and the one that holds say so."""
    parts, top = [], 6
    for index, option in enumerate(options):
        lines = wrap(option, _LETTERS) or [""]
        marks = (index == guess) + (index == holds)
        height = 12 + 20 * len(lines) + 22 * marks
        edge = f'stroke="{GREEN}" stroke-width="3"' if index == holds else f'stroke="{GREY}"'
        parts.append(
            f'<rect x="6" y="{top}" width="{WIDTH - 12}" height="{height}" rx="5" fill="none" '
            f"{edge}/>"
        )
        y = top + 21
        for line in lines:
            parts.append(_text(_EDGE, y, line))
            y += 20
        said = [(_dot(22, y - 4), "you said")] if index == guess else []
        said += [(_square(22, y - 4 + 22 * len(said)), "the figures say")] if index == holds else []
        for place, (shape, words) in enumerate(said):
            parts += [shape, _text(36, y + 1 + 22 * place, words, bold=True)]
        top += height + 8
    return _svg(parts, top)


def squares(rows: Sequence[tuple[str, int, int]]) -> str:
    """A row of squares for each (words, how many filled, of how many)."""
    parts = []
    for place, (words, filled, of) in enumerate(rows):
        y = 24 + 48 * place
        parts.append(_text(_EDGE, y, words))
        for index in range(of):
            fill = GREEN if index < filled else "none"
            parts.append(
                f'<rect x="{_EDGE + 24 * index}" y="{y + 7}" width="18" height="18" '
                f'fill="{fill}" stroke="{BLACK}"/>'
            )
    return _svg(parts, 8 + 48 * len(rows))


def _on_the_line(mark: Mark, y: int, end: float, is_guess: bool) -> list[str]:
    x = _place(min(max(mark.value, 0), end), end)
    if is_guess and not 0 <= mark.value <= end:
        away = 10 if mark.value < 0 else -10
        return [f'<path d="M{x} {y}l{away} -7v14z" fill="{BLUE}"/>']
    if is_guess:
        return [_dot(x, y)]
    if mark.low is None or mark.high is None:
        return [_square(x, y)]
    left, right = _place(mark.low, end), _place(mark.high, end)
    band = (
        f'<rect x="{left:.1f}" y="{y - 6}" width="{right - left:.1f}" height="12" '
        f'fill="{GREEN}" fill-opacity=".3" stroke="{GREEN}"/>'
    )
    return [band, _square(x, y)]


def _place(value: float, end: float) -> float:
    return _EDGE + (WIDTH - 2 * _EDGE) * value / end


def _dot(x: float, y: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{BLUE}"/>'


def _square(x: float, y: float) -> str:
    return f'<rect x="{x - 5:.1f}" y="{y - 5:.1f}" width="10" height="10" fill="{GREEN}"/>'


def _text(
    x: float,
    y: float,
    text: str,
    *,
    anchor: str = "start",
    colour: str = BLACK,
    bold: bool = False,
    halo: bool = False,
) -> str:
    look = ' font-weight="bold"' if bold else ""
    look += ' stroke="white" stroke-width="4" paint-order="stroke"' if halo else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}"{look}>'
        f"{escape(text)}</text>"
    )


def _svg(parts: Sequence[str], height: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" '
        f'width="{WIDTH}" height="{height:.0f}" font-family="sans-serif" font-size="15">'
        f'<rect width="100%" height="100%" fill="white"/>{"".join(parts)}</svg>'
    )
