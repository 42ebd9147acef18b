"""In the place of an explorer whose picture cannot show a claim: why, and what is known."""

from __future__ import annotations

from headcount.drawing.marks import Picture
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.page.tables import Table
from headcount.story.article import Article
from headcount.story.comparison import compared


class NoPicture(Explorer):
    """A sentence, and the two numbers; there is nothing to set."""

    def __init__(self, instead_of: type[Explorer], story: Article, why: str):
        self.name, self.lesson = instead_of.name, instead_of.lesson
        self.title = instead_of.own_title or instead_of.title
        self.why, claim = why, compared(story)
        self.controls, self.settings = [], {claim.name: {}}
        self.known = [(one.id, one.counts, claim.shown(one)) for one in (claim.before, claim.after)]

    def model(self, values: dict) -> CannotWorkOut:
        return CannotWorkOut(self.why, self.known)

    def draw(self, result: list, width: int) -> Picture:
        return Picture(width, 0, ())

    def alt_text(self, result: list) -> str:
        return "There is no picture."

    def table(self, result: list) -> Table:
        return Table(["row", "what is counted", "number"], result)
