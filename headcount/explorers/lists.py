"""W8, two lists: an invented number of people, two incomplete lists, and what they tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from headcount.drawing.labels import LINE, in_lines, wrapped
from headcount.drawing.layout import WIDE, Headline, over_axis
from headcount.drawing.marks import Arrow, Axis, Bar, Dot, Dots, Line, Mark, Panel, Picture, Text
from headcount.drawing.roles import MUTED, PLAIN
from headcount.drawing.scales import even_ticks, round_end, round_steps
from headcount.drawing.stacks import dots_of, stacked
from headcount.explorers.controls import Group, Quantity
from headcount.explorers.explorer import VEILED, CannotWorkOut, Explorer
from headcount.numbers.writing import capital, percent, several, trimmed, written
from headcount.page.tables import Table
from headcount.stats import hidden
from headcount.story.article import Article

PARTS = ("first", "second", "uneven", "missed", "replaced")  # set in percent
EDGE = 16  # pixels left of 0, and right of the end
INSET = 8  # how far the dots for people stand in their frame


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
    repeats: int
    right: tuple[float, ...]  # the estimates whose normal interval contains `present`
    wrong: tuple[float, ...]  # those whose interval does not; some repeats may give none
    coverage: float | None  # percent of the normal intervals that contain `present`
    log_coverage: float | None  # the same of the log-normal ones
    ever_covered: float | None

    @cached_property
    def estimate(self) -> hidden.Estimate | None:
        return hidden.chapman(self.first, self.second, self.both) if self.both else None

    @cached_property
    def estimates(self) -> list[float]:
        return sorted(self.right + self.wrong)

    @property
    def petersen(self) -> float | None:
        return hidden.lincoln_petersen(self.first, self.second, self.both) if self.both else None

    @property
    def middle(self) -> float | None:
        return self.quantile(0.5) if self.estimates else None

    def quantile(self, part: float) -> float:
        return self.estimates[round(part * (len(self.estimates) - 1))]

    @property
    def parts(self) -> dict[str, int]:
        """The people there at one time or another, cut into four."""
        return {
            "list 1 only": self.first - self.shared,
            "both": self.shared,
            "list 2 only": self.second - self.shared,
            "neither": self.ever - (self.first + self.second - self.shared),
        }

    @property
    def end(self) -> float:
        """The end of the scale of estimates: a round number at least twice the true one."""
        return round_end(2 * self.present, (1, 1.5, 2, 3, 4, 6, 8, 10))


class ListsExplorer(Explorer):
    name = "lists"
    lesson = "8"
    title = "How many people are on neither list?"

    def __init__(self, story: Article):
        self.controls = [
            Quantity("people", "Hidden true number", 50, 5000, 700, 50),
            Quantity("first", "Chance of list 1, %", 5, 95, 50, 5),
            Quantity("second", "Chance of list 2, %", 5, 95, 40, 5),
            Quantity("times", "Being on list 1 multiplies the chance of list 2 by", 0.2, 2, 1, 0.1),
            Quantity("uneven", "Half easier, half harder on both lists, by %", 0, 90, 0, 10),
            Quantity("missed", "Matches missed, %", 0, 50, 0, 5),
            Quantity("replaced", "Replaced between the lists, %", 0, 60, 0, 5),
            Quantity("repeats", "Repeats", 1, 500, 100, 1),
            Quantity("seed", "Seed", 0, 9999, 2018, 1),
        ]
        broken = {
            capital(name): {
                key: round(100 * value) if key in PARTS else value for key, value in chances.items()
            }
            for name, chances in hidden.BROKEN.items()
        }
        self.settings = {
            "Nothing broken": {},
            "Mild avoidance": {"times": 0.8},
            **{name: values for name, values in broken.items() if name != "Nothing broken"},
            "Lists that hardly meet": {"people": 50, "first": 5, "second": 5},
        }

    def model(self, values: dict) -> TwoLists | CannotWorkOut:
        found = hidden.simulate_lists(
            round(values["people"]),
            **{name: values[name] / 100 for name in PARTS},
            # Ten digits: a slider's 0.3 and a typed 0.3 may differ in the seventeenth.
            times=round(values["times"], 10),
            repeats=round(values["repeats"]),
            seed=round(values["seed"]),
        )
        repeats, right = len(found.first), found.contain()
        estimates = found.estimates()[0]
        estimates = estimates[estimates == estimates]  # not missing
        result = TwoLists(
            tuple((control.name, values[control.name]) for control in self.controls),
            *(int(count[0]) for count in (found.first, found.second, found.both, found.shared)),
            found.present,
            found.ever,
            found.cut,
            repeats,
            tuple(estimates[right].tolist()),
            tuple(estimates[~right].tolist()),
            found.coverage() if repeats > 1 else None,
            found.coverage(interval="log-normal") if repeats > 1 else None,
            found.coverage(of=found.ever) if repeats > 1 else None,
        )
        if result.both:
            return result
        why = hidden.at_least(result.first + result.second)
        if values["missed"]:
            why = why.removesuffix(".") + ", if no match was missed."
        return CannotWorkOut(f"Nobody was found on both lists. {why}{self._notes(result)}", result)

    # --- the picture: who is on which list as dots, and below the estimates ---

    def groups(self) -> list[Group]:
        return [
            Group(("people", "first", "second", "times")),
            Group(("uneven", "missed", "replaced", "repeats", "seed"), "More", is_folded=True),
        ]

    def headline(self, result: TwoLists) -> Headline | None:
        if result.estimate is None:
            return None
        everybody, seen = result.estimate.number, result.first + result.second - result.both
        words = (
            f"estimated to be on neither list (really {written(result.parts['neither'])}). In all "
            f"{written(everybody)} (95%: {_span(result.estimate.normal())}); the truth is "
            f"{written(result.present)}"
        )
        return Headline(written(everybody - seen), words, PLAIN, veil=True)

    def draw(self, result: TwoLists, width: int) -> Picture:
        people = self._people(result, width)
        return over_axis(width, people, self._estimates(result, width, people.height + 12))

    def _people(self, result: TwoLists, width: int) -> Panel:
        """Four fields of dots: list 1 is framed across, list 2 downward, neither in no frame."""
        half = width / 2
        room = 32 if width == WIDE else 60  # for the dots of a field; 100 fit, if smaller
        high = 26 + room + 4
        dots = dict(zip(result.parts, dots_of(list(result.parts.values()))))
        most, across = max(dots.values()), half - 2 * INSET
        pitch = next(p for p in range(13, 0, -1) if (across // p) * (room // p) >= most)
        said = f"{sum(dots.values())} dots for {written(result.ever)} invented people"
        words = f"{said}. Solid frame: on list 1. Dashed: on list 2."
        lines = wrapped(words, 13, width - 4)
        down = 5 + LINE * len(lines)
        first, second = f"list 1: {written(result.first)}", f"list 2: {written(result.second)}"
        frame: dict = {"filled": False, "colour": MUTED}
        marks: list[Mark] = [
            *in_lines(lines, 0, 0, 8, colour=MUTED),
            Bar(4, width - 2, -down - 4, -down - high, says=first, **frame),
            Bar(1, half, -down - 1, -down - 2 * high, says=second, dashed=True, **frame),
        ]
        fields = ("both", "list 1 only", "list 2 only", "neither")  # row by row
        for name, (y, x) in zip(fields, product((0, high), (0, half))):
            words = f"{name}: {written(result.parts[name])}"
            if name == "both" and result.both < result.shared and width == WIDE:
                words += f" ({written(result.both)} found)"
            left, top, is_seen = x + INSET, -(down + y + 4), name != "neither"
            plain = {} if is_seen else {"colour": PLAIN}
            marks.append(Text(left, top, words, dy=11, bold=True, firm=True, **plain))
            look = {"size": 0.3 * pitch, "filled": is_seen, "colour": MUTED, **plain}
            places = [divmod(dot, across // pitch) for dot in range(dots[name])]
            points = tuple(
                (left + pitch * (column + 0.5), top - 24 - pitch * (row + 0.5))
                for row, column in places
            )
            marks.append(Dots(points, **look))
        whole = down + 2 * high + 2
        return Panel(0, 0, width, whole, (0, width), (-whole, 0), tuple(marks))

    def _estimates(self, result: TwoLists, width: int, top: float) -> Panel:
        """A dot for each estimate, in stacks; the truth; and the interval of these two lists."""
        is_wide, end, room = width == WIDE, result.end, width - 2 * EDGE
        sum_, covered = wrapped(self._sum(result), 13, width - EDGE), self._covered(result)
        covered = wrapped(covered, 13, width - EDGE, bold=True)
        head = LINE * (len(sum_) + len(covered)) + 3
        high = head + (130 if is_wide else 89)
        level = high - head - 29
        marks: list[Mark] = []
        truth, ever, top_of_line = result.present, result.ever, level + 8
        if ever > truth:
            words = f"ever {written(ever)}"
            marks.append(Line(((ever, 0), (ever, top_of_line)), colour=MUTED, dashed=True))
            marks.append(Text(ever, level + 18, words, colour=MUTED, dx=4, firm=True))
        words = f"truth {written(truth)}"
        marks.append(Line(((truth, 0), (truth, top_of_line))))
        marks.append(Text(truth, level + 18, words, anchor="end", dx=4, bold=True, firm=True))
        marks += self._stacks(result, level - 11, 90 if is_wide else 38)
        if result.estimate:
            marks += self._interval(result, level)
        look: dict = {"veil": True, "firm": True}
        marks += in_lines(sum_, 0, high, 8, colour=PLAIN, **look)
        marks += in_lines(covered, 0, high, 8 + LINE * len(sum_), bold=True, **look)
        ticks = even_ticks(0, end, round_steps(end) if is_wide else 2)
        marks.append(Axis(ticks, "estimated number of people, one dot for each repeat"))
        return Panel(EDGE, top, room, high, (0, end), (0, high), tuple(marks))

    def _stacks(self, result: TwoLists, room: float, columns: int) -> Iterator[Mark]:
        """The estimates as dots above each other; of those beyond the scale, how many."""
        end = result.end
        beyond = sum(number > end for number in result.estimates)
        inside = ([x for x in kind if x <= end] for kind in (result.right, result.wrong))
        yield from stacked(*inside, (0, end), columns, room - 20 if beyond else room, 2)
        if beyond:
            words = f"{written(beyond)} further right"
            yield Dot(max(result.estimates), room - 8, words, size=6, veil=True)

    def _interval(self, result: TwoLists, level: float) -> Iterator[Mark]:
        """Chapman's estimate from the lists above, and its 95% normal interval."""
        estimate, end = result.estimate, result.end
        low, high = (min(max(x, 0), end) for x in estimate.normal())
        look: dict = {"colour": PLAIN, "veil": True}
        number = written(estimate.number)
        label = number if estimate.number > end else ""
        shape: dict = {"shape": "diamond", "size": 6, "says": f"estimate {number}", "ghost": True}
        yield Line(((low, level), (high, level)), width=4, **look)
        yield Text(low, level, "these lists", anchor="end", dx=-8, **look)
        if estimate.number <= high == end:  # else the estimate itself is an arrow at the edge
            yield Arrow(0.98 * end, level, end, level, width=4, **look)
        yield Dot(estimate.number, level, label, **shape, **look)

    @staticmethod
    def _sum(result: TwoLists) -> str:
        """How the estimate is worked out; nothing where there is none."""
        if result.estimate is None:
            return ""
        counts = (result.first, result.second, result.both)
        first, second, both = (f"({written(count)} + 1)" for count in counts)
        product = f"{first} \N{MULTIPLICATION SIGN} {second} \N{DIVISION SIGN} {both}"
        return f"{product} \N{MINUS SIGN} 1 = {written(result.estimate.number)}"

    @staticmethod
    def _covered(result: TwoLists) -> str:
        if result.coverage is None:
            return "One repeat shows nothing of how often an interval is right"
        many, right = len(result.estimates), written(len(result.right))
        none = result.repeats - many
        without = f" ({written(none)} gave none)" if none else ""
        filled = " (filled)" if result.right and result.wrong else ""
        return f"{right} of {written(many)} intervals{without} contain the truth{filled}"

    # --- words ---

    def sentence(self, result: TwoLists) -> str:
        text = (
            f"List 1 holds {written(result.first)} people, list 2 {written(result.second)}, and "
            f"{written(result.both)} {'was' if result.both == 1 else 'were'} found on both. "
            f"Chapman's estimate from these lists is {written(result.estimate.number)}, with a 95% "
            f"normal interval from {_span(result.estimate.normal())}; the truth is "
            f"{written(result.present)}. "
        )
        return text + self._over_all(result) + self._notes(result)

    def _over_all(self, result: TwoLists) -> str:
        if result.coverage is None:
            return "One repeat shows nothing of how often an interval contains the truth."
        middle, right = written(result.middle), percent(result.coverage, 0)
        text = f"Over {written(result.repeats)} repeats the middle estimate is {middle}, and "
        text += f"{right} of such intervals contain the truth"
        none = result.repeats - len(result.estimates)
        return text + (f"; {several(none, 'repeats')} gave no estimate." if none else ".")

    def _notes(self, result: TwoLists) -> str:
        notes = ""
        if result.ever > result.present:
            notes += (
                f" Two truths: {written(result.present)} people on any one day, and "
                f"{written(result.ever)} at one time or another."
            )
            if result.both and result.ever_covered is not None:  # else it tells more than why
                covered = percent(result.ever_covered, 0)
                notes += f" {covered} of the normal intervals contain the second."
        if result.cut:
            notes += " A chance above 1 after multiplying is cut at 1."
        return notes

    def alt_text(self, result: TwoLists) -> str:
        values = zip(self.controls, result.values)
        settings = "; ".join(f"{one.label} {trimmed(value, 2)}" for one, (_, value) in values)
        dots = "No dots, because no repeat gave an estimate"
        if result.estimates:
            many = len(result.estimates)
            dots = (
                f"{several(many, 'dots')}, one an estimate, on a scale from 0 to "
                f"{written(result.end)}: middle {written(result.middle)}, nine in ten from "
                f"{written(result.quantile(0.05))} to {written(result.quantile(0.95))}"
            )
        covered = "no share of intervals"
        if result.coverage is not None:
            covered = f"{percent(result.coverage, 0)} of the 95% normal intervals contain the truth"
        return (
            f"{self._fields(result)} Below, {dots}. A line marks the truth, "
            f"{written(result.present)}; {covered}. Set: {settings}. The method takes for granted "
            "a closed group, equal chances on one list, independent lists and perfect matching."
        )

    def veiled_alt_text(self, result: TwoLists) -> str:
        return f"{self._fields(result)} {VEILED}"

    @staticmethod
    def _fields(result: TwoLists) -> str:
        parts = "; ".join(f"{name} {written(people)}" for name, people in result.parts.items())
        return f"Invented people. Everybody there as dots in four fields: {parts}."

    def table(self, result: TwoLists) -> Table:
        def shown(value: float | None) -> str:
            return "cannot be estimated" if value is None else written(value)

        def share(covered: float | None) -> str:
            return "no share" if covered is None else percent(covered, 0)

        rows = [(f"people on {name}", written(many)) for name, many in result.parts.items()]
        rows += [
            ("found on both lists", written(result.both)),
            ("Lincoln-Petersen estimate", shown(result.petersen)),
            ("Chapman estimate", shown(result.estimate and result.estimate.number)),
        ]
        if result.estimate:
            rows += [
                ("standard error", written(result.estimate.standard_error, 1)),
                ("95% interval, normal", _span(result.estimate.normal())),
                ("95% interval, log-normal", _span(result.estimate.log_normal())),
            ]
        rows += [
            ("truth, present on any one day", written(result.present)),
            ("truth, there at one time or another", written(result.ever)),
            ("middle of all estimates", shown(result.middle)),
            ("normal intervals that contain the truth", share(result.coverage)),
            ("log-normal intervals that contain the truth", share(result.log_coverage)),
        ]
        return Table(["quantity", "value"], rows)


def _span(ends: tuple[float, float]) -> str:
    return " to ".join(map(written, ends))
