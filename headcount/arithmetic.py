"""Pure functions on numbers: the arithmetic of the lessons.

Each takes single numbers, or pandas Series and numpy arrays that are worked element by
element. For single numbers an impossible case raises Problem (a ValueError) with a sentence;
in a Series or an array that element is missing (NaN), as usual in pandas.
"""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from .problems import Problem

Number = float  # or a Series or an array of them


def change(before: Number, after: Number) -> Number:
    """The absolute change, after minus before, in the unit of the two counts."""
    before, after = _count(before, "before"), _count(after, "after")
    return after - before


def percent_change(before: Number, after: Number) -> Number:
    """The change as a percent of where it started; a fall is negative.

    >>> round(percent_change(80, 60), 1)
    -25.0
    """
    before, after = _count(before, "before"), _count(after, "after")
    zero = "No percent change: 'before' is 0, so there is nothing to compare with."
    return 100 * _divide(after - before, before, zero)


def multiplier(before: Number, after: Number) -> Number:
    """The number that takes before to after: after / before (0.75 for 80 to 60)."""
    before, after = _count(before, "before"), _count(after, "after")
    return _divide(after, before, "No multiplier: nothing times 0 gives another number.")


def rise_back(percent: Number) -> Number:
    """The percent rise that undoes a fall of this percent.

    percent is the fall, with or without its minus sign: 25 and -25 both need a rise of
    33.3. A fall of 100 leaves nothing to rise from.
    """
    left = 100 - abs(_number(percent, "percent"))
    if np.any(np.asarray(left) < 0):
        raise Problem("A count cannot fall by more than 100 percent.")
    zero = "Nothing is left after a fall of 100 percent, so no percent rise brings it back."
    return 100 * _divide(100 - left, left, zero)


def share(part: Number, whole: Number) -> Number:
    """The part as a percent of the whole (500 of 7,000 is 7.14)."""
    part, whole = _count(part, "part"), _count(whole, "whole")
    return 100 * _divide(part, whole, "No share: the whole is 0, and there is no share of nobody.")


def rate(events: Number, people: Number) -> Number:
    """Events per person counted, over the period in which the events were counted."""
    events, people = _count(events, "events"), _count(people, "people")
    zero = "No rate: nobody is counted. That is different from a rate of zero."
    return _divide(events, people, zero)


def break_even(people_before: Number, events_before: Number, events_now: Number) -> Number:
    """How many people would make events_now at the earlier rate per person."""
    people_before = _count(people_before, "people_before")
    events_before = _count(events_before, "events_before")
    events_now = _count(events_now, "events_now")
    zero = "No break-even: the earlier rate is 0, so no number of people would reach the events."
    return people_before * _divide(events_now, events_before, zero)


def _number(value: Number, name: str) -> Number:
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


def _count(value: Number, name: str) -> Number:
    """A number that counts something, so not below 0."""
    value = _number(value, name)
    if np.any(np.asarray(value) < 0):
        raise Problem(f"'{name}' is negative, and a count cannot be less than 0.")
    return value


def _divide(top: Number, bottom: Number, zero: str) -> Number:
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
