"""The prediction of lesson 3."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, written
from headcount.questions.predictions import Prediction
from headcount.stats import arithmetic
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    half = rounding_unit(story.attempts_2016.value) / 2
    fall = abs(arithmetic.percent_change(story.attempts_2016.value, story.attempts_2017.value))
    return Prediction(
        f"Suppose both figures of attempts may be off by {written(half)}. How far can the "
        f"{percent(fall)} move, up or down?",
        ("by about 0.05 points", "by about 0.5 points", "by about 5 points"),
    )
