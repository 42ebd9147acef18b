"""9.F, practice with invented figures."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_09.sums import factor_sums, length_sums
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def practice() -> Question:
    before, after, cut = 4_600, 3_700, 1_900
    drawn = abs(arithmetic.drawn_change(before, after, cut))
    true = abs(arithmetic.percent_change(before, after))
    return Question(
        id="9.F",
        kind="several numbers",
        prompt=f"Practice, invented: a pool counted {written(before)} visits in May and "
        f"{written(after)} in June, drawn as bars on an axis from {written(cut)}. Fill the gaps: "
        "the first bar is ____ long; the drawn fall is ____ percent (one decimal); the lie factor "
        "is ____ (two decimals).",
        fields=(
            NumberField(
                label="length",
                answer=before - cut,
                unit="visits",
                wrong=(
                    Wrong((before,), "M-TRUNC", "That is the figure. Where does its bar begin?"),
                    Wrong(
                        ((before - cut) / 1000,),
                        "M-SLIP",
                        "You counted in thousands, as the axis may do. How many visits is that?",
                    ),
                    Wrong(
                        (after - cut,),
                        "M-WHICH",
                        "So long is the second bar. How long is the first?",
                    ),
                ),
            ),
            NumberField(
                label="drawn fall",
                answer=drawn,
                unit="%",
                decimals=1,
                is_fall=True,
                wrong=(
                    Wrong(
                        (true,),
                        "M-TRUNC",
                        "That is the fall in the numbers. How long are the bars?",
                    ),
                    Wrong((100 - drawn,), "M-COMPL"),
                    Wrong((drawn / 100,), "M-SCALE"),
                ),
            ),
            NumberField(
                label="lie factor",
                answer=arithmetic.lie_factor(drawn, true),
                unit="times",
                decimals=2,
                wrong=(Wrong((true / drawn,), "M-INVERT"),),
            ),
        ),
        hints=(
            "A bar is as long as its figure minus the start of the axis.",
            "Shorten both bars, take the percent fall, then divide it by the true percent fall.",
            example(
                drawn,
                1,
                "80 and 60 from 40: 40 long, drawn fall 20 / 40 = 50%, true 25%, lie factor 2.",
                "90 and 72 from 30: 60 long, drawn fall 18 / 60 = 30%, true 20%, lie factor 1.5.",
            ),
        ),
        praise="Yes: both bars lose the same piece, so the fall looks larger than it is.",
        solution=Solution(
            sums=(*length_sums(before, after, cut), *factor_sums(before, after, cut)),
            code=f"before, after = {before}, {after}\nlength = before - {cut}\n"
            "drawn = 100 * (before - after) / length\n"
            "true = 100 * (before - after) / before\n"
            "answer = [length, round(drawn, 1), round(drawn / true, 2)]",
            text="The same three steps as in the worked example, this time with a fall.",
        ),
    )
