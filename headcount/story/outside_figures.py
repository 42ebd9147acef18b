"""Figures from outside the article, each with who counted, when and the address: shown only while
the switch is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from headcount.errors import Problem
from headcount.numbers.writing import written
from headcount.page.shown import Shown, note
from headcount.page.tables import html_table, plain_table
from headcount.settings import CLOSED, outside

if TYPE_CHECKING:
    pass
from headcount.numbers.writing import trimmed
from headcount.stats import arithmetic
from headcount.story.tables import table


def printed(row: pd.Series) -> str:
    """A count with its hedge, or the printed range: "more than 56,000", "350 to 500"."""
    if pd.isna(row["count"]):
        return f"{written(row['low'])} to {written(row['high'])}"
    hedge = "" if row["hedge"] == "exact" else f"{row['hedge']} "
    return f"{hedge}{written(row['count'])}"


def when(row: pd.Series) -> str:
    """The day, month or year of a row, or its first and last day, and how far it is known."""
    start, end = row["date_start"], row["date_end"]
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        text = _period(start.year, end.year)
    elif start.day == 1 and end.is_month_end:
        text = _period(f"{start:%B %Y}", f"{end:%B %Y}")
    else:
        text = _period(_day(start), _day(end))
    unsure = row["date_note"] in ("day reported", "to the day printed")
    return f"{text} (reported)" if unsure else text


def _period(first: object, last: object) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _day(day: pd.Timestamp) -> str:
    return f"{day.day} {day:%B %Y}"


def versions(*names: str) -> pd.DataFrame | Shown:
    """Published versions of one figure, beside the change that was printed with them.

    names are those of the column 'disagreement' in data/disagreements.csv, such as
    "july_2016"; without a name, all of them. One row a version. While the switch is off, a note
    says how to turn it on.
    """
    if not outside():
        return note(CLOSED)
    rows = table("disagreements")
    if names:
        rows = rows[rows["disagreement"].isin(names)]
    before = rows["compared_with"].map(table("camp_counts").set_index("id")["count"])
    shown = pd.DataFrame(
        {
            "figure": rows["topic"],
            "printed": [printed(row) for _, row in rows.iterrows()],
            "who counted or printed it": rows["counted_by"],
            "when": [when(row) for _, row in rows.iterrows()],
            "count before": before,
            "change from it, %": arithmetic.percent_change(before, rows["count"]).round(1),
            "change as printed, %": rows["stated_change"],
            "address": rows["source"],
        }
    )
    return shown.dropna(axis="columns", how="all").reset_index(drop=True)


def claim_elsewhere(name: str) -> Shown:
    """A table of a claim on another topic and its correction, worked out: "crime", ...

    name is an id of data/claims_elsewhere.csv; another raises Problem naming them. While the
    switch is off, a note says how to turn it on.
    """
    claims = table("claims_elsewhere").set_index("id")
    if name not in claims.index:
        raise Problem(f"There is no claim '{name}'; there are {', '.join(claims.index)}.")
    if not outside():
        return note(CLOSED)
    claim = claims.loc[name]
    addresses = claim[["source", "second_source"]].dropna()
    rows = [
        ("the claim", claim["claim"]),
        ("who said it", claim["claimed_by"]),
        ("when", when(claim)),
        ("what went wrong", claim["error"]),
        ("the two numbers", _two_numbers(claim)),
        ("worked out", _worked_out(claim)),
        ("what the correction says", claim["correction"]),
        ("who corrected it", claim["corrected_by"]),
        ("to think about", claim["question"]),
        ("address", " and ".join(addresses)),
    ]
    frame = pd.DataFrame([row for row in rows if row[1]], columns=["part", "what is known"])
    caption = f"Outside the article: {claim['topic']}"
    return Shown(html_table(frame, caption), f"{caption}\n{plain_table(frame)}")


def _two_numbers(claim: pd.Series) -> str:
    """What was claimed and what the correction puts beside it, each with its unit."""
    parts = []
    for name in ("claimed", "corrected"):
        if pd.notna(claim[name]):
            number, unit = claim[name], claim[f"{name}_unit"]
            plus = "+" if unit.startswith("percent,") and number > 0 else ""
            parts.append(f"{plus}{trimmed(number)} {unit}")
    return "; ".join(parts)


def _worked_out(claim: pd.Series) -> str:
    """How many people stand behind the events, where a count of events was called people."""
    if claim["corrected_unit"] != "people" or claim["claimed_unit"] == "people":
        return ""
    people, events = claim["corrected"], claim["claimed"]
    return (
        f"{trimmed(arithmetic.share(people, events))} people for each 100 {claim['claimed_unit']}; "
        f"{trimmed(arithmetic.rate(events, people))} {claim['claimed_unit']} for each person"
    )
