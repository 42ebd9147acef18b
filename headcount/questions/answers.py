"""What a teacher marks by: a question's answers, other entries that are right, known mistakes.

Each is given as it may be typed; numbers were tried on their box. How they are said is left to
those who print them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from headcount.numbers.dates import period
from headcount.numbers.writing import decimals_for, own_decimals, trimmed, written
from headcount.questions.choice_fields import ChoiceField, TicksField, letter
from headcount.questions.fields import Wrong
from headcount.questions.gap_field import GapField
from headcount.questions.number_field import FROM_ROUNDED, NumberField
from headcount.questions.order_field import OrderField
from headcount.questions.period_field import PeriodField
from headcount.questions.question import Field, Question, wrong_answers

# In what a number that is right differs from the answer; another value has its note.
Differs = Literal["", "value", "earlier", "finer", "coarser", "form", "sign", "simulated"]
_MORE = 2  # so many more decimals than asked are tried
_DIGITS = 3  # with which a wrong number is told, and with more where it takes more
_LARGEST_BELOW = 20  # a fraction such as 1/14 is told of, 115/167 is not
_UNITS = {"%": "%", "proportion": "", "index": ""}  # what stands behind a number


@dataclass(frozen=True)
class Entry:
    """What is typed into a box. words: those of the option or line that the letter names."""

    typed: str
    words: str = ""

    @property
    def shown(self) -> str:
        return f"({self.typed}) {self.words}" if self.words else self.typed


@dataclass(frozen=True)
class Other:
    """What is right beside the answer, with its note: one entry, those that are ticked together,
    or the two ends of a simulation. differs says in what, for a number."""

    entries: tuple[Entry, ...]
    note: str = ""
    differs: Differs = ""


@dataclass(frozen=True)
class Mistake:
    """A known wrong answer. box is none where it shows in all boxes at once, an entry a box. For a
    gap there are several texts; for ticks the option, one of the answer where it is left out."""

    box: Field | None
    entries: tuple[Entry, ...]
    wrong: Wrong


def own(box: Field) -> tuple[Entry, ...]:
    """The answer; where options are ticked, an entry each."""
    if isinstance(box, NumberField):
        return (Entry(written(box.answer, box.decimals)),)
    if isinstance(box, ChoiceField):
        return _named(box, box.right)
    if isinstance(box, TicksField):
        return _named(box, *sorted(box.right))
    if isinstance(box, OrderField):
        return (Entry(" ".join(map(letter, box.needs))),)  # they stand there in a right order
    return (Entry(period(box.start, box.end) if isinstance(box, PeriodField) else box.accept[0]),)


def typed(question: Question) -> list[str]:
    """The answer as a pupil may type it, a text a box.

    >>> from headcount.questions.bank import find
    >>> typed(find("4.1")), typed(find("1.2")), typed(find("2.P"))
    (['7.1'], ['a, b, c, d'], ['d a c'])
    """
    return [", ".join(one.typed for one in own(box)) for box in question.fields]


def unit(box: NumberField) -> str:
    """What stands behind a number: "%", or a space and its unit."""
    return _UNITS.get(box.unit, f" {box.unit}")


def others(box: Field) -> list[Other]:
    """What the box takes beside its answer; words for a period or a gap may say more.

    >>> from headcount.questions.bank import find
    >>> [(other.entries[0].typed, other.differs) for other in others(find("4.1").fields[0])]
    [('7.14', 'finer'), ('7.143', 'finer'), ('7', 'coarser'), ('1/14', 'form')]
    """
    if isinstance(box, NumberField):
        return list(_other_numbers(box))
    if isinstance(box, ChoiceField):
        return [Other(_named(box, at), note) for at, note in box.also_right.items()]
    if isinstance(box, TicksField):
        return [Other(_named(box, *sorted(at)), note) for at, note in box.also_right.items()]
    return [Other((Entry(text),)) for text in box.accept[1:]] if isinstance(box, GapField) else []


def rounded_too_far(box: NumberField) -> list[str]:
    """The answer with so few digits that the box does not take it."""
    refused = [text for text in _coarser(box) if not box.judge(text).is_right]
    by_value = {box.judge(text).value: text for text in refused}  # once each
    return [text for value, text in by_value.items() if value]  # 0 says nothing of the answer


def mistakes(question: Question) -> list[Mistake]:
    """Every wrong answer that the question knows, box by box, then those in all boxes at once.

    >>> from headcount.questions.bank import find
    >>> [(one.entries[0].typed, one.wrong.code) for one in mistakes(find("4.1"))][2]
    ('92.9', 'M-COMPL')
    """
    alone = [
        Mistake(box, _known(box, value, wrong), wrong)
        for box in question.fields
        for value, wrong in wrong_answers(box)
    ]
    return alone + [Mistake(None, together(question, one.values), one) for one in question.together]


def together(question: Question, values: tuple) -> tuple[Entry, ...]:
    """Values that belong together, an entry a box; one may be the answer of another box."""
    return tuple(
        _named(box, box.options.index(value))[0]
        if isinstance(box, ChoiceField)
        else Entry(written(value, max(getattr(box, "decimals", 0), own_decimals(value))))
        for box, value in zip(question.fields, values)
    )


def _named(box: ChoiceField | TicksField | OrderField, *at: int) -> tuple[Entry, ...]:
    words = box.lines if isinstance(box, OrderField) else box.options
    return tuple(Entry(letter(index), words[index]) for index in at)


def _other_numbers(box: NumberField) -> Iterator[Other]:
    """Each value once, but for the answer itself in another form."""
    unsigned = [-box.answer] if box.is_fall and box.answer < 0 else []
    tried: list[tuple[str, Differs, str]] = [
        *((trimmed(also.value, box.decimals), "value", also.note) for also in box.also),
        *((written(one, box.decimals), "sign", "") for one in unsigned),
        *((written(box.answer, box.decimals + 1 + more), "finer", "") for more in range(_MORE)),
        *((text, "coarser", "") for text in _coarser(box)),
        *((text, "form", "") for text in _forms(box)),
        *((written(one, box.decimals), "earlier", FROM_ROUNDED) for one in box.earlier),
    ]
    asked = own(box)[0].typed
    seen = {asked: box.judge(asked).value}
    for text, differs, note in tried:
        judged = box.judge(text)
        again = differs in ("finer", "coarser") and judged.value in seen.values()  # 25 for 25.0
        if judged.is_right and text not in seen and not again:
            seen[text] = judged.value
            yield Other((Entry(text),), note, differs)
    if box.simulated:
        low, high = (Entry(written(end, box.decimals)) for end in box.simulated)
        yield Other((low, high), differs="simulated")


def _coarser(box: NumberField) -> Iterator[str]:
    """The answer with fewer decimals than asked, then with fewer digits."""
    for decimals in range(box.decimals - 1, -1, -1):
        yield written(box.answer, decimals)
    for digits in range(len(str(int(abs(box.answer)))) - 1, 0, -1):
        yield written(float(f"{box.answer:.{digits}g}"))


def _forms(box: NumberField) -> Iterator[str]:
    """The answer as a fraction, or as a percentage where it is asked for as a decimal."""
    part = Fraction(abs(box.answer) / (100 if box.unit == "%" else 1))
    simple = part.limit_denominator(_LARGEST_BELOW)
    exact = simple.denominator > 1 and abs(float(simple - part)) < 1e-9
    if exact and box.unit in ("%", "proportion"):
        yield f"{simple.numerator}/{simple.denominator}"
    if box.unit == "proportion":
        yield f"{trimmed(100 * box.answer, max(0, box.decimals - 2))}%"


def _known(box: Field, value: Any, wrong: Wrong) -> tuple[Entry, ...]:
    """The entries that a wrong answer stands for, from how its box keeps it."""
    if isinstance(box, NumberField):
        return (_recognised(box, value, wrong),)
    if isinstance(box, PeriodField):
        return (Entry(period(*value)),)
    return tuple(map(Entry, value)) if isinstance(box, GapField) else _named(box, value)


def _recognised(box: NumberField, value: float, wrong: Wrong) -> Entry:
    """A wrong number with as many digits as it takes to be recognised as this mistake's."""
    few = max(box.decimals, decimals_for(value, _DIGITS), min(1, own_decimals(value)))
    least = 0 if float(value).is_integer() else few
    forms = [written(value, decimals) for decimals in range(least, least + 4)]
    told = (one for one in forms if box.judge(one).message == wrong.feedback)
    return Entry(next(told, forms[0]))
