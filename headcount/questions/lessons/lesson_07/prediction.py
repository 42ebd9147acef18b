"""The prediction of lesson 7."""

from __future__ import annotations

from headcount.numbers.writing import listed, written
from headcount.questions.lessons.lesson_07.ranges import bars, inputs_of
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    names = "; ".join(inputs_of(story))
    return Prediction(
        "Attempts for each person counted, later against earlier: four inputs, and each may move "
        "inside its range. Put the four in order, the one that moves the result most first: "
        f"{names}.",
        says=_says(story),
    )


def _says(story: Article) -> Says:
    inputs = inputs_of(story)
    names = tuple(bar.name for bar in bars(inputs))
    now = inputs[names[0]]
    return Says(
        f"In these ranges the order is {listed(list(names))}. The first may be anything from "
        f"{written(now.low)} to {written(now.high)}. The picture marks what comes first.",
        f"{names[0]} first",
        "How wide is each range, as a part of its own number?",
        names,
        0,
    )
