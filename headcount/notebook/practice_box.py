"""The practice box: an answer box with another question behind it, as often as one likes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from html import escape

from headcount.notebook.answer_box import AnswerBox
from headcount.notebook.display import follow
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
        acts = {"Check": self.check, "Hint": self.hint, "Solution": self.solution}
        return [*acts.items(), ("Another one", self.another)]

    @property
    def widget(self):
        return self._whole

    @cached_property
    def _whole(self):
        """The menu of skills, where there are several, and the box under it."""
        import ipywidgets as widgets

        box = super().widget
        return widgets.VBox([self._skills, box]) if len(self._practices) > 1 else box

    def _build(self):
        import ipywidgets as widgets

        tree = super()._build()
        self._words = widgets.HTML()
        tree.children = (*tree.children, self._words)
        return tree

    @cached_property
    def _skills(self):
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

    @property
    def said(self) -> str:
        """What stands under the buttons: how many were right in a row."""
        return re.sub("<[^>]+>", "", self._words.value)

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
        _ = self._made()  # a tree of its own
        tree.children, self._tree = self._tree.children, tree
        first = Verdict(self.question.id, "blank", "Put in an answer and press Check.")
        if self._shown is not None:
            self._shown.update(first)
        follow(self._stored, self.stored)

    def _say(self, words: str) -> None:
        self._words.value = f'<p style="line-height:1.45">{escape(words)}</p>' if words else ""
