"""A folder that is written whole or not at all, and that replaces nobody else's."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from headcount.errors import Problem

MARKER = ".headcount-report"  # lists the files that were written
# What systems and open spreadsheets leave in a folder.
_LEFT_THERE = (".DS_Store", "Thumbs.db", "desktop.ini", ".~lock.", "~$")


@contextmanager
def written_anew(out: Path) -> Iterator[Path]:
    """A new folder to write into, which becomes ``out`` in one step at the end.

    What was in ``out`` before stays as it is until then, and for good where something fails. Raises
    Problem where ``out`` holds files that were not written this way.
    """
    out = Path(os.path.abspath(out))
    _check(out)
    new, old = (out.parent / f".{out.name}-{which}-{os.getpid()}" for which in ("new", "old"))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        yield new
        (new / MARKER).write_text(json.dumps(sorted(_files(new)), indent=0), encoding="utf-8")
        _swap(out, new, old)
    except OSError as error:
        raise Problem(
            f"The report cannot be written to {out} ({error.strerror or error}): close what is "
            "open from there, or choose another folder with --out."
        ) from None
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _swap(out: Path, new: Path, old: Path) -> None:
    there = out.exists()
    if there:
        os.rename(out, old)
    try:
        os.rename(new, out)
    except OSError:
        if there:
            os.rename(old, out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _check(out: Path) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise Problem(f"{out} is no folder of its own: choose another with --out.")
    if not out.exists():
        return
    there = _files(out) - {MARKER}
    if not there and not any(out.iterdir()):
        return
    try:
        ours = set(json.loads((out / MARKER).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        raise Problem(
            f"The folder {out} is not empty and holds no report of Headcount, so nothing was "
            "written there: choose another with --out."
        ) from None
    if others := sorted(there - ours):
        raise Problem(
            f"The folder {out} holds {others[0]}, which Headcount did not write: move it away, or "
            "choose another folder with --out."
        )


def _files(folder: Path) -> set[str]:
    """Every file in it, as a path from there, but those that systems leave."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir() and not path.name.startswith(_LEFT_THERE)
    }
