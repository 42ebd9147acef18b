"""The tables of data/, read and checked: a bad row is named by file, line and column."""

from __future__ import annotations

import csv
import io
import os
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headcount.errors import Problem, near

if TYPE_CHECKING:
    import pandas as pd

_PACKAGE = Path(__file__).parents[1]
# A wheel carries data/ inside the package; in a checkout it stands beside it.
DATA = (_PACKAGE if (_PACKAGE / "data").is_dir() else _PACKAGE.parent) / "data"

TABLE_ENDS = (".csv", ".tsv", ".txt", ".xlsx")  # of the files that hold a table
_MOST = 8  # names of files that are listed

# What a cell holds, by the name of its column; a column named nowhere here holds words.
DATES = ("start", "end", "date_start", "date_end")
NUMBERS = ("value", "count", "low", "high", "claimed", "corrected", "stated_change")
ADDRESSES = ("source", "second_source")
GRADES = ("A", "B")
WEAKER = ("C",)  # in the one table that says how weak its pages are
MAY_BE_EMPTY = {
    *NUMBERS,
    "start",
    "end",
    "place",
    "hedge",
    "note",
    "second_source",
    "compared_with",
    "claimed_unit",
    "corrected_unit",
}


# 48.000, 48,000 and 48 000; a decimal such as 0.125 is none.
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)")
# In a line: 48,000 without a space, which is read as two cells.
BARE = re.compile(r"(?<![\w.])\d{1,3}(?:,\d{3})+(?![\w.])")


