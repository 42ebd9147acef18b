"""The story's figures, read from data/article.csv: the only place where they are written."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd

from .problems import NoSuchFigure, Problem

_HERE = Path(__file__).parent
# A wheel carries data/ inside the package; in a checkout it stands beside it.
DATA = _HERE / "data" if (_HERE / "data").is_dir() else _HERE.parent / "data"

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
        return f"Ready: {len(self)} figures, such as story.{next(iter(self))}.value"

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


def table(name: str) -> pd.DataFrame:
    """A tidy table of data/ by name, such as "article" or "camp_counts"."""
    names = sorted(file.stem for file in DATA.glob("*.csv"))
    if name not in names:
        raise Problem(f"There is no table '{name}'; there are {', '.join(names)}.")
    frame = pd.read_csv(DATA / f"{name}.csv")
    for column in frame.columns.intersection(["start", "end", "date_start", "date_end"]):
        frame[column] = pd.to_datetime(frame[column])
    return frame


def _read(path: Path) -> Article:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        raise Problem(f"There is no file {path}.") from None
    except UnicodeDecodeError:
        raise Problem(
            f"{path.name} is not saved as UTF-8 text; save it again as 'CSV UTF-8'."
        ) from None
    except OSError as reason:
        raise Problem(f"{path} cannot be read: {reason.strerror}.") from None
    columns = [field.name for field in fields(Figure)]
    rows = _rows(path.name, text)
    if not rows:
        raise Problem(f"{path.name} is empty; its first line should name the columns.")
    line, header = rows.pop(0)
    missing = [name for name in columns if name not in header]
    if missing and len(header) == 1 and ";" in header[0]:
        raise Problem(
            f"{path.name}, line {line}: the columns are parted by semicolons; commas were expected."
        )
    if missing:
        raise Problem(f"{path.name}, line {line}: column '{missing[0]}' is missing.")
    if not rows:
        raise Problem(f"{path.name} has no rows below its first line; one a figure was expected.")
    figures: list[Figure] = []
    for line, cells in rows:
        if len(cells) != len(header):
            raise Problem(
                f"{path.name}, line {line}: {len(cells)} cells where {len(header)} were expected "
                "(a text with a comma needs quotation marks)."
            )
        row = _Row(path.name, line, dict(zip(header, cells)))
        figures.append(row.figure())
        if figures[-1].id in {figure.id for figure in figures[:-1]}:
            raise row.problem("id", "a name not used on another line")
    return Article(figures, path)


def _rows(file: str, text: str) -> list[tuple[int, list[str]]]:
    """The rows that hold something, each with the number of its first line."""
    reader = csv.reader(io.StringIO(text), strict=True)
    rows, line = [], 1
    try:
        for row in reader:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as reason:
        raise Problem(
            f"{file}, line {line}: not a CSV row; is a quotation mark missing ({reason})?"
        ) from None
    return rows


@dataclass
class _Row:
    """One line of the file, and how to complain about it."""

    file: str
    line: int
    cells: dict[str, str]

    def problem(self, column: str, expected: str) -> Problem:
        found = self.cells[column] or "nothing"
        return Problem(
            f"{self.file}, line {self.line}, column '{column}': {expected} was expected, "
            f"and '{found}' was found."
        )

    def figure(self) -> Figure:
        if not self.cells["id"].isidentifier() or self.cells["id"].startswith("_"):
            raise self.problem("id", "a short name of letters, digits and _")
        if self.cells["kind"] not in KINDS:
            raise self.problem("kind", f"one of {', '.join(KINDS)}")
        value = self.number("value", needed=True)
        low, high = self.number("low"), self.number("high")
        if low is not None and high is not None and low > high:
            raise self.problem("low", f"a number not above 'high' ({high:g})")
        if low is not None and value < low:
            raise self.problem("low", f"a number not above 'value' ({value:g})")
        if high is not None and value > high:
            raise self.problem("high", f"a number not below 'value' ({value:g})")
        start, end = self.date("start"), self.date("end")
        if start and end and start > end:
            raise self.problem("start", f"a date not after 'end' ({end})")
        claim = self.number("claim", needed=True)
        if claim != int(claim) or claim < 1:
            raise self.problem("claim", "a whole number from 1")
        for column in ("unit", "counts", "said_by"):
            if not self.cells[column]:
                raise self.problem(column, "a word")
        checked = dict(claim=int(claim), value=value, low=low, high=high, start=start, end=end)
        names = [field.name for field in fields(Figure)]
        return Figure(**{**{name: self.cells[name] for name in names}, **checked})

    def number(self, column: str, needed: bool = False) -> float | None:
        cell = self.cells[column]
        if not cell and not needed:
            return None
        try:
            number = float(cell.replace("_", "x"))  # float() would read 1_000
            whole = int(number)  # infinities and nan have none
        except (ValueError, OverflowError):
            raise self.problem(column, "a number such as 167000") from None
        return whole if whole == number else number

    def date(self, column: str) -> date | None:
        cell = self.cells[column]
        if not cell:
            return None
        try:
            if len(cell) != 10:  # newer Pythons would also read 20160101
                raise ValueError
            return date.fromisoformat(cell)
        except ValueError:
            raise self.problem(column, "a date such as 2016-10-24") from None
