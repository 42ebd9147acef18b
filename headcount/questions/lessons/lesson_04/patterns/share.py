"""What percent of one count is another by the same counter?"""

from __future__ import annotations

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_04.patterns.counters import one_side, possessive
from headcount.questions.lessons.lesson_04.sums import share_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    now, before = case["now"], case["before"]
    share = arithmetic.share(now, before)
    one_in = "" if case.is_drawn else f", or 1 in {trimmed(before / now)}"
    same = "One counter stands above and below the line."
    if case.is_drawn:
        same = "The same people made both counts."
    fell = now < before
    return Question(
        id="",
        kind="number",
        prompt=f"{_asked(case)} Give one decimal.",
        fields=(
            NumberField(
                answer=share,
                unit="%",
                decimals=1,
                fewest=2 if case.is_drawn else 1,
                wrong=(
                    _upside_down(now, before),
                    *_with_another_place(case, before),
                    _complement(share),
                    *([_with_the_rest(now, before)] if fell else []),
                    Wrong(
                        (arithmetic.share(case["other_now"], before),),
                        "M-MIX",
                        f"Your top is {possessive(case['other'])} count. Who counted the figure in "
                        "the question?",
                    ),
                    difference(now, before, case["things"]),
                    Wrong((share / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"Both figures are {possessive(case['counter'])}: one is the top, the other the "
            "bottom.",
            "Divide the later count by the earlier one and multiply by 100.",
            example(
                share,
                1,
                "30 of 400 is 30 / 400 = 0.075, so 7.5%.",
                "45 of 300 is 45 / 300 = 0.15, so 15%.",
            ),
        ),
        praise=f"Yes: {written(now)} of {written(before)} is {percent(share)}{one_in}. {same}",
        solution=Solution(
            sums=share_in_steps(now, before, 1),
            text=case.words.get("why", _SAME_COUNTER),
            code=case.lines("now", "before") + "answer = round(100 * now / before, 1)",
        ),
    )


_SAME_COUNTER = (
    "One counter in both years: the way of counting is the same above and below the line. With the "
    "other side's count on top, part of the share would come from who counted."
)


def _asked(case: Case) -> str:
    return case.words.get("asked") or f"What percent of {case['whole']} is {case['part']}?"


def _upside_down(now: float, before: float) -> Wrong:
    times = before / now
    if times < 1:
        text = "You divided the earlier count by the later one. Which of the two is the whole?"
        return Wrong((times, 100 * times), "M-INVERT", text)
    return Wrong(
        (times,),
        "M-INVERT",
        f"{trimmed(times)} is the '1 in' number: the earlier count divided by the later one. What "
        "is it in percent?",
    )


def _with_another_place(case: Case, before: float) -> list[Wrong]:
    """Where the other side has also counted elsewhere: its two counts on top."""
    if "both" not in case.figures:
        return []
    text = (
        f"Your top includes people {case['elsewhere']}, and they are not in the question. Who "
        f"counted in {case['place']} alone?"
    )
    return [Wrong((arithmetic.share(case["both"], before),), "M-AREA", text)]


def _complement(share: float) -> Wrong:
    if share > 100:
        text = (
            "That is how far the count rose. The question asks what percent the whole of it is of "
            "the earlier one."
        )
        return Wrong((share - 100,), "M-COMPL", text)
    text = "That is how far the count fell. The question asks what share is left."
    return Wrong((100 - share, share - 100), "M-COMPL", text)


def _with_the_rest(now: float, before: float) -> Wrong:
    return Wrong(
        (arithmetic.share(now, before - now),),
        "M-PARTREST",
        "You compared with the rest. Compared with which figure does the question ask?",
    )


def difference(now: float, before: float, things: str) -> Wrong:
    """The two counts subtracted."""
    how = "fewer" if now < before else "more"
    return Wrong(
        (abs(before - now),),
        "M-ADDIT",
        f"That is a number of {things}: how many {how} were counted. 'What percent of' asks for a "
        "division. Which count is the whole?",
    )


SHARE = Pattern("share", "find a share, like for like", ask, one_side)
