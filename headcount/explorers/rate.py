"""W5, attempts per head: the rate against the number of people counted, and the break-even."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from headcount.drawing.labels import LINE, TICK, in_lines, reckoned, stacked, wrapped
from headcount.drawing.layout import NARROW, WIDE, Headline
from headcount.drawing.marks import Axis, Dot, Line, Mark, Panel, Picture, Text
from headcount.drawing.roles import CHARITIES, INK, MUTED, OFFICIALS, PLAIN
from headcount.drawing.scales import axis_top, quarters, round_ticks, slider_step
from headcount.explorers.controls import Group, Pick, Quantity
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.writing import capital, counted, several, singular, written
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article
from headcount.story.comparison import NOT_SAID, compared
from headcount.story.rates import Rates, units_of

EDGE = 16  # pixels right of the end


@dataclass(frozen=True)
class Scale:
    """Ends and step of each slider; ticks of people; the other axis's end in each unit."""

    sliders: dict[str, tuple[float, float, float]]
    ticks: list[tuple[float, str]]
    tops: dict[str, float]


OF_THE_LESSON = Scale(
    {
        "people_now": (0, 7_000, 50),
        "attempts_now": (50_000, 250_000, 1000),
        "people_before": (1000, 12_000, 100),
        "attempts_before": (100_000, 250_000, 1000),
    },
    [(many, written(many)) for many in range(0, 7_001, 1000)],
    {"year": 300, "day": 0.8, "days": 46},
)


