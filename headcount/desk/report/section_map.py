"""The map of one page: a row a pupil, a column a question, and below it what was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from headcount.desk.handed_in import HandedIn, Pupil
from headcount.desk.report.beliefs import name_of
from headcount.desk.report.frame import folded, scrolling, section
from headcount.desk.report.handed_pages import HandedPage
from headcount.desk.report.marks import SIGNS, is_marked, mark, outcome_of, own_check, total
from headcount.desk.report.safe_text import CELL, LINE, NAME, cut, shortest, shown, words
from headcount.numbers.writing import listed, several

_COMMON = 5  # answers that were not right, listed under each question
_WHAT_THEY_TYPED = ("recognised", "near", "wrong", "unreadable", "own check", "not judged")


def map_section(place: int, page: HandedPage, links: dict[int, str], anonymous: bool) -> str:
    """links: the page of feedback of each pupil, by their place in the list."""
    name = f"{page.title}: who answered what"
    body = (
        f"{_key(page)}{scrolling(name, _table(page, name, links))}{_handed_in(page, anonymous)}"
        f"{_codes(page)}{folded('What was asked', _asked(page))}"
    )
    return section(f"map-{place}", f"The map: {cut(page.title, LINE)}", body, "wide")


def _handed_in(page: HandedPage, anonymous: bool) -> str:
    """How many rows there are, and who has none."""
    said = f"{len(page.notebooks)} of {several(len(page.rows), 'pupils')} handed it in."
    without = [shown(pupil.name, NAME) for pupil, notebook in page.rows if notebook is None]
    if without and not anonymous:
        said += f" Nothing of this page from {listed(without)}."
    return f"<p>{said}</p>"


def _table(page: HandedPage, name: str, links: dict[int, str]) -> str:
    form = ["form"] if page.has_forms else []
    heads = ["pupil", *form, "marks", *page.questions]
    head = "".join(f'<th scope="col">{escape(cut(one, 20))}</th>' for one in heads)
    rows = "".join(
        _row(page, pupil, notebook, links.get(place))
        for place, (pupil, notebook) in enumerate(page.rows)
        if notebook is not None
    )
    return (
        f'<table class="map"><caption class="hidden">{escape(cut(name, LINE))}</caption>'
        f"<thead><tr>{head}</tr>{_right_row(page)}</thead><tbody>{rows}</tbody></table>"
    )


def _right_row(page: HandedPage) -> str:
    """How many are right, question by question: where the class stands, before each pupil."""
    many = len(page.notebooks)
    cells = []
    for question in page.questions:
        if not is_marked(question):
            cells.append('<td><span class="muted">not marked</span></td>')
            continue
        right = sum(mark(one, question) for one in page.notebooks)
        cells.append(f"<td>{right} of {many}</td>")
    before = "<td></td>" * (1 + page.has_forms)
    return f'<tr class="right-row"><th scope="row">right</th>{before}{"".join(cells)}</tr>'


def _row(page: HandedPage, pupil: Pupil, notebook: HandedIn, link: str | None) -> str:
    name = shown(pupil.name, NAME)
    if link:
        name = f'<a href="{quote(link)}">{name}</a>'
    row = f'<tr><th scope="row">{name}</th>'
    if page.has_forms:
        row += f"<td>{escape(cut(notebook.form, 10))}</td>"
    marks = total(notebook, page.marked)
    row += f'<td class="number">{marks} of {len(page.marked)}</td>'
    return row + "".join(_cell(notebook, question) for question in page.questions) + "</tr>"


def _cell(notebook: HandedIn, question: str) -> str:
    outcome, answer = outcome_of(notebook, question), notebook.answers.get(question)
    sign = SIGNS[outcome]
    word, more = sign.word, ""
    if answer is not None and outcome == "recognised":
        word = answer.misconception or "known"
    if answer is not None and outcome in _WHAT_THEY_TYPED:
        said = own_check(answer) if outcome == "own check" else words(answer.typed)
        more = f"<small><bdi>{escape(shortest(said, CELL))}</bdi></small>"
    elif answer is not None and answer.mistakes and answer.is_right:
        codes = dict.fromkeys(code for code, _ in answer.mistakes)
        more = f"<small>first {escape(shortest(' '.join(codes), CELL + 6))}</small>"
    return f'<td class="{sign.look}">{sign.sign} {escape(word)}{more}</td>'


def _key(page: HandedPage) -> str:
    """What the signs mean that stand in this map, and no others."""
    met = {outcome_of(one, question) for one in page.notebooks for question in page.questions}
    items = [
        f"<li>{one.sign} {escape(one.word or 'M-…')}: {escape(one.means)}</li>"
        for outcome, one in SIGNS.items()
        if outcome in met
    ]
    return f'<ul class="key">{"".join(items)}</ul>'


def _codes(page: HandedPage) -> str:
    """The names of the known mistakes whose codes stand in this map."""
    answers = [answer for one in page.notebooks for answer in one.answers.values()]
    codes = {one.misconception for one in answers if one.outcome == "recognised"}
    codes |= {code for one in answers for code, _ in one.mistakes}
    named = "".join(
        f"<li><b>{escape(code)}</b> {escape(name_of(code))}</li>"
        for code in sorted(filter(None, codes))
    )
    return f'<ul class="key">{named}</ul>' if named else ""


def _asked(page: HandedPage) -> str:
    parts = []
    for question in page.questions:
        prompts = page.prompts(question)
        told = []
        for form, prompt in prompts.items():
            of_form = f"<b>Form {escape(cut(form, 10))}.</b> " if form else ""
            told.append(f"<dd>{of_form}{shown(prompt, 1200)}</dd>")
        told += [f"<dd>{line}</dd>" for line in _common_answers(page, question)]
        parts.append(f"<dt>{escape(cut(question, 20))}</dt>{''.join(told) or '<dd>not known</dd>'}")
    return f"<dl>{''.join(parts)}</dl>"


def _common_answers(page: HandedPage, question: str) -> Sequence[str]:
    """The commonest answers that are not right, in a line, as HTML."""
    given: Counter = Counter()
    for one in page.notebooks:
        answer = one.answers.get(question)
        if answer and answer.outcome in ("recognised", "near", "wrong"):
            given[words(answer.typed).strip(), one.form, answer.misconception or ""] += 1
    if not given:
        return []
    lines = []
    for (typed, form, code), many in given.most_common(_COMMON):
        about = ", ".join(filter(None, [form and f"form {form}", code, f"{many}\u00d7"]))
        lines.append(f'<span class="typed">{shown(typed, 40)}</span> ({escape(cut(about, 60))})')
    return [f'<span class="muted">Not right:</span> {"; ".join(lines)}']
