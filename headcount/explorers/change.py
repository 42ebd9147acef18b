"""W2, change explorer: one absolute change, three bases, and the multiplier there and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from headcount.drawing.labels import beside, muted
from headcount.drawing.layout import WIDE, Headline
from headcount.drawing.marks import Arrow, Axis, Bar, Panel, Picture, Text
from headcount.drawing.roles import CHARITIES, OFFICIALS
from headcount.drawing.scales import axis_top, quarters, slider_step
from headcount.explorers.controls import Pick, Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.writing import capital, percent, written
from headcount.page.tables import Table
from headcount.story.article import Article
from headcount.story.comparison import compared

BASES = {"before": "before", "after": "after", "midpoint": "the middle"}  # and their names
EDGE = 16  # pixels left of 0, and right of the end
LINE_END = 2  # the multiplier line runs from 0 to here
TIMES = "\N{MULTIPLICATION SIGN}"


@dataclass(frozen=True)
class Change:
    before: float
    after: float
    compare: str  # one of BASES
    base: float
    there: float | None  # multipliers; None where there is none
    back: float | None

    @property
    def change(self) -> float:
        return self.after - self.before

    @property
    def percent(self) -> float | None:
        return 100 * self.change / self.base if self.base else None


class ChangeExplorer(Explorer):
    name = "change"
    lesson = "2"
    title = "How large is the change, compared with what?"
    actions = {"Swap": lambda v: {**v, "before": v["after"], "after": v["before"]}}

    def __init__(self, story: Article):
        self.claim = claim = compared(story)
        self.counts, self.measure = claim.things, claim.measure
        before, after = claim.before.value, claim.after.value
        self.dates = dict(zip((before, after), claim.dates))
        self.most = most = axis_top(max(before, after))
        step, name = slider_step(most, before, after), capital(self.counts)
        unit = self.measure.in_brackets()
        bases = [(word, base) for base, word in BASES.items()]
        self.controls = [
            Quantity("before", f"{name} before{unit}", 0, most, before, step),
            Quantity("after", f"{name} after{unit}", 0, most, after, step),
            Pick("compare", "Compare with", bases, "before"),
        ]
        self.settings = {
            claim.name: {},
            "The way back": {"before": after, "after": before},
            "Compared with the later year": {"compare": "after"},
            "Halved": {"before": most / 2, "after": most / 4},
        }

    def model(self, values: dict) -> Change | CannotWorkOut:
        before, after, compare = values["before"], values["after"], values["compare"]
        base = {"before": before, "after": after, "midpoint": (before + after) / 2}[compare]
        there = after / before if before else None
        back = before / after if after else None
        result = Change(before, after, compare, base, there, back)
        if base:
            return result
        return CannotWorkOut(
            "No percent change: the base is 0, so there is nothing to compare with. The absolute "
            f"change is {self._with_counts(self.measure.change(result.change))}.",
            result,
        )

    def headline(self, result: Change) -> Headline:
        # The way back, and the way there as a percent of its end, which is the same number.
        answers = result.after > result.before or result.compare == "after"
        number = percent(result.percent, sign=True)
        return Headline(number, f"of {self._base_words(result)}", OFFICIALS, veil=answers)

    def draw(self, result: Change, width: int) -> Picture:
        wide, across = width == WIDE, width - 2 * EDGE
        ticks = [(at, self.measure.marked(label)) for at, label in zip(*quarters(self.most))]
        bars = (*self._bars(result), Axis(tuple(ticks[:: 1 if wide else 2]), self.claim.axis))
        ticks = tuple((at, f"{TIMES} {at}") for at in range(LINE_END + 1))
        end = None if result.there is None else min(result.there, LINE_END)
        arrows = (
            Text(0, 1, "There and back", bold=True, dx=-EDGE, dy=-22, firm=True),
            *_arrow("there", result.there, (1, end), 0.85 if wide else 0.75, OFFICIALS, wide),
            *_arrow("back", result.back, (end, 1), 0.3 if wide else 0.25, CHARITIES, wide),
            Axis(ticks, f"{TIMES} 1 is the number before"),
        )
        under, high = (236, 40) if wide else (253, 72)  # titles above take two lines
        panels = (
            Panel(EDGE, 10, across, 130, (0, self.most), (-0.6, 1.6), bars),
            Panel(EDGE, under, across, high, (0, LINE_END), (0, 1), arrows),
        )
        return Picture(width, under + high + 44, panels)

    def _bars(self, result: Change) -> Iterator[Bar | Text]:
        for y, value, name in ((1, result.before, "before"), (0, result.after, "after")):
            words = self._named(value)
            says = f"{name}: {self._with_counts(words)}"
            yield Bar(0, value, y - 0.3, y + 0.15, says=says, ghost=True)
            yield muted(0, y + 0.15, name, dy=-12)
            words += " = 100%" if name == result.compare and value else ""
            yield Text(0, y + 0.15, words, bold=True, dx=54, dy=-12, firm=True)
        if result.change:
            y = 0 if result.change < 0 else 1  # it is what the shorter bar lacks
            low, high = sorted((result.before, result.after))
            words = self.measure.change(result.change)
            look: dict = {"colour": OFFICIALS, "says": f"the change: {self._with_counts(words)}"}
            yield Bar(low, high, y - 0.3, y + 0.15, filled=False, dashed=True, **look)
            place = beside(8, right=high < 0.75 * self.most)
            yield Text(high, y - 0.075, words, bold=True, colour=OFFICIALS, **place)

    def _named(self, value: float) -> str:
        """A count, with its date where it is one of the article's."""
        date = self.dates.get(value)
        return f"{self.measure.said(value)} ({date})" if date else self.measure.said(value)

    def _with_counts(self, shown: str) -> str:
        """A count with what is counted; a price or a percentage has a unit of its own."""
        return f"{shown} {self.counts}" if self.measure.goes_with(self.counts) else shown

    def _base_words(self, result: Change) -> str:
        base = self.measure.said(result.base)
        if result.compare == "midpoint":
            return f"the middle of both, {base}"
        return f"the {base} {result.compare}"

    def sentence(self, result: Change) -> str:
        if not result.change:
            return (
                f"{self.measure.said(result.before)} before and after: no change, 0% of the base."
            )
        start = "From" if self.measure.goes_with(self.counts) else f"{capital(self.counts)}: from"
        first, last = self._named(result.before), self._with_counts(self._named(result.after))
        kind = "fall" if result.change < 0 else "rise"
        text = (
            f"{start} {first} to {last} is a {kind} of {self.measure.size(result.change)}. "
            f"Compared with {self._base_words(result)}, that is {percent(abs(result.percent))}."
        )
        if None in (result.there, result.back):
            return text
        there, back = _times(result.there), _times(result.back)
        return f"{text} The multiplier there is {there}, and back {back}."

    def alt_text(self, result: Change) -> str:
        share = "no percent change"
        if result.percent is not None:
            share = f"{percent(result.percent, sign=True)} of {BASES[result.compare]}"
        return (
            f"Two bars on an axis from 0 to {self.measure.said(self.most)}: {self.claim.counted}, "
            f"before {self._named(result.before)}, after {self._named(result.after)}. A dashed gap "
            f"shows the change, {self.measure.change(result.change)}, {share}. Below, a line of "
            f"multipliers: there {_times(result.there)}, back {_times(result.back)}. "
            f"{self.claim.caveat}"
        )

    def table(self, result: Change) -> Table:
        said = self.measure.said
        share = "none" if result.percent is None else percent(result.percent, sign=True)
        rows = [
            (f"{self.counts} before", said(result.before)),
            (f"{self.counts} after", said(result.after)),
            ("absolute change", self.measure.change(result.change)),
            ("compared with", f"{BASES[result.compare]} ({said(result.base)})"),
            ("percent change", share),
            ("multiplier there", _times(result.there)),
            ("multiplier back", _times(result.back)),
        ]
        return Table(["quantity", "value"], rows)


