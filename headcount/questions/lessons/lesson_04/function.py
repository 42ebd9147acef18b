"""4.W: every share, with what makes a pair fair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from headcount.questions.functions.results import Gap, Meets, gap
from headcount.questions.functions.task import SCALE, Case, Function, Mistake, Task
from headcount.story.article import Article

if TYPE_CHECKING:
    import pandas as pd

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
    import pandas as pd

    return pd.DataFrame(sorted(rows, key=lambda row: row[2]), columns=PAIR_COLUMNS)


def _in_order(wanted: pd.DataFrame) -> Meets:
    """This table; one with its rows in another order is told what to sort by."""

    def test(returned: object) -> Gap | None:
        found = gap(returned, wanted)
        if found and not gap(_by_share(returned), wanted):
            text = "the right rows in another order. Sort the table by share, smallest first."
            return Gap(text, "M-FORM", known=True)
        return found

    return Meets(test)


def _by_share(table: Any) -> object:
    """The table sorted by its share, if it can be."""
    try:
        return table.sort_values("share")
    except (AttributeError, KeyError, TypeError, ValueError):
        return table


_PAIRINGS = '''\
def pairings(tops, bottoms):
    """Every share of a top in a bottom, in percent, smallest first.

    Tops and bottoms are lists of dicts: {"name": "the club", "value": 80,
    "source": "club", "area": "the lake"}. The table has the columns top and
    bottom (names), share, same_source and same_area (True or False). Leave out
    a bottom of 0; without any tops the table has these columns and no rows.
    Example: 3 tops and 2 bottoms give 6 rows.
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


def _case(tops: list[dict], bottoms: list[dict], named: str) -> Case:
    wanted = _in_order(_pairings(tops, bottoms))
    return Case((tops, bottoms), wanted, f"pairings, with {named},")


def task(story: Article) -> Task:
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
        _count("organisers", 5500, "organisers", "city"),
    )
    nobody = _count("nobody", 0, "police", "square")
    march = [police[1], others[1]], [police[0], others[0], nobody]
    return Task(
        id="4.W",
        prompt="Every later count as a share of every earlier one, with what makes a pair fair.",
        functions=(
            Function(
                _PAIRINGS,
                cases=lambda: (
                    _case(tops, bottoms, "the article's counts"),
                    _case(march[0], march[1][:2], "two counts of a demonstration at two dates"),
                    _case(*march, "a bottom of 0"),
                    _case([], bottoms, "no tops"),
                ),
                gaps=('= |top["source"] == bottom["source"]', '= |top["area"] == bottom["area"]'),
                mistakes=(
                    Mistake(
                        lambda tops, bottoms: _pairings(tops, bottoms).assign(
                            share=lambda table: table["share"] / 100
                        ),
                        "M-SCALE",
                        SCALE,
                    ),
                ),
            ),
        ),
        hints=(
            "Two loops, one inside the other, reach every pair.",
            "Collect the rows in a list, then make the table and sort it by share.",
            "For shirts and trousers: for each shirt, for each pair of trousers, append both.",
        ),
        praise="Yes: every pair has its share, and two columns say whether it is like for like.",
        why="A pair is like for like where source and area agree. A bottom of 0 has no share, so "
        "it is left out before dividing.",
    )
