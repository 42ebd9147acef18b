"""What the patterns of rounded figures share."""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written


def nearest(units: tuple[float, float]) -> str:
    """ " to the nearest 1,000", or " to the nearest 1,000 and 100"."""
    each = dict.fromkeys(written(unit) for unit in units)
    return f" to the nearest {' and '.join(each)}"


def signed(half: float) -> str:
    """A step as it stands in code: "+ 500" or "- 500"."""
    return f"{'+' if half > 0 else '-'} {trimmed(abs(half)).replace(',', '_')}"
