"""Explorer: the one base class of all widgets.

A module states its controls, a pure ``model``, how to draw, a sentence, alt text and a table.
The base builds the rest: sliders with number boxes, buttons for the settings, Reset, the
figure, the sentence, the table, and the static version that is stored in the notebook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from textwrap import fill

import pandas as pd

from .. import predictions
from ..charts import BLACK, picture_html
from ..one_at_a_time import alone
from ..problems import Problem
from ..rich import HIDDEN, NOTE_BOX, OURS, WIDGET_STYLE, html_table, live, plain_table
from .controls import (
    Control,
    Pick,
    Quantity,
    Tick,
    Typed,
    pick_row,
    quantity_row,
    tick_row,
    typed_row,
)
from .layers import Layers

WIDTH = "44em"
NARROWEST = "340px"  # of a picture: on a still narrower page it scrolls, to keep its text legible


@dataclass(frozen=True)
class CannotWorkOut:
    """There is no answer, and why, in a sentence. known is a result to draw all the same."""

    why: str
    known: object = None


@dataclass(frozen=True)
class Step:
    """One step of a sweep: the values set, and everything that the explorer shows for them."""

    values: dict
    result: object
    sentence: str
    alt_text: str
    table: pd.DataFrame


class Explorer:
    """A picture of a calculation that changes with its controls.

    Subclasses set name, title, lesson (whose prediction comes first), controls, settings (at
    least three, by name; each a dict of values laid over the defaults) and size in inches.
    actions are further buttons, each a function from values to values; state holds values
    that have no control of their own, and stays names those that only an action changes.
    """

    name: str
    title: str
    lesson: str
    controls: list[Control]
    settings: dict[str, dict]
    actions: dict[str, Callable[[dict], dict]] = {}
    state: dict = {}
    stays: tuple[str, ...] = ()
    size: tuple[float, float] = (6.6, 4.2)
    message_at: tuple[float, float] = (0.5, 0.5)  # in the figure: where it says why there is none
    message_width = 40  # characters a line
    settings_are_buttons = True
    narrowest = NARROWEST

    # --- what a widget module states ---

    def model(self, values: dict) -> object:
        """The result for these values, or CannotWorkOut. Pure: no widgets, no drawing."""
        raise NotImplementedError

    def changed(self, values: dict, name: str) -> dict:
        """The values after control `name` was moved, where one control moves another."""
        return values

    def layout(self, figure) -> object:
        """Make the axes; what is returned is handed to draw and draw_still as ``axes``."""
        return figure.add_axes([0.12, 0.16, 0.84, 0.74])

    def frame(self, values: dict) -> object:
        """What the still part depends on (a unit, say); it is drawn again when this changes."""
        return None

    def draw_still(self, axes, values: dict) -> None:
        """Draw what does not move: limits, ticks, labels."""

    def draw(self, axes, result) -> None:
        """Draw what moves."""
        raise NotImplementedError

    def sentence(self, result) -> str:
        """The result in a sentence, for a result that is not CannotWorkOut."""
        raise NotImplementedError

    def alt_text(self, result) -> str:
        """Kind of chart, current values, pattern and limits."""
        raise NotImplementedError

    def table(self, result) -> pd.DataFrame:
        """The data of the picture."""
        raise NotImplementedError

    # --- what follows from it ---

    def __init__(self):
        self._view = None
        self._layers: Layers | None = None
        self._frame: object = self  # no frame equals this, so the first one is drawn

    @property
    def defaults(self) -> dict:
        return {**{control.name: control.default for control in self.controls}, **self.state}

    def with_defaults(self, values: dict | None = None) -> dict:
        """Defaults with some values laid over them. Raises Problem for an unknown name."""
        unknown = set(values or {}) - set(self.defaults)
        if unknown:
            raise Problem(
                f"'{unknown.pop()}' is not a control; there are {', '.join(self.defaults)}."
            )
        return {**self.defaults, **(values or {})}

    def say(self, result) -> str:
        return result.why if isinstance(result, CannotWorkOut) else self.sentence(result)

    def describe(self, result) -> str:
        if not isinstance(result, CannotWorkOut):
            return self.alt_text(result)
        known = f" {self.alt_text(result.known)}" if result.known is not None else ""
        return f"{self.title} {result.why}{known}"

    def tabulate(self, result) -> pd.DataFrame:
        if not isinstance(result, CannotWorkOut):
            return self.table(result)
        why = pd.DataFrame({"quantity": ["result"], "value": [result.why]})
        return why if result.known is None else self.table(result.known)

    def draw_result(self, axes, result) -> None:
        """Draw a result; one that cannot be worked out says so in the figure."""
        known = result.known if isinstance(result, CannotWorkOut) else result
        if known is not None:
            self.draw(axes, known)
        if isinstance(result, CannotWorkOut):
            first = axes if hasattr(axes, "text") else axes[0]
            first.text(
                *self.message_at, fill(result.why, self.message_width),
                transform=first.figure.transFigure, ha="center", va="center",
                bbox=dict(facecolor="white", edgecolor=BLACK, boxstyle="round,pad=0.6"), zorder=20,
            )  # fmt: skip

    @alone
    def picture(self, values: dict | None = None):
        """The whole figure at these values, as matplotlib shows it."""
        values = self.with_defaults(values)
        self._update_layers(values, self.model(values))
        return self._layers.figure

    def _update_layers(self, values: dict, result) -> None:
        if self._layers is None:
            self._layers = Layers(self.size, self.layout)
        frame = self.frame(values)
        if frame != self._frame:
            self._layers.draw_still(lambda axes: self.draw_still(axes, values))
            self._frame = frame
        self._layers.draw_moving(lambda axes: self.draw_result(axes, result))

    def moving_svg(self, values: dict, result) -> str:
        """The layer that moves, drawn for these values, with the alt text of the whole."""
        self._update_layers(values, result)
        return self._layers.moving_svg(self.describe(result))

    def still_svg(self) -> str:
        """The layer under it, as it stands since the last drawing."""
        return self._layers.still_svg()

    def step(self, values: dict | None = None) -> Step:
        values = self.with_defaults(values)
        result = self.model(values)
        return Step(values, result, self.say(result), self.describe(result), self.tabulate(result))

    def sweep(self) -> Iterator[Step]:
        """Every setting, and every control at its ends, middle and awkward values."""
        yield self.step()
        for values in self.settings.values():
            yield self.step(values)
        for control in self.controls:
            for values in [{}, *self.settings.values()]:
                now = self.with_defaults(values)
                tried = control.awkward(now) if isinstance(control, Pick) else control.awkward()
                for value in tried:
                    yield self.step(self.changed({**now, control.name: value}, control.name))
        for act in self.actions.values():
            for values in [{}, *self.settings.values()]:
                yield self.step(act(self.with_defaults(values)))

    # --- the static version, for readers without a kernel ---

    def settings_table(self) -> pd.DataFrame:
        rows = [(name, self.step(values).sentence) for name, values in self.settings.items()]
        return pd.DataFrame(rows, columns=["setting", "result"])

    def static_picture(self, step: Step) -> str:
        return picture_html(self.picture(step.values), step.alt_text)

    def static_html(self) -> str:
        step = self.step()
        return (
            f'<div style="max-width:{WIDTH}"><p><strong>{escape(self.title)}</strong></p>'
            f"{self.static_picture(step)}<p>{escape(step.sentence)}</p>"
            "<details><summary>The same with other settings</summary>"
            f"{html_table(self.settings_table(), 'Settings and what they give')}</details>"
            "<p>Run this cell to try it yourself.</p></div>"
        )

    def static_text(self) -> str:
        step = self.step()
        return f"{self.title}\n{step.sentence}\n\n{plain_table(self.settings_table())}"

    def __repr__(self) -> str:
        return self.static_text()

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return live(self.widget, self.static_text(), self.static_html())

    # --- the live version ---

    @property
    def widget(self):
        """The widget tree, made when first asked for."""
        if self._view is None:
            self._view = _View(self)
        return self._view.tree

    @property
    def view(self) -> _View:
        """The live view, for tests: its values, and put(name, value) as a control would."""
        _ = self.widget
        return self._view

    def arrange(self, rows: dict):
        """Place the widgets of the controls, by name, in one widget."""
        import ipywidgets as widgets

        return widgets.VBox(list(rows.values()))


class _View:
    """The live widgets of one explorer, and what happens when a control changes."""

    def __init__(self, explorer: Explorer):
        import ipywidgets as widgets

        self.explorer, self.values = explorer, explorer.defaults
        self._frame: object = self  # no frame equals this, so the first one is shown
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
                self._button(name, lambda values, new=setting: {**self._staying(values), **new})
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
        self.tree = widgets.VBox(
            [
                widgets.HTML(f"{WIDGET_STYLE}<strong>{escape(explorer.title)}</strong>"),
                explorer.arrange(rows),
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
            layout=Layout(max_width=WIDTH, width="100%"),
        )
        self.tree.add_class(OURS)
        predictions.when_saved(explorer.lesson, explorer.name, self.show)
        self.show()

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
        text = self.read()
        self.sentence.value = (
            f'<div role="status" aria-live="polite" style="{NOTE_BOX}">{escape(text)}</div>'
        )
        if self.table_switch.value:
            self._show_table(True)

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
            self.table.value = html_table(table, "The numbers in the picture")
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
