"""V7, the vote of lesson 7. The two papers and their numbers are invented."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article

ROUND, LONG = 12_000, 13_407  # invented: two papers on one market


def vote(story: Article) -> Question:
    return three_options(
        7,
        f"Invented: one paper says that about {written(ROUND)} people came to a market, another "
        f"says {written(LONG)}. Which number is nearer to how many came?",
        (
            f"{written(LONG)}, because it has more digits",
            f"{written(ROUND)}, because it claims less",
            "the digits do not tell",
        ),
        2,
        (
            (
                "M-PREC",
                "Could somebody guess, and write five digits all the same? What do the digits of a "
                "number show?",
            ),
            (
                "M-PREC",
                "A rounded number is honest about its rounding. Does that bring it nearer to the "
                "truth?",
            ),
        ),
        (
            "What do the digits of a number show: how it was printed, or how it was counted?",
            "Think of who counted, and how. Is that to be seen in a number?",
            "A clock that is ten minutes slow still shows the seconds.",
        ),
        "Yes: digits say how finely a number is printed, not how near it is to the truth. "
        "Precision is not accuracy.",
        "Precision is how finely a number is given, accuracy how near it is to the truth. Who "
        "counted, and how, decides the second; the digits show the first.",
    )
