"""How many arrive, if so many are always present and each stays so long?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_06.sums import arrivals_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    present, stay, many = case["present"], case["stay"], case["many"]
    things, unit, span = case["things"], case["unit"], case["span"]
    one = unit.removesuffix("s")
    a_unit = f"an {one}" if one == "hour" else f"a {one}"
    answer = arithmetic.arrivals(present, stay, many)
    rounded = {present * round(many / stay), round(present / stay) * many} - {answer}
    slip = Wrong(
        tuple(sorted(rounded)),
        "M-SLIP",
        "Which number did you round before the end? Keep its decimals.",
    )
    with_present, also, wrong = answer + present, (), ()
    added = f"You added the {written(present)} who were there {case['start']}."
    if case.is_drawn:
        wrong = (Wrong((with_present,), "M-WHICH", f"{added} How many arrive after that?"),)
    else:
        note = (
            f"{added} That is the number of different {things} present at some time in "
            f"{case['whole']}, if nobody returns. The question asks for arrivals."
        )
        also = (Also(with_present, note),)
    within = case.words.get("within", f"in {span} ({many} {unit})")
    anew = f"each place is taken anew every {stay} {unit}"
    if case.is_drawn:
        anew = f"on average everybody present is replaced once every {stay} {unit}"
    return Question(
        id="",
        kind="number",
        prompt=f"How many {things} arrive {within}? Give a whole number.",
        fields=(
            NumberField(
                answer=answer,
                unit=case["box"],
                also=also,
                wrong=(
                    *wrong,
                    Wrong(
                        (present,),
                        "M-STOCK",
                        f"{written(present)} is the photograph: those present {case['moment']}. "
                        f"How often are their places taken anew in the film of {span}?",
                    ),
                    Wrong(
                        (present * stay,),
                        "M-OPER",
                        "You multiplied by the stay. Do longer stays bring more arrivals or fewer, "
                        "if the number present is steady?",
                    ),
                    Wrong(
                        (many / stay,),
                        "M-STEP",
                        "That is how often the places are taken anew. How many places are there?",
                    ),
                    Wrong(
                        (present / stay,),
                        "M-STEP",
                        f"That is how many arrive in {a_unit}. How many {unit} does the question "
                        "ask about?",
                    ),
                    *([slip] if rounded else []),
                    Wrong(
                        (present * many,),
                        "M-STEP",
                        f"Those are all the {unit} that {things} were there, added up. How many of "
                        "them belong to one stay?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need how many are present, how long each stays, and the {unit} of "
            f"{case['whole']}.",
            f"Arrivals {a_unit}: the number present divided by the {unit} of a stay. Then all the "
            f"{unit} of {case['whole']}.",
            example(
                answer,
                0,
                "A car park holds 40 cars at any time, each for 2 hours: 40 / 2 = 20 cars arrive "
                "in an hour, and 200 in 10 hours.",
                "A car park holds 90 cars at any time, each for 3 hours: 90 / 3 = 30 cars arrive "
                "in an hour, and 240 in 8 hours.",
            ),
        ),
        praise=f"Yes: {anew}, so few at a time can be many in {span}.",
        solution=Solution(
            sums=arrivals_in_steps(present, stay, many, a_unit, unit),
            text=f"Number present = arrivals {a_unit} x {unit} of stay, where arrivals and "
            f"departures balance.{case.words.get('aside', '')}",
            code=case.lines("present")
            + f"stay, {unit} = {stay}, {many}\nanswer = round(present * {unit} / stay)",
        ),
    )


@dataclass(frozen=True)
class Place:
    """Where so many (low to high) are at a time, and how long each stays: so many units.

    span is how long the film runs, many its units; whole is what the span is called later, within
    what it is in the question, with a gap for its units.
    """

    topic: str
    things: str
    where: str
    low: int
    high: int
    unit: str
    stays: range
    span: str
    whole: str
    within: str
    many: tuple[int, ...]


_MONTH = "a month", "the month", "in a month of {} days", (30, 31)
_YEAR = "a year", "the year", "in a year of {} days", (365,)
_WEEK = "a week", "the week", "in a week with {} opening hours", (40, 45, 48, 54)
_DAY = "a day", "the day", "on a day when it is open for {} minutes", (360, 420, 480, 540)
_EVENING = "an evening", "the evening", "in an evening of {} minutes", (180, 240, 300)
_DAYS, _HOURS, _MINUTES = range(2, 10), range(2, 6), range(25, 105, 5)

PLACES = (
    Place("a hostel", "guests", "in a hostel", 20, 160, "days", _DAYS, *_MONTH),
    Place("a hospital", "patients", "in a ward", 12, 60, "days", _DAYS, *_YEAR),
    Place("a dog shelter", "dogs", "in a dog shelter", 12, 70, "days", range(14, 50), *_YEAR),
    Place("a library", "readers", "in a reading room", 12, 90, "hours", _HOURS, *_WEEK),
    Place("a pool", "swimmers", "in a pool", 15, 180, "minutes", _MINUTES, *_DAY),
    Place("a museum", "visitors", "in a museum", 30, 400, "minutes", _MINUTES, *_DAY),
    Place("a skate park", "skaters", "in a skate park", 8, 60, "minutes", _MINUTES, *_DAY),
    Place("a game", "players", "in an online game", 200, 4_000, "minutes", _MINUTES, *_EVENING),
)


def draw(rng: Random) -> Case:
    """A place that is as full all the time."""
    what = rng.choice(PLACES)
    present, stay, many = topics.printed(rng, what.low, what.high, 2), 0, 0
    while not stay or not _comes_out(present, stay, many):
        stay, many = rng.choice(what.stays), rng.choice(what.many)
    return Case(
        what.topic,
        {"present": present, "stay": stay, "many": many},
        {
            "things": what.things,
            "unit": what.unit,
            "span": what.span,
            "whole": what.whole,
            "within": what.within.format(many),
            "box": what.things,
            "start": "at the start",
            "moment": "at one time",
            "aside": " With as many present, shorter stays mean more arrivals.",
        },
        f"Invented: on average {written(present)} {what.things} are {what.where}, and each stays "
        f"{stay} {what.unit} on average; the number is steady.",
    )


def _comes_out(present: int, stay: int, many: int) -> bool:
    """Whether the arrivals of one unit, as they are shown in the sums, lead to the answer."""
    shown = float(written(present / stay, 3))
    return written(shown * many) == written(present * many / stay)


ARRIVALS = Pattern("arrivals", "tell stock from flow", ask, draw)
