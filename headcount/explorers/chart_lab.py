"""W9, chart lab: the reader's chart above, the honest one below, and how much the first lies."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from headcount.charts.bad_chart import LABEL
from headcount.explorers.controls import Pick, Quantity, Tick
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.writing import percent, trimmed, written
from headcount.page.colours import BLACK, BLUE, CHARITIES, GREEN, GREY, OFFICIALS, PLAIN, VERMILLION
from headcount.stats import arithmetic
from headcount.story.article import Article

UNIT = 1000  # to which the attempts are rounded, where they are whole thousands
ATTEMPTS = "attempts to cross the Channel, recorded in a year"
POWERS = {"height": 1, "area": 2, "volume": 3}
OWNER = {"axis_start": "bars", "scaling": "icons", "right_start": "axes"}
# The name of a bar, readable on the watermark.
NAME = dict(ha="center", va="bottom", zorder=6,
            bbox=dict(facecolor="white", edgecolor="none", pad=0.5))  # fmt: skip
ABOVE_BAR = dict(**NAME, xytext=(0, 4), textcoords="offset points")  # its edge stays to be seen
CHARTS = [
    ("bars", "bars"), ("icons of two sizes", "icons"), ("two axes", "axes"),
    ("index, before = 100", "index"), ("two panels", "panels"),
]  # fmt: skip


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
        start = {"bars": self.axis_start, "axes": self.right_start}.get(self.chart, 0)
        if start >= min(self.attempts):
            return None
        return arithmetic.drawn_change(*self.attempts, start)

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
    def is_misleading(self) -> bool:
        if self.chart == "bars":
            return self.axis_start > 0
        return self.chart == "axes" or self.chart == "icons" and self.scaling != "height"


class ChartLabExplorer(Explorer):
    name = "chartlab"
    lesson = "9"
    title = "How large does the change look, and how large is it?"
    size = (6.6, 8.6)
    message_at = (0.62, 0.82)
    message_width = 26

    def __init__(self, story: Article):
        super().__init__()
        before, after = story.attempts_2016, story.attempts_2017
        self.attempts = before.value, after.value
        self.years = before.start.year, after.start.year
        self.people_before = story.people_before.value
        self.before, self.now = f"before {story.cleared:%b %Y}", f"{story.reported:%b %Y}"
        self.before_long = story.people_before.when
        officials, charities = story.people_now_officials.value, story.people_now_charities.value
        both = charities + story.people_dunkirk_charities.value
        self.counts = {
            officials: "officials, Calais",
            charities: "charities, Calais",
            both: "charities, Calais with Dunkirk",
        }
        self.spread = min(self.counts), max(self.counts)
        last = min(self.attempts) - 1000
        self.controls = [
            Pick("chart", "Chart", CHARTS, "bars"),
            Quantity("axis_start", "Axis of the bars begins at", 0, last, 0, 1000,
                     box_high=max(self.attempts) - 1000),
            Pick("scaling", "An icon grows in",
                 [("height", "height"), ("height and width", "area"),
                  ("height, width and depth", "volume")], "area"),
            Quantity("right_start", "Right axis begins at", 0, last, 0, 500),
            Pick("people", "Count used", [(f"{written(count)}, {who}", count)
                                          for count, who in self.counts.items()], charities),
            Tick("ranges", "Show ranges"),
        ]  # fmt: skip
        share = charities / self.people_before if self.people_before else 0
        meet = (self.attempts[1] - share * self.attempts[0]) / (1 - share)
        cut = round(0.6 * self.attempts[0], -4)
        self.settings = {
            "Bars from 0": {},
            f"Bars from {written(cut)}": {"axis_start": cut},
            "Icons, both ways": {"chart": "icons"},
            "Two axes that agree": {"chart": "axes", "right_start": round(min(max(meet, 0), last))},
            "Index": {"chart": "index"},
            "Two panels": {"chart": "panels"},
        }

    def changed(self, values: dict, name: str) -> dict:
        """A control shows the chart that it belongs to; another chart begins at its defaults."""
        chart = OWNER.get(name, values["chart"])
        if name == "chart" or name in OWNER:
            others = {part for part, owner in OWNER.items() if owner != chart}
            values = {**values, **{part: self.defaults[part] for part in others}}
        return {**values, "chart": chart}

    def model(self, values: dict) -> Drawn | CannotWorkOut:
        result = Drawn(attempts=self.attempts, people_before=self.people_before, **values)
        if result.chart in ("axes", "index") and result.count_change is None:
            return CannotWorkOut("No index: its base is 0, and nothing can be a part of 0.")
        if result.drawn is None:
            smaller = self.years[self.attempts.index(min(self.attempts))]
            return CannotWorkOut(
                f"The {smaller} bar has no length left: the axis begins at or above its value.",
                result,
            )
        return result

    # --- the picture: the reader's chart, the verdict between, the honest chart ---

    def layout(self, figure):
        mine = figure.add_axes([0.14, 0.58, 0.7, 0.32])
        right = mine.twinx()
        panels = [figure.add_axes([left, 0.58, 0.33, 0.3]) for left in (0.14, 0.62)]
        words = figure.add_axes([0.02, 0.43, 0.96, 0.08])
        honest = [figure.add_axes([left, 0.06, 0.33, 0.26]) for left in (0.14, 0.62)]
        return mine, right, *panels, words, *honest

    def frame(self, values: dict) -> tuple:
        return tuple(values[name] for name in ("chart", "axis_start", "right_start", "scaling"))

    def draw_still(self, axes, values: dict) -> None:
        mine, right, first, second, words, honest_first, honest_second = axes
        chart = values["chart"]
        mine.set_visible(chart != "panels")
        right.set_visible(chart == "axes")
        right.spines["right"].set_visible(True)
        for panel in (first, second):
            panel.set_visible(chart == "panels")
        for part in (mine, right):
            part.set_title("", loc="left")
            part.set_title("", loc="right")
        words.set(xlim=(0, 1), ylim=(0, 1))
        words.axis("off")
        getattr(self, f"_still_{chart}")(axes, values)
        self._still_panels((*axes[:2], honest_first, honest_second), values)
        title = dict(transform=mine.figure.transFigure, fontsize=14, fontweight="bold")
        words.text(0.02, 0.985, "Your chart", va="top", **title)
        words.text(0.02, 0.42, "The honest chart", va="top", **title)

    def _scale(self, axes, low: float, high: float, x_names: tuple) -> None:
        """Ticks and limits of one panel; the bottom axis has two places, before and after."""
        from matplotlib.ticker import MaxNLocator

        axes.set(xlim=(-0.5, 1.5), ylim=(low, high), xticks=[0, 1])
        axes.set_xticklabels(x_names)
        inner = [tick for tick in MaxNLocator(4).tick_values(low, high)
                 if low + 0.1 * (high - low) < tick <= high]  # fmt: skip
        axes.set_yticks([low, *inner])  # where the axis begins is always said
        axes.yaxis.set_major_formatter("{x:,.0f}")
        axes.spines["left"].set_visible(True)

    def _still_bars(self, axes, values: dict) -> None:
        start = values["axis_start"]
        top = start + 1.15 * (max(self.attempts) - start)
        self._scale(axes[0], start, top, self.years)
        axes[0].set_title(ATTEMPTS, loc="left", fontsize=13)

    def _still_icons(self, axes, values: dict) -> None:
        axes[0].set(xlim=(0, 2.3), ylim=(0, 1.45), xticks=[0.55, 1.65], yticks=[])
        axes[0].set_xticklabels(self.years)
        axes[0].set_title(ATTEMPTS, loc="left", fontsize=13)
        axes[0].spines["left"].set_visible(False)

    def _still_axes(self, axes, values: dict) -> None:
        times = [f"attempts {year},\npeople {people}" for year, people in
                 zip(self.years, (self.before[:-5], self.now))]  # fmt: skip
        self._scale(axes[0], 0, self.people_before or 1, times)
        self._scale(axes[1], values["right_start"], self.attempts[0], times)
        axes[0].set_title("people counted, solid", loc="left", fontsize=13, pad=14)
        axes[1].set_title("attempts in a year, dashed", loc="right", fontsize=13, pad=14)

    def _still_index(self, axes, values: dict) -> None:
        self._scale(axes[0], 0, 118, ("before", "after"))
        axes[0].set_title("index, before = 100", loc="left", fontsize=13)

    def _still_panels(self, axes, values: dict) -> None:
        """Two panels from zero: attempts, and people counted."""
        _, _, first, second, *_ = axes
        self._scale(first, 0, 1.25 * max(self.attempts), self.years)
        times = [f"{words[:-5]}\n{words[-4:]}" for words in (self.before, self.now)]
        self._scale(second, 0, 1.25 * max(self.people_before, *self.spread), times)
        first.set_title("Attempts, the Channel,\nrecorded in a year", fontsize=13)
        second.set_title("People counted: Calais,\nand Calais with Dunkirk", fontsize=13)

    def draw(self, axes, result: Drawn) -> None:
        mine, right, first, second, words, *honest = axes
        getattr(self, f"_draw_{result.chart}")(axes, result)
        self._draw_honest(honest, result)
        words.text(0, 0.95, self._verdict(result).replace(". Lie", ".\nLie"), va="top",
                   linespacing=1.4, fontweight="bold")  # fmt: skip
        if result.is_misleading:
            if result.chart == "axes":  # below the lines, which start at the top left
                self._mark_as_misleading(words, mine, 0.27, LABEL.replace(": ", ":\n"), 1)
            else:
                self._mark_as_misleading(words, mine, 0.5, LABEL, 5)

    @staticmethod
    def _mark_as_misleading(words, over, middle: float, text: str, layer: int) -> None:
        """So that the bad chart cannot be copied out as a good one."""
        words.text(0.98, 0.985, LABEL, va="top", ha="right", fontsize=14, fontweight="bold",
                   transform=words.figure.transFigure)  # fmt: skip
        look = dict(fontsize=18, fontweight="bold", color=GREY, ha="center", va="center")
        paper = dict(facecolor="white", edgecolor="none", pad=1)
        over.text(middle, middle, text, rotation=20, transform=over.transAxes, zorder=layer,
                  bbox=paper, **look)  # fmt: skip

    def _draw_bars(self, axes, result: Drawn) -> None:
        start = result.axis_start
        long = [x for x in (0, 1) if result.attempts[x] > start]
        heights = [result.attempts[x] - start for x in long]
        axes[0].bar(long, heights, bottom=start, width=0.6, **PLAIN)
        for x, value in enumerate(result.attempts):
            axes[0].annotate(written(value), (x, max(value, start)), **ABOVE_BAR)
        if result.ranges:
            self._whiskers(axes[0], result.attempts)

    def _whiskers(self, axes, values) -> None:
        """The error interval of each figure."""
        for x, value in enumerate(values):
            axes.plot([x, x], _interval(value), color=BLACK, linewidth=2, marker="_",
                      markersize=16)  # fmt: skip

    def _draw_icons(self, axes, result: Drawn) -> None:
        ratio = arithmetic.multiplier(*result.attempts)
        for x, size, value in ((0.55, 1, result.attempts[0]), (1.65, ratio, result.attempts[1])):
            width = 0.85 * (1 if result.scaling == "height" else size)
            self._block(axes[0], x, width, size, 0.22 * size if result.scaling == "volume" else 0)
            depth = 0.22 * size if result.scaling == "volume" else 0
            axes[0].text(x, size + depth + 0.03, written(value), **NAME)

    @staticmethod
    def _block(axes, x: float, width: float, height: float, depth: float) -> None:
        """A plain block: a rectangle, with a top and a side where it has depth."""
        from matplotlib.patches import Polygon

        left, right = x - width / 2, x + width / 2
        look = dict(facecolor=GREEN, edgecolor=BLACK, closed=True)
        axes.add_patch(Polygon([(left, 0), (right, 0), (right, height), (left, height)], **look))
        if depth:
            up, along = depth, 0.8 * depth
            top = [(left, height), (right, height), (right + along, height + up),
                   (left + along, height + up)]  # fmt: skip
            side = [(right, 0), (right, height), (right + along, height + up), (right + along, up)]
            for face in (top, side):
                axes.add_patch(Polygon(face, **{**look, "facecolor": "white", "hatch": "///"}))

    def _draw_axes(self, axes, result: Drawn) -> None:
        left, right, *_ = axes
        left.plot([0, 1], [result.people_before, result.people], color=VERMILLION, marker="D",
                  markeredgecolor=BLACK, markersize=11, linewidth=5, clip_on=False)  # fmt: skip
        right.plot([0, 1], result.attempts, color=GREEN, marker="o", markeredgecolor=BLACK,
                   markersize=9, linewidth=2.5, linestyle="--", clip_on=False)  # fmt: skip
        start, (before, after) = result.right_start, result.attempts
        heights = (after - start) / (before - start), result.people / result.people_before
        near = abs(heights[0] - heights[1]) < 0.09
        for height, other, value in zip(heights, heights[::-1], (after, result.people)):
            above = height > other or height == other and value == after
            side = ("bottom" if above else "top") if near else "center"
            right.text(0.785, height, written(value), transform=right.transAxes,
                       **{**NAME, "ha": "left", "va": side})  # fmt: skip
        if result.ranges:
            self._range_bar(left, 1)

    def _range_bar(self, axes, x: float) -> None:
        axes.plot([x, x], self.spread, color=BLACK, linewidth=9, solid_capstyle="butt", zorder=3)

    def _draw_index(self, axes, result: Drawn) -> None:
        attempts, people = (100 + change for change in (result.true, result.count_change))
        for x, value, name, look in (
            (0, 100, "both 100", dict(marker="s", color=BLACK)),
            (1, attempts, f"attempts {trimmed(attempts)}", dict(marker="o", color=GREEN)),
            (1, people, f"people {trimmed(people)}", dict(marker="D", color=VERMILLION)),
        ):
            axes[0].plot([x], [value], markersize=12, markeredgecolor=BLACK, linestyle="none",
                         clip_on=False, **look)  # fmt: skip
            side = 0.08 if x == 0 else -0.08
            axes[0].text(x + side, value, name, ha="left" if x == 0 else "right", va="center")
        if result.ranges:
            ends = [100 * count / result.people_before for count in self.spread]
            axes[0].plot([1, 1], ends, color=BLACK, linewidth=3, marker="_", markersize=16)

    def _draw_panels(self, axes, result: Drawn) -> None:
        _, _, first, second, *_ = axes
        people = result.people_before, result.people
        now = OFFICIALS if self.counts[result.people].startswith("officials") else CHARITIES
        looks = (PLAIN, PLAIN), (OFFICIALS, now)
        for panel, values, both in zip((first, second), (result.attempts, people), looks):
            for x, (value, look) in enumerate(zip(values, both)):
                panel.bar(x, value, width=0.6, **look)
                panel.annotate(written(value), (x, value), **ABOVE_BAR)
        if result.ranges:
            self._whiskers(first, result.attempts)
            self._range_bar(second, 1.36)

    def _draw_honest(self, axes, result: Drawn) -> None:
        """Attempts as dots; the later count as a bar from its smallest to its largest."""
        first, second = axes
        first.plot([0, 1], result.attempts, "o", color=GREEN, markeredgecolor=BLACK, markersize=10)
        for x, value in enumerate(result.attempts):
            first.text(x, 1.06 * value, written(value), ha="center", va="bottom")
        second.plot([0], [result.people_before], "o", color=BLUE, markeredgecolor=BLACK,
                    markersize=10)  # fmt: skip
        second.text(0, 1.06 * result.people_before, written(result.people_before), ha="center",
                    va="bottom")  # fmt: skip
        low, high = self.spread
        second.bar(1, high - low, bottom=low, width=0.4, facecolor="white", edgecolor=BLACK,
                   hatch="///")  # fmt: skip
        second.plot([0.72, 1.28], [result.people] * 2, color=BLACK, linewidth=2.5)
        second.text(1, high + 300, f"{written(low)} to\n{written(high)}", ha="center", va="bottom")
        if result.ranges:
            self._whiskers(first, result.attempts)

    # --- words ---

    def _verdict(self, result: Drawn) -> str:
        if result.drawn is None:
            return "Nothing to measure: a bar has no length."
        kind = "fall" if result.true < 0 else "rise"
        return (
            f"Attempts as drawn: a {kind} of {percent(abs(result.drawn))}. In the numbers: "
            f"{percent(abs(result.true))}. Lie factor {written(result.lie_factor, 2)}."
        )

    def sentence(self, result: Drawn) -> str:
        text = self._verdict(result)
        if result.chart == "bars":
            where = f"The axis begins at {trimmed(result.axis_start, 2)}"
            return f"{text} {where}{'' if result.axis_start else ', as it should for bars'}."
        if result.chart == "icons":
            words = {"height": "in height alone", "area": "in height and width, so by area",
                     "volume": "in height, width and depth, so by volume"}  # fmt: skip
            return f"{text} The icon grows {words[result.scaling]}."
        if result.chart == "axes":
            text += f" The right axis begins at {trimmed(result.right_start, 2)}."
            if result.coincide:
                text += " The two lines lie on each other: the choice of the axis made that so."
            return f"{text} {self._people(result)}"
        if result.chart == "index":
            attempts, count = (trimmed(100 + one) for one in (result.true, result.count_change))
            text += f" With before = 100, attempts are {attempts} and the count is {count}."
            return f"{text} {self._people(result)}"
        return f"{text} Each panel begins at 0 and has its own dates. {self._people(result)}"

    def _people(self, result: Drawn) -> str:
        change, side = result.count_change, self.counts[result.people]
        if change is None:
            return "The count has no percent change, because it begins at 0."
        return (
            f"The count {'falls' if change < 0 else 'rises'} by {percent(abs(change))}, from "
            f"{written(result.people_before)} (officials) to {written(result.people)} ({side})."
        )

    def alt_text(self, result: Drawn) -> str:
        name = {value: label for label, value in CHARTS}[result.chart]
        mark = f"{LABEL.capitalize()}. " if result.is_misleading else ""
        (a0, a1), (y0, y1) = map(written, result.attempts), self.years
        (low, high), rounded = map(written, self.spread), written(UNIT)
        ranges = f" Ranges: attempts to the nearest {rounded}, count {low} to {high}."
        known = self._verdict(result) if result.drawn is None else self.sentence(result)
        return (
            f"{mark}Above, your chart ({name}): attempts to cross, {a0} in {y0} and {a1} in {y1}. "
            f"{known} Below, the honest chart, two panels from zero. Left: attempts recorded, dots "
            f"at {a0} in {y0} and {a1} in {y1}. Right: people counted in Calais, a dot at "
            f"{written(result.people_before)} {self.before_long} (officials) and a bar from "
            f"{low} to {high} in {self.now} (officials, charities, charities with Dunkirk), a "
            f"line at {written(result.people)}.{ranges if result.ranges else ''} Places, dates and "
            "counters differ between the panels; who counted the attempts is not named in the "
            "article."
        )

    def table(self, result: Drawn) -> pd.DataFrame:
        name = {value: label for label, value in CHARTS}[result.chart]
        rows = [
            (f"attempts, the Channel, {self.years[0]} and {self.years[1]}",
             *map(written, result.attempts), _signed(result.true)),
            *(
                (f"people counted, {who}" + (" (used)" if count == result.people else ""),
                 written(result.people_before), written(count),
                 _change(result.people_before, count))
                for count, who in self.counts.items()
            ),
            (f"attempts as drawn, {name}", self._begins(result), "",
             "no length left" if result.drawn is None else _signed(result.drawn)),
            ("lie factor", "", "", "none" if result.drawn is None
             else written(result.lie_factor, 2)),
        ]  # fmt: skip
        if result.ranges:
            shown = [" to ".join(map(written, _interval(value))) for value in result.attempts]
            rows.append(("attempts, if rounded to the thousand", *shown, ""))
        return pd.DataFrame(rows, columns=["what", "before", "after", "change"])

    @staticmethod
    def _begins(result: Drawn) -> str:
        if result.chart == "icons":
            return f"grows in {result.scaling}"
        starts = {"bars": result.axis_start, "axes": result.right_start}
        return f"axis from {trimmed(starts.get(result.chart, 0), 2)}"


def _interval(value: float) -> tuple[float, float]:
    """From where to where a figure may lie that is a whole number of thousands; else itself."""
    return arithmetic.error_interval(value, UNIT if value % UNIT == 0 else 1)


def _signed(change: float) -> str:
    return f"{written(change, 1, sign=True)}%"


def _change(before: float, after: float) -> str:
    return _signed(arithmetic.percent_change(before, after)) if before else "no change from 0"
