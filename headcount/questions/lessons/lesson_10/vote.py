"""V10, the vote of lesson 10."""

from __future__ import annotations

from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article


def vote(story: Article) -> Question:
    return three_options(
        10,
        "Which finding would most weaken the sentence 'people moved out of Calais'?",
        ("counts in nearby towns unchanged", "more patrols", "fewer ferries"),
        0,
        (
            (
                "M-CAUSE",
                "Patrols bear on how many attempts are recorded. What would you see if people had "
                "moved?",
            ),
            (
                "M-CAUSE",
                "Ferries bear on the chances to try. What would you see if people had moved?",
            ),
        ),
        (
            "Ask what must be seen elsewhere if the sentence is true.",
            "If people moved, they are counted somewhere else.",
            "Did shoppers move to the new market? Count them in the new market, not the buses.",
        ),
        "Yes: if people moved, the counts nearby should rise. What would you find if it were true?",
        "The sentence predicts more people nearby. Patrols and ferries test other explanations.",
    )
