"""What the chart lab draws: the reader's chart, and the honest one beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from headcount.charts.bad_chart import LABEL
from headcount.drawing.labels import LINE, in_lines, wrapped
from headcount.drawing.layout import WIDE, Headline
from headcount.drawing.marks import Area, Axis, Bar, Dot, Line, Mark, Panel, Picture, Text
from headcount.drawing.roles import CHARITIES, FAINT, INK, MUTED, OFFICIALS, PLAIN
from headcount.drawing.scales import ticks_between
from headcount.explorers.explorer import Explorer
from headcount.numbers.writing import percent, trimmed, written
from headcount.stats import arithmetic

UNIT = 1000  # to which the attempts are rounded, where they are whole thousands
ATTEMPTS = "attempts to cross, recorded in a year"
BOTH = "people counted (solid), attempts in a year (dashed)"
COUNTED = "people counted: Calais, and Calais with Dunkirk"
LEFT, RIGHT = -0.6, 1.5  # where a panel ends; before stands at 0, after at 1
TOP = 1.3  # where a panel ends, as a part of its longest mark
ABOVE = 76  # pixels for the words over a panel
INDEX_NAMES = 84  # pixels right of an index, for the names of its lines
BEFORE_AND_AFTER = Axis(((0, "before"), (1, "after")))
ZERO = Axis(((0, "0"),), left=True)
PAIRED = ("axes", "index", "panels")  # charts that show a count of people beside attempts
POWERS = {"height": 1, "area": 2, "volume": 3}  # in how many directions an icon grows


@dataclass(frozen=True)
class Drawn:
    """What the reader's chart shows, and what it should show."""

    chart: str
    axis_start: float
    scaling: str
    right_start: float
    people: float  # the count used, of now
    ranges: bool
    attempts: tuple[float, float]
    people_before: float

    @property
    def true(self) -> float:
        return arithmetic.percent_change(*self.attempts)

    @property
    def drawn(self) -> float | None:
        """The change of attempts as drawn, in percent; None where a bar has no length."""
        if self.chart == "icons":
            ratio = arithmetic.multiplier(*self.attempts)
            return 100 * (ratio ** POWERS[self.scaling] - 1)
        if self.start >= min(self.attempts):
            return None
        return arithmetic.drawn_change(*self.attempts, self.start)

    @property
    def lie_factor(self) -> float:
        return arithmetic.lie_factor(self.drawn, self.true) if self.true else 1

    @property
    def count_change(self) -> float | None:
        """None where nobody was counted at first."""
        if not self.people_before:
            return None
        return arithmetic.percent_change(self.people_before, self.people)

    @property
    def coincide(self) -> bool:
        close = 0.5  # percent: nobody sees less
        return self.chart == "axes" and abs(self.drawn - self.count_change) < close

    @property
    def start(self) -> float:
        """Where the axis of the attempts begins."""
        return {"bars": self.axis_start, "axes": self.right_start}.get(self.chart, 0)

    @property
    def answers(self) -> bool:
        """Whether the drawing shows what the lesson asks to predict: lengths on a cut axis."""
        return self.start > 0

    @property
    def is_misleading(self) -> bool:
        is_grown = self.scaling != "height"
        return {"bars": self.answers, "icons": is_grown, "axes": True}.get(self.chart, False)


