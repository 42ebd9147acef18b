"""W10a, explanation mixer: many quite different settings make the same number of attempts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from headcount.drawing.labels import LINE, in_lines, reckoned, wrapped
from headcount.drawing.layout import WIDE, Headline, over_axis
from headcount.drawing.marks import Arrow, Axis, Bar, Line, Mark, Panel, Picture, Text
from headcount.drawing.roles import INK, MUTED, PLAIN
from headcount.explorers.controls import Pick, Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.dates import month_and_year
from headcount.numbers.rounding import power_of_ten
from headcount.numbers.writing import percent, trimmed, written
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article

AXIS_END = 1.3  # times the line that is to be hit
NEAR = 0.01  # how far from the line still hits it
LISTED = 5  # settings kept that the picture has room for
PARTS = ("people", "outside", "tries", "recording")
EDGE = 16  # pixels left of 0, and right of the end
NOW, KEPT = 40, 14  # how high the bar of this setting is, and one of those kept
TIMES = "\N{MULTIPLICATION SIGN}"


@dataclass(frozen=True)
class Mix:
    people: float
    outside: float
    tries: float  # times those of the earlier year, per person
    recording: float
    rate: float  # attempts per person in the earlier year
    target: float
    kept: tuple[tuple[float, float, float, float], ...]
    refused: bool

    @property
    def everybody(self) -> float:
        return self.people + self.outside

    @property
    def attempts(self) -> float:
        return self.attempts_by(self.everybody)

    def attempts_by(self, people: float) -> float:
        return self.rate * people * self.tries * self.recording

    @property
    def hits(self) -> bool:
        return abs(self.attempts - self.target) <= NEAR * self.target

    @property
    def most_recorded(self) -> float | None:
        """The largest percent recorded in the earlier year, as none can pass 100 later."""
        return 100 / self.recording if self.recording > 1 else None

    @property
    def far(self) -> str:
        """How far from the line, and on which side."""
        far = self.attempts - self.target
        return f"{written(abs(far))} {'below' if far < 0 else 'above'}"

    @property
    def shown(self) -> tuple[str, str, str, str]:
        """The four parts as they are shown."""
        others = (self.outside, 2), (self.tries, 4), (self.recording, 4)
        return written(self.people), *(trimmed(value, places) for value, places in others)

    @property
    def listed(self) -> str:
        """The setting as it stands on the list of those kept."""
        people, outside, tries, recording = self.shown
        return f"{people} + {outside} people, tries {TIMES} {tries}, recording {TIMES} {recording}"

    def all_kept(self) -> list[Mix]:
        return [replace(self, **dict(zip(PARTS, kept))) for kept in self.kept]


class MixerExplorer(Explorer):
    name = "mixer"
    shows_answer = False
    lesson = "10"
    title = "Which explanations reach the line?"
    state = {"kept": (), "refused": False}
    stays = ("kept",)

    def __init__(self, story: Article):
        before, now = story.attempts_2016, story.attempts_2017
        self.years = before.start.year, now.start.year
        self.when = month_and_year(story.reported)
        self.target = now.value
        self.everybody_before = story.people_before.value
        self.rate = arithmetic.rate(before.value, self.everybody_before)
        divided = map(written, (before.value, self.everybody_before))
        self.quotient = " \N{DIVISION SIGN} ".join(divided)  # the rate, as the picture says it
        officials, charities = story.people_now_officials.value, story.people_now_charities.value
        counts = [
            (officials, "officials"),
            (charities, "charities"),
            (charities + story.people_dunkirk_charities.value, "charities with Dunkirk"),
            (0, "nobody"),
        ]
        named = [(f"{written(count)}, {who}", count) for count, who in counts]
        year = self.years[0]
        self.controls = [
            Pick("people", f"People counted, {self.when}", named, charities),
            Quantity("outside", "People outside the count", 0, 10_000, 0, 20, whole=True),
            Quantity("tries", f"Tries per person: times those of {year}", 0.5, 10, 1, 0.1),
            Quantity("recording", f"Recording: times that of {year}", 0.5, 3, 1, 0.05),
        ]
        needed = arithmetic.break_even(self.everybody_before, before.value, now.value)
        # The questions of lesson 10 ask for others, so that no button prints an answer.
        left = max(0, round(needed / (3 * 1.5) - charities))
        self.settings = {
            "Nothing changed": {},
            "People elsewhere": {"people": officials, "outside": max(0, round(needed - officials))},
            "More tries": {"tries": round(needed / charities, 2)},
            "A mixture": {"tries": 3, "recording": 1.5, "outside": left},
        }
        self.actions = {
            "Keep this setting": self._keep,
            "Empty the list": lambda values: {**values, "kept": (), "refused": False},
        }

    def _keep(self, values: dict) -> dict:
        """The values with this setting on the list, if it reaches the line."""
        if not self._mix(values).hits:
            return {**values, "refused": True}
        kept = tuple(values[part] for part in PARTS)
        others = tuple(one for one in values["kept"] if one != kept)
        return {**values, "kept": (*others, kept), "refused": False}

    def changed(self, values: dict, name: str) -> dict:
        return {**values, "refused": False}

    def _mix(self, values: dict) -> Mix:
        return Mix(rate=self.rate, target=self.target, **values)

    def model(self, values: dict) -> Mix | CannotWorkOut:
        result = self._mix(values)
        if not result.everybody:
            return CannotWorkOut("No people, no attempts: there is nobody to make them.", result)
        return result

    # --- the picture: a bar for this setting and for each kept, against one line ---

    def headline(self, result: Mix) -> Headline:
        line = f"the {written(self.target)} recorded in {self.years[1]}"
        where = f"{result.far} {line}", INK
        if result.hits:
            where = f"\N{CHECK MARK} within 1% of {line}", PLAIN
        return Headline(written(result.attempts), f"attempts: {where[0]}", where[1])

    def draw(self, result: Mix, width: int) -> Picture:
        room, end = width - 2 * EDGE, AXIS_END * self.target
        kept = list(enumerate(result.all_kept(), 1))[-LISTED:]
        rows = [(self._factors(result), result)]
        rows += [(f"{number}. {mix.listed}", mix) for number, mix in kept]
        # The line begins over the bar of this setting, under its product.
        begins = LINE * len(wrapped(rows[0][0], 13, room)) + 20.0
        name, line = f"{written(self.target)} recorded", self.target
        marks: list[Mark] = [
            Text(line, -begins, name, anchor="middle", bold=True, dy=-10, firm=True)
        ]
        down = 0.0
        for words, mix in rows:
            lines = wrapped(words, 13, room)
            marks += in_lines(lines, 0, 0, down + 6, firm=True, back=True)
            down += LINE * len(lines) + (22 if mix is result else 0)
            marks += self._bar(mix, -down, room, is_now=mix is result)
            down += NOW + 10 if mix is result else KEPT + 20
        if not kept:
            lines = wrapped("Settings kept that reach the line: none yet. Find three!", 13, room)
            marks += in_lines(lines, 0, 0, down + 6, colour=MUTED, firm=True, back=True)
            down += LINE * len(lines) + 6
        step = power_of_ten(self.target) / (2 if width == WIDE else 1)
        ticks = tuple((n * step, written(n * step)) for n in range(int(end // step) + 1))
        marks += [
            Line(((line, -begins), (line, -down)), dashed=True),
            Axis(ticks, f"attempts in {self.years[1]}; hatched: by people outside the count"),
        ]
        return over_axis(width, Panel(EDGE, 0, room, down, (0, end), (-down, 0), tuple(marks)))

    def _bar(self, mix: Mix, y: float, room: float, *, is_now: bool) -> Iterator[Mark]:
        """The bar of a setting, from y upward: people counted, then others, hatched."""
        counted, everybody = mix.attempts_by(mix.people), mix.attempts
        end, high = AXIS_END * self.target, NOW if is_now else KEPT
        people, outside, *_ = mix.shown
        look: dict = {"colour": PLAIN, "ghost": True} if is_now else {}
        says = f"{written(counted)} by {people} people counted"
        yield Bar(0, min(counted, end), y - high, y, says=says, **look)
        if mix.outside:
            ends = min(counted, end), min(everybody, end)
            says = f"{written(everybody - counted)} by {outside} people outside the count"
            yield Bar(*ends, y - high, y, hatched=True, says=says, **look)
        missing = f"{mix.far} the line"
        if is_now and reckoned(missing, 13) + 40 < room * (mix.target - everybody) / end:
            yield Arrow(everybody, y - high / 2, mix.target, y - high / 2, colour=MUTED, width=1.5)
            middle = (everybody + mix.target) / 2
            yield Text(middle, y - high / 2, missing, anchor="middle", colour=MUTED, dy=-11)
        if is_now and everybody > end:
            middle, cut = y - high / 2, f"{written(everybody)} (bar cut)"
            yield Arrow(end * 0.97, middle, end, middle)
            yield Text(end * 0.96, middle, cut, anchor="end", bold=True)

    def _factors(self, result: Mix) -> str:
        """The product with the name of each factor."""
        people, outside, tries, recording = result.shown
        return (
            f"{self.quotient} {TIMES} ({people} + {outside}) people {TIMES} {tries} (tries) "
            f"{TIMES} {recording} (recording)"
        )

    # --- words ---

    def sentence(self, result: Mix) -> str:
        people, outside, tries, recording = result.shown
        line = f"the line of {written(result.target)}"
        parts = [
            f"{written(result.rate, 3)} {TIMES} ({people} + {outside}) {TIMES} {tries} {TIMES} "
            f"{recording} is {written(result.attempts)} attempts.",
            f"This reaches {line} within 1%." if result.hits else f"This is {result.far} {line}.",
        ]
        if result.most_recorded:
            most, year = percent(result.most_recorded), self.years[0]
            limit = f"at most {most} of the attempts were recorded in {year}"
            parts.append(f"Recording cannot pass 100%, so {limit}.")
        if result.refused:
            parts.append("Not kept: only settings that reach the line go on the list.")
        if len(result.kept) > 1:
            many = f"{len(result.kept)} settings on your list reach it"
            parts.append(f"{many}; the figures cannot choose between them.")
        return " ".join(parts)

    def alt_text(self, result: Mix) -> str:
        people, outside, tries, recording = result.shown
        kept = "; ".join(mix.listed for mix in result.all_kept()) or "none"
        return (
            f"One bar from zero to {written(result.attempts)} attempts, and a line at "
            f"{written(result.target)}, the attempts recorded in {self.years[1]}; the axis ends at "
            f"{written(AXIS_END * self.target)} and a longer bar is cut. The bar is attempts per "
            f"counted person in {self.years[0]} ({written(result.rate, 3)}) times {people} people "
            f"counted, solid, and {outside} outside the count, hatched; times {tries} for tries "
            f"and {recording} for recording. Settings kept: {kept}. It takes "
            f"{written(self.everybody_before)} as everybody trying in {self.years[0]}, which the "
            "article does not say."
        )

    def table(self, result: Mix) -> Table:
        people, outside, tries, recording = result.shown
        most = percent(result.most_recorded) if result.most_recorded else "100%"
        share = "no share of nobody"
        if result.everybody:
            share = percent(arithmetic.share(result.outside, result.everybody))
        rows = [
            (f"attempts per counted person, {self.years[0]}", written(result.rate, 3)),
            (f"people counted, {self.when}", people),
            ("people outside the count", outside),
            ("tries per person, times", tries),
            ("recording, times", recording),
            ("attempts that follow", written(result.attempts)),
            (f"attempts recorded, {self.years[1]}", written(result.target)),
            ("of everybody, outside the count", share),
            (f"recorded in {self.years[0]}, at most", most),
        ]
        rows += [(f"kept {n}", mix.listed) for n, mix in enumerate(result.all_kept(), 1)]
        return Table(["quantity", "value"], rows)
