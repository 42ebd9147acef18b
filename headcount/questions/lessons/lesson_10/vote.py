"""V10, the vote of lesson 10."""

from __future__ import annotations

from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article


def vote(story: Article) -> Question:
    year = story.attempts_2017.start.year
    return three_options(
        10,
        "The officials' sentence has two halves: people might have moved out of Calais, and were "
        "still trying. The first is certain, because the camp was cleared. Which finding would "
        "most weaken the second?",
        (
            f"of the people stopped in {year}, hardly any lived outside Calais",
            "buses took people from the camp to other places",
            "more patrols on the roads to the port",
        ),
        0,
        (
            (
                "M-CAUSE",
                "That fits the first half, which is certain. Does it say whether anybody who moved "
                "was still trying?",
            ),
            (
                "M-CAUSE",
                "Patrols bear on how many attempts are recorded. What would you see if people who "
                "had moved were still trying?",
            ),
        ),
        (
            "Leave the half that is certain. What does the other half say should be seen?",
            "If people who live elsewhere were still trying, some of those stopped would live "
            "elsewhere.",
            "'Pupils changed school and still come to our club': ask those at the club which "
            "school they go to.",
        ),
        "Yes: if people who had moved were still trying, many of those stopped would live "
        "elsewhere.",
        "A finding tests a half that could be false. Buses fit the first half, which nobody "
        "doubts; patrols test another explanation.",
    )
