"""W8, two lists: an invented number of people, two incomplete lists, and what they tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor, isnan

from headcount.drawing.labels import reckoned, wrapped
from headcount.drawing.marks import (
    INK,
    MUTED,
    PLAIN,
    Axis,
    Bar,
    Dot,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.drawing.scales import round_steps
from headcount.drawing.stacks import stacked
from headcount.explorers.controls import Group, Quantity
from headcount.explorers.explorer import VEILED, WIDE, CannotWorkOut, Explorer, Headline
from headcount.numbers.rounding import power_of_ten
from headcount.numbers.writing import percent, several, trimmed, written
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
DOTS = 100  # at most, for everybody there
EDGE = 16  # pixels left of 0, and right of the end
INSET = 8  # how far the dots for people stand in their frame
_FRAME: dict = {"filled": False, "colour": MUTED}


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

    def __init__(self, story: Article):
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
        estimates = sorted(number for number in found.estimates()[0] if not isnan(number))
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

    # --- the picture: who is on which list as dots, and below the estimates ---

    def groups(self) -> list[Group]:
        return [
            Group(("people", "first", "second", "times")),
            Group(("uneven", "missed", "replaced", "repeats", "seed"), "More", is_folded=True),
        ]

    def headline(self, result: TwoLists) -> Headline | None:
        if result.estimate is None:
            return None
        low, high = (written(end) for end in result.estimate.normal())
        words = (
            f"people estimated from these two lists (95%: {low} to {high}); the truth is "
            f"{written(result.present)}"
        )
        return Headline(written(result.estimate.number), words, PLAIN, veil=True)

    def draw(self, result: TwoLists, width: int) -> Picture:
        people = self._people(result, width)
        estimates = self._estimates(result, width, people.height + 12)
        under = 46 if width == WIDE else 80  # the title of the axis takes three lines
        return Picture(width, estimates.top + estimates.height + under, (people, estimates))

    def _parts(self, result: TwoLists) -> list[tuple[str, int]]:
        """The people there at one time or another, cut into four."""
        return [
            ("list 1 only", result.first - result.shared),
            ("both", result.shared),
            ("list 2 only", result.second - result.shared),
            ("neither", result.ever - result.seen),
        ]

    def _people(self, result: TwoLists, width: int) -> Panel:
        """Four fields of dots: list 1 is framed across, list 2 downward, neither in no frame."""
        half = width / 2
        room = 44 if width == WIDE else 60  # for the dots of a field; 100 fit, if smaller
        high = 26 + room + 4
        only_1, both, only_2, neither = self._parts(result)
        fields = [(both, 0, 0), (only_1, half, 0), (only_2, 0, high), (neither, half, high)]
        many = dots_of([people for _, people in self._parts(result)])
        of = dict(zip((only_1, both, only_2, neither), many))
        across = half - 2 * INSET
        pitch = next(p for p in range(13, 0, -1) if (across // p) * (room // p) >= max(many))
        words = f"{sum(many)} dots for {written(result.ever)} invented people; "
        words = wrapped(f"{words} frame of list 1: solid, of list 2: dashed", 13, width - 4)
        down = 5 + 17 * len(words)
        said = [f"list {n}: {written(m)}" for n, m in enumerate((result.first, result.second), 1)]
        marks: list[Mark] = [
            *(Text(0, 0, line, colour=MUTED, dy=8 + 17 * n) for n, line in enumerate(words)),
            Bar(4, width - 2, -down - 4, -down - high, says=said[0], **_FRAME),
            Bar(1, half, -down - 1, -down - 2 * high, says=said[1], dashed=True, **_FRAME),
        ]
        for part, x, y in fields:
            is_short = part is both and result.both < result.shared and width == WIDE
            found = f" ({written(result.both)} found)" if is_short else ""
            corner = (x + INSET, down + y + 4)
            marks += self._field(part, of[part], corner, pitch, across, found)
        whole = down + 2 * high + 2
        return Panel(0, 0, width, whole, (0, width), (-whole, 0), tuple(marks))

    def _field(
        self,
        part: tuple[str, int],
        dots: int,
        corner: tuple[float, float],
        pitch: float,
        across: float,
        found: str,
    ) -> Iterator[Mark]:
        """The name of a part and how many people it has, and its dots in rows."""
        name, people = part
        left, top = corner
        is_unseen = name == "neither"
        colour = PLAIN if is_unseen else MUTED
        words = f"{name}: {written(people)}{found}"
        text_colour = PLAIN if is_unseen else INK
        yield Text(left, -top, words, dy=11, bold=True, colour=text_colour, firm=True)
        for dot in range(dots):
            row, column = divmod(dot, across // pitch)
            x, y = left + pitch * (column + 0.5), -top - 24 - pitch * (row + 0.5)
            yield Dot(x, y, size=0.3 * pitch, colour=colour, filled=not is_unseen)

    def _estimates(self, result: TwoLists, width: int, top: float) -> Panel:
        """A dot for each estimate, in stacks; the truth; and the interval of these two lists."""
        is_wide, end = width == WIDE, self._end(result.present)
        head = 20 if is_wide else 37  # how many intervals are right, in one line or two
        high = 150 if is_wide else 126
        stacked, level = high - head - 40, high - head - 29
        marks = [*self._stacks(result, end, stacked, 90 if is_wide else 38)]
        truth, ever = written(result.present), written(result.ever)
        if result.ever > result.present:
            line = ((result.ever, 0), (result.ever, level + 8))
            marks.append(Line(line, colour=MUTED, dashed=True))
            name = f"ever {ever}"
            marks.append(Text(result.ever, level + 18, name, colour=MUTED, dx=4, firm=True))
        marks.append(Line(((result.present, 0), (result.present, level + 8)), colour=INK))
        name = f"truth {truth}"
        marks.append(
            Text(result.present, level + 18, name, anchor="end", dx=4, bold=True, firm=True)
        )
        if result.estimate:
            marks += self._interval(result, end, level, width - 2 * EDGE)
        marks += [
            Text(0, high, line, dy=8 + 17 * at, bold=True, veil=True, firm=True)
            for at, line in enumerate(wrapped(self._covered(result), 13, width - EDGE, bold=True))
        ]
        steps = round_steps(end) if is_wide else 2
        ticks = tuple((n * end / steps, written(n * end / steps)) for n in range(steps + 1))
        marks.append(Axis(ticks, "estimated number of people, one dot for each repeat"))
        return Panel(EDGE, top, width - 2 * EDGE, high, (0, end), (0, high), tuple(marks))

    def _stacks(self, result: TwoLists, end: float, room: float, columns: int) -> Iterator[Mark]:
        """The estimates as dots above each other; of those beyond the scale, how many."""
        inside = [number for number in result.estimates if number <= end]
        beyond = len(result.estimates) - len(inside)
        yield from stacked(inside, end, columns, room - 20 if beyond else room, 2)
        if beyond:
            words = f"{written(beyond)} further right"
            yield Dot(max(result.estimates), room - 8, words, size=6, colour=INK, veil=True)

    def _interval(self, result: TwoLists, end: float, level: float, room: float) -> Iterator[Mark]:
        """Chapman's estimate from the lists above, its 95% normal interval, and how it is worked
        out, where there is room beside it."""
        estimate = result.estimate
        low, high = (min(max(x, 0), end) for x in estimate.normal())
        look: dict = {"colour": PLAIN, "veil": True}
        number = written(estimate.number)
        label = number if estimate.number > end else ""
        yield Line(((low, level), (high, level)), width=4, **look)
        yield Dot(
            estimate.number,
            level,
            label,
            shape="diamond",
            size=6,
            says=f"estimate {number}",
            ghost=True,
            **look,
        )
        for words in (_chapman(result), "these two lists"):
            long = reckoned(words, 13) + 12
            if long < room * (1 - high / end):
                yield Text(high, level, words, dx=10, colour=PLAIN, veil=True)
                return
            truth = result.present if result.present < low else 0  # whose line it does not cross
            if long < room * (low - truth) / end and not label:
                yield Text(low, level, words, dx=-10, anchor="end", colour=PLAIN, veil=True)
                return

    def _end(self, people: float) -> float:
        """The end of the scale of estimates: a round number at least twice the true one."""
        size = power_of_ten(2 * people)
        return next(n * size for n in (1, 1.5, 2, 3, 4, 6, 8, 10) if n * size >= 2 * people)

    def _covered(self, result: TwoLists) -> str:
        """How often an interval is right, over all repeats."""
        if result.coverage is None:
            return "One repeat shows nothing of how often an interval is right"
        return f"{percent(result.coverage, 0)} of the 95% intervals contain the truth"

    # --- words ---

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
            if result.estimate and result.ever_covered is not None:  # else it tells more than why
                covered = percent(result.ever_covered, 0)
                notes += f" {covered} of the normal intervals contain the second."
        if result.cut:
            notes += " A chance above 1 after multiplying is cut at 1."
        return notes

    def alt_text(self, result: TwoLists) -> str:
        parts = "; ".join(f"{name} {written(people)}" for name, people in self._parts(result))
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
            f"Invented people. Everybody there as dots in four fields: {parts}. Below, {dots}. A "
            f"line marks the truth, {written(result.present)}; {covered}. Set: {settings}. The "
            "method takes for granted a closed group, equal chances on one list, independent lists "
            "and perfect matching."
        )

    def veiled_alt_text(self, result: TwoLists) -> str:
        parts = "; ".join(f"{name} {written(people)}" for name, people in self._parts(result))
        return f"Invented people. Everybody there as dots in four fields: {parts}. {VEILED}"

    def table(self, result: TwoLists) -> Table:
        def people(value) -> str:
            return "cannot be estimated" if value is None else written(value)

        def part(covered) -> str:
            return "no share" if covered is None else percent(covered, 0)

        def ends(interval) -> str:
            return " to ".join(written(end) for end in interval)

        rows = [(f"people on {name}", written(many)) for name, many in self._parts(result)]
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


def dots_of(people: list[int]) -> list[int]:
    """Dots for each part of a group: one a person, of more than a hundred one in a hundred."""
    everybody = sum(people)
    if everybody <= DOTS:
        return people
    exact = [DOTS * part / everybody for part in people]
    dots = [floor(part) for part in exact]
    largest = sorted(range(len(people)), key=lambda at: dots[at] - exact[at])
    for at in largest[: DOTS - sum(dots)]:
        dots[at] += 1
    return dots


def _chapman(result: TwoLists) -> str:
    """Chapman's estimate as it is worked out."""
    first, second, both = (
        f"({written(one)} + 1)" for one in (result.first, result.second, result.both)
    )
    return f"{first} \N{MULTIPLICATION SIGN} {second} \N{DIVISION SIGN} {both} \N{MINUS SIGN} 1"
