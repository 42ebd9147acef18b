"""The figures of the article as a table, for questions that stand without their lesson."""

from __future__ import annotations

from headcount.numbers.writing import counted
from headcount.page.tables import Table
from headcount.questions.homework import Homework
from headcount.story.article import article, article_with

INTRO = "The figures of the article, in its own words."


def article_table(homework: Homework) -> Table | None:
    """The figures that its questions on the article are asked of; None where none is."""
    plain = next((item.article for item in homework.items if item.article), None)
    if plain is None:
        return None
    printed = article().figures()
    rows = [
        (
            # Where the article has changed since, its words of today are not those of the figure.
            one.quote if one in printed else f"{counted(one.value)} {one.unit}",
            one.said_by,
            one.place,
            one.when,
        )
        for one in article_with(plain).figures()
    ]
    return Table(["figure", "said by", "place", "when"], rows)
