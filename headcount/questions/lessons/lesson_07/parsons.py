"""7.P, the lines to put in order in lesson 7."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.lessons.lesson_07.ranges import inputs_of
from headcount.questions.parsons import Puzzle
from headcount.story.article import Article


def puzzle(story: Article) -> Puzzle:
    now = inputs_of(story)["people now"]
    before = story.people_before.value
    return Puzzle(
        lesson=7,
        task=f"The middle 90% of 1,000 simulated shares: {written(now.low)} to {written(now.high)} "
        f"people now, of {written(before)} before.",
        lines=(
            ("rng = np.random.default_rng(2018)", ()),
            ("shares = []", ()),
            ("for run in range(1000):", (0, 1)),
            (f"    now = rng.uniform({now.low:g}, {now.high:g})", (2,)),
            ("    shares.append(100 * now / before)", (3,)),
            ("shares.sort()", (4,)),
            ("low, high = shares[50], shares[949]", (5,)),
        ),
        extra=(
            "low, high = shares[0], shares[-1]",
            "M-RANGE",
            "It takes the lowest and the highest of all runs. How many of the runs lie between "
            "them?",
        ),
        shown=(4, 1, 7, 5, 0, 6, 3, 2),
        hints=(
            "Prepare, repeat, sort, take the ends.",
            "In the loop: first draw, then work out. The sorting comes when all runs are there.",
            "Twenty heights in order: leave out the smallest and the tallest, and 90% are left.",
        ),
        praise="Yes: draw, work out, repeat, sort, cut off 5% at each end.",
        why="Sorted, 50 runs lie below the first end and 50 above the second. This is what the "
        "typed range allows, and no more.",
        given=f"import numpy as np\n\nbefore = {before:g}",
        result="[low, high]",
    )
