"""W3, rounding box: every pair of figures that rounds to the printed ones, and their change."""

from __future__ import annotations

import math
from dataclasses import dataclass
from textwrap import shorten

from headcount.errors import Problem
from headcount.explorers.controls import Pick
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.rounding import decimals_of_two_digits
from headcount.numbers.writing import counted, percent, trimmed, written
from headcount.page.colours import BLACK, GREY, PLAIN
from headcount.page.tables import Table
from headcount.stats.arithmetic import change_bounds, error_interval, percent_change, share_of_box
from headcount.story.article import Article
from headcount.story.comparison import compared

UNITS = (1, 10, 100, 500, 1000, 5000, 10_000)
MOST_LINES = 7
WHOLE = 0.999999  # of the box, up to the arithmetic of floats


@dataclass(frozen=True)
class Box:
    """What rounding leaves open. All changes are in percent; a fall is negative."""

    before: tuple[float, float]
    after: tuple[float, float]
    units: tuple[float, float]
    digits: int
    printed: float  # the change of the printed figures, rounded to the digits
    lowest: float
    highest: float
    share: float  # part of the box that prints the same figure, 0 to 1

    @property
    def ends(self) -> tuple[float, float]:
        """The changes between which the same figure is printed."""
        half = 0.5 * 10**-self.digits
        return self.printed - half, self.printed + half

    @property
    def decimals(self) -> int:
        """Two, or as many as it takes to tell the bounds of a fine unit apart."""
        width = self.highest - self.lowest
        return max(2, decimals_of_two_digits(width)) if width else 2

    @property
    def both_ways(self) -> bool:
        """Whether rounding alone allows a rise and a fall, so that signs are needed."""
        return self.lowest < 0 < self.highest

    def exact(self, change: float) -> str:
        return self.named(change, self.decimals)

    def named(self, change: float, decimals: int) -> str:
        size = change if self.both_ways else abs(change)
        return f"{written(size, decimals, sign=self.both_ways)}%"


