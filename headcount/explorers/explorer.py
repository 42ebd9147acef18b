"""Explorer: the one base class of all widgets.

A module states its controls, a pure ``model``, what is drawn, a headline, a sentence, alt text and
a table. The base works out the rest: the whole picture, what is said where there is no answer, the
sweep. How it is shown in a notebook, live and stored, is in headcount.notebook.live_explorer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from headcount.drawing.layout import WIDE, Headline, headline_panel, reason_panel
from headcount.drawing.marks import Picture
from headcount.errors import Problem
from headcount.explorers.controls import Control, Group, Pick
from headcount.page.tables import Table

VEILED = "The answer is drawn once your prediction is saved."


@dataclass(frozen=True)
class CannotWorkOut:
    """There is no answer, and why, in a sentence. known is a result to draw all the same."""

    why: str
    known: object = None


@dataclass(frozen=True)
class Note:
    """What is said under a control about what was chosen there; is_right None: a warning."""

    is_right: bool | None
    words: str = ""


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

    Subclasses set name, title, lesson (whose prediction comes first), controls and settings (at
    least three, by name; each a dict of values laid over the defaults).
    actions are further buttons, each a function from values to values; state holds values
    that have no control of their own, and stays names those that only an action changes.
    answers names the settings that answer the prediction: their buttons wait for it.
    """

    name: str
    title: str
    lesson: str
    controls: list[Control]
    settings: dict[str, dict]
    actions: dict[str, Callable[[dict], dict]] = {}
    state: dict = {}
    stays: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    shows_answer = True  # to its lesson's prediction, at some setting
    settings_are_buttons = True
    takes_counts = ""  # what cannot be worked out from prices or percentages, in words
    own_title = ""  # over a student's own claim, where it is not title
    has_notes = False
    is_form = False  # its controls take as much room as what they give

    # --- what a widget module states ---

    def model(self, values: dict) -> object:
        """The result for these values, or CannotWorkOut. Pure: no widgets, no drawing."""
        raise NotImplementedError

    def changed(self, values: dict, name: str) -> dict:
        """The values after control `name` was moved, where one control moves another."""
        return values

    def draw(self, result, width: int) -> Picture:
        """The marks of a result on a picture of this width, WIDE or NARROW."""
        raise NotImplementedError

    def card(self, result) -> str:
        """HTML in the place of a picture, for what is told in words and tables."""
        return ""

    def headline(self, result) -> Headline | None:
        """What matters at this setting; None where the picture says it already."""
        return None

    def notes(self, result) -> dict[str, Note]:
        """What is said under controls, by their names, where has_notes is set."""
        return {}

    def sentence(self, result) -> str:
        """The result in a sentence, for a result that is not CannotWorkOut."""
        raise NotImplementedError

    def alt_text(self, result) -> str:
        """What is seen, then kind of chart, current values and limits."""
        raise NotImplementedError

    def veiled_alt_text(self, result) -> str:
        """The alt text while the prediction is open: nothing that answers it."""
        return f"{self.title} {VEILED}"

    def table(self, result) -> Table:
        """The data of the picture."""
        raise NotImplementedError

    # --- what follows from it ---

    @property
    def presets(self) -> dict[str, dict]:
        """The settings that have a button: none that does only what Reset or one option does."""
        if not self.settings_are_buttons:
            return {}
        reset = {name: value for name, value in self.defaults.items() if name not in self.stays}
        rows = [
            {one.name} for one in self.controls if isinstance(one, Pick) and one.is_row_of_buttons
        ]
        return {
            name: values
            for name, values in self.settings.items()
            if not values.items() <= reset.items() and set(values) not in rows
        }

    @property
    def defaults(self) -> dict:
        return {**{control.name: control.default for control in self.controls}, **self.state}

    def with_defaults(self, values: dict | None = None) -> dict:
        """Defaults with some values laid over them. Raises Problem for an unknown name."""
        values, defaults = values or {}, self.defaults
        if unknown := set(values) - set(defaults):
            raise Problem(f"'{unknown.pop()}' is not a control; there are {', '.join(defaults)}.")
        return {**defaults, **values}

    def say(self, result) -> str:
        return result.why if isinstance(result, CannotWorkOut) else self.sentence(result)

    def describe(self, result, veiled: bool = False) -> str:
        """The alt text of the picture."""
        known, said = _known(result), self.veiled_alt_text if veiled else self.alt_text
        words = "" if known is None else said(known)
        if isinstance(result, CannotWorkOut):
            return f"{self.title} {result.why} {words}".strip()
        return words

    def tabulate(self, result) -> Table:
        if (known := _known(result)) is None:
            return Table(["quantity", "value"], [("result", result.why)])
        return self.table(known)

    def picture(self, values: dict | None = None, width: int = WIDE) -> Picture:
        """The whole picture at these values."""
        return self.whole(self.model(self.with_defaults(values)), width)

    def whole(self, result, width: int = WIDE) -> Picture:
        """The picture of a result: the headline, or why there is no answer, above its marks."""
        known = _known(result)
        drawn = Picture(width, 0, ()) if known is None else self.draw(known, width)
        if isinstance(result, CannotWorkOut):
            head = reason_panel(result.why, width)
        elif said := self.headline(result):
            head = headline_panel(said, width)
        else:
            return drawn
        down = (replace(panel, top=panel.top + head.height) for panel in drawn.panels)
        return replace(drawn, height=drawn.height + head.height, panels=(head, *down))

    def step(self, values: dict | None = None) -> Step:
        values = self.with_defaults(values)
        result = self.model(values)
        return Step(values, result, self.say(result), self.describe(result), self.tabulate(result))

    def sweep(self) -> Iterator[Step]:
        """Every setting, and every control at its ends, middle and awkward values."""
        starts = [self.with_defaults(values) for values in ({}, *self.settings.values())]
        yield from map(self.step, starts)
        for control in self.controls:
            for now in starts:
                tried = control.awkward(now) if isinstance(control, Pick) else control.awkward()
                for value in tried:
                    yield self.step(self.changed({**now, control.name: value}, control.name))
        for act in self.actions.values():
            yield from (self.step(act(now)) for now in starts)

    def settings_table(self) -> Table:
        """What each named setting gives, for readers without a kernel."""
        rows = [(name, self.step(values).sentence) for name, values in self.settings.items()]
        return Table(["setting", "result"], rows)

    def groups(self) -> list[Group]:
        """How the controls stand together: all in one column, unless a module says otherwise."""
        return [Group(tuple(control.name for control in self.controls))]


def _known(result):
    """The result to draw: where there is no answer, what is known all the same, or None."""
    return result.known if isinstance(result, CannotWorkOut) else result
