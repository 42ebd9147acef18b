"""The live view: it shows what the model says, reads what is typed, and leaves nothing behind."""

from __future__ import annotations

import gc
import re
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from html import escape, unescape
from itertools import islice
from xml.etree import ElementTree

import ipywidgets
import pytest
from ipywidgets import ToggleButtons
from rows import everything_in, row_of

import headcount as hc
from headcount.drawing.labels import placed
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Bar, Line, Picture
from headcount.explorers.controls import Pick, Typed
from headcount.explorers.explorer import CannotWorkOut
from headcount.explorers.registry import EXPLORERS
from headcount.notebook.live_explorer import explore
from headcount.notebook.lock import alone
from headcount.story.article import Article, article

CARDS = ("audit",)  # words and tables, no picture
NAMES = list(EXPLORERS)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=NAMES)
def explorer(request):
    return explore(request.param)


@pytest.fixture(params=[name for name in NAMES if name not in CARDS])
def drawn(request):
    return explore(request.param)


def without_ghosts(view) -> list:
    """The SVG of a wide page and of a narrow one, as trees, without what stood there before."""
    svgs = list(ElementTree.fromstring(f"<x>{view.picture.value}</x>").iter(f"{SVG}svg"))
    for svg in svgs:
        for ghost in svg.findall(f"{SVG}g[@class='headcount-ghost']"):
            svg.remove(ghost)
    return svgs


def has_every_mark(svg, picture, alt: str) -> None:
    """The SVG says what the picture says: its texts, bars, lines, and what is read out."""
    assert svg.get("aria-label") == alt and svg.get("role") == "img"
    assert svg.get("viewBox").split()[2] == f"{picture.width:g}"
    words = [box.text.words for box in placed(picture, picture.panels)]
    assert [one.text or "" for one in svg.iter(f"{SVG}text")] == words
    says = [mark.says for mark in picture.marks() if mark.says]
    assert [one.text for one in svg.iter(f"{SVG}title")] == says
    # Words that lie on the ground have a rectangle too, without an edge.
    rects = [one for one in svg.iter(f"{SVG}rect") if one.get("x")]
    bars = [one for one in rects if one.get("stroke") != "none"]
    assert len(bars) == len(picture.marks(Bar))
    assert len(list(svg.iter(f"{SVG}polyline"))) == len(picture.marks(Line))


def test_the_live_view_shows_what_the_model_says(drawn):
    """Every control is moved: both pictures, words and table agree."""
    view = drawn.view
    view.table_switch.value = True
    for control in drawn.controls:
        tried = control.awkward(view.values) if isinstance(control, Pick) else control.awkward()
        for value in tried[:4] + tried[-2:]:
            view.put(control.name, value)
            step = drawn.step(view.values)
            assert f">{escape(step.sentence)}<" in view.sentence.value
            assert step.table.html("The numbers in the picture") == view.table.value
            for svg, width in zip(without_ghosts(view), (WIDE, NARROW), strict=True):
                picture = drawn.whole(step.result, width)
                has_every_mark(svg, picture, step.alt_text)
                if isinstance(step.result, CannotWorkOut):
                    assert step.result.why in " ".join(one.text for one in svg.iter(f"{SVG}text"))
    view.put_all({})
    assert view.values == drawn.defaults


def test_no_two_pictures_of_a_page_share_a_pattern(drawn):
    """Else one of them is hatched in the colours of another, or not at all."""
    names = []
    for view in (drawn.view, explore(drawn.name).view):
        for svg in without_ghosts(view):
            own = [one.get("id") for one in svg.iter(f"{SVG}pattern")]
            used = re.findall(r"url\(#([^)]+)\)", ElementTree.tostring(svg, "unicode"))
            assert set(used) <= set(own)
            names += own
    assert all(many == 1 for many in Counter(names).values())


@pytest.fixture
def nothing_older():
    """What stands from earlier tests is neither looked through nor counted, whatever becomes of
    it."""
    gc.freeze()
    yield
    gc.unfreeze()


def alive() -> tuple[int, int, int]:
    """Widgets, pictures, and all that the garbage collector knows."""
    gc.collect()
    every = gc.get_objects()
    kinds = Counter(type(one) for one in every)
    widgets = sum(many for kind, many in kinds.items() if ipywidgets.Widget in kind.__mro__)
    return widgets, kinds[Picture], len(every)


