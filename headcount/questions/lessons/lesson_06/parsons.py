"""6.P, the lines to put in order in lesson 6."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.parsons import Puzzle
from headcount.story.article import Article


def puzzle(story: Article) -> Puzzle:
    levels = story.people_before.value, story.people_now_officials.value
    year = story.attempts_2016
    camp = (story.cleared - year.start).days
    days = camp, year.days - camp
    return Puzzle(
        lesson=6,
        task=f"The mean number of people over {year.start.year}, each level weighted by its days. "
        f"{written(levels[1])} after the clearance is an assumption.",
        lines=(
            (f"levels = [{levels[0]:g}, {levels[1]:g}]", ()),
            (f"days = [{days[0]}, {days[1]}]", ()),
            ("person_days = 0", ()),
            ("for level, length in zip(levels, days):", (0, 1, 2)),
            ("    person_days += level * length", (3,)),
            ("mean = person_days / sum(days)", (4,)),
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
            "6 for one day and 3 for two days: 6 + 3 + 3 person-days, then divide by 3 days.",
        ),
        praise="Yes: person-days first, then divided by all the days.",
        why="Each day counts once. The plain mean would count a few weeks like most of the year.",
        result="mean",
    )
