"""No mark hides another that is meant to be seen, at any setting, wide and narrow."""

from __future__ import annotations

import pytest
from sweeps import pictures, small_dots

from headcount.drawing.labels import placed
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Bar, Dot, Line, Panel
from headcount.drawing.stacks import stacked
from headcount.explorers.registry import EXPLORERS

DRAWN = [name for name in EXPLORERS if name != "audit"]
PARTS = 20  # of a line, each looked at


def inside(bar: Bar, panel: Panel, line: Line, its: Panel) -> bool:
    """Whether some part of a line lies in a bar, and not only on its edge."""
    left, right = sorted((panel.px(bar.x0), panel.px(bar.x1)))
    top, bottom = sorted((panel.py(bar.y0), panel.py(bar.y1)))
    ends = [(its.px(x), its.py(y)) for x, y in line.points]
    for (x0, y0), (x1, y1) in zip(ends, ends[1:]):
        for part in range(PARTS + 1):
            x, y = x0 + (x1 - x0) * part / PARTS, y0 + (y1 - y0) * part / PARTS
            if left + 1 < x < right - 1 and top + 1 < y < bottom - 1:
                return True
    return False


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", DRAWN)
def test_no_bar_hides_a_line_that_says_how_far(name, width):
    """A dashed line is a level, a day or a target: it is drawn over what reaches it."""
    for step, picture in pictures(name, width):
        levels: list[tuple[Panel, Line]] = []
        for panel in picture.panels:
            for mark in panel.marks:
                if isinstance(mark, Line) and mark.dashed:
                    levels.append((panel, mark))
                elif isinstance(mark, Bar) and mark.filled:
                    for its, line in levels:
                        assert not inside(mark, panel, line, its), (step.values, mark, line)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", DRAWN)
def test_the_label_of_a_dot_stands_beside_it(name, width):
    for step, picture in pictures(name, width):
        boxes = placed(picture, picture.panels)
        for panel in picture.panels:
            for dot in panel.marks:
                if isinstance(dot, Dot) and dot.label:
                    x, y = panel.px(dot.x), panel.py(dot.y)
                    for box in boxes:
                        beside = box.right <= x - dot.size or box.left >= x + dot.size
                        apart = box.bottom <= y - dot.size or box.top >= y + dot.size
                        assert box.text.words != dot.label or beside or apart, (step.values, dot)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", ["lists", "unknowns"])
def test_dots_drawn_together_are_all_on_the_scale(name, width):
    """Else they would be drawn at its end, as if they stood there."""
    for step, picture in pictures(name, width):
        for panel in picture.panels:
            assert all(panel.holds(dot.x, dot.y) for dot in small_dots(panel)), step.values


@pytest.mark.parametrize("many", [3, 10, 100])
def test_a_stack_is_squeezed_into_its_room(many):
    """The filled dots below, the hollow ones above them."""
    filled, hollow = stacked([5.0] * (many - 1), [5.0], scale=(2, 10), columns=16, room=60, size=3)
    points = filled.points + hollow.points
    assert filled.filled and not hollow.filled and len(hollow.points) == 1
    heights = [y for _, y in points]
    assert len(points) == many and {x for x, _ in points} == {5}
    assert heights == sorted(heights) and max(heights) <= 4 + 60
    steps = {round(b - a, 9) for a, b in zip(heights, heights[1:])}
    assert steps == {9 if many == 3 else 60 / many}, "three of its half widths, or less"
