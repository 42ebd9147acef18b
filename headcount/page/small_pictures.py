"""Small pictures as an <img> with alt text: a number line, options, and squares that count.

They are short SVG on their own white ground. As an <img> they also show in a notebook that is not
trusted, where inline SVG is dropped; they are wide enough to read on a telephone.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain
from textwrap import wrap

from headcount.numbers.writing import trimmed
from headcount.page.colours import BLACK, BLUE, GREEN, GREY

# A page on a telephone leaves about 200 pixels beside JupyterLab's margins: so few units across
# that its letters can still be read there.
_ACROSS, _SIZE, _LINE = 240, 14, 18
SHOWN = 300  # pixels, where there is room
_EDGE = 12  # where the scale begins and, from the right, ends
_LETTERS = 28  # as many fit into a line
_ROUND = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True)
class Mark:
    """A number on a line, with the lines written above it; low and high where it is a range."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None


def image(svg: str, alt: str, width: float = SHOWN) -> str:
    """A picture that needs neither a kernel nor trust, so many pixels wide where there is room."""
    data = b64encode(svg.encode()).decode()
    return (
        f'<img alt="{escape(alt)}" width="{width:.0f}" '
        f'style="max-width:100%;height:auto" src="data:image/svg+xml;base64,{data}">'
    )


def number_line(guess: Mark | None, results: Sequence[Mark]) -> str:
    """One line above the other, on one scale from 0: the guess as a blue dot, each result as a
    green square, on the band of its range where it has one.

    A guess beyond the scale stands at its edge, as an arrow.
    """
    end = scale_end(results)
    parts, y = [], 6
    for mark in ([guess] if guess else []) + list(results):
        for line in chain(*(wrap(part, _LETTERS) for part in mark.label.splitlines())):
            y += _LINE
            parts.append(_text(_EDGE, y, line, halo=True))
        y += 14
        parts.append(f'<path d="M{_EDGE} {y}H{_ACROSS - _EDGE}" stroke="{GREY}"/>')
        parts += _on_the_line(mark, y, end, mark is guess)
        y += 8
    guides = []
    for tick in (0, end / 2, end):
        x, text = _place(tick, end), trimmed(tick, 2)
        anchor = {0: "start", end: "end"}.get(tick, "middle")
        guides += [
            f'<path d="M{x:.1f} 8V{y}" stroke="{GREY}" stroke-width=".5"/>',
            _text(x, y + 15, text, anchor=anchor, colour=GREY),
        ]
    return _svg([*guides, *parts], y + 22)


def scale_end(results: Sequence[Mark]) -> float:
    """Where the scale ends: a round number half as large again as the largest result."""
    most = 1.5 * max(mark.value if mark.high is None else mark.high for mark in results)
    power = 10 ** (len(str(int(most))) - 1)
    return next(power * step for step in _ROUND if power * step >= most)


def option_list(options: Sequence[str], guess: int | None, holds: int | None) -> str:
    """The options below each other; the one guessed and the one that holds say so."""
    parts, top = [], 6
    for index, option in enumerate(options):
        y = top + 2
        for line in wrap(option, _LETTERS):
            y += _LINE
            parts.append(_text(_EDGE, y, line))
        for marked, shape, words in (
            (guess, _dot, "you said"),
            (holds, _square, "the figures say"),
        ):
            if index == marked:
                y += _LINE + 2
                parts += [shape(_EDGE + 6, y - 5), _text(_EDGE + 18, y, words, bold=True)]
        edge = f'stroke="{GREEN}" stroke-width="3"' if index == holds else f'stroke="{GREY}"'
        parts.append(
            f'<rect x="4" y="{top}" width="{_ACROSS - 8}" height="{y + 8 - top}" rx="5" '
            f'fill="none" {edge}/>'
        )
        top = y + 16
    return _svg(parts, top)


def squares(rows: Sequence[tuple[str, int, int]]) -> str:
    """A row of squares for each (words, how many filled, of how many)."""
    parts = []
    for place, (words, filled, of) in enumerate(rows):
        y = 22 + 46 * place
        parts.append(_text(_EDGE, y, words))
        for index in range(of):
            fill = GREEN if index < filled else "none"
            parts.append(
                f'<rect x="{_EDGE + 21 * index}" y="{y + 7}" width="17" height="17" '
                f'fill="{fill}" stroke="{BLACK}"/>'
            )
    return _svg(parts, 6 + 46 * len(rows))


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
    return _EDGE + (_ACROSS - 2 * _EDGE) * value / end


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
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_ACROSS} {height:.0f}" '
        f'width="{_ACROSS}" height="{height:.0f}" font-family="sans-serif" font-size="{_SIZE}">'
        f'<rect width="100%" height="100%" fill="white"/>{"".join(parts)}</svg>'
    )
