"""What stands over a picture's marks, and the sizes that all pictures have."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.drawing.labels import HIGH, in_lines, reckoned, wrapped
from headcount.drawing.marks import Panel, Picture, Text
from headcount.drawing.roles import INK

# Pixels: a picture beside its controls, and one on a phone, where JupyterLab leaves so much.
WIDE, NARROW = 600, 260
HEAD, WORDS = 30, 14  # sizes of the number at the top, and of the words beside it


@dataclass(frozen=True)
class Headline:
    """What matters, on the picture: a number, large, and words that say of what.

    veil: it answers the lesson's prediction.
    """

    number: str
    words: str
    colour: str = INK
    veil: bool = False


def over_axis(width: int, *panels: Panel) -> Picture:
    """Panels below each other, with room for the words of an axis under the last one."""
    last = panels[-1]
    under = 46 if width == WIDE else 80  # the title of the axis takes three lines
    return Picture(width, last.top + last.height + under, panels)


def headline_panel(said: Headline, width: int) -> Panel:
    """A number, large, and its words beside it, or under it where there is no room."""
    long = reckoned(said.number, HEAD, bold=True)
    look: dict = {"colour": said.colour, "size": HEAD * min(1, (width - 4) / long), "bold": True}
    number = Text(0, 1, said.number, dy=HEAD * 0.7, firm=True, ghost=True, veil=said.veil, **look)
    across = long + 14
    is_beside = width - across >= 180
    lines = wrapped(said.words, WORDS, width - (across if is_beside else 4))
    high, words_high = HEAD * HIGH, 18 * len(lines)
    if is_beside:
        first = max(HEAD * 0.7 - 9 * (len(lines) - 1), 11)  # the first line stays in the frame
        height = max(high, words_high) + 10
    else:
        across, first, height = 0, high + 14, high + words_high + 10
    look = {"size": WORDS, "dx": across, "firm": True, "veil": said.veil}
    texts = in_lines(lines, 0, 1, first, apart=18, **look)
    return Panel(0, 0, width, height, marks=(number, *texts))


def reason_panel(why: str, width: int) -> Panel:
    """Why there is no answer, in lines across the picture."""
    lines = wrapped(why, WORDS, width - 4, bold=True)
    texts = in_lines(lines, 0, 1, 12, apart=19, size=WORDS, bold=True, firm=True)
    return Panel(0, 0, width, 19 * len(lines) + 10, marks=tuple(texts))
