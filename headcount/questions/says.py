"""What the figures say about a prediction, and whether a guess agrees with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from headcount.errors import Problem
from headcount.numbers.writing import written
from headcount.page.small_pictures import Mark
from headcount.questions.number_field import NumberField

NEAR = 0.1  # of what the figures say: a guess so near agrees with them


@dataclass(frozen=True)
class Outside:
    """What figures from outside the article say to the same options."""

    words: str
    think: str
    marks: tuple[Mark, ...]
    options: tuple[str, ...]
    holds: int

    def agrees(self, guess: str) -> bool:
        return guess == self.options[self.holds]


@dataclass(frozen=True)
class Says:
    """What the figures say: words are the sentences, short is the answer alone, think a question
    that helps to see what a guess may have left out.

    options are those to choose from or, in a guess typed as a list, to name first; holds is the
    index of the one that the figures say, None where they do not choose. mark is the result where
    it is a number, and box reads a guess as one. outside gives what may be seen only while figures
    from outside the article may.
    """

    words: str
    short: str
    think: str
    options: tuple[str, ...] = ()
    holds: int | None = None
    mark: Mark | None = None
    box: NumberField | None = None
    outside: Callable[[], Outside | None] | None = None

    def agrees(self, guess: str) -> bool | None:
        """Whether the figures say the same; None where that cannot be said."""
        if self.options:
            chosen = self.chosen(guess)
            return None if self.holds is None or chosen is None else chosen == self.holds
        number = self.number(guess)
        if number is None or self.mark is None:
            return None
        ends = self.mark.low, self.mark.high
        allowed = None not in ends and ends[0] <= number <= ends[1]
        return allowed or abs(number - self.mark.value) <= NEAR * self.mark.value

    def chosen(self, guess: str) -> int | None:
        """The index of the option guessed, or named first in words of its own; else None."""
        if guess in self.options:
            return self.options.index(guess)
        found = {index: _first_place(words, guess) for index, words in self._own_words().items()}
        named = {index: place for index, place in found.items() if place >= 0}
        return min(named, key=named.__getitem__) if named else None

    def number(self, guess: str) -> float | None:
        """The number guessed; None where it is none, or only a limit of one."""
        try:
            return self.box.value_of(guess) if self.box else None
        except Problem:
            return None

    def _own_words(self) -> dict[int, set[str]]:
        """The words that only this option has."""
        words = [set(option.lower().split()) for option in self.options]
        return {
            index: own - {word for other in words if other is not own for word in other}
            for index, own in enumerate(words)
        }


def _first_place(words: set[str], guess: str) -> int:
    typed = [word.strip(".,;:()'\"") for word in guess.lower().replace(",", " ").split()]
    return next((place for place, word in enumerate(typed) if word in words), -1)


def on_printed_numbers(mark: Mark, unit: str = "", decimals: int = 0) -> str:
    """ "4,820 people on the printed numbers; between 4,443 and 5,203 with their rounding"."""
    value, low, high = (written(one, decimals) for one in (mark.value, mark.low, mark.high))
    unit = unit if unit == "%" else f" {unit}" if unit else ""
    per = unit if unit == "%" else ""
    return (
        f"{value}{unit} on the printed numbers; between {low}{per} and {high}{per} with their "
        "rounding"
    )
