"""In what a number for each person is shown: in the whole period, a day, or in days for one."""

from __future__ import annotations

import math
from dataclasses import dataclass

from headcount.numbers.writing import singular
from headcount.story.comparison import Comparison

AT_ONE_TIME = "stock"


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


def units_of(claim: Comparison) -> dict[str, Unit]:
    """A day, or days, can be shown where the length of both periods is known.

    What is present at one time has no period: so many for each person, on that day.
    """
    things, days = claim.things, claim.days
    if AT_ONE_TIME in (claim.before.kind, claim.after.kind):
        return {"year": Unit("year", things, f"{things} per counted person", things, 1)}
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
                f"days per {one}",
                f"days: one {one} every ... per counted person",
                f"days for one {one}",
                1,
            ),
        ]
    return {unit.key: unit for unit in units}
