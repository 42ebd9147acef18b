"""W6, calendar: people at a time and attempts a day through a year that the clearance divides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from headcount.drawing.labels import wrapped
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
from headcount.explorers.calendar_bath import ROWS, bath
from headcount.explorers.controls import Group, Pick, Quantity
from headcount.explorers.explorer import WIDE, CannotWorkOut, Explorer, Headline
from headcount.numbers.dates import day_and_month, days_in, month
from headcount.numbers.writing import percent, trimmed, written
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article

AVERAGE, STAY = "average", "stay"  # the two steps
MOST_PEOPLE, MOST_A_DAY = 10_000, 800  # tops of the two panels
FIRST_STAY = (
    90  # days at the start, and not those of question 6.5: the box does not answer it at rest
)
LONGEST_STAY = 3_650  # days that the box takes; the slider ends at a year
LEFT, EDGE = 50, 16  # pixels left of 0, and right of the end
HEADING = 26  # pixels above a panel


@dataclass(frozen=True)
class Year:
    """The year of the clearance in two parts, and the year after it."""

    people: tuple[float, float]  # at a time: while the camp stood, after it
    days: tuple[int, int]
    share_after: float  # percent of the year's attempts
    stay: float  # mean, in days
    attempts: tuple[float, float]  # in the two parts
    rate_next: float  # attempts a day in the next year
    step: str = AVERAGE  # what is drawn

    @property
    def rates(self) -> tuple[float | None, float]:
        """Attempts a day in the two parts; None where a part has no days."""
        first, second = (
            attempts / days if days else None for attempts, days in zip(self.attempts, self.days)
        )
        return first, second

    @property
    def average(self) -> float:
        return arithmetic.time_weighted(self.people, self.days)

    @property
    def change(self) -> float | None:
        """From the camp's time to the next year, in percent of attempts a day."""
        before = self.rates[0]
        return arithmetic.percent_change(before, self.rate_next) if before else None


