"""The answers to a question, as a teacher marks them: every form here was tried on the question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from headcount.numbers.dates import period
from headcount.numbers.writing import listed, trimmed
from headcount.questions.choice_fields import ChoiceField, TicksField, letter, lettered
from headcount.questions.gap_field import GapField
from headcount.questions.number_field import NumberField
from headcount.questions.period_field import PeriodField
from headcount.questions.question import Field, Question

MANY, FEW = 4, 2  # of wrong answers that show the same, at most so many are listed, else so few
LARGEST_BELOW = 20  # a fraction such as 1/14 is listed, 115/167 is not


@dataclass(frozen=True)
class Mistake:
    """A wrong answer that a question knows: as it is typed, what it shows, what is replied."""

    typed: str
    code: str
    reply: str


def answer(question: Question) -> str:
    """The answer in the form asked for, box by box where there are several.

    >>> from headcount.questions.bank import find
    >>> answer(find("4.1")), answer(find("5.6"))
    ('7.1%', '(c) not known')
    """
    unit = _unit(question.fields[0]) if question.is_single else ""
    return _of_each(question, _answer) + unit


def also_right(question: Question) -> str:
    """Other entries that count as right, with what is noted; empty where there are none."""
    found = _of_each(question, _others)
    together = [
        f"{listed([_number(box, value) for box, value in zip(question.fields, also.values)])} "
        f"({also.note.rstrip('.')})"
        for also in question.also_together
    ]
    return "; ".join([part for part in (found, *together) if part])


def mistakes(question: Question) -> list[Mistake]:
    """Every wrong answer that the question knows, box by box.

    >>> from headcount.questions.bank import find
    >>> mistakes(find("4.1"))[2].typed, mistakes(find("4.1"))[2].code
    ('92.9', 'M-COMPL')
    """
    return [one for box in question.fields for one in _known(box) if one.code]


def by_code(question: Question) -> dict[str, list[str]]:
    """The same by the code of what they show; of many alike the first few."""
    found: dict[str, dict[str, None]] = {}  # as an ordered set
    for one in mistakes(question):
        found.setdefault(one.code, {})[one.typed] = None
    return {code: _first_few(list(typed)) for code, typed in found.items()}


def _first_few(typed: list[str]) -> list[str]:
    more = len(typed) - FEW
    return typed if len(typed) <= MANY else [*typed[:FEW], f"{more} more like these"]


def _of_each(question: Question, words: Callable[[Field], str]) -> str:
    if question.is_single:
        return words(question.fields[0])
    boxes = [(box.label, words(box)) for box in question.fields]
    return "; ".join(f"{label}: {text}" for label, text in boxes if text)


def _answer(box: Field) -> str:
    if isinstance(box, NumberField):
        return f"{_number(box, box.answer)}{'%' if box.unit == '%' else ''}"
    if isinstance(box, ChoiceField):
        return lettered(box.options)[box.right]
    if isinstance(box, TicksField):
        return "; ".join(lettered(box.options)[index] for index in sorted(box.right))
    if isinstance(box, GapField):
        return f'"{box.accept[0]}"'
    if isinstance(box, PeriodField):
        return period(box.start, box.end)
    return " ".join(lettered(box.lines))


def _others(box: Field) -> str:
    if isinstance(box, NumberField):
        return "; ".join(_tried(box))
    if isinstance(box, ChoiceField):
        return "; ".join(
            f"{lettered(box.options)[index]} ({_short(note)})"
            for index, note in box.also_right.items()
        )
    if isinstance(box, TicksField):
        return "; ".join(
            f"{', '.join(map(letter, sorted(ticked)))} ({_short(note)})"
            for ticked, note in box.also_right.items()
        )
    if isinstance(box, GapField):
        return ", ".join(f'"{text}"' for text in box.accept[1:])
    return "any words for the same days" if isinstance(box, PeriodField) else ""


def _tried(box: NumberField) -> Iterator[str]:
    """Entries that the box takes beside the form asked for."""
    asked, seen = _number(box, box.answer), {_number(box, box.answer)}
    for also in box.also:
        typed = _number(box, also.value)
        if typed not in seen and typed.lstrip("\u2212") != asked and _is_right(box, typed):
            seen.add(typed)
            yield f"{typed} ({_short(also.note)})"
    for typed in _candidates(box):
        if typed not in seen and _is_right(box, typed):
            seen.add(typed)
            yield typed
    for value in box.earlier:
        typed = _number(box, value)
        if typed not in seen and _is_right(box, typed):
            seen.add(typed)
            yield f"{typed} (from rounded steps)"
    if box.simulated:
        low, high = (trimmed(end, box.decimals) for end in box.simulated)
        yield f"{low} to {high} (from a simulation)"


def _candidates(box: NumberField) -> Iterator[str]:
    """Forms of the answer: without its sign, rounded further, a fraction, in the other unit."""
    signs = (box.answer, abs(box.answer)) if box.is_fall else (box.answer,)
    for value in signs:
        yield _number(box, value)
    for decimals in range(box.decimals - 1, -1, -1):
        yield trimmed(box.answer, decimals)
    for zeros in (1, 2, 3):
        yield trimmed(round(box.answer, -zeros))
    part = Fraction(abs(box.answer) / (100 if box.unit == "%" else 1))
    simple = part.limit_denominator(LARGEST_BELOW)
    exact = simple.denominator > 1 and abs(float(simple - part)) < 1e-9
    if exact and box.unit in ("%", "proportion"):
        yield f"{simple.numerator}/{simple.denominator}"
    if box.unit == "proportion":
        yield f"{trimmed(100 * box.answer, max(0, box.decimals - 2))}%"


def _is_right(box: NumberField, typed: str) -> bool:
    return box.judge(typed).outcome in ("right", "right_with_note")


def _short(note: str) -> str:
    """A note in brackets, without its full stop."""
    return note.rstrip(".")


def _number(box: Field, value: float) -> str:
    return trimmed(value, getattr(box, "decimals", 0))


def _unit(box: Field) -> str:
    """The unit of a number that stands alone; the percent sign is written with every number."""
    unit = getattr(box, "unit", "%")
    return "" if unit in ("%", "proportion", "index", "times") else f" {unit}"


def _known(box: Field) -> Iterator[Mistake]:
    """The known wrong answers of one box, each value once."""
    if isinstance(box, NumberField):
        for wrong in box.wrong:
            typed = (_as_typed(box, value, wrong.feedback) for value in wrong.values)
            for one in dict.fromkeys(text.lstrip("\u2212") for text in typed if text):
                yield Mistake(one, wrong.code or "", wrong.feedback)
    elif isinstance(box, ChoiceField):
        for index, wrong in box.wrong.items():
            alone = box.label == "Answer"
            one = f"({letter(index)})" if alone else f"{box.label}: {box.options[index]}"
            yield Mistake(one, wrong.code or "", wrong.feedback)
    elif isinstance(box, TicksField):
        for index, wrong in box.wrong.items():
            yield Mistake(box.options[index], wrong.code or "", wrong.feedback)
        for index, wrong in box.missed.items():
            yield Mistake(f"without {box.options[index]}", wrong.code or "", wrong.feedback)
    elif isinstance(box, GapField):
        for wrong in box.wrong:
            yield Mistake(f'"{wrong.values[0]}"', wrong.code or "", wrong.feedback)
    elif isinstance(box, PeriodField):
        for first, last, wrong in box.wrong:
            yield Mistake(period(first, last), wrong.code or "", wrong.feedback)


def _as_typed(box: NumberField, value: float, reply: str) -> str:
    """A wrong answer with as few decimals as the box knows it by; empty if it never does."""
    value = abs(value) if box.is_fall else value
    least = 2 if abs(value) < 10 else 1 if abs(value) < 1000 else 0
    first = max(box.decimals, least)
    forms = (trimmed(value, decimals) for decimals in range(first, first + 4))
    return next((typed for typed in forms if box.judge(typed).message == reply), "")
