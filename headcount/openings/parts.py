"""What the pictures with which lessons open are made of.

Grey for all that is known, one colour for what is asked. Bars stand in the units of their panel;
words stand on a sheet whose units are pixels, downward.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import cos, pi, sin

from headcount.drawing.marks import Area, Mark, Panel, Picture, Text
from headcount.drawing.roles import MUTED, PLAIN
from headcount.drawing.svg import Writer
from headcount.numbers.writing import counted, listed, percent
from headcount.page import small_pictures
from headcount.story.article import Article, Figure

WIDTH, EDGE = 420, 16
NAME, NUMBER = 18, 20  # sizes: of what is counted, and of the figures
WIDE = 1.2  # times its size, where there is room
ASKED = PLAIN  # the one colour: it stands for none of those who counted


@dataclass(frozen=True)
class Opening:
    """A picture, and the same in words for whoever does not see it."""

    picture: Picture
    alt: str

    def __str__(self) -> str:
        svg = Writer("s", live=False).write(self.picture, "")
        return small_pictures.image(svg, self.alt, WIDE * self.picture.width)


def opened(height: float, words: Iterable[Mark], *panels: Panel, alt: str) -> Opening:
    """Panels, and words over them."""
    sheet = Panel(0, 0, WIDTH, height, (0, WIDTH), (height, 0), tuple(words))
    return Opening(Picture(WIDTH, height, (*panels, sheet)), alt)


# --- words -----------------------------------------------------------------------------------


def name(x: float, y: float, words: str, anchor: str = "middle", colour: str = MUTED) -> Text:
    return Text(x, y, words, anchor=anchor, size=NAME, colour=colour, firm=True, halo=False)


def number(x: float, y: float, words: str, anchor: str = "middle", size: float = NUMBER) -> Text:
    """A figure, bold where it is small."""
    bold = size <= NUMBER
    return Text(x, y, words, anchor=anchor, size=size, bold=bold, firm=True, halo=False)


def asks(x: float, y: float, words: str, size: float, anchor: str = "middle") -> Text:
    look: dict = {"colour": ASKED, "bold": True, "firm": True, "halo": False}
    return Text(x, y, words, anchor=anchor, size=size, **look)


def named(row: int, figure: Figure, words: str, dx: float = 10) -> list[Text]:
    """What a lying bar counts, above it, and how many, in it."""
    y0, y1 = rows(row)
    in_it = number(EDGE + dx, (y0 + y1) / 2, counted(figure.value), "start")
    return [name(EDGE, y0 - 14, words, "start"), in_it]


def rows(row: int) -> tuple[float, float]:
    """Upper and lower edge of a lying bar, the first or the second."""
    return 30 + 72 * row, 62 + 72 * row


# --- shapes ----------------------------------------------------------------------------------


def block(x0: float, x1: float, ys: tuple[float, float], colour: str) -> Area:
    """A light rectangle without an edge."""
    y0, y1 = ys
    return Area(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), colour=colour)


def circle(x: float, y: float, size: float) -> tuple[tuple[float, float], ...]:
    """The points of a circle, the first again at the end."""
    turns = [2 * pi * step / 60 for step in range(61)]
    return tuple((x + size * cos(turn), y + size * sin(turn)) for turn in turns)


# --- figures in words ------------------------------------------------------------------------


def bare(figure: Figure) -> str:
    """A figure without sign and unit; a share as a fraction: 31, 1/10."""
    if figure.unit == "share":
        return str(Fraction(str(figure.value)))
    return counted(abs(figure.value))


def share_in_words(share: float) -> str:
    return "a tenth" if Fraction(str(share)) == Fraction(1, 10) else percent(100 * share)


def said(figures: Iterable[Figure]) -> str:
    """Attempts with their years: 167,000 attempts to cross in 2016 and ..."""
    return listed(
        [f"{counted(one.value)} {one.counts} to cross in {one.start.year}" for one in figures]
    )


def counts_now(story: Article) -> tuple[float, float]:
    """The lower and the higher of the later counts of people in Calais."""
    both = story.people_now_officials.value, story.people_now_charities.value
    return min(both), max(both)


def either(low: float, high: float) -> str:
    return listed([counted(low), counted(high)], "or")