class CalendarExplorer(Explorer):
    name = "calendar"
    lesson = "6"
    title = "What can a count on one day say about a year?"

    def __init__(self, story: Article):
        this, following = story.attempts_2016, story.attempts_2017
        self.start, self.end = this.start, following.end
        self.cleared = story.cleared
        self.years = this.start.year, following.start.year
        self.length = days_in(this.start, this.end)
        self.next_length = days_in(following.start, following.end)
        self.totals = this.value, following.value
        cleared = days_in(this.start, story.cleared)
        y0, y1 = self.years
        rest = self.length - cleared + 1
        in_step = round(arithmetic.share(rest, self.length), 1)
        self.controls = [
            Quantity(
                "camp",
                "While the camp stood",
                1000,
                MOST_PEOPLE,
                story.people_before.value,
                100,
                whole=True,
                unit="people",
            ),
            Quantity(
                "after",
                "After it",
                0,
                3000,
                story.people_now_officials.value,
                50,
                whole=True,
                unit="people",
            ),
            Quantity("day", "Cleared on", 1, self.length, cleared, 1, unit=f"day of {y0}"),
            Quantity(
                "share",
                "Attempts after it",
                0,
                100,
                in_step,
                0.1,
                decimals=1,
                unit=f"assumed % of {y0}",
            ),
            Quantity(
                "stay", "Mean stay", 1, 365, FIRST_STAY, 1, box_high=LONGEST_STAY, unit="days"
            ),
            Pick("step", "Look at", [("1. The year", AVERAGE), ("2. The stay", STAY)], AVERAGE),
        ]
        alike = arithmetic.share(rest * following.value / self.next_length, this.value)
        charities = story.people_now_charities.value
        self.settings = {
            "In step with the days": {},
            f"Late {y0} like {y1}": {"share": alike},
            "No attempts after it": {"share": 0},
            "30% after it": {"share": 30},
            f"Charities: {written(charities)} after (mixed)": {"after": charities},
        }

    def groups(self) -> list[Group]:
        more = Group(("camp", "after"), title="More: people at a time", is_folded=True)
        return [
            Group(("step",)),
            Group(("day", "share"), shown=lambda values: values["step"] == AVERAGE),
            Group(("stay",), shown=lambda values: values["step"] == STAY),
            more,
        ]

    def changed(self, values: dict, name: str) -> dict:
        """What a control moves is looked at; the people after it are in both steps."""
        if name in ("step", "after"):
            return values
        return {**values, "step": STAY if name == "stay" else AVERAGE}

    def model(self, values: dict) -> Year | CannotWorkOut:
        day = round(values["day"])
        total, after = self.totals[0], self.totals[0] * values["share"] / 100
        result = Year(
            (values["camp"], values["after"]),
            (day - 1, self.length - day + 1),
            values["share"],
            values["stay"],
            (total - after, after),
            arithmetic.rate(self.totals[1], self.next_length),
            values["step"],
        )
        if result.rates[0] is None:
            why = f"The camp did not stand in {self.years[0]}, so its time has no attempts a day"
            return CannotWorkOut(f"{why} to compare with.", result)
        return result

    # --- the picture: a year in two parts, or who comes and goes in the year after ---

    def headline(self, result: Year) -> Headline:
        y0, y1 = self.years
        if result.step == STAY:
            words = (
                f"arrivals in {y1}, if {written(result.people[1])} are there at a time "
                f"and stay {_days(result.stay)} on average"
            )
            return Headline(written(self._arriving(result)), words, PLAIN)
        words = f"people at a time, on average over {y0}"
        if result.change is not None:
            words += f"; attempts a day: {written(result.change, 1, sign=True)}%"
        return Headline(written(result.average), words, PLAIN, veil=True)

    def draw(self, result: Year, width: int) -> Picture:
        if result.step == STAY:
            return self._draw_stay(result, width)
        left, room = LEFT, width - LEFT - EDGE
        ends = (0, self.length + self.next_length)
        down = HEADING if width == WIDE else HEADING + 17  # names of the periods take two lines
        dates = self._dates(self.start, self.years, width)
        first = Text(0, 0, str(self.years[0]), colour=MUTED, dy=15, firm=True)
        people = Panel(
            left,
            down,
            room,
            118,
            ends,
            (0, MOST_PEOPLE),
            (
                *_heading("People at a time, in Calais", width, down, MOST_PEOPLE),
                Axis(tuple((n, written(n)) for n in (0, 5000, MOST_PEOPLE)), left=True),
                dates,
                first,
                *self._people(result, width),
            ),
        )
        under = down + 118 + 36 + down
        attempts = Panel(
            left,
            under,
            room,
            92,
            ends,
            (0, MOST_A_DAY),
            (
                *_heading("Attempts a day to cross the Channel", width, under, MOST_A_DAY),
                Axis(tuple((n, written(n)) for n in (0, 400, MOST_A_DAY)), left=True),
                dates,
                first,
                *self._attempts(result, width),
            ),
        )
        return Picture(width, under + 92 + 28, (people, attempts))

    def _dates(self, begin: date, years: tuple[int, ...], width: int) -> Axis:
        """The days that begin a quarter, and each year."""
        months = (1, 4, 7, 10) if width == WIDE else (1, 7)
        days = [date(year, number, 1) for year in years for number in months]
        names = [str(day.year) if day.month == 1 else month(day, short=True) for day in days]
        ticks = [(days_in(begin, day) - 1, name) for day, name in zip(days, names)]
        # The first would meet the 0 of the left axis; it is written beside it.
        return Axis(tuple(ticks[1:] if begin == self.start else ticks))

    def _parts(self, result: Year) -> list[date]:
        """First days of the two parts and of the next year, and the end."""
        cleared = self.start + timedelta(days=result.days[0])
        following = self.start + timedelta(days=self.length)
        return [self.start, cleared, following, self.end]

    def _people(self, result: Year, width: int) -> Iterator[Mark]:
        """A block for each part of the time, as wide as its days, and the average of the year."""
        until, (camp, after) = result.days[0], result.people
        end = self.length + self.next_length
        if until:
            yield Bar(0, until, 0, camp, says=f"{written(camp)} for {_days(until)}", ghost=True)
            yield _inside(until / 2, camp, written(camp), 118 * camp / MOST_PEOPLE)
        says = f"{written(after)} from then on"
        yield Bar(until, end, 0, after, hatched=True, says=says, ghost=True)
        yield Text(end, after, written(after), anchor="end", bold=True, dy=-12)
        yield from self._cleared(result, MOST_PEOPLE, is_named=True)
        average, name = result.average, f"average of {self.years[0]}: {written(result.average)}"
        look: dict = {"colour": PLAIN, "veil": True}
        points = ((0, average), (self.length, average))
        yield Line(points, width=3, says=name, ghost=True, **look)
        words = name if width == WIDE else f"average: {written(average)}"
        dy = -12 if average < after + 1000 else 0  # free of what stands beside it
        yield Text(self.length, average, words, dx=8, dy=dy, bold=True, **look)

    def _attempts(self, result: Year, width: int) -> Iterator[Mark]:
        """A step for each part, as high as its attempts a day; one too high ends at the edge."""
        starts = (0, result.days[0], self.length)
        ends = (result.days[0], self.length, self.length + self.next_length)
        names = ("until then", f"rest of {self.years[0]}", str(self.years[1]))
        yield from self._cleared(result, MOST_A_DAY, is_named=False)
        for start, end, rate, name in zip(starts, ends, (*result.rates, result.rate_next), names):
            if rate is None:
                continue
            says = f"{name}: {_a_day(rate)}"
            top = min(rate, MOST_A_DAY)
            yield Bar(start, end, 0, top, hatched=name != names[0], says=says, ghost=True)
            middle = (start + end) / 2
            if rate > MOST_A_DAY:
                yield Dot(middle, rate, colour=INK, says=says)
            high = 92 * top / MOST_A_DAY
            yield _inside(middle, top, written(rate, 1), high, is_wide_enough=end - start > 90)
        if result.change is not None:
            words = f"{written(result.change, 1, sign=True)}%"
            words += " from the camp's time" if width == WIDE else ""
            yield Text(ends[2], result.rate_next, words, anchor="end", dy=-12, bold=True)

    def _cleared(self, result: Year, top: float, *, is_named: bool) -> Iterator[Mark]:
        day = self._parts(result)[1]
        until = result.days[0]
        says = f"cleared on {self._named(day)}"
        yield Line(((until, 0), (until, top)), colour=INK, dashed=True, width=1.5, says=says)
        if is_named:
            yield Text(until, top, says, dx=6, dy=2, firm=True)

    def _draw_stay(self, result: Year, width: int) -> Picture:
        after, days, y1 = result.people[1], self.next_length, self.years[1]
        said = (
            f"Each bar: {trimmed(after / ROWS, 1)} people, who stay {_days(result.stay)}. On any "
            f"day there are {ROWS} bars, {written(after)} people. Green: arrived in {y1}."
        )
        if not after:
            said = "Nobody is present, so nobody arrives."
        lines = wrapped(said, 13, width - 4)
        down, room = 17 * len(lines) + 12, width - 2 * EDGE
        words = [
            Text(0, ROWS, line, dx=2 - EDGE, dy=17 * at + 9 - down, firm=True)
            for at, line in enumerate(lines)
        ]
        begin = self.start + timedelta(days=self.length)
        axis = self._dates(begin, (y1,), width)
        bars = bath(result.stay, days, room) if after else ()
        panel = Panel(EDGE, down, room, 230, (0, days), (0, ROWS), (*words, *bars, axis))
        return Picture(width, down + panel.height + 28, (panel,))

    def _arriving(self, result: Year) -> float:
        return arithmetic.arrivals(result.people[1], result.stay, self.next_length)

    def _named(self, day: date) -> str:
        """The day in words; that of the clearance with the mark of a figure from outside."""
        return day_and_month(day) + (" (X)" if day == self.cleared else "")

    # --- words ---

    def _spans(self, result: Year) -> list[str]:
        """The two parts of the year in words; a part without days is empty."""
        first, cleared, following, _ = self._parts(result)
        last = following - timedelta(days=1)
        before = _span(first, cleared - timedelta(days=1)) if result.days[0] else ""
        return [before, _span(cleared, last)]

    def sentence(self, result: Year) -> str:
        cleared = self._named(self._parts(result)[1])
        camp, after = result.people
        y0, y1 = self.years
        text = (
            f"With {written(camp)} people until the clearance on {cleared} and {written(after)} "
            f"after it, the average of {y0} is {written(result.average)}. "
        )
        text += (
            f"If {trimmed(result.share_after, 2)}% of the attempts of {y0} came from that day on, "
            f"there were {_a_day(result.rates[0])} while the camp stood and "
            f"{_a_day(result.rate_next)} in {y1}: "
        )
        if result.change is None:
            text += "no percent change, because nothing can be compared with 0."
        else:
            kind = "fall" if result.change < 0 else "rise"
            text += f"a {kind} of {percent(abs(result.change))}."
        return f"{text} {self._arrivals(result)}" if result.step == STAY else text

    def _arrivals(self, result: Year) -> str:
        after, stay = result.people[1], result.stay
        text = (
            f"A steady {written(after)} at a time with a mean stay of {_days(stay)} "
            f"means {written(self._arriving(result))} arrivals in {self.next_length} days"
        )
        if not after:
            return f"{text}: nobody is present, so nobody arrives."
        if stay > self.next_length:
            return f"{text}, fewer arrivals in a year than people present."
        return f"{text}; who comes twice arrives twice."

    def alt_text(self, result: Year) -> str:
        first, second = result.rates
        cleared = self._parts(result)[1]
        camp, after = result.people
        change = (
            "no percent change"
            if result.change is None
            else f"{written(result.change, 1, sign=True)}% from the camp's time"
        )
        seen = ""
        if result.step == STAY:
            seen = (
                f"Ten rows of bars that follow each other through {self.years[1]}, each as long as "
                "a stay; those that begin in the year are coloured. The first step shows: "
            )
        return seen + (
            f"Two panels over the same dates, {self.years[0]} and {self.years[1]}. Above, areas "
            f"from zero: {written(camp)} people for {_days(result.days[0])} while the camp stood, "
            f"then {written(after)}; the clearance is on day {result.days[0] + 1} of the year, "
            f"{self._named(cleared)}; a line shows the average of {self.years[0]}, "
            f"{written(result.average)}. Below, steps from zero: attempts a day, {_a_day(first)} "
            f"until then, {_a_day(second)} in the rest of {self.years[0]} "
            f"({trimmed(result.share_after, 2)}% of its attempts), {_a_day(result.rate_next)} in "
            f"{self.years[1]}, {change}. Steps above {MOST_A_DAY} end at the edge. "
            f"{self._arrivals(result)} How people and attempts spread over the year is assumed, "
            "not known: one assumption among several."
        )

    def table(self, result: Year) -> Table:
        spans, y1 = self._spans(result), self.years[1]
        rows = [
            (
                span,
                str(days),
                written(people),
                written(people * days),
                written(attempts),
                _a_day(rate),
            )
            for span, days, people, attempts, rate in zip(
                spans, result.days, result.people, result.attempts, result.rates
            )
            if days
        ]
        whole, days = self.totals[0], self.length
        person_days = sum(many * part for many, part in zip(result.people, result.days))
        rows += [
            (
                f"all of {self.years[0]}",
                str(days),
                f"{written(result.average)} (average)",
                written(person_days),
                written(whole),
                _a_day(whole / days),
            ),
            (
                str(y1),
                str(self.next_length),
                written(result.people[1]),
                written(result.people[1] * self.next_length),
                written(self.totals[1]),
                _a_day(result.rate_next),
            ),
            (
                f"from the camp's time to {y1}",
                "",
                "",
                "",
                "",
                "no percent change"
                if result.change is None
                else f"{written(result.change, 1, sign=True)}%",
            ),
            (
                f"arrivals in {y1}",
                str(self.next_length),
                f"mean stay {_days(result.stay)}",
                "",
                "",
                written(self._arriving(result)),
            ),
        ]
        columns = ["period", "days", "people at a time", "person-days", "attempts", "a day"]
        return Table(columns, rows)


def _days(days: float) -> str:
    return "1 day" if days == 1 else f"{trimmed(days, 2)} days"


def _a_day(rate: float | None) -> str:
    return "no days" if rate is None else f"{written(rate, 1)} a day"


def _span(first: date, last: date) -> str:
    return (
        day_and_month(first)
        if first == last
        else f"{day_and_month(first)} to {day_and_month(last)}"
    )


def _heading(words: str, width: int, down: float, top: float) -> list[Text]:
    lines = wrapped(words, 13, width - 4, bold=True)
    look: dict = {"bold": True, "firm": True}
    return [
        Text(0, top, line, dx=2 - LEFT, dy=17 * (at - len(lines) + 1) - 17, **look)
        for at, line in enumerate(lines)
    ]


def _inside(x: float, top: float, words: str, high: float, *, is_wide_enough: bool = True) -> Text:
    """A value in the middle of its bar, or above one that is too low for it."""
    if high > 24 and is_wide_enough:
        return Text(x, top / 2, words, anchor="middle", bold=True)
    return Text(x, top, words, anchor="middle", bold=True, dy=-12)
