"""W1, claim sorter and timeline: what kind of figure is each claim, and where does it lie?"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from headcount.drawing.labels import LINE, in_lines, reckoned, wrapped
from headcount.drawing.layout import WIDE, Headline
from headcount.drawing.marks import Axis, Bar, Dot, Line, Mark, Panel, Picture, Text
from headcount.drawing.roles import BAR, FAINT, INK, MUTED, PLAIN
from headcount.explorers.controls import Group, Pick
from headcount.explorers.explorer import Explorer, Note
from headcount.numbers.dates import day_in_full, days_in
from headcount.numbers.writing import capital, percent, trimmed, written
from headcount.page.tables import Table
from headcount.story.article import KINDS, Article, Figure

EMPTY = "not placed"
# What is asked about each claim, and what may be chosen.
ASKED = {
    "kind": ("What kind is it?", KINDS),
    "counts": ("What does it count?", ("people", "attempts", "children", "pounds")),
    "said_by": ("Who says so?", ("officials", "charities", "figures show", "reporter")),
}
PARTS = tuple(ASKED)
# What to think about where the kind is wrong, by the right one.
KIND_AGAIN = {
    "change": "does it belong to one period, or to two?",
    "ratio": "does it count something, or compare two counts?",
    "money": "look at the unit",
}
# The same where a stock was taken for a flow, or a flow for a stock.
TIME_AGAIN = {
    "stock": "could it be counted on a single day, or must you add up the days of a period?",
    "flow": "could you photograph it on one day, or must you wait through a year?",
}
_day = date.toordinal  # a date as a number on the axis
ON_TOP = {"firm": True, "back": True}
KEY = "dot: one day; bar: a period; two diamonds: two times"
WAITS = "choose its kind"
EDGE = 4  # pixels left of the line of time, and right of its end


@dataclass(frozen=True)
class Sorting:
    """What is placed of each claim, by its number, and what to think about again."""

    placed: dict[int, dict[str, str]]
    again: dict[str, str]  # by the name of a control that something is placed with; "": it fits
    mistakes: dict[int, list[str]]  # the same by claim, once they are checked
    checked: bool
    timeline: bool
    at: int  # the claim that is being placed

    @property
    def whole(self) -> int:
        """How many claims have all three parts placed, and each of them fits."""
        return sum(
            all(self.again.get(f"{part}_{claim}") == "" for part in PARTS) for claim in self.placed
        )

    def kind(self, figure: Figure) -> str:
        """The kind drawn for a claim that is placed: the right one once the timeline is shown."""
        placed = self.placed[figure.claim]["kind"]
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
        # The names of the controls, and what is placed with each.
        self.boxes = {f"{part}_{f.claim}": (f, part) for f in self.figures for part in PARTS}
        self.controls = [
            Pick(name, ASKED[part][0], [(word, word) for word in ASKED[part][1]], EMPTY)
            for name, (_, part) in self.boxes.items()
        ]
        self.state = {"checked": False, "timeline": False, "at": 1}
        right = {name: getattr(figure, part) for name, (figure, part) in self.boxes.items()}
        people = {name: right[name] for name, (figure, _) in self.boxes.items() if figure.claim < 4}
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
        placed: dict[int, dict[str, str]] = {figure.claim: {} for figure in self.figures}
        again: dict[str, str] = {}
        mistakes: dict[int, list[str]] = {}
        for name, (figure, part) in self.boxes.items():
            placed[figure.claim][part] = values[name]
            if values[name] == EMPTY:
                continue
            again[name] = _look_again(figure, part, values[name])
            if again[name] and values["checked"]:
                mistakes.setdefault(figure.claim, []).append(again[name])
        return Sorting(placed, again, mistakes, **{name: values[name] for name in self.state})

    def notes(self, result: Sorting) -> dict[str, Note]:
        """For each choice made, whether it fits, and if not, a question to think about."""
        return {name: Note(not why, capital(why)) for name, why in result.again.items()}

    # --- the picture: one row a claim on a line of time, filled as claims are placed ---

    def headline(self, result: Sorting) -> Headline:
        now = next(figure for figure in self.figures if figure.claim == result.at)
        words = f"{result.whole} of {len(self.figures)} are in their place"
        return Headline(_short(now), words, PLAIN)

    def draw(self, result: Sorting, width: int) -> Picture:
        names = [f"{figure.claim}. {_short(figure)}" for figure in self.figures]
        is_wide = width == WIDE
        words = max(reckoned(name, 13, bold=True) for name in names) + 24
        column, row, under = (words, 25, 0.0) if is_wide else (0, 36, 0.5)
        above = wrapped(f"clearance, {self.clearance}", 13, width - 2 * EDGE)
        top, count = LINE * len(above) + 8, len(names)
        edge = (self.last - self.first) / 36
        start, end = _day(self.first - edge), _day(self.last + edge)
        cleared, room = _day(self.cleared), width - 2 * EDGE - column
        a_pixel = (end - start) / room
        years = range(self.first.year, self.last.year + 1)
        ticks = tuple(
            (_day(date(year, 1, 1)), f"1 Jan {year}" if is_wide else str(year))
            for year in years[:: -(-len(years) // 4)]
        )
        marks: list[Mark] = [
            *in_lines(above, cleared, 0, 9 - top, anchor="middle", firm=True),
            Axis(ticks, KEY if is_wide else f"each year from 1 January; {KEY}"),
        ]
        for at, (figure, name) in enumerate(zip(self.figures, names)):
            is_now, kind = figure.claim == result.at, result.kind(figure)
            middle = -at - (0.5 if is_wide else 0.26)
            y = middle - under
            colour = PLAIN if is_now else MUTED if kind == EMPTY else INK
            name += " ?" if figure.claim in result.mistakes else ""
            marks += [
                Text(start, middle, name, dx=-column, colour=colour, bold=is_now, **ON_TOP),
                Line(((start, y), (end, y)), colour=FAINT, width=1),
            ]
            if kind == EMPTY and is_now:
                marks.append(Text(cleared, y, WAITS, dx=8, colour=PLAIN))
            if kind != EMPTY:
                half = 0.3 if is_wide else 0.2
                marks += self._claim(figure, kind, y, half, a_pixel, is_now)
        marks.append(Line(((cleared, 0), (cleared, -count)), dashed=True, width=1.5))
        place = (EDGE + column, top, room, row * count)
        panel = Panel(*place, (start, end), (-count, 0), tuple(marks))
        return Picture(width, top + row * count + (46 if is_wide else 80), (panel,))

    def _claim(
        self, figure: Figure, kind: str, y: float, half: float, a_pixel: float, is_now: bool
    ) -> Iterator[Mark]:
        """What is placed: a dot for one day, a bar for a period, linked diamonds for two times."""
        start, end, words = figure.start, figure.end, kind
        look = {"colour": PLAIN if is_now else MUTED, "says": f"{_short(figure)}: {kind}"}
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
            known = bool(start and end and start < end)
            if first == last:
                first, last = _day(self.first), _day(self.last)
            if not known:
                words += ", no dates"
            elif not is_now:
                look["colour"] = BAR
            yield Bar(first, last, y - half, y + half, filled=known, dashed=not known, **look)
        size = reckoned(words, 13) * a_pixel
        if last - first > size + 20 * a_pixel:
            yield Text((first + last) / 2, y, words, anchor="middle")
        elif first - size - 14 * a_pixel > _day(self.first):
            yield Text(first, y, words, anchor="end", dx=-13)
        else:
            yield Text(last, y, words, dx=13)

    # --- words ---

    def sentence(self, result: Sorting) -> str:
        total = len(self.figures)
        text = f"{result.whole} of {total} placed"
        if result.again:
            text += f": {len(result.again)} of {len(self.boxes)} choices are made"
        elif not result.checked:
            text += f": choose a kind for claim {result.at}"
        text += "."
        if result.mistakes:
            number, claim = len(result.mistakes), next(iter(result.mistakes))
            need, why = "needs" if number == 1 else "need", _joined(result.mistakes[claim])
            text += f" {number} of the claims {need} another look. Claim {claim}: {why}"
            text += "" if why.endswith("?") else "."
        elif result.checked and result.whole == total:
            text += " Every claim is in its place."
        elif result.checked and result.again:
            text += " What you have placed so far fits."
        elif result.checked:
            text += " There is nothing to check yet: choose a kind first."
        if result.timeline and result.again:
            return f"{text} {self.surprise()}"
        return f"{text} A kind that is placed shows on its line." if result.timeline else text

    def surprise(self) -> str:
        begun = (f for f in self.figures if f.start and f.start < self.cleared)
        flow = next(figure for figure in begun if figure.kind == "flow")
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
            mark = " (look again)" if figure.claim in result.mistakes else ""
            _, *others = result.placed[figure.claim].values()
            placed = [result.kind(figure), *(word for word in others if word != EMPTY)]
            words = ", ".join([_short(figure), *placed, figure.when])
            rows.append(f"{figure.claim}: {words}{mark}")
        return (
            f"A timeline from 1 January {self.first.year} to {day_in_full(self.last)} with one "
            f"row a claim: dots for stocks, bars for flows and money, linked diamonds for a ratio "
            f"or a change, and nothing until the claim is placed. A dashed line marks "
            f"{self.clearance}, when the clearance began. "
            f"{result.whole} of {len(self.figures)} placed. " + "; ".join(rows) + "."
        )

    def table(self, result: Sorting) -> Table:
        rows = []
        for figure in self.figures:
            again = _joined(result.mistakes.get(figure.claim, [])) or "-"
            placed = result.placed[figure.claim].values()
            rows.append((figure.claim, _short(figure), *placed, figure.when, again))
        columns = ["claim", "figure", "kind", "counts", "said by", "when", "look again"]
        return Table(columns, rows)

    def groups(self) -> list[Group]:
        """One claim at a time: its words, then three questions."""
        return [
            Group(
                tuple(f"{part}_{figure.claim}" for part in PARTS),
                title=f"Claim {figure.claim} of {len(self.figures)}",
                words=f"\u201c{figure.quote}\u201d",
                shown=lambda values, claim=figure.claim: values["at"] == claim,
            )
            for figure in self.figures
        ]


def _look_again(figure: Figure, part: str, word: str) -> str:
    """What is wrong with one part, as a question to think about; nothing if it may be so."""
    right = getattr(figure, part)
    if word == right:
        return ""
    if part == "counts":
        return "read the words of the claim again: what is there so many of?"
    if part == "said_by":
        # The sentence of the ratio may be read either way; "compared with" may be the reporter's.
        is_ratio, is_compared = figure.kind == "ratio", figure.id == "people_before"
        if is_ratio and word == "figures show" or is_compared and word == "reporter":
            return ""
        return "in the story, whose words stand next to it? Is anybody named?"
    if {word, right} == {"stock", "flow"}:
        # The children are a total to date, which may be read either way.
        return "" if figure.counts == "children" else TIME_AGAIN[right]
    return KIND_AGAIN.get(right, "what was counted, and when: on a day, or over a period?")


def _short(figure: Figure) -> str:
    """A claim in few words."""
    more = "more than " if figure.hedge == "more than" else ""
    return {
        "ratio": "a tenth",
        "change": f"fell by {percent(abs(figure.value), 0)}",
        "money": f"{more}\N{POUND SIGN}{written(figure.value)}m",
    }.get(figure.kind, f"{more}{trimmed(figure.value)} {figure.counts}")


def _joined(parts: list[str]) -> str:
    """Parts of a sentence; a new one begins after a question mark."""
    return re.sub(r"\?; (\w)", lambda found: f"? {found[1].upper()}", "; ".join(parts))
