"""The write-your-own tasks 1.W to 10.W: those of lessons 1 to 5, and where to find the others.

Each function is tried on the article's figures and on invented ones, those with no answer
included; what is right is worked out by headcount.arithmetic or stated here.
"""

from __future__ import annotations

import pandas as pd

from .. import arithmetic
from ..article import Article
from . import tasks_later
from .functions import SCALE, Case, Function, Mistake, Task, cases

COLUMNS = "claim value unit kind counts place start end source quote".split()


def task(lesson: str, story: Article) -> Task:
    """The task of a lesson."""
    return (_TASKS | tasks_later.TASKS)[lesson](story)


# --- 1.W -----------------------------------------------------------------------------------


_CLAIMS_TABLE = '''\
def claims_table(rows):
    """A table with one row a claim and these COLUMNS, in this order.

    rows is a list of dicts; what a dict leaves out stays empty.
    Example: claims_table([{"claim": "500", "value": 500}]) has 1 row.
    """
    return pd.DataFrame(rows, columns=COLUMNS)
'''

_WITHOUT_SOURCE = '''\
def without_source(table):
    """The claims whose source is empty, as a list.

    Empty is a text without letters, or a missing value (pd.isna finds those).
    Example: ["a tenth"], if that claim alone names no source.
    """
    empty = []
    for claim, source in zip(table["claim"], table["source"]):
        if pd.isna(source) or source.strip() == "":
            empty.append(claim)
    return empty
'''


def _claims(story: Article) -> Task:
    named = ("officials", "charities")
    rows = [
        {
            "claim": f"{figure.value:g} {figure.unit}",
            "value": figure.value,
            "unit": figure.unit,
            "kind": figure.kind,
            "counts": figure.counts,
            "place": figure.place,
            "start": figure.start and f"{figure.start}",
            "end": figure.end and f"{figure.end}",
            "source": figure.said_by if figure.said_by in named else "",
            "quote": figure.quote,
        }
        for figure in story.figures()
    ]
    short_rows = [{"source": "officials", "value": 1, "claim": "one"}, {"claim": "two"}]
    table = pd.DataFrame(rows, columns=COLUMNS)
    awkward = pd.DataFrame({"claim": list("abcd"), "source": ["charities", "", None, "  "]})
    return Task(
        id="1.W",
        prompt="Build the table of claims, then list the claims that name no source.",
        given='COLUMNS = ["claim", "value", "unit", "kind", "counts",\n'
        '           "place", "start", "end", "source", "quote"]',
        functions=(
            Function(
                _CLAIMS_TABLE,
                cases=(
                    Case((rows,), table, "claims_table, with the claims of the article,"),
                    Case((short_rows,), pd.DataFrame(short_rows, columns=COLUMNS)),
                    Case(([],), pd.DataFrame(columns=COLUMNS)),
                ),
            ),
            Function(
                _WITHOUT_SOURCE,
                cases=(
                    Case(
                        (table,),
                        [row["claim"] for row in rows if not row["source"]],
                        "without_source, with the claims of the article,",
                    ),
                    Case(
                        (awkward,),
                        ["b", "c", "d"],
                        "without_source, with sources 'charities', '', None and '  ',",
                    ),
                    Case((awkward[:1],), [], "without_source, with one claim and its source,"),
                    Case((awkward[:0],), [], "without_source, with a table of no rows,"),
                ),
                mistakes=(
                    Mistake(
                        lambda table: list(table.loc[table["source"] == "", "claim"]),
                        text="A source can also be missing, or hold nothing but spaces.",
                    ),
                    Mistake(
                        lambda table: list(table.loc[table["source"] != "", "claim"]),
                        "M-SOURCE",
                        "These are claims that do name a source. Which ones name nobody?",
                    ),
                ),
            ),
        ),
        hints=(
            "A table comes from a list of dicts in one step; a loop finds the empty ones.",
            "pd.DataFrame(rows, columns=...) puts the columns in order; pd.isna(x) finds what is "
            "missing.",
            "For names without a phone: start with an empty list, go through the rows, append.",
        ),
        praise="Yes: also for a table without rows. Which of the article's claims would you ask "
        "about first?",
        why="Naming the columns keeps their order and adds those that no row has. A source can be "
        "empty in three ways: no text, spaces, or nothing at all.",
    )  # fmt: skip


