"""The file beside the notebook that keeps what pupils did: read, changed and written whole.

It holds runs. A run is what one pupil did, in one kernel or, having gone on, in several.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from headcount.errors import Problem
from headcount.questions.memory import Key
from headcount.version import VERSION

FILE = "headcount-answers.json"
SCHEMA = 1
_ABOUT = "Answers given in the notebooks of this folder; hc.forget() there deletes one's own."
_LOCK_TRIES, _PAUSE = 60, 0.05  # for 3 seconds; a lock that is older was left by a dead kernel


def read(path: Path) -> list[dict]:
    """The runs in the file, none where there is no file or a broken one, which is set aside.

    Raises Problem where the file is not ours or of a newer version, and OSError, also where the
    file could not be written.
    """
    with _locked(path):
        return _document(path)["runs"]


@contextmanager
def changing(path: Path) -> Iterator[list[dict]]:
    """The runs in the file, to be changed; they are written at the end. Raises as ``read`` does.

    Nobody else changes the file meanwhile.
    """
    with _locked(path):
        document = _document(path)
        yield document["runs"]
        _write(path, document)


def entries(run: Mapping) -> dict[Key, dict]:
    """The entries of a run by kind and name; what does not fit is left where it is."""
    return {_key(one): one["data"] for one in run["entries"] if _fits(one)}


def run_of(runs: list[dict], kernel: str) -> dict:
    """The run of a kernel, which is made where there is none."""
    for run in runs:
        if kernel in run["kernels"]:
            return run
    runs.append({"kernels": [kernel], "entries": []})
    return runs[-1]


def last_of_others(runs: list[dict], kernel: str) -> dict | None:
    """The run in which others last kept something."""
    others = [one for one in runs if kernel not in one["kernels"] and entries(one)]
    return max(others, key=last_moment, default=None)


def last_moment(run: Mapping) -> str:
    return max(data["at"] for data in entries(run).values())


def put(run: dict, new: Mapping[Key, dict]) -> None:
    """Put entries into a run, where they are not older than what it has."""
    kept = entries(run)
    taken = {k: data for k, data in new.items() if data["at"] >= kept.get(k, data)["at"]}
    others = [one for one in run["entries"] if not (_fits(one) and _key(one) in taken)]
    made = [{"kind": kind, "name": name, "data": data} for (kind, name), data in taken.items()]
    run["entries"] = [*others, *made]


def set_aside(path: Path) -> list[Path]:
    """The broken files that stand beside this one."""
    return sorted(path.parent.glob(f"{path.stem}-broken*{path.suffix}"))


def _key(entry: Mapping) -> Key:
    return entry["kind"], entry["name"]


def _fits(entry: object) -> bool:
    """Whether this is an entry as we write them: the file may have been edited by hand."""
    return (
        isinstance(entry, dict)
        and all(isinstance(entry.get(name), str) for name in ("kind", "name"))
        and isinstance(entry.get("data"), dict)
        and isinstance(entry["data"].get("at"), str)
    )


def _document(path: Path) -> dict:
    text = path.read_bytes() if path.exists() else b""
    new = {"headcount": "answers", "schema": SCHEMA, "version": VERSION, "about": _ABOUT}
    if not text.strip():
        return {**new, "runs": []}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        _put_aside(path)
        return {**new, "runs": []}
    if not isinstance(found, dict) or found.get("headcount") != "answers":
        raise Problem(f"{path.name} is another program's file.")
    schema = found.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        raise Problem(f"{path.name} is of a newer version of Headcount.")
    given = found.get("runs")
    runs = [_run(one) for one in given if isinstance(one, dict)] if isinstance(given, list) else []
    return {**found, **new, "runs": runs}


def _run(found: dict) -> dict:
    """A run with all its parts, also where a version before ours or a hand left them out."""
    parts = ("kernels", "entries")
    return {**found, **{name: _list(found.get(name)) for name in parts}}


def _list(found: object) -> list:
    return found if isinstance(found, list) else []


def _put_aside(path: Path) -> None:
    number = len(set_aside(path)) + 1
    os.replace(path, path.with_name(f"{path.stem}-broken-{number}{path.suffix}"))


def _write(path: Path, document: dict) -> None:
    runs = [one for one in document["runs"] if one["kernels"] or one["entries"]]
    if not runs:
        path.unlink(missing_ok=True)
        return
    text = json.dumps({**document, "runs": runs}, indent=1, default=str)
    if sys.platform == "emscripten":  # its drive is in the browser, of one kernel, without rename
        path.write_text(text, encoding="utf-8")
        return
    whole = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        whole.write_text(text, encoding="utf-8")
        os.replace(whole, path)
    finally:
        with suppress(OSError):
            whole.unlink(missing_ok=True)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """While no other kernel reads or writes the file."""
    lock = path.with_name(f".{path.name}.lock")
    for _ in range(_LOCK_TRIES):
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            time.sleep(_PAUSE)
    try:
        yield
    finally:
        with suppress(OSError):
            lock.unlink(missing_ok=True)
