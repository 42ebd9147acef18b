"""One change by four indicators, three of them from outside the article."""

from __future__ import annotations

from typing import Any

from headcount.charts.chart import Chart
from headcount.charts.style import style
from headcount.numbers.dates import month_and_year
from headcount.numbers.writing import percent, written
from headcount.page.colours import GREEN, OFFICIALS
from headcount.page.shown import Shown, note
from headcount.page.tables import Table
from headcount.settings import CLOSED, outside
from headcount.stats import arithmetic
from headcount.story.article import article
from headcount.story.outside_figures import printed, when
from headcount.story.tables import by_id

NOT_NAMED = {"facecolor": GREEN, "edgecolor": "#000000", "hatch": "\\\\\\"}


def four_indicators() -> Chart | Shown:
    """A Chart of one change from 2016 to 2017 by four indicators: four falls, each from its own
    base. While the switch is off, a note says how to turn it on."""
    if not outside():
        return note(CLOSED)
    from matplotlib.figure import Figure

    rows = _indicators()
    with style():
        figure = Figure(figsize=(6.6, 6), layout="constrained")
        axes = figure.subplots()
        for y, row in enumerate(rows):
            text = f"{row['indicator']}, {row['short']}\n{row['from']} to {row['to']}"
            axes.text(0, y - 0.24, text, va="bottom", linespacing=1.3)
            look: dict[str, Any] = NOT_NAMED if y == 3 else OFFICIALS
            axes.barh(y, row["fall"], height=0.38, **look)
            axes.text(row["fall"] + 1, y, percent(-row["fall"], 0), va="center", weight="bold")
        axes.set(xlim=(0, 112), ylim=(3.4, -0.9), yticks=[])
        axes.set_xticks([0, 20, 40, 60, 80, 100])
        axes.set_xlabel("fall in percent, each from its own earlier figure")
        axes.set_title("What fell, and by how much?")
    said = "; ".join(
        f"{row['indicator']}, {row['short']}: {row['from']} to {row['to']}, "
        f"{percent(-row['fall'], 0)}"
        for row in rows
    )
    alt = (
        f"Four bars from zero, each a fall in percent from its own earlier figure. {said}. The "
        "four falls differ because they count different things, in different places, and by "
        "different people; who counted the attempts is not named in the article. The figures "
        "are rounded."
    )
    shown = [{**row, "change": percent(-row["fall"], 0)} for row in rows]
    columns = ["indicator", "from", "to", "change", "who counted", "when", "address"]
    table = Table(columns, [[row[column] for column in columns] for row in shown])
    return Chart(figure, alt, table, "Who counted, when, and the address")


def _indicators() -> list[dict]:
    """For each indicator: its two figures, its fall, who counted, when, and the address."""
    story = article()
    people = story.people_before, story.people_now_officials
    attempts = story.attempts_2016, story.attempts_2017
    read = by_id("attempts_elsewhere")
    pairs = [
        ("Road blocks near the port of Calais", "road_blocks"),
        ("British detections at controls abroad", "british"),
    ]
    rows = [
        _indicator(
            "People in Calais counted by officials",
            [figure.value for figure in people],
            [f"{figure.hedge} {written(figure.value)}" for figure in people],
            "officials, as quoted in the article",
            f"{people[0].when}; {people[1].when}",
            "the article",
            f"before {month_and_year(people[0].end)} to {month_and_year(people[1].end)}",
        )
    ]
    for name, start in pairs:
        both = [read[f"{start}_{year}"] for year in (2016, 2017)]
        rows.append(
            _indicator(
                name,
                [row["count"] for row in both],
                [printed(row) for row in both],
                "; ".join(dict.fromkeys(row["counted_by"] for row in both)),
                " and ".join(when(row) for row in both),
                " and ".join(dict.fromkeys(row["source"] for row in both)),
            )
        )
    rows.append(
        _indicator(
            "Attempts, the Channel, source not named",
            [figure.value for figure in attempts],
            [written(figure.value) for figure in attempts],
            "not named in the article",
            " and ".join(str(figure.start.year) for figure in attempts),
            "the article",
        )
    )
    return rows


def _indicator(
    name: str, values: list, shown: list[str], who: str, date: str, address: str, short: str = ""
) -> dict:
    return {
        "indicator": name,
        "short": short or date.replace(" and ", " to "),  # the dates, for the picture
        "from": shown[0],
        "to": shown[1],
        "fall": -arithmetic.percent_change(*values),
        "who counted": who,
        "when": date,
        "address": address,
    }
