"""Around a table: a title above, a source below, the name of its file, formulas without result."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

import headcount as hc
from headcount.errors import Problem

ROWS = "Year;Thefts\n2022;40\n2023;30\n"
TABLE = "id,value,counts\nbefore,48000,visits\nafter,36000,visits\n"


pytestmark = pytest.mark.usefixtures("empty_folder")


def read(text: str, name: str = "figures.csv"):
    Path(name).write_text(text, encoding="utf-8")
    return hc.own_article(file=name)


@pytest.mark.parametrize(
    "text, said",
    [
        (ROWS, []),
        (f"Thefts in Northtown, by year, all kinds\n{ROWS}", ["line 1 left out ('Thefts in North"]),
        (f"Thefts\nNorthtown\n\n{ROWS}", ["line 1 left out ('Thefts')", "line 2 left out ('North"]),
        (f"{ROWS}Source: the police, 2024\n", ["line 4 left out ('Source: the police, 2024')"]),
        (
            f"Thefts, 2022; 2023 and more\n{ROWS}\nNotes: rounded\nSource: police;\n",
            ["line 6 left out ('Notes: rounded')", "line 7 left out ('Source: police')"],
        ),
        (f"Thefts;\n{ROWS}Source: police;\n", ["line 1 left out ('Thefts')", "line 5 left out"]),
        (
            f"Thefts, in all\n{ROWS.replace(';', ',')}",  # a title with as many commas as the rows
            ["line 1 left out ('Thefts, in all')"],
        ),
    ],
)
def test_a_title_and_a_source_are_left_out_and_said(text, said):
    story = read(text)
    assert (story.before.value, story.after.value) == (40, 30)
    assert all(part in story.ready for part in said), story.ready
    assert ("left out" in story.ready) is bool(said)


def test_the_last_row_of_a_table_is_no_source():
    story = read("id,value,said_by\nbefore,40,police\nafter,30,police")
    assert "left out" not in story.ready and story.after.value == 30


@pytest.mark.parametrize("there", [("colleague.csv", "notes.txt", "photo.png")])
def test_a_misspelt_file_names_the_nearest_and_what_is_there(there):
    for name in there:
        Path(name).write_text("x", encoding="utf-8")
    with pytest.raises(Problem) as caught:
        hc.own_article(file="coleague.csv")
    assert str(caught.value) == (
        "There is no file coleague.csv; its folder holds colleague.csv, notes.txt; did you mean "
        "colleague.csv?"
    )
    with pytest.raises(Problem, match=r"There is no file zebra.csv; its folder holds colleague"):
        hc.own_article(file="zebra.csv")


def test_where_there_is_no_table_none_is_named():
    with pytest.raises(Problem, match=r"^There is no file coleague.csv\.$"):
        hc.own_article(file="coleague.csv")


def test_a_file_that_is_used_in_place_of_the_cell_is_said_in_the_first_line():
    alone = hc.own_article(TABLE)
    assert alone.ready == "Ready: 2 rows from the table in the cell"
    Path("my_article.csv").write_text(TABLE.replace("36000", "24000"), encoding="utf-8")
    story = hc.own_article(TABLE)
    assert story.after.value == 24_000
    first = repr(story).splitlines()[0]
    assert first.startswith("Ready: 2 rows from my_article.csv, not from the table in the cell")
    assert "not from" not in hc.own_article().ready


def test_a_formula_without_a_stored_result_is_told():
    book = openpyxl.Workbook()
    for row in (["id", "value", "counts"], ["before", "=20+20", "thefts"], ["after", 30, "thefts"]):
        book.active.append(row)
    book.save("sums.xlsx")
    story = hc.own_article(file="sums.xlsx")
    assert story.before.value is None and story.after.value == 30
    assert "B2 not said: a formula without a stored result" in story.ready
    book.active["B3"] = "=10+20"
    book.save("sums.xlsx")
    with pytest.raises(Problem, match="B2, B3 not said: a formula without a stored result"):
        hc.own_article(file="sums.xlsx")
