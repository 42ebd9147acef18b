"""A pupil's own article: two quite different stories through the last page, and spoilt ones."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import nbformat
import pytest
from expected import one_sentence
from nbclient import NotebookClient

import headcount as hc
from headcount.builder.lesson import lesson_notebook
from headcount.builder.notebook import built
from headcount.explorers import explore
from headcount.problems import Problem

ROOT = Path(__file__).parents[1]
STORIES = sorted((Path(__file__).parent / "stories").glob("*.csv"))
PAGE = ROOT / "lessons" / "11_your_article.md"
WIDGETS = ("audit", "change", "rounding", "ratio", "rate")
CALAIS = r"Calais|Dunkirk|[Mm]igrant|[Aa]ttempt|Channel|officials|charities|115,000|167,000"
by_story = pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def page():
    return built(lesson_notebook(PAGE), PAGE, run=False)


def run(page, folder: Path, **more):
    notebook = nbformat.from_dict(page)
    options = dict(timeout=120, kernel_name="python3", resources={"metadata": {"path": folder}})
    NotebookClient(notebook, **options, **more).execute()
    return notebook


def shown(notebook) -> str:
    outputs = [o for cell in notebook.cells if cell.cell_type == "code" for o in cell.outputs]
    return "\n".join(o.data["text/plain"] for o in outputs if "data" in o)


def test_there_are_two_stories():
    assert [path.stem for path in STORIES] == ["company_accidents", "school_absences"]


@by_story
def test_a_story_goes_through_the_page(page, path, tmp_path):
    """The file is put beside the notebook, as a pupil does; no cell is touched."""
    shutil.copy(path, tmp_path / "my_article.csv")
    text = shown(run(page, tmp_path))
    story = hc.own_article(file=path)
    assert "from my_article.csv" in text and "Northtown library" not in text
    for name in WIDGETS:
        assert explore(name, story).step().sentence in text
    assert hc.honest_chart(story).alt in text
    assert not re.search(CALAIS, text)
    assert text.count("Tick the box 'Show figures from outside the article'") == 3


def test_the_page_as_it_comes_works_on_its_own_table(page, tmp_path):
    text = shown(run(page, tmp_path))
    assert "from the table in the cell" in text and "\N{MINUS SIGN}25.0%" in text


def test_a_slip_stops_the_page_with_a_sentence(page, tmp_path):
    spoilt = STORIES[0].read_text().replace(",46,", ",many,")
    (tmp_path / "my_article.csv").write_text(spoilt)
    notebook = run(page, tmp_path, allow_errors=True)
    errors = [o for cell in notebook.cells if cell.cell_type == "code" for o in cell.outputs
              if o.output_type == "error"]  # fmt: skip
    assert errors[0].traceback == [
        "my_article.csv, line 2, column 'value': a number such as 167000 was expected, "
        "and 'many' was found."
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


CELLS = [
    (2, "value", "about fifty", "a number such as 167000"),
    (2, "value", "", "a number such as 167000"),
    (2, "value", "nan", "a number such as 167000"),
    (3, "value", "inf", "a number such as 167000"),
    (3, "value", "-5", "a count from 0"),
    (3, "value", "1e300", "a count from 0"),
    (2, "start", "01/09/2022", "2016-10-24, 24 October 2016 or 2016"),
    (3, "end", "2023-02-30", "2016-10-24, 24 October 2016 or 2016"),
    (3, "start", "2031-01-01", "a date not after 'end'"),
    (2, "kind", "number", "stock (at one time) or flow (in a period)"),
    (2, "counts", "", "a word or two, up to 30 letters"),
    (2, "counts", "x" * 31, "a word or two, up to 30 letters"),
    (3, "place", "x" * 41, "a name of up to 40 letters"),
    (2, "rounded_to", "7000", "is a multiple"),
    (2, "rounded_to", "roughly", "a number such as 1000, or exact"),
    (3, "wording", "hugely", "none or some of by, to, times, points, only, despite"),
    (3, "id", "later", "one of before, after"),
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
        (lambda text: text.replace(",", ";"), "line 1: the columns are parted by semicolons"),
        (lambda text: text.replace("value", "number", 1), "line 1: column 'value' is missing"),
        (lambda text: text.replace("flow,", "flow,a,", 1), "line 2: 11 cells where 10"),
        (lambda text: text.replace(",flow", ',"flow', 1), "line 2: not a CSV row"),
        (lambda text: text.encode("utf-16"), "UTF-8"),
        (lambda text: "", "is empty"),
        (lambda text: text.splitlines()[0], "has no rows"),
        (lambda text: "\n".join(text.splitlines()[:2]), "has no row 'after'"),
    ],
)
def test_a_bad_file(tmp_path, path, spoil, said):
    assert said in refusal(tmp_path, spoil(path.read_text()))


def test_a_table_in_a_cell_is_refused_in_the_same_way(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Problem) as caught:
        hc.own_article("\n" + with_cell(STORIES[0].read_text(), 3, "value", "lots"))
    assert "the table in the cell, line 4, column 'value'" in str(caught.value)


def test_the_blank_template_asks_for_the_first_number(tmp_path):
    blank = (ROOT / "data" / "own_article" / "blank.csv").read_text()
    assert "line 2, column 'value'" in refusal(tmp_path, blank)
    lines = blank.splitlines()
    filled = [lines[0], "before,50,,cases,,,,,,", "after,40,,cases,,,,,,", *lines[3:]]
    (tmp_path / "my_article.csv").write_text("\n".join(filled))
    story = hc.own_article(file=tmp_path / "my_article.csv")
    assert list(story) == ["before", "after"], "rows left blank are left out"


def test_the_file_beside_the_notebook_comes_before_the_table(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
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
def test_widgets_on_odd_stories(tmp_path, monkeypatch, name, rows):
    """Every control at its ends; no error, no empty word, and nothing of the lessons' story."""
    monkeypatch.chdir(tmp_path)
    story = hc.own_article(HEAD + rows)
    explorer = explore(name, story)
    assert explorer.settings and explorer.title.endswith("?")
    settings = [explorer.step(values) for values in explorer.settings.values()]
    for step in settings if name == "audit" else explorer.sweep():
        text = f"{step.sentence} {step.alt_text} {step.table.to_string()}"
        assert not re.search(r"\b(nan|inf|None|NaN)\b", text), (step.values, text)
        assert not re.search(CALAIS.replace("officials|charities|", ""), text), text
    view = explorer.view
    for values in explorer.settings.values():
        view.put_all(values)
        svg = view.still.value + view.moving.value
        drawn = " ".join(re.findall(r"<text[^>]*>(.*?)</text>", svg))
        assert not re.search(CALAIS.replace("officials|charities|", ""), drawn)
    assert "<img" in explorer.static_html() or name == "audit"


@pytest.mark.parametrize("rows", ODD.values(), ids=ODD)
def test_honest_chart_of_odd_stories(tmp_path, monkeypatch, rows):
    monkeypatch.chdir(tmp_path)
    chart = hc.honest_chart(hc.own_article(HEAD + rows))
    assert len(chart.table) >= 2 and not re.search(r"\b(nan|inf|None)\b", chart.alt)
    assert all(axes.get_xlim()[0] == 0 for axes in chart.figure.axes)
    chart._repr_mimebundle_()


def test_honest_chart_of_the_lessons_article():
    chart = hc.honest_chart()
    assert "officials: 500" in chart.alt and "charities: 700" in chart.alt
    assert len(chart.table) == 5


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
