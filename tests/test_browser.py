"""Each lesson in a real JupyterLab: run it, move its widget by keyboard, look at the page."""

from __future__ import annotations

import os
import re

import pytest
from approve import approved
from in_page import GHOSTS, LESSONS, Widget
from lab import SHARED, chromium_path
from looks import (
    CLIPPED,
    TALL,
    TOO_WIDE,
    WORDS,
    keep,
    painted,
    serious,
    too_pale,
)

from headcount.explorers.controls import Pick, Tick
from headcount.explorers.explorer import CannotWorkOut
from headcount.questions import predictions

pytestmark = [pytest.mark.browser, pytest.mark.shared_lab]

PREDICTION = "application/vnd.headcount.prediction+json"
NONE_PLACED = "0 of 10 placed: choose a kind for claim 1."
NO_SLIDERS = ("sorter", "rounding")
WITH_SLIDERS = [name for name in LESSONS if name not in NO_SLIDERS]
WITH_NOTHING = [name for name in LESSONS if LESSONS[name].nothing]
WITH_RESULT = [name for name in LESSONS if LESSONS[name].result]
WITH_BUTTONS = [name for name in LESSONS if name != "sorter"]  # it has a test of its own


def test_there_is_a_browser():
    """Elsewhere a missing Chromium only skips these tests; in CI it must not."""
    if not os.environ.get("CI"):
        pytest.skip("only in CI")
    assert chromium_path()


# --- the page ------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=LESSONS)
def opened(request):
    """A lesson after Run All."""
    if not chromium_path():
        pytest.skip("no Chromium on this machine")
    lesson = LESSONS[request.param]
    path = f"notebooks/{lesson.notebook}.ipynb"
    with SHARED.notebook(path) as notebook:
        notebook.run_all()
        yield Widget(lesson, notebook, SHARED.folder / path)


@pytest.fixture
def widget(opened):
    """The lesson's widget, reset; no test may make the page or the kernel complain."""
    opened.start()
    yield opened
    assert opened.notebook.complaints() == []


def test_run_all(opened):
    assert opened.notebook.errors() == []
    assert opened.notebook.complaints() == []


# --- what it shows -------------------------------------------------------------------------


def test_result_waits_for_the_prediction(opened):
    """Until then nothing that answers it is said or drawn, nor can it be set."""
    opened.shows(opened.defaults, veiled=True)
    if opened.quantities:
        control = opened.quantities[0]
        opened.notebook.press(opened.handle(control), "ArrowRight")
        moved = control.nearest_stop(control.default) + control.step
        opened.shows(opened.after(control.name, moved), veiled=True)
    opened.press("Reset")
    opened.shows(opened.defaults, veiled=True)
    cell = opened.prediction_cell()
    save = cell.get_by_role("button", name="Save my prediction")
    opened.notebook.press(save, "Enter")  # nothing is chosen yet
    cell.get_by_text("No prediction saved yet").wait_for()
    assert opened.state()["sentence"] == predictions.FIRST
    if cell.get_by_role("radio").count():
        opened.notebook.choose(cell.get_by_role("radio").first)
    else:
        opened.notebook.type(cell.get_by_label("I predict"), "4000")
    opened.notebook.press(save, "Enter")
    opened.shows(opened.defaults)
    cell.get_by_text("Saved: ").wait_for()
    saved = [output.get("data", {}).get(PREDICTION) for output in opened.notebook.outputs()]
    assert [one["lesson"] for one in saved if one] == [opened.lesson.number]


def in_sight(widget, control) -> dict:
    """Choose a setting at which a quantity can be seen that cannot at first; the values."""
    options = {
        label: {one.name: value}
        for one in widget.controls
        if isinstance(one, Pick) and one.is_row_of_buttons
        for label, value in one.options
    }
    name, setting = next(
        (name, setting)
        for name, setting in {**widget.explorer.presets, **options}.items()
        if widget.is_seen(control, {**widget.defaults, **setting})
    )
    widget.reset()
    widget.press(name)
    return {**widget.defaults, **setting}


