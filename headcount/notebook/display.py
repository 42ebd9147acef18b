"""A live widget, and what a reader sees where it does not live: two outputs of one cell.

The second is an ordinary output, so every program keeps and shows it: JupyterLab when the notebook
is opened again, trusted or not, nbconvert, a viewer. While the first lives, the second is hidden.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from headcount.notebook.frame import ASLEEP, OURS
from headcount.page.shown import Shown

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
STORED = "headcount-stored"

# An untrusted page drops this style sheet; it draws no widgets either, so there is nothing to hide.
_OUTPUT = ".jp-OutputArea-child"  # of JupyterLab, Notebook 7 and nbconvert
_BOTH = f":is({_OUTPUT}, .output_container)"  # and of VS Code
# JupyterLab's own renderers name the kind of what they show, and that of widgets does not.
_VIEW = f"{_OUTPUT}:has(> .jp-OutputArea-output:not([data-mime-type]))"
_LIVES = f":has(.{OURS})"
_LOST = ":has(> .jupyter-widgets)"  # its widget was looked for, and is nowhere
_STYLE = (
    f"<style>{_BOTH}{_LIVES} + {_BOTH} .{STORED}, "
    f"{_VIEW}:not({_LIVES}):has(+ {_OUTPUT} .{STORED}) {{display:none}} "
    # A page that is loaded anew finds its living kernel after a moment; without one it waits on.
    f"{_VIEW}:not({_LIVES}, {_LOST}) + {_OUTPUT} .{STORED} > :last-child "
    f"{{animation:{STORED} 10s}} "
    f"@keyframes {STORED} {{0%, 99% {{visibility:hidden}}}}</style>"
)


def show(widget, stored: Shown):
    """Show a widget and its stored form; returns the handle of the latter, where there is one.

    Colab keeps its widgets itself, and would show both.
    """
    from IPython.display import display

    view = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
    if "google.colab" in sys.modules:
        return display({WIDGET_VIEW: view, "text/plain": stored.plain, **stored.more}, raw=True)
    display({WIDGET_VIEW: view}, raw=True)
    return display(_asleep(stored), display_id=widget.model_id)


def follow(handle, stored: Callable[[], Shown]) -> None:
    """Bring a stored form up to date, where it is shown."""
    if handle is not None:
        handle.update(_asleep(stored()))


def _asleep(stored: Shown) -> Shown:
    html = f'{_STYLE}<div class="{STORED}">{stored.html}<p><em>{ASLEEP}</em></p></div>'
    return Shown(html, f"{stored.plain}\n{ASLEEP}", **stored.more)
