"""6.P, the lines to put in order in lesson 6."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article

TENTS, DAYS = (80, 15), (120, 245)  # invented


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=6,
        task=f"Invented: a campsite has {TENTS[0]} tents for {DAYS[0]} days of a year and "
        f"{TENTS[1]} for the others. The mean number of tents, each level weighted by its days.",
        lines=(
            (f"levels = {list(TENTS)}", ()),
            (f"days = {list(DAYS)}", ()),
            ("tent_days = 0", ()),
            ("for level, length in zip(levels, days):", (0, 1, 2)),
            ("    tent_days += level * length", (3,)),
            ("mean = tent_days / sum(days)", (4,)),
        ),
        extra=(
            "mean = sum(levels) / len(levels)",
            "M-UNW",
            "It gives both levels the same weight. Did both last as long?",
        ),
        shown=(3, 6, 0, 5, 2, 4, 1),
        hints=(
            "Three lines prepare, two lines repeat, one line divides.",
            "What a loop uses stands above it; what it does stands directly below it.",
            "6 for one day and 3 for two days: 6 + 3 + 3 tent-days, then divide by 3 days.",
        ),
        praise="Yes: tent-days first, then divided by all the days.",
        why="Each day counts once. The plain mean would give both levels the same weight.",
        result="mean",
    )
