"""The concept check as a student sees it: questions, each with how sure one is, and one Save."""

from __future__ import annotations

import json
from html import escape

from headcount import settings
from headcount.notebook.answer_box import (
    CHOOSE,
    announce,
    control_for,
    entered,
    in_words,
    refill,
    when_entered,
)
from headcount.notebook.display import follow, show
from headcount.notebook.entries import when_pressed
from headcount.notebook.frame import framed
from headcount.notebook.lock import alone
from headcount.numbers.writing import listed, trimmed
from headcount.page.shown import NOTE_BOX, Shown
from headcount.questions import memory, progress
from headcount.questions.predictions import LEVELS
from headcount.questions.question import DO_NOT_KNOW, Question
from headcount.questions.record import CONCEPT as MIME
from headcount.questions.record import SCHEMA, typed
from headcount.questions.verdict import Verdict
from headcount.version import VERSION

SURE = [(f"{level}, {words}", level) for level, words in enumerate(LEVELS, 1)]
_NOTHING = "Nothing saved yet."


class ConceptCheck:
    """Questions that are saved and not marked.

    moment is "before" (the course: nothing is said about right and wrong, because the same
    questions come back), "after", or None for a question asked on its own.
    """

    def __init__(self, questions: list[Question], moment: str | None = None):
        self.questions, self.moment = questions, moment
        self._shown = self._stored = None
        self._entries: list | None = None

    @property
    def widget(self):
        if self._entries is None:
            self._build()
        return self._tree

    def _build(self) -> None:
        import ipywidgets as widgets

        self._entries, self._sure, rows = [], [], []
        for question in self.questions:
            control, entry = control_for(question.fields[0], question)
            control.description = f"{question.id} {control.description.lower()}"
            sure = widgets.Dropdown(
                options=[CHOOSE, *SURE],
                description=f"{question.id} how sure?",
                style={"description_width": "initial"},
                layout=widgets.Layout(width="max-content", max_width="100%"),
            )
            self._entries.append(entry)
            self._sure.append(sure)
            rows += [widgets.HTML(_prompt(question)), control, sure]
        one = len(self.questions) == 1
        name = f"Save {self.questions[0].id}" if one else "Save my answers"
        button = widgets.Button(description=name, layout=widgets.Layout(width="max-content"))
        when_pressed(button, self.save)
        self._announced = widgets.HTML()
        self._tree = framed("", [*rows, button, self._announced])
        refill(self._tree, progress.kept(self._name))
        when_entered(self._tree, lambda: follow(self._stored, self.stored))
        memory.follow(self)

    @property
    def _name(self) -> str:
        return f"{self.questions[0].id} {self.moment}"

    @alone
    def save(self) -> Shown:
        """What the Save button does."""
        _ = self.widget
        progress.keep(self._name, entered(self._tree))
        shown = self._receipt_now()
        if self._shown is not None:
            self._shown.update(shown)
        announce(self._announced, shown.plain)
        return shown

    def _receipt_now(self) -> Shown:
        given = [entry() for entry in self._entries]
        return self.receipt(given, [sure.value or None for sure in self._sure])

    @alone
    def filled(self) -> None:
        """Show what was saved before, where that came from elsewhere."""
        if self._entries is not None and (kept := progress.kept(self._name)):
            refill(self._tree, kept)
            if self._shown is not None:
                self._shown.update(self._receipt_now())

    def receipt(self, given: list, sure: list[int | None]) -> Shown:
        """What is saved, kept in the notebook's output: one line on all, then one a question."""
        verdicts = [q.judge(entry) for q, entry in zip(self.questions, given)]
        read = [v.outcome not in ("blank", "unreadable") or _no_idea(v) for v in verdicts]
        fields = [
            {
                "question": verdict.question,
                "outcome": verdict.outcome,
                "misconception": verdict.misconception,
                "typed": typed(entry),
                "value": verdict.value,
                "sure": how_sure,
            }
            for verdict, entry, how_sure, is_read in zip(verdicts, given, sure, read)
            if is_read
        ]
        many = len(self.questions)
        lines = [f"Saved {len(fields)} of {many}; this is not marked." if fields else _NOTHING]
        if self.moment and fields:
            said = (f"{one['question']} {_said(one['value'])}" for one in fields)
            lines.append(f"You answered: {'; '.join(said)}.")
        if empty := [v.question for v in verdicts if v.outcome == "blank"]:
            lines.append(f"Still empty: {listed(empty)}.")
        unsure = [
            v.question
            for v, s, ok in zip(verdicts, sure, read)
            if ok and s is None and not _no_idea(v)
        ]
        if unsure:
            lines.append(f"How sure are you? Still open: {listed(unsure)}.")
        for question, verdict, is_read in zip(self.questions, verdicts, read):
            if _no_idea(verdict):
                continue
            if verdict.outcome == "unreadable" or (is_read and self.moment != "before"):
                more = f" {question.hints[1]}" if verdict.outcome in ("wrong", "near") else ""
                lines.append(f"{question.id}: {verdict.sentences.strip()}{more}")
        return _shown(lines, {**self._stamp(), "moment": self.moment, "answers": fields})

    def _stamp(self) -> dict:
        """When it was saved and by which version, where that is recorded."""
        kept = memory.recall(progress.BOX, self._name)
        if not (kept and settings.recording()):
            return {}
        return {"schema": SCHEMA, "version": VERSION, "at": kept["at"]}

    def _words(self) -> list[str]:
        words = []
        for question in self.questions:
            words += [f"{question.id} {question.prompt}", *question.options_in_words()]
        return words

    def __repr__(self) -> str:
        return "\n".join(self._words())

    def stored(self) -> Shown:
        """The questions, and what is entered, for a reader without a kernel."""
        lines = "".join(f"<p>{escape(line)}</p>" for line in self._words())
        entries = in_words(self.widget)
        html = f'<div style="{NOTE_BOX}">{lines}{entries.html}</div>'
        return Shown(html, f"{self!r}\n{entries.plain}".strip())

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._stored = show(self.widget, self.stored())
        shown = self._receipt_now() if progress.kept(self._name) else _shown([_NOTHING])
        self._shown = display(shown, display_id=True)


def _no_idea(verdict: Verdict) -> bool:
    return verdict.value == DO_NOT_KNOW


def _said(value: object) -> str:
    return trimmed(value, 2) if isinstance(value, (int, float)) else str(value)


def _prompt(question: Question) -> str:
    return (
        f'<p style="line-height:1.45"><strong>{question.id}</strong> {escape(question.prompt)}</p>'
    )


def _shown(lines: list[str], fields: dict | None = None) -> Shown:
    data = f' data-headcount="{escape(json.dumps(fields))}"' if fields else ""
    html = "<br>".join(map(escape, lines))
    more = {MIME: fields} if fields else {}
    return Shown(f'<div style="{NOTE_BOX}"{data}>{html}</div>', "\n".join(lines), **more)
