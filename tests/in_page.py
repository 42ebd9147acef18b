"""An explorer and an answer box in a page, and the same in this process, to compare."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

from lab import NotebookPage

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.svg import Writer
from headcount.explorers.controls import Pick, Quantity, Tick
from headcount.questions import predictions

ANSWER = "application/vnd.headcount.answer+json"


@dataclass(frozen=True)
class Lesson:
    """What the tests need to know about a lesson's widget beyond what its module states."""

    notebook: str
    explorer: str
    nothing: dict  # the typed numbers at which nothing can be worked out, if any
    result: str = ""  # finds the result in the sentence ...
    row: str = ""  # ... which also stands in this row of the table
    buttons: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        return str(int(self.notebook[:2]))


LESSONS = {
    lesson.explorer: lesson
    for lesson in (
        Lesson("01_what_is_counted", "sorter", {}),
        Lesson(
            "02_the_31_percent",
            "change",
            {"before": 0},
            r"that is ([\d.,]+%)",
            "percent change",
            ("Swap",),
        ),
        Lesson("03_how_exact", "rounding", {}),
        Lesson("04_a_tenth_of_what", "ratio", {"bottom": 0}, r"\) is ([\d.]+%)", "your pair"),
        Lesson(
            "05_attempts_or_people",
            "rate",
            {"people_now": 0},
            r"attempts are ([\d.,]+) ",
            "your setting",
        ),
        Lesson(
            "06_photograph_and_film",
            "calendar",
            {"day": 1},
            r"average of 2016 is ([\d,]+)",
            "all of 2016",
        ),
        Lesson("07_which_unknown", "unknowns", {}, r"the median is ([\d.]+)", "all together"),
        Lesson(
            "08_two_lists",
            "lists",
            {"people": 50, "first": 5, "second": 5},
            r"lists is ([\d,]+),",
            "Chapman estimate",
        ),
        Lesson(
            "09_charts_that_mislead",
            "chartlab",
            {"axis_start": 115_000},
            r"as drawn: a fall of ([\d.]+%)",
            "attempts as drawn, bars",
        ),
        Lesson(
            "10_despite_only_suggested",
            "mixer",
            {},
            r"is ([\d,]+) attempts",
            "attempts that follow",
            ("Keep this setting", "Empty the list"),
        ),
    )
}

# Everything that an explorer's output shows, in one look. Of the two pictures the page shows the
# one that fits; both are read. cut are texts that stick out of the picture, drawn all its shapes
# and words with their places and looks, but for the faint ones of the setting before.
STATE = """node => {
const all = what => [...node.querySelectorAll(what)], words = e => (e?.textContent ?? '')
  .replaceAll('\\u200b', '').replaceAll('\\u00a0', ' ').trim();
const label = e => [...e.closest('.jupyter-widgets, .widget-toggle-buttons')
  .querySelectorAll('label')].map(words).join('');
const seen = e => e.checkVisibility({ visibilityProperty: true });
const look = e => [e.tagName, ...e.getAttributeNames().sort().map(
  name => name + '=' + e.getAttribute(name).replace(/url\\(#\\w+-/, 'url(#')),
  e.childElementCount ? '' : e.textContent].join(' ');
return {
  sentence: words(node.querySelector('.headcount-page-words .widget-html')),
  alt: all('svg[role=img]').map(e => e.getAttribute('aria-label')),
  seen: all('.headcount-page-controls :is(input[type=text], input[type=checkbox], select, ' +
    '.widget-toggle-buttons)').filter(seen).map(label),
  boxes: all('input[type=text]').map(e => e.value),
  stops: all('[role=slider]').map(e => Number(e.ariaValueNow)),
  ticks: all('input[type=checkbox]').map(e => e.checked),
  menus: all('select').map(e => words(e.selectedOptions[0])),
  pressed: all('.widget-toggle-buttons').map(
    e => [...e.querySelectorAll('.mod-active')].map(words).join(' and ')),
  off: all('button:disabled').map(words),
  said: all('.headcount-page-controls [role=alert]').filter(seen).map(words),
  notes: all('.headcount-page-controls strong[style*="--headcount"]').filter(seen).map(
    e => words(e.parentElement)),
  table: all('tr').filter(seen).map(row => [...row.cells].map(cell => cell.textContent)),
  cut: all('svg[role=img] text').filter(seen).filter(text => {
    const [a, b] = [text, text.ownerSVGElement].map(e => e.getBoundingClientRect());
    return Math.max(b.left - a.left, a.right - b.right, b.top - a.top, a.bottom - b.bottom) > 1;
  }).map(words),
  drawn: all('svg[role=img]').map(svg => [...svg.querySelectorAll('*')].filter(
    e => !e.closest('defs') && !e.closest('.headcount-ghost')).map(look)),
}; }"""
GHOSTS = """node => [...node.querySelectorAll('.headcount-page-wide .headcount-ghost *')]
.filter(e => e.tagName !== 'title').length"""


