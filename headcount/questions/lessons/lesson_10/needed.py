"""How many attempts the counted people would need: the sums, and what rounding allows."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import written
from headcount.stats import arithmetic
from headcount.story.article import Article


def needed_sums(people: float, before: float, after: float) -> tuple[str, str]:
    """The people who would make the later attempts at the earlier rate, a line a step."""
    rate = arithmetic.rate(before, people)
    needed = arithmetic.break_even(people, before, after)
    return (
        f"{written(before)} / {written(people)} = {written(rate, 3)} attempts for each person",
        f"{written(after)} / {written(rate, 3)} = {written(needed)} people",
    )


def needed_range(people: float, before: float, after: float) -> tuple[float, float]:
    """The fewest and the most people needed that the rounding of the printed figures allows."""
    (p_low, p_high), (b_low, b_high), (a_low, a_high) = map(allowed, (people, before, after))
    fewest = arithmetic.break_even(p_low, b_high, a_low)
    return fewest, arithmetic.break_even(p_high, b_low, a_high)


def allowed(printed: float) -> tuple[float, float]:
    """What the rounding of a printed count allows."""
    return arithmetic.error_interval(printed, rounding_unit(printed))


def figures(story: Article) -> tuple[float, float, float]:
    """People before, attempts before, attempts after."""
    return story.people_before.value, story.attempts_2016.value, story.attempts_2017.value


NEEDED = (
    "attempts = story.attempts_2017.value / story.attempts_2016.value\n"
    "needed = story.people_before.value * attempts\n"
)
