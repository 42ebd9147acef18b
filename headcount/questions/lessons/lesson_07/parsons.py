"""7.P, the lines to put in order in lesson 7."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article

LOW, HIGH, SEATS = 180, 260, 400  # invented


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=7,
        task=f"Invented: a hall has {SEATS} seats, and somewhere from {LOW} to {HIGH} will be "
        "taken. The middle 90% of 1,000 simulated shares, in percent.",
        lines=(
            ("rng = np.random.default_rng(2018)", ()),
            ("shares = []", ()),
            ("for run in range(1000):", (0, 1)),
            (f"    taken = rng.uniform({LOW}, {HIGH})", (2,)),
            ("    shares.append(100 * taken / seats)", (3,)),
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
        given=f"import numpy as np\n\nseats = {SEATS}",
        result="[low, high]",
    )
