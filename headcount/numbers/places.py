"""The places of digits in words: rounded to hundreds, to millions, to the nearest 500."""

from __future__ import annotations

from headcount.numbers.writing import counted

PLACES: dict[float, str] = {
    10: "tens",
    100: "hundreds",
    1_000: "thousands",
    10_000: "tens of thousands",
    100_000: "hundreds of thousands",
    1_000_000: "millions",
    10_000_000: "tens of millions",
    100_000_000: "hundreds of millions",
    1_000_000_000: "billions",
}


def place(unit: float) -> str:
    """ "hundreds" for 100, and "the nearest 500".

    >>> place(1000)
    'thousands'
    """
    return PLACES.get(unit, f"the nearest {counted(unit)}")


def not_rounded(value: float, unit: float) -> str:
    """That a number has digits below the unit to which it is said to be rounded.

    >>> not_rounded(5412, 100)
    '5,412 is not rounded to hundreds'
    """
    return f"{counted(value)} is not rounded to {place(unit)}"
