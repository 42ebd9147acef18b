"""Text boxes, and the buttons that read what is entered in them.

The press of a button may overtake what was entered a moment before. JupyterLab 4 sends the
messages of some widgets to one thread of the kernel and those of others to another; and the page
keeps back what was entered with Enter until the kernel has heard of the Enter. On a busy machine
one verdict in twenty-five was on the entry before. So a button lets a moment pass, and then waits
for an entry of which so far Enter was heard.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from weakref import WeakKeyDictionary

MOMENT = 0.05  # seconds: ten turns of Python's threads, and less than one notices
PATIENCE = 1.0  # seconds after Enter in which its entry is waited for; it comes at once or never

# The boxes in which Enter was pressed, with when that was, until their entry has come.
_entered: WeakKeyDictionary = WeakKeyDictionary()


def text_box(**options):
    """A text box whose entry is sent once, at Enter or when the box is left.

    Of an entry sent key by key the page keeps back all that a busy kernel has not asked for.
    """
    import ipywidgets as widgets

    box = widgets.Text(continuous_update=False, **options)
    box.on_msg(_heard)
    box.observe(lambda change: _entered.pop(change["owner"], None), names="value")
    return box


def _heard(box, content: dict, _) -> None:
    if content.get("event") == "submit":
        _entered[box] = monotonic()


def when_pressed(button, act: Callable[[], object]) -> None:
    """Call this when a button is pressed, once no entry is on its way."""
    button.on_click(lambda _: _after_entries(act))


def _after_entries(act: Callable[[], object]) -> None:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:  # not in a kernel, so nothing is on its way
        act()
        return
    until = monotonic() + PATIENCE

    def look() -> None:
        late = [since for since in list(_entered.values()) if monotonic() - since < PATIENCE]
        if late and monotonic() < until:
            loop.call_later(MOMENT, look)
        else:
            act()

    loop.call_later(MOMENT, look)
