"""Votes, lines to order, the concept check and functions in a real JupyterLab, by keyboard."""

from __future__ import annotations

import json

import pytest
from in_page import Box
from lab import SHARED, chromium_path
from looks import CLIPPED, TALL, TOO_WIDE, WORDS, keep, serious, too_pale

import headcount as hc

pytestmark = [pytest.mark.browser, pytest.mark.shared_lab]

CONCEPT = "application/vnd.headcount.concept+json"
ENDLESS = """def percent_change(before, after):
    while True:
        try:
            before = 1 / 0
        except Exception: pass
hc.check_function("2.W", percent_change)"""
CELLS = [
    "import headcount as hc",
    'hc.ask("V2")',
    'hc.ask("2.P")',
    'hc.ask("6.P")',
    'hc.concept_check("before")',
    'hc.ask("2.W")',
    'hc.practice("percent_change")',
    'hc.practice("2")',
    ENDLESS,
    "'and the kernel goes on'",
    'hc.ask("2.2")',
    'hc.ask("2.6")',
    'hc.ask("1.1")',
    'hc.ask("1.2")',
]


@pytest.fixture(scope="module")
def page():
    """A notebook with one box of each kind, after Run All."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    with SHARED.page_with(CELLS, "boxes") as opened:
        yield opened


@pytest.fixture(autouse=True)
def no_complaint(page):
    yield
    assert page.notebook.errors() == [] and page.notebook.complaints() == []


def test_a_number_answered_by_keyboard(page):
    box = Box(page, "2.2")
    entry = box.cell.get_by_label("Answer (in %)")
    assert box.check("Not answered yet")["outcome"] == "blank"
    # Typed faster than the kernel listens: what stands in the box counts, not its beginning.
    page.notebook.occupy(0.5)
    page.notebook.type(entry, "45.2", enter=False)
    verdict = box.check("You divided")
    assert (verdict["outcome"], verdict["misconception"]) == ("recognised", "M-BASE")
    assert verdict["tries"] == 1
    page.notebook.type(entry, "-31.1")
    assert box.check("Right")["outcome"] == "right"
    page.notebook.press(box.cell.get_by_role("button", name="Hint 2.2"), "Enter")
    box.cell.get_by_text("Hint 1 of 3").first.wait_for()


def test_a_choice_answered_by_keyboard(page):
    box = Box(page, "2.6")
    radios = box.cell.get_by_role("radio")
    page.notebook.choose(radios.nth(0))
    assert box.check("Not yet")["outcome"] == "recognised"
    next_choice(page, radios)
    assert [radios.nth(i).is_checked() for i in range(3)] == [False, True, False]
    assert box.check("Right")["outcome"] == "right"


def next_choice(page, radios) -> None:
    """Each option is a stop of the Tab key; JupyterLab takes the arrow keys."""
    page.notebook.until(
        radios.nth(1).is_checked, lambda: page.notebook.press(radios.nth(0), "Tab", "Space")
    )


def test_ticks_answered_by_keyboard(page):
    box = Box(page, "1.2")
    ticks = box.cell.get_by_role("checkbox")
    assert ticks.count() == 8
    for index in (0, 1, 2, 4):
        page.notebook.tick(ticks.nth(index))
    verdict = box.check("Not yet")
    assert (verdict["outcome"], verdict["misconception"]) == ("recognised", "M-SOURCE")
    page.notebook.tick(ticks.nth(4), False)
    page.notebook.tick(ticks.nth(3))
    assert box.check("Right")["outcome"] == "right"


def test_menus_answered_by_keyboard(page):
    box = Box(page, "1.1")
    menus = box.cell.get_by_role("combobox")
    assert menus.count() == 6
    for index, option in enumerate((1, 1, 1, 2, 2, 2)):  # three stocks, three flows
        page.notebook.pick(menus.nth(index), option)
    assert box.check("Right")["outcome"] == "right"


def test_a_vote_by_keyboard(page):
    box = Box(page, "V2")
    radios = box.cell.get_by_role("radio")
    page.notebook.choose(radios.nth(0))
    verdict = box.check("Not yet")
    assert (verdict["outcome"], verdict["misconception"]) == ("recognised", "M-EVAL")
    next_choice(page, radios)
    assert box.check("Right")["outcome"] == "right"


def right(id: str) -> str:
    """What the box of a drawn question takes, worked out from what it prints."""
    figures = hc.case(*id.split()[:1], seed=int(id.split()[1])).figures
    return f"{100 * (figures['after'] - figures['before']) / figures['before']:.1f}"


def test_practice_to_three_in_a_row(page):
    """A wrong answer first, which is named; then three right at once, and the skill sits."""
    cell = page.notebook.cell_with('hc.practice("percent_change")')
    verdict = cell.locator("[data-headcount]")
    seen = []

    def answer(text: str) -> str:
        field = cell.get_by_label("Answer (in %)")
        page.notebook.type(field, text)
        page.notebook.press(cell.get_by_role("button", name="Check"), "Enter")
        verdict.filter(has_not_text="Not answered yet").wait_for()
        return verdict.inner_text()

    def asked() -> str:
        return cell.locator("strong", has_text="percent_change").first.inner_text()

    def another() -> None:
        before = asked()
        page.notebook.press(cell.get_by_role("button", name="Another one"), "Enter")
        cell.get_by_text(before, exact=True).first.wait_for(state="detached")
        verdict.filter(has_text="Not answered yet").wait_for()

    figures = hc.case("percent_change", seed=1).figures
    wrong = 100 * (figures["before"] - figures["after"]) / figures["after"]
    assert "Not yet" in answer(f"{wrong:.1f}")
    for in_a_row in (1, 2, 3):
        another()
        seen.append(asked())
        assert "Right" in answer(right(asked()))
        cell.get_by_text(f"{in_a_row} right at once, in a row").wait_for()
    cell.get_by_text("you can find a percent change").wait_for()
    assert len(set(seen)) == 3
    keep(cell, "practice-three-in-a-row")


def test_a_skill_is_chosen_from_the_menu_of_a_lesson(page):
    cell = page.notebook.cell_with('hc.practice("2")')
    page.notebook.pick(cell.get_by_label("Skill"), 1)
    cell.locator("strong", has_text="percent_change 1").first.wait_for()


def test_lines_put_in_order_by_keyboard(page):
    box = Box(page, "2.P")
    assert box.check("Not answered yet")["outcome"] == "blank"
    for line, letter in zip((1, 2, 3), "dbc"):
        menu = box.cell.get_by_label(f"Line {line}", exact=True)
        page.notebook.pick(menu, " abcd".index(letter))
    verdict = box.check("Look at line (b)")
    assert (verdict["outcome"], verdict["misconception"]) == ("recognised", "M-BASE")
    page.notebook.pick(box.cell.get_by_label("Line 2", exact=True), 1)
    verdict = box.check("Right")
    assert verdict["outcome"] == "right" and verdict["value"][0] == "change = after - before"


def test_the_concept_check_is_saved_and_not_marked(page):
    cell = page.notebook.cell_with("hc.concept_check")
    page.notebook.type(cell.get_by_label("C1 answer (in %)"), "33.3")
    page.notebook.choose(cell.get_by_role("radio").first)
    page.notebook.pick(cell.get_by_label("C1 how sure?"), 3)
    page.notebook.press(cell.get_by_role("button", name="Save my answers"), "Enter")
    shown = cell.locator("[data-headcount]")
    shown.filter(has_text="Saved 2 of 10").wait_for()
    words = shown.inner_text()
    assert "Still open: C3" in words and "Right" not in words and "Not yet" not in words
    page.notebook.save()
    cells = json.loads(page.path.read_text())["cells"]
    (saved,) = [
        output["data"][CONCEPT]
        for one in cells
        for output in one["outputs"]
        if CONCEPT in output.get("data", {})
    ]
    assert saved["moment"] == "before"
    first, third = saved["answers"]
    assert (first["question"], first["misconception"], first["sure"]) == ("C1", "M-BASE", 3)
    assert (third["question"], third["value"], third["sure"]) == ("C3", "900", None)


def test_a_function_without_an_end_is_ended_in_the_kernel(page):
    cell = page.notebook.cell_with("while True")
    said = cell.locator("[data-headcount]").inner_text()
    assert "did not come to an end in 2 seconds" in said
    cell = page.notebook.cell_with("the kernel goes on")
    cell.locator(".jp-OutputArea-output").get_by_text("the kernel goes on").wait_for()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
def test_the_boxes_fit_the_page(page, width, dark):
    try:
        page.notebook.use_theme(dark=dark)
        page.notebook.resize(width, TALL)
        for code in CELLS[1:6]:
            cell = page.notebook.cell_with(code)
            cell.locator(".jp-OutputArea-output").first.wait_for()
            assert page.page.evaluate(TOO_WIDE) == []
            assert page.page.evaluate(CLIPPED) == []
            assert too_pale(cell.locator(WORDS)) == []
            name = "".join(letter for letter in code if letter.isalnum())
            keep(cell, f"{name}-{width}-{'dark' if dark else 'light'}")
        assert serious(page.page, dark=dark) == []
    finally:
        page.notebook.use_theme(dark=False)
        page.notebook.resize(1280)
