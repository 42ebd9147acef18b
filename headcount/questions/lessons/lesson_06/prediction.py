"""The prediction of lesson 6."""

from __future__ import annotations

from statistics import mean

from headcount.numbers.writing import written
from headcount.questions.lessons.lesson_06.exercises import _year
from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    peak, later = story.people_before.value, story.people_now_officials.value
    return Prediction(
        f"The {written(peak)} people were counted before the clearance. On average over the whole "
        f"of {_year(story.attempts_2016)}, was the number nearer ...",
        (written(peak), written(round(mean([peak, later]), -3))),
    )
