"""How many days lie between two dates?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from headcount.numbers.dates import day_in_full
from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_01 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution

_YEAR_SHORT = "You are a whole year short. Which year does each of the two dates name?"
_IN_PYTHON = "answer = (date.fromisoformat(last) - date.fromisoformat(first)).days"


def ask(case: Case) -> Question:
    first, last = (date.fromisoformat(case[end]) for end in ("first", "last"))
    days = (last - first).days
    wrong = [
        Wrong(
            ((last.replace(year=last.year - 1) - first).days,),
            "M-PERIOD",
            case.words.get("year short", _YEAR_SHORT),
        )
    ]
    if case.is_drawn:
        wrong.append(
            Wrong(
                (_in_months_of_30(first, last),),
                "M-PERIOD",
                "Did you take every month as 30 days? Look at a calendar: how long is each month "
                "in between?",
            )
        )
        wrong.append(
            Wrong(
                (days - 1,),
                "M-PERIOD",
                "You are one day short. From a Monday to the Tuesday after it is one day: how do "
                "you count from the first date to the last?",
            )
        )
    return Question(
        id="",
        kind="number",
        prompt=f"How many days after {case['since']} {case['until']}?",
        fields=(
            NumberField(
                answer=days,
                unit="days",
                also=(
                    Also(
                        days + 1, f"you counted both end days; from one to the other it is {days}."
                    ),
                ),
                wrong=tuple(wrong),
            ),
        ),
        hints=(
            "You need two dates, each with its year.",
            "Take the earlier date from the later; a calendar or Python's dates will do it.",
            example(
                days,
                0,
                "From 30 October 2019 to 2 November 2020 it is 366 days to the same day, and 3 "
                "more.",
                "From 28 May 2021 to 3 June 2022 it is 365 days to the same day, and 6 more.",
            ),
        ),
        praise=f"Yes: {written(days)} days, {_about(days)}.",
        solution=Solution(
            sums=sums.days_between(first, last),
            code=case.code.get("answer")
            or f"from datetime import date\n{case.lines('first', 'last')}{_IN_PYTHON}",
            text="Whole years first, then the rest month by month. Python does the same when it "
            "takes one date from another.",
        ),
    )


def _about(days: int) -> str:
    """How long that is, for one who cannot picture so many days."""
    whole, rest = divmod(days / 365, 1)
    if rest > 0.75:
        return f"nearly {_years(int(whole) + 1)}"
    if not whole:
        return "less than a year"
    if rest < 1 / 6:
        return f"a little over {_years(int(whole))}"
    return f"{'well over' if whole == 1 else 'more than'} {_years(int(whole))}"


def _years(many: int) -> str:
    names = {1: "a year", 2: "two years", 3: "three years", 4: "four years"}
    return names.get(many, f"{many} years")


def _in_months_of_30(first: date, last: date) -> int:
    months = 12 * (last.year - first.year) + last.month - first.month
    return 30 * months + last.day - first.day


@dataclass(frozen=True)
class Diary:
    """What happened one after the other."""

    topic: str
    events: tuple[str, ...]


DIARIES = (
    Diary(
        "a skate park",
        ("opening", "first cup", "open day", "repair of the ramp", "second cup", "night skate"),
    ),
    Diary(
        "a school band",
        (
            "first rehearsal",
            "first concert",
            "first radio show",
            "first song online",
            "summer tour",
        ),
    ),
    Diary(
        "a game",
        ("first test", "first download", "big update", "millionth round", "world final"),
    ),
    Diary(
        "a library",
        (
            "start of the building work",
            "opening",
            "first reading night",
            "book fair",
            "first flea market",
        ),
    ),
    Diary(
        "a football club",
        (
            "first training",
            "first match",
            "first win",
            "first night match",
            "cup final",
            "summer party",
        ),
    ),
    Diary(
        "a bakery",
        ("opening", "first wedding cake", "thousandth order", "move to the square", "first prize"),
    ),
    Diary(
        "a theatre club",
        ("first meeting", "first rehearsal", "first night", "first tour", "tenth performance"),
    ),
    Diary(
        "a podcast",
        (
            "first episode",
            "first live show",
            "first interview",
            "first episode on video",
            "hundredth episode",
        ),
    ),
)


def draw(rng: Random) -> Case:
    """Two dates of a diary, more than a year apart; the others stand in its table."""
    diary = rng.choice(DIARIES)
    day = date(rng.randrange(2017, 2022), rng.randrange(1, 13), 1)
    days = []
    for _ in diary.events:
        day += timedelta(days=rng.randrange(110, 420))
        days.append(day.replace(day=min(day.day, 28)))  # a day that every year has
    pairs = [(first, last) for last in range(len(days)) for first in range(last)]
    far = [pair for pair in pairs if _is_far(*(days[at] for at in pair))]
    if not far:
        return draw(rng)
    first, last = rng.choice(far)
    then, now = diary.events[first], diary.events[last]
    return Case(
        diary.topic,
        {"first": days[first].isoformat(), "last": days[last].isoformat()},
        {"since": f"the {then}", "until": f"was the {now}"},
        f"Invented, from the diary of {diary.topic}: the {then} was on "
        f"{day_in_full(days[first])}, the {now} on {day_in_full(days[last])}.",
        rows=tuple(
            {"event": event, "day": on.isoformat()} for event, on in zip(diary.events, days)
        ),
        table_told=f"Invented: the table below is the diary of {diary.topic}.",
        reading={"first": _read(then), "last": _read(now)},
    )


def _is_far(first: date, last: date) -> bool:
    """Over a year; both end days counted are no round number, which a mistake might round to."""
    days = (last - first).days
    return 400 <= days < 4 * 365 and (days + 1) % 10 > 0


def _read(event: str) -> str:
    return f'table.loc[table["event"] == "{event}", "day"].item()'


DAYS_BETWEEN = Pattern("days_between", "count days between two dates", ask, draw)
