"""V4, the vote of lesson 4."""

from __future__ import annotations

from headcount.numbers.writing import percent, written
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.stats import arithmetic
from headcount.story.article import Article

# Invented: people at two dates, and how many of them a counter misses each time.
THEN, LATER, MISSED = 500, 100, 50


def vote(story: Article) -> Question:
    true = arithmetic.share(LATER, THEN)
    counted = LATER - MISSED, THEN - MISSED
    return three_options(
        4,
        "The number of people present falls. At both dates a counter misses the same number of "
        "them, not the same proportion. Compared with the true one, its later count as a share of "
        "its earlier count is then ...",
        ("unchanged", "too low", "too high"),
        1,
        (
            (
                "M-ADDIT",
                "The same number is taken from a large count and from a small one. Which of the "
                "two loses the larger part of itself?",
            ),
            (
                "M-ONESIDE",
                "A smaller bottom alone would do that. As many people are missing from the top: "
                "what does that do to the share?",
            ),
        ),
        (
            "The same number is missing above the line and below it.",
            "Choose two round numbers, take the same from both, and divide before and after.",
            "20 then 12 is 60%. Now take 4 from each of the two and divide again.",
        ),
        "Yes: the same number is a larger part of the smaller count, so the top loses more of "
        "itself than the bottom.",
        f"Take {written(THEN)} people, then {written(LATER)}: the true share is "
        f"{percent(true, 0)}. With {written(MISSED)} missed each time, {written(counted[0])} of "
        f"{written(counted[1])} is {percent(arithmetic.share(*counted))}. The same number does not "
        "cancel.",
    )
