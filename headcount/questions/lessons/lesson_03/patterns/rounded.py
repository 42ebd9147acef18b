"""What the patterns of rounded figures share."""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written


def nearest(units: tuple[float, float]) -> str:
    """ " to the nearest 1,000", or " to the nearest 1,000 and 100"."""
    each = dict.fromkeys(written(unit) for unit in units)
    return f" to the nearest {' and '.join(each)}"


def whole_note(last: str, limit: str) -> str:
    """What is said of a bound that was worked out with the last whole numbers of the intervals."""
    return f"{last} is as far as whole counts go; the ends of the error intervals give {limit}."


def signed(half: float) -> str:
    """A step as it stands in code: "+ 500" or "- 500"."""
    return f"{'+' if half > 0 else '-'} {trimmed(abs(half)).replace(',', '_')}"