# --- 2.W -----------------------------------------------------------------------------------


_PERCENT_CHANGE = '''\
def percent_change(before, after):
    """The change from before to after, in percent of before.

    A fall is negative. None where before is 0.
    Example: percent_change(80, 60) is -25.0.
    """
    if before == 0:
        return None
    return 100 * (after - before) / before
'''

_RISE_BACK = '''\
def rise_back(percent):
    """The percent rise that undoes a fall of this percent, from 0 to 100.

    None after a fall of 100: nothing is left to rise from.
    Example: rise_back(20) is 25.0.
    """
    left = 100 - percent
    if left == 0:
        return None
    return 100 * percent / left
'''


def _change(story: Article) -> Task:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    return Task(
        id="2.W",
        prompt="Write the percent change, and the percent rise that undoes a fall.",
        functions=(
            Function(
                _PERCENT_CHANGE,
                cases=cases(
                    arithmetic.percent_change,
                    (80, 60), (60, 80), (before, after), (50, 50), (5, 0), (0, 5), (0, 0),
                ),
                mistakes=(
                    Mistake(lambda a, b: 100 * (b - a) / b, "M-BASE"),
                    Mistake(lambda a, b: (b - a) / a, "M-SCALE", SCALE),
                    Mistake(lambda a, b: 100 * b / a, "M-COMPL"),
                    Mistake(lambda a, b: 100 * (b - a) / (a + b), "M-SUMBASE"),
                    Mistake(
                        lambda a, b: 100 * (a - b) / a,
                        text="The size is right and the sign is not: a fall is negative.",
                    ),
                    Mistake(lambda a, b: b - a, "M-ADDIT"),
                ),
            ),
            Function(
                _RISE_BACK,
                cases=cases(
                    arithmetic.rise_back,
                    (20,), (25,), (50,), (-arithmetic.percent_change(before, after),), (0,), (100,),
                ),
                mistakes=(
                    Mistake(lambda percent: percent, "M-SYMM"),
                    Mistake(lambda percent: percent / (100 - percent), "M-SCALE", SCALE),
                    Mistake(lambda percent: 100 - percent, "M-COMPL"),
                ),
            ),
        ),
        hints=(
            "A change has a base: the figure it started from.",
            "Divide the change by its base and multiply by 100; ask first whether the base is 0.",
            "A price per kilo: if kilos == 0: return None; return pounds / kilos.",
        ),
        praise="Yes, in every case. What does rise_back say to a fall of 99?",
        why="The base stands below the line, so it is asked about before dividing. After a fall "
        "the base is what is left.",
    )  # fmt: skip


# --- 3.W -----------------------------------------------------------------------------------


_BOUNDS = '''\
def bounds(value, unit):
    """Where a count lay before it was rounded to the nearest unit: (low, high).

    A count is never below 0. None where unit is 0.
    Example: bounds(4000, 1000) is (3500, 4500).
    """
    if unit == 0:
        return None
    return max(0, value - unit / 2), value + unit / 2
'''

_CHANGE_BOUNDS = '''\
def change_bounds(before, after, unit):
    """The lowest and the highest percent change that rounding allows.

    Both counts are rounded to the nearest unit; a fall is negative.
    None where before could have been 0.
    Example: change_bounds(20, 10, 10) is (-80.0, 0.0).
    """
    low_before, high_before = bounds(before, unit)
    low_after, high_after = bounds(after, unit)
    if low_before == 0:
        return None
    lowest = 100 * (low_after - high_before) / high_before
    highest = 100 * (high_after - low_before) / low_before
    return lowest, highest
'''


