"""V5, the vote of lesson 5."""

from __future__ import annotations

from headcount.numbers.writing import trimmed
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.stats import arithmetic
from headcount.story.article import Article


def vote(story: Article) -> Question:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    people = story.people_before.value, story.people_now_charities.value
    rates = arithmetic.rate(before, people[0]), arithmetic.rate(after, people[1])
    times = trimmed(arithmetic.multiplier(*rates))
    return three_options(
        5,
        f"Attempts per counted person are {times} times what they were. So a typical person tried "
        f"{times} times as often.",
        ("true", "false", "not known"),
        2,
        (
            (
                "M-ECO",
                "The ratio compares two totals. Which of the two follows one person over time?",
            ),
            (
                "M-ECO",
                "The ratio does not rule it out either: it follows no one person at all.",
            ),
        ),
        (
            "What is in the top of the ratio, and what is in the bottom?",
            "Think of two groups with one total: all alike, or a few who do most.",
            "A shop sells twice as many cakes per guest. One guest may have bought them all.",
        ),
        "Yes: the ratio is about two totals, and neither of them follows one person.",
        "People who tried and were not counted, and people who tried very often, both raise the "
        "ratio. It says nothing about a typical person.",
    )
