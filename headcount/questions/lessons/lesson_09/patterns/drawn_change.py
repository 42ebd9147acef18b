"""How large does a change look on a cut axis?"""

from __future__ import annotations

from headcount.numbers.writing import percent, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_09.patterns.bars import difference, two_bars, went
from headcount.questions.lessons.lesson_09.sums import fall_sum, length_sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    before, after, start = case["before"], case["after"], case["start"]
    drawn = abs(arithmetic.drawn_change(before, after, start))
    fall = went(case)
    is_fall = fall == "fall"
    return Question(
        id="",
        kind="number",
        prompt=f"How large is the {fall} as drawn, in percent of the first bar's length? Give one "
        "decimal.",
        fields=(
            NumberField(
                answer=drawn,
                unit="%",
                decimals=1,
                is_fall=is_fall,
                wrong=_wrong(case, drawn),
            ),
        ),
        hints=(
            "You need the lengths of the two bars as drawn: each from the start of the axis up.",
            f"Take the start of the axis off both figures, then work out the percent {fall}.",
            example(drawn, 1, *_EXAMPLES[fall]),
        ),
        praise=f"Yes: the bars are {written(before - start)} and {written(after - start)} long, a "
        f"drawn {fall} of {percent(drawn)}.",
        solution=Solution(
            sums=(*length_sums(before, after, start), fall_sum(before - start, after - start)),
            code=case.lines("before", "after", "start")
            + f"answer = round(100 * {difference(case)} / (before - start), 1)",
            text="The eye compares lengths, and a length begins where the axis begins. Both bars "
            "lose the same piece, so the shorter one loses the larger part of itself.",
        ),
    )


def _wrong(case: Case, drawn: float) -> tuple[Wrong, ...]:
    before, after, fall = case["before"], case["after"], went(case)
    true = abs(arithmetic.percent_change(before, after))
    if is_fall := fall == "fall":
        whole = Wrong(
            (100 - drawn,),
            "M-COMPL",
            "That is how long the second bar still is, as a share of the first. By how much is it "
            "shorter?",
        )
    else:
        whole = Wrong(
            (100 + drawn,),
            "M-ABOVE",
            "That is how long the second bar is, as a share of the first. By how much is it "
            "longer?",
        )
    return (
        Wrong(
            (true,),
            "M-TRUNC",
            f"{percent(true)} is the {fall} in the numbers. How long are the bars in this drawing?",
        ),
        whole,
        Wrong(
            (abs(before - after),),
            "M-STEP",
            f"By so much the second bar is {'shorter' if is_fall else 'longer'}. What share of the "
            "first bar, as it is drawn, is that?",
        ),
        Wrong((drawn / 100,), "M-SCALE"),
        *_of_the_second_bar(case),
    )


def _of_the_second_bar(case: Case) -> list[Wrong]:
    """The change as a percent of the bar where it ends; in the lesson nobody has reached it."""
    if not case.is_drawn:
        return []
    change, second = abs(case["before"] - case["after"]), case["after"] - case["start"]
    text = "You compared with the second bar. Which bar did the change start from?"
    return [Wrong((100 * change / second,), "M-BASE", text)]


_EXAMPLES = {
    "fall": (
        "80 and 60 on an axis from 40: the bars are 40 and 20 long, a drawn fall of 50%.",
        "90 and 80 on an axis from 50: the bars are 40 and 30 long, a drawn fall of 25%.",
    ),
    "rise": (
        "60 and 70 on an axis from 40: the bars are 20 and 30 long, a drawn rise of 50%.",
        "90 and 100 on an axis from 50: the bars are 40 and 50 long, a drawn rise of 25%.",
    ),
}

DRAWN_CHANGE = Pattern("drawn_change", "measure a change as drawn", ask, two_bars)
