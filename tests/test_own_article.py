"""A pupil's own article: two quite different stories through the last page, and spoilt ones."""

from __future__ import annotations

import copy
import re
import shutil
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from expected import one_sentence
from hypothesis import given
from hypothesis import strategies as st
from one_kernel import one_kernel
from sweeps import check_texts

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.errors import Problem
from headcount.notebook.live_explorer import explore
from headcount.publish.lesson_notebook import lesson_notebook
from headcount.publish.running import built

ROOT = Path(__file__).parents[1]
STORIES = sorted((Path(__file__).parent / "stories").glob("*.csv"))
PAGE = ROOT / "lessons" / "11_your_article.md"
WIDGETS = ("audit", "change", "rounding", "ratio", "rate")
CALAIS = r"Calais|Dunkirk|[Mm]igrant|[Aa]ttempt|Channel|officials|charities|115,000|167,000"
by_story = pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def page():
    return built(lesson_notebook(PAGE), PAGE, run=False)


pytestmark = pytest.mark.usefixtures("empty_folder")


@pytest.fixture(scope="module")
def run():
    """Runs the page in a folder; each run begins afresh, in one kernel."""
    with one_kernel() as kernel:
        yield lambda page, folder, **more: kernel.run(nbformat.from_dict(page), folder, **more)


def shown(notebook) -> str:
    outputs = [o for cell in notebook.cells if cell.cell_type == "code" for o in cell.outputs]
    return "\n".join(o.data.get("text/plain", "") for o in outputs if "data" in o)


def test_there_are_two_stories():
    assert [path.stem for path in STORIES] == ["company_accidents", "school_absences"]


def with_the_table(page):
    """The page of who writes mine in place of table, as its text says; no other cell is touched."""
    page = copy.deepcopy(page)
    (cell,) = [cell for cell in page["cells"] if cell["source"].startswith("table = hc.own")]
    cell["source"] = cell["source"].replace("table = ", "mine = ").replace("\ntable", "\nmine")
    return page


@by_story
def test_a_story_goes_through_the_page(run, page, path, tmp_path):
    """The file is put beside the notebook, as a pupil does."""
    shutil.copy(path, tmp_path / "my_article.csv")
    text = shown(run(with_the_table(page), tmp_path))
    story = hc.own_article(file=path)
    assert "from my_article.csv" in text
    for name in WIDGETS:
        assert explore(name, story).step().sentence in text
    assert hc.honest_chart(story).alt in text
    assert not re.search(CALAIS, text)
    assert text.count("Tick the box 'Show figures from outside the article'") == 1
    assert "The fact-check, in my own words" in text


def test_the_page_as_it_comes_works_on_its_own_sentence(run, page, tmp_path):
    """48,000 is worked out: 36,000 is 75 of 100."""
    text = shown(run(page, tmp_path))
    assert "from the table in the cell" in text and "\N{MINUS SIGN}25.0%" in text
    assert "48,000 is not in the sentence, but worked out from 25% and 36,000" in text
    assert '"only" [judging word]' in text and "A fact-check: visits" in text


@pytest.mark.parametrize("name", ["crashes", "bacon"])
def test_a_ready_claim_goes_through_the_page(run, page, tmp_path, name):
    page = copy.deepcopy(page)
    (cell,) = [one for one in page["cells"] if one["source"].startswith("mine = hc.own_article(")]
    cell["source"] = f'mine = hc.own_article(case="{name}")\nmine'
    text = shown(run(page, tmp_path))
    assert hc.explore("audit", hc.own_article(case=name)).step().sentence in text


def test_a_slip_stops_the_page_with_a_sentence(run, page, tmp_path):
    spoilt = STORIES[0].read_text().replace(",46,", ",many,")
    (tmp_path / "my_article.csv").write_text(spoilt)
    notebook = run(with_the_table(page), tmp_path, allow_errors=True)
    errors = [
        o
        for cell in notebook.cells
        if cell.cell_type == "code"
        for o in cell.outputs
        if o.output_type == "error"
    ]
    assert errors[0].traceback == [
        "my_article.csv, line 2, column 'value': a number such as 167000, £1.2bn or 95.1% was "
        "expected, and 'many' was found."
    ]
    assert all("Traceback" not in "".join(error.traceback) for error in errors)


