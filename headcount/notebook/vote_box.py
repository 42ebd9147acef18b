"""The box for a vote: choose, talk to a neighbour, choose again, then see the reasons."""

from __future__ import annotations

from dataclasses import asdict, replace
from html import escape

from headcount.notebook.answer_box import announce, control_for, in_words, when_entered
from headcount.notebook.display import follow, show
from headcount.notebook.entries import when_pressed
from headcount.notebook.frame import framed
from headcount.notebook.lock import alone
from headcount.page.shown import NOTE_BOX, Shown
from headcount.questions import memory
from headcount.questions.choice_fields import letter
from headcount.questions.question import Question
from headcount.questions.record import SCHEMA
from headcount.questions.verdict import MIME
from headcount.questions.vote import VOTE, Choices, options_of, reasons
from headcount.version import VERSION

_NOTHING = "Choose an option on your own, then press Save."
_NONE_CHOSEN = "No option is chosen, so nothing new is saved."
_TALK = "Now talk to your neighbour. Then choose again and press Save."
_SEE = "Both are kept. Now press Show the reasons."
_TOO_EARLY = "The reasons come after your second choice."
_SHOWN = "The reasons are shown, so your choices stay as they are."


class VoteBox:
    """One question, asked twice. Nothing is said about right and wrong until the reasons."""

    def __init__(self, question: Question):
        import ipywidgets as widgets

        self.question = question
        control, _ = control_for(options_of(question), question)
        self.choose = control
        buttons = []
        for name, act in ((f"Save {question.id}", self.save), ("Show the reasons", self.reasons)):
            button = widgets.Button(description=name, layout=widgets.Layout(width="max-content"))
            when_pressed(button, act)
            buttons.append(button)
        self._announced = widgets.HTML()
        self.widget = framed(
            self._prompt_html(),
            [
                self.choose,
                widgets.HBox(buttons, layout=widgets.Layout(flex_flow="row wrap")),
                self._announced,
            ],
        )
        self._shown = self._stored = None
        when_entered(self.widget, lambda: follow(self._stored, self.stored))
        memory.follow(self)

    @alone
    def filled(self) -> None:
        """Show what was chosen before, where that came from elsewhere."""
        if self._shown is not None:
            self._shown.update(self.receipt(self.choices))

    @property
    def choices(self) -> Choices:
        """What is saved, also from this cell before it was run again."""
        kept = memory.recall(VOTE, self.question.id) or {}
        return Choices(kept.get("first"), kept.get("second"), kept.get("reasons", False))

    @alone
    def save(self) -> Shown:
        """What the Save button does."""
        before, chosen = self.choices, self.choose.value
        if before.reasons:
            return self._tell(before, _SHOWN)
        if chosen is None:
            return self._tell(before, _NONE_CHOSEN)
        index = options_of(self.question).options.index(chosen)
        shown = self._tell(before.chosen(index))
        # So that the next choice is made anew, and pressing Save twice is one vote.
        self.choose.value = None
        return shown

    @alone
    def reasons(self) -> Shown:
        """What the button Show the reasons does: after the second choice."""
        now = self.choices
        if now.second is None:
            return self._tell(now, _TOO_EARLY)
        return self._tell(replace(now, reasons=True))

    def _tell(self, choices: Choices, first: str = "") -> Shown:
        shown = self.receipt(choices, first)
        memory.remember(VOTE, self.question.id, asdict(choices))
        if self._shown is not None:
            self._shown.update(shown)
        announce(self._announced, shown.plain)
        return shown

    def receipt(self, choices: Choices, first: str = "") -> Shown:
        """What is saved, and what to do next, kept in the notebook's output."""
        said = " ".join(filter(None, [first, _saved(choices)]))
        html, plain = f"<p>{escape(said)}</p>", said
        if choices.reasons:
            html, plain = html + self._reasons_html(), f"{plain}\n{self._reasons_plain()}"
        more = {MIME: self._record(choices)} if choices.first is not None else {}
        title = f"{self.question.id}:"
        html = f'<div style="{NOTE_BOX}"><strong>{title}</strong>{html}</div>'
        return Shown(html, f"{title} {plain}", **more)

    def _record(self, choices: Choices) -> dict:
        options = options_of(self.question).options
        first, second = (
            None if one is None else options[one] for one in (choices.first, choices.second)
        )
        return {
            "schema": SCHEMA,
            "version": VERSION,
            "question": self.question.id,
            "kind": "vote",
            "first": first,
            "second": second,
            "reasons_shown": choices.reasons,
        }

    def _reasons_html(self) -> str:
        each = "".join(
            f'<li style="margin-bottom:.6em"><strong>{escape(option)}</strong><br>'
            f"{escape(why)}</li>"
            for option, why in reasons(self.question)
        )
        solution = self.question.solution
        lines = "".join(f"<br>{escape(line)}" for line in solution.sums)
        listed = f'<ul style="list-style:none;padding-left:0">{each}</ul>'
        return f"{listed}<p>{escape(solution.text)}{lines}</p>"

    def _reasons_plain(self) -> str:
        each = [f"{option}: {why}" for option, why in reasons(self.question)]
        solution = self.question.solution
        return "\n".join([*each, solution.text, *solution.sums])

    def _prompt_html(self) -> str:
        asked = f"<strong>{self.question.id}</strong> {escape(self.question.prompt)}"
        return f'<p style="line-height:1.45">{asked}</p>'

    def stored(self) -> Shown:
        """The question, and what is chosen now, for a reader without a kernel."""
        options = "".join(f"<li>{escape(text)}</li>" for text in self.question.options_in_words())
        chosen = in_words(self.widget)
        html = (
            f'<div style="{NOTE_BOX}">{self._prompt_html()}'
            f'<ul style="list-style:none">{options}</ul>{chosen.html}</div>'
        )
        return Shown(html, f"{self!r}\n{chosen.plain}".strip())

    def __repr__(self) -> str:
        lines = [f"{self.question.id} {self.question.prompt}", *self.question.options_in_words()]
        return "\n".join(lines)

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._stored = show(self.widget, self.stored())
        self._shown = display(self.receipt(self.choices), display_id=True)


def _saved(choices: Choices) -> str:
    if choices.first is None:
        return _NOTHING
    first = letter(choices.first)
    if choices.second is None:
        return f"Saved: ({first}). {_TALK}"
    second = letter(choices.second)
    both = f"First {first}, then {second}." if first != second else f"Both times {first}."
    return both if choices.reasons else f"Saved: ({second}). {both} {_SEE}"
