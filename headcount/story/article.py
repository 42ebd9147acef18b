"""The story's figures, read from data/article.csv: the only place where they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headcount.errors import NoSuchName, Problem
from headcount.numbers.dates import days_in
from headcount.numbers.reading import read_number
from headcount.numbers.writing import counted
from headcount.story.tables import DATA, Row, as_path, read_rows

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("stock", "flow", "ratio", "change", "money")


@dataclass(frozen=True)
class Figure:
    """One figure of an article: a value, and what it takes to read it.

    start and end are equal for a count on a day, and None where the article gives no date;
    low and high are bounds that the article gives ("more than 750"), else None. note says which
    cell is from outside the article, and where it was found.
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
    note: str = ""

    @property
    def days(self) -> int | None:
        """How many days its period has, both ends included; None where it is not given."""
        return days_in(self.start, self.end) if self.start and self.end else None


@dataclass(frozen=True)
class Used:
    """What the lessons, their widgets and their questions need of one figure.

    Its kind is one of kinds, its filled cells are not empty, and its value is a multiple of
    unit (0: any value). said_by is who counted, where the lessons' words say so.
    """

    kinds: tuple[str, ...] = KINDS
    filled: tuple[str, ...] = ()
    unit: int = 0
    said_by: str = ""


USED = {
    "people_now_officials": Used(("stock",), ("end",), 1, "officials"),
    "people_before": Used(("stock",), ("end",), 1000, "officials"),
    "people_now_charities": Used(("stock",), (), 1, "charities"),
    "people_dunkirk_charities": Used(("stock",), (), 1, "charities"),
    "tenth": Used(),
    "attempts_2016": Used(("flow",), ("start", "end"), 1000),
    "attempts_2017": Used(("flow",), ("start", "end"), 1000),
    "fall": Used(),
    "children": Used(("stock", "flow"), ("low",), 1),
    "money": Used(unit=1),
}
MOST = 10**12  # nobody counts more; such a number is a slip


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
            raise NoSuchName(f"{self.path.name} has no figure '{name}'; it has {', '.join(self)}.")
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
    def headline(self) -> str:
        """As printed: the newspaper's words, quoted and never ours."""
        times = f"{counted(self['attempts_2017'].value)} TIMES"
        return f"Calais migrants try to cross Channel {times} despite France Jungle demolition"

    @property
    def cleared(self) -> date:
        """The day on which the clearance began: until then the earlier count holds."""
        return self["people_before"].end

    @property
    def cleared_outside(self) -> bool:
        """Whether that day is from outside the article (X)."""
        return bool(self["people_before"].note)

    @property
    def plain(self) -> dict:
        """What questions are worked out from, by figure, in plain values."""
        return {
            one.id: {name: _plain(getattr(one, name)) for name in _KEPT} for one in self.figures()
        }

    def table(self) -> pd.DataFrame:
        """One row a figure, in the order of the file."""
        import pandas as pd

        return pd.DataFrame([vars(figure) for figure in self.figures()]).set_index("id")


def article(path: str | Path | None = None) -> Article:
    """Every figure of the story, or of another one in the file at path, of the same shape.

    Raises Problem naming file, line, column and what was expected, also where the lessons could
    not be worked out from the figures.
    """
    return _read(as_path(path, "article.csv")) if path is not None else _own_article()


_KEPT = ("value", "low", "high", "start", "end")


def article_with(plain: Mapping) -> Article:
    """The story with the figures that were kept of it, as ``Article.plain``; raises Problem."""
    story = article()
    figures = []
    for one in story.figures():
        try:
            kept: dict[str, Any] = {name: (plain.get(one.id) or {}).get(name) for name in _KEPT}
            kept |= {name: _day(kept.get(name)) for name in ("start", "end")}
            numbers = [kept.get(name) for name in ("value", "low", "high")]
            if not all(isinstance(one, (int, float, type(None))) for one in numbers):
                raise ValueError
        except (AttributeError, TypeError, ValueError):
            raise Problem(
                "The kept figures of the article are not as Headcount writes them."
            ) from None
        figures.append(replace(one, **kept) if one.id in plain else one)
    if figures == story.figures():
        return story
    other = Article(figures, story.path)
    _check(other, {one.id: Row(story.path.name, 0, _cells(one)) for one in figures})
    return other


def _cells(figure: Figure) -> dict[str, str]:
    return {name: str(value) for name, value in vars(figure).items()}


def _plain(value: float | date | None) -> float | str | None:
    return value.isoformat() if isinstance(value, date) else value


