"""A notebook that was run, answered and saved, wherever it is opened again; and live things that
follow each other."""

from __future__ import annotations

import gc
import re
import shutil
import subprocess
import sys
from base64 import b64decode
from contextlib import contextmanager
from html import unescape
from types import SimpleNamespace
from weakref import ref

import nbformat
import pytest
from lab import ROOT, SHARED, NotebookPage, chromium_path
from looks import TALL, keep, violations

import headcount as hc
from headcount.publish.running import METADATA
from headcount.questions import predictions

WHOLE = 7200  # pixels: JupyterLab draws only the cells that are in sight
LESSON = "notebooks/02_the_31_percent.ipynb"
SAVED, HANDED_IN = "lesson.ipynb", "handed_in.ipynb"
BOXES = 10  # a prediction, an explorer and eight questions


# --- in the kernel -------------------------------------------------------------------------


def test_the_stored_picture_is_that_of_the_controls():
    view = hc.explore("change").view
    view.put("after", 83_500)
    stored = view.stored()
    drawn = b64decode(re.search(r'src="data:image/svg\+xml;base64,([^"]*)"', stored.html)[1])
    texts = [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)", drawn.decode())]
    assert "\N{MINUS SIGN}83,500" in texts and "\N{MINUS SIGN}50.0%" in texts
    assert "is a fall of 83,500" in stored.plain and "is a fall of 83,500" in stored.html


@pytest.mark.parametrize(
    "question, control, value, said",
    [
        ("2.2", 0, "45.2", "Answer (in %): 45.2"),
        ("2.6", 0, "6%", "Answer: (a) 6%"),
        ("1.2", 2, True, "Ticked: (c) "),
        ("1.1", 0, "stock", ": (a) stock"),
        ("2.P", 0, "b", "Line 1: (b) "),
        ("2.2", 0, "<b>", "Answer (in %): <b>"),
    ],
)
def test_what_is_entered_is_stored(question, control, value, said):
    from headcount.notebook.answer_box import _controls

    box = hc.ask(question)
    assert said not in box.stored().plain
    _controls(box.widget)[control].value = value
    stored = box.stored()
    assert said in stored.plain and said in unescape(stored.html)
    assert "<b>" not in stored.html


def test_every_view_and_every_receipt_follows_a_prediction():
    first, copied = hc.predict("2"), hc.predict("2")
    views = [hc.explore("change").view, hc.explore("change").view]
    views[1].table_switch.value = True
    for view in views:
        assert predictions.FIRST in view.sentence.value
    first.guess.value = "larger"
    first.save()
    assert "Saved: larger." in copied.receipt().plain
    for view in views:
        assert "is a fall of 52,000" in view.sentence.value
    assert "52,000" in views[1].table.value


def test_saving_a_prediction_unveils_every_copy():
    """Nobody knows which views are still in the page."""
    box, views = hc.predict("2"), [hc.explore("change").view for _ in range(3)]
    assert not any("is a fall of" in view.sentence.value for view in views)
    box.save(skipped=True)
    assert all("is a fall of" in view.sentence.value for view in views)


def test_a_view_that_is_closed_is_forgotten():
    view = hc.explore("change").view
    gone, opened = ref(view), [view.tree]
    while opened:
        one = opened.pop()
        opened += getattr(one, "children", ())
        one.close()
    del view, one
    gc.collect()
    assert gone() is None


def test_copies_of_the_switch_agree():
    first, second = hc.outside_switch(), hc.outside_switch()
    first.box.value = True
    assert second.box.value and second.stored().plain.endswith("outside the article: on.")


# --- in JupyterLab -------------------------------------------------------------------------


def in_the_lab(test):
    return pytest.mark.browser(pytest.mark.shared_lab(test))


