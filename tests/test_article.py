"""The story's ten claims, and what is said about a file that does not hold one."""

import csv
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from expected import one_sentence

import headcount as hc
from headcount.errors import Problem
from headcount.explorers.registry import EXPLORERS
from headcount.notebook.live_explorer import explore
from headcount.questions.bank import exercises, find
from headcount.questions.lessons import LESSONS

YEAR_2016 = date(2016, 1, 1), date(2016, 12, 31)
YEAR_2017 = date(2017, 1, 1), date(2017, 12, 31)
REPORTED = date(2018, 1, 16), date(2018, 1, 16)
CLEARED = date(2016, 10, 24)

# From ARTICLE.md: claim, value, unit, kind, what is counted, who said it, start, end, quote.
CLAIMS = {
    "people_now_officials": (
        1,
        500,
        "people",
        "stock",
        "people",
        "officials",
        *REPORTED,
        "about 500 migrants in Calais",
    ),
    "people_before": (
        2,
        7000,
        "people",
        "stock",
        "people",
        "officials",
        None,
        CLEARED,
        "about 7,000 before the Jungle was razed",
    ),
    "people_now_charities": (
        3,
        700,
        "people",
        "stock",
        "people",
        "charities",
        *REPORTED,
        "closer to 700",
    ),
    "people_dunkirk_charities": (
        4,
        300,
        "people",
        "stock",
        "people",
        "charities",
        *REPORTED,
        "plus 300 further up the coast near Dunkirk",
    ),
    "tenth": (
        5,
        0.1,
        "share",
        "ratio",
        "people",
        "reporter",
        None,
        date(2018, 1, 16),
        "just a tenth of the number of migrants in Calais",
    ),
    "attempts_2016": (
        6,
        167_000,
        "attempts",
        "flow",
        "attempts",
        "figures show",
        *YEAR_2016,
        "167,000 in 2016",
    ),
    "attempts_2017": (
        7,
        115_000,
        "attempts",
        "flow",
        "attempts",
        "figures show",
        *YEAR_2017,
        "115,000 last year",
    ),
    "fall": (
        8,
        -31,
        "percent",
        "change",
        "attempts",
        "figures show",
        YEAR_2016[0],
        YEAR_2017[1],
        "fell by only 31 percent",
    ),
    "children": (
        9,
        750,
        "children",
        "flow",
        "children",
        "reporter",
        None,
        None,
        "More than 750 lone child migrants",
    ),
    "money": (
        10,
        100,
        "GBP million",
        "money",
        "pounds",
        "reporter",
        None,
        None,
        "more than \u00a3100million ... over three years",
    ),
}


# --- the article ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", CLAIMS)
def test_claim(name):
    figure = hc.article()[name]
    assert (
        figure.claim,
        figure.value,
        figure.unit,
        figure.kind,
        figure.counts,
        figure.said_by,
        figure.start,
        figure.end,
        figure.quote,
    ) == CLAIMS[name]


def test_there_are_ten_claims_in_order():
    story = hc.article()
    assert list(story) == list(CLAIMS)
    assert len(story) == 10
    assert [figure.claim for figure in story.figures()] == list(range(1, 11))


def test_only_more_than_has_a_bound():
    bounds = {figure.id: (figure.low, figure.high) for figure in hc.article().figures()}
    assert bounds.pop("children") == (750, None)
    assert bounds.pop("money") == (100, None)
    assert set(bounds.values()) == {(None, None)}


def test_the_two_days_of_the_story():
    assert hc.article().cleared == CLEARED
    assert hc.article().reported == REPORTED[0]


def test_the_day_of_the_clearance_is_the_one_cell_from_outside(read):
    """Shown with the switch off, so marked wherever it stands."""
    (noted,) = [figure for figure in hc.article().figures() if figure.note]
    assert noted.id == "people_before" and noted.end == CLEARED
    assert "(X): https://cglpl.fr/" in noted.note and hc.article().cleared_outside
    assert not read(OWN).cleared_outside
    sorter = EXPLORERS["sorter"](hc.article())
    whole = {**sorter.settings["All placed"], "timeline": True}
    for words in (sorter.step(whole).sentence, sorter.step(whole).alt_text):
        assert words.count("24 October 2016") == words.count("24 October 2016 (X)") > 0
    assert "24 October 2016; the day is from outside the article: X" in find("1.3").prompt


