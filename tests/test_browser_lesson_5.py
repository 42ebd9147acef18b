"""A pupil's way through lesson 5 in a real JupyterLab: predict, calculate, look, practise, vote.

By keyboard alone, from the moment the notebook is open: cells are run with Shift and Enter, and Tab
goes from one thing to the next. Nothing is clicked, and no script gives anything the focus.
"""

from __future__ import annotations

import re

import pytest
from lab import SHARED, chromium_path
from looks import TALL, keep

pytestmark = [pytest.mark.browser, pytest.mark.shared_lab]

LESSON = "notebooks/05_attempts_or_people.ipynb"
# What a question about a rate tells: events and people at two times, and the time that it asks for.
TOLD = re.compile(
    r"([\d,]+) [^\d]+? ([\d,]+) \w+ in ([\w ]+), and ([\d,]+) \w+ ([\d,]+) in ([\w ]+)\."
    r"[^.]* in ([\w ]+)\? Give one decimal"
)

# Where an element stands beside the one that has the focus.
WHERE = """node => { const now = document.activeElement; if (node === now) return "here";
const after = now.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
return after ? "on" : "back"; }"""


@pytest.fixture(scope="module")
def page():
    """Lesson 5 with each cell run, before a pupil has done anything else."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    with SHARED.notebook(LESSON) as notebook:
        notebook.resize(1280, TALL)
        run_each_cell(notebook)
        yield notebook


@pytest.fixture(autouse=True)
def no_complaint(page):
    yield
    assert page.errors() == [] and page.complaints() == []


def run_each_cell(page):
    """Shift and Enter in each cell; in the last one Control, which adds no cell below it."""
    cells = "window.jupyterapp.shell.currentWidget.content.model.cells.length"
    for _ in range(page.page.evaluate(cells) - 1):
        page.page.keyboard.press("Shift+Enter")
    page.page.keyboard.press("Control+Enter")
    page.finish()
    for _ in range(page.page.evaluate(cells) - 1):
        page.page.keyboard.press("ArrowUp")


def go_to(page, element):
    """With Tab, onward or back, until this has the focus."""
    for _ in range(100):
        where = element.evaluate(WHERE)
        if where == "here":
            return
        page.page.keyboard.press("Tab" if where == "on" else "Shift+Tab")
    raise AssertionError(f"Tab does not lead to {element}")


def fill(page, box, entry):
    go_to(page, box)
    page.page.keyboard.press("Control+A")
    page.page.keyboard.type(entry)
    assert box.input_value() == entry


def press(page, cell, button):
    go_to(page, cell.get_by_role("button", name=button))
    page.page.keyboard.press("Enter")


def choose(page, radio):
    go_to(page, radio)
    page.page.keyboard.press("Space")
    assert radio.is_checked()


def pick(page, menu, option):
    """Open a menu and go down to an option; once more where Chromium dropped a key."""

    def move():
        go_to(page, menu)
        steps = option - menu.evaluate("menu => menu.selectedIndex")
        for key in ("Space", *["ArrowDown"] * steps, "Enter"):
            page.page.keyboard.press(key)

    page.until(lambda: menu.evaluate("menu => menu.selectedIndex") == option, move)


def cell_with(page, code):
    """The cell with this code; JupyterLab keeps all that fit so tall a page."""
    return page.page.locator(".jp-CodeCell").filter(
        has=page.page.locator(".jp-InputArea", has_text=code)
    )


def sees(cell, text):
    cell.get_by_text(text).filter(visible=True).first.wait_for()


def answer(page, question, *typed):
    """Put an entry into each box of a question and check; gives its cell."""
    cell = cell_with(page, question)
    boxes = cell.locator("input[type=text]")
    boxes.last.wait_for()
    assert boxes.count() == len(typed)
    for box, entry in zip(boxes.all(), typed):
        fill(page, box, entry)
    press(page, cell, "Check")
    return cell


def shot(page, cell, name):
    keep(cell, f"lesson-5-{name}")


def test_before_the_prediction_the_widget_is_folded(page):
    cell = cell_with(page, 'hc.explore("rate")')
    sees(cell, "Save your prediction further up first.")
    assert "would have changed per head" not in cell.inner_text()
    shot(page, cell, "1-folded")


def test_a_prediction_is_saved(page):
    cell = cell_with(page, 'hc.predict("5")')
    fill(page, cell.get_by_label("I predict"), "2000")
    pick(page, cell.get_by_label("How sure?"), 2)
    press(page, cell, "Save my prediction")
    sees(cell, "Saved")
    shot(page, cell, "2-predicted")
    sees(cell_with(page, 'hc.explore("rate")'), "would have changed per head with 4,820 people")


def right_rate(prompt):
    """What a question about a rate asks for, worked out from its words."""
    events, people, when, more, others, later, asked = TOLD.search(prompt).groups()
    if asked == later:
        events, people = more, others
    else:
        assert asked == when
    return int(events.replace(",", "")) / int(people.replace(",", ""))


def test_three_right_in_a_row_and_the_skill_sits(page):
    cell = cell_with(page, 'hc.practice("rate")')
    asked = cell.get_by_text("Give one decimal").filter(visible=True).first
    upside_down = 1 / right_rate(asked.inner_text())
    answer(page, 'hc.practice("rate")', f"{upside_down:.3f}")
    sees(cell, "what per what?")
    shot(page, cell, "3-practice-wrong")
    for in_a_row in (1, 2, 3):
        before = asked.inner_text()
        press(page, cell, "Another one")
        cell.get_by_text(before, exact=True).filter(visible=True).wait_for(state="detached")
        answer(page, 'hc.practice("rate")', f"{right_rate(asked.inner_text()):.1f}")
        sees(cell, f"{in_a_row} right at once, in a row")
    shot(page, cell, "4-practice-three")


def test_the_article_s_rates_are_calculated(page):
    cell = answer(page, 'hc.ask("5.1")', "0.04")
    sees(cell, "what per what?")
    cell = answer(page, 'hc.ask("5.1")', "23.9")
    sees(cell, "Yes:")
    shot(page, cell, "5-calculated")
    sees(answer(page, 'hc.ask("5.2")', "230", "164.3", "115"), "Yes:")
    sees(answer(page, 'hc.ask("5.3")', "6.89"), "Yes:")
    cell = answer(page, 'hc.ask("5.4")', "4820")
    sees(cell, "Yes:")
    shot(page, cell, "6-break-even")


def test_the_widget_shows_it(page):
    cell = cell_with(page, 'hc.explore("rate")')
    fill(page, cell.locator("input[type=text]").first, "4820")
    page.page.keyboard.press("Enter")
    sees(cell, "With 4,820 people counted")
    shot(page, cell, "7-widget")


def test_a_vote_in_two_rounds(page):
    cell = cell_with(page, 'hc.vote("5")')
    radios = cell.get_by_role("radio")
    choose(page, radios.nth(0))
    press(page, cell, "Save V5")
    sees(cell, "Saved: (a). Now talk to your neighbour.")
    page.page.wait_for_function(
        "cell => cell.querySelectorAll('input:checked').length === 0",
        arg=cell.element_handle(),
        polling=100,
    )
    choose(page, radios.nth(2))
    press(page, cell, "Save V5")
    sees(cell, "First a, then c.")
    press(page, cell, "Show the reasons")
    sees(cell, "This one holds: ")
    shot(page, cell, "8-vote")


def test_the_guess_comes_back(page):
    cell = cell_with(page, 'hc.reveal("5")')
    sees(cell, "You said 2000, fairly sure. The figures say 4,820")
    shot(page, cell, "9-revealed")
    keep(page.page, "lesson-5-page")
