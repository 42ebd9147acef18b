"""The printed key of a homework: each form's answers, what else is right, what mistakes show."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from headcount.desk.homework import answers
from headcount.desk.homework.printed import heading, items, page, wide
from headcount.page.tables import Table
from headcount.questions.bank import asked_in
from headcount.questions.homework import Homework
from headcount.questions.question import Question


def answer_key(homeworks: Sequence[Homework]) -> str:
    """One page: all answers at a glance, then each form on sheets of its own."""
    title = f"Answers: {homeworks[0].title}"
    forms = [(one.form, _form(one, title)) for one in homeworks]
    return page(title, forms, before=_at_a_glance(homeworks, title))


def _at_a_glance(homeworks: Sequence[Homework], title: str) -> str:
    rows = [
        [id, *("; ".join(answers.shown_answers(asked_in(one, id))) for one in homeworks)]
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
    also = [escape(text[0].upper() + text[1:]) for text in answers.also_right(question)]
    sums = [escape(line) for line in question.solution.sums]
    return (
        f'<div class="question key"><h2>{question.id} '
        f'<span class="small">{escape(asks)}</span></h2>'
        f'<p class="small">{escape(question.prompt)}</p>'
        f"{items([escape(line) for line in answers.in_words(question)], 'right')}"
        f"{items(also, 'small')}"
        f"{items(sums, 'row')}<p>{escape(question.solution.text)}</p>"
        f"{_mistakes(question)}</div>"
    )


def _mistakes(question: Question) -> str:
    rows = "".join(
        f'<tr><th scope="row">{"<br>".join(map(escape, one.answers))}</th>'
        f'<td class="code">{one.code or ""}</td>'
        f"<td>{escape(one.says)}</td></tr>"
        for one in answers.mistakes(question)
    )
    if not rows:
        return ""
    head = "".join(
        f'<th scope="col">{name}</th>' for name in ("wrong answer", "code", "what it shows")
    )
    return wide(f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
