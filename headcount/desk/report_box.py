"""Reading what was handed in, from a notebook: choose the folder or zip, press Report.

It does what ``start.py report`` does, with the same functions.
"""

from __future__ import annotations

from pathlib import Path

from headcount.desk.box import DeskBox
from headcount.desk.homework.homework_set import FILE
from headcount.desk.report_command import report
from headcount.errors import Problem
from headcount.notebook.entries import when_pressed
from headcount.notebook.frame import framed
from headcount.notebook.lock import alone

OUT = "report"
_WIDE = {"description_width": "initial"}
_NONE = ("none", "")


class ReportBox(DeskBox):
    """What lies beside the notebook to choose from, and Report."""

    command = "report"

    def __init__(self, folder: Path):
        import ipywidgets as widgets

        self.folder = folder
        super().__init__("Nothing is read yet.")

        def menu(words: str):
            made = widgets.Dropdown(options=[_NONE], description=words, style=_WIDE)
            made.layout.max_width = "calc(100% - 4px)"
            return made

        self.work, self.homework, self.pupils = map(
            menu, ("Handed in (folder or zip)", "Homework", "Class list")
        )
        self.anonymous = widgets.Checkbox(
            description="Without names, for the projector", indent=False
        )
        self.look, self.make = (
            widgets.Button(description=words) for words in ("Look again", "Report")
        )
        when_pressed(self.look, self.look_again)
        when_pressed(self.make, self.press)
        self.widget = framed(
            "",
            [
                *(self.work, self.homework, self.pupils, self.anonymous),
                widgets.HBox([self.look, self.make], layout=widgets.Layout(flex_flow="wrap")),
                self._announced,
            ],
        )
        self.look_again()

    @alone
    def look_again(self) -> None:
        """What the button does: look once more at what lies here."""
        for menu, found in zip((self.work, self.homework, self.pupils), _found(self.folder)):
            before = menu.value
            menu.options = [_NONE, *((name, name) for name in found)]
            menu.value = before if before in found else found[0] if len(found) == 1 else ""

    @alone
    def press(self) -> None:
        """What the button Report does."""
        if not self.work.value:
            self._tell(["Put a folder or a zip beside this page, press Look again, and choose it."])
            return
        self._tell(["Reading ..."])
        try:
            summary = report(
                self.folder / self.work.value,
                set_folder=self._chosen(self.homework),
                roster=self._chosen(self.pupils),
                out=self.folder / OUT,
                anonymous=self.anonymous.value,
            )
        except Problem as reason:
            self._tell([str(reason)])
        else:
            files = [f"{OUT}/{name}" for name in ("index.html", "marks.csv", "answers.csv")]
            self._tell([summary.counted, *summary.top, *summary.look], files)

    def _chosen(self, menu) -> Path | None:
        return self.folder / menu.value if menu.value else None


def _found(folder: Path) -> list[list[str]]:
    """What lies in a folder: folders and zips of work, homeworks, and class lists, by name."""
    here = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    homeworks = [one.name for one in here if one.is_dir() and (one / FILE).exists()]
    work = [
        one.name
        for one in here
        if one.name not in (*homeworks, OUT) and (one.is_dir() or one.suffix.lower() == ".zip")
    ]
    return [work, homeworks, [one.name for one in here if one.suffix.lower() == ".csv"]]


def read_answers(folder: str = ".") -> ReportBox:
    """Read what was handed in and write a report; for teachers.

    folder is where the files lie, that of the notebook if none is named.
    For example, ``hc.read_answers()``.
    """
    return ReportBox(Path(folder))
