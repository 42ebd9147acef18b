"""What the start page shows: the headline as a cutting, one bet, and a card for each lesson."""

from __future__ import annotations

from html import escape

from headcount.notebook.door import door
from headcount.notebook.lock import alone
from headcount.notebook.prediction_box import PredictionBox
from headcount.numbers.dates import day_in_full
from headcount.page.shown import Shown
from headcount.questions import done as what_is_done
from headcount.questions import memory, predictions
from headcount.questions.bet import BET
from headcount.questions.bet import bet as asked
from headcount.questions.done import Done
from headcount.questions.headings import Heading, headings
from headcount.story.article import article

_PAPER = (
    "background:#fdfbf5;color:#1a1a1a;border:1px solid #8a8a80;max-width:34em;padding:14px 20px;"
    "font-family:Georgia,serif;line-height:1.35"
)
_CARDS = (
    "list-style:none;margin:0;padding:0;display:grid;gap:10px;max-width:62em;"
    "grid-template-columns:repeat(auto-fill, minmax(min(17em, 100%), 1fr))"
)
_CARD = "margin:0;border:1px solid;border-radius:6px;padding:10px 14px;line-height:1.4"
_SO_FAR = "margin-top:.5em"
_LINE = "height:6px;border:1px solid currentColor;border-radius:4px;margin-bottom:3px"
_QUOTED = ("people_now_officials", "people_now_charities", "tenth", "fall")


def cutting() -> Shown:
    """The headline, and the phrases that are looked at, as cut out of the newspaper.

    For example, ``hc.cutting()``.
    """
    story = article()
    phrases = [f"\u201c{story[name].quote}\u201d" for name in _QUOTED]
    source = f"From a report in a British newspaper, {day_in_full(story.reported)}"
    listed = "".join(f"<li>{escape(one)}</li>" for one in phrases)
    large = "font-size:1.5em;font-weight:bold;line-height:1.15;margin:0 0 .4em"
    html = (
        f'<div style="{_PAPER}"><p style="{large}">{escape(story.headline)}</p>'
        f'<ul style="margin:0;padding-left:1.2em">{listed}</ul>'
        f'<p style="font-size:.9em;margin:.6em 0 0">{escape(source)}</p></div>'
    )
    return Shown(html, "\n".join([f"\u201c{story.headline}\u201d", *phrases, source]))


def bet() -> PredictionBox:
    """A bet on whom to believe, answered at once and never marked.

    For example, ``hc.bet()``.
    """
    return PredictionBox(BET, asked(article()))


class Lessons:
    """A card for each lesson, with what is done in it already, as far as this folder keeps it; it
    follows what is kept."""

    def __init__(self) -> None:
        self._shown = None
        memory.follow(self)
        for lesson in what_is_done.LESSONS:
            predictions.follow(lesson, self)

    @alone
    def filled(self) -> None:
        if self._shown is not None:
            self._shown.update(self.now())

    prediction_saved = filled

    def now(self) -> Shown:
        on, found = what_is_done.next_step(), what_is_done.done()
        done = {int(one.lesson): one for one in found}
        cards = [(heading, done.get(heading.number)) for heading in headings()]
        html = (
            f"<p><strong>{escape(on)}</strong></p>"
            f'<ul style="{_CARDS}">{"".join(_card(*one) for one in cards)}</ul>'
        )
        return Shown(html, "\n".join([on, *(_line(*one) for one in cards)]))

    def __repr__(self) -> str:
        return repr(self.now())

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._shown = display(self.now(), display_id=True)


def lessons() -> Lessons:
    """The lessons: what each asks, how long it takes, and what you have done in it already, where
    this folder keeps it.

    For example, ``hc.lessons()``.
    """
    return Lessons()


def _line(lesson: Heading, done: Done | None) -> str:
    """A card in one line of text."""
    so_far = f" {done.words}" if done and done.is_begun else ""
    return f"{lesson.number} {lesson.title} ({lesson.minutes} minutes){so_far}"


def _card(lesson: Heading, done: Done | None) -> str:
    """Number and minutes, the title, which leads there, its question, and what is done in it."""
    title = escape(lesson.title)
    if door() != "colab":  # what a cell shows there stands on a page of its own
        title = f'<a href="{escape(lesson.notebook)}">{title}</a>'
    parts = [
        f"<div>Lesson {lesson.number} \N{MIDDLE DOT} {lesson.minutes} minutes</div>",
        f'<div style="font-weight:bold;font-size:1.15em;margin:.15em 0">{title}</div>',
        f"<div>{escape(lesson.question)}</div>",
    ]
    if done and done.is_begun:
        parts.append(f'<div style="{_SO_FAR}">{_bar(done)}{escape(done.words)}</div>')
    return f'<li style="{_CARD}">{"".join(parts)}</li>'


def _bar(done: Done) -> str:
    """How much of a lesson is done, as a line; the words beside it say the same."""
    part = 100 * done.right / done.of
    return (
        f'<div style="{_LINE};background:linear-gradient(to right, currentColor {part:.0f}%, '
        f'transparent {part:.0f}%)"></div>'
    )
