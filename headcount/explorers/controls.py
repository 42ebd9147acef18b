"""The controls of an explorer: what a module declares, and the widgets made from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from ..numbers import read_amount, trimmed
from ..one_at_a_time import alone
from ..problems import Problem
from ..rich import ABOVE, NUMBER

# Wide enough for the longest label and a number of seven digits; never wider than the page.
_ROW = dict(flex_flow="row wrap", align_items="flex-end", max_width="100%")


@dataclass(frozen=True)
class Quantity:
    """A number: slider plus typed box, always in step. Ends and step are in the same unit.

    box_high is the largest number the box takes, where that is more than the slider's end.
    whole: a number of people, so that nothing in between can be meant.
    """

    name: str
    label: str
    low: float
    high: float
    default: float
    step: float
    decimals: int = 0
    box_high: float | None = None
    whole: bool = False

    @property
    def most(self) -> float:
        return self.high if self.box_high is None else self.box_high

    def awkward(self) -> list[float]:
        """The values that a sweep tries: ends, middle, next to the ends, off the steps."""
        middle = (self.low + self.high) / 2
        off = min(self.low + 1.37 * self.step, self.high)
        ends = [self.high] if self.box_high is None else [self.high, self.box_high]
        return [self.low, self.low + self.step, off, middle, self.high - self.step, *ends]

    def shown(self, value: float) -> str:
        return trimmed(value, max(self.decimals, 2))

    def clipped(self, value: float) -> float:
        value = min(max(value, self.low), self.most)
        return round(value) if self.whole else value

    def nearest_stop(self, value: float) -> float:
        """Where the slider stands for a value. Set between its stops, it would answer with the
        nearest one and so undo what was typed."""
        stop = self.low + round((value - self.low) / self.step) * self.step
        return min(max(round(stop, 6), self.low), self.high)  # 18.9, not 18.900000000000002


@dataclass(frozen=True)
class Pick:
    """One option out of a few: (label, value) pairs, or a function of the values giving them."""

    name: str
    label: str
    options: list[tuple[str, object]] | Callable[[dict], list[tuple[str, object]]]
    default: object

    def choices(self, values: dict) -> list[tuple[str, object]]:
        return self.options(values) if callable(self.options) else self.options

    def awkward(self, values: dict) -> list[object]:
        return [value for _, value in self.choices(values)]


@dataclass(frozen=True)
class Tick:
    """Yes or no."""

    name: str
    label: str
    default: bool = False

    def awkward(self) -> list[bool]:
        return [False, True]


@dataclass(frozen=True)
class Typed:
    """A text, or a number or a date without limits. The value is what was typed, as it stands;
    read says in a Problem why a text cannot be used, and example what would do."""

    name: str
    label: str
    default: str = ""
    example: str = ""
    read: Callable[[str], object] = str
    tries: tuple[str, ...] = ("", "abc", "0", "-5", "1e308", "<b>")

    def awkward(self) -> list[str]:
        """The texts that a sweep tries; the default is another step's."""
        return [text for text in self.tries if text != self.default]


Control = Quantity | Pick | Tick | Typed


