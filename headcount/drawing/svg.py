"""Marks as SVG: live, in the colours of the page, or stored, on a white ground of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape

from headcount.drawing.labels import Box, placed, wrapped
from headcount.drawing.marks import (
    Area,
    Arrow,
    Axis,
    Bar,
    Bracket,
    Dot,
    Dots,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.drawing.roles import INK
from headcount.page import small_pictures
from headcount.page.colours import ROLES

GHOSTS = 'class="headcount-ghost"'
VEILED = "Hidden: predict first."
FONT = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', Arial, sans-serif"


class Writer:
    """Writes one picture. name tells its patterns from those of other pictures of the page."""

    def __init__(self, name: str, live: bool):
        self.name, self.live = name, live

    def colour(self, role: str) -> str:
        light = ROLES[role][0]
        return f"var(--headcount-{role}, {light})" if self.live else light

    def write(
        self,
        picture: Picture,
        alt: str,
        *,
        veiled: bool = False,
        before: Picture | None = None,
    ) -> str:
        """The picture as one <svg>; before is the picture whose ghosts are shown."""
        panels = _unveiled(picture.panels) if veiled else picture.panels
        parts = [self._patterns(panels, veiled)]
        if not self.live:
            parts.append(f'<rect width="100%" height="100%" fill="{self.colour("ground")}"/>')
        if veiled:
            parts += [self._veil(panel) for panel in picture.panels if _is_emptied(panel)]
        for panel in panels:
            parts += [self._mark(mark, panel) for mark in panel.marks]
        if before is not None and _has_places_of(before, picture):
            ghosts = zip(panels, before.panels)
            parts += [self._ghosts(now, then, veiled) for now, then in ghosts]
        words = "".join(self._text(box) for box in placed(picture, panels))
        parts.append(
            f'<g stroke="{self.colour("ground")}" stroke-width="5" stroke-linejoin="round" '
            f'paint-order="stroke">{words}</g>'
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(picture.width)} '
            f'{_n(picture.height)}" role="img" aria-label="{escape(alt)}" '
            f'style="display:block;width:100%;height:auto" font-family="{FONT}">'
            f"{''.join(parts)}</svg>"
        )

    def _patterns(self, panels: tuple[Panel, ...], veiled: bool) -> str:
        """A hatch for each colour that needs one: stripes of it, and of the ground between."""
        roles = {mark.colour for one in panels for mark in one.marks if _is_hatched(mark)}
        if veiled:
            roles.add("muted")
        return "<defs>{}</defs>".format(
            "".join(
                f'<pattern id="{self.name}-{role}" width="6" height="6" '
                f'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
                f'<rect width="6" height="6" fill="{self.colour("ground")}"/>'
                f'<rect width="3.2" height="6" fill="{self.colour(role)}"/></pattern>'
                for role in sorted(roles)
            )
        )

    def _fill(self, mark: Bar | Area) -> str:
        return f"url(#{self.name}-{mark.colour})" if mark.hatched else self.colour(mark.colour)

    def _mark(self, mark: Mark, panel: Panel) -> str:
        write = _WRITERS.get(type(mark))
        if write is None:
            return ""
        drawn = write(self, mark, panel)
        return f"<g><title>{escape(mark.says)}</title>{drawn}</g>" if mark.says else drawn

    def _bar(self, bar: Bar, panel: Panel) -> str:
        xs = sorted((panel.px(bar.x0), panel.px(bar.x1)))
        ys = sorted((panel.py(bar.y0), panel.py(bar.y1)))
        edge = self.colour("muted" if bar.colour == "bar" else bar.colour)
        dash = ' stroke-width="1.5" stroke-dasharray="5 4"' if bar.dashed else ""
        fill = self._fill(bar) if bar.filled else "none"
        return (
            f'<rect x="{_n(xs[0])}" y="{_n(ys[0])}" width="{_n(xs[1] - xs[0])}" '
            f'height="{_n(ys[1] - ys[0])}" fill="{fill}" stroke="{edge}"{dash}/>'
        )

    def _line(self, line: Line, panel: Panel) -> str:
        dash = ' stroke-dasharray="6 5"' if line.dashed else ""
        return (
            f'<polyline points="{_points(line.points, panel)}" fill="none" '
            f'stroke="{self.colour(line.colour)}" stroke-width="{_n(line.width)}"{dash}/>'
        )

    def _area(self, area: Area, panel: Panel) -> str:
        opacity = 1 if area.hatched else 0.3
        return (
            f'<polygon points="{_points(area.points, panel)}" fill="{self._fill(area)}" '
            f'fill-opacity="{opacity}"/>'
        )

    def _dot(self, dot: Dot, panel: Panel) -> str:
        x, y, size = panel.px(dot.x), panel.py(dot.y), dot.size
        look = (
            f'fill="{self.colour(dot.colour if dot.filled else "ground")}" '
            f'stroke="{self.colour(dot.colour)}" stroke-width="2"'
        )
        if not panel.holds(dot.x, dot.y):
            across = -1 if dot.x < min(panel.x) else 1 if dot.x > max(panel.x) else 0
            up = 0 if across else (1 if dot.y > max(panel.y) else -1)
            tip = (x + across * size, y - up * size)
            back = (x - across * size, y + up * size)
            foot = [(back[0] + side * up, back[1] + side * across) for side in (-size, size)]
            return f'<polygon points="{_pixels([tip, *foot])}" {look}/>'
        if dot.shape == "circle":
            return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size)}" {look}/>'
        if dot.shape == "cross":
            arms = f"M{_n(x - size)} {_n(y - size)}L{_n(x + size)} {_n(y + size)}"
            arms += f"M{_n(x - size)} {_n(y + size)}L{_n(x + size)} {_n(y - size)}"
            return f'<path d="{arms}" stroke="{self.colour(dot.colour)}" stroke-width="3"/>'
        shapes: dict[str, list[tuple[float, float]]] = {
            "square": [(-1, -1), (1, -1), (1, 1), (-1, 1)],
            "diamond": [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)],
        }
        places = [(x + size * dx, y + size * dy) for dx, dy in shapes[dot.shape]]
        return f'<polygon points="{_pixels(places)}" {look}/>'

    def _dots(self, dots: Dots, panel: Panel) -> str:
        """As one path, of lines without length and with round ends; hollow ones are filled again
        with the ground."""
        left, top, across, up = panel.per_unit()
        places = "".join(f"M{left + across * x:.1f} {top + up * y:.1f}h0" for x, y in dots.points)
        layers = [(dots.colour, 2 * dots.size + 2)]
        if not dots.filled:
            layers.append(("ground", 2 * dots.size - 2))
        return "".join(
            f'<path d="{places}" stroke="{self.colour(colour)}" stroke-width="{_n(width)}" '
            'stroke-linecap="round"/>'
            for colour, width in layers
        )

    def _arrow(self, arrow: Arrow, panel: Panel) -> str:
        x0, y0, x1, y1 = (
            panel.px(arrow.x0),
            panel.py(arrow.y0),
            panel.px(arrow.x1),
            panel.py(arrow.y1),
        )
        colour, long = self.colour(arrow.colour), ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        if not long:
            return f'<circle cx="{_n(x0)}" cy="{_n(y0)}" r="3" fill="{colour}"/>'
        dx, dy = (x1 - x0) / long, (y1 - y0) / long
        head = min(10.0, long)
        foot = (x1 - head * dx, y1 - head * dy)
        half = head / 2
        side = (half * dy, half * dx)
        tip = [
            (x1, y1),
            (foot[0] - side[0], foot[1] + side[1]),
            (foot[0] + side[0], foot[1] - side[1]),
        ]
        dash = ' stroke-dasharray="7 4"' if arrow.dashed else ""
        return (
            f'<path d="M{_n(x0)} {_n(y0)}L{_n(foot[0])} {_n(foot[1])}" stroke="{colour}" '
            f'stroke-width="{_n(arrow.width)}"{dash}/>'
            f'<polygon points="{_pixels(tip)}" fill="{colour}"/>'
        )

    def _bracket(self, bracket: Bracket, panel: Panel) -> str:
        x0, x1, y = panel.px(bracket.x0), panel.px(bracket.x1), panel.py(bracket.y)
        return (
            f'<path d="M{_n(x0)} {_n(y + 7)}V{_n(y)}H{_n(x1)}V{_n(y + 7)}" fill="none" '
            f'stroke="{self.colour(bracket.colour)}" stroke-width="1.5"/>'
        )

    def _axis(self, axis: Axis, panel: Panel) -> str:
        x0, x1, y0, y1 = panel.left, panel.left + panel.width, panel.top + panel.height, panel.top
        path = f"M{_n(x0)} {_n(y0)}V{_n(y1)}" if axis.left else f"M{_n(x0)} {_n(y0)}H{_n(x1)}"
        for at, _ in axis.ticks:
            if axis.left:
                path += f"M{_n(x0 - 4)} {_n(panel.py(at))}H{_n(x0)}"
            else:
                path += f"M{_n(panel.px(at))} {_n(y0)}V{_n(y0 + 4)}"
        return f'<path d="{path}" stroke="{self.colour(axis.colour)}" fill="none"/>'

    def _text(self, box: Box) -> str:
        text = box.text
        weight = ' font-weight="700"' if text.bold else ""
        halo = "" if text.halo else ' stroke="none"'  # the texts stand in a group that has one
        back = (
            f'<rect x="{_n(box.left)}" y="{_n(box.top)}" width="{_n(box.width)}" '
            f'height="{_n(box.bottom - box.top)}" fill="{self.colour("ground")}" stroke="none"/>'
            if text.back
            else ""
        )
        return back + (
            f'<text x="{_n(box.x)}" y="{_n(box.y)}" dy="0.35em" text-anchor="{text.anchor}" '
            f'font-size="{_n(text.size)}"{weight} fill="{self.colour(text.colour)}"'
            f"{halo}>{escape(text.words)}</text>"
        )

    def _ghosts(self, now: Panel, then: Panel, veiled: bool) -> str:
        """Where marks stood before, in outline; on another scale they would say nothing."""
        if (now.x, now.y) != (then.x, then.y):
            return ""
        marks = [mark for mark in then.marks if mark.ghost and not (veiled and mark.veil)]
        drawn = "".join(self._mark(_outline(mark), now) for mark in marks if mark not in now.marks)
        look = f'opacity="0.55" stroke-dasharray="2 3" {GHOSTS} aria-hidden="true"'
        return f"<g {look}>{drawn}</g>" if drawn else ""

    def _veil(self, panel: Panel) -> str:
        """A hatched place where marks are hidden."""
        return (
            f'<rect x="{_n(panel.left)}" y="{_n(panel.top)}" width="{_n(panel.width)}" '
            f'height="{_n(panel.height)}" fill="url(#{self.name}-muted)" opacity="0.18"/>'
        )


_WRITERS: dict[type, Callable] = {
    Bar: Writer._bar,
    Line: Writer._line,
    Area: Writer._area,
    Dot: Writer._dot,
    Dots: Writer._dots,
    Arrow: Writer._arrow,
    Bracket: Writer._bracket,
    Axis: Writer._axis,
}


def image(picture: Picture, alt: str, *, veiled: bool = False) -> str:
    """The picture as an <img> with alt text, which needs neither a kernel nor trust."""
    svg = Writer("s", live=False).write(picture, "", veiled=veiled)
    return small_pictures.image(svg, alt, picture.width * 1.5)


def _is_hatched(mark: Mark) -> bool:
    return isinstance(mark, (Bar, Area)) and mark.hatched


def _outline(mark: Mark) -> Mark:
    """A mark without what fills it, so that nobody takes it for one of now."""
    if isinstance(mark, Area):
        return Line((*mark.points, mark.points[0]), colour=INK, width=1)
    empty = {"filled": False, "hatched": False}
    kept = {name: value for name, value in empty.items() if hasattr(mark, name)}
    return replace(mark, colour=INK, says="", **kept)


def _has_places_of(before: Picture, now: Picture) -> bool:
    return before.kind == now.kind and len(before.panels) == len(now.panels)


def _unveiled(panels: tuple[Panel, ...]) -> tuple[Panel, ...]:
    """The panels without what answers the prediction; the largest of those says so."""
    emptied = [panel for panel in panels if _is_emptied(panel)]
    largest = max(emptied, key=lambda panel: panel.width * panel.height, default=None)
    return tuple(
        replace(
            panel,
            marks=tuple(mark for mark in panel.marks if not mark.veil)
            + (_hidden(panel) if panel is largest else ()),
        )
        for panel in panels
    )


def _hidden(panel: Panel) -> tuple[Text, ...]:
    """Words in the middle of a panel that say why something is missing there."""
    lines = wrapped(VEILED, 13, panel.width)
    first = -8.5 * (len(lines) - 1)
    x, y = sum(panel.x) / 2, sum(panel.y) / 2
    return tuple(
        Text(x, y, line, anchor="middle", dy=first + 17 * place) for place, line in enumerate(lines)
    )


def _is_emptied(panel: Panel) -> bool:
    return any(mark.veil for mark in panel.marks)


def _points(points, panel: Panel) -> str:
    return _pixels([(panel.px(x), panel.py(y)) for x, y in points])


def _pixels(places) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in places)


def _n(value: float) -> str:
    """Pixels with one decimal, without a tail of zeros."""
    return f"{value:.1f}".removesuffix(".0")
