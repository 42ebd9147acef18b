"""Chart: a matplotlib figure with its alt text and its data, as a notebook shows it."""

from __future__ import annotations

import io
import sys
from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from headcount.charts.style import style
from headcount.errors import Problem
from headcount.page.tables import Table

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure as Picture

PHONE = 500  # pixels; a page up to so wide shows the narrow form of a picture
PIXELS = 90  # of the page to an inch of a stored picture, so that 12 pt is 15 pixels


class Chart:
    """A matplotlib figure with alt text and its data as a table, as a notebook shows it.

    alt says the kind of chart, the values, the pattern and the limits; it raises Problem if left
    empty. table holds the data, and caption is what stands above it. The figure is closed in
    pyplot, so the notebook does not show it a second time without its alt text.
    For example, ``hc.Chart(fig, alt, table)``.
    """

    narrow: Picture | None = None  # the same for a page as narrow as a phone

    def __init__(
        self, figure: Picture, alt: str, table: pd.DataFrame | Table, caption: str = "The data"
    ):
        if not alt.strip():
            raise Problem("A chart needs alt text: what it shows, its values and its limits.")
        self.figure, self.alt, self.table, self.caption = figure, alt, table, caption
        if "matplotlib.pyplot" in sys.modules:
            sys.modules["matplotlib.pyplot"].close(figure)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        table = self.table if isinstance(self.table, Table) else Table.of(self.table)
        html = (
            picture_html(self.figure, self.alt, self.narrow)
            + "<details><summary>Show the data as a table</summary>"
            + f"{table.html(self.caption)}</details>"
        )
        return {"text/html": html, "text/plain": f"{self.alt}\n\n{table.text()}"}

    def __repr__(self) -> str:
        return self.alt


def picture_html(figure: Picture, alt: str, narrow: Picture | None = None) -> str:
    """The figure as an <img> with alt text, its picture inside the page; narrow on a phone."""
    image = image_html(*image_of(figure), alt)
    if narrow is None:
        return image
    data, _ = image_of(narrow)
    source = f'<source media="(max-width:{PHONE}px)" srcset="data:image/png;base64,{data}">'
    return f"<picture>{source}{image}</picture>"


def image_of(figure: Picture) -> tuple[str, int]:
    """The figure as a PNG in letters (base64), and how many pixels of a page it is wide."""
    buffer = io.BytesIO()
    with style():  # the picture says which matplotlib drew it
        figure.savefig(buffer, format="png", backend="agg", dpi=150)
    data = b64encode(buffer.getvalue()).decode()
    return data, round(figure.get_figwidth() * PIXELS)


def image_html(data: str, width: int, alt: str) -> str:
    """The same as an <img> with alt text."""
    return (
        f'<img alt="{escape(alt)}" width="{width}" style="max-width:100%;height:auto" '
        f'src="data:image/png;base64,{data}">'
    )
