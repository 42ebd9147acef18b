"""A claim that begins with its sentence: the marks, and a form that corrects each guess.

What is typed is kept at once (memory, and so the journal); before and after follow when it is
confirmed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from html import escape
from pathlib import Path

from headcount.errors import Problem
from headcount.notebook.answer_box import announce, in_words, put, when_entered
from headcount.notebook.display import follow, show
from headcount.notebook.earlier_words import SENTENCE, earlier
from headcount.notebook.entries import text_box, when_pressed
from headcount.notebook.frame import ABOVE, WAITS, framed
from headcount.notebook.lock import alone
from headcount.numbers.writing import listed
from headcount.page.shown import NOTE_BOX, Shown
from headcount.questions import memory
from headcount.story.cases import ready_claim
from headcount.story.claim_side import KINDS
from headcount.story.own_article import FILE, OwnArticle, of_sentence
from headcount.story.own_article import own_article as read_article
from headcount.story.told_sentence import SIDES, Told

KIND = "claim"
LABELS = {
    "value": "Number",
    "rounded_to": "Rounded to the nearest",
    "counts": "What is counted",
    "kind": "It counts",
    "said_by": "Who counted",
    "place": "Where",
    "when": "When",
    "wording": "Words that judge",
}
EXAMPLES = {
    "value": "12,000 or 14%",
    "rounded_to": "1,000 or exact",
    "counts": "visits",
    "said_by": "the library",
    "place": "Northtown",
    "when": "2022, Q3 2022 or 2021/22",
    "wording": "only, despite",
}
EMPTY = (
    "Nothing stands in the form, so there is nothing to confirm. Fill in a box, or press 'Back to "
    "the guess'."
)
CHANGED = (
    "A changed sentence begins a new claim, with a new guess; what stood in the form comes back "
    "with the old sentence."
)
WITHOUT = "So are the cells below."
TAKEN_OVER = " Taken over from there, and not confirmed yet: {}."
KEPT = ("kind", "said_by", "place", "counts", "rounded_to")  # what no sentence need say
ONE_BOX = ("wording",)  # of the whole claim: it stands once, at after


class OwnClaim(OwnArticle):
    """An article of one's own from a sentence, shown with the form that corrects its table."""

    def __init__(self, told: Told):
        self._guessed = told
        self._boxes: dict = {}
        self._stored = self._shown = None
        self._is_filling = False
        self._news = ""
        self._name = sha256(told.sentence.text.encode()).hexdigest()[:16]
        self._take(told)
        self._go_on()
        memory.follow(self)

    def _take(self, told: Told) -> None:
        """Hold the figures of these cells. Raises Problem where one cannot be read."""
        made = of_sentence(told)
        self._figures, self.path = made._figures, made.path
        self.assumed, self.told, self.comparison = made.assumed, made.told, made.comparison

    def _go_on(self) -> None:
        """Take over what was confirmed before a restart; what can no longer be read stays typed."""
        kept = memory.recall(KIND, self._name)
        if kept and kept.get("confirmed"):
            try:
                self._take(self._with(kept["cells"], confirmed=True))
            except (Problem, KeyError, TypeError):
                return

    def _with(self, cells: dict, confirmed: bool) -> Told:
        whole = {side: {**self._guessed.cells[side], **cells[side]} for side in SIDES}
        return replace(self._guessed, cells=whole, is_confirmed=confirmed)

    # --- the form ---

    @property
    def widget(self):
        """The form, made when first asked for."""
        if not self._boxes:
            self._build()
        return self._tree

    def _build(self):
        import ipywidgets as widgets

        rows = []
        for part, label in LABELS.items():
            sides = ("after",) if part in ONE_BOX else SIDES
            for side in sides:
                self._boxes[side, part] = _box(
                    part, label if len(sides) == 1 else f"{label}, {side}"
                )
            rows.append(
                widgets.HBox(
                    [self._boxes[side, part] for side in sides],
                    layout=widgets.Layout(flex_flow="row wrap", max_width="100%"),
                )
            )
        self._fill(self.told.cells)
        self._announced = widgets.HTML()
        buttons = []
        for name, act in (("Confirm the table", self.confirm), ("Back to the guess", self.again)):
            button = widgets.Button(
                description=name, layout=widgets.Layout(width="max-content", max_width="100%")
            )
            when_pressed(button, act)
            buttons.append(button)
        under = widgets.HBox(buttons, layout=widgets.Layout(flex_flow="row wrap"))
        self._tree = framed(self.told.html(), [*rows, under, self._announced])
        kept = memory.recall(KIND, self._name)
        if kept:
            self._fill(kept.get("cells", {}))
        elif before := earlier(KIND, self.told.sentence.text):
            self._take_over(before.get("cells", {}))
        self._mark()
        when_entered(self._tree, self._entered)

    def _take_over(self, cells: dict) -> None:
        """Put what was typed for nearly this sentence where the guess of this one says nothing."""
        taken = []
        for (side, part), box in self._boxes.items():
            before = cells.get(side, {}).get(part, "")
            if part in KEPT and before and not box.value:
                put(box, before)
                taken.append(box.description)
        self._news = CHANGED + (TAKEN_OVER.format(listed(taken)) if taken else "")

    def _fill(self, cells: dict) -> None:
        """Put cells into the boxes; nobody typed them, so nothing is kept anew."""
        self._is_filling = True
        for (side, part), box in self._boxes.items():
            put(box, cells.get(side, {}).get(part, ""))
        self._is_filling = False
        self._mark()

    def _mark(self) -> None:
        """Give what is typed and not confirmed an edge of its own."""
        for key, box in self._boxes.items():
            act = box.add_class if key in self._waiting else box.remove_class
            act(WAITS)

    @property
    def _waiting(self) -> dict[tuple[str, str], str]:
        """The boxes that hold something else than the table, each with its label."""
        held = self.told.cells
        return {
            (side, part): box.description
            for (side, part), box in self._boxes.items()
            if box.value.strip() != held[side].get(part, "")
        }

    @property
    def ready(self) -> str:
        """Whether the table is a guess or confirmed, and what was typed since."""
        if not self._waiting:
            return super().ready
        names = listed(list(self._waiting.values()))
        return f"Typed and not confirmed: {names}. The table is without it."

    @property
    def _refused(self) -> str:
        """Why what is typed could not be confirmed, where that was tried."""
        if not (memory.recall(KIND, self._name) or {}).get("refused"):
            return ""
        try:
            of_sentence(self._with(self._typed, confirmed=True))
        except Problem as reason:
            return _in_words_of_the_form(str(reason))
        return ""

    @property
    def _typed(self) -> dict[str, dict[str, str]]:
        cells: dict[str, dict[str, str]] = {side: {} for side in SIDES}
        for (side, part), box in self._boxes.items():
            cells[side][part] = box.value
        return cells

    def _entered(self) -> None:
        """Keep what stands in the form; the figures stay until it is confirmed."""
        if self._is_filling:
            return
        self._keep(confirmed=False)
        self._news = ""
        self._tell("")

    def _keep(self, **how: bool) -> None:
        sentence = self.told.sentence.text
        memory.remember(KIND, self._name, {"cells": self._typed, SENTENCE: sentence, **how})

    @alone
    def confirm(self) -> None:
        """What the button does: hold what is typed, or say why it cannot be read."""
        _ = self.widget
        if not any(cell.strip() for side in self._typed.values() for cell in side.values()):
            self._tell(EMPTY)
            return
        try:
            self._take(self._with(self._typed, confirmed=True))
        except Problem as reason:
            self._keep(confirmed=False, refused=True)
            self._tell(_in_words_of_the_form(str(reason)))
            return
        self._keep(confirmed=True)
        self._tell(f"{self.told.state} Run the cells below again: they now use it.")

    @alone
    def again(self) -> None:
        """What the other button does: put back the guess."""
        _ = self.widget
        self._fill(self._guessed.cells)
        self._take(self._guessed)
        self._keep(confirmed=False)
        self._tell(self.told.state)

    @alone
    def filled(self) -> None:
        """Show what was entered before, where it came from elsewhere."""
        self._go_on()
        kept = memory.recall(KIND, self._name)
        if kept and self._boxes:
            self._fill(kept.get("cells", {}))
            self._tell("")

    def _tell(self, words: str) -> None:
        """Show the table anew, after these words; a screen reader says them at once."""
        self._said = words
        self._mark()
        if words:
            announce(self._announced, words)
        if self._shown is not None:
            self._shown.update(self.below(words))
        follow(self._stored, self.stored)

    def below(self, words: str = "") -> Shown:
        """The table under the form, after what was said of it."""
        waiting = [self.ready, WITHOUT] if self._waiting else []
        told = [words or self._refused or self._news, *waiting]
        said = " ".join(filter(None, told)) or self.ready
        notes = "".join(f"<li>{escape(note)}</li>" for note in self.notes)
        html = (
            f'<div style="{NOTE_BOX}"><strong>{escape(said)}</strong></div>'
            f"{self.shown.html('Before and after, as held now')}<ul>{notes}</ul>"
        )
        return Shown(html, "\n".join([said, self.shown.text(), *self.notes]))

    def stored(self) -> Shown:
        """The sentence, and what stands in the form, for a reader without a kernel."""
        entries, words = in_words(self.widget), self._boxes["after", "wording"].value
        if words:  # they are the article's
            entries = Shown(
                entries.html.replace(f": {escape(words)}", f": &quot;{escape(words)}&quot;"),
                entries.plain.replace(f": {words}", f': "{words}"'),
            )
        html = f'<div style="{NOTE_BOX}">{self.told.html()}{entries.html}</div>'
        return Shown(html, f"{self.told.text()}\n{entries.plain}")

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._stored = show(self.widget, self.stored())
        self._shown = display(self.below(), display_id=True)