def test_three_ways_to_a_figure():
    story = hc.article()
    assert story.people_before is story["people_before"] is story.figures()[1]
    assert "people_before" in dir(story)
    assert story.table().loc["people_before", "value"] == 7000
    assert list(story.table().index) == list(CLAIMS)


def test_a_name_that_is_not_there():
    story = hc.article()
    with pytest.raises(Problem, match="'poeple'.*people_before") as caught:
        story.poeple  # noqa: B018
    assert one_sentence(caught.value)
    assert not hasattr(story, "poeple") and not hasattr(story, "_repr_html_")


def test_the_table_has_the_same_figures():
    table = hc.table("article")
    assert dict(zip(table["id"], table["value"])) == {n: c[1] for n, c in CLAIMS.items()}
    assert table["start"].dtype.kind == "M"


@pytest.mark.parametrize("name", ["articles", "", None, "../pyproject", 5])
def test_a_table_that_is_not_there(name):
    with pytest.raises(Problem, match="article, .*camp_counts") as caught:
        hc.table(name)
    assert one_sentence(caught.value)


# --- bad files -----------------------------------------------------------------------------

# The story's own file without its notes, as an author's file may come.
OWN = re.sub(
    r',(note|"The article says.*")?$', "", hc.article().path.read_text("utf-8"), flags=re.M
)
COLUMNS = list(pd.read_csv(io.StringIO(OWN), nrows=0).columns)


def rows():
    return list(csv.DictReader(io.StringIO(OWN)))


def as_text(lines):
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(lines)
    return out.getvalue()


@pytest.fixture
def read(tmp_path):
    """Read an article from this text or these bytes."""

    def read(content):
        path = tmp_path / "story.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return hc.article(path)

    return read


def refusal(read, content):
    with pytest.raises(Problem) as caught:
        read(content)
    message = str(caught.value)
    assert one_sentence(message)
    assert "story.csv" in message
    return message


@pytest.mark.parametrize(
    "line, column, cell, expected",
    [
        (2, "value", "many", "a number"),
        (3, "value", "", "a number"),
        (7, "value", "167,000", "a number"),
        (7, "value", "1_000", "a number"),
        (7, "value", "167.000", "a number without dots or commas between thousands"),
        (7, "value", "0167000", "a number that does not begin with 0"),
        (4, "claim", "2", "a number not used on another line"),
        (7, "value", "nan", "a number"),
        (7, "value", "inf", "a number"),
        (7, "value", "-Infinity", "a number"),
        (7, "value", "1e999", "a number"),
        (10, "low", "seven", "a number"),
        (2, "high", "400", "below 'value'"),
        (10, "low", "800", "above 'value'"),
        (2, "kind", "count", "stock, flow, ratio, change, money"),
        (2, "kind", "", "stock, flow"),
        (2, "claim", "first", "a number"),
        (2, "claim", "1.5", "a whole number"),
        (2, "claim", "0", "a whole number"),
        (8, "start", "2017-13-01", "2016-10-24"),
        (8, "end", "31.12.2017", "2016-10-24"),
        (8, "end", "20171231", "2016-10-24"),
        (8, "end", "2017-02-30", "2016-10-24"),
        (8, "start", "2018-01-01", "not after 'end'"),
        (4, "id", "people_before", "not used on another line"),
        (4, "id", "people before", "a short name"),
        (4, "id", "", "a short name"),
        (4, "id", "_people", "a short name"),
        (5, "unit", "", "a word"),
        (5, "counts", " ", "a word"),
        (5, "said_by", "", "a word"),
    ],
)
def test_a_bad_cell(read, line, column, cell, expected):
    lines = rows()
    lines[line - 2][column] = cell
    message = refusal(read, as_text(lines))
    assert f"line {line}, column '{column}'" in message
    assert expected in message
    assert f"'{cell.strip() or 'nothing'}' was found" in message


@pytest.mark.parametrize(
    "name, value, quote",
    [
        ("attempts_2017", "116000", "115,000 last year"),
        ("attempts_2017", "115000", "116,000 last year, and 15,000 or 1,115,000 elsewhere"),
        ("fall", "-32", "fell by only 31 percent"),
        ("money", "101", "more than \u00a3100million ... over three years"),
        ("tenth", "0.1", "just 12% of the number"),
        ("people_now_officials", "500", "of 16.1.2018"),
    ],
)
def test_a_quotation_that_does_not_say_the_value(read, name, value, quote):
    """Else a figure is changed in one cell, and the old words stand beside it in Lesson 1."""
    message = refusal(read, own_with(name, value=value, low="", quote=quote))
    line = list(CLAIMS).index(name) + 2
    said = f"{abs(float(value)):,.10g}"
    assert f"line {line}, column 'quote': a wording that holds {said} was expected" in message
    assert f"'{quote}' was found" in message


