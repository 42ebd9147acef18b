"""The class list: a csv with a name in each row, and an id where the school has one."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from headcount.desk.handed_in import Pupil
from headcount.desk.reading.names import words
from headcount.desk.reading.plain import clean
from headcount.errors import Problem

_LARGEST, _MOST = 5_000_000, 5_000
_NAME = {"name", "full name", "fullname", "student", "student name", "pupil", "pupil name",
         "learner", "display name", "nombre completo", "nom complet"}  # fmt: skip
_FIRST = {"first name", "firstname", "first", "given name", "given names", "forename", "vorname",
          "prenom", "nombre", "nome"}  # fmt: skip
_LAST = {"last name", "lastname", "last", "surname", "family name", "nachname", "nom", "apellido",
         "apellidos", "apellido s", "cognome", "sobrenome"}  # fmt: skip
_ID = {"id", "id number", "idnumber", "student id", "pupil id", "number", "no", "nr", "sis id",
       "sis user id", "user id", "userid", "username", "user name", "login", "login id",
       "sis login id", "email", "e mail", "email address", "matricule", "upn"}  # fmt: skip


def class_list(path: Path) -> list[Pupil]:
    """The pupils in a csv file, in its order. Raises Problem where it names none."""
    rows = _rows(path)
    header = [" ".join(words(cell)) for cell in rows[0]] if rows else []
    places = {
        part: next((place for place, name in enumerate(header) if name in known), None)
        for part, known in (("name", _NAME), ("first", _FIRST), ("last", _LAST), ("id", _ID))
    }
    # "Nom" is the surname where there is a first name, else the name.
    if places["first"] is None and places["name"] is None:
        places["name"], places["last"] = places["last"], None
    if places["last"] is None and places["name"] is None:
        places["name"], places["first"] = places["first"], None
    if places["name"] is None and places["first"] is None:
        found = [_without_header(row) for row in rows]
    else:
        found = [_pupil(row, places) for row in rows[1:]]
    # A row that stands twice is one pupil where it has an id; without, two of one name.
    once = {one.id or number: one for number, one in enumerate(found) if one.name}
    pupils = list(once.values())
    if not pupils:
        raise Problem(f"{path.name} names no pupil: it wants a name in each row.")
    if len(pupils) > _MOST:
        raise Problem(f"{path.name} has more than {_MOST:,} rows.")
    return pupils


def _rows(path: Path) -> list[list[str]]:
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        reason = error.strerror or "it is no file"
        raise Problem(f"The class list {path.name} cannot be read: {reason}.") from None
    if size > _LARGEST:
        raise Problem(f"The class list {path.name} is too large.")
    text = _text(data)
    lines = [line for line in text.splitlines() if line.strip()]
    first = lines[0] if lines else ""
    if first.lower().startswith("sep=") and len(first.strip()) == 5:  # as Excel writes it
        cut, lines = first.strip()[4], lines[1:]
    else:
        cut = max(";\t,", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO("\n".join(lines)), delimiter=cut))
    except csv.Error:
        raise Problem(f"The class list {path.name} is no csv file.") from None
    cells = ([clean(cell, 200).strip() for cell in row] for row in rows)
    return [row for row in cells if any(row)]


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _pupil(row: list[str], places: dict[str, int | None]) -> Pupil:
    cell = {
        part: row[place] if place is not None and place < len(row) else ""
        for part, place in places.items()
    }
    name = cell["name"] or f"{cell['first']} {cell['last']}".strip()
    if name.lower() == "points possible":  # the second row of a Canvas gradebook
        name = ""
    return Pupil(name, cell["id"])


def _without_header(row: list[str]) -> Pupil:
    """The first cell is the name, the first with a digit in it the id; one more of letters is the
    other half of the name."""
    ids = [cell for cell in row if any(one.isdigit() for one in cell) or "@" in cell]
    names = [cell for cell in row if cell and cell not in ids][:2]
    return Pupil(" ".join(reversed(names)), ids[0] if ids else "")