# What the page shows, in one look: the boxes that live, those that are stored, the sentence that
# calls a box asleep, complaints about widgets, the words of all outputs, the stored pictures.
STATE = """() => {
  const shown = query => [...document.querySelectorAll(query)].filter(
    node => node.getClientRects().length && node.checkVisibility({ visibilityProperty: true }));
  return {
    live: shown('.headcount').length,
    stored: shown('.headcount-stored').length,
    asleep: shown('em').filter(node => node.innerText.startsWith('Asleep')).length,
    complaints: (document.body.innerText.match(
      /model not found|Loading widget|Error displaying/g) ?? []).length,
    words: shown('.jp-OutputArea-output').map(node => node.innerText).join('\\n'),
    pictures: shown('.headcount-stored img').map(image => image.alt),
    broken: shown('img').filter(image => !image.complete || !image.naturalWidth).length };
}"""
SETTLED = f"wanted => {{ const now = ({STATE})(); return Object.entries(wanted).every( \
([name, value]) => now[name] === value); }}"

ALIVE = dict(live=BOXES, stored=0, asleep=0, complaints=0)
STORED = dict(live=0, stored=BOXES, asleep=BOXES, complaints=0)
RESTARTED = dict(live=BOXES, stored=0, asleep=BOXES, complaints=0)


def state(page, wanted: dict) -> dict:
    """What the page shows, once it shows as many of each as are wanted."""
    from playwright.sync_api import TimeoutError

    try:
        page.wait_for_function(SETTLED, arg=wanted, polling=100)
    except TimeoutError:
        assert {name: page.evaluate(STATE)[name] for name in wanted} == wanted
    return page.evaluate(STATE)


def shows_what_was_left(page) -> None:
    """Entries, verdicts, the receipt, and the picture as the slider stood."""
    shown = state(page, STORED)
    for said in (
        "Answer (attempts): -52000",
        "2.1: Right.",
        "Answer (in %): 45.2",
        "2.2: Not yet. You divided 52,000 by 115,000",
        "I predict: larger",
        "Prediction: Saved: larger (how sure: 2 of 3).",
        "From 400,000 to 115,000 (2017) attempts is a fall of 285,000.",
    ):
        assert said in shown["words"], said
    (alt,) = shown["pictures"]
    assert "before 400,000" in alt and shown["broken"] == 0
    page.locator(".headcount-stored img").scroll_into_view_if_needed()
    assert greys(page) > 1000, "the bars are drawn"


def greys(page) -> int:
    """How many pixels of the stored picture have the colour of the bars, #cfcfcf."""
    import io

    from PIL import Image

    shot = Image.open(io.BytesIO(page.locator(".headcount-stored img").screenshot()))
    return sum(
        count
        for count, colour in shot.convert("RGB").getcolors(1 << 24)
        if colour == (207, 207, 207)
    )