@pytest.mark.parametrize("opened", WITH_SLIDERS, indirect=True)
def test_sliders_by_keyboard_and_numbers_typed(widget):
    """Each slider, a step up, and the first to both ends: everything follows, and agrees. A
    number typed in the first or last box is used as it is, also where the slider has no stop for
    it."""
    values = widget.defaults
    for control in widget.quantities:
        if not widget.is_seen(control, values):
            values = in_sight(widget, control)
        shown = widget.shows(values)
        moves = {"ArrowRight": control.nearest_stop(values[control.name]) + control.step}
        if control is widget.quantities[0]:
            other = widget.group(control).is_range
            high = control.high if not other else values[widget.quantities[1].name]
            moves |= {"End": high, "Home": control.low}
        for key, value in moves.items():
            widget.notebook.press(widget.handle(control), key)
            values = widget.after(control.name, value, values)
            before, shown = shown, widget.shows(values)
            assert shown["drawn"] != before["drawn"] and shown["alt"] != before["alt"]
            assert control.shown(value) in f"{shown['sentence']} {shown['alt'][0]}"
        if control in (widget.quantities[0], widget.quantities[-1]):
            _typed(widget, control, values)
            widget.reset()
            values = widget.defaults


def _typed(widget, control, values):
    between = control.low + 0.25 * (control.high - control.low) + 0.37 * control.step
    beyond = [] if control.box_high is None else [control.box_high]
    places = len(str(control.step).partition(".")[2])
    for value in (round(between, places), *beyond):
        widget.notebook.type(widget.box(control), str(value))
        values = widget.after(control.name, value, values)
        shown = widget.shows(values)
        if not isinstance(widget.explorer.model(values), CannotWorkOut):
            assert control.shown(value) in f"{shown['sentence']} {shown['alt'][0]}"


@pytest.mark.parametrize("opened", ["change", "unknowns"], indirect=True)
def test_box_refuses_in_words(widget):
    """The last good value stays, or the nearest one is used, and a message says so."""
    control = widget.quantities[0]
    good = control.low + 2 * control.step
    tries = {
        "abc": (good, "Still using"),
        "": (good, "empty"),
        "1e308": (good, "too large"),
        "-5": (control.low, "below"),
        "99999999": (control.most, "above"),
    }
    place = widget.quantities.index(control)
    for text, (value, word) in tries.items():
        widget.notebook.type(widget.box(control), str(good))
        widget.shows(widget.after(control.name, good))
        widget.notebook.type(widget.box(control), text)
        message = widget.message(control).filter(has_text=word)
        message.filter(has_text=control.shown(value)).wait_for()
        values = widget.after(control.name, value)
        boxes = widget.expected(values)["boxes"]
        if value == good:
            boxes[place] = text  # stays, to be mended
        said = [one.inner_text() for one in widget.message(control).all() if one.is_visible()]
        widget.shows(values, boxes=boxes, said=said)


@pytest.mark.parametrize("opened", ["change", "ratio", "lists"], indirect=True)
def test_moves_that_the_kernel_hears_late(widget):
    """What was done last holds, however late the kernel hears of what was done before."""
    first, second = widget.quantities[:2]
    widget.notebook.occupy(1)
    widget.notebook.press(widget.handle(first), "End", *["ArrowLeft"] * 3)
    widget.notebook.press(widget.handle(second), "Home", "ArrowRight")
    values = widget.after(first.name, first.high - 3 * first.step)
    values = widget.after(second.name, second.low + second.step, values)
    widget.shows(values)
    widget.notebook.occupy(1)
    widget.notebook.type(widget.box(first), str(first.low + first.step))
    widget.notebook.press(widget.handle(second), "ArrowRight")
    widget.notebook.type(widget.box(first), str(first.low + 2 * first.step))
    values = widget.after(second.name, second.low + 2 * second.step, values)
    values = widget.after(first.name, first.low + 2 * first.step, values)
    widget.shows(values)


@pytest.mark.parametrize("opened", WITH_RESULT, indirect=True)
def test_table_follows(widget):
    widget.press("Show the table")
    widget.shows(widget.defaults, table=True)
    control = widget.quantities[0]
    value = control.default + control.step
    widget.notebook.type(widget.box(control), str(value))
    shown = widget.shows(widget.after(control.name, value), table=True)
    result = re.search(widget.lesson.result, shown["sentence"])[1]
    row = next(row for row in shown["table"] if row[0] == widget.lesson.row)
    assert result in " ".join(row)
    assert widget.table.locator("tbody th[scope=row]").count() == len(shown["table"]) - 1
    assert widget.table.locator("thead th[scope=col]").count() == len(shown["table"][0])
    widget.press("Hide the table")
    widget.shows(widget.after(control.name, value))