def test_moves_leave_nothing_behind(nothing_older, explorer):
    """As many things after many moves as after few, and the same page: memory stays flat."""
    view, steps = explorer.view, list(islice(explorer.sweep(), 25))

    def move():
        for step in steps:
            view.put_all(step.values)
        view.put_all({})
        view.put_all({})  # once more, as the first leaves ghosts of what stood there

    shown = view.picture.value
    move()
    alive()
    move()  # by now Python has what it keeps for later of a first move and a first look
    assert view.picture.value == shown
    widgets, pictures, everything = alive()
    move()
    now = alive()
    assert now[:2] == (widgets, pictures)
    assert now[2] - everything < len(steps) / 2, "less than one thing in two moves"
    assert view.picture.value == shown


@pytest.mark.parametrize("name", ["change", "lists"])
def test_two_threads_do_not_disturb_each_other(name):
    """JupyterLab may run two callbacks of a widget at once, as when buttons are pressed fast."""
    explorer = explore(name)
    view, steps = explorer.view, list(islice(explorer.sweep(), 12))
    shown, disagree = view.picture.value, []

    @lru_cache
    def told(values):
        return explorer.step(dict(values))

    @alone
    def look():
        step = told(tuple(view.values.items()))
        alt = f'aria-label="{escape(step.alt_text)}"'
        if escape(step.sentence) not in view.sentence.value or alt not in view.picture.value:
            disagree.append(step.values)

    def move(these):
        for step in these:
            view.put_all({**explorer.defaults, **step.values})
            look()

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(move, (steps, steps[::-1])))
    finally:
        sys.setswitchinterval(interval)
    assert not disagree
    view.put_all({})
    view.put_all({})
    assert view.picture.value == shown
    assert escape(explorer.step().sentence) in view.sentence.value


# --- buttons ---


def own_story() -> Article:
    """The article's rows as somebody's own."""
    return Article(article().figures(), "own.csv")


@pytest.mark.parametrize("outside", [False, True])
@pytest.mark.parametrize("story", [None, own_story()], ids=["article", "own"])
@pytest.mark.parametrize("name", NAMES)
def test_no_button_does_what_reset_does(name, story, outside):
    hc.switch(outside=outside)
    view = explore(name, story).view
    buttons = {button.description: button for button in view.buttons}
    for pressed in set(buttons) & set(view.explorer.settings):
        buttons["Reset"].click()
        before = view.values
        buttons[pressed].click()
        assert view.values != before, pressed
    assert "Reset" in buttons and len(buttons) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_no_setting_to_try_is_one_option_of_a_row_of_buttons(name):
    view = explore(name).view
    rows = {
        one.description: [value for _, value in one.options]
        for one in inside(view.tree)
        if isinstance(one, ToggleButtons)
    }
    labels = {control.name: control.label for control in view.explorer.controls}
    for setting, values in view.explorer.presets.items():
        ((first, value), *more) = values.items()
        assert more or value not in rows.get(labels.get(first), []), setting


