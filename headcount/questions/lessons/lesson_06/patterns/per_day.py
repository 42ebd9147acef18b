"""How many a day, in two periods of different length?"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from random import Random

from headcount.numbers.dates import month_and_year
from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_06.sums import per_day_in_steps, that_rounding_allows
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution

# What a period is divided into by mistake, and how many days that has.
PARTS = {"year": ("month", None), "month": ("week", 7)}
MONTHS = 12
CLOSED_AT_TIMES = ("bicycles", "a library", "a canteen", "a pool", "a cinema")


def ask(case: Case) -> Question:
    """The program of the article reads the days off its dates: the word "program"."""
    things, span = case["things"], case["span"]
    names = case["earlier"], case["later"]
    totals = case["before"], case["after"]
    days = case["days_before"], case["days_after"]
    slips = case["slip_before"], case["slip_after"]
    a_day = [total / length for total, length in zip(totals, days)]
    allowed = [
        that_rounding_allows(lambda total, days=length: total / days, total, decimals=1)
        for total, length in zip(totals, days)
    ]
    part, days_of_part = PARTS[span]
    per_part = [
        total * days_of_part / length if days_of_part else total / MONTHS
        for total, length in zip(totals, days)
    ]
    asked = (
        f"How many {things} per day were recorded, on average, in {names[0]}, and in {names[1]}?"
    )
    if case.is_drawn:
        asked = f"How many {things} a day is that on average in {names[0]}, and in {names[1]}?"
        if case.topic in CLOSED_AT_TIMES:
            asked += " Count every day, open or closed."
    return Question(
        id="",
        kind="several numbers",
        prompt=f"{asked} Give one decimal each.",
        fields=tuple(
            NumberField(
                label=names[at],
                answer=a_day[at],
                unit=f"{things} per day",
                decimals=1,
                wrong=(
                    Wrong(
                        (totals[at] / slips[at],),
                        "M-SLIP",
                        f"Check one step: how many days does {names[at]} have?",
                    ),
                    Wrong(
                        (totals[at],),
                        "M-DENOM",
                        f"That is the total of the {span}. Over how many days was it collected?",
                    ),
                    Wrong(
                        (per_part[at],),
                        "M-PERIOD",
                        f"That is per {part}. For which length of time does the box ask?",
                    ),
                    Wrong(
                        (a_day[1 - at],),
                        "M-FORM",
                        f"That is the other {span}'s. Which box is which {span}?",
                    ),
                ),
            )
            for at in (0, 1)
        ),
        hints=(
            f"You need the {things} of each {span}, and how many days that {span} has.",
            f"Divide the {things} of a {span} by its own days.",
            example(
                a_day,
                1,
                "7,320 visits in the 366 days of 2020 are 20 a day.",
                "5,475 visits in the 365 days of 2019 are 15 a day.",
            ),
        ),
        praise=f"Yes: each {span} is divided by its own days, so {span}s of different length can "
        "be compared.",
        solution=Solution(
            sums=tuple(per_day_in_steps(*one, 1) for one in zip(totals, days)),
            text=f"{names[0]} has {days[0]} days and {names[1]} has {days[1]}. Rounding of the "
            f"printed totals alone allows {allowed[0]} a day in {names[0]} and {allowed[1]} in "
            f"{names[1]}.",
            code=case.words.get("program")
            or case.lines("before", "after")
            + f"answer = [round(before / {days[0]}, 1), round(after / {days[1]}, 1)]",
        ),
    )


def draw(rng: Random) -> Case:
    """Two years, or two months, of different length."""
    return rng.choice((_two_years, _two_months))(rng)


# How many days one takes a period to have by mistake.
SLIPS = {28: 30, 29: 28, 30: 31, 31: 30, 365: 366, 366: 365}


def _two_years(rng: Random) -> Case:
    first = rng.choice((2015, 2016, 2019, 2020, 2023, 2024))
    names = [str(year) for year in range(2013, 2027)]
    days = [365 + (year % 4 == 0) for year in (first, first + 1)]
    return _counted(rng, "year", names, first - 2013, days, 60_000, 400_000)


def _two_months(rng: Random) -> Case:
    """A month and the next; July and December are as long as the one after."""
    year, number = rng.choice((2022, 2023, 2024)), rng.choice((1, 2, 3, 4, 5, 6, 8, 9, 10, 11))
    names = [month_and_year(date(year, month, 1)) for month in range(1, MONTHS + 1)]
    days = [monthrange(year, month)[1] for month in (number, number + 1)]
    return _counted(rng, "month", names, number - 1, days, 2_000, 30_000)


def _counted(
    rng: Random, span: str, names: list[str], at: int, days: list[int], low: int, high: int
) -> Case:
    """Something counted in all these periods; the one at this place and the next are asked for."""
    what = rng.choice(topics.COUNTED)
    start = topics.printed(rng, low, high)
    rows = tuple(
        {span: name, what.things: topics.changed(rng, start, least=1, most=15)} for name in names
    )
    before, after = (rows[place][what.things] for place in (at, at + 1))
    earlier, later = names[at : at + 2]
    begins = what.begins[0].lower() + what.begins[1:]
    return Case(
        what.topic,
        {
            "before": before,
            "after": after,
            "days_before": days[0],
            "days_after": days[1],
            "slip_before": SLIPS[days[0]],
            "slip_after": SLIPS[days[1]],
        },
        {"things": what.things, "span": span, "earlier": earlier, "later": later},
        f"Invented: {begins} {written(before)} {what.things} in {earlier} and {written(after)} in "
        f"{later}.",
        rows=rows,
        table_told=f"Invented: the table below counts the {what.things} of {what.topic}, {span} "
        f"by {span}.",
        reading={
            "before": f'table.set_index("{span}")["{what.things}"]["{earlier}"]',
            "after": f'table.set_index("{span}")["{what.things}"]["{later}"]',
        },
    )


PER_DAY = Pattern("per_day", "compare periods by the day", ask, draw)
