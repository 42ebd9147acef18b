"""Lesson 3, how exact is 31: questions 3.1 to 3.6 and the practice boxes 3.F."""

from __future__ import annotations

from dataclasses import replace

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.lessons.lesson_03 import patterns, sums
from headcount.questions.lessons.lesson_03.patterns.error_interval import ends
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article, Figure


def exercises(story: Article) -> list[Question]:
    attempts = two_years(story)
    smallest = {**attempts.words, "which": "smallest", "ends": "Opposite ends again."}
    return [
        patterns.ERROR_INTERVAL.question(earlier_year(story), "3.1"),
        patterns.CHANGE_BOUNDS.question(attempts, "3.2"),
        patterns.CHANGE_BOUNDS.question(replace(attempts, words=smallest), "3.3"),
        patterns.DIGITS_THAT_SURVIVE.question(attempts, "3.4"),
        patterns.SHARE_BOUNDS.question(mixed_share(story), "3.5"),
        patterns.CLAIMED_SHARE.question(tenth(story), "3.6"),
        _practice(20_000, 5_000, "people"),
    ]


def earlier_year(story: Article) -> Case:
    """The attempts of the earlier year, rounded as they look."""
    value = story.attempts_2016.value
    return Case(
        ARTICLE,
        {"value": value, "unit": rounding_unit(value)},
        {"things": "attempts"},
        code={"value": "story.attempts_2016.value"},
    )


def two_years(story: Article) -> Case:
    """The attempts of the article's two years, each rounded as it looks."""
    before, after = story.attempts_2016, story.attempts_2017
    return Case(
        ARTICLE,
        {
            "before": before.value,
            "after": after.value,
            "unit": rounding_unit(before.value),
            "unit_after": rounding_unit(after.value),
            "printed": abs(story.fall.value),
        },
        {
            "things": "attempts",
            "earlier": str(before.start.year),
            "later": str(after.start.year),
            "which": "largest",
        },
        code={"before": "story.attempts_2016.value", "after": "story.attempts_2017.value"},
    )


def mixed_share(story: Article) -> Case:
    """The charities' count of the officials' count before."""
    return _share(story, story.people_now_charities, "story.people_now_charities.value")


def tenth(story: Article) -> Case:
    """The officials' two counts, and the tenth that the article names."""
    case = _share(story, story.people_now_officials, "story.people_now_officials.value")
    figures = {**case.figures, "claimed": 100 * story.tenth.value}
    words = {"whose": "the officials'", "share": "the officials' share"}
    return replace(case, figures=figures, words=words)


def _share(story: Article, part: Figure, code: str) -> Case:
    whole = story.people_before.value
    return Case(
        ARTICLE,
        {
            "part": part.value,
            "whole": whole,
            "unit": rounding_unit(part.value),
            "unit_whole": rounding_unit(whole),
        },
        code={"part": code, "whole": "story.people_before.value"},
    )


def _practice(people: float, unit: float, things: str) -> Question:
    low, high = arithmetic.error_interval(people, unit)
    return Question(
        id="3.F",
        kind="pair",
        prompt=f"Practice, invented: {written(people)} {things} watch a parade, to the nearest "
        f"{written(unit)}. Fill the gaps: at least ____ {things} (lower end), and fewer than ____ "
        "(upper end).",
        fields=ends(people, unit, things),
        hints=(
            "The unit is what the figure was rounded to, not its last digit.",
            "Take half the unit off, then add half the unit.",
            "A walk of 4.5 km, to one decimal: from 4.45 up to, but not including, 4.55 km.",
        ),
        praise=f"Yes: from {written(low)} up to, but not including, {written(high)}.",
        solution=Solution(
            sums=sums.interval(people, unit),
            code=f"half = {unit} / 2\nanswer = [{people} - half, {people} + half]",
            text="The same two steps as in the worked example: half a unit to each side. The upper "
            "end is left out, because it would be rounded up.",
        ),
    )
