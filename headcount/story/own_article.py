"""A student's own before-and-after claim, in a small table with the columns of article.csv.

The table needs two rows, before and after. Four more may follow: before_other and after_other
(the same counted by somebody else), people_before and people_after (for a rate).
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from headcount.errors import Problem
from headcount.numbers.dates import period, read_first_day, read_last_day
from headcount.numbers.rounding import last_digit
from headcount.page.tables import Table
from headcount.stats.arithmetic import error_interval
from headcount.story.article import Article, Figure
from headcount.story.audit import (
    EXACT,
    PARTS,
    SIDES,
    WORDS,
    is_percent,
    read_count,
    read_unit,
)
from headcount.story.comparison import NOT_SAID, Comparison, Counted, compared
from headcount.story.tables import BARE, Row, as_path, read_rows, rows_of

FILE = "my_article.csv"
COLUMNS = ["id", "value", "counts", "kind", "said_by", "place", "start", "end"]
ROWS = (*SIDES, "before_other", "after_other", "people_before", "people_after")
ALIKE = ("said_by", "place", "counts")  # "The police" and "the police" are the same
KINDS = ("stock", "flow")
DATES = "a date such as 2016-10-24, 24 October 2016 or 2016"


class OwnArticle(Article):
    """The figures of a claim, and in comparison the words that the widgets use for it."""

    def __init__(self, rows: list[Row], path: Path):
        super().__init__([_figure(row, number) for number, row in enumerate(rows, 1)], path)
        self.comparison = _comparison(self, {row.cells["id"]: row.cells for row in rows})

    def __repr__(self) -> str:
        return f"{self._ready()}\n\n{self._shown().text()}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        table = self._shown().html(self._ready())
        return {"text/html": table, "text/plain": repr(self)}

    def _ready(self) -> str:
        return f"Ready: {len(self)} rows from {self.path.name}"

    def _shown(self) -> Table:
        rows = [
            (one.id, f"{one.value:,}", one.counts, one.said_by, one.place, one.when)
            for one in self.figures()
        ]
        columns = ["row", "number", "what is counted", "who counted", "where", "when"]
        return Table(columns, rows)


@compared.register
def _(story: OwnArticle) -> Comparison:
    return story.comparison


def own_article(table: str | None = None, file: str | Path = FILE) -> OwnArticle:
    """The claim in a file beside the notebook, or else the one in this table.

    Raises Problem naming file, line, column and what was expected.
    """
    _check_table(table)
    path = as_path(file, FILE)
    try:
        stored = table is None or path.exists()
    except OSError:  # a name too long for a file
        stored = True
    if stored:
        rows = read_rows(path, COLUMNS)[1]
    else:
        path = Path("the table in the cell")
        rows = rows_of(table, path.name, COLUMNS)[1]
    return OwnArticle(_checked(rows, path.name), path)


def _check_table(table: object) -> None:
    """Raise Problem for the name of a file, and for anything that is no text."""
    if table is None:
        return
    if not isinstance(table, (str, Path)):
        raise Problem(
            "The table is a text between three quotation marks, and what is given has the type "
            f'{type(table).__name__}; to read a file, write hc.own_article(file="{FILE}").'
        )
    name = str(table).strip()
    if isinstance(table, Path) or "\n" not in name and re.search(r"\.\w{2,4}$", name):
        raise Problem(
            f"'{name}' names a file and is no table; write hc.own_article(file=\"{name}\")."
        )


def _checked(rows: list[Row], file: str) -> list[Row]:
    """The rows in use: those of ROWS, once each; an extra row may be left blank."""
    found: dict[str, Row] = {}
    spelt: dict[tuple[str, str], str] = {}
    for row in rows:
        name = _name(row.cells["id"])
        if name not in ROWS:
            raise row.problem("id", f"one of {', '.join(ROWS)}")
        if name in found:
            raise row.problem("id", "a name not used on another line")
        filled = any(cell for column, cell in row.cells.items() if column not in ("id", "kind"))
        if filled or name in SIDES:
            found[name] = _tidy(row, name, spelt)
    for name in SIDES:
        if name not in found:
            raise Problem(f"{file} has no row '{name}'; it needs the rows {' and '.join(SIDES)}.")
    return list(found.values())


def _name(cell: str) -> str:
    return "_".join(cell.lower().split())


def _tidy(row: Row, name: str, spelt: dict[tuple[str, str], str]) -> Row:
    """The row in the spelling of the package: Flow is flow, and a counter is spelt as before."""
    cells = {**row.cells, "id": name}
    for column in ALIKE:
        cells[column] = spelt.setdefault((column, cells[column].casefold()), cells[column])
    if cells["kind"].lower() in KINDS:
        cells["kind"] = cells["kind"].lower()
    unit = cells.get("rounded_to", "")
    if is_percent(unit, None) and is_percent(cells["value"], cells["counts"]):
        cells["rounded_to"] = re.sub(r"%|per ?cent|pct", "", unit, flags=re.IGNORECASE).strip()
    return replace(row, cells=cells)


def _figure(row: Row, number: int) -> Figure:
    """The figure that a row states; Problem where it cannot be one."""
    cells = row.cells
    _check_commas(row)
    value = row.number("value", needed=True, after="%")
    try:
        read_count(value)
    except Problem:
        raise row.problem("value", "a count from 0 to a million billion") from None
    if not 0 < len(cells["counts"]) <= 30 or re.fullmatch(r"[\d.,]+", cells["counts"]):
        raise row.problem("counts", "a word or two, up to 30 letters, for what is counted")
    for column in ("said_by", "place"):
        if len(cells[column]) > 40:
            raise row.problem(column, "a name of up to 40 letters")
    if cells["kind"] not in (*KINDS, ""):
        raise row.problem("kind", "stock (at one time) or flow (in a period)")
    _check_rounding(row, value)
    _check_wording(row)
    start = _read(row, "start", read_first_day, DATES)
    end = _read(row, "end", read_last_day, DATES)
    if start and end and start > end:
        raise row.problem("start", f"a date not after 'end' ({end})")
    if cells["kind"] == "stock":
        start, end = start or end, end or start
    said_by, place = (cells[column] or NOT_SAID[column] for column in ("said_by", "place"))
    return Figure(
        cells["id"],
        number,
        value,
        None,
        None,
        cells["counts"],
        cells["kind"],
        cells["counts"],
        said_by,
        place,
        start,
        end,
        period(start, end),
        "",
        "",
    )


def _check_commas(row: Row) -> None:
    """Raise Problem where 700,100 may be one number: the other commas have a space after them."""
    tight = re.findall(r",(?=[^\s,])", row.typed)
    bare = BARE.findall(row.typed)
    if len(bare) != 1 or len(tight) != bare[0].count(",") or ", " not in row.typed:
        return
    first, *others = bare[0].split(",")
    if row.cells["value"] == first:
        is_two = len(others) == 1 and others[0][0] != "0"
        two = f" or, for two numbers, {first}, {others[0]}" if is_two else ""
        typed = replace(row, cells={**row.cells, "value": bare[0]})
        raise typed.problem("value", f"{first}{''.join(others)} without a comma{two}")


def _read(row: Row, column: str, read, expected: str):
    """What a cell holds, or None where it is empty."""
    cell = row.cells[column]
    if not cell:
        return None
    try:
        return read(cell)
    except Problem:
        raise row.problem(column, expected, _advice(cell)) from None


def _advice(cell: str) -> str:
    """What to mend in a date as a spreadsheet writes it: 01/09/2022 or Sep-22."""
    if re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", cell):
        return "which is the day, and which the month?"
    if re.search(r"[a-zA-Z]{3,}[ -]\d\d$", cell):
        return "a year has four digits"
    return ""


def _check_rounding(row: Row, value: float) -> None:
    cell = row.cells.get("rounded_to")
    if not cell:
        return
    if is_percent(cell, None):
        raise row.problem("rounded_to", "a number such as 1000, without a percent sign,")
    if not re.fullmatch(r"[1-9][\d, ]*", cell):  # 1,000 is clear here
        row.check_digits("rounded_to", cell)
    unit = _read(row, "rounded_to", read_unit, f"a number such as 1000, or {EXACT}")
    try:
        if unit:
            error_interval(value, unit)
    except Problem:
        parts = row.cells["value"], cell
        is_one = re.fullmatch(r"\d{1,3} \d{3}", " ".join(parts))
        advice = f"where {','.join(parts)} is meant, write {''.join(parts)}" if is_one else ""
        expected = f"a number of which {value:,} is a multiple"
        raise row.problem("rounded_to", expected, advice) from None


def _check_wording(row: Row) -> None:
    if any(word not in WORDS for word in _words(row.cells)):
        raise row.problem("wording", f"none or some of {', '.join(WORDS)}")


def _words(cells: dict[str, str]) -> list[str]:
    return re.findall(r"[^\s,;]+", cells.get("wording", "").lower())


def _comparison(story: OwnArticle, cells: dict[str, dict]) -> Comparison:
    before, after = story["before"], story["after"]
    said = [word for row in cells.values() for word in _words(row)]
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
        units=(_unit(cells["before"]), _unit(cells["after"])),
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
    sign = "%" if cells["value"].endswith("%") else ""
    shown = {"value": f"{value:,}{sign}", "rounded_to": unit}
    if unit and read_unit(unit):
        shown["rounded_to"] = f"{read_unit(unit):,}"
    return {part: shown.get(part, cells.get(part, "")) for part in PARTS}


def _unit(cells: dict[str, str]) -> float:
    """The unit given, or else that of the last digit typed: 0.01 for 1.20."""
    unit = cells.get("rounded_to", "")
    if unit and read_unit(unit):
        return read_unit(unit)
    return last_digit(cells["value"].removesuffix("%").strip())
