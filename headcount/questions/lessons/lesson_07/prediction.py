"""The prediction of lesson 7."""

from __future__ import annotations

from headcount.questions.lessons.lesson_07.ranges import inputs_of
from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    names = "; ".join(inputs_of(story))
    return Prediction(
        "Attempts for each person counted, later against earlier: four inputs, and each may move "
        "inside its range. Put the four in order, the one that moves the result most first: "
        f"{names}.",
    )
