"""The rows of a claim in any table: its headings and row names understood, its customs found.

What was assumed on the way is kept in words, for the line above the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from headcount.errors import Problem
from headcount.numbers.amounts import Amount, mark_shown, open_mark, read_amount_printed
from headcount.numbers.periods import order_shown, read_period
from headcount.numbers.writing import listed
from headcount.story.headings import (
    HEADINGS,
    KINDS,
    ROW_NAMES,
    joined,
    meant,
    says_nothing,
    unit_in,
)
from headcount.story.spreadsheet import Sheet
from headcount.story.tables import BARE, Row

SIDES = ("before", "after")
# What ends each refusal of a table that is of another kind.
EXPECTED = (
    "Its first lines should be such as 'id,value,counts,when', 'before,120,pupils,2022' and "
    "'after,90,pupils,2023': one row a number. The blank table has all the columns: "
    "data/own_article/blank.csv."
)
ROWS = (*SIDES, "before_other", "after_other", "people_before", "people_after")
ALIKE = ("said_by", "place", "counts")  # "The police" and "the police" are the same
COLUMNS = tuple(HEADINGS)
_DATES = ("start", "end", "when")


@dataclass
class OwnRow(Row):
    """A row by our names of its columns; a complaint uses the headings of the file."""

    headings: dict[str, str] = field(default_factory=dict)
    mark: str = ""  # what begins decimals in the file
    order: str = ""  # of day and month

    def problem(self, column: str, expected: str, advice: str = "") -> Problem:
        message = str(super().problem(column, expected, advice))
        shown = self.headings.get(column, column)
        return Problem(message.replace(f"column '{column}'", f"column '{shown}'", 1))

    def complain(self, column: str, sentence: str) -> Problem:
        """A problem told in a sentence of its own, where the cell stands."""
        shown = self.headings.get(column, column)
        return Problem(f"{self.file}, line {self.line}, column '{shown}': {sentence}")

    def amount(self, column: str) -> Amount | None:
        """What the cell states, or None where it says nothing."""
        return read_amount_printed(self.cells[column], self.mark) if self.cells[column] else None


def own_rows(sheet: Sheet, may_lack: bool = False) -> tuple[list[OwnRow], list[str]]:
    """The rows in use by name, and what was assumed. Raises Problem by file, line and column.

    may_lack: neither number need be there, as in a sentence that prints the change alone.
    """
    assumed = list(sheet.read_with)
    (line, heads, _), *lines = sheet.lines
    columns, things = _columns(sheet.file, line, heads, lines, assumed)
    if not lines:
        raise Problem(f"{sheet.file} has no rows below its first line; one a figure was expected.")
    rows = []
    _, before, behind = unit_in(heads[columns["value"]])
    if before or behind:
        assumed.append(f"{before}{behind} from the heading '{heads[columns['value']]}'")
    for number, cells, typed in lines:
        known = {**dict.fromkeys(COLUMNS, ""), "counts": things}
        for column, at in columns.items():
            known[column] = "" if says_nothing(cells[at]) else cells[at]
        known["value"] = _with_unit(known["value"], before, behind)
        names = {column: heads[at] for column, at in columns.items()}
        rows.append(OwnRow(sheet.file, number, known, typed, names))
        if cells[-1] and not heads[-1]:
            raise Problem(
                f"{sheet.file}, line {number}: '{cells[-1]}' stands in a column without a name; "
                "is there a comma too many?"
            )
    _find_customs(rows, sheet.mark, assumed)
    if "id" not in columns:
        _name_rows(sheet.file, rows, assumed)
    found = _in_use(rows, sheet.file)
    if not may_lack and not any(row.cells["value"] for row in found if row.cells["id"] in SIDES):
        expected = "a number such as 167000, in one of the two rows"
        why = next((said for said in sheet.read_with if "stored result" in said), "")
        raise found[0].problem("value", expected, why)
    return found, assumed


# --- headings ------------------------------------------------------------------------------


def _columns(
    file: str, line: int, heads: list[str], lines: list, assumed: list[str]
) -> tuple[dict[str, int], str]:
    """Where each of our columns stands, and what is counted where a heading alone says so."""
    things = ""
    words = [joined(head) for head in heads]
    twice = [word for word in words if word and words.count(word) > 1]
    if twice:
        raise Problem(f"{file}, line {line}: column '{twice[0]}' stands twice.")
    columns = {word: at for at, word in enumerate(words) if word in COLUMNS}
    for at, head in enumerate(heads):
        column = meant(unit_in(head)[0] or head, HEADINGS)
        if column in COLUMNS and column not in columns:
            columns[column] = at
            assumed.append(f"'{head}' as {column}")
    if "value" not in columns:
        numbers = [
            at
            for at in range(len(heads))
            if at not in columns.values() and heads[at] and lines and _are_amounts(lines, at)
        ]
        if len(numbers) != 1:
            found = listed([f"'{heads[at]}'" for at in numbers]) if numbers else ""
            several = f" Numbers stand in {found}: choose two of them." if found else ""
            raise Problem(
                f"{file}, line {line}: column 'value' is missing; call the column of the numbers "
                f"'value'.{several} {EXPECTED}"
            )
        columns["value"] = numbers[0]
        assumed.append(f"'{heads[numbers[0]]}' as value")
        things = unit_in(heads[numbers[0]])[0] if "counts" not in columns else ""
    return columns, things


def _with_unit(cell: str, before: str, behind: str) -> str:
    """A cell with the unit of its heading, unless it has its own: €450, -€450 or (€450)."""
    first = re.search(r"[\d.]", cell)
    if first is None or not re.fullmatch(r"[-+(]*[\d., ']+\)?", cell):
        return cell
    at, end = first.start(), len(cell.rstrip(") "))
    return f"{cell[:at]}{before}{cell[at:end]}{behind}{cell[end:]}"


def _are_amounts(lines: list, at: int) -> bool:
    cells = [cells[at] for _, cells, _ in lines if not says_nothing(cells[at])]
    for cell in cells:
        try:
            read_amount_printed(cell, ".")
        except Problem:
            return False
    return bool(cells)


# --- the customs of the file ---------------------------------------------------------------


def _find_customs(rows: list[OwnRow], parted_by: str, assumed: list[str]) -> None:
    """Which mark begins decimals in these rows, and whether the day or the month comes first."""
    mark = _custom(rows, ("value", "rounded_to"), mark_shown, {".": "point", ",": "comma"})
    if mark == ",":
        assumed.append("decimal commas")
    if not mark:
        # Semicolons are the custom where decimals have commas; so points there are of thousands.
        thousands = "." if parted_by == ";" else ","
        cells = [row.cells[column] for row in rows for column in ("value", "rounded_to")]
        if any(open_mark(cell) == thousands for cell in cells):
            assumed.append(f"{'points' if thousands == '.' else 'commas'} between thousands")
            mark = "," if thousands == "." else "."
            others = [row for row in rows if open_mark(row.cells["value"]) == mark]
            if others:
                raise others[0].problem("value", "the same mark between thousands in every row")
        elif any(open_mark(cell) for cell in cells):
            mark = ""
    order = _custom(rows, _DATES, _order, {"day first": "day", "month first": "month"})
    if order and any(order_shown(row.cells[column]) == "open" for row in rows for column in _DATES):
        assumed.append(f"{order.removesuffix(' first')}s first in dates")
    for row in rows:
        row.mark, row.order = mark, order


def _order(cell: str) -> str:
    shown = order_shown(cell)
    return "" if shown == "open" else shown


def _custom(rows: list[OwnRow], columns: tuple, shown, names: dict[str, str]) -> str:
    """What the first cell shows that shows something; another that shows the other is refused."""
    first = ""
    seen = ""
    for row in rows:
        for column in columns:
            found = shown(row.cells[column])
            if found and not first:
                first, seen = found, row.cells[column]
            elif found and found != first:
                expected = f"a {names[first]} where '{seen}' has one"
                raise row.problem(column, expected, "write all in one way")
    return first


# --- rows ----------------------------------------------------------------------------------


def _name_rows(file: str, rows: list[OwnRow], assumed: list[str]) -> None:
    """Two rows without a name are before and after, by their dates or else as they stand."""
    filled = [row for row in rows if any(row.cells.values())]
    if len(filled) != 2:
        raise Problem(
            f"{file} has {len(filled)} rows and no column that says which is before and which is "
            f"after; add a column 'id' with the words before and after. {EXPECTED}"
        )
    days = [_first_day(row) for row in filled]
    turned = None not in days and days[0] > days[1]
    for row, name in zip(filled, reversed(SIDES) if turned else SIDES):
        row.cells["id"] = name
    assumed.append("the earlier row as before" if None not in days else "the first row as before")


def _first_day(row: OwnRow) -> date | None:
    for column in ("start", "when", "end"):
        if row.cells[column]:
            try:
                found = read_period(row.cells[column], row.order)
            except Problem:
                return None
            return found.start
    return None


def _in_use(rows: list[OwnRow], file: str) -> list[OwnRow]:
    """The rows of ROWS, once each; an extra row may be left blank."""
    found: dict[str, OwnRow] = {}
    spelt: dict[tuple[str, str], str] = {}
    for row in rows:
        name = meant(row.cells["id"], ROW_NAMES)
        filled = any(cell for column, cell in row.cells.items() if column not in ("id", "kind"))
        if not name and not filled:
            continue
        if name not in ROWS:
            refused = row.problem("id", f"one of {', '.join(ROWS)}")
            raise Problem(f"{refused} {EXPECTED}")
        if name in found:
            raise row.problem("id", "a name not used on another line")
        if filled or name in SIDES:
            found[name] = _tidy(row, name, spelt)
    for name in SIDES:
        if name not in found:
            needed = f"it needs the rows {' and '.join(SIDES)}"
            raise Problem(f"{file} has no row '{name}'; {needed}. {EXPECTED}")
    return list(found.values())


def _tidy(row: OwnRow, name: str, spelt: dict[tuple[str, str], str]) -> OwnRow:
    """The row in the spelling of the package: Flow is flow, and a counter is spelt as before."""
    cells = {**row.cells, "id": name}
    for column in ALIKE:
        cells[column] = spelt.setdefault((column, cells[column].casefold()), cells[column])
    if cells["kind"]:
        cells["kind"] = meant(cells["kind"], KINDS)
    return replace(row, cells=cells)


def commas_in_a_number(row: OwnRow) -> Problem | None:
    """Where 700,100 may be one number: the other commas of its line have a space after them."""
    tight = re.findall(r",(?=[^\s,])", row.typed)
    bare = BARE.findall(row.typed)
    if len(bare) != 1 or len(tight) != bare[0].count(",") or ", " not in row.typed:
        return None
    first, *others = bare[0].split(",")
    if row.cells["value"] != first:
        return None
    is_two = len(others) == 1 and others[0][0] != "0"
    two = f" or, for two numbers, {first}, {others[0]}" if is_two else ""
    typed = replace(row, cells={**row.cells, "value": bare[0]})
    return typed.problem("value", f"{first}{''.join(others)} without a comma{two}")
