"""A table as a spreadsheet saves it, cell by cell, and how it was read.

CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or the letters of Windows, and .xlsx where
openpyxl is there. What cannot be read is refused by file and line, with what to do.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time
from importlib.util import find_spec
from pathlib import Path

from headcount.errors import Problem
from headcount.story.tables import why_uneven

MARKS = {";": "semicolons", "\t": "tabs", ",": "commas"}
_SAVE = "save it again as 'CSV UTF-8'"
# How files begin that are no text.
_KINDS = {
    b"\xd0\xcf\x11\xe0": "an old Excel file",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


@dataclass
class Sheet:
    """The lines that hold something, each with its number and its text, and what was assumed."""

    file: str
    lines: list[tuple[int, list[str], str]]
    mark: str = ","
    read_with: list[str] = field(default_factory=list)


def sheet_in(path: Path) -> Sheet:
    """The cells of a file. Raises Problem for what is no table."""
    try:
        stored = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise Problem(f"There is no file {path}.") from None
    except OSError as reason:
        raise Problem(f"{path} cannot be read: {reason.strerror}.") from None
    for first, kind in _KINDS.items():
        if stored.startswith(first):
            raise Problem(f"{path.name} is {kind}; open it in a spreadsheet and {_SAVE}.")
    if stored.startswith(b"PK"):
        return _workbook(path, stored)
    text, letters = _decoded(path.name, stored)
    sheet = sheet_of(text, path.name)
    sheet.read_with += letters
    return sheet


def _decoded(file: str, stored: bytes) -> tuple[str, list[str]]:
    if stored[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return stored.decode("utf-16"), []
        except UnicodeDecodeError:
            raise Problem(f"{file} ends in the middle of a letter; {_SAVE}.") from None
    if b"\0" in stored:
        raise Problem(f"{file} is not saved as UTF-8 text; {_SAVE}.")
    try:
        return stored.decode("utf-8-sig"), []
    except UnicodeDecodeError as reason:
        line = len(re.split(rb"\r\n|\r|\n", reason.object[: reason.start]))
    try:
        return stored.decode("cp1252"), ["the letters of Windows (cp1252)"]
    except UnicodeDecodeError:
        raise Problem(
            f"{file}, line {line}: this file is not saved as UTF-8 text; {_SAVE}."
        ) from None


def sheet_of(text: str, file: str) -> Sheet:
    """The cells of a text. Raises Problem for a line that is none of a table."""
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    skipped = 0
    told = re.fullmatch(r"\s*sep=(.)\s*", lines[0]) if lines else None
    if told:  # a first line that Excel understands
        skipped, lines = 1, lines[1:]
    mark = told[1] if told else _mark(next((line for line in lines if line.strip()), ""))
    reader = csv.reader(
        io.StringIO("\n".join(lines)), strict=True, skipinitialspace=True, delimiter=mark
    )
    found, line = [], 1
    try:
        for row in reader:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                found.append((line + skipped, cells, lines[line - 1]))
            line = reader.line_num + 1
    except csv.Error as reason:
        raise Problem(
            f"{file}, line {line + skipped}: not a CSV row; is a quotation mark missing ({reason})?"
        ) from None
    read_with = [MARKS.get(mark, f"'{mark}'")] if mark != "," else []
    return Sheet(file, _even(file, found, mark), mark, read_with)


def _mark(first: str) -> str:
    """What parts the cells: of the marks in the first line the one that stands there most."""
    bare = re.sub(r'"[^"]*"', "", first)
    return max(MARKS, key=bare.count) if any(mark in bare for mark in MARKS) else ","


def _even(file: str, lines: list, mark: str) -> list[tuple[int, list[str], str]]:
    """Lines of as many cells each as the longest heading; columns without a word are left out."""
    if not lines:
        raise Problem(f"{file} is empty; its first line should name the columns.")
    width = max((len(cells) for _, cells, _ in lines[:1]), default=0)
    if len(lines) > 1 and sum(map(bool, lines[0][1])) == 1 < len(lines[1][1]):
        lines = lines[1:]  # a title over the table
        width = len(lines[0][1])
    even = []
    for line, cells, typed in lines:
        if len(cells) != width:
            many = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
            why = why_uneven(typed, mark, len(cells) < width)
            raise Problem(f"{file}, line {line}: {many} where {width} were expected ({why}).")
        even.append((line, cells, typed))
    used = [at for at in range(width) if any(cells[at] for _, cells, _ in even)]
    return [(line, [cells[at] for at in used], typed) for line, cells, typed in even]


# --- .xlsx ---------------------------------------------------------------------------------


def _workbook(path: Path, stored: bytes) -> Sheet:
    """The first sheet of a workbook that holds something."""
    if b"[Content_Types].xml" not in stored:
        kind = "an OpenDocument file" if b"opendocument" in stored[:200] else "a packed file"
        raise Problem(f"{path.name} is {kind}; open it in a spreadsheet and {_SAVE}.")
    if find_spec("openpyxl") is None:
        raise Problem(f"{path.name} is an Excel file, and openpyxl is not here; {_SAVE}.")
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(stored), data_only=True)
        sheets = [
            sheet for sheet in book.worksheets if sheet.max_row and sheet.calculate_dimension()
        ]
    except Exception:  # openpyxl raises whatever its parts raise
        raise Problem(f"{path.name} is a damaged Excel file; {_SAVE}.") from None
    for sheet in sheets:
        lines = []
        for number, row in enumerate(sheet.iter_rows(), 1):
            cells = [_cell(path.name, cell) for cell in row]
            if any(cells):
                lines.append((number, cells, ""))
        if lines:
            return Sheet(path.name, _even(path.name, lines, "\t"), "\t", [f"sheet '{sheet.title}'"])
    raise Problem(f"{path.name} is empty; its first line should name the columns.")


def _cell(file: str, cell) -> str:
    """A cell as it is shown: a day without its midnight, 0.951 with the form of a percent."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith("#") and cell.data_type == "e":
        where = f"{file}, line {cell.row}, column '{cell.column_letter}'"
        raise Problem(f"{where}: the spreadsheet shows the error {value}; mend its formula.")
    if isinstance(value, datetime):
        return str(value.date() if value.time() == time() else value)
    if isinstance(value, date):
        return str(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        shown = repr(value) if isinstance(value, int) else repr(round(value, 10)).removesuffix(".0")
        if "%" in cell.number_format:
            decimals = len(cell.number_format.partition(".")[2].partition("%")[0])
            return f"{100 * value:.{decimals}f}%"
        signs = re.search(r"[£€$¥]", cell.number_format)
        return f"{signs[0]}{shown}" if signs else shown
    return " ".join(str(value).split())
