"""What the chart lab draws: the reader's chart above, the honest one below."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.charts.bad_chart import LABEL
from headcount.explorers.explorer import Explorer
from headcount.numbers.writing import percent, trimmed, written
from headcount.page.colours import BLACK, BLUE, CHARITIES, GREEN, GREY, OFFICIALS, PLAIN, VERMILLION
from headcount.stats import arithmetic

UNIT = 1000  # to which the attempts are rounded, where they are whole thousands
ATTEMPTS = "attempts to cross the Channel, recorded in a year"
POWERS = {"height": 1, "area": 2, "volume": 3}
# The name of a bar, readable on the watermark.
NAME = dict(
    ha="center", va="bottom", zorder=6, bbox=dict(facecolor="white", edgecolor="none", pad=0.5)
)
ABOVE_BAR = dict(**NAME, xytext=(0, 4), textcoords="offset points")  # its edge stays to be seen


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


class ChartLabPicture(Explorer):
    """The drawing; ChartLabExplorer adds the figures, the controls and the words."""

    attempts: tuple[float, float]
    years: tuple[int, int]
    people_before: float
    counts: dict[float, str]
    spread: tuple[float, float]
    counted: tuple[tuple[str, int], tuple[str, int]]  # when people were counted: words and year
    size = (6.6, 8.6)
    message_at = (0.62, 0.82)
    message_width = 26

    @property
    def _charts(self) -> dict:
        """For each chart: what draws its still part, and what draws the rest."""
        return {
            "bars": (self._still_bars, self._draw_bars),
            "icons": (self._still_icons, self._draw_icons),
            "axes": (self._still_axes, self._draw_axes),
            "index": (self._still_index, self._draw_index),
            "panels": (self._still_panels, self._draw_panels),
        }

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
        self._charts[chart][0](axes, values)
        self._still_panels((*axes[:2], honest_first, honest_second), values)
        title = dict(transform=mine.figure.transFigure, fontsize=14, fontweight="bold")
        words.text(0.02, 0.985, "Your chart", va="top", **title)
        words.text(0.02, 0.42, "The honest chart", va="top", **title)

    def _scale(self, axes, low: float, high: float, x_names: tuple) -> None:
        """Ticks and limits of one panel; the bottom axis has two places, before and after."""
        from matplotlib.ticker import MaxNLocator

        axes.set(xlim=(-0.5, 1.5), ylim=(low, high), xticks=[0, 1])
        axes.set_xticklabels(x_names)
        inner = [
            tick
            for tick in MaxNLocator(4).tick_values(low, high)
            if low + 0.1 * (high - low) < tick <= high
        ]
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
        times = [
            f"attempts {year},\npeople {people}"
            for year, people in zip(self.years, (self.counted[0][0], self._counted(1)))
        ]
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
        times = [f"{words}\n{year}" for words, year in self.counted]
        self._scale(second, 0, 1.25 * max(self.people_before, *self.spread), times)
        first.set_title("Attempts, the Channel,\nrecorded in a year", fontsize=13)
        second.set_title("People counted: Calais,\nand Calais with Dunkirk", fontsize=13)

    def draw(self, axes, result: Drawn) -> None:
        mine, right, first, second, words, *honest = axes
        self._charts[result.chart][1](axes, result)
        self._draw_honest(honest, result)
        words.text(
            0,
            0.95,
            "\n".join(self._verdict_lines(result)),
            va="top",
            linespacing=1.4,
            fontweight="bold",
        )
        if result.is_misleading:
            if result.chart == "axes":  # below the lines, which start at the top left
                self._mark_as_misleading(words, mine, 0.27, LABEL.replace(": ", ":\n"), 1)
            else:
                self._mark_as_misleading(words, mine, 0.5, LABEL, 5)

    @staticmethod
    def _mark_as_misleading(words, over, middle: float, text: str, layer: int) -> None:
        """So that the bad chart cannot be copied out as a good one."""
        words.text(
            0.98,
            0.985,
            LABEL,
            va="top",
            ha="right",
            fontsize=14,
            fontweight="bold",
            transform=words.figure.transFigure,
        )
        look = dict(fontsize=18, fontweight="bold", color=GREY, ha="center", va="center")
        paper = dict(facecolor="white", edgecolor="none", pad=1)
        over.text(
            middle,
            middle,
            text,
            rotation=20,
            transform=over.transAxes,
            zorder=layer,
            bbox=paper,
            **look,
        )

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
            axes.plot([x, x], interval(value), color=BLACK, linewidth=2, marker="_", markersize=16)

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
            top = [
                (left, height),
                (right, height),
                (right + along, height + up),
                (left + along, height + up),
            ]
            side = [(right, 0), (right, height), (right + along, height + up), (right + along, up)]
            for face in (top, side):
                axes.add_patch(Polygon(face, **{**look, "facecolor": "white", "hatch": "///"}))

    def _draw_axes(self, axes, result: Drawn) -> None:
        left, right, *_ = axes
        left.plot(
            [0, 1],
            [result.people_before, result.people],
            color=VERMILLION,
            marker="D",
            markeredgecolor=BLACK,
            markersize=11,
            linewidth=5,
            clip_on=False,
        )
        right.plot(
            [0, 1],
            result.attempts,
            color=GREEN,
            marker="o",
            markeredgecolor=BLACK,
            markersize=9,
            linewidth=2.5,
            linestyle="--",
            clip_on=False,
        )
        start, (before, after) = result.right_start, result.attempts
        heights = (after - start) / (before - start), result.people / result.people_before
        near = abs(heights[0] - heights[1]) < 0.09
        for height, other, value in zip(heights, heights[::-1], (after, result.people)):
            above = height > other or height == other and value == after
            side = ("bottom" if above else "top") if near else "center"
            right.text(
                0.785,
                height,
                written(value),
                transform=right.transAxes,
                **{**NAME, "ha": "left", "va": side},
            )
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
            axes[0].plot(
                [x],
                [value],
                markersize=12,
                markeredgecolor=BLACK,
                linestyle="none",
                clip_on=False,
                **look,
            )
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
        second.plot(
            [0], [result.people_before], "o", color=BLUE, markeredgecolor=BLACK, markersize=10
        )
        second.text(
            0, 1.06 * result.people_before, written(result.people_before), ha="center", va="bottom"
        )
        low, high = self.spread
        second.bar(
            1, high - low, bottom=low, width=0.4, facecolor="white", edgecolor=BLACK, hatch="///"
        )
        second.plot([0.72, 1.28], [result.people] * 2, color=BLACK, linewidth=2.5)
        second.text(1, high + 300, f"{written(low)} to\n{written(high)}", ha="center", va="bottom")
        if result.ranges:
            self._whiskers(first, result.attempts)

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


def interval(value: float) -> tuple[float, float]:
    """From where to where a figure may lie that is a whole number of thousands; else itself."""
    return arithmetic.error_interval(value, UNIT if value % UNIT == 0 else 1)
