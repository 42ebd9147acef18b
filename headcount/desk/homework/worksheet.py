"""The worksheet of a homework: what is asked, on paper, with room to write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from headcount.desk.homework.article_table import INTRO, article_table
from headcount.desk.homework.printed import heading, items, page, wide
from headcount.desk.homework.shown_beside import html_of
from headcount.page.tables import Table
from headcount.questions.answers import unit
from headcount.questions.bank import asked_in
from headcount.questions.choice_fields import ChoiceField, TicksField, lettered
from headcount.questions.homework import Homework
from headcount.questions.number_field import NumberField
from headcount.questions.order_field import OrderField
from headcount.questions.question import Field, Question

_TICK = '<span class="tick" aria-hidden="true"></span>'
_BOX = '<span class="box" aria-hidden="true"></span>'
_LINE = '<span class="line" aria-hidden="true"></span>'


def worksheet(homeworks: Sequence[Homework], shown: Mapping[str, dict]) -> str:
    """One page with all forms, each on sheets of its own: printed eight times, it comes out of the
    printer as A, B, C, D, A, B ..., and can be dealt along a row. shown is what questions show
    beside their words, by its code (see ``shown_beside``)."""
    return page(homeworks[0].title, [(one.form, _form(one, shown)) for one in homeworks])


def _form(homework: Homework, shown: Mapping[str, dict]) -> str:
    who = "".join(f"<p>{word} {_LINE}</p>" for word in ("Name", "Class", "Date"))
    table = article_table(homework)
    article = wide(table.html(INTRO)) if table else ""
    asked = (_question(asked_in(homework, id), shown) for id in homework.ids)
    return f'{heading(homework.title, homework.form)}<div class="who">{who}</div>{article}' + (
        "\n".join(asked)
    )


def _question(question: Question, shown: Mapping[str, dict]) -> str:
    return (
        f'<div class="question"><h2>{question.id}</h2><p>{escape(question.prompt)}</p>'
        f'<div class="beside">{_beside(question, shown)}{_room(question)}</div>'
        f"{_places(question)}</div>"
    )


def _beside(question: Question, shown: Mapping[str, dict]) -> str:
    """The table or the picture that a question speaks of; empty where there is none."""
    case = question.case
    if case and case.is_in_its_table:
        table = Table(list(case.rows[0]), [list(row.values()) for row in case.rows])
        return wide(table.html(f"Table of {question.id}"))
    return html_of(shown[question.picture]) if question.picture else ""


def _room(question: Question) -> str:
    """Room to work, where there is something to work out."""
    numbers = sum(isinstance(box, NumberField) for box in question.fields)
    size = "short" if numbers == 1 else "long"
    return f'<div class="room {size}"><p>Working</p></div>' if numbers else ""


def _places(question: Question) -> str:
    """A place for each answer."""
    shared = {getattr(box, "options", None) for box in question.fields}
    if not question.is_single and len(shared) == 1 and None not in shared:  # to sort or to match
        (options,) = shared
        listed = "; ".join(escape(one) for one in lettered(options))
        places = items([f"{_BOX}{escape(box.label)}" for box in question.fields])
        return f"<p>Write the letter: {listed}.</p>{places}"
    return "".join(_place(box, question) for box in question.fields)


def _place(box: Field, question: Question) -> str:
    label = "Answer" if question.is_single else box.label
    if isinstance(box, (ChoiceField, TicksField)):
        head = "" if question.is_single else f"<p>{escape(label)}:</p>"
        return head + items([f"{_TICK}{escape(one)}" for one in lettered(box.options)], "ticks")
    if isinstance(box, OrderField):
        lines = items([f"<code>{escape(one)}</code>" for one in lettered(box.lines)])
        return f"{lines}<p>The letters in order: {_BOX * len(box.needs)}</p>"
    behind = unit(box) if isinstance(box, NumberField) else ""
    return f'<p class="answer">{escape(label)}: {_LINE}{escape(behind)}</p>'