def own_article(
    table: str | None = None, file: str | Path = FILE, case: str | None = None
) -> OwnArticle:
    """The claim of a sentence as printed, or in a file beside the notebook, or in this table.

    table is the sentence, or a text with columns as a spreadsheet saves it; file is the name of a
    file: CSV with commas, semicolons or tabs, or .xlsx; case is the name of a ready claim, such
    as "crime" (hc.ready_claims() shows them). Of a sentence the marks are shown, and a
    form with the guessed table, which before and after hold until it is confirmed. Raises Problem
    naming file, line, column and what was expected. For example,
    ``hc.own_article("Thefts fell from 40 in 2022 to 30 in 2023, the police said.")``.
    """
    if case is not None:
        return OwnClaim(ready_claim(case).told)
    story = read_article(table, file)
    return OwnClaim(story.told) if story.told else story


def _box(part: str, label: str):
    import ipywidgets as widgets

    look = {
        "description": label,
        "style": {"description_width": "initial"},
        "layout": widgets.Layout(
            width="19em", max_width="calc(100% - 4px)", height="auto", flex_flow="row wrap"
        ),
    }
    if part == "kind":
        box = widgets.Dropdown(
            options=[(said, kind) for kind, said in KINDS.items()], value="", **look
        )
    else:
        box = text_box(placeholder=EXAMPLES[part], **look)
    box.add_class(ABOVE)
    return box


def _in_words_of_the_form(reason: str) -> str:
    """A complaint that names the box in place of line and column."""
    found = re.match(r"the table of the sentence, line (\d), column '(\w+)': ", reason)
    if not found:
        return reason
    side = SIDES[int(found[1]) - 2]
    return f"{LABELS.get(found[2], found[2])}, {side}: {reason[found.end() :]}"
