"""The sums of lesson 5, a line a step, and what rounding allows."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import written
from headcount.stats import arithmetic


def rate_in_steps(events: float, people: float, decimals: int) -> str:
    """ "90 / 30 = 3.0": events for each person."""
    rate = written(arithmetic.rate(events, people), decimals)
    return f"{written(events)} / {written(people)} = {rate}"


def times_in_steps(
    before: tuple[float, float], after: tuple[float, float], decimals: int
) -> tuple[str, str, str]:
    """How many times one rate is another, each from its events and people."""
    rates = [written(arithmetic.rate(*pair), decimals + 1) for pair in (before, after)]
    times = arithmetic.multiplier(arithmetic.rate(*before), arithmetic.rate(*after))
    return (
        rate_in_steps(*before, decimals + 1),
        rate_in_steps(*after, decimals + 1),
        f"{rates[1]} / {rates[0]} = {written(times, decimals)}",
    )


def break_even_in_steps(before: tuple[float, float], events_now: float) -> tuple[str, str]:
    """How many people make the later events at the earlier rate."""
    events, people = before
    needed = arithmetic.break_even(people, events, events_now)
    rate = written(arithmetic.rate(events, people), 3)
    return (
        rate_in_steps(events, people, 3),
        f"{written(events_now)} / {rate} = {written(needed)}",
    )


def _ends(printed: float) -> tuple[float, float]:
    return arithmetic.error_interval(printed, rounding_unit(printed))


def rate_bounds(events: float, people: float) -> tuple[float, float]:
    """The lowest and the highest rate that the rounding of two printed figures allows."""
    (fewest_events, most_events), (fewest, most) = _ends(events), _ends(people)
    return fewest_events / most, most_events / fewest


def times_bounds(before: tuple[float, float], after: tuple[float, float]) -> tuple[float, float]:
    """How few and how many times one rate is another, for four rounded figures."""
    (least, most), (least_now, most_now) = rate_bounds(*before), rate_bounds(*after)
    return least_now / most, most_now / least


def break_even_bounds(before: tuple[float, float], events_now: float) -> tuple[float, float]:
    (least, most), (fewest, highest) = rate_bounds(*before), _ends(events_now)
    return fewest / most, highest / least


def range(bounds: tuple[float, float], decimals: int) -> str:
    return " to ".join(written(end, decimals) for end in bounds)
