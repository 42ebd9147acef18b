"""W8, two lists: an invented number of people, two incomplete lists, and what they tell of it."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from headcount.explorers.controls import Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.rounding import power_of_ten
from headcount.numbers.writing import percent, several, trimmed, written
from headcount.page.colours import BLACK, BLUE, CHARITIES, GREEN, GREY, OFFICIALS, PLAIN
from headcount.page.tables import Table
from headcount.stats.hidden import (
    BROKEN,
    Estimate,
    at_least,
    chapman,
    lincoln_petersen,
    simulate_lists,
)
from headcount.story.article import Article

PARTS = ("first", "second", "uneven", "missed", "replaced")  # set in percent
COLUMNS = 90  # in which the dots stand above each other


@dataclass(frozen=True)
class TwoLists:
    """The lists of the first repeat, and the estimates of all. None where nobody is on both."""

    values: tuple[tuple[str, float], ...]
    first: int
    second: int
    both: int  # as found
    shared: int  # in truth: some matches may have been missed
    present: int
    ever: int
    cut: bool
    estimate: Estimate | None
    petersen: float | None
    estimates: tuple[float, ...]
    low: float | None  # of the estimates: 5%, middle, 95%
    middle: float | None
    high: float | None
    coverage: float | None  # percent of the normal intervals that contain `present`
    log_coverage: float | None  # the same of the log-normal ones
    ever_covered: float | None

    @property
    def seen(self) -> int:
        return self.first + self.second - self.shared

    def value(self, name: str) -> float:
        return dict(self.values)[name]


class ListsExplorer(Explorer):
    name = "lists"
    lesson = "8"
    title = "How many people are on neither list?"
    size = (6.6, 5.8)
    message_at = (0.5, 0.3)
    message_width = 44

    def __init__(self, story: Article):
        super().__init__()
        self.controls = [
            Quantity("people", "Hidden true number", 50, 5000, 700, 50),
            Quantity("first", "Chance of list 1, %", 5, 95, 50, 5),
            Quantity("second", "Chance of list 2, %", 5, 95, 40, 5),
            Quantity(
                "times", "Being on list 1 multiplies the chance of list 2 by", 0.2, 2, 1, 0.1, 1
            ),
            Quantity("uneven", "Half easier, half harder on both lists, by %", 0, 90, 0, 10),
            Quantity("missed", "Matches missed, %", 0, 50, 0, 5),
            Quantity("replaced", "Replaced between the lists, %", 0, 60, 0, 5),
            Quantity("repeats", "Repeats", 1, 500, 100, 1),
            Quantity("seed", "Seed", 0, 9999, 2018, 1),
        ]
        self.settings = {"Nothing broken": {}, "Mild avoidance": {"times": 0.8}} | {
            name[0].upper() + name[1:]: {
                key: round(100 * value) if key in PARTS else value for key, value in chances.items()
            }
            for name, chances in BROKEN.items()
            if name != "nothing broken"
        }
        self.settings["Lists that hardly meet"] = {"people": 50, "first": 5, "second": 5}

    def model(self, values: dict) -> TwoLists | CannotWorkOut:
        # Ten digits: a slider's 0.3 and a typed 0.3 may differ in the seventeenth.
        parts = {name: values[name] / 100 for name in PARTS}
        found = simulate_lists(
            round(values["people"]),
            **parts,
            times=round(values["times"], 10),
            repeats=round(values["repeats"]),
            seed=round(values["seed"]),
        )
        first, second, both = (int(c[0]) for c in (found.first, found.second, found.both))
        estimates = sorted(number for number in found.estimates()[0] if not math.isnan(number))
        quantiles = (
            [estimates[round(part * (len(estimates) - 1))] for part in (0.05, 0.5, 0.95)]
            if estimates
            else [None] * 3
        )
        many = len(found.first) > 1
        result = TwoLists(
            tuple((control.name, values[control.name]) for control in self.controls),
            first,
            second,
            both,
            int(found.shared[0]),
            found.present,
            found.ever,
            found.cut,
            chapman(first, second, both) if both else None,
            lincoln_petersen(first, second, both) if both else None,
            tuple(float(number) for number in estimates),
            *(None if x is None else float(x) for x in quantiles),
            found.coverage() if many else None,
            found.coverage(interval="log-normal") if many else None,
            found.coverage(of=found.ever) if many else None,
        )
        if both:
            return result
        why = at_least(first + second)
        if values["missed"]:
            why = why.removesuffix(".") + ", if no match was missed."
        return CannotWorkOut(f"Nobody was found on both lists. {why}{self._notes(result)}", result)

    # --- the picture: everybody as one bar, and the estimates as dots ---

    def layout(self, figure):
        bar = figure.add_axes([0.03, 0.69, 0.94, 0.2])
        dots = figure.add_axes([0.06, 0.12, 0.88, 0.39])
        return bar, dots

    def _end(self, people: float) -> float:
        """The end of the scale of estimates: a round number at least twice the true one."""
        size = power_of_ten(2 * people)
        return next(n * size for n in (1, 1.5, 2, 3, 4, 6, 8, 10) if n * size >= 2 * people)

    def frame(self, values: dict) -> float:
        return self._end(round(values["people"]))

    def draw_still(self, axes, values: dict) -> None:
        bar, dots = axes
        bar.set(xlim=(-0.004, 1.004), ylim=(-0.5, 2), zorder=2)
        bar.axis("off")
        bar.set_title(f"{self.title} (all invented)", x=0.0)
        dots.set(xlim=(0, self.frame(values)), ylim=(0, 12), yticks=[])
        dots.spines["left"].set_visible(False)
        dots.locator_params(axis="x", nbins=6)
        dots.xaxis.set_major_formatter(lambda x, _: f"{x:,.0f}")
        dots.set_xlabel("estimated number of people, one dot for each repeat", loc="right")

    def draw(self, axes, result: TwoLists) -> None:
        bar, dots = axes
        self._draw_bar(bar, result)
        self._draw_dots(dots, result)

    def _parts(self, result: TwoLists) -> list[tuple[str, int, dict]]:
        """The people there at one time or another, cut into four."""
        on_both = result.shared
        return [
            ("list 1 only", result.first - on_both, OFFICIALS),
            ("both", on_both, PLAIN),
            ("list 2 only", result.second - on_both, CHARITIES),
            (
                "neither",
                result.ever - result.seen,
                dict(facecolor="white", edgecolor=BLACK, hatch="\\\\"),
            ),
        ]

    def _draw_bar(self, axes, result: TwoLists) -> None:
        """Names stand in four places of their own; a line leads to the middle of each part."""
        left, lefts, widths, looks = 0.0, [], [], []
        for _, people, look in self._parts(result):
            lefts.append(left)
            widths.append(people / result.ever)
            looks.append(look)
            left += widths[-1]
        bars = axes.barh([0] * 4, widths, left=lefts, height=0.9, linewidth=1)
        for patch, look in zip(bars, looks):
            patch.set(facecolor=look["facecolor"], edgecolor=BLACK, hatch=look.get("hatch"))
        for place, start, width, (name, people, _) in zip(
            (0.0, 0.28, 0.5, 0.78), lefts, widths, self._parts(result)
        ):
            text = f"{name}\n{written(people)}"
            axes.text(place, 1.0, text, ha="left", va="bottom", fontsize=12)
            if people:
                axes.plot([place + 0.02, start + width / 2], [0.95, 0.45], color=BLACK, linewidth=1)

    def _draw_dots(self, axes, result: TwoLists) -> None:
        end = axes.get_xlim()[1]
        inside = [number for number in result.estimates if number <= end]
        columns = [round(number / end * COLUMNS) for number in inside]
        tallest = max(Counter(columns).values(), default=1)
        height, xs, ys = Counter(), [], []
        for column in columns:
            xs.append(column * end / COLUMNS)
            ys.append((height[column] + 0.5) * min(1, 8.5 / tallest))
            height[column] += 1
        axes.plot(
            xs,
            ys,
            marker="o",
            markersize=4.5,
            linestyle="none",
            color=BLUE,
            markeredgecolor=BLACK,
            markeredgewidth=0.6,
            clip_on=False,
        )
        axes.plot([result.present] * 2, [0, 10], color=BLACK, linewidth=2)
        axes.text(
            result.present,
            10.2,
            f"truth {written(result.present)}",
            ha="center",
            va="bottom",
            fontweight="bold",
        )
        if result.ever > result.present:
            axes.plot([result.ever] * 2, [0, 10], color=GREY, linewidth=2, linestyle="--")
            axes.text(result.ever, 10.2, f" ever {written(result.ever)}", ha="left", va="bottom")
        axes.text(
            0,
            1.09,
            self._heading(result, len(inside)),
            transform=axes.transAxes,
            va="bottom",
            fontsize=12,
        )
        if result.estimate:
            low, high = (min(x, end) for x in result.estimate.normal())
            axes.plot([low, high], [9.3, 9.3], color=GREEN, linewidth=4, solid_capstyle="butt")
            axes.plot(
                [min(result.estimate.number, end)],
                [9.3],
                marker="D",
                markersize=9,
                color=GREEN,
                markeredgecolor=BLACK,
            )

    # --- words ---

    def _heading(self, result: TwoLists, inside: int) -> str:
        """Two lines above the dots: this estimate, and how often an interval is right."""
        lines = ["These two lists: no estimate"]
        if result.estimate:
            low, high = (written(end) for end in result.estimate.normal())
            lines = [f"These two lists: {written(result.estimate.number)} (95%: {low} to {high})"]
        if result.coverage is not None:
            lines.append(f"{percent(result.coverage, 0)} of the normal intervals contain the truth")
        if len(result.estimates) > inside:
            lines[-1] += f"; {written(len(result.estimates) - inside)} dots lie further right"
        return "\n".join(lines)

    def sentence(self, result: TwoLists) -> str:
        low, high = result.estimate.normal()
        text = (
            f"List 1 holds {written(result.first)} people, list 2 {written(result.second)}, and "
            f"{written(result.both)} {'was' if result.both == 1 else 'were'} found on both. "
            f"Chapman's estimate from these lists is {written(result.estimate.number)}, with a 95% "
            f"normal interval from {written(low)} to {written(high)}; the truth is "
            f"{written(result.present)}. "
        )
        return text + self._over_all(result) + self._notes(result)

    def _over_all(self, result: TwoLists) -> str:
        repeats = written(round(result.value("repeats")))
        if result.coverage is None:
            return "One repeat shows nothing of how often an interval contains the truth."
        text = (
            f"Over {repeats} repeats the middle estimate is {written(result.middle)}, and "
            f"{percent(result.coverage, 0)} of the normal intervals contain the truth, of the "
            f"log-normal ones {percent(result.log_coverage, 0)}"
        )
        none = round(result.value("repeats")) - len(result.estimates)
        return text + (f"; {several(none, 'repeats')} gave no estimate." if none else ".")

    def _notes(self, result: TwoLists) -> str:
        notes = ""
        if result.ever > result.present:
            notes += (
                f" Two truths: {written(result.present)} people on any one day, and "
                f"{written(result.ever)} at one time or another."
            )
            if result.ever_covered is not None:
                covered = percent(result.ever_covered, 0)
                notes += f" {covered} of the normal intervals contain the second."
        if result.cut:
            notes += " A chance above 1 after multiplying is cut at 1."
        return notes

    def alt_text(self, result: TwoLists) -> str:
        parts = "; ".join(f"{name} {written(people)}" for name, people, _ in self._parts(result))
        settings = "; ".join(
            f"{control.label} {trimmed(result.value(control.name), 2)}" for control in self.controls
        )
        dots = "No dots, because no repeat gave an estimate"
        if result.estimates:
            many = len(result.estimates)
            dots = (
                f"{'1 dot' if many == 1 else written(many) + ' dots'}, one an estimate, on a scale "
                f"from 0 to {written(self._end(result.present))}: middle {written(result.middle)}, "
                f"nine in ten from {written(result.low)} to {written(result.high)}"
            )
        covered = (
            "no share of intervals"
            if result.coverage is None
            else f"{percent(result.coverage, 0)} of the 95% normal intervals contain the truth"
        )
        return (
            f"Invented people. A bar of everybody there, cut into four: {parts}. Below, {dots}. A "
            f"line marks the truth, {written(result.present)}; {covered}. Set: {settings}. The "
            "method takes for granted a closed group, equal chances on one list, independent lists "
            "and perfect matching."
        )

    def table(self, result: TwoLists) -> Table:
        def people(value) -> str:
            return "cannot be estimated" if value is None else written(value)

        def part(covered) -> str:
            return "no share" if covered is None else percent(covered, 0)

        def ends(interval) -> str:
            return " to ".join(written(end) for end in interval)

        rows = [(f"people on {name}", written(many)) for name, many, _ in self._parts(result)]
        rows += [
            ("found on both lists", written(result.both)),
            ("Lincoln-Petersen estimate", people(result.petersen)),
            ("Chapman estimate", people(result.estimate and result.estimate.number)),
        ]
        if result.estimate:
            rows += [
                ("standard error", written(result.estimate.standard_error, 1)),
                ("95% interval, normal", ends(result.estimate.normal())),
                ("95% interval, log-normal", ends(result.estimate.log_normal())),
            ]
        rows += [
            ("truth, present on any one day", written(result.present)),
            ("truth, there at one time or another", written(result.ever)),
            ("middle of all estimates", people(result.middle)),
            *(
                (f"{kind} intervals that contain the truth", part(covered))
                for kind, covered in (
                    ("normal", result.coverage),
                    ("log-normal", result.log_coverage),
                )
            ),
        ]
        return Table(["quantity", "value"], rows)
