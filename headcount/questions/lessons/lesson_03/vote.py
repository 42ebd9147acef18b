"""V3, the vote of lesson 3."""

from __future__ import annotations

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.stats import arithmetic
from headcount.story.article import Article

# Half the rounding unit of the two attempts, as lesson 3 takes it.
HALF_UNIT = 500


def vote(story: Article) -> Question:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    printed = arithmetic.percent_change(before, after)
    lowest = arithmetic.percent_change(before + HALF_UNIT, max(0, after - HALF_UNIT))
    off = float(f"{abs(printed - lowest):.1g}")
    safe = _is_nearly_always_printed(round(printed), before, after)
    return three_options(
        3,
        f"{written(before)} and {written(after)} may each be off by {HALF_UNIT}. The percent fall "
        "may then be off by about ...",
        tuple(f"{trimmed(off * times, 2)} points" for times in (0.1, 1, 10)),
        1,
        (
            (
                "M-PREC",
                "That would keep the digit after the point safe. Move both figures by "
                f"{HALF_UNIT} and look at it.",
            ),
            (
                "M-SLIP",
                f"{HALF_UNIT} of {written(before)} is well below 1%. Check the decimal point.",
            ),
        ),
        (
            f"Compare {HALF_UNIT} with the size of the two figures.",
            "Move one figure up and the other down, and work out the fall again.",
            "1,000 to 900 is a fall of 10%; 1,005 to 895 is one of 10.9%, about 1 point more.",
        ),
        "Yes: so the digit after the point is not safe"
        + (", and the whole percent nearly always is" if safe else "")
        + ". What if the figures were rounded to the nearest 5,000?",
        f"With both figures moved apart by {HALF_UNIT} the fall goes from "
        f"{percent(abs(printed), 2)} to {percent(abs(lowest), 2)}.",
    )


def _is_nearly_always_printed(whole: int, before: float, after: float) -> bool:
    """Whether more than nine tenths of the rounding box print as this whole percent."""
    unit = 2 * HALF_UNIT
    if before % unit or after % unit:
        return False
    return arithmetic.share_of_box(before, after, whole - 0.5, whole + 0.5, unit) > 0.9
