"""The files that were handed in, out of a folder or a zip: read in memory, nothing is unpacked."""

from __future__ import annotations

import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from headcount.desk.reading.plain import clean
from headcount.errors import Problem

LARGEST = 25_000_000  # bytes of one file: a notebook with all its pictures has 1 or 2 million
MOST = 20_000  # files in a folder or a zip
_LARGEST_ZIP = 2_000_000_000
_RATIO = 100  # a notebook becomes 5 to 10 times smaller in a zip
_SMALL = 1_000_000  # bytes: of less, the ratio does not matter
_IGNORED = {"__MACOSX", "Thumbs.db", "desktop.ini", "__pycache__"}
_WORTH_READING = re.compile(r"\.ipynb|\.json$", re.IGNORECASE)
_SAID = {
    ".zip": "This zip lies in another zip: unpack it, and report on it too.",
    ".html": "This is a web page of a notebook: ask for the notebook, whose name ends in .ipynb.",
    ".htm": "This is a web page of a notebook: ask for the notebook, whose name ends in .ipynb.",
    ".py": "This is a program, no notebook: ask for the notebook, whose name ends in .ipynb.",
}


@dataclass(frozen=True)
class File:
    """A file as it came: its name, with its folders, and its date in the zip, where it has one.

    reason says why it cannot be read; where it is empty, read returns what it holds or raises
    Problem.
    """

    name: str
    date: str = ""
    changed: float = 0.0
    reason: str = ""
    read: Callable[[], bytes] = lambda: b""


def files_in(source: Path) -> Iterator[File]:
    """All files of a folder, with those of the zips in it, of one zip, or one file alone.

    Raises Problem where there is nothing to read at this place.
    """
    try:
        if source.is_dir():
            yield from _in_folder(source)
        elif not source.exists():
            raise Problem(f"There is no folder and no file {source}.")
        elif source.suffix.lower() == ".zip":
            yield from _in_zip(source, "")
        else:
            yield _on_disk(source, source.name)
    except OSError as error:
        raise Problem(f"{source} cannot be read: {error.strerror or error}.") from None


def _in_folder(folder: Path) -> Iterator[File]:
    many = 0
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not _is_ignored(one))
        for one in list(folders):
            if Path(where, one).is_symlink():
                folders.remove(one)
                yield File(_name_in(folder, Path(where, one)), reason="This folder is a link.")
        for one in sorted(names):
            path = Path(where, one)
            name = _name_in(folder, path)
            if _is_ignored(one):
                continue
            many += 1
            if many > MOST:
                raise Problem(f"{folder} holds more than {MOST:,} files: name a smaller folder.")
            if path.suffix.lower() == ".zip" and path.is_file() and not path.is_symlink():
                try:
                    yield from _in_zip(path, f"{name}/")
                except Problem as reason:
                    yield File(name, reason=str(reason))
            else:
                yield _on_disk(path, name)


def _name_in(folder: Path, path: Path) -> str:
    return clean(path.relative_to(folder).as_posix(), 500)


def _on_disk(path: Path, name: str) -> File:
    try:
        found = path.lstat()
    except OSError as error:
        return File(name, reason=f"The file cannot be read: {error.strerror}.")
    if stat.S_ISLNK(found.st_mode):
        return File(name, reason="The file is a link to another one.")
    if not stat.S_ISREG(found.st_mode):
        return File(name, reason="This is no file.")
    reason = _why_not(name, found.st_size)
    return File(name, "", found.st_mtime, reason, lambda: _bytes_of(path))


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as opened:
            return _limited(opened.read(LARGEST + 1))
    except OSError as error:
        raise Problem(f"The file cannot be read: {error.strerror}.") from None


def _limited(data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise Problem(_too_large(len(data)))
    return data


def _too_large(size: int) -> str:
    return (
        f"The file is too large to be read: {size / 1e6:,.0f} MB, where at most "
        f"{LARGEST / 1e6:.0f} MB are."
    )


def _why_not(name: str, size: int) -> str:
    """Why a file of this name and size is not read; empty where it is."""
    if not _WORTH_READING.search(name):
        ending = os.path.splitext(name)[1].lower()
        return _SAID.get(ending, "This is neither a notebook nor a journal.")
    return _too_large(size) if size > LARGEST else ""


def _is_ignored(part: str) -> bool:
    """Whether a file or folder is one that computers put there."""
    return part.startswith(".") or part in _IGNORED


# --- zips -------------------------------------------------------------------------------------


def _in_zip(path: Path, before: str) -> Iterator[File]:
    if path.stat().st_size > _LARGEST_ZIP:
        raise Problem(f"{path.name} is too large to be read.")
    _refuse_many(path)
    try:
        opened = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, zlib.error, EOFError):
        raise Problem(f"{path.name} is damaged, or no zip.") from None
    with opened:
        members = opened.infolist()
        if len(members) > MOST:
            raise Problem(_too_many(path, len(members)))
        for one in members:
            name = _name_of(one)
            parts = name.split("/")
            if (
                one.is_dir()
                or name.endswith("/")
                or any(map(_is_ignored, parts))
                and ".." not in parts
            ):
                continue
            date = "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*one.date_time)
            reason = _refused(one, name)
            shown = before + clean(name, 500)
            yield File(shown, date, 0.0, reason, lambda one=one: _unpacked(opened, one))  # type: ignore[misc]


def _too_many(path: Path, many: int) -> str:
    return f"{path.name} holds {many:,} files; at most {MOST:,} are read."


def _refuse_many(path: Path) -> None:
    """Look at how many files a zip says that it holds, before its list is read."""
    with path.open("rb") as opened:
        size = opened.seek(0, io.SEEK_END)
        opened.seek(max(0, size - 66_000))
        end = opened.read()
    at = end.rfind(b"PK\x05\x06")
    if at >= 0 and len(end) >= at + 22:
        many = int.from_bytes(end[at + 10 : at + 12], "little")
        listed = int.from_bytes(end[at + 12 : at + 16], "little")
        if many == 0xFFFF:  # more than fit in here
            raise Problem(f"{path.name} holds more than {MOST:,} files; at most so many are read.")
        if many > MOST:
            raise Problem(_too_many(path, many))
        if listed != 0xFFFFFFFF and listed > MOST * 2000:
            raise Problem(f"{path.name} is damaged, or no zip.")


def _name_of(one: zipfile.ZipInfo) -> str:
    """The name of a member; many programs write it in UTF-8 without saying so."""
    name = one.orig_filename  # whole, also after a null byte, and with the signs of Windows
    if not one.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("utf-8")
        except ValueError:
            pass
    return name.replace("\\", "/")


def _refused(one: zipfile.ZipInfo, name: str) -> str:
    if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in name.split("/"):
        return "Its name leads out of the zip, so it was not read."
    if stat.S_ISLNK(one.external_attr >> 16):
        return "It is a link to another file."
    if reason := _why_not(name, one.file_size):
        return reason
    if one.flag_bits & 0x1:
        return "It is locked with a password."
    if one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "It is packed in a way that is not read here: make the zip anew."
    if one.file_size > _SMALL and one.file_size > _RATIO * max(one.compress_size, 1):
        return f"It would become {one.file_size // max(one.compress_size, 1):,} times as large."
    return ""


def _unpacked(opened: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    try:
        with opened.open(one) as member:
            return _limited(member.read(LARGEST + 1))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        raise Problem("It is damaged in the zip.") from None
