"""V3, the vote of lesson 3: the same half unit, on smaller figures."""

from __future__ import annotations

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.lessons.lesson_03 import sums
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.stats import arithmetic
from headcount.story.article import Article

HALF_UNIT = 500  # that of the two attempts, as lesson 3 takes it
SMALLER = 10  # times


def vote(story: Article) -> Question:
    before, after = (
        figure.value / SMALLER for figure in (story.attempts_2016, story.attempts_2017)
    )
    start, end = before + HALF_UNIT, max(0, after - HALF_UNIT)
    printed, extreme = arithmetic.percent_change(before, after), 100 * (end - start) / start
    off = float(f"{abs(printed - extreme):.1g}")
    return three_options(
        3,
        f"Invented: two counts a tenth as large, {written(before)} and {written(after)}, and each "
        f"may still be off by {HALF_UNIT}. The percent fall may then be off by about ...",
        tuple(f"{trimmed(off * times, 2)} points" for times in (0.01, 0.1, 1)),
        2,
        (
            (
                "M-INVERT",
                f"Which is the larger part: {HALF_UNIT} of {written(SMALLER * before)}, or "
                f"{HALF_UNIT} of {written(before)}?",
            ),
            (
                "M-DENOM",
                f"The {HALF_UNIT} is the same as before, and the figures are not. What part of "
                "them is it now?",
            ),
        ),
        (
            f"Compare {HALF_UNIT} with the size of the two figures.",
            "Move one figure up and the other down, and work out the fall again.",
            "1,000 to 900 is a fall of 10%; 1,005 to 895 is one of 10.9%, about 1 point more.",
        ),
        f"Yes: {HALF_UNIT} is a larger part of a smaller figure, so the percent is less sure.",
        f"With the two figures moved apart by {HALF_UNIT}, the fall goes from "
        f"{percent(abs(printed))} to {percent(abs(extreme))}.",
        sums.extreme_change(before, after, start, end, 1),
    )
