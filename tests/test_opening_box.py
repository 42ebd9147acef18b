"""A question from outside the article opens and closes with the switch, where it stands."""

import nbformat
import pytest
from test_notebooks import LESSONS, run

import headcount as hc

CLOSED = "It opens here when the box 'Show figures from outside the article' is ticked."


@pytest.fixture(autouse=True)
def off_again():
    yield
    hc.switch(outside=False)


def shown(*lines, folder):
    """What the outputs of the first line's cell say after the others were run."""
    code = ["import headcount as hc", *lines]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(one) for one in code])
    outputs = run(notebook, folder).cells[1].outputs
    return "\n".join(output.data.get("text/plain", "") for output in outputs)


def test_one_click_opens_it_and_one_closes_it(tmp_path):
    ask, on, off = 'hc.ask("10.5")', "hc.switch(outside=True)", "hc.switch(outside=False)"
    asked = "How many attempts a day do the 17,000 make?"
    closed = shown(ask, folder=tmp_path)
    assert CLOSED in closed and asked not in closed
    opened = shown(ask, on, folder=tmp_path)
    assert asked in opened and "Put in an answer and press Check." in opened
    assert CLOSED not in opened
    assert CLOSED in (again := shown(ask, on, off, folder=tmp_path)) and asked not in again


@pytest.mark.parametrize("question", ["4.5", "8.6", "10.5"])
def test_the_box_is_away_while_the_switch_is_off(question):
    box = hc.ask(question)
    assert box.widget.layout.display == "none" and CLOSED in repr(box)
    hc.switch(outside=True)
    assert hc.ask(question).widget.layout.display is None


def test_the_three_totals_of_one_year_open_with_it(tmp_path, monkeypatch):
    """17,000 in 219 days and 140 a day, each for 365 days; and the article's 115,000."""
    path = next(path for path in LESSONS if path.stem.startswith("10"))
    notebook = nbformat.read(path, 4)
    for state, found in (("0", False), ("1", True)):
        monkeypatch.setenv("HEADCOUNT_OUTSIDE", state)
        cells = run(nbformat.from_dict(notebook), path.parent).cells
        totals = next(cell for cell in cells if "def totals" in cell.source)
        said = "\n".join(output.data.get("text/plain", "") for output in totals.outputs)
        wanted = [round(17_000 / 219 * 365, -3), 140 * 365 // 1000 * 1000, 115_000]
        assert wanted == [28_000, 51_000, 115_000]
        assert all(str(int(one)) in said for one in wanted) is found, said