def looks(svg: str) -> list[str]:
    """The shapes and words of an SVG, as STATE reads those of the page."""

    def look(node) -> str:
        given = (f"{name}={node.get(name)}" for name in sorted(node.keys()))
        seen = re.sub(r"url\(#\w+-", "url(#", " ".join(given))
        words = "" if len(node) else node.text or ""
        return " ".join([node.tag.partition("}")[2], *([seen] if seen else []), words])

    def inside(node) -> list[str]:
        found = []
        for part in node:
            if not part.tag.endswith("defs") and part.get("class") != "headcount-ghost":
                found += [look(part), *inside(part)]
        return found

    return inside(ElementTree.fromstring(svg))


class Widget:
    """An explorer in the page, and the same one in this process, which says what to expect."""

    def __init__(self, lesson: Lesson, notebook: NotebookPage, path: Path):
        self.lesson, self.notebook, self.path = lesson, notebook, path
        self.page = notebook.page
        self.explorer = hc.explore(lesson.explorer)
        self.defaults = self.explorer.defaults
        self.open: set[str] = set()  # titles of the folds that are open
        self.found = None

    def scroll(self):
        """To its cell, which is returned."""
        return self.notebook.cell_with(f'hc.explore("{self.lesson.explorer}")')

    @cached_property
    def cell(self):
        return self.scroll()

    @cached_property
    def output(self):
        return self.cell.locator(".jp-OutputArea-output").first  # below it lies what is stored

    @cached_property
    def words(self):
        return self.output.locator(".headcount-page-words")

    @cached_property
    def sentence(self):
        return self.words.locator(".widget-html").first

    @property
    def picture(self):
        """The one of the two that the page shows."""
        return self.output.locator("svg[role=img]").filter(visible=True)

    @cached_property
    def table(self):
        return self.output.locator("table")

    @property
    def controls(self) -> list:
        """In the order in which they stand on the page."""
        named = {control.name: control for control in self.explorer.controls}
        return [named[name] for group in self.explorer.groups() for name in group.controls]

    @property
    def quantities(self) -> list[Quantity]:
        return [c for c in self.controls if isinstance(c, Quantity)]

    def group(self, control):
        return next(g for g in self.explorer.groups() if control.name in g.controls)

    def box(self, control: Quantity):
        return self.output.get_by_label(control.label, exact=True)

    def _row(self, control: Quantity):
        ours = "contains(@class, 'headcount-quantity') or contains(@class, 'headcount-range')"
        return self.box(control).locator(f"xpath=ancestor::div[{ours}][1]")

    def handle(self, control: Quantity):
        group = self.group(control)
        place = group.controls.index(control.name) if group.is_range else 0
        return self._row(control).locator(".noUi-handle[role=slider]").nth(place)

    def message(self, control: Quantity):
        return self._row(control).locator("[role=alert]")

    def options(self, control: Pick):
        """The buttons of a choice, among those on the page."""
        rows = self.output.locator(".widget-toggle-buttons").filter(visible=True)
        return rows.filter(has_text=control.label).get_by_role("button")

    def button(self, name: str):
        return self.output.get_by_role("button", name=name, exact=True)

    def press(self, name: str, key: str = "Enter") -> None:
        self.notebook.press(self.button(name), key)

    def prediction_cell(self):
        return self.notebook.cell_with(f'hc.predict("{self.lesson.number}")')

    def start(self) -> None:
        """Skip the prediction if it still waits, open what is folded, hide the table, reset."""
        shown = self.state()
        if shown["sentence"] == predictions.FIRST:
            self.notebook.press(self.prediction_cell().get_by_role("button", name="Skip"), "Enter")
        self.unfold()
        if shown["table"]:
            self._hide_table()
        with suppress(AssertionError):
            self.shows(self.defaults, patience=100)
            return
        self.reset()

    def _hide_table(self) -> None:
        """Once more, as one who looks does, where the key went elsewhere."""
        from playwright.sync_api import TimeoutError

        self.press("Hide the table")
        with suppress(TimeoutError):
            self.table.first.wait_for(state="hidden", timeout=10_000)
            return
        self.press("Hide the table")

    def reset(self) -> None:
        """Press Reset; once more, as one who looks does, where the key went elsewhere."""
        self.press("Reset")
        with suppress(AssertionError):
            self.shows(self.defaults, patience=10_000)
            return
        self.press("Reset")
        self.shows(self.defaults)

    def unfold(self) -> None:
        for group in self.explorer.groups():
            if group.is_folded and group.title not in self.open:
                self.press(group.title)
                self.open.add(group.title)

    def state(self) -> dict:
        """What the page shows now."""
        return self.node().evaluate(STATE)

    def node(self):
        """The output itself: to find it anew takes Playwright longer than to look at it."""
        if not (self.found and self.found.evaluate("node => node.isConnected")):
            self.found = self.output.element_handle()
        return self.found

    def is_seen(self, control, values: dict) -> bool:
        group = self.group(control)
        if group.is_folded and group.title not in self.open:
            return False
        return group.shown is None or group.shown(values)

    def expected(self, values: dict, table: bool = False, veiled: bool = False) -> dict:
        """What the page must show at these values."""
        explorer = self.explorer
        step = explorer.step(values)
        now, alt = step.values, explorer.describe(step.result, veiled)
        rows = [list(step.table.columns), *([str(cell) for cell in row] for row in step.table.rows)]
        picks = [one for one in self.controls if isinstance(one, Pick)]
        chosen = [
            (next((name for name, value in one.choices(now) if value == now[one.name]), ""), one)
            for one in picks
        ]
        as_menu = [not is_row_of_buttons(one) for one in picks]
        return {
            "sentence": predictions.FIRST if veiled else step.sentence,
            "alt": [alt, alt],
            "seen": [one.label for one in self.controls if self.is_seen(one, now)],
            "boxes": [one.shown(now[one.name]) for one in self.quantities],
            # The slider tells one decimal; the box beside it tells them all.
            "stops": [round(one.nearest_stop(now[one.name]), 1) for one in self.quantities],
            "ticks": [now[one.name] for one in self.controls if isinstance(one, Tick)],
            "menus": [
                label.replace("\xa0", " ") for (label, _), menu in zip(chosen, as_menu) if menu
            ],
            "pressed": [label for (label, _), menu in zip(chosen, as_menu) if not menu],
            "off": [name for name in explorer.presets if veiled and name in explorer.answers],
            "said": [],
            "notes": [] if veiled else self.notes(step),
            "table": rows if table else [],
            "cut": [],
            "drawn": [
                looks(
                    Writer("t", live=True).write(
                        explorer.whole(step.result, width), alt, veiled=veiled
                    )
                )
                for width in (WIDE, NARROW)
            ],
        }

    def notes(self, step) -> list[str]:
        """What is said under the controls that are seen."""
        notes = self.explorer.notes(step.result) if self.explorer.has_notes else {}
        signs = {True: "\u2713 Yes.", False: "\u2717 Not yet.", None: "\u26a0 Warning:"}
        return [
            f"{signs[notes[one.name].is_right]} {notes[one.name].words}".strip()
            for one in self.controls
            if one.name in notes and self.is_seen(one, step.values)
        ]

    def shows(self, values: dict, table: bool = False, **known) -> dict:
        """Wait until everything in the page shows these values; what it shows. known: what is
        not as the model says, such as a message."""
        from playwright.sync_api import TimeoutError

        veiled, patience = known.pop("veiled", False), known.pop("patience", 30_000)
        wanted = {**self.expected(values, table, veiled), **known}
        try:
            # As one text: Playwright is slow to hand over thousands of values.
            self.notebook.wait(
                f"([node, text]) => JSON.stringify(({STATE})(node)) === "
                "JSON.stringify(JSON.parse(text))",
                [self.node(), json.dumps(wanted)],
                patience,
            )
        except TimeoutError:
            shown = self.state()
            assert shown == wanted, [
                f"{name}: {one} is not {wanted[name]}"
                for name, one in shown.items()
                if one != wanted[name]
            ]
        return wanted

    def after(self, name: str, value: object, values: dict | None = None) -> dict:
        """The values once a control has been moved."""
        values = self.defaults if values is None else values
        return self.explorer.changed({**values, name: value}, name)


