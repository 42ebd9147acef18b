"""What people do again and again, counted in two periods: cases for two patterns. All invented."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from headcount.numbers.writing import shortened, written
from headcount.questions.case import Case


@dataclass(frozen=True)
class Activity:
    """What is counted, and what the people are doing: "everybody swimming".

    begins is how a sentence begins: "A pool counted" 1,860 "visits". A person does it from few to
    many times in a period.
    """

    topic: str
    begins: str
    things: str
    doing: str
    few: int
    many: int


ACTIVITIES = (
    Activity("a pool", "a pool counted", "visits", "swimming", 3, 12),
    Activity("a library", "a library counted", "loans", "borrowing", 2, 9),
    Activity("bicycles", "a hire shop counted", "hires", "riding", 2, 10),
    Activity("a game", "a game counted", "rounds", "playing", 8, 40),
    Activity("a song", "a band counted", "streams", "listening", 3, 20),
    Activity("a canteen", "a canteen counted", "meals", "eating there", 4, 18),
    Activity("climbing", "a climbing hall counted", "visits", "climbing", 2, 9),
    Activity("running", "a running club counted", "laps", "running", 5, 30),
)

PERIODS = {
    "month": ("March", "April", "May", "June", "July", "August", "September"),
    "year": ("2019", "2020", "2021", "2022", "2023", "2024", "2025"),
    "week": ("week 1", "week 2", "week 3", "week 4", "week 5", "week 6"),
}

COUNTERS = tuple(f"the {kind} survey" for kind in ("phone", "online", "paper", "school", "town"))


def draw_activity(rng: Random) -> tuple[Activity, Case]:
    """People and events in an earlier period, events in a later one.

    The rate is of whole or half events per person, so that the people needed are a whole number.
    """
    what = rng.choice(ACTIVITIES)
    span = rng.choice(tuple(PERIODS))
    first, second = sorted(rng.sample(range(len(PERIODS[span])), 2))
    rate = rng.randrange(2 * what.few, 2 * what.many + 1) / 2
    people = _even(rng.randrange(60, 900))
    needed = _even(people * (100 + rng.randrange(8, 46) * rng.choice((-1, 1))) / 100)
    words = {
        "things": what.things,
        "tries": what.things,
        "more": f"{what.things} each",
        "doing": what.doing,
        "recording": "counting",
        "recorded": "counted",
        "make": "are behind",
        "oftener": f"more of the {what.things} are counted",
        "span": span,
        "earlier": PERIODS[span][first],
        "later": PERIODS[span][second],
    }
    figures = {"people": people, "before": round(people * rate), "after": round(needed * rate)}
    return what, Case(what.topic, figures, words)


def tabled(rng: Random, case: Case, columns: dict[str, tuple[str, str]]) -> Case:
    """The case with a table, a row a period; columns name their figures, earlier and later."""
    names = PERIODS[case["span"]]
    places = names.index(case["earlier"]), names.index(case["later"])
    filled: dict[str, list] = {case["span"]: list(names)}
    reading = {}
    for title, two in columns.items():
        size = case[two[0]]
        filled[title] = [round(size * rng.randrange(70, 131) / 100) for _ in names]
        for place, name in zip(places, two):
            filled[title][place] = case[name]
            reading[name] = f'table["{title}"].iloc[{place}]'
    rows = tuple(dict(zip(filled, row)) for row in zip(*filled.values()))
    return replace(case, rows=rows, reading=reading)


def of_needed(rng: Random, needed: float, least: int, most: int) -> int:
    """A count that holds least to most percent of the people needed, as one would print it."""
    return int(shortened(needed * rng.randrange(least, most) / 100, 2))


def _even(value: float) -> int:
    return 2 * round(value / 2)


def counted_in(what: Activity, case: Case) -> str:
    """The events of both periods, in the beginning of a sentence."""
    return (
        f"Invented: {what.begins} {written(case['before'])} {what.things} in {case['earlier']} "
        f"and {written(case['after'])} in {case['later']}."
    )
