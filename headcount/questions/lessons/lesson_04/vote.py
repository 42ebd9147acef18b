"""V4, the vote of lesson 4."""

from __future__ import annotations

from headcount.numbers.writing import trimmed
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article

# Invented: how far the two counters of vote 4 stand apart, and how many more runs vote 7 makes.
APART = 40


def vote(story: Article) -> Question:
    return three_options(
        4,
        f"At both dates two counters differ by the same {APART}%. Each compares its own later "
        "count with its own earlier one. The two shares ...",
        (f"differ by {APART}%", "are equal", f"differ by {APART} points"),
        1,
        (
            (
                "M-MIX",
                "That is what happens if one share mixes the two counters. Here each counter is "
                "above and below its own line.",
            ),
            (
                "M-POINT",
                f"{APART}% more is a multiplier, not points. Apply it to the top and the bottom.",
            ),
        ),
        (
            "One counter's two figures are both larger, in the same proportion.",
            "Multiply top and bottom by the same number, then divide.",
            "100 then 50 is one half; 130 then 65 is one half, too.",
        ),
        "Yes: the same proportion cancels. What if the counters differed by the same number of "
        "people at both dates?",
        f"The factor {trimmed(1 + APART / 100)} stands above and below the line, so it cancels.",
    )
