"""Numbers as dots above each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from headcount.drawing.marks import MUTED, Dot

FLOOR = 4  # pixels from the axis to the middle of the lowest dot


def stacked(
    numbers: Iterable[float], end: float, columns: int, room: float, size: float
) -> Iterator[Dot]:
    """A dot for each number, in the nearest of so many columns from 0 to end.

    In a panel whose y scale is in pixels; a stack that would be higher than room is squeezed.
    """
    places = [round(number / end * columns) for number in numbers]
    pitch = min(3 * size, room / max(Counter(places).values(), default=1))
    height: Counter = Counter()
    for place in places:
        y = FLOOR + height[place] * pitch
        yield Dot(place * end / columns, y, size=size, colour=MUTED, veil=True)
        height[place] += 1
