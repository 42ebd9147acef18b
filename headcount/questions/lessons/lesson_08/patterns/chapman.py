"""How many are there in all, by Chapman's estimate for short lists?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_08.patterns.lists import in_code, two_lists
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import hidden


def ask(case: Case) -> Question:
    first, second, both = case["first"], case["second"], case["both"]
    estimate = hidden.chapman(first, second, both).number
    top = (first + 1) * (second + 1)
    simple = hidden.lincoln_petersen(first, second, both)
    asked, simple_is = "what is the Chapman estimate?", "This is Lincoln-Petersen; add the ones."
    name = "the plain"
    if case.is_drawn:
        asked = f"What is the Chapman estimate of the number of {case['things']}?"
        simple_is = (
            "That is the Lincoln-Petersen estimate. Chapman adds one to each of the three counts, "
            "and takes one off at the end."
        )
        name = "Lincoln-Petersen's"
    return Question(
        id="",
        kind="number",
        prompt=f"{asked} Give one decimal.",
        fields=(
            NumberField(
                answer=estimate,
                unit=case["things"],
                decimals=1,
                wrong=(
                    Wrong(
                        (estimate + 1,),
                        "M-SLIP",
                        "Nearly: the method fits. One small step at the end is missing.",
                    ),
                    Wrong((simple,), "M-WHICH", simple_is),
                    Wrong(
                        (top / both - 1,),
                        "M-STEP",
                        "Two of the three numbers have their one. What about the overlap?",
                    ),
                    Wrong(
                        (top / both,),
                        "M-BRACKET",
                        "Python divides before it adds. Which sum belongs in brackets?",
                    ),
                ),
            ),
        ),
        hints=(
            "The same three numbers as before, each with one added."
            if not case.is_drawn
            else "You need the two lengths and the overlap, each with one added.",
            "Multiply the two longer lists, divide by the larger overlap, and take one off.",
            "For 6, 4 and 2: 7 * 5 / 3 - 1 = 10.7.",
        ),
        praise=f"Yes: {written(first + 1)} x {written(second + 1)} / {written(both + 1)} - 1 is "
        f"{written(estimate, 1)}, a little below {name} {written(simple)}.",
        solution=Solution(
            code=in_code(case) + "answer = round((first + 1) * (second + 1) / (both + 1) - 1, 1)",
            text="With short lists the simple formula runs a little high on average. The ones pull "
            "it back; with long lists they hardly matter.",
            sums=(
                f"{written(first + 1)} x {written(second + 1)} = {written(top)}",
                f"{written(top)} / {written(both + 1)} = {written(top / (both + 1), 1)}",
                f"{written(top / (both + 1), 1)} \u2212 1 = {written(estimate, 1)} "
                f"{case['things']}",
            ),
        ),
    )


CHAPMAN = Pattern("chapman", "estimate from short lists", ask, two_lists)
