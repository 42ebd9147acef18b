"""From which number up to which one could a rounded figure have come?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_03 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic

_LENGTHS = (
    "A field of 40 metres, to the nearest 10: from 35 up to, but not including, 45.",
    "A road of 1,200 metres, to the nearest 100: from 1,150 up to, but not including, 1,250.",
)


def ask(case: Case) -> Question:
    value, unit, things = case["value"], case["unit"], case["things"]
    low, high = arithmetic.error_interval(value, unit)
    but_not, too_wide = "", None
    if case.is_drawn:
        but_not = "(but not including) "
        too_wide = (
            f"You went a whole {written(unit)} each way. From where on would a number have been "
            "rounded to the next figure?"
        )
    return Question(
        id="",
        kind="pair",
        prompt=f"Suppose {case.words.get('named', written(value))} was rounded to the nearest "
        f"{written(unit)}. Give its error interval: from which number (lower end) up to "
        f"{but_not}which number (upper end)?",
        fields=ends(value, unit, things, too_wide),
        hints=(
            "You need the printed figure and the unit it was rounded to.",
            "Half a unit lies below the printed figure, and half a unit above.",
            example([low, high], 0, *_LENGTHS),
        ),
        praise=f"Yes: {written(low)} \u2264 x < {written(high)}. At {written(high)} itself the "
        "figure would be rounded up.",
        solution=Solution(
            sums=sums.interval(value, unit),
            code=case.lines("value")
            + f"half = {unit:g} / 2\nanswer = [value - half, value + half]",
            text="Everything within half a unit would have been printed as this figure. The lower "
            "end itself is rounded up, so it belongs; the upper end would be rounded up too, so it "
            "does not.",
        ),
    )


def ends(
    value: float, unit: float, things: str, too_wide: str | None = None
) -> tuple[NumberField, NumberField]:
    """The two boxes of an error interval of things that come in whole numbers.

    too_wide is what is said where a whole unit was moved, if not what is said everywhere.
    """
    low, high = arithmetic.error_interval(value, unit)
    whole = (
        f"{things} are whole, so {written(high - 1)} is the last one; as a measure the interval "
        f"ends before {written(high)}."
    )
    which_end = "Which end is which? The lower end is the smaller number."
    text = f"The three zeros are gone: these are thousands. How many {things} are they?"

    def thousands(end: float) -> list[Wrong]:
        return [Wrong((end / 1000,), "M-SLIP", text)] if value % 1000 == 0 else []

    return (
        NumberField(
            label="lower end",
            bound="lower end",
            answer=low,
            unit=things,
            wrong=(
                Wrong((value - unit,), "M-UNIT", too_wide),
                Wrong((high, high - 1), "M-END", which_end),
                Wrong(
                    (value,), "M-EXACT", "That is the printed figure. How far down could it start?"
                ),
                *thousands(low),
            ),
        ),
        NumberField(
            label="upper end",
            bound="upper end",
            answer=high,
            unit=things,
            also=(Also(high - 1, whole),),
            wrong=(
                Wrong((value + unit,), "M-UNIT", too_wide),
                Wrong((low,), "M-END", which_end),
                Wrong((value,), "M-EXACT", "That is the printed figure. How far up could it go?"),
                Wrong((high - 0.1, high - 0.01, high - 0.001), "M-OPEN"),
                *thousands(high),
            ),
        ),
    )


def draw(rng: Random) -> Case:
    """A count of one period, rounded; the table holds the others."""
    case = topics.two_rounded(rng)
    value, things, earlier = case["before"], case["things"], case["earlier"]
    return replace(
        case,
        figures={"value": value, "unit": case["unit"]},
        words={"things": things, "named": f"the number of {things} in {earlier}"},
        told=f"{case.told.partition(' and ')[0]}.",
        reading={"value": case.reading["before"]},
    )


ERROR_INTERVAL = Pattern("error_interval", "say what a rounded number allows", ask, draw)
