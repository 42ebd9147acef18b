"""Which percent rise undoes a fall?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import percent, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong, with_a_rounded_step
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_02 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic

ABOVE = "The start was there already, and that counts it as well. How much is added to it?"


def ask(case: Case) -> Question:
    before, after, things = case["before"], case["after"], case["things"]
    rise = arithmetic.percent_change(after, before)
    fall = abs(arithmetic.percent_change(before, after))
    rounded = 100 / round(after / before, 3) - 100  # back with the multiplier of 2.3
    stops = after * (1 + fall / 100)
    return Question(
        id="",
        kind="number",
        prompt=f"{'What percentage' if case.is_drawn else 'Which percent'} rise would take "
        f"{written(after)} back to {written(before)}? Give one decimal.",
        fields=(
            NumberField(
                answer=rise,
                unit="%",
                decimals=1,
                earlier=() if case.is_drawn else (rounded,),
                also=(with_a_rounded_step(rounded, rise),) if case.is_drawn else (),
                wrong=(
                    Wrong(
                        (rise / 100, before / after),
                        "M-SCALE",
                        "That is a decimal: the rise, or the multiplier. The box asks for the rise "
                        "in percent.",
                    ),
                    Wrong(
                        (fall,),
                        "M-SYMM",
                        f"Try it: {written(after)} plus {percent(fall)} of itself stops at about "
                        f"{written(round(stops, -2))}. Why is that not enough?",
                    ),
                    Wrong((100 * before / after,), "M-ABOVE", ABOVE),
                    Wrong(
                        (before - after,),
                        "M-STEP",
                        f"So many {things} are to be climbed: a good first step. In percent of "
                        "what?",
                    ),
                    Wrong(
                        (100 * after / before,),
                        "M-INVERT",
                        f"That is {written(after)} as a part of {written(before)}. Which of the "
                        "two do you climb from?",
                    ),
                ),
            ),
        ),
        hints=(
            f"The rise starts from {written(after)}: that is its base.",
            "Divide the distance to be climbed by the figure you climb from.",
            example(
                rise,
                1,
                "Back from 40 to 50: 10 / 40 is a rise of 25%, though the fall was 20%.",
                "Back from 30 to 50: 20 / 30 is a rise of 66.7%, though the fall was 40%.",
            ),
        ),
        praise=f"Yes: the way back is {percent(rise)}, because it starts from the smaller number.",
        solution=Solution(
            sums=sums.percent_change(after, before),
            code=case.lines("before", "after")
            + "answer = round(100 * (before - after) / after, 1)",
            text=f"The same number of {things} is compared with a smaller base, so the percent is "
            "larger. Multipliers undo each other; percentages do not.",
        ),
    )


def draw(rng: Random) -> Case:
    """Two periods, the later with fewer."""
    case = topics.two_periods(rng)
    while case["after"] >= case["before"]:
        case = topics.two_periods(rng)
    return case


RISE_BACK = Pattern("rise_back", "undo a fall", ask, draw)
