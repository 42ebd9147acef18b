"""``start.py report``: what was handed in is read, and the report written."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from headcount.desk.homework.homework_set import read_set
from headcount.desk.reading.collecting import collect
from headcount.desk.report.report import Summary, write_report
from headcount.errors import Problem

_WIDE = 30  # characters of the bar


def report(
    source: Path,
    *,
    set_folder: Path | None = None,
    roster: Path | None = None,
    out: Path = Path("report"),
    anonymous: bool = False,
) -> Summary:
    """Read what was handed in at source, a folder or a zip, and write the report into out.

    set_folder is that of the homework, roster the class list. Raises Problem. For example,
    ``report(Path("handed_in.zip"), set_folder=Path("percent"))``.
    """
    made = read_set(set_folder) if set_folder is not None else None
    title, forms = (made.title, made.forms) if made else ("", None)
    with ProgressBar() as bar:
        collected = collect(source, roster, forms, bar)
    if not any(one.notebooks for one in collected.pupils) and not collected.doubtful:
        why = f" {collected.unread[0][0]}: {collected.unread[0][1]}" if collected.unread else ""
        raise Problem(f"Nothing in {source} could be read as a notebook of Headcount.{why}")
    return write_report(collected, out, title=title, anonymous=anonymous)


class ProgressBar:
    """How far the reading is, on a terminal; nothing where nobody looks or it is soon done."""

    def __init__(self, say: Callable[[str], object] | None = None):
        looks = sys.stderr is not None and sys.stderr.isatty()
        self._say = say or (self._on_terminal if looks else None)
        self._shown = ""

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown and self._say:
            self._say("\r" + " " * len(self._shown) + "\r")

    def __call__(self, done: int, of: int) -> None:
        if self._say is None or of < 1:
            return
        full = _WIDE * done // of
        text = f"[{'#' * full}{'.' * (_WIDE - full)}] {100 * done // of}% of {of:,} files"
        if text != self._shown:
            self._say("\r" + text)
            self._shown = text

    @staticmethod
    def _on_terminal(text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
