"""What the start page shows: the headline as a cutting, one bet, and what is done already."""

from __future__ import annotations

from html import escape

from headcount.notebook.lock import alone
from headcount.notebook.prediction_box import PredictionBox
from headcount.numbers.dates import day_in_full
from headcount.page.shown import NOTE_BOX, Shown
from headcount.questions import done as what_is_done
from headcount.questions import memory, predictions
from headcount.questions.bet import BET
from headcount.questions.bet import bet as asked
from headcount.story.article import article

_PAPER = (
    "background:#fdfbf5;color:#1a1a1a;border:1px solid #8a8a80;max-width:34em;padding:14px 20px;"
    "font-family:Georgia,serif;line-height:1.35"
)
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


class Done:
    """What was done in the lessons, as far as this folder keeps it; it follows what is kept."""

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
        lines = what_is_done.in_words()
        html = "".join(f"<div>{escape(line)}</div>" for line in lines)
        return Shown(f'<div style="{NOTE_BOX}">{html}</div>', "\n".join(lines))

    def __repr__(self) -> str:
        return repr(self.now())

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._shown = display(self.now(), display_id=True)


def done() -> Done:
    """What you have done already in the lessons, where this folder keeps it.

    For example, ``hc.done()``.
    """
    return Done()
