"""Two switches, both off at the start: figures from outside the article, and solutions.

A teacher may set them for a class before JupyterLab starts, through the environment variables
HEADCOUNT_OUTSIDE=1 and HEADCOUNT_SOLUTIONS=1. With HEADCOUNT_JOURNAL=off nothing that a pupil does
is recorded, neither in the outputs nor in a file; so notebooks are built and tested.
"""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet

from headcount.errors import Problem

# What a cell with figures from outside the article shows while they are off.
CLOSED = (
    "This cell shows figures from outside the article. Tick the box 'Show figures from outside "
    "the article', or run hc.switch(outside=True); then run this cell again."
)

_on = {
    "outside": os.environ.get("HEADCOUNT_OUTSIDE") == "1",
    "solutions": os.environ.get("HEADCOUNT_SOLUTIONS") == "1",
}

_recording = os.environ.get("HEADCOUNT_JOURNAL") != "off"


def switch(*, outside: bool | None = None, solutions: bool | None = None) -> None:
    """Turn a switch on (True) or off (False): ``hc.switch(outside=True)``.

    outside is for figures from outside the article, solutions for solutions before three tries;
    one that is not named stays as it is. It returns nothing. Raises Problem for other values.
    """
    wanted = {"outside": outside, "solutions": solutions}
    for name, on in wanted.items():
        if not (on is None or isinstance(on, bool)):
            raise Problem(
                f"Write hc.switch({name}=True) for on or hc.switch({name}=False) for off, without "
                "quotes."
            )
    _on.update({name: on for name, on in wanted.items() if on is not None})
    for follower in list(_following):
        follower.switched()


class Follower(Protocol):
    """What shows more or less as the switches stand."""

    def switched(self) -> None: ...


_following: WeakSet[Follower] = WeakSet()


def follow(follower: Follower) -> None:
    """Tell it whenever a switch is set, for as long as somebody holds it."""
    _following.add(follower)


def outside() -> bool:
    """Whether figures from outside the article may be shown."""
    return _on["outside"]


def solutions() -> bool:
    """Whether solutions are shown before three tries."""
    return _on["solutions"]


def recording() -> bool:
    """Whether what a pupil does is recorded in the outputs and in a file."""
    return _recording