def quantity_row(control: Quantity, changed: Callable[[str, float], None]):
    """Box and slider for a quantity; returns (widget, set) where set(value) updates both.

    A box takes text, so that what cannot be read is answered in words and stays to be mended.
    """
    import ipywidgets as widgets

    ends = f"{control.shown(control.low)} to {control.shown(control.most)}"
    box = widgets.Text(
        description=f"{control.label} ({ends})",
        continuous_update=False,
        style={"description_width": "initial"},
        # On a narrow page the box goes below its label.
        layout=widgets.Layout(width="29em", max_width="100%", height="auto", flex_flow="row wrap"),
    )
    box.add_class(NUMBER)
    slider = widgets.FloatSlider(
        min=control.low,
        max=control.high,
        step=control.step,
        readout=False,
        layout=widgets.Layout(width="13em", max_width="100%", min_width="10em"),
    )
    message = widgets.HTML(layout=widgets.Layout(display="none"))
    state = {"value": control.default, "setting": False}

    def say(text: str) -> None:
        message.value = f'<span role="alert">{escape(text)}</span>' if text else ""
        message.layout.display = None if text else "none"

    def show(value: float, *, box_too: bool = True) -> None:
        state["value"], state["setting"] = value, True
        if slider.value != control.nearest_stop(value):
            slider.value = control.nearest_stop(value)
        if box_too:
            box.value = control.shown(value)
        state["setting"] = False

    @alone
    def typed(change) -> None:
        if state["setting"]:
            return
        kept = f"Still using {control.shown(state['value'])}."
        example = f"Type a number from {ends}, for example {control.shown(control.default)}."
        if not change["new"].strip():
            return say(f"The box is empty. {kept} {example}")
        try:
            wanted = read_amount(change["new"])
        except Problem as reason:
            return say(f"{reason} {kept} {example}")
        value = control.clipped(wanted)
        show(value)
        outside = "below" if wanted < control.low else "above"
        limit = f"{outside} the range {ends}"
        if control.low <= wanted <= control.most:
            limit = "not a whole number"
        limit = f"{change['new'].strip()} is {limit}; {control.shown(value)} is used."
        changed(control.name, value)
        say("" if value == wanted else limit)  # last, as the change may set this box anew

    @alone
    def slid(change) -> None:
        stop = control.nearest_stop(change["new"])
        # Set from here, the slider in the page answers with its stop, or with a hair beside it.
        if not state["setting"] and stop != control.nearest_stop(state["value"]):
            say("")
            show(stop)
            changed(control.name, stop)

    def put(value: float) -> None:
        say("")
        show(value)

    box.observe(typed, names="value")
    slider.observe(slid, names="value")
    show(control.default)
    row = widgets.HBox([box, slider, message], layout=widgets.Layout(**_ROW))
    return row, put


def pick_row(control: Pick, values: dict, changed: Callable[[str, object], None], *, label=True):
    """A dropdown; returns (widget, set, refresh) where refresh(values) renews the options."""
    import ipywidgets as widgets

    menu = widgets.Dropdown(
        options=control.choices(values),
        value=control.default,
        description=control.label,
        style={"description_width": "initial" if label else "0px"},
        layout=widgets.Layout(width="max-content", max_width="100%"),
    )
    state = {"setting": False}

    @alone
    def picked(change) -> None:
        if not state["setting"]:
            changed(control.name, change["new"])

    def put(value: object) -> None:
        state["setting"] = True
        menu.value = value
        state["setting"] = False

    def refresh(values: dict) -> None:
        options = control.choices(values)
        if list(menu.options) != options:
            state["setting"] = True
            menu.options = options
            menu.value = values[control.name]
            state["setting"] = False

    menu.observe(picked, names="value")
    return menu, put, refresh


def tick_row(control: Tick, changed: Callable[[str, bool], None]):
    """A checkbox; returns (widget, set)."""
    import ipywidgets as widgets

    box = widgets.Checkbox(
        value=control.default,
        description=control.label,
        indent=False,
        layout=widgets.Layout(width="max-content", max_width="100%"),
    )
    state = {"setting": False}

    @alone
    def ticked(change) -> None:
        if not state["setting"]:
            changed(control.name, change["new"])

    def put(value: bool) -> None:
        state["setting"] = True
        box.value = value
        state["setting"] = False

    box.observe(ticked, names="value")
    return box, put


def typed_row(control: Typed, changed: Callable[[str, str], None]):
    """A text box and, under it, why what stands there cannot be used; returns (widget, set)."""
    import ipywidgets as widgets

    box = widgets.Text(
        value=control.default,
        description=control.label,
        placeholder=control.example,
        continuous_update=False,
        style={"description_width": "initial"},
        layout=widgets.Layout(width="auto", height="auto", flex_flow="row wrap"),
    )
    box.add_class(ABOVE)
    message = widgets.HTML(layout=widgets.Layout(display="none"))
    state = {"setting": False}

    def say(text: str) -> None:
        alert = f'<div role="alert" style="line-height:1.4">{escape(text)}</div>'
        message.value = alert if text else ""
        message.layout.display = None if text else "none"

    def check(text: str) -> None:
        try:
            if text.strip():
                control.read(text)
            say("")
        except Problem as reason:
            say(f"{reason} For example: {control.example}.")

    @alone
    def typed(change) -> None:
        if not state["setting"]:
            check(change["new"])
            changed(control.name, change["new"])

    def put(text: str) -> None:
        state["setting"] = True
        box.value = text
        state["setting"] = False
        check(text)

    box.observe(typed, names="value")
    return widgets.VBox([box, message]), put
