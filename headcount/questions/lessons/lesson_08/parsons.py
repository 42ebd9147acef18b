"""8.P, the lines to put in order in lesson 8."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article

LISTS, ON_BOTH = (80, 50), 16  # invented


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=8,
        task="Chapman's estimate from two lists and their overlap (invented).",
        lines=(
            (f"n1, n2 = {LISTS[0]}, {LISTS[1]}", ()),
            (f"m = {ON_BOTH}", ()),
            ("top = (n1 + 1) * (n2 + 1)", (0,)),
            ("bottom = m + 1", (1,)),
            ("estimate = top / bottom - 1", (2, 3)),
        ),
        extra=(
            "estimate = top / bottom",
            "M-SLIP",
            "Ones were added to the lists and the overlap. Which step of the formula is missing?",
        ),
        shown=(4, 2, 0, 5, 3, 1),
        hints=(
            "Ask of each line which names it uses, and in which line they are made.",
            "Add the ones, divide, and at the end take one off.",
            "Lists of 9 and 4 with 1 on both: 10 x 5 / 2 is 25, and one off is 24.",
        ),
        praise="Yes: add the ones, divide, take one off.",
        why="Chapman's formula adds one to each number and takes one off at the end.",
        result="estimate",
    )
