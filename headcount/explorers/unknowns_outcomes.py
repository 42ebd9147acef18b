"""What the explorer "unknowns" works out from its inputs, and the result of many runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from math import floor

from headcount.drawing.scales import round_end, round_steps
from headcount.numbers.writing import written
from headcount.stats.arithmetic import break_even
from headcount.stats.uncertainty import Bar as Moved

SHAPES = {  # the label of its button, and its words elsewhere
    "uniform": ("uniform: all values alike", "uniform"),
    "triangular": ("triangular: likeliest at base", "triangular, likeliest at base"),
    "two": ("people now from two sources", "people now from two sources, the others uniform"),
}


@dataclass(frozen=True)
class Outcome:
    """What is worked out from the inputs, and what the runs are asked: above 5, say."""

    label: str
    name: str
    axis: str
    of: Callable[..., object]
    decimals: int
    unit: str
    side: str  # of the mark, on which a run is beyond it: above or below
    mark: float
    in_words: str  # the mark

    @property
    def beyond(self) -> str:
        return f"{self.side} {self.in_words}"

    def is_beyond(self, runs):
        """Of a run, or of each of many."""
        return runs > self.mark if self.side == "above" else runs < self.mark

    def number(self, value: float) -> str:
        return written(value, self.decimals)

    def shown(self, value: float) -> str:
        return self.number(value) + self.unit

    def span(self, low: float, high: float) -> str:
        return f"{self.number(low)} to {self.number(high)}"


@dataclass(frozen=True)
class Differs:
    """Which input is not like the others, and why: in two words, in a sentence, and its source."""

    key: str
    words: str
    sentence: str
    source: str = ""


@dataclass(frozen=True)
class Runs:
    outcome: Outcome
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
    differs: Differs | None  # the input that is not like the others

    @property
    def scale(self) -> tuple[float, float]:
        """Its ends: round numbers below and above all that can come out. A bar here is a range,
        not a height, so it need not begin at 0."""
        corners = product(*((low, high) for _, low, _, high in self.inputs))
        found = [self.outcome.of(*corner) for corner in corners]
        end = round_end(max(found), (1.2, 1.6, 2, 2.5, 3, 4, 5, 6, 8, 10))
        step = end / round_steps(end)
        return step * max(0, floor(min(found) / step - 0.25)), end

    def span(self, bar: Moved) -> str:
        return self.outcome.span(bar.low, bar.high) if bar.length else "no length"

    def why(self, bar: Moved) -> Differs | None:
        """What makes the input of a bar unlike the others, if anything does."""
        return self.differs if self.differs and self.differs.key == bar.name else None


# share_recorded: the part of the attempts that is recorded, in times that of the earlier year.


def _ratio(people_now, people_before, attempts_before, attempts_now, share_recorded=1):
    return (attempts_now / share_recorded / people_now) / (attempts_before / people_before)


def _share(people_now, people_before, attempts_before, attempts_now, share_recorded=1):
    return 100 * people_now / people_before


def _even(people_now, people_before, attempts_before, attempts_now, share_recorded=1):
    return break_even(people_before, attempts_before, attempts_now / share_recorded)


def outcomes(tenth: float) -> dict[str, Outcome]:
    """By name; tenth is the share of the article, in percent."""
    rates = "ratio of rates: attempts per counted person, now to before"
    whole, part = "people now as a share of before", "people now as % of people before"
    even = "break-even: people now at the earlier rate"
    return {
        "ratio": Outcome(
            "ratio of rates", "the ratio of rates", rates, _ratio, 2, " times", "above", 5, "5"
        ),
        "share": Outcome(whole, "the share", part, _share, 1, "%", "below", tenth, "a tenth"),
        "even": Outcome(
            "break-even", "the break-even", even, _even, 0, " people", "below", 5000, "5,000"
        ),
    }
