"""W2, change explorer: one absolute change, three bases, and the multiplier there and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from headcount.drawing.marks import (
    CHARITIES,
    MUTED,
    OFFICIALS,
    Arrow,
    Axis,
    Bar,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.drawing.scales import axis_top, quarters, slider_step
from headcount.explorers.controls import Pick, Quantity
from headcount.explorers.explorer import WIDE, CannotWorkOut, Explorer, Headline
from headcount.numbers.writing import capital, percent, written
from headcount.page.tables import Table
from headcount.story.article import Article
from headcount.story.comparison import compared

EDGE = 16  # pixels left of 0, and right of the end
LINE_END = 3  # the multiplier line runs from 0 to here


@dataclass(frozen=True)
class Change:
    before: float
    after: float
    compare: str  # before, after or midpoint
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

    def __init__(self, story: Article):
        self.claim = claim = compared(story)
        before, after, self.counts = claim.before, claim.after, claim.things
        self.measure = claim.measure
        self.dates = dict(zip((before.value, after.value), claim.dates))
        self.most = most = axis_top(max(before.value, after.value))
        step, name = slider_step(most, before.value, after.value), capital(self.counts)
        unit = self.measure.in_brackets()
        self.controls = [
            Quantity("before", f"{name} before{unit}", 0, most, before.value, step),
            Quantity("after", f"{name} after{unit}", 0, most, after.value, step),
            Pick(
                "compare",
                "Compare with",
                [
                    ("before", "before"),
                    ("after", "after"),
                    ("the middle", "midpoint"),
                ],
                "before",
            ),
        ]
        self.settings = {
            claim.name: {},
            "The way back": {"before": after.value, "after": before.value},
            "Compared with the later year": {"compare": "after"},
            "Halved": {"before": most / 2, "after": most / 4},
        }
        self.actions = {
            "Swap": lambda v: {**v, "before": v["after"], "after": v["before"]},
        }

    def model(self, values: dict) -> Change | CannotWorkOut:
        before, after, compare = values["before"], values["after"], values["compare"]
        base = {"before": before, "after": after, "midpoint": (before + after) / 2}[compare]
        result = Change(
            before,
            after,
            compare,
            base,
            there=after / before if before else None,
            back=before / after if after else None,
        )
        if base:
            return result
        known = f"The absolute change is {self._with_counts(self.measure.change(result.change))}."
        return CannotWorkOut(
            f"No percent change: the base is 0, so there is nothing to compare with. {known}",
            result,
        )

    def headline(self, result: Change) -> Headline:
        if result.percent is None:
            return Headline(self.measure.change(result.change), "no percent change")
        number = f"{written(result.percent, 1, sign=True)}%"
        # The way back, and the way there as a percent of its end, which is the same number.
        answers = result.after > result.before or result.compare == "after"
        return Headline(number, f"of {self._base_words(result)}", OFFICIALS, veil=answers)

    def draw(self, result: Change, width: int) -> Picture:
        ticks = [(at, self.measure.marked(label)) for at, label in zip(*quarters(self.most))]
        ticks = ticks[:: 1 if width == WIDE else 2]
        bars = Panel(
            EDGE,
            10,
            width - 2 * EDGE,
            130,
            (0, self.most),
            (-0.6, 1.6),
            (*self._bars(result), Axis(tuple(ticks), self.claim.axis)),
        )
        under = 236 if width == WIDE else 253  # the title of the axis takes two lines
        times = tuple((tick, f"\N{MULTIPLICATION SIGN} {tick}") for tick in range(LINE_END + 1))
        line = Panel(
            EDGE,
            under,
            width - 2 * EDGE,
            40,
            (0, LINE_END),
            (0, 1),
            (
                Text(0, 1, "There and back", bold=True, dx=-EDGE, dy=-22, firm=True),
                *self._arrow(result.there, 0.85, OFFICIALS, "there", solid=True),
                *self._arrow(result.back, 0.3, CHARITIES, "back", solid=False),
                Axis(times),
            ),
        )
        return Picture(width, under + 66, (bars, line))

    def _bars(self, result: Change) -> Iterator[Mark]:
        change = result.after - result.before
        gap = 0 if change < 0 else 1  # it is what the shorter bar lacks
        low, high = sorted((result.before, result.after))
        for y, value, name in ((1, result.before, "before"), (0, result.after, "after")):
            says = f"{name}: {self._with_counts(self._named(value))}"
            yield Bar(0, value, y - 0.3, y + 0.15, says=says, ghost=True)
            yield Text(0, y + 0.15, name, colour=MUTED, dy=-12, firm=True)
            whole = " = 100%" if name == result.compare and value else ""
            words = f"{self._named(value)}{whole}"
            yield Text(0, y + 0.15, words, bold=True, dx=54, dy=-12, firm=True)
        if change:
            says = f"the change: {self._with_counts(self.measure.change(change))}"
            look: dict = {"colour": OFFICIALS, "says": says}
            yield Bar(low, high, gap - 0.3, gap + 0.15, filled=False, dashed=True, **look)
            right = high < 0.75 * self.most
            yield Text(
                high,
                gap - 0.075,
                self.measure.change(change),
                anchor="start" if right else "end",
                dx=8 if right else -8,
                bold=True,
                colour=OFFICIALS,
            )

    def _named(self, value: float) -> str:
        """A count, with its date where it is one of the article's."""
        date = self.dates.get(value)
        shown = self.measure.said(value)
        return f"{shown} ({date})" if date else shown

    def _with_counts(self, shown: str) -> str:
        """A count with what is counted; a price or a percentage has a unit of its own."""
        return f"{shown} {self.counts}" if self.measure.goes_with(self.counts) else shown

    def _arrow(
        self, times: float | None, y: float, colour: str, name: str, *, solid: bool
    ) -> Iterator[Mark]:
        if times is None:
            yield Text(1, y, f"{name}: no multiplier", anchor="middle", dy=-10, colour=colour)
            return
        end = min(times, LINE_END)
        rise = f"{written(100 * (times - 1), 1, sign=True)}%"
        text = f"{name} \N{MULTIPLICATION SIGN} {_times(times)}, {rise}"
        veil = times > 1  # a rise
        yield Arrow(1, y, end, y, colour=colour, dashed=not solid, says=text, veil=veil)
        right = max(end, 1)
        if right < 2:
            yield Text(right, y, text, dx=8, colour=colour, veil=veil)
        else:
            yield Text(min(end, 1), y, text, dx=-8, anchor="end", colour=colour, veil=veil)

    def _base(self, result: Change) -> str:
        return {"before": "before", "after": "after", "midpoint": "the middle"}[result.compare]

    def sentence(self, result: Change) -> str:
        change = result.change
        if change == 0:
            return (
                f"{self.measure.said(result.before)} before and after: no change, 0% of the base."
            )
        kind = "fall" if change < 0 else "rise"
        first, last = self._named(result.before), self._with_counts(self._named(result.after))
        start = "From" if self.measure.goes_with(self.counts) else f"{capital(self.counts)}: from"
        text = (
            f"{start} {first} to {last} is a {kind} of {self.measure.size(change)}. Compared with "
            f"{self._base_words(result)}, that is {percent(abs(result.percent))}."
        )
        if result.there is not None and result.back is not None:
            text += (
                f" The multiplier there is {_times(result.there)}, and back {_times(result.back)}."
            )
        return text

    def _base_words(self, result: Change) -> str:
        base = self.measure.said(result.base)
        return {
            "before": f"the {base} before",
            "after": f"the {base} after",
            "midpoint": f"the middle of both, {base}",
        }[result.compare]

    def alt_text(self, result: Change) -> str:
        there = "none" if result.there is None else _times(result.there)
        back = "none" if result.back is None else _times(result.back)
        change = (
            "no percent change"
            if result.percent is None
            else (f"{written(result.percent, 1, sign=True)}% of {self._base(result)}")
        )
        return (
            f"Two bars on an axis from 0 to {self.measure.said(self.most)}: {self.claim.counted}, "
            f"before {self._named(result.before)}, after {self._named(result.after)}. A dashed gap "
            f"shows the change, {self.measure.change(result.change)}, {change}. Below, a line of "
            f"multipliers: there {there}, back {back}. {self.claim.caveat}"
        )

    def table(self, result: Change) -> Table:
        def shown(value, text):
            return "none" if value is None else text(value)

        rows = [
            (f"{self.counts} before", self.measure.said(result.before)),
            (f"{self.counts} after", self.measure.said(result.after)),
            ("absolute change", self.measure.change(result.change)),
            ("compared with", f"{self._base(result)} ({self.measure.said(result.base)})"),
            ("percent change", shown(result.percent, lambda v: f"{written(v, 1, sign=True)}%")),
            ("multiplier there", shown(result.there, _times)),
            ("multiplier back", shown(result.back, _times)),
        ]
        return Table(["quantity", "value"], rows)


def _times(multiplier: float) -> str:
    """With three decimals; one that is not 0 is never written as 0."""
    return "below 0.001" if 0 < multiplier < 0.0005 else written(multiplier, 3)