def table(name: str) -> pd.DataFrame:
    """A tidy table of data/ by name, such as "article" or "camp_counts".

    Raises Problem naming the tables there are, or file, line, column and what was expected.
    For example, ``hc.table("camp_counts")``.
    """
    rows(name)  # every cell is checked
    import pandas as pd

    frame = pd.read_csv(_path(name), encoding="utf-8-sig")
    for column in frame.columns.intersection(DATES):
        frame[column] = pd.to_datetime(frame[column])
    return frame


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of the same table, each cell by its column: a date, a number or words.

    An empty cell is None. Raises Problem as `table` does.
    """
    header, found = read_rows(_path(name))
    return [{column: row.value(column) for column in header} for row in found]


def by_id(name: str) -> dict[str, dict[str, Any]]:
    """The rows of the same table by their id."""
    return {row["id"]: row for row in rows(name)}


def _path(name: object) -> Path:
    names = sorted(file.stem for file in DATA.glob("*.csv"))
    if name not in names:
        raise Problem(f"There is no table '{name}'; there are {', '.join(names)}.")
    return DATA / f"{name}.csv"


@dataclass
class Row:
    """One line of a file, and how to complain about it."""

    file: str
    line: int
    cells: dict[str, str]
    typed: str = ""  # the line as it stands; of a row over several lines, the first

    def problem(self, column: str, expected: str, advice: str = "") -> Problem:
        found = self.cells[column] or "nothing"
        more = f" ({advice})" if advice else ""
        return Problem(
            f"{self.file}, line {self.line}, column '{column}': {expected} was expected, "
            f"and '{found}' was found{more}."
        )

    def value(self, column: str) -> date | float | str | None:
        """What a cell holds; Problem where that is not what its column is for."""
        cell = self.cells[column]
        if not cell and column in MAY_BE_EMPTY:
            return None
        if column in DATES:
            return self.date(column)
        if column in NUMBERS:
            return self.number(column)
        if column in ADDRESSES and not cell.startswith(("http://", "https://")):
            raise self.problem(column, "a web address")
        grades = (*GRADES, *WEAKER) if self.file == "provenance.csv" else GRADES
        if column == "grade" and cell not in grades:
            raise self.problem(column, f"one of {', '.join(grades)}")
        if not cell:
            raise self.problem(column, "a word")
        return cell

    def number(self, column: str, needed: bool = False, after: str = "") -> float | None:
        """The number in a cell; None where it is empty and may be. after is a sign to skip."""
        cell = self.cells[column].removesuffix(after).strip()
        if not cell and not needed:
            return None
        self.check_digits(column, cell)
        try:
            number = float(cell.replace("_", "x"))  # float() would read 1_000
            whole = int(number)  # infinities and nan have none
        except (ValueError, OverflowError):
            raise self.problem(column, "a number such as 167000") from None
        return whole if whole == number else number

    def check_digits(self, column: str, cell: str) -> None:
        """Raise Problem for marks between thousands, and for a piece of such a number: 012."""
        if _GROUPED.fullmatch(cell):
            digits = re.sub(r"[., ]", "", cell)
            if "." not in cell:
                raise self.problem(column, "a number such as 167000", f"write {digits}")
            expected = "a number without dots or commas between thousands"
            decimal = f" or {_decimal(cell)}" if cell.count(".") == 1 else ""
            raise self.problem(column, expected, f"write {digits}{decimal}")
        if re.match(r"[+-]?0\d", cell):
            expected = "a number that does not begin with 0"
            raise self.problem(column, expected, "where 48,012 is meant, write 48012")

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


def _decimal(text: str) -> str:
    """2.400 as it is told from 2400: 2.4; with three decimals that count, 2.1250."""
    short = text.rstrip("0").rstrip(".")
    return f"{short}0" if len(short.partition(".")[2]) == 3 else short


def as_path(file: object, example: str) -> Path:
    """The path that a text or a Path names. Raises Problem."""
    if isinstance(file, (str, Path)) and str(file).strip() and "\0" not in str(file):
        try:
            os.fsencode(file)
        except UnicodeEncodeError:
            raise Problem(
                f"The name {ascii(str(file))[:40]} has letters that no file can have on this "
                f"machine; give it a name such as '{example}'."
            ) from None
        return Path(file)
    given = repr(file) if isinstance(file, (str, type(None))) else f"of type {type(file).__name__}"
    raise Problem(f"A file is given by its name, such as '{example}', and this is {given[:40]}.")


def no_such_file(path: Path) -> Problem:
    """The complaint about a file that is not there: the nearest name, and the tables that are."""
    try:
        there = sorted(
            one.name for one in path.parent.iterdir() if one.suffix.lower() in TABLE_ENDS
        )
    except OSError:
        there = []
    meant = near(path.name, there)
    which = f"; did you mean {meant[0]}" if meant else ""
    more = f" and {len(there) - _MOST} more" if len(there) > _MOST else ""
    listed = f"; its folder holds {', '.join(there[:_MOST])}{more}" if there else ""
    if which:
        return Problem(f"There is no file {path}{listed}{which}?")
    return Problem(f"There is no file {path}{listed}.")


def read_rows(path: Path, columns: list[str] | None = None) -> tuple[list[str], list[Row]]:
    """The header and the rows of a CSV file that hold something.

    columns are names that the header must have. Raises Problem for what is not such a file.
    """
    again = "not saved as UTF-8 text; save it again as 'CSV UTF-8'."
    try:
        stored = path.read_bytes()
        if b"\0" in stored:  # UTF-16
            raise Problem(f"{path.name} is {again}")
        text = stored.decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        raise no_such_file(path) from None
    except UnicodeDecodeError as reason:
        line = len(re.split(rb"\r\n|\r|\n", reason.object[: reason.start]))
        raise Problem(f"{path.name}, line {line}: this file is {again}") from None
    except OSError as reason:
        raise Problem(f"{path} cannot be read: {reason.strerror}.") from None
    return rows_of(text, path.name, columns)


def rows_of(text: str, file: str, columns: list[str] | None = None) -> tuple[list[str], list[Row]]:
    """The same for a text; file is what a complaint calls it.

    Commas part the cells, or tabs where the first line has no comma. Characters that nobody
    sees (soft hyphens, marks of direction) are left out.
    """
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    mark = "\t" if "\t" in first and "," not in first else ","
    rows = _rows(file, text, mark)
    if not rows:
        raise Problem(f"{file} is empty; its first line should name the columns.")
    line, header = rows.pop(0)
    header = ["_".join(name.lower().split()) for name in header]
    if len(header) == 1 and ";" in header[0]:
        raise Problem(
            f"{file}, line {line}: the columns are parted by semicolons; commas were expected."
        )
    missing = [name for name in columns or () if name not in header]
    if missing:
        raise Problem(f"{file}, line {line}: column '{missing[0]}' is missing.")
    twice = [name for name in header if name and header.count(name) > 1]
    if twice:
        raise Problem(f"{file}, line {line}: column '{twice[0]}' stands twice.")
    if not rows:
        raise Problem(f"{file} has no rows below its first line; one a figure was expected.")
    found = []
    for line, cells in rows:
        typed = lines[line - 1]
        if len(cells) != len(header):
            many = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
            why = why_uneven(typed, mark, len(cells) < len(header))
            raise Problem(f"{file}, line {line}: {many} where {len(header)} were expected ({why}).")
        if cells[-1] and not header[-1]:
            raise Problem(
                f"{file}, line {line}: '{cells[-1]}' stands in a column without a name; is there "
                "a comma too many?"
            )
        found.append(Row(file, line, dict(zip(header, cells)), typed))
    return header, found


def why_uneven(typed: str, mark: str, is_short: bool) -> str:
    """What has most likely put too few or too many cells into a line."""
    for other, name in (("\t", "tabs"), (";", "semicolons")):
        if other in typed and mark not in typed:
            return f"these are parted by {name}, and the columns by commas"
    if mark == "\t":
        return f"there is a tab too {'few' if is_short else 'many'}"
    if is_short:
        return "a comma is missing; an empty cell has one too"
    why = "a text with a comma needs quotation marks"
    if number := BARE.search(typed):
        return f"write {number[0].replace(',', '')}, without a comma; {why}"
    return why


def _rows(file: str, text: str, mark: str) -> list[tuple[int, list[str]]]:
    """The rows that hold something, each with the number of its first line."""
    reader = csv.reader(io.StringIO(text), strict=True, skipinitialspace=True, delimiter=mark)
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
