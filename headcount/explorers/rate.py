"""W5, attempts per head: the rate against the number of people counted, and the break-even."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from headcount.drawing.labels import TICK, reckoned, stacked, wrapped
from headcount.drawing.marks import (
    CHARITIES,
    INK,
    MUTED,
    OFFICIALS,
    PLAIN,
    Axis,
    Dot,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.drawing.scales import axis_top, quarters, round_ticks, slider_step
from headcount.explorers.controls import Group, Pick, Quantity
from headcount.explorers.explorer import NARROW, WIDE, CannotWorkOut, Explorer, Headline
from headcount.explorers.rate_units import Unit, units_of
from headcount.numbers.rounding import decimals_of_two_digits
from headcount.numbers.writing import capital, counted, several, trimmed, written
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article
from headcount.story.comparison import NOT_SAID, compared

EDGE = 16  # pixels right of the end


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


def _key_name(name: str, people: float) -> str:
    return f"{name}, {written(people)} people"


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
    own_title = "How many for each person counted?"
    takes_counts = "a number for each person"
    answers = ("Break-even",)

    def __init__(self, story: Article):
        self.claim = claim = compared(story)
        before, now, people = claim.before, claim.after, claim.people_before
        self.title = f"How many {claim.things} for each person counted?"
        self.years = claim.dates
        self.people_before = people.value if people else 0
        looks = ((OFFICIALS, "circle"), (CHARITIES, "diamond"), (CHARITIES, "square"))
        self.marks = [(now, *look) for now, look in zip(claim.people_now, looks) if now.people]
        # Of several counts the second is the default: it lies between the others.
        default = self.marks[:2][-1][0].people if self.marks else 0
        self.scale = scale = self._fitting() if claim.own else OF_THE_LESSON
        self.units = units_of(claim)
        (y0, y1), events = self.years, capital(claim.things)
        by_people, by_people_before, by_events = scale.steps
        self.controls = [
            Quantity(
                "people_now",
                "People counted",
                0,
                scale.people,
                default,
                by_people,
                whole=True,
                unit=claim.people_when,
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

    def groups(self) -> list[Group]:
        return [
            Group(("people_now", "attempts_now", "unit")),
            Group(
                ("people_before", "attempts_before"), title="More: the year before", is_folded=True
            ),
        ]

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
            events = f"{counted(values['attempts_before'])} {self.claim.things}"
            why = f"No people are counted before, so there is no rate for the {events}. "
            why += "Type a number of people"
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

    def _shown(self, result: Rates, rate: float, year: int) -> float:
        return self.units[result.unit].of(rate, self.claim.days[year])

    def _written(self, result: Rates, rate: float, year: int) -> str:
        shown, decimals = self._shown(result, rate, year), self.units[result.unit].decimals
        if 0 < shown < 1:  # at least two figures of it
            decimals = max(decimals, decimals_of_two_digits(shown))
        return trimmed(shown, decimals) if math.isfinite(shown) else "none"

    # --- the picture: the curve of the later year, the level of the earlier, and who counted ---

    def headline(self, result: Rates) -> Headline:
        before = self._written(result, result.rate_before, 0)
        after_number = self.units[result.unit].after_number
        words = f"{after_number} per counted person, against {before} {self._then}"
        looks = {count.people: colour for count, colour, _ in self.marks}
        colour = PLAIN if self._is_even(result) else looks.get(result.people_now, INK)
        return Headline(self._written(result, result.rate_now, 1), words, colour, veil=True)

    def _is_even(self, result: Rates) -> bool:
        """Whether the setting is where curve and level meet, up to whole people."""
        return bool(result.break_even) and round(result.break_even) == result.people_now

    def draw(self, result: Rates, width: int) -> Picture:
        top, most = self.scale.tops[result.unit], self.scale.people
        ticks = round_ticks(top)
        left = 14 + max(reckoned(label, TICK) for _, label in ticks)
        titles = wrapped(self.units[result.unit].axis, TICK, width - 8)
        head = 17 * len(titles) + 10
        panel = Panel(left, head, width - left - EDGE, 250, (0, most), (0, top))
        look: dict = {"colour": MUTED, "firm": True}
        title = [
            Text(0, top, line, dx=2 - left, dy=17 * place + 9 - head, **look)
            for place, line in enumerate(titles)
        ]
        across = self._across()[:: 1 if width == WIDE else 2]
        marks = (
            *title,
            Axis(ticks, left=True),
            Axis(across, self.claim.people_axis),
            *self._curve(result, panel),
            *self._level(result, panel),
            *self._yours(result, width == WIDE),
            *self._counts(result, panel, width == WIDE),
            *self._even(result, width == WIDE),
        )
        under = 44 if width == WIDE else 62  # the title of the axis takes two lines
        return Picture(width, head + panel.height + under, (replace(panel, marks=marks),))

    def _across(self) -> list[tuple[float, str]]:
        if self.claim.own:
            return list(zip(*quarters(self.scale.people)))
        return [(many, written(many)) for many in range(0, OF_THE_LESSON.people + 1, 1000)]

    def _height(self, result: Rates, people: float) -> float:
        """How high the curve of the later year stands over a number of people."""
        return self._shown(result, result.attempts_now / people, 1)

    def _curve(self, result: Rates, panel: Panel) -> Iterator[Mark]:
        people = [panel.x[1] * 1.025**-step for step in range(240, -1, -1)]
        points = [(many, self._height(result, many)) for many in people]
        seen = tuple(point for point in points if panel.holds(*point))
        if seen:
            says = f"{counted(result.attempts_now)} {self.claim.things} for so many people"
            yield Line(seen, width=3, says=says, ghost=True)

    def _level(self, result: Rates, panel: Panel) -> Iterator[Mark]:
        (_, most), (_, top) = panel.x, panel.y
        level, before = self._shown(result, result.rate_before, 0), self.years[0] or "before"
        name = f"level of {before}: {self._written(result, result.rate_before, 0)}"
        if level > top:
            name += " \N{UPWARDS ARROW}"
        words = name if panel.width > NARROW else name.removeprefix("level of ")
        look: dict = {"colour": MUTED, "veil": True}
        yield Line(((0, level), (most, level)), dashed=True, says=name, ghost=True, **look)
        is_free_above = self._height(result, most) < level <= top
        yield Text(most, level, words, anchor="end", dy=-12 if is_free_above else 12, **look)

    def _yours(self, result: Rates, is_wide: bool) -> Iterator[Mark]:
        """A ring, in which a count of others can still be seen."""
        people = result.people_now
        if result.rate_now is None:
            return
        name = f"{_key_name('your setting', people)}: {self._written(result, result.rate_now, 1)}"
        height = self._height(result, people)
        yield Dot(people, height, size=12, filled=False, says=name, ghost=True)
        if not self._is_even(result) and all(one.people != people for one, *_ in self.marks):
            words = name if is_wide else f"your setting: {name.rsplit(': ')[-1]}"
            rises = result.unit == "days"
            look: dict = {"anchor": "end", "dx": -12} if rises else {"dx": 16}
            yield Text(people, height, words, dy=-20, bold=True, **look)

    def _even(self, result: Rates, is_wide: bool) -> Iterator[Mark]:
        """Where curve and level meet; beyond the scale at its edge, with its number."""
        even, level = result.break_even, self._shown(result, result.rate_before, 1)
        if not even:
            return
        name = _key_name("break-even", even)
        look: dict = {"colour": PLAIN, "veil": True}
        yield Line(((even, 0), (even, level)), dashed=True, **look)
        yield Dot(even, level, shape="cross", says=name, ghost=True, **look)
        words = name if is_wide else f"break-even: {written(even)}"
        if self._is_even(result):
            words = f"{'your setting: ' if is_wide else 'yours, '}{words}"
        look |= {"anchor": "end" if even > self.scale.people else "middle", "bold": True}
        if result.unit == "days":  # the curve comes from below on the left
            look["anchor"] = "start"
            yield Text(even, level, words, dx=10, dy=34, **look)
        else:
            yield Text(even, level, words, dy=-34, **look)

    def _counts(self, result: Rates, panel: Panel, is_wide: bool) -> Iterator[Mark]:
        """A dot for each count and, right of them all, its name and rate at the end of a line."""
        marks = sorted(self.marks, key=lambda mark: mark[0].people)
        right = panel.left + panel.width
        last = max((panel.px(count.people) for count, *_ in marks), default=0) + 22
        start = min(last, panel.left + 0.5 * panel.width)
        heights = [self._height(result, count.people) for count, *_ in marks]
        places = stacked(
            [panel.py(height) for height in heights], panel.top + 8, self._free(result, panel)
        )
        for (count, colour, shape), height, place in zip(marks, heights, places):
            people, rate = (
                count.people,
                self._written(result, result.attempts_now / count.people, 1),
            )
            is_yours = people == result.people_now
            names = [_key_name(count.short_name, people), count.short_name, written(people)]
            names = [f"{name}: {rate}" for name in names[0 if is_wide else 1 :]]
            if is_yours:
                names.insert(0, f"{names[0]} (your setting)")
            fits = [name for name in names if reckoned(name, 13, is_yours) < right - start]
            says = f"{_key_name(count.name, people)}: {rate}"
            look: dict = {"colour": colour, "bold": is_yours, "firm": True}
            dx, dy = start - panel.px(people), place - panel.py(height)
            yield Line(((people, height), panel.value(start - 3, place)), width=1, colour=MUTED)
            yield Text(people, height, [*fits, names[-1]][0], dx=dx, dy=dy, **look)
            yield Dot(people, height, shape=shape, colour=colour, says=says, ghost=True)

    def _free(self, result: Rates, panel: Panel) -> float:
        """Down to which pixel names stand free of a rising curve and the level; or all the way."""
        if result.unit != "days":
            return panel.top + panel.height - 10
        level = self._shown(result, result.rate_before, 0)
        return panel.py(max(self._height(result, 0.55 * panel.x[1]), level)) - 14

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
