"""A claim from its sentence to the page to hand in, in a real JupyterLab, by keyboard."""

from __future__ import annotations

from types import SimpleNamespace

import nbformat
import pytest
from lab import KEEPING, SHARED, chromium_path
from looks import CLIPPED, TALL, TOO_WIDE, serious, too_pale

from headcount.publish.setup_cell import FOLDED, setup_cell

pytestmark = [pytest.mark.browser, pytest.mark.shared_lab]

PAGE = "claim.ipynb"
SENTENCE = "Burglaries fell by just 14% to 5,412 in 2023, the police said."
CELLS = [
    f'mine = hc.own_article("{SENTENCE}")\nmine',
    "hc.ready_claims()",
    'hc.explore("change", mine)',
    "hc.fact_check(mine)",
    'hc.explore("audit", hc.own_article("Thefts more than doubled from 40 to 90."))',
    "hc.honest_chart(mine)",
]
# Which of an element's words reach below it, where the next one stands.
REACHES_OUT = """nodes => nodes.filter(node => [...node.querySelectorAll('label')].some(label =>
label.getBoundingClientRect().bottom > node.getBoundingClientRect().bottom + 1))
.map(node => node.innerText)"""


@pytest.fixture(scope="module")
def opened():
    """The page on a machine where answers are kept, after Run All."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    folder = SHARED.folder / "claim"
    folder.mkdir()
    first = nbformat.v4.new_code_cell(setup_cell(""), metadata={**FOLDED, "jupyter": {}})
    cells = [first, *map(nbformat.v4.new_code_cell, CELLS)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=KEEPING), folder / PAGE)
    with SHARED.notebook(f"claim/{PAGE}") as notebook:
        notebook.resize(1280, TALL)
        notebook.run_all()
        yield SimpleNamespace(notebook=notebook, folder=folder)


def box(opened, label: str):
    return opened.notebook.cell_with(CELLS[0]).get_by_label(label, exact=True)


def press(opened, code: str, name: str, says: str, in_form: bool = False) -> None:
    """Press a button, and wait for what it says: under the form, or in it."""
    cell = opened.notebook.cell_with(code)
    opened.notebook.press(cell.get_by_role("button", name=name, exact=True), "Enter")
    outputs = cell.locator(".jp-OutputArea-output")
    (outputs.first if in_form else outputs.last).get_by_text(says).first.wait_for()


def test_a_wrong_cell_is_told_and_nothing_is_lost(opened):
    notebook = opened.notebook
    assert notebook.errors() == []
    notebook.type(box(opened, "Where, after"), "Leeds")
    notebook.type(box(opened, "Number, before"), "lots")
    press(opened, CELLS[0], "Confirm the table", "Number, before: a number such as")
    assert box(opened, "Where, after").input_value() == "Leeds"
    assert box(opened, "Number, before").input_value() == "lots"
    notebook.type(box(opened, "Number, before"), "6,200")
    press(opened, CELLS[0], "Confirm the table", "Confirmed by you.")
    assert notebook.complaints() == []


def test_half_a_form_and_the_words_survive_a_restart(opened):
    notebook = opened.notebook
    notebook.type(box(opened, "Where, before"), "York", enter=False)
    notebook.page.keyboard.press("Tab")
    words = notebook.cell_with(CELLS[3]).get_by_label("What is claimed, quoted")
    notebook.press(words, "Control+A")
    notebook.page.keyboard.type("The police say it.")
    notebook.page.keyboard.press("Tab")
    section = notebook.cell_with(CELLS[3]).locator(".jp-OutputArea-output").last
    section.get_by_text("The police say it.").first.wait_for()
    notebook.kernel("restartKernel()")
    notebook.run_all()
    assert box(opened, "Where, before").input_value() == "York"
    assert box(opened, "Number, before").input_value() == "6,200"
    words = notebook.cell_with(CELLS[3]).get_by_label("What is claimed, quoted")
    assert words.input_value() == "The police say it."


def test_the_page_is_written_beside_the_notebook(opened):
    press(opened, CELLS[3], "Write the page to hand in", "Written: fact_check_burglaries", True)
    (page,) = opened.folder.glob("fact_check_burglaries_*.html")
    text = page.read_text("utf-8")
    assert "The police say it." in text and "@media print" in text


def test_a_case_opens_with_a_key(opened):
    press(opened, CELLS[1], "Bacon (X)", "Now yours")
    cell = opened.notebook.cell_with(CELLS[1])
    assert cell.get_by_role("link").first.get_attribute("href").startswith("https://")


def test_a_long_label_of_a_tick_stays_above_the_next_row(opened):
    cell = opened.notebook.cell_with(CELLS[4])
    ticks = cell.locator(".widget-checkbox")
    assert ticks.filter(has_text="'more than doubled'").count() == 1
    assert ticks.evaluate_all(REACHES_OUT) == []


def test_what_is_typed_has_an_edge_until_it_is_confirmed(opened):
    notebook = opened.notebook
    notebook.type(box(opened, "Where, before"), "Leeds")
    edge = "node => getComputedStyle(node).borderTopStyle"
    notebook.until(
        lambda: box(opened, "Where, before").evaluate(edge) == "dashed",
        lambda: notebook.page.wait_for_timeout(200),
    )
    press(opened, CELLS[0], "Confirm the table", "Confirmed by you.")
    notebook.until(
        lambda: box(opened, "Where, before").evaluate(edge) == "solid",
        lambda: notebook.page.wait_for_timeout(200),
    )


def test_the_arrow_of_a_menu_is_the_browsers_and_a_phone_has_its_own_chart(opened):
    menu = box(opened, "It counts, after")
    look = "node => { const s = getComputedStyle(node); return [s.appearance, s.backgroundImage]; }"
    assert menu.evaluate(look) == ["auto", "none"]
    image = opened.notebook.cell_with(CELLS[5]).locator("picture img")
    natural = "node => node.naturalWidth"
    wide = image.evaluate(natural)
    try:
        opened.notebook.resize(360, TALL)
        image = opened.notebook.cell_with(CELLS[5]).locator("picture img")
        opened.notebook.until(
            lambda: image.evaluate(natural) < wide / 2,
            lambda: opened.notebook.page.wait_for_timeout(200),
        )
    finally:
        opened.notebook.resize(1280, TALL)


@pytest.mark.parametrize("width", [1280, 640, 400])
def test_it_fits_the_page(opened, width):
    try:
        opened.notebook.resize(width, TALL)
        opened.notebook.cell_with(CELLS[0])
        assert opened.notebook.page.evaluate(TOO_WIDE) == []
        assert opened.notebook.page.evaluate(CLIPPED) == []
    finally:
        opened.notebook.resize(1280, TALL)


def test_axe_and_the_dark(opened):
    assert serious(opened.notebook.page) == []
    try:
        opened.notebook.use_theme(dark=True)
        words = opened.notebook.cell_with(CELLS[0]).locator(
            ":is(.widget-html-content, th, td, li, .widget-label, label, p, small)"
        )
        assert words.count() > 20 and too_pale(words) == []
    finally:
        opened.notebook.use_theme(dark=False)
