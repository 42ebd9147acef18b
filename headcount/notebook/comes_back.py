"""An output, without a widget, that follows predictions and the switches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headcount import settings
from headcount.notebook.lock import alone
from headcount.questions import predictions


class ComesBack:
    """Shows what make gives, anew whenever a prediction of these lessons is saved or a switch is
    set; it needs no kernel to be read later."""

    def __init__(self, lessons: Sequence[str], make: Callable[[], object]):
        self.make = make
        self._shown = None
        for lesson in lessons:
            predictions.follow(lesson, self)
        settings.follow(self)

    @alone
    def prediction_saved(self) -> None:
        if self._shown is not None:
            self._shown.update(self.make())

    switched = prediction_saved

    def __repr__(self) -> str:
        return repr(self.make())

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._shown = display(self.make(), display_id=True)
