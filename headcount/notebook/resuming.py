"""What the first cell of a notebook does about answers kept before, and how they are deleted."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from html import escape
from pathlib import Path

from headcount import settings
from headcount.notebook.display import follow, show
from headcount.notebook.entries import when_pressed
from headcount.notebook.frame import framed
from headcount.notebook.journal import KEPT, NOT_KEPT, Journal, kernel_id
from headcount.notebook.journal_file import FILE, set_aside
from headcount.notebook.lock import alone
from headcount.numbers.dates import day_and_month
from headcount.numbers.writing import listed
from headcount.page.shown import Shown, note
from headcount.questions import memory, progress
from headcount.questions.changed import belonging, changed_in_words
from headcount.questions.memory import Key

_IN_COLAB = "Colab keeps no file of your answers. Save this page: they stay in it."
_DRIVE = "/drive"  # where Python in the browser finds the files of the page, if it does
_KINDS = {
    "answer": ("question", "questions"),
    "box": ("box", "boxes"),
    "prediction": ("prediction", "predictions"),
    "pupil": ("name", "names"),
    "vote": ("vote", "votes"),
}
_AFRESH = f"You begin afresh. Answers from before stay in {FILE} and are not shown."


class _Status:
    """A line below the first cell: whether answers are kept, brought up to date."""

    def __init__(self) -> None:
        self.words, self._shown = KEPT, None

    def say(self, words: str) -> None:
        if words != self.words:
            self.words = words
            if self._shown is not None:
                self._shown.update(self._line())

    def display(self) -> None:
        from IPython.display import display

        self._shown = display(self._line(), display_id=True)

    def _line(self) -> Shown:
        return Shown(f"<div>{escape(self.words)}</div>", self.words)


_status = _Status()
_journal: Journal | None = None


def begin(*, go_on: bool | None = None) -> None:
    """Keep answers in a file beside the notebook, and fill in what this kernel kept before.

    Where answers of before are kept, it offers to go on with them: ``hc.begin(go_on=True)`` and
    ``hc.begin(go_on=False)`` do what the two buttons do.
    """
    if not settings.recording() or not _in_a_notebook():
        return
    journal = _open()
    if journal is None:
        _status.display()
        return
    own = journal.own()
    changed = _fill(own or {})
    before = journal.others_last()
    _status.display()
    if changed:
        print(changed)
    if go_on is None and own is None and before:
        _Offer(journal, before)._ipython_display_()
    elif go_on is not None:
        print(_decided(journal, go_on))


def _in_a_notebook() -> bool:
    if "IPython" not in sys.modules:
        return False
    from IPython import get_ipython

    return get_ipython() is not None


def _open() -> Journal | None:
    """The journal of this folder, from now on told of every entry; None where none can be."""
    global _journal
    if "google.colab" in sys.modules:
        _status.say(_IN_COLAB)
    elif sys.platform == "emscripten" and not Path.cwd().is_relative_to(_DRIVE):
        _status.say(NOT_KEPT.format("this browser gives Python no files"))
    elif _journal is None:
        try:
            _journal = Journal(Path.cwd(), kernel_id(), _status.say)
        except OSError:  # the folder is gone
            _status.say(NOT_KEPT.format("the folder is gone"))
        else:
            memory.keep_with(_journal.keep)
    return _journal


def _decided(journal: Journal, go_on: bool) -> str:
    """Go on or begin afresh; says what was done."""
    if not go_on:
        again = " Run the other cells again." if memory.everything() else ""
        journal.begin_afresh()
        progress.forget()
        return f"{_AFRESH}{again}"
    entries = journal.go_on()
    changed = _fill(entries)
    if not entries:
        return "There are no answers to go on with."
    last = max(entry["at"] for entry in entries.values())
    return f"You go on with the answers from {_in_words(last)}. {changed}".strip()


def _fill(entries: Mapping[Key, dict]) -> str:
    """Take over what was kept and belongs here; says what has changed since it was answered."""
    own = belonging(entries)
    memory.fill(own)
    return changed_in_words(own)


class _Offer:
    """The question whether to go on, with a button for each answer."""

    def __init__(self, journal: Journal, before: str):
        import ipywidgets as widgets

        self.journal, self._stored = journal, None
        self.words = (
            f"Answers from {_in_words(before)} are kept here. Yours? Then go on with them. "
            "If not, begin afresh: they stay in their file, and you do not see them."
        )
        go_on, afresh = (widgets.Button(description=text) for text in ("Go on", "Begin afresh"))
        when_pressed(go_on, partial(self.decide, True))
        when_pressed(afresh, partial(self.decide, False))
        self._said = widgets.HTML(self._html())
        self._buttons = widgets.HBox([go_on, afresh])
        self.widget = framed("", [self._said, self._buttons])

    def _html(self) -> str:
        return f'<p role="status" style="line-height:1.45">{escape(self.words)}</p>'

    @alone
    def decide(self, go_on: bool) -> None:
        """What the buttons do."""
        if go_on or self.journal.own() is None:
            self.words = _decided(self.journal, go_on)
        else:
            self.words = _AFRESH  # the pupil did, and has answered something
        self._said.value = self._html()
        self._buttons.layout.display = "none"
        follow(self._stored, self.stored)

    def stored(self) -> Shown:
        """The same for a page without widgets."""
        how = "" if self._buttons.layout.display else " To go on, run hc.begin(go_on=True)."
        return note(f"{self.words}{how}")

    def _ipython_display_(self) -> None:
        self._stored = show(self.widget, self.stored())


def forget(*, sure: bool = False) -> Shown:
    """Delete your answers from the file beside the notebook; it first says what that deletes.

    ``hc.forget()`` deletes nothing yet, ``hc.forget(sure=True)`` does.
    """
    own = (_journal.own() if _journal else None) or memory.everything()
    if not own:
        return note(f"No answers of this page are kept.{_what_stays()}")
    kinds = Counter(kind for kind, _ in own)
    many = [f"{count} {_named(kind, count)}" for kind, count in sorted(kinds.items())]
    last = _in_words(max(entry["at"] for entry in own.values()))
    if not sure:
        return note(
            f"This deletes what is kept of you: {listed(many)}, the last from {last}. Pages that "
            f"you saved keep what they show. To delete it, run hc.forget(sure=True).{_what_stays()}"
        )
    if _journal:
        _journal.forget()
    progress.forget()
    return note(f"Deleted: {listed(many)}. Boxes empty when their cells run again.{_what_stays()}")


def _named(kind: str, count: int) -> str:
    one, several = _KINDS.get(kind, (kind, kind))
    return one if count == 1 else several


def _what_stays() -> str:
    """What a pupil can delete only with the file; empty where there is nothing."""
    if _journal is None:
        return ""
    files = [path.name for path in set_aside(_journal.path)]
    if _journal.others_last():
        files.insert(0, FILE)
    return f" Answers from before stay in {listed(files)}, until you delete it." if files else ""


def _in_words(at: str) -> str:
    """A moment as this machine's clock shows it: 27 November, 09:30."""
    try:
        here = datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError, OSError):  # edited by hand
        return "some day"
    return f"{day_and_month(here.date())}, {here:%H:%M}"
