"""The tables of data/, read and checked: a bad row is named by file, line and column."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from .problems import Problem

_HERE = Path(__file__).parent
# A wheel carries data/ inside the package; in a checkout it stands beside it.
DATA = _HERE / "data" if (_HERE / "data").is_dir() else _HERE.parent / "data"

# What a cell holds, by the name of its column; a column named nowhere here holds words.
DATES = ("start", "end", "date_start", "date_end")
NUMBERS = ("value", "count", "low", "high", "claimed", "corrected", "stated_change")
ADDRESSES = ("source", "second_source")
GRADES = ("A", "B")
MAY_BE_EMPTY = {
    *NUMBERS, "start", "end", "place", "hedge", "note", "second_source", "compared_with",
    "claimed_unit", "corrected_unit",
}  # fmt: skip


def table(name: str) -> pd.DataFrame:
    """A tidy table of data/ by name, such as "article" or "camp_counts".

    Raises Problem naming the tables there are, or file, line, column and what was expected.
    """
    names = sorted(file.stem for file in DATA.glob("*.csv"))
    if name not in names:
        raise Problem(f"There is no table '{name}'; there are {', '.join(names)}.")
    path = DATA / f"{name}.csv"
    header, rows = read_rows(path)
    for row in rows:
        for column in header:
            row.check(column)
    frame = pd.read_csv(path, encoding="utf-8-sig")
    for column in frame.columns.intersection(DATES):
        frame[column] = pd.to_datetime(frame[column])
    return frame


@dataclass
class Row:
    """One line of a file, and how to complain about it."""

    file: str
    line: int
    cells: dict[str, str]

    def problem(self, column: str, expected: str) -> Problem:
        found = self.cells[column] or "nothing"
        return Problem(
            f"{self.file}, line {self.line}, column '{column}': {expected} was expected, "
            f"and '{found}' was found."
        )

    def check(self, column: str) -> None:
        """Raise Problem where a cell does not hold what its column is for."""
        cell = self.cells[column]
        if not cell and column in MAY_BE_EMPTY:
            return
        if column in DATES:
            self.date(column)
        elif column in NUMBERS:
            self.number(column)
        elif column in ADDRESSES and not cell.startswith(("http://", "https://")):
            raise self.problem(column, "a web address")
        elif column == "grade" and cell not in GRADES:
            raise self.problem(column, f"one of {', '.join(GRADES)}")
        elif not cell:
            raise self.problem(column, "a word")

    def number(self, column: str, needed: bool = False) -> float | None:
        cell = self.cells[column]
        if not cell and not needed:
            return None
        try:
            number = float(cell.replace("_", "x"))  # float() would read 1_000
            whole = int(number)  # infinities and nan have none
        except (ValueError, OverflowError):
            raise self.problem(column, "a number such as 167000") from None
        return whole if whole == number else number

    def date(self, column: str) -> date | None:
        cell = self.cells[column]
        if not cell and column in MAY_BE_EMPTY:
            return None
        try:
            if len(cell) != 10:  # newer Pythons would also read 20160101
                raise ValueError
            return date.fromisoformat(cell)
        except ValueError:
            raise self.problem(column, "a date such as 2016-10-24") from None


def read_rows(path: Path, columns: list[str] | None = None) -> tuple[list[str], list[Row]]:
    """The header and the rows of a CSV file that hold something.

    columns are names that the header must have. Raises Problem for what is not such a file.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        raise Problem(f"There is no file {path}.") from None
    except UnicodeDecodeError:
        raise Problem(
            f"{path.name} is not saved as UTF-8 text; save it again as 'CSV UTF-8'."
        ) from None
    except OSError as reason:
        raise Problem(f"{path} cannot be read: {reason.strerror}.") from None
    return rows_of(text, path.name, columns)


def rows_of(text: str, file: str, columns: list[str] | None = None) -> tuple[list[str], list[Row]]:
    """The same for a text; file is what a complaint calls it."""
    rows = _rows(file, text)
    if not rows:
        raise Problem(f"{file} is empty; its first line should name the columns.")
    line, header = rows.pop(0)
    missing = [name for name in columns or () if name not in header]
    if len(header) == 1 and ";" in header[0]:
        raise Problem(
            f"{file}, line {line}: the columns are parted by semicolons; commas were expected."
        )
    if missing:
        raise Problem(f"{file}, line {line}: column '{missing[0]}' is missing.")
    if not rows:
        raise Problem(f"{file} has no rows below its first line; one a figure was expected.")
    for line, cells in rows:
        if len(cells) != len(header):
            raise Problem(
                f"{file}, line {line}: {len(cells)} cells where {len(header)} were expected "
                "(a text with a comma needs quotation marks)."
            )
    return header, [Row(file, line, dict(zip(header, cells))) for line, cells in rows]


def _rows(file: str, text: str) -> list[tuple[int, list[str]]]:
    """The rows that hold something, each with the number of its first line."""
    reader = csv.reader(io.StringIO(text), strict=True)
    rows, line = [], 1
    try:
        for row in reader:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as reason:
        raise Problem(
            f"{file}, line {line}: not a CSV row; is a quotation mark missing ({reason})?"
        ) from None
    return rows
