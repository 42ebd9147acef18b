"""Two bars on an axis that does not begin at zero: drawn for two kinds of question."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from headcount.numbers.writing import percent, shortened, written
from headcount.questions.case import Case
from headcount.questions.patterns import topics

WHO = (
    "The school paper draws",
    "A poster shows",
    "A slide shows",
    "The yearbook prints",
)


def two_bars(rng: Random) -> Case:
    """Two periods and the start of an axis, whose lengths are easy to work with by hand."""
    while True:
        case = topics.two_periods(rng)
        start = _axis_start(rng, min(case["before"], case["after"]))
        if start and _same_by_hand(case["before"], case["after"], start):
            break
    axis = f"an axis that begins at {written(start)}"
    who, earlier, later = rng.choice(WHO), case["earlier"], case["later"]
    return replace(
        case,
        figures={**case.figures, "start": start},
        told=f"{case.told} {who} them as two bars on {axis}.",
        table_told=f"{case.table_told} {who} {earlier} and {later} as two bars on {axis}.",
    )


def _axis_start(rng: Random, low: float) -> int:
    """A round number from four to nine tenths of the smaller figure; 0 where there is none."""
    start = int(shortened(low * rng.randrange(40, 91) / 100, rng.choice((1, 2))))
    return start if 0.4 * low <= start <= 0.9 * low else 0


def _same_by_hand(before: float, after: float, start: float) -> bool:
    """Whether the change and the lie factor come out the same where each step is rounded."""
    change, length = abs(after - before), before - start
    drawn, true = change / length, change / before
    percents = {percent(round(100 * round(drawn, places), 2)) for places in (3, 4, 9)}
    factors = (drawn / true, round(drawn, 4) / round(true, 4), before / length)
    return len(percents) == len({written(factor, 2) for factor in factors}) == 1


def went(case: Case) -> str:
    """Which way the figures of a case went."""
    return "fall" if case["after"] < case["before"] else "rise"


def difference(case: Case) -> str:
    """The change of a case in code, without its sign."""
    return "(before - after)" if went(case) == "fall" else "(after - before)"
