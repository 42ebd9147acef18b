"""By how much did it change?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_02 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    before, after, things = case["before"], case["after"], case["things"]
    change = arithmetic.change(before, after)
    thousands = Wrong(
        (change / 1000,),
        "M-SLIP",
        f"The three zeros are gone: these are thousands. How many {things} are they?",
    )
    turned = Wrong((-change,), "M-SIGN", "The size is right. Did it go up or down?")
    return Question(
        id="",
        kind="number",
        prompt=f"By how much did {topics.number_of(case)} change from {case['earlier']} "
        f"to {case['later']}? Give a whole number with its sign.",
        fields=(
            NumberField(
                answer=change,
                unit=things,
                is_fall=change < 0,
                wrong=(
                    Wrong((before + after,), "M-SUM"),
                    *([thousands] if change % 1000 == 0 else []),
                    *([turned] if change > 0 else []),
                    Wrong(
                        (100 * change / before,),
                        "M-WHICH",
                        f"That is the change in percent. How many {things} is it?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the {things} of {case['earlier']} and those of {case['later']}.",
            "A change is the later figure minus the earlier one.",
            example(
                change,
                0,
                "From 50 to 30 mm of rain the change is 30 - 50 = -20 mm.",
                "From 70 to 45 mm of rain the change is 45 - 70 = -25 mm.",
            ),
        ),
        praise=f"Yes: {written(after)} minus {written(before)} is {written(change, sign=True)}. "
        "The sign says which way it went.",
        solution=Solution(
            sums=sums.change(before, after),
            code=case.lines("before", "after") + "answer = after - before",
            text=f"A change is later minus earlier, so a fall is negative. Its unit is {things}.",
        ),
    )


CHANGE = Pattern("change", "find a change, with its sign", ask, topics.two_periods)
