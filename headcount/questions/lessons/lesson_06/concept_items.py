"""Items of the concept check that belong to lesson 6. All numbers are invented."""

from __future__ import annotations

from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_06.sums import arrivals_in_steps, average_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution

TANK = (10, 9), (2, 3)  # litres and months


BEDS, STAY, DAYS = 100, 5, 30


def concept_items() -> list[Question]:
    return [_mean_level(), _admissions()]


def _mean_level() -> Question:
    (high, long), (low, short) = TANK
    mean = (high * long + low * short) / (long + short)
    return Question(
        id="C6",
        kind="number",
        prompt=f"A tank holds {high} litres for {long} months and {low} litres for {short} months. "
        "What is its mean content over the whole time?",
        fields=(
            NumberField(
                mean,
                "litres",
                wrong=(
                    Wrong(
                        ((high + low) / 2,),
                        "M-UNW",
                        f"You gave both levels the same weight. {long} months and {short} months "
                        "do not weigh the same.",
                    ),
                    Wrong(
                        (high,),
                        "M-PEAK",
                        "That is the highest level. Did the tank stay there all the time?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need both levels and how long each lasted.",
            "Multiply each level by its months, add, and divide by all the months.",
            "6 for one day and 3 for two days: (6 + 3 + 3) / 3 is 4.",
        ),
        praise="Yes: each level counts for as long as it lasted.",
        solution=Solution(
            sums=average_in_steps((high, low), (long, short)),
            text="Each month counts once, so the level that lasted longer pulls the mean towards "
            "it.",
            code=f"answer = ({high} * {long} + {low} * {short}) / ({long} + {short})",
        ),
    )


def _admissions() -> Question:
    return Question(
        id="C7",
        kind="number",
        prompt=f"{BEDS} hospital beds are always full, and the mean stay is {STAY} days. How many "
        f"admissions are there in {DAYS} days?",
        fields=(
            NumberField(
                BEDS * DAYS / STAY,
                "admissions",
                wrong=(
                    Wrong(
                        (BEDS,),
                        "M-STOCK",
                        f"That is how many are there on a day. How often is one bed filled anew in "
                        f"{DAYS} days?",
                    ),
                    Wrong(
                        (BEDS * DAYS,),
                        "M-OPER",
                        "You multiplied beds by days: as if each stay lasted one day. How long "
                        "does it last?",
                    ),
                    Wrong(
                        (BEDS / STAY, DAYS / STAY),
                        "M-STEP",
                        "That is for one day, or for one bed. What does the question ask about?",
                    ),
                ),
            ),
        ),
        hints=(
            "Begin with one bed.",
            "Divide the days by the length of a stay, then think of all the beds.",
            "10 rooms, stays of 2 days, 8 days: each room gets 4 guests, so 40 guests.",
        ),
        praise="Yes: each bed is filled anew again and again.",
        solution=Solution(
            sums=arrivals_in_steps(BEDS, STAY, DAYS),
            text=f"In {DAYS} days each bed has {DAYS // STAY} patients, one after the other.",
            code=f"answer = {BEDS} * {DAYS} / {STAY}",
        ),
    )
