"""The prediction of lesson 8."""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says
from headcount.stats.hidden import expected_estimate
from headcount.story.article import Article

OPTIONS = "too low", "about right", "too high"
PEOPLE, ON_FIRST, ON_SECOND, AVOIDS = 700, 0.5, 0.4, 0.4  # invented, as in the lesson


def prediction(story: Article) -> Prediction:
    return Prediction(
        "Two groups each make a list of people. People listed by one group avoid the other. Will "
        "the number of people estimated from the two lists be too low or too high?",
        OPTIONS,
        says=_says(),
    )


def _says() -> Says:
    estimate = expected_estimate(PEOPLE, ON_FIRST, ON_SECOND, times=AVOIDS)
    holds = 1 + (estimate > PEOPLE) - (estimate < PEOPLE)
    return Says(
        f"An invented case says {OPTIONS[holds]}: with {written(PEOPLE)} people, and those on the "
        f"first list only {trimmed(AVOIDS)} times as often on the second, the formula gives "
        f"{written(estimate)}.",
        OPTIONS[holds],
        "Fewer people are then on both lists: what does the formula take that to mean?",
        OPTIONS,
        holds,
    )