# --- spoilt copies -------------------------------------------------------------------------


def refusal(tmp_path, content) -> str:
    path = tmp_path / "my_article.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(Problem) as caught:
        hc.own_article(file=path)
    assert one_sentence(caught.value) and "my_article.csv" in str(caught.value)
    return str(caught.value)


def with_cell(text: str, line: int, column: str, cell: str) -> str:
    lines = [row.split(",") for row in text.splitlines()]
    lines[line - 1][lines[0].index(column)] = cell
    return "\n".join(",".join(row) for row in lines) + "\n"


NUMBER = "a number such as 167000, £1.2bn or 95.1% was expected"
CELLS = [
    (2, "value", "about fifty", f"{NUMBER}, and 'about fifty' was found."),
    (3, "value", "inf", NUMBER),
    (3, "value", "-5", "a count from 0 was expected, and '-5' was found"),
    (3, "value", "2e15", "a number up to a million billion"),
    (3, "value", "1e300", NUMBER),
    (2, "value", "48.000", "'48.000' was found (write 48000 or 48)."),
    (2, "value", "2.400", "(write 2400 or 2.4)."),
    (2, "value", "1.234", "(write 1234 or 1.2340)."),
    (2, "value", "012", "(where 48,012 is meant, write 48012)."),
    (2, "value", "25%%", f"{NUMBER}, and '25%%' was found (one number alone)."),
    (2, "value", "20 to 30", "(a range says no one number, so leave this empty,"),
    (2, "value", "<5", "(one number alone)."),
    (2, "value", "Sep-22", "(the spreadsheet has made a date of it; give the cell the form of a"),
    (2, "value", "######", "(the column was too narrow; make it wider and save again)."),
    (2, "value", "#DIV/0!", "(a formula of the spreadsheet; write the number itself)."),
    (2, "value", "(450", NUMBER),
    (2, "start", "01/09/2022", "two ways; write 2022-09-01 or 2022-01-09. Which is the day"),
    (2, "start", "2011-12", "'2011-12' can be read in two ways; write 2011/12 or December 2011."),
    (2, "start", "44805", "(the spreadsheet's number of a day; give the cell the form of a date)."),
    (2, "end", "soon", "2016-10-24, 24 October 2016, 2016 or 2015/16 was expected"),
    (3, "end", "2023-02-30", "2016-10-24, 24 October 2016, 2016 or 2015/16 was expected"),
    (3, "start", "2031-01-01", "a date not after 'end'"),
    (3, "kind", "number", "stock (at one time), flow (in a period) or level (a price, a rate)"),
    (2, "counts", "000", "a word or two, up to 30 letters"),
    (2, "counts", "x" * 31, "a word or two, up to 30 letters"),
    (3, "place", "x" * 41, "a name of up to 40 letters"),
    (2, "rounded_to", "7000", "is not rounded to the nearest 7,000; write its unit, or 'exact'."),
    (2, "rounded_to", "1000", "is not rounded to thousands; write its unit, or 'exact'."),
    (2, "rounded_to", "1.000", "(write 1000 or 1)."),
    (2, "rounded_to", "012", "(where 48,012 is meant, write 48012)."),
    (2, "rounded_to", "10%", "a number such as 1000, without a percent sign,"),
    (2, "rounded_to", "10 per cent", "a number such as 1000, without a percent sign,"),
    (2, "rounded_to", "roughly", "a number such as 1000, or exact"),
    (3, "wording", "5", "a word of the claim such as by, only, despite or doubled"),
    (3, "id", "sometime", "one of before, after"),
    (3, "id", "before", "a name not used on another line"),
]


@by_story
@pytest.mark.parametrize("line, column, cell, expected", CELLS)
def test_a_bad_cell_is_named_by_line_and_column(tmp_path, path, line, column, cell, expected):
    message = refusal(tmp_path, with_cell(path.read_text(), line, column, cell))
    assert f"line {line}, column '{column}'" in message and expected in message


