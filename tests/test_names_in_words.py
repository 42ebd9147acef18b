"""What a pupil reads in a notebook where a name is not there: real cells in a real kernel."""

from __future__ import annotations

import os
import re
from pathlib import Path

import nbformat
import pytest
from jupyter_client.manager import KernelManager
from lab import SHARED, chromium_path

ROOT = Path(__file__).parents[1]
RUN_ABOVE = (
    "click on this cell, then choose Run > Run All Above Selected Cell, and run this cell again."
)
SETUP = "import math, headcount as hc, pandas as pd\nbefore_all = 167_000\nstory = hc.article()"
FUNCTION = "def back(percent):\n    left = 100 - percent\n    return 100 * percennt / left"
SAVED = {
    "setup": SETUP,
    "above": "import random as dice\nbefore = 167_000\nfor year in (2016,):\n    year\n%who",
    "function": FUNCTION,
    "broken": "fall = = 2",
    "text": "zebra = 3",
    "here": "",
    "below": "quokka = 1",
}


class Cells:
    """A kernel as JupyterLab starts it for a notebook in this folder."""

    def __init__(self, folder: Path):
        cells = [
            (nbformat.v4.new_markdown_cell if name == "text" else nbformat.v4.new_code_cell)(
                source, id=name
            )
            for name, source in SAVED.items()
        ]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "mine.ipynb")
        (folder / "faulty.py").write_text("def call():\n    return nowhere\n")
        environment = {**os.environ, "JPY_SESSION_NAME": str(folder / "mine.ipynb")}
        self.manager = KernelManager(kernel_name="python3")
        self.manager.start_kernel(
            env=environment, cwd=str(folder), extra_arguments=["--log-level=ERROR"]
        )
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def run(self, source: str, **metadata: str) -> list[str]:
        """The lines that a cell shows as its error; none where it has none."""
        content = {"code": source, "silent": False, "stop_on_error": False}
        message = self.client.session.msg("execute_request", content, metadata=metadata)
        self.client.shell_channel.send(message)
        shown: list[str] = []
        while True:
            said = self.client.get_iopub_msg(timeout=60)
            if said["parent_header"].get("msg_id") != message["header"]["msg_id"]:
                continue
            if said["msg_type"] == "error":
                shown = said["content"]["traceback"]
            if said["content"].get("execution_state") == "idle":
                return shown

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def cells(tmp_path_factory):
    opened = Cells(tmp_path_factory.mktemp("names"))
    assert opened.run(SETUP) == [] and opened.run(FUNCTION) == []
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "source, meant",
    [
        ('Print("x")', "print"),
        ("percent_chang(80, 60)", "hc.percent_change"),
        ("percent_change(80, 60)", "hc.percent_change"),
        ("answer = true", "True"),
        ("hc = headcont", 'hc (headcount) or the word itself, "headcont"'),
        ("befor_all / 2", "before_all"),
        ("Story.reported", "story"),
        ("print(Story)", 'story or the word itself, "Story"'),
        ("hc.explore(change)", 'hc.change or the word itself, "change"'),
        ("hc.check('2.2', befor_all * 2)", "before_all"),
        ("DataFrame()", "pd.DataFrame"),
        ("sqrt(4)", "math.sqrt"),
        ("pandas.DataFrame()", "pd (pandas)"),
        ("[befor_all for _ in range(2)]", "before_all"),
    ],
)
def test_a_slip_is_told_with_its_line_and_the_name_that_was_meant(cells, source, meant):
    place, said = cells.run(source, cellId="here")
    assert place == f"Line 1 of this cell: {source}"
    name = re.search(r"^There is no name '(\w+)': did you mean", said)[1]
    assert said == f"There is no name '{name}': did you mean {meant}?" and name in source


