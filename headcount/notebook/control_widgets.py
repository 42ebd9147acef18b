"""The widgets of an explorer's controls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from html import escape

from headcount.errors import Problem
from headcount.explorers.controls import Control, Group, Pick, Quantity, Tick, Typed
from headcount.notebook.entries import text_box
from headcount.notebook.explorer_page import QUANTITY, RANGE
from headcount.notebook.frame import ABOVE, WRAPS
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
    """What shows a control; put sets it from here, refresh renews its options for other values.

    at_once holds back what put sends to the page until all is set: a slider with two ends would
    else answer the first message with an end that is gone.
    """

    widget: object
    put: Callable
    refresh: Callable | None = None
    at_once: Callable[[], AbstractContextManager] = nullcontext


def rows_of(
    controls: list[Control], groups: list[Group], values: dict, changed: Callable
) -> dict[str, Row]:
    """What shows each control, by name; the two ends of a range are shown by one."""
    named = {control.name: control for control in controls}
    rows: dict[str, Row] = {}
    for group in groups:
        here = [named[name] for name in group.controls]
        if group.is_range:
            ends = [one for one in here if isinstance(one, Quantity)]
            rows |= range_rows(group.title, ends, changed)
        else:
            rows |= {one.name: row_of(one, values, changed) for one in here}
    return rows


def row_of(control: Control, values: dict, changed: Callable) -> Row:
    """The widgets of one control; changed(name, value) is called when a hand moves it."""
    if isinstance(control, Quantity):
        return quantity_row(control, changed)
    if isinstance(control, Tick):
        return tick_row(control, changed)
    if isinstance(control, Typed):
        return typed_row(control, changed)
    if control.is_row_of_buttons:
        return buttons_row(control, changed)
    return pick_row(control, values, changed)


class _Number:
    """The box of a quantity, and under it what is said of what was typed.

    A box takes text, so that what cannot be read is answered in words and stays to be mended.
    follow is told each number that the box comes to show.
    """

    def __init__(self, control: Quantity, changed: Callable, follow: Callable[[float], None]):
        import ipywidgets as widgets

        self.control, self.changed, self.follow = control, changed, follow
        self.ends = f"{control.shown(control.low)} to {control.shown(control.most)}"
        self.box = text_box(description=control.label)
        self.message = widgets.HTML(layout=widgets.Layout(display="none"))
        self._hand = _Hand()
        self._hand.on(self.box, self._typed)

    @property
    def stop(self) -> float:
        """Where a slider stands for the number now."""
        return self.control.nearest_stop(self.now)

    def put(self, value: float) -> None:
        self._say("")
        self._show(value)

    def slid(self, value: float) -> None:
        """A hand moved a slider here."""
        stop = self.control.nearest_stop(value)
        # Set from here, the slider in the page answers with its stop, or with a hair beside it.
        if stop != self.stop:
            self.put(stop)
            self.changed(self.control.name, stop)

    def _say(self, text: str) -> None:
        self.message.value = f'<span role="alert">{escape(text)}</span>' if text else ""
        self.message.layout.display = None if text else "none"

    def _show(self, value: float) -> None:
        self.now = value
        with self._hand.away():
            self.box.value = self.control.shown(value)
        self.follow(value)

    def _typed(self, text: str) -> None:
        control = self.control
        kept = f"Still using {control.shown(self.now)}."
        example = f"Type a number from {self.ends}, for example {control.shown(control.default)}."
        if not text.strip():
            return self._say(f"The box is empty. {kept} {example}")
        try:
            wanted = read_amount(text)
        except Problem as reason:
            return self._say(f"{reason} {kept} {example}")
        value = control.clipped(wanted)
        self._show(value)
        outside = "below" if wanted < control.low else "above"
        limit = f"{outside} the range {self.ends}"
        if control.low <= wanted <= control.most:
            limit = "not a whole number"
        limit = f"{text.strip()} is {limit}; {control.shown(value)} is used."
        self.changed(control.name, value)
        # Last, as the change may set this box anew.
        self._say("" if value == wanted else limit)


def quantity_row(control: Quantity, changed: Callable[[str, float], None]) -> Row:
    """Box and slider for a quantity; put(value) updates both."""
    import ipywidgets as widgets

    slider = widgets.FloatSlider(
        min=control.low, max=control.high, step=control.step, readout=False
    )
    hand = _Hand()

    def follow(value: float) -> None:
        with hand.away():
            slider.value = control.nearest_stop(value)

    number = _Number(control, changed, follow)
    number.put(control.default)
    hand.on(slider, number.slid)
    unit = f"{control.unit}, {number.ends}" if control.unit else number.ends
    row = widgets.Box([number.box, slider, widgets.HTML(escape(unit)), number.message])
    row.add_class(QUANTITY)
    return Row(row, number.put)


def range_rows(title: str, ends: list[Quantity], changed: Callable) -> dict[str, Row]:
    """One slider with two handles and a box at each end, for two quantities, low and high."""
    import ipywidgets as widgets

    low, high = ends
    slider = widgets.FloatRangeSlider(
        value=(low.low, high.high), min=low.low, max=high.high, step=low.step, readout=False
    )
    hand, stops = _Hand(), {}

    def follow(control: Quantity, value: float) -> None:
        stops[control.name] = control.nearest_stop(value)
        with hand.away():  # typed beyond each other, they are swapped a moment later
            slider.value = tuple(sorted(stops.values()))

    def slid(pair: tuple[float, float]) -> None:
        for number, value in zip(numbers, pair):
            number.slid(value)

    numbers = [_Number(control, changed, partial(follow, control)) for control in ends]
    stops |= {control.name: control.nearest_stop(control.default) for control in ends}
    for number in numbers:
        number.put(number.control.default)
    hand.on(slider, slid)
    words = widgets.HTML(f"{escape(title)} <small>{escape(numbers[0].ends)}</small>")
    boxes, messages = [n.box for n in numbers], [n.message for n in numbers]
    row = widgets.Box([words, boxes[0], slider, boxes[1], *messages])
    row.add_class(RANGE)
    return {
        number.control.name: Row(row, number.put, at_once=slider.hold_sync) for number in numbers
    }


def buttons_row(control: Pick, changed: Callable[[str, object], None]) -> Row:
    """A button for each of a few options."""
    import ipywidgets as widgets

    values = [value for _, value in control.choices({})]
    buttons = widgets.ToggleButtons(
        options=control.options,
        value=control.default if control.default in values else None,
        description=control.label,
        style={"description_width": "initial", "button_width": "auto"},
        layout=widgets.Layout(max_width="100%"),
    )
    buttons.add_class(ABOVE)
    hand = _Hand()

    def put(value: object) -> None:
        with hand.away():
            buttons.value = value if value in values else None

    hand.on(buttons, lambda value: changed(control.name, value))
    return Row(buttons, put)


def pick_row(control: Pick, values: dict, changed: Callable[[str, object], None]):
    """A dropdown, whose options refresh(values) renews."""
    import ipywidgets as widgets

    menu = widgets.Dropdown(
        options=control.choices(values),
        value=control.default,
        description=control.label,
        style={"description_width": "initial"},
        layout=widgets.Layout(
            width="auto",
            max_width="calc(100% - 4px)",  # less its own margin
            height="auto",
            flex_flow="row wrap",
        ),
    )
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
    box.add_class(WRAPS)
    hand = _Hand()

    def put(value: bool) -> None:
        with hand.away():
            box.value = value

    hand.on(box, lambda value: changed(control.name, value))
    return Row(box, put)


def typed_row(control: Typed, changed: Callable[[str, str], None]):
    """A text box and, under it, why what stands there cannot be used."""
    import ipywidgets as widgets

    box = text_box(
        value=control.default,
        description=control.label,
        placeholder=control.example,
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
