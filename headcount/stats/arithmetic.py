"""Pure functions on numbers: the arithmetic of the lessons.

Most take single numbers, or pandas Series and numpy arrays that are worked element by element
(Series are matched by their labels); share_of_box and time_weighted give one number. For
single numbers an impossible case raises Problem (a ValueError) with a sentence; in a Series or
an array that element is missing (NaN), as usual in pandas. What is no count at all, such as a
negative number, raises Problem in both.
"""

from __future__ import annotations

import sys
from typing import Any

from headcount.errors import Problem
from headcount.stats.arguments import (
    Number,
    check_lengths,
    checked_counts,
    checked_number,
    checked_together,
    divide,
    finite,
    is_any,
    kind_of_many,
)


@finite
def change(before: Number, after: Number) -> Number:
    """The absolute change, after minus before, in the unit of the two counts.

    >>> change(80, 60)
    -20
    """
    before, after = checked_together(before=before, after=after)
    return after - before


@finite
def percent_change(before: Number, after: Number) -> Number:
    """The change from before to after as a percent of before; a fall is negative.

    Impossible where before is 0.

    >>> round(percent_change(80, 60), 1)
    -25.0
    """
    before, after = checked_together(before=before, after=after)
    zero = "No percent change: 'before' is 0, so there is nothing to compare with."
    return 100 * divide(after - before, before, zero)


@finite
def multiplier(before: Number, after: Number) -> Number:
    """The number that takes before to after: after / before. Impossible where before is 0.

    >>> multiplier(80, 60)
    0.75
    """
    before, after = checked_together(before=before, after=after)
    return divide(after, before, "No multiplier: nothing times 0 gives another number.")


@finite
def rise_back(percent: Number) -> Number:
    """The percent rise that undoes a fall of this percent.

    percent is the fall, with or without its minus sign. A fall of 100 leaves nothing to rise
    from; more than 100 raises Problem.

    >>> rise_back(20), rise_back(-20)
    (25.0, 25.0)
    """
    left = 100 - abs(checked_number(percent, "percent"))
    if is_any(left < 0):
        raise Problem("A count cannot fall by more than 100 percent.")
    zero = "Nothing is left after a fall of 100 percent, so no percent rise brings it back."
    return 100 * divide(100 - left, left, zero)


@finite
def share(part: Number, whole: Number) -> Number:
    """The part as a percent of the whole. Impossible where whole is 0.

    >>> share(30, 400)
    7.5
    """
    part, whole = checked_together(part=part, whole=whole)
    return 100 * divide(part, whole, "No share: the whole is 0, and there is no share of nobody.")


@finite
def rate(events: Number, people: Number) -> Number:
    """Events per person counted, over the period in which the events were counted.

    Impossible where people is 0.

    >>> rate(30, 12)
    2.5
    """
    events, people = checked_together(events=events, people=people)
    zero = "No rate: nobody is counted. That is different from a rate of zero."
    return divide(events, people, zero)


@finite
def break_even(people_before: Number, events_before: Number, events_now: Number) -> Number:
    """How many people would make events_now at the earlier rate per person.

    That rate is events_before / people_before. Impossible where events_before is 0.

    >>> break_even(10, 40, 60)
    15.0
    """
    people_before, events_before, events_now = checked_together(
        people_before=people_before, events_before=events_before, events_now=events_now
    )
    zero = "No break-even: the earlier rate is 0, so no number of people would reach the events."
    return people_before * divide(events_now, events_before, zero)


@finite
def error_interval(value: Number, unit: Number) -> tuple[Number, Number]:
    """Where a count lay before it was rounded to the nearest unit: from, and up to.

    The lower end itself rounds to the value, the upper end no longer does; a count is never
    below 0, so the lower end is cut there. Impossible where value is no multiple of unit.

    >>> error_interval(4000, 1000)
    (3500.0, 4500.0)
    """
    value, unit = checked_together(value=value, unit=unit)
    steps = divide(value, unit, "No interval: nothing is rounded to the nearest 0.")
    if kind_of_many(steps):
        numpy: Any = sys.modules["numpy"]
        fits = numpy.isclose(steps, numpy.round(steps), rtol=1e-12, atol=0)
        value = value * numpy.where(fits, 1, numpy.nan)
        return numpy.maximum(value - unit / 2, 0), value + unit / 2
    if abs(steps - round(steps)) > 1e-12 * abs(steps):
        raise Problem(f"{value:,.15g} is not a multiple of {unit:,.15g}, so it was not rounded so.")
    return max(value - unit / 2, 0), value + unit / 2


@finite
def change_bounds(
    before: Number, after: Number, unit: Number, unit_after: Number | None = None
) -> tuple[Number, Number]:
    """The lowest and the highest percent change that rounding to the nearest unit allows.

    before and after are the two figures as printed; unit_after is for a second figure that was
    rounded differently. The extremes pair opposite ends: the smallest after with the largest
    before, and the other way round. Impossible where before could have been 0.

    >>> change_bounds(20, 10, 10)
    (-80.0, 0.0)
    """
    before_low, before_high = error_interval(before, unit)
    after_low, after_high = error_interval(after, unit if unit_after is None else unit_after)
    check_lengths(before=before_low, after=after_low)
    zero = "No bounds: 'before' could have been 0, so there is nothing to compare with."
    return (
        100 * divide(after_low - before_high, before_high, zero),
        100 * divide(after_high - before_low, before_low, zero),
    )


