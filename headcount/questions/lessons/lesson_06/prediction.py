"""The prediction of lesson 6."""

from __future__ import annotations

from statistics import mean

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import written
from headcount.page.small_pictures import Mark
from headcount.questions.lessons.lesson_06.sums import parts_of, year_of
from headcount.questions.lessons.lesson_06.year_of_counts import averages
from headcount.questions.number_field import NumberField
from headcount.questions.predictions import Prediction
from headcount.questions.says import Outside, Says, on_printed_numbers
from headcount.stats import arithmetic
from headcount.story.article import Article

HALF_WAY = 0.05  # so close to the middle, as a part of the way, counts as the middle


def prediction(story: Article) -> Prediction:
    before, later = _levels(story)
    levels = before, round(mean([before, later]), -3)
    return Prediction(
        f"The {written(before)} people were counted before the clearance. Over the whole of "
        f"{year_of(story.attempts_2016)}, was the average number of people nearer ...",
        tuple(map(written, levels)),
        says=_says(story, levels),
    )


def _levels(story: Article) -> tuple[float, float]:
    return story.people_before.value, story.people_now_officials.value


def _says(story: Article, levels: tuple[float, float]) -> Says:
    before, later = _levels(story)
    days, options = parts_of(story), tuple(map(written, levels))
    average = arithmetic.time_weighted([before, later], days)
    ends = zip(*(arithmetic.error_interval(one, rounding_unit(one)) for one in (before, later)))
    low, high = (arithmetic.time_weighted(pair, days) for pair in ends)
    mark = Mark("By the article", average, low, high)
    holds = _nearest(average, levels)
    return Says(
        f"The article's figures, by days, say {on_printed_numbers(mark, 'people')}. "
        f"{written(average)} is nearer {options[holds]}.",
        f"{written(average)}, nearer {options[holds]}",
        f"For how much of the year did the {options[0]} hold?",
        options,
        holds,
        mark,
        NumberField(average, "people"),
        lambda: _outside(story, levels),
    )


def _outside(story: Article, levels: tuple[float, float]) -> Outside | None:
    """What each side's own counts of the year say; None where there are none."""
    found, year = averages(story), year_of(story.attempts_2016)
    if not found:
        return None
    each = [f"{written(one)} by the {side}, {_near(one, levels)}" for side, one in found.items()]
    return Outside(
        "By the counts of the year itself (X, from outside the article), joined by straight "
        f"lines, the average was {'; '.join(each)}. Their addresses are in data/camp_counts.csv.",
        f"In which months of the year were there {written(levels[0])} people?",
        tuple(Mark(f"{side.capitalize()}, {year} (X)", one) for side, one in found.items()),
        tuple(map(written, levels)),
        _nearest(next(iter(found.values())), levels),
    )


def _nearest(average: float, levels: tuple[float, float]) -> int:
    return min(range(len(levels)), key=lambda index: abs(levels[index] - average))


def _near(average: float, levels: tuple[float, float]) -> str:
    if abs(average - mean(levels)) < HALF_WAY * abs(levels[0] - levels[1]):
        return f"about half way between {written(levels[0])} and {written(levels[1])}"
    return f"nearer {written(levels[_nearest(average, levels)])}"