@pytest.mark.parametrize("opened", WITH_NOTHING, indirect=True)
def test_nothing_can_be_worked_out(widget):
    values = widget.defaults
    for name, value in widget.lesson.nothing.items():
        control = next(one for one in widget.quantities if one.name == name)
        widget.notebook.type(widget.box(control), str(value))
        values = widget.after(name, value, values)
    result = widget.explorer.model(values)
    assert isinstance(result, CannotWorkOut)
    shown = widget.shows(values)
    assert shown["sentence"] == result.why
    assert all(result.why in alt for alt in shown["alt"])
    drawn = " ".join(widget.picture.locator("text").all_text_contents())
    assert result.why in drawn
    for name in widget.lesson.nothing:
        control = next(one for one in widget.quantities if one.name == name)
        widget.notebook.type(widget.box(control), str(control.default))
        values = widget.after(name, control.default, values)
    widget.shows(values)


@pytest.mark.parametrize("opened", WITH_BUTTONS, indirect=True)
def test_buttons_by_keyboard(widget):
    values = widget.defaults
    for name, setting in widget.explorer.presets.items():
        values = {**widget.defaults, **setting}
        widget.press(name)
        widget.shows(values)
    for name, act in widget.explorer.actions.items():
        values = act(values)
        widget.press(name)
        widget.shows(values)
    assert set(widget.lesson.buttons) <= set(widget.explorer.actions)
    widget.press("Reset", "Space")
    widget.shows(widget.explorer.defaults | {n: values[n] for n in widget.explorer.stays})


@pytest.mark.parametrize("opened", WITH_BUTTONS, indirect=True)
def test_choices_by_keyboard(widget):
    """Of every row of buttons and every menu the first other option and the last; and
    each tick."""
    values = widget.defaults
    for control in sorted(widget.controls, key=lambda one: not isinstance(one, Tick)):
        if isinstance(control, Tick):
            wanted = not values[control.name]
            widget.notebook.tick(widget.output.get_by_label(control.label), wanted)
            values = widget.after(control.name, wanted, values)
            widget.shows(values)
        elif isinstance(control, Pick):
            if not widget.is_seen(control, values):
                continue
            menu = widget.output.get_by_label(control.label, exact=True)
            buttons = widget.options(control)
            options = [value for _, value in control.choices(values)]
            others = [at for at, value in enumerate(options) if value != values[control.name]]
            for option in dict.fromkeys((others[0], others[-1])):
                value = options[option]
                if buttons.count():
                    widget.notebook.press(buttons.nth(option), "Enter")
                else:
                    widget.notebook.pick(menu, option)
                values = widget.after(control.name, value, values)
                widget.shows(values)


@pytest.mark.parametrize("opened", ["sorter"], indirect=True)
def test_sorter_by_keyboard(widget):
    """One claim at a time: each choice is answered at once, and the picture fills."""
    explorer, values = widget.explorer, widget.defaults
    named = {control.name: control for control in widget.controls}
    right = explorer.settings["All placed"]

    def goes(name: str) -> str:
        nonlocal values
        values = explorer.actions[name](values)
        widget.press(name)
        sentence = widget.shows(values)["sentence"]
        widget.output.get_by_text(f"Claim {values['at']} of 10").wait_for()
        assert (
            widget.output.get_by_text(re.compile(r"^Claim \d+ of 10")).filter(visible=True).count()
            == 1
        )
        return sentence

    def place(part: str, word: str) -> dict:
        nonlocal values
        control = named[f"{part}_{values['at']}"]
        option = [value for _, value in control.choices(values)].index(word)
        before = widget.state()["drawn"]
        widget.notebook.press(widget.options(control).nth(option), "Enter")
        values = widget.after(control.name, word, values)
        shown = widget.shows(values)
        assert part != "kind" or shown["drawn"] != before
        return shown

    for part, word in {"kind": "flow", "counts": "attempts", "said_by": "charities"}.items():
        assert place(part, word)["notes"][-1].startswith("\u2717 Not yet. ")
    sentence = goes("Check")
    assert sentence.startswith("0 of 10 placed: 3 of 30 choices are made. 1 of the claims")
    goes("Next claim")
    for part in ("kind", "counts", "said_by"):
        assert place(part, right[f"{part}_2"])["notes"][-1] == "\u2713 Yes."
    goes("Back")
    assert len(widget.state()["notes"]) == 3
    goes("Back")
    assert values["at"] == 10, "round and round"
    sentence = goes("Show timeline")
    assert sentence.startswith("1 of 10 placed: 6 of 30 choices are made. ")
    widget.press("Show the table")
    widget.shows(values, table=True)
    widget.press("Reset")
    assert widget.shows(widget.defaults, table=True)["sentence"] == NONE_PLACED


