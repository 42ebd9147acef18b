"""W10a, explanation mixer: many quite different settings make the same number of attempts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from headcount.drawing.labels import wrapped
from headcount.drawing.marks import (
    BAR,
    INK,
    MUTED,
    PLAIN,
    Arrow,
    Axis,
    Bar,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.explorers.controls import Pick, Quantity
from headcount.explorers.explorer import WIDE, CannotWorkOut, Explorer, Headline
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
KEEP = "Keep this setting"
EDGE = 16  # pixels left of 0, and right of the end
ROW = 34  # of a bar with the room under it


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
        return self.rate * self.everybody * self.tries * self.recording

    @property
    def hits(self) -> bool:
        return abs(self.attempts - self.target) <= NEAR * self.target

    @property
    def most_recorded(self) -> float | None:
        """The largest percent recorded in the earlier year, as none can pass 100 later."""
        return 100 / self.recording if self.recording > 1 else None


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
        officials, charities = story.people_now_officials.value, story.people_now_charities.value
        both = charities + story.people_dunkirk_charities.value
        counts = [
            (officials, "officials"),
            (charities, "charities"),
            (both, "charities with Dunkirk"),
            (0, "nobody"),
        ]
        year = self.years[0]
        self.controls = [
            Pick(
                "people",
                f"People counted, {self.when}",
                [(f"{written(count)}, {who}", count) for count, who in counts],
                charities,
            ),
            Quantity("outside", "People outside the count", 0, 10_000, 0, 20, whole=True),
            Quantity(
                "tries",
                f"Tries per person: times those of {year}",
                0.5,
                10,
                1,
                0.1,
                decimals=1,
            ),
            Quantity(
                "recording",
                f"Recording: times that of {year}",
                0.5,
                3,
                1,
                0.05,
                decimals=2,
            ),
        ]
        needed = arithmetic.break_even(self.everybody_before, before.value, now.value)
        # The questions of lesson 10 ask for others, so that no button prints an answer.
        left = max(0, round(needed / (3 * 1.5) - charities))
        self.settings = {
            "Nothing changed": {},
            "People elsewhere": {
                "people": officials,
                "outside": max(0, round(needed - officials)),
            },
            "More tries": {"tries": round(needed / charities, 2)},
            "A mixture": {"tries": 3, "recording": 1.5, "outside": left},
        }
        self.actions = {
            KEEP: self._keep,
            "Empty the list": lambda values: {**values, "kept": (), "refused": False},
        }

    def _keep(self, values: dict) -> dict:
        """The values with this setting on the list, if it reaches the line."""
        result = self._mix(values)
        if not result.hits:
            return {**values, "refused": True}
        kept = tuple(values[part] for part in PARTS)
        others = tuple(one for one in values["kept"] if one != kept)
        return {**values, "kept": (*others, kept), "refused": False}

    def changed(self, values: dict, name: str) -> dict:
        return {**values, "refused": False}

    def _mix(self, values: dict) -> Mix:
        parts = {name: values[name] for name in (*PARTS, "kept", "refused")}
        return Mix(rate=self.rate, target=self.target, **parts)

    def model(self, values: dict) -> Mix | CannotWorkOut:
        result = self._mix(values)
        if not result.everybody:
            return CannotWorkOut("No people, no attempts: there is nobody to make them.", result)
        return result

    # --- the picture: a bar for this setting and for each kept, against one line ---

    def headline(self, result: Mix) -> Headline:
        far = result.attempts - result.target
        side = "below" if far < 0 else "above"
        recorded = f"the {written(self.target)} recorded in {self.years[1]}"
        where = f"{written(abs(far))} {side} {recorded}"
        if result.hits:
            where = f"within 1% of {recorded}"
        return Headline(written(result.attempts), f"attempts: {where}", PLAIN)

    def draw(self, result: Mix, width: int) -> Picture:
        shown = result.kept[-LISTED:]
        first = len(result.kept) - len(shown) + 1
        named = [(f"{n}. {self._one(kept)}", kept) for n, kept in enumerate(shown, first)]
        rows = [(self._factors(result), tuple(getattr(result, part) for part in PARTS)), *named]
        room = width - 2 * EDGE
        lines = [wrapped(words, 13, room) for words, _ in rows]
        marks: list[Mark] = []
        down = 22.0
        for number, ((_, parts), words) in enumerate(zip(rows, lines)):
            marks += self._row(parts, words, down, is_now=number == 0)
            down += ROW + 17 * len(words)
        if not shown:
            empty = f"Settings kept that reach the line: none yet ({KEEP})"
            said = wrapped(empty, 13, room)
            marks += [_line(line, down + 17 * n, MUTED) for n, line in enumerate(said)]
            down += 17 * len(said) + 6
        end = AXIS_END * self.target
        line = Line(((self.target, -18), (self.target, -down)), dashed=True, colour=INK)
        axis = Axis(
            tuple(self._ticks(width)),
            f"attempts in {self.years[1]}; hatched: by people outside the count",
        )
        name = f"{written(self.target)} recorded"
        target = Text(self.target, 0, name, anchor="middle", bold=True, dy=8, firm=True)
        panel = Panel(EDGE, 0, room, down, (0, end), (-down, 0), (*marks, line, target, axis))
        return Picture(width, down + (46 if width == WIDE else 80), (panel,))

    def _ticks(self, width: int) -> Iterator[tuple[float, str]]:
        step = power_of_ten(self.target) / (2 if width == WIDE else 1)
        at = 0.0
        while at <= AXIS_END * self.target:
            yield at, written(at)
            at += step

    def _row(self, parts: tuple, words: list[str], down: float, *, is_now: bool) -> Iterator[Mark]:
        """The words of a setting, and under them its bar: people counted, then others, hatched."""
        people, outside, tries, recording = parts
        counted, all_ = (
            self.rate * many * tries * recording for many in (people, people + outside)
        )
        end, y = AXIS_END * self.target, -down - 17 * len(words)
        look: dict = {"colour": PLAIN if is_now else BAR, "ghost": is_now}
        yield from (_line(line, down + 17 * n, INK) for n, line in enumerate(words))
        high = 24 if is_now else 12
        says = f"{written(counted)} by {written(people)} people counted"
        yield Bar(0, min(counted, end), y - high, y, says=says, **look)
        if outside:
            says = f"{written(all_ - counted)} by {trimmed(outside, 2)} people outside the count"
            yield Bar(
                min(counted, end), min(all_, end), y - high, y, hatched=True, says=says, **look
            )
        if is_now and all_ > end:
            cut = f"{written(all_)} (bar cut)"
            yield Arrow(end * 0.97, y - high / 2, end, y - high / 2, colour=INK)
            yield Text(end * 0.96, y - high / 2, cut, anchor="end", bold=True)

    def _product(self, result: Mix) -> str:
        """The product, factor by factor."""
        people = f"({written(result.people)} + {trimmed(result.outside, 2)})"
        times = "\N{MULTIPLICATION SIGN}"
        return (
            f"{written(result.rate, 3)} {times} {people} {times} {trimmed(result.tries, 4)} "
            f"{times} {trimmed(result.recording, 4)}"
        )

    def _factors(self, result: Mix) -> str:
        """The product with the name of each factor."""
        times = "\N{MULTIPLICATION SIGN}"
        people = f"({written(result.people)} + {trimmed(result.outside, 2)}) people"
        return (
            f"{written(result.rate, 3)} a head {times} {people} {times} tries "
            f"{trimmed(result.tries, 4)} {times} recording {trimmed(result.recording, 4)}"
        )

    @staticmethod
    def _one(kept: tuple) -> str:
        people, outside, tries, recording = kept
        times = "\N{MULTIPLICATION SIGN}"
        return (
            f"{written(people)} + {trimmed(outside, 2)} people, tries {times} "
            f"{trimmed(tries, 4)}, recording {times} {trimmed(recording, 4)}"
        )

    # --- words ---

    def sentence(self, result: Mix) -> str:
        far = result.attempts - result.target
        if result.hits:
            text = f"This reaches the line of {written(result.target)} within 1%."
        else:
            side = "below" if far < 0 else "above"
            text = f"This is {written(abs(far))} {side} the line of {written(result.target)}."
        text = f"{self._product(result)} is {written(result.attempts)} attempts. {text}"
        if result.most_recorded is not None:
            text += (
                f" Recording cannot pass 100%, so at most {percent(result.most_recorded)} of "
                f"the attempts were recorded in {self.years[0]}."
            )
        if result.refused:
            text += " Not kept: only settings that reach the line go on the list."
        if len(result.kept) > 1:
            text += (
                f" {len(result.kept)} settings on your list reach it; the figures cannot choose "
                "between them."
            )
        return text

    def alt_text(self, result: Mix) -> str:
        kept = "; ".join(map(self._one, result.kept)) or "none"
        return (
            f"One bar from zero to {written(result.attempts)} attempts, and a line at "
            f"{written(result.target)}, the attempts recorded in {self.years[1]}; the axis ends at "
            f"{written(AXIS_END * self.target)} and a longer bar is cut. The bar is attempts per "
            f"counted person in {self.years[0]} ({written(result.rate, 3)}) times "
            f"{written(result.people)} people counted, solid, and "
            f"{trimmed(result.outside, 2)} outside the count, hatched; times "
            f"{trimmed(result.tries, 4)} for tries and {trimmed(result.recording, 4)} for "
            f"recording. Settings kept: {kept}. It takes {written(self.everybody_before)} as "
            f"everybody trying in {self.years[0]}, which the article does not say."
        )

    def table(self, result: Mix) -> Table:
        recorded = result.most_recorded
        rows = [
            (f"attempts per counted person, {self.years[0]}", written(result.rate, 3)),
            (f"people counted, {self.when}", written(result.people)),
            ("people outside the count", trimmed(result.outside, 2)),
            ("tries per person, times", trimmed(result.tries, 4)),
            ("recording, times", trimmed(result.recording, 4)),
            ("attempts that follow", written(result.attempts)),
            (f"attempts recorded, {self.years[1]}", written(result.target)),
            ("of everybody, outside the count", self._share_outside(result)),
            (
                f"recorded in {self.years[0]}, at most",
                "100%" if recorded is None else percent(recorded),
            ),
        ]
        rows += [(f"kept {n}", self._one(kept)) for n, kept in enumerate(result.kept, 1)]
        return Table(["quantity", "value"], rows)

    @staticmethod
    def _share_outside(result: Mix) -> str:
        if not result.everybody:
            return "no share of nobody"
        return percent(arithmetic.share(result.outside, result.everybody))


def _line(words: str, down: float, colour: str) -> Text:
    """A line of words at the left, so many pixels down."""
    return Text(0, 0, words, dy=down + 6, colour=colour, firm=True)
