"""The prediction of lesson 5."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    return Prediction(
        f"{written(story.attempts_2017.value)} attempts in {story.attempts_2017.start.year}: how "
        "many people would have to be counted for the same number of attempts per head as in "
        f"{story.attempts_2016.start.year}?",
    )
