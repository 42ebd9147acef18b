"""What is told apart by colour is told apart by more, for those who see fewer colours, or grey.

Seen as by Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
vision deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1;
distances in CIELAB, where about 2 can just be told apart side by side.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from sweeps import pictures

from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Area, Arrow, Bar, Dot, Dots, Line
from headcount.explorers.registry import EXPLORERS
from headcount.page.colours import ROLES

APART = 20  # for marks that are small and do not lie side by side
SEEN = {
    "without red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue cones": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "in grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)
# Where marks of one look do differ in such colours, what tells them apart.
TOLD_BY = {
    "sorter": "the claim that is looked at has its name in bold",
    "ratio": "each row and each square has its name beside it",
    "rate": "each line has its name beside it",
}


def lab(colour: str, seen) -> np.ndarray:
    """A colour in CIELAB, as it is seen."""
    given = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(given <= 0.04045, given / 12.92, ((given + 0.055) / 1.055) ** 2.4)
    xyz = np.array(TO_XYZ) @ np.clip(np.array(seen) @ linear, 0, 1) / WHITE
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def distance(one: str, other: str, seen, theme: int) -> float:
    return float(np.linalg.norm(lab(ROLES[one][theme], seen) - lab(ROLES[other][theme], seen)))


ALIKE = {
    frozenset(pair)
    for pair in combinations(("ink", "muted", "bar", "officials", "charities", "plain"), 2)
    for seen in SEEN.values()
    for theme in (0, 1)
    if distance(*pair, seen, theme) < APART
}


def test_the_two_who_counted_are_told_apart_by_all_who_see_colours():
    for seen in list(SEEN.values())[:3]:
        for theme in (0, 1):
            assert distance("officials", "charities", seen, theme) > 80
            assert distance("charities", "plain", seen, theme) > 30


def test_some_colours_are_not_told_apart_by_everybody():
    assert {"muted", "plain"} in ALIKE and {"officials", "plain"} in ALIKE
    assert {"bar", "plain"} not in ALIKE and {"ink", "bar"} not in ALIKE


@pytest.mark.parametrize("name", [name for name in EXPLORERS if name not in ("audit", *TOLD_BY)])
def test_marks_that_differ_in_such_colours_differ_in_look_too(name):
    for width in (WIDE, NARROW):
        for step, picture in pictures(name, width):
            for panel in picture.panels:
                colours: dict = {}
                for mark in panel.marks:
                    if isinstance(mark, (Bar, Dot, Dots, Line, Area, Arrow)):
                        colours.setdefault(look(mark), set()).add(mark.colour)
                for here in colours.values():
                    assert not [pair for pair in ALIKE if pair <= here], (step.values, here)


def look(mark) -> tuple:
    """What tells a mark from others of its kind, but for its colour and its place."""
    parts = ("hatched", "filled", "dashed", "size", "width")
    kind = Dot if isinstance(mark, Dots) else type(mark)
    shape = getattr(mark, "shape", "circle")
    return kind, shape, *(getattr(mark, part, None) for part in parts)
