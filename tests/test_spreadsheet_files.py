"""Sixty files as LibreOffice and Excel write them: forty read rightly, twenty refused in words.

What each holds was read off by hand; the file that is made is the one of the name, byte by byte.
"""

from __future__ import annotations

import io
from datetime import date, datetime

import pytest
from expected import one_sentence
from lab import ROOT

import headcount as hc
from headcount.errors import Problem

D = date
YEAR_22, YEAR_23 = (D(2022, 1, 1), D(2022, 12, 31)), (D(2023, 1, 1), D(2023, 12, 31))
NONE = (None, None)


def excel(*rows: str, mark: str = ";") -> bytes:
    """ "CSV UTF-8" of Excel: a mark that nobody sees, and Windows' ends of lines."""
    return b"\xef\xbb\xbf" + "\r\n".join(rows).replace(";", mark).encode() + b"\r\n"


def office(*rows: str, mark: str = ",") -> bytes:
    """LibreOffice: UTF-8 without that mark, short ends of lines."""
    return "\n".join(rows).replace(";", mark).encode() + b"\n"


def windows(*rows: str) -> bytes:
    """ "CSV (semicolon delimited)" of an older Excel."""
    return "\r\n".join(rows).encode("cp1252") + b"\r\n"


def unicode_text(*rows: str) -> bytes:
    """ "Unicode Text" of Excel: UTF-16 with tabs."""
    return "\r\n".join(rows).replace(";", "\t").encode("utf-16")


def workbook(*rows, formats=(), title="Sheet1", first_row=1, first_column=1) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for y, row in enumerate(rows, first_row):
        for x, value in enumerate(row, first_column):
            sheet.cell(y, x, value)
    for place, form in dict(formats).items():
        sheet[place].number_format = form
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


