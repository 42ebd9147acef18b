"""Tables as HTML with marked header cells, and as text."""

from __future__ import annotations

from html import escape

import pandas as pd

from headcount.numbers.writing import trimmed


def html_table(frame: pd.DataFrame, caption: str) -> str:
    """A table with marked header cells; the index is not shown."""
    look = ' style="text-align:left;vertical-align:top;line-height:1.4;padding:2px 10px 2px 0"'
    head = "".join(f'<th scope="col"{look}>{escape(str(name))}</th>' for name in frame.columns)
    rows = []
    for cells in frame.astype(object).itertuples(index=False):
        first, *rest = [escape(_cell(cell)) for cell in cells]
        row = f'<th scope="row"{look}>{first}</th>'
        row += "".join(f"<td{look}>{cell}</td>" for cell in rest)
        rows.append(f"<tr>{row}</tr>")
    return (
        f'<table><caption style="text-align:left">{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def _cell(value: object) -> str:
    """A cell as text: missing values empty, numbers without a tail of zeros."""
    if pd.isna(value):
        return ""
    if isinstance(value, float):
        return trimmed(value, 4)
    return f"{value:,}" if isinstance(value, int) else str(value)


def plain_table(frame: pd.DataFrame) -> str:
    """The same table as text."""
    return frame.to_string(index=False, na_rep="")