@pytest.fixture(scope="module")
def saved():
    """The folder with lesson 2 after a pupil's work, saved, with its kernel gone."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    folder = SHARED.folder / "saved"
    folder.mkdir()
    shutil.copy(ROOT / LESSON, folder / SAVED)
    with SHARED.notebook(f"saved/{SAVED}") as pupil:
        pupil.run_all()
        work(pupil)
        assert pupil.errors() == [] and pupil.complaints() == []
        pupil.save()
    handed_in = nbformat.read(folder / SAVED, 4)
    handed_in.metadata["changed"] = True  # so that nobody has said that it may be trusted
    nbformat.write(handed_in, folder / HANDED_IN)
    return folder


def work(notebook: NotebookPage) -> None:
    """What a pupil does: predict, move a slider, answer rightly and wrongly."""
    cell = notebook.cell_with('hc.predict("2")')
    notebook.press(cell.get_by_role("radio").nth(2), "Space")
    cell.get_by_label("How sure?").select_option(index=2)
    notebook.press(cell.get_by_role("button", name="Save my prediction"), "Enter")
    cell.get_by_text("Saved: ").wait_for()
    cell = notebook.cell_with('hc.explore("change")')
    notebook.press(cell.locator(".noUi-handle").first, "End")
    cell.get_by_text("is a fall of 285,000").first.wait_for()
    # What is stored follows once the hand rests.
    kept = cell.locator(".headcount-stored").filter(has_text="is a fall of 285,000")
    kept.wait_for(state="attached")
    answer(notebook, "2.1", "-52000", "Right")
    answer(notebook, "2.2", "45.2", "Not yet")


def answer(notebook: NotebookPage, question: str, entry: str, says: str) -> None:
    cell = notebook.cell_with(f'hc.ask("{question}")')
    notebook.type(cell.get_by_label("Answer"), entry, enter=False)
    notebook.press(cell.get_by_role("button", name=f"Check {question}"), "Enter")
    cell.locator("[data-headcount]").filter(has_text=says).wait_for()


@contextmanager
def opened_again(path: str, **how):
    with SHARED.notebook(f"saved/{path}", **how) as notebook:
        notebook.resize(1300, WHOLE)
        yield notebook


@in_the_lab
def test_a_saved_lesson_is_hardly_larger(saved):
    before, after = ROOT / LESSON, saved / SAVED
    assert after.stat().st_size < 1.1 * before.stat().st_size
    assert "widgets" not in nbformat.read(after, 4).metadata


@pytest.fixture(scope="module")
def again(saved):
    """The saved lesson in another page of the same user."""
    with opened_again(SAVED, alone=True) as notebook:
        yield SimpleNamespace(notebook=notebook, page=notebook.page)


@in_the_lab
def test_opened_again_it_shows_what_was_left(again):
    shows_what_was_left(again.page)
    # Whoever looks at it and saves it takes nothing away.
    again.notebook.save()
    again.page.reload()
    shows_what_was_left(again.page)


@in_the_lab
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1300, 360])
def test_what_is_stored_fits_the_page(again, width, dark):
    from looks import CONTRAST, TOO_WIDE, WORDS

    try:
        again.notebook.use_theme(dark=dark)
        again.notebook.resize(width, WHOLE)
        state(again.page, STORED)
        assert again.page.evaluate(TOO_WIDE) == []
        measured = again.page.locator(WORDS).evaluate_all(CONTRAST)
        assert len(measured) > 20 and [one for one in measured if one[1] < 4.5] == []
        found = violations(again.page, ".headcount-stored", dark=dark)
        assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
        keep(again.page, f"saved-{width}-{'dark' if dark else 'light'}")
    finally:
        again.notebook.use_theme(dark=False)
        again.notebook.resize(1300, WHOLE)


def come_alive(again) -> None:
    """Run All, unless a test before this one has done so."""
    if again.page.evaluate(STATE)["live"] < BOXES:
        again.notebook.run_all()
    state(again.page, ALIVE)


@in_the_lab
def test_run_again_the_boxes_work(again):
    come_alive(again)
    answer(again.notebook, "2.2", "-31.1", "Right")


@in_the_lab
def test_a_kernel_that_was_restarted_leaves_boxes_that_say_so(again):
    come_alive(again)
    answer(again.notebook, "2.2", "-31.1", "Right")
    again.notebook.kernel("restartKernel()")
    state(again.page, RESTARTED)
    cell = again.notebook.cell_with('hc.ask("2.2")')
    assert cell.get_by_label("Answer").input_value() == "-31.1", "what was typed is still there"
    for control in cell.locator(".headcount :is(input, button)").all():
        assert control.evaluate("node => getComputedStyle(node).pointerEvents") == "none"
    for icon in again.page.locator(".headcount .jupyter-widgets-disconnected").all()[:5]:
        assert icon.evaluate("node => getComputedStyle(node, '::before').content") == "none"
    keep(again.page, "restarted-1300-light")
    again.notebook.run_all()
    state(again.page, ALIVE)
    answer(again.notebook, "2.2", "45.2", "Not yet")


@in_the_lab
def test_a_page_that_is_loaded_anew_calls_no_living_box_asleep(again):
    come_alive(again)
    again.notebook.save()
    # From the first moment on, frame by frame, so that it does not matter when we come to look.
    again.page.add_init_script(
        f"""window.seen = []; const look = {STATE};
        const watch = () => {{ if (document.body) window.seen.push(look());
          if (!window.enough) requestAnimationFrame(watch); }};
        watch();"""
    )
    again.page.reload()
    state(again.page, ALIVE)
    seen = again.page.evaluate("() => { window.enough = true; return window.seen; }")
    assert seen[0]["live"] == 0 and not any(one["asleep"] for one in seen)


@in_the_lab
def test_a_copy_that_is_not_trusted_shows_the_same(saved):
    """What a pupil hands in is opened by another user, whose JupyterLab draws no widgets in it."""
    with opened_again(HANDED_IN) as notebook:
        trusted = """() => { const { cells } = window.jupyterapp.shell.currentWidget.content.model;
        return [...cells].filter(one => one.type === 'code' && one.trusted).length; }"""
        assert notebook.page.evaluate(trusted) == 0
        shows_what_was_left(notebook.page)
        keep(notebook.page, "untrusted-1300-light")


@in_the_lab
def test_as_a_web_page_it_shows_the_same(saved):
    command = [sys.executable, "-m", "nbconvert", "--to", "html", HANDED_IN]
    subprocess.run(command, cwd=saved, check=True, capture_output=True)
    page = SHARED.new_page()
    # Its formulas come from another machine, which may be out of reach.
    page.route(re.compile("^https?:"), lambda route: route.abort())
    page.goto((saved / HANDED_IN).with_suffix(".html").as_uri())
    shows_what_was_left(page)
    page.close()


@in_the_lab
def test_axe_finds_nothing_serious_in_what_all_notebooks_show_as_web_pages(tmp_path):
    """As they are published, in one page, to look once; the words around are nbconvert's."""
    from nbconvert import HTMLExporter

    notebooks = [nbformat.read(path, 4) for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
    cells = [cell for one in notebooks for cell in one.cells if cell.get("outputs")]
    assert len(cells) > 100
    all_of_them = nbformat.v4.new_notebook()
    for cell in cells:
        shown = nbformat.v4.new_code_cell(" ", execution_count=1, outputs=cell.outputs)
        all_of_them.cells.append(shown)
    (tmp_path / "all.html").write_text(HTMLExporter().from_notebook_node(all_of_them)[0], "utf-8")
    page = SHARED.new_page()
    page.route(re.compile("^https?:"), lambda route: route.abort())
    page.goto((tmp_path / "all.html").as_uri())
    assert page.locator(".jp-OutputArea-output").count() > 100
    found = violations(page, ".jp-OutputArea-output")
    page.close()
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in serious] == []


