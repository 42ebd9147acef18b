"""The steps of each explorer's sweep and their pictures, made once for all tests that read them."""

from __future__ import annotations

import itertools
from functools import cache

import headcount as hc
from headcount.drawing.labels import placed
from headcount.drawing.marks import Dot, Dots


@cache
def sweep(name: str) -> list:
    return list(hc.explore(name).sweep())


@cache
def pictures(name: str, width: int) -> list[tuple]:
    """Each step with its picture."""
    explorer = hc.explore(name)
    return [(step, explorer.whole(step.result, width)) for step in sweep(name)]


def check_texts(picture, values) -> None:
    """No text leaves the frame, and no two lie on each other."""
    boxes = placed(picture, picture.panels)
    for box in boxes:
        assert box.left >= 0 and box.right <= picture.width, (box.text.words, values)
        assert box.top >= 0 and box.bottom <= picture.height, (box.text.words, values)
    for one, two in itertools.combinations(boxes, 2):
        assert not one.meets(two), (one.text.words, two.text.words, values)


def small_dots(panel) -> list[Dot]:
    """The dots of a panel that are drawn many at a time, one by one."""
    return [
        Dot(*point, size=many.size, filled=many.filled, colour=many.colour, veil=many.veil)
        for many in panel.marks
        if isinstance(many, Dots)
        for point in many.points
    ]
