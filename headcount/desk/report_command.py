"""``start.py report``: what was handed in is read, and the report written."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from headcount.desk.collecting import collect
from headcount.desk.report import Summary, write_report
from headcount.errors import Problem
from headcount.questions.homework import FORMS, Homework, from_plain

SET = "set.json"
_LARGEST = 20_000_000  # bytes of a set.json
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
    forms = forms_in(set_folder) if set_folder is not None else []
    title = forms[0].title if forms else ""
    with ProgressBar() as bar:
        collected = collect(source, roster, forms or None, bar)
    if not any(one.notebooks for one in collected.pupils) and not collected.doubtful:
        why = f" {collected.unread[0][0]}: {collected.unread[0][1]}" if collected.unread else ""
        raise Problem(f"Nothing in {source} could be read as a notebook of Headcount.{why}")
    return write_report(collected, out, title=title, anonymous=anonymous)


def forms_in(folder: Path) -> list[Homework]:
    """The forms in the set.json of a homework's folder. Raises Problem where there are none."""
    file = folder / SET if folder.is_dir() else folder
    wrong = Problem(f"{file} cannot be read as a homework of Headcount.")
    try:
        if file.stat().st_size > _LARGEST:
            raise wrong
        plain = json.loads(file.read_text(encoding="utf-8"))
        forms = plain["forms"]
    except FileNotFoundError:
        raise Problem(f"There is no {file}: --set wants the folder that holds {SET}.") from None
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        raise wrong from None
    if not isinstance(forms, list) or not 0 < len(forms) <= len(FORMS):
        raise wrong
    return [from_plain(one) for one in forms]


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
