"""W7, unknowns: which input moves the result most, and what all do together in many runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from headcount.drawing.labels import LINE, headed, in_lines, wrapped
from headcount.drawing.layout import WIDE, Headline, over_axis
from headcount.drawing.marks import Axis, Bar, Line, Mark, Panel, Picture, Text
from headcount.drawing.roles import FAINT, MUTED, PLAIN
from headcount.drawing.scales import even_ticks, round_steps
from headcount.drawing.stacks import median_and_range, stacked
from headcount.explorers.controls import Group, Pick, Quantity, Tick
from headcount.explorers.explorer import Explorer
from headcount.explorers.unknowns_outcomes import SHAPES, Differs, Runs, outcomes
from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import listed, percent, trimmed, written
from headcount.page.tables import Table
from headcount.settings import outside
from headcount.stats import uncertainty
from headcount.stats.arithmetic import error_interval
from headcount.story.article import Article
from headcount.story.outside_figures import printed
from headcount.story.tables import by_id

DOTS = 100
EDGE = 16  # pixels left of 0, and right of the end
LEFT = 168  # of a wide picture, for names
FIRM = {"veil": True, "firm": True}  # words that answer the prediction, and stay where they are


class UnknownsExplorer(Explorer):
    name = "unknowns"
    lesson = "7"
    title = "Which unknown moves the result most?"
    state = {"swapped": "", "differs": ""}

    def __init__(self, story: Article):
        year, last_year = story.attempts_2016.start.year, story.attempts_2017.start.year
        before, now = story.attempts_2016.value, story.attempts_2017.value
        officials, charities = story.people_now_officials.value, story.people_now_charities.value
        earlier = story.people_before.value
        either = _rounded(officials)[0], _rounded(charities)[1]
        near = partial(error_interval, unit=1000)
        # Of each input its name, its base, the ends and step of its slider, and its range.
        inputs = {
            "people_now": ("people now", charities, 50, 3000, 50, either),
            "people_before": ("people before", earlier, 3000, 12_000, 100, near(earlier)),
            "attempts_before": (f"attempts {year}", before, 50_000, 185_000, 500, near(before)),
            "attempts_now": (f"attempts {last_year}", now, 100_000, 130_000, 500, near(now)),
            "share_recorded": ("share recorded", 1, 0.5, 5, 0.5, (0.5, 3.0)),
        }
        self.names = {key: name for key, (name, *_) in inputs.items()}
        self.base = {key: base for key, (_, base, *_) in inputs.items()}
        self.labels = labels = {key: name.capitalize() for key, name in self.names.items()}
        labels["share_recorded"] += f", times {year}"
        self.outcomes = outcomes(100 * story.tenth.value)
        named = [(one.label, key) for key, one in self.outcomes.items()]
        self.controls = [
            Quantity(f"{key}_{end}", f"{labels[key]}, {word}", low, high, at, step)
            for key, (_, _, low, high, step, ends) in inputs.items()
            for end, word, at in zip(("low", "high"), ("from", "to"), ends)
        ] + [
            Tick("recording", "The share recorded changed too"),
            Pick("outcome", "Work out", named, "ratio"),
            Pick("shape", "Shape", [(label, key) for key, (label, _) in SHAPES.items()], "uniform"),
            Pick("runs", "Runs", [(written(n), n) for n in (1, 100, 1000, 10_000, 100_000)], 1000),
            Quantity("seed", "Seed", 0, 9999, 2018, 1),
        ]
        self.settings = {
            "The article's ranges": {},
            "Wide ranges": _ranges(
                people_now=(350, 1500),
                people_before=(4000, 10_000),
                attempts_before=(0.9 * before, round(1.1 * before)),
                attempts_now=(0.9 * now, round(1.1 * now)),
            ),
            "Below a tenth?": {"outcome": "share"},
            f"Either {written(officials)} or {written(charities)}": {
                "outcome": "share",
                "shape": "two",
                **_ranges(people_now=(officials, charities)),
            },
            "Share recorded too": {"recording": True},
            "100,000 runs": {"runs": 100_000},
        }
        self.differs: dict[str, Differs] = {}
        dunkirk = story.people_dunkirk_charities.value
        self._add_mixed(
            "With Dunkirk on top only",
            [sum(ends) for ends in zip(_rounded(charities), _rounded(dunkirk))],
            key="people_now",
            words="areas differ",
            sentence="Areas differ: people now were counted in Calais and near Dunkirk, people "
            "before in Calais alone.",
        )
        if outside():
            self._add_detections(year)

    def _add_detections(self, year: int) -> None:
        """A count of the earlier year by another definition, where there is one of that year."""
        row = by_id("attempts_elsewhere")["british_2016"]
        if row["date_start"].year == year:
            self._add_mixed(
                f"British detections of {year}",
                error_interval(row["count"], 1000),
                key="attempts_before",
                words="definitions differ",
                sentence=f"Definitions differ: the earlier number is {printed(row)} "
                f"{row['what_was_counted']} ({row['counted_by']}; {row['place']}), the later one "
                "the attempts of the article.",
                source=row["source"],
            )

    def _add_mixed(self, name: str, ends: Sequence[float], **why: str) -> None:
        """A setting in which one input is not like the others, and why."""
        one = Differs(**why)
        self.settings[f"{name} ({one.words})"] = {**_ranges(**{one.key: ends}), "differs": one.key}
        self.differs[one.key] = one

    def changed(self, values: dict, name: str) -> dict:
        """Crossed ends are swapped, and the sentence says so; an input that is moved is one's own,
        and the share recorded counts from when it is moved."""
        key = name.removesuffix("_low").removesuffix("_high")
        values = {**values, "swapped": ""}
        if key == "share_recorded":
            values["recording"] = True
        if key == values["differs"]:
            values["differs"] = ""
        low, high = f"{key}_low", f"{key}_high"
        if key in self.names and values[low] > values[high]:
            values |= {low: values[high], high: values[low], "swapped": self.names[key]}
        return values

    def model(self, values: dict) -> Runs:
        outcome, inputs = self.outcomes[values["outcome"]], self._inputs(values)
        runs, seed = values["runs"], round(values["seed"])
        found = uncertainty.simulate(outcome.of, inputs, runs, seed)
        return Runs(
            outcome,
            values["shape"],
            tuple((self.names[key], one.low, one.base, one.high) for key, one in inputs.items()),
            tuple(uncertainty.tornado(outcome.of, inputs)),
            runs,
            seed,
            tuple(uncertainty.quantile_dots(found, DOTS) if runs > 1 else found.tolist()),
            uncertainty.quantile_dots(found, 1)[0],  # the median
            uncertainty.quantile_range(found) if runs > 1 else None,
            float(outcome.is_beyond(found).mean()),
            values["swapped"],
            self.differs.get(values["differs"]),
        )

    def _inputs(self, values: dict) -> dict:
        """The base is the article's figure, or the middle of a range that does not hold it."""
        inputs = {}
        for key, base in self.base.items():
            if key == "share_recorded" and not values["recording"]:
                continue
            kind = uncertainty.Uniform
            if values["shape"] == "triangular":
                kind = uncertainty.Triangular
            elif values["shape"] == "two" and key == "people_now":
                kind = uncertainty.TwoSources
            low, high = sorted((values[f"{key}_low"], values[f"{key}_high"]))
            inputs[key] = kind(low, high, base if low <= base <= high else None)
        return inputs

    def groups(self) -> list[Group]:
        *ranges, share = (
            Group((f"{key}_low", f"{key}_high"), self.labels[key], is_range=True)
            for key in self.names
        )
        more = Group((*share.controls, "recording", "shape", "seed"), "More", is_folded=True)
        return [*ranges, Group(("outcome", "runs")), more]

    # --- the picture: the tornado above, a hundred dots below, on one scale ---

    def headline(self, result: Runs) -> Headline:
        longest, moves = result.bars[0], f"moves {result.outcome.name}"
        if not longest.length:
            return Headline("no input", moves, veil=True)
        words = f"{moves} most: {result.span(longest)}"
        return Headline(self.names[longest.name], words, PLAIN, veil=True)

    def draw(self, result: Runs, width: int) -> Picture:
        bars = self._tornado(result, width)
        return over_axis(width, bars, self._together_panel(result, width, bars.height + 10))

    def _tornado(self, result: Runs, width: int) -> Panel:
        """A bar for each input, the longest on top and in colour."""
        start, end = scale = result.scale
        is_wide = width == WIDE
        base = result.outcome.of(*(base for _, _, base, _ in result.inputs))
        row = 36 if is_wide else 39
        high = 18 + row * len(result.bars)
        words = f"start: {result.outcome.number(base)}"
        lows = [high - 18 - row * place for place in range(1, len(result.bars) + 1)]
        rows = (self._row(result, bar, low, is_wide) for bar, low in zip(result.bars, lows))
        marks = (
            Text(base, high, words, dy=8, anchor="middle", colour=MUTED, firm=True),
            *chain(*rows),
            Line(((base, 0), (base, high - 18)), colour=MUTED, dashed=True, width=1),
            Line(((start, 0), (end, 0)), colour=FAINT, width=1),
        )
        left = LEFT if is_wide else EDGE
        return Panel(left, 0, width - left - EDGE, high, scale, (0, high), marks)

    def _row(self, result: Runs, bar: uncertainty.Bar, low: float, is_wide: bool) -> Iterator[Mark]:
        """A bar, and its input with the ends: left of it, or above it on a narrow picture."""
        name, ends, differs = self.names[bar.name], result.span(bar), result.why(bar)
        colour: dict = {"colour": PLAIN} if bar is result.bars[0] and bar.length else {}
        start, end = result.scale
        if bar.length:
            y, says = low + (10 if is_wide else 5), f"{name}: {ends}"
            yield Bar(bar.low, bar.high, y, y + 16, says=says, veil=True, ghost=True, **colour)
        if is_wide:
            yield from headed([name, ends], start, low, -26, dx=4 - LEFT, **FIRM, **colour)
        else:
            yield Text(
                start, low, f"{name}: {ends}", dx=4 - EDGE, dy=-30, back=True, **FIRM, **colour
            )
        if not differs:
            return
        x, y, place = start, low, {"dx": 4 - EDGE, "dy": -12}
        if is_wide and bar.high < start + 0.6 * (end - start):
            x, y, place = bar.high, low + 18, {"dx": 8}
        elif is_wide:
            x, y, place = bar.low, low + 18, {"dx": -8, "anchor": "end"}
        yield Text(x, y, f"({differs.words})", bold=True, veil=True, **place)

    def _together_panel(self, result: Runs, width: int, top: float) -> Panel:
        """All inputs at once: the runs as dots in stacks, under the range of nine in ten."""
        outcome, (start, end), is_wide = result.outcome, result.scale, width == WIDE
        left = LEFT if is_wide else EDGE
        if result.range is None:
            many, said = "1 run, 1 dot", [f"{outcome.shown(result.median)}, no range"]
        else:
            many = f"{written(result.runs)} runs, {written(result.runs / DOTS)} for each dot"
            middle, ends = outcome.number(result.median), outcome.span(*result.range)
            said = [f"median {middle}; 9 runs in 10: {ends}", self._dots_beyond(result)]
        if is_wide:
            write, beside = headed, ["all together", *wrapped(many, 13, LEFT - 12)]
        else:
            write, beside, said = in_lines, [], [f"All together, {many}", *said]
        lines = [line for one in said for line in wrapped(one, 13, width - left - 2, bold=True)]
        stack = 70 if is_wide else 48
        whole = LINE * len(lines) + 18 + stack
        filled = [run for run in result.dots if outcome.is_beyond(run)]
        hollow = [run for run in result.dots if not outcome.is_beyond(run)]
        steps = round((end - start) / end * round_steps(end))
        at, ticks = outcome.mark, even_ticks(start, end, steps if is_wide else 2)
        is_seen = result.range is not None and start < at < end
        nearest = min(abs(tick - at) for tick, _ in ticks)
        if is_wide and is_seen and nearest > (end - start) / 9:
            ticks += ((at, written(at)),)
        line = Line(((at, 0), (at, stack)), colour=MUTED, dashed=True, width=1, veil=True)
        marks = (
            *([line] if is_seen else []),
            *stacked(filled, hollow, (start, end), 60 if is_wide else 40, stack - 4, 2.4),
            *median_and_range(result.median, result.range, stack + 8),
            *write(lines, start, whole, 8, **FIRM),
            *headed(beside, start, 0, 4.0 - LINE * len(beside), dx=4 - LEFT, **FIRM),
            Axis(ticks, outcome.axis),
        )
        return Panel(left, top, width - left - EDGE, whole, (start, end), (0, whole), marks)

    # --- words ---

    def sentence(self, result: Runs) -> str:
        parts = [self._longest(result), self._together(result)]
        fixed = [name for name, low, _, high in result.inputs if low == high]
        if fixed:
            parts.append(f"Equal ends make {listed(fixed)} a constant: a bar of no length.")
        if result.shape == "two":
            _, low, _, high = result.inputs[0]
            parts.append(f"People now is either {written(low)} or {written(high)}, equally likely.")
        if result.swapped:
            parts.append(f"The two ends of {result.swapped} were crossed; they are swapped.")
        if result.differs:
            parts.append(result.differs.sentence)
        return " ".join(parts)

    @staticmethod
    def _longest(result: Runs) -> str:
        """How long the longest bar is beside the shortest; which one it is, the picture shows."""
        lengths = [bar.length for bar in result.bars if bar.length]
        if not lengths:
            return f"No input moves {result.outcome.name}: each bar has no length."
        if len(lengths) == 1:
            return "One at a time, a single input has a bar with a length."
        times = written(lengths[0] / lengths[-1])
        often = "as long" if times == "1" else f"{times} times as long"
        of_those = "" if len(lengths) == len(result.bars) else " that has a length"
        return f"One at a time, the longest bar is {often} as the shortest{of_those}."

    def _together(self, result: Runs) -> str:
        median, runs = result.outcome.shown(result.median), written(result.runs)
        if result.range is None:
            return f"One run gives {median}, and one run has no range."
        if result.range[0] == result.range[1]:
            return f"Each of {runs} runs gives {median}."
        low, high = map(result.outcome.number, result.range)
        return (
            f"All together, in {runs} runs, the median is {median}, and nine runs in ten lie "
            f"between {low} and {high}: a range of judgement. {self._beyond(result)}"
        )

    @staticmethod
    def _dots_beyond(result: Runs) -> str:
        """What is to be seen of it: filled dots, and hollow ones."""
        many, mark = sum(map(result.outcome.is_beyond, result.dots)), result.outcome.beyond
        if many in (0, len(result.dots)):
            return f"{'All dots lie' if many else 'No dot lies'} {mark}"
        return f"{many} of {len(result.dots)} dots lie {mark}: the filled ones"

    @staticmethod
    def _beyond(result: Runs) -> str:
        mark = result.outcome.beyond
        if result.beyond in (0, 1):
            return f"{'All runs lie' if result.beyond else 'No run lies'} {mark}."
        part = written(result.beyond, 2)
        error = written(uncertainty.simulation_error(result.beyond, result.runs), 4)
        return f"{part} of the runs lie {mark}, with a simulation error of {error}."

    def alt_text(self, result: Runs) -> str:
        outcome = result.outcome
        bars = "; ".join(f"{self.names[bar.name]} {result.span(bar)}" for bar in result.bars)
        ranges = "; ".join(f"{name} {_span(low, high)}" for name, low, _, high in result.inputs)
        spread = "one dot for the only run"
        if result.range:
            spread = (
                f"a hundred dots, each for one in a hundred of {written(result.runs)} runs, with "
                f"median {outcome.number(result.median)} and 90% from {outcome.span(*result.range)}"
            )
        differs = f" {result.differs.sentence}" if result.differs else ""
        return (
            f"A tornado chart of {outcome.name}, longest bar on top, from low to high as one "
            f"input moves: {bars}. Below, on the same scale, {spread}. Ranges, chosen and not "
            f"known: {ranges}. Shape: {SHAPES[result.shape][1]}. Seed {written(result.seed)}."
            f"{differs} The counts leave out people outside the counted places."
        )

    def table(self, result: Runs) -> Table:
        outcome, rows = result.outcome, []
        ranges = {
            name: (_span(low, high), trimmed(base, 2)) for name, low, base, high in result.inputs
        }
        for bar in result.bars:
            name, why = self.names[bar.name], result.why(bar)
            note = f" ({': '.join(filter(None, [why.words, why.source]))})" if why else ""
            share = "none" if bar.share is None else percent(bar.share, 1 if bar.share > 0.1 else 3)
            worked_out = map(outcome.number, (bar.low, bar.high, bar.length))
            rows.append((name + note, *ranges[name], *worked_out, share))
        low, high = result.range or (result.median, result.median)
        runs = "1 run" if result.runs == 1 else f"{written(result.runs)} runs"
        setting = f"{runs}, seed {written(result.seed)}, {SHAPES[result.shape][1]}"
        median = f"median {outcome.shown(result.median)}"
        beyond = f"{written(result.beyond, 2)} {outcome.beyond}" if result.range else "one run"
        ends = map(outcome.number, (low, high, high - low))
        rows.append(("all together", setting, median, *ends, beyond))
        columns = ["moves", "range", "base", "from", "to", "length", "part of the squared spread"]
        return Table(columns, rows)


def _rounded(count: float) -> tuple[float, float]:
    """A count as it may have been before it was rounded."""
    return error_interval(count, rounding_unit(count))


def _ranges(**ends: Sequence[float]) -> dict[str, float]:
    """Ranges of inputs as the values of their controls."""
    values = {}
    for key, (low, high) in ends.items():
        values |= {f"{key}_low": low, f"{key}_high": high}
    return values


def _span(low: float, high: float) -> str:
    return f"{trimmed(low, 2)} to {trimmed(high, 2)}"
