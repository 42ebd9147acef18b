"""1.W: a table of claims, and those that name no source."""

from __future__ import annotations

from headcount.questions.functions.task import Case, Function, Mistake, Task
from headcount.story.article import Article

COLUMNS = "claim value unit kind counts place start end source quote".split()

_CLAIMS_TABLE = '''\
def claims_table(rows):
    """A table with one row a claim and these COLUMNS, in this order.

    rows is a list of dicts; what a dict leaves out stays empty.
    Example: claims_table([{"claim": "500", "value": 500}]) has 1 row.
    """
    return pd.DataFrame(rows, columns=COLUMNS)
'''

_WITHOUT_SOURCE = '''\
def without_source(table):
    """The claims whose source is empty, as a list.

    Empty is a text without letters, or a missing value (pd.isna finds those).
    Example: ["a tenth"], if that claim alone names no source.
    """
    empty = []
    for claim, source in zip(table["claim"], table["source"]):
        if pd.isna(source) or source.strip() == "":
            empty.append(claim)
    return empty
'''


def _as_they_come(rows: list[dict]) -> object:
    """A table whose columns nobody named."""
    import pandas as pd

    return pd.DataFrame(rows)


def _tables_of(rows: list[dict]) -> tuple[Case, ...]:
    import pandas as pd

    short_rows = [{"source": "officials", "value": 1, "claim": "one"}, {"claim": "two"}]
    return (
        Case(
            (rows,),
            pd.DataFrame(rows, columns=COLUMNS),
            "claims_table, with the claims of the article,",
        ),
        Case((short_rows,), pd.DataFrame(short_rows, columns=COLUMNS)),
        Case(([],), pd.DataFrame(columns=COLUMNS)),
    )


def _tables_without_sources(rows: list[dict]) -> tuple[Case, ...]:
    import pandas as pd

    sources = ["charities", "", None, "  ", float("nan")]
    awkward = pd.DataFrame({"claim": list("abcde"), "source": sources})
    return (
        Case(
            (pd.DataFrame(rows, columns=COLUMNS),),
            [row["claim"] for row in rows if not row["source"]],
            "without_source, with the claims of the article,",
        ),
        Case(
            (awkward,),
            ["b", "c", "d", "e"],
            "without_source, with sources 'charities', '', None, '  ' and nan,",
        ),
        Case((awkward[:1],), [], "without_source, with one claim and its source,"),
        Case((awkward[:0],), [], "without_source, with a table of no rows,"),
    )


def task(story: Article) -> Task:
    named = ("officials", "charities")
    rows = [
        {
            "claim": f"{figure.value:g} {figure.unit}",
            "value": figure.value,
            "unit": figure.unit,
            "kind": figure.kind,
            "counts": figure.counts,
            "place": figure.place,
            "start": figure.start and f"{figure.start}",
            "end": figure.end and f"{figure.end}",
            "source": figure.said_by if figure.said_by in named else "",
            "quote": figure.quote,
        }
        for figure in story.figures()
    ]
    return Task(
        id="1.W",
        prompt="Build the table of claims, then list the claims that name no source.",
        given='COLUMNS = ["claim", "value", "unit", "kind", "counts",\n'
        '           "place", "start", "end", "source", "quote"]',
        functions=(
            Function(
                _CLAIMS_TABLE,
                cases=lambda: _tables_of(rows),
                gaps=("columns=|COLUMNS",),
                mistakes=(
                    Mistake(
                        _as_they_come,
                        "M-FORM",
                        "The columns are those that the dicts happen to have. Name them, in order.",
                    ),
                ),
            ),
            Function(
                _WITHOUT_SOURCE,
                cases=lambda: _tables_without_sources(rows),
                gaps=('table["claim"], |table["source"]', "pd.isna(|source"),
                mistakes=(
                    Mistake(
                        lambda table: list(table.loc[table["source"] == "", "claim"]),
                        "M-SLIP",
                        "A source can also be missing, or hold nothing but spaces.",
                    ),
                    Mistake(
                        lambda table: list(table.loc[table["source"] != "", "claim"]),
                        "M-SOURCE",
                        "These are claims that do name a source. Which ones name nobody?",
                    ),
                ),
            ),
        ),
        hints=(
            "A table comes from a list of dicts in one step; a loop finds the empty ones.",
            "pd.DataFrame(rows, columns=...) puts the columns in order; pd.isna(x) finds what is "
            "missing.",
            "For names without a phone: start with an empty list, go through the rows, append.",
        ),
        praise="Yes: also for a table without rows, and for sources that are missing or blank.",
        why="Naming the columns keeps their order and adds those that no row has. A source can be "
        "empty in three ways: no text, spaces, or nothing at all.",
    )
