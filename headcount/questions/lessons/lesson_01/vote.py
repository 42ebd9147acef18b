"""V1, the vote of lesson 1."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article


def vote(story: Article) -> Question:
    people = [story.people_before.value, story.people_now_officials.value]
    attempts = [story.attempts_2016.value, story.attempts_2017.value]
    return three_options(
        1,
        "Which pair may be added to a sensible total?",
        (
            f"{' + '.join(map(written, people))} people",
            f"{' + '.join(map(written, attempts))} attempts",
            "both",
        ),
        1,
        (
            (
                "M-STOCK",
                "These are two photographs of one place. Could somebody be in both pictures?",
            ),
            (
                "M-STOCK",
                "One of the pairs is two photographs of one place. What would their sum count?",
            ),
        ),
        (
            "Ask of each figure: was it counted on a day, or collected over a year?",
            "A sum makes sense where nothing can be counted twice.",
            "30 guests on Monday and 25 on Tuesday may be the same guests; 30 meals and 25 meals "
            "are 55 meals.",
        ),
        "Yes: counts collected over two separate years add up; two counts on two days may hold "
        "the same people.",
        "Flows over separate years can be added: each attempt falls into one year. Counts on two "
        "days cannot: the same person may stand in both.",
    )
