"""V2, the vote of lesson 2: what does "only" add?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article


def vote(story: Article) -> Question:
    printed = written(abs(story.fall.value))
    return three_options(
        2,
        f"Strike 'only' from 'fell by only {printed} percent'. What changes?",
        (
            "the fall becomes larger",
            "the number stays, and what a reader expects changes",
            "nothing, for the number and for the reader",
        ),
        1,
        (
            ("M-EVAL", "Read both sentences aloud. Which number stands in each of them?"),
            (
                "M-EVAL",
                "The number is the same. Read both aloud: does each let you expect the same fall?",
            ),
        ),
        (
            "Ask first: can 'only' be measured, or counted?",
            "Write the sentence in both ways and ask a neighbour which fall sounds too small.",
            "'She scored 7 goals' and 'she scored only 7 goals': one number, two reports.",
        ),
        "Yes: 'only' says that more was expected, and leaves out by whom and why.",
        f"The figures and the {printed} percent are the same with the word and without it. What "
        "'only' adds is an expectation, and an expectation needs a reason of its own.",
    )
