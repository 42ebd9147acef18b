"""What a question is about: its figures, and the words for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace

from headcount.errors import Problem

ARTICLE = "the article"


@dataclass(frozen=True)
class Case:
    """Figures by name, and words by name; ``case["before"]`` is either.

    A figure is a number, or a day as "2016-10-24". topic is what it is about. told says, in a
    sentence, what a pupil is given (empty for the article, whose figures stand in the lesson).
    code is how a figure is written in a worked solution where that is more than the number
    itself: ``story.attempts_2016.value``, or "answer" for the whole of it. rows are those of a
    small table in which the figures stand, among others; table_told says what it holds, and
    reading how each figure is read in it, as in ``table["views"].iloc[4]``. pattern and seed name
    a drawn case, so that it can be found again; seed is None for others.
    """

    topic: str
    figures: Mapping[str, float | str]
    words: Mapping[str, str] = field(default_factory=dict)
    told: str = ""
    code: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Mapping[str, object], ...] = ()
    table_told: str = ""
    reading: Mapping[str, str] = field(default_factory=dict)
    pattern: str = ""
    seed: int | None = None

    def __getitem__(self, name: str):
        return self.figures[name] if name in self.figures else self.words[name]

    @property
    def is_drawn(self) -> bool:
        return self.seed is not None

    @property
    def id(self) -> str:
        """How a question on a drawn case is called: "percent_change 7"."""
        return f"{self.pattern} {self.seed}"

    @property
    def plain(self) -> dict:
        """What is needed to judge an answer again in years, in plain values."""
        own = {"topic": self.topic, "pattern": self.pattern, "seed": self.seed}
        figures, words = dict(self.figures), dict(self.words)
        # Notebooks are saved with sorted names, and some questions list figures in their order.
        return {**own, "figures": figures, "words": words, "order": list(figures)}

    @property
    def kept(self) -> dict:
        """All that is needed to ask again in years, in plain values."""
        return {**asdict(self), "rows": [dict(row) for row in self.rows]}

    @property
    def table(self):
        """The rows as a DataFrame."""
        import pandas as pd

        return pd.DataFrame(self.rows)

    @property
    def in_its_table(self) -> Case:
        """The same, where the figures are not told but are to be read in the table."""
        return replace(self, told=self.table_told, code=self.reading)

    @property
    def is_in_its_table(self) -> bool:
        return bool(self.rows) and self.told == self.table_told

    def in_code(self, name: str) -> str:
        """A figure as a worked solution writes it."""
        return self.code.get(name) or _literal(self.figures[name])

    def lines(self, *names: str) -> str:
        """The first lines of a solution in code: each figure by its name, a line each."""
        return "".join(f"{name} = {self.in_code(name)}\n" for name in names)


def case_from(kept: Mapping) -> Case:
    """The case that was kept whole, or of which the figures and words were; raises Problem."""
    own = {one.name for one in fields(Case)}
    known = {name: value for name, value in kept.items() if name in own}
    texts = [known.get(name, "") for name in ("topic", "told", "table_told", "pattern")]
    tables = [known.get(name, {}) for name in ("figures", "words", "code", "reading")]
    rows, seed = known.get("rows", ()), known.get("seed")
    if not (
        known.get("figures")
        and all(isinstance(text, str) for text in texts)
        and all(isinstance(table, Mapping) for table in tables)
        and all(isinstance(value, (int, float, str)) for value in known["figures"].values())
        and isinstance(rows, (list, tuple))
        and all(isinstance(row, Mapping) for row in rows)
        and (seed is None or isinstance(seed, int))
    ):
        raise Problem("The figures of a question are not as Headcount writes them.")
    order = [name for name in kept.get("order") or () if name in known["figures"]]
    figures = {name: known["figures"][name] for name in (*order, *known["figures"])}
    return Case(**{"topic": "", **known, "figures": figures, "rows": tuple(rows)})


def _literal(value: float | str) -> str:
    """A figure as Python reads it, 12400 or 2.5 or '2016-10-24'."""
    whole = not isinstance(value, str) and float(value).is_integer()
    return repr(int(value) if whole else value)
