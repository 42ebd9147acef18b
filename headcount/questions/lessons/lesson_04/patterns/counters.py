"""What is counted by two sides, year by year. All of it is invented."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.patterns.topics import changed, printed


@dataclass(frozen=True)
class Disputed:
    """Things that two sides count in one place ("on a bridge"); low to high is what one prints."""

    topic: str
    place: str
    things: str
    sides: tuple[str, str]
    low: int
    high: int


DISPUTED = (
    Disputed(
        "a fair",
        "at a yearly school fair",
        "visitors",
        ("the organisers", "the school paper"),
        300,
        3_000,
    ),
    Disputed(
        "a concert",
        "at a yearly concert in the park",
        "guests",
        ("the organisers", "the council"),
        800,
        9000,
    ),
    Disputed(
        "a bridge", "on a bridge", "bicycles", ("the council", "the cycling club"), 400, 7_000
    ),
    Disputed("litter", "on a beach", "bottles", ("the council", "the youth club"), 150, 2_500),
    Disputed("a lake", "on a lake", "ducks", ("the rangers", "the bird club"), 120, 1_900),
    Disputed(
        "a run", "at a yearly park run", "runners", ("the timekeepers", "the council"), 150, 2_600
    ),
    Disputed(
        "a match", "at a yearly match", "fans", ("the home club", "the away club"), 500, 9_500
    ),
    Disputed(
        "a flea market",
        "at a yearly flea market",
        "stalls",
        ("the council", "the traders"),
        110,
        900,
    ),
)


def possessive(name: str) -> str:
    """ "the organisers'" or "the council's"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def one_side(rng: Random) -> Case:
    """What one side counted in two years, now and before, and what another counted now."""
    what = rng.choice(DISPUTED)
    counter, other = rng.sample(what.sides, 2)
    earlier = rng.randrange(2013, 2024)
    later = earlier + rng.choice((1, 1, 2))
    before = printed(rng, what.low, what.high)
    now = _later(rng, before)
    others = changed(rng, now, least=6, most=30)
    rows = _rows(rng, what, {(counter, earlier): before, (counter, later): now})
    rows = tuple({**row, what.things: others} if _is(row, other, later) else row for row in rows)
    words = {
        "things": what.things,
        "counter": counter,
        "other": other,
        "asked": f"{_first_up(possessive(counter))} {later} count is what percent of "
        f"{'their' if counter.endswith('s') else 'its'} own {earlier} count?",
    }
    return Case(
        what.topic,
        {"now": now, "before": before, "other_now": others},
        words,
        f"Invented: {what.place}, {counter} counted {written(before)} {what.things} in "
        f"{earlier} and {written(now)} in {later}. In {later}, {other} counted {written(others)}.",
        rows=rows,
        table_told=f"Invented: the table below holds what two sides counted {what.place}.",
        reading={
            "now": _read(what.things, counter, later),
            "before": _read(what.things, counter, earlier),
            "other_now": _read(what.things, other, later),
        },
    )


def _later(rng: Random, before: int) -> int:
    """A later count: mostly a small part of the earlier one, now and then more than it."""
    if rng.choice((True, False, False, False)):
        return printed(rng, 1.05 * before, 2.2 * before)
    return printed(rng, 0.08 * before, 0.8 * before)


def _first_up(text: str) -> str:
    return text[0].upper() + text[1:]


def _short(counter: str) -> str:
    return counter.removeprefix("the ")


def _is(row: dict, counter: str, year: int) -> bool:
    return row["counter"] == _short(counter) and row["year"] == year


def _rows(rng: Random, what: Disputed, known: dict[tuple[str, int], int]) -> tuple[dict, ...]:
    """A row for each year and each side, from a year before the known ones to a year after."""
    years = [year for _, year in known]
    start = min(known.values())
    return tuple(
        {
            "year": year,
            "counter": _short(side),
            what.things: known.get((side, year)) or changed(rng, start),
        }
        for year in range(min(years) - 1, max(years) + 2)
        for side in what.sides
    )


def _read(things: str, counter: str, year: int) -> str:
    rows = f'(table["year"] == {year}) & (table["counter"] == "{_short(counter)}")'
    return f'table.loc[{rows}, "{things}"].item()'
