"""How many times as large is one rate as another?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_05.patterns.two_rates import two_rates
from headcount.questions.lessons.lesson_05.patterns.words import person
from headcount.questions.lessons.lesson_05.sums import times_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    earlier = case["events_before"], case["people_before"]
    later = case["events_now"], case["people_now"]
    things, persons = case["things"], case["people"]
    before, now = arithmetic.rate(*earlier), arithmetic.rate(*later)
    asked_before = () if case.is_drawn else (round(now, 1) / round(before, 1),)
    return Question(
        id="",
        kind="number",
        prompt=case.words.get("asked") or _asked(case),
        fields=(
            NumberField(
                answer=now / before,
                unit="times",
                decimals=2,
                fewest=2 if case.is_drawn else 1,
                earlier=asked_before,
                wrong=(
                    Wrong((now - before, *([before - now] if now < before else [])), "M-ADDIT"),
                    Wrong((before / now,), "M-INVERT"),
                    _added(now / before),
                    *_with_other_counts(case, before),
                    *(_one_alone(before, now) if case.is_drawn else []),
                    Wrong(
                        (later[0] / earlier[0],),
                        "M-DENOM",
                        f"That compares the {things} of the two {case['span']}s. How many "
                        f"{persons} stand behind each of them?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need both rates: {things} per {person(case)}, then and now.",
            "'How many times' asks for the later rate divided by the earlier one.",
            example(
                now / before,
                2,
                "From 3 visits each to 12 visits each is 4 times.",
                "From 5 visits each to 30 visits each is 6 times.",
            ),
        ),
        praise=f"Yes: the later rate is {written(now / before, 2)} times the earlier one."
        if case.is_drawn
        else f"Yes: {written(now / before, 2)} times, for each {person(case)}: two rates, and one "
        "divided by the other.",
        solution=Solution(
            sums=times_in_steps(earlier, later, 2),
            text=case.words.get("why")
            or f"A ratio of two rates. It says nothing about any one {person(case)}: the two "
            f"groups need not be the same {persons}.",
            code=_code(case),
        ),
    )


def _asked(case: Case) -> str:
    return (
        f"Take the rate in {case['things']} per {person(case)}. How many times as large as in "
        f"{case['earlier']} was it in {case['later']}? Give two decimals."
    )


def _one_alone(before: float, now: float) -> list[Wrong]:
    """One of the two rates, and nothing divided."""
    return [
        Wrong((now,), "M-STEP", "That is the later rate alone. What do you divide it by?"),
        Wrong((before,), "M-STEP", "That is the earlier rate alone. What do you divide by it?"),
    ]


def _added(times: float) -> Wrong:
    """What is more, or less, than once the earlier rate."""
    if times < 1:
        text = "That is the part by which the rate fell. 'How many times as large' asks for the "
        return Wrong((1 - times, times - 1), "M-COMPL", text + "part that it is now.")
    return Wrong(
        (times - 1,),
        "M-ABOVE",
        "That is how many times the earlier rate was added to itself. 'How many times as large' "
        "counts the first one too.",
    )


def _with_other_counts(case: Case, before: float) -> list[Wrong]:
    """Where there are other counts of the people: another side's, or of a larger area."""
    wrong = []
    if "other_count" in case.figures:
        text = f"That is with {case['whose']} count. Whose count does the question take?"
        wrong.append(Wrong((case["events_now"] / case["other_count"] / before,), "M-WHICH", text))
    if "larger_area" in case.figures:
        text = f"That is with the people {case['elsewhere']}. Which count is of {case['place']} "
        text += "alone?"
        wrong.append(Wrong((case["events_now"] / case["larger_area"] / before,), "M-AREA", text))
    return wrong


def _code(case: Case) -> str:
    if case.is_drawn:
        rates = "(events_now / people_now) / (events_before / people_before)"
        names = "events_before", "people_before", "events_now", "people_now"
        return case.lines(*names) + f"answer = round({rates}, 2)"
    return (
        f"before = {case.in_code('events_before')} / {case.in_code('people_before')}\n"
        f"now = {case.in_code('events_now')} / {case.in_code('people_now')}\n"
        "answer = round(now / before, 2)"
    )


RATE_RATIO = Pattern("rate_ratio", "compare two rates", ask, two_rates)
