"""How many events for each person?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_05.patterns.two_rates import two_rates
from headcount.questions.lessons.lesson_05.patterns.words import only_a_total, person, upside_down
from headcount.questions.lessons.lesson_05.sums import rate_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    """The figures of the case are the events and the people of the period asked about, then those
    of the other one: its events, and each count of its people."""
    events, people, other, *counts = case.figures.values()
    things, persons, span = case["things"], case["people"], case["span"]
    rate = arithmetic.rate(events, people)
    of_the_other = [other / people, *(top / count for top in (events, other) for count in counts)]
    return Question(
        id="",
        kind="number",
        prompt=f"{case['asked']} Give one decimal.",
        fields=(
            NumberField(
                answer=rate,
                unit=f"{things} per {person(case)}",
                decimals=1,
                wrong=(
                    Wrong(_turned(case, rate), "M-INVERT", upside_down(case)),
                    only_a_total(events, things, person(case)),
                    Wrong(
                        tuple(of_the_other),
                        "M-PERIOD",
                        f"One of your figures, or both, is of the other {span}. Which {things}, "
                        f"and which count of {persons}, does the question name?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the {things} of {case['period']} and the {persons} counted.",
            f"{things.capitalize()} per {person(case)}: divide the {things} by the {persons} "
            "counted.",
            example(
                rate,
                1,
                "90 visits by 30 visitors are 3 visits per visitor.",
                "84 visits by 12 visitors are 7 visits per visitor.",
            ),
        ),
        praise=_praise(case, rate),
        solution=Solution(
            sums=(rate_in_steps(events, people, 1),),
            text=case.words.get("why")
            or f"A rate shares the {things} out equally. What any one {person(case)} did is not "
            "known.",
            code=_code(case),
        ),
    )


def _praise(case: Case, rate: float) -> str:
    things, persons = case["things"], case["people"]
    if case.is_drawn:
        return f"Yes: {written(rate, 1)} {things} per {person(case)}, on average."
    return (
        f"Yes: {written(rate, 1)}, the {things} shared out over the {persons} counted, as if each "
        f"had {case.words.get('made', '')}as many."
    )


def _turned(case: Case, rate: float) -> tuple[float, ...]:
    """People per event; where one decimal is asked for, many give this with one as well."""
    rounded = round(1 / rate, 1)
    return (1 / rate, rounded) if case.is_drawn and rounded else (1 / rate,)


def _code(case: Case) -> str:
    events, people = list(case.figures)[:2]
    if case.is_drawn:
        return case.lines(events, people) + f"answer = round({events} / {people}, 1)"
    return f"answer = round({case.in_code(events)} / {case.in_code(people)}, 1)"


def draw(rng: Random) -> Case:
    """Two periods, of which either may be asked about."""
    case = two_rates(rng)
    asked, other, period = rng.choice(
        (("before", "now", case["earlier"]), ("now", "before", case["later"]))
    )
    names = (f"{kind}_{when}" for when in (asked, other) for kind in ("events", "people"))
    words = {
        **case.words,
        "period": period,
        "asked": f"How many {case['things']} per {person(case)}, on average, in {period}?",
    }
    return replace(case, figures={name: case[name] for name in names}, words=words)


RATE = Pattern("rate", "share events out over people", ask, draw)
