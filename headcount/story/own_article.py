"""A student's own before-and-after claim, in a table as a spreadsheet saves it.

The table needs two rows, before and after. Four more may follow: before_other and after_other
(the same counted by somebody else), people_before and people_after (for a rate).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path

from headcount.errors import Problem
from headcount.numbers.dates import period
from headcount.numbers.writing import counted
from headcount.page.tables import Table
from headcount.story.article import Article, Figure
from headcount.story.audit import Audit, audit
from headcount.story.claim_side import EXACT, PARTS, measure_of, side_of
from headcount.story.comparison import NOT_SAID as UNNAMED
from headcount.story.comparison import WORKED_OUT, Comparison, Counted, compared, things_of
from headcount.story.measures import COUNT, Measure
from headcount.story.own_figures import days_given, own_figure, printed, rounding, unit_given
from headcount.story.own_table import ROWS, SIDES, OwnRow, own_rows
from headcount.story.printed_change import printed_change, sizes_beside, told_beside
from headcount.story.spreadsheet import sheet_in, sheet_of
from headcount.story.tables import as_path
from headcount.story.told_sentence import Told, is_sentence, told
from headcount.story.wording import WORDS, printed_in, words_in

FILE = "my_article.csv"
BESIDE = (FILE, "my_article.xlsx", "my_article.txt", "my_article.tsv")
NOT_SAID = "not said"
NO_PLACES = (
    "The page does not look for places: where the sentence names one, type it under 'Where'."
)
_NOT_LISTED = "is not on the card's list of words: say in your own words what it does."
UNDATED = period(None, None)
IN_THE_SENTENCE = Path("the sentence")
IN_THE_CELL = Path("the table in the cell")


class OwnArticle(Article):
    """The figures of a claim, and in comparison the words that the widgets use for it.

    assumed says how its table was read, in words; told is the sentence that it comes from, if
    from one.
    """

    def __init__(
        self,
        rows: list[OwnRow],
        path: Path,
        assumed: Sequence[str] = (),
        told: Told | None = None,
    ):
        super().__init__([own_figure(row, number) for number, row in enumerate(rows, 1)], path)
        self.assumed, self.told = tuple(assumed), told
        self.instead_of = ""  # what was given too, and is not used
        if told and told.before_is_worked_out:
            self._figures["before"] = replace(self._figures["before"], hedge=WORKED_OUT)
        self.comparison = _comparison(self, {row.cells["id"]: row for row in rows})
        if told and (change := printed_change(told)):
            self.comparison = replace(self.comparison, prints=change.text)

    def __repr__(self) -> str:
        table = f"{self.ready}\n\n{self.shown.text()}"
        return "\n".join([self.told.text(), "", table, *self.notes]) if self.told else table

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        html = self.shown.html(self.ready)
        if self.told:
            notes = "".join(f"<li>{escape(note)}</li>" for note in self.notes)
            html = f"{self.told.html()}{html}<ul>{notes}</ul>"
        return {"text/html": html, "text/plain": repr(self)}

    @property
    def notes(self) -> list[str]:
        """The remarks, and what neither sentence nor table says."""
        return [*self.remarks, self.audit.cannot_judge_yet]

    @property
    def remarks(self) -> list[str]:
        """What was worked out from the sentence, its change beside that of the table, and what
        the page cannot know."""
        found = self.audit
        notes = list(self.told.notes) if self.told else []
        beside = told_beside(self.told, found.numbers, found.in_points) if self.told else ""
        sizes = sizes_beside(self.comparison.wording, found.numbers)
        notes += [beside] if beside else sizes
        notes += [f"'{word}' {_NOT_LISTED}" for word in self.comparison.unlisted]
        is_guess = self.told and not self.told.origin
        if is_guess and any(one.startswith(PARTS["place"]) for one in found.missing):
            notes.append(NO_PLACES)
        return [note for note in notes if note]

    @property
    def audit(self) -> Audit:
        """The audit of the claim as it stands."""
        given, wording = self.comparison.given, list(self.comparison.wording.values())
        claim = {**{side: given[side] for side in SIDES}, "wording": wording}
        return audit({**claim, "prints": self.comparison.prints})

    @property
    def ready(self) -> str:
        """The line above the table: how many rows, from where, and what was assumed."""
        if self.told:
            return self.told.state
        read = f"; read with {', '.join(self.assumed)}" if self.assumed else ""
        return f"Ready: {len(self)} rows from {self.path.name}{self.instead_of}{read}"

    @property
    def shown(self) -> Table:
        """The table as it was understood."""
        given = self.comparison.given
        rows = [
            (
                one.id,
                _number(one, given[one.id]["value"]),
                given[one.id]["counts"] or NOT_SAID,
                given[one.id]["said_by"] or NOT_SAID,
                given[one.id]["place"] or NOT_SAID,
                one.when if one.when != UNDATED else NOT_SAID,
            )
            for one in self.figures()
        ]
        columns = ["row", "number", "what is counted", "who counted", "where", "when"]
        return Table(columns, rows)


@compared.register
def _(story: OwnArticle) -> Comparison:
    return story.comparison


def own_article(table: str | None = None, file: str | Path = FILE) -> OwnArticle:
    """The claim in a file beside the notebook, or else the one in this table.

    table is the sentence as printed, or a text with the columns of article.csv, or as a
    spreadsheet saves it; file is the name of a file: CSV with commas, semicolons or tabs, or
    .xlsx. A sentence is marked and its table guessed, which before and after hold until it is
    confirmed. Raises Problem naming file, line, column and what was expected. For example,
    ``hc.own_article("Thefts fell from 40 in 2022 to 30 in 2023, the police said.")``.
    """
    _check_table(table)
    if table is not None and is_sentence(table):
        return of_sentence(_quoted(told(table)))
    path = _beside(as_path(file, FILE))
    try:
        stored = table is None or path.exists()
    except OSError:  # a name too long for a file
        stored = True
    sheet = sheet_in(path) if stored else sheet_of(table, IN_THE_CELL.name)
    rows, assumed = own_rows(sheet)
    story = OwnArticle(rows, path if stored else IN_THE_CELL, assumed)
    if stored and table is not None:
        story.instead_of = f", not from {IN_THE_CELL}: to use that, rename or remove the file"
    return story


def of_sentence(claim: Told) -> OwnArticle:
    """The claim of a sentence, with the cells that it has now. Raises Problem for a bad cell."""
    rows, assumed = own_rows(claim.sheet(), may_lack=True)
    return OwnArticle(rows, IN_THE_SENTENCE, assumed, claim)


def _quoted(claim: Told) -> Told:
    """The claim with its words in the spelling of the sentence, and not in ours: "slumped"."""
    after = claim.cells["after"]
    printed = printed_in(claim.sentence.text)
    words = [printed.get(name, name) for name in printed_in(after["wording"])]
    return replace(claim, cells={**claim.cells, "after": {**after, "wording": ", ".join(words)}})


def _beside(path: Path) -> Path:
    """The file of this name; of the usual one, the form that is there."""
    if path != Path(FILE):
        return path
    return next((Path(name) for name in BESIDE if Path(name).exists()), path)


def _check_table(table: object) -> None:
    """Raise Problem for the name of a file, and for anything that is no text."""
    if table is None:
        return
    if not isinstance(table, (str, Path)):
        raise Problem(
            "The table is a text between three quotation marks, and what is given has the type "
            f'{type(table).__name__}; to read a file, write hc.own_article(file="{FILE}").'
        )
    name = str(table).strip()
    if isinstance(table, Path) or "\n" not in name and re.search(r"^\S.{0,80}\.\w{2,4}$", name):
        raise Problem(
            f"'{name}' names a file and is no table; write hc.own_article(file=\"{name}\")."
        )


def _comparison(story: OwnArticle, rows: dict[str, OwnRow]) -> Comparison:
    before, after = story["before"], story["after"]
    said = {
        name: word
        for row in rows.values()
        for name, word in printed_in(row.cells["wording"]).items()
    }
    counters = list(dict.fromkeys((before.said_by, after.said_by)))
    who = counters[0] if len(counters) == 1 else f"{counters[0]} before, {counters[1]} after"
    things = things_of(before, after)
    known = {name: story[name] for name in ROWS if name in story and _is_drawn(story[name])}
    now = known.get("people_after")
    given = {name: _given(row) for name, row in rows.items()}
    measures = _measures(given)
    measure = COUNT if len({measures[side] for side in SIDES}) > 1 else measures["before"]
    if things == UNNAMED["counts"]:
        things = measure.unnamed
    return Comparison(
        name="Your article",
        before=before,
        after=after,
        given=given,
        wording={name: said[name] for name in WORDS if name in said},
        unlisted=tuple(
            part.strip()
            for row in rows.values()
            for part in re.split("[,;]", row.cells["wording"])
            if part.strip() and not words_in(part)[0]
        ),
        axis=measure.axis(things),
        counted=measure.axis(things),
        caveat=f"Who counted: {who}.",
        units=(_unit(rows["before"]), _unit(rows["after"])),
        units_caveat="The units are those of the table, or else the last digit printed.",
        exact=(_is_exact(rows["before"]), _is_exact(rows["after"])),
        people_before=known.get("people_before"),
        people_now=(Counted(now.said_by, now.value),) if now else (),
        people_when=now.when if now else "after",
        panels=tuple(
            panel
            for names in (("before", "before_other", "after", "after_other"), ROWS[-2:])
            if (panel := tuple(story[one] for one in names if one in known or one in SIDES))
        ),
        people_axis=f"{now.counts}, {now.when}" if now else "people counted, after",
        measure=measure,
        measures=measures,
    )


def _measures(given: dict[str, dict[str, str]]) -> dict[str, Measure]:
    """What kind of number each row is; before and after are of one kind where they can be."""
    sides = {name: side_of(one, name, []) for name, one in given.items()}
    both = measure_of(sides["before"], sides["after"])
    found = {name: side.measure for name, side in sides.items()}
    return {**found, **(dict.fromkeys(SIDES, both) if both else {})}


def _number(figure: Figure, printed: str) -> str:
    return f"{printed} ({WORKED_OUT})" if figure.hedge == WORKED_OUT else printed or NOT_SAID


def _is_drawn(figure: Figure) -> bool:
    return figure.value is not None and figure.value >= 0


def _given(row: OwnRow) -> dict[str, str]:
    """The cells of a row as the audit shows them, the numbers with their commas."""
    unit = unit_given(row)
    shown = {"value": printed(row.amount("value"))}
    shown["rounded_to"] = counted(unit) if unit else row.cells["rounded_to"]
    shown["start"], shown["end"] = days_given(row)
    return {part: shown.get(part, row.cells[part]) for part in PARTS}


def _unit(row: OwnRow) -> float:
    return rounding(row, row.amount("value"))


def _is_exact(row: OwnRow) -> bool:
    return row.cells["rounded_to"].lower() == EXACT
