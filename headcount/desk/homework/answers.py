"""What a printed key says of one question: its answer, what else is right, each known mistake."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from headcount.numbers.dates import period
from headcount.numbers.writing import written
from headcount.questions.choice_fields import ChoiceField, TicksField, letter
from headcount.questions.fields import Wrong
from headcount.questions.gap_field import GapField
from headcount.questions.number_field import FROM_ROUNDED, NumberField
from headcount.questions.order_field import OrderField
from headcount.questions.period_field import PeriodField
from headcount.questions.question import Field, Question

_UNITS = {"%": "%", "proportion": "", "index": ""}  # what stands behind a number of the key
_FINER = 2  # so many more decimals than asked does the key tell of


@dataclass(frozen=True)
class Mistake:
    """A known mistake: the answers that show it, its code, and what a pupil is told."""

    answers: tuple[str, ...]
    code: str | None
    says: str


def shown_answers(question: Question) -> list[str]:
    """The right answer, an entry a box, as a pupil may type it: a number in the form asked, the
    letter of an option, words."""
    return [_answer(box) for box in question.fields]


def in_words(question: Question) -> list[str]:
    """The right answer, a line a box, with its unit or the words of the option."""
    lines = []
    for box, shown in zip(question.fields, shown_answers(question)):
        if isinstance(box, NumberField):
            shown += unit(box)
        elif isinstance(box, ChoiceField):
            shown = _option(box, box.right)
        elif isinstance(box, TicksField):
            shown = "; ".join(_option(box, at) for at in sorted(box.right))
        lines.append(_labelled(question, box, shown))
    return lines


def unit(box: NumberField) -> str:
    """What stands behind a number: "%", or a space and its unit."""
    return _UNITS.get(box.unit, f" {box.unit}")


def also_right(question: Question) -> list[str]:
    """What else is taken, in sentences; each number in them was judged."""
    said = [
        _labelled(question, box, text)
        for box in question.fields
        for text in (_other_numbers(box) if isinstance(box, NumberField) else _other_words(box))
    ]
    for also in question.also_together:
        boxes = (box for box in question.fields if isinstance(box, NumberField))
        numbers = "; ".join(written(one, box.decimals) for one, box in zip(also.values, boxes))
        said.append(f"{numbers}: {also.note}")
    return said


def mistakes(question: Question) -> list[Mistake]:
    """Each known mistake with the wrong answers that show it, in the order of the boxes."""
    found: dict[tuple[str | None, str], list[str]] = {}
    alone = (
        (_labelled(question, box, shown), wrong)
        for box in question.fields
        for shown, wrong in _wrong(box)
    )
    for shown, wrong in (*alone, *((_all(question, one), one) for one in question.together)):
        answers = found.setdefault((wrong.code, wrong.feedback), [])
        if shown not in answers:
            answers.append(shown)
    return [Mistake(tuple(answers), code, says) for (code, says), answers in found.items()]


def _all(question: Question, wrong: Wrong) -> str:
    """A wrong answer in all boxes at once."""
    return "; ".join(
        _option(box, box.options.index(value))
        if isinstance(box, ChoiceField)
        else written(value, box.decimals)
        if isinstance(box, NumberField)
        else str(value)
        for box, value in zip(question.fields, wrong.values)
    )


def _labelled(question: Question, box: Field, text: str) -> str:
    return text if question.is_single else f"{box.label}: {text}"


def _answer(box: Field) -> str:
    if isinstance(box, NumberField):
        return written(box.answer, box.decimals)
    if isinstance(box, ChoiceField):
        return letter(box.right)
    if isinstance(box, TicksField):
        return ", ".join(letter(at) for at in sorted(box.right))
    if isinstance(box, OrderField):
        return " ".join(letter(at) for at in box.needs)  # they stand there in a right order
    return period(box.start, box.end) if isinstance(box, PeriodField) else box.accept[0]


def _option(box: ChoiceField | TicksField, at: int) -> str:
    return f"({letter(at)}) {box.options[at]}"


def _other_numbers(box: NumberField) -> Iterator[str]:
    taken = [shown for shown in _rounded(box) if _is_right(box, shown)]
    refused = [shown for shown in _rounded(box) if not _is_right(box, shown)]
    if taken:
        yield f"rounded otherwise it is right, with a note: {', '.join(taken)}."
    else:
        yield "no other rounding is right."
    if taken and refused:
        yield f"rounded too far, it is asked for again: {', '.join(refused)}."
    if box.is_fall:
        yield "the minus sign may be left out, and fall said instead."
    if box.simulated:
        low, high = (written(end, box.decimals) for end in box.simulated)
        yield f"a simulation may give {low} to {high}."
    asked = _answer(box)
    others = [(also.value, also.note) for also in box.also]
    for value, note in (*others, *((value, FROM_ROUNDED) for value in box.earlier)):
        if (shown := written(value, box.decimals)) != asked:
            yield f"{shown}: {note}"


def _is_right(box: NumberField, shown: str) -> bool:
    return box.judge(shown).outcome in ("right", "right_with_note")


def _rounded(box: NumberField) -> list[str]:
    """The answer with more decimals than asked, and with fewer digits; without repeating it."""
    asked = written(box.answer, box.decimals)
    finer = [written(box.answer, box.decimals + more) for more in range(1, _FINER + 1)]
    shown = finer + [written(box.answer, fewer) for fewer in range(box.decimals - 1, -1, -1)]
    for digits in range(len(str(int(abs(box.answer)))) - 1, 0, -1):
        shown.append(written(float(f"{box.answer:.{digits}g}")))
    new = {_value(asked): "", 0: ""}
    for one in shown:
        new.setdefault(_value(one), one)
    return [one for one in new.values() if one]


def _value(shown: str) -> float:
    return float(shown.replace(",", "").replace("\u2212", "-"))


def _other_words(box: Field) -> Iterator[str]:
    if isinstance(box, ChoiceField):
        for at, note in box.also_right.items():
            yield f"{_option(box, at)}: {note}"
    elif isinstance(box, TicksField):
        for those, note in box.also_right.items():
            yield f"{', '.join(letter(at) for at in sorted(those))}: {note}"
    elif isinstance(box, GapField):
        if len(box.accept) > 1:
            yield f"{'; '.join(box.accept[1:])}."
        yield "other words may say the same; small slips of spelling do not count."
    elif isinstance(box, PeriodField):
        yield "any words are right that name the same first and last day."
    elif isinstance(box, OrderField):
        yield "any order is right in which each line has what it needs above it."


def _wrong(box: Field) -> Iterator[tuple[str, Wrong]]:
    if isinstance(box, NumberField):
        for wrong in box.wrong:
            for value in wrong.values:
                yield _recognised(box, value, wrong), wrong
    elif isinstance(box, ChoiceField):
        for at, wrong in box.wrong.items():
            yield _option(box, at), wrong
    elif isinstance(box, TicksField):
        for at, wrong in box.wrong.items():
            yield f"ticked: {_option(box, at)}", wrong
        for at, wrong in box.missed.items():
            yield f"not ticked: {_option(box, at)}", wrong
    elif isinstance(box, GapField):
        for wrong in box.wrong:
            yield ", ".join(map(str, wrong.values)), wrong
    elif isinstance(box, PeriodField):
        for first, last, wrong in box.wrong:
            yield f"within {period(first, last)}", wrong
    elif isinstance(box, OrderField):
        for at, wrong in box.extra.items():
            yield f"with line ({letter(at)})", wrong


def _recognised(box: NumberField, value: float, of: Wrong) -> str:
    """A wrong number with as many digits as it takes to be recognised as this mistake's."""
    least = 0 if float(value).is_integer() else max(box.decimals, _places(value))
    shown = [written(value, decimals) for decimals in range(least, least + 4)]
    return next((one for one in shown if box.judge(one).message == of.feedback), shown[0])


def _places(value: float) -> int:
    """The decimals with which a number below 10 keeps three digits."""
    return next((places for places in range(6) if abs(value) * 10**places >= 10**2), 6)