def test_a_slip_inside_a_function_is_told_with_the_line_of_the_function(cells):
    said = "There is no name 'percennt': did you mean percent?"
    place = "Line 3 of the cell that makes back: return 100 * percennt / left"
    for call in ("back(20)", "x = 1\nx + back(20)", "pd.Series([20]).apply(back)"):
        assert cells.run(call, cellId="here") == [place, said]
    assert cells.run(f"{FUNCTION}\n\nback(20)", cellId="here") == [
        "Line 3 of this cell: return 100 * percennt / left",
        said,
    ]
    ranges = '{"percent": hc.Uniform(20, 30)}'
    assert cells.run(f"hc.simulate(back, {ranges})", cellId="here") == [place, said]


@pytest.mark.parametrize(
    "source, name",
    [("before + 1", "before"), ("print(before)", "before"), ("year", "year"), ("dice.x", "dice")],
)
def test_a_name_of_a_cell_above_asks_to_run_the_cells_above(cells, source, name):
    assert cells.run(source, cellId="here") == [
        f"Line 1 of this cell: {source}",
        f"'{name}' is not made yet. An earlier cell makes it: {RUN_ABOVE}",
    ]


@pytest.mark.parametrize("name", ["quokka", "zebra", "left", "quantity", "out", "i1"])
def test_a_name_that_no_saved_cell_above_makes(cells, name):
    """One of a cell below, of a text, of a function's inside, of nowhere, and two near IPython's.

    A cell above may have been changed since it was saved; so the sentence says "if".
    """
    assert cells.run(f"{name} * 2", cellId="here") == [
        f"Line 1 of this cell: {name} * 2",
        f"There is no name '{name}' yet. If an earlier cell makes it, {RUN_ABOVE}",
    ]


@pytest.mark.parametrize("metadata", [{}, {"cellId": "unsaved"}])
def test_where_the_notebook_is_not_known_the_sentence_says_if(cells, metadata):
    assert cells.run("before - 1", **metadata) == [
        "Line 1 of this cell: before - 1",
        f"There is no name 'before' yet. If an earlier cell makes it, {RUN_ABOVE}",
        "Or did you mean before_all?",
    ]
    assert len(cells.run("Print(1)", **metadata)) == 2, "a capital letter alone is no other name"


@pytest.mark.parametrize(
    "source", ["print(quantity)", "answer = quantity", 'hc.check("V2", quantity)', "quantity"]
)
def test_a_word_without_quotes(cells, source):
    shown = cells.run(source, cellId="here")
    assert shown[2] == 'Or did you mean the word itself, "quantity"?'


def test_a_long_line_is_cut(cells):
    place, _ = cells.run(f"quantity + {'1 + ' * 50}1", cellId="here")
    assert place.endswith("1 + 1...") and len(place) < 130


def test_in_colab_the_menu_is_another(tmp_path):
    """Where no file is known, and the menu is called Runtime."""
    opened = Cells(tmp_path)
    folder = str(ROOT / "tests/colab")
    opened.run(f"import sys\nsys.path.insert(0, {folder!r})\nimport google.colab\n{SETUP}")
    shown = opened.run("quantity * 2")
    opened.close()
    assert shown[1] == (
        "There is no name 'quantity' yet. If an earlier cell makes it, click on this cell, then "
        "choose Runtime > Run before, and run this cell again."
    )


@pytest.mark.parametrize(
    "source, said",
    [
        ("1 / 0", "ZeroDivisionError"),
        ("def add(n):\n    total += n\nadd(1)", "UnboundLocalError"),
        ("raise NameError('mine')", "mine"),
        ("pd.DataFrame({'a': [1]}).query('b > 0')", "'b' is not defined"),
        ("import faulty\nfaulty.call()", "name 'nowhere' is not defined"),
    ],
)
def test_other_errors_stay_pythons_own(cells, source, said):
    shown = re.sub(r"\x1b\[[\d;]*m", "", "\n".join(cells.run(source, cellId="here")))
    assert "Traceback" in shown and said in shown and source.splitlines()[0] in shown


