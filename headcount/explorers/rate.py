"""W5, attempts per head: the rate against the number of people counted, and the break-even."""

from __future__ import annotations

import math
from dataclasses import dataclass
from textwrap import fill

from headcount.explorers.controls import Pick, Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.explorers.scales import axis_top, capital, quarters, slider_step
from headcount.numbers.rounding import decimals_of_two_digits
from headcount.numbers.writing import counted, several, singular, trimmed, written
from headcount.page.colours import BLACK, BLUE, GREEN, GREY, VERMILLION
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article
from headcount.story.comparison import NOT_SAID, compared


@dataclass(frozen=True)
class Scale:
    """Ends and steps of the sliders; the ends of the axis for a year, for a day, and in days."""

    people: float
    people_before: tuple[float, float]
    events_now: tuple[float, float]
    events_before: tuple[float, float]
    steps: tuple[float, float, float]  # people now, people before, events
    tops: dict[str, float]


OF_THE_LESSON = Scale(
    7_000,
    (1000, 12_000),
    (50_000, 250_000),
    (100_000, 250_000),
    (50, 100, 1000),
    {"year": 300, "day": 0.8, "days": 46},
)


@dataclass(frozen=True)
class Unit:
    """How a rate is shown: in the whole period (a year, mostly), a day, or in days for one."""

    key: str
    choice: str
    axis: str
    after_number: str
    decimals: int

    def of(self, rate: float, days: int | None) -> float:
        if self.key == "year":
            return rate
        if self.key == "day":
            return rate / days
        return days / rate if rate else math.inf


def _key_name(name: str, people: float) -> str:
    return f"{name}, {written(people)} people"


def _units(things: str, days: tuple[int | None, int | None]) -> dict[str, Unit]:
    """A day, or days, can be shown where the length of both periods is known."""
    yearly = all(length and 360 <= length <= 370 for length in days)
    often = f"{things} {'a year' if yearly else 'in the period'}"
    units = [Unit("year", often, f"{often} per counted person", often, 1)]
    if all(days):
        one = singular(things)
        a_day = f"{things} a day"
        units += [
            Unit("day", a_day, f"{a_day} per counted person", a_day, 2),
            Unit(
                "days",
                f"one {one} every ... days",
                f"days: one {one} every ... per counted person",
                f"days for one {one}",
                1,
            ),
        ]
    return {unit.key: unit for unit in units}


@dataclass(frozen=True)
class Rates:
    unit: str
    attempts_before: float
    attempts_now: float
    people_before: float
    people_now: float
    rate_before: float  # attempts a year per counted person
    rate_now: float | None
    break_even: float