def _bounds(story: Article) -> Task:
    before, after = story.attempts_2016.value, story.attempts_2017.value

    def change(a: float, b: float) -> float:
        return 100 * (b - a) / a

    return Task(
        id="3.W",
        prompt="Write the error interval of a rounded count, then the bounds of a percent change.",
        functions=(
            Function(
                _BOUNDS,
                cases=cases(
                    arithmetic.error_interval,
                    (4000, 1000), (before, 1000), (20000, 5000), (700, 100), (0, 10), (5, 0),
                ),
                mistakes=(
                    Mistake(lambda v, u: (v - u, v + u), "M-UNIT"),
                    Mistake(
                        lambda v, u: (v - u / 2, v + u / 2),
                        text="A count cannot be below 0: cut the lower end there.",
                    ),
                    Mistake(lambda v, u: (v, v + u), "M-ONESIDE",
                            "Rounding goes both ways: from which numbers below is it reached?"),
                ),
            ),
            Function(
                _CHANGE_BOUNDS,
                cases=cases(
                    arithmetic.change_bounds,
                    (20, 10, 10), (before, after, 1000), (before, after, 1), (50, 50, 10),
                    (0, 10, 10),
                ),
                mistakes=(
                    Mistake(
                        lambda a, b, u: tuple(
                            sorted(change(a + s * u / 2, b + s * u / 2) for s in (-1, 1))
                        ),
                        "M-PAIR",
                    ),
                    Mistake(lambda a, b, u: (change(a + u, b - u), change(a - u, b + u)), "M-UNIT"),
                    Mistake(
                        lambda a, b, u: (change(a, b - u / 2), change(a, b + u / 2)), "M-ONESIDE"
                    ),
                    Mistake(
                        lambda a, b, u: (change(a + u / 2, b), change(a - u / 2, b)), "M-ONESIDE"
                    ),
                ),
            ),
        ),
        hints=(
            "Half a unit lies on each side. For a change, ask where each number should be.",
            "The change is lowest from the largest before to the smallest after.",
            "A walk of 4 km to the nearest km: from 3.5 to 4.5.",
        ),
        praise="Yes: opposite corners, and 0 as the floor. How does the range grow with the unit?",
        why="Each number moves by half a unit. The extremes pair opposite ends, because before "
        "and after push the change in opposite directions.",
    )  # fmt: skip


# --- 4.W -----------------------------------------------------------------------------------

PAIR_COLUMNS = ["top", "bottom", "share", "same_source", "same_area"]


def _count(name: str, value: float, source: str, area: str) -> dict:
    return {"name": name, "value": value, "source": source, "area": area}


def _pairings(tops: list[dict], bottoms: list[dict]) -> pd.DataFrame:
    rows = [
        (
            top["name"],
            bottom["name"],
            100 * top["value"] / bottom["value"],
            top["source"] == bottom["source"],
            top["area"] == bottom["area"],
        )
        for top in tops
        for bottom in bottoms
        if bottom["value"]
    ]
    return pd.DataFrame(sorted(rows, key=lambda row: row[2]), columns=PAIR_COLUMNS)


_PAIRINGS = '''\
def pairings(tops, bottoms):
    """Every share of a top in a bottom, in percent, smallest first.

    Tops and bottoms are lists of dicts: {"name": "charities", "value": 700,
    "source": "charities", "area": "Calais"}. The table has the columns top and
    bottom (names), share, same_source and same_area (True or False). Leave out
    a bottom of 0. Example: 3 tops and 2 bottoms give 6 rows.
    """
    columns = ["top", "bottom", "share", "same_source", "same_area"]
    rows = []
    for top in tops:
        for bottom in bottoms:
            if bottom["value"] == 0:
                continue
            share = 100 * top["value"] / bottom["value"]
            same_source = top["source"] == bottom["source"]
            same_area = top["area"] == bottom["area"]
            rows.append([top["name"], bottom["name"], share, same_source, same_area])
    return pd.DataFrame(rows, columns=columns).sort_values("share")
'''


