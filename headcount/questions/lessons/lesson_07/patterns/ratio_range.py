"""How far does a ratio of rates move, if one of its numbers is uncertain?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_07.patterns import two_rates
from headcount.questions.lessons.lesson_07.ranges import (
    corner,
    plain,
    ranges_in,
    rate_sum,
    ratio,
    ratio_sum,
)
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution


def ask(case: Case) -> Question:
    """Of the article also: the ends when all four move, as it has ranges of the other three."""
    counts = case["now_high"], case["now_low"]
    before, earlier, later = case["before"], case["earlier"], case["later"]
    things, people, now = case["things"], case["people"], case["now_people"]
    answers = [ratio(count, before, earlier, later) for count in counts]
    corners: list[float] = []
    if "before_low" in case.figures:
        corners = [corner(ranges_in(case), largest=largest) for largest in (False, True)]
    asked = (
        f"The ratio of rates compares {case['rate']}, {case['later_year']} against "
        f"{case['earlier_year']}. What is it with"
    )
    if case.is_drawn:
        per = case["per"]
        asked = (
            f"{per[0].upper()}{per[1:]} in {case['later_year']}, divided by {per} in "
            f"{case['earlier_year']}: what is this ratio with"
        )
        another = f"Put the new number of {people} in."
    else:
        another = f"Here {case['now_is']} another number."
    return Question(
        id="",
        kind="pair",
        prompt=f"{asked} {written(counts[0])} and with {written(counts[1])} {now}, all else as "
        "printed? Give two decimals each.",
        fields=tuple(
            NumberField(
                label=f"{written(counts[at])} {now}",
                answer=answers[at],
                unit="times",
                decimals=2,
                wrong=(
                    *(
                        Wrong(
                            (end,),
                            "M-WHICH",
                            "These are the ends when all four inputs move. Here only "
                            f"{now} changes.",
                        )
                        for end in corners[at : at + 1]
                    ),
                    Wrong(
                        (answers[1 - at],),
                        "M-END",
                        f"Which box is which? With fewer {people} counted, is the ratio larger or "
                        "smaller?",
                    ),
                    Wrong((1 / answers[at],), "M-INVERT"),
                    Wrong(
                        (later / counts[at],),
                        "M-STEP",
                        "That is the later rate alone. Compare it with the earlier one.",
                    ),
                    Wrong(
                        (ratio(case["now"], before, earlier, later),),
                        "M-WHICH",
                        f"That is the ratio of the printed figures. {another}",
                    ),
                ),
            )
            for at in (0, 1)
        ),
        hints=(
            f"You need both rates: {things} divided by {people}, then and now. One of the four "
            "numbers changes between the boxes.",
            f"Divide the later rate by the earlier one, once with each count of {now}.",
            example(
                answers,
                2,
                "30 visits by 10 visitors, then 24 by 4: the rates are 3 and 6, the ratio 2. With "
                "8 visitors instead of 4 it is 1.",
                "90 visits by 15 visitors, then 80 by 5: the rates are 6 and 16, the ratio 2.67. "
                "With 10 visitors instead of 5 it is 1.33.",
            ),
        ),
        praise=f"Yes: the fewer {people} there are to share the same {things}, the higher the "
        "ratio. These are the two ends of one bar.",
        solution=Solution(
            code=case.words.get("program")
            or case.lines("earlier", "before", "later")
            + "answer = [round(later / people / (earlier / before), 2)\n"
            f"          for people in ({plain(counts[0])}, {plain(counts[1])})]",
            text="One input moves from end to end, the others keep their printed value. The two "
            "results are the ends of its bar in the tornado.",
            sums=(
                rate_sum(earlier, before, f"in {case['earlier_year']}"),
                *(
                    line
                    for count in counts
                    for line in (
                        rate_sum(later, count, f"in {case['later_year']}"),
                        ratio_sum(later / count, earlier / before),
                    )
                ),
            ),
        ),
    )


RATIO_RANGE = Pattern("ratio_range", "find both ends of a bar", ask, two_rates.with_one_range)
