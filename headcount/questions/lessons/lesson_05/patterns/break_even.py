"""How many people would make the later events at the earlier rate?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_05.patterns.two_rates import two_rates
from headcount.questions.lessons.lesson_05.patterns.words import person
from headcount.questions.lessons.lesson_05.sums import break_even_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    before, people = case["events_before"], case["people_before"]
    after, now = case["events_now"], case["people_now"]
    things, persons = case["things"], case["people"]
    needed = arithmetic.break_even(people, before, after)
    rate = before / people
    at_the_rate = case.words.get("rate", f"the rate of {case['earlier']}")
    make = case.words.get("make", "go with")
    fewer, more = ("fewer", "more") if after < before else ("more", "fewer")
    asked_before, also = ((), ()) if case.is_drawn else _from_rounded_rates(after, rate, needed)
    return Question(
        id="",
        kind="number",
        prompt=f"{case.words.get('asked') or _asked(case)} Give the nearest whole number.",
        fields=(
            NumberField(
                answer=needed,
                unit=persons,
                earlier=asked_before,
                also=also,
                wrong=(
                    Wrong(
                        (people - needed if after < before else needed - people,),
                        "M-COMPL",
                        f"That is how many {fewer} than {written(people)} it would be. How many "
                        f"{persons} {make} the {things}?",
                    ),
                    Wrong(
                        (people * before / after,),
                        "M-INVERT",
                        f"Your ratio is upside down: {fewer} {things} at the same rate need "
                        f"{fewer} {persons}, not {more}.",
                    ),
                    Wrong(
                        (rate,),
                        "M-STEP",
                        f"That is the rate of {case['earlier']}. How many {persons} {make} the "
                        f"later {things} at it?",
                    ),
                    Wrong(
                        (now * after / before, now * rate),
                        "M-WHICH",
                        f"You took the {written(now)}. {at_the_rate[0].upper()}{at_the_rate[1:]} "
                        f"has another count of {persons} below the line: which one?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the {things} of {case['later']} and the earlier rate.",
            f"Divide the {things} by the {things} per {person(case)}.",
            example(
                needed,
                0,
                "At 3 visits each, 60 visits need 20 visitors.",
                "At 5 visits each, 35 visits need 7 visitors.",
            ),
        ),
        praise=f"Yes: at the rate of {case['earlier']}, {written(needed)} {persons} {make} "
        f"{written(after)} {things}.",
        solution=Solution(
            sums=break_even_in_steps((before, people), after),
            text=f"The break-even: with that many {persons}, {things} per head would be as before. "
            f"It is not an estimate of how many {persons} there were."
            + case.words.get("aside", ""),
            code=_code(case),
        ),
    )


def _asked(case: Case) -> str:
    return (
        f"How many {case['people']} would it take to reach the {case['things']} of "
        f"{case['later']}, at the rate of {case['earlier']}?"
    )


def _from_rounded_rates(
    after: float, rate: float, needed: float
) -> tuple[tuple[float, ...], tuple[Also, ...]]:
    """What comes out where the rate was asked for before, and rounded."""
    note = f"right with the rounded {round(rate)}; with the unrounded rate it is {written(needed)}."
    return (after / round(rate, 1),), (Also(after / round(rate), note),)


def _code(case: Case) -> str:
    if case.is_drawn:
        rate = "rate = events_before / people_before\nanswer = round(events_now / rate)"
        return case.lines("events_before", "people_before", "events_now") + rate
    return (
        f"rate = {case.in_code('events_before')} / {case.in_code('people_before')}\n"
        f"answer = round({case.in_code('events_now')} / rate)"
    )


BREAK_EVEN = Pattern("break_even", "turn a rate round into people", ask, two_rates)
