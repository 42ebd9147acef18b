"""4.W: every share, with what makes a pair fair."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from headcount.questions.functions.task import SCALE, Case, Function, Mistake, Task
from headcount.story.article import Article

if TYPE_CHECKING:
    import pandas as pd

PAIR_COLUMNS = ["top", "bottom", "share", "same_source", "same_area"]


def _count(name: str, value: float, source: str, area: str) -> dict:
    return {"name": name, "value": value, "source": source, "area": area}


def _table(pairs: Iterable[tuple[dict, dict]]) -> pd.DataFrame:
    """The rows of these pairs, in their order."""
    import pandas as pd

    rows = [
        (
            top["name"],
            bottom["name"],
            100 * top["value"] / bottom["value"],
            top["source"] == bottom["source"],
            top["area"] == bottom["area"],
        )
        for top, bottom in pairs
        if bottom["value"]
    ]
    return pd.DataFrame(rows, columns=PAIR_COLUMNS)


def _pairings(tops: list[dict], bottoms: list[dict]) -> pd.DataFrame:
    return _tops_first(tops, bottoms).sort_values("share", ignore_index=True)


def _tops_first(tops: list[dict], bottoms: list[dict]) -> pd.DataFrame:
    return _table((top, bottom) for top in tops for bottom in bottoms)


def _bottoms_first(tops: list[dict], bottoms: list[dict]) -> pd.DataFrame:
    return _table((top, bottom) for bottom in bottoms for top in tops)


_ORDER = "The rows are right and their order is not: sort them by share, smallest first."


_PAIRINGS = '''\
def pairings(tops, bottoms):
    """Every share of a top in a bottom, in percent, smallest first.

    Tops and bottoms are lists of dicts: {"name": "charities", "value": 700,
    "source": "charities", "area": "Calais"}. The table has the columns top and
    bottom (names), share, same_source and same_area (True or False). Leave out
    a bottom of 0. With no tops, or no bottoms, it has these columns and no rows.
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
                gaps=('= |top["source"] == bottom["source"]', '= |top["area"] == bottom["area"]'),
                mistakes=(
                    Mistake(
                        lambda tops, bottoms: _pairings(tops, bottoms).assign(
                            share=lambda table: table["share"] / 100
                        ),
                        "M-SCALE",
                        SCALE,
                    ),
                    Mistake(lambda tops, bottoms: _pairings(tops, bottoms)[::-1], "M-FORM", _ORDER),
                    Mistake(_tops_first, "M-FORM", _ORDER),
                    Mistake(_bottoms_first, "M-FORM", _ORDER),
                ),
            ),
        ),
        hints=(
            "Two loops, one inside the other, reach every pair.",
            "Collect the rows in a list, then make the table and sort it by share.",
            "For shirts and trousers: for each shirt, for each pair of trousers, append both.",
        ),
        praise="Yes: every pair stands there with who counted and where, and those that say True "
        "twice are like for like.",
        why="A pair is like for like where source and area agree. A bottom of 0 has no share, so "
        "it is left out before dividing.",
    )
