"""6.W: an average over time, and two rates in one year."""

from __future__ import annotations

from statistics import mean

from headcount.questions.functions.task import Function, Mistake, Task, cases
from headcount.stats import arithmetic
from headcount.story.article import Article

_TIME_WEIGHTED = '''\
def time_weighted(levels, days):
    """The average level, each counted for the days it lasted.

    levels and days are lists of one length. None where no days passed.
    Example: time_weighted([10, 2], [9, 3]) is 8.0.
    """
    if sum(days) == 0:
        return None
    total = 0
    for level, length in zip(levels, days):
        total += level * length
    return total / sum(days)
'''

_REGIME_RATES = '''\
def regime_rates(total, days1, days2, rate2):
    """Events a day in the first and in the second part of a period: (rate1, rate2).

    total events happened in all; rate2 a day in the second part is known.
    None where the first part has no days, or would have less than no events.
    Example: regime_rates(100, 10, 4, 5) is (8.0, 5).
    """
    rest = total - days2 * rate2
    if days1 == 0 or rest < 0:
        return None
    return rest / days1, rate2
'''


def task(story: Article) -> Task:
    year, next_year = story.attempts_2016, story.attempts_2017
    camp = (story.cleared - year.start).days
    rest = year.days - camp
    levels = [story.people_before.value, story.people_now_officials.value]
    rate_after = next_year.value / next_year.days
    return Task(
        id="6.W",
        prompt="Write the average of levels that last unequal times, and the two rates inside one "
        "year.",
        functions=(
            Function(
                _TIME_WEIGHTED,
                cases=cases(
                    arithmetic.time_weighted,
                    ([10, 2], [9, 3]),
                    (levels, [camp, rest]),
                    ([5], [10]),
                    ([10, 2], [0, 3]),
                    ([4, 1, 7], [1, 1, 2]),
                    ([10, 2], [0, 0]),
                    ([], []),
                ),
                gaps=("level * |length",),
                hints=(
                    "A level weighs as much as the days it lasted: think of person-days.",
                    "Multiply each level by its days, add them up, divide by all the days.",
                    "8 for one day and 2 for three days: (8 + 2 + 2 + 2) / 4 is 3.5.",
                ),
                mistakes=(
                    Mistake(lambda levels, days: mean(levels), "M-UNW"),
                    Mistake(lambda levels, days: max(levels), "M-PEAK"),
                    Mistake(
                        lambda levels, days: sum(a * b for a, b in zip(levels, days)),
                        "M-STOCK",
                        "These are person-days. Divide by the days to get a level.",
                    ),
                ),
            ),
            Function(
                _REGIME_RATES,
                cases=cases(
                    arithmetic.regime_rates,
                    (100, 10, 4, 5),
                    (year.value, camp, rest, rate_after),
                    (100, 10, 0, 5),
                    (100, 10, 10, 10),
                    (100, 10, 10, 20),
                    (100, 0, 10, 5),
                ),
                gaps=("total - |days2 * rate2", "rest / |days1"),
                hints=(
                    "Of the second part both the days and the rate are known. How many events does "
                    "it leave for the first part?",
                    "Subtract the events of the second part from the total, then divide by the "
                    "days of the first part.",
                    "50 events, of which 2 days at the end had 3 each: 44 are left, and over 4 "
                    "days that is 11 a day.",
                ),
                mistakes=(
                    Mistake(
                        lambda total, days1, days2, rate2: (total / (days1 + days2), rate2),
                        "M-PERIOD",
                        "Your first rate covers the whole period. Which events were in the first "
                        "part?",
                    ),
                    Mistake(
                        lambda total, days1, days2, rate2: (total / days1, rate2),
                        "M-PERIOD",
                        "All events cannot be in the first part. How many were in the second?",
                    ),
                ),
            ),
        ),
        praise="Yes: each level weighs as much as its days, and each part of the year has its own "
        "rate.",
        why="A level weighs as much as the days it lasted. What the second part does not account "
        "for happened in the first.",
    )