# --- copies --------------------------------------------------------------------------------

CELLS = [
    "import headcount as hc",
    'hc.predict("2")',
    'hc.explore("change")',
    'hc.predict("2")  # a copy',
    'hc.explore("change")  # a copy',
]


@in_the_lab
def test_copies_follow_also_in_another_notebook(saved):
    for name in ("first", "second"):
        cells = [nbformat.v4.new_code_cell(code) for code in CELLS]
        nbformat.write(
            nbformat.v4.new_notebook(cells=cells, metadata=METADATA), saved / f"{name}.ipynb"
        )
    with opened_again("first.ipynb") as first, opened_again("second.ipynb", alone=True) as second:
        session = "window.jupyterapp.shell.currentWidget.sessionContext"
        kernel = first.page.evaluate(f"() => {session}.session.kernel.id")
        second.page.evaluate(f"id => {session}.changeKernel({{ id }})", kernel)
        for notebook in (first, second):
            notebook.resize(1300, TALL)
            notebook.run_all()
            assert notebook.errors() == []
        cell = second.cell(3)
        second.press(cell.get_by_role("radio").nth(0), "Space")
        second.press(cell.get_by_role("button", name="Save my prediction"), "Enter")
        for notebook in (first, second):
            for index in (1, 3):
                notebook.cell(index).get_by_text("Saved: smaller.").wait_for()
            for index in (2, 4):
                status = notebook.cell(index).locator(".headcount-page-words")
                status.filter(has_text="is a fall of 52,000").wait_for()
