"""W6, calendar: people at a time and attempts a day through a year that the clearance divides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from headcount.explorers.controls import Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.dates import day_and_month, days_in, month
from headcount.numbers.writing import percent, trimmed, written
from headcount.page.colours import BLACK, GREEN, GREY
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article

MOST_PEOPLE, MOST_A_DAY = 10_000, 800  # tops of the two panels
STAY = 90  # days at the start, and not those of question 6.5: the box does not answer it at rest
LONGEST_STAY = 3_650  # days that the box takes; the slider ends at a year


@dataclass(frozen=True)
class Year:
    """The year of the clearance in two parts, and the year after it."""

    people: tuple[float, float]  # at a time: while the camp stood, after it
    days: tuple[int, int]
    share_after: float  # percent of the year's attempts
    stay: float  # mean, in days
    attempts: tuple[float, float]  # in the two parts
    rate_next: float  # attempts a day in the next year

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
    size = (6.6, 6.6)
    message_at = (0.335, 0.8)
    message_width = 24

    def __init__(self, story: Article):
        super().__init__()
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
                "People while the camp stood",
                1000,
                MOST_PEOPLE,
                story.people_before.value,
                100,
                whole=True,
            ),
            Quantity(
                "after",
                "People after it",
                0,
                3000,
                story.people_now_officials.value,
                50,
                whole=True,
            ),
            Quantity("day", f"Day of the clearance in {y0}", 1, self.length, cleared, 1),
            Quantity(
                "share",
                f"Percent of {y0}'s attempts from that day on",
                0,
                100,
                in_step,
                0.1,
                decimals=1,
            ),
            Quantity("stay", "Mean stay in days", 1, 365, STAY, 1, box_high=LONGEST_STAY),
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
        )
        if result.rates[0] is None:
            why = f"The camp did not stand in {self.years[0]}, so its time has no attempts a day"
            return CannotWorkOut(f"{why} to compare with.", result)
        return result

    # --- the picture: two panels on one axis of dates ---

    def layout(self, figure):
        people = figure.add_axes([0.13, 0.58, 0.84, 0.36])
        return people, figure.add_axes([0.13, 0.09, 0.84, 0.36], sharex=people)

    def draw_still(self, axes, values: dict) -> None:
        people, attempts = axes
        months = [date(year, number, 1) for year in self.years for number in (1, 4, 7, 10)]
        names = [month(day, short=True) + (f"\n{day.year}" * (day.month == 1)) for day in months]
        for axis, top in ((people, 1.15 * MOST_PEOPLE), (attempts, MOST_A_DAY)):
            axis.set(xlim=(self.start, self.end), ylim=(0, top), xticks=months)
            axis.set_xticklabels(names)
            axis.yaxis.set_major_formatter("{x:,.0f}")
        people.set_yticks([0, 2500, 5000, 7500, 10_000])
        people.set_title("How many people at a time, in Calais?")
        attempts.set_title("How many attempts a day to cross the Channel?")

    def draw(self, axes, result: Year) -> None:
        self._draw_people(axes[0], result)
        self._draw_attempts(axes[1], result)

    def _arriving(self, result: Year) -> float:
        return arithmetic.arrivals(result.people[1], result.stay, self.next_length)

    def _parts(self, result: Year) -> list[date]:
        """First days of the two parts and of the next year, and the end."""
        cleared = self.start + timedelta(days=result.days[0])
        following = self.start + timedelta(days=self.length)
        return [self.start, cleared, following, self.end]

    def _draw_people(self, axes, result: Year) -> None:
        first, cleared, following, end = self._parts(result)
        camp, after = result.people
        look = dict(facecolor=GREEN, edgecolor=BLACK)
        axes.fill_between([first, cleared], camp, **look)
        axes.fill_between([cleared, end], after, hatch="///", **{**look, "facecolor": "white"})
        axes.plot([first, following], [result.average] * 2, color=BLACK, linestyle="--")
        self._mark_the_day(axes, cleared, 1.15 * MOST_PEOPLE)
        lines = [
            f"solid: {written(camp)} for {_days(result.days[0])}",
            f"hatched: {written(after)} for {_days(result.days[1])}",
            f"dashed: {self.years[0]} average {written(result.average)}",
            f"mean stay {_days(result.stay)}:",
            f"{written(self._arriving(result))} arrivals in {self.years[1]}",
        ]
        self._key(axes, following, lines, 0.97)

    def _draw_attempts(self, axes, result: Year) -> None:
        first, cleared, following, end = self._parts(result)
        starts = [first, cleared, following]
        rates = [*result.rates, result.rate_next]
        for start, stop, rate in zip(starts, [cleared, following, end], rates):
            if rate is None:
                continue
            top = min(rate, MOST_A_DAY)
            axes.plot([start, stop], [top, top], color=BLACK, linewidth=4, solid_capstyle="butt")
            if rate > MOST_A_DAY:
                axes.text(
                    start,
                    0.94 * MOST_A_DAY,
                    f"{written(rate)} (cut)",
                    va="top",
                    ha="right" if start > following - timedelta(days=200) else "left",
                    bbox=dict(facecolor="white", edgecolor="none", pad=1),
                )
        self._mark_the_day(axes, cleared, None)
        lines = [
            f"until then: {_a_day(rates[0])}",
            f"rest of {self.years[0]}: {_a_day(rates[1])}",
            f"{self.years[1]}: {_a_day(rates[2])}",
        ]
        if result.change is not None:
            lines.append(f"{written(result.change, 1, sign=True)}% from the first")
        self._key(axes, following, lines, 0.97)

    def _named(self, day: date) -> str:
        """The day in words; that of the clearance with the mark of a figure from outside."""
        return day_and_month(day) + (" (X)" if day == self.cleared else "")

    def _mark_the_day(self, axes, cleared: date, top: float | None) -> None:
        axes.axvline(cleared, color=GREY, linestyle=":", linewidth=2)
        if top is not None:
            late = cleared > self.start + timedelta(days=120)
            axes.text(
                cleared,
                0.985 * top,
                f" {self._named(cleared)} ",
                ha="right" if late else "left",
                va="top",
                bbox=dict(facecolor="white", edgecolor="none", pad=1),
            )

    @staticmethod
    def _key(axes, start: date, lines: list[str], top: float) -> None:
        """Lines of text in the right half, which no line or area reaches."""
        axes.text(
            start + timedelta(days=12),
            top,
            "\n".join(lines),
            va="top",
            linespacing=1.35,
            fontsize=12,
            transform=axes.get_xaxis_transform(),
        )

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
        return f"{text} {self._arrivals(result)}"

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
        return (
            f"Two panels over the same dates, {self.years[0]} and {self.years[1]}. Above, areas "
            f"from zero: {written(camp)} people for {_days(result.days[0])} while the camp stood, "
            f"then {written(after)}; the clearance is on day {result.days[0] + 1} of the year, "
            f"{self._named(cleared)}; a dashed line shows the average of {self.years[0]}, "
            f"{written(result.average)}. Below, steps from zero: attempts a day, {_a_day(first)} "
            f"until then, {_a_day(second)} in the rest of {self.years[0]} "
            f"({trimmed(result.share_after, 2)}% of its attempts), {_a_day(result.rate_next)} in "
            f"{self.years[1]}, {change}. Steps above {MOST_A_DAY} are cut. {self._arrivals(result)}"
            " How people and attempts spread over the year is assumed, not known: one assumption "
            "among several."
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