class RateExplorer(Explorer):
    name = "rate"
    lesson = "5"
    title = "How many attempts for each person counted?"
    own_title = "How many for each person counted?"
    takes_counts = "a number for each person"
    answers = ("Break-even",)

    def __init__(self, story: Article):
        self.claim = claim = compared(story)
        before, now, (y0, y1) = claim.before.value, claim.after.value, claim.dates
        self.title = f"How many {claim.things} for each person counted?"
        self.names = y0 or "before", y1 or "after"
        self.then, self.now = f"in {y0}" if y0 else "before", f"in {y1}" if y1 else "after"
        self.people_before = claim.people_before.value if claim.people_before else 0
        looks = ((OFFICIALS, "circle"), (CHARITIES, "diamond"), (CHARITIES, "square"))
        self.marks = [(one, *look) for one, look in zip(claim.people_now, looks) if one.people]
        # Of several counts the second is the default: it lies between the others.
        default = self.marks[:2][-1][0].people if self.marks else 0
        self.scale = self._fitting() if claim.own else OF_THE_LESSON
        self.most = self.scale.sliders["people_now"][1]
        self.units = units_of(claim)
        first, last = (f"{capital(claim.things)} {name}" for name in self.names)
        shown = [(unit.choice or unit.after_number, key) for key, unit in self.units.items()]
        self.controls = [
            self._slider("people_now", "People counted", default, claim.people_when),
            self._slider("attempts_now", last, now),
            self._slider("people_before", "People counted before", self.people_before),
            self._slider("attempts_before", first, before),
            Pick("unit", "Show", shown, "year"),
        ]
        self.settings = {
            f"{capital(count.name)}: {written(count.people)}": {"people_now": count.people}
            for count, *_ in self.marks
        } or {claim.name: {}}
        if self.people_before and before:
            needed = round(arithmetic.break_even(self.people_before, before, now))
            if 1 <= needed <= self.most:
                self.settings["Break-even"] = {"people_now": needed}

    def _slider(self, name: str, label: str, value: float, unit: str = "") -> Quantity:
        low, high, step = self.scale.sliders[name]
        whole = name.startswith("people")
        return Quantity(name, label, low, high, value, step, whole=whole, unit=unit)

    def groups(self) -> list[Group]:
        before = ("people_before", "attempts_before")
        return [
            Group(("people_now", "attempts_now", "unit")),
            Group(before, title="More: the year before", is_folded=True),
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
        rates = [e / p for e, p in zip(events, (people[0], people[-1])) if p and e] or [1]
        top, days = axis_top(max(rates)), [length for length in claim.days if length] or [1]
        tops = {"year": top, "day": top / min(days), "days": 3 * max(days) / min(rates)}
        of_people = (0, most, slider_step(most, *people))
        of_events = (0, most_events, slider_step(most_events, *events))
        sliders = dict.fromkeys(("people_now", "people_before"), of_people)
        sliders |= dict.fromkeys(("attempts_now", "attempts_before"), of_events)
        return Scale(sliders, list(zip(*quarters(most))), tops)

    def model(self, values: dict) -> Rates | CannotWorkOut:
        claim, unit = self.claim, self.units[values["unit"]]
        result = Rates(**{**values, "unit": unit}, days=claim.days)
        if not result.people_before:
            row = "" if claim.people_before else ", or add the row people_before"
            return CannotWorkOut(
                "No people are counted before, so there is no rate for the "
                f"{counted(result.attempts_before)} {claim.things}. Type a number of people{row}."
            )
        if not result.attempts_before:
            return CannotWorkOut(f"No {claim.things} before, so there is no rate to keep.")
        if result.people_now:
            return result
        why = "Nobody is counted, so there is no rate per person. "
        why += "That is different from a rate of zero."
        if not claim.people_now:
            why = "People counted after are not given, so there is no later rate. "
            why += "Type a number of people, or add the row people_after."
        return CannotWorkOut(why, result)

    # --- the picture: the curve of the later year, the level of the earlier, and who counted ---

    def headline(self, result: Rates) -> Headline:
        words = f"{result.unit.per_person}, against {result.before} {self.then}"
        looks = {count.people: colour for count, colour, _ in self.marks}
        colour = PLAIN if result.is_even else looks.get(result.people_now, INK)
        return Headline(result.at(result.people_now), words, colour, veil=True)

    def draw(self, result: Rates, width: int) -> Picture:
        unit, is_wide, top = result.unit, width == WIDE, self.scale.tops[result.unit.key]
        ticks = round_ticks(top)
        left = 14 + max(reckoned(label, TICK) for _, label in ticks)
        titles = wrapped(unit.axis or unit.per_person, TICK, width - 8)
        head = LINE * len(titles) + 10
        panel = Panel(left, head, width - left - EDGE, 250, (0, self.most), (0, top))
        marks = (
            *in_lines(titles, 0, top, 9 - head, dx=2 - left, colour=MUTED, firm=True),
            Axis(ticks, left=True),
            Axis(self.scale.ticks[:: 1 if is_wide else 2], self.claim.people_axis),
            *self._curve(result, panel),
            *self._level(result, panel),
            *self._yours(result, is_wide),
            *self._counts(result, panel, is_wide),
            *self._even(result, is_wide),
        )
        under = 44 if is_wide else 62  # the title of the axis takes two lines
        return Picture(width, head + panel.height + under, (replace(panel, marks=marks),))

    def _curve(self, result: Rates, panel: Panel) -> Iterator[Mark]:
        people = [panel.x[1] * 1.025**-step for step in range(240, -1, -1)]
        points = [(many, result.later(many)) for many in people]
        seen = tuple(point for point in points if panel.holds(*point))
        if seen:
            says = f"{counted(result.attempts_now)} {self.claim.things} for so many people"
            yield Line(seen, width=3, says=says, ghost=True)

    def _level(self, result: Rates, panel: Panel) -> Iterator[Mark]:
        most, top, level = panel.x[1], panel.y[1], result.earlier()
        name = f"level of {self.names[0]}: {result.before}"
        name += " \N{UPWARDS ARROW}" if level > top else ""
        words = name if panel.width > NARROW else name.removeprefix("level of ")
        look: dict = {"colour": MUTED, "veil": True}
        yield Line(((0, level), (most, level)), dashed=True, says=name, ghost=True, **look)
        is_free_above = result.later(most) < level <= top
        yield Text(most, level, words, anchor="end", dy=-12 if is_free_above else 12, **look)

    def _yours(self, result: Rates, is_wide: bool) -> Iterator[Mark]:
        """A ring, in which a count of others can still be seen."""
        people = result.people_now
        if not people:
            return
        height, name, rate = result.later(people), "your setting", result.at(people)
        says = f"{_with_people(name, people)}: {rate}"
        yield Dot(people, height, size=12, filled=False, says=says, ghost=True)
        if not result.is_even and all(one.people != people for one, *_ in self.marks):
            look: dict = {"anchor": "end", "dx": -12} if result.unit.rises else {"dx": 16}
            words = says if is_wide else f"{name}: {rate}"
            yield Text(people, height, words, dy=-20, bold=True, **look)

    def _even(self, result: Rates, is_wide: bool) -> Iterator[Mark]:
        """Where curve and level meet; beyond the scale at its edge, with its number."""
        even, level = result.break_even, result.earlier(1)
        if not even:
            return
        name = _with_people("break-even", even)
        look: dict = {"colour": PLAIN, "veil": True}
        yield Line(((even, 0), (even, level)), dashed=True, **look)
        yield Dot(even, level, shape="cross", says=name, ghost=True, **look)
        words = name if is_wide else f"break-even: {written(even)}"
        if result.is_even:
            words = f"{'your setting: ' if is_wide else 'yours, '}{words}"
        look |= {"anchor": "end" if even > self.most else "middle", "dy": -34}
        if result.unit.rises:  # the curve comes from below on the left
            look |= {"anchor": "start", "dx": 10, "dy": 34}
        yield Text(even, level, words, bold=True, **look)

    def _counts(self, result: Rates, panel: Panel, is_wide: bool) -> Iterator[Mark]:
        """A dot for each count and, right of them all, its name and rate at the end of a line."""
        marks = sorted(self.marks, key=lambda mark: mark[0].people)
        last = max((panel.px(count.people) for count, *_ in marks), default=0) + 22
        start = min(last, panel.left + 0.5 * panel.width)
        room = panel.left + panel.width - start
        heights = [result.later(count.people) for count, *_ in marks]
        wanted = [panel.py(height) for height in heights]
        places = stacked(wanted, panel.top + 8, self._free(result, panel))
        for (count, colour, shape), height, place in zip(marks, heights, places):
            people, rate = count.people, result.at(count.people)
            is_yours = people == result.people_now
            names = [_with_people(count.short_name, people), count.short_name, written(people)]
            names = [f"{name}: {rate}" for name in names[0 if is_wide else 1 :]]
            if is_yours:
                names.insert(0, f"{names[0]} (your setting)")
            name = next((n for n in names if reckoned(n, 13, is_yours) < room), names[-1])
            says = f"{_with_people(count.name, people)}: {rate}"
            dx, dy = start - panel.px(people), place - panel.py(height)
            yield Line(((people, height), panel.value(start - 3, place)), width=1, colour=MUTED)
            yield Text(people, height, name, colour=colour, bold=is_yours, dx=dx, dy=dy, firm=True)
            yield Dot(people, height, shape=shape, colour=colour, says=says, ghost=True)

    def _free(self, result: Rates, panel: Panel) -> float:
        """Down to which pixel names stand free of a rising curve and the level; or all the way."""
        if not result.unit.rises:
            return panel.top + panel.height - 10
        return panel.py(max(result.later(0.55 * panel.x[1]), result.earlier())) - 14

    # --- words ---

    def sentence(self, result: Rates) -> str:
        are = "is" if result.attempts_now == 1 else "are"
        rate_now = result.attempts_now / result.people_now
        times = written(rate_now / result.rate_before, 2)
        if round(result.people_now) == round(result.break_even):
            change = "That is the same per head as in the earlier year."
        elif rate_now / result.rate_before > 1:
            change = f"The rate is {times} times that of {self.names[0]}."
        else:
            change = f"That is fewer per head than {self.then}: {times} times that rate."
        return (
            f"With {several(result.people_now, 'people')} counted, "
            f"{several(result.attempts_now, self.claim.things)} {are} {self._per_head(result)}, "
            f"against {result.before} {self.then}. {change} Nothing would have "
            f"changed per head with {written(result.break_even)} people: a break-even, not an "
            f"estimate of how many there were. {self._counters(result)}"
        )

    def _per_head(self, result: Rates) -> str:
        unit, rate = result.unit, result.at(result.people_now)
        if unit.rises:
            often = "one a day" if rate == "1" else f"one every {rate} days"
            return f"{often} per counted person"
        things = self.claim.things
        after = unit.per_person.removeprefix(things)
        return f"{rate} {singular(things) if rate == '1' else things}{after}"

    def _counters(self, result: Rates) -> str:
        """Who counted the people below the two lines."""
        now = next((one for one, *_ in self.marks if one.people == result.people_now), None)
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
        marks = "; ".join(
            f"{one.name} {written(one.people)}: {result.at(one.people)}" for one, *_ in self.marks
        )
        shape = "rising line" if result.unit.rises else "falling curve"
        because = "" if result.people_now else ", because nobody is counted"
        things, chosen = self.claim.things, result.at(result.people_now)
        return (
            f"A {shape} of {result.unit.per_person} against people counted, 0 to "
            f"{written(self.most)}, for {counted(result.attempts_now)} {things} {self.now}. "
            f"Marked: {marks}; chosen, {written(result.people_now)}: {chosen}{because}. A dashed "
            f"level shows {result.before} for {self.names[0]} ({counted(result.attempts_before)} "
            f"{things}, {written(result.people_before)} people). They cross at "
            f"{written(result.break_even)} people. {self.claim.rate_caveat}"
        ).strip()

    def table(self, result: Rates) -> Table:
        people, now, even = result.people_now, result.attempts_now, result.earlier(1)
        rows = [
            ("before", result.people_before, result.attempts_before, result.before),
            *((one.name, one.people, now, result.at(one.people)) for one, *_ in self.marks),
            ("break-even", result.break_even, now, result.unit.written(even)),
            ("your setting", people, now, result.at(people)),
        ]
        columns = ["who counted", "people counted", self.claim.things, result.unit.per_person]
        table = [(who, written(many), counted(made), rate) for who, many, made, rate in rows]
        return Table(columns, table)


def _with_people(name: str, people: float) -> str:
    return f"{name}, {written(people)} people"
