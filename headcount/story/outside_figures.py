"""Figures from outside the article, each with who counted, when and the address: shown only while
the switch is on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from headcount.errors import Problem
from headcount.numbers.dates import period
from headcount.numbers.reading import is_missing
from headcount.numbers.writing import trimmed, written
from headcount.page.shown import Shown, note
from headcount.page.tables import Table
from headcount.settings import CLOSED, outside
from headcount.stats import arithmetic
from headcount.story.tables import by_id, rows

if TYPE_CHECKING:
    import pandas as pd


def printed(row: Mapping) -> str:
    """A count with its hedge, or the printed range: "more than 56,000", "350 to 500"."""
    if is_missing(row["count"]):
        return f"{written(row['low'])} to {written(row['high'])}"
    hedge = "" if row["hedge"] == "exact" else f"{row['hedge']} "
    return f"{hedge}{written(row['count'])}"


def when(row: Mapping) -> str:
    """The day, month or year of a row, or its first and last day, and how far it is known."""
    text = period(row["date_start"], row["date_end"])
    unsure = row["date_note"] in ("day reported", "to the day printed")
    return f"{text} (reported)" if unsure else text


def versions(*names: str) -> pd.DataFrame | Shown:
    """Published versions of one figure, beside the change that was printed with them.

    names are those of the column 'disagreement' in data/disagreements.csv, such as
    "july_2016"; without a name, all of them. One row a version. While the switch is off, a note
    says how to turn it on. For example, ``hc.versions("july_2016")``.
    """
    if not outside():
        return note(CLOSED)
    import pandas as pd

    shown = [row for row in rows("disagreements") if not names or row["disagreement"] in names]
    before = [_count_before(row) for row in shown]
    frame = pd.DataFrame(
        {
            "figure": [row["topic"] for row in shown],
            "printed": [printed(row) for row in shown],
            "who counted or printed it": [row["counted_by"] for row in shown],
            "when": [when(row) for row in shown],
            "count before": pd.Series(before, dtype=float),
            "change from it, %": pd.Series(
                [
                    None if was is None else round(arithmetic.percent_change(was, row["count"]), 1)
                    for was, row in zip(before, shown)
                ],
                dtype=float,
            ),
            "change as printed, %": pd.Series([row["stated_change"] for row in shown], dtype=float),
            "address": [row["source"] for row in shown],
        }
    )
    return frame.dropna(axis="columns", how="all")


def _count_before(row: Mapping) -> float | None:
    """The count with which a version was compared when it was printed, if with any."""
    compared_with = row["compared_with"]
    return by_id("camp_counts")[compared_with]["count"] if compared_with else None


def provenance() -> pd.DataFrame | Shown:
    """Who printed the article's two totals of attempts, whom each names for them, and what each
    says was tried; one row an outlet.

    While the switch is off, a note says how to turn it on. For example, ``hc.provenance()``.
    """
    if not outside():
        return note(CLOSED)
    import pandas as pd

    shown = rows("provenance")
    return pd.DataFrame(
        {
            "outlet": [row["outlet"] for row in shown],
            "when": [when(row) for row in shown],
            "cites": [row["cites"] for row in shown],
            "names for the figures": [row["named"] for row in shown],
            "says what was tried": [row["describes"] for row in shown],
            "caution": [row["note"] for row in shown],
            "grade": [row["grade"] for row in shown],
            "address": [row["source"] for row in shown],
        }
    )


def claim_elsewhere(name: str) -> Shown:
    """A table of a claim on another topic and its correction, worked out: "crime", ...

    name is an id of data/claims_elsewhere.csv; another raises Problem naming them. While the
    switch is off, a note says how to turn it on. For example, ``hc.claim_elsewhere("crime")``.
    """
    claims = by_id("claims_elsewhere")
    if name not in claims:
        raise Problem(f"There is no claim '{name}'; there are {', '.join(claims)}.")
    if not outside():
        return note(CLOSED)
    claim = claims[name]
    parts = [
        ("the claim", claim["claim"]),
        ("who said it", claim["claimed_by"]),
        ("when", when(claim)),
        ("what went wrong", claim["error"]),
        ("the two numbers", _two_numbers(claim)),
        ("worked out", _worked_out(claim)),
        ("what the correction says", claim["correction"]),
        ("who corrected it", claim["corrected_by"]),
        ("to think about", claim["question"]),
        ("address", " and ".join(filter(None, (claim["source"], claim["second_source"])))),
    ]
    shown = Table(["part", "what is known"], [part for part in parts if part[1]])
    caption = f"Outside the article: {claim['topic']}"
    return Shown(shown.html(caption), f"{caption}\n{shown.text()}")


def _two_numbers(claim: Mapping) -> str:
    """What was claimed and what the correction puts beside it, each with its unit."""
    parts = []
    for name in ("claimed", "corrected"):
        if claim[name] is not None:
            number, unit = claim[name], claim[f"{name}_unit"]
            plus = "+" if unit.startswith("percent,") and number > 0 else ""
            parts.append(f"{plus}{trimmed(number)} {unit}")
    return "; ".join(parts)


def _worked_out(claim: Mapping) -> str:
    """How many people stand behind the events, where a count of events was called people."""
    if claim["corrected_unit"] != "people" or claim["claimed_unit"] == "people":
        return ""
    people, events = claim["corrected"], claim["claimed"]
    return (
        f"{trimmed(arithmetic.share(people, events))} people for each 100 {claim['claimed_unit']}; "
        f"{trimmed(arithmetic.rate(events, people))} {claim['claimed_unit']} for each person"
    )
