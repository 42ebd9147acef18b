"""Between which ends does the total lie, as far as chance goes?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import singular, written
from headcount.questions.case import Case
from headcount.questions.fields import AlsoTogether, Wrong
from headcount.questions.lessons.lesson_08.patterns.lists import in_code, two_lists
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import hidden


def ask(case: Case) -> Question:
    first, second, both = case["first"], case["second"], case["both"]
    estimate = hidden.chapman(first, second, both)
    error = estimate.standard_error
    low, high = estimate.normal()
    plain = hidden.lincoln_petersen(first, second, both)
    number, step, reach = _by_hand(estimate)
    too_short = "One standard error each side covers about 68%; the question asks 95%."
    whose = "whose does the question name?"
    round_ends = f"Nearest whole {singular(case['things'])} at each end."
    if case.is_drawn:
        whose, round_ends = "the question asks for Chapman's.", "Round each end to a whole number."
    centre = (
        "The interval is as wide as it should be. In the middle of it is Lincoln-Petersen's "
        f"estimate: {whose}"
    )
    which = "Which end is which? The lower end is the smaller number."
    named = " to ".join(map(written, (low, high)))
    return Question(
        id="",
        kind="pair",
        prompt="Give the 95% normal interval around the Chapman estimate of these lists; the "
        f"standard error is {written(error, 1)}. {round_ends}",
        fields=tuple(
            NumberField(
                label=label,
                answer=end,
                unit=case["things"],
                earlier=(number + side * 2 * step,),
                wrong=(
                    Wrong((estimate.number + side * error,), "M-LEVEL", too_short),
                    Wrong(
                        tuple(plain + side * times * error for times in (1.96, 2)),
                        "M-WHICH",
                        centre,
                    ),
                    Wrong((other,), "M-END", which),
                ),
            )
            for label, end, other, side in (
                ("lower end", low, high, -1),
                ("upper end", high, low, 1),
            )
        ),
        also_together=(
            AlsoTogether(
                estimate.log_normal(),
                f"This is the log-normal interval; the normal one is {named}.",
            ),
        ),
        hints=(
            "You need the estimate, the standard error, and how many of them cover 95%.",
            "Go 1.96 standard errors down from the estimate, and 1.96 up.",
            "For an estimate of 80 with a standard error of 10 it is 60.4 to 99.6.",
        ),
        praise="Yes: 1.96 standard errors on each side. The interval knows about chance, and about "
        "nothing else.",
        solution=Solution(
            code=in_code(case) + "estimate = hc.chapman(first, second, both)\n"
            "reach = 1.96 * estimate.standard_error\n"
            "answer = [round(estimate.number - reach), round(estimate.number + reach)]",
            text=f"{_how_many_hold_it(case)} hold the true number, if the assumptions do: "
            f"{case['none']} comes or goes, equal chances on one list, independent lists, every "
            "match found. With short lists fewer do, and the log-normal interval does better.",
            sums=(
                f"1.96 x {step} = {reach}",
                f"{number} \u2212 {reach} = {written(low)} at the lower end",
                f"{number} + {reach} = {written(high)} at the upper end",
            ),
        ),
    )


def _how_many_hold_it(case: Case) -> str:
    if "hold_it" in case.figures:
        return f"With lists as long as these, about {case['hold_it']} of 100 such intervals"
    return "With long lists, about 95 of 100 such intervals"


def _by_hand(estimate: hidden.Estimate) -> tuple[float, float, float]:
    """The estimate, its standard error and 1.96 of it, each rounded to one decimal."""
    step = round(estimate.standard_error, 1)
    return round(estimate.number, 1), step, round(1.96 * step, 1)


def draw(rng: Random) -> Case:
    """Two lists whose interval comes out the same with rounded steps, and with 1.96 for 95%."""
    while True:
        case = two_lists(rng)
        estimate = hidden.chapman(case["first"], case["second"], case["both"])
        number, _, reach = _by_hand(estimate)
        exact = 1.96 * estimate.standard_error
        worked = {
            tuple(map(written, ends))
            for ends in (
                estimate.normal(),
                (estimate.number - exact, estimate.number + exact),
                (round(number - reach, 1), round(number + reach, 1)),
            )
        }
        if len(worked) == 1:
            return case


INTERVAL = Pattern("interval", "give an estimate its interval", ask, draw)
