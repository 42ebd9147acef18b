"""An answer box whose question rests on figures from outside the article."""

from __future__ import annotations

from headcount.notebook.answer_box import AnswerBox
from headcount.notebook.display import follow
from headcount.page.shown import Shown
from headcount.questions.question import Question
from headcount.questions.service import is_closed
from headcount.questions.verdict import Verdict
from headcount.settings import follow as follow_the_switch

_CLOSED = (
    "This question uses figures from outside the article. It opens here when you tick the box "
    "'Show figures from outside the article'."
)


class OutsideBox(AnswerBox):
    """An answer box that opens and closes with the switch."""

    def __init__(self, question: Question):
        super().__init__(question)
        follow_the_switch(self)

    def _build(self):
        self._tree = super()._build()
        self._open_or_close()
        return self._tree

    def _open_or_close(self) -> None:
        self._tree.layout.display = "none" if is_closed(self.question) else None

    def switched(self) -> None:
        """Show, or hide, the question and what was said of it."""
        if self._inputs is not None:
            self._open_or_close()
        follow(self._stored, self.stored)
        if self._shown is not None:
            self._shown.update(self._last())

    def stored(self) -> Shown:
        return Shown("", "") if is_closed(self.question) else super().stored()

    def _last(self) -> Verdict:
        if is_closed(self.question):
            return Verdict(self.question.id, "blank", _CLOSED)
        return super()._last()

    def __repr__(self) -> str:
        return repr(self._last()) if is_closed(self.question) else super().__repr__()
