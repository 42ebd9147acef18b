"""The story's figures, read from data/article.csv: the only place where they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd

from .problems import NoSuchFigure
from .tables import DATA, Row, read_rows

KINDS = ("stock", "flow", "ratio", "change", "money")


@dataclass(frozen=True)
class Figure:
    """One figure of an article: a value, and what it takes to read it.

    start and end are equal for a count on a day, and None where the article gives no date;
    low and high are bounds that the article gives ("more than 750"), else None.
    """

    id: str
    claim: int
    value: float
    low: float | None
    high: float | None
    unit: str
    kind: str
    counts: str
    said_by: str
    place: str
    start: date | None
    end: date | None
    when: str
    hedge: str
    quote: str


class Article:
    """The figures of one article by name: ``story.attempts_2016.value``."""

    def __init__(self, figures: list[Figure], path: Path):
        self._figures = {figure.id: figure for figure in figures}
        self.path = path

    def __getattr__(self, name: str) -> Figure:
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> Figure:
        if name not in self._figures:
            raise NoSuchFigure(
                f"{self.path.name} has no figure '{name}'; it has {', '.join(self)}."
            )
        return self._figures[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)

    def __dir__(self):
        return [*super().__dir__(), *self._figures]

    def __repr__(self) -> str:
        return f"Ready: {len(self)} figures"

    def figures(self) -> list[Figure]:
        """All figures, in the order of the file."""
        return list(self._figures.values())

    @property
    def reported(self) -> date:
        """The day on which the later counts were reported."""
        return self["people_now_officials"].end

    @property
    def cleared(self) -> date:
        """The day on which the clearance began: until then the earlier count holds."""
        return self["people_before"].end

    def table(self) -> pd.DataFrame:
        """One row a figure, in the order of the file."""
        return pd.DataFrame([vars(figure) for figure in self.figures()]).set_index("id")


def article(path: str | Path | None = None) -> Article:
    """Every figure of the story, or of another one in a file of the same shape.

    Raises Problem naming file, line, column and what was expected.
    """
    return _read(Path(path)) if path is not None else _own_article()


@lru_cache(maxsize=1)
def _own_article() -> Article:
    return _read(DATA / "article.csv")


def _read(path: Path) -> Article:
    names = [field.name for field in fields(Figure)]
    figures: list[Figure] = []
    for row in read_rows(path, names)[1]:
        figures.append(_figure(row))
        if figures[-1].id in {figure.id for figure in figures[:-1]}:
            raise row.problem("id", "a name not used on another line")
    return Article(figures, path)


def _figure(row: Row) -> Figure:
    """The figure that a row states; Problem where it cannot be one."""
    cells = row.cells
    if not cells["id"].isidentifier() or cells["id"].startswith("_"):
        raise row.problem("id", "a short name of letters, digits and _")
    if cells["kind"] not in KINDS:
        raise row.problem("kind", f"one of {', '.join(KINDS)}")
    value = row.number("value", needed=True)
    low, high = row.number("low"), row.number("high")
    if low is not None and high is not None and low > high:
        raise row.problem("low", f"a number not above 'high' ({high:g})")
    if low is not None and value < low:
        raise row.problem("low", f"a number not above 'value' ({value:g})")
    if high is not None and value > high:
        raise row.problem("high", f"a number not below 'value' ({value:g})")
    start, end = row.date("start"), row.date("end")
    if start and end and start > end:
        raise row.problem("start", f"a date not after 'end' ({end})")
    claim = row.number("claim", needed=True)
    if claim != int(claim) or claim < 1:
        raise row.problem("claim", "a whole number from 1")
    for column in ("unit", "counts", "said_by"):
        if not cells[column]:
            raise row.problem(column, "a word")
    checked = dict(claim=int(claim), value=value, low=low, high=high, start=start, end=end)
    names = [field.name for field in fields(Figure)]
    return Figure(**{**{name: cells[name] for name in names}, **checked})
