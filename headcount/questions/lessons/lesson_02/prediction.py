"""The prediction of lesson 2."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    return Prediction(
        f"Recorded attempts fell by {written(abs(story.fall.value))}% from "
        f"{story.attempts_2016.start.year} to {story.attempts_2017.start.year}. Is the percent "
        "rise that undoes this fall smaller, equal or larger?",
        ("smaller", "equal", "larger"),
    )
