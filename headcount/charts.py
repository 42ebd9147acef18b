"""Colours and style of every figure, and Chart: a figure with its alt text and its data."""

from __future__ import annotations

import io
from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from .numbers import written
from .problems import Problem
from .rich import Shown, html_table, note, plain_table
from .switches import CLOSED, outside

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Picture

# Okabe-Ito, only the colours that reach 3:1 on white. Never colour alone: officials are solid,
# charities hatched.
BLUE, VERMILLION, GREEN, BLACK = "#0072B2", "#D55E00", "#009E73", "#000000"
GREY = "#595959"  # 7:1 on white, for lines that only guide the eye
OFFICIALS = {"facecolor": BLUE, "edgecolor": BLACK}
CHARITIES = {"facecolor": VERMILLION, "edgecolor": BLACK, "hatch": "///"}
PLAIN = {"facecolor": GREEN, "edgecolor": BLACK}

PIXELS = 90  # of the page to an inch of a stored picture, so that 12 pt is 15 pixels

STYLE = {
    "figure.facecolor": "white",
    "axes.facecolor": "white",
    "savefig.facecolor": "white",
    "text.color": BLACK,
    "axes.labelcolor": BLACK,
    "axes.edgecolor": BLACK,
    "xtick.color": BLACK,
    "ytick.color": BLACK,
    "font.size": 13,
    "axes.titlesize": 14,
    "axes.labelsize": 13,
    "xtick.labelsize": 13,
    "ytick.labelsize": 13,
    "legend.fontsize": 13,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlelocation": "left",
    "hatch.linewidth": 0.8,
    # Verdana is the nearest widely installed relative of matplotlib's own font.
    "font.sans-serif": ["DejaVu Sans", "Verdana", "sans-serif"],
    "text.parse_math": False,  # a $ in a student's words is a dollar
    "svg.fonttype": "none",
    "svg.hashsalt": "headcount",
}


def style():
    """A context in which figures get the look of the lessons: ``with style(): ...``.

    It is for the modules of this package; a notebook calls hc.use_style() once.
    """
    from matplotlib import rc_context

    return rc_context(STYLE)


def use_style() -> None:
    """Give every figure and table from here on the look of the lessons.

    Tables show 167,000 and not 167000.0, and texts in full; a Series shows as a table too. It
    returns nothing.
    """
    from IPython import get_ipython
    from matplotlib import rcParams

    rcParams.update(STYLE)
    pd.options.display.float_format = _shown
    pd.options.display.max_colwidth = None
    if shell := get_ipython():
        html = shell.display_formatter.formatters["text/html"]
        html.for_type(pd.Series, lambda one: one.to_frame(one.name or "value")._repr_html_())


def _shown(value: float) -> str:
    """A number in a table: six significant digits, and from a million all before the point."""
    whole = 999_999.5 <= abs(value) < 1e15
    return f"{value:,.0f}" if whole else f"{value:,.6g}"


class Chart:
    """A matplotlib figure with alt text and its data as a table, as a notebook shows it.

    alt says the kind of chart, the values, the pattern and the limits; it raises Problem if left
    empty. table holds the data, and caption is what stands above it. The figure is closed in
    pyplot, so the notebook does not show it a second time without its alt text.
    """

    def __init__(self, figure: Picture, alt: str, table: pd.DataFrame, caption: str = "The data"):
        if not alt.strip():
            raise Problem("A chart needs alt text: what it shows, its values and its limits.")
        self.figure, self.alt, self.table, self.caption = figure, alt, table, caption
        import matplotlib.pyplot as plt

        plt.close(figure)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        table = (
            self.table if isinstance(self.table.index, pd.RangeIndex) else self.table.reset_index()
        )
        html = (
            picture_html(self.figure, self.alt)
            + "<details><summary>Show the data as a table</summary>"
            + f"{html_table(table, self.caption)}</details>"
        )
        return {"text/html": html, "text/plain": f"{self.alt}\n\n{plain_table(table)}"}

    def __repr__(self) -> str:
        return self.alt


def picture_html(figure: Picture, alt: str) -> str:
    """The figure as an <img> with alt text, its picture inside the page."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=150, metadata={"Software": None})
    data = b64encode(buffer.getvalue()).decode()
    width = round(figure.get_figwidth() * PIXELS)
    return (
        f'<img alt="{escape(alt)}" width="{width}" style="max-width:100%;height:auto" '
        f'src="data:image/png;base64,{data}">'
    )


def counts_over_time(counts: pd.DataFrame) -> Chart | Shown:
    """A Chart of counts of people by date, officials and charities; a printed range is a hollow
    pair.

    counts has the columns of data/camp_counts.csv. Shown only while the switch is on.
    """
    if not outside():
        return note(CLOSED)
    import matplotlib.pyplot as plt
    from matplotlib.dates import DateFormatter, MonthLocator

    looks = {
        "officials": dict(color=BLUE, marker="o", markeredgecolor=BLACK),
        "charities": dict(color=VERMILLION, marker="D", markeredgecolor=BLACK),
    }
    with style():
        figure, axes = plt.subplots(figsize=(6.6, 4.4), layout="constrained")
        for side, look in looks.items():
            mine = counts[counts["side"] == side]
            days = mine["date_start"] + (mine["date_end"] - mine["date_start"]) / 2
            one = mine["count"].notna()  # one number, and no range
            dots = dict(linestyle="none", markersize=8)
            axes.plot(days[one], mine["count"][one], label=side, **dots, **look)
            ranges = mine[~one]
            for end in ("low", "high"):  # a range: both ends, hollow, joined by a line
                axes.plot(days[~one], ranges[end], **dots, **{**look, "color": "white"})
            axes.vlines(days[~one], ranges["low"], ranges["high"], color=look["color"])
        axes.set_ylim(bottom=0)
        axes.yaxis.set_major_formatter("{x:,.0f}")
        axes.xaxis.set_major_locator(MonthLocator(bymonth=(1, 7)))
        axes.xaxis.set_major_formatter(DateFormatter("%b %Y"))
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
    table = pd.DataFrame(rows, columns=columns)
    return Chart(figure, alt, table, "Who counted, when, and the address")


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
