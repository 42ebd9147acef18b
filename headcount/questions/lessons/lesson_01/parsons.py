"""1.P, the lines to put in order in lesson 1."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=1,
        task="How many claims are there of each kind? 'kinds' is your list of kinds, one for each "
        "claim.",
        lines=(
            ('claims = hc.table("article")', ()),
            ('claims["my_kind"] = kinds', (0,)),
            ('groups = claims.groupby("my_kind")', (1,)),
            ("numbers = groups.size()", (2,)),
        ),
        extra=(
            'numbers = claims["value"].sum()',
            "M-STOCK",
            "It adds people, attempts and percent. What would that sum count?",
        ),
        shown=(2, 4, 0, 3, 1),
        hints=(
            "First there must be a table; the column comes next.",
            "A table can be grouped by a column once the column is there.",
            "For shoes by colour: read the list, write the colour on each pair, sort the pairs "
            "into heaps, count each heap.",
        ),
        praise="Yes: read, add the column, group, count; each line uses the one above it.",
        why="Each line uses what the line above it made. Values of different kinds cannot be "
        "added, but claims can be counted.",
        given='kinds = list(story.table()["kind"])',
        result="numbers",
    )
