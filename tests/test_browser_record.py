"""What a pupil did, in a real JupyterLab: check, hint, solution, restart, save, reopen, the next
day, and two pupils at one machine."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import nbformat
import pytest
from in_page import ANSWER
from lab import NotebookPage, browser, chromium_path, lab_server
from looks import TALL, keep

from headcount.notebook.journal_file import FILE
from headcount.publish.running import METADATA
from headcount.publish.setup_cell import FOLDED, setup_cell

pytestmark = pytest.mark.browser

PAGE = "answers.ipynb"
OF_THE_DEBUGGER = re.compile(r"[\d.]+s - ")  # ipykernel's own, at a restart
CELLS = ['hc.predict("2")', 'hc.ask("2.2")', 'hc.ask("V2")', 'hc.explore("change")']


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """A browser and a folder with one notebook, on a machine where answers are kept."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    folder = tmp_path_factory.mktemp("record")
    first = nbformat.v4.new_code_cell(setup_cell(""), metadata={**FOLDED, "jupyter": {}})
    cells = [first, *map(nbformat.v4.new_code_cell, CELLS)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=METADATA), folder / PAGE)
    with pytest.MonkeyPatch.context() as patch, browser() as chromium:
        patch.delenv("HEADCOUNT_JOURNAL")
        yield SimpleNamespace(folder=folder, chromium=chromium, file=folder / FILE, page=None)


class Pupil:
    """Somebody at the page, with the keyboard."""

    def __init__(self, machine, address: str):
        self.machine = machine
        self.notebook = NotebookPage(machine.chromium, address, PAGE, page=machine.page)
        self.notebook.resize(1100, TALL)
        self.path = machine.folder / PAGE
        self.of_yesterday = None  # what JupyterLab says of such widgets, sooner or later

    def cell(self, code: str):
        return self.notebook.cell_with(code)

    def press(self, code: str, name: str, says: str) -> None:
        cell = self.cell(code)
        self.notebook.press(cell.get_by_role("button", name=name), "Enter")
        cell.locator(".jp-OutputArea-output").get_by_text(says).first.wait_for()

    def answer(self, entry: str, says: str) -> None:
        self.notebook.type(self.cell("2.2").get_by_label("Answer"), entry, enter=False)
        self.press("2.2", "Check 2.2", says)

    def stands(self) -> str:
        return self.cell("2.2").get_by_label("Answer").input_value()

    def record(self) -> dict:
        """That of 2.2, as the saved notebook holds it."""
        self.notebook.save()
        (cell,) = [c for c in json.loads(self.path.read_text())["cells"] if CELLS[1] in c["source"]]
        (found,) = [o["data"][ANSWER] for o in cell["outputs"] if ANSWER in o.get("data", {})]
        return found

    def restart(self) -> None:
        self.notebook.kernel("restartKernel()")
        self.notebook.run_all()

    def run_again(self) -> None:
        """Run All in a page of yesterday, whose widgets are looked for and are nowhere."""
        self.notebook.run_all()
        self.of_yesterday = "Error: widget model not found"

    def offer(self):
        return self.cell("Start here").get_by_role("button", name="Go on")

    def shot(self, name: str) -> None:
        keep(self.notebook.page, f"record-{name}")

    def leave(self, end: bool = False) -> None:
        """Close the notebook; with end its kernel too, as "Shut Down Kernel" does."""
        said = [one for one in self.notebook.complaints() if not OF_THE_DEBUGGER.match(one)]
        if self.of_yesterday:
            said = [one for one in said if not one.startswith(self.of_yesterday)]
        assert self.notebook.errors() == [] and said == []
        self.machine.page = self.notebook.leave(end)


def test_from_the_first_check_to_the_second_pupil(machine):
    with lab_server(machine.folder) as address:
        pupil = Pupil(machine, address)
        pupil.notebook.run_all()
        assert pupil.offer().count() == 0
        pupil.cell("Start here").get_by_text("Your answers are kept beside this page").wait_for()
        cell = pupil.cell("hc.predict")
        pupil.notebook.choose(cell.get_by_role("radio").nth(2))
        pupil.press("hc.predict", "Save my prediction", "Saved: larger")
        pupil.notebook.choose(pupil.cell("V2").get_by_role("radio").nth(0))
        pupil.press("V2", "Check V2", "Not yet")

        # check, hint, check, solution: nothing takes anything away
        pupil.answer("45.2", "You divided 52,000 by 115,000")
        pupil.press("2.2", "Hint 2.2", "Hint 1 of 3")
        record = pupil.record()
        assert (record["typed"], record["misconception"], record["hints"]) == ("45.2", "M-BASE", 1)
        pupil.answer("-31.1", "Right")
        pupil.press("2.2", "Solution 2.2", "Solution of 2.2")
        record = pupil.record()
        assert (record["typed"], record["outcome"]) == ("-31.1", "right")
        assert [one["typed"] for one in record["history"]] == ["45.2", "-31.1"]
        assert record["solution_opened"] and record["hints"] == 1
        pupil.shot("1-solution")

        # restart: unasked, since it is this very kernel
        pupil.restart()
        everything_is_back(pupil)
        assert pupil.offer().count() == 0 and pupil.record()["solution_opened"]
        pupil.shot("2-restarted")
        pupil.leave()

        # saved and opened again, the kernel alive
        pupil = Pupil(machine, address)
        pupil.cell("2.2").get_by_text("2.2: Right.").wait_for()
        pupil.notebook.close()
        machine.page = None

    with lab_server(machine.folder) as address:  # the next day
        pupil = Pupil(machine, address)
        pupil.run_again()
        pupil.offer().wait_for()
        assert pupil.stands() == ""
        pupil.cell("Start here")
        pupil.shot("3-next-day")
        pupil.press("Start here", "Go on", "You go on with the answers from")
        everything_is_back(pupil)
        assert pupil.record()["history"][0]["typed"] == "45.2"
        pupil.cell("Start here")
        pupil.shot("4-gone-on")
        pupil.restart()
        assert pupil.offer().count() == 0
        everything_is_back(pupil)
        pupil.notebook.save()
        pupil.leave(end=True)

        second = Pupil(machine, address)  # the other class, with a kernel of its own
        second.run_again()
        second.press("Start here", "Begin afresh", "You begin afresh")
        second.answer("77", "Not yet")
        second.cell("Start here")
        second.shot("5-second-pupil")
        second.restart()
        assert second.offer().count() == 0 and second.stands() == "77"
        assert second.record()["tries"] == 1
        second.leave()
    runs = json.loads(machine.file.read_text())["runs"]
    typed = [
        [
            one["data"]["typed"]
            for one in run["entries"]
            if (one["kind"], one["name"]) == ("answer", "2.2")
        ]
        for run in runs
    ]
    assert typed == [["-31.1"], ["77"]]
    assert [len(run["kernels"]) for run in runs] == [2, 1]
    assert not list(machine.folder.glob(f".{FILE}*")), "no lock and no half file"


def everything_is_back(pupil: Pupil) -> None:
    pupil.cell("2.2").get_by_text("2.2: Right.").wait_for()
    assert pupil.stands() == "-31.1"
    pupil.cell("V2").get_by_text("V2: Not yet.").wait_for()
    assert pupil.cell("V2").get_by_role("radio").nth(0).is_checked()
    pupil.cell("hc.predict").get_by_text("Saved: larger").wait_for()
    assert pupil.cell("hc.predict").get_by_role("radio").nth(2).is_checked()
    pupil.cell("hc.explore").get_by_text("is a fall of 52,000").first.wait_for()
