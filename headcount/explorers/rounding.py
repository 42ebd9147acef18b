"""W3, rounding box: every pair of figures that rounds to the printed ones, and their change."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from headcount.drawing.labels import TICK, fitted, reckoned, wrapped
from headcount.drawing.marks import (
    INK,
    MUTED,
    OFFICIALS,
    Area,
    Axis,
    Bar,
    Dot,
    Ends,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.errors import Problem
from headcount.explorers.controls import Pick
from headcount.explorers.explorer import WIDE, CannotWorkOut, Explorer, Headline
from headcount.numbers.rounding import decimals_of_two_digits, rounding_unit
from headcount.numbers.writing import listed, percent, trimmed, written
from headcount.page.tables import Table
from headcount.stats.arithmetic import change_bounds, error_interval, percent_change, share_of_box
from headcount.story.article import Article
from headcount.story.audit import SIDES
from headcount.story.claim_side import EXACT
from headcount.story.comparison import compared

MANY_ZEROS = 1_000  # a number that ends in fewer is often a plain count
UNITS = (1, 10, 100, 500, 1000, 5000, 10_000)
MOST_LINES = 7
WHOLE = 0.999999  # of the box, up to the arithmetic of floats
EDGE = 16  # pixels left and right of a number line
LINES_WIDE = 240  # the number lines, where the box stands beside them
GAP = 14
LABELS, SIDE, TOP = 66, 50, 76  # pixels left of the box, right of it and above, for words


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

    def __init__(self, story: Article):
        self.claim = claim = compared(story)
        self.figures, self.said = (claim.before.value, claim.after.value), claim.measure.said
        self.names = [f"{claim.things} {when}".strip() for when in claim.dates]
        given = [0 if is_exact else unit for unit, is_exact in zip(claim.units, claim.exact)]
        self.by_zeros = self._suggested() if claim.own else {}
        choices = {*UNITS, *given, *self.by_zeros.values()} - {0}
        units = [(trimmed(unit, 4), unit) for unit in sorted(choices)]
        if claim.own:
            units.insert(0, (EXACT, 0))
        labels = [f"{self.said(v)} was rounded to the nearest" for v in self.figures]
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

    def _suggested(self) -> dict[float, float]:
        """The numbers that end in thousands, where nothing says to what they were rounded, each
        with the unit that its zeros suggest: 271,000 and 1,000."""
        found = {}
        for side, value, unit in zip(SIDES, self.figures, self.claim.units):
            by_zeros = rounding_unit(value) if value and value == int(value) else 1
            is_said = self.claim.given[side]["rounded_to"]
            if not is_said and by_zeros > unit and by_zeros >= MANY_ZEROS:
                found[value] = by_zeros
        return found

    def model(self, values: dict) -> Box | CannotWorkOut:
        before, after = self.figures
        units, digits = (values["unit_before"], values["unit_after"]), values["digits"]
        if 0 in units:
            return CannotWorkOut(self._exact(units, digits))
        try:
            ends = [error_interval(value, unit) for value, unit in zip(self.figures, units)]
            bounds = change_bounds(before, after, *units)
        except Problem as why:
            return CannotWorkOut(f"{why}{self._nearest(units)}" if before else str(why))
        printed = _rounded(percent_change(before, after), digits)
        box = Box(*ends, units, digits, printed, *bounds, 0.0)
        share = share_of_box(before, after, *box.ends, *units)
        return Box(*ends, units, digits, printed, *bounds, share)

    def _exact(self, units: tuple[float, float], digits: int) -> str:
        """What can be said where a number was not rounded: the box has no width, or no height."""
        try:
            ends = [
                error_interval(v, unit) if unit else (v, v) for v, unit in zip(self.figures, units)
            ]
            low = percent_change(ends[0][1], ends[1][0])
            high = percent_change(ends[0][0], ends[1][1])
        except Problem as why:
            return str(why)
        kind = "fall" if high <= 0 and low < 0 else "rise" if low >= 0 and high > 0 else "change"
        if not any(units):
            size, prints = percent(abs(low), 2), percent(abs(low), digits)
            more = f", which prints as {prints}" if digits < 2 else ""
            return (
                f"Both numbers are said to be exact, so nothing was rounded: the {kind} is {size}"
                f"{more}. Choose a unit to see what rounding would allow."
            )
        signs = low < 0 < high
        lies = [written(end if signs else abs(end), 2, sign=signs) for end in (low, high)]
        lies = lies if signs else lies[:: 1 if high > 0 else -1]
        exact, other = map(self.said, self.figures if not units[0] else self.figures[::-1])
        return (
            f"{exact} is exact, and {other} was rounded to the nearest {self._unit(max(units))}: "
            f"the {kind} lies between {lies[0]}% and {lies[1]}%. A box takes two rounded numbers."
        )

    def _unit(self, unit: float) -> str:
        """A unit of rounding: 1,000, £1, 0.1 points."""
        return self.claim.measure.size(unit)

    def _nearest(self, units: tuple[float, float]) -> str:
        """What a figure that is no multiple of its unit would have become, rounded so."""
        for value, unit in zip(self.figures, units):
            nearest = math.floor(value / unit + 0.5) * unit
            if not math.isclose(nearest, value, rel_tol=1e-9):
                there = f"To the nearest {self._unit(unit)} it would print as {self.said(nearest)}."
                return f" {there} Choose a finer unit."
        return ""

    # --- the picture: what each figure could have been, then the box of all pairs ---

    def headline(self, box: Box) -> Headline:
        between = self._bounds(box).replace(" and ", " to ")
        words = f"of the pairs print as {self._printed(box)}; all {self._kind(box)} by "
        words += between
        share = 100 * box.share
        number = self._share(box)
        if share > 99.5:
            number = "100%" if box.share > WHOLE else "> 99.5%"
        elif share < 0.1:
            number = "< 0.1%"
        return Headline(number, words, OFFICIALS, veil=True)

    def draw(self, box: Box, width: int) -> Picture:
        beside = width == WIDE
        long = LINES_WIDE if beside else width
        ends = list(zip(self.names, self.figures, (box.before, box.after)))
        span = max(high - low for low, high in (box.before, box.after))
        said = Panel(0, 0, long, 20, marks=(_heading("What each could have been"),))
        lines: list[Panel] = []
        under = 26.0
        for one in ends:
            lines.append(self._line(*one, span, under, long))
            under = lines[-1].top + lines[-1].height + (46 if beside else 26)
        if beside:
            lines.append(_key(under))
        down = 0 if beside else under
        left = LINES_WIDE + GAP if beside else 0
        pairs = Panel(
            left, down, width - left, 20, marks=(_heading("Every pair that is possible"),)
        )
        side = min(width - left - LABELS - SIDE, 230)
        square = self._square(box, left + LABELS, down + TOP, side, width)
        high = max(lines[-1].top + lines[-1].height + 20, down + TOP + side + 62)
        return Picture(width, high, (said, *lines, pairs, square))

    def _line(
        self, name: str, printed: float, ends: Ends, span: float, top: float, long: float
    ) -> Panel:
        """A number line with all that rounds to the printed figure; both lines on one scale."""
        low, high = ends
        scale = max(printed - span, 0.0), printed + span
        room = long - 2 * EDGE
        apart = room * (high - low) / (scale[1] - scale[0])
        aside = min(24.0, apart / 2 - 4)
        says = f"{name}: {self.said(low)} up to {self.said(high)}"
        words = wrapped(f"{name}: printed {self.said(printed)}", 13, long - 4)
        look: dict = {"colour": MUTED, "firm": True}
        marks: tuple[Mark, ...] = (
            *(
                Text(scale[0], 1, line, dx=-EDGE, dy=-17 * at - 8, firm=True)
                for at, line in enumerate(words[::-1])
            ),
            Line(((scale[0], 0), (scale[1], 0)), colour=MUTED, width=1),
            Bar(low, high, -0.12, 0.12, says=says, ghost=True),
            Line(((printed, -0.25), (printed, 0.25)), colour=INK, width=2),
            Dot(low, 0, size=5, says=f"{self.said(low)} still rounds to it"),
            Dot(high, 0, size=5, filled=False, says=f"{self.said(high)} no longer does"),
            Text(low, 0, self.said(low), anchor="end", dx=aside, dy=17, **look),
            Text(high, 0, self.said(high), dx=-aside, dy=17, colour=MUTED),
        )
        return Panel(EDGE, top + 17 * len(words), room, 34, scale, (-1, 1), marks)

    def _square(self, box: Box, left: float, top: float, side: float, width: int) -> Panel:
        """The box fills its panel, so their ends are its ends."""
        most = MOST_LINES if width == WIDE else MOST_LINES // 2
        (left_end, right_end), (bottom, top_end) = box.before, box.after
        look: dict = {"colour": MUTED, "firm": True}
        rim: dict = {"colour": MUTED, "width": 1}
        across, up = (
            [(at, self.said(at)) for at in sorted({low, printed, high})]
            for printed, (low, high) in zip(self.figures, (box.before, box.after))
        )
        marks: list[Mark] = [
            self._band(box),
            Line(((left_end, top_end), (right_end, top_end), (right_end, bottom)), **rim),
            Axis(tuple(across if _fit(across, side) else across[::2])),
            Axis(tuple(up[1:]), left=True),
            Text(left_end, bottom, up[0][1], anchor="end", dx=-8, dy=-3, **look),
        ]
        for change in _steps(box.lowest, box.highest, most):
            marks += self._equal(box, change)
        room = width - left - 2
        marks += [
            *self._extreme(box, box.highest, left_end, top_end, "start", dy=-29),
            *self._extreme(box, box.lowest, right_end, bottom, "end", dx=SIDE, dy=34),
            Dot(*self.figures, size=5, says="the printed pair", veil=True),
            Text(
                *self.figures,
                f"prints as {self._printed(box)}",
                anchor="middle",
                bold=True,
                colour=OFFICIALS,
                dy=18 if self.figures[1] > bottom else -18,
                firm=True,
                veil=True,
            ),
        ]
        east, north = (self._side(when, room - 20) for when in self.claim.dates)
        north, east = f"\N{UPWARDS ARROW} {north}", f"{east} \N{RIGHTWARDS ARROW}"
        marks += [
            Text(left_end, top_end, north, dx=-LABELS, dy=-48, **look),
            Text(right_end, bottom, east, anchor="end", dx=room - side, dy=51, **look),
        ]
        return Panel(left, top, side, side, box.before, box.after, tuple(marks))

    def _side(self, when: str, room: float) -> str:
        """The name of a side of the box: where room is short, what is counted is cut, no date."""
        if not when:
            return fitted(self.claim.things, 13, room)
        return f"{fitted(self.claim.things, 13, room - reckoned(f' {when}', 13))} {when}"

    def _extreme(
        self, box: Box, change: float, x: float, y: float, anchor: str, *, dx: float = 0, dy: float
    ) -> Iterator[Mark]:
        """The corner where the change is smallest or largest, named."""
        size, value = self._corner(box, change).split(": ")
        words = f"{size} {self._kind(box)}: {value}"
        yield Dot(x, y, shape="square", size=5, says=words, veil=True)
        yield Text(x, y, words, anchor=anchor, bold=True, dx=dx, dy=dy, firm=True, veil=True)

    def _band(self, box: Box) -> Area:
        """The part of the box between two lines of equal change: a polygon."""
        (left, right), (bottom, top) = box.before, box.after
        slopes = [1 + change / 100 for change in box.ends]
        crossings = [end / slope for end in (bottom, top) for slope in slopes if slope > 0]
        xs = sorted({min(max(x, left), right) for x in (left, right, *crossings)})
        lower, upper = ([(x, min(max(slope * x, bottom), top)) for x in xs] for slope in slopes)
        says = f"{self._lower_share(box)} of the box prints as {self._printed(box)}"
        return Area((*lower, *upper[::-1]), colour=OFFICIALS, says=says, veil=True, ghost=True)

    @staticmethod
    def _equal(box: Box, change: float) -> Iterator[Mark]:
        """A line of equal change, and its size where it leaves the box: on the right, or above."""
        (left, right), (bottom, top) = box.before, box.after
        slope = 1 + change / 100
        if slope <= 0:
            return
        x0, x1 = max(left, bottom / slope), min(right, top / slope)
        if x0 > x1:
            return
        sign = "+" if box.both_ways and change > 0 else ""
        name = f"{sign}{trimmed(change if box.both_ways else abs(change), 4)}%"
        look: dict = {"colour": MUTED, "veil": True}
        yield Line(((x0, slope * x0), (x1, slope * x1)), width=0.8, says=name, **look)
        if x1 == right:
            yield Text(right, slope * right, name, dx=6, **look)
        elif x1 - left > 0.25 * (right - left):
            yield Text(x1, top, name, anchor="middle", dy=-11, **look)

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
        units = [self._unit(unit) for unit in box.units]
        how = (
            f"both figures were rounded to the nearest {units[0]}"
            if units[0] == units[1]
            else f"{self.said(self.figures[0])} was rounded to the nearest {units[0]} and "
            f"{self.said(self.figures[1])} to the nearest {units[1]}"
        )
        text = (
            f"If {how}, the {self._kind(box)} lies between {self._bounds(box)}. "
            f"{self._share(box)} of the box prints as {self._printed(box)}"
        )
        text += "." if box.share > WHOLE else ", if every pair in it is equally likely."
        ending: dict[str, list[str]] = {}
        for value, by_zeros in self.by_zeros.items():
            if by_zeros > box.units[self.figures.index(value)]:
                ending.setdefault(self._unit(by_zeros), []).append(self.said(value))
        for unit, values in ending.items():
            ends, was = ("ends", "it was") if len(values) == 1 else ("end", "they were")
            text += (
                f" {listed(values)} {ends} in zeros: if {was} rounded to the nearest {unit}, "
                "choose that."
            )
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
            "Two number lines of what each figure could have been, and a box of all pairs: "
            f"across, {self.names[0]} from {self.said(left)} to {self.said(right)}; up, "
            f"{self.names[1]} from {self.said(bottom)} to {self.said(top)}. A dot marks the "
            f"printed pair. Lines of equal {self._kind(box)} run from the lower left to the upper "
            f"right. The extremes sit at opposite corners: {self._corner(box, box.highest)} at the "
            f"upper left, {self._corner(box, box.lowest)} at the lower right. Filled: "
            f"{self._lower_share(box)} of the box, where the figure "
            f"prints as {self._printed(box)}. {self.claim.units_caveat}"
        )

    def table(self, box: Box) -> Table:
        rows = [
            (name, f"{self.said(low)} up to {self.said(high)}")
            for name, (low, high) in zip(self.names, (box.before, box.after))
        ]
        rows += [
            ("rounded to the nearest", " and ".join(map(self._unit, box.units))),
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


def _key(top: float) -> Panel:
    """What the two ends of a number line mean."""
    look: dict = {"colour": MUTED, "firm": True}
    marks = (
        Dot(0, 1, size=5),
        Text(0, 1, "still rounds to it", dx=12, **look),
        Dot(0, 0, size=5, filled=False),
        Text(0, 0, "no longer does", dx=12, **look),
        Line(((-0.03, -1.2), (0.03, -0.8)), colour=MUTED, width=1),
        Text(0, -1, "the same change all along", dx=12, **look),
    )
    return Panel(EDGE, top, LINES_WIDE - 2 * EDGE, 40, (0, 1), (-1, 1), marks)


def _fit(ticks: list[tuple[float, str]], room: float) -> bool:
    """Whether both ends and the middle have room beside each other."""
    return room / 2 > max(reckoned(label, TICK) for _, label in ticks)


def _heading(words: str) -> Text:
    return Text(0, 0.5, words, bold=True, firm=True)


def _steps(lowest: float, highest: float, most: int) -> list[float]:
    """Round numbers between two changes, at most so many of them."""
    if not highest > lowest:
        return []
    for power in range(-5, 4):
        for base in (1, 2, 5):
            step = base * 10.0**power
            first, last = math.ceil(lowest / step), math.floor(highest / step)
            if last - first < most:
                return [step * n for n in range(first, last + 1)]
    return []
