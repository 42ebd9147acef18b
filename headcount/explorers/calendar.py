"""W6, calendar: people at a time and attempts a day through a year that the clearance divides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import accumulate

from headcount.drawing.labels import LINE, in_lines, wrapped
from headcount.drawing.layout import WIDE, Headline
from headcount.drawing.marks import Axis, Bar, Dot, Line, Mark, Panel, Picture, Text
from headcount.drawing.roles import MUTED, PLAIN
from headcount.explorers.controls import Group, Pick, Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.dates import day_and_month, days_in, month
from headcount.numbers.writing import percent, trimmed, written
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article

AVERAGE, STAY = "average", "stay"  # the two steps
MOST_PEOPLE, MOST_A_DAY = 10_000, 800  # tops of the two panels
PEOPLE_HIGH, A_DAY_HIGH = 118, 92  # their heights in pixels
# Days at the start, and not those of question 6.5: the box does not answer it at rest.
FIRST_STAY = 90
LONGEST = 3_650  # days of a stay that the box takes; the slider ends at a year
LEFT, EDGE = 50, 16  # pixels left of 0, and right of the end
HEADING = 26  # pixels above a panel
ROWS = 10  # of the bath: so many of its bars are cut on any day
SHORTEST, GAP = 5, 3  # pixels of a bar, and between two, so that both are told apart


@dataclass(frozen=True)
class Year:
    """The year of the clearance in two parts, and the year after it."""

    people: tuple[float, float]  # at a time: while the camp stood, after it
    days: tuple[int, int, int]  # of the two parts, and of the year after
    attempts: tuple[float, float, float]
    share_after: float  # percent of the year's attempts
    stay: float  # mean, in days
    step: str  # what is drawn

    @property
    def rates(self) -> list[float | None]:
        """Attempts a day; None where a part has no days."""
        return [many / days if days else None for many, days in zip(self.attempts, self.days)]

    @property
    def rate_next(self) -> float:
        return self.attempts[2] / self.days[2]

    @property
    def average(self) -> float:
        return arithmetic.time_weighted(self.people, self.days[:2])

    @property
    def change(self) -> float | None:
        """From the camp's time to the next year, in percent of attempts a day."""
        before = self.rates[0]
        return arithmetic.percent_change(before, self.rate_next) if before else None

    @property
    def change_in_words(self) -> str:
        if self.change is None:
            return "no percent change"
        return f"{written(self.change, 1, sign=True)}%"

    @property
    def arriving(self) -> float:
        """In the year after."""
        return arithmetic.arrivals(self.people[1], self.stay, self.days[2])


