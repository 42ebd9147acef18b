"""What a pupil did, kept in a file beside the notebook, so that a restart empties no box.

A kernel writes into a run of its own, and never into that of another, since two classes may share
a machine. It goes on with the run of another only where the pupil says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import RLock
from uuid import uuid4

from headcount.errors import Problem
from headcount.notebook.journal_file import (
    FILE,
    changing,
    entries,
    last_moment,
    last_of_others,
    put,
    read,
    run_of,
    set_aside,
)
from headcount.questions.memory import Key

KEPT = f"Your answers are kept beside this page, in {FILE}. To delete them: hc.forget()"
NOT_KEPT = "No file keeps your answers here ({}). Save this page: they stay in it."
BROKEN = f"{FILE} could not be read. It was set aside, and your answers go into a new one."


@cache
def kernel_id() -> str:
    """The id of this kernel, which a restart keeps; where it has none, one that nobody else has."""
    try:
        from ipykernel import get_connection_file

        return Path(get_connection_file()).stem.removeprefix("kernel-")
    except (ImportError, RuntimeError, OSError):
        return uuid4().hex


class Journal:
    """The file of one folder, as one kernel uses it.

    It raises nothing. Where the file cannot be used, ``on_status`` is told so in a sentence, and
    what could not be written waits for the next time.
    """

    def __init__(self, folder: Path, kernel: str, on_status: Callable[[str], None]):
        self.path, self.kernel, self._on_status = folder / FILE, kernel, on_status
        self._waiting: dict[Key, dict] = {}
        self._where = KEPT
        self._one = RLock()

    def keep(self, key: Key, entry: dict) -> None:
        """Write an entry, and all that still waits, into the run of this kernel."""
        with self._one, self._telling():
            self._waiting[key] = entry
            with changing(self.path) as runs:
                put(run_of(runs, self.kernel), self._waiting)
            self._waiting.clear()

    def own(self) -> dict[Key, dict] | None:
        """What this kernel kept, also before it was restarted; None where it has no run."""
        for run in self._runs():
            if self.kernel in run["kernels"]:
                return entries(run)
        return None

    def others_last(self) -> str:
        """When others last kept something here; empty where nobody did."""
        last = last_of_others(self._runs(), self.kernel)
        return last_moment(last) if last else ""

    def go_on(self) -> dict[Key, dict]:
        """Make the last run of others this kernel's; returns what it holds now."""
        with self._one, self._telling(), changing(self.path) as runs:
            own, last = run_of(runs, self.kernel), last_of_others(runs, self.kernel)
            if last is not None:
                put(last, entries(own))
                last["kernels"].append(self.kernel)
                own["kernels"].remove(self.kernel)
            return entries(last or own)
        return {}

    def begin_afresh(self) -> None:
        """Give this kernel a new run; what it kept before stays in the file."""
        with self._one, self._telling(), changing(self.path) as runs:
            run_of(runs, self.kernel)["kernels"].remove(self.kernel)
            run_of(runs, self.kernel)

    def forget(self) -> None:
        """Delete the run of this kernel, and the file where nothing else is in it."""
        with self._one, self._telling(), changing(self.path) as runs:
            self._waiting.clear()
            runs.remove(run_of(runs, self.kernel))

    def _runs(self) -> list[dict]:
        with self._one, self._telling():
            return read(self.path)
        return []

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Say how it went; what goes wrong goes no further."""
        try:
            broken = len(set_aside(self.path))
            yield
            if len(set_aside(self.path)) > broken:
                self._where = BROKEN
            self._on_status(self._where)
        except Problem as reason:
            self._on_status(NOT_KEPT.format(str(reason).removesuffix(".")))
        except OSError as reason:
            self._on_status(NOT_KEPT.format(reason.strerror or "it cannot be written to"))