@by_story
@pytest.mark.parametrize(
    "spoil, said",
    [
        (
            lambda text: re.sub("^([^,]*),[^,]*,", r"\1,", text, flags=re.MULTILINE),
            "line 1: column 'value' is missing; call the column of the numbers 'value'.",
        ),
        (lambda text: text.replace("flow,", "flow,a,", 1), "line 2: 11 cells where 10"),
        (lambda text: text.replace(",flow", ',"flow', 1), "line 2: not a CSV row"),
        (lambda text: text.encode("utf-16-le"), "is not saved as UTF-8"),
        (
            lambda text: text.encode().replace(b"\nafter,", b"\nafter,\x81"),
            "line 3: this file is not saved as UTF-8",
        ),
        (lambda text: "", "is empty"),
        (lambda text: text.replace("wording", "Value", 1), "line 1: column 'value' stands twice"),
        (
            lambda text: text.replace("flow,", "", 1),
            "line 2: 9 cells where 10 were expected (a "
            "comma is missing; an empty cell has one too).",
        ),
        (
            lambda text: re.sub(r"before,\d+", "before,48,000", text, count=1),
            "line 2: 11 cells where 10 were expected (write 48000, without a comma; a text with",
        ),
        (
            lambda text: text.replace(",", "\t").replace("\t", ",", 9),
            "line 2: 1 cell where 10 were expected (these are parted by tabs, and the columns by",
        ),
        (
            lambda text: text.replace("\n", ",\n").replace(",,\n", ",,by\n", 1),
            "line 2: 'by' stands in a column without a name",
        ),
        (lambda text: text.splitlines()[0], "has no rows"),
        (lambda text: "\n".join(text.splitlines()[:2]), "has no row 'after'"),
    ],
)
def test_a_bad_file(tmp_path, path, spoil, said):
    assert said in refusal(tmp_path, spoil(path.read_text()))


def test_a_table_in_a_cell_is_refused_in_the_same_way():
    with pytest.raises(Problem) as caught:
        hc.own_article("\n" + with_cell(STORIES[0].read_text(), 3, "value", "lots"))
    assert "the table in the cell, line 4, column 'value'" in str(caught.value)


@pytest.mark.parametrize(
    "call, said",
    [
        (lambda: hc.own_article(pd.read_csv(STORIES[0])), "has the type DataFrame; to read a file"),
        (lambda: hc.own_article([["before", 5]]), "has the type list; to read a file"),
        (lambda: hc.own_article(STORIES[0].read_bytes()), "has the type bytes; to read a file"),
        (lambda: hc.own_article(5), "has the type int; to read a file"),
        (lambda: hc.own_article("my_story.csv"), 'write hc.own_article(file="my_story.csv").'),
        (
            lambda: hc.own_article(Path("my story.txt")),
            'write hc.own_article(file="my story.txt").',
        ),
        (lambda: hc.own_article(file=None), "such as 'my_article.csv', and this is None."),
        (lambda: hc.own_article(file=""), "such as 'my_article.csv', and this is ''."),
        (lambda: hc.own_article(file=[1]), "such as 'my_article.csv', and this is of type list."),
        (lambda: hc.own_article(file="a\0b"), "such as 'my_article.csv', and this is "),
        (lambda: hc.own_article("id,value", file="x" * 5000), "cannot be read"),
    ],
)
@pytest.mark.parametrize("is_there", [False, True], ids=["no file", "a file beside"])
def test_what_is_no_table_and_no_file(call, said, is_there):
    """Also beside a file: it would be read without a word in place of what was meant."""
    if is_there:
        shutil.copy(STORIES[0], "my_article.csv")
    with pytest.raises(Problem) as caught:
        call()
    assert one_sentence(caught.value) and said in str(caught.value)


def lines_of(before: str, after: str = "after, 36, 1, visits, flow, a, b, 2023, 2023,") -> str:
    return f"{HEAD.replace(',', ', ')}{before}\n{after}\n"


@pytest.mark.parametrize(
    "typed, said",
    [
        (
            "700,100, visits, flow, a, b, 2022, 2022,",
            "700100 without a comma or, for two numbers, 700, 100 was expected, and '700,100'",
        ),
        (
            "48,000, visits, flow, a, b, 2022, 2022,",
            "48000 without a comma was expected, and '48,000' was found.",
        ),
        ("48,012, visits, flow, a, b, 2022, 2022,", "48012 without a comma was expected"),
    ],
)
def test_one_number_or_two(typed, said):
    """The row has as many cells as it should; the comma in the number stands for one left out."""
    with pytest.raises(Problem) as caught:
        hc.own_article(lines_of(f"before, {typed}"))
    assert f"line 2, column 'value': {said}" in str(caught.value) and one_sentence(caught.value)


