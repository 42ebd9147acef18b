"""Pure functions on numbers: the arithmetic of the lessons.

Each takes single numbers, or pandas Series and numpy arrays that are worked element by
element. For single numbers an impossible case raises Problem (a ValueError) with a sentence;
in a Series or an array that element is missing (NaN), as usual in pandas.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from .checks import Number, checked_count, checked_counts, checked_number, divide
from .problems import Problem


def change(before: Number, after: Number) -> Number:
    """The absolute change, after minus before, in the unit of the two counts."""
    before, after = checked_count(before, "before"), checked_count(after, "after")
    return after - before


def percent_change(before: Number, after: Number) -> Number:
    """The change as a percent of where it started; a fall is negative.

    >>> round(percent_change(80, 60), 1)
    -25.0
    """
    before, after = checked_count(before, "before"), checked_count(after, "after")
    zero = "No percent change: 'before' is 0, so there is nothing to compare with."
    return 100 * divide(after - before, before, zero)


def multiplier(before: Number, after: Number) -> Number:
    """The number that takes before to after: after / before (0.75 for 80 to 60)."""
    before, after = checked_count(before, "before"), checked_count(after, "after")
    return divide(after, before, "No multiplier: nothing times 0 gives another number.")


def rise_back(percent: Number) -> Number:
    """The percent rise that undoes a fall of this percent.

    percent is the fall, with or without its minus sign: 25 and -25 both need a rise of
    33.3. A fall of 100 leaves nothing to rise from.
    """
    left = 100 - abs(checked_number(percent, "percent"))
    if np.any(np.asarray(left) < 0):
        raise Problem("A count cannot fall by more than 100 percent.")
    zero = "Nothing is left after a fall of 100 percent, so no percent rise brings it back."
    return 100 * divide(100 - left, left, zero)


def share(part: Number, whole: Number) -> Number:
    """The part as a percent of the whole (500 of 7,000 is 7.14)."""
    part, whole = checked_count(part, "part"), checked_count(whole, "whole")
    return 100 * divide(part, whole, "No share: the whole is 0, and there is no share of nobody.")


def rate(events: Number, people: Number) -> Number:
    """Events per person counted, over the period in which the events were counted."""
    events, people = checked_count(events, "events"), checked_count(people, "people")
    zero = "No rate: nobody is counted. That is different from a rate of zero."
    return divide(events, people, zero)


def break_even(people_before: Number, events_before: Number, events_now: Number) -> Number:
    """How many people would make events_now at the earlier rate per person."""
    people_before = checked_count(people_before, "people_before")
    events_before = checked_count(events_before, "events_before")
    events_now = checked_count(events_now, "events_now")
    zero = "No break-even: the earlier rate is 0, so no number of people would reach the events."
    return people_before * divide(events_now, events_before, zero)


def error_interval(value: Number, unit: Number) -> tuple[Number, Number]:
    """Where a count lay before it was rounded to the nearest unit: from, and up to.

    The lower end itself rounds to the value, the upper end no longer does; a count is never
    below 0, so the lower end is cut there.

    >>> error_interval(4000, 1000)
    (3500.0, 4500.0)
    """
    value, unit = checked_count(value, "value"), checked_count(unit, "unit")
    steps = divide(value, unit, "No interval: nothing is rounded to the nearest 0.")
    fits = np.isclose(steps, np.round(steps), rtol=1e-12, atol=0)
    if isinstance(steps, (pd.Series, np.ndarray)):
        value = value * np.where(fits, 1, np.nan)
    elif not fits:
        raise Problem(f"{value:,.15g} is not a multiple of {unit:,.15g}, so it was not rounded so.")
    low, high = value - unit / 2, value + unit / 2
    return (np.maximum(low, 0) if isinstance(low, (pd.Series, np.ndarray)) else max(low, 0)), high


def change_bounds(
    before: Number, after: Number, unit: Number, unit_after: Number | None = None
) -> tuple[Number, Number]:
    """The lowest and the highest percent change that rounding to the nearest unit allows.

    unit_after is for a second figure that was rounded differently. The extremes pair opposite
    ends: the smallest after with the largest before, and the other way round.
    """
    before_low, before_high = error_interval(before, unit)
    after_low, after_high = error_interval(after, unit if unit_after is None else unit_after)
    zero = "No bounds: 'before' could have been 0, so there is nothing to compare with."
    return (
        100 * divide(after_low - before_high, before_high, zero),
        100 * divide(after_high - before_low, before_low, zero),
    )


def share_bounds(
    part: Number, whole: Number, unit: Number, unit_whole: Number | None = None
) -> tuple[Number, Number]:
    """The lowest and the highest share in percent that rounding to the nearest unit allows.

    unit_whole is for a whole that was rounded differently. The lowest share is the smallest
    part of the largest whole.
    """
    part_low, part_high = error_interval(part, unit)
    whole_low, whole_high = error_interval(whole, unit if unit_whole is None else unit_whole)
    zero = "No bounds: the whole could have been 0, and there is no share of nobody."
    return 100 * divide(part_low, whole_high, zero), 100 * divide(part_high, whole_low, zero)


def share_of_box(
    before: float,
    after: float,
    lowest: float,
    highest: float,
    unit: float,
    unit_after: float | None = None,
) -> float:
    """How much of the rounding box has a percent change from lowest to highest, from 0 to 1.

    The box holds every pair (before, after) that rounds to the printed figures; all pairs are
    taken as equally likely. The area is exact: lines of equal change cut the box into polygons.
    """
    lowest, highest = checked_number(lowest, "lowest"), checked_number(highest, "highest")
    if lowest > highest:
        raise Problem("'lowest' is above 'highest', so no change lies between them.")
    left, right = error_interval(before, unit)
    bottom, top = error_interval(after, unit if unit_after is None else unit_after)

    def below(percent: float) -> float:
        """The area of the box under the line after = before * (1 + percent / 100)."""
        slope = 1 + percent / 100
        if slope <= 0:
            return 0.0
        enters, leaves = (min(max(end / slope, left), right) for end in (bottom, top))
        heights = [min(max(slope * x - bottom, 0), top - bottom) for x in (enters, leaves)]
        return (leaves - enters) * sum(heights) / 2 + (right - leaves) * (top - bottom)

    return (below(highest) - below(lowest)) / ((right - left) * (top - bottom))


def time_weighted(levels, days) -> float:
    """The average level over time: each level counts for as many days as it lasted.

    >>> time_weighted([10, 2], [9, 3])
    8.0
    """
    levels, days = checked_counts(levels, "levels"), checked_counts(days, "days")
    if len(levels) != len(days):
        raise Problem(f"There are {len(levels)} levels and {len(days)} numbers of days.")
    total = sum(level * length for level, length in zip(levels, days))
    return divide(total, sum(days), "No average: the levels lasted no days at all.")


def regime_rates(
    total: Number, days1: Number, days2: Number, rate2: Number
) -> tuple[Number, Number]:
    """Events a day in the two parts of a period, where the rate of the second part is known.

    What the second part does not account for happened in the first.
    """
    total, rate2 = checked_count(total, "total"), checked_count(rate2, "rate2")
    days1, days2 = checked_count(days1, "days1"), checked_count(days2, "days2")
    rest = total - days2 * rate2
    if np.any(np.asarray(rest) < 0):
        raise Problem("The second part alone would have more events than the whole period.")
    return divide(rest, days1, "No rate: the first part has no days."), rate2


def arrivals(present: Number, stay: Number, days: Number) -> Number:
    """How many people arrive in so many days, if `present` stay a mean of `stay` days each.

    Stock = flow x stay; it holds only where the number present is steady.
    """
    present, days = checked_count(present, "present"), checked_count(days, "days")
    stay = checked_count(stay, "stay")
    return divide(present * days, stay, "No arrivals: nobody can be present for 0 days.")


def drawn_change(before: Number, after: Number, start: Number) -> Number:
    """The percent change of the bars as drawn, on an axis that begins at start."""
    before, after = checked_count(before, "before"), checked_count(after, "after")
    start = checked_count(start, "start")
    if np.any(np.asarray(start) >= np.minimum(before, after)):
        raise Problem("The axis starts at or above the smaller value: its bar has no length left.")
    return 100 * (after - before) / (before - start)


def lie_factor(drawn: Number, true: Number) -> Number:
    """How many times as large a change looks as it is: drawn percent over true percent.

    After Tufte (1983), The Visual Display of Quantitative Information.
    """
    drawn, true = checked_number(drawn, "drawn"), checked_number(true, "true")
    zero = "No lie factor: there is no change, so nothing is drawn larger than it is."
    return divide(drawn, true, zero)
