"""The last cell of what is handed in: what is still open, whose it is, and how to hand it in."""

from __future__ import annotations

from html import escape

from headcount.errors import Problem
from headcount.notebook.answer_box import announce, when_entered
from headcount.notebook.display import follow, show
from headcount.notebook.door import DOWNLOAD, door
from headcount.notebook.entries import text_box, when_pressed
from headcount.notebook.frame import framed
from headcount.notebook.lock import alone
from headcount.page.shown import NOTE_BOX, Shown, problem_note
from headcount.questions import handing_in, memory
from headcount.questions.handing_in import MIME, Page


class HandIn:
    """What is still open on this page, the pupil's name, and the file's."""

    def __init__(self, page: Page):
        import ipywidgets as widgets

        self.page = page
        self.name = text_box(
            value=handing_in.name(),
            description="Your name",
            style={"description_width": "initial"},
        )
        self.name.layout.max_width = "calc(100% - 4px)"
        again = widgets.Button(description="Look again")
        again.layout.width = "max-content"
        when_pressed(again, self.look)
        self._said, self._announced = widgets.HTML(), widgets.HTML()
        self.widget = framed("", [self.name, again, self._said, self._announced])
        self._stored = None
        self._said.value = self._html()
        when_entered(self.widget, self._named)
        memory.follow(self)

    @alone
    def _named(self) -> None:
        tidy = handing_in.name_pupil(self.name.value)
        if self.name.value != tidy:
            self.name.value = tidy
        self._tell()

    @alone
    def look(self) -> None:
        """What the button does: see once more what is still open."""
        self._tell()
        announce(self._announced, " ".join(self._lines()))

    @alone
    def filled(self) -> None:
        """Show the name that came from elsewhere."""
        if not self.name.value:
            self.name.value = handing_in.name()
        self._tell()

    def _tell(self) -> None:
        self._said.value = self._html()
        follow(self._stored, self.stored)

    def _lines(self) -> list[str]:
        file = handing_in.file_name(self.page)
        return [
            handing_in.open_in_words(self.page.ids),
            f"{DOWNLOAD[door()]}.",
            f"Call the file {file} and hand it in where your teacher said.",
        ]

    def _html(self) -> str:
        return "".join(f'<p style="line-height:1.45">{escape(one)}</p>' for one in self._lines())

    def stored(self) -> Shown:
        """The same for a page without widgets, with what is recorded of whoever hands it in."""
        who = f"Handed in by {handing_in.name()}." if handing_in.name() else "No name yet."
        html = f'<div style="{NOTE_BOX}"><p>{escape(who)}</p>{self._html()}</div>'
        plain = "\n".join([who, *self._lines()])
        return Shown(html, plain, **{MIME: handing_in.record(self.page)})

    def __repr__(self) -> str:
        return self.stored().plain

    def _ipython_display_(self) -> None:
        self._stored = show(self.widget, self.stored())


def hand_in(lesson: object = None) -> HandIn | Shown:
    """What is still open on this page, your name, and how to hand the page in.

    lesson is that of an exercise notebook; a homework needs none.
    For example, ``hc.hand_in("2")``.
    """
    try:
        return HandIn(handing_in.page(lesson))
    except Problem as reason:
        return problem_note(reason)
