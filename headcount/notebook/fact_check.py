"""The fact-check to hand in: boxes for one's own words, and below them the page that they make."""

from __future__ import annotations

import re
from functools import partial
from hashlib import sha256
from html import escape
from pathlib import Path

from headcount.errors import Problem
from headcount.notebook.answer_box import announce, in_words, put, when_entered
from headcount.notebook.display import follow, show
from headcount.notebook.earlier_words import SENTENCE, earlier
from headcount.notebook.entries import when_pressed
from headcount.notebook.fact_check_page import LINES, SOURCES, WRITER, section, whole_page
from headcount.notebook.frame import ABOVE, framed
from headcount.notebook.lock import alone
from headcount.page.shown import NOTE_BOX, Shown
from headcount.questions import memory
from headcount.story.cases import cases
from headcount.story.comparison import compared
from headcount.story.own_article import OwnArticle

KIND = "fact_check"
FILE = "fact_check"  # then what is counted and both numbers, so that two claims have two files
_LONGEST = 60  # letters of a name
CHANGED = (
    "A changed sentence begins a new claim. Your words for the one before stand here: read them "
    "again, and change what no longer fits."
)
HEAD = "Write in your own words, two or three lines each. The page below follows."


class FactCheck:
    """Six boxes and a button, above the page."""

    def __init__(self, story: OwnArticle, file: Path | None):
        self.story, self._file = story, file
        told = story.told.sentence.text if story.told else story.path.name
        self._sentence = told
        self._name = sha256(told.encode()).hexdigest()[:16]
        self._sources = _sources_of(told)
        self._boxes: dict = {}
        self._stored = self._shown = None
        self._is_filling = False
        memory.follow(self)

    @property
    def file(self) -> Path:
        """Where the page is written: fact_check_thefts_40_to_30.html."""
        return self._file or Path(f"{FILE}_{_named_after(self.story)}.html")

    @property
    def words(self) -> dict[str, str]:
        """What was written, by the names of the lines, with writer and sources."""
        kept = memory.recall(KIND, self._name) or earlier(KIND, self._sentence)
        return {name: text for name, text in kept.items() if isinstance(text, str)}

    @property
    def widget(self):
        """The boxes, made when first asked for."""
        if not self._boxes:
            self._build()
        return self._tree

    def _build(self):
        import ipywidgets as widgets

        look = {"description_width": "initial"}
        wide = partial(
            widgets.Layout, width="100%", max_width="calc(100% - 4px)", height="auto",
            flex_flow="row wrap",
        )  # fmt: skip
        labels = {"writer": WRITER, **LINES, "sources": SOURCES}
        for name, label in labels.items():
            kind = widgets.Text if name == "writer" else widgets.Textarea
            more = {} if name == "writer" else {"rows": 3}
            box = kind(
                description=label, continuous_update=False, style=look, layout=wide(), **more
            )
            box.add_class(ABOVE)
            self._boxes[name] = box
        button = widgets.Button(
            description="Write the page to hand in",
            layout=widgets.Layout(width="max-content", max_width="100%"),
        )
        when_pressed(button, self.write)
        is_new = memory.recall(KIND, self._name) is None and self.words
        self._said = widgets.HTML(f'<div style="{NOTE_BOX}">{CHANGED}</div>' if is_new else "")
        self._announced = widgets.HTML()
        parts = [*self._boxes.values(), button, self._said, self._announced]
        self._tree = framed(f"<p>{HEAD}</p>", parts)
        self._fill()
        when_entered(self._tree, self._entered)

    def _fill(self) -> None:
        """Put what was written into the boxes; nobody typed it now, so nothing is kept anew."""
        self._is_filling = True
        for name, box in self._boxes.items():
            put(box, self.words.get(name, ""))
        self._is_filling = False

    def _entered(self) -> None:
        if self._is_filling:
            return
        written = {name: box.value for name, box in self._boxes.items()}
        memory.remember(KIND, self._name, {**written, SENTENCE: self._sentence})
        self._renew()

    def _renew(self) -> None:
        if self._shown is not None:
            self._shown.update(self.page())
        follow(self._stored, self.stored)

    @alone
    def filled(self) -> None:
        """Show what was written before, where it came from elsewhere."""
        self._fill()
        self._renew()

    @alone
    def write(self) -> Path | None:
        """What the button does: write the page as a file, or say why that cannot be."""
        _ = self.widget
        file = self.file
        try:
            file.write_text(whole_page(self.story, self.words, self._sources), encoding="utf-8")
            said = f"Written: {file.name}, beside this page. Open it from the list of files; "
            said += "there it can be printed and handed in."
        except OSError as reason:
            said = f"{file.name} cannot be written here: {reason.strerror}."
            said += " Hand in this page itself: it holds the same."
        self._said.value = f'<div style="{NOTE_BOX}">{escape(said)}</div>'
        announce(self._announced, said)
        return file if said.startswith("Written") else None

    def page(self) -> Shown:
        """The page as a section of the notebook."""
        return section(self.story, self.words, self._sources)

    def stored(self) -> Shown:
        """What stands in the boxes, for a reader without a kernel."""
        entries = in_words(self.widget)
        return Shown(
            f'<div style="{NOTE_BOX}"><p>{HEAD}</p>{entries.html}</div>', f"{HEAD}\n{entries.plain}"
        )

    def __repr__(self) -> str:
        return self.page().plain

    def _ipython_display_(self) -> None:
        from IPython.display import display

        self._stored = show(self.widget, self.stored())
        self._shown = display(self.page(), display_id=True)


def _named_after(story: OwnArticle) -> str:
    """What is counted and both numbers, in letters that every file name can have."""
    given = story.comparison.given
    before, after = (
        re.sub(r"[^\w.-]", "", given[side]["value"], flags=re.ASCII) or "not_said"
        for side in ("before", "after")
    )
    things = re.sub(r"\W+", "_", compared(story).things.lower(), flags=re.ASCII).strip("_")
    return f"{things[:_LONGEST] or 'claim'}_{before}_to_{after}"


def _sources_of(sentence: str) -> list[str]:
    """The addresses of a ready claim, where the sentence is that of one."""
    for one in cases().values():
        if one.told.sentence.text == sentence:
            return one.sources or [one.origin]
    return []


def fact_check(story: OwnArticle | None = None, file: str | Path | None = None) -> FactCheck:
    """The page to hand in about an article of one's own, with four lines for one's own words.

    story is what hc.own_article() returned; file is the name of the HTML file that the button
    writes, which a browser shows and prints; without one it is named after the claim. Raises
    Problem for anything that is no article of one's own. For example,
    ``hc.fact_check(hc.own_article("Thefts fell from 40 to 30."))``.
    """
    if not isinstance(story, OwnArticle):
        raise Problem(
            "fact_check takes an article of your own, as hc.own_article() returns it, and this is "
            f"of type {type(story).__name__}."
        )
    return FactCheck(story, None if file is None else Path(file))
