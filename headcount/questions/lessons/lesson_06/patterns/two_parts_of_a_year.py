"""A year in two parts: how did the rate of the first compare with what followed?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_06.sums import two_parts_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    """The second part ran, it is supposed, at the daily rate of the next year.

    Of the article also: the same by months, and what rounding and other assumptions allow.
    """
    total, later_total, things = case["before"], case["after"], case["things"]
    parts = case["days_first"], case["days_second"]
    days, later_days = sum(parts), case["days_after"]
    year, next_year, before = case["earlier"], case["later"], case["before_event"]
    rates = arithmetic.regime_rates(total, *parts, later_total / later_days)
    is_fall = rates[1] < rates[0]
    fall = "fall" if is_fall else "rise"
    answer = size(*rates)
    by_months = case.figures.get("by_months")
    happen = "were they spread" if case.is_drawn else "did they fall"
    return Question(
        id="",
        kind="number",
        prompt=f"Suppose {case['second_part']} ran at the daily rate of {next_year}. By what "
        f"percent did {things} per day {fall} from {case['first_part']} to {next_year}? Give one "
        "decimal.",
        fields=(
            NumberField(
                answer=answer,
                unit="%",
                decimals=1,
                is_fall=is_fall,
                also=(
                    Also(by_months, f"{case['by_months_of']}; by days it is {written(answer, 1)}."),
                )
                if by_months
                else (),
                wrong=(
                    Wrong(
                        (size(total / days, rates[1]), size(total, later_total)),
                        "M-PERIOD",
                        f"That takes the whole of {year}. Separate the days {before} from those "
                        f"after{'' if case.is_drawn else ' it'}.",
                    ),
                    Wrong(
                        (size(total / parts[0], rates[1]),),
                        "M-PERIOD",
                        f"That gives all {things} of the year to the first part. How many does the "
                        "second part get under this assumption?",
                    ),
                    Wrong(
                        (*rates, abs(rates[0] - rates[1])),
                        "M-STEP",
                        f"That is {things} a day. What is the {fall} as a percent of the rate "
                        f"{before}?",
                    ),
                    Wrong(
                        (parts[0] * rates[0], parts[1] * rates[1]),
                        "M-STEP",
                        f"Those are the {things} of one part of {year}. Over how many days "
                        f"{happen}?",
                    ),
                    Wrong((100 * abs(rates[0] - rates[1]) / rates[1],), "M-BASE"),
                    Wrong((100 - answer,), "M-COMPL"),
                    Wrong((answer / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"You need the days of both parts of {year}, its total, and the daily rate of "
            f"{next_year}.",
            f"Days times rate gives the {things} of the second part. Take them off the total, "
            "divide by the days of the first part, then compare the two rates.",
            example(
                answer,
                1,
                "1,300 visits in a year: 65 days at 2 a day are 130, so 1,170 are left for 300 "
                "days, 3.9 a day. From 3.9 to 2 is a fall of 48.7%.",
                "1,160 visits in a year: 65 days at 4 a day are 260, so 900 are left for 300 "
                "days, 3 a day. From 3 to 4 is a rise of 33.3%.",
            ),
        ),
        praise=f"Yes, under this assumption: from {written(rates[0], 1)} a day {before} to "
        f"{written(rates[1], 1)} a day in {next_year}.",
        solution=Solution(
            sums=two_parts_in_steps(total, parts, rates[1]),
            text=f"The percent is of the rate {before}{case['aside']}",
            code=case.words.get("program")
            or case.lines("before", "after")
            + f"rate = after / {later_days}\n"
            f"first = (before - {parts[1]} * rate) / {parts[0]}\n"
            "answer = round(100 * abs(rate - first) / first, 1)",
        ),
    )


def size(before: float, after: float) -> float:
    """A percent change without its sign."""
    return abs(arithmetic.percent_change(before, after))


@dataclass(frozen=True)
class Event:
    """What happened to something that is counted: "a pool" "raised its price".

    counted is how a sentence about it goes on, before when it had not happened yet, ways which way
    the count may go then.
    """

    topic: str
    happened: str
    counted: str
    things: str
    before: str
    ways: tuple[int, ...] = (-1, 1)


EVENTS = (
    Event(
        "a pool",
        "a pool opened a second hall",
        "It counted",
        "visits",
        "before the second hall opened",
        (1,),
    ),
    Event(
        "a pool",
        "a pool closed its slide",
        "It counted",
        "visits",
        "before the slide closed",
        (-1,),
    ),
    Event(
        "a library",
        "a library moved to another street",
        "It counted",
        "loans",
        "before the move",
    ),
    Event("a canteen", "a canteen changed its menu", "It served", "meals", "before the new menu"),
    Event("a game", "a game changed its levels", "It had", "rounds", "before the new levels"),
    Event(
        "bicycles",
        "a hire shop changed its prices",
        "It counted",
        "hires",
        "before the new prices",
    ),
    Event(
        "a song",
        "a song came out as a dance version",
        "It had",
        "streams",
        "before the dance version",
        (1,),
    ),
    Event(
        "a museum",
        "a museum began to open in the evening",
        "It sold",
        "tickets",
        "before the evening hours",
        (1,),
    ),
    Event(
        "a bus line",
        "a bus line got another timetable",
        "It counted",
        "rides",
        "before the new timetable",
    ),
)


def draw(rng: Random) -> Case:
    """Whole numbers a day in both parts of a year, so that both totals are whole too."""
    what = rng.choice(EVENTS)
    year = rng.randrange(2014, 2025)
    days, later_days = (365 + (one % 4 == 0) for one in (year, year + 1))
    first = rng.randrange(180, 320, 5)
    rate = rng.randrange(24, 400)
    later = round(rate * (100 + rng.choice(what.ways) * rng.randrange(10, 56)) / 100)
    before, after = first * rate + (days - first) * later, later_days * later
    return Case(
        what.topic,
        {
            "before": before,
            "after": after,
            "days_first": first,
            "days_second": days - first,
            "days_after": later_days,
        },
        {
            "things": what.things,
            "earlier": str(year),
            "later": str(year + 1),
            "first_part": f"the first {first} days of {year}",
            "second_part": f"the other {days - first} days of {year}",
            "before_event": what.before,
            "aside": ", not of that of the whole year. The result rests on what we suppose of the "
            "last days: the two totals alone do not tell.",
        },
        f"Invented: {what.happened} after {first} days of {year}. {what.counted} "
        f"{written(before)} {what.things} in {year} ({days} days) and {written(after)} in "
        f"{year + 1} ({later_days} days).",
    )


TWO_PARTS_OF_A_YEAR = Pattern("two_parts_of_a_year", "separate two parts of a year", ask, draw)
