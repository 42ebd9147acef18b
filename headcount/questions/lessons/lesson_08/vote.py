"""V8, the vote of lesson 8."""

from __future__ import annotations

from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article


def vote(story: Article) -> Question:
    return three_options(
        8,
        "Two lists stay as long as they are, and half as many people are on both. The "
        "Lincoln-Petersen estimate ...",
        ("halves", "doubles", "stays"),
        1,
        (
            (
                "M-INVERT",
                "The overlap is below the line. What does a smaller bottom do to a fraction?",
            ),
            (
                "M-UNION",
                "The lists are as long as before, but fewer people are on both. What does that say "
                "about people on neither?",
            ),
        ),
        (
            "The estimate is list 1 times list 2, divided by the overlap.",
            "See what happens when the number below the line gets smaller.",
            "20 x 30 / 10 is 60, and 20 x 30 / 6 is 100.",
        ),
        "Yes: a smaller overlap means that more people are on neither list.",
        "The overlap stands below the line: half of it gives twice the estimate.",
    )
