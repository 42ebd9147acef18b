"""The prediction of lesson 8."""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says
from headcount.stats.hidden import expected_estimate
from headcount.story.article import Article

OPTIONS = "too low", "about right", "too high"
PEOPLE, ON_FIRST, ON_SECOND, UNEVEN = 700, 0.5, 0.4, 0.5  # invented, as in the lesson


def prediction(story: Article) -> Prediction:
    return Prediction(
        "Some people are easy to find, for whoever makes a list; others keep out of sight. Will "
        "the number of people estimated from two lists be too low or too high?",
        OPTIONS,
        says=_says(),
    )


def _says() -> Says:
    estimate = expected_estimate(PEOPLE, ON_FIRST, ON_SECOND, uneven=UNEVEN)
    holds = 1 + (estimate > PEOPLE) - (estimate < PEOPLE)
    return Says(
        f"An invented case says {OPTIONS[holds]}: with {written(PEOPLE)} people, half of them "
        f"{trimmed(100 * UNEVEN)}% easier to find on both lists and half {trimmed(100 * UNEVEN)}% "
        f"harder, the formula gives {written(estimate)}.",
        OPTIONS[holds],
        "Who is easy to find is then on both lists: what does the formula take that to mean?",
        OPTIONS,
        holds,
    )