HEAD = "id;value;counts;kind;said_by;place;start;end"
# name: (file, how it is made, before, after, first and last day of both, what is said of it)
READ = {
    "excel semicolons": (
        excel(HEAD, "before;48000;visits;flow;;;2022;2022", "after;36000;visits;flow;;;2023;2023"),
        (48000, 36000, YEAR_22, YEAR_23, "semicolons"),
    ),
    "decimal commas": (
        excel(HEAD, "before;2,4;price;;;;2022;", "after;3,15;price;;;;2023;"),
        (2.4, 3.15, YEAR_22, YEAR_23, "decimal commas"),
    ),
    "points between thousands": (
        excel(HEAD, "before;1.234,5;visits;;;;;", "after;2.000;visits;;;;;"),
        (1234.5, 2000, NONE, NONE, "decimal commas"),
    ),
    "points alone with semicolons": (
        excel(HEAD, "before;48.000;visits;;;;;", "after;36.500;visits;;;;;"),
        (48000, 36500, NONE, NONE, "points between thousands"),
    ),
    "commas in quotation marks": (
        office(HEAD, 'before;"48,000";visits;;;;;', 'after;"1,236,500";visits;;;;;'),
        (48000, 1236500, NONE, NONE, ""),
    ),
    "a space between thousands": (
        office(HEAD, "before;48 000;visits;;;;;", "after;36 500;visits;;;;;"),
        (48000, 36500, NONE, NONE, ""),
    ),
    "a hard and a narrow space": (
        excel(HEAD, "before;48\u00a0000;visits;;;;;", "after;36\u202f500;visits;;;;;"),
        (48000, 36500, NONE, NONE, "semicolons"),
    ),
    "swiss thousands": (
        excel(HEAD, "before;48'000;visits;;;;;", "after;36\u2019500.5;visits;;;;;"),
        (48000, 36500.5, NONE, NONE, "semicolons"),
    ),
    "indian thousands": (
        office(HEAD, 'before;"12,34,567";visits;;;;;', 'after;"1,00,000";visits;;;;;'),
        (1234567, 100000, NONE, NONE, ""),
    ),
    "tabs": (
        office(HEAD, "before;5;visits;;;;2022;", "after;4;visits;;;;2023;", mark="\t"),
        (5, 4, YEAR_22, YEAR_23, "tabs"),
    ),
    "utf-16 with tabs": (
        unicode_text(HEAD, "before;5;caf\u00e9s;;;;2022;", "after;4;caf\u00e9s;;;;2023;"),
        (5, 4, YEAR_22, YEAR_23, "tabs"),
    ),
    "the letters of windows": (
        windows(HEAD, "before;5;caf\u00e9s;;;;2022;", "after;4;caf\u00e9s;;;;2023;"),
        (5, 4, YEAR_22, YEAR_23, "the letters of Windows (cp1252)"),
    ),
    "sep in the first line": (
        excel("sep=;", HEAD, "before;5;x;;;;2022;", "after;4;x;;;;2023;"),
        (5, 4, YEAR_22, YEAR_23, "semicolons"),
    ),
    "empty rows and columns": (
        excel("id;;value;;counts", ";;;;", "before;;5;;x", ";;;;", "after;;4;;x", ";;;;"),
        (5, 4, NONE, NONE, "semicolons"),
    ),
    "a title over the table": (
        excel("My claim;;", "id;value;counts", "before;5;x", "after;4;x"),
        (5, 4, NONE, NONE, "semicolons"),
    ),
    "headings in other words": (
        excel(
            "Side;Figure;Unit;Source;City;From;To",
            "Earlier;5;x;a;b;2022;2022",
            "Now;4;x;a;b;2023;2023",
        ),
        (5, 4, YEAR_22, YEAR_23, "'Figure' as value"),
    ),
    "capitals and a question mark": (
        office("ID;VALUE;What is counted?;WHO COUNTED", "BEFORE;5;x;a", "AFTER;4;x;a"),
        (5, 4, NONE, NONE, "'What is counted?' as counts"),
    ),
    "an extra column": (
        office("id;value;note;counts", "before;5;see page 2;x", "after;4;;x"),
        (5, 4, NONE, NONE, ""),
    ),
    "years and a word": (
        office("year;burglaries", "2022;6293", "2023;5412"),
        (6293, 5412, YEAR_22, YEAR_23, "'burglaries' as value"),
    ),
    "the later row first": (
        office("year;burglaries", "2023;5412", "2022;6293"),
        (6293, 5412, YEAR_22, YEAR_23, "the earlier row as before"),
    ),
    "pounds in billions": (
        office(HEAD, "before;£1.2bn;revenue;;;;2022;", "after;£950m;revenue;;;;2023;"),
        (1_200_000_000, 950_000_000, YEAR_22, YEAR_23, ""),
    ),
    "a loss in brackets": (
        office(HEAD, "before;£450;profit;;;;2022;", "after;(£450);profit;;;;2023;"),
        (450, -450, YEAR_22, YEAR_23, ""),
    ),
    "a loss with a minus": (
        excel(HEAD, "before;-450000000;profit;;;;2022;", "after;\u2212\u20ac1,5;profit;;;;2023;"),
        (-450_000_000, -1.5, YEAR_22, YEAR_23, "decimal commas"),
    ),
    "euros behind": (
        windows(HEAD, "before;1.234,50 \u20ac;rent;;;;2022;", "after;1.300,00 €;rent;;;;2023;"),
        (1234.5, 1300, YEAR_22, YEAR_23, "decimal commas"),
    ),
    "millions in words": (
        office(HEAD, "before;1.2 million;people;;;;;", "after;about 900 thousand;people;;;;;"),
        (1_200_000, 900_000, NONE, NONE, ""),
    ),
    "percentages": (
        office(HEAD, "before;95.1%;children;;;;;", "after;88.4 per cent;children;;;;;"),
        (95.1, 88.4, NONE, NONE, ""),
    ),
    "british days": (
        office(HEAD, "before;5;x;stock;;;31/03/2013;", "after;4;x;stock;;;04/05/2014;"),
        (5, 4, (D(2013, 3, 31),) * 2, (D(2014, 5, 4),) * 2, "days first in dates"),
    ),
    "american days": (
        office(HEAD, "before;5;x;stock;;;03/31/2013;", "after;4;x;stock;;;04/05/2014;"),
        (5, 4, (D(2013, 3, 31),) * 2, (D(2014, 4, 5),) * 2, "months first in dates"),
    ),
    "german days": (
        excel(HEAD, "before;5;x;stock;;;31.03.2013;", "after;4;x;stock;;;4.5.2014;"),
        (5, 4, (D(2013, 3, 31),) * 2, (D(2014, 5, 4),) * 2, "semicolons"),
    ),
    "days of excel": (
        office(HEAD, "before;5;x;flow;;;31-Mar-13;30-Apr-13", "after;4;x;flow;;;Mar-14;Apr-14"),
        (5, 4, (D(2013, 3, 31), D(2013, 4, 30)), (D(2014, 3, 1), D(2014, 4, 30)), ""),
    ),
    "days in words": (
        office(HEAD, 'before;5;x;stock;;;"March 31, 2013";', "after;4;x;stock;;;31st March 2014;"),
        (5, 4, (D(2013, 3, 31),) * 2, (D(2014, 3, 31),) * 2, ""),
    ),
    "a time behind": (
        office(
            HEAD,
            "before;5;x;stock;;;2013-03-31 00:00:00;",
            "after;4;x;stock;;;31/03/2014 09:30;",
        ),
        (5, 4, (D(2013, 3, 31),) * 2, (D(2014, 3, 31),) * 2, ""),
    ),
    "quarters": (
        office(HEAD, "before;5;x;flow;;;Q3 2022;Q3 2022", "after;4;x;flow;;;2023-Q3;"),
        (5, 4, (D(2022, 7, 1), D(2022, 9, 30)), (D(2023, 7, 1), D(2023, 9, 30)), ""),
    ),
    "the end of a year": (
        office(HEAD, "before;5;x;stock;;;end of 2013;", "after;4;x;stock;;;end of 2014;"),
        (5, 4, (D(2013, 12, 31),) * 2, (D(2014, 12, 31),) * 2, ""),
    ),
    "school years": (
        office("id;value;counts;when", "before;5;x;2021/22", "after;4;x;2022-23"),
        (5, 4, NONE, NONE, ""),
    ),
    "empty cells": (
        office(HEAD, "before;;;;;;;", "after;4;;;;;;"),
        (None, 4, NONE, NONE, ""),
    ),
    "a workbook": (
        workbook(
            ["id", "value", "counts", "start", "end"],
            ["before", 48000, "visits", datetime(2022, 1, 1), datetime(2022, 12, 31)],
            ["after", 36000.5, "visits", datetime(2023, 1, 1), datetime(2023, 12, 31)],
        ),
        (48000, 36000.5, YEAR_22, YEAR_23, "sheet 'Sheet1'"),
    ),
    "a workbook with percents and pounds": (
        workbook(
            ["id", "value", "counts", "when"],
            ["before", 0.951, "children", 2022],
            ["after", 0.884, "children", 2023],
            formats={"B2": "0.0%", "B3": "0.0%"},
        ),
        (95.1, 88.4, YEAR_22, YEAR_23, "sheet 'Sheet1'"),
    ),
    "a workbook that begins lower down": (
        workbook(
            ["year", "fires"], [2022, 30], [2023, 25], first_row=4, first_column=3, title="Data"
        ),
        (30, 25, YEAR_22, YEAR_23, "sheet 'Data'"),
    ),
    "a workbook with text": (
        workbook(["id", "value", "start"], ["before", "1,234", "2022"], ["after", "£2.5m", "2023"]),
        (1234, 2_500_000, YEAR_22, YEAR_23, "sheet 'Sheet1'"),
    ),
}  # fmt: skip

