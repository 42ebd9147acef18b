"""How many people the later events would need at the earlier rate: the sums, and the rounding."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import trimmed, written
from headcount.questions.case import Case
from headcount.stats import arithmetic
from headcount.story.article import Article


def needed_people(case: Case) -> float:
    """How many people would make the later events at the earlier rate."""
    return arithmetic.break_even(case["people"], case["before"], case["after"])


def needed_sums(case: Case) -> tuple[str, str]:
    """The same in numbers, a line a step."""
    people, before, after = case["people"], case["before"], case["after"]
    rate = trimmed(arithmetic.rate(before, people), 3)
    return (
        f"{written(before)} / {written(people)} = {rate} {case['things']} for each person",
        f"{written(after)} / {rate} = {written(needed_people(case))} people",
    )


def needed_code(case: Case) -> str:
    """The same in Python."""
    times = "times" if case.is_drawn else "attempts"
    return (
        f"{times} = {case.in_code('after')} / {case.in_code('before')}\n"
        f"needed = {case.in_code('people')} * {times}\n"
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
