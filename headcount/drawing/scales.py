"""Axes and sliders that fit the figures of any article: how far, and in which steps."""

from __future__ import annotations

import math
from collections.abc import Iterator

from headcount.numbers.rounding import decimals_of_two_digits, power_of_ten
from headcount.numbers.writing import trimmed


def axis_top(largest: float) -> float:
    """The end of an axis on which the largest figure can be doubled: 1, 2, 4 or 8 tens."""
    wanted = 2 * largest or 1
    tens = power_of_ten(wanted)
    top = next(size * tens for size in (1, 2, 4, 8, 10) if size * tens >= wanted * (1 - 1e-9))
    return int(top) if top >= 1 else top


def slider_step(top: float, *values: float) -> float:
    """A round step, at least a hundred of them to the top; whole where the figures are whole."""
    step = power_of_ten(top / 100)
    if all(value == int(value) for value in values):
        return max(1, int(step))
    return step


def quarters(top: float) -> tuple[list[float], list[str]]:
    """Five ticks of an axis, and their labels."""
    ticks = [top * part / 4 for part in range(5)]
    if top >= 1e6:
        return ticks, [f"{trimmed(tick / 1e6, 2)} million" if tick else "0" for tick in ticks]
    return ticks, [trimmed(tick, 3) for tick in ticks]


def round_ticks(top: float) -> tuple[tuple[float, str], ...]:
    """From 0 in round steps, at most six of them."""
    tens = power_of_ten(top)
    step = next(size for part in (0.1, 0.2, 0.5, 1, 2) if 6 * (size := part * tens) >= top)
    decimals = max(0, decimals_of_two_digits(step))
    return tuple((step * n, trimmed(step * n, decimals)) for n in range(int(top / step + 1e-9) + 1))


def round_steps(end: float) -> int:
    """Into how many round steps an axis from 0 to a round end is divided."""
    for steps in (6, 5, 4):
        step = end / steps
        if round(step / power_of_ten(step), 6) in (1, 2, 2.5, 4, 5):
            return steps
    return 2


def even_ticks(start: float, end: float, steps: int) -> tuple[tuple[float, str], ...]:
    """From one end of an axis to the other, in so many steps."""
    places = [start + n * (end - start) / steps for n in range(steps + 1)]
    return tuple((at, trimmed(at, 2)) for at in places)


def round_end(least: float, parts: tuple[float, ...]) -> float:
    """The end of an axis: the first of these parts of a power of ten that is not below least."""
    tens = power_of_ten(least)
    return next(part * tens for part in parts if part * tens >= least)


def ticks_between(low: float, high: float) -> list[tuple[float, str]]:
    """Round numbers between the ends of an axis, at most four, none close to its low end."""
    span = high - low
    step = next(size for size in _round_steps(span / 1000) if span / size <= 4)
    first = int(low // step) + 1
    ticks = [step * n for n in range(first, first + 5)]
    return [(at, trimmed(at, 3)) for at in ticks if low + 0.2 * span < at <= high]


def round_numbers(low: float, high: float, most: int) -> list[float]:
    """The multiples of a round step between two numbers: of the finest with at most so many."""
    if not high > low:
        return []
    for power in range(-5, 4):
        for base in (1, 2, 5):
            step = base * 10.0**power
            first, last = math.ceil(low / step), math.floor(high / step)
            if last - first < most:
                return [step * n for n in range(first, last + 1)]
    return []


def _round_steps(least: float) -> Iterator[float]:
    """1, 2, 5, 10, ... times a power of ten."""
    tens = power_of_ten(least)
    while True:
        yield from (tens, 2 * tens, 5 * tens)
        tens *= 10
