"""W7, unknowns: which input moves the result most, and what all do together in many runs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from headcount.drawing.labels import wrapped
from headcount.drawing.marks import (
    BAR,
    FAINT,
    INK,
    MUTED,
    PLAIN,
    Axis,
    Bar,
    Bracket,
    Dot,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.drawing.scales import round_steps
from headcount.drawing.stacks import stacked
from headcount.explorers.controls import Group, Pick, Quantity, Tick
from headcount.explorers.explorer import WIDE, Explorer, Headline
from headcount.explorers.unknowns_outcomes import SHAPE_WORDS, Differs, Outcome, Runs, outcomes
from headcount.numbers.rounding import power_of_ten, rounding_unit
from headcount.numbers.writing import listed, percent, trimmed, written
from headcount.page.tables import Table
from headcount.settings import outside
from headcount.stats.arithmetic import error_interval
from headcount.stats.uncertainty import Bar as Moved
from headcount.stats.uncertainty import (
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

DOTS = 100
EDGE = 16  # pixels left of 0, and right of the end
LEFT = 168  # of a wide picture, for names
SHAPES = [
    ("uniform: all values alike", "uniform"),
    ("triangular: likeliest at base", "triangular"),
    ("people now from two sources", "two"),
]


def _rounded(count: float) -> tuple[float, float]:
    """A count as it may have been before it was rounded."""
    return error_interval(count, rounding_unit(count))


class UnknownsExplorer(Explorer):
    name = "unknowns"
    lesson = "7"
    title = "Which unknown moves the result most?"
    state = {"swapped": "", "differs": ""}

    def __init__(self, story: Article):
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
        self.labels = labels = {key: self.names[key].capitalize() for key in ranges}
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
            tuple(quantile_dots(found, DOTS) if runs > 1 else found.tolist()),
            quantile_dots(found, 1)[0],  # the median
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
        *ranges, share = (
            Group((f"{key}_low", f"{key}_high"), self.labels[key], is_range=True)
            for key in self.names
        )
        return [
            *ranges,
            Group(("outcome", "runs")),
            Group((*share.controls, "recording", "shape", "seed"), "More", is_folded=True),
        ]

    # --- the picture: the tornado above, a hundred dots below, on one scale ---

    def headline(self, result: Runs) -> Headline:
        outcome, longest = self.outcomes[result.outcome], result.bars[0]
        if not longest.length:
            return Headline("no input", f"moves {outcome.name}", veil=True)
        words = f"moves {outcome.name} most: {self._ends(outcome, longest)}"
        return Headline(self.names[longest.name], words, PLAIN, veil=True)

    def draw(self, result: Runs, width: int) -> Picture:
        bars = self._tornado(result, width)
        dots = self._together_panel(result, width, bars.top + bars.height + 10)
        under = 46 if width == WIDE else 80  # the title of the axis takes three lines
        return Picture(width, dots.top + dots.height + under, (bars, dots))

    def _end(self, result: Runs) -> float:
        """The end of the scale: a round number above all that can come out."""
        ends = [(low, high) for _, low, _, high in result.inputs]
        most = max(self.outcomes[result.outcome].of(*corner) for corner in product(*ends))
        size = power_of_ten(most)
        steps = (1.2, 1.6, 2, 2.5, 3, 4, 5, 6, 8, 10)
        return next(step * size for step in steps if most <= step * size)

    def _tornado(self, result: Runs, width: int) -> Panel:
        """A bar for each input, the longest on top and in colour."""
        outcome, end, is_wide = self.outcomes[result.outcome], self._end(result), width == WIDE
        base = outcome.of(*(base for _, _, base, _ in result.inputs))
        row = 36 if is_wide else 39
        high = 18 + row * len(result.bars)
        words = f"all at base: {written(base, outcome.decimals)}"
        marks: list[Mark] = [
            Text(base, high, words, dy=8, anchor="middle", colour=MUTED, firm=True)
        ]
        for place, bar in enumerate(result.bars):
            low = high - 18 - row * (place + 1)
            marks += self._row(result, bar, low, is_wide, is_longest=place == 0)
        marks += [
            Line(((base, 0), (base, high - 18)), dashed=True, width=1.5),
            Line(((0, 0), (end, 0)), colour=FAINT, width=1),
        ]
        left = LEFT if is_wide else EDGE
        return Panel(left, 0, width - left - EDGE, high, (0, end), (0, high), tuple(marks))

    def _row(
        self, result: Runs, bar: Moved, low: float, is_wide: bool, is_longest: bool
    ) -> Iterator[Mark]:
        """A bar, and its input with the ends: left of it, or above it on a narrow picture."""
        ends, name = self._ends(self.outcomes[result.outcome], bar), self.names[bar.name]
        colour = PLAIN if is_longest and bar.length else BAR
        if bar.length:
            y = low + (10 if is_wide else 5)
            look: dict = {"colour": colour, "veil": True, "ghost": True, "says": f"{name}: {ends}"}
            yield Bar(bar.low, bar.high, y, y + 16, **look)
        differs = result.differs if result.differs and result.differs[0] == bar.name else None
        why = f"({differs[1].words})" if differs else ""
        text: dict = {"colour": PLAIN if colour == PLAIN else INK, "veil": True, "firm": True}
        if not is_wide:
            yield Text(0, low, f"{name}: {ends}", dx=4 - EDGE, dy=-30, **text)
            if why:
                yield Text(0, low, why, dx=4 - EDGE, dy=-12, bold=True, veil=True)
            return
        yield Text(0, low, name, dx=4 - LEFT, dy=-26, bold=True, **text)
        yield Text(0, low, ends, dx=4 - LEFT, dy=-9, **text)
        if why:
            right = bar.high < 0.6 * self._end(result)
            place, side = (bar.high, "start") if right else (bar.low, "end")
            gap = 8 if right else -8
            yield Text(place, low + 18, why, dx=gap, anchor=side, bold=True, veil=True)

    def _ends(self, outcome: Outcome, bar: Moved) -> str:
        if not bar.length:
            return "no length"
        return f"{written(bar.low, outcome.decimals)} to {written(bar.high, outcome.decimals)}"

    def _together_panel(self, result: Runs, width: int, top: float) -> Panel:
        """All inputs at once: the runs as dots in stacks, under the range of nine in ten."""
        outcome, end, is_wide = self.outcomes[result.outcome], self._end(result), width == WIDE
        left = LEFT if is_wide else EDGE
        many = f"{written(result.runs)} runs, a dot for each 1 in {len(result.dots)}"
        if result.range is None:
            many, said = "1 run, 1 dot", [f"{outcome.shown(result.median)}, no range"]
        else:
            low, high = (written(one, outcome.decimals) for one in result.range)
            middle = written(result.median, outcome.decimals)
            said = [f"median {middle}; 9 runs in 10: {low} to {high}"]
            said.append(self._beyond(result, outcome, brief=True))
        if is_wide:
            beside = ["all together", *wrapped(many, 13, LEFT - 12)]
        else:
            beside, said = [], [f"All together, {many}", *said]
        room = width - left - 2
        lines = [line for words in said for line in wrapped(words, 13, room, bold=True)]
        head = 17 * len(lines)
        stack = 70 if is_wide else 48
        whole = head + 18 + stack
        marks = [*stacked(result.dots, end, 60 if is_wide else 40, stack - 4, 2.4)]
        if result.range:
            marks.append(Bracket(*result.range, stack + 8, colour=INK, veil=True, ghost=True))
        look: dict = {"colour": INK, "veil": True, "ghost": True}
        marks.append(Dot(result.median, stack + 8, shape="diamond", size=6, **look))
        for at, line in enumerate(lines):
            marks.append(
                Text(0, whole, line, dy=8 + 17 * at, bold=is_wide and at == 0, veil=True, firm=True)
            )
        for at, line in enumerate(beside):
            dy = -17.0 * (len(beside) - at) + 4
            marks.append(Text(0, 0, line, dx=4 - LEFT, dy=dy, bold=at == 0, veil=True, firm=True))
        steps = round_steps(end) if is_wide else 2
        ticks = tuple((n * end / steps, trimmed(n * end / steps, 2)) for n in range(steps + 1))
        marks.append(Axis(ticks, outcome.axis))
        return Panel(left, top, width - left - EDGE, whole, (0, end), (0, whole), tuple(marks))

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
    def _beyond(result: Runs, outcome: Outcome, brief: bool = False) -> str:
        if result.beyond in (0, 1):
            return f"{'All runs lie' if result.beyond else 'No run lies'} {outcome.mark_words}."
        error = simulation_error(result.beyond, result.runs)
        if brief:
            part, error_words = written(result.beyond, 2), written(error, 4)
            return f"{part} of the runs {outcome.mark_words} (simulation error {error_words})"
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
                f"a hundred dots, each for one in a hundred of {written(result.runs)} runs, with "
                f"median {written(result.median, outcome.decimals)} and 90% from {low} to {high}"
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