def _arrow(
    name: str, times: float | None, ends: tuple, y: float, colour: str, wide: bool
) -> Iterator[Arrow | Text]:
    """From one number to the other, in multiples of the one before, or to the end of the line; its
    multiplier and its percent beside it, or above it. The way back is dashed."""
    (x0, x1), words, look = ends, f"{name}: no multiplier", {"colour": colour}
    if times is not None:
        words = f"{name} {TIMES} {_times(times)}, {percent(100 * (times - 1), sign=True)}"
        look["veil"] = times > 1 or max(filter(None, ends)) > 1  # a rise, or the way back from one
    if times is None or x0 is None or x1 is None:
        yield Text(1, y, words, anchor="middle", dy=-10, **look)
        return
    yield Arrow(x0, y, x1, y, dashed=name == "back", says=words, **look)
    right = max(x0, x1) < 1.5
    if wide:
        yield Text(max(x0, x1) if right else min(x0, x1), y, words, **beside(8, right), **look)
    else:
        yield Text(0, y, words, dy=-13, **look)


def _times(multiplier: float | None) -> str:
    """With three decimals; one that is not 0 is never written as 0."""
    if multiplier is None:
        return "none"
    return "below 0.001" if 0 < multiplier < 0.0005 else written(multiplier, 3)