class CalendarExplorer(Explorer):
    name = "calendar"
    lesson = "6"
    title = "What can a count on one day say about a year?"

    def __init__(self, story: Article):
        this, following = story.attempts_2016, story.attempts_2017
        self.start, self.cleared = this.start, story.cleared
        self.years = y0, y1 = this.start.year, following.start.year
        self.lengths = days_in(this.start, this.end), days_in(following.start, following.end)
        self.totals = this.value, following.value
        cleared, length = days_in(this.start, story.cleared), self.lengths[0]
        rest = length - cleared + 1
        in_step = round(arithmetic.share(rest, length), 1)
        camp, after = story.people_before.value, story.people_now_officials.value
        people = partial(Quantity, whole=True, unit="people")
        part = f"{y0}'s attempts after it"
        self.controls = [
            people("camp", "While the camp stood", 1000, MOST_PEOPLE, camp, 100),
            people("after", "After it", 0, 3000, after, 50),
            Quantity("day", "Cleared on", 1, length, cleared, 1, unit=f"day of {y0}"),
            Quantity("share", part, 0, 100, in_step, 0.1, unit="assumed %"),
            Quantity("stay", "Mean stay", 1, 365, FIRST_STAY, 1, box_high=LONGEST, unit="days"),
            Pick("step", "Look at", [("1. The year", AVERAGE), ("2. The stay", STAY)], AVERAGE),
        ]
        alike = arithmetic.share(rest * following.value / self.lengths[1], this.value)
        charities = story.people_now_charities.value
        self.settings = {
            "In step with the days": {},
            f"Late {y0} like {y1}": {"share": alike},
            "No attempts after it": {"share": 0},
            "30% after it": {"share": 30},
            f"Charities: {written(charities)} after (mixed)": {"after": charities},
        }

    def groups(self) -> list[Group]:
        return [
            Group(("step",)),
            Group(("day", "share"), shown=lambda values: values["step"] == AVERAGE),
            Group(("stay",), shown=lambda values: values["step"] == STAY),
            Group(("camp", "after"), title="More: people at a time", is_folded=True),
        ]

    def changed(self, values: dict, name: str) -> dict:
        """What a control moves is looked at; the people after it are in both steps."""
        if name in ("step", "after"):
            return values
        return {**values, "step": STAY if name == "stay" else AVERAGE}

    def model(self, values: dict) -> Year | CannotWorkOut:
        (total, following), (length, next_length) = self.totals, self.lengths
        until, share = round(values["day"]) - 1, values["share"]
        later = total * share / 100
        people, days = (values["camp"], values["after"]), (until, length - until, next_length)
        attempts = (total - later, later, following)
        result = Year(people, days, attempts, share, values["stay"], values["step"])
        if until:
            return result
        why = f"The camp did not stand in {self.years[0]}, so its time has no attempts a day"
        return CannotWorkOut(f"{why} to compare with.", result)

    def _day(self, number: int) -> date:
        """The day before which so many days of the calendar lie."""
        return self.start + timedelta(days=number)

    def _clearance(self, result: Year) -> str:
        """Its day in words; that of the article with the mark of a figure from outside."""
        day = self._day(result.days[0])
        return day_and_month(day) + (" (X)" if day == self.cleared else "")

    # --- the picture: a year in two parts, or who comes and goes in the year after ---

    def headline(self, result: Year) -> Headline:
        (y0, y1), after = self.years, written(result.people[1])
        if result.step == STAY:
            words = f"arrivals in {y1}, if {after} are there at a time and stay "
            words += f"{_days(result.stay)} on average"
            return Headline(written(result.arriving), words, PLAIN)
        words = f"people at a time, on average over {y0}"
        return Headline(written(result.average), words, PLAIN, veil=True)

    def draw(self, result: Year, width: int) -> Picture:
        if result.step == STAY:
            return self._draw_stay(result, width)
        down = HEADING if width == WIDE else HEADING + LINE  # names of periods take two lines
        under = down + PEOPLE_HIGH + 36 + down
        people, attempts = self._people(result, width), self._attempts(result, width)
        crowd = "People at a time, in Calais"
        crossings = "Attempts a day to cross the Channel (hatched: assumed)"
        panels = (
            self._panel(crowd, people, down, PEOPLE_HIGH, MOST_PEOPLE, width),
            self._panel(crossings, attempts, under, A_DAY_HIGH, MOST_A_DAY, width),
        )
        return Picture(width, under + A_DAY_HIGH + 28, panels)

    def _panel(
        self, title: str, marks: Iterator[Mark], top: int, high: int, most: int, width: int
    ) -> Panel:
        """Both years across, and from 0 to most upward."""
        lines = wrapped(title, 13, width - 4, bold=True)
        every = (
            *in_lines(lines, 0, most, -LINE * len(lines), dx=2 - LEFT, bold=True, firm=True),
            Axis(tuple((n, written(n)) for n in (0, most // 2, most)), left=True),
            self._dates(self.start, self.years, width),
            Text(0, 0, str(self.years[0]), colour=MUTED, dy=15, firm=True),
            *marks,
        )
        ends = (0, sum(self.lengths)), (0, most)
        return Panel(LEFT, top, width - LEFT - EDGE, high, *ends, every)

    def _dates(self, begin: date, years: tuple[int, ...], width: int) -> Axis:
        """The days that begin a quarter, and each year."""
        months = (1, 4, 7, 10) if width == WIDE else (1, 7)
        days = [date(year, number, 1) for year in years for number in months]
        names = [str(day.year) if day.month == 1 else month(day, short=True) for day in days]
        ticks = [(days_in(begin, day) - 1, name) for day, name in zip(days, names)]
        # The first would meet the 0 of the left axis; it is written beside it.
        return Axis(tuple(ticks[1:] if begin == self.start else ticks))

    def _people(self, result: Year, width: int) -> Iterator[Mark]:
        """A block for each part of the time, as wide as its days, and the average of the year."""
        until, (camp, after), average = result.days[0], result.people, result.average
        length, end = self.lengths[0], sum(self.lengths)
        if until:
            yield Bar(0, until, 0, camp, says=f"{written(camp)} for {_days(until)}", ghost=True)
            yield _inside(until / 2, camp, written(camp), PEOPLE_HIGH * camp / MOST_PEOPLE)
        says = f"{written(after)} from then on"
        yield Bar(until, end, 0, after, says=says, ghost=True)
        yield Text(end, after, written(after), anchor="end", bold=True, dy=-12)
        cleared = self._cleared(result, MOST_PEOPLE)
        yield cleared
        yield Text(until, MOST_PEOPLE, cleared.says, dx=6, dy=2, firm=True)
        name = f"average of {self.years[0]}: {written(average)}"
        look: dict = {"colour": PLAIN, "veil": True}
        yield Line(((0, average), (length, average)), width=3, says=name, ghost=True, **look)
        words = name if width == WIDE else f"average: {written(average)}"
        dy = -12 if average < after + 1000 else 0  # free of what stands beside it
        yield Text(length, average, words, dx=8, dy=dy, bold=True, **look)

    def _attempts(self, result: Year, width: int) -> Iterator[Mark]:
        """A step for each part, as high as its attempts a day; one too high ends at the edge."""
        yield self._cleared(result, MOST_A_DAY)
        names = ("until then", f"rest of {self.years[0]}", str(self.years[1]))
        for days, end, rate, name in zip(result.days, accumulate(result.days), result.rates, names):
            if rate is None:
                continue
            says, middle, top = f"{name}: {_a_day(rate)}", end - days / 2, min(rate, MOST_A_DAY)
            hatched = name != names[2]  # how the attempts of the first year fell is not known
            yield Bar(end - days, end, 0, top, hatched=hatched, says=says, ghost=True)
            if rate > MOST_A_DAY:
                yield Dot(middle, rate, says=says)
            high = A_DAY_HIGH * top / MOST_A_DAY
            yield _inside(middle, top, written(rate, 1), high, is_wide_enough=days > 90)
        if result.change is not None:
            since = f" from {written(result.rates[0], 1)}" if width == WIDE else ""
            words = f"{result.change_in_words}{since}"
            look: dict = {"anchor": "end", "dy": -13, "bold": True, "size": 16}
            yield Text(sum(result.days), result.rate_next, words, **look)

    def _cleared(self, result: Year, top: float) -> Line:
        until, says = result.days[0], f"cleared on {self._clearance(result)}"
        return Line(((until, 0), (until, top)), dashed=True, width=1.5, says=says)

    def _draw_stay(self, result: Year, width: int) -> Picture:
        after, days, y1 = result.people[1], result.days[2], self.years[1]
        said = (
            f"Each bar: {trimmed(after / ROWS, 1)} people, who stay {_days(result.stay)}. On any "
            f"day there are {ROWS} bars, {written(after)} people. Green: arrived in {y1}, "
            f"{written(days / result.stay * ROWS, 1)} bars; grey: there already."
        )
        if not after:
            said = "Nobody is present, so nobody arrives."
        lines = wrapped(said, 13, width - 4)
        down, room = LINE * len(lines) + 12, width - 2 * EDGE
        marks = (
            *in_lines(lines, 0, ROWS, 9 - down, dx=2 - EDGE, firm=True),
            *(_bath(result.stay, days, room) if after else ()),
            self._dates(self._day(self.lengths[0]), (y1,), width),
        )
        panel = Panel(EDGE, down, room, 230, (0, days), (0, ROWS), marks)
        return Picture(width, down + panel.height + 28, (panel,))

    # --- words ---

    def sentence(self, result: Year) -> str:
        (camp, after), (y0, y1), change = result.people, self.years, result.change
        outcome = "no percent change, because nothing can be compared with 0"
        if change is not None:
            outcome = f"a {'fall' if change < 0 else 'rise'} of {percent(abs(change))}"
        text = (
            f"With {written(camp)} people until the clearance on {self._clearance(result)} and "
            f"{written(after)} after it, the average of {y0} is {written(result.average)}. "
            f"If {trimmed(result.share_after, 2)}% of the attempts of {y0} came from that day on, "
            f"there were {_a_day(result.rates[0])} while the camp stood and "
            f"{_a_day(result.rate_next)} in {y1}: {outcome}."
        )
        return self._arrivals(result) if result.step == STAY else text

    def _arrivals(self, result: Year) -> str:
        after, stay, days = result.people[1], result.stay, result.days[2]
        text = (
            f"A steady {written(after)} at a time with a mean stay of {_days(stay)} "
            f"means {written(result.arriving)} arrivals in {days} days"
        )
        if not after:
            return f"{text}: nobody is present, so nobody arrives."
        if stay > days:
            return f"{text}, fewer arrivals in a year than people present."
        return f"{text}; somebody who comes twice is counted twice."

    def alt_text(self, result: Year) -> str:
        (camp, after), (y0, y1), until = result.people, self.years, result.days[0]
        first, second, following = map(_a_day, result.rates)
        since = "" if result.change is None else " from the camp's time"
        bath = (
            f"Ten rows of bars that follow each other through {y1}, each as long as a stay; "
            "those that begin in the year are coloured. The first step shows: "
        )
        return (bath if result.step == STAY else "") + (
            f"Two panels over the same dates, {y0} and {y1}. Above, areas from zero: "
            f"{written(camp)} people for {_days(until)} while the camp stood, then "
            f"{written(after)}; the clearance is on day {until + 1} of the year, "
            f"{self._clearance(result)}; a line shows the average of {y0}, "
            f"{written(result.average)}. Below, steps from zero: attempts a day, {first} until "
            f"then, {second} in the rest of {y0} ({trimmed(result.share_after, 2)}% of its "
            f"attempts), {following} in {y1}, {result.change_in_words}{since}. Steps above "
            f"{MOST_A_DAY} end at the edge. {self._arrivals(result)} How people and attempts "
            "spread over the year is assumed, not known: one assumption among several."
        )

    def _span(self, start: int, end: int) -> str:
        """From one day to the day before another; a single day once."""
        days = self._day(start), self._day(end - 1)
        return " to ".join(dict.fromkeys(map(day_and_month, days)))

    def table(self, result: Year) -> Table:
        (y0, y1), (length, next_length), until = self.years, self.lengths, result.days[0]
        periods = (self._span(0, until), self._span(until, length), str(y1))
        people = (*result.people, result.people[1])
        person_days = [many * days for many, days in zip(people, result.days)]
        parts = zip(periods, result.days, people, person_days, result.attempts, result.rates)
        rows = [
            (period, str(days), *map(written, counts), _a_day(rate))
            for period, days, *counts, rate in parts
            if days
        ]
        average, total = f"{written(result.average)} (average)", self.totals[0]
        of_the_year = written(sum(person_days[:2])), written(total), _a_day(total / length)
        rows.insert(-1, (f"all of {y0}", str(length), average, *of_the_year))
        stay, arriving = f"mean stay {_days(result.stay)}", written(result.arriving)
        rows += [
            (f"from the camp's time to {y1}", "", "", "", "", result.change_in_words),
            (f"arrivals in {y1}", str(next_length), stay, "", "", arriving),
        ]
        columns = ["period", "days", "people at a time", "person-days", "attempts", "a day"]
        return Table(columns, rows)


def _days(days: float) -> str:
    return "1 day" if days == 1 else f"{trimmed(days, 2)} days"


def _a_day(rate: float | None) -> str:
    return "no days" if rate is None else f"{written(rate, 1)} a day"


def _inside(x: float, top: float, words: str, high: float, *, is_wide_enough: bool = True) -> Text:
    """A value in the middle of its bar, or above one that is too low for it."""
    if high > 24 and is_wide_enough:
        return Text(x, top / 2, words, anchor="middle", bold=True)
    return Text(x, top, words, anchor="middle", bold=True, dy=-12)


def _bath(stay: float, days: int, pixels: float) -> Iterator[Bar]:
    """A steady number of people: in each row bar after bar, as long as the stay.

    Each row begins a tenth of a stay earlier, so bars end and begin evenly over the year. Coloured
    are those that begin in it.
    """
    gap, is_told_apart = GAP * days / pixels, stay >= SHORTEST * days / pixels
    for row in range(ROWS):
        y0, y1 = row + 0.2, row + 0.8
        if not is_told_apart:
            says = "too many bars to be told apart"
            yield Bar(0, days, y0, y1, colour=PLAIN, hatched=True, says=says)
            continue
        start = -stay * (row + 0.5) / ROWS
        while start < days:
            end, is_new = start + stay, start >= 0
            says = f"arrived on day {int(start) + 1}" if is_new else "there already on day 1"
            look: dict = {"colour": PLAIN} if is_new else {}
            if end - gap > 0:
                yield Bar(max(start, 0), min(end - gap, days), y0, y1, says=says, **look)
            start = end
