"""Every notebook in a replica of Google Colab: its versions, one .ipynb alone, no network but a
loopback address that holds the wheel. See replica.py; the pins stand in colab.txt."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
import replica
from in_page import is_row_of_buttons
from lab import NotebookPage, browser, chromium_path, free_port, lab_server

import headcount as hc
from headcount.explorers.controls import Pick, Quantity, Tick
from headcount.notebook.frame import ASLEEP
from headcount.publish import addresses
from headcount.publish.setup_cell import setup_cell

TESTS = Path(__file__).parent
ALL = addresses.notebook_files()
LESSON = next(path for path in ALL if path.stem.startswith("02"))
FIRST = [  # in their kernels
    ALL[0],
    *(path for path in ALL if path.parent != LESSON.parent and path.name == LESSON.name),
]
VERDICT = "application/vnd.headcount.answer+json"
by_name = dict(ids=lambda path: f"{path.parent.name}/{path.stem}")

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 14), reason="Colab's versions have no wheels for this Python"
)


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    """Where the replica's kernels note each try to reach another machine."""
    path = tmp_path_factory.mktemp("network") / "network.log"
    os.environ["HEADCOUNT_NETWORK_LOG"] = str(path)
    yield path
    del os.environ["HEADCOUNT_NETWORK_LOG"]


@pytest.fixture(scope="module")
def colab(log, tmp_path_factory):
    """The replica without headcount, and the address that has it."""
    replica.make_environment()
    replica.take_headcount_away()
    with replica.release(tmp_path_factory.mktemp("release")) as published:
        yield published


def outputs(notebook) -> list:
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def sentence(path: Path, folder: Path, address: str, **where) -> str:
    """What the setup cell says where it fails: nothing else is shown, and Run All stops there."""
    notebook = replica.run(path, folder, address, **where)
    (shown,) = outputs(notebook)
    assert shown.output_type == "error"
    (text,) = shown.traceback
    assert "\n" not in text and text.count(". ") == 0 and text.endswith(".")
    return text


# --- before anything is installed (these come first in the file) ---


def test_an_address_that_cannot_be_reached_is_one_sentence(colab, tmp_path):
    nobody = f"http://127.0.0.1:{free_port()}"
    assert "check the network" in sentence(LESSON, tmp_path, nobody)


def test_no_address_yet_is_one_sentence(colab, tmp_path):
    assert "start.py" in sentence(LESSON, tmp_path, "")


def test_outside_colab_nothing_is_installed(colab, tmp_path):
    sentence(LESSON, tmp_path, colab.address, colab=False)
    assert colab.asked == [] and "headcount" not in replica.installed()


# --- each notebook alone ---


@pytest.fixture(scope="module")
def runs(colab, tmp_path_factory):
    """Each notebook after its run; the first installs headcount, the others find it.

    To start a kernel takes longer than to run a notebook in it. So a lesson, an exercise and a
    solution begin one each, and all others follow in these: versions are what is tested here.
    """
    folder = tmp_path_factory.mktemp("colab")
    before = replica.installed()

    def run(paths):
        return replica.run_in_turn(paths, folder / str(ALL.index(paths[0])), colab.address)

    rest = [path for path in ALL if path not in FIRST]
    lesson, *others = FIRST
    results = run([lesson])
    with ThreadPoolExecutor(2) as pool:
        for some in pool.map(run, [[one, *rest[at::2]] for at, one in enumerate(others)]):
            results.update(some)
    return results, before, replica.installed()


def test_the_setup_cell_installs_headcount_and_nothing_else(runs, colab):
    _, before, after = runs
    assert "headcount" not in before and before["ipywidgets"] == "7.7.1"
    assert after == {**before, "headcount": hc.__version__}
    assert len(colab.asked) == 1 and addresses.wheel_address("") in colab.asked[0]


@pytest.mark.parametrize("path", ALL, **by_name)
def test_notebook_runs_to_its_end(runs, path):
    ready, *shown = outputs(runs[0][path])
    assert ready.text == "Ready: go on to the next cell.\n"
    assert shown and [one for one in shown if one.output_type in ("error", "stream")] == []
    verdicts = {one.data[VERDICT]["outcome"] for one in shown if VERDICT in one.data}
    if path.parent.name == "solutions":
        assert verdicts and verdicts <= {"right", "right_with_note"}


def test_no_notebook_reached_for_another_machine(runs, log):
    assert not log.exists(), log.read_text()


# --- the widgets under ipywidgets 7 ---


