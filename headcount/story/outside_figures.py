"""Figures from outside the article, each with who counted, when and the address: shown only while
the switch is on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from headcount.errors import Problem
from headcount.numbers.dates import day_in_full, month_and_year, period
from headcount.numbers.reading import is_missing
from headcount.numbers.writing import trimmed, written
from headcount.page.shown import Shown, note
from headcount.page.tables import Table
from headcount.settings import CLOSED, outside
from headcount.stats import arithmetic
from headcount.story.tables import by_id, rows

if TYPE_CHECKING:
    import pandas as pd


SEASONS = {3: "spring", 6: "summer", 9: "autumn"}


def printed(row: Mapping) -> str:
    """A count or a range with its hedge: "more than 56,000", "350 to 500", "up to 7,000 to 10,000".

    A hedge that only says that the number is exact, or that it is a range, is left out.
    """
    if is_missing(row["count"]):
        number = f"{written(row['low'])} to {written(row['high'])}"
    else:
        number = written(row["count"])
    return number if row["hedge"] in ("exact", "between") else f"{row['hedge']} {number}"


def when(row: Mapping) -> str:
    """The day, month or year of a row, or its first and last day, and how far it is known."""
    start, end, known = row["date_start"], row["date_end"], row["date_note"]
    if known == "to mid-month":
        return f"{day_in_full(start)} to mid-{month_and_year(end)}"
    if known == "season only":
        return f"{SEASONS[start.month]} {start.year}"
    text = period(start, end)
    if known == "day said":
        return f"{text} (said)"
    return f"{text} (reported)" if known in ("day reported", "to the day printed") else text


def address(row: Mapping) -> str:
    """The address of a row's page, and what of it was not found again when it was checked."""
    missing = row["checked"].removeprefix("seen").lstrip("; ")
    return f"{row['source']} ({missing})" if missing else row["source"]


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
    notes = [row["note"] or "" for row in shown]
    frame = pd.DataFrame(
        {
            "figure": [row["topic"] for row in shown],
            "printed": [printed(row) for row in shown],
            "unit": [row["unit"] for row in shown],
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
            "note": notes if any(notes) else None,
            "address": [address(row) for row in shown],
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
        ("note", claim["note"]),
        ("address", " and ".join(filter(None, (address(claim), claim["second_source"])))),
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
