"""The sums of lesson 5, a line a step, and what rounding allows."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import written
from headcount.questions.steps import places, shown
from headcount.stats import arithmetic


def rate_in_steps(events: float, people: float, decimals: int) -> str:
    """ "90 / 30 = 3.0": events for each person."""
    rate = written(arithmetic.rate(events, people), decimals)
    return f"{written(events)} / {written(people)} = {rate}"


def times_in_steps(
    before: tuple[float, float], after: tuple[float, float], decimals: int
) -> tuple[str, str, str]:
    """How many times one rate is another, each from its events and people."""
    first, second = arithmetic.rate(*before), arithmetic.rate(*after)
    times = written(arithmetic.multiplier(first, second), decimals)
    digits = places(
        decimals + 1, lambda n: written(shown(second, n) / shown(first, n), decimals) == times
    )
    return (
        rate_in_steps(*before, digits),
        rate_in_steps(*after, digits),
        f"{written(second, digits)} / {written(first, digits)} = {times}",
    )


def break_even_in_steps(before: tuple[float, float], events_now: float) -> tuple[str, str]:
    """How many people make the later events at the earlier rate."""
    events, people = before
    needed = written(arithmetic.break_even(people, events, events_now))
    rate = arithmetic.rate(events, people)
    digits = places(3, lambda n: written(events_now / shown(rate, n)) == needed)
    return (
        rate_in_steps(events, people, digits),
        f"{written(events_now)} / {written(rate, digits)} = {needed}",
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
