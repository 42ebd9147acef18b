"""A total that is only bounded, shared out over the time that it covers."""

from __future__ import annotations

import math
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_01 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.patterns.topics import printed
from headcount.questions.question import Question, Solution

LOWER = "more than"
LARGE = 1_000  # an average from here on is asked for as a whole number


def ask(case: Case) -> Question:
    total, parts, things = case["total"], case["parts"], case["things"]
    span, hedge = case["span"], case["hedge"]
    average, spans = total / parts, f"{span}s"
    is_lower = hedge == LOWER
    bound, side = ("lower", "above") if is_lower else ("upper", "below")
    decimals = 0 if case.is_drawn and average >= LARGE else 1
    about = "about " if case.is_drawn else ""
    return Question(
        id="",
        kind="number",
        prompt=_asked(case, decimals),
        fields=(
            NumberField(
                answer=average,
                unit=f"{things} a {span}",
                decimals=decimals,
                bound=side,
                also=(*_in_pounds(case, average), *_cautious(case, average, decimals)),
                wrong=(
                    Wrong(
                        (total,),
                        "M-PERIOD",
                        f"That is the total. How many {spans} does it cover?",
                    ),
                    Wrong(
                        (total * parts,),
                        "M-OPER",
                        f"You multiplied. Is one of the {spans} "
                        f"{case.words.get('more', 'larger')} than all of them together?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the total and the number of {spans}.",
            f"Share the total out over the {spans}: divide.",
            example(
                average,
                1,
                "More than 60 over 4 years is an average of more than 15 a year.",
                "More than 84 over 6 years is an average of more than 14 a year.",
            ),
        ),
        praise=f"Yes: {hedge} {about}{written(average, decimals)} "
        f"{case.words.get('short', things)} a {span} on average. "
        f"'{hedge.capitalize()}' stays, because the total is {_a(bound)} bound.",
        solution=Solution(
            sums=sums.average(total, parts, decimals),
            code=f"{spans} = {parts}\n"
            f"answer = round({case.in_code('total')} / {spans}{', 1' if decimals else ''})",
            text=f"An average shares the total out equally over the {spans}; it does not say "
            f"{case.words.get('each', 'how many there were')} in any one of them. The total is "
            f"{_a(bound)} bound, so the average is one too.",
        ),
    )


def _asked(case: Case, decimals: int) -> str:
    """The question; in the article it goes on with the sentence that it quotes."""
    asked = f"{case['hedge']} how many {case['things']} a {case['span']}?"
    if not case.is_drawn:
        return f"the average was {asked} Give one decimal."
    wanted = "one decimal" if decimals else "a whole number"
    return f"So, on average, that was {asked} Give {wanted}."


def _cautious(case: Case, average: float, decimals: int) -> tuple[Also, ...]:
    """Rounded to the side where the bound still holds: 4,777 for more than 4,777.8."""
    if not case.is_drawn:
        return ()
    safe = math.floor if case["hedge"] == LOWER else math.ceil
    value = safe(average * 10**decimals) / 10**decimals
    if value == round(average, decimals):
        return ()
    nearest = written(average, decimals)
    note = f"rounded so that '{case['hedge']}' stays true; to the nearest it is {nearest}."
    return (Also(value, note),)


def _a(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _in_pounds(case: Case, average: float) -> tuple[Also, ...]:
    """Millions typed as pounds."""
    if case["things"] != "GBP million":
        return ()
    note = f"that is in pounds; the box asks for GBP million: {written(average, 1)}."
    return (Also(average * 1e6, note, fewest=2),)


# Topic, who says it, what is counted, and how many there are in all.
TOTALS = (
    ("a library", "the school library counted", "loans", 900, 9_000),
    ("a song", "a band counted", "streams", 20_000, 400_000),
    ("a canteen", "the canteen served", "meals", 2_000, 30_000),
    ("a beach", "the council picked up", "bottles", 700, 9_000),
    ("a game", "the makers of a game counted", "downloads", 3_000, 90_000),
    ("a running club", "a running club ran", "kilometres", 600, 9_000),
    ("a cinema", "a cinema sold", "tickets", 2_000, 40_000),
    ("trees", "the council planted", "trees", 300, 6_000),
)
SPANS = ("year", "month", "week")


def draw(rng: Random) -> Case:
    """A total that lies above or below a round number, over some parts of time."""
    topic, counted, things, low, high = rng.choice(TOTALS)
    total, parts = printed(rng, low, high, 2), rng.choice((3, 6, 7, 9, 11))
    while total % parts == 0:  # an average that has no decimals
        total = printed(rng, low, high, 2)
    span, hedge = rng.choice(SPANS), rng.choice((LOWER, LOWER, "fewer than"))
    return Case(
        topic,
        {"total": total, "parts": parts},
        {"things": things, "span": span, "hedge": hedge},
        f"Invented: {counted} {hedge} {written(total)} {things} in {parts} {span}s.",
    )


AVERAGE_OVER_YEARS = Pattern("average_over_years", "share a total out over time", ask, draw)
