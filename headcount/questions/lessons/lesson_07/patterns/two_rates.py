"""Drawn cases of lesson 7: so many things for each of so many people, in two years."""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import shortened, singular, written
from headcount.questions.case import Case
from headcount.questions.lessons.lesson_07.ranges import (
    INPUTS,
    comes_out,
    in_words,
    ranges_in,
    rates_in_corner,
)
from headcount.questions.patterns import topics

YEARS = range(2015, 2026)
WIDTHS = (2, 4, 8, 13, 20)  # percent to each side


def with_one_range(rng: Random) -> Case:
    """Four printed figures, and doubts about the people of the later year."""
    what = rng.choice(topics.COUNTED)
    earlier, later = sorted(rng.sample(YEARS, 2))
    while True:
        counted = {year: _counted(rng) for year in YEARS}
        (things_then, people_then), (things_now, people_now) = counted[earlier], counted[later]
        low = _two_digits(people_now * (100 - rng.randrange(8, 26)) / 100)
        high = _two_digits(people_now * (100 + rng.randrange(8, 26)) / 100)
        before = things_then / people_then
        if all(comes_out(things_now / people, before) for people in (low, high)):
            break
    doubt = (
        f"A reader doubts the number of {what.people} for {later}: it may be anything from "
        f"{written(low)} to {written(high)}."
    )
    return Case(
        what.topic,
        {
            "now": people_now,
            "now_low": low,
            "now_high": high,
            "before": people_then,
            "earlier": things_then,
            "later": things_now,
        },
        _words(what, earlier, later),
        f"Invented: a report about {what.topic} prints {written(things_then)} {what.things} and "
        f"{written(people_then)} {what.people} for {earlier}, and {written(things_now)} "
        f"{what.things} and {written(people_now)} {what.people} for {later}. {doubt}",
        rows=tuple(
            {"year": year, what.things: things, what.people: people}
            for year, (things, people) in counted.items()
        ),
        table_told=f"Invented: the table below is from a report about {what.topic}. {doubt}",
        reading={
            name: f'table.set_index("year")["{column}"][{year}]'
            for name, column, year in (
                ("earlier", what.things, earlier),
                ("before", what.people, earlier),
                ("later", what.things, later),
                ("now", what.people, later),
            )
        },
    )


def with_four_ranges(rng: Random) -> Case:
    """Four figures with a range each, of which one is clearly the widest, compared with itself.

    More often it is one of the two smaller numbers: whoever looks at the size of a number only is
    then wrong. The smallest or the largest ratio is asked for.
    """
    what = rng.choice(topics.COUNTED)
    earlier, later = sorted(rng.sample(YEARS, 2))
    largest = rng.choice((False, True))
    figures: dict[str, float] = {}
    words = _words(what, earlier, later) | {"end": "largest" if largest else "smallest"}
    while not figures or not _is_clear(Case("", figures, words), largest):
        figures = _ranges(rng)
    told = (
        f"Invented: a report about {what.topic} compares {words['rate']}, {later} against "
        f"{earlier}. Each number lies somewhere in a range: "
        f"{in_words(ranges_in(Case('', figures, words)))}."
    )
    return Case(what.topic, figures, words, told)


def _ranges(rng: Random) -> dict[str, float]:
    (things_then, people_then), (things_now, people_now) = _counted(rng), _counted(rng)
    widest = rng.choice(("now", "before", "now", "before", "earlier", "later"))
    widths = dict(zip(INPUTS, rng.sample(WIDTHS[:-1], 4))) | {widest: WIDTHS[-1]}
    figures: dict[str, float] = {}
    for name, value in zip(INPUTS, (people_now, people_then, things_then, things_now)):
        ends = (value * (100 + sign * widths[name]) / 100 for sign in (-1, 1))
        low, high = (int(shortened(round(end), 3)) for end in ends)
        figures |= {name: (low + high) / 2, f"{name}_low": low, f"{name}_high": high}
    return figures


def _is_clear(case: Case, largest: bool) -> bool:
    """Whether one range is clearly the widest, and the sums lead to the answer as shown."""
    inputs = ranges_in(case)
    grow = sorted(one.high / one.low - 1 for one in inputs.values())
    rates = rates_in_corner(inputs, largest=largest)
    return grow[-1] > 1.2 * grow[-2] and comes_out(*rates)


def _counted(rng: Random) -> tuple[int, int]:
    """Things and people of a year: from one and a half to eight things for each of them."""
    people = topics.printed(rng, 60, 950, 2)
    return int(shortened(round(people * rng.randrange(15, 81) / 10), 3)), people


def _two_digits(value: float) -> int:
    return int(shortened(round(value), 2))


def _words(what: topics.Counted, earlier: int, later: int) -> dict[str, str]:
    return {
        "things": what.things,
        "people": what.people,
        "rate": f"{what.things} for each {singular(what.people)}",
        "per": f"{what.things} per {singular(what.people)}",
        "earlier_year": str(earlier),
        "later_year": str(later),
        "at_earlier": f"in {earlier}",
        "at_later": f"in {later}",
        "people_inputs": f"numbers of {what.people}",
        "bases": "middles of the ranges",
        "now_people": f"{what.people} in {later}",
        "now_name": f"{what.people} ({later})",
        "before_name": f"{what.people} ({earlier})",
        "earlier_name": f"{what.things} ({earlier})",
        "later_name": f"{what.things} ({later})",
    }
