"""By how many percent did it change?"""

from __future__ import annotations

from headcount.numbers.writing import percent, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_02 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic

WENT_UP = "The size is right. Did it go up or down?"


def ask(case: Case) -> Question:
    before, after, things = case["before"], case["after"], case["things"]
    earlier, later, span = case["earlier"], case["later"], case["span"]
    fall = arithmetic.percent_change(before, after)
    change = after - before
    is_fall = change < 0
    went, off, leave = ("fell", "taken off", "leave") if is_fall else ("rose", "added to", "make")
    says, divided = "The sentence says", f"{written(after)}, the later {span}"
    wanted, size = "give one decimal", percent(abs(fall))
    if case.is_drawn:
        says, divided = f"The number of {things}", f"{written(after)}, the figure for {later}"
        wanted += ", with its sign"
        size += f": a fall, so {percent(fall)}" if is_fall else ": a rise, so there is no minus"
    was_there, moved = ("was left", "went") if is_fall else ("there was", "was added")
    return Question(
        id="",
        kind="number",
        prompt=f"What is the percent change in {topics.number_of(case)} from {earlier} to "
        f"{later}? Take the printed figures as exact and {wanted}.",
        fields=(
            NumberField(
                answer=fall,
                unit="%",
                decimals=1,
                is_fall=is_fall,
                wrong=(
                    Wrong(
                        _from_the_later(before, after),
                        "M-BASE",
                        f"You divided {written(abs(change))} by {divided}. {says} "
                        f"{went} from {written(before)}, so compare with that. Check: "
                        f"your percent, {off} {written(before)}, should {leave} "
                        f"{written(after)}. Does it?",
                    ),
                    Wrong(
                        (arithmetic.share(after, before), after / before),
                        "M-COMPL",
                        f"{percent(arithmetic.share(after, before))} is what {was_there} in "
                        f"{later}. The question asks what {moved}. How are the two "
                        "connected?",
                    ),
                    Wrong(
                        (fall / 100,),
                        "M-SCALE",
                        f"That is the change as a decimal ({written(abs(fall / 100), 3)}). The box "
                        "asks for percent. What takes you from one to the other?",
                    ),
                    Wrong((100 * change / (before + after),), "M-SUMBASE"),
                    Wrong(
                        (200 * change / (before + after),),
                        "M-BASE",
                        f"You compared with the middle of the two {span}s. Which {span} does "
                        "'from' name?",
                    ),
                    Wrong(
                        (change,),
                        "M-STEP",
                        f"That is the change in {things}: a good first step. What do you compare "
                        "it with?",
                    ),
                    *([] if is_fall else [Wrong((-fall,), "M-SIGN", WENT_UP)]),
                ),
            ),
        ),
        hints=(
            f"You need the change and the figure it started from, that of {earlier}.",
            "Divide the change by the starting figure, then multiply by 100.",
            example(
                fall,
                1,
                "From 50 to 40: the change is -10, and -10 / 50 is -0.2, so -20%.",
                "From 90 to 60: the change is -30, and -30 / 90 is -0.333, so -33.3%.",
            ),
        ),
        praise=f"Yes: {written(abs(change))} of {written(before)}, the {things} of {earlier}, is "
        f"{size}.",
        solution=Solution(
            sums=sums.percent_change(before, after),
            code=case.lines("before", "after")
            + "answer = round(100 * (after - before) / before, 1)",
            text="A percent change compares the change with where it started: 'from' names the "
            f"base, and that is {earlier}.{case.words.get('aside', '')}",
        ),
    )


def _from_the_later(before: float, after: float) -> tuple[float, ...]:
    """The change as a percent of the later figure; of a rise, with its sign or the other one."""
    back = arithmetic.percent_change(after, before)
    return (back,) if after < before else (back, -back)


PERCENT_CHANGE = Pattern("percent_change", "find a percent change", ask, topics.two_periods)
