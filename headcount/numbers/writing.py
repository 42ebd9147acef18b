"""Numbers as people read them: with commas, a real minus sign, and units in words."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import lru_cache

_ANY_SIZE = Context(prec=400)  # enough for the largest float


@lru_cache(maxsize=4096)  # a picture that is drawn at every move writes the same numbers again
def written(value: float, decimals: int = 0, *, sign: bool = False) -> str:
    """A figure with commas between thousands and a real minus sign: 167,000 or -31.1.

    Halves are rounded up, as at school, and -0 is written 0.
    """
    places = Decimal(1).scaleb(-decimals)
    rounded = Decimal(repr(float(value))).quantize(places, "ROUND_HALF_UP", _ANY_SIZE)
    text = f"{rounded.copy_abs():,}"
    if rounded < 0:
        return "\u2212" + text
    return "+" + text if sign and rounded > 0 else text


def trimmed(value: float, decimals: int = 1) -> str:
    """Like `written`, but without a tail of zeros: 40, 14.3, 0.5."""
    text = written(value, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text


def counted(value: float, *, sign: bool = False) -> str:
    """A figure as it stands: with commas, and its own decimals, at most four: 167,000 or 2.4."""
    return written(value, 4, sign=sign).rstrip("0").rstrip(".")


def shortened(value: float, digits: int) -> float:
    """A number with so many digits that count, and zeros after them: 8,860 for 8,855 and 3."""
    unit = 10 ** max(0, len(str(abs(int(value)))) - digits)
    return round(value / unit + 1e-9) * unit


def decimals_for(value: float, digits: int) -> int:
    """The decimals, at most six, with which a number keeps so many digits: 3 of 0.689 for 3."""
    limit = 10 ** (digits - 1)
    return next((n for n in range(6) if abs(value) * 10**n >= limit), 6) if value else 0


def own_decimals(value: float) -> int:
    """The decimals of a number that is written with a few: 3 of 449.999; else 0."""
    return next((places for places in range(4) if round(value, places) == value), 0)


def several(value: float, things: str) -> str:
    """So many things: "2 attempts", "1 attempt", "1 person"; things is the plural."""
    return f"{counted(value)} {singular(things) if value == 1 else things}"


def singular(things: str) -> str:
    """One of these things: "attempt", "person", "child"."""
    return {"people": "person", "children": "child"}.get(things, things.removesuffix("s"))


def percent(value: float, decimals: int = 1, *, sign: bool = False) -> str:
    """A percentage: 31.1%, or with its sign +31.1%."""
    return written(value, decimals, sign=sign) + "%"


def listed(parts: list[str], last: str = "and") -> str:
    """Parts in a sentence: "500, 700 and 1,000"."""
    parts = list(parts)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def capital(text: str) -> str:
    """The same with its first letter large."""
    return text[:1].upper() + text[1:]
