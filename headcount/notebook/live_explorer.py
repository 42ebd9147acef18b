"""An explorer in a notebook: live with its controls, and stored for readers without a kernel."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from html import escape

from headcount.explorers.controls import Group, Quantity, Tick, Typed
from headcount.explorers.explorer import Explorer
from headcount.explorers.registry import explorer
from headcount.notebook.control_widgets import pick_row, quantity_row, tick_row, typed_row
from headcount.notebook.display import follow, show
from headcount.notebook.frame import ABOVE, framed
from headcount.notebook.lock import alone
from headcount.page.shown import HIDDEN, NOTE_BOX, Shown
from headcount.page.tables import Table
from headcount.questions import predictions
from headcount.story.article import Article


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
        self._frame: object = self  # no frame equals this, so the first one is shown
        self._stored = None
        Layout = widgets.Layout
        self._put, self._refresh, rows = {}, [], {}
        for control in explorer.controls:
            if isinstance(control, Quantity):
                rows[control.name], self._put[control.name] = quantity_row(control, self.put)
            elif isinstance(control, Tick):
                rows[control.name], self._put[control.name] = tick_row(control, self.put)
            elif isinstance(control, Typed):
                rows[control.name], self._put[control.name] = typed_row(control, self.put)
            else:
                menu, put, refresh = pick_row(control, self.values, self.put)
                rows[control.name], self._put[control.name] = menu, put
                self._refresh.append((control, refresh))
        cell = dict(grid_area="1 / 1 / 2 / 2", margin="0", width="100%")
        cell["min_width"] = explorer.narrowest
        layers = dict(grid_template_columns="100%", width="100%", overflow="auto hidden")
        self.still = widgets.HTML(layout=Layout(**cell))
        self.moving = widgets.HTML(layout=Layout(**cell))
        self.sentence = widgets.HTML()
        self.table = widgets.HTML(layout=Layout(display="none", overflow="auto", max_width="100%"))
        self._announced = widgets.HTML()
        self.buttons = [
            *(
                self._button(name, partial(self._with, setting))
                for name, setting in explorer.settings.items()
                if explorer.settings_are_buttons
            ),
            *(self._button(name, act) for name, act in explorer.actions.items()),
            self._button("Reset", self._staying),
        ]
        read = widgets.Button(description="Read result", layout=Layout(width="max-content"))
        read.on_click(lambda _: self.announce())
        self.table_switch = widgets.ToggleButton(
            description="Show the table", layout=Layout(width="max-content")
        )
        self.table_switch.observe(lambda change: self._show_table(change["new"]), names="value")
        wrap = Layout(flex_flow="row wrap", max_width="100%")
        self.tree = framed(
            f"<strong>{escape(explorer.title)}</strong>",
            [
                _arranged(explorer.groups(), rows),
                widgets.HBox(self.buttons, layout=wrap),
                widgets.GridBox(
                    [self.still, self.moving],
                    layout=Layout(**layers),
                ),
                self.sentence,
                widgets.HBox([read, self.table_switch], layout=wrap),
                self.table,
                self._announced,
            ],
        )
        predictions.follow(explorer.lesson, self)
        self.show()

    def display(self) -> None:
        self._stored = show(self.tree, self.stored())

    @alone
    def stored(self) -> Shown:
        """Picture, sentence and a table of settings, for a reader without a kernel.

        While a prediction is open they are folded, and a page without folds does not show them.
        """
        explorer, sentence = self.explorer, self.explorer.say(self.result)
        picture = explorer.stored_picture(self.still.value, self.moving.value, self.result)
        shown = (
            f"{picture}<p>{escape(sentence)}</p><details><summary>The same with other settings"
            f"</summary>{self._settings.html('Settings and what they give')}</details>"
        )
        plain = _in_text(explorer.title, sentence, self._settings)
        if not predictions.is_open(explorer.lesson):
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
        before = {**self.values, name: value}
        self.values = self.explorer.changed(before, name)
        self._settle()
        for other, put in self._put.items():
            if self.values[other] != before[other]:
                put(self.values[other])
        self.show()

    @alone
    def put_all(self, values: dict) -> None:
        """What a settings button or Reset does."""
        self.values = self.explorer.with_defaults(values)
        self._settle()
        for name, put in self._put.items():
            put(self.values[name])
        self.show()

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
        explorer, values = self.explorer, self.values
        self.result = explorer.model(values)
        self.moving.value = explorer.moving_svg(values, self.result)
        if explorer.frame(values) != self._frame:
            self._frame = explorer.frame(values)
            self.still.value = explorer.still_svg()
        self.prediction_saved()

    @alone
    def prediction_saved(self) -> None:
        """Say in words what the picture shows, as far as that may be read."""
        self.sentence.value = (
            f'<div role="status" aria-live="polite" style="{NOTE_BOX}">{escape(self.read())}</div>'
        )
        if self.table_switch.value:
            self._show_table(True)
        follow(self._stored, self.stored)

    def read(self) -> str:
        """The sentence, once the prediction of the lesson is saved or waived."""
        if predictions.is_open(self.explorer.lesson):
            return self.explorer.say(self.result)
        return predictions.FIRST

    def announce(self) -> None:
        """Have a screen reader say the result, without moving the focus."""
        self._announced.value = ""
        self._announced.value = f'<div role="alert" style="{HIDDEN}">{escape(self.read())}</div>'

    @alone
    def _show_table(self, wanted: bool) -> None:
        self.table.layout.display = None if wanted else "none"
        self.table_switch.description = "Hide the table" if wanted else "Show the table"
        if wanted and predictions.is_open(self.explorer.lesson):
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
        def pressed(_) -> None:
            self.put_all(act(self.values))

        button.on_click(pressed)
        return button


def _in_text(title: str, sentence: str, settings: Table) -> str:
    return f"{title}\n{sentence}\n\n{settings.text()}"


def _arranged(groups: list[Group], rows: dict):
    """The widgets of the controls, by name, placed as their groups say."""
    import ipywidgets as widgets

    wrap = dict(flex_flow="row wrap", max_width="100%")
    placed: list = []
    columns = None
    for group in groups:
        parts = [rows[name] for name in group.controls]
        title = f"<strong>{escape(group.title)}</strong>" if group.title else ""
        words = " ".join(filter(None, [title, escape(group.words)]))
        said = [widgets.HTML(words)] if words else []
        if group.is_column:
            if columns is None:
                columns = widgets.HBox([], layout=widgets.Layout(**wrap))
                placed.append(columns)
            columns.children += (_column([*said, *parts]),)
            continue
        columns = None
        if not group.in_row:
            placed += [*said, *parts]
        elif group.title:
            said[0].layout.width = "100%"
            row = widgets.HBox(parts, layout=widgets.Layout(**wrap))
            placed.append(widgets.VBox([*said, row]))
        else:
            placed.append(widgets.HBox([*said, *parts], layout=widgets.Layout(**wrap)))
    return widgets.VBox(placed)


def _column(parts: list):
    """A column that stands beside others, or below them on a narrow page."""
    import ipywidgets as widgets

    for part in parts:
        if isinstance(part, widgets.Dropdown):  # labels above, as those of its text boxes
            part.layout = widgets.Layout(width="auto", height="auto", flex_flow="row wrap")
            part.add_class(ABOVE)
    side = dict(width="18em", max_width="100%", flex="1 1 18em", padding="0 12px 0 0")
    return widgets.VBox(parts, layout=widgets.Layout(**side))
