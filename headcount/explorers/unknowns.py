"""W7, unknowns: which input moves the result most, and what all do together in many runs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product
from statistics import median

from headcount.explorers.controls import Group, Pick, Quantity, Tick
from headcount.explorers.explorer import Explorer
from headcount.explorers.unknowns_outcomes import Outcome, outcomes
from headcount.numbers.rounding import power_of_ten, rounding_unit
from headcount.numbers.writing import listed, percent, trimmed, written
from headcount.page.colours import BLACK, GREY, PLAIN
from headcount.page.tables import Table
from headcount.settings import outside
from headcount.stats.arithmetic import error_interval
from headcount.stats.uncertainty import (
    Bar,
    Triangular,
    TwoSources,
    Uniform,
    quantile_dots,
    quantile_range,
    simulate,
    simulation_error,
    tornado,
)
from headcount.story.article import Article
from headcount.story.outside_figures import printed
from headcount.story.tables import by_id

HIGHEST_STACK = 6  # dots that fit above each other
SHAPES = [
    ("uniform: all values alike", "uniform"),
    ("triangular: likeliest at base", "triangular"),
    ("people now from two sources", "two"),
]
SHAPE_WORDS = {
    "uniform": "uniform",
    "triangular": "triangular, likeliest at base",
    "two": "people now from two sources, the others uniform",
}


@dataclass(frozen=True)
class Differs:
    """Why one input is not like the others: in two words, in a sentence, and where it stands."""

    words: str
    sentence: str
    source: str = ""


def _rounded(count: float) -> tuple[float, float]:
    """A count as it may have been before it was rounded."""
    return error_interval(count, rounding_unit(count))


@dataclass(frozen=True)
class Runs:
    outcome: str
    shape: str
    inputs: tuple[tuple[str, float, float, float], ...]  # name, low, base, high
    bars: tuple[Bar, ...]  # longest first
    runs: int
    seed: int
    dots: tuple[float, ...]
    median: float
    range: tuple[float, float] | None  # of the middle 90% of the runs; None for one run
    beyond: float  # share of the runs beyond the outcome's mark, 0 to 1
    swapped: str  # the input whose ends were crossed
    differs: tuple[str, Differs] | None  # the input that is not like the others, and why


class UnknownsExplorer(Explorer):
    name = "unknowns"
    lesson = "7"
    title = "Which unknown moves the result most?"
    size = (6.6, 5.8)
    state = {"swapped": "", "differs": ""}

    def __init__(self, story: Article):
        super().__init__()
        before, now = story.attempts_2016, story.attempts_2017
        officials, charities = story.people_now_officials.value, story.people_now_charities.value
        tenth = 100 * story.tenth.value
        self.names = {
            "people_now": "people now",
            "people_before": "people before",
            "attempts_before": f"attempts {before.start.year}",
            "attempts_now": f"attempts {now.start.year}",
            "share_recorded": "share recorded",
        }
        self.base = {
            "people_now": charities,
            "people_before": story.people_before.value,
            "attempts_before": before.value,
            "attempts_now": now.value,
            "share_recorded": 1,
        }
        two_counts = _rounded(officials)[0], _rounded(charities)[1]
        ranges = {
            "people_now": (50, 3000, two_counts, 50),
            "people_before": (3000, 12_000, error_interval(self.base["people_before"], 1000), 100),
            "attempts_before": (50_000, 185_000, error_interval(before.value, 1000), 500),
            "attempts_now": (100_000, 130_000, error_interval(now.value, 1000), 500),
            "share_recorded": (0.5, 5, (0.5, 3), 0.5),
        }
        labels = {key: self.names[key].capitalize() for key in ranges}
        labels["share_recorded"] += f", times {before.start.year}"
        self.outcomes = outcomes(tenth)
        runs = [(written(number), number) for number in (1, 100, 1000, 10_000, 100_000)]
        named = [
            ("ratio of rates", "ratio"),
            ("people now as a share of before", "share"),
            ("break-even", "even"),
        ]
        self.controls = [
            *(
                Quantity(
                    f"{key}_{end}",
                    f"{labels[key]}, {word}",
                    low,
                    high,
                    float(ends[at]),
                    step,
                    decimals=1 if step < 1 else 0,
                )
                for key, (low, high, ends, step) in ranges.items()
                for at, (end, word) in enumerate((("low", "from"), ("high", "to")))
            ),
            Tick("recording", "The share recorded changed too"),
            Pick("outcome", "Work out", named, "ratio"),
            Pick("shape", "Shape", SHAPES, "uniform"),
            Pick("runs", "Runs", runs, 1000),
            Quantity("seed", "Seed", 0, 9999, 2018, 1),
        ]
        self.settings = {
            "The article's ranges": {},
            "Wide ranges": {
                "people_now_low": 350,
                "people_now_high": 1500,
                "people_before_low": 4000,
                "people_before_high": 10_000,
                "attempts_before_low": 0.9 * before.value,
                "attempts_before_high": round(1.1 * before.value),
                "attempts_now_low": 0.9 * now.value,
                "attempts_now_high": round(1.1 * now.value),
            },
            "Below a tenth?": {"outcome": "share"},
            f"Either {written(officials)} or {written(charities)}": {
                "outcome": "share",
                "shape": "two",
                "people_now_low": officials,
                "people_now_high": charities,
            },
            "Share recorded too": {"recording": True},
            "100,000 runs": {"runs": 100_000},
        }
        self.differs: dict[str, Differs] = {}
        self._add_dunkirk(charities, story.people_dunkirk_charities.value)
        if outside():
            self._add_detections(before.start.year)

    def _add_dunkirk(self, calais: float, dunkirk: float) -> None:
        low, high = (sum(ends) for ends in zip(_rounded(calais), _rounded(dunkirk)))
        self.settings["With Dunkirk on top only (areas differ)"] = {
            "people_now_low": low,
            "people_now_high": high,
            "differs": "people_now",
        }
        self.differs["people_now"] = Differs(
            "areas differ",
            "Areas differ: people now were counted in Calais and near Dunkirk, people before in "
            "Calais alone.",
        )

    def _add_detections(self, year: int) -> None:
        """A count of the earlier year by another definition, where there is one of that year."""
        row = by_id("attempts_elsewhere")["british_2016"]
        if row["date_start"].year != year:
            return
        low, high = error_interval(row["count"], 1000)
        self.settings[f"British detections of {year} (definitions differ)"] = {
            "attempts_before_low": low,
            "attempts_before_high": high,
            "differs": "attempts_before",
        }
        self.differs["attempts_before"] = Differs(
            "definitions differ",
            f"Definitions differ: the earlier number is {printed(row)} {row['what_was_counted']} "
            f"({row['counted_by']}; {row['place']}), the later one the attempts of the article.",
            row["source"],
        )

    def changed(self, values: dict, name: str) -> dict:
        """Crossed ends are swapped, and the sentence says so; an input that is moved is one's own,
        and the share recorded counts from when it is moved."""
        values = {**values, "swapped": ""}
        key = name.removesuffix("_low").removesuffix("_high")
        if key == "share_recorded":
            values["recording"] = True
        if key == values["differs"]:
            values["differs"] = ""
        if key in self.names:
            low, high = values[f"{key}_low"], values[f"{key}_high"]
            if low > high:
                values |= {f"{key}_low": high, f"{key}_high": low, "swapped": self.names[key]}
        return values

    def model(self, values: dict) -> Runs:
        outcome, runs = self.outcomes[values["outcome"]], values["runs"]
        inputs = self._inputs(values)
        found = simulate(outcome.of, inputs, runs, round(values["seed"]))
        beyond = found > outcome.mark if outcome.above else found < outcome.mark
        return Runs(
            values["outcome"],
            values["shape"],
            tuple((self.names[key], one.low, one.base, one.high) for key, one in inputs.items()),
            tuple(tornado(outcome.of, inputs)),
            runs,
            round(values["seed"]),
            tuple(quantile_dots(found) if runs > 1 else found.tolist()),
            median(found.tolist()),
            quantile_range(found) if runs > 1 else None,
            float(beyond.mean()),
            values["swapped"],
            (values["differs"], self.differs[values["differs"]]) if values["differs"] else None,
        )

    def _inputs(self, values: dict) -> dict:
        """The base is the article's figure, or the middle of a range that does not hold it."""
        shapes = {"uniform": Uniform, "triangular": Triangular, "two": Uniform}
        inputs = {}
        for key, base in self.base.items():
            if key == "share_recorded" and not values["recording"]:
                continue
            low, high = sorted((values[f"{key}_low"], values[f"{key}_high"]))
            two = values["shape"] == "two" and key == "people_now"
            kind = TwoSources if two else shapes[values["shape"]]
            inputs[key] = kind(low, high, base if low <= base <= high else (low + high) / 2)
        return inputs

    def groups(self) -> list[Group]:
        """The menus side by side, to save height."""
        menus = ("outcome", "shape", "runs")
        names = tuple(control.name for control in self.controls)
        others = tuple(name for name in names if name not in menus)
        return [Group(others), Group(menus, in_row=True)]

    # --- the picture: the tornado above, twenty dots below, on one scale ---

    def layout(self, figure):
        bars = figure.add_axes([0.3, 0.55, 0.66, 0.36])
        dots = figure.add_axes([0.3, 0.12, 0.66, 0.25])
        return bars, dots

    def frame(self, values: dict) -> tuple:
        """The outcome, how many bars, and the end of the scale: a round number above all that can
        come out."""
        ends = [(one.low, one.high) for one in self._inputs(values).values()]
        most = max(self.outcomes[values["outcome"]].of(*corner) for corner in product(*ends))
        size = power_of_ten(most)
        steps = (1.2, 1.6, 2, 2.5, 3, 4, 5, 6, 8, 10)
        end = next(step * size for step in steps if most <= step * size)
        return values["outcome"], len(ends), end

    def draw_still(self, axes, values: dict) -> None:
        outcome, many, end = self.frame(values)
        for one in axes:
            one.set(xlim=(0, end), yticks=[])
            one.locator_params(axis="x", nbins=5)
            one.xaxis.set_major_formatter(lambda x, _: f"{x:,.6g}")
            one.spines["left"].set_visible(False)
        bars, dots = axes
        bars.set(ylim=(many - 0.4, -0.6))
        bars.set_title(self.title, x=-0.43)
        dots.set(ylim=(0, HIGHEST_STACK + 2.2))
        dots.set_xlabel(self.outcomes[outcome].axis, loc="right")

    def draw(self, axes, result: Runs) -> None:
        bars, dots = axes
        outcome = self.outcomes[result.outcome]
        base = outcome.of(*(base for _, _, base, _ in result.inputs))
        bars.plot([base, base], bars.get_ylim(), color=GREY, linestyle="--", linewidth=1.5)
        left = -0.43 * bars.get_xlim()[1]
        lengths, lows = zip(*((bar.length, bar.low) for bar in result.bars))
        bars.barh(range(len(lows)), lengths, left=lows, height=0.55, **PLAIN)
        for row, bar in enumerate(result.bars):
            ends = self._ends(outcome, bar)
            bars.text(left, row, f"{self.names[bar.name]}\n{ends}", va="center", fontsize=12)
            if result.differs and result.differs[0] == bar.name:
                self._mark(bars, row, bar, result.differs[1].words)
        self._draw_dots(dots, result, outcome)

    @staticmethod
    def _mark(axes, row: int, bar: Bar, words: str) -> None:
        """In two words beside its bar, why this input is not like the others."""
        gap = 0.02 * axes.get_xlim()[1]
        is_left = bar.low > axes.get_xlim()[1] / 2
        place, side = (bar.low - gap, "right") if is_left else (bar.high + gap, "left")
        axes.text(place, row, words, ha=side, va="center", fontsize=12, fontweight="bold")

    def _ends(self, outcome: Outcome, bar: Bar) -> str:
        if not bar.length:
            return "no length"
        return f"{written(bar.low, outcome.decimals)} to {written(bar.high, outcome.decimals)}"

    def _draw_dots(self, axes, result: Runs, outcome: Outcome) -> None:
        end = axes.get_xlim()[1]
        columns = [round(dot / end * 40) for dot in result.dots]
        tallest, height = max(Counter(columns).values()), Counter()
        squeeze = min(1, HIGHEST_STACK / tallest)
        xs, ys = [], []
        for column in columns:
            xs.append(column * end / 40)
            ys.append((height[column] + 0.5) * squeeze)
            height[column] += 1
        axes.plot(
            xs,
            ys,
            marker="o",
            markersize=9,
            linestyle="none",
            color=PLAIN["facecolor"],
            markeredgecolor=BLACK,
            clip_on=False,
        )
        y = HIGHEST_STACK + 1
        axes.plot([result.median], [y], marker="D", markersize=9, color=BLACK)
        many = f"{written(result.runs)} runs, each dot stands for 1 run in 20"
        words = f"median {written(result.median, outcome.decimals)}"
        if result.range:
            low, high = result.range
            axes.plot([low, low, high, high], [y - 0.5, y, y, y - 0.5], color=BLACK, linewidth=2)
            ends = (written(end, outcome.decimals) for end in result.range)
            words += f"; 9 in 10: {' to '.join(ends)}"
        else:
            many, words = "1 run, 1 dot", f"{written(result.median, outcome.decimals)}, no range"
        place = dict(transform=axes.transAxes, ha="center", va="bottom", fontsize=12)
        axes.text(0.5, 1.16, many, **place)
        axes.text(0.5, 1.0, words, fontweight="bold", **place)

    # --- words ---

    def sentence(self, result: Runs) -> str:
        outcome = self.outcomes[result.outcome]
        text = f"{self._longest(result, outcome)} {self._together(result, outcome)}"
        fixed = [name for name, low, _, high in result.inputs if low == high]
        if fixed:
            text += f" Equal ends make {listed(fixed)} a constant: a bar of no length."
        if result.shape == "two":
            _, low, _, high = result.inputs[0]
            text += f" People now is either {written(low)} or {written(high)}, equally likely."
        if result.swapped:
            text += f" The two ends of {result.swapped} were crossed; they are swapped."
        return f"{text}{self._difference(result)}"

    @staticmethod
    def _difference(result: Runs) -> str:
        return f" {result.differs[1].sentence}" if result.differs else ""

    @staticmethod
    def _longest(result: Runs, outcome: Outcome) -> str:
        """How long the longest bar is beside the shortest; which one it is, the picture shows."""
        lengths = [bar.length for bar in result.bars if bar.length]
        if not lengths:
            return f"No input moves {outcome.name}: each bar has no length."
        if len(lengths) == 1:
            return "One at a time, a single input has a bar with a length."
        times = written(lengths[0] / lengths[-1])
        often = "as long" if times == "1" else f"{times} times as long"
        return f"One at a time, the longest bar is {often} as the shortest."

    def _together(self, result: Runs, outcome: Outcome) -> str:
        if result.range is None:
            return f"One run gives {outcome.shown(result.median)}, and one run has no range."
        if result.range[0] == result.range[1]:
            return f"Each of {written(result.runs)} runs gives {outcome.shown(result.median)}."
        low, high = (written(end, outcome.decimals) for end in result.range)
        return (
            f"All together, in {written(result.runs)} runs, the median is "
            f"{outcome.shown(result.median)}, and nine runs in ten lie between {low} and {high}: "
            "a range of judgement. "
            f"{self._beyond(result, outcome)}"
        )

    @staticmethod
    def _beyond(result: Runs, outcome: Outcome) -> str:
        if result.beyond in (0, 1):
            return f"{'All runs lie' if result.beyond else 'No run lies'} {outcome.mark_words}."
        error = simulation_error(result.beyond, result.runs)
        return (
            f"{written(result.beyond, 2)} of the runs lie {outcome.mark_words}, with a simulation "
            f"error of {written(error, 4)}."
        )

    def alt_text(self, result: Runs) -> str:
        outcome = self.outcomes[result.outcome]
        bars = "; ".join(
            f"{self.names[bar.name]} {self._ends(outcome, bar)}" for bar in result.bars
        )
        ranges = "; ".join(
            f"{name} {trimmed(low, 2)} to {trimmed(high, 2)}"
            for name, low, _, high in result.inputs
        )
        spread = "one dot for the only run"
        if result.range:
            low, high = (written(end, outcome.decimals) for end in result.range)
            spread = (
                f"twenty dots, each for one in twenty of {written(result.runs)} runs, with median "
                f"{written(result.median, outcome.decimals)} and 90% from {low} to {high}"
            )
        return (
            f"A tornado chart of {outcome.name}, longest bar on top, from low to high as one "
            f"input moves: {bars}. Below, on the same scale from zero, {spread}. Ranges, chosen "
            f"and not known: {ranges}. Shape: {SHAPE_WORDS[result.shape]}. Seed "
            f"{written(result.seed)}.{self._difference(result)} "
            "The counts leave out people outside the counted places."
        )

    def _named(self, key: str, result: Runs) -> str:
        """An input by name, and what it does not share with the others."""
        if not result.differs or result.differs[0] != key:
            return self.names[key]
        why = result.differs[1]
        return f"{self.names[key]} ({': '.join(filter(None, [why.words, why.source]))})"

    def table(self, result: Runs) -> Table:
        outcome = self.outcomes[result.outcome]
        inputs = {name: (low, base, high) for name, low, base, high in result.inputs}
        rows = []
        for bar in result.bars:
            low, base, high = inputs[self.names[bar.name]]
            share = "none" if bar.share is None else percent(bar.share, 1 if bar.share > 0.1 else 3)
            rows.append(
                (
                    self._named(bar.name, result),
                    f"{trimmed(low, 2)} to {trimmed(high, 2)}",
                    trimmed(base, 2),
                    written(bar.low, outcome.decimals),
                    written(bar.high, outcome.decimals),
                    written(bar.length, outcome.decimals),
                    share,
                )
            )
        low, high = result.range or (result.median, result.median)
        runs = "1 run" if result.runs == 1 else f"{written(result.runs)} runs"
        rows.append(
            (
                "all together",
                f"{runs}, seed {written(result.seed)}, {SHAPE_WORDS[result.shape]}",
                f"median {outcome.shown(result.median)}",
                written(low, outcome.decimals),
                written(high, outcome.decimals),
                written(high - low, outcome.decimals),
                f"{written(result.beyond, 2)} {outcome.mark_words}" if result.range else "one run",
            )
        )
        columns = ["moves", "range", "base", "from", "to", "length", "part of the squared spread"]
        return Table(columns, rows)
