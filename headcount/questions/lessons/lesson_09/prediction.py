"""The prediction of lesson 9."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.lessons.lesson_09.sums import axis_cut
from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    cut = axis_cut(story.attempts_2016.value, story.attempts_2017.value)
    return Prediction(
        f"Two bars, for {written(story.attempts_2016.value)} and "
        f"{written(story.attempts_2017.value)} attempts, stand on an axis that begins at "
        f"{written(cut)}. By how many percent will the second bar look shorter than the first?"
    )
