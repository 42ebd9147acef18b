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
from headcount.story.outside_figures import address, printed, when

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
    from matplotlib.dates import MonthLocator, YearLocator, num2date
    from matplotlib.figure import Figure

    looks: dict[str, dict[str, Any]] = {
        "officials": dict(color=BLUE, marker="o", markeredgecolor=BLACK),
        "charities": dict(color=VERMILLION, marker="D", markeredgecolor=BLACK),
    }
    places = " or ".join(dict.fromkeys(counts["place"]))
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
        first, last = axes.get_xlim()
        years = (last - first) / 365
        short = years <= 2.5  # else the dates would run into each other
        ticks = MonthLocator(bymonth=(1, 7)) if short else YearLocator(round(years / 4) or 1)
        axes.xaxis.set_major_locator(ticks)
        axes.xaxis.set_major_formatter(lambda at, _: month_and_year(num2date(at), short=True))
        axes.set_ylabel(f"people counted in {places}")
        axes.set_title("How many people did each side count?")
        axes.legend(frameon=False, title="hollow: a printed range")
    rows = [
        (when(row), row["side"], row["counted_by"], row["area"], printed(row), address(row))
        for _, row in counts.iterrows()
    ]
    columns = ["date", "side", "who counted", "area", "people", "address"]
    said = "; ".join(f"{row[0]}, {row[1]}: {row[4]}" for row in rows)
    alt = (
        f"Dots by date from zero: people counted in {places}, circles for officials, diamonds for "
        "charities, hollow pairs joined by a line for printed ranges. "
        f"{_charities_above(counts)}{said}. Methods, areas and dates differ."
    )
    return Chart(figure, alt, Table(columns, rows), "Who counted, when, and the address")


def _charities_above(counts: pd.DataFrame) -> str:
    """The sentence that the charities' counts are the higher ones, where all of one month are."""
    numbers = counts.assign(
        month=counts["date_start"].dt.to_period("M"),
        least=counts["count"].fillna(counts["low"]),
        most=counts["count"].fillna(counts["high"]),
    )
    sides = [numbers[numbers["side"] == side] for side in ("officials", "charities")]
    pairs = sides[0].merge(sides[1], on=["place", "month"])
    if pairs.empty or (pairs["most_x"] >= pairs["least_y"]).any():
        return ""
    return "In each month in which both sides counted, the charities' counts are the higher ones. "
