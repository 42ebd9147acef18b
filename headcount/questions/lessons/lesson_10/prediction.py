"""The prediction of lesson 10."""

from __future__ import annotations

from headcount.questions.predictions import Prediction
from headcount.questions.says import Says
from headcount.story.article import Article

OPTIONS = (
    "the same people tried more often",
    "people tried who were living elsewhere",
    "more of the attempts were recorded",
    "more people were there, on average, than on the day of the count",
    "the definition or the area changed",
)


def prediction(story: Article) -> Prediction:
    return Prediction(
        "People counted fell much more than recorded attempts. Which one explanation do you find "
        "most likely, and how sure are you, from 0 to 100?",
        OPTIONS,
        sure_to=100,
        says=Says(
            "The article's figures fit several of these, also together, and do not choose among "
            "them. A record would: of tries by person, of places, of how attempts were counted.",
            "the figures do not choose",
            "Which record would make you change your mind?",
            OPTIONS,
        ),
    )
