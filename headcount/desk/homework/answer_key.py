"""The printed key of a homework: each form's answers, what else is right, what mistakes show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from headcount.desk.homework.printed import heading, items, page, wide
from headcount.page.tables import Table
from headcount.questions import answers
from headcount.questions.bank import asked_in
from headcount.questions.choice_fields import ChoiceField, TicksField
from headcount.questions.gap_field import GapField
from headcount.questions.homework import Homework
from headcount.questions.number_field import NumberField
from headcount.questions.order_field import OrderField
from headcount.questions.period_field import PeriodField
from headcount.questions.question import Field, Question


def answer_key(homeworks: Sequence[Homework]) -> str:
    """One page: all answers at a glance, then each form on sheets of its own."""
    title = f"Answers: {homeworks[0].title}"
    forms = [(one.form, _form(one, title)) for one in homeworks]
    return page(title, forms, before=_at_a_glance(homeworks, title))


def _at_a_glance(homeworks: Sequence[Homework], title: str) -> str:
    rows = [
        [id, *("; ".join(answers.typed(asked_in(one, id))) for one in homeworks)]
        for id in homeworks[0].ids
    ]
    columns = ["question", *(f"form {one.form}" if one.form else "answer" for one in homeworks)]
    table = Table(columns, rows).html("All answers, in the form asked")
    return f"{heading(title, '')}{wide(table)}{_how_to_read()}"


def _how_to_read() -> str:
    return (
        '<p class="small">Below, for each question: the answer; what else is right, each number '
        "judged as a pupil's would be; the sums; and every known wrong answer with what it shows, "
        "in the words that a pupil reads. M-BASE and the like are the codes of the mistakes.</p>"
    )


def _form(homework: Homework, title: str) -> str:
    asked = (_question(asked_in(homework, id), homework.item(id).asks) for id in homework.ids)
    return heading(title, homework.form) + "\n".join(asked)


def _question(question: Question, asks: str) -> str:
    also = [escape(text[0].upper() + text[1:]) for text in also_right(question)]
    sums = [escape(line) for line in question.solution.sums]
    return (
        f'<div class="question key"><h2>{question.id} '
        f'<span class="small">{escape(asks)}</span></h2>'
        f'<p class="small">{escape(question.prompt)}</p>'
        f"{items([escape(line) for line in in_words(question)], 'right')}"
        f"{items(also, 'small')}"
        f"{items(sums, 'row')}<p>{escape(question.solution.text)}</p>"
        f"{_mistakes(question)}</div>"
    )


def _mistakes(question: Question) -> str:
    rows = "".join(
        f'<tr><th scope="row">{"<br>".join(map(escape, shown))}</th>'
        f'<td class="code">{code}</td><td>{escape(says)}</td></tr>'
        for code, says, shown in mistakes(question)
    )
    if not rows:
        return ""
    head = "".join(
        f'<th scope="col">{name}</th>' for name in ("wrong answer", "code", "what it shows")
    )
    return wide(f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")


def in_words(question: Question) -> list[str]:
    """The right answer, a line a box, with its unit or the words of the option."""
    return [_labelled(question, box, _answer(box)) for box in question.fields]


def also_right(question: Question) -> list[str]:
    """What else is taken, in sentences; each number in them was judged."""
    said = [
        _labelled(question, box, text)
        for box in question.fields
        for text in (_other_numbers(box) if isinstance(box, NumberField) else _other_words(box))
    ]
    for also in question.also_together:
        said.append(f"{_shown(answers.together(question, also.values))}: {also.note}")
    return said


def mistakes(question: Question) -> list[tuple[str, str, list[str]]]:
    """Each known mistake: its code, what a pupil is told, and the wrong answers that show it."""
    found: dict[tuple[str, str], dict[str, None]] = {}  # as an ordered set
    for one in answers.mistakes(question):
        shown = _labelled(question, one.box, _wrong(one))
        found.setdefault((one.wrong.code or "", one.wrong.feedback), {})[shown] = None
    return [(code, says, list(shown)) for (code, says), shown in found.items()]


def _labelled(question: Question, box: Field | None, text: str) -> str:
    return text if question.is_single or box is None else f"{box.label}: {text}"


def _shown(entries: tuple[answers.Entry, ...], by: str = "; ") -> str:
    return by.join(one.shown for one in entries)


def _answer(box: Field) -> str:
    return _shown(answers.own(box)) + (answers.unit(box) if isinstance(box, NumberField) else "")


def _other_numbers(box: NumberField) -> Iterator[str]:
    others = answers.others(box)

    def those(*ways: str) -> str:
        return ", ".join(_shown(one.entries, " to ") for one in others if one.differs in ways)

    if taken := those("finer", "coarser"):
        yield f"rounded otherwise it is right, with a note: {taken}."
        if refused := answers.rounded_too_far(box):
            yield f"rounded too far, it is asked for again: {', '.join(refused)}."
    else:
        yield "no other rounding is right."
    if forms := those("form"):
        yield f"written in another form it is right, too: {forms}."
    if box.is_fall:
        left_out = "the minus sign may be left out, and fall said instead."
        yield left_out if box.answer < 0 else "a minus sign is taken too."
    if ends := those("simulated"):
        yield f"a simulation may give {ends}."
    yield from (f"{_shown(one.entries)}: {one.note}" for one in others if one.note)


def _other_words(box: Field) -> Iterator[str]:
    others = answers.others(box)
    if isinstance(box, ChoiceField):
        yield from (f"{_shown(one.entries)}: {one.note}" for one in others)
    elif isinstance(box, TicksField):
        yield from (f"{', '.join(x.typed for x in one.entries)}: {one.note}" for one in others)
    elif isinstance(box, GapField):
        if others:
            yield f"{'; '.join(_shown(one.entries) for one in others)}."
        yield "other words may say the same; small slips of spelling do not count."
    elif isinstance(box, PeriodField):
        yield "any words are right that name the same first and last day."
    elif isinstance(box, OrderField):
        yield "any order is right in which each line has what it needs above it."


def _wrong(one: answers.Mistake) -> str:
    if isinstance(one.box, TicksField):
        is_missing = one.entries[0] in answers.own(one.box)
        return f"{'not ticked' if is_missing else 'ticked'}: {_shown(one.entries)}"
    if isinstance(one.box, PeriodField):
        return f"within {_shown(one.entries)}"
    if isinstance(one.box, OrderField):
        return f"with line ({one.entries[0].typed})"
    return _shown(one.entries, ", " if one.box else "; ")
