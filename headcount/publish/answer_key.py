"""The answers to a question in the tables of the teacher's guide: short, in the form asked."""

from __future__ import annotations

from collections.abc import Iterator

from headcount.numbers.writing import listed
from headcount.questions import answers
from headcount.questions.choice_fields import ChoiceField, TicksField
from headcount.questions.gap_field import GapField
from headcount.questions.number_field import NumberField
from headcount.questions.order_field import OrderField
from headcount.questions.period_field import PeriodField
from headcount.questions.question import Field, Question

MANY, FEW = 4, 2  # of wrong answers that show the same, at most so many are listed, else so few
NOTES = {"earlier": "from rounded steps", "simulated": "from a simulation"}


def answer(question: Question) -> str:
    """The answer in the form asked for, box by box where there are several.

    >>> from headcount.questions.bank import find
    >>> answer(find("4.1")), answer(find("5.6"))
    ('7.1%', '(c) not known')
    """
    return _of_each(question, [_answer(box, question.is_single) for box in question.fields])


def also_right(question: Question) -> str:
    """Other entries that count as right, with what is noted; empty where there are none."""
    boxes = ["; ".join(_others(box)) for box in question.fields]
    together = [
        f"{_all(answers.together(question, also.values))} ({also.note.rstrip('.')})"
        for also in question.also_together
    ]
    return "; ".join(filter(None, (_of_each(question, boxes), *together)))


def by_code(question: Question) -> dict[str, list[str]]:
    """The known wrong answers by the code of what they show; of many alike the first few."""
    found: dict[str, dict[str, None]] = {}  # as an ordered set
    for one in answers.mistakes(question):
        if one.wrong.code:
            found.setdefault(one.wrong.code, {})[typed(one)] = None
    return {code: _first_few(list(shown)) for code, shown in found.items()}


def typed(one: answers.Mistake) -> str:
    """A known wrong answer, with the name of its box where it is one of several with options."""
    box, entry = one.box, one.entries[0]
    if box is None:
        return f"{_all(one.entries)} together"
    if isinstance(box, ChoiceField):
        return f"({entry.typed})" if box.label == "Answer" else f"{box.label}: {entry.words}"
    if isinstance(box, TicksField):
        return f"without {entry.words}" if entry in answers.own(box) else entry.words
    if isinstance(box, OrderField):
        return f"line ({entry.typed})"
    unsigned = entry.typed.lstrip("\u2212")
    if isinstance(box, NumberField) and box.judge(unsigned).message == one.wrong.feedback:
        return unsigned
    return f'"{entry.typed}"' if isinstance(box, GapField) else entry.typed


def _first_few(shown: list[str]) -> list[str]:
    more = len(shown) - FEW
    return shown if len(shown) <= MANY else [*shown[:FEW], f"{more} more like these"]


def _of_each(question: Question, texts: list[str]) -> str:
    if question.is_single:
        return texts[0]
    return "; ".join(f"{box.label}: {text}" for box, text in zip(question.fields, texts) if text)


def _all(entries: tuple[answers.Entry, ...]) -> str:
    return listed([f"({one.typed})" if one.words else one.typed for one in entries])


def _answer(box: Field, is_alone: bool) -> str:
    shown = "; ".join(one.shown for one in answers.own(box))
    if isinstance(box, NumberField) and (is_alone or box.unit == "%"):
        return shown + answers.unit(box)
    return f'"{shown}"' if isinstance(box, GapField) else shown


def _others(box: Field) -> Iterator[str]:
    """Not the answer with more decimals than asked: that it is right goes without saying."""
    if isinstance(box, PeriodField):
        yield "any words for the same days"
    elif isinstance(box, GapField):
        yield ", ".join(f'"{one.entries[0].typed}"' for one in answers.others(box))
    else:
        yield from (_other(box, one) for one in answers.others(box) if one.differs != "finer")


def _other(box: Field, one: answers.Other) -> str:
    by = " to " if one.differs == "simulated" else ", "
    shown = by.join(x.typed if isinstance(box, TicksField) else x.shown for x in one.entries)
    note = NOTES.get(one.differs, one.note.rstrip("."))
    return f"{shown} ({note})" if note else shown
