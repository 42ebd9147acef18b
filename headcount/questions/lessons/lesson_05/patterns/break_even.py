"""How many people would make the later events at the earlier rate?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

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
    said, make = _said(case), case.words.get("make", "are behind")
    fewer, more = ("fewer", "more") if after < before else ("more", "fewer")
    asked_before, also = ((), ()) if case.is_drawn else _from_rounded_rates(after, rate, needed)
    return Question(
        id="",
        kind="number",
        prompt=f"{said['asked']} Give the nearest whole number.",
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
                        f"{said['that is the rate']} How many {persons} {make} the later {things} "
                        f"{said['at it']}?",
                    ),
                    Wrong(
                        (now * after / before, now * rate),
                        "M-WHICH",
                        f"You took the {written(now)}. {said['which count']}",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the {things} of {case['later']} and {said['earlier rate']}.",
            f"Divide the {things} by the {things} per {person(case)}.",
            example(
                needed,
                0,
                "At 3 visits each, 60 visits need 20 visitors.",
                "At 5 visits each, 35 visits need 7 visitors.",
            ),
        ),
        praise=f"Yes: {said['at the rate']}, {written(needed)} {persons} {make} "
        f"{written(after)} {things}.",
        solution=Solution(
            sums=break_even_in_steps((before, people), after),
            text=f"The break-even: with that many {persons}, {things} per head would be as before. "
            f"It is not an estimate of how many {persons} there were."
            + case.words.get("aside", ""),
            code=_code(case),
        ),
    )


def _said(case: Case) -> dict[str, str]:
    """What is said of the rate: by this name in the lesson, and without it in drawn cases."""
    things, persons, earlier = case["things"], case["people"], case["earlier"]
    if not case.is_drawn:
        rate = case.words.get("rate", f"the rate of {earlier}")
        return {
            "asked": case["asked"],
            "that is the rate": f"That is the rate of {earlier}.",
            "at it": "at it",
            "which count": f"{rate[0].upper()}{rate[1:]} has another count of {persons} below the "
            "line: which one?",
            "earlier rate": "the earlier rate",
            "at the rate": f"at the rate of {earlier}",
        }
    per = f"{things} per {person(case)}"
    return {
        "asked": f"If there were as many {per} as in {earlier}, how many {persons} would be behind "
        f"the {written(case['events_now'])} {things} of {case['later']}?",
        "at it": "then",
        "that is the rate": f"That is how many {per} there were in {earlier}.",
        "which count": f"That is how many {persons} there were in {case['later']}. In which period "
        f"were there as many {per} as the question supposes?",
        "earlier rate": f"how many {per} there were in {earlier}",
        "at the rate": f"with as many {per} as in {earlier}",
    }


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


# What people do to make the things counted, and of what.
DONE = {
    "a video": ("made", "views", "of a video"),
    "a song": ("made", "streams", "of a song"),
    "a game": ("played", "rounds", "of a game"),
    "bicycles": ("made", "hires", "at a hire shop"),
    "a library": ("took out", "loans", "from a library"),
    "a canteen": ("ate", "meals", "in a canteen"),
    "a pool": ("made", "visits", "to a pool"),
    "a cinema": ("bought", "tickets", "at a cinema"),
}
ONLINE = ("a video", "a song", "a game")
SHORT = ("week", "month")


def draw(rng: Random) -> Case:
    """Events and people of two periods; a place would count more than these in a year."""
    while True:
        case = two_rates(rng)
        if case.topic in ONLINE or case["span"] in SHORT:
            break
    did, things, where = DONE[case.topic]
    before, people, after, now = (
        written(case[f"{kind}_{when}"])
        for when in ("before", "now")
        for kind in ("events", "people")
    )
    return replace(
        case,
        told=f"Invented: {people} {case['people']} {did} {before} {things} {where} in "
        f"{case['earlier']}, and {now} {did} {after} in {case['later']}.",
    )


BREAK_EVEN = Pattern("break_even", "turn a rate round into people", ask, draw)
