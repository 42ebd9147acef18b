"""What the explorer "unknowns" works out from its inputs, and the result of many runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from headcount.numbers.writing import written
from headcount.stats.arithmetic import break_even
from headcount.stats.uncertainty import Bar as Moved

SHAPE_WORDS = {
    "uniform": "uniform",
    "triangular": "triangular, likeliest at base",
    "two": "people now from two sources, the others uniform",
}


@dataclass(frozen=True)
class Outcome:
    """What is worked out from the four inputs, and a mark to compare the runs with."""

    name: str
    axis: str
    of: Callable[..., object]
    decimals: int
    unit: str
    mark: float
    mark_words: str
    above: bool

    def shown(self, value: float) -> str:
        return written(value, self.decimals) + self.unit


@dataclass(frozen=True)
class Differs:
    """Why one input is not like the others: in two words, in a sentence, and where it stands."""

    words: str
    sentence: str
    source: str = ""


@dataclass(frozen=True)
class Runs:
    outcome: str
    shape: str
    inputs: tuple[tuple[str, float, float, float], ...]  # name, low, base, high
    bars: tuple[Moved, ...]  # longest first
    runs: int
    seed: int
    dots: tuple[float, ...]
    median: float
    range: tuple[float, float] | None  # of the middle 90% of the runs; None for one run
    beyond: float  # share of the runs beyond the outcome's mark, 0 to 1
    swapped: str  # the input whose ends were crossed
    differs: tuple[str, Differs] | None  # the input that is not like the others, and why


# share_recorded: the part of the attempts that is recorded, in times that of the earlier year.


def _ratio(people_now, people_before, attempts_before, attempts_now, share_recorded=1):
    return (attempts_now / share_recorded / people_now) / (attempts_before / people_before)


def _share(people_now, people_before, attempts_before, attempts_now, share_recorded=1):
    return 100 * people_now / people_before


def _even(people_now, people_before, attempts_before, attempts_now, share_recorded=1):
    return break_even(people_before, attempts_before, attempts_now / share_recorded)


def outcomes(tenth: float) -> dict[str, Outcome]:
    """By name; tenth is the share of the article, in percent."""
    return {
        "ratio": Outcome(
            "the ratio of rates",
            "ratio of rates: attempts per counted person, now to before",
            _ratio,
            2,
            " times",
            5,
            "above 5",
            True,
        ),
        "share": Outcome(
            "the share",
            "people now as % of people before",
            _share,
            1,
            "%",
            tenth,
            "below a tenth",
            False,
        ),
        "even": Outcome(
            "the break-even",
            "break-even: people now at the earlier rate",
            _even,
            0,
            " people",
            5000,
            "below 5,000",
            False,
        ),
    }
