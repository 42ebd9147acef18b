"""W1, claim sorter and timeline: what kind of figure is each claim, and where does it lie?"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from headcount.explorers.controls import Group, Pick
from headcount.explorers.explorer import Explorer
from headcount.numbers.dates import day_in_full, days_in
from headcount.numbers.writing import trimmed, written
from headcount.page.colours import BLACK, BLUE, GREEN, GREY, VERMILLION
from headcount.page.tables import Table
from headcount.story.article import KINDS, Article, Figure

EMPTY = "not placed"
PARTS = ("kind", "counts", "said_by")
COUNTS = ("people", "attempts", "children", "pounds")
SPEAKERS = ("officials", "charities", "figures show", "reporter")
COLOURS = {"stock": BLUE, "flow": VERMILLION, "ratio": GREEN, "change": GREEN, "money": GREY}


@dataclass(frozen=True)
class Sorting:
    """What was placed, claim by claim, and what a check finds (empty until Check)."""

    placed: dict[str, dict[str, str]]
    checked: bool
    timeline: bool
    mistakes: dict[str, list[str]]

    @property
    def whole(self) -> int:
        """How many claims have all three parts placed."""
        return sum(EMPTY not in parts.values() for parts in self.placed.values())

    @property
    def boxes(self) -> int:
        """How many parts are placed, of all claims together."""
        return sum(word != EMPTY for parts in self.placed.values() for word in parts.values())

    def kind(self, figure: Figure) -> str:
        """The kind drawn for a claim: the right one once the timeline is shown."""
        return figure.kind if self.timeline else self.placed[figure.id]["kind"]


class SorterExplorer(Explorer):
    name = "sorter"
    lesson = "1"
    title = "What kind of figure is each claim, and when does it hold?"
    size = (6.6, 5.4)
    settings_are_buttons = False  # "All placed" would give the sorting away

    def __init__(self, story: Article):
        super().__init__()
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
                f"{figure.claim}: {part.replace('_', ' ')}",
                [(EMPTY, EMPTY), *((word, word) for word in choices[part])],
                EMPTY,
            )
            for figure in self.figures
            for part in PARTS
        ]
        self.state = {"checked": False, "timeline": False}
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
            "Check": lambda values: {**values, "checked": True},
            "Show timeline": lambda values: {**values, "timeline": True},
        }

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
        return Sorting(placed, values["checked"], values["timeline"], mistakes)

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

    # --- the picture: one row a claim on a line of time ---

    def layout(self, figure):
        return figure.add_axes([0.36, 0.17, 0.61, 0.72])

    def draw_still(self, axes, values: dict) -> None:
        edge = timedelta(days=20)
        axes.set(ylim=(10.6, 0.2), yticks=range(1, 11))
        axes.set_xlim(_day(self.first - edge), _day(self.last + 2 * edge))
        axes.set_yticklabels([self._label(figure) for figure in self.figures], fontsize=12)
        axes.tick_params(axis="y", length=0)
        years = range(self.first.year, self.last.year + 1)
        axes.set_xticks([_day(date(year, 1, 1)) for year in years])
        axes.set_xticklabels([f"1 Jan {year}" for year in years], fontsize=12)
        axes.plot([_day(self.cleared)] * 2, [0.2, 10.6], color=BLACK, linestyle="--", linewidth=1.5)
        axes.text(
            _day(self.cleared),
            0.1,
            f"clearance begins, {self.clearance}",
            ha="center",
            va="bottom",
            fontsize=12,
        )
        axes.text(
            0,
            -0.13,
            "square: not placed yet; dot: stock; bar: flow\n"
            "diamonds: ratio or change; dotted: no dates given",
            transform=axes.transAxes,
            va="top",
            fontsize=12,
        )

    def _label(self, figure: Figure) -> str:
        return f"{figure.claim}  {self._short(figure)}"

    def _short(self, figure: Figure) -> str:
        value, more = figure.value, "more than " if figure.hedge == "more than" else ""
        if figure.kind == "ratio":
            return "a tenth"
        if figure.kind == "change":
            return f"fell by {written(abs(value))}%"
        if figure.kind == "money":
            return f"{more}GBP {written(value)}m"
        return f"{more}{trimmed(value)} {figure.counts}"

    def draw(self, axes, result: Sorting) -> None:
        for figure in self.figures:
            kind = result.kind(figure)
            placed = kind != EMPTY
            colour = COLOURS.get(kind, "white")
            look = dict(facecolor=colour if placed else "white", edgecolor=BLACK, linewidth=1.5)
            self._draw_claim(axes, figure, kind, look)
            if figure.id in result.mistakes:
                axes.text(_day(self.last) + 14, figure.claim, "?", fontweight="bold", va="center")

    def _draw_claim(self, axes, figure: Figure, kind: str, look: dict) -> None:
        start, end = figure.start, figure.end
        dotted = dict(look, facecolor="white", linestyle=":")
        if kind == EMPTY:  # the shape must not give the kind away
            self._dot(axes, end or self.last, figure.claim, "s", look)
        elif kind == "stock":
            self._dot(axes, end or self.last, figure.claim, "o", look)
        elif kind in ("ratio", "change"):
            first, last = start or self.cleared, end or self.last
            axes.plot([_day(first), _day(last)], [figure.claim] * 2, color=BLACK, linewidth=1.5)
            for day in (first, last):
                self._dot(axes, day, figure.claim, "D", look)
        else:
            first, last = start or self.first, end or self.last
            bar = look if start and end else dotted
            axes.barh(figure.claim, _day(last) - _day(first), left=_day(first), height=0.5, **bar)
            if not (start and end):
                middle = (_day(first) + _day(last)) / 2
                axes.text(
                    middle,
                    figure.claim,
                    "dates not stated",
                    ha="center",
                    va="center",
                    fontsize=12,
                    bbox=dict(facecolor="white", edgecolor="none", pad=1),
                )

    @staticmethod
    def _dot(axes, day: date, y: float, marker: str, look: dict) -> None:
        axes.plot(
            [_day(day)],
            [y],
            marker=marker,
            markersize=10,
            linestyle="none",
            zorder=5,
            markerfacecolor=look["facecolor"],
            markeredgecolor=BLACK,
            markeredgewidth=1.5,
        )

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
        elif result.checked:
            text += " What you have placed so far fits."
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
            f"or a change, and an empty square until the claim is placed. A dashed line marks "
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
        """Claim by claim: its words, then three menus side by side."""
        return [
            Group(
                tuple(f"{part}_{figure.claim}" for part in PARTS),
                title=str(figure.claim),
                words=f"\u201c{figure.quote}\u201d",
                in_row=True,
            )
            for figure in self.figures
        ]


def _joined(parts: list[str]) -> str:
    """Parts of a sentence; a new one begins after a question mark."""
    return re.sub(r"\?; (\w)", lambda found: f"? {found[1].upper()}", "; ".join(parts))


def _day(day: date) -> int:
    """A date as a number on the axis."""
    return day.toordinal()
