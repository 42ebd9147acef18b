"""V6, the vote of lesson 6."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article


def vote(story: Article) -> Question:
    present = story.people_now_charities.value
    return three_options(
        6,
        f"The count stays at {written(present)} people, and they stay for a shorter time. In a "
        "year, the number who arrive is then ...",
        ("larger", "smaller", "the same"),
        0,
        (
            (
                "M-INVERT",
                "Shorter stays empty the places sooner. Who fills them, if the count stays?",
            ),
            (
                "M-STOCK",
                "The same count on every day can hide many or few arrivals. Photograph or film?",
            ),
        ),
        (
            "The count stays the same, so each one who leaves is replaced.",
            "Number present = arrivals a day times days of stay.",
            "10 beds and stays of 10 days: 1 arrival a day. Stays of 5 days: 2 arrivals a day.",
        ),
        "Yes: with shorter stays the places are taken anew more often, so more people arrive over "
        "the year.",
        "Arrivals = number present x days / stay. A shorter stay below the line makes more "
        "arrivals.",
    )
