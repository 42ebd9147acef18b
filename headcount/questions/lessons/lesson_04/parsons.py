"""4.P, the lines to put in order in lesson 4."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=4,
        task="A like-for-like share: the same source above and below the line, and a check of it.",
        lines=(
            ("top = story.people_now_officials", ()),
            ("bottom = story.people_before", ()),
            ("same_source = top.said_by == bottom.said_by", (0, 1)),
            ("share = 100 * top.value / bottom.value", (0, 1)),
        ),
        extra=(
            "top = story.people_now_charities",
            "M-MIX",
            "Who said the number in the bottom, and who said this one?",
        ),
        shown=(3, 1, 4, 2, 0),
        hints=(
            "Two lines choose, two lines use what was chosen.",
            "Choose the top and the bottom first; then compare their sources and divide.",
            "For a price per kilo: choose the bag, read its price and its weight, then divide.",
        ),
        praise="Yes: both counts are there before they are used, and 'same_source' is True.",
        why="Both counts come from the officials, so the share compares like with like.",
        given="",
        result="share",
    )
