"""Numbers as dots above each other, and people as dots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import floor

from headcount.drawing.marks import Bracket, Dot, Dots, Mark
from headcount.drawing.roles import MUTED

DOTS = 100  # at most, for all parts of a group
FLOOR = 4  # pixels from the axis to the middle of the lowest dot


def stacked(
    filled: Iterable[float],
    hollow: Iterable[float],
    scale: tuple[float, float],
    columns: int,
    room: float,
    size: float,
) -> Iterator[Dots]:
    """A dot for each number, in the nearest of so many columns of a scale, hollow ones on top.

    In a panel whose y scale is in pixels; a stack that would be higher than room is squeezed.
    """
    start, column = scale[0], (scale[1] - scale[0]) / columns
    low, high = (Counter(round((x - start) / column) for x in one) for one in (filled, hollow))
    pitch = min(3 * size, room / max((low + high).values(), default=1))
    for stacks, under, is_filled in ((low, Counter(), True), (high, low, False)):
        points = tuple(
            (start + place * column, FLOOR + row * pitch)
            for place, height in stacks.items()
            for row in range(under[place], under[place] + height)
        )
        if points:
            yield Dots(points, filled=is_filled, size=size, colour=MUTED, veil=True)


def median_and_range(median: float, ends: tuple[float, float] | None, y: float) -> Iterator[Mark]:
    """Over the dots, a diamond at their median, and a bracket over a range of them, if any."""
    if ends:
        yield Bracket(*ends, y, veil=True, ghost=True)
    yield Dot(median, y, shape="diamond", size=6, veil=True, ghost=True)


def dots_of(people: list[int]) -> list[int]:
    """Dots for each part of a group: one a person, of more than a hundred one in a hundred."""
    everybody = sum(people)
    if everybody <= DOTS:
        return people
    exact = [DOTS * part / everybody for part in people]
    dots = [floor(part) for part in exact]
    largest = sorted(range(len(people)), key=lambda at: dots[at] - exact[at])
    for at in largest[: DOTS - sum(dots)]:
        dots[at] += 1
    return dots
