"""Which number, times the earlier figure, gives the later one?"""

from __future__ import annotations

from headcount.numbers.writing import shortened, written
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
    earlier, later = case["earlier"], case["later"]
    was_there, moved = ("was left", "went") if after < before else ("there is now", "was added")
    times = arithmetic.multiplier(before, after)
    arrives = shortened(before * round(times, 3), 3)
    about = "" if round(before * round(times, 3), 6) == arrives else "about "
    return Question(
        id="",
        kind="number",
        prompt=f"{_asked(case)} Give this multiplier with three decimals.",
        fields=(
            NumberField(
                answer=times,
                unit="proportion",
                decimals=3,
                wrong=(
                    Wrong(
                        (1 - times, times - 1, 100 * (1 - times), 100 * (times - 1)),
                        "M-COMPL",
                        f"That is how much {moved}. The multiplier takes {written(before)} to "
                        f"what {was_there}.",
                    ),
                    Wrong((1 / times,), "M-INVERT"),
                    Wrong(
                        (100 * times,),
                        "M-SCALE",
                        f"That is in percent. How much is {written(before)} times your number?",
                    ),
                ),
            ),
        ),
        hints=(
            f"It takes {earlier} to {later}: start figure times multiplier = end figure.",
            "Divide the later figure by the earlier one.",
            example(
                times,
                3,
                "From 50 to 40 the multiplier is 40 / 50 = 0.8.",
                "From 60 to 45 the multiplier is 45 / 60 = 0.75.",
            ),
        ),
        praise=f"Yes: {written(before)} times {written(times, 3)} is {about}{written(arrives)}.",
        solution=Solution(
            sums=sums.multiplier(before, after),
            code=case.lines("before", "after") + "answer = round(after / before, 3)",
            text=f"The later figure divided by the earlier says how many {things} of {later} "
            f"there are for each one of {earlier}: below 1 is a fall, above 1 a rise.",
        ),
    )


def _asked(case: Case) -> str:
    things, earlier, later = case["things"], case["earlier"], case["later"]
    if case.is_drawn:
        return (
            f"By what number must you multiply the {things} of {earlier} to get those of {later}?"
        )
    return f"Which number, times the {things} of {earlier}, gives those of {later}?"


MULTIPLIER = Pattern("multiplier", "turn a change into a multiplier", ask, topics.two_periods)