def is_row_of_buttons(control: Pick) -> bool:
    """Whether a choice is shown as buttons, and not as a menu: a few options, short names."""
    if callable(control.options) or control.as_menu:
        return False
    labels = [label for label, _ in control.options]
    return len(labels) <= 6 and len("".join(labels)) <= 48


class Box:
    """An answer box in the page."""

    def __init__(self, page, question: str):
        self.notebook, self.path, self.question = page.notebook, page.path, question
        self.cell = page.notebook.cell_with(f'hc.ask("{question}")')
        self.verdict = self.cell.locator(".jp-OutputArea-output [data-headcount]")

    def check(self, says: str) -> dict:
        """Press Check by keyboard, once more where the key went elsewhere; the verdict as it is
        then saved with the notebook."""
        from playwright.sync_api import TimeoutError

        button = self.cell.get_by_role("button", name=f"Check {self.question}")
        self.notebook.press(button, "Enter")
        try:
            self.verdict.filter(has_text=says).wait_for(timeout=10_000)
        except TimeoutError:
            self.notebook.press(button, "Enter")
            self.verdict.filter(has_text=says).wait_for()
        self.notebook.save()
        cells = json.loads(self.path.read_text())["cells"]
        saved = [
            output["data"][ANSWER]
            for cell in cells
            if f'hc.ask("{self.question}")' in "".join(cell["source"])
            for output in cell["outputs"]
            if ANSWER in output.get("data", {})
        ]
        assert len(saved) == 1
        return saved[0]
