"""Checks of what a function is given: each returns the value, or raises Problem naming it."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from .problems import Problem

Number = float  # or a Series or an array of them


def checked_number(value: Number, name: str) -> Number:
    """The value, checked: a finite number, or a Series or array of numbers."""
    if isinstance(value, (pd.Series, np.ndarray)):
        numeric = pd.api.types.is_numeric_dtype(value.dtype)
        if not numeric or pd.api.types.is_bool_dtype(value.dtype):
            raise Problem(f"'{name}' must hold numbers, and it holds {value.dtype}.")
        return value.astype(float)
    if isinstance(value, np.generic):
        value = value.item()
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


def checked_count(value: Number, name: str) -> Number:
    """A number that counts something, so not below 0."""
    value = checked_number(value, name)
    if np.any(np.asarray(value) < 0):
        raise Problem(f"'{name}' is negative, and a count cannot be less than 0.")
    return value


def checked_counts(values, name: str) -> list[Number]:
    """A list, Series or array of counts, each checked."""
    if isinstance(values, (str, bytes, dict)) or not hasattr(values, "__iter__"):
        raise Problem(f"'{name}' must be a list of numbers.")
    counts = [checked_count(value, name) for value in values]
    if not counts:
        raise Problem(f"'{name}' is an empty list.")
    return counts


def checked_whole(value: int, name: str, least: int) -> int:
    """A single whole number that is not below `least`."""
    number = checked_count(value, name)
    if np.ndim(number) or number != int(number) or number < least:
        raise Problem(f"'{name}' must be a whole number, {least} or more.")
    return int(number)


def divide(top: Number, bottom: Number, zero: str) -> Number:
    """top / bottom; where bottom is 0, the sentence `zero` (or a missing element)."""
    if isinstance(bottom, pd.Series):
        return top / bottom.where(bottom != 0)
    if isinstance(bottom, np.ndarray):
        return top / np.where(bottom == 0, np.nan, bottom)
    if bottom == 0:
        raise Problem(zero)
    result = top / bottom
    if np.isscalar(result) and not math.isfinite(result):
        raise Problem("The result is too large to be written as a number.")
    return result
