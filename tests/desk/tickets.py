"""A homework of figures that stand here, so that its answers can be worked out by hand."""

from __future__ import annotations

from random import Random

from headcount.desk.homework.homework_set import HomeworkSet, make
from headcount.questions.case import Case
from headcount.questions.homework import Homework, Item

SOLD = {"things": "tickets", "span": "month", "earlier": "May", "later": "June"}


def tickets(before: int, after: int, seed: int = 1) -> Item:
    """The percent change from one month to the next."""
    told = f"Invented: a cinema sold {before:,} tickets in May and {after:,} in June."
    rows = tuple(
        {"month": month, "tickets": count}
        for month, count in (("April", 17_700), ("May", before), ("June", after))
    )
    case = Case(
        "a cinema",
        {"before": before, "after": after},
        SOLD,
        told,
        rows=rows,
        table_told="Invented: the table below counts the tickets of a cinema.",
        reading={"before": 'table["tickets"].iloc[1]', "after": 'table["tickets"].iloc[2]'},
        pattern="percent_change",
        seed=seed,
    )
    return Item("percent_change", case.kept)


def in_table(item: Item) -> Item:
    """The same, where the figures are to be read in the table."""
    case = item.case
    return Item(item.asks, {**case, "told": case["table_told"], "code": case["reading"]})


def points(before: int, after: int, seed: int) -> Item:
    """Points or percent: a choice, its options shuffled by the seed."""
    told = f"Invented: the share of seats that are taken goes from {before}% to {after}%."
    case = Case("a cinema", {"before": before, "after": after}, {}, told)
    return Item("points_and_percent", {**case.kept, "pattern": "points_and_percent", "seed": seed})


def homework(*items: Item, form: str = "", title: str = "Percent", quiet: bool = False):
    return Homework("percent-0a1b2c", title, form, "0.1.0", items, quiet)


def made(*names: str, **more) -> HomeworkSet:
    """A homework with these questions; the same in every run, as the tests' own chance draws it."""
    return make(names, chance=Random(7), **more)
