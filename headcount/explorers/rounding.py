"""W3, rounding box: every pair of figures that rounds to the printed ones, and their change."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from headcount.drawing.labels import LINE, TICK, fitted, in_lines, reckoned, wrapped
from headcount.drawing.layout import WIDE, Headline
from headcount.drawing.marks import Area, Axis, Bar, Dot, Ends, Line, Panel, Picture, Text
from headcount.drawing.roles import MUTED, OFFICIALS
from headcount.drawing.scales import round_numbers
from headcount.errors import Problem
from headcount.explorers.controls import Pick
from headcount.explorers.explorer import CannotWorkOut, Explorer
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
SHORT = {"The whole": "100%", "Nearly the whole": "> 99.5%", "Less than 0.1%": "< 0.1%"}
EDGE = 16  # pixels left and right of a number line
LINES_WIDE = 240  # the number lines, where the box stands beside them
GAP = 14
LABELS, SIDE, TOP = 66, 50, 76  # pixels left of the box, right of it and above, for words

_muted = partial(Text, colour=MUTED, firm=True)
_strong = partial(Text, bold=True, firm=True, veil=True)


@dataclass(frozen=True)
class Changes:
    """The changes that are possible, in percent; a fall is negative."""

    lowest: float
    highest: float
    decimals: int

    @property
    def both_ways(self) -> bool:
        """Whether a rise and a fall are possible, so that signs are needed."""
        return self.lowest < 0 < self.highest

    @property
    def kind(self) -> str:
        if self.both_ways or self.lowest == self.highest == 0:
            return "change"
        return "fall" if self.lowest < 0 else "rise"

    @property
    def between(self) -> str:
        """Both bounds, from the smallest change to the largest; signed, from fall to rise."""
        ends = (self.lowest, self.highest)
        return " and ".join(map(self.said, ends[::-1] if self.kind == "fall" else ends))

    def said(self, change: float) -> str:
        size = change if self.both_ways else abs(change)
        return f"{written(size, self.decimals, sign=self.both_ways)}%"

    def named(self, bound: float) -> str:
        """Which of the two bounds it is."""
        if self.both_ways:
            return "highest" if bound == self.highest else "lowest"
        largest = max(abs(self.lowest), abs(self.highest))
        return "largest" if abs(bound) == largest else "smallest"


@dataclass(frozen=True)
class Box(Changes):
    """What rounding leaves open."""

    intervals: tuple[Ends, Ends]  # where the two figures lay
    units: tuple[float, float]
    prints_as: str  # the change of the printed figures, rounded
    ends: Ends  # the changes between which the same figure is printed
    share: float  # part of the box that prints the same figure, 0 to 1

    @property
    def share_in_words(self) -> str:
        share = 100 * self.share
        if share > 99.5:
            return "The whole" if self.share > WHOLE else "Nearly the whole"
        return percent(share, 0 if share >= 1 else 1) if share >= 0.1 else "Less than 0.1%"

    @property
    def prints(self) -> str:
        share = self.share_in_words
        return f"{share[0].lower()}{share[1:]} of the box"


class RoundingExplorer(Explorer):
    name = "rounding"
    lesson = "3"
    title = "Which digits survive the rounding?"

    def __init__(self, story: Article):
        self.claim = claim = compared(story)
        self.figures, self.said = (claim.before.value, claim.after.value), claim.measure.said
        self.unit_said = claim.measure.size  # 1,000, £1, 0.1 points
        self.names = [f"{claim.things} {when}".strip() for when in claim.dates]
        given = [0 if is_exact else unit for unit, is_exact in zip(claim.units, claim.exact)]
        self.by_zeros = self._suggested() if claim.own else {}
        choices = {*UNITS, *given, *self.by_zeros.values()} - {0}
        units = [(EXACT, 0)] if claim.own else []
        units += [(trimmed(unit, 4), unit) for unit in sorted(choices)]
        labels = [f"{self.said(v)} was rounded to the nearest" for v in self.figures]
        digits = [("no decimals", 0), ("1 decimal", 1), ("2 decimals", 2), ("3 decimals", 3)]
        self.controls = [
            Pick("unit_before", labels[0], units, given[0]),
            Pick("unit_after", labels[1], units, given[1]),
            Pick("digits", "Print the percent with", digits, 0),
        ]
        self.settings = {"As given" if claim.own else "Nearest thousand": {}}
        self.settings["With 1 decimal"] = {"digits": 1}
        if not claim.own:
            self.settings["Later year to 5,000"] = {"unit_after": 5000}
        name, unit = ("Nearest 1", 1) if claim.own else ("Nearest hundred", 100)
        self.settings[name] = {"unit_before": unit, "unit_after": unit, "digits": 1}

    def _suggested(self) -> dict[float, float]:
        """The numbers that end in thousands, where nothing says to what they were rounded, each
        with the unit that its zeros suggest: 271,000 and 1,000."""
        units = zip(SIDES, self.figures, self.claim.units, map(rounding_unit, self.figures))
        return {
            value: by_zeros
            for side, value, unit, by_zeros in units
            if by_zeros >= MANY_ZEROS
            and by_zeros > unit
            and not self.claim.given[side]["rounded_to"]
        }

    def model(self, values: dict) -> Box | CannotWorkOut:
        units, digits = (values["unit_before"], values["unit_after"]), values["digits"]
        if 0 in units:
            return CannotWorkOut(self._exact(units, digits))
        try:
            intervals = tuple(map(error_interval, self.figures, units))
            lowest, highest = change_bounds(*self.figures, *units)
        except Problem as why:
            return CannotWorkOut(f"{why}{self._nearest(units)}" if self.figures[0] else str(why))
        # As many decimals as it takes to tell the bounds of a fine unit apart.
        decimals = max(2, decimals_of_two_digits(highest - lowest)) if highest > lowest else 2
        change = percent_change(*self.figures)
        size = written(abs(change), digits)  # halves away from 0, as at school
        printed, half = math.copysign(float(size.replace(",", "")), change), 0.5 * 10**-digits
        ends = printed - half, printed + half
        share = share_of_box(*self.figures, *ends, *units)
        return Box(lowest, highest, decimals, intervals, units, f"{size}%", ends, share)

    def _exact(self, units: tuple[float, float], digits: int) -> str:
        """What can be said where a number was not rounded: the box has no width, or no height."""
        try:
            (b0, b1), (a0, a1) = (
                error_interval(v, unit) if unit else (v, v) for v, unit in zip(self.figures, units)
            )
            changes = Changes(percent_change(b1, a0), percent_change(b0, a1), 2)
        except Problem as why:
            return str(why)
        if any(units):
            exact, other = map(self.said, self.figures[::-1] if units[0] else self.figures)
            return (
                f"{exact} is exact, and {other} was rounded to the nearest "
                f"{self.unit_said(max(units))}: the {changes.kind} lies between "
                f"{changes.between}. A box takes two rounded numbers."
            )
        size = abs(changes.lowest)
        more = f", which prints as {percent(size, digits)}" if digits < 2 else ""
        return (
            f"Both numbers are said to be exact, so nothing was rounded: the {changes.kind} is "
            f"{percent(size, 2)}{more}. Choose a unit to see what rounding would allow."
        )

    def _nearest(self, units: tuple[float, float]) -> str:
        """What a figure that is no multiple of its unit would have become, rounded so."""
        for value, unit in zip(self.figures, units):
            nearest = math.floor(value / unit + 0.5) * unit
            if not math.isclose(nearest, value, rel_tol=1e-9):
                there = f"To the nearest {self.unit_said(unit)} it would print as"
                return f" {there} {self.said(nearest)}. Choose a finer unit."
        return ""

    # --- the picture: what each figure could have been, then the box of all pairs ---

    def headline(self, box: Box) -> Headline:
        bounds, share = box.between.replace(" and ", " to "), box.share_in_words
        many = f"{SHORT.get(share, share)} of the pairs"
        words = f"is the {box.kind}; {many} print as {box.prints_as}"
        return Headline(bounds, words, OFFICIALS, veil=True)

    def draw(self, box: Box, width: int) -> Picture:
        beside = width == WIDE
        long = LINES_WIDE if beside else width
        span = max(high - low for low, high in box.intervals)
        lines, under = [], 26.0
        for one in zip(self.names, self.figures, box.intervals):
            lines.append(self._line(*one, span, under, long))
            under = lines[-1].top + lines[-1].height + (46 if beside else 28)
        lines.append(_outcomes(box, under, long))
        under = lines[-1].top + lines[-1].height + 26
        if beside:
            lines.append(_key(under, box.kind))
        down, left = (0, LINES_WIDE + GAP) if beside else (under, 0)
        side = min(width - left - LABELS - SIDE, 230)
        panels = (
            _heading("What each could have been", 0, 0, long),
            *lines,
            _heading("Every pair that is possible", left, down, width - left),
            self._square(box, left + LABELS, down + TOP, side, width),
        )
        high = max(lines[-1].top + lines[-1].height + 20, down + TOP + side + 62)
        return Picture(width, high, panels)

    def _line(
        self, name: str, printed: float, ends: Ends, span: float, top: float, long: float
    ) -> Panel:
        """A number line with all that rounds to the printed figure; both lines on one scale."""
        low, high = ends
        first, last = scale = max(printed - span, 0.0), printed + span
        room = long - 2 * EDGE
        aside = min(24.0, room * (high - low) / (last - first) / 2 - 4)
        low_said, high_said = self.said(low), self.said(high)
        words = wrapped(f"{name}: printed {self.said(printed)}", 13, long - 4)
        above = in_lines(words, first, 1, 9 - LINE * len(words), dx=-EDGE, firm=True)
        marks = (
            *above[::-1],
            Line(((first, 0), (last, 0)), colour=MUTED, width=1),
            Bar(low, high, -0.12, 0.12, says=f"{name}: {low_said} up to {high_said}", ghost=True),
            Line(((printed, -0.25), (printed, 0.25))),
            Dot(low, 0, size=5, says=f"{low_said} still rounds to it"),
            Dot(high, 0, size=5, filled=False, says=f"{high_said} no longer does"),
            _muted(low, 0, low_said, anchor="end", dx=aside, dy=17),
            _muted(high, 0, high_said, dx=-aside, dy=17, firm=False),
        )
        if aside > 8:  # else the numbers need the room
            marks += (
                _muted(low, 0, "still rounds", anchor="end", dx=aside, dy=17 + LINE),
                _muted(high, 0, "too large", dx=-aside, dy=17 + LINE),
            )
        return Panel(EDGE, top + LINE * len(words), room, 34, scale, (-1, 1), marks)

    def _square(self, box: Box, left: float, top: float, side: float, width: int) -> Panel:
        """The box fills its panel, so their ends are its ends."""
        most = MOST_LINES if width == WIDE else MOST_LINES // 2
        (west, east), (south, north) = box.intervals
        across, up = (
            tuple((at, self.said(at)) for at in sorted({low, printed, high}))
            for printed, (low, high) in zip(self.figures, box.intervals)
        )
        is_room = side / 2 > max(reckoned(label, TICK) for _, label in across)
        room = width - left - 2
        east_side, north_side = (self._side(when, room - 20) for when in self.claim.dates)
        upward, rightward = f"\N{UPWARDS ARROW} {north_side}", f"{east_side} \N{RIGHTWARDS ARROW}"
        printed, dy = f"prints as {box.prints_as}", 18 if self.figures[1] > south else -18
        marks = (
            _band(box),
            Line(((west, north), (east, north), (east, south)), colour=MUTED, width=1),
            Axis(across if is_room else across[::2]),
            Axis(up[1:], left=True),
            _muted(west, south, up[0][1], anchor="end", dx=-8, dy=-3),
            *_equal(box, most),
            *_extreme(box, box.highest, west, north, anchor="start", dy=-29),
            *_extreme(box, box.lowest, east, south, anchor="end", dx=SIDE, dy=34),
            Dot(*self.figures, size=5, says="the printed pair", veil=True),
            _strong(*self.figures, printed, anchor="middle", colour=OFFICIALS, dy=dy),
            *_printed_otherwise(box),
            _muted(west, north, upward, dx=-LABELS, dy=-48),
            _muted(east, south, rightward, anchor="end", dx=room - side, dy=51),
        )
        return Panel(left, top, side, side, *box.intervals, marks)

    def _side(self, when: str, room: float) -> str:
        """The name of a side of the box: where room is short, what is counted is cut, no date."""
        when = f" {when}" if when else ""
        return f"{fitted(self.claim.things, 13, room - reckoned(when, 13))}{when}"

    # --- words ---

    def sentence(self, box: Box) -> str:
        (first, second), (one, other) = map(self.unit_said, box.units), map(self.said, self.figures)
        how = f"both figures were rounded to the nearest {first}"
        if first != second:
            how = f"{one} was rounded to the nearest {first} and {other} to the nearest {second}"
        text = (
            f"If {how}, the {box.kind} lies between {box.between}. "
            f"{box.share_in_words} of the box prints as {box.prints_as}"
        )
        text += "." if box.share > WHOLE else ", if every pair in it is equally likely."
        ending: dict[str, list[str]] = {}
        for value, by_zeros in self.by_zeros.items():
            if by_zeros > box.units[self.figures.index(value)]:
                ending.setdefault(self.unit_said(by_zeros), []).append(self.said(value))
        for unit, values in ending.items():
            ends, was = ("ends", "it was") if len(values) == 1 else ("end", "they were")
            text += f" {listed(values)} {ends} in zeros: if {was} rounded to the nearest {unit}, "
            text += "choose that."
        if any(low == 0 for low, _ in box.intervals):
            text += " A count is not below 0, so the box is cut there."
        return text

    def alt_text(self, box: Box) -> str:
        (left, right), (bottom, top) = (map(self.said, ends) for ends in box.intervals)
        corners = [f"{box.named(end)}: {box.said(end)}" for end in (box.highest, box.lowest)]
        return (
            "Two number lines of what each figure could have been, on a wide page a third of what "
            f"the {box.kind} could be, and a box of all pairs: across, {self.names[0]} from "
            f"{left} to {right}; up, {self.names[1]} from {bottom} to {top}. A dot marks the "
            f"printed pair. Lines of equal {box.kind} run from the lower left to the upper right. "
            "The extremes sit at opposite corners: "
            f"{corners[0]} at the upper left, {corners[1]} at the lower right. Filled: "
            f"{box.prints}, where the figure prints as {box.prints_as}. {self.claim.units_caveat}"
        )

    def table(self, box: Box) -> Table:
        rows = [
            (name, f"{self.said(low)} up to {self.said(high)}")
            for name, (low, high) in zip(self.names, box.intervals)
        ]
        change = percent(abs(percent_change(*self.figures)), 4)
        rows += [
            ("rounded to the nearest", " and ".join(map(self.unit_said, box.units))),
            (f"{box.kind} of the printed figures, unrounded", change),
            (f"{box.kind}, smallest and largest", box.between),
            ("printed", box.prints_as),
            ("part of the box that prints so", written(box.share, 4)),
        ]
        return Table(["quantity", "value"], rows)


def _outcomes(box: Box, top: float, long: float) -> Panel:
    """A number line with all the changes that are possible; coloured those that print alike."""
    # As they are said, so falls without their sign.
    ends, alike = (
        sorted(pair if box.both_ways else map(abs, pair))
        for pair in ((box.lowest, box.highest), box.ends)
    )
    (low, high), (low_said, high_said) = ends, map(box.said, ends)
    margin = (high - low) / 2
    first, last = scale = low - margin, high + margin
    alike = max(alike[0], low), min(alike[1], high)
    says, look = f"prints as {box.prints_as}", {"colour": OFFICIALS, "veil": True}
    coloured = [Bar(*alike, -0.2, 0.2, says=says, **look)] if alike[1] > alike[0] else []
    marks = (
        Text(first, 1, f"the {box.kind}; blue: {says}", dx=-EDGE, dy=-8, firm=True, veil=True),
        Line(((first, 0), (last, 0)), colour=MUTED, width=1),
        Bar(low, high, -0.12, 0.12, says=f"{low_said} to {high_said}", veil=True),
        *coloured,
        _muted(low, 0, low_said, anchor="middle", dy=17, veil=True),
        _muted(high, 0, high_said, anchor="middle", dy=17, veil=True),
    )
    return Panel(EDGE, top + LINE, long - 2 * EDGE, 34, scale, (-1, 1), marks)


def _extreme(box: Box, change: float, x: float, y: float, **look) -> tuple[Dot, Text]:
    """The corner where the change is smallest or largest, named; hollow, as one of the two figures
    would no longer round to what is printed."""
    words = f"{box.named(change)} {box.kind}: {box.said(change)}"
    corner = Dot(x, y, shape="square", filled=False, size=5, says=words, veil=True)
    return corner, _strong(x, y, words, **look)


def _printed_otherwise(box: Box) -> Iterator[Text]:
    """What the corners outside the band print as, where there is room for it."""
    (west, east), (south, north) = box.intervals
    room, words = 0.12 * (box.highest - box.lowest), f"not {box.prints_as}"
    look: dict = {"colour": MUTED, "veil": True}
    if box.ends[0] - box.lowest > room:
        yield Text(east, south, words, anchor="end", dx=-8, dy=-12, **look)
    if box.highest - box.ends[1] > room:
        yield Text(west, north, words, dx=8, dy=14, **look)


def _band(box: Box) -> Area:
    """The part of the box between two lines of equal change: a polygon."""
    (left, right), (bottom, top) = box.intervals
    slopes = [1 + change / 100 for change in box.ends]
    crossings = [end / slope for end in (bottom, top) for slope in slopes if slope > 0]
    xs = sorted({min(max(x, left), right) for x in (left, right, *crossings)})
    lower, upper = ([(x, min(max(slope * x, bottom), top)) for x in xs] for slope in slopes)
    says = f"{box.prints} prints as {box.prints_as}"
    return Area((*lower, *upper[::-1]), colour=OFFICIALS, says=says, veil=True, ghost=True)


def _equal(box: Box, most: int) -> Iterator[Line | Text]:
    """Lines of equal change, and their sizes where they leave the box: on the right, or above."""
    (left, right), (bottom, top) = box.intervals
    look: dict = {"colour": MUTED, "veil": True}
    for change in round_numbers(box.lowest, box.highest, most):
        slope = 1 + change / 100
        if slope <= 0:
            continue
        x0, x1 = max(left, bottom / slope), min(right, top / slope)
        if x0 > x1:
            continue
        sign = "+" if box.both_ways and change > 0 else ""
        name = f"{sign}{trimmed(change if box.both_ways else abs(change), 4)}%"
        yield Line(((x0, slope * x0), (x1, slope * x1)), width=0.6, says=name, **look)
        if x1 == right:
            yield Text(right, slope * right, name, dx=5, size=TICK, **look)
        elif x1 - left > 0.25 * (right - left):
            yield Text(x1, top, name, anchor="middle", dy=-11, **look)


def _key(top: float, kind: str) -> Panel:
    """What a line across the box means."""
    marks = (
        Line(((-0.045, -0.3), (0.045, 0.3)), colour=MUTED, width=1),
        _muted(0, 0, f"along it the {kind} is the same", dx=12),
    )
    return Panel(EDGE, top, LINES_WIDE - 2 * EDGE, 40, (0, 1), (-1, 1), marks)


def _heading(words: str, left: float, top: float, width: float) -> Panel:
    return Panel(left, top, width, 20, marks=(Text(0, 0.5, words, bold=True, firm=True),))