def test_two_numbers_are_two():
    for table in (
        lines_of("before, 700, 100, visits, flow, a, b, 2022, 2022,"),
        lines_of("before,700,100,visits,flow,a,b,2022,2022,"),
        lines_of('before, 700, 100, "visits, all", flow, a, b, 2022, 2022,'),
    ):
        story = hc.own_article(table)
        assert story.before.value == 700 and story.comparison.units[0] == 100


@pytest.mark.parametrize(
    "typed, said",
    [
        ("48,012", "(where 48,012 is meant, write 48012)."),
        ("48,500", "48 is not rounded to the nearest 500; write its unit, or 'exact'."),
        ("48,500", "Where 48,500 is meant, write 48500."),
    ],
)
def test_a_number_over_two_cells(tmp_path, typed, said):
    """In a file without spaces; the unit of rounding was left out."""
    rows = f"before,{typed},visits,flow,a,b,2022,2022,\nafter,4,,x,,,,,,\n"
    message = refusal(tmp_path, HEAD + rows)
    assert "line 2, column 'rounded_to'" in message and said in message


GOOD = ["5", "2.4", "88%"], ["", "0.1"], ["x", "%"], ["flow", "Stock", ""], ["a", ""], ["b"]
ROW = st.tuples(*map(st.sampled_from, (*GOOD, ["2022", ""], ["2023"], ["", "By only"])))
CELL = st.text(st.sampled_from("0123456789.,%-/ \t'\"\u200b\u00adaeExX\n\0"), max_size=9)
CELL |= st.sampled_from(["before", "48.000", "1%", "1e-400", "nan", "1e9", "1,000", "Sep-22"])


@given(ROW, ROW, st.integers(0, 8), CELL, st.sampled_from(",\t"))
def test_any_cell_gives_a_story_or_a_sentence(before, after, column, cell, mark):
    before = [*before[:column], cell, *before[column + 1 :]]
    lines = [HEAD.strip().split(","), ["before", *before], ["after", *after]]
    try:
        story = hc.own_article("\n".join(mark.join(line) for line in lines))
    except Problem as reason:
        assert one_sentence(reason)
    else:
        assert repr(story) and explore("audit", story).step().alt_text


# --- what is understood --------------------------------------------------------------------


def test_capitals_tabs_and_signs_that_nobody_sees():
    table = (
        "ID, Value, Rounded to, Counts, Kind, Said_by, Place, Start, End, Wording\n"
        "Before, 48000, 1000, visits, Flow, the library, Northtown, 01-Sep-2022, 1 Sep 2022,\n"
        "AFTER, 36000, Exact, visits, FLOW, the library, Northtown, 2023, 2023, By Only\n"
        "After other, 39500, 100, visits, flow, a club, Northtown, 2023, 2023,\n"
    )
    plain = hc.own_article(table)
    assert list(plain) == ["before", "after", "after_other"]
    assert (plain.before.value, plain.after.kind) == (48000, "flow")
    assert str(plain.before.start) == str(plain.before.end) == "2022-09-01"
    assert plain.comparison.wording == {"by": "by", "only": "only"}
    assert plain.comparison.given["after"]["kind"] == "flow"
    hidden = table.replace("48000", "\u200b48\u00ad000\u200e").replace("ID", "\ufeffID")
    for other in (
        table.replace(", ", "\t").replace(",\n", "\t\n"),
        hidden,
        table.replace("\n", "\r\n"),
    ):
        assert hc.own_article(other).figures() == plain.figures()


def test_a_tab_too_few_is_named(tmp_path):
    text = STORIES[0].read_text().replace(",", "\t")
    assert hc.own_article(text, file=tmp_path / "none.csv").before.value == 46
    assert "line 2: 9 cells where 10 were expected (there is a tab too few)." in refusal(
        tmp_path, text.replace("flow\t", "", 1)
    )


