"""Where texts stand: none leaves the frame, none lies on another. No font is measured.

The width of a text is reckoned, rather too wide than too narrow, since every machine has other
fonts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from headcount.drawing.marks import Axis, Dot, Panel, Picture, Text
from headcount.drawing.roles import MUTED

_NARROW, _WIDE = set(".,:;'|!iljtfI() -"), set("mwMWOQGD@+\u2212\u00d7\u2264")
_LEFT = {"start": 0.0, "middle": 0.5, "end": 1.0}  # how much of a text lies left of its anchor
HIGH = 1.25  # of its size: how much room a line of text takes
EDGE = 2  # pixels that stay free at the frame
LINE = 17  # pixels from one line of words to the next
APART = 19  # pixels from one name of a stack to the next
TICK = 13  # the size of the words at an axis


@dataclass
class Box:
    """A text with the room it takes: left and right, top and bottom, in pixels."""

    text: Text
    x: float  # where it is anchored
    y: float  # of the middle of its line
    width: float

    def __post_init__(self):
        self.left = self.x - _LEFT[self.text.anchor] * self.width
        self.right = self.left + self.width
        half = self.text.size * HIGH / 2
        self.top, self.bottom = self.y - half, self.y + half

    def meets(self, other: Box) -> bool:
        """Whether the two lie on each other."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


@lru_cache(maxsize=8192)  # most texts of a picture stay as they were when a control moves
def reckoned(words: str, size: float, bold: bool = False) -> float:
    """How wide a text is at most, in pixels."""
    ems = sum(
        0.37 if c in _NARROW else 0.9 if c in _WIDE else 1.0 if c == "%" else 0.62 for c in words
    )
    return ems * size * (1.1 if bold else 1)


def fitted(words: str, size: float, room: float, bold: bool = False) -> str:
    """The words, or as many of their letters as there is room for, and three dots."""
    if reckoned(words, size, bold) <= room:
        return words
    while words and reckoned(f"{words}...", size, bold) > room:
        words = words[:-1]
    return f"{words.rstrip()}..."


def wrapped(words: str, size: float, room: float, bold: bool = False) -> list[str]:
    """Words in lines of at most so many pixels; of a longer word the end is left out."""
    lines = [""]
    for word in words.split():
        word = fitted(word, size, room, bold)
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and reckoned(longer, size, bold) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def in_lines(
    lines: Iterable[str], x: float, y: float, dy: float = 0, *, apart: float = LINE, **look
) -> list[Text]:
    """Lines of words under each other, the first so many pixels below its place."""
    return [Text(x, y, line, dy=dy + apart * at, **look) for at, line in enumerate(lines)]


def muted(x: float, y: float, words: str, **look) -> Text:
    """Words of lesser weight that hold their place."""
    return Text(x, y, words, colour=MUTED, firm=True, **look)


def beside(gap: float, right: bool) -> dict:
    """How words stand so many pixels right of their place, or left of it."""
    return {"anchor": "start", "dx": gap} if right else {"anchor": "end", "dx": -gap}


def headed(lines: list[str], x: float, y: float, dy: float = 0, **look) -> list[Text]:
    """Lines of words under each other, the first of them bold."""
    rest = in_lines(lines[1:], x, y, dy + LINE, **look)
    return in_lines(lines[:1], x, y, dy, bold=True, **look) + rest


def stacked(places: list[float], top: float, bottom: float) -> list[float]:
    """Where names stand, in pixels from above: the first highest, each free of the next.

    As near to the places wanted as can be, from top to bottom; top holds where there is no room.
    """
    lines: list[float] = []
    for place in reversed(places):
        lines.insert(0, min(place, lines[0] - APART if lines else bottom))
    return [max(place, top + APART * at) for at, place in enumerate(lines)]


def placed(picture: Picture, panels: tuple[Panel, ...]) -> list[Box]:
    """The boxes of all texts of these panels, each moved to where it meets none before it."""
    boxes: list[Box] = []
    for panel in panels:
        for text in _texts(panel):
            x, y = panel.px(text.x) + text.dx, panel.py(text.y) + text.dy
            box = Box(text, x, y, reckoned(text.words, text.size, text.bold))
            boxes.append(_free(_inside(box, picture), boxes, picture))
    return boxes


def _texts(panel: Panel) -> list[Text]:
    """The texts of a panel, firm ones first: those of its axes, then as they are drawn."""
    own = [mark for mark in panel.marks if isinstance(mark, Text)]
    texts: list[Text] = []
    for mark in panel.marks:
        if isinstance(mark, Axis):
            texts += axis_texts(mark, panel)
    texts += [*(one for one in own if one.firm), *(one for one in own if not one.firm)]
    for mark in panel.marks:
        if isinstance(mark, Dot) and mark.label:
            texts.append(_beside(mark, panel))
    return texts


def axis_texts(axis: Axis, panel: Panel) -> list[Text]:
    """The labels of an axis, and its title under them (of a left one, above)."""
    # Nothing is drawn under them, so they need no halo, which would be drawn at every move.
    look: dict = {"colour": axis.colour, "size": TICK, "firm": True, "halo": False}
    x0, (y0, y1) = panel.x[0], panel.y
    if axis.left:
        words = [Text(x0, at, label, anchor="end", dx=-8, **look) for at, label in axis.ticks]
        return words + ([Text(x0, y1, axis.title, dy=-16, **look)] if axis.title else [])
    words = [Text(at, y0, label, anchor="middle", dy=15, **look) for at, label in axis.ticks]
    lines = wrapped(axis.title, TICK, panel.width) if axis.title else []
    return words + in_lines(lines, x0, y0, 32, **look)


def _beside(dot: Dot, panel: Panel) -> Text:
    """The label of a dot, on the side where there is room."""
    right = panel.px(dot.x) > panel.left + 0.6 * panel.width
    gap = dot.size + 4
    return Text(
        dot.x,
        dot.y,
        dot.label,
        anchor="end" if right else "start",
        dx=-gap if right else gap,
        colour=dot.colour,
        veil=dot.veil,
    )


def _inside(box: Box, picture: Picture) -> Box:
    """Moved as far as it stands in the frame."""
    right = max(0.0, box.right - (picture.width - EDGE))
    x = box.x - right
    x += max(0.0, EDGE - (box.left - right))
    y = min(max(box.y, box.y - box.top + EDGE), picture.height - EDGE - (box.bottom - box.y))
    return box if (x, y) == (box.x, box.y) else Box(box.text, x, y, box.width)


def _free(box: Box, taken: list[Box], picture: Picture) -> Box:
    """The nearest place above or below, then beside, where it meets none of those taken."""
    if box.text.firm or not any(box.meets(one) for one in taken):
        return box
    line = box.text.size * HIGH
    steps = [part * line for n in range(1, 13) for part in (-n / 2, n / 2)]
    moves = [(0.0, dy) for dy in steps]
    moves += [(dx, dy) for dx in (-box.width, box.width) for dy in (0.0, *steps)]
    for dx, dy in moves:
        moved = Box(box.text, box.x + dx, box.y + dy, box.width)
        if moved == _inside(moved, picture) and not any(moved.meets(one) for one in taken):
            return moved
    return box
