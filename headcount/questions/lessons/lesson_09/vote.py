"""V9, the vote of lesson 9."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article

CUT = 100_000  # where the axis of vote 9 begins


def vote(story: Article) -> Question:
    return three_options(
        9,
        f"A bar chart is drawn again with an axis from {written(CUT)} instead of 0. What changed?",
        ("the data", "the ratio of the bar lengths", "the percent change"),
        1,
        (
            ("M-TRUNC", "The numbers at the bars are the same. What did the new axis cut off?"),
            (
                "M-TRUNC",
                "The percent is worked out from the data. Which data are different now?",
            ),
        ),
        (
            "Three things: the data, what is worked out from them, and the drawing.",
            "The axis takes the same piece off both bars.",
            "Bars of 5 and 4: cut 3 off both, and 2 and 1 are left, one twice the other.",
        ),
        "Yes: the drawing changed and the numbers did not.",
        "Both bars lose the same length, so the shorter one loses the larger part. The data and "
        "their percent change stay.",
    )
