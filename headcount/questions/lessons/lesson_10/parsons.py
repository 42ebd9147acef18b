"""10.P, the lines to put in order in lesson 10."""

from __future__ import annotations

from headcount.questions.parsons import Puzzle
from headcount.story.article import Article


def puzzle(story: Article) -> Puzzle:
    return Puzzle(
        lesson=10,
        task="The seven parts of a fact-check, from the claim to the verdict.",
        lines=(
            ("the claim, quoted", ()),
            ("what is counted, where and when", (0,)),
            ("the arithmetic, with its bounds", (1,)),
            ("official and charity figures side by side", (1,)),
            ("two rival explanations, each with a test", (2, 3)),
            ("what is not known", (2, 3)),
            ("a verdict in one line of words", (4, 5)),
        ),
        extra=(
            "whether the clearance worked or failed",
            "M-CAUSE",
            "A fact-check judges arithmetic, sources and reasoning. Do these figures show a cause?",
        ),
        shown=(4, 2, 7, 0, 6, 3, 5, 1),
        hints=(
            "Ask of each part: what must the reader know before it?",
            "What is counted comes before arithmetic, arithmetic before explanations.",
            "A recipe: the name, what goes in, the steps, what may vary, and the taste at the end.",
        ),
        later=(
            "",  # the claim needs nothing
            "Quote the claim before you say what it counts.",
            "Say what is counted before you do arithmetic with it.",
            "Say what is counted before you set two counts of it side by side.",
            "Show the arithmetic and both sides' figures before you explain them.",
            "Show the arithmetic and both sides' figures before you say what they leave open.",
            "Give the explanations, and what is not known, before you judge.",
        ),
        praise="Yes: claim, meaning, figures, explanations, limits, verdict.",
        why="Each part uses the ones above it. Whether a policy worked does not follow from these "
        "figures.",
    )
