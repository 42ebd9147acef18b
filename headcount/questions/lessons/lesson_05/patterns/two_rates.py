"""Events and the people behind them, in two periods. All of it is invented."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.patterns.topics import (
    COUNTED,
    PERIODS,
    Counted,
    changed,
    names_of,
    printed,
)

# How events and people are joined in a sentence, and how many events a person has at most.
JOINED = {
    "a video": ("by", 4),
    "a song": ("by", 20),
    "a game": ("by", 15),
    "bicycles": ("by", 8),
    "a library": ("to", 9),
    "a canteen": ("to", 15),
    "a pool": ("by", 8),
    "a cinema": ("to", 4),
}


def two_rates(rng: Random) -> Case:
    """The same events and their people in two periods: events_before, people_before and so on."""
    what = rng.choice([one for one in COUNTED if one.topic in JOINED])
    joint, most = JOINED[what.topic]
    span, earlier, later = rng.choice(PERIODS)
    figures = _figures(rng, what, most)
    begins = what.begins[0].lower() + what.begins[1:]
    events, people, events_now, people_now = map(written, figures.values())
    told = (
        f"Invented: {begins} {events} {what.things} {joint} {people} {what.people} in {earlier}, "
        f"and {events_now} {joint} {people_now} in {later}."
    )
    return _with_table(
        rng,
        what,
        span,
        Case(
            what.topic,
            figures,
            {
                "things": what.things,
                "people": what.people,
                "span": span,
                "earlier": earlier,
                "later": later,
            },
            told,
        ),
    )


def _figures(rng: Random, what: Counted, most: int) -> dict[str, float]:
    """Events and people of two periods, and two rates that differ; each is more than one."""
    while True:
        events = printed(rng, what.low, what.high)
        people = printed(rng, events / most, events / 1.3)
        figures = {
            "events_before": events,
            "people_before": people,
            "events_now": changed(rng, events),
            "people_now": changed(rng, people),
        }
        rate, rate_now = events / people, figures["events_now"] / figures["people_now"]
        if 1.1 < rate_now < 1.5 * most and not 0.85 < rate_now / rate < 1.2:
            return figures


def _with_table(rng: Random, what: Counted, span: str, case: Case) -> Case:
    """The case with a table of periods, a row each: its events and its people."""
    known = {
        case["earlier"]: (case["events_before"], case["people_before"]),
        case["later"]: (case["events_now"], case["people_now"]),
    }
    rows = []
    for name in names_of(span):
        events, people = known.get(name) or (
            changed(rng, case["events_before"], most=40),
            changed(rng, case["people_before"], most=20),
        )
        rows.append({span: name, what.things: events, what.people: people})
    reading = {
        f"{kind}_{when}": f'table.loc[table["{span}"] == "{name}", "{column}"].item()'
        for when, name in (("before", case["earlier"]), ("now", case["later"]))
        for kind, column in (("events", what.things), ("people", what.people))
    }
    told = (
        f"Invented: the table below counts the {what.things} of {what.topic}, and the "
        f"{what.people}."
    )
    return replace(case, rows=tuple(rows), table_told=told, reading=reading)
