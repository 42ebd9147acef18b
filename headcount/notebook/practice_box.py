"""The practice box: an answer box with another question behind it, as often as one likes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from headcount.notebook.answer_box import AnswerBox
from headcount.page.shown import Shown
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.practice import Practice
from headcount.questions.verdict import Verdict


class PracticeBox(AnswerBox):
    """One skill, or a menu of several: Check, Hint, Solution and Another one."""

    def __init__(self, kinds: Sequence[Pattern]):
        self._practices = [Practice(kind) for kind in kinds]
        self._practice = self._practices[0]
        super().__init__(self._practice.question)

    def _actions(self) -> list[tuple[str, Callable[[], object]]]:
        return [*super()._actions(), ("Another one", self.another)]

    def _build(self):
        import ipywidgets as widgets

        tree = super()._build()
        self._said = widgets.HTML()
        above = [self._menu()] if len(self._practices) > 1 else []
        tree.children = (tree.children[0], *above, *tree.children[1:], self._said)
        return tree

    def _menu(self):
        """The skills to choose from."""
        import ipywidgets as widgets

        menu = widgets.Dropdown(
            options=[(one.kind.skill, one) for one in self._practices],
            value=self._practice,
            description="Skill",
            style={"description_width": "initial"},
            layout=widgets.Layout(width="max-content", max_width="calc(100% - 4px)"),
        )
        menu.observe(lambda change: self._turn_to(change["new"]), names="value")
        return menu

    def _turn_to(self, practice: Practice) -> None:
        self._practice = practice
        self._show()

    def check(self) -> Verdict:
        verdict = super().check()
        self._say(self._practice.note(verdict))
        return verdict

    def hint(self) -> Shown:
        self._practice.helped()
        return super().hint()

    def solution(self) -> Shown:
        self._practice.helped()
        return super().solution()

    def another(self) -> None:
        """What the button Another one does."""
        self._practice.another()
        self._show()

    def _show(self) -> None:
        """Put the question that is due in the place of the one before."""
        tree = self._tree
        self.question, self._inputs = self._practice.question, None
        tree.children = self.widget.children
        self._tree = tree
        first = Verdict(self.question.id, "blank", "Put in an answer and press Check.")
        if self._shown is not None:
            self._shown.update(first)

    def _say(self, words: str) -> None:
        self._said.value = f'<p style="line-height:1.45">{escape(words)}</p>' if words else ""
