"""V2, the vote of lesson 2."""

from __future__ import annotations

from headcount.numbers.writing import percent, written
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.stats import arithmetic
from headcount.story.article import Article


def vote(story: Article) -> Question:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    left = arithmetic.share(after, before)
    fall, rise = 100 - left, arithmetic.percent_change(after, before)
    return three_options(
        2,
        f"Attempts are at {percent(left, 0)} of {written(before)}. To be back they must rise "
        "by ...",
        (percent(fall, 0), percent(rise, 0), percent(left, 0)),
        1,
        (
            (
                "M-SYMM",
                "That is the fall, compared with the larger number. From which number does the "
                "rise start?",
            ),
            (
                "M-COMPL",
                "That is what is left. The rise is the way back, compared with what is left.",
            ),
        ),
        (
            "The rise starts from what is left.",
            "Divide the missing part by the part that is left.",
            "At 80% of the start, 20 is missing and 20 / 80 is a rise of 25%.",
        ),
        "Yes: the way back starts from a smaller number, so the percent is larger. How large would "
        "it be at half of the start?",
        f"{percent(fall, 0)} of the start is missing, compared with {percent(left, 0)} of the "
        f"start: about {percent(rise, 0)}.",
    )
