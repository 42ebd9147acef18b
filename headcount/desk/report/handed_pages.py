"""What was handed in, by page (a homework, a lesson, its exercises), with each pupil's notebook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headcount.desk.handed_in import HandedIn, Pupil
from headcount.desk.report.marks import is_marked
from headcount.errors import Problem
from headcount.questions.bank import find


@dataclass(frozen=True)
class HandedPage:
    """One page, with a row for each pupil: the notebook that counts, or None."""

    what: str
    title: str
    questions: tuple[str, ...]
    rows: tuple[tuple[Pupil, HandedIn | None], ...]

    @property
    def notebooks(self) -> list[HandedIn]:
        return [notebook for _, notebook in self.rows if notebook is not None]

    @property
    def marked(self) -> list[str]:
        return [one for one in self.questions if is_marked(one)]

    @property
    def has_forms(self) -> bool:
        return any(one.form for one in self.notebooks)

    def prompts(self, question: str) -> dict[str, str]:
        """What was asked, by form, in the order of the forms; "" where there are none."""
        found: dict[str, str] = {}
        for one in sorted(self.notebooks, key=lambda one: one.form):
            if one.form not in found and (prompt := prompt_of(one, question)):
                found[one.form] = prompt
        return found


def pages_of(pupils: Sequence[Pupil]) -> list[HandedPage]:
    """Every page of which something was handed in, lessons first, each with all pupils."""
    found = {one.what: one for pupil in pupils for one in pupil.notebooks}
    return [_page(what, pupils) for what in sorted(found, key=_place)]


def is_lesson(what: str) -> bool:
    return re.match(r"\d\d_", what) is not None


def _place(what: str) -> tuple:
    kinds = ("[0-9]", "exercises/")
    kind = next((n for n, begins in enumerate(kinds) if re.match(begins, what)), len(kinds))
    return kind, what


def _page(what: str, pupils: Sequence[Pupil]) -> HandedPage:
    rows = []
    for pupil in pupils:
        own = [one for one in pupil.notebooks if one.what == what]
        rows.append((pupil, max(own, key=lambda one: one.at) if own else None))
    notebooks = [notebook for _, notebook in rows if notebook is not None]
    title = next((one.title for one in notebooks if one.title), None) or title_of(what)
    return HandedPage(what, title, _questions(notebooks), tuple(rows))


def _questions(notebooks: Sequence[HandedIn]) -> tuple[str, ...]:
    """All that any of them asks or answers, in the order of the notebook that asks most."""
    most_first = sorted(notebooks, key=lambda one: -len(one.asked))
    asked = [question for one in most_first for question in one.asked]
    answered = [question for one in notebooks for question in one.answers]
    return tuple(dict.fromkeys([*asked, *answered]))


def title_of(what: str) -> str:
    """ "Lesson 2: the 31 percent" for "02_the_31_percent"; a homework's name as it is."""
    read = re.fullmatch(r"(exercises/)?(\d\d)_([a-z0-9_]+)", what)
    if not read:
        return what or "A notebook without a name"
    kind = "Exercises" if read[1] else "Lesson"
    return f"{kind} {int(read[2])}: {read[3].replace('_', ' ')}"


def prompt_of(notebook: HandedIn, question: str) -> str:
    """What the notebook asked there; where it does not say, what the bank asks."""
    if question in notebook.prompts:
        return notebook.prompts[question]
    answer = notebook.answers.get(question)
    try:
        asked = find(answer.asks if answer else question)
    except Problem:
        return ""
    return getattr(asked, "prompt", "")