@pytest.mark.parametrize(
    "name, value, quote",
    [
        ("attempts_2017", "115000", "115 thousand, or 115,000, in 2017"),
        ("attempts_2017", "115000", "0.115 million last year"),
        ("attempts_2017", "115000", "last year, more than a hundred thousand"),
        ("tenth", "0.1", "just 10 percent of the number"),
        ("tenth", "0.1", "just 10% of the number, or 0.1"),
        ("fall", "-31", "down 31%"),
        ("people_now_officials", "500", ""),
    ],
)
def test_a_quotation_that_says_the_value_or_no_number(read, name, value, quote):
    assert read(own_with(name, value=value, quote=quote))[name].quote == quote


def own_with(name, **cells):
    """The story's own file with other cells in one row."""
    return as_text([row | (cells if row["id"] == name else {}) for row in rows()])


def test_low_above_high(read):
    lines = rows()
    lines[9] |= {"low": "200", "high": "150"}
    message = refusal(read, as_text(lines))
    assert "line 11, column 'low'" in message and "not above 'high' (150)" in message


@pytest.mark.parametrize("column", COLUMNS)
def test_a_missing_column(read, column):
    lines = pd.read_csv(io.StringIO(OWN), dtype=str).drop(columns=column)
    assert f"line 1: column '{column}' is missing" in refusal(read, lines.to_csv(index=False))


def test_a_missing_file_and_a_folder(tmp_path):
    for path in (tmp_path / "nowhere.csv", tmp_path / "no" / "folder.csv", tmp_path):
        with pytest.raises(Problem) as caught:
            hc.article(path)
        assert one_sentence(caught.value) and path.name in str(caught.value)


LINES = OWN.splitlines()


def changed(line, text):
    """The story's own file with another text in one line."""
    return "\n".join([*LINES[: line - 1], text, *LINES[line:]]) + "\n"


