"""Two lists of the same things: what is drawn for three kinds of question, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case


@dataclass(frozen=True)
class Listed:
    """Things that two lists hold in part. told says who lists them, with three gaps.

    part is what the place is divided into, and parts how its parts are called in a table; low to
    high is how long a list is.
    """

    topic: str
    things: str
    told: str
    who: str
    part: str
    parts: tuple[str, ...]
    low: int
    high: int


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = tuple(str(number) for number in range(1, 10))

LISTED = (
    Listed(
        "a game",
        "bugs",
        "two testers list the bugs of a new game: one finds {}, the other {}, and {} bugs are on "
        "both lists.",
        "two testers list the bugs of a new game",
        "level",
        _NUMBERS,
        20,
        90,
    ),
    Listed(
        "typing",
        "typing errors",
        "two readers list the typing errors in a school paper: one finds {}, the other {}, and {} "
        "errors are on both lists.",
        "two readers list the typing errors in a school paper",
        "page",
        _NUMBERS[:8],
        20,
        120,
    ),
    Listed(
        "fish",
        "fish",
        "a fishing club gives numbered tags to {} fish in a lake (list 1). A week later it "
        "catches {} (list 2), and {} of them carry a tag.",
        "a fishing club tags fish in the bays of a lake (list 1), catches fish there a week later "
        "(list 2), and looks which of them carry a tag",
        "bay",
        ("north", "east", "south", "west", "harbour", "mill"),
        60,
        400,
    ),
    Listed(
        "birds",
        "nests",
        "two birdwatchers list the nests in a wood: one finds {}, the other {}, and {} nests are "
        "on both lists.",
        "two birdwatchers list the nests in a wood",
        "path",
        ("oak path", "lake path", "hill path", "mill path", "long path", "old road"),
        20,
        100,
    ),
    Listed(
        "litter",
        "bottles",
        "two classes photograph the bottles that lie in a park: one lists {}, the other {}, and "
        "{} bottles are on both lists.",
        "two classes photograph and list the bottles that lie in a park",
        "corner",
        ("pond", "playground", "rose beds", "kiosk", "car park", "north gate", "south gate"),
        40,
        300,
    ),
    Listed(
        "taxis",
        "taxis",
        "two pupils list the number plates of the taxis in their town: one has {}, the other {}, "
        "and {} taxis are on both lists.",
        "two pupils list the number plates of the taxis in their town, each taxi once",
        "day",
        _DAYS,
        30,
        200,
    ),
    Listed(
        "cats",
        "cats",
        "two cameras photograph the cats of a village at night: one lists {}, the other {}, and {} "
        "cats are on both lists.",
        "two cameras photograph the cats of a village at night, each cat in its own street",
        "street",
        ("Mill Street", "High Street", "Park Road", "Church Lane", "Station Road", "Green Lane"),
        20,
        90,
    ),
)


def two_lists(rng: Random) -> Case:
    """Two lists and what is on both, with an estimate that is a whole number of things."""
    what = rng.choice(LISTED)
    first, second, both = _lengths(rng, what)
    return Case(
        what.topic,
        {"first": first, "second": second, "both": both},
        {"things": what.things, "none": "none", "all": "the total"},
        f"Invented: {what.told.format(written(first), written(second), written(both))}",
        rows=_rows(rng, what, first, second, both),
        table_told=f"Invented: {what.who}. The table has a row for each {what.part}; add up its "
        "columns for the lengths of the two lists, and for what is on both.",
        reading={
            "first": 'table["list 1"].sum()',
            "second": 'table["list 2"].sum()',
            "both": 'table["on both"].sum()',
        },
    )


def _lengths(rng: Random, what: Listed) -> tuple[int, int, int]:
    """Lists of which a fifth to two thirds are on the other, in shares that are easy to say."""
    share = rng.choice((20, 25, 30, 36, 40, 45, 48, 50, 60, 64, 75))
    while True:
        first, second = (rng.randrange(what.low, what.high + 1) for _ in range(2))
        both = second * share // 100
        fits = second * share % 100 == 0 and first * 100 % share == 0
        if fits and first != second and 8 <= both <= 0.8 * min(first, second):
            return first, second, both


def _rows(rng: Random, what: Listed, first: int, second: int, both: int) -> tuple[dict, ...]:
    """The two lists by part of the place."""
    many = len(what.parts)
    columns = [_spread(rng, size, many) for size in (first - both, second - both, both)]
    return tuple(
        {what.part: part, "list 1": only1 + on_both, "list 2": only2 + on_both, "on both": on_both}
        for part, only1, only2, on_both in zip(what.parts, *columns)
    )


def _spread(rng: Random, total: int, many: int) -> list[int]:
    """A total cut into so many parts by chance."""
    parts = [0] * many
    for _ in range(total):
        parts[rng.randrange(many)] += 1
    return parts


def in_code(case: Case) -> str:
    """The first line of a solution in code; a line a figure where they are read in a table."""
    if case.code:
        return case.lines("first", "second", "both")
    return f"first, second, both = {case['first']}, {case['second']}, {case['both']}\n"
