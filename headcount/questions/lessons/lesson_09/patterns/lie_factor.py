"""How many times as large as it is does a change look?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_09.patterns.bars import difference, two_bars, went
from headcount.questions.lessons.lesson_09.sums import factor_sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    before, after, start = case["before"], case["after"], case["start"]
    drawn = abs(arithmetic.drawn_change(before, after, start))
    true = abs(arithmetic.percent_change(before, after))
    factor = arithmetic.lie_factor(drawn, true)
    fall = went(case)
    chart = "this chart" if case.is_drawn else "that chart, with its axis from " + written(start)
    asked, hint = (
        "is the change as drawn, divided by the true change.",
        "Divide the drawn one by the true one.",
    )
    if case.is_drawn:
        asked = (
            "is the change in percent as drawn, divided by the change in percent of the numbers."
        )
        hint = "Divide the percent of the drawing by the percent of the numbers."
    return Question(
        id="",
        kind="number",
        prompt=f"The lie factor of a chart {asked} What is it for {chart}? Give two decimals.",
        fields=(
            NumberField(
                answer=factor,
                unit="times",
                decimals=2,
                earlier=(round(drawn, 1) / round(true, 1),),
                wrong=(
                    Wrong(
                        (1 / factor,),
                        "M-INVERT",
                        "Your ratio is upside down. Read it aloud: how many times as large as the "
                        "true change does the drawn one look?",
                    ),
                    Wrong(
                        (drawn - true,),
                        "M-ADDIT",
                        "You subtracted one percentage from the other. How many times as large is "
                        "the drawn one?",
                    ),
                    Wrong(
                        (drawn,),
                        "M-STEP",
                        f"That is the {fall} as drawn. How many times the true {fall} is it?",
                    ),
                    *_one_change_alone(case, drawn),
                ),
            ),
        ),
        hints=(
            f"You need two percentages: the {fall} as drawn and the {fall} in the numbers.",
            hint,
            example(
                factor,
                2,
                "Drawn 50% and true 25% give a lie factor of 50 / 25 = 2.",
                "Drawn 60% and true 20% give a lie factor of 60 / 20 = 3.",
            ),
        ),
        praise=f"Yes: the drawn {fall} is {written(factor, 2)} times the true one. In an honest "
        "bar chart the two are equal, and the factor is 1.",
        solution=Solution(
            sums=factor_sums(before, after, start),
            code=case.lines("before", "after", "start")
            + f"drawn = 100 * {difference(case)} / (before - start)\n"
            f"true = 100 * {difference(case)} / before\nanswer = round(drawn / true, 2)",
            text="The change stands above the line in both percentages and cancels. The factor is "
            "the true length of the first bar over its drawn length.",
        ),
    )


def _one_change_alone(case: Case, drawn: float) -> list[Wrong]:
    """Steps at which a pupil stopped who met this kind outside the lesson."""
    if not case.is_drawn:
        return []
    length, second = (case[name] - case["start"] for name in ("before", "after"))
    return [
        Wrong(
            (drawn / 100,),
            "M-STEP",
            "That is the change as drawn, as a decimal. What is it divided by?",
        ),
        Wrong(
            (second / length,),
            "M-STEP",
            "That is the second bar over the first. By how many percent does it differ from the "
            "first, and by how many do the numbers differ?",
        ),
    ]


LIE_FACTOR = Pattern("lie_factor", "say how much a chart distorts", ask, two_bars)
