"""What the chart lab draws: the reader's chart, and the honest one beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from headcount.charts.bad_chart import LABEL
from headcount.drawing.labels import wrapped
from headcount.drawing.marks import (
    CHARITIES,
    INK,
    MUTED,
    OFFICIALS,
    PLAIN,
    Area,
    Axis,
    Bar,
    Dot,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.drawing.scales import ticks_between
from headcount.explorers.explorer import WIDE, Explorer, Headline
from headcount.numbers.writing import percent, trimmed, written
from headcount.stats import arithmetic

UNIT = 1000  # to which the attempts are rounded, where they are whole thousands
ATTEMPTS = "attempts to cross, recorded in a year"
COUNTED = "people counted: Calais, and Calais with Dunkirk"
LEFT, RIGHT = -0.6, 1.5  # where a panel ends; before stands at 0, after at 1
TOP = 1.3  # where a panel ends, as a part of its longest mark
ABOVE = 76  # pixels for the words over a panel
POWERS = {"height": 1, "area": 2, "volume": 3}


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
        if self.chart == "bars":
            return self.axis_start > 0
        return self.chart == "axes" or self.chart == "icons" and self.scaling != "height"


class ChartLabPicture(Explorer):
    """The drawing; ChartLabExplorer adds the figures, the controls and the words."""

    attempts: tuple[float, float]
    years: tuple[int, int]
    people_before: float
    counts: dict[float, str]
    spread: tuple[float, float]
    counted: tuple[tuple[str, int], tuple[str, int]]  # when people were counted: words and year

    def headline(self, result: Drawn) -> Headline:
        lie = f"Lie factor {written(result.lie_factor, 2)}"
        words = f"as drawn, {signed(result.true)} in the numbers. {lie}"
        colour = CHARITIES if result.is_misleading else INK
        return Headline(signed(result.drawn), words, colour, veil=result.answers)

    def draw(self, result: Drawn, width: int) -> Picture:
        if width == WIDE:
            mine, honest = (0, 0, 280, 196), (312, 0, 288, 196)
            height, rule = 322, [Panel(296, 0, 1, 310, marks=(_upright(),))]
        else:
            mine, honest = (0, 0, width, 120), (0, 228, width, 120)
            height, rule = 468, []
        chart = {
            "bars": self._bars,
            "icons": self._icons,
            "axes": self._axes,
            "index": self._index,
            "panels": self._panels,
        }[result.chart]
        panels = [
            *_title("Your chart", LABEL if result.is_misleading else "", *mine[:3]),
            *chart(result, *mine),
            *_title("The honest chart", "", *honest[:3]),
            *self._honest(result, *honest),
        ]
        return Picture(width, height, (*panels, *rule), kind=result.chart)

    # --- the reader's chart; left, top, width, and how high the panel is ---

    def _bars(self, result: Drawn, left, top, width, high) -> Iterator[Panel]:
        """Lengths as parts of the longest, so that one that shrinks is seen to."""
        start, longest = result.start, max(self.attempts)
        marks: list[Mark] = []
        for x, value in enumerate(self.attempts):
            length = max(0, (value - start) / (longest - start))
            look: dict = {"veil": result.answers}
            if length:
                says = f"{self.years[x]}: {written(value)} attempts"
                marks.append(
                    Bar(x - 0.3, x + 0.3, 0, length, colour=PLAIN, says=says, ghost=True, **look)
                )
            marks.append(_value(x, length, written(value), **look))
            if result.ranges and value > start:
                ends = [max(0, (end - start) / (longest - start)) for end in interval(value)]
                marks += _range(x, *ends, veil=result.answers)
        ticks = [(start, written(start)), *ticks_between(start, start + 1.15 * (longest - start))]
        side = tuple(((at - start) / (longest - start), words) for at, words in ticks)
        yield _panel(
            (left + 66, top, width - 70, high),
            (*marks, Axis(side, left=True), Axis(tuple(enumerate(map(str, self.years))))),
            title=ATTEMPTS,
            shift=66,
        )

    def _icons(self, result: Drawn, left, top, width, high) -> Iterator[Panel]:
        ratio = arithmetic.multiplier(*self.attempts)
        tallest = max(1, ratio)
        marks: list[Mark] = []
        for x, size, value in zip((0, 1), (1 / tallest, ratio / tallest), self.attempts):
            wide = 0.62 * (1 if result.scaling == "height" else size)
            deep = 0.2 * size if result.scaling == "volume" else 0
            marks += _block(x, wide, 0.8 * size, deep)
            marks.append(_value(x, 0.8 * size + deep, written(value)))
        yield _panel(
            (left + 8, top, width - 12, high),
            (*marks, Axis(tuple(enumerate(map(str, self.years))))),
            title=ATTEMPTS,
            shift=8,
        )

    def _axes(self, result: Drawn, left, top, width, high) -> Iterator[Panel]:
        """People on the left axis, attempts on the right: heights as parts of the first."""
        start, (before, after) = result.right_start, self.attempts
        people = result.people / result.people_before
        height = (after - start) / (before - start)
        whose = self._whose(result)
        look: dict = {"veil": result.answers}
        right = [(start, written(start)), *ticks_between(start, before)]
        marks: list[Mark] = [
            Line(((0, 1), (1, people)), colour=whose, width=5, **look),
            Dot(0, 1, colour=whose, shape="diamond", **look),
            Dot(1, people, colour=whose, shape="diamond", says=written(result.people), **look),
            Line(((0, 1), (1, height)), colour=PLAIN, dashed=True, ghost=True, **look),
            Dot(0, 1, colour=PLAIN, size=5, **look),
            Dot(1, height, colour=PLAIN, size=5, ghost=True, says=written(after), **look),
            _beside(1, height, written(after), PLAIN, **look),
            _beside(1, people, written(result.people), whose, **look),
            *(
                Text(RIGHT, (at - start) / (before - start), words, dx=8, colour=PLAIN, firm=True)
                for at, words in right
            ),
            Line(((RIGHT, 0), (RIGHT, TOP)), colour=PLAIN, width=1),
        ]
        if result.ranges:
            ends = [count / result.people_before for count in self.spread]
            marks += _range(1, *ends, veil=result.answers)
        ticks = [(0, "0"), *ticks_between(0, result.people_before)]
        side = tuple((at / result.people_before, words) for at, words in ticks)
        yield _panel(
            (left + 52, top, width - 118, high),
            (*marks, Axis(side, left=True, colour=whose), Axis(((0, "before"), (1, "after")))),
            title="people counted (solid), attempts in a year (dashed)",
            shift=52,
            room=width,
        )

    def _index(self, result: Drawn, left, top, width, high) -> Iterator[Panel]:
        attempts, people = (100 + change for change in (result.true, result.count_change))
        whose = self._whose(result)
        marks: list[Mark] = [
            Line(((0, 1), (1, attempts / 100)), colour=PLAIN, dashed=True),
            Line(((0, 1), (1, people / 100)), colour=whose),
            Dot(0, 1, colour=INK, shape="square"),
            _value(0, 1, "both 100", up=19),
            Dot(1, attempts / 100, colour=PLAIN, says=f"attempts {trimmed(attempts)}"),
            Dot(1, people / 100, colour=whose, shape="diamond", ghost=True),
            Text(1.35, attempts / 100, f"attempts {trimmed(attempts)}", anchor="end", dy=-18),
            Text(1.35, people / 100, f"people {trimmed(people)}", anchor="end", dy=-20),
        ]
        if result.ranges:
            marks += _range(1, *(count / result.people_before for count in self.spread))
        side = tuple((part / 100, str(part)) for part in (0, 50, 100))
        yield _panel(
            (left + 36, top, width - 40, high),
            (*marks, Axis(side, left=True), Axis(((0, "before"), (1, "after")))),
            title="index, before = 100",
            shift=36,
        )

    def _panels(self, result: Drawn, left, top, width, high) -> Iterator[Panel]:
        """Two panels from zero, as bars: attempts, and people counted."""
        longest = max(self.attempts)
        marks: list[Mark] = []
        for x, value in enumerate(self.attempts):
            marks.append(Bar(x - 0.3, x + 0.3, 0, value / longest, colour=PLAIN))
            marks.append(_value(x, value / longest, written(value)))
        most = max(self.people_before, *self.spread)
        whose = self._whose(result)
        looks: list[dict] = [
            {"colour": OFFICIALS},
            {"colour": whose, "hatched": whose == CHARITIES},
        ]
        others: list[Mark] = []
        for x, value in enumerate((self.people_before, result.people)):
            others.append(Bar(x - 0.3, x + 0.3, 0, value / most, ghost=True, **looks[x]))
            others.append(_value(x, value / most, written(value)))
        if result.ranges:
            for x, value in enumerate(self.attempts):
                marks += _range(x, *(end / longest for end in interval(value)))
            others += _range(1.4, *(count / most for count in self.spread))
        yield from self._pair(marks, others, left, top, width, high)

    def _whose(self, result: Drawn) -> str:
        """The colour of those who counted the people of today."""
        return OFFICIALS if self.counts[result.people].startswith("officials") else CHARITIES

    # --- the honest chart ---

    def _honest(self, result: Drawn, left, top, width, high) -> Iterator[Panel]:
        """Bars from zero; the later count is hatched from its smallest to its largest."""
        longest, most = max(self.attempts), max(self.people_before, *self.spread)
        marks: list[Mark] = []
        for x, value in enumerate(self.attempts):
            if result.ranges:
                marks += _range(x, *(end / longest for end in interval(value)))
            says = f"{self.years[x]}: {written(value)} attempts"
            marks.append(Bar(x - 0.3, x + 0.3, 0, value / longest, colour=PLAIN, says=says))
            marks.append(_value(x, value / longest, written(value)))
            if result.ranges:
                off = trimmed(interval(value)[1] - value)
                marks.append(_value(x, value / longest, f"\N{PLUS-MINUS SIGN} {off}", up=-16))
        low, high_count = (count / most for count in self.spread)
        used = result.people / most
        before = self.people_before / most
        low_words, high_words = map(written, self.spread)
        others: list[Mark] = [
            Bar(-0.3, 0.3, 0, before, colour=OFFICIALS, says="officials"),
            _value(0, before, written(self.people_before)),
            Bar(0.7, 1.3, 0, low, says=f"all count {low_words} or more"),
            Bar(0.7, 1.3, low, high_count, colour=MUTED, hatched=True),
            Line(((0.6, used), (1.4, used)), colour=INK, width=3, ghost=True),
            _value(1, high_count, f"{low_words} to", up=28),
            _value(1, high_count, high_words),
        ]
        yield from self._pair(marks, others, left, top, width, high)

    def _pair(self, first, second, left, top, width, high) -> Iterator[Panel]:
        """Two panels from zero, each with its own dates."""
        half = width / 2
        years = tuple(enumerate(map(str, self.years)))
        yield _panel(
            (left + 18, top, half - 22, high),
            (*first, Axis(((0, "0"),), left=True), Axis(years)),
            title=ATTEMPTS,
            shift=18,
        )
        words = tuple((x, said) for x, (said, _) in enumerate(self.counted))
        more = [
            Text(x, 0, str(year), anchor="middle", dy=32, colour=MUTED, firm=True)
            for x, (_, year) in enumerate(self.counted)
        ]
        yield _panel(
            (left + half + 18, top, half - 18, high),
            (*second, *more, Axis(((0, "0"),), left=True), Axis(words)),
            title=COUNTED,
            shift=18,
        )

    # --- words in the picture ---

    def _counted(self, which: int) -> str:
        words, year = self.counted[which]
        return f"{words} {year}"

    def _verdict_lines(self, result: Drawn) -> list[str]:
        if result.drawn is None:
            return ["Nothing to measure: a bar has no length."]
        kind = "fall" if result.true < 0 else "rise"
        return [
            f"Attempts as drawn: a {kind} of {percent(abs(result.drawn))}. In the numbers: "
            f"{percent(abs(result.true))}.",
            f"Lie factor {written(result.lie_factor, 2)}.",
        ]

    def _verdict(self, result: Drawn) -> str:
        return " ".join(self._verdict_lines(result))


def signed(change: float) -> str:
    return f"{written(change, 1, sign=True)}%"


def _title(words: str, warning: str, left: float, top: float, width: float) -> Iterator[Panel]:
    """The name of a chart, and that it misleads: so that it is never copied out as a good one."""
    marks = [Text(0, 1, words, bold=True, size=14, dy=10, firm=True)]
    if warning:
        lines = wrapped(warning, 13, width)
        marks += [
            Text(0, 1, line, colour=CHARITIES, bold=True, dy=29 + 17 * place, firm=True)
            for place, line in enumerate(lines)
        ]
    yield Panel(left, top, width, 20, marks=tuple(marks))


def _panel(place, marks, title: str, shift: float, room: float = 0) -> Panel:
    """A panel for before and after, 0 and 1, with what is measured written above it."""
    left, top, width, high = place
    lines = wrapped(title, 13, room or width + shift)
    look: dict = {"dx": -shift, "colour": MUTED, "firm": True}
    first = -9 - 17 * (len(lines) - 1)
    above = [Text(LEFT, TOP, line, dy=first + 17 * at, **look) for at, line in enumerate(lines)]
    return Panel(left, top + ABOVE, width, high, (LEFT, RIGHT), (0, TOP), (*above, *marks))


def _value(x: float, y: float, words: str, up: float = 11, veil: bool = False) -> Text:
    return Text(x, y, words, anchor="middle", dy=-up, bold=True, veil=veil)


def _beside(x: float, y: float, words: str, colour: str, veil: bool) -> Text:
    return Text(x, y, words, dx=-12, dy=-9, anchor="end", bold=True, colour=colour, veil=veil)


def _range(x: float, low: float, high: float, veil: bool = False) -> list[Mark]:
    """From where to where a figure may lie."""
    feet = [Line(((x - 0.1, y), (x + 0.1, y)), veil=veil) for y in (low, high)]
    return [Line(((x, low), (x, high)), veil=veil), *feet]


def _block(x: float, wide: float, high: float, deep: float) -> Iterator[Mark]:
    """A plain block: a rectangle, with a top and a side where it has depth."""
    left, right = x - wide / 2, x + wide / 2
    yield Bar(left, right, 0, high, colour=PLAIN, ghost=True)
    if deep:
        along = 0.7 * deep
        top = (
            (left, high),
            (right, high),
            (right + along, high + deep),
            (left + along, high + deep),
        )
        side = ((right, 0), (right, high), (right + along, high + deep), (right + along, deep))
        for face in (top, side):
            yield Area(face, colour=PLAIN, hatched=True)
            yield Line((*face, face[0]), width=1.5)


def _upright() -> Line:
    return Line(((0, 0), (0, 1)), colour="faint", width=1)


def interval(value: float) -> tuple[float, float]:
    """From where to where a figure may lie that is a whole number of thousands; else itself."""
    return arithmetic.error_interval(value, UNIT if value % UNIT == 0 else 1)
