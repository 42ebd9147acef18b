"""W5, attempts per head: the rate against the number of people counted, and the break-even."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .. import arithmetic
from ..article import Article
from ..charts import BLACK, BLUE, GREEN, GREY, VERMILLION
from ..numbers import trimmed, written
from .base import CannotWorkOut, Explorer
from .controls import Pick, Quantity

MOST_PEOPLE = 7_000


@dataclass(frozen=True)
class Unit:
    """How a yearly rate is shown: the words, the top of the axis, decimals."""

    axis: str
    after_number: str
    top: float
    decimals: int

    def of(self, rate: float, days: int) -> float:
        return {"year": rate, "day": rate / days}.get(self.key, days / rate if rate else np.inf)

    @property
    def key(self) -> str:
        return "days" if "every" in self.axis else "day" if "a day" in self.axis else "year"


UNITS = {
    "year": Unit("attempts a year per counted person", "attempts a year", 300, 1),
    "day": Unit("attempts a day per counted person", "attempts a day", 0.8, 2),
    "days": Unit("days: one attempt every ... per counted person", "days for one attempt", 46, 1),
}


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
        before, now = story.attempts_2016, story.attempts_2017
        self.years = before.start.year, now.start.year
        self.when = f"{story.reported:%B %Y}"
        self.before = story.people_before.when
        self.people_before = story.people_before.value
        self.days = [(figure.end - figure.start).days + 1 for figure in (before, now)]
        charities = story.people_now_charities.value
        self.marks = [
            ("officials", story.people_now_officials.value, BLUE, "o"),
            ("charities", charities, VERMILLION, "D"),
            (
                "charities with Dunkirk",
                charities + story.people_dunkirk_charities.value,
                VERMILLION,
                "s",
            ),
        ]
        y0, y1 = self.years
        people = story.people_before.value
        self.controls = [
            Quantity("people_now", f"People counted, {self.when}", 0, MOST_PEOPLE, charities, 50),
            Quantity("attempts_now", f"Attempts {y1}", 50_000, 250_000, now.value, 1000),
            Quantity("people_before", "People counted before", 1000, 12_000, people, 100),
            Quantity("attempts_before", f"Attempts {y0}", 100_000, 250_000, before.value, 1000),
            Pick("unit", "Show", [("attempts a year", "year"), ("attempts a day", "day"),
                                  ("one attempt every ... days", "days")], "year"),
        ]  # fmt: skip
        needed = round(arithmetic.break_even(story.people_before.value, before.value, now.value))
        self.settings = {
            f"{name[0].upper()}{name[1:]}: {written(people)}": {"people_now": people}
            for name, people, _, _ in self.marks
        }
        self.settings["Break-even"] = {"people_now": needed}

    def model(self, values: dict) -> Rates | CannotWorkOut:
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
            why = "Nobody is counted, so there is no rate per person. That is different from a "
            return CannotWorkOut(why + "rate of zero.", result)
        return result

    def layout(self, figure):
        return figure.add_axes([0.12, 0.15, 0.84, 0.74])

    def frame(self, values: dict) -> str:
        return values["unit"]

    def draw_still(self, axes, values: dict) -> None:
        unit = UNITS[values["unit"]]
        axes.set(xlim=(0, MOST_PEOPLE), ylim=(0, unit.top), ylabel=unit.axis)
        axes.set_xticks(range(0, MOST_PEOPLE + 1, 1000))
        axes.set_xticklabels([f"{n:,}" for n in range(0, MOST_PEOPLE + 1, 1000)])
        axes.set_xlabel(f"people counted in and near Calais, {self.when}")
        axes.set_ylabel(unit.axis, fontsize=12)
        axes.set_title(f"{self.title} ({self.years[1]})")

    def _shown(self, result: Rates, rate: float, year: int) -> float:
        return UNITS[result.unit].of(rate, self.days[year])

    def _written(self, result: Rates, rate: float, year: int) -> str:
        return trimmed(self._shown(result, rate, year), UNITS[result.unit].decimals)

    def draw(self, axes, result: Rates) -> None:
        people = np.linspace(25, MOST_PEOPLE, 141)
        curve = [self._shown(result, result.attempts_now / n, 1) for n in people]
        axes.plot(people, curve, color=BLACK, linewidth=2)
        level = self._shown(result, result.rate_before, 0)
        axes.plot([0, MOST_PEOPLE], [level, level], color=GREY, linewidth=2, linestyle="--")
        lines = [
            self._mark(axes, result, self._key_name(name, people), people, colour, marker)
            for name, people, colour, marker in self.marks
        ]
        lines.append(self._draw_break_even(axes, result))
        if result.rate_now is not None:
            name = self._key_name("your setting", result.people_now)
            lines.append(self._mark(axes, result, name, result.people_now, BLACK, "o", size=13))
        lines.append(
            (f"level of {self.years[0]}", result.rate_before, 0, dict(color=GREY, linestyle="--"))
        )
        self._key(axes, result, lines)

    def _mark(self, axes, result, name, people, colour, marker, size=9) -> tuple:
        """A mark on the curve, at the top edge where it lies above; returns its line of the key."""
        rate = result.attempts_now / people
        y = min(self._shown(result, rate, 1), UNITS[result.unit].top)
        look = dict(marker=marker, color=colour, markeredgecolor=BLACK, markersize=size)
        axes.plot([people], [y], **look, linestyle="none", clip_on=False)
        return name, rate, 1, {**look, "markersize": 9, "linestyle": "none"}

    def _draw_break_even(self, axes, result: Rates) -> tuple:
        even, name = result.break_even, self._key_name("break-even", result.break_even)
        if 0 < even <= MOST_PEOPLE:
            line = self._mark(axes, result, name, even, GREEN, "X", size=12)
            axes.plot([even, even], [0, self._shown(result, result.rate_before, 1)],
                      color=GREEN, linewidth=2, linestyle=":")  # fmt: skip
            return line
        look = dict(marker="X", color=GREEN, markeredgecolor=BLACK, markersize=9, linestyle="none")
        return f"{name} \N{RIGHTWARDS ARROW}", result.rate_before, 1, look

    @staticmethod
    def _key_name(name: str, people: float) -> str:
        return f"{name.replace('charities with', 'with')}, {written(people)} people"

    def _key(self, axes, result: Rates, lines: list[tuple]) -> None:
        """Name and value of each mark, in the corner that the curve leaves free."""
        left = 0.04 if UNITS[result.unit].key == "days" else 0.33
        for row, (name, rate, year, look) in enumerate(lines):
            y = 0.96 - 0.085 * row
            is_line = look["linestyle"] == "--"
            xs = [left - 0.018, left + 0.018] if is_line else [left]
            axes.plot(xs, [y] * len(xs), transform=axes.transAxes, zorder=8, **look)
            axes.text(
                left + 0.035, y, f"{name}: {self._written(result, rate, year)}",
                transform=axes.transAxes, va="center", zorder=8,
                fontweight="bold" if name.startswith("your") else "normal",
                bbox=dict(facecolor="white", edgecolor="none", pad=1),
            )  # fmt: skip

    def sentence(self, result: Rates) -> str:
        unit = UNITS[result.unit]
        now, before = (
            self._written(result, result.rate_now, 1),
            self._written(result, result.rate_before, 0),
        )
        times = result.rate_now / result.rate_before
        where = written(result.break_even)
        text = (
            f"With {written(result.people_now)} people counted, {written(result.attempts_now)} "
            f"attempts are {now} {unit.after_number} per counted person, against {before} in "
            f"{self.years[0]}."
        )
        if round(result.people_now) == round(result.break_even):
            text += " That is the same per head as in the earlier year."
        elif times > 1:
            text += f" The rate is {written(times, 2)} times that of {self.years[0]}."
        else:
            year = self.years[0]
            text += f" That is fewer per head than in {year}, {written(times, 2)} times as many."
        return (
            f"{text} Nothing would have changed per head with {where} people: a break-even, not an "
            f"estimate of how many there were. {self._counters(result)}"
        )

    def _counters(self, result: Rates) -> str:
        """Who counted the people below the two lines."""
        now = next((name for name, people, _, _ in self.marks if people == result.people_now), "")
        if not now or result.people_before != self.people_before:
            return "People: partly your own figure."
        now = now.replace("with Dunkirk", "in Calais and near Dunkirk")
        mixed = "the same side" if now == "officials" else "mixed sources"
        areas = " and different areas" if "Dunkirk" in now else ""
        return f"People: {now}, {self.when}; officials, {self.before}: {mixed}{areas}."

    def alt_text(self, result: Rates) -> str:
        unit = UNITS[result.unit]
        marks = "; ".join(
            f"{name} {written(people)}: {self._written(result, result.attempts_now / people, 1)}"
            for name, people, _, _ in self.marks
        )
        shape = "rising line" if unit.key == "days" else "falling curve"
        now = (
            "no rate, because nobody is counted"
            if result.rate_now is None
            else self._written(result, result.rate_now, 1)
        )
        return (
            f"A {shape} of {unit.after_number} per counted person against people counted, 0 to "
            f"{written(MOST_PEOPLE)}, for {written(result.attempts_now)} attempts in "
            f"{self.years[1]}. Marked: {marks}; chosen, {written(result.people_now)}: {now}. A "
            f"dashed level shows {self._written(result, result.rate_before, 0)} for "
            f"{self.years[0]} ({written(result.attempts_before)} attempts, "
            f"{written(result.people_before)} people). They cross at {written(result.break_even)} "
            "people. The article does not say where attempts were recorded."
        )

    def table(self, result: Rates) -> pd.DataFrame:
        unit = UNITS[result.unit]
        rows = [("before", result.people_before, result.attempts_before, result.rate_before, 0)]
        rows += [
            (name, people, result.attempts_now, result.attempts_now / people, 1)
            for name, people, _, _ in self.marks
        ]
        rows.append(("break-even", result.break_even, result.attempts_now, result.rate_before, 1))
        rows.append(("your setting", result.people_now, result.attempts_now, result.rate_now, 1))
        table = [
            (
                name,
                written(people),
                written(attempts),
                "no rate" if rate is None else self._written(result, rate, year),
            )
            for name, people, attempts, rate, year in rows
        ]
        columns = [
            "who counted",
            "people counted",
            "attempts",
            f"{unit.after_number} per counted person",
        ]
        return pd.DataFrame(table, columns=columns)
