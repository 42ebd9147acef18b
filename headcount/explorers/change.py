"""W2, change explorer: one absolute change, three bases, and the multiplier there and back."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.explorers.controls import Pick, Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.explorers.scales import axis_top, capital, quarters, slider_step
from headcount.numbers.writing import counted, percent, written
from headcount.page.colours import BLACK, BLUE, PLAIN, VERMILLION
from headcount.page.tables import Table
from headcount.story.article import Article
from headcount.story.comparison import compared

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
    size = (6.6, 4.6)
    message_at = (0.77, 0.66)
    message_width = 28

    def __init__(self, story: Article):
        super().__init__()
        self.claim = claim = compared(story)
        before, after, self.counts = claim.before, claim.after, claim.things
        self.dates = dict(zip((before.value, after.value), claim.dates))
        self.most = most = axis_top(max(before.value, after.value))
        step, name = slider_step(most, before.value, after.value), capital(self.counts)
        self.controls = [
            Quantity("before", f"{name} before", 0, most, before.value, step),
            Quantity("after", f"{name} after", 0, most, after.value, step),
            Pick(
                "compare",
                "Compare with",
                [
                    ("the figure before", "before"),
                    ("the figure after", "after"),
                    ("the middle of both", "midpoint"),
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
        known = f"The absolute change is {counted(result.change, sign=True)} {self.counts}."
        return CannotWorkOut(
            f"No percent change: the base is 0, so there is nothing to compare with. {known}",
            result,
        )

    def layout(self, figure):
        bars = figure.add_axes([0.16, 0.46, 0.79, 0.43])
        line = figure.add_axes([0.16, 0.06, 0.79, 0.2])
        return bars, line

    def draw_still(self, axes, values: dict) -> None:
        bars, line = axes
        bars.set(xlim=(0, self.most * 1.02), ylim=(-0.6, 1.9), yticks=[1, 0])
        bars.set_yticklabels(["before", "after"])
        ticks, labels = quarters(self.most)
        bars.set_xticks(ticks)
        bars.set_xticklabels(labels)
        bars.set_xlabel(self.claim.axis)
        bars.set_title(self.title)
        line.set(xlim=(0, LINE_END * 1.02), ylim=(-1.3, 1.3))
        line.axis("off")
        line.plot([0, LINE_END], [0, 0], color=BLACK, linewidth=1.5)
        for tick in (0, 1, 2, 3):
            line.plot([tick, tick], [-0.12, 0.12], color=BLACK)
            line.text(tick, -0.22, f"\N{MULTIPLICATION SIGN} {tick}", ha="center", va="top")

    def draw(self, axes, result: Change) -> None:
        bars, line = axes
        bars.barh([1, 0], [result.before, result.after], height=0.62, **PLAIN)
        for y, value in ((1, result.before), (0, result.after)):
            inside = value > 0.7 * self.most
            bars.text(
                value + (-0.01 if inside else 0.01) * self.most,
                y,
                self._named(value),
                ha="right" if inside else "left",
                va="center",
                bbox=dict(facecolor="white", edgecolor="none", pad=1.5),
            )
        low, high = sorted((result.before, result.after))
        bars.plot([low, low, high, high], [1.42, 1.52, 1.52, 1.42], color=BLACK)
        middle = min(max((low + high) / 2, 0.3 * self.most), 0.75 * self.most)
        bars.text(middle, 1.56, self._bracket(result), ha="center", va="bottom")
        self._arrow(line, result.there, 0.5, BLUE, "there")
        self._arrow(line, result.back, -0.95, VERMILLION, "back")

    def _named(self, value: float) -> str:
        """A count, with its date where it is one of the article's."""
        date = self.dates.get(value)
        return f"{counted(value)} ({date})" if date else counted(value)

    def _bracket(self, result: Change) -> str:
        text = counted(result.change, sign=True)
        if result.percent is None:
            return f"{text}, no percent change"
        return f"{text}, {written(result.percent, 1, sign=True)}% of {self._base(result)}"

    def _arrow(self, line, times: float | None, y: float, colour: str, name: str) -> None:
        if times is None:
            line.text(1, y, f"{name}: no multiplier", ha="center", va="center")
            return
        end = min(times, LINE_END)
        line.annotate(
            "",
            (end, y),
            (1, y),
            arrowprops=dict(arrowstyle="-|>", color=colour, linewidth=2.5, shrinkA=0, shrinkB=0),
        )
        line.plot([1], [y], marker="o", color=colour)
        right = max(end, 1) + 0.06
        text = f"{name}: \N{MULTIPLICATION SIGN} {_times(times)}"
        if right < 2.1:
            line.text(right, y, text, ha="left", va="center")
        else:
            line.text(min(end, 1) - 0.06, y, text, ha="right", va="center")

    def _base(self, result: Change) -> str:
        return {"before": "before", "after": "after", "midpoint": "the middle"}[result.compare]

    def sentence(self, result: Change) -> str:
        change = result.change
        if change == 0:
            return f"{counted(result.before)} before and after: no change, 0% of the base."
        kind = "fall" if change < 0 else "rise"
        size = counted(abs(change))
        text = (
            f"From {self._named(result.before)} to {self._named(result.after)} {self.counts} is a "
            f"{kind} of {size}. Compared with {self._base_words(result)}, that is "
            f"{percent(abs(result.percent))}."
        )
        if result.there is not None and result.back is not None:
            text += (
                f" The multiplier there is {_times(result.there)}, and back {_times(result.back)}."
            )
        return text

    def _base_words(self, result: Change) -> str:
        base = counted(result.base)
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
            f"Two bars on an axis from 0 to {written(self.most)}: {self.claim.counted}, "
            f"before {self._named(result.before)}, after {self._named(result.after)}. A bracket "
            f"shows the change, {counted(result.change, sign=True)}, {change}. Below, a line of "
            f"multipliers: there {there}, back {back}. {self.claim.caveat}"
        )

    def table(self, result: Change) -> Table:
        def shown(value, text):
            return "none" if value is None else text(value)

        rows = [
            (f"{self.counts} before", counted(result.before)),
            (f"{self.counts} after", counted(result.after)),
            ("absolute change", counted(result.change, sign=True)),
            ("compared with", f"{self._base(result)} ({counted(result.base)})"),
            ("percent change", shown(result.percent, lambda v: f"{written(v, 1, sign=True)}%")),
            ("multiplier there", shown(result.there, _times)),
            ("multiplier back", shown(result.back, _times)),
        ]
        return Table(["quantity", "value"], rows)


def _times(multiplier: float) -> str:
    """With three decimals; one that is not 0 is never written as 0."""
    return "below 0.001" if 0 < multiplier < 0.0005 else written(multiplier, 3)
