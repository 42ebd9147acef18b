"""What a picture is made of: marks on panels with scales. Plain data; svg.py writes them.

Places are in the units of the panel's scales, y upward; sizes are in pixels. Colours are named by
what they are for (roles.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite

from headcount.drawing.roles import BAR, INK, MUTED

Ends = tuple[float, float]


@dataclass(frozen=True)
class Mark:
    """Anything that is drawn.

    says is read out when one points at it. veil: it answers the lesson's prediction, so it is
    drawn only once that is saved. ghost: where it stood before is shown faintly after a change.
    """

    colour: str = field(default=INK, kw_only=True)
    says: str = field(default="", kw_only=True)
    veil: bool = field(default=False, kw_only=True)
    ghost: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Bar(Mark):
    """A rectangle from x0 to x1 and y0 to y1: filled, hatched, or only its edge."""

    x0: float
    x1: float
    y0: float
    y1: float
    colour: str = field(default=BAR, kw_only=True)
    hatched: bool = field(default=False, kw_only=True)
    filled: bool = field(default=True, kw_only=True)
    dashed: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Line(Mark):
    """A line through points."""

    points: tuple[Ends, ...]
    width: float = field(default=2, kw_only=True)
    dashed: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Area(Mark):
    """What a line encloses, lightly filled or hatched."""

    points: tuple[Ends, ...]
    hatched: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Dot(Mark):
    """A point. Beyond the scale it stands at the edge, as an arrow, with its label."""

    x: float
    y: float
    label: str = ""
    shape: str = field(default="circle", kw_only=True)  # circle, square, diamond or cross
    filled: bool = field(default=True, kw_only=True)
    size: float = field(default=7, kw_only=True)


@dataclass(frozen=True)
class Dots(Mark):
    """Many points alike, all of them on the scale."""

    points: tuple[Ends, ...]
    filled: bool = field(default=True, kw_only=True)
    size: float = field(default=7, kw_only=True)


@dataclass(frozen=True)
class Text(Mark):
    """Words at a place, or dx, dy pixels from it (dy downward), start, middle or end there.

    Where two texts meet, the later one steps aside, unless it is firm. halo: the ground shows
    round its letters, so that a line under it does not cut them; not wanted in a bar. back: it
    lies on the ground, so that nothing under it is seen at all.
    """

    x: float
    y: float
    words: str
    anchor: str = field(default="start", kw_only=True)
    size: float = field(default=13, kw_only=True)
    bold: bool = field(default=False, kw_only=True)
    dx: float = field(default=0, kw_only=True)
    dy: float = field(default=0, kw_only=True)
    firm: bool = field(default=False, kw_only=True)
    halo: bool = field(default=True, kw_only=True)
    back: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Arrow(Mark):
    """A line with a head at its end."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float = field(default=2.5, kw_only=True)
    dashed: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Bracket(Mark):
    """What lies between x0 and x1, at height y, with feet downward."""

    x0: float
    x1: float
    y: float


@dataclass(frozen=True)
class Axis(Mark):
    """Ticks with labels along the bottom or the left, and what is measured."""

    ticks: tuple[tuple[float, str], ...]
    title: str = ""
    left: bool = field(default=False, kw_only=True)
    colour: str = field(default=MUTED, kw_only=True)


@dataclass(frozen=True)
class Panel:
    """A part of the picture, in pixels from its upper left corner, with a scale each way."""

    left: float
    top: float
    width: float
    height: float
    x: Ends = (0, 1)
    y: Ends = (0, 1)
    marks: tuple[Mark, ...] = ()

    def px(self, x: float) -> float:
        """Where a value of the x scale stands, in pixels."""
        return self.left + self.width * _part(x, self.x)

    def py(self, y: float) -> float:
        """Where a value of the y scale stands, in pixels."""
        return self.top + self.height * (1 - _part(y, self.y))

    def per_unit(self) -> tuple[float, float, float, float]:
        """Where 0 and 0 stand, and how far it is from one to the next on each scale, in pixels."""
        (x0, x1), (y0, y1) = self.x, self.y
        across, up = self.width / (x1 - x0), -self.height / (y1 - y0)
        return self.left - across * x0, self.top + self.height - up * y0, across, up

    def value(self, px: float, py: float) -> Ends:
        """What stands at a pixel, on the two scales."""
        (x0, x1), (y0, y1) = self.x, self.y
        across, up = (px - self.left) / self.width, 1 - (py - self.top) / self.height
        return x0 + across * (x1 - x0), y0 + up * (y1 - y0)

    def holds(self, x: float, y: float) -> bool:
        """Whether a place is on both scales."""
        return _is_on(x, self.x) and _is_on(y, self.y)


@dataclass(frozen=True)
class Picture:
    """Panels on a ground of so many pixels. A change of kind leaves no ghosts."""

    width: float
    height: float
    panels: tuple[Panel, ...]
    kind: str = ""

    def marks(self, kind: type | None = None) -> list:
        """All marks, or those of a kind, in the order in which they are drawn."""
        every = [mark for panel in self.panels for mark in panel.marks]
        return [mark for mark in every if kind is None or isinstance(mark, kind)]


def _part(value: float, ends: Ends) -> float:
    """How far along a scale, 0 to 1; what lies beyond stands at its end."""
    low, high = ends
    if not isfinite(value):
        return 1.0 if value > 0 else 0.0
    return min(max((value - low) / (high - low), 0.0), 1.0)


def _is_on(value: float, ends: Ends) -> bool:
    low, high = ends if ends[0] <= ends[1] else ends[::-1]
    slack = 1e-9 * (high - low)
    return low - slack <= value <= high + slack
