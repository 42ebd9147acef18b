"""The widgets of an explorer's controls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape

from headcount.errors import Problem
from headcount.explorers.controls import Control, Pick, Quantity, Tick, Typed
from headcount.notebook.explorer_page import QUANTITY
from headcount.notebook.frame import ABOVE
from headcount.notebook.lock import alone
from headcount.numbers.reading import read_amount


class _Hand:
    """Tells what the user's hand does to a widget from what is set from here."""

    def __init__(self) -> None:
        self._is_ours = False

    @contextmanager
    def away(self) -> Iterator[None]:
        """While something is set from here."""
        self._is_ours = True
        try:
            yield
        finally:
            self._is_ours = False

    def on(self, widget, act: Callable) -> None:
        """Call act with the new value whenever the user has changed the widget."""

        @alone
        def changed(change) -> None:
            if not self._is_ours:
                act(change["new"])

        widget.observe(changed, names="value")


@dataclass(frozen=True)
class Row:
    """What shows a control; put sets it from here, refresh renews its options for other values."""

    widget: object
    put: Callable
    refresh: Callable | None = None


def row_of(control: Control, values: dict, changed: Callable) -> Row:
    """The widgets of one control; changed(name, value) is called when a hand moves it."""
    if isinstance(control, Quantity):
        return quantity_row(control, changed)
    if isinstance(control, Tick):
        return tick_row(control, changed)
    if isinstance(control, Typed):
        return typed_row(control, changed)
    if not callable(control.options) and _fits_as_buttons(control):
        return buttons_row(control, changed)
    return pick_row(control, values, changed)


def _fits_as_buttons(control: Pick) -> bool:
    labels = [label for label, _ in control.options]
    return not control.as_menu and len(labels) <= 6 and sum(map(len, labels)) <= 48


def quantity_row(control: Quantity, changed: Callable[[str, float], None]) -> Row:
    """Box and slider for a quantity; put(value) updates both.

    A box takes text, so that what cannot be read is answered in words and stays to be mended.
    """
    import ipywidgets as widgets

    ends = f"{control.shown(control.low)} to {control.shown(control.most)}"
    box = widgets.Text(description=control.label, continuous_update=False)
    slider = widgets.FloatSlider(
        min=control.low, max=control.high, step=control.step, readout=False
    )
    message = widgets.HTML(layout=widgets.Layout(display="none"))
    unit = f"{control.unit}, {ends}" if control.unit else ends
    hand, now = _Hand(), control.default

    def say(text: str) -> None:
        message.value = f'<span role="alert">{escape(text)}</span>' if text else ""
        message.layout.display = None if text else "none"

    def show(value: float) -> None:
        nonlocal now
        now = value
        with hand.away():
            if slider.value != control.nearest_stop(value):
                slider.value = control.nearest_stop(value)
            box.value = control.shown(value)

    def typed(text: str) -> None:
        kept = f"Still using {control.shown(now)}."
        example = f"Type a number from {ends}, for example {control.shown(control.default)}."
        if not text.strip():
            return say(f"The box is empty. {kept} {example}")
        try:
            wanted = read_amount(text)
        except Problem as reason:
            return say(f"{reason} {kept} {example}")
        value = control.clipped(wanted)
        show(value)
        outside = "below" if wanted < control.low else "above"
        limit = f"{outside} the range {ends}"
        if control.low <= wanted <= control.most:
            limit = "not a whole number"
        limit = f"{text.strip()} is {limit}; {control.shown(value)} is used."
        changed(control.name, value)
        say("" if value == wanted else limit)  # last, as the change may set this box anew

    def slid(value: float) -> None:
        stop = control.nearest_stop(value)
        # Set from here, the slider in the page answers with its stop, or with a hair beside it.
        if stop != control.nearest_stop(now):
            say("")
            show(stop)
            changed(control.name, stop)

    def put(value: float) -> None:
        say("")
        show(value)

    hand.on(box, typed)
    hand.on(slider, slid)
    show(control.default)
    row = widgets.Box([box, slider, widgets.HTML(escape(unit)), message])
    row.add_class(QUANTITY)
    return Row(row, put)


def buttons_row(control: Pick, changed: Callable[[str, object], None]) -> Row:
    """A button for each of a few options."""
    import ipywidgets as widgets

    buttons = widgets.ToggleButtons(
        options=control.options,
        value=control.default,
        description=control.label,
        style={"description_width": "initial", "button_width": "auto"},
        layout=widgets.Layout(max_width="100%"),
    )
    buttons.add_class(ABOVE)
    hand = _Hand()

    def put(value: object) -> None:
        with hand.away():
            buttons.value = value

    hand.on(buttons, lambda value: changed(control.name, value))
    return Row(buttons, put)


def pick_row(control: Pick, values: dict, changed: Callable[[str, object], None], *, label=True):
    """A dropdown, whose options refresh(values) renews."""
    import ipywidgets as widgets

    menu = widgets.Dropdown(
        options=control.choices(values),
        value=control.default,
        description=control.label,
        style={"description_width": "initial" if label else "0px"},
        layout=widgets.Layout(width="max-content", max_width="100%"),
    )
    if not callable(control.options) and control.as_menu:
        menu.layout = widgets.Layout(width="auto", height="auto", flex_flow="row wrap")
        menu.add_class(ABOVE)
    hand = _Hand()

    def put(value: object) -> None:
        with hand.away():
            menu.value = value

    def refresh(values: dict) -> None:
        options = control.choices(values)
        if list(menu.options) != options:
            with hand.away():
                menu.options = options
                menu.value = values[control.name]

    hand.on(menu, lambda value: changed(control.name, value))
    return Row(menu, put, refresh)


def tick_row(control: Tick, changed: Callable[[str, bool], None]):
    """A checkbox."""
    import ipywidgets as widgets

    box = widgets.Checkbox(
        value=control.default,
        description=control.label,
        indent=False,
        layout=widgets.Layout(width="max-content", max_width="100%"),
    )
    hand = _Hand()

    def put(value: bool) -> None:
        with hand.away():
            box.value = value

    hand.on(box, lambda value: changed(control.name, value))
    return Row(box, put)


def typed_row(control: Typed, changed: Callable[[str, str], None]):
    """A text box and, under it, why what stands there cannot be used."""
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
    hand = _Hand()

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

    def typed(text: str) -> None:
        check(text)
        changed(control.name, text)

    def put(text: str) -> None:
        with hand.away():
            box.value = text
        check(text)

    hand.on(box, typed)
    return Row(widgets.VBox([box, message]), put)
