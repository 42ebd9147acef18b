"""The first part of the report: the three commonest known mistakes, and what to do tomorrow."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from headcount.desk.report.beliefs import COUNTED, Belief, WrongAnswer, name_of
from headcount.desk.report.frame import folded, paragraph, section, table
from headcount.desk.report.safe_text import LINE, cut, shown
from headcount.numbers.writing import several
from headcount.questions.misconceptions import FEEDBACK

TOP = 3
_DOTS = 40  # up to so many pupils, each is a square of their own
_SHOWN = 3  # wrong answers of each mistake
_TYPED = 60  # characters of a wrong answer


def beliefs_section(found: Sequence[Belief], answered: int) -> str:
    if not found:
        nothing = "No known mistake shows in these answers." if answered else NOTHING
        return section("beliefs", "What the class believes", paragraph(nothing))
    cards = "".join(_card(place, one) for place, one in enumerate(found[:TOP], 1))
    body = f'<ol class="beliefs">{cards}</ol>'
    if len(found) < TOP:
        body += paragraph("No other known mistake shows in these answers.")
    body += folded("How this was counted", paragraph(COUNTED))
    if len(found) > TOP:
        body += folded(f"All {len(found)} known mistakes that were shown", _all(found))
    return section("beliefs", "What the class believes", body)


NOTHING = "No question was answered yet, so there is nothing to say of what the class believes."


def in_words(one: Belief) -> str:
    """ "M-BASE, the change compared with the later figure: 11 of 28 pupils, as in 45.2 (Q3)"."""
    shows = f", as in {_plain(one.shown_by[0])}" if one.shown_by else ""
    return f"{one.name} ({one.code}): {one.pupils} of {several(one.of, 'pupils')}{shows}"


def _plain(wrong: WrongAnswer) -> str:
    return f"{' '.join(cut(wrong.typed, _TYPED).split())} ({_where(wrong)})"


def _where(wrong: WrongAnswer) -> str:
    form = f", form {cut(wrong.form, 20)}" if wrong.form else ""
    page = f", {cut(wrong.title, _TYPED)}" if wrong.title else ""
    return f"{cut(wrong.question, 20)}{form}{page}"


def _card(place: int, one: Belief) -> str:
    showed = "".join(f"<li>{_shown(wrong)}</li>" for wrong in one.shown_by[:_SHOWN])
    more = len(one.shown_by) - _SHOWN
    rest = [f"and {several(more, 'other answers')}"] if more > 0 else []
    if one.right_in_the_end:
        rest.append(f"{one.right_in_the_end} of the {one.pupils} went on to the right answer")
    return (
        f'<li class="belief"><h3><span class="hidden">{place}. </span>{escape(one.name)}</h3>'
        f'<div><p class="count"><strong>{one.pupils}</strong> of {several(one.of, "pupils")} '
        f'<span class="muted">{escape(one.code)}</span></p>{_squares(one)}</div>'
        f'<div><p class="muted">Shown by</p><ul class="answers">{showed}</ul>'
        f"{paragraph('; '.join(rest), 'muted') if rest else ''}</div>{_starter(one)}</li>"
    )


def _shown(wrong: WrongAnswer) -> str:
    where = f"{escape(_where(wrong))}: {several(wrong.pupils, 'pupils')}"
    return f'<span class="typed">{shown(wrong.typed, _TYPED)}</span> in {where}'


def _squares(one: Belief) -> str:
    """A square a pupil, filled for those who hold it; a bar for a very large class."""
    if one.of > _DOTS:
        part = 100 * one.pupils / one.of
        return f'<div class="bar" aria-hidden="true"><i style="width:{part:.1f}%"></i></div>'
    squares = '<i class="on"></i>' * one.pupils + "<i></i>" * (one.of - one.pupils)
    return f'<div class="dots" aria-hidden="true">{squares}</div>'


def _starter(one: Belief) -> str:
    title = "<h4>A five-minute starter for tomorrow</h4>"
    if one.starter is None:
        said = escape(cut(FEEDBACK.get(one.code, ""), LINE))
        return f'<div class="starter">{title}<dl><dt>Ask</dt><dd>{said}</dd></dl></div>'
    parts = {
        "Ask": one.starter.ask,
        "Then, beside it": one.starter.contrast,
        "Listen for": one.starter.listen_for,
    }
    listed = "".join(f"<dt>{name}</dt><dd>{escape(said)}</dd>" for name, said in parts.items())
    return f'<div class="starter">{title}<dl>{listed}</dl></div>'


def _all(found: Sequence[Belief]) -> str:
    rows = [
        (
            escape(name_of(one.code)),
            escape(one.code),
            f"{one.pupils} of {one.of}",
            str(one.answers),
            "; ".join(_shown(wrong) for wrong in one.shown_by[:2]),
        )
        for one in found
    ]
    heads = ("mistake", "code", "pupils", "answers", "shown by")
    starters = "".join(
        f"<h3>{escape(one.name)} ({escape(one.code)})</h3>{_starter(one)}" for one in found[TOP:]
    )
    return table("Known mistakes, the commonest first", heads, rows) + starters