def test_sweeps_errors_and_tables_under_the_versions_of_colab(runs, tmp_path):
    """Other test files, with numpy 2.1, IPython 7, matplotlib 3.10 and pandas 2: the sweeps of
    test_explorers.py, how errors are told in words, tables. A warning in headcount is an error; an
    argument that a widget ignores stops the notebooks above."""
    files = ("explorers", "names_in_words", "errors_in_words", "other_machines")
    command = [replica.PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "addopts="]
    command += [TESTS / f"test_{name}.py" for name in files]
    command += ["-o", "markers=browser\nshared_lab", "-m", "not browser"]
    command += ["-o", "filterwarnings=error:::headcount\nerror:::ipywidgets\nerror:Passing unrec"]
    # A file that hides a package is told by Python's own rules, whatever the versions are.
    chosen = "(sweep or not test_explorers) and not picture and not hostile and not hides"
    command += ["-k", chosen]
    environment = {**os.environ, **replica.environment()}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:]


class OldPage(NotebookPage):
    """JupyterLab 3.6, which ipywidgets 7 belongs to, keeps all cells in the page."""

    def cell(self, index: int):
        cell = self.page.locator(".jp-Notebook > .jp-Cell").nth(index)
        cell.scroll_into_view_if_needed()
        return cell


def widgets() -> dict[str, Path]:
    """Each lesson's widget."""
    found = {}
    for path in ALL:
        if path.parent.name == "notebooks":
            text = "\n".join(cell.source for cell in nbformat.read(path, 4).cells)
            found.update({name: path for name in re.findall(r'hc\.explore\("(\w+)"', text)[:1]})
    return found


@pytest.fixture(scope="module")
def page(runs, tmp_path_factory):
    """One page with the widgets of all lessons, after Run All."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    if sys.version_info >= (3, 13):
        pytest.skip("JupyterLab 3.6 does not install on this Python; the leg with 3.10 runs this")
    folder = tmp_path_factory.mktemp("page")
    setup = setup_cell(addresses.address())
    sources = [setup, "hc.use_style()", *(f'hc.explore("{name}")' for name in widgets())]
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata.kernelspec = {"display_name": "Python 3", "name": "python3"}
    nbformat.write(notebook, folder / "widgets.ipynb")
    with lab_server(folder, str(replica.PYTHON)) as address, browser() as chromium:
        notebook = OldPage(chromium, address, "widgets.ipynb")
        notebook.run_all()
        assert notebook.errors() == []
        yield notebook


@pytest.mark.browser
@pytest.mark.parametrize("name", widgets())
def test_widget_moves_by_keyboard(page, name):
    """Sliders to their end, then menus, then tick boxes, until the sentence is another."""
    explorer = hc.explore(name)
    output = page.cell_with(f'hc.explore("{name}")').locator(".jp-OutputArea-output")

    def says(values: dict) -> str:
        sentence = explorer.step(values).sentence
        output.locator(".headcount-page-words").filter(has_text=sentence).wait_for()
        return sentence

    values = explorer.defaults
    first = says(values)
    for element, key, control, value in moves(explorer, output):
        page.press(element, key)
        values = explorer.changed({**values, control.name: value}, control.name)
        if says(values) != first:
            break
    assert says(values) != first
    assert page.complaints() == []


@pytest.mark.browser
def test_after_a_restart_the_widgets_say_that_they_sleep(page):
    """The last of these tests, as none of the widgets moves after it."""
    asleep = page.page.locator(".headcount").get_by_text(ASLEEP)
    assert asleep.count() == len(widgets()) and not any(one.is_visible() for one in asleep.all())
    page.kernel("restartKernel()")
    for index in range(len(widgets())):
        asleep.nth(index).wait_for()


def moves(explorer, output):
    """What to press where, and the value that the control then has; only what is in sight."""
    named = {control.name: control for control in explorer.controls}
    groups = [group for group in explorer.groups() if not group.is_folded]
    groups = [one for one in groups if one.shown is None or one.shown(explorer.defaults)]
    handles = output.locator(".ui-slider-handle").filter(visible=True)
    sliders = [named[name] for one in groups for name in one.controls]
    sliders = [control for control in sliders if isinstance(control, Quantity)]
    for index, control in enumerate(sliders):
        value = control.nearest_stop(control.default) + control.step
        yield handles.nth(index), "ArrowRight", control, value
    for control in (named[name] for one in groups for name in one.controls):
        if isinstance(control, Tick):
            yield output.get_by_label(control.label), "Space", control, not control.default
        elif isinstance(control, Pick) and is_row_of_buttons(control):
            row = output.locator(".widget-toggle-buttons").filter(visible=True)
            row = row.filter(has_text=control.label).first
            for label, value in control.choices(explorer.defaults):
                if value != control.default:
                    yield row.get_by_role("button", name=label, exact=True), "Enter", control, value
