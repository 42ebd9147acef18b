"""The switch 'outside the article' as a checkbox in a notebook."""

from __future__ import annotations

from functools import cache

from headcount import settings as switches
from headcount.notebook.display import follow, show
from headcount.notebook.frame import WRAPS, framed
from headcount.page.shown import Shown, note

_TEXT = "Show figures from outside the article"


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


@cache  # so that all cells that show the switch agree
def _the_one() -> SwitchBox:
    return SwitchBox()


def outside_switch() -> SwitchBox:
    """The switch 'outside the article' as a checkbox; the cells below it follow when run again."""
    switch = _the_one()
    switch.box.value = switches.outside()
    return switch
