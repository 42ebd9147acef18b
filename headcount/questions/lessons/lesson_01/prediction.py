"""The prediction of lesson 1."""

from __future__ import annotations

from headcount.numbers.writing import listed
from headcount.questions.lessons.lesson_01.exercises import sources
from headcount.questions.lessons.lesson_01.patterns import WHO_COUNTED
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says
from headcount.story.article import Article

OPTIONS = "one or two", "three or four", "five or six", "seven or eight"


def prediction(story: Article) -> Prediction:
    eight = "; ".join(sources(story).figures)
    return Prediction(
        f"How many of these eight come from officials or from charities: {eight}?",
        OPTIONS,
        says=_says(story),
    )


def _says(story: Article) -> Says:
    (ticks,) = WHO_COUNTED.question(sources(story), "1.2").fields
    many = len(ticks.right)
    holds = (many - 1) // 2  # the options go up in twos
    named = listed([ticks.options[index] for index in sorted(ticks.right)])
    return Says(
        f"In the figures of the story it is {many}: {named}. 'Figures show' names nobody.",
        OPTIONS[holds],
        "For each of the eight, did you look for the words that say who counted?",
        OPTIONS,
        holds,
    )