# name: (file, what is said of it)
REFUSED = {
    "old excel": (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Excel file; open it in a spreadsheet"),
    "a pdf": (b"%PDF-1.7 ...", "is a PDF; open it"),
    "an open document": (
        b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "is an OpenDocument file; open it in a spreadsheet and save it again as 'CSV UTF-8'.",
    ),
    "a damaged workbook": (
        b"PK\x03\x04 [Content_Types].xml xl/worksheets",
        "a damaged Excel file; save it again as 'CSV UTF-8'.",
    ),
    "an empty workbook": (workbook([]), "is empty; its first line should name the columns."),
    "a formula that fails": (
        workbook(["id", "value"], ["before", 5], ["after", "#DIV/0!"]),
        "line 3, column 'B': the spreadsheet shows the error #DIV/0!; mend its formula.",
    ),
    "two marks for decimals": (
        excel(HEAD, "before;2,4;x;;;;;", "after;3.5;x;;;;;"),
        "line 3, column 'value': a comma where '2,4' has one was expected, and '3.5' was found",
    ),
    "thousands or decimals": (
        office(HEAD, "before;48.000;x;;;;;", "after;36;x;;;;;"),
        "line 2, column 'value': a number such as 167000, £1.2bn or 95.1% was expected, and "
        "'48.000' was found (write 48000 or 48).",
    ),
    "three zeros as decimals": (
        excel(HEAD, "before;2,4;x;;;;;", "after;48,000;x;;;;;"),
        "line 3, column 'value': a number such as 167000, £1.2bn or 95.1% was expected, and "
        "'48,000' was found (write 48000 or 48).",
    ),
    "two orders of day and month": (
        office(HEAD, "before;5;x;;;;31/03/2013;", "after;4;x;;;;03/31/2014;"),
        "line 3, column 'start': a day where '31/03/2013' has one was expected",
    ),
    "an open day": (
        office("id;Figure;Date", "before;5;03/04/2013", "after;4;03/04/2014"),
        "line 2, column 'Date': '03/04/2013' can be read in two ways; write 2013-04-03 or "
        "2013-03-04. Which is the day, and which the month?",
    ),
    "a day that is a number": (
        office("id;value;Date", "before;5;41364", "after;4;41729"),
        "line 2, column 'Date': a date such as 2016-10-24, 24 October 2016, 2016 or 2015/16 was "
        "expected, and '41364' was found (the spreadsheet's number of a day;",
    ),
    "a number that became a day": (
        office("id;value", "before;5", "after;2-Mar-23"),
        "line 3, column 'value': a number such as 167000, £1.2bn or 95.1% was expected, and "
        "'2-Mar-23' was found (the spreadsheet has made a date of it;",
    ),
    "a narrow column": (
        office("id;Amount", "before;#######", "after;4"),
        "line 2, column 'Amount': a number such as 167000, £1.2bn or 95.1% was expected, and "
        "'#######' was found (the column was too narrow; make it wider and save again).",
    ),
    "people below 0": (
        office("id;value;counts", "before;5;people", "after;-4;people"),
        "line 3, column 'value': a count from 0 was expected, and '-4' was found",
    ),
    "a comma too many": (
        office("id;value;counts", "before;48,000;visits", "after;36;visits"),
        "line 2: 4 cells where 3 were expected (write 48000, without a comma;",
    ),
    "three years and no names": (
        office("year;fires", "2021;30", "2022;28", "2023;25"),
        "has 3 rows and no column that says which is before and which is after; add a column 'id'",
    ),
    "two columns of numbers": (
        office("year;fires;floods", "2022;30;2", "2023;25;3"),
        "line 1: column 'value' is missing; call the column of the numbers 'value'.",
    ),
    "a quotation mark left open": (
        office("id;value", 'before;"48000', "after;4"),
        "line 2: not a CSV row; is a quotation mark missing",
    ),
    "digits below the rounding": (
        office("id;value;rounded", "before;5412;100", "after;6300;100"),
        "line 2, column 'rounded': 5,412 is not rounded to hundreds; write its unit, or 'exact'.",
    ),
}  # fmt: skip


def saved(folder, content: bytes) -> str:
    path = folder / ("mine.xlsx" if content.startswith(b"PK") else "mine.csv")
    path.write_bytes(content)
    return str(path)


def test_there_are_sixty_files():
    assert (len(READ), len(REFUSED)) == (40, 20)


@pytest.mark.parametrize("name", READ)
def test_a_file_is_read_rightly_and_says_what_was_assumed(tmp_path, name):
    content, (before, after, first, second, assumed) = READ[name]
    story = hc.own_article(file=saved(tmp_path, content))
    assert (story.before.value, story.after.value) == (before, after)
    assert (story.before.start, story.before.end) == first
    assert (story.after.start, story.after.end) == second
    line = repr(story).splitlines()[0]
    assert assumed in line and line.startswith("Ready: 2 rows from mine.")


@pytest.mark.parametrize("name", REFUSED)
def test_a_spoilt_file_is_refused_in_a_sentence(tmp_path, name):
    content, said = REFUSED[name]
    with pytest.raises(Problem) as caught:
        hc.own_article(file=saved(tmp_path, content))
    assert said in str(caught.value) and "mine." in str(caught.value)
    assert one_sentence(caught.value)


def test_without_openpyxl_a_workbook_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr("headcount.story.spreadsheet.find_spec", lambda name: None)
    with pytest.raises(Problem) as caught:
        hc.own_article(file=saved(tmp_path, READ["a workbook"][0]))
    said = "mine.xlsx is an Excel file, and openpyxl is not here; save it again as 'CSV UTF-8'."
    assert str(caught.value) == said


def test_a_year_stays_a_year_and_a_season_has_no_days(tmp_path):
    rows = "id,value,kind,start\nbefore,5,stock,2013\nafter,4,stock,end of 2014\n"
    story = hc.own_article(rows)
    assert (story.before.when, story.after.when) == ("2013", "end of 2014")
    story = hc.own_article("id,value,when\nbefore,5,2021/22\nafter,4,2022-23\n")
    assert (story.before.when, story.after.when) == ("2021/22", "2022/23")
    missing = " ".join(hc.explore("audit", story).step().result.found.missing)
    assert "'2021/22' does not say on which day it begins" in missing


def test_an_empty_cell_is_not_said_and_cannot_be_judged_yet():
    story = hc.own_article("id,value,counts,place\nbefore,,people,Leeds\nafter,4,,\n")
    assert "before not said          people    not said    Leeds not said" in repr(story)
    step = hc.explore("audit", story).step()
    assert "the number (before)" in step.sentence and "what is counted (after)" in step.sentence
    assert "where (after)" in step.sentence
    for name in ("change", "ratio", "rate", "rounding"):
        said = hc.explore(name, story).step().sentence
        assert said == "The number before is not said, so there is nothing to draw."
        assert hc.explore(name, story).view.stored().plain
    chart = hc.honest_chart(story)
    assert "source not named: not said" in chart.alt


def test_a_loss_has_a_change_and_no_percent():
    story = hc.own_article(
        "id,value,counts,kind,when\nbefore,-£450m,profit,flow,2022\nafter,£200m,profit,flow,2023\n"
    )
    step = hc.explore("audit", story).step()
    assert "The change is +650,000,000." in step.sentence
    assert "a percent of a number below 0 has no meaning" in step.sentence
    assert "people" not in step.alt_text, "pounds are nobody"
    assert "lies below 0" in hc.explore("change", story).step().sentence
    left, right = hc.honest_chart(story).figure.axes[0].get_xlim()
    assert left < -450_000_000 and right > 200_000_000


def test_a_profit_that_becomes_a_loss_has_a_percent_of_the_profit():
    story = hc.own_article("id,value,counts\nbefore,£400,profit\nafter,(£100),profit\n")
    found = hc.explore("audit", story).step().result.found
    assert found.numbers == {"change": -500, "percent": -125}


def test_a_table_of_another_kind_is_told_what_is_expected():
    for text in (
        "School,2022,2023\nNorth,120,90\nSouth,80,85\n",
        "year,value\n2022,5\n2023,6\n2024,7\n",
        "id,value\nx,5\ny,6\n",
        "id,value\nbefore,5\n",
    ):
        with pytest.raises(Problem) as caught:
            hc.own_article(text)
        said = str(caught.value)
        assert "'id,value,counts,when', 'before,120,pupils,2022' and 'after,90,pupils,2023'" in said
        assert said.endswith("The blank table has all the columns: data/own_article/blank.csv.")
        if "School" in text:
            assert "Numbers stand in '2022' and '2023': choose two of them." in said
    assert hc.own_article("id,value,counts,when\nbefore,120,pupils,2022\nafter,90,pupils,2023\n")
    assert (ROOT / "data/own_article/blank.csv").exists()


def test_the_sheets_that_were_not_read_are_named(tmp_path):
    import openpyxl

    book = openpyxl.Workbook()
    for name in ("Thefts", "Notes"):
        sheet = book.create_sheet(name)
        for row in (("id", "value"), ("before", 40), ("after", 30)):
            sheet.append(row)
    book.save(tmp_path / "two.xlsx")
    said = hc.own_article(file=tmp_path / "two.xlsx").ready
    assert "sheet 'Thefts' (not 'Notes': save that sheet as a file of its own)" in said
