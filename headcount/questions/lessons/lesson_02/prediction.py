"""The prediction of lesson 2."""

from __future__ import annotations

from headcount.numbers.writing import percent, written
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says
from headcount.stats import arithmetic
from headcount.story.article import Article

OPTIONS = "smaller", "equal", "larger"


def prediction(story: Article) -> Prediction:
    return Prediction(
        f"Recorded attempts fell by {written(abs(story.fall.value))}% from "
        f"{story.attempts_2016.start.year} to {story.attempts_2017.start.year}. Is the percent "
        "rise that undoes this fall smaller, equal or larger?",
        OPTIONS,
        says=_says(story),
    )


def _says(story: Article) -> Says:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    there = abs(arithmetic.percent_change(before, after))
    back = abs(arithmetic.percent_change(after, before))
    holds = 1 + (back > there) - (back < there)
    return Says(
        f"The figures say {OPTIONS[holds]}: from {written(after)} back to {written(before)} is "
        f"{percent(back)}, and the way there was {percent(there)}.",
        OPTIONS[holds],
        "From which figure does the way back start, and of which figure is it a percent?",
        OPTIONS,
        holds,
    )
