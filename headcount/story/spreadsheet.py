"""A table as a spreadsheet saves it, cell by cell, and how it was read.

CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or the letters of Windows, and .xlsx where
openpyxl is there. What cannot be read is refused by file and line, with what to do.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time
from importlib.util import find_spec
from pathlib import Path

from headcount.errors import Problem
from headcount.story.headings import HEADINGS, meant, unit_in
from headcount.story.tables import no_such_file, why_uneven

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
        raise no_such_file(path) from None
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
    mark = told[1] if told else _mark([line for line in lines if line.strip()])
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
    return Sheet(file, _even(file, found, mark, read_with), mark, read_with)


def _mark(lines: list[str]) -> str:
    """What parts the cells: the mark of a first line of headings, else that of most lines.

    A title over the table may have commas of its own.
    """
    bare = [re.sub(r'"[^"]*"', "", line) for line in lines]
    if not bare:
        return ","
    first = max(MARKS, key=bare[0].count)
    if _headings(bare[0].split(first)) > 1:
        return first
    counts = {mark: Counter(line.count(mark) for line in bare if mark in line) for mark in MARKS}
    usual = {
        mark: max(((lines, many) for many, lines in found.items()), default=(0, 0))
        for mark, found in counts.items()
    }
    best = max(usual, key=lambda mark: usual[mark])
    return best if usual[best][0] else ","


def _headings(cells: list[str]) -> int:
    """How many cells name a column."""
    return sum(meant(unit_in(cell.strip())[0], HEADINGS) in HEADINGS for cell in cells)


def _table_alone(lines: list, read_with: list[str]) -> list:
    """The lines without a title above the headings and a source below; what is left out is said."""
    usual = Counter(len(cells) for _, cells, _ in lines).most_common(1)[0][0]
    first, last = 0, len(lines)
    while first + 1 < last and _is_title(lines[first][1], lines[first + 1 : last], usual):
        first += 1
    while last - 1 > first and _is_note(lines[last - 1][1]):
        last -= 1
    for line, cells, typed in [*lines[:first], *lines[last:]]:
        shown = (typed.strip() or " ".join(cell for cell in cells if cell)).strip(',;\t"')[:40]
        read_with.append(f"line {line} left out ('{shown}')")
    return lines[first:last]


def _is_title(cells: list[str], below: list, usual: int) -> bool:
    """One filled cell over more of them, or words that are no headings over such as are."""
    if sum(map(bool, cells)) == 1:
        return usual > 1 and any(len(row) > 1 and sum(map(bool, row)) > 1 for _, row, _ in below)
    heads = [row for _, row, _ in below if not any(re.search(r"\d", cell) for cell in row)]
    return _headings(cells) == 0 and any(_headings(row) for row in heads)


def _is_note(cells: list[str]) -> bool:
    first = next(cell for cell in cells if cell)
    return re.match(r"(?:sources?|notes?|data)\s*:|\*|\u00a9", first, re.IGNORECASE) is not None


def _even(
    file: str, lines: list, mark: str, read_with: list[str]
) -> list[tuple[int, list[str], str]]:
    """Lines of as many cells each as the longest heading; columns without a word are left out."""
    if not lines:
        raise Problem(f"{file} is empty; its first line should name the columns.")
    lines = _table_alone(lines, read_with)
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
    filled = [sheet for sheet in sheets if _holds_something(sheet)]
    for sheet in filled[:1]:
        lines = []
        for number, row in enumerate(sheet.iter_rows(), 1):
            cells = [_cell(path.name, cell) for cell in row]
            if any(cells):
                lines.append((number, cells, ""))
        if lines:
            others = " and ".join(f"'{other.title}'" for other in filled[1:])
            not_read = f" (not {others}: save that sheet as a file of its own)" if others else ""
            read_with = [f"sheet '{sheet.title}'{not_read}", *_without_result(stored, sheet)]
            even = _even(path.name, lines, "\t", read_with)
            return Sheet(path.name, even, "\t", read_with)
    raise Problem(f"{path.name} is empty; its first line should name the columns.")


def _holds_something(sheet) -> bool:
    return any(cell.value is not None for row in sheet.iter_rows() for cell in row)


def _without_result(stored: bytes, sheet) -> list[str]:
    """The formulas whose result no spreadsheet has stored: their cells read as empty."""
    import openpyxl

    formulas = openpyxl.load_workbook(io.BytesIO(stored))[sheet.title]
    places = [
        cell.coordinate
        for row in formulas.iter_rows()
        for cell in row
        if cell.data_type == "f" and sheet[cell.coordinate].value is None
    ]
    if not places:
        return []
    return [
        f"{', '.join(places)} not said: a formula without a stored result (open the file in a "
        "spreadsheet and save it again)"
    ]


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