def test_one_counter_in_two_spellings_is_one():
    rows = "before,20,1,Cases,flow,The police,town,2022,2022,\n"
    rows += "after,15,1,cases,flow,the POLICE,Town,2023,2023,\n"
    story = hc.own_article(HEAD + rows)
    after = story.after
    assert (after.said_by, after.place, after.counts) == ("The police", "town", "Cases")
    assert story.comparison.things == "Cases"
    assert "Who counted: The police." in hc.honest_chart(story).alt
    assert explore("ratio", story).step().result.badges == ("same source", "same area")


def test_the_blank_template_asks_for_the_first_number(tmp_path):
    blank = (ROOT / "data" / "own_article" / "blank.csv").read_text()
    assert "line 2, column 'value'" in refusal(tmp_path, blank)
    lines = blank.splitlines()
    filled = [lines[0], "before,50,,cases,,,,,,", "after,40,,cases,,,,,,", *lines[3:]]
    (tmp_path / "my_article.csv").write_text("\n".join(filled))
    story = hc.own_article(file=tmp_path / "my_article.csv")
    assert list(story) == ["before", "after"], "rows left blank are left out"


def test_the_file_beside_the_notebook_comes_before_the_table():
    table = "id,value,counts,kind,said_by,place,start,end\nbefore,5,x,,,,,\nafter,4,x,,,,,\n"
    assert hc.own_article(table).before.value == 5
    shutil.copy(STORIES[1], "my_article.csv")
    assert hc.own_article(table).before.counts == "days missed"


# --- what the widgets make of it -----------------------------------------------------------

HEAD = "id,value,rounded_to,counts,kind,said_by,place,start,end,wording\n"
ODD = {
    "nothing known": "before,5,,cases,,,,,,\nafter,4,,cases,,,,,,\n",
    "before is 0": "before,0,exact,cases,flow,a,b,2022,2022,\nafter,4,exact,cases,flow,a,b,2023,"
    "2023,\npeople_before,10,,people,stock,a,b,2022,,\npeople_after,0,,people,stock,a,b,2023,,\n",
    "both are 0": "before,0,,cases,flow,a,b,2022,2022,\nafter,0,,cases,flow,a,b,2023,2023,\n",
    "after is 0": "before,4,1,cases,flow,a,b,2022,2022,\nafter,0,1,cases,flow,a,b,2023,2023,\n"
    "people_before,10,,people,stock,a,b,2022,,\npeople_after,9,,people,stock,a,b,2023,,\n",
    "a rise": "before,12,1,cases,stock,a,b,2022,,\nafter,700,100,cases,stock,a,b,2023,,times\n"
    "before_other,14,,cases,stock,c,b,2022,,\nafter_other,800,,cases,stock,c,b,2023,,\n",
    "shares": "before,34.6,0.1,percent,stock,a,b,2012,,\nafter,36.1,0.1,percent,stock,a,b,2016,,"
    "points\n",
    "millions": "before,7800000,100000,cases,flow,a,b,2022,2022,\nafter,7600000,100000,cases,flow,"
    "a,b,2023,2023,\npeople_before,6500000,,people,stock,a,b,2022,,\n"
    "people_after,6370000,,people,stock,a,b,2023,,\n",
    "long words": f"before,46,1,{'m' * 30},flow,{'w' * 40},{'w' * 40},2022-03-01,2022-03-09,\n"
    f"after,31,1,{'w' * 30},flow,{'m' * 40},{'m' * 40},2022-05-01,2022-05-09,\n",
}


@pytest.mark.parametrize("rows", ODD.values(), ids=ODD)
@pytest.mark.parametrize("name", WIDGETS)
def test_widgets_on_odd_stories(name, rows):
    """Every control at its ends; no error, no empty word, and nothing of the lessons' story."""
    story = hc.own_article(HEAD + rows)
    explorer = explore(name, story)
    assert explorer.settings and explorer.title.endswith("?")
    settings = [explorer.step(values) for values in explorer.settings.values()]
    for step in settings if name == "audit" else explorer.sweep():
        text = f"{step.sentence} {step.alt_text} {step.table.text()}"
        assert not re.search(r"\b(nan|inf|None|NaN)\b", text), (step.values, text)
        assert not re.search(CALAIS.replace("officials|charities|", ""), text), text
    view = explorer.view
    for values in explorer.settings.values():
        view.put_all(values)
        svg = view.picture.value
        drawn = " ".join(re.findall(r"<text[^>]*>(.*?)</text>", svg))
        assert not re.search(CALAIS.replace("officials|charities|", ""), drawn)
    assert "<img" in view.stored().html or name == "audit"


