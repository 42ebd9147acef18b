"""The steps of each explorer's sweep, made once for all tests that read them, and their texts."""

from __future__ import annotations

import itertools
from functools import cache

import headcount as hc
from headcount.drawing.labels import placed


@cache
def sweep(name: str) -> list:
    return list(hc.explore(name).sweep())


def check_texts(picture, values) -> None:
    """No text leaves the frame, and no two lie on each other."""
    boxes = placed(picture, picture.panels)
    for box in boxes:
        assert box.left >= 0 and box.right <= picture.width, (box.text.words, values)
        assert box.top >= 0 and box.bottom <= picture.height, (box.text.words, values)
    for one, two in itertools.combinations(boxes, 2):
        assert not one.meets(two), (one.text.words, two.text.words, values)