class ChartLabPicture(Explorer):
    """The drawing; ChartLabExplorer adds the figures, the controls and the words."""

    attempts: tuple[float, float]
    years: tuple[int, int]
    people_before: float
    counts: dict[float, str]
    spread: tuple[float, float]
    counted: tuple[tuple[str, int], tuple[str, int]]  # when people were counted: words and year

    def headline(self, result: Drawn) -> Headline:
        drawn, true = (percent(change, sign=True) for change in (result.drawn, result.true))
        words = f"as drawn, {true} in the numbers. Lie factor {written(result.lie_factor, 2)}"
        colour = CHARITIES if result.is_misleading else INK
        return Headline(drawn, words, colour, veil=result.answers)

    def draw(self, result: Drawn, width: int) -> Picture:
        if width == WIDE:
            mine, honest, height = Panel(0, 0, 280, 196), Panel(312, 0, 288, 196), 322
            upright = Line(((0, 0), (0, 1)), colour=FAINT, width=1)
            rule = [Panel(296, 0, 1, 310, marks=(upright,))]
        else:
            mine, honest, height = Panel(0, 0, width, 120), Panel(0, 228, width, 120), 468
            rule = []
        chart = getattr(self, f"_{result.chart}")  # _bars, _icons, _axes, _index or _panels
        warning = LABEL if result.is_misleading else ""
        panels = [
            _title("Your chart", warning, mine),
            *chart(result, mine),
            _title("The honest chart", "", honest),
            *self._honest(result, honest),
            *rule,
        ]
        return Picture(width, height, tuple(panels), kind=result.chart)

    @property
    def _years(self) -> Axis:
        return Axis(tuple(enumerate(map(str, self.years))))

    # --- the reader's chart, in a frame for it ---

    def _bars(self, result: Drawn, frame: Panel) -> Iterator[Panel]:
        """Lengths as parts of the longest, so that one that shrinks is seen to."""
        start, longest = result.start, max(self.attempts)
        marks: list[Mark] = []
        look: dict = {"veil": result.answers}
        for x, value in enumerate(self.attempts):
            length = max(0, (value - start) / (longest - start))
            if length:
                says = f"{self.years[x]}: {written(value)} attempts"
                marks.append(_bar(x, length, colour=PLAIN, says=says, ghost=True, **look))
            marks.append(_value(x, length, written(value), **look))
            if result.ranges and length:
                seen = [max(0, end - start) for end in interval(value)]
                marks += _range(x, seen, longest - start, **look)
        side = Axis(_ticks(start, longest, start + 1.15 * (longest - start)), left=True)
        yield _panel(frame, 66, ATTEMPTS, (*marks, side, self._years))

    def _icons(self, result: Drawn, frame: Panel) -> Iterator[Panel]:
        ratio = arithmetic.multiplier(*self.attempts)
        tallest = max(1, ratio)
        marks: list[Mark] = []
        for x, value in enumerate(self.attempts):
            size = (ratio if x else 1) / tallest
            wide = 0.62 * (1 if result.scaling == "height" else size)
            deep = 0.2 * size if result.scaling == "volume" else 0
            marks += _block(x, wide, 0.8 * size, deep)
            marks.append(_value(x, 0.8 * size + deep, written(value)))
        yield _panel(frame, 8, ATTEMPTS, (*marks, self._years))

    def _axes(self, result: Drawn, frame: Panel) -> Iterator[Panel]:
        """People on the left axis, attempts on the right: heights as parts of the first."""
        start, (before, after) = result.right_start, self.attempts
        people = result.people / result.people_before
        height = (after - start) / (before - start)
        whose = self._whose(result)
        look: dict = {"veil": result.answers}
        beside: dict = {"dx": -12, "dy": -9, "anchor": "end", "bold": True, **look}
        marks: list[Mark] = [
            Line(((0, 1), (1, people)), colour=whose, width=5, **look),
            Dot(0, 1, colour=whose, shape="diamond", **look),
            Dot(1, people, colour=whose, shape="diamond", says=written(result.people), **look),
            Line(((0, 1), (1, height)), colour=PLAIN, dashed=True, ghost=True, **look),
            Dot(0, 1, colour=PLAIN, size=5, **look),
            Dot(1, height, colour=PLAIN, size=5, ghost=True, says=written(after), **look),
            Text(1, height, written(after), colour=PLAIN, **beside),
            Text(1, people, written(result.people), colour=whose, **beside),
            *(
                Text(RIGHT, y, words, dx=8, colour=PLAIN, firm=True)
                for y, words in _ticks(start, before, before)
            ),
            Line(((RIGHT, 0), (RIGHT, TOP)), colour=PLAIN, width=1),
        ]
        if result.ranges:
            marks += _range(1, self.spread, result.people_before, **look)
        side = Axis(_ticks(0, result.people_before, result.people_before), left=True, colour=whose)
        yield _panel(frame, 52, BOTH, (*marks, side, BEFORE_AND_AFTER), right=66)

    def _index(self, result: Drawn, frame: Panel) -> Iterator[Panel]:
        attempts, people = (100 + change for change in (result.true, result.count_change))
        whose = self._whose(result)
        said = f"attempts {trimmed(attempts)}"
        marks: list[Mark] = [
            Line(((0, 1), (1, attempts / 100)), colour=PLAIN, dashed=True),
            Line(((0, 1), (1, people / 100)), colour=whose),
            Dot(0, 1, colour=INK, shape="square"),
            _value(0, 1, "both 100", up=19),
            Dot(1, attempts / 100, colour=PLAIN, says=said),
            Dot(1, people / 100, colour=whose, shape="diamond", ghost=True),
            Text(1, attempts / 100, said, dx=13, bold=True, colour=PLAIN),
            Text(1, people / 100, f"people {trimmed(people)}", dx=13, bold=True, colour=whose),
        ]
        if result.ranges:
            marks += _range(1, self.spread, result.people_before)
        side = Axis(tuple((part / 100, str(part)) for part in (0, 50, 100)), left=True)
        every = (*marks, side, BEFORE_AND_AFTER)
        yield _panel(frame, 36, "index, before = 100", every, right=INDEX_NAMES)

    def _panels(self, result: Drawn, frame: Panel) -> Iterator[Panel]:
        """Two panels from zero, as bars: attempts, and people counted."""
        longest, most = max(self.attempts), max(self.people_before, *self.spread)
        whose = self._whose(result)
        attempts: list[Mark] = []
        for x, value in enumerate(self.attempts):
            attempts += _counted(x, value, longest, colour=PLAIN)
        people = [
            *_counted(0, self.people_before, most, colour=OFFICIALS, ghost=True),
            *_counted(1, result.people, most, colour=whose, hatched=whose == CHARITIES, ghost=True),
        ]
        if result.ranges:
            for x, value in enumerate(self.attempts):
                attempts += _range(x, interval(value), longest)
            people += _range(1.4, self.spread, most)
        yield from self._pair(attempts, people, frame)

    def _whose(self, result: Drawn) -> str:
        """The colour of those who counted the people of today."""
        return OFFICIALS if self.counts[result.people].startswith("officials") else CHARITIES

    # --- the honest chart ---

    def _honest(self, result: Drawn, frame: Panel) -> Iterator[Panel]:
        """Bars from zero; the later count is hatched from its smallest to its largest."""
        longest, most = max(self.attempts), max(self.people_before, *self.spread)
        attempts: list[Mark] = []
        for x, value in enumerate(self.attempts):
            ends = interval(value)
            if result.ranges:
                attempts += _range(x, ends, longest)
            says = f"{self.years[x]}: {written(value)} attempts"
            attempts += _counted(x, value, longest, colour=PLAIN, says=says)
            if result.ranges:
                off = f"\N{PLUS-MINUS SIGN} {trimmed(ends[1] - value)}"
                attempts.append(_value(x, value / longest, off, up=-16))
        low, high = (count / most for count in self.spread)
        least, largest = map(written, self.spread)
        people = [
            *_counted(0, self.people_before, most, colour=OFFICIALS, says="officials"),
            _bar(1, low, says=f"all count {least} or more"),
            Bar(0.7, 1.3, low, high, colour=MUTED, hatched=True),
            _value(1, high, f"{least} to", up=28),
            _value(1, high, largest),
        ]
        yield from self._pair(attempts, people, frame)

    def _pair(self, attempts: list[Mark], people: list[Mark], frame: Panel) -> Iterator[Panel]:
        """Two panels from zero, each with its own dates."""
        half = frame.width / 2
        left, right = replace(frame, width=half), replace(frame, width=half, left=frame.left + half)
        yield _panel(left, 18, ATTEMPTS, (*attempts, ZERO, self._years), right=14)
        words, years = zip(*self.counted)
        look: dict = {"anchor": "middle", "dy": 32, "colour": MUTED, "firm": True}
        under = [Text(x, 0, str(year), **look) for x, year in enumerate(years)]
        marks = (*people, *under, ZERO, Axis(tuple(enumerate(words))))
        yield _panel(right, 18, COUNTED, marks, right=0)


