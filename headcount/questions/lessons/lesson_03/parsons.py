"""3.P, the lines to put in order in lesson 3."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.parsons import Puzzle
from headcount.story.article import Article

LATE, TRAINS = 600, 6_000  # invented


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=3,
        task=f"Invented: of {written(TRAINS)} trains (to the nearest 1,000), {written(LATE)} were "
        "late (to the nearest 100). The smallest share that this allows.",
        lines=(
            ("top = late - 100 / 2", ()),
            ("bottom = trains + 1000 / 2", ()),
            ("smallest = 100 * top / bottom", (0, 1)),
        ),
        extra=(
            "top = late + 100 / 2",
            "M-PAIR",
            "It takes the upper end above the line as well as below it. Which way does a larger "
            "top push the share?",
        ),
        shown=(2, 0, 3, 1),
        hints=(
            "One line divides; it comes after what it divides.",
            "For the smallest share, ask of top and bottom: as small or as large as can be?",
            "20 (nearest 10) of 50 (nearest 10): at least 15 of 55.",
        ),
        praise="Yes: a small top over a large bottom.",
        why="A smaller top and a larger bottom both push the share down. Upper over upper gives "
        "the unmoved share, so a wrong method looks right.",
        given=f"late, trains = {LATE}, {TRAINS}",
        result="smallest",
    )