def _pairs(story: Article) -> Task:
    now = story.people_now_charities.value
    tops = [
        _count("officials", story.people_now_officials.value, "officials", "Calais"),
        _count("charities", now, "charities", "Calais"),
        _count(
            "with Dunkirk", now + story.people_dunkirk_charities.value, "charities", "two places"
        ),
    ]
    bottoms = [_count("before", story.people_before.value, "officials", "Calais")]
    # Invented: a demonstration, counted twice by two sides.
    police = _count("police", 8000, "police", "square"), _count("police", 2000, "police", "square")
    others = (
        _count("organisers", 20000, "organisers", "city"),
        _count("organisers", 5000, "organisers", "city"),
    )
    nobody = _count("nobody", 0, "police", "square")
    march = [police[1], others[1]], [police[0], others[0], nobody]
    return Task(
        id="4.W",
        prompt="Every later count as a share of every earlier one, with what makes a pair fair.",
        functions=(
            Function(
                _PAIRINGS,
                cases=(
                    Case(
                        (tops, bottoms),
                        _pairings(tops, bottoms),
                        "pairings, with the article's counts,",
                    ),
                    Case(
                        (march[0], march[1][:2]),
                        _pairings(march[0], march[1][:2]),
                        "pairings, with two counts of a demonstration at two dates,",
                    ),
                    Case(march, _pairings(*march), "pairings, with a bottom of 0,"),
                    Case(([], bottoms), _pairings([], bottoms), "pairings, with no tops,"),
                ),
                mistakes=(
                    Mistake(
                        lambda tops, bottoms: _pairings(tops, bottoms).assign(
                            share=lambda table: table["share"] / 100
                        ),
                        "M-SCALE",
                        SCALE,
                    ),
                    Mistake(
                        lambda tops, bottoms: _pairings(tops, bottoms)[::-1],
                        text="The rows are right and their order is not: smallest share first.",
                    ),
                ),
            ),
        ),
        hints=(
            "Two loops, one inside the other, reach every pair.",
            "Collect the rows in a list, then make the table and sort it by share.",
            'For shirts and trousers: for each shirt, for each pair of trousers, append both.',
        ),
        praise="Yes. Which of the article's pairs is fair in both columns?",
        why="A pair is like for like where source and area agree. A bottom of 0 has no share, so "
        "it is left out before dividing.",
    )  # fmt: skip


# --- 5.W -----------------------------------------------------------------------------------


_RATE = '''\
def rate(events, people):
    """Events per person counted. None where nobody is counted.

    Example: rate(90, 30) is 3.0.
    """
    if people == 0:
        return None
    return events / people
'''

_BREAK_EVEN = '''\
def break_even(people_before, events_before, events_now):
    """How many people would make events_now at the earlier rate per person.

    None where the earlier rate is 0.
    Example: break_even(30, 90, 60) is 20.0.
    """
    if events_before == 0:
        return None
    return people_before * events_now / events_before
'''


def _rate(story: Article) -> Task:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    people = story.people_before.value, story.people_now_charities.value
    return Task(
        id="5.W",
        prompt="Write the rate per person, and the number of people at which nothing has changed.",
        functions=(
            Function(
                _RATE,
                cases=cases(
                    arithmetic.rate,
                    (90, 30), (before, people[0]), (after, people[1]), (0, 5), (5, 0), (0, 0),
                ),
                mistakes=(
                    Mistake(lambda events, people: people / events, "M-INVERT"),
                    Mistake(lambda events, people: events - people, "M-ADDIT"),
                    Mistake(lambda events, people: events // people,
                            text="The part after the point is gone: use / and not //."),
                ),
            ),
            Function(
                _BREAK_EVEN,
                cases=cases(
                    arithmetic.break_even,
                    (30, 90, 60), (people[0], before, after), (100, 50, 50), (100, 50, 0),
                    (100, 0, 5),
                ),
                mistakes=(
                    Mistake(lambda p, e, now: p * e / now, "M-INVERT"),
                    Mistake(lambda p, e, now: p - p * now / e, "M-COMPL"),
                    Mistake(lambda p, e, now: now / e,
                            text="That compares the events. How many people is it?"),
                ),
            ),
        ),
        hints=(
            "A rate is events for each person; break_even turns that around.",
            "Divide the later events by the earlier rate, and ask first whether it can be done.",
            "10 cups for 5 guests is 2 each; 8 cups would do for 4 guests.",
        ),
        praise="Yes. What does break_even say of the article, and what does it not prove?",
        why="A rate of zero and no rate at all are different: with nobody counted there is "
        "nothing to divide by.",
    )  # fmt: skip


_TASKS = {"1": _claims, "2": _change, "3": _bounds, "4": _pairs, "5": _rate}
