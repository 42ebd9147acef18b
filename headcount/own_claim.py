"""A student's own before-and-after claim, in a small table with the columns of article.csv.

The table needs two rows, before and after. Four more may follow: before_other and after_other
(the same counted by somebody else), people_before and people_after (for a rate).
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from .arithmetic import error_interval
from .article import Article, Figure
from .audit import EXACT, PARTS, SIDES, WORDS, read_count, read_first_day, read_last_day, read_unit
from .comparison import Comparison, Counted, period
from .problems import Problem
from .rich import html_table, plain_table
from .tables import Row, read_rows, rows_of

FILE = "my_article.csv"
COLUMNS = ["id", "value", "counts", "kind", "said_by", "place", "start", "end"]
ROWS = (*SIDES, "before_other", "after_other", "people_before", "people_after")
NOT_SAID = {"said_by": "source not named", "place": "place not named"}


class OwnArticle(Article):
    """The figures of a claim, and in comparison the words that the widgets use for it."""

    def __init__(self, rows: list[Row], path: Path):
        super().__init__([_figure(row, number) for number, row in enumerate(rows, 1)], path)
        self.comparison = _comparison(self, {row.cells["id"]: row.cells for row in rows})

    def __repr__(self) -> str:
        return f"{self._ready()}\n\n{plain_table(self._shown())}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        table = html_table(self._shown(), self._ready())
        return {"text/html": table, "text/plain": repr(self)}

    def _ready(self) -> str:
        return f"Ready: {len(self)} rows from {self.path.name}"

    def _shown(self) -> pd.DataFrame:
        rows = [
            (one.id, f"{one.value:,}", one.counts, one.said_by, one.place, one.when)
            for one in self.figures()
        ]
        columns = ["row", "number", "what is counted", "who counted", "where", "when"]
        return pd.DataFrame(rows, columns=columns)


def own_article(table: str | None = None, file: str | Path = FILE) -> OwnArticle:
    """The claim in a file beside the notebook, or else the one in this table.

    Raises Problem naming file, line, column and what was expected.
    """
    path = Path(file)
    if path.exists() or table is None:
        rows = read_rows(path, COLUMNS)[1]
    else:
        path = Path("the table in the cell")
        rows = rows_of(table, path.name, COLUMNS)[1]
    return OwnArticle(_checked(rows, path.name), path)


def _checked(rows: list[Row], file: str) -> list[Row]:
    """The rows in use: those of ROWS, once each; an extra row may be left blank."""
    found: dict[str, Row] = {}
    for row in rows:
        name = row.cells["id"]
        if name not in ROWS:
            raise row.problem("id", f"one of {', '.join(ROWS)}")
        if name in found:
            raise row.problem("id", "a name not used on another line")
        filled = any(cell for column, cell in row.cells.items() if column not in ("id", "kind"))
        if filled or name in SIDES:
            found[name] = row
    for name in SIDES:
        if name not in found:
            raise Problem(f"{file} has no row '{name}'; it needs the rows {' and '.join(SIDES)}.")
    return list(found.values())


def _figure(row: Row, number: int) -> Figure:
    """The figure that a row states; Problem where it cannot be one."""
    cells = row.cells
    value = row.number("value", needed=True)
    try:
        read_count(value)
    except Problem:
        raise row.problem("value", "a count from 0 to a million billion") from None
    if not 0 < len(cells["counts"]) <= 30:
        raise row.problem("counts", "a word or two, up to 30 letters, for what is counted")
    for column in ("said_by", "place"):
        if len(cells[column]) > 40:
            raise row.problem(column, "a name of up to 40 letters")
    if cells["kind"] not in ("stock", "flow", ""):
        raise row.problem("kind", "stock (at one time) or flow (in a period)")
    _check_rounding(row, value)
    _check_wording(row)
    when = "2016-10-24, 24 October 2016 or 2016"
    start = _read(row, "start", read_first_day, when)
    end = _read(row, "end", read_last_day, when)
    if start and end and start > end:
        raise row.problem("start", f"a date not after 'end' ({end})")
    if cells["kind"] == "stock":
        start, end = start or end, end or start
    said_by, place = (cells[column] or NOT_SAID[column] for column in ("said_by", "place"))
    return Figure(
        cells["id"], number, value, None, None, cells["counts"], cells["kind"], cells["counts"],
        said_by, place, start, end, period(start, end), "", "",
    )  # fmt: skip


def _read(row: Row, column: str, read, expected: str):
    """What a cell holds, or None where it is empty."""
    if not row.cells[column]:
        return None
    try:
        return read(row.cells[column])
    except Problem:
        raise row.problem(column, expected) from None


def _check_rounding(row: Row, value: float) -> None:
    if not row.cells.get("rounded_to"):
        return
    unit = _read(row, "rounded_to", read_unit, f"a number such as 1000, or {EXACT}")
    try:
        if unit:
            error_interval(value, unit)
    except Problem:
        raise row.problem("rounded_to", f"a number of which {value:,} is a multiple") from None


def _check_wording(row: Row) -> None:
    if any(word not in WORDS for word in row.cells.get("wording", "").split()):
        raise row.problem("wording", f"none or some of {', '.join(WORDS)}")


def _comparison(story: OwnArticle, cells: dict[str, dict]) -> Comparison:
    before, after = story["before"], story["after"]
    said = " ".join(row.get("wording", "") for row in cells.values()).split()
    counters = list(dict.fromkeys((before.said_by, after.said_by)))
    who = counters[0] if len(counters) == 1 else f"{counters[0]} before, {counters[1]} after"
    things = " or ".join(dict.fromkeys((before.counts, after.counts)))
    people = {name: story[name] for name in ROWS[-2:] if name in story}
    now = people.get("people_after")
    return Comparison(
        name="Your article",
        before=before,
        after=after,
        given={side: _given(cells[side], story[side].value) for side in SIDES},
        wording=tuple(word for word in WORDS if word in said),
        axis=things,
        counted=things,
        caveat=f"Who counted: {who}.",
        units=tuple(_unit(cells[side].get("rounded_to", ""), story[side].value) for side in SIDES),
        units_caveat="The units are those of the table, or else the last digit printed.",
        people_before=people.get("people_before"),
        people_now=(Counted(now.said_by, now.value),) if now else (),
        people_when=now.when if now else "after",
        panels=tuple(
            panel
            for names in (("before", "before_other", "after", "after_other"), ROWS[-2:])
            if (panel := tuple(story[name] for name in names if name in story))
        ),
        people_axis=f"{now.counts}, {now.when}" if now else "people counted, after",
    )


def _given(cells: dict[str, str], value: float) -> dict[str, str]:
    """The cells of a row as the audit shows them, the numbers with their commas."""
    unit = cells.get("rounded_to", "")
    shown = {"value": f"{value:,}", "rounded_to": unit}
    if unit and read_unit(unit):
        shown["rounded_to"] = f"{read_unit(unit):,}"
    return {part: shown.get(part, cells.get(part, "")) for part in PARTS}


def _unit(cell: str, value: float) -> float:
    """The unit given, or else that of the last digit."""
    if cell and read_unit(cell):
        return read_unit(cell)
    return 10.0 ** -len(f"{value}".partition(".")[2]) if value != int(value) else 1
