"""The bath of the calendar: a steady number of people at a time, as bars that follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from headcount.drawing.marks import BAR, PLAIN, Bar

ROWS = 10  # so many bars are cut on any day
SHORTEST = 5  # pixels of a bar that can still be told from the next
GAP = 3  # pixels between two bars, so that both are seen


def bath(stay: float, days: int, pixels: float) -> Iterator[Bar]:
    """In each row bar after bar, as long as the stay; each row begins a tenth of a stay earlier.

    So bars end and begin evenly over the year. Coloured are those that begin in it.
    """
    gap = GAP * days / pixels
    is_told_apart = stay >= SHORTEST * days / pixels
    for row in range(ROWS):
        y0, y1 = row + 0.1, row + 0.9
        if not is_told_apart:
            says = "too many bars to be told apart"
            yield Bar(0, days, y0, y1, colour=PLAIN, hatched=True, says=says)
            continue
        start = -stay * (row + 0.5) / ROWS
        while start < days:
            end, is_new = start + stay, start >= 0
            says = f"arrived on day {int(start) + 1}" if is_new else "there already on day 1"
            colour = PLAIN if is_new else BAR
            if end - gap > 0:
                yield Bar(max(start, 0), min(end - gap, days), y0, y1, colour=colour, says=says)
            start = end