@pytest.mark.parametrize("opened", ["change"], indirect=True)
def test_where_it_stood_before_is_shown_faintly(widget):
    control = widget.quantities[0]
    widget.press("Halved")
    widget.shows({**widget.defaults, **widget.explorer.settings["Halved"]})
    assert widget.output.evaluate(GHOSTS) > 0
    widget.press("Reset")
    widget.shows(widget.defaults)
    widget.page.wait_for_function(
        f"node => ({GHOSTS})(node) === 0", arg=widget.output.element_handle()
    )
    widget.notebook.press(widget.handle(control), "Home")
    widget.shows(widget.after(control.name, control.low))
    ghosts = widget.output.locator(".headcount-ghost").first
    assert float(ghosts.evaluate("node => getComputedStyle(node).opacity")) < 0.6
    assert ghosts.locator("rect").evaluate_all(
        "all => all.map(one => one.getAttribute('fill'))"
    ) == ["none"], "its outline"


@pytest.mark.parametrize("opened", ["change"], indirect=True)
def test_the_result_is_announced_at_rest_and_on_demand(widget):
    """A screen reader hears the sentence by itself, the focus stays; and once more on a press."""
    control = widget.quantities[0]
    handle = widget.handle(control)
    widget.notebook.press(handle, "ArrowRight", "ArrowRight")
    values = widget.after(control.name, control.default + 2 * control.step)
    sentence = widget.shows(values)["sentence"]
    alert = widget.words.get_by_role("alert")
    alert.filter(has_text=sentence).wait_for(state="attached")
    assert handle.evaluate("node => node === document.activeElement")
    alert.evaluate("node => { node.textContent = ''; }")
    widget.press("Read result")
    alert.filter(has_text=sentence).wait_for(state="attached")


# --- how it looks --------------------------------------------------------------------------

SIZES = """svg => { const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
return [...svg.querySelectorAll('text')].map(e => e.getAttribute('font-size') * scale); }"""
# Words that lie over other words; a hair's breadth is none.
OVER = """svg => { const boxes = [...svg.querySelectorAll('text')].map(
  e => [e.textContent, e.getBoundingClientRect()]); const found = [];
boxes.forEach(([one, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide > 2 && high > 6) found.push(one + ' / ' + other); })); return found; }"""


FIRST_AND_LAST = """svg => { const all = svg.querySelectorAll('text'), its = e =>
e.getBoundingClientRect(); return [all[0], all[all.length - 1]].map(its).map(({ x, y, right, bottom
}) => [x, y, right, bottom].map((at, i) => Math.round(at - [its(svg).x, its(svg).y][i % 2]))); }"""


def _keep(widget: Widget, name: str) -> None:
    keep(widget.output, f"{widget.lesson.explorer}-{name}")


def _to_an_end(widget: Widget) -> dict:
    """One end of the first slider, the last setting, or the sorter's timeline; its values."""
    if widget.lesson.explorer == "rounding":
        name, setting = list(widget.explorer.presets.items())[-1]
        widget.press(name)
        return {**widget.defaults, **setting}
    if widget.lesson.explorer == "sorter":
        widget.press("Show timeline")
        return widget.explorer.actions["Show timeline"](widget.defaults)
    control = widget.quantities[0]
    widget.notebook.type(widget.box(control), str(control.high))
    return widget.after(control.name, control.high)


def _looks_well(widget: Widget) -> None:
    assert widget.page.evaluate(TOO_WIDE) == []
    assert widget.page.evaluate(CLIPPED) == []
    (picture,) = widget.picture.element_handles()
    assert picture.evaluate(OVER) == []
    assert min(picture.evaluate(SIZES)) >= 10.5


