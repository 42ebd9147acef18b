"""The switch 'outside the article' as a checkbox in a notebook."""

from __future__ import annotations

from . import switches
from .rich import note

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
        shown = note(f"{_TEXT}: {state}. Run this cell to change it.")._repr_mimebundle_()
        view = {"version_major": 2, "version_minor": 0, "model_id": self.box.model_id}
        return {**shown, "application/vnd.jupyter.widget-view+json": view}


def outside_switch() -> SwitchBox:
    """The switch as a checkbox; run the cells below it again after changing it."""
    return SwitchBox()
