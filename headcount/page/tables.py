"""A table: rows with named columns, as HTML with marked header cells, as text, or for pandas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from headcount.numbers.reading import is_missing
from headcount.numbers.writing import trimmed

if TYPE_CHECKING:
    import pandas as pd

_LOOK = 'style="text-align:left;vertical-align:top;line-height:1.4;padding:2px 10px 2px 0"'


@dataclass(frozen=True)
class Table:
    """Rows under named columns. It is plain data; pandas makes a DataFrame of it when asked to."""

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]

    @classmethod
    def of(cls, frame: pd.DataFrame) -> Table:
        """The same of a DataFrame; an index that does more than number its rows comes first."""
        if type(frame.index).__name__ != "RangeIndex":
            frame = frame.reset_index()
        rows = frame.astype(object).itertuples(index=False, name=None)
        return cls([str(name) for name in frame.columns], list(rows))

    def frame(self) -> pd.DataFrame:
        import pandas as pd

        return pd.DataFrame(list(self.rows), columns=list(self.columns))

    def texts(self) -> list[list[str]]:
        """Its rows as they are shown."""
        return [[_cell(cell) for cell in cells] for cells in self.rows]

    def html(self, caption: str) -> str:
        head = "".join(f'<th scope="col" {_LOOK}>{escape(name)}</th>' for name in self.columns)
        rows = []
        for cells in self.texts():
            first, *rest = [escape(cell) for cell in cells]
            row = f'<th scope="row" {_LOOK}>{first}</th>'
            row += "".join(f"<td {_LOOK}>{cell}</td>" for cell in rest)
            rows.append(f"<tr>{row}</tr>")
        return (
            f'<table><caption style="text-align:left">{escape(caption)}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )

    def text(self) -> str:
        """The same as lines of text, each column as wide as its widest cell."""
        lines = [list(self.columns), *self.texts()]
        widths = [max(map(len, column)) for column in zip(*lines)]
        padded = ([cell.rjust(width) for cell, width in zip(line, widths)] for line in lines)
        return "\n".join(" ".join(line) for line in padded)


def _cell(value: object) -> str:
    """A cell as text: missing values empty, numbers without a tail of zeros."""
    if is_missing(value):
        return ""
    if isinstance(value, float):
        return trimmed(value, 4)
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return str(value).removesuffix(" 00:00:00")  # a day of pandas