def _title(words: str, warning: str, frame: Panel) -> Panel:
    """The name of a chart, and that it misleads: so that it is never copied out as a good one."""
    marks = [Text(0, 1, words, bold=True, size=14, dy=10, firm=True)]
    if warning:
        lines = wrapped(warning, 13, frame.width)
        marks += in_lines(lines, 0, 1, 29, colour=CHARITIES, bold=True, firm=True)
    return replace(frame, height=20, marks=tuple(marks))


def _panel(frame: Panel, left: float, title: str, marks: Sequence[Mark], right: float = 4) -> Panel:
    """A panel for before and after, 0 and 1, with what is measured written above it.

    left and right are the pixels that stay free beside it, for its axes.
    """
    lines = wrapped(title, 13, frame.width - 4)
    first = -9 - LINE * (len(lines) - 1)
    above = in_lines(lines, LEFT, TOP, first, dx=-left, colour=MUTED, firm=True)
    width = frame.width - left - right
    place = (frame.left + left, frame.top + ABOVE, width, frame.height)
    return Panel(*place, (LEFT, RIGHT), (0, TOP), (*above, *marks))


def _ticks(start: float, longest: float, end: float) -> tuple[tuple[float, str], ...]:
    """The ticks of an axis from start to end, as parts of the longest mark on it."""
    ticks = [(start, written(start)), *ticks_between(start, end)]
    return tuple(((at - start) / (longest - start), words) for at, words in ticks)


