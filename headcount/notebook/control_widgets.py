"""The widgets of an explorer's controls: each returns what to show and a function that sets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape

from headcount.errors import Problem
from headcount.explorers.controls import Pick, Quantity, Tick, Typed
from headcount.notebook.frame import ABOVE, NUMBER
from headcount.notebook.lock import alone
from headcount.numbers.reading import read_amount

# Wide enough for the longest label and a number of seven digits; never wider than the page.
_ROW = dict(flex_flow="row wrap", align_items="flex-end", max_width="100%")


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
    hand = _Hand()

    def put(value: bool) -> None:
        with hand.away():
            box.value = value

    hand.on(box, lambda value: changed(control.name, value))
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
    return widgets.VBox([box, message]), put
