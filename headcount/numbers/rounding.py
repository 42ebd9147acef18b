"""What a printed number shows of its rounding."""

from __future__ import annotations

import math
from decimal import Decimal


def rounding_unit(printed: float) -> float:
    """What a printed number looks rounded to: the place of its last digit that is not 0.

    1000 for 167,000, 0.1 for 2.4 and 1 for 0; a whole number where it is one. Who prints a number
    seldom says how it was rounded, so this is an assumption: its zeros may have been counted.

    >>> rounding_unit(167_000)
    1000
    """
    number = Decimal(repr(printed))
    return _power_of_ten(_exponent(number.normalize()) if number else 0)


def last_digit(typed: str) -> float:
    """The place of the last digit typed, its zeros taken as counted: 0.01 for "1.20", 1 for "500".

    >>> last_digit("1.20")
    0.01
    """
    return _power_of_ten(min(_exponent(Decimal(typed)), 0))


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0  # not a number


def power_of_ten(value: float) -> float:
    """The largest power of ten that is not above a value above 0: 1000 for 4,820."""
    return _power_of_ten(math.floor(math.log10(value)))


def decimals_of_two_digits(value: float) -> int:
    """How many decimals show two digits of a value above 0: 3 for 0.0482, and -2 for 4,820."""
    return 1 - math.floor(math.log10(value))


def _power_of_ten(exponent: int) -> float:
    return 10**exponent if exponent >= 0 else float(Decimal(1).scaleb(max(exponent, -15)))
