"""The switch 'outside the article' as a checkbox in a notebook, and what opens below it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from headcount import settings as switches
from headcount.errors import Problem
from headcount.notebook.comes_back import ComesBack
from headcount.notebook.display import follow, show
from headcount.notebook.frame import WRAPS, framed
from headcount.page.shown import Shown, note

_TEXT = "Show figures from outside the article"
_CLOSED = "What is outside the article opens here when the box above is ticked."
_MISSING = (
    "This cannot be shown: {reason}. Run the cells above once more, then this one; if that does "
    "not help, begin afresh with Restart and Run All."
)


class SwitchBox:
    """A checkbox; predictions that came back follow it, other cells below are run again."""

    def __init__(self):
        import ipywidgets as widgets

        self.box = widgets.Checkbox(
            description=_TEXT,
            indent=False,
            layout=widgets.Layout(width="max-content", max_width="100%", height="auto"),
        )
        self.box.add_class(WRAPS)
        self.box.observe(self._switch, names="value")
        self.widget = framed("", [self.box])
        self._stored = None

    def _switch(self, change: dict) -> None:
        switches.switch(outside=change["new"])
        follow(self._stored, self.stored)

    def stored(self) -> Shown:
        """How the switch stands, for a reader without a kernel."""
        return note(f"{_TEXT}: {'on' if self.box.value else 'off'}.")

    def _ipython_display_(self) -> None:
        self._stored = show(self.widget, self.stored())


class Opens:
    """The checkbox, and below it what opens and closes with it."""

    def __init__(self, switch: SwitchBox, make: Callable[[], object]):
        self.switch, self.make = switch, make
        self.below = ComesBack((), self._made)

    def _made(self) -> object:
        if not switches.outside():
            return note(_CLOSED)
        try:
            return self.make()
        except Problem as reason:
            return note(str(reason))
        except Exception as error:  # of the notebook's own code; nobody would see a traceback
            return note(_MISSING.format(reason=error))

    def __repr__(self) -> str:
        return repr(self.below)

    def _ipython_display_(self) -> None:
        self.switch._ipython_display_()
        self.below._ipython_display_()


@cache  # so that all cells that show the switch agree
def _the_one() -> SwitchBox:
    return SwitchBox()


def outside_switch(show: Callable[[], object] | None = None) -> SwitchBox | Opens:
    """The switch 'outside the article' as a checkbox; show, a function, makes what opens below it.

    Other cells follow when run again. For example, ``hc.outside_switch()``.
    """
    switch = _the_one()
    switch.box.value = switches.outside()
    return switch if show is None else Opens(switch, show)
