"""Predictions that come back, and a vote in two rounds, in a real JupyterLab by keyboard."""

from __future__ import annotations

import json

import pytest
from lab import SHARED, chromium_path
from looks import CLIPPED, TALL, TOO_WIDE, WORDS, keep, serious, too_pale

from headcount.questions.bank import find
from headcount.questions.verdict import MIME

pytestmark = [pytest.mark.browser, pytest.mark.shared_lab]

CELLS = [
    "import headcount as hc",
    'hc.predict("5")',
    'hc.reveal("5")',
    'hc.predict("6")',
    'hc.reveal("6")',
    "hc.outside_switch()",
    "hc.outside_switch(lambda: 'nearly the same')",
    "hc.reveal()",
    'hc.vote("2")',
]
# How wide every picture is; false where it is not drawn.
DRAWN = """cell => [...cell.querySelectorAll('img')].map(
  image => image.complete && image.naturalWidth > 0 && image.getClientRects()[0].width)"""


@pytest.fixture(scope="module")
def page():
    """A notebook in which a pupil predicts and votes; yields it after Run All, before that."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    with SHARED.page_with(CELLS, "reveal", TALL) as opened:
        yield opened


@pytest.fixture(autouse=True)
def no_complaint(page):
    yield
    assert page.notebook.errors() == [] and page.notebook.complaints() == []


def press(page, cell, button: str) -> None:
    page.notebook.press(cell.get_by_role("button", name=button), "Enter")


def test_a_prediction_comes_back_as_soon_as_it_is_saved(page):
    asked, back = (page.notebook.cell_with(f'hc.{name}("5")') for name in ("predict", "reveal"))
    back.get_by_text("No prediction is saved for lesson 5.").wait_for()
    assert "4,820" not in back.inner_text()
    page.notebook.type(asked.get_by_label("I predict"), "about 2000")
    asked.get_by_label("How sure?").select_option(index=2)
    press(page, asked, "Save my prediction")
    back.get_by_text("You said about 2000, fairly sure. The figures say 4,820").wait_for()
    alt = "Number line. You said about 2000; The figures say 4,820, 4,443 to 5,203 with rounding."
    back.get_by_role("img", name=alt).wait_for()
    assert back.evaluate(DRAWN) == [300]


def test_in_lesson_6_the_switch_opens_the_counts_of_the_year_there_and_then(page):
    asked, back = (page.notebook.cell_with(f'hc.{name}("6")') for name in ("predict", "reveal"))
    page.notebook.choose(asked.get_by_role("radio").nth(0))
    asked.get_by_label("How sure?").select_option(index=3)
    press(page, asked, "Save my prediction")
    back.get_by_text("You said 7,000, sure.").wait_for()
    assert "5,775" in back.inner_text() and "3,927" not in back.inner_text()
    switch = page.notebook.cell_with("hc.outside_switch()").get_by_role("checkbox")
    page.notebook.tick(switch)
    back.get_by_text("3,927 by the officials, nearer 4,000").wait_for()
    opened = page.notebook.cell_with("hc.outside_switch(lambda")
    opened.locator(".jp-OutputArea-output").get_by_text("nearly the same").wait_for()
    both = page.notebook.cell_with("hc.reveal()")
    said = '1 of 1 times when you said "sure" and 0 of 1 times when you said "fairly sure"'
    both.get_by_text(said).wait_for()


def test_a_vote_in_two_rounds_and_then_the_reasons(page):
    cell = page.notebook.cell_with('hc.vote("2")')
    radios, options = cell.get_by_role("radio"), find("V2").fields[0].options
    page.notebook.choose(radios.nth(0))
    press(page, cell, "Save V2")
    cell.get_by_text("Saved: (a). Now talk to your neighbour.").first.wait_for()
    page.page.wait_for_function(
        "cell => cell.querySelectorAll('input:checked').length === 0", arg=cell.element_handle()
    )
    press(page, cell, "Show the reasons")
    cell.get_by_text("The reasons come after your second choice.").first.wait_for()
    page.notebook.choose(radios.nth(1))
    press(page, cell, "Save V2")
    cell.get_by_text("First a, then b.").first.wait_for()
    assert "This one holds" not in cell.inner_text()
    press(page, cell, "Show the reasons")
    cell.get_by_text("This one holds: ").first.wait_for()
    page.notebook.save()
    cells = json.loads(page.path.read_text())["cells"]
    (saved,) = [
        output["data"][MIME]
        for one in cells
        for output in one["outputs"]
        if MIME in output.get("data", {})
    ]
    assert (saved["question"], saved["first"], saved["second"]) == ("V2", options[0], options[1])
    page.notebook.run_all()
    cell.get_by_text("First a, then b.").first.wait_for()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_they_fit_the_page(page, width, dark):
    try:
        page.notebook.use_theme(dark=dark)
        page.notebook.resize(width, TALL)
        for code in CELLS[2], CELLS[4], CELLS[6], CELLS[7]:
            cell = page.notebook.cell_with(code)
            cell.locator(".jp-OutputArea-output").first.wait_for()
            assert page.page.evaluate(TOO_WIDE) == []
            assert page.page.evaluate(CLIPPED) == []
            assert [wide for wide in cell.evaluate(DRAWN) if wide < 200] == []
            assert too_pale(cell.locator(WORDS)) == []
            name = "".join(letter for letter in code if letter.isalnum())
            keep(cell, f"{name}-{width}-{'dark' if dark else 'light'}")
        assert serious(page.page, dark=dark) == []
    finally:
        page.notebook.use_theme(dark=False)
        page.notebook.resize(1280, TALL)