def inside(widget):
    """A widget and all that it holds."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


# --- the number box: bad input keeps the last good value and says why ---

TYPED = {
    "abc": "is not a number",
    "": "box is empty",
    "nan": "is not a number",
    "inf": "is not a number",
    "20 %": "more than a number",
    "-5": "below the range",
    "99999999": "above the range",
    "1e300": "above the range",
    "1e308": "too large",
    "__import__('os')": "is not a number",
}


@pytest.mark.parametrize("typed, why", TYPED.items())
def test_number_box_bad_input(typed, why):
    explorer = explore("change")
    view = explorer.view
    box, slider, message = row_of(view.tree, "Attempts before")
    box.value = typed
    assert why in unescape(message.value) and 'role="alert"' in message.value
    assert 0 <= view.values["before"] <= 400_000
    clipped = {"-5": 0, "99999999": 400_000, "1e300": 400_000}
    assert view.values["before"] == clipped.get(typed, 167_000)
    assert slider.value == view.values["before"]
    if typed not in clipped:
        assert box.value == typed, "what was typed stays to be mended"
    box.value = "150 000"
    assert view.values["before"] == 150_000 == slider.value and message.value == ""
    assert "150,000" in view.sentence.value


@pytest.mark.parametrize("typed", ["abc", "", "99999999"])
@pytest.mark.parametrize("mend", ["slider", "button", "box"])
def test_the_complaint_goes_with_what_it_complained_of(typed, mend):
    view = explore("change").view
    box, slider, message = row_of(view.tree, "Attempts before")
    box.value = typed
    assert message.value and message.layout.display is None
    if mend == "slider":
        slider.value = 90_000
    elif mend == "button":
        view.put_all({})
    else:
        box.value = "90,000"
    assert (message.value, message.layout.display) == ("", "none")


def test_slider_and_box_are_in_step():
    explorer = explore("rate")
    box, slider, _ = row_of(explorer.view.tree, "People counted")
    slider.value = 1200
    assert box.value == "1,200" and "1,200 people" in explorer.view.sentence.value
    box.value = "4820"
    assert abs(slider.value - 4820) < 50, "the slider keeps to its steps"
    assert explorer.view.values["people_now"] == 4820 and box.value == "4,820"
    assert "same per head" in explorer.view.sentence.value


def test_the_answer_of_a_slider_does_not_undo_what_was_set():
    """The page sends a slider's stop back, sometimes a hair beside it, as in JupyterLab 4.6."""
    view = explore("chartlab").view
    box, slider, _ = row_of(view.tree, "Right axis begins at")
    box.value = "109222"
    assert slider.value == 109_000
    slider.value = 108_999.99999999999
    assert view.values["right_start"] == 109_222 and box.value == "109,222"
    slider.value = 109_499.99999999999
    assert view.values["right_start"] == 109_500 and box.value == "109,500"


def test_calendar_takes_a_stay_longer_than_its_slider():
    """The box goes past the slider's end, and says where it ends itself."""
    view = explore("calendar").view
    box, slider, message = row_of(view.tree, "Mean stay")
    box.value = "1000"
    assert view.values["stay"] == 1000 and slider.value == 365 and not message.value
    box.value = "99999"
    assert view.values["stay"] == 3650 and "above the range 1 to 3,650" in message.value


def test_audit_card_follows_and_keeps_what_was_typed():
    explorer = explore("audit")
    view = explorer.view
    rows = _typed_rows(view.tree)
    for control in explorer.controls:
        if not isinstance(control, Typed):
            continue
        box, message = rows[control.label]
        for text in control.awkward():
            box.value = text
            assert box.value == text == view.values[control.name], "nothing typed is lost"
            assert view.picture.value == explorer.card(view.result)
            assert escape(explorer.say(view.result)) in view.sentence.value
            assert "<b>" not in view.picture.value
        box.value = control.default
        assert message.value == ""
    box, message = rows["Number, before"]
    box.value = "lots"
    assert "'lots' is not a number" in unescape(message.value) and 'role="alert"' in message.value
    assert "For example: 12,000" in message.value
    view.put_all({})
    assert view.values == explorer.defaults and message.value == "" and box.value == "167,000"


def _typed_rows(tree) -> dict:
    """The text boxes of a widget by label, each with its message."""
    rows = [getattr(one, "children", ()) for one in everything_in(tree)]
    return {row[0].description: row[:2] for row in rows if row and is_text(row[0])}


def is_text(widget) -> bool:
    return type(widget).__name__ == "Text"


# --- what a screen reader says ---


def test_read_result_announces_the_sentence(explorer):
    view = explorer.view
    view.announce()
    assert 'role="alert"' in view._announced.value
    assert escape(explorer.say(view.result)) in view._announced.value


def test_read_result_is_said_again_where_it_is_the_same():
    """A screen reader speaks when the text changes, so it is emptied first."""
    view = explore("change").view
    heard = []
    view._announced.observe(lambda change: heard.append(change["new"]), names="value")
    view.announce()
    view.announce()
    assert [bool(text) for text in heard] == [True, False, True] and heard[0] == heard[2]


def test_what_the_grey_outlines_are_is_said_while_there_are_some():
    view = hc.explore("change").view
    said = "before your last change"
    assert said not in view._of_before.value
    view.put("before", 150_000)
    view.put("after", 100_000)
    assert 'class="headcount-ghost"' in view.picture.value and said in view._of_before.value
    view.buttons[-1].click()
    assert view.buttons[-1].description == "Reset" and said not in view._of_before.value
