"""Numbers as people type them, of any type, read exactly; text is never evaluated."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from numbers import Rational, Real
from typing import Any

from headcount.errors import Problem
from headcount.numbers.typed import LONGEST, Reading, decimal, of_decimal, read_text, reading


def is_blank(entry: object) -> bool:
    """True where nothing was entered: None, ``...``, an empty text, or a list of these."""
    if isinstance(entry, dict):
        entry = list(entry.values())
    if isinstance(entry, (list, tuple, set, frozenset)):
        return all(map(_is_empty, entry))
    return _is_empty(entry)


def _is_empty(part: object) -> bool:
    if isinstance(part, str):
        return part.strip() in ("", "...", "\N{HORIZONTAL ELLIPSIS}")
    if isinstance(part, (list, tuple, set, frozenset, dict)):
        return not part
    return part is None or part is Ellipsis


def is_missing(value: object) -> bool:
    """True for None, NaN and the missing values of pandas, which are not equal to themselves."""
    if value is None:
        return True
    try:
        return bool(value != value)
    except ArithmeticError:  # a Decimal that is a signalling NaN
        return True
    except (TypeError, ValueError):  # pd.NA is neither; an array is many
        return type(value).__name__ == "NAType"


def read_number(entry: object, *, points_group: bool = False) -> list[Reading]:
    """Read one number, of any numeric type or typed as text; text is never evaluated.

    Returns one reading, or two where a comma could mean thousands or decimals ("31,138":
    thousands first); with points_group also where a point could. Raises Problem, in words, for
    anything that is not one finite number.
    """
    if hasattr(entry, "dtype"):  # of numpy or pandas
        entry = _out_of_array(entry)
    if isinstance(entry, str):
        return list(read_text(entry, points_group=points_group))
    if isinstance(entry, bool):
        raise Problem("True or False is not a number.")
    if isinstance(entry, Decimal):
        return [of_decimal(entry)]
    if isinstance(entry, Rational):
        value = Fraction(int(entry.numerator), int(entry.denominator))
        return [reading(value, 0 if value.denominator == 1 else None)]
    if isinstance(entry, Real):
        return [of_decimal(Decimal(repr(float(entry))))]
    raise Problem("This is not a number.")


def _out_of_array(entry: Any) -> object:
    """The one value in an array or a column, or a single number of numpy, as Python's own.

    A float becomes a Decimal as it is printed: 31.1, also from a float32.
    """
    if hasattr(entry, "size") and entry.size != 1:
        raise Problem(f"This holds {entry.size} values; one number is wanted.")
    if hasattr(entry, "tolist") and getattr(entry, "ndim", False):
        entry = entry.reshape(-1)[0] if hasattr(entry, "reshape") else entry.tolist()[0]
    if getattr(entry, "ndim", False):  # an array inside it
        raise Problem("This is not a number.")
    kind = getattr(getattr(entry, "dtype", None), "kind", "")
    if kind == "f":
        return decimal(str(entry))
    if kind and kind in "mM":  # a date or a length of time
        raise Problem("This is not a number.")
    return entry.item() if hasattr(entry, "item") else entry


def read_amount(text: object) -> float:
    """Read what was typed in a number box of a widget, where a comma before three digits
    groups thousands. Raises Problem."""
    found = read_number(text)[0]
    if found.percent or found.words or found.bound:
        raise Problem(f"'{str(text).strip()[:LONGEST]}' holds more than a number.")
    return float(found.value)
