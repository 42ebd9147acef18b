"""The prediction of lesson 1."""

from __future__ import annotations

from headcount.questions.lessons.lesson_01.exercises import sources
from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    eight = "; ".join(sources(story).figures)
    return Prediction(
        f"How many of these eight come from officials or from charities: {eight}?",
        ("one or two", "three or four", "five or six", "seven or eight"),
    )
