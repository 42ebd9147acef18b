"""The prediction of lesson 10."""

from __future__ import annotations

from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    return Prediction(
        "People counted fell much more than recorded attempts. Which one explanation do you find "
        "most likely, and how sure are you, from 0 to 100?",
        (
            "the same people tried more often",
            "people tried who were living elsewhere",
            "more of the attempts were recorded",
            "more people were there, on average, than on the day of the count",
            "the definition or the area changed",
        ),
        sure_to=100,
    )
