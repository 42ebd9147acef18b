"""The ready claims of page 11: a button each, what opens, and then "now yours"."""

from __future__ import annotations

from functools import partial
from html import escape

from headcount.notebook.display import show
from headcount.notebook.entries import when_pressed
from headcount.notebook.frame import framed
from headcount.notebook.lock import alone
from headcount.page.shown import NOTE_BOX, Shown
from headcount.questions import memory
from headcount.story.cases import ReadyClaim, as_table, cases
from headcount.story.own_article import of_sentence

KIND = "case"
# A narrow page scrolls the table sideways; it does not break its words.
_SCROLLS = '<div tabindex="0" style="overflow-x:auto;overflow-wrap:normal">'
FIRST = "Eight ready claims: X from outside the article, with its sources; I invented. Open one."


class ReadyClaims:
    """A button for each ready claim; the one that is open stands below."""

    def __init__(self):
        self._shown = None
        self._tree = None
        memory.follow(self)

    @property
    def widget(self):
        """The buttons, made when first asked for."""
        if self._tree is None:
            import ipywidgets as widgets

            buttons = []
            for one in cases().values():
                button = widgets.Button(
                    description=f"{one.title} ({one.tag})",
                    layout=widgets.Layout(width="max-content", max_width="100%"),
                )
                when_pressed(button, partial(self._pressed, one.id))
                buttons.append(button)
            row = widgets.HBox(buttons, layout=widgets.Layout(flex_flow="row wrap"))
            self._tree = framed(f"<p>{FIRST}</p>", [row])
        return self._tree

    def _pressed(self, name: str) -> None:
        self.open(name)

    @alone
    def open(self, name: str) -> None:
        """What a button does."""
        memory.remember(KIND, "open", {"case": name})
        if self._shown is not None:
            self._shown.update(self.opened())

    @alone
    def filled(self) -> None:
        """Show what was open before a restart."""
        if self._shown is not None:
            self._shown.update(self.opened())

    def opened(self) -> Shown:
        """The claim that is open, or nothing yet."""
        kept = memory.recall(KIND, "open") or {}
        known = cases()
        if kept.get("case") not in known:
            return Shown("<div>None is open yet.</div>", "None is open yet.")
        return opened(known[kept["case"]])

    def stored(self) -> Shown:
        """All of them, for a reader without a kernel."""
        table = as_table()
        return Shown(table.html(FIRST), f"{FIRST}\n{table.text()}")

    def __repr__(self) -> str:
        return f"{self.stored().plain}\n\n{self.opened().plain}"

    def _ipython_display_(self) -> None:
        from IPython.display import display

        show(self.widget, self.stored())
        self._shown = display(self.opened(), display_id=True)


def opened(claim: ReadyClaim) -> Shown:
    """One ready claim: sentence, table, warnings, its trap in a fold, sources, what to do next."""
    story = of_sentence(claim.told)
    warnings = [f"{name}: {said}" for name, said in story.audit.warnings.items()]
    notes = warnings + story.notes
    code = f'mine = hc.own_article(case="{claim.id}")'
    next_step = f"Take it along: {code}. Now yours: which of your sentences has this trap?"
    links = "".join(
        f'<li><a href="{escape(one)}" target="_blank" rel="noopener">{escape(one)}</a></li>'
        for one in claim.sources
    )
    items = "".join(f"<li>{escape(one)}</li>" for one in notes)
    html = (
        f'<div style="{NOTE_BOX};overflow-wrap:anywhere"><strong>{escape(claim.title)}</strong>'
        f"{claim.told.html()}{_SCROLLS}{story.shown.html(claim.origin)}</div>"
        f"<p>What the card says:</p><ul>{items}</ul>"
        f"<details><summary>The trap</summary><p>{escape(claim.trap)}</p></details>"
        f"{f'<p>Sources:</p><ul>{links}</ul>' if links else ''}"
        f"<p>Take it along: <code>{escape(code)}</code>. Now yours: which of your sentences has "
        "this trap?</p></div>"
    )
    lines = [claim.title, claim.told.text(), claim.origin, story.shown.text(), *notes]
    lines += [f"The trap: {claim.trap}", *claim.sources, next_step]
    return Shown(html, "\n".join(lines))


def ready_claims() -> ReadyClaims:
    """Eight ready claims with a trap each, for who has no article: a button opens one.

    Six are published, from outside the article (X), with their sources; two are invented (I).
    ``hc.own_article(case="crime")`` takes one along. For example, ``hc.ready_claims()``.
    """
    return ReadyClaims()
