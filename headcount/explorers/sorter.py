"""W1, claim sorter and timeline: what kind of figure is each claim, and where does it lie?"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from headcount.drawing.labels import reckoned, wrapped
from headcount.drawing.marks import (
    BAR,
    FAINT,
    INK,
    MUTED,
    PLAIN,
    Axis,
    Bar,
    Dot,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.explorers.controls import Group, Pick
from headcount.explorers.explorer import WIDE, Explorer, Headline, Note
from headcount.numbers.dates import day_in_full, days_in
from headcount.numbers.writing import capital, trimmed, written
from headcount.page.tables import Table
from headcount.story.article import KINDS, Article, Figure

EMPTY = "not placed"
PARTS = ("kind", "counts", "said_by")
COUNTS = ("people", "attempts", "children", "pounds")
SPEAKERS = ("officials", "charities", "figures show", "reporter")
ASKED = {
    "kind": "What kind is it?",
    "counts": "What does it count?",
    "said_by": "Who says so?",
}
EDGE = 4  # pixels left of the line of time, and right of its end


@dataclass(frozen=True)
class Sorting:
    """What was placed, claim by claim, and what a check finds (empty until Check)."""

    placed: dict[str, dict[str, str]]
    checked: bool
    timeline: bool
    mistakes: dict[str, list[str]]
    at: int  # the claim that is being placed

    @property
    def whole(self) -> int:
        """How many claims have all three parts placed."""
        return sum(EMPTY not in parts.values() for parts in self.placed.values())

    @property
    def boxes(self) -> int:
        """How many parts are placed, of all claims together."""
        return sum(word != EMPTY for parts in self.placed.values() for word in parts.values())

    def kind(self, figure: Figure) -> str:
        """The kind drawn for a claim that is placed: the right one once the timeline is shown."""
        placed = self.placed[figure.id]["kind"]
        return figure.kind if self.timeline and placed != EMPTY else placed


class SorterExplorer(Explorer):
    name = "sorter"
    shows_answer = False  # there is no single one
    lesson = "1"
    title = "What kind of figure is each claim, and when does it hold?"
    has_notes = True
    settings_are_buttons = False  # "All placed" would give the sorting away

    def __init__(self, story: Article):
        self.figures = sorted(story.figures(), key=lambda figure: figure.claim)
        self.cleared, self.reported = story.cleared, story.reported
        self.clearance = day_in_full(self.cleared) + (" (X)" if story.cleared_outside else "")
        self.first = min(f.start for f in self.figures if f.start)
        year, month = self.reported.year, self.reported.month
        self.last = date(year, month, monthrange(year, month)[1])
        choices = {"kind": KINDS, "counts": COUNTS, "said_by": SPEAKERS}
        self.controls = [
            Pick(
                f"{part}_{figure.claim}",
                ASKED[part],
                [(word, word) for word in choices[part]],
                EMPTY,
            )
            for figure in self.figures
            for part in PARTS
        ]
        self.state = {"checked": False, "timeline": False, "at": 1}
        right = {
            f"{part}_{figure.claim}": getattr(figure, part)
            for figure in self.figures
            for part in PARTS
        }
        people = {name: word for name, word in right.items() if name.endswith(("_1", "_2", "_3"))}
        self.settings = {
            "Nothing placed": {},
            "First three placed": people,
            "All placed": {**right, "checked": True},
        }
        self.actions = {
            "Back": partial(self._go, step=-1),
            "Next claim": partial(self._go, step=1),
            "Check": lambda values: {**values, "checked": True},
            "Show timeline": lambda values: {**values, "timeline": True},
        }

    def _go(self, values: dict, step: int) -> dict:
        """The values with another claim to place, round and round."""
        return {**values, "at": (values["at"] - 1 + step) % len(self.figures) + 1}

    def changed(self, values: dict, name: str) -> dict:
        return {**values, "checked": False}

    def model(self, values: dict) -> Sorting:
        placed = {
            figure.id: {part: values[f"{part}_{figure.claim}"] for part in PARTS}
            for figure in self.figures
        }
        mistakes = {}
        if values["checked"]:
            for figure in self.figures:
                found = [m for part in PARTS if (m := self._mistake(figure, part, placed))]
                if found:
                    mistakes[figure.id] = found
        return Sorting(placed, values["checked"], values["timeline"], mistakes, values["at"])

    def _mistake(self, figure: Figure, part: str, placed: dict) -> str | None:
        """What is wrong with one part, as a question to think about; None if it is right."""
        word = placed[figure.id][part]
        if word in (EMPTY, getattr(figure, part)):
            return None
        if part == "kind":
            if {word, figure.kind} == {"stock", "flow"}:
                if figure.counts == "children":
                    return None  # a total to date may be read either way
                if figure.kind == "stock":
                    return "a stock has a date, not a length: which of the two has this figure?"
                return "could you photograph it on one day, or must you wait through a year?"
            return {
                "change": "does it belong to one period, or to two?",
                "ratio": "does it count something, or compare two counts?",
                "money": "look at the unit",
            }.get(figure.kind, "what was counted, and when: on a day, or over a period?")
        if part == "counts":
            return "read the words of the claim again: what is there so many of?"
        if figure.kind == "ratio" and word == "figures show":
            return None  # the sentence may be read either way
        if figure.id == "people_before" and word == "reporter":
            return None  # "compared with" may be the reporter's
        return "in the story, whose words stand next to it? Is anybody named?"

    def notes(self, result: Sorting) -> dict[str, Note]:
        """For each choice made, whether it fits, and if not, a question to think about."""
        notes = {}
        for figure in self.figures:
            for part in PARTS:
                if result.placed[figure.id][part] != EMPTY:
                    why = self._mistake(figure, part, result.placed)
                    notes[f"{part}_{figure.claim}"] = Note(why is None, capital(why or ""))
        return notes

    # --- the picture: one row a claim on a line of time, filled as claims are placed ---

    def headline(self, result: Sorting) -> Headline:
        return Headline(f"{result.whole} of {len(self.figures)}", "placed on the line of time")

    def draw(self, result: Sorting, width: int) -> Picture:
        names = {figure: f"{figure.claim}. {self._short(figure)}" for figure in self.figures}
        is_wide = width == WIDE
        words = max(reckoned(name, 13, bold=True) for name in names.values()) + 12
        column, row, under = (words, 25, 0.0) if is_wide else (0, 36, 0.5)
        above = wrapped(f"clearance begins, {self.clearance}", 13, width - 2 * EDGE)
        top, count = 17 * len(above) + 8, len(self.figures)
        edge = (self.last - self.first) / 36
        start, end = _day(self.first - edge), _day(self.last + edge)
        cleared, room = _day(self.cleared), width - 2 * EDGE - column
        marks: list[Mark] = [
            *(
                Text(cleared, 0, line, anchor="middle", dy=17 * at - top + 9, firm=True)
                for at, line in enumerate(above)
            ),
            Axis(tuple(self._ticks(width)), "" if is_wide else "each year from 1 January"),
        ]
        a_pixel = (end - start) / room
        for place, (figure, name) in enumerate(names.items()):
            is_now = figure.claim == result.at
            is_placed = result.kind(figure) != EMPTY
            middle = -place - (0.5 if is_wide else 0.26)
            look: dict = {"colour": INK if is_placed else MUTED, "firm": True}
            if is_now:
                look = {"colour": PLAIN, "bold": True, "firm": True}
            marks.append(Text(start, middle, name, dx=-column, **look))
            y = middle - under
            marks.append(Line(((start, y), (end, y)), colour=FAINT, width=1))
            if figure.id in result.mistakes:
                again = {"anchor": "end", "bold": True, "dy": 0 if is_wide else -18}
                marks.append(Text(end, y, "?", firm=True, **again))
            if is_placed:
                half = 0.3 if is_wide else 0.2
                marks += self._claim(figure, result.kind(figure), y, half, a_pixel, is_now)
        marks.append(Line(((cleared, 0), (cleared, -count)), dashed=True, width=1.5))
        panel = Panel(
            EDGE + column, top, room, row * count, (start, end), (-count, 0), tuple(marks)
        )
        return Picture(width, top + row * count + (28 if is_wide else 46), (panel,))

    def _ticks(self, width: int) -> Iterator[tuple[float, str]]:
        years = range(self.first.year, self.last.year + 1)
        for year in years[:: -(-len(years) // 4)]:
            yield _day(date(year, 1, 1)), f"1 Jan {year}" if width == WIDE else str(year)

    def _claim(
        self, figure: Figure, kind: str, y: float, half: float, a_pixel: float, is_now: bool
    ) -> Iterator[Mark]:
        """What is placed: a dot for one day, a bar for a period, linked diamonds for two times."""
        start, end, words = figure.start, figure.end, kind
        look: dict = {"colour": PLAIN if is_now else MUTED}
        look["says"] = f"{self._short(figure)}: {kind}"
        if kind == "stock":
            first = last = _day(end or self.last)
            yield Dot(first, y, **look)
        elif kind in ("ratio", "change"):
            first, last = _day(start or self.cleared), _day(end or self.last)
            yield Line(((first, y), (last, y)), **look)
            for day in (first, last):
                yield Dot(day, y, shape="diamond", size=6, **look)
        else:
            first, last = _day(start or self.first), _day(end or self.last)
            known = bool(start and end)
            words = kind if known else f"{kind}, no dates"
            look["colour"] = look["colour"] if is_now or not known else BAR
            yield Bar(first, last, y - half, y + half, filled=known, dashed=not known, **look)
        size = reckoned(words, 13) * a_pixel
        if last - first > size + 20 * a_pixel:
            yield Text((first + last) / 2, y, words, anchor="middle")
        elif first - size - 14 * a_pixel > _day(self.first):
            yield Text(first, y, words, anchor="end", dx=-13)
        else:
            yield Text(last, y, words, dx=13)

    def _short(self, figure: Figure) -> str:
        value, more = figure.value, "more than " if figure.hedge == "more than" else ""
        if figure.kind == "ratio":
            return "a tenth"
        if figure.kind == "change":
            return f"fell by {written(abs(value))}%"
        if figure.kind == "money":
            return f"{more}GBP {written(value)}m"
        return f"{more}{trimmed(value)} {figure.counts}"

    # --- words ---

    def sentence(self, result: Sorting) -> str:
        total = len(self.figures)
        text = f"{result.whole} of {total} placed"
        if result.boxes:
            text += f": {result.boxes} of {len(PARTS) * total} boxes are filled"
        text += "."
        if result.checked and result.mistakes:
            first = next(figure for figure in self.figures if figure.id in result.mistakes)
            why = _joined(result.mistakes[first.id])
            why += "" if why.endswith("?") else "."
            number = len(result.mistakes)
            text += (
                f" {number} of the claims {'needs' if number == 1 else 'need'} another look. "
                f"Claim {first.claim}: {why}"
            )
        elif result.checked and result.whole == total:
            text += " Every claim is in its place."
        elif result.checked and result.boxes:
            text += " What you have placed so far fits."
        elif result.checked:
            text += " There is nothing to check yet: choose a kind first."
        if result.timeline:
            text += f" {self.surprise()}"
        return text

    def surprise(self) -> str:
        flow = next(
            f for f in self.figures if f.kind == "flow" and f.start and f.start < self.cleared
        )
        new_year = date(self.reported.year, 1, 1)
        return (
            f"First and last day counted, there are {days_in(new_year, self.reported)} days from "
            f"{day_in_full(new_year)} to the report of the later counts, and "
            f"{days_in(self.cleared, flow.end)} from {self.clearance} to the end of that year, "
            "after the clearance began."
        )

    def alt_text(self, result: Sorting) -> str:
        rows = []
        for figure in self.figures:
            kind = result.kind(figure)
            mark = " (look again)" if figure.id in result.mistakes else ""
            others = [word for word in list(result.placed[figure.id].values())[1:] if word != EMPTY]
            words = ", ".join([self._short(figure), kind, *others, figure.when])
            rows.append(f"{figure.claim}: {words}{mark}")
        return (
            f"A timeline from 1 January {self.first.year} to {day_in_full(self.last)} with one "
            f"row a claim: dots for stocks, bars for flows and money, linked diamonds for a ratio "
            f"or a change, and nothing until the claim is placed. A dashed line marks "
            f"{self.clearance}, when the clearance began. "
            f"{result.whole} of {len(self.figures)} placed. " + "; ".join(rows) + "."
        )

    def table(self, result: Sorting) -> Table:
        rows = [
            (
                figure.claim,
                self._short(figure),
                *(result.placed[figure.id][part] for part in PARTS),
                figure.when,
                _joined(result.mistakes.get(figure.id, [])) or "-",
            )
            for figure in self.figures
        ]
        columns = ["claim", "figure", "kind", "counts", "said by", "when", "look again"]
        return Table(columns, rows)

    def groups(self) -> list[Group]:
        """One claim at a time: its words, then three questions."""
        return [
            Group(
                tuple(f"{part}_{figure.claim}" for part in PARTS),
                title=f"Claim {figure.claim} of {len(self.figures)}",
                words=f"\u201c{figure.quote}\u201d",
                shown=_at(figure.claim),
            )
            for figure in self.figures
        ]


def _at(claim: int) -> Callable[[dict], bool]:
    """Whether this claim is being placed."""
    return lambda values: values["at"] == claim


def _joined(parts: list[str]) -> str:
    """Parts of a sentence; a new one begins after a question mark."""
    return re.sub(r"\?; (\w)", lambda found: f"? {found[1].upper()}", "; ".join(parts))


def _day(day: date) -> int:
    """A date as a number on the axis."""
    return day.toordinal()
