"""5.P, the lines to put in order in lesson 5."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=5,
        task="How many times the earlier rate is the later rate?",
        lines=(
            ("rate_before = attempts_before / people_before", ()),
            ("rate_now = attempts_now / people_now", ()),
            ("times = rate_now / rate_before", (0, 1)),
        ),
        extra=(
            "times = rate_now - rate_before",
            "M-ADDIT",
            "It is a difference, in attempts per counted person. Which operation answers 'how many "
            "times'?",
        ),
        shown=(2, 0, 3, 1),
        hints=(
            "A rate is attempts for each person.",
            "Both rates must be there before they are compared.",
            "12 cakes for 4 guests and 30 for 6: 3 and 5 each, so 5 / 3 times as many.",
        ),
        praise="Yes: two rates first, then the later one divided by the earlier.",
        why="'How many times' is a division. A difference has a unit: attempts per counted person.",
        given="attempts_before = story.attempts_2016.value\n"
        "attempts_now = story.attempts_2017.value\n"
        "people_before = story.people_before.value\n"
        "people_now = story.people_now_charities.value",
        result="times",
    )
