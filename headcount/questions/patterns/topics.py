"""What drawn cases are about: topics and figures that people would print. All are invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from headcount.numbers.writing import shortened, written
from headcount.questions.case import Case


@dataclass(frozen=True)
class Counted:
    """Something that is counted over a period, and who does it; low to high is what one prints.

    begins is how a sentence about it begins: "A video had" 12,400 "views".
    """

    topic: str
    begins: str
    things: str
    people: str
    low: int
    high: int


COUNTED = (
    Counted("a video", "A video had", "views", "viewers", 2_000, 90_000),
    Counted("a song", "A song had", "streams", "listeners", 5_000, 400_000),
    Counted("a game", "A game had", "rounds", "players", 1_000, 60_000),
    Counted("bicycles", "A hire shop counted", "hires", "riders", 300, 9_000),
    Counted("a library", "A library counted", "loans", "borrowers", 400, 30_000),
    Counted("a canteen", "A canteen served", "meals", "guests", 500, 12_000),
    Counted("a pool", "A pool counted", "visits", "swimmers", 800, 40_000),
    Counted("a cinema", "A cinema sold", "tickets", "visitors", 600, 25_000),
)

# What a period is called, and two of them.
PERIODS = (
    ("month", "May", "June"),
    ("year", "2022", "2023"),
    ("week", "the first week", "the second week"),
    ("season", "spring", "autumn"),
    ("year", "2014", "2024"),
)


def printed(rng: Random, low: float, high: float, digits: int = 3) -> int:
    """A whole number from low to high with so many digits that count: 12,400."""
    value = rng.randrange(int(low), int(high) + 1)
    return int(shortened(value, digits))


def changed(rng: Random, start: float, least: int = 8, most: int = 60, digits: int = 3) -> int:
    """A figure that lies least to most percent below or above another, with so many digits."""
    percent = rng.randrange(least, most + 1) * rng.choice((-1, 1))
    value = round(start * (100 + percent) / 100)
    return int(shortened(value, digits))


def two_periods(rng: Random, digits: int = 3) -> Case:
    """The same thing counted in two periods: before and after, in earlier and later."""
    what = rng.choice(COUNTED)
    periods = rng.choice(PERIODS)
    before = printed(rng, what.low, what.high, digits)
    after = changed(rng, before, digits=digits)
    return _in_two_periods(rng, what, periods, before, after, changed)


def two_rounded(rng: Random) -> Case:
    """The same, each count rounded to the same unit, which is a figure of the case as well."""
    what = rng.choice(COUNTED)
    unit = rng.choice([one for one in (10, 50, 100, 500, 1000) if 20 * one <= what.low])
    before = unit * rng.randrange(what.low // unit, what.high // (10 * unit))

    def other(rng: Random, start: int) -> int:
        return unit * round(changed(rng, start, 15, digits=9) / unit)

    case = _in_two_periods(rng, what, rng.choice(PERIODS), before, other(rng, before), other)
    return replace(case, figures={**case.figures, "unit": unit})


def _in_two_periods(
    rng: Random,
    what: Counted,
    periods: tuple[str, str, str],
    before: int,
    after: int,
    other: Callable[[Random, int], int],
) -> Case:
    """A case of two counts; other draws those of the other periods of its table."""
    span, earlier, later = periods
    begins = what.begins[0].lower() + what.begins[1:]
    told = (
        f"Invented: {begins} {written(before)} {what.things} in {earlier} and {written(after)} in "
        f"{later}."
    )
    rows = _rows(rng, what, span, {earlier: before, later: after}, other)
    words = {"things": what.things, "span": span, "earlier": earlier, "later": later}
    return Case(
        what.topic,
        {"before": before, "after": after},
        words,
        told,
        rows=rows,
        table_told=f"Invented: the table below counts the {what.things} of {what.topic}.",
        reading={
            "before": _read(what.things, span, earlier),
            "after": _read(what.things, span, later),
        },
    )


# The periods of a table, by what one of them is called.
_SPANS = {
    "month": ("March", "April", "May", "June", "July", "August", "September"),
    "year": tuple(str(year) for year in range(2014, 2026)),
    "week": tuple(f"the {name} week" for name in ("first", "second", "third", "fourth", "fifth")),
    "season": ("winter", "spring", "summer", "autumn", "early winter"),
}


def number_of(case: Case) -> str:
    """What changes, in a sentence: "attempts" in the article, of a drawn case "the number of
    tickets"."""
    return f"the number of {case['things']}" if case.is_drawn else case["things"]


def _rows(
    rng: Random,
    what: Counted,
    span: str,
    known: dict[str, int],
    other: Callable[[Random, int], int],
) -> tuple[dict, ...]:
    """A table of periods, one row each; others are counted as the known ones are."""
    start = min(known.values())
    return tuple(
        {span: name, what.things: known.get(name) or other(rng, start)} for name in _SPANS[span]
    )


def _read(things: str, span: str, name: str) -> str:
    return f'table.loc[table["{span}"] == "{name}", "{things}"].item()'


def names_of(span: str) -> tuple[str, ...]:
    """What the periods of a table are called: March, April and so on for "month"."""
    return _SPANS[span]


def in_one_table(
    rng: Random, span: str, known: dict[Counted, dict[str, int]]
) -> tuple[tuple[dict, ...], dict[tuple[Counted, str], str]]:
    """Several things in a table of periods, a column each, and how each known figure is read."""
    columns = [_rows(rng, what, span, figures, changed) for what, figures in known.items()]
    rows = tuple(
        {name: value for row in rows for name, value in row.items()} for rows in zip(*columns)
    )
    reading = {
        (what, period): _read(what.things, span, period)
        for what, figures in known.items()
        for period in figures
    }
    return rows, reading