@pytest.mark.parametrize("rows", ODD.values(), ids=ODD)
@pytest.mark.parametrize("name", ["rounding", "ratio"])
def test_texts_keep_apart_on_odd_stories(name, rows):
    explorer = explore(name, hc.own_article(HEAD + rows))
    for step in explorer.sweep():
        for width in (WIDE, NARROW):
            check_texts(explorer.whole(step.result, width), step.values)


DECIMALS = [
    ("2.4", "3.0", "", "From 2.4 to 3 ", "+0.6, or +25.0%", "0.1", "20.41% and 29.79%", "125.0%"),
    (
        "1.20",
        "1.45",
        "",
        "From 1.2 to 1.45 ",
        "+0.25, or +20.8%",
        "0.01",
        "19.92% and 21.76%",
        "120.8%",
    ),
    (
        "0.34",
        "0.29",
        "0.01",
        "From 0.34 to 0.29 ",
        "\N{MINUS SIGN}0.05, or \N{MINUS SIGN}14.7%",
        "0.01",
        "11.94% and 17.39%",
        "85.3%",
    ),
]


@pytest.mark.parametrize("before, after, unit, told, change, step, bounds, share", DECIMALS)
def test_decimals_keep_their_digits(before, after, unit, told, change, step, bounds, share):
    rows = f"before,{before},{unit},litres,stock,,town,2022,,\n"
    rows += f"after,{after},{unit},litres,stock,,town,2023,,\n"
    story = hc.own_article(HEAD + rows)
    first, last = (f"{float(value):g}" for value in (before, after))
    steps = {name: explore(name, story).step() for name in ("audit", "change", "rounding", "ratio")}
    assert f"{told}litres: {change} of the number before" in steps["audit"].sentence
    size = change.split(",")[0].lstrip("+\N{MINUS SIGN}")
    said = steps["change"].sentence
    assert f"From {first} (2022) to {last} (2023) litres is a " in said and f" of {size}." in said
    assert f"Compared with the {first} before" in said
    assert f"rounded to the nearest {step}," in steps["rounding"].sentence
    assert bounds in [value for _, value in steps["rounding"].table.rows]
    assert (
        f"{last} (source not named, town, 2023) of {first} (source not named, town, 2022) is "
        f"{share}" in steps["ratio"].sentence
    )
    assert "source: not given" in steps["ratio"].sentence
    assert steps["ratio"].result.badges == ("source: not given", "same area")


@pytest.mark.parametrize(
    "value, unit, wanted",
    [
        ("2.4", "", 0.1),
        ("3.0", "", 0.1),
        ("1.20", "", 0.01),
        ("0.00001", "", 0.00001),
        ("88.5%", "", 0.1),
        ("48000", "", 1),
        ("48000", "1000", 1000),
        ("2.4", "exact", 0.1),
        ("1e5", "", 100_000),
        ("88%", "1%", 1),
        ("88%", "0.5 percent", 0.5),
    ],
)
def test_the_unit_is_given_or_that_of_the_last_digit(value, unit, wanted):
    story = hc.own_article(f"{HEAD}before,{value},{unit},price,,,,,,\nafter,4,1,price,,,,,,\n")
    assert story.comparison.units == (wanted, 1)


def test_a_rise_of_percentages_is_in_points():
    rows = "before,88%,1%,pupils,stock,a,b,2022,,\nafter,92%,1%,pupils,stock,a,b,2023,,by\n"
    story = hc.own_article(HEAD + rows)
    assert (story.before.value, story.after.value) == (88, 92)
    said = explore("audit", story).step()
    assert "Pupils: +4 points from 88% to 92%, or +4.5% of" in said.sentence
    assert "2 warnings: two points, 'points'." in said.sentence
    assert "from 88% to 92% is +4 points, or +4.5% of it." in said.alt_text


