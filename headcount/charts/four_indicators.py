"""One change by four indicators, three of them from outside the article."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from headcount.charts.chart import Chart
from headcount.charts.style import style
from headcount.numbers.dates import month_and_year
from headcount.numbers.writing import percent, written
from headcount.page.colours import BLACK, GREEN, OFFICIALS
from headcount.page.shown import Shown, note
from headcount.page.tables import Table
from headcount.settings import CLOSED, outside
from headcount.stats import arithmetic
from headcount.story.article import article
from headcount.story.outside_figures import address, printed, when
from headcount.story.tables import by_id

NOT_NAMED = {"facecolor": GREEN, "edgecolor": "#000000", "hatch": "\\\\\\"}
DIFFER = "definitions differ"
COLUMNS = [
    *("indicator", "from", "to", "change", "definitions"),
    *("who counted", "when", "note", "address"),
]
WIDTH = 66  # letters of a line over a bar
LINE = 0.28  # of the height of a row, to such a line


def four_indicators() -> Chart | Shown:
    """A Chart of one change from 2016 to 2017 by four indicators: four falls, each from its own
    base. Where the two figures of one indicator count different things, it has a badge. While the
    switch is off, a note says how to turn it on."""
    if not outside():
        return note(CLOSED)
    from matplotlib.figure import Figure

    rows = _indicators()
    with style():
        figure = Figure(figsize=(6.6, 7), layout="constrained")
        axes = figure.subplots()
        y = 0.0  # of the bar
        for row in rows:
            name, change = f"{row['indicator']}, {row['short']}", f"{row['from']} to {row['to']}"
            lines = wrap(name, WIDTH) + wrap(change, WIDTH)
            y += 0.65 + LINE * len(lines)
            axes.text(0, y - 0.25, "\n".join(lines), va="bottom", linespacing=1.3)
            look: dict[str, Any] = NOT_NAMED if row is rows[-1] else OFFICIALS
            axes.barh(y, row["fall"], height=0.38, **look)
            axes.text(row["fall"] + 1, y, percent(-row["fall"], 0), va="center", weight="bold")
            if row["definitions"]:
                box = dict(boxstyle="round", facecolor="white", edgecolor=BLACK)
                axes.text(row["fall"] + 16, y, row["definitions"], va="center", bbox=box)
        axes.set(xlim=(0, 112), ylim=(y + 0.4, 0.2), yticks=[])
        axes.set_xticks([0, 20, 40, 60, 80, 100])
        axes.set_xlabel("fall in percent, each from its own earlier figure")
        axes.set_title("What fell, and by how much?")
    said = "; ".join(
        f"{row['indicator']}, {row['short']}: {row['from']} to {row['to']}, "
        f"{percent(-row['fall'], 0)}{', ' if row['definitions'] else ''}{row['definitions']}"
        for row in rows
    )
    alt = (
        f"Four bars from zero, each a fall in percent from its own earlier figure. {said}. The "
        "four falls differ because they count different things, in different places, and by "
        "different people; who counted the attempts is not named in the article. The figures "
        "are rounded, and 'more than' and 'just over' give the least there were."
    )
    shown = [{**row, "change": percent(-row["fall"], 0)} for row in rows]
    table = Table(COLUMNS, [[row[column] for column in COLUMNS] for row in shown])
    return Chart(figure, alt, table, "Who counted, when, and the address")


def _indicators() -> list[dict]:
    """For each indicator: its two figures, its fall, who counted, when, and the address."""
    story = article()
    people = story.people_before, story.people_now_officials
    attempts = story.attempts_2016, story.attempts_2017
    read = by_id("attempts_elsewhere")
    printed_attempts = by_id("disagreements")["attempts_2016_article"]
    pairs = [
        ("Road blocks near the port of Calais", "road_blocks"),
        ("British figures", "british"),
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
                _as_each_source_names_it(both),
                "; ".join(dict.fromkeys(row["counted_by"] for row in both)),
                " and ".join(when(row) for row in both),
                " and ".join(dict.fromkeys(address(row) for row in both)),
                definitions=DIFFER if _differ(both) else "",
                remark=" ".join(_dated_note(row) for row in both if row["note"]),
            )
        )
    rows.append(
        _indicator(
            "Attempts, the Channel, source not named in our copy",
            [figure.value for figure in attempts],
            [written(figure.value) for figure in attempts],
            printed_attempts["counted_by"],
            " and ".join(str(figure.start.year) for figure in attempts),
            "the article",
            remark=printed_attempts["note"],
        )
    )
    return rows


def _differ(both: list[dict]) -> bool:
    """Whether two figures count different things, or in different places."""
    return any(len({row[cell] for row in both}) > 1 for cell in ("what_was_counted", "place"))


def _as_each_source_names_it(both: list[dict]) -> list[str]:
    """The two figures; where they count different things, each with what its source calls it."""
    if not _differ(both):
        return [printed(row) for row in both]
    return [f"{printed(row)} {row['what_was_counted']} ({row['place']})" for row in both]


def _dated_note(row: dict) -> str:
    return f"{when(row)}: {row['note']}"


def _indicator(
    name: str,
    values: list,
    shown: list[str],
    who: str,
    date: str,
    page: str,
    short: str = "",
    definitions: str = "",
    remark: str = "",
) -> dict:
    return {
        "indicator": name,
        "short": short or date.replace(" and ", " to "),  # the dates, for the picture
        "from": shown[0],
        "to": shown[1],
        "fall": -arithmetic.percent_change(*values),
        "who counted": who,
        "when": date,
        "address": page,
        "definitions": definitions,
        "note": remark,
    }
