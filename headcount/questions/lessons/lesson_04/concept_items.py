"""Items of the concept check that belong to lesson 4. All numbers are invented."""

from __future__ import annotations

from headcount.numbers.writing import percent
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_04.sums import share_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution

COUNTS_A, COUNTS_B = (400, 100), (600, 150)


def concept_items() -> list[Question]:
    return [_counters()]


def _counters() -> Question:
    (a0, a1), (b0, b1) = COUNTS_A, COUNTS_B
    share = 100 * a1 / a0
    mixed = "Your top and your bottom come from different counters. Compare like with like."
    return Question(
        id="C4",
        kind="number",
        prompt=f"Counter A finds {a0} people, then {a1}. Counter B finds {b0} people, then {b1}. "
        "What is the later count as a share of the earlier one, in percent?",
        fields=(
            NumberField(
                share,
                "%",
                1,
                wrong=(
                    Wrong((100 * b1 / a0, 100 * a1 / b0), "M-MIX", mixed),
                    Wrong((100 - share,), "M-COMPL"),
                    Wrong((share / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            "Each counter has an earlier and a later count.",
            "Take both counts from one counter and divide; then do it for the other counter.",
            "90 then 45 is one half; 70 then 35 is one half, too.",
        ),
        praise="Yes, for either counter: each is compared with its own earlier count.",
        solution=Solution(
            sums=(
                f"A: {', '.join(share_in_steps(a1, a0, 0))}",
                f"B: {', '.join(share_in_steps(b1, b0, 0))}",
            ),
            text=f"Both give {percent(share, 0)}, although their counts differ: like with like.",
            code=f"answer = 100 * {a1} / {a0}",
        ),
    )
