"""The prediction of lesson 8."""

from __future__ import annotations

from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    return Prediction(
        "Two groups each make a list of people. People listed by one group avoid the other. Will "
        "the number of people estimated from the two lists be too low or too high?",
        ("too low", "about right", "too high"),
    )
