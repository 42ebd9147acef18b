"""2.P, the lines to put in order in lesson 2."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=2,
        task="The percent change from 'before' to 'after', in three steps.",
        lines=(
            ("change = after - before", ()),
            ("relative = change / before", (0,)),
            ("percent = 100 * relative", (1,)),
        ),
        extra=(
            "relative = change / after",
            "M-BASE",
            "It compares with the later figure. Where did the change start?",
        ),
        shown=(1, 3, 2, 0),
        hints=(
            "Three names are made: which of them needs nothing but 'before' and 'after'?",
            "A name must be made before a line below can use it.",
            "For 'area = long * wide' and 'cost = price * area' the area comes first.",
        ),
        praise="Yes: change, then the comparison with the start, then percent.",
        why="A percent change compares the change with where it started.",
        given="before = story.attempts_2016.value\nafter = story.attempts_2017.value",
        result="percent",
    )
