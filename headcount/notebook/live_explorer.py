"""An explorer in a notebook: live with its controls, and stored for readers without a kernel."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import cached_property, partial
from html import escape
from itertools import count

from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Picture
from headcount.drawing.svg import Writer, image
from headcount.explorers.controls import Pick
from headcount.explorers.explorer import Explorer
from headcount.explorers.registry import explorer
from headcount.notebook.control_widgets import rows_of
from headcount.notebook.display import follow, show
from headcount.notebook.entries import when_pressed
from headcount.notebook.explorer_page import (
    ALOUD,
    MORE,
    QUIET,
    SETTING,
    arranged,
    both_widths,
    laid_out,
    note_html,
    of_before,
    said_html,
    title_html,
)
from headcount.notebook.frame import framed
from headcount.notebook.lock import alone
from headcount.page.shown import HIDDEN, Shown
from headcount.page.tables import Table
from headcount.questions import predictions
from headcount.story.article import Article

AT_REST = 0.8  # seconds without a move, before the result is said and stored
_count = count(1)  # patterns of a page have names of their own


def explore(name: str, story: Article | None = None) -> LiveExplorer:
    """The widget of this name, for the lessons' article or another story.

    Raises Problem naming the others, or saying what a story is.
    For example, ``hc.explore("change")``.
    """
    return LiveExplorer(explorer(name, story))


class LiveExplorer:
    """An explorer as a notebook shows it; it answers to all that the explorer itself can do."""

    def __init__(self, explorer: Explorer):
        self.explorer = explorer
        self._view: View | None = None

    def __getattr__(self, name: str):
        return getattr(self.explorer, name)

    def __repr__(self) -> str:
        return _in_text(self.title, self.step().sentence, self.settings_table())

    def _ipython_display_(self) -> None:
        self.view.display()

    @property
    def widget(self):
        """The widget tree, made when first asked for."""
        return self.view.tree

    @property
    def view(self) -> View:
        """The live view: its values, and put(name, value) as a control would."""
        if self._view is None:
            self._view = View(self.explorer)
        return self._view


class View:
    """The live widgets of one explorer, and what happens when a control changes."""

    def __init__(self, explorer: Explorer):
        import ipywidgets as widgets

        self.explorer, self.values = explorer, explorer.defaults
        self._stored = self._waiting = None
        self._moved: object = None
        self._before: tuple[Picture, Picture] | None = None
        rows = rows_of(explorer.controls, explorer.groups(), self.values, self.put)
        self._rows = rows
        self._refresh = [
            (control, refresh)
            for control in explorer.controls
            if isinstance(control, Pick) and (refresh := rows[control.name].refresh)
        ]
        shown = {name: row.widget for name, row in rows.items()}
        self._noted = {}
        if explorer.has_notes:
            shown = self._noted = {name: widgets.VBox([row]) for name, row in shown.items()}
        name = f"headcount{next(_count)}"
        self._writers = Writer(f"{name}w", live=True), Writer(f"{name}n", live=True)
        self.picture = widgets.HTML()
        self.sentence = widgets.HTML()
        self.table = widgets.HTML(layout=widgets.Layout(display="none", overflow="auto"))
        self._announced = widgets.HTML()
        self.buttons = [
            *(
                self._button(name, partial(self._with, setting))
                for name, setting in explorer.presets.items()
            ),
            *(self._button(name, act) for name, act in explorer.actions.items()),
            self._button("Reset", self._staying),
        ]
        for button in self.buttons[: len(explorer.presets)]:
            button.add_class(SETTING)
        self.buttons[-1].add_class(QUIET)
        read = widgets.Button(description="Read result", layout=widgets.Layout(width="max-content"))
        read.add_class(ALOUD)
        when_pressed(read, self.announce)
        self.table_switch = widgets.ToggleButton(
            description="Show the table", layout=widgets.Layout(width="max-content")
        )
        self.table_switch.add_class(MORE)
        self.table_switch.observe(lambda change: self._show_table(change["new"]), names="value")
        groups = explorer.groups()
        boxes = arranged(groups, shown)
        self._at_times = [(group.shown, box) for group, box in zip(groups, boxes) if group.shown]
        controls = [*boxes, *self._rows_of_buttons()]
        self._of_before = widgets.HTML()
        switches = _row([read, self.table_switch, self._of_before])
        words = [self.sentence, switches, self.table, self._announced]
        parts = self.picture, widgets.VBox(controls), widgets.VBox(words)
        self.tree = framed(title_html(explorer.title), [laid_out(*parts, explorer.is_form)])
        self.tree.layout.max_width = "84em"
        predictions.follow(explorer.lesson, self)
        self.show()

    def _rows_of_buttons(self) -> list:
        """What one does, then the settings to try, under their name."""
        import ipywidgets as widgets

        number = len(self.explorer.presets)
        settings, (*actions, reset) = self.buttons[:number], self.buttons[number:]
        if not settings:
            return [_row([*actions, reset])]
        named = [_row([widgets.HTML("<small>Settings to try</small>"), reset]), _row(settings)]
        return [_row(actions), *named] if actions else named

    def display(self) -> None:
        self._stored = show(self.tree, self.stored())

    @property
    def is_veiled(self) -> bool:
        """Whether what answers the lesson's prediction is still hidden."""
        return not predictions.is_open(self.explorer.lesson)

    @alone
    def stored(self) -> Shown:
        """Picture, sentence and a table of settings, for a reader without a kernel.

        While a prediction is open they are folded, and a page without folds does not show them.
        """
        explorer, sentence = self.explorer, self.explorer.say(self.result)
        picture = explorer.card(self.result) or image(
            explorer.whole(self.result, NARROW), explorer.describe(self.result)
        )
        shown = (
            f"{picture}<p>{escape(sentence)}</p><details><summary>The same with other settings"
            f"</summary>{self._settings.html('Settings and what they give')}</details>"
        )
        plain = _in_text(explorer.title, sentence, self._settings)
        if self.is_veiled:
            shown = f"<details><summary>{predictions.FOLDED}</summary>{shown}</details>"
            plain = f"{explorer.title}\n{predictions.FOLDED}"
        title = f"<p><strong>{escape(explorer.title)}</strong></p>"
        return Shown(f'<div style="max-width:44em">{title}{shown}</div>', plain)

    @cached_property
    def _settings(self) -> Table:
        return self.explorer.settings_table()

    @alone
    def put(self, name: str, value: object) -> None:
        """What a control does: set one value and show the result."""
        self._from_here(name)
        before = {**self.values, name: value}
        self.values = self.explorer.changed(before, name)
        self._settle()
        self._set(other for other in self._rows if self.values[other] != before[other])
        self.show()

    @alone
    def put_all(self, values: dict) -> None:
        """What a settings button or Reset does."""
        self._from_here(None)
        self.values = self.explorer.with_defaults(values)
        if self.values == self.explorer.defaults:
            self._before = None  # a picture as it was at first has nothing before it
        self._settle()
        self._set(self._rows)
        self.show()

    def _set(self, names: Iterable[str]) -> None:
        """Set these controls to their values, each told to the page once."""
        with ExitStack() as all_at_once:
            for row in self._rows.values():
                all_at_once.enter_context(row.at_once())
            for name in names:
                self._rows[name].put(self.values[name])

    def _with(self, setting: dict, values: dict) -> dict:
        """A named setting, and the figures from outside as they are."""
        return {**self._staying(values), **setting}

    def _staying(self, values: dict) -> dict:
        return {name: values[name] for name in self.explorer.stays}

    def _settle(self) -> None:
        """Renew the options that depend on other values; a choice that is gone goes back."""
        for control, refresh in self._refresh:
            options = [value for _, value in control.choices(self.values)]
            if self.values[control.name] not in options:
                self.values = {**self.values, control.name: control.default}
            refresh(self.values)

    @alone
    def show(self) -> None:
        self.result = self.explorer.model(self.values)
        for is_shown, box in self._at_times:
            box.layout.display = None if is_shown(self.values) else "none"
        self.prediction_saved()

    @alone
    def prediction_saved(self) -> None:
        """Draw and say the result, as far as that may be seen."""
        explorer, veiled = self.explorer, self.is_veiled
        for button in self.buttons:
            button.disabled = veiled and button.description in explorer.answers
        alt = explorer.describe(self.result, veiled)
        self._drawn = explorer.whole(self.result, WIDE), explorer.whole(self.result, NARROW)
        before = self._before or (None, None)
        card = "" if veiled else explorer.card(self.result)
        self.picture.value = card or both_widths(
            *(
                writer.write(drawn, alt, veiled=veiled, before=then)
                for writer, drawn, then in zip(self._writers, self._drawn, before)
            )
        )
        self._of_before.value = of_before(self.picture.value)
        self.sentence.value = said_html(self.read())
        # A card says it all already.
        self.sentence.layout.display = "none" if card else None
        self._write_notes()
        if self.table_switch.value:
            self._show_table(True)
        self._soon(self._at_rest)

    def _write_notes(self) -> None:
        """Under each control what there is to say about it, once the prediction is saved."""
        import ipywidgets as widgets

        notes = {} if self.is_veiled else self.explorer.notes(self.result)
        for name, row in self._noted.items():
            said = note_html(notes[name]) if name in notes else ""
            if said and len(row.children) == 1:
                row.children = (*row.children, widgets.HTML())
            for note in row.children[1:]:
                note.value = said
                note.layout.display = None if said else "none"  # else its place stays

    def _from_here(self, moved: object) -> None:
        """Before another control moves, keep where the picture stood: what it leaves is shown
        faintly. Many moves of one slider are one change."""
        if moved != self._moved or moved is None:
            self._before = self._drawn
        self._moved = moved

    def read(self) -> str:
        """The sentence, once the prediction of the lesson is saved or waived."""
        return predictions.FIRST if self.is_veiled else self.explorer.say(self.result)

    def _soon(self, act: Callable[[], None]) -> None:
        """Once the hand has come to rest; where nothing waits, as in a program, not at all."""
        import asyncio

        if self._waiting is not None:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        if self._stored is not None:
            self._waiting = loop.call_later(AT_REST, act)

    def _at_rest(self) -> None:
        """What need not follow every move, and would make each wait."""
        self.announce()
        follow(self._stored, self.stored)

    def announce(self) -> None:
        """Have a screen reader say the result, without moving the focus."""
        self._announced.value = ""
        self._announced.value = f'<div role="alert" style="{HIDDEN}">{escape(self.read())}</div>'

    @alone
    def _show_table(self, wanted: bool) -> None:
        self.table.layout.display = None if wanted else "none"
        self.table_switch.description = "Hide the table" if wanted else "Show the table"
        if wanted and not self.is_veiled:
            table = self.explorer.tabulate(self.result)
            self.table.value = table.html("The numbers in the picture")
        elif wanted:
            self.table.value = escape(predictions.FIRST)

    def _button(self, name: str, act: Callable[[dict], dict]):
        import ipywidgets as widgets

        button = widgets.Button(
            description=name, layout=widgets.Layout(width="max-content", max_width="100%")
        )

        @alone  # what a button does is worked out from values that nobody else may change
        def pressed() -> None:
            self.put_all(act(self.values))

        when_pressed(button, pressed)
        return button


def _in_text(title: str, sentence: str, settings: Table) -> str:
    return f"{title}\n{sentence}\n\n{settings.text()}"


def _row(parts: list):
    """Widgets side by side, or below each other where there is no room."""
    import ipywidgets as widgets

    return widgets.HBox(
        parts,
        layout=widgets.Layout(flex_flow="row wrap", align_items="baseline", max_width="100%"),
    )