class RateExplorer(Explorer):
    name = "rate"
    lesson = "5"
    title = "How many attempts for each person counted?"
    size = (6.6, 4.8)
    message_at = (0.6, 0.4)

    def __init__(self, story: Article):
        super().__init__()
        self.claim = claim = compared(story)
        before, now, people = claim.before, claim.after, claim.people_before
        self.title = f"How many {claim.things} for each person counted?"
        self.years = claim.dates
        self.people_before = people.value if people else 0
        looks = ((BLUE, "o"), (VERMILLION, "D"), (VERMILLION, "s"))
        self.marks = [(now, *look) for now, look in zip(claim.people_now, looks) if now.people]
        # Of several counts the second is the default: it lies between the others.
        default = self.marks[:2][-1][0].people if self.marks else 0
        self.scale = scale = self._fitting() if claim.own else OF_THE_LESSON
        self.units = _units(claim.things, claim.days)
        (y0, y1), events = self.years, capital(claim.things)
        by_people, by_people_before, by_events = scale.steps
        self.controls = [
            Quantity(
                "people_now",
                f"People counted, {claim.people_when}",
                0,
                scale.people,
                default,
                by_people,
                whole=True,
            ),
            Quantity(
                "attempts_now", f"{events} {y1 or 'after'}", *scale.events_now, now.value, by_events
            ),
            Quantity(
                "people_before",
                "People counted before",
                *scale.people_before,
                self.people_before,
                by_people_before,
                whole=True,
            ),
            Quantity(
                "attempts_before",
                f"{events} {y0 or 'before'}",
                *scale.events_before,
                before.value,
                by_events,
            ),
            Pick("unit", "Show", [(unit.choice, key) for key, unit in self.units.items()], "year"),
        ]
        self.settings = {
            f"{capital(count.name)}: {written(count.people)}": {"people_now": count.people}
            for count, _, _ in self.marks
        }
        if not self.marks:
            self.settings = {claim.name: {}}
        if self.people_before and before.value:
            needed = arithmetic.break_even(self.people_before, before.value, now.value)
            if 1 <= round(needed) <= scale.people:
                self.settings["Break-even"] = {"people_now": round(needed)}

    def _fitting(self) -> Scale:
        """Room to double every figure."""
        claim = self.claim
        people = [self.people_before, *(count.people for count in claim.people_now)]
        events = [claim.before.value, claim.after.value]
        if events[0] and people[0]:  # room for the break-even too, if it is not far away
            even = arithmetic.break_even(people[0], *events)
            people.append(min(even, 4 * max(people)))
        most, most_events = axis_top(max(people) or 1000), axis_top(max(events))
        by_people, by_events = slider_step(most, *people), slider_step(most_events, *events)
        rates = [e / p for e, p in zip(events, (people[0], people[-1])) if p and e]
        top = axis_top(max(rates, default=1))
        days = [length for length in claim.days if length]
        tops = {
            "year": top,
            "day": top / min(days, default=1),
            "days": 3 * max(days, default=1) / min(rates, default=1),
        }
        ends = (0, most_events)
        return Scale(most, (0, most), ends, ends, (by_people, by_people, by_events), tops)

    def model(self, values: dict) -> Rates | CannotWorkOut:
        if not values["people_before"]:
            why = (
                "No people are counted before, so there is no earlier rate. Type a number of people"
            )
            row = "" if self.claim.people_before else ", or add the row people_before"
            return CannotWorkOut(f"{why}{row}.")
        if not values["attempts_before"]:
            return CannotWorkOut(f"No {self.claim.things} before, so there is no rate to keep.")
        result = Rates(
            values["unit"],
            values["attempts_before"],
            values["attempts_now"],
            values["people_before"],
            values["people_now"],
            arithmetic.rate(values["attempts_before"], values["people_before"]),
            values["attempts_now"] / values["people_now"] if values["people_now"] else None,
            arithmetic.break_even(
                values["people_before"], values["attempts_before"], values["attempts_now"]
            ),
        )
        if result.rate_now is None:
            why = (
                "Nobody is counted, so there is no rate per person. That is different from a rate "
                "of zero."
            )
            if not self.claim.people_now:
                why = (
                    "People counted after are not given, so there is no later rate. Type a number "
                    "of people, or add the row people_after."
                )
            return CannotWorkOut(why, result)
        return result

    def layout(self, figure):
        return figure.add_axes([0.12, 0.15, 0.84, 0.74])

    def frame(self, values: dict) -> str:
        return values["unit"]

    def draw_still(self, axes, values: dict) -> None:
        unit, most = self.units[values["unit"]], self.scale.people
        room = 1.05 if self.claim.own else 1  # for the last label
        axes.set(xlim=(0, room * most), ylim=(0, self.scale.tops[unit.key]), ylabel=unit.axis)
        thousands = range(0, OF_THE_LESSON.people + 1, 1000)
        ticks = thousands, [written(n) for n in thousands]
        axes.set_xticks(*(quarters(most) if self.claim.own else ticks))
        axes.set_xlabel(self.claim.people_axis)
        short = unit.axis.replace(f"{self.claim.things} ", "")
        axes.set_ylabel(unit.axis if len(unit.axis) <= 46 else short, fontsize=12)
        title = f"{self.title} ({self.years[1]})" if self.years[1] else self.title
        axes.set_title(fill(title, 58))

    def _shown(self, result: Rates, rate: float, year: int) -> float:
        return self.units[result.unit].of(rate, self.claim.days[year])

    def _written(self, result: Rates, rate: float, year: int) -> str:
        shown, decimals = self._shown(result, rate, year), self.units[result.unit].decimals
        if 0 < shown < 1:  # at least two figures of it
            decimals = max(decimals, decimals_of_two_digits(shown))
        return trimmed(shown, decimals) if math.isfinite(shown) else "none"

    def draw(self, axes, result: Rates) -> None:
        most = self.scale.people
        people = [most * (1 + part * 279 / 140) / 280 for part in range(141)]
        curve = [self._shown(result, result.attempts_now / n, 1) for n in people]
        axes.plot(people, curve, color=BLACK, linewidth=2)
        level = self._shown(result, result.rate_before, 0)
        axes.plot([0, most], [level, level], color=GREY, linewidth=2, linestyle="--")
        lines = [
            self._mark(axes, result, _key_name(count.short_name, count.people), count.people, *look)
            for count, *look in self.marks
        ]
        lines.append(self._draw_break_even(axes, result))
        if result.rate_now is not None:
            name = _key_name("your setting", result.people_now)
            lines.append(self._mark(axes, result, name, result.people_now, BLACK, "o", size=13))
        level = f"level of {self.years[0] or 'before'}"
        lines.append((level, result.rate_before, 0, dict(color=GREY, linestyle="--")))
        self._key(axes, result, lines)

    def _mark(self, axes, result, name, people, colour, marker, size=9) -> tuple:
        """A mark on the curve, at the top edge where it lies above; returns its line of the key."""
        rate = result.attempts_now / people
        y = min(self._shown(result, rate, 1), self.scale.tops[result.unit])
        look = dict(marker=marker, color=colour, markeredgecolor=BLACK, markersize=size)
        axes.plot([people], [y], **look, linestyle="none", clip_on=False)
        return name, rate, 1, {**look, "markersize": 9, "linestyle": "none"}

    def _draw_break_even(self, axes, result: Rates) -> tuple:
        even, name = result.break_even, _key_name("break-even", result.break_even)
        if 0 < even <= self.scale.people:
            line = self._mark(axes, result, name, even, GREEN, "X", size=12)
            axes.plot(
                [even, even],
                [0, self._shown(result, result.rate_before, 1)],
                color=GREEN,
                linewidth=2,
                linestyle=":",
            )
            return line
        look = dict(marker="X", color=GREEN, markeredgecolor=BLACK, markersize=9, linestyle="none")
        return f"{name} \N{RIGHTWARDS ARROW}", result.rate_before, 1, look

    def _key(self, axes, result: Rates, lines: list[tuple]) -> None:
        """Name and value of each mark, in the corner that the curve leaves free."""
        left = 0.04 if self.units[result.unit].key == "days" else 0.33
        for row, (name, rate, year, look) in enumerate(lines):
            y = 0.96 - 0.085 * row
            is_line = look["linestyle"] == "--"
            xs = [left - 0.018, left + 0.018] if is_line else [left]
            axes.plot(xs, [y] * len(xs), transform=axes.transAxes, zorder=8, **look)
            axes.text(
                left + 0.035,
                y,
                f"{name}: {self._written(result, rate, year)}",
                transform=axes.transAxes,
                va="center",
                zorder=8,
                fontweight="bold" if name.startswith("your") else "normal",
                bbox=dict(facecolor="white", edgecolor="none", pad=1),
            )

    def sentence(self, result: Rates) -> str:
        unit = self.units[result.unit]
        now, before = (
            self._written(result, result.rate_now, 1),
            self._written(result, result.rate_before, 0),
        )
        times = result.rate_now / result.rate_before
        where = written(result.break_even)
        text = (
            f"With {several(result.people_now, 'people')} counted, "
            f"{several(result.attempts_now, self.claim.things)} "
            f"{'is' if result.attempts_now == 1 else 'are'} {self._per_head(unit, now)}, against "
            f"{before} {self._then}."
        )
        if round(result.people_now) == round(result.break_even):
            text += " That is the same per head as in the earlier year."
        elif times > 1:
            text += f" The rate is {written(times, 2)} times that of {self.years[0] or 'before'}."
        else:
            then = self._then
            text += f" That is fewer per head than {then}: {written(times, 2)} times that rate."
        return (
            f"{text} Nothing would have changed per head with {where} people: a break-even, not an "
            f"estimate of how many there were. {self._counters(result)}"
        )

    def _per_head(self, unit: Unit, rate: str) -> str:
        if unit.key == "days":
            often = "one a day" if rate == "1" else f"one every {rate} days"
            return f"{often} per counted person"
        things = self.claim.things
        if rate == "1":
            often = unit.after_number.removeprefix(things)
            return f"{several(1, things)}{often} per counted person"
        return f"{rate} {unit.after_number} per counted person"

    @property
    def _then(self) -> str:
        return f"in {self.years[0]}" if self.years[0] else "before"

    def _counters(self, result: Rates) -> str:
        """Who counted the people below the two lines."""
        now = next((one for one, _, _ in self.marks if one.people == result.people_now), None)
        if now is None or result.people_before != self.people_before:
            return "People: partly your own figure."
        claim, before = self.claim, self.claim.people_before
        mixed = "the same side" if now.said_by == before.said_by else "mixed sources"
        if NOT_SAID["said_by"] in (now.said_by, before.said_by):
            mixed = "who counted is not given"
        areas = " and different areas" if now.wider else ""
        then = f"{before.said_by}, {before.when}"
        return f"People: {now.long_name}, {claim.people_when}; {then}: {mixed}{areas}."

    def alt_text(self, result: Rates) -> str:
        unit = self.units[result.unit]
        marks = "; ".join(
            f"{count.name} {written(count.people)}: "
            f"{self._written(result, result.attempts_now / count.people, 1)}"
            for count, _, _ in self.marks
        )
        shape = "rising line" if unit.key == "days" else "falling curve"
        now = (
            "no rate, because nobody is counted"
            if result.rate_now is None
            else self._written(result, result.rate_now, 1)
        )
        things, (y0, y1) = self.claim.things, self.years
        return (
            f"A {shape} of {unit.after_number} per counted person against people counted, 0 to "
            f"{written(self.scale.people)}, for {counted(result.attempts_now)} {things} "
            f"{f'in {y1}' if y1 else 'after'}. Marked: {marks}; chosen, "
            f"{written(result.people_now)}: {now}. A dashed level shows "
            f"{self._written(result, result.rate_before, 0)} for "
            f"{y0 or 'before'} ({counted(result.attempts_before)} {things}, "
            f"{written(result.people_before)} people). They cross at {written(result.break_even)} "
            f"people. {self.claim.rate_caveat}".strip()
        )

    def table(self, result: Rates) -> Table:
        unit = self.units[result.unit]
        rows = [("before", result.people_before, result.attempts_before, result.rate_before, 0)]
        rows += [
            (count.name, count.people, result.attempts_now, result.attempts_now / count.people, 1)
            for count, _, _ in self.marks
        ]
        rows.append(("break-even", result.break_even, result.attempts_now, result.rate_before, 1))
        rows.append(("your setting", result.people_now, result.attempts_now, result.rate_now, 1))
        table = [
            (
                name,
                written(people),
                counted(attempts),
                "no rate" if rate is None else self._written(result, rate, year),
            )
            for name, people, attempts, rate, year in rows
        ]
        columns = [
            "who counted",
            "people counted",
            self.claim.things,
            f"{unit.after_number} per counted person",
        ]
        return Table(columns, table)
