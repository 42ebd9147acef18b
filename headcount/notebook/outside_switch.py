"""The switch 'outside the article' as a checkbox in a notebook."""

from __future__ import annotations

from headcount import settings as switches
from headcount.notebook.display import live
from headcount.page.shown import note

_TEXT = "Show figures from outside the article"


class SwitchBox:
    """A checkbox; cells below it are run again to follow it."""

    def __init__(self):
        import ipywidgets as widgets

        self.box = widgets.Checkbox(
            value=switches.outside(),
            description=_TEXT,
            indent=False,
            layout=widgets.Layout(width="max-content", max_width="100%"),
        )
        self.box.observe(lambda change: switches.switch(outside=change["new"]), names="value")

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        state = "on" if switches.outside() else "off"
        shown = note(f"{_TEXT}: {state}. Run this cell to change it.")
        return live(self.box, shown.plain, shown.html)


def outside_switch() -> SwitchBox:
    """The switch 'outside the article' as a checkbox; the cells below it follow when run again."""
    return SwitchBox()