@pytest.mark.parametrize("name", ["ipywidgets", "matplotlib", "numpy", "pandas"])
def test_a_file_that_hides_a_package_is_named_by_the_first_cell(tmp_path, name, monkeypatch):
    monkeypatch.setenv("LOADED", "nothing yet")  # so the kernel is none of warm_kernels.py
    file = tmp_path / f"{name}.py"
    file.write_text("mine = 1")
    opened = Cells(tmp_path)
    (shown,) = opened.run("import headcount as hc")
    file.unlink()
    after = opened.run("import headcount as hc\nhc.use_style()")
    opened.close()
    assert after == [] and shown == (
        f"{file} hides the package {name}: give that file another name, restart the kernel and run "
        "this again."
    )


@pytest.mark.browser
@pytest.mark.shared_lab
def test_in_jupyterlab_a_cell_that_is_run_too_early():
    """The names of a lesson's own cells: JupyterLab tells the kernel which cell it runs."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    with SHARED.notebook("notebooks/02_the_31_percent.ipynb") as opened:
        for text in ("import headcount as hc", "fig, axes = plt.subplots"):
            cell = opened.cell_with(text)
            opened.page.keyboard.press("Escape")
            opened.page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-cell')")
        said = cell.locator(".jp-OutputArea-output").inner_text()
    assert said.splitlines()[-1] == (
        f"'plt' is not made yet. An earlier cell makes it: {RUN_ABOVE}"
    ), said


# --- a sentence without the quotation marks that Python needs ---

SLIPS = [
    "mine = hc.own_article(Thefts fell from 40 in 2022 to 30 in 2023.)",
    "mine = hc.own_article(\u201cThefts fell from 40 to 30.\u201d)",
    'mine = hc.own_article("Thefts fell from 40 in 2022\nto 30 in 2023.")',
    'mine = hc.own_article("The "record" fell from 40 to 30.")',
    "mine = hc.own_article('The clinic's visits fell from 40 to 30.')",
    'mine = hc.own_article("""He said "they fell from 40 to 30"""")',
    'mine = hc.own_article("""Thefts fell from 40 to 30.")',
    "mine = hc.own_article(Sales trebled)",
]


@pytest.mark.parametrize("source", SLIPS)
def test_a_sentence_without_its_quotation_marks_is_told_what_to_do(cells, source):
    place, said = cells.run(f"{source}\nmine", cellId="here")
    assert place == f"Line 1 of this cell: {source.splitlines()[0]}"
    assert said == (
        'Put your sentence between three straight quotation marks: hc.own_article("""...""")'
    )


def test_the_name_of_a_file_takes_two_straight_marks(cells):
    said = cells.run("mine = hc.own_article(file=\u201cmine.csv\u201d)", cellId="here")[1]
    assert said == ('Put the name between two straight quotation marks: hc.own_article(file="...")')


@pytest.mark.parametrize(
    "source",
    [
        "fall = = 2",
        'mine = hc.own_article("Thefts fell from 40 to 30.")\nfall = = 2',
        'fall = = 2\nmine = hc.own_article("Thefts fell from 40 to 30.")',
        'mine = hc.own_article("""Thefts\nfell from 40 to 30.""")\nfall = = 2',
        'mine = hc.own_article(file="mine.csv"))',
        "  fall = 2\n fall",
    ],
)
def test_another_slip_of_the_language_stays_pythons(cells, source):
    shown = "\n".join(cells.run(source, cellId="here"))
    assert "Error" in shown and "quotation marks" not in shown


def test_a_sentence_between_three_quotation_marks_keeps_its_quotes_and_lines(cells):
    text = 'The "record" fell\nfrom 40 in 2022 to 30 in 2023.'
    assert cells.run(f'mine = hc.own_article("""\n{text}\n""")', cellId="here") == []
    assert cells.run("assert (mine.before.value, mine.after.value) == (40, 30)") == []
