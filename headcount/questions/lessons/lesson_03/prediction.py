"""The prediction of lesson 3."""

from __future__ import annotations

from math import log

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says
from headcount.stats import arithmetic
from headcount.story.article import Article

POINTS = 0.05, 0.5, 5
OPTIONS = tuple(f"by about {trimmed(points, 2)} points" for points in POINTS)


def prediction(story: Article) -> Prediction:
    half = rounding_unit(story.attempts_2016.value) / 2
    fall = abs(arithmetic.percent_change(story.attempts_2016.value, story.attempts_2017.value))
    return Prediction(
        f"Suppose both figures of attempts may be off by {written(half)}. How far can the "
        f"{percent(fall)} move, up or down?",
        OPTIONS,
        says=_says(story),
    )


def _says(story: Article) -> Says:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    unit = rounding_unit(before)
    printed = arithmetic.percent_change(before, after)
    ends = arithmetic.change_bounds(before, after, unit)
    moved = max(abs(end - printed) for end in ends)
    holds = min(range(len(POINTS)), key=lambda index: abs(log(moved / POINTS[index])))
    low, high = sorted(abs(end) for end in ends)
    return Says(
        f"The figures say by about {written(moved, 1)} points: with both figures moved by "
        f"{written(unit / 2)}, the {percent(abs(printed))} becomes anything from {percent(low)} to "
        f"{percent(high)}.",
        OPTIONS[holds],
        f"How large a part of {written(after)} is {written(unit / 2)}?",
        OPTIONS,
        holds,
    )