@pytest.mark.parametrize(
    "content, said",
    [
        ("", "empty"),
        ("\n\n  \n", "empty"),
        ("\ufeff", "empty"),
        (LINES[0], "no rows"),
        (LINES[0] + "\n\n,,,\n", "no rows"),
        (OWN.encode("latin-1"), "UTF-8"),
        (OWN.encode("utf-16"), "UTF-8"),
        (OWN.replace(",", ";"), "line 1: the columns are parted by semicolons; commas"),
        ("name,number\nx,5\n", "line 1: column 'id' is missing"),
        (OWN.replace("unit", "value", 1), "line 1: column 'unit' is missing"),
        (OWN.replace("quote\n", "quote,Value\n", 1), "line 1: column 'value' stands twice"),
        (OWN.replace("Dunkirk", "Dunk\xe9", 1).encode("cp1252", "replace"), "line 5: this file is"),
        (OWN.encode("utf-16-le"), "is not saved as UTF-8"),
        (changed(4, LINES[3] + ",more"), "line 4: 16 cells where 15 were expected"),
        (changed(4, LINES[3].replace('"', "")), "line 4: 16 cells where 15 were expected"),
        (changed(9, "fall,8,-31"), "line 9: 3 cells where 15 were expected"),
        (changed(7, "x" + LINES[6].replace('"', "", 1)), "line 7: 16 cells"),
        (changed(7, LINES[6].rstrip('"')), "line 7: not a CSV row; is a quotation mark missing"),
        (changed(7, LINES[6] + "x"), "line 7: not a CSV row; is a quotation mark missing"),
        (changed(12, '"'), "line 12: not a CSV row; is a quotation mark missing"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "bytes",
)
def test_a_bad_file(read, content, said):
    assert said in refusal(read, content)


def test_lines_are_counted_as_an_editor_counts_them(read):
    broken = changed(11, LINES[10].replace("100", "lots", 1))
    with_blank_lines = broken.replace("\n", "\n\n")
    assert "line 11, column 'value'" in refusal(read, broken)
    assert "line 11, column 'value'" in refusal(read, broken.replace("\n", "\r\n"))
    assert "line 21, column 'value'" in refusal(read, with_blank_lines)
    odd_space = broken.replace("closer to 700", "closer\u2028to\x85700")
    assert "line 11, column 'value'" in refusal(read, odd_space)
    two_lines = broken.replace('"Calais, the camp"', '"Calais,\nthe camp"')
    assert "line 12, column 'value'" in refusal(read, two_lines)


@pytest.mark.parametrize(
    "content",
    [
        OWN.encode("utf-8-sig"),
        OWN.replace("\n", "\r\n"),
        OWN.replace("\n", "\r"),
        OWN.replace("\n", "\n\n"),
        "\n\n" + OWN + "\n \n" + "," * 14 + "\n",
        OWN.replace("stock", " stock "),
        "\n".join(line + ",more" for line in LINES),
        pd.read_csv(io.StringIO(OWN), dtype=str)[COLUMNS[::-1]].to_csv(index=False),
    ],
    ids=["BOM", "CRLF", "CR", "blank lines", "blanks around", "spaces", "more", "other order"],
)
def test_a_good_file(read, content):
    figures = hc.article().figures()
    assert read(content).figures() == [replace(figure, note="") for figure in figures]


def test_a_notebook_shows_the_sentence_alone(tmp_path):
    code = f"import headcount as hc\nhc.article({str(tmp_path / 'nowhere.csv')!r})"
    shown = subprocess.run(
        [sys.executable, "-m", "IPython", "--colors=NoColor", "-c", code],
        env={**os.environ, "IPYTHONDIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in shown.stdout + shown.stderr
    # IPython 7 writes a window title first.
    assert shown.stdout.strip().endswith(f"There is no file {tmp_path / 'nowhere.csv'}.")


@pytest.mark.parametrize("path", [5, b"story.csv", ["story.csv"], "", "a\0b"])
def test_what_is_no_path(path):
    with pytest.raises(Problem, match="A file is given by its name, such as 'article.csv'"):
        hc.article(path)


# --- another story -------------------------------------------------------------------------

OTHER = {
    "people_now_officials": {"value": "400"},
    "people_before": {"value": "2000", "end": "2010-05-01"},
    "people_now_charities": {"value": "600"},
    "people_dunkirk_charities": {"value": "200"},
    "tenth": {"value": "0.3"},
    "attempts_2016": {"value": "80000", "start": "2010-01-01", "end": "2010-12-31"},
    "attempts_2017": {"value": "60000", "start": "2011-01-01", "end": "2011-12-31"},
    "fall": {"value": "-25", "start": "2010-01-01", "end": "2011-12-31"},
    "children": {"value": "90", "low": "90"},
    "money": {"value": "60", "low": "60"},
}


def other_story(read, **more):
    return read(other_text(**more))


def other_text(**more):
    unquoted = {"quote": ""}
    return as_text([row | unquoted | OTHER[row["id"]] | more.get(row["id"], {}) for row in rows()])


@pytest.mark.parametrize("name", CLAIMS)
def test_a_row_that_the_lessons_use_is_missing(read, name):
    text = as_text([row for row in rows() if row["id"] != name])
    assert f"story.csv has no row '{name}'; the lessons use people_now" in refusal(read, text)


@pytest.mark.parametrize(
    "name, column, cell, expected",
    [
        ("people_now_officials", "end", "", "a date such as 2016-10-24"),
        ("people_before", "end", "", "a date such as 2016-10-24"),
        ("attempts_2016", "start", "", "a date such as 2016-10-24"),
        ("attempts_2016", "end", "", "a date such as 2016-10-24"),
        ("attempts_2017", "start", "", "a date such as 2016-10-24"),
        ("attempts_2017", "end", "", "a date such as 2016-10-24"),
        ("children", "low", "", "a number such as 750"),
        ("people_before", "kind", "flow", "stock, as in the lessons"),
        ("attempts_2016", "kind", "stock", "flow, as in the lessons"),
        ("children", "kind", "money", "stock or flow, as in the lessons"),
        ("people_before", "said_by", "charities", "officials, as in the lessons"),
        ("people_before", "value", "0", "a multiple of 1000 above 0"),
        ("people_before", "value", "2500", "a multiple of 1000 above 0"),
        ("attempts_2016", "value", "80000.5", "a multiple of 1000 above 0"),
        ("attempts_2017", "value", "-60000", "a multiple of 1000 above 0"),
        ("attempts_2017", "value", "1e20", "at most a million million"),
        ("people_now_officials", "value", "0", "a whole number above 0"),
        ("people_dunkirk_charities", "value", "2.5", "a whole number above 0"),
        ("money", "value", "-60", "a whole number above 0"),
        ("tenth", "value", "30", "a share above 0 and at most 1"),
        ("people_now_charities", "value", "400", "a number above 400 (people_now_officials)"),
        ("people_now_charities", "value", "2000", "below 2000 (people_before)"),
        ("people_now_officials", "end", "2010-05-01", "a day after 2010-05-01 (people_before)"),
        ("people_before", "end", "2009-12-31", "a day after 2010-01-01"),
        ("people_before", "end", "2010-01-01", "a day after 2010-01-01"),  # no day before it
        ("people_before", "end", "2011-01-01", "not after 2010-12-31 (attempts_2016)"),
        ("attempts_2017", "value", "80000", "another number than 80000 (attempts_2016)"),
        ("attempts_2017", "start", "2010-06-01", "a day after 2010-12-31 (attempts_2016)"),
        ("attempts_2017", "value", "120000", "so few that 245 days, at as many a day, stay below"),
    ],
)
def test_a_cell_with_which_the_lessons_cannot_work(read, name, column, cell, expected):
    other = {column: cell, "low": cell if column == "low" else OTHER[name].get("low", "")}
    if column == "value":
        other["low"] = ""
    if (name, column) == ("people_now_officials", "end"):
        other["start"] = ""
    message = refusal(read, other_text(**{name: other}))
    line = list(CLAIMS).index(name) + 2
    assert f"line {line}, column '{column}'" in message and expected in message


@pytest.mark.parametrize("widget", sorted(set(EXPLORERS) - {"mixer"}))
def test_every_widget_opens_on_another_story(read, widget):
    """Not the mixer: one of its settings would need fewer than no people outside the count."""
    explorer = explore(widget, other_story(read))
    for values in explorer.settings.values():
        explorer.step(values)


@pytest.mark.parametrize(
    "question, answer",
    [
        ("1.3", (date(2018, 1, 16) - date(2010, 5, 1)).days),
        ("1.4", 20),
        ("1.5", "91, for example"),
        ("2.1", -20_000),
        ("2.2", -25),
        ("2.2", "-1/4"),
        ("2.3", 0.75),
        ("2.4", 33.3),
        ("2.5", 43.75),
        ("4.1", 20),
        ("4.2", 30),
        ("4.3", [40, "a"]),
        ("4.4", 50),
        ("5.1", 40),
        ("5.2", [150, 100, 75]),
        ("5.3", 2.5),
        ("5.4", 1500),
        ("3.1", [75_000, 85_000]),
        ("3.2", "35.29"),
        ("3.3", "13.33"),
        ("3.4", "fell about 25%"),
        ("3.5", 43.3),
        ("3.6", ["no", 30]),
        ("6.1", 120),
        ("6.2", [219.2, 164.4]),
        ("6.3", 1067),
        ("6.4", 50.3),
        ("6.5", 3650),
        ("7.1", ["2.308", "4.286"]),
        ("7.3", "7/9"),
        ("7.4", 1.493),
    ],
)
def test_another_story_has_other_answers(read, question, answer):
    other = other_story(read)
    assert hc.check(question, answer, story=other).is_right
    assert not hc.check(question, answer).is_right


def test_the_own_answers_are_wrong_for_another_story(read):
    other = other_story(read)
    assert hc.check("2.2", -31.1, story=other).outcome == "wrong"
    assert hc.check("2.2", 33.3, story=other).misconception == "M-BASE"
    assert hc.check("2.2", 75, story=other).misconception == "M-COMPL"


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_solution_fits_another_story(read, lesson):
    hc.switch(outside=True)
    other = other_story(read)
    for question in exercises(lesson, other):
        names = {"story": other, "hc": hc, "pd": pd}
        exec(question.solution.code, names)
        assert hc.check(question.id, names["answer"], story=other).is_right, question.id


def test_a_rise_wants_its_sign(read):
    rising = other_story(read, attempts_2017={"value": "100000"})
    for question, rise in (("2.1", 20_000), ("2.2", 25)):
        assert hc.check(question, rise, story=rising).outcome == "right"
        assert hc.check(question, f"+{rise}", story=rising).outcome == "right"
        assert not hc.check(question, -rise, story=rising).is_right