def _day(kept: object) -> date | None:
    return None if kept is None else date.fromisoformat(kept)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _own_article() -> Article:
    return _read(DATA / "article.csv")


def _read(path: Path) -> Article:
    names = [field.name for field in fields(Figure) if field.name != "note"]
    figures: list[Figure] = []
    rows = read_rows(path, names)[1]
    for row in rows:
        figures.append(_figure(row))
        for column in ("id", "claim"):  # the widgets know a figure by either
            if getattr(figures[-1], column) in {getattr(one, column) for one in figures[:-1]}:
                what = "name" if column == "id" else "number"
                raise row.problem(column, f"a {what} not used on another line")
    story = Article(figures, path)
    _check(story, {row.cells["id"]: row for row in rows})
    return story


def _check(story: Article, rows: dict[str, Row]) -> None:
    """Raise Problem where the lessons could not be worked out from these figures."""
    for name, used in USED.items():
        if name not in rows:
            raise Problem(
                f"{story.path.name} has no row '{name}'; the lessons use {', '.join(USED)}."
            )
        _check_figure(story[name], rows[name], used)
    for name, column, expected in _slips(story):
        raise rows[name].problem(column, expected)


def _check_figure(figure: Figure, row: Row, used: Used) -> None:
    if figure.kind not in used.kinds:
        raise row.problem("kind", f"{' or '.join(used.kinds)}, as in the lessons,")
    for column in used.filled:
        if getattr(figure, column) is None:
            what = "a number such as 750" if column == "low" else "a date such as 2016-10-24"
            raise row.problem(column, f"{what}, which the lessons use,")
    if used.said_by and figure.said_by != used.said_by:
        raise row.problem("said_by", f"{used.said_by}, as in the lessons,")
    if used.unit and not (figure.value % used.unit == 0 and 0 < figure.value <= MOST):
        whole = "whole number" if used.unit == 1 else f"multiple of {used.unit}"
        raise row.problem("value", f"a {whole} above 0, and at most a million million,")


def _slips(story: Article) -> Iterator[tuple[str, str, str]]:
    """What does not go together: a row, a column, and what was expected there."""
    if not 0 < story.tenth.value <= 1:
        yield "tenth", "value", "a share above 0 and at most 1"
    people, officials = story.people_before, story.people_now_officials
    if not officials.value < story.people_now_charities.value < people.value:
        least, most = f"{officials.value} (people_now_officials)", f"{people.value} (people_before)"
        yield "people_now_charities", "value", f"a number above {least} and below {most}"
    if people.end >= officials.end:
        yield "people_now_officials", "end", f"a day after {people.end} (people_before)"
    first, second = story.attempts_2016, story.attempts_2017
    if first.value == second.value:
        yield "attempts_2017", "value", f"another number than {first.value} (attempts_2016)"
    if first.end >= second.start or first.start.year == second.start.year:
        expected = f"a day after {first.end} (attempts_2016), and in another year than its start"
        yield "attempts_2017", "start", expected
    if not first.start < people.end <= first.end:
        expected = f"a day after {first.start} and not after {first.end} (attempts_2016)"
        yield "people_before", "end", expected
    left = days_in(people.end, first.end)
    if second.value * left >= first.value * days_in(second.start, second.end):
        expected = f"so few that {left} days, at as many a day, stay below {first.value}"
        yield "attempts_2017", "value", f"{expected} (attempts_2016)"


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
    if not _may_say(cells["quote"], value):
        raise row.problem("quote", f"a wording that holds {counted(abs(value))}")
    checked: dict[str, Any] = dict(
        claim=int(claim), value=value, low=low, high=high, start=start, end=end
    )
    names = [field.name for field in fields(Figure)]
    return Figure(**{**{name: cells.get(name, "") for name in names}, **checked})


# A number in a quotation, and a word that makes it another: 100million, 10 percent.
_QUOTED = re.compile(r"(\d[\d.,]*\d|\d)\s*(thousand|million|billion|per ?cent|%)?")
_TIMES = {
    "thousand": Fraction(10**3),
    "million": Fraction(10**6),
    "billion": Fraction(10**9),
    "%": Fraction(1, 100),
}


def _may_say(quote: str, value: float) -> bool:
    """Whether a quotation has no digits, or this value among them."""
    found = list(_QUOTED.finditer(quote.lower()))
    wanted = abs(Fraction(str(value)))
    for number, word in (match.groups() for match in found):
        times = _TIMES.get("%" if word and word.startswith("per") else word, Fraction(1))
        with suppress(Problem):  # 16.1.2018 is none
            if any(wanted in (one.value, one.value * times) for one in read_number(number)):
                return True
    return not found
