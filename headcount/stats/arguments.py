"""Checks of what a function is given: each returns the value, or raises Problem naming it.

`finite` checks what a function returns.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from typing import TYPE_CHECKING, Any

from headcount.errors import Problem

if TYPE_CHECKING:
    import numpy as np

Number = float  # or a Series or an array of them


MOST_RUNS = 1_000_000  # of a simulation
_TOO_LARGE = "The result is too large to be written as a number."


def kind_of_many(value: object) -> str:
    """ "a Series" or "an array"; empty for anything else. Neither exists before its library."""
    pandas, numpy = sys.modules.get("pandas"), sys.modules.get("numpy")
    if pandas and isinstance(value, pandas.Series):
        return "a Series"
    return "an array" if numpy and isinstance(value, numpy.ndarray) and value.ndim else ""


def is_any(condition: Any) -> bool:
    """Whether a condition holds, of a single number or of any element."""
    return bool(condition.any()) if kind_of_many(condition) else bool(condition)


def checked_number(value: Number, name: str, *, single: bool = False) -> Number:
    """The value, checked: a finite number, or a Series or array of numbers.

    An array of no dimension is a number; with single, a Series or another array is refused.
    """
    many: Any = value
    if kind := kind_of_many(value):
        if single:
            raise Problem(f"'{name}' must be a single number, and {kind} was given.")
        if many.dtype.kind not in "iuf":
            raise Problem(f"'{name}' must hold numbers, and it holds {many.dtype}.")
        return many.astype(float)
    if hasattr(value, "dtype") and hasattr(value, "item"):  # a single number of numpy
        value = many.item()
    try:
        if isinstance(value, (bool, str, bytes, complex)):
            raise TypeError
        number = value if isinstance(value, int) else float(value)
        finite = math.isfinite(number)
    except OverflowError:
        raise Problem(f"'{name}' is too large a number.") from None
    except (TypeError, ValueError):
        shown = repr(value) if isinstance(value, str) else f"a {type(value).__name__}"
        raise Problem(f"'{name}' must be a number, and {shown[:40]} is not one.") from None
    if not finite:
        raise Problem(f"'{name}' must be a finite number, and it is {number}.")
    return number


def checked_count(value: Number, name: str, *, single: bool = False) -> Number:
    """A number that counts something, so not below 0."""
    value = checked_number(value, name, single=single)
    if is_any(value < 0):
        raise Problem(f"'{name}' is negative, and a count cannot be less than 0.")
    return value


def checked_together(**values: Number) -> list[Number]:
    """Counts by name, each checked; an array must be as long as the other columns."""
    counts = [checked_count(value, name) for name, value in values.items()]
    check_lengths(**dict(zip(values, counts)))
    return counts


def check_lengths(**values: Number) -> None:
    """Raise Problem where an array is not as long as another column.

    Series alone may differ: pandas matches them by their labels.
    """
    columns: dict[str, Any] = {name: one for name, one in values.items() if kind_of_many(one)}
    if "an array" in map(kind_of_many, columns.values()):
        if len({value.shape for value in columns.values()}) > 1:
            lengths = " and ".join(f"{len(value)} in '{name}'" for name, value in columns.items())
            raise Problem(f"The columns are not equally long: {lengths}.")


def checked_counts(values, name: str) -> list[Number]:
    """A list, Series or array of single counts, in their order, each checked."""
    return [checked_count(value, name, single=True) for value in _listed(values, name)]


def checked_values(values, name: str) -> np.ndarray:
    """A list, Series or array of finite numbers, at least one, as an array of one dimension."""
    import numpy as np

    if kind_of_many(values):
        array = np.asarray(checked_number(values, name))
    else:
        numbers = [checked_number(value, name, single=True) for value in _listed(values, name)]
        array = np.array(numbers, dtype=float)
    if array.ndim != 1:
        raise Problem(f"'{name}' must be a list of numbers.")
    if not array.size:
        raise Problem(f"'{name}' is an empty list.")
    if not np.all(np.isfinite(array)):
        raise Problem(f"'{name}' holds a value that is missing or infinite.")
    return array


def _listed(values, name: str) -> list:
    """What a list, or another thing with an order, holds: at least one value."""
    if isinstance(values, (set, frozenset)):
        raise Problem(f"'{name}' is a set, which keeps no order; write it with [ and ].")
    try:
        found = None if isinstance(values, (str, bytes, dict)) else list(values)
    except TypeError:
        found = None
    if found is None:
        raise Problem(f"'{name}' must be a list of numbers.")
    if not found:
        raise Problem(f"'{name}' is an empty list.")
    return found


def checked_whole(value: int, name: str, least: int, most: int | None = None) -> int:
    """A single whole number that is not below `least`, nor above `most`."""
    number = checked_count(value, name, single=True)
    if number != int(number) or number < least:
        raise Problem(f"'{name}' must be a whole number, {least} or more.")
    if most is not None and number > most:
        raise Problem(f"'{name}' is more than {most:,}, and fewer will do.")
    return int(number)


def divide(top: Number, bottom: Number, zero: str) -> Number:
    """top / bottom; where bottom is 0, the sentence `zero` (or a missing element)."""
    many: Any = bottom
    if kind_of_many(bottom) == "a Series":
        return top / many.where(many != 0)
    if kind_of_many(bottom):
        return top / sys.modules["numpy"].where(many == 0, math.nan, many)
    if bottom == 0:
        raise Problem(zero)
    return top / bottom


def finite(function: Callable) -> Callable:
    """The function, with its result checked, or each of them where it returns several.

    A single number that is too large raises Problem; in a Series or an array it is missing.
    """

    @wraps(function)
    def checked(*args, **kwargs):
        try:
            with _no_warnings():
                result = function(*args, **kwargs)
                several = isinstance(result, tuple)
                return tuple(map(_checked_result, result)) if several else _checked_result(result)
        except OverflowError:
            raise Problem(_TOO_LARGE) from None

    return checked


def _no_warnings():
    """In which numpy, if it is there, says nothing of what is checked afterwards."""
    numpy = sys.modules.get("numpy")
    return numpy.errstate(over="ignore", invalid="ignore") if numpy else nullcontext()


def _checked_result(result: Any) -> Number:
    if kind := kind_of_many(result):
        numpy = sys.modules["numpy"]
        finite_ones = numpy.isfinite(result)
        if kind == "a Series":
            return result.where(finite_ones)
        return numpy.where(finite_ones, result, math.nan)
    if not math.isfinite(result):
        raise Problem(_TOO_LARGE)
    return result
