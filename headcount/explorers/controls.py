"""The controls of an explorer, as a module declares them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from headcount.numbers.writing import trimmed


@dataclass(frozen=True)
class Quantity:
    """A number: slider plus typed box, always in step. Ends and step are in the same unit.

    box_high is the largest number the box takes, where that is more than the slider's end.
    whole: a number of people, so that nothing in between can be meant. unit is what it counts.
    """

    name: str
    label: str
    low: float
    high: float
    default: float
    step: float
    box_high: float | None = None
    whole: bool = False
    unit: str = ""

    @property
    def most(self) -> float:
        return self.high if self.box_high is None else self.box_high

    def awkward(self) -> list[float]:
        """The values that a sweep tries: ends, middle, next to the ends, off the steps."""
        middle = (self.low + self.high) / 2
        off = min(self.low + 1.37 * self.step, self.high)
        ends = sorted({self.high, self.most})
        return [self.low, self.low + self.step, off, middle, self.high - self.step, *ends]

    def shown(self, value: float) -> str:
        return trimmed(value, 2)

    def clipped(self, value: float) -> float:
        value = min(max(value, self.low), self.most)
        return round(value) if self.whole else value

    def nearest_stop(self, value: float) -> float:
        """Where the slider stands for a value. Set between its stops, it would answer with the
        nearest one and so undo what was typed."""
        stop = self.low + round((value - self.low) / self.step) * self.step
        return min(max(round(stop, 6), self.low), self.high)  # 18.9, not 18.900000000000002


@dataclass(frozen=True)
class Pick:
    """One option out of a few: (label, value) pairs, or a function of the values giving them.

    as_menu: it stands where buttons have no room. A default that is none of the options stands for
    nothing chosen yet.
    """

    name: str
    label: str
    options: list[tuple[str, object]] | Callable[[dict], list[tuple[str, object]]]
    default: object
    as_menu: bool = False

    def choices(self, values: dict) -> list[tuple[str, object]]:
        return self.options(values) if callable(self.options) else self.options

    @property
    def is_row_of_buttons(self) -> bool:
        """Whether there is room for a button for each option."""
        if callable(self.options) or self.as_menu:
            return False
        labels = [label for label, _ in self.options]
        return len(labels) <= 6 and sum(map(len, labels)) <= 48

    def awkward(self, values: dict) -> list[object]:
        values_of = [value for _, value in self.choices(values)]
        return values_of if self.default in values_of else [self.default, *values_of]


@dataclass(frozen=True)
class Tick:
    """Yes or no."""

    name: str
    label: str
    default: bool = False

    def awkward(self) -> list[bool]:
        return [False, True]


@dataclass(frozen=True)
class Typed:
    """A text, or a number or a date without limits. The value is what was typed, as it stands;
    read says in a Problem why a text cannot be used, and example what would do."""

    name: str
    label: str
    default: str = ""
    example: str = ""
    read: Callable[[str], object] = str
    tries: tuple[str, ...] = ("", "abc", "0", "-5", "1e308", "<b>")

    def awkward(self) -> list[str]:
        """The texts that a sweep tries; the default is another step's."""
        return [text for text in self.tries if text != self.default]


Control = Quantity | Pick | Tick | Typed


@dataclass(frozen=True)
class Group:
    """Controls, by name, that stand together: one below the other, or side by side in a row.

    words are said before them. title is the name of a row, under heads those of its columns; of a
    range; or of the button that opens a group that is_folded, since it is rarely needed.
    is_range: two quantities, the ends of one range, on one slider.
    shown: at which values they are there; None is always.
    """

    controls: tuple[str, ...]
    title: str = ""
    words: str = ""
    in_row: bool = False
    heads: tuple[str, ...] = ()
    is_folded: bool = False
    is_range: bool = False
    shown: Callable[[dict], bool] | None = None