class RoundingExplorer(Explorer):
    name = "rounding"
    lesson = "3"
    title = "Which digits survive the rounding?"
    size = (6.6, 5.6)
    message_at = (0.52, 0.5)

    def __init__(self, story: Article):
        super().__init__()
        self.claim = claim = compared(story)
        self.figures = claim.before.value, claim.after.value
        self.names = [f"{claim.things} {when}".strip() for when in claim.dates]
        given = claim.units
        units = [(trimmed(unit, 4), unit) for unit in sorted({*UNITS, *given})]
        labels = [f"{counted(v)} was rounded to the nearest" for v in self.figures]
        digits = [("no decimals", 0), ("1 decimal", 1), ("2 decimals", 2), ("3 decimals", 3)]
        self.controls = [
            Pick("unit_before", labels[0], units, given[0]),
            Pick("unit_after", labels[1], units, given[1]),
            Pick("digits", "Print the percent with", digits, 0),
        ]
        hundred = {"unit_before": 100, "unit_after": 100, "digits": 1}
        if claim.own:
            self.settings = {"As given": {}, "With 1 decimal": {"digits": 1}}
            self.settings["Nearest 1"] = {"unit_before": 1, "unit_after": 1, "digits": 1}
        else:
            self.settings = {
                "Nearest thousand": {},
                "With 1 decimal": {"digits": 1},
                "Later year to 5,000": {"unit_after": 5000},
                "Nearest hundred": hundred,
            }

    def model(self, values: dict) -> Box | CannotWorkOut:
        before, after = self.figures
        units, digits = (values["unit_before"], values["unit_after"]), values["digits"]
        try:
            ends = [error_interval(value, unit) for value, unit in zip(self.figures, units)]
            bounds = change_bounds(before, after, *units)
        except Problem as why:
            return CannotWorkOut(f"{why}{self._nearest(units)}" if before else str(why))
        printed = _rounded(percent_change(before, after), digits)
        box = Box(*ends, units, digits, printed, *bounds, 0.0)
        share = share_of_box(before, after, *box.ends, *units)
        return Box(*ends, units, digits, printed, *bounds, share)

    def _nearest(self, units: tuple[float, float]) -> str:
        """What a figure that is no multiple of its unit would have become, rounded so."""
        for value, unit in zip(self.figures, units):
            nearest = math.floor(value / unit + 0.5) * unit
            if not math.isclose(nearest, value, rel_tol=1e-9):
                there = f"To the nearest {counted(unit)} it would print as {counted(nearest)}."
                return f" {there} Choose a finer unit."
        return ""

    # --- the picture ---

    def layout(self, figure):
        return figure.add_axes([0.21, 0.16, 0.62, 0.66])

    def frame(self, values: dict) -> tuple:
        return values["unit_before"], values["unit_after"]

    def draw_still(self, axes, values: dict) -> None:
        """The box fills the axes, so their ends are its ends."""
        axes.set_title(self.title, pad=46)
        across, up = (shorten(name, 28, placeholder="...") for name in self.names)
        axes.set_xlabel(f"{across} could be ...", labelpad=8)
        axes.set_ylabel(f"{up} could be ...")
        axes.yaxis.set_label_coords(-0.27, 0.5)
        axes.spines[["top", "right"]].set_visible(True)
        box = self.model({**values, "digits": 0})
        if isinstance(box, CannotWorkOut):
            axes.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[])
            return
        for axis, (low, high), printed in zip("xy", (box.before, box.after), self.figures):
            axes.set(**{f"{axis}lim": (low, high), f"{axis}ticks": [low, printed, high]})
            axes.set(**{f"{axis}ticklabels": [counted(x) for x in (low, printed, high)]})

    def draw(self, axes, box: Box) -> None:
        (left, right), (bottom, top) = box.before, box.after
        self._shade(axes, box)
        for change in _steps(box.lowest, box.highest):
            slope = 1 + change / 100
            axes.plot([left, right], [slope * left, slope * right], color=GREY, linewidth=1.2)
            sign = "+" if box.both_ways and change > 0 else ""
            size = change if box.both_ways else abs(change)
            self._name_line(axes, box, slope, f"{sign}{trimmed(size, 4)}%")
        axes.plot(*self.figures, marker="o", markersize=9, color=BLACK, zorder=6)
        white = dict(facecolor="white", edgecolor=BLACK, boxstyle="round,pad=0.3")
        for x, y, change, across, up in (
            (left, top, box.highest, "left", "top"),
            (right, bottom, box.lowest, "right", "bottom"),
        ):
            axes.plot([x], [y], marker="s", markersize=11, color=BLACK, clip_on=False, zorder=6)
            away = ((right - left) * 0.035, (top - bottom) * 0.045)
            axes.text(
                x + (away[0] if across == "left" else -away[0]),
                y + (-away[1] if up == "top" else away[1]),
                self._corner(box, change),
                ha=across,
                va=up,
                bbox=white,
                zorder=7,
            )
        axes.text(
            0,
            1.085,
            f"hatched, {self._lower_share(box)} of the box: prints as {self._printed(box)}",
            transform=axes.transAxes,
            va="bottom",
        )

    def _shade(self, axes, box: Box) -> None:
        """The part of the box between two lines of equal change: a polygon."""
        (left, right), (bottom, top) = box.before, box.after
        slopes = [1 + change / 100 for change in box.ends]
        crossings = [end / slope for end in (bottom, top) for slope in slopes if slope > 0]
        x = sorted({min(max(end, left), right) for end in (left, right, *crossings)})
        lower, upper = ([min(max(slope * at, bottom), top) for at in x] for slope in slopes)
        axes.fill_between(
            x,
            lower,
            upper,
            facecolor="white",
            edgecolor=PLAIN["facecolor"],
            hatch="\\\\",
            linewidth=1.5,
        )

    def _name_line(self, axes, box: Box, slope: float, name: str) -> None:
        """The name of a line at the edge where it leaves the box: on the right, or above."""
        (_, right), (bottom, top) = box.before, box.after
        if bottom < slope * right <= top:
            at, place = (right, slope * right), dict(ha="left", va="center")
            axes.annotate(name, at, (6, 0), textcoords="offset points", **place)
        elif slope * right > top and (top / slope - box.before[0]) > 0.25 * (right - box.before[0]):
            at, place = (top / slope, top), dict(ha="center", va="bottom")
            axes.annotate(name, at, (0, 3), textcoords="offset points", **place)

    # --- words ---

    @staticmethod
    def _printed(box: Box) -> str:
        return f"{written(abs(box.printed), box.digits)}%"

    @staticmethod
    def _corner(box: Box, change: float) -> str:
        size = "largest" if abs(change) == max(map(abs, (box.lowest, box.highest))) else "smallest"
        if box.both_ways:
            size = "highest" if change == box.highest else "lowest"
        return f"{size}: {box.exact(change)}"

    def _kind(self, box: Box) -> str:
        return "fall" if box.highest <= 0 else "rise" if box.lowest >= 0 else "change"

    def sentence(self, box: Box) -> str:
        units = [counted(unit) for unit in box.units]
        how = (
            f"both figures were rounded to the nearest {units[0]}"
            if units[0] == units[1]
            else f"{counted(self.figures[0])} was rounded to the nearest {units[0]} and "
            f"{counted(self.figures[1])} to the nearest {units[1]}"
        )
        text = (
            f"If {how}, the {self._kind(box)} lies between {self._bounds(box)}. "
            f"{self._share(box)} of the box prints as {self._printed(box)}"
        )
        text += "." if box.share > WHOLE else ", if every pair in it is equally likely."
        if 0 in (box.before[0], box.after[0]):
            text += " A count is not below 0, so the box is cut there."
        return text

    def _bounds(self, box: Box) -> str:
        if self._kind(box) == "change":
            ends = (written(end, box.decimals, sign=True) for end in (box.lowest, box.highest))
            return "% and ".join(ends) + "%"
        smallest, largest = sorted((box.lowest, box.highest), key=abs)
        return f"{box.exact(smallest)} and {box.exact(largest)}"

    @staticmethod
    def _share(box: Box) -> str:
        share = 100 * box.share
        if share > 99.5:
            return "The whole" if box.share > WHOLE else "Nearly the whole"
        return percent(share, 0 if share >= 1 else 1) if share >= 0.1 else "Less than 0.1%"

    def _lower_share(self, box: Box) -> str:
        share = self._share(box)
        return share[0].lower() + share[1:]

    def alt_text(self, box: Box) -> str:
        (left, right), (bottom, top) = box.before, box.after
        return (
            f"A box of all pairs of figures that round to the printed ones: across, "
            f"{self.names[0]} from {counted(left)} to {counted(right)}; up, "
            f"{self.names[1]} from {counted(bottom)} to {counted(top)}. A dot marks the printed "
            f"pair. Lines of equal {self._kind(box)} run from the lower left to the upper right. "
            f"The extremes sit at opposite corners: {self._corner(box, box.highest)} at the upper "
            f"left, {self._corner(box, box.lowest)} at the lower right. Hatched: "
            f"{self._lower_share(box)} of the box, where the figure "
            f"prints as {self._printed(box)}. {self.claim.units_caveat}"
        )

    def table(self, box: Box) -> Table:
        rows = [
            (name, f"{counted(low)} up to {counted(high)}")
            for name, (low, high) in zip(self.names, (box.before, box.after))
        ]
        rows += [
            ("rounded to the nearest", " and ".join(counted(unit) for unit in box.units)),
            (
                f"{self._kind(box)} of the printed figures, unrounded",
                percent(abs(percent_change(*self.figures)), 4),
            ),
            (f"{self._kind(box)}, smallest and largest", self._bounds(box)),
            ("printed", self._printed(box)),
            ("part of the box that prints so", f"{written(box.share, 4)}"),
        ]
        return Table(["quantity", "value"], rows)


def _rounded(value: float, digits: int) -> float:
    """As it is printed: halves away from 0, as at school."""
    return math.copysign(float(written(abs(value), digits).replace(",", "")), value)


def _steps(lowest: float, highest: float) -> list[float]:
    """Round numbers between two changes, at most MOST_LINES of them."""
    if not highest > lowest:
        return []
    for power in range(-5, 4):
        for base in (1, 2, 5):
            step = base * 10.0**power
            first, last = math.ceil(lowest / step), math.floor(highest / step)
            if last - first < MOST_LINES:
                return [step * n for n in range(first, last + 1)]
    return []
