"""The one rule for digits: how far a right answer may be rounded.

An entry is right where it is the answer rounded to the digits typed, and keeps as many as the
question takes. It is never right where it is not, however small the difference. Here the answer is
4,820.36; the question asks for a whole number and takes two digits:

| Typed | Fit | |
|---|---|---|
| 4,820 | as asked | the form that the question asks for is always right |
| 4820.4, 4820.36 | finer | right, with a note |
| 4,800 | coarser | right, with a note: zeros at the end may stand for rounded places |
| 5,000 | too coarse | one digit, and two are wanted |
| 4,830, 4820.3 | none | not the answer rounded to these digits |

Where a decimal is asked for, 7.0 is not 7.14 rounded; where a whole number is, 4820.0 is 4,820.

The fewest digits are a number, or EXACT (no rounding at all: counts, and every answer that is a
whole number), or ASKED (bounds: no fewer than the question asks for).
"""

from __future__ import annotations

import math
from decimal import Context, Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache

SAME = 1e-12  # two floats this close, relatively, are one number computed in two ways
EXACT, ASKED = "exact", "as asked"
_ANY_SIZE = Context(prec=400)
_HAIR = Decimal("1e-12")  # relative


class Fit(Enum):
    """How an entry fits an answer."""

    AS_ASKED = "as asked"
    FINER = "finer"
    COARSER = "coarser"
    TOO_COARSE = "too coarse"
    NONE = "none"

    @property
    def is_right(self) -> bool:
        return self in (Fit.AS_ASKED, Fit.FINER, Fit.COARSER)


def fit(entry: Fraction, decimals: int | None, answer: float, asked: int, fewest: int | str) -> Fit:
    """How an entry, typed with so many decimals (None: a fraction), fits the answer.

    asked is how many decimals the question asks for.
    """
    if is_same(entry, answer):
        many = decimals is not None and decimals > asked and _has_more_than(answer, asked)
        return Fit.FINER if many else Fit.AS_ASKED
    if is_whole(answer):
        fewest = EXACT
    if asked == 0 and entry.denominator == 1 and decimals is not None:
        decimals = 0  # 4820.0 is how a program writes 4820
    for place in _near_enough(entry, decimals, answer):
        if entry not in rounded(answer, place, even=place >= asked):
            continue
        if place == asked and fewest != EXACT:
            return Fit.AS_ASKED
        if place > asked:
            return Fit.FINER
        digits = _digits(answer, place)
        enough = not isinstance(fewest, str) and digits >= fewest
        return Fit.COARSER if enough else Fit.TOO_COARSE if digits else Fit.NONE
    return Fit.NONE


def is_whole(answer: float) -> bool:
    return is_same(round(answer), answer)


def is_same(entry: Fraction | float, value: float) -> bool:
    """Whether the two are one number, worked out in two ways."""
    return abs(float(entry) - value) <= SAME * max(1, abs(value))


def could_be(entry: Fraction, decimals: int | None, value: float) -> bool:
    """Whether the entry is this value rounded to the digits typed, in any of the ways."""
    return is_same(entry, value) or any(
        entry in rounded(value, place) and _digits(value, place)
        for place in _near_enough(entry, decimals, value)
    )


def _near_enough(entry: Fraction, decimals: int | None, value: float) -> list[int]:
    """The places, where at the coarsest of them the value may round to the entry: none where it
    is further away than half a unit, which spares the work of rounding it."""
    found = places(entry, decimals)
    far = found and abs(float(entry) - value) > 0.5001 * 10.0 ** -found[-1]
    return [] if far else found


def places(entry: Fraction, decimals: int | None) -> list[int]:
    """The places to which an entry may have been rounded, the finest first: 0 and -1 for 20."""
    if decimals is None:
        return []
    if decimals > 0 or not entry:
        return [decimals]
    whole = str(abs(entry.numerator))
    return list(range(0, -(len(whole) - len(whole.rstrip("0"))) - 1, -1))


@lru_cache(maxsize=1024)  # each way of reading an entry asks for the same answer again
def rounded(value: float, place: int, *, even: bool = False) -> frozenset[Fraction]:
    """The value rounded to this many decimals, halves up; with even also as Python rounds them."""
    number, unit = Decimal(repr(float(value))), Decimal(1).scaleb(-place)
    # A half may have been worked out as a hair less, or as a hair more.
    sides = (number * (1 + _HAIR), number * (1 - _HAIR) if even else number * (1 + _HAIR))
    return frozenset(
        Fraction(side.quantize(unit, "ROUND_HALF_UP", _ANY_SIZE)) for side in set(sides)
    )


def _digits(value: float, place: int) -> int:
    """How many digits of a value are left when it is rounded to this place: 2 of 4,820 at -2."""
    return max(0, math.floor(math.log10(abs(value))) + 1 + place) if value else 0


def _has_more_than(answer: float, decimals: int) -> bool:
    return not is_same(next(iter(rounded(answer, decimals))), answer)
