"""One count as a share of another, and whether they are like for like."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.numbers.writing import counted
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
    def outside(self) -> bool:
        return bool(self.source)

    @property
    def name(self) -> str:
        place = " with Dunkirk" if self.area == BOTH else ""
        return f"{self.side}{place} {counted(self.people)}"

    @property
    def short_name(self) -> str:
        """Where the place already tells the count from the others, its side is left out."""
        return f"{'with Dunkirk' if self.area == BOTH else self.side} {counted(self.people)}"


@dataclass(frozen=True)
class Ratio:
    top: Count
    bottom: Count
    dunkirk_before: float
    pairs: tuple[tuple[Count, Count], ...]

    @property
    def whole(self) -> float:
        return self.bottom.people + self.dunkirk_before

    @property
    def share(self) -> float | None:
        return 100 * self.top.people / self.whole if self.whole else None

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
        own = self.is_own or self.dunkirk_before
        source = {True: "same source", False: "mixed sources"}.get(
            self.same_source, "source: partly your own" if own else "source: not given"
        )
        area = {True: "same area", False: "different areas"}.get(
            self.same_area, "area: your own" if self.is_own else "area: not given"
        )
        return source, area
