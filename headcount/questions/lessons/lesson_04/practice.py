"""4.F, practice with an invented story."""

from __future__ import annotations

from headcount.numbers.writing import percent, written
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_04.sums import (
    share_in_steps,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution


def practice() -> Question:
    before, after = 20_000, 5_000
    share = 100 * after / before
    return Question(
        id="4.F",
        kind="several numbers",
        prompt=f"Practice, invented: the organisers count {written(before)} people at a "
        f"demonstration and {written(after)} a year later. Fill the gaps: the later count is "
        "____ percent of the earlier one; the count fell by ____ percent.",
        fields=(
            NumberField(
                label="share",
                answer=share,
                unit="%",
                decimals=1,
                wrong=(Wrong((100 - share,), "M-COMPL"), Wrong((share / 100,), "M-SCALE")),
            ),
            NumberField(
                label="fall",
                answer=100 - share,
                unit="%",
                decimals=1,
                is_fall=True,
                wrong=(Wrong((share,), "M-COMPL"),),
            ),
        ),
        hints=(
            "The share is what is left; the fall is the rest of the whole.",
            "Divide the later count by the earlier one; then take that from 100%.",
            "30 of 150 is 20%, so the count fell by 80%.",
        ),
        praise=f"Yes: {percent(share, 0)} is left and {percent(100 - share, 0)} is gone; the two "
        "always make a whole.",
        solution=Solution(
            sums=(
                *share_in_steps(after, before, 0),
                f"100 \u2212 {written(share)} = {written(100 - share)}",
            ),
            text="One counter in both places gives a fair share, and the fall is the rest of the "
            "whole.",
            code=f"share = 100 * {after} / {before}\nanswer = [share, 100 - share]",
        ),
    )