@pytest.mark.parametrize("rows", ODD.values(), ids=ODD)
def test_honest_chart_of_odd_stories(rows):
    chart = hc.honest_chart(hc.own_article(HEAD + rows))
    assert len(chart.table.rows) >= 2 and not re.search(r"\b(nan|inf|None)\b", chart.alt)
    assert all(axes.get_xlim()[0] == 0 for axes in chart.figure.axes)
    chart._repr_mimebundle_()


def test_people_have_their_own_date_and_not_that_of_the_claim():
    """Days are missed over a school year; its pupils were counted on one day."""
    claim = hc.own_article(file=STORIES[1]).comparison
    assert claim.after.when == "4 September 2023 to 19 July 2024"
    assert claim.people_when == "4 September 2023"
    assert claim.people_axis == "pupils, 4 September 2023"
    assert claim.people_before.when == "1 September 2022"
    nobody = hc.own_article(file=STORIES[0]).comparison
    assert (nobody.people_when, nobody.people_axis) == ("after", "people counted, after")


def test_honest_chart_tells_each_row_with_its_own_date():
    story = hc.own_article(file=STORIES[1])
    alt = hc.honest_chart(story).alt
    assert "one for each count. Days missed, 1 September 2022 to 21 July 2023, the school" in alt
    for one in story.figures():
        assert f"{one.counts}, {one.when}, {one.said_by}: {one.value:,}".lower() in alt.lower()


def test_dollars_are_no_formula():
    rows = "before,20,1,shops under $5,flow,$$,town,2022,2022,\n"
    story = hc.own_article(HEAD + rows + rows.replace("before,20", "after,15"))
    chart = hc.honest_chart(story)
    assert "shops under $5, 2022, $$: 20" in chart.alt.replace("Shops", "shops")
    assert "<img" in chart._repr_mimebundle_()["text/html"]


def test_honest_chart_of_the_lessons_article():
    chart = hc.honest_chart()
    assert "officials: 500" in chart.alt and "charities: 700" in chart.alt
    assert len(chart.table.rows) == 5


# --- claims from elsewhere -----------------------------------------------------------------


@pytest.mark.parametrize(
    "name, said", [("crime", "+14"), ("waiting_lists", "83.3"), ("food_banks", "2.2 uses")]
)
def test_claims_elsewhere_stay_behind_the_switch(name, said):
    assert said not in str(hc.claim_elsewhere(name)._repr_mimebundle_())
    hc.switch(outside=True)
    text = str(hc.claim_elsewhere(name))
    assert said in text
    for part in ("who said it", "when", "who corrected it", "https://"):
        assert part in text


def test_every_claim_elsewhere_can_be_shown():
    hc.switch(outside=True)
    for name in hc.table("claims_elsewhere")["id"]:
        assert not re.search(r"\b(nan|None)\b", str(hc.claim_elsewhere(name)))
    with pytest.raises(Problem, match="crime"):
        hc.claim_elsewhere("weather")


def test_exact_numbers_are_not_told_as_rounded():
    rows = "before,20,exact,cases,flow,a,b,2022,2022,\nafter,15,exact,cases,flow,a,b,2023,2023,\n"
    explorer = explore("rounding", hc.own_article(HEAD + rows))
    said = explorer.step().sentence
    assert said.startswith("Both numbers are said to be exact, so nothing was rounded: the fall is")
    assert "25%" in said and "rounded to the nearest" not in said
    one = rows.replace("20,exact", "20,10")
    said = explore("rounding", hc.own_article(HEAD + one)).step().sentence
    # 15 to 25 before, 15 after: a fall of 0 to 10 of 25.
    assert said.startswith("15 is exact, and 20 was rounded to the nearest 10: the fall lies")
    assert "0.00% and 40.00%" in said


def test_a_claim_of_money_is_shown_in_money():
    table = "id,value,counts,when\nbefore,£1.2bn,revenue,2021/22\nafter,£950m,revenue,2022/23\n"
    story = hc.own_article(table)
    assert "£1,200,000,000" in repr(story) and "2021/22" in repr(story)
    assert "-£250,000,000" in explore("audit", story).step().sentence.replace("\N{MINUS SIGN}", "-")
