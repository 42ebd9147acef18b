"""Items of the concept check that belong to lesson 9. All numbers are invented."""

from __future__ import annotations

from headcount.numbers.writing import percent
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_02.concept_items import _SCALE
from headcount.questions.lessons.lesson_09.sums import fall_sum, length_sums
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution

BARS, AXIS_START = (100, 95), 90


def concept_items() -> list[Question]:
    return [_drawn()]


def _drawn() -> Question:
    first, second = BARS
    lengths = [bar - AXIS_START for bar in BARS]
    return Question(
        id="C8",
        kind="number",
        prompt=f"Two bars show {first} and {second} on an axis that begins at {AXIS_START}. By how "
        "many percent is the second bar shorter than the first, as drawn?",
        fields=(
            NumberField(
                100 * (first - second) / (first - AXIS_START),
                "%",
                1,
                is_fall=True,
                wrong=(
                    Wrong(
                        (100 * (first - second) / first,),
                        "M-TRUNC",
                        "That is the fall in the numbers. How long are the two bars in the "
                        "drawing?",
                    ),
                    Wrong(
                        ((first - second) / (first - AXIS_START),),
                        "M-SCALE",
                        _SCALE,
                    ),
                ),
            ),
        ),
        hints=(
            "The drawing shows what lies above the start of the axis.",
            "Take the start of the axis off both numbers, then compare the lengths.",
            "20 and 18 on an axis from 10: lengths 10 and 8, so 20% shorter.",
        ),
        praise="Yes: the axis cut the same piece off both bars.",
        solution=Solution(
            sums=(*length_sums(first, second, AXIS_START), fall_sum(*lengths)),
            code=f"lengths = [{first} - {AXIS_START}, {second} - {AXIS_START}]\n"
            "answer = 100 * (lengths[0] - lengths[1]) / lengths[0]",
            text=f"As drawn the bars are {lengths[0]} and {lengths[1]} long; the numbers fell by "
            f"{percent(100 * (first - second) / first, 0)}.",
        ),
    )