def _bar(x: float, height: float, **look) -> Bar:
    return Bar(x - 0.3, x + 0.3, 0, height, **look)


def _counted(x: float, value: float, longest: float, **look) -> list[Mark]:
    """A bar from zero as a part of the longest, and its number above it."""
    height = value / longest
    return [_bar(x, height, **look), _value(x, height, written(value))]


def _value(x: float, y: float, words: str, up: float = 11, veil: bool = False) -> Text:
    return Text(x, y, words, anchor="middle", dy=-up, bold=True, veil=veil)


def _range(x: float, ends: Sequence[float], longest: float, veil: bool = False) -> list[Mark]:
    """From where to where a figure may lie, as parts of the longest."""
    low, high = (end / longest for end in ends)
    feet = [Line(((x - 0.1, y), (x + 0.1, y)), veil=veil) for y in (low, high)]
    return [Line(((x, low), (x, high)), veil=veil), *feet]


def _block(x: float, wide: float, high: float, deep: float) -> Iterator[Mark]:
    """A plain block: a rectangle, with a top and a side where it has depth."""
    left, right = x - wide / 2, x + wide / 2
    yield Bar(left, right, 0, high, colour=PLAIN, ghost=True)
    if deep:
        along = 0.7 * deep
        near, far = (right, high), (right + along, high + deep)
        top = ((left, high), near, far, (left + along, high + deep))
        side = ((right, 0), near, far, (right + along, deep))
        for face in (top, side):
            yield Area(face, colour=PLAIN, hatched=True)
            yield Line((*face, face[0]), width=1.5)


def interval(value: float) -> tuple[float, float]:
    """From where to where a figure may lie that is a whole number of thousands; else itself."""
    return arithmetic.error_interval(value, UNIT if value % UNIT == 0 else 1)
