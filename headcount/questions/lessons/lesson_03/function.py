"""3.W: error interval and bounds of a change."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.questions.functions.task import Function, Mistake, Task, cases
from headcount.stats import arithmetic
from headcount.story.article import Article

_BOUNDS = '''\
def bounds(value, unit):
    """Where a count lay before it was rounded to the nearest unit: (low, high).

    A count is never below 0. None where unit is 0.
    Example: bounds(4000, 1000) is (3500, 4500).
    """
    if unit == 0:
        return None
    return max(0, value - unit / 2), value + unit / 2
'''

_CHANGE_BOUNDS = '''\
def change_bounds(before, after, unit):
    """The lowest and the highest percent change that rounding allows.

    Both counts are rounded to the nearest unit; a fall is negative.
    None where before could have been 0.
    Example: change_bounds(20, 10, 10) is (-80.0, 0.0).
    """
    low_before, high_before = bounds(before, unit)
    low_after, high_after = bounds(after, unit)
    if low_before == 0:
        return None
    lowest = 100 * (low_after - high_before) / high_before
    highest = 100 * (high_after - low_before) / low_before
    return lowest, highest
'''


def task(story: Article) -> Task:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    unit = min(rounding_unit(before), rounding_unit(after))

    def change(a: float, b: float) -> float:
        return 100 * (b - a) / a

    return Task(
        id="3.W",
        prompt="Write the error interval of a rounded count, then the bounds of a percent change.",
        functions=(
            Function(
                _BOUNDS,
                cases=cases(
                    arithmetic.error_interval,
                    (4000, 1000),
                    (before, rounding_unit(before)),
                    (20000, 5000),
                    (700, 100),
                    (0, 10),
                    (5, 0),
                ),
                gaps=("value - unit / 2), |value + unit / 2",),
                mistakes=(
                    Mistake(lambda v, u: (v - u, v + u), "M-UNIT"),
                    Mistake(
                        lambda v, u: (v - u / 2, v + u / 2),
                        "M-SLIP",
                        "A count cannot be below 0: cut the lower end there.",
                    ),
                    Mistake(
                        lambda v, u: (v, v + u),
                        "M-ONESIDE",
                        "Rounding goes both ways: from which numbers below is it reached?",
                    ),
                ),
            ),
            Function(
                _CHANGE_BOUNDS,
                cases=cases(
                    arithmetic.change_bounds,
                    (20, 10, 10),
                    (before, after, unit),
                    (before, after, 1),
                    (50, 50, 10),
                    (20, 0, 10),
                    (0, 10, 10),
                ),
                gaps=("lowest = 100 * (|low_after", "highest = 100 * (|high_after"),
                mistakes=(
                    Mistake(
                        lambda a, b, u: (
                            change(a + u / 2, b - u / 2),
                            change(a - u / 2, b + u / 2),
                        ),
                        "M-SLIP",
                        "A count cannot be below 0, so no fall is larger than 100 percent.",
                    ),
                    Mistake(
                        lambda a, b, u: tuple(
                            sorted(change(a + s * u / 2, b + s * u / 2) for s in (-1, 1))
                        ),
                        "M-PAIR",
                    ),
                    Mistake(lambda a, b, u: (change(a + u, b - u), change(a - u, b + u)), "M-UNIT"),
                    Mistake(
                        lambda a, b, u: (change(a, b - u / 2), change(a, b + u / 2)), "M-ONESIDE"
                    ),
                    Mistake(
                        lambda a, b, u: (change(a + u / 2, b), change(a - u / 2, b)), "M-ONESIDE"
                    ),
                ),
            ),
        ),
        hints=(
            "Half a unit lies on each side. For a change, ask where each number should be.",
            "The change is lowest from the largest before to the smallest after.",
            "A walk of 4 km to the nearest km: from 3.5 to 4.5.",
        ),
        praise="Yes: half a unit to each side, opposite corners, and 0 as the floor.",
        why="Each number moves by half a unit. The extremes pair opposite ends, because before "
        "and after push the change in opposite directions.",
    )