def test_fits_the_page_in_light_and_dark(widget):
    """One of the two pictures is there, as wide as the page allows, and can be read; words and
    picture take the colours of the page."""
    try:
        for width in (1280, 640, 400):
            _fits(widget, width, "default", widget.defaults)
        end = _to_an_end(widget)
        for width in (400, 1280):
            _fits(widget, width, "end", end)
        widget.press("Show the table")
        widget.notebook.use_theme(dark=True)
        _is_dark(widget, 1280, "end")
        widget.press("Reset")
        widget.shows(widget.defaults, table=True)
        _is_dark(widget, 640, "default")
        _type_nonsense(widget)
        assert too_pale(widget.page.locator(WORDS)) == []
        assert serious(widget.page, dark=True) == []
    finally:
        widget.notebook.use_theme(dark=False)
        widget.notebook.resize(1280)


def _type_nonsense(widget: Widget) -> None:
    """In its first box, if it has one, so that it complains."""
    for control in widget.quantities[:1]:
        widget.notebook.type(widget.box(control), "abc")
        widget.message(control).filter(visible=True).wait_for()


# How high a widget is with what is rarely needed folded away, as it is when it opens.
FOLDED = """node => { const more = [...node.querySelectorAll('.headcount-more + *')];
const before = more.map(one => one.style.display);
more.forEach(one => { one.style.display = 'none'; });
const height = node.getBoundingClientRect().height;
more.forEach((one, place) => { one.style.display = before[place]; });
return height; }"""


def _fits(widget: Widget, width: int, place: str, values: dict) -> None:
    widget.notebook.resize(width, TALL)
    widget.scroll()
    widget.shows(values)
    _looks_well(widget)
    is_wide = widget.output.locator(".headcount-page-wide").is_visible()
    assert is_wide if width == 1280 else width > 400 or not is_wide
    box = widget.picture.bounding_box()
    assert 200 < box["width"] <= (700 if is_wide else 420)
    if place == "default" and width == 1280:
        assert 300 < widget.output.evaluate(FOLDED) <= 650, "what JupyterLab leaves at 1366 x 768"
    if place == "default" and width != 640:  # each of the two pictures once
        seen = painted(widget.picture)
        for place in widget.picture.evaluate(FIRST_AND_LAST):
            assert min(seen.crop(place).tobytes()) < 140, "it is painted"
    _keep(widget, f"{width}-light-{place}")


@pytest.mark.parametrize("opened", ["mixer"], indirect=True)
def test_the_audit_fits_one_screen_too(widget):
    """It stands on the page of the mixer."""
    widget.notebook.resize(1280, TALL)
    audit = widget.notebook.cell_with('hc.explore("audit")').locator(".headcount").first
    audit.scroll_into_view_if_needed()
    assert 300 < audit.evaluate(FOLDED) <= 650


def _is_dark(widget: Widget, width: int, place: str) -> None:
    widget.notebook.resize(width, TALL)
    widget.scroll()
    ground = painted(widget.picture)
    for x in (1, ground.width - 2):
        assert ground.getpixel((x, 1)) <= 40
    _keep(widget, f"{width}-dark-{place}")


def test_what_a_screen_reader_is_given_is_as_approved(widget):
    """Roles, names and words in their order: tests/test_approved.py says how a change is kept."""
    # What was announced last goes with what was done before.
    given = re.sub(r"(?m)^- alert.*\n", "", widget.output.aria_snapshot() + "\n")
    approved(f"access/{widget.lesson.explorer}", given)


# What can have the focus, seen and not switched off, and how many of them are before one.
STOPS = """node => [...node.querySelectorAll('button, input, select, [role=slider]')].filter(
e => !e.disabled && e.checkVisibility({ visibilityProperty: true }))"""
PLACE = f"node => ({STOPS})(node).indexOf(document.activeElement)"


def test_tab_goes_to_every_control_in_the_order_of_the_page_and_on(widget):
    widget.notebook.press(widget.output.locator("button, input, select").first, "Shift")
    stops = widget.output.evaluate(f"node => ({STOPS})(node).length")
    reached = []
    for _ in range(stops + 1):
        reached.append(widget.node().evaluate(PLACE))
        widget.page.keyboard.press("Tab")
    assert reached == [*range(stops), -1] and stops >= 6


def test_axe(widget):
    """In the light; test_fits_the_page_in_light_and_dark looks in the dark."""
    widget.press("Show the table")
    _type_nonsense(widget)
    assert too_pale(widget.page.locator(WORDS)) == []
    assert serious(widget.page) == []
