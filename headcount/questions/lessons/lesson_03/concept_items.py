"""Items of the concept check that belong to lesson 3. All numbers are invented."""

from __future__ import annotations

from headcount.questions.digits import ASKED
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_02.concept_items import _SCALE
from headcount.questions.lessons.lesson_03 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution

PART, PART_UNIT = 50, 10


WHOLE, WHOLE_UNIT = 200, 100


def concept_items() -> list[Question]:
    return [_largest_share()]


def _largest_share() -> Question:
    top, bottom = PART + PART_UNIT / 2, WHOLE - WHOLE_UNIT / 2
    return Question(
        id="C5",
        kind="number",
        prompt=f"{PART} (rounded to the nearest {PART_UNIT}) of {WHOLE} (rounded to the nearest "
        f"{WHOLE_UNIT}): how large can the share be at most? In percent, one decimal.",
        fields=(
            NumberField(
                100 * top / bottom,
                "%",
                1,
                ASKED,
                wrong=(
                    Wrong(
                        (100 * top / (WHOLE + WHOLE_UNIT / 2),),
                        "M-PAIR",
                        "You took both numbers as large as they can be. Which way does a larger "
                        "whole push the share?",
                    ),
                    Wrong(
                        (100 * top / WHOLE, 100 * PART / bottom),
                        "M-ONESIDE",
                        "You moved one number. Both were rounded.",
                    ),
                    Wrong((top / bottom,), "M-SCALE", _SCALE),
                    Wrong((100 * PART / WHOLE,), "M-EXACT"),
                    Wrong((100 * (PART - PART_UNIT / 2) / (WHOLE + WHOLE_UNIT / 2),), "M-END"),
                    Wrong((100 * (PART + PART_UNIT) / (WHOLE - WHOLE_UNIT),), "M-UNIT"),
                ),
            ),
        ),
        hints=(
            "Each number could have been up to half a unit larger or smaller.",
            "Ask of each number which way it pushes the share, then divide.",
            "20 (nearest 10) of 50 (nearest 10): at most 25 of 45, which is 55.6%.",
        ),
        praise="Yes: the largest part of the smallest whole.",
        solution=Solution(
            sums=sums.extreme_share(PART, WHOLE, top, bottom),
            code=f"largest_part = {PART} + {PART_UNIT} / 2\n"
            f"smallest_whole = {WHOLE} - {WHOLE_UNIT} / 2\n"
            "answer = round(100 * largest_part / smallest_whole, 1)",
            text="A larger part and a smaller whole both push the share up.",
        ),
    )
