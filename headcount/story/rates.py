"""So many for each person, in two periods: in the whole of each, a day, or in days for one."""

from __future__ import annotations

import math
from dataclasses import dataclass

from headcount.numbers.rounding import decimals_of_two_digits
from headcount.numbers.writing import singular, trimmed
from headcount.stats import arithmetic
from headcount.story.comparison import Comparison

AT_ONE_TIME = "stock"


@dataclass(frozen=True)
class Unit:
    """How a rate is shown: in the whole period (a year, mostly), a day, or in days for one."""

    key: str
    after_number: str
    decimals: int = 1
    choice: str = ""  # its button and its axis, where they are not what stands after a number
    axis: str = ""

    @property
    def per_person(self) -> str:
        return f"{self.after_number} per counted person"

    @property
    def rises(self) -> bool:
        """Whether more people make it more: the days that one takes."""
        return self.key == "days"

    def of(self, rate: float, days: int | None) -> float:
        if self.key == "year":
            return rate
        if self.key == "day":
            return rate / days
        return days / rate if rate else math.inf

    def written(self, shown: float) -> str:
        """With its decimals, or as many as show two digits."""
        more = decimals_of_two_digits(shown) if 0 < shown < 1 else 0
        return trimmed(shown, max(self.decimals, more)) if math.isfinite(shown) else "none"


@dataclass(frozen=True)
class Rates:
    """What is set, and the two years' attempts per counted person in the unit chosen."""

    people_now: float
    attempts_now: float
    people_before: float
    attempts_before: float
    unit: Unit
    days: tuple[int | None, int | None]  # of the two years

    @property
    def rate_before(self) -> float:
        return arithmetic.rate(self.attempts_before, self.people_before)

    @property
    def break_even(self) -> float:
        return arithmetic.break_even(self.people_before, self.attempts_before, self.attempts_now)

    @property
    def is_even(self) -> bool:
        """Whether the setting is where curve and level meet, up to whole people."""
        return bool(self.break_even) and round(self.break_even) == self.people_now

    def earlier(self, year: int = 0) -> float:
        """The earlier rate, over the days of a year; the curve has it at the break-even."""
        return self.unit.of(self.rate_before, self.days[year])

    def later(self, people: float) -> float:
        """The curve of the later year, over a number of people."""
        return self.unit.of(self.attempts_now / people, self.days[1])

    @property
    def before(self) -> str:
        return self.unit.written(self.earlier())

    def at(self, people: float) -> str:
        return self.unit.written(self.later(people)) if people else "no rate"


def units_of(claim: Comparison) -> dict[str, Unit]:
    """A day, or days, can be shown where the length of both periods is known.

    What is present at one time has no period: so many for each person, on that day.
    """
    things, one = claim.things, singular(claim.things)
    if AT_ONE_TIME in (claim.before.kind, claim.after.kind):
        return {"year": Unit("year", things)}
    yearly = all(length and 360 <= length <= 370 for length in claim.days)
    units = [Unit("year", f"{things} {'a year' if yearly else 'in the period'}")]
    if all(claim.days):
        axis = f"days: one {one} every ... per counted person"
        units += [
            Unit("day", f"{things} a day", decimals=2),
            Unit("days", f"days for one {one}", choice=f"days per {one}", axis=axis),
        ]
    return {unit.key: unit for unit in units}
