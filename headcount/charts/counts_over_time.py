"""Counts of people by date, both sides in one chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from headcount.charts.chart import Chart
from headcount.charts.style import style
from headcount.numbers.dates import month_and_year
from headcount.page.colours import BLACK, BLUE, VERMILLION
from headcount.page.shown import Shown, note
from headcount.page.tables import Table
from headcount.settings import CLOSED, outside
from headcount.story.outside_figures import printed, when

if TYPE_CHECKING:
    import pandas as pd


def counts_over_time(counts: pd.DataFrame) -> Chart | Shown:
    """A Chart of counts of people by date, officials and charities; a printed range is a hollow
    pair.

    counts has the columns of data/camp_counts.csv. Shown only while the switch is on.
    For example, ``hc.counts_over_time(hc.table("camp_counts"))``.
    """
    if not outside():
        return note(CLOSED)
    from matplotlib.dates import MonthLocator, num2date
    from matplotlib.figure import Figure

    looks: dict[str, dict[str, Any]] = {
        "officials": dict(color=BLUE, marker="o", markeredgecolor=BLACK),
        "charities": dict(color=VERMILLION, marker="D", markeredgecolor=BLACK),
    }
    with style():
        figure = Figure(figsize=(6.6, 4.4), layout="constrained")
        axes = figure.subplots()
        for side, look in looks.items():
            mine = counts[counts["side"] == side]
            days = mine["date_start"] + (mine["date_end"] - mine["date_start"]) / 2
            one = mine["count"].notna()  # one number, and no range
            dots: dict[str, Any] = dict(linestyle="none", markersize=8)
            axes.plot(days[one], mine["count"][one], label=side, **dots, **look)
            ranges = mine[~one]
            for end in ("low", "high"):  # a range: both ends, hollow, joined by a line
                axes.plot(days[~one], ranges[end], **dots, **{**look, "color": "white"})
            axes.vlines(days[~one], ranges["low"], ranges["high"], color=look["color"])
        axes.set_ylim(bottom=0)
        axes.yaxis.set_major_formatter("{x:,.0f}")
        axes.xaxis.set_major_locator(MonthLocator(bymonth=(1, 7)))
        axes.xaxis.set_major_formatter(lambda at, _: month_and_year(num2date(at), short=True))
        axes.set_ylabel("people counted in Calais")
        axes.set_title("How many people did each side count?")
        axes.legend(frameon=False, title="hollow: a printed range")
    rows = [
        (when(row), row["side"], row["counted_by"], row["area"], printed(row), row["source"])
        for _, row in counts.iterrows()
    ]
    columns = ["date", "side", "who counted", "area", "people", "address"]
    said = "; ".join(f"{row[0]}, {row[1]}: {row[4]}" for row in rows)
    alt = (
        "Dots by date from zero: people counted in Calais, circles for officials, diamonds for "
        "charities, hollow pairs joined by a line for printed ranges. The charities' counts lie "
        f"above the officials' of the same time. {said}. Methods, areas and dates differ."
    )
    return Chart(figure, alt, Table(columns, rows), "Who counted, when, and the address")
