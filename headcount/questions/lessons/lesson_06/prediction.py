"""The prediction of lesson 6."""

from __future__ import annotations

from statistics import mean

from headcount.numbers.writing import written
from headcount.questions.lessons.lesson_06.sums import year_of
from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    before, later = story.people_before.value, story.people_now_officials.value
    return Prediction(
        f"The {written(before)} people were counted before the clearance. Over the whole of "
        f"{year_of(story.attempts_2016)}, was the average number of people nearer ...",
        (written(before), written(round(mean([before, later]), -3))),
    )
