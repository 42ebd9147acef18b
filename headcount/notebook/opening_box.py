"""A question from outside the article: its box opens and closes with the switch."""

from __future__ import annotations

from headcount import settings
from headcount.notebook.answer_box import AnswerBox
from headcount.notebook.display import follow
from headcount.notebook.lock import alone
from headcount.page.shown import Shown, note
from headcount.questions.question import Question
from headcount.questions.service import is_closed

CLOSED = (
    "This question uses figures from outside the article. It opens here when the box 'Show "
    "figures from outside the article' is ticked."
)


class OpeningBox(AnswerBox):
    """An answer box that is not shown, and says why, while the switch is off."""

    def __init__(self, question: Question):
        super().__init__(question)
        settings.follow(self)

    @alone
    def switched(self) -> None:
        """Open or close, as the switch stands."""
        if self._shown is not None:
            self._veil(self.widget)
            follow(self._stored, self.stored)
            self._shown.update(self._last())

    def _build(self):
        tree = super()._build()
        self._veil(tree)
        return tree

    def _veil(self, tree) -> None:
        tree.layout.display = "none" if is_closed(self.question) else None

    def stored(self) -> Shown:
        return Shown("", "") if is_closed(self.question) else super().stored()

    def _last(self):
        if is_closed(self.question):
            return note(CLOSED, f"{self.question.id}:")
        return super()._last()

    def __repr__(self) -> str:
        return repr(self._last()) if is_closed(self.question) else super().__repr__()
