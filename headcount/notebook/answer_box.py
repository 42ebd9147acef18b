"""The answer box: a question with fields to fill in, and its verdict below. No code needed."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from html import escape

from headcount.notebook.display import follow, show
from headcount.notebook.entries import text_box, when_pressed
from headcount.notebook.frame import CODE, WRAPS, framed
from headcount.notebook.lock import alone
from headcount.numbers.reading import is_blank
from headcount.page.shown import HIDDEN, NOTE_BOX, Shown
from headcount.questions import memory, progress, service
from headcount.questions.choice_fields import TicksField, lettered
from headcount.questions.gap_field import GapField
from headcount.questions.number_field import NumberField
from headcount.questions.order_field import OrderField
from headcount.questions.period_field import PeriodField
from headcount.questions.question import Field, Question
from headcount.questions.verdict import Verdict

_LABEL = {"description_width": "initial"}
_LINES = "list-style:none;white-space:pre-wrap"  # keeps the indentation of code
_HARD = "\N{NO-BREAK SPACE}"
CHOOSE = ("choose", "")  # with None in place of the empty text, ipywidgets shows an empty menu


class AnswerBox:
    """A question, one control a field, and the buttons Check, Hint and Solution.

    The verdict is an output of its own that Check updates, so it is saved with the notebook.
    """

    def __init__(self, question: Question):
        self.question = question
        self._shown = self._stored = None
        self._inputs: list | None = None

    @property
    def answer(self) -> object:
        """What is entered now, as ``check`` takes it."""
        entries = [entry() for _, entry in self._made()]
        return entries[0] if self.question.is_single else entries

    @property
    def widget(self):
        _ = self._made()
        return self._tree

    def _made(self) -> list:
        if self._inputs is None:
            self._inputs = [control_for(field, self.question) for field in self.question.fields]
            self._tree = self._build()
        return self._inputs

    def _build(self):
        import ipywidgets as widgets

        self._announced = widgets.HTML()
        buttons = []
        for name, act in self._actions():
            button = widgets.Button(description=name)
            button.layout.width = "max-content"
            when_pressed(button, act)
            buttons.append(button)
        tree = framed(
            self._prompt_html(),
            [
                *(control for control, _ in self._inputs),
                widgets.HBox(buttons, layout=widgets.Layout(flex_flow="row wrap")),
                self._announced,
            ],
        )
        refill(tree, progress.kept(self.question.id))
        when_entered(tree, lambda: follow(self._stored, self.stored))
        memory.follow(self)
        return tree

    def _actions(self) -> list[tuple[str, Callable[[], object]]]:
        """The buttons, by what stands on them."""
        acts = {"Check": self.check, "Hint": self.hint, "Solution": self.solution}
        return [(f"{name} {self.question.id}", act) for name, act in acts.items()]

    @alone
    def check(self) -> Verdict:
        """What the Check button does."""
        verdict = service.judged(self.question, self.answer)
        progress.keep(self.question.id, entered(self._tree), verdict)
        self._tell(verdict, verdict.sentences)
        return verdict

    @alone
    def hint(self) -> Shown:
        """What the Hint button does."""
        shown = service.hint_for(self.question)
        self._tell(shown, shown.plain)
        return shown

    @alone
    def solution(self) -> Shown:
        """What the Solution button does: show it where it is open, else say when it opens."""
        shown = service.solution_of(self.question)
        self._tell(shown, shown.plain)
        return shown

    def _tell(self, shown: object, words: str) -> None:
        if self._shown is not None:
            self._shown.update(shown)
        announce(self._announced, words)

    def _prompt_html(self) -> str:
        prompt = f"<strong>{self.question.id}</strong> {_with_links(self.question.prompt)}"
        return f'<p style="line-height:1.45;overflow-wrap:anywhere">{prompt}</p>'

    def stored(self) -> Shown:
        """The question, and what is entered, for a reader without a kernel."""
        options = "".join(f"<li>{escape(text)}</li>" for text in self.question.options_in_words())
        listed = f'<ul style="{_LINES}">{options}</ul>' if options else ""
        entries = in_words(self.widget)
        html = f'<div style="{NOTE_BOX}">{self._prompt_html()}{listed}{entries.html}</div>'
        return Shown(html, f"{self!r}\n{entries.plain}".strip())

    def __repr__(self) -> str:
        lines = [f"{self.question.id} {self.question.prompt}", *self.question.options_in_words()]
        return "\n".join(lines)

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._stored = show(self.widget, self.stored())
        self._shown = display(self._last(), display_id=True)

    def _last(self) -> Verdict:
        """The verdict on what stands in the box."""
        first = Verdict(self.question.id, "blank", "Put in an answer and press Check.")
        return progress.last_verdict(self.question.id) or first

    @alone
    def filled(self) -> None:
        """Show what was entered and said before, where that came from elsewhere."""
        if self._inputs is not None and progress.kept(self.question.id):
            refill(self._tree, progress.kept(self.question.id))
            self._tell(self._last(), self._last().sentences)


def announce(place, words: str) -> None:
    """Have a screen reader say the words, also where they are the same as before."""
    place.value = ""
    place.value = f'<div role="alert" style="{HIDDEN}">{escape(words)}</div>'


def entered(tree) -> list:
    """What stands in each control of a tree of widgets."""
    return [control.value for control in _controls(tree)]


def refill(tree, kept: list | None) -> None:
    """Put back what was entered before the cell was run again."""
    for control, value in zip(_controls(tree), kept or []):
        put(control, value)


def put(control, value: object) -> None:
    """Enter this in a control, if it still fits: a file may keep what an older version asked."""
    from traitlets import TraitError

    with suppress(TraitError):
        control.value = value


def when_entered(tree, call: Callable[[], None]) -> None:
    """Call this whenever something is entered in a tree of widgets."""
    for control in _controls(tree):
        control.observe(lambda _: call(), names="value")


def in_words(tree) -> Shown:
    """What is entered in a tree of widgets, one line a control that is not empty."""
    lines = list(filter(None, map(_said, _controls(tree))))
    html = f"<p>{'<br>'.join(map(escape, lines))}</p>" if lines else ""
    return Shown(html, "\n".join(lines))


def _said(control) -> str:
    if isinstance(control.value, bool):
        return f"Ticked: {control.description}" if control.value else ""
    said = control.value if is_blank(control.value) else getattr(control, "label", control.value)
    label = control.description if control.description.endswith("?") else f"{control.description}:"
    return f"{label} {said}" if said else ""


def _controls(tree) -> list:
    """The text boxes, menus and boxes to tick in a tree of widgets."""
    import ipywidgets as widgets

    found = []
    for child in getattr(tree, "children", ()):
        if hasattr(child, "value") and not isinstance(child, widgets.HTML):
            found.append(child)
        found += _controls(child)
    return found


def control_for(field: Field, question: Question):
    """The widget for a field, and a function giving what is entered in it."""
    import ipywidgets as widgets

    Layout = widgets.Layout
    if isinstance(field, (NumberField, GapField, PeriodField)):
        label = "Answer" if question.is_single else field.label
        unit = field.unit if isinstance(field, NumberField) else ""
        unit = {"proportion": "", "%": "in %"}.get(unit, unit)
        box = text_box(
            description=f"{label} ({unit})" if unit else label,
            style=_LABEL,
            layout=Layout(
                width="24em", max_width="calc(100% - 4px)", height="auto", flex_flow="row wrap"
            ),
        )
        return box, lambda: box.value
    if isinstance(field, TicksField):
        boxes = [
            widgets.Checkbox(description=text, indent=False, layout=Layout(max_width="100%"))
            for text in lettered(field.options)
        ]
        for box in boxes:
            box.layout.height = "auto"
            box.add_class(WRAPS)
        letters = "abcdefghijklmnopqrstuvwxyz"
        return widgets.VBox(boxes), lambda: [
            letter for letter, box in zip(letters, boxes) if box.value
        ]
    if isinstance(field, OrderField):
        return _order_control(field)
    options = list(zip(lettered(field.options), field.options))
    if question.kind not in ("sort", "match"):
        choose = widgets.RadioButtons(
            options=options,
            value=None,
            description="Answer" if question.is_single else field.label,
            style=_LABEL,
            layout=Layout(width="auto", height="auto", max_width="100%"),
        )
        choose.add_class(WRAPS)
    else:
        choose = widgets.Dropdown(
            options=[CHOOSE, *options],
            description=field.label,
            style=_LABEL,
            layout=Layout(
                width="max-content",
                max_width="calc(100% - 4px)",
                height="auto",
                flex_flow="row wrap",
            ),
        )
        choose.add_class(WRAPS)
    return choose, lambda: None if is_blank(choose.value) else choose.value


def _order_control(field: OrderField):
    """The lines by letter, and a menu for each place: it needs no dragging."""
    import ipywidgets as widgets

    lines = "".join(f"<li>{escape(line)}</li>" for line in lettered(field.lines))
    given = widgets.HTML(f'<ul class="{CODE}" style="{_LINES}">{lines}</ul>')
    # A menu swallows plain spaces at the start, so there they are hard ones.
    options = [
        CHOOSE,
        *((line.replace("    ", _HARD * 4), line[1]) for line in lettered(field.lines)),
    ]
    menus = [
        widgets.Dropdown(
            options=options,
            description=f"Line {place}",
            style={"description_width": "4em"},
            layout=widgets.Layout(width="auto", max_width="100%"),
        )
        for place in range(1, len(field.needs) + 1)
    ]
    for menu in menus:
        menu.add_class(CODE)
    return widgets.VBox([given, *menus]), lambda: [menu.value for menu in menus if menu.value]


def _with_links(text: str) -> str:
    """As HTML, an address as a link that shows its host alone."""
    link = r'<a href="\g<0>" target="_blank" rel="noopener">\1</a>'
    return re.sub(r"https?://([^/\s]+)[^\s]*", link, escape(text))
