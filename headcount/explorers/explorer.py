"""Explorer: the one base class of all widgets.

A module states its controls, a pure ``model``, how to draw, a sentence, alt text and a table.
The base works out the rest: the picture, what is said where there is no answer, the sweep. How it
is shown in a notebook, live and stored, is in headcount.notebook.live_explorer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from textwrap import fill

from headcount.errors import Problem
from headcount.explorers.controls import Control, Group, Pick
from headcount.explorers.layers import Layers, image_html
from headcount.page.colours import BLACK
from headcount.page.tables import Table

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
    table: Table


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

    def table(self, result) -> Table:
        """The data of the picture."""
        raise NotImplementedError

    # --- what follows from it ---

    def __init__(self):
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

    def tabulate(self, result) -> Table:
        if not isinstance(result, CannotWorkOut):
            return self.table(result)
        why = Table(["quantity", "value"], [("result", result.why)])
        return why if result.known is None else self.table(result.known)

    def draw_result(self, axes, result) -> None:
        """Draw a result; one that cannot be worked out says so in the figure."""
        known = result.known if isinstance(result, CannotWorkOut) else result
        if known is not None:
            self.draw(axes, known)
        if isinstance(result, CannotWorkOut):
            first = axes if hasattr(axes, "text") else axes[0]
            first.text(
                *self.message_at,
                fill(result.why, self.message_width),
                transform=first.figure.transFigure,
                ha="center",
                va="center",
                bbox=dict(facecolor="white", edgecolor=BLACK, boxstyle="round,pad=0.6"),
                zorder=20,
            )

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

    def settings_table(self) -> Table:
        """What each named setting gives, for readers without a kernel."""
        rows = [(name, self.step(values).sentence) for name, values in self.settings.items()]
        return Table(["setting", "result"], rows)

    def stored_picture(self, still: str, moving: str, result) -> str:
        """The two layers of a result as one <img>, which needs neither a kernel nor trust."""
        return image_html(still, moving, self.describe(result), self.size[0])

    def groups(self) -> list[Group]:
        """How the controls stand together: all in one column, unless a module says otherwise."""
        return [Group(tuple(control.name for control in self.controls))]
