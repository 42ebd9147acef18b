"""Setting homework from a notebook: tick, see each question as pupils will, press Make.

It does what ``start.py homework`` does, with the same functions.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from headcount.desk.box import DeskBox
from headcount.desk.homework.homework_set import make, slug
from headcount.errors import Problem
from headcount.notebook.answer_box import AnswerBox
from headcount.notebook.entries import text_box, when_pressed
from headcount.notebook.frame import WRAPS, framed
from headcount.notebook.lock import alone
from headcount.numbers.writing import listed
from headcount.questions.bank import exercises, find, pattern, patterns, tasks
from headcount.questions.functions.task import Task
from headcount.questions.homework import FORMS
from headcount.questions.lessons import LESSONS
from headcount.story.article import article

SEEN = 1  # the seed of the figures that are shown; those of the homework are drawn when it is made
_WIDE = {"description_width": "initial"}


class SetBox(DeskBox):
    """The questions of a lesson to tick, what each looks like, and Make."""

    command = "homework"

    def __init__(self, folder: Path):
        import ipywidgets as widgets

        self.folder = folder
        self.chosen: list[str] = []
        super().__init__("Nothing is made yet.")
        self.lesson = widgets.Dropdown(
            options=[(f"Lesson {number}", number) for number in LESSONS],
            description="Show",
            style=_WIDE,
        )
        self.title = text_box(value="Homework", description="Title", style=_WIDE)
        self.forms = widgets.Dropdown(
            options=[("one for all", 1), *((str(many), many) for many in range(2, len(FORMS) + 1))],
            description="Different forms",
            style=_WIDE,
        )
        self.boxes = widgets.Checkbox(description="Answers go into boxes, not code", indent=False)
        self.quiet = widgets.Checkbox(
            description="Say nothing of right and wrong (a test)", indent=False
        )
        self.make = widgets.Button(description="Make", button_style="")
        self.ticks = widgets.VBox()
        self._list, self._seen = widgets.HTML(), widgets.HTML()
        self.lesson.observe(lambda _: self._show_lesson(), names="value")
        when_pressed(self.make, self.press)
        for box in (self.boxes, self.quiet):
            box.layout = widgets.Layout(max_width="100%", width="auto", height="auto")
            box.add_class(WRAPS)
        for box in (self.lesson, self.title, self.forms):
            box.layout.max_width = "calc(100% - 4px)"
        parts = [self.lesson, self.ticks, self._seen, self._list, self.title, self.forms]
        self.widget = framed("", [*parts, self.boxes, self.quiet, self.make, self._announced])
        self._show_lesson()
        self._show_chosen()

    @alone
    def _show_lesson(self) -> None:
        self.ticks.children = [self._tick(*one) for one in _offered(self.lesson.value)]
        self._seen.value = ""

    def _tick(self, name: str, words: str):
        import ipywidgets as widgets

        box = widgets.Checkbox(
            value=name in self.chosen,
            description=words,
            indent=False,
            layout=widgets.Layout(max_width="100%", width="auto", height="auto"),
        )
        box.add_class(WRAPS)
        box.observe(lambda change: self._ticked(name, change["new"]), names="value")
        return box

    @alone
    def _ticked(self, name: str, on: bool) -> None:
        if on and name not in self.chosen:
            self.chosen.append(name)
        elif not on and name in self.chosen:
            self.chosen.remove(name)
        self._seen.value = as_pupils_see(name) if on else ""
        self._show_chosen()

    def _show_chosen(self) -> None:
        many = len(self.chosen)
        kinds = patterns()
        words = [kinds[one].skill if one in kinds else one for one in self.chosen]
        said = f"Chosen, in this order: {listed(words)}." if many else "Nothing is ticked."
        self._list.value = f'<p style="line-height:1.45">{escape(said)}</p>'

    @alone
    def press(self) -> None:
        """What the button Make does."""
        try:
            made = make(
                self.chosen,
                title=self.title.value,
                forms=self.forms.value,
                boxes=self.boxes.value,
                quiet=self.quiet.value,
            )
            folder = _free(self.folder / slug(made.title))
            files = made.write(folder)
        except Problem as reason:
            self._tell([_without_flags(str(reason))])
        else:
            where = f"Made, in the folder {folder.name} beside this page:"
            self._tell([where], [f"{folder.name}/{path.name}" for path in files])


def _offered(lesson: str) -> list[tuple[str, str]]:
    """The name and the words of each kind and question of a lesson that can be set."""
    story = article()
    kinds = [(kind.name, f"Fresh figures: {kind.skill}") for kind in LESSONS[lesson].patterns]
    asked = [*exercises(lesson, story), *tasks(lesson, story)]
    return [
        *kinds,
        *((one.id, f"{one.id}: {_begin(one.prompt)}") for one in asked if not one.outside),
    ]


def _begin(prompt: str) -> str:
    return prompt if len(prompt) <= 90 else f"{prompt[:90].rsplit(' ', 1)[0]} ..."


def as_pupils_see(name: str) -> str:
    """A question as HTML, as pupils will see it; of a kind, with figures that are drawn anew."""
    is_kind = name in patterns()
    asked = pattern(name).question(pattern(name).case(SEEN)) if is_kind else find(name)
    if isinstance(asked, Task):  # they are not offered
        return ""
    head = "As pupils see it, on other figures:" if is_kind else "As pupils see it:"
    shown = re.sub(r"<strong>[^<]*</strong> ", "", AnswerBox(asked).stored().html, count=1)
    return f'<p style="line-height:1.45"><em>{head}</em></p>{shown}'


def _free(folder: Path) -> Path:
    """This folder, or one with a number behind it where it is taken."""
    tried = [folder, *(folder.with_name(f"{folder.name}-{number}") for number in range(2, 100))]
    return next((one for one in tried if not one.exists()), folder)


def _without_flags(reason: str) -> str:
    """What a command says, for a page that has no flags."""
    return "Tick at least one question." if reason.startswith("Name the questions") else reason


def set_homework(folder: str = ".") -> SetBox:
    """Set homework: tick questions, choose forms, press Make; for teachers.

    folder is where it is made, that of the notebook if none is named.
    For example, ``hc.set_homework()``.
    """
    return SetBox(Path(folder))
