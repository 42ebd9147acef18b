"""Start page, exercises and a student's own article in a real JupyterLab."""

from __future__ import annotations

import re
import shutil

import nbformat
import pytest
from in_page import ANSWER
from lab import ROOT, SHARED, NotebookPage, chromium_path
from looks import CLIPPED, TALL, TOO_WIDE, keep, serious, too_pale

import headcount as hc

pytestmark = [pytest.mark.browser, pytest.mark.shared_lab]


@pytest.fixture(scope="module", autouse=True)
def browser():
    if not chromium_path():
        pytest.skip("no Chromium on this machine")


@pytest.fixture
def first_page():
    with SHARED.notebook("notebooks/00_start_here.ipynb", width=1300) as notebook:
        yield notebook


def test_the_first_cell_stays_folded_and_says_that_it_is_ready(first_page):
    """As the start page tells a beginner: click on the text, press Shift and Enter, go on."""
    notebook = first_page
    setup = notebook.cell_with("Start here: run this cell once")
    bar, ready = setup.locator(".jp-InputPlaceholder"), setup.get_by_text("Ready: go on")
    assert bar.inner_text().startswith("# @title Start here: run this cell once")
    assert ready.count() == 0
    words = notebook.page.locator(".jp-MarkdownCell strong", has_text="Run a cell by doing it")
    words.click()
    notebook.page.keyboard.press("Shift+Enter")
    notebook.page.keyboard.press("Shift+Enter")
    ready.wait_for()
    assert bar.is_visible() and bar.bounding_box()["height"] < 40
    keep(notebook.page, "first-cell")


def test_exercises_run_unanswered():
    with SHARED.notebook("exercises/02_the_31_percent.ipynb") as notebook:
        notebook.run_all()
        assert notebook.errors() == []
        data = [one.get("data", {}) for one in notebook.outputs()]
    verdicts = [one[ANSWER] for one in data if ANSWER in one]
    assert verdicts and {verdict["outcome"] for verdict in verdicts} == {"blank"}


# --- a student's own article ---------------------------------------------------------------


@pytest.fixture(scope="module")
def own_page():
    """The last page with a story of another topic beside it, after Run All."""
    folder = SHARED.folder / "own"
    folder.mkdir()
    shutil.copy(ROOT / "tests/stories/school_absences.csv", folder / "my_article.csv")
    page = nbformat.read(ROOT / "notebooks/11_your_article.ipynb", 4)
    (cell,) = [cell for cell in page.cells if cell.source.startswith("table = hc.own_article(")]
    cell.source = cell.source.replace("table = ", "mine = ").replace("\ntable", "\nmine")
    nbformat.write(page, folder / "page.ipynb")
    with SHARED.notebook("own/page.ipynb") as notebook:
        notebook.run_all()
        yield notebook


@pytest.fixture
def card(own_page):
    """The audit card, reset; no test may make the page or the kernel complain."""
    output = own_page.cell_with('hc.explore("audit"').locator(".jp-OutputArea-output").first
    own_page.press(output.get_by_role("button", name="Reset", exact=True), "Enter")
    card = Card(own_page, output)
    card.shows()  # else a box that a test ticks at once is set back
    yield card
    assert own_page.complaints() == []


class Card:
    """The audit card in the page, and the same one in this process."""

    def __init__(self, notebook: NotebookPage, output):
        self.notebook, self.output = notebook, output
        story = hc.own_article(file=ROOT / "tests/stories/school_absences.csv")
        self.explorer = hc.explore("audit", story)

    def shows(self, **values) -> str:
        """Wait until the sentence and the card are those of these values."""
        step = self.explorer.step(values)
        words = self.output.locator(".headcount-page-words .widget-html").first
        words.filter(has_text=step.sentence).wait_for(state="attached")  # its card is seen
        result = getattr(step.result, "known", step.result)
        for name, said in result.found.warnings.items():
            self.output.get_by_role("listitem").filter(has_text=f"{name}: {said}").wait_for()
        warnings = self.output.get_by_role("listitem").filter(has_text=re.compile("^[a-z' ]+:"))
        assert warnings.count() == len(result.found.warnings)
        return step.sentence


def test_own_article_runs(own_page):
    assert own_page.errors() == [] and own_page.complaints() == []


def test_audit_typed(card):
    card.shows()
    boxes = {
        "Number, before": ("value_before", "20 000"),
        "Rounded to the nearest, before": ("rounded_to_before", "100"),
        "Who counted, after": ("said_by_after", "a parent"),
        "Last day, after": ("end_after", "31 March 2024"),
    }
    values = {}
    for label, (name, text) in boxes.items():
        card.notebook.type(card.output.get_by_label(label), text)
        values[name] = text
        card.shows(**values)
    for label, text, why in (
        ("Number, before", "lots", "'lots' is not a number"),
        ("First day, after", "1/2/2023", "can be read in two ways"),
    ):
        box = card.output.get_by_label(label)
        card.notebook.type(box, text)
        card.output.get_by_role("alert").filter(has_text=why).wait_for()
        assert box.input_value() == text, "nothing typed is lost"


def test_audit_by_keyboard(card):
    for label, name in (("'to'", "to"), ("'despite'", "despite")):
        card.notebook.tick(card.output.get_by_label(label, exact=True))
        values = {"to": True} if name == "to" else {"to": True, "despite": True}
        card.shows(**values)
    for name, setting in card.explorer.presets.items():
        button = card.output.get_by_role("button", name=name, exact=True)
        card.notebook.press(button, "Enter")
        card.shows(**setting)
    first = card.output.get_by_label("Number, before")
    card.notebook.press(first, "Tab")
    second = card.output.get_by_label("Number, after")  # side by side
    assert second.evaluate("box => box === document.activeElement")


@pytest.mark.parametrize("width", [1280, 640, 400])
def test_audit_fits_the_page(card, width):
    try:
        card.notebook.resize(width, TALL)
        card.shows()
        assert card.notebook.page.evaluate(TOO_WIDE) == []
        assert card.notebook.page.evaluate(CLIPPED) == []
        keep(card.output, f"audit-{width}-light-default")
    finally:
        card.notebook.resize(1280)


def test_audit_in_dark_theme_and_axe(card):
    assert serious(card.notebook.page) == []
    try:
        card.notebook.use_theme(dark=True)
        card.notebook.resize(900, TALL)
        card.shows()
        words = card.output.locator(
            ":is(.widget-html-content, th, td, li, .widget-label, label, p)"
        )
        assert words.count() > 20 and too_pale(words) == []
        keep(card.output, "audit-900-dark-default")
    finally:
        card.notebook.use_theme(dark=False)
        card.notebook.resize(1280)
