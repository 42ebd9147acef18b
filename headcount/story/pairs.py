"""One count as a share of another, and whether they are like for like."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.numbers.writing import counted, trimmed
from headcount.story.comparison import NOT_SAID

CALAIS, BOTH = "Calais", "Calais and near Dunkirk"


@dataclass(frozen=True)
class Count:
    """A count that can stand above or below the line."""

    key: str
    people: float
    side: str  # officials, charities, or "your own"
    area: str
    when: str
    source: str = ""  # who counted and the address, where it is not the article

    @property
    def name(self) -> str:
        place = " with Dunkirk" if self.area == BOTH else ""
        return f"{self.side}{place} {counted(self.people)}"

    @property
    def short_name(self) -> str:
        """Where the place already tells the count from the others, its side is left out."""
        return f"{'with Dunkirk' if self.area == BOTH else self.side} {counted(self.people)}"

    @property
    def long_name(self) -> str:
        who = "your own figure" if self.key == "own" else f"{self.side}, {self.area}"
        return f"{counted(self.people)} ({who}, {self.when})"


@dataclass(frozen=True)
class Ratio:
    top: Count
    bottom: Count
    dunkirk_before: float = 0  # the reader's own figure, added to the bottom
    pairs: tuple[Ratio, ...] = ()  # of all the counts that are on offer

    @property
    def name(self) -> str:
        return f"{self.top.name} of {self.bottom.name}"

    @property
    def whole(self) -> float:
        return self.bottom.people + self.dunkirk_before

    @property
    def whole_name(self) -> str:
        if not self.dunkirk_before:
            return self.bottom.long_name
        extra = f"{counted(self.dunkirk_before)} near Dunkirk (your own figure)"
        return f"{self.bottom.long_name} plus {extra}"

    @property
    def share(self) -> float | None:
        return 100 * self.top.people / self.whole if self.whole else None

    @property
    def one_in(self) -> str:
        """The share as one in so many, where that says something: "1 in 1.3" does not."""
        return f"or 1 in {trimmed(self.whole / self.top.people)}" if 0 < self.share <= 50 else ""

    @property
    def is_own(self) -> bool:
        """Whether one part is the reader's own figure."""
        return "your own" in (self.top.side, self.bottom.side)

    @property
    def same_source(self) -> bool | None:
        """None where nobody can tell."""
        sides = self.top.side, self.bottom.side
        if self.is_own or self.dunkirk_before or NOT_SAID["said_by"] in sides:
            return None
        return sides[0] == sides[1]

    @property
    def same_area(self) -> bool | None:
        if self.is_own or NOT_SAID["place"] in (self.top.area, self.bottom.area):
            return None
        return self.top.area == (BOTH if self.dunkirk_before else self.bottom.area)

    @property
    def badges(self) -> tuple[str, str]:
        source = "partly your own" if self.is_own or self.dunkirk_before else "not given"
        area = "your own" if self.is_own else "not given"
        sources = {True: "same source", False: "mixed sources", None: f"source: {source}"}
        areas = {True: "same area", False: "different areas", None: f"area: {area}"}
        return sources[self.same_source], areas[self.same_area]