@finite
def share_bounds(
    part: Number, whole: Number, unit: Number, unit_whole: Number | None = None
) -> tuple[Number, Number]:
    """The lowest and the highest share in percent that rounding to the nearest unit allows.

    part and whole are the two figures as printed; unit_whole is for a whole that was rounded
    differently. The lowest share is the smallest part of the largest whole. Impossible where
    the whole could have been 0.

    >>> share_bounds(10, 20, 10)
    (20.0, 100.0)
    """
    part_low, part_high = error_interval(part, unit)
    whole_low, whole_high = error_interval(whole, unit if unit_whole is None else unit_whole)
    check_lengths(part=part_low, whole=whole_low)
    zero = "No bounds: the whole could have been 0, and there is no share of nobody."
    return 100 * divide(part_low, whole_high, zero), 100 * divide(part_high, whole_low, zero)


@finite
def share_of_box(
    before: float,
    after: float,
    lowest: float,
    highest: float,
    unit: float,
    unit_after: float | None = None,
) -> float:
    """How much of the rounding box has a percent change from lowest to highest, from 0 to 1.

    The box holds every pair (before, after) that rounds to the printed figures, before and after,
    to the nearest unit (unit_after for a second figure that was rounded differently); all pairs
    are taken as equally likely. The area is exact: lines of equal change cut the box into
    polygons. Single numbers only; raises Problem where lowest is above highest.

    >>> share_of_box(400, 300, -25, 100, 100)
    0.5
    """
    unit_after = unit if unit_after is None else unit_after
    before, after = _single(before=before, after=after)
    lowest, highest = _single(lowest=lowest, highest=highest)
    unit, unit_after = _single(unit=unit, unit_after=unit_after)
    if lowest > highest:
        raise Problem("'lowest' is above 'highest', so no change lies between them.")
    left, right = error_interval(before, unit)
    bottom, top = error_interval(after, unit_after)

    def below(percent: float) -> float:
        """The area of the box under the line after = before * (1 + percent / 100)."""
        slope = 1 + percent / 100
        if slope <= 0:
            return 0.0
        enters, leaves = (min(max(end / slope, left), right) for end in (bottom, top))
        heights = [min(max(slope * x - bottom, 0), top - bottom) for x in (enters, leaves)]
        return (leaves - enters) * sum(heights) / 2 + (right - leaves) * (top - bottom)

    area = (right - left) * (top - bottom)
    lost = "No share: the unit is too small beside the figure for a box to be worked out."
    return divide(below(highest) - below(lowest), area, lost)


def _single(**values: float) -> list[float]:
    return [checked_number(value, name, single=True) for name, value in values.items()]


@finite
def time_weighted(levels, days) -> float:
    """The average level over time: each level counts for as many days as it lasted.

    levels and days are two lists of the same length, each in order. Raises Problem where the
    lengths differ or the days come to 0.

    >>> time_weighted([10, 2], [9, 3])
    8.0
    """
    levels, days = checked_counts(levels, "levels"), checked_counts(days, "days")
    if len(levels) != len(days):
        raise Problem(f"There are {len(levels)} levels and {len(days)} numbers of days.")
    total = sum(level * length for level, length in zip(levels, days))
    return divide(total, sum(days), "No average: the levels lasted no days at all.")


@finite
def regime_rates(
    total: Number, days1: Number, days2: Number, rate2: Number
) -> tuple[Number, Number]:
    """Events a day in the two parts of a period, where the rate of the second part is known.

    total is the events of the whole period, days1 and days2 the lengths of its parts, and rate2
    the events a day of the second. What the second part does not account for happened in the
    first; it raises Problem if that is less than nothing. Impossible where days1 is 0.

    >>> regime_rates(100, 10, 5, 4)
    (8.0, 4)
    """
    total, days1, days2, rate2 = checked_together(
        total=total, days1=days1, days2=days2, rate2=rate2
    )
    rest = total - days2 * rate2
    if is_any(rest < 0):
        raise Problem("The second part alone would have more events than the whole period.")
    return divide(rest, days1, "No rate: the first part has no days."), rate2


@finite
def arrivals(present: Number, stay: Number, days: Number) -> Number:
    """How many people arrive in so many days, if `present` stay a mean of `stay` days each.

    Stock = flow x stay; it holds only where the number present is steady. Impossible where stay
    is 0.

    >>> arrivals(60, 12, 30)
    150.0
    """
    present, stay, days = checked_together(present=present, stay=stay, days=days)
    return divide(present * days, stay, "No arrivals: nobody can be present for 0 days.")


@finite
def drawn_change(before: Number, after: Number, start: Number) -> Number:
    """The percent change of the bars as drawn, on an axis that begins at start.

    Their lengths are before - start and after - start; raises Problem where one has none.

    >>> drawn_change(100, 90, 80)
    -50.0
    """
    before, after, start = checked_together(before=before, after=after, start=start)
    if is_any(before - start <= 0) or is_any(after - start <= 0):
        raise Problem("The axis starts at or above the smaller value: its bar has no length left.")
    return 100 * (after - before) / (before - start)


@finite
def lie_factor(drawn: Number, true: Number) -> Number:
    """How many times as large a change looks as it is: drawn percent over true percent.

    Impossible where true is 0. After Tufte (1983), The Visual Display of Quantitative
    Information.

    >>> lie_factor(-50, -10)
    5.0
    """
    drawn, true = checked_number(drawn, "drawn"), checked_number(true, "true")
    check_lengths(drawn=drawn, true=true)
    zero = "No lie factor: there is no change, so nothing is drawn larger than it is."
    return divide(drawn, true, zero)
