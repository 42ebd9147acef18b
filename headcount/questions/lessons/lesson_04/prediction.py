"""The prediction of lesson 4."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.predictions import Prediction
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    now = story.people_now_officials.value, story.people_now_charities.value
    return Prediction(
        f"Take the officials' {written(now[0])} and the charities' {written(now[1])}, each as a "
        f"share of the printed {written(story.people_before.value)}. How far apart are the two "
        "percentages, and which of them is a tenth?",
        (
            "less than 1 point apart, the officials' is a tenth",
            "about 3 points apart, the officials' is a tenth",
            "about 3 points apart, the charities' is a tenth",
            "about 10 points apart, the charities' is a tenth",
        ),
    )
