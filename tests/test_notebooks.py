"""The built notebooks as artefacts: shape, stored outputs, prose, and that they run."""

from __future__ import annotations

import re
import statistics
from contextlib import ExitStack
from functools import cache
from html import unescape
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from one_kernel import one_kernel

import headcount as hc
from headcount.publish.build import build
from headcount.publish.prose import render
from headcount.publish.running import built
from headcount.questions.bank import exercises, tasks

ROOT = Path(__file__).parents[1]
ALL = sorted(
    path
    for folder in ("notebooks", "exercises", "solutions", "teaching")
    for path in (ROOT / folder).iterdir()
    if path.suffix == ".ipynb"
)
LESSONS = [path for path in ALL if path.parent.name == "notebooks"]
NUMBERED = [path for path in LESSONS if not path.stem.startswith("00")]
STORED = [path for path in ALL if path.parent.name != "exercises"]
SOURCES = sorted((ROOT / "lessons").glob("[0-9]*.md"))
VERDICT = "application/vnd.headcount.answer+json"
by_name = dict(ids=lambda path: f"{path.parent.name}/{path.stem}")


def cells(path: Path, kind: str) -> list:
    return [cell for cell in nbformat.read(path, 4).cells if cell.cell_type == kind]


def outputs(path: Path) -> list:
    return [output for cell in cells(path, "code") for output in cell.outputs]


def words(markdown: str) -> int:
    """Words of a text cell; tables and addresses are not read as prose."""
    text = re.sub(r"(?m)^\|.*$|<[^>]+>|\(http[^)]*\)", "", markdown)
    return len(re.findall(r"\w+", text))


def run(notebook, folder: Path, **more):
    options = dict(timeout=120, kernel_name="python3", resources={"metadata": {"path": folder}})
    NotebookClient(notebook, **options, **more).execute()
    return notebook


@pytest.fixture(scope="module")
def kernel():
    """In which notebooks run one after another, each from a fresh start."""
    with one_kernel() as started:
        yield started


@pytest.fixture(scope="module")
def cut_off_kernel():
    """The same, started where the network is cut."""
    with ExitStack() as stack:

        @cache
        def started():  # once the fixture of the first test has cut it
            return stack.enter_context(one_kernel())

        yield started


def test_the_collection_is_whole():
    assert {path.stem for path in SOURCES} == {path.stem for path in LESSONS}
    names = {path.stem for path in NUMBERED} - {"11_your_article"}
    for folder in ("exercises", "solutions"):
        assert {path.stem for path in (ROOT / folder).glob("*.ipynb")} == names


def test_the_start_page_lists_each_lesson_with_what_it_asks_last_and_its_minutes():
    card = (
        r"Lesson (\d+) \u00b7 (\d+) minutes</div><div.*?><a href=\"(.+?)\">(.+?)</a></div>"
        "<div>(.+?)<"
    )
    pages = ["\n".join(cell.source for cell in cells(path, "markdown")) for path in LESSONS]
    (shown,) = [cell for cell in cells(LESSONS[0], "code") if cell.source == "hc.lessons()"]
    found = re.findall(card, shown.outputs[0].data["text/html"])
    rows = [[unescape(part) for part in row] for row in found]
    assert [file for _, _, file, _, _ in rows] == [path.name for path in NUMBERED]
    for page, (number, minutes, file, title, question) in zip(pages[-len(rows) :], rows):
        assert int(number) == int(file[:2]) and page.startswith(f"# {title}\n")
        (asked,) = re.findall(r"(?m)^\*\*The question\.\*\* (.*)$", page)
        assert question.endswith("?") and not re.search("[.?] ", question), file
        assert f" {asked}".endswith(f" {question}") and f"**Time** {minutes} minutes" in page


@pytest.mark.parametrize("path", ALL, **by_name)
def test_cells_are_short(path):
    texts = [words(cell.source) for cell in cells(path, "markdown")]
    codes = [len(cell.source.strip().splitlines()) for cell in cells(path, "code")]
    assert max(texts) <= 60, f"text cell of {max(texts)} words"
    assert max(codes) <= 15
    if path.parent.name == "notebooks":
        assert len(texts) + len(codes) <= 40
        assert 15 <= statistics.median(texts) <= 45
        assert statistics.median(codes[1:]) <= 3  # the first is folded


@pytest.mark.parametrize("path", ALL, **by_name)
def test_headings_are_in_order(path):
    text = "\n".join(cell.source for cell in cells(path, "markdown"))
    levels = [len(marks) for marks in re.findall(r"(?m)^(#+) ", text)]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in zip(levels, levels[1:]))


@pytest.mark.parametrize("path", NUMBERED[:10], **by_name)
def test_a_lesson_has_its_parts_and_ends_each_cell_in_a_value(path):
    text = "\n".join(cell.source for cell in cells(path, "markdown"))
    for part in (
        "The question.",
        "Time",
        "You will be able to",
        "Read.",
        "Predict.",
        "Try.",
        "Explain.",
        "Worked example,",
        "Your turn.",
        "Discuss.",
        "Elsewhere,",
        "What the article gets right.",
        "Where the figures come from.",
    ):
        assert f"**{part}**" in text, part
    assert text.count("<details>") >= 2 and "4 Insightful" in text
    code = "\n".join(cell.source for cell in cells(path, "code"))
    lesson = str(int(path.stem[:2]))
    for number in "123456":
        assert f'hc.ask("{lesson}.{number}")' in code
    assert f'hc.predict("{lesson}")' in code
    assert code.index("hc.predict") < code.index("hc.explore")
    for cell in cells(path, "code")[1:]:  # what the setup cell says is not stored
        assert cell.outputs or "hc.outside()" in cell.source, cell.source


@pytest.mark.parametrize("path", NUMBERED[:10], **by_name)
def test_a_lesson_guesses_practises_votes_and_looks_back(path):
    """In this order: a guess, its widget, and near the end the guess again; a vote with its how."""
    lesson, shown = str(int(path.stem[:2])), nbformat.read(path, 4).cells
    code = [cell.source for cell in shown if cell.cell_type == "code"]
    places = [
        next(at for at, source in enumerate(code) if piece in source)
        for piece in (f'hc.predict("{lesson}")', "hc.explore(", f'hc.reveal("{lesson}")')
    ]
    assert places == sorted(places)
    assert "hc.practice(" in "\n".join(code) and f'hc.ask("{lesson}.F")' not in code
    vote = next(at for at, cell in enumerate(shown) if cell.source == f'hc.vote("{lesson}")')
    assert "neighbour" in shown[vote - 1].source and "hoose again" in shown[vote - 1].source
    marked = [cell.source for cell in shown[1:] if re.search(r"(?m)^## .* \u25cf$", cell.source)]
    assert 3 <= len(marked) and "\u25cf marks the core path, about " in shown[0].source


@pytest.mark.parametrize("path", STORED, **by_name)
def test_stored_outputs_are_clean(path):
    for output in outputs(path):
        assert output.output_type in ("display_data", "execute_result"), output
        kinds = set(output.data)
        assert "text/plain" in kinds
        assert not any("widget" in kind for kind in kinds)
        html = output.data.get("text/html", "")
        for tag in re.findall(r"<img[^>]*>", html):
            alt = re.search(r'alt="([^"]*)"', tag)
            assert alt and len(alt[1]) > 60 and re.search(r"\d", alt[1]), tag[:200]
        assert "image/png" not in kinds, "a picture without alt text"
    assert path.stat().st_size < 600_000


def test_every_explorer_has_its_static_version():
    for path in NUMBERED:
        html = "\n".join(output.data.get("text/html", "") for output in outputs(path))
        assert "The same with other settings" in html and html.count('scope="row"') >= 3


def test_solutions_are_right_and_explained():
    for path in (path for path in STORED if path.parent.name == "solutions"):
        verdicts = [output.data[VERDICT] for output in outputs(path) if VERDICT in output.data]
        assert {verdict["outcome"] for verdict in verdicts} <= {"right", "right_with_note"}
        lesson = f"{int(path.stem[:2])}"
        asked = [*exercises(lesson), *tasks(lesson, hc.article())]
        shown = [one for one in asked if not one.outside]
        assert len(verdicts) == len(shown) + 2  # the lines to order, and the function
        text = [cell.source for cell in cells(path, "markdown")]
        assert sum("**Why.**" in source for source in text) == len(verdicts)


@pytest.mark.parametrize("path", NUMBERED, **by_name)
def test_a_cell_to_write_in_is_found_by_its_id(path):
    names = {cell.id: cell.source for cell in cells(path, "markdown") if "-explain" in cell.id}
    names |= {cell.id: cell.source for cell in cells(path, "markdown") if "-discuss" in cell.id}
    number = path.stem[:2]
    assert set(names) == {f"lesson-{number}-explain-1", f"lesson-{number}-discuss-1"}
    assert names[f"lesson-{number}-explain-1"].startswith("**Explain")
    assert names[f"lesson-{number}-discuss-1"].startswith("**Discuss")


def test_an_id_stays_where_a_cell_comes_between():
    def ids(*texts):
        made = [nbformat.v4.new_markdown_cell(text) for text in texts]
        made.append(nbformat.v4.new_code_cell("1"))
        notebook = nbformat.v4.new_notebook(cells=made)
        path = ROOT / "notebooks" / "02_the_31_percent.ipynb"
        return {cell.source: cell.id for cell in built(notebook, path, run=False).cells}

    before = ids("**Explain.** Why?", "**Discuss.** What?")
    after = ids("new", "**Explain.** Why?", "new, too", "**Discuss.** What?", "**Explain.** More?")
    assert before["**Explain.** Why?"] == after["**Explain.** Why?"] == "lesson-02-explain-1"
    assert before["**Discuss.** What?"] == after["**Discuss.** What?"] == "lesson-02-discuss-1"
    assert after["**Explain.** More?"] == "lesson-02-explain-2"


TABLES = (
    "attempts_elsewhere",
    "camp_counts",
    "claims_elsewhere",
    "disagreements",
    "lists_and_people",
    "small_boats",
)
# Round figures that stand for one thing alone; the others are found in the tables.
ROUND = {6400, 56000}


def figures_from_outside() -> set[int]:
    """Every count of three digits or more, trailing zeros aside, that the article has not."""
    found = set(ROUND)
    for name in TABLES:
        numbers = hc.table(name).select_dtypes("number")
        found |= {int(n) for n in numbers.stack() if n >= 1000 and n == int(n)}
    story = hc.article()
    printed = {story[name].value for name in story}
    return {n for n in found - printed if len(str(n).rstrip("0")) >= 3 or n in ROUND}


def test_nothing_from_outside_the_article_shows_with_the_switch_off():
    figures = figures_from_outside()
    assert len(figures) > 40
    written = "|".join(f"{n:,}|{n}" for n in sorted(figures))
    for path in ALL:
        shown = [str(value) for output in outputs(path) for value in output.data.values()]
        text = "\n".join([cell.source for cell in nbformat.read(path, 4).cells] + shown)
        text = re.sub(r"base64,[^\"]*", "", text)
        assert re.findall(rf"(?<![\d.,])(?:{written})(?!\d)", text) == [], path


@pytest.mark.parametrize(
    "lesson, figures, who, addresses",
    [
        ("01", ["a source at the French presidency"], "The Times", 2),
        ("03", ["7,037", "7,307", "10,188", "10,088"], "Help Refugees", 4),
        ("04", ["6,400", "8,143", "350 to 500", "7.8", "8.6"], "prefecture", 21),
        ("06", ["6,486", "10,188"], "prefecture", 21),
        ("08", ["2,150", "1,640"], "British Medical Journal", 1),
        ("10", ["56,000", "865", "46%", "95%"], "Home Office", 4),
        ("11", ["14%", "7.8 million", "83.3"], "Full Fact", 2),
    ],
)
def test_with_the_switch_on_each_has_who_counted_and_an_address(
    lesson, figures, who, addresses, monkeypatch, kernel
):
    monkeypatch.setenv("HEADCOUNT_OUTSIDE", "1")
    path = next(path for path in LESSONS if path.stem.startswith(lesson))
    notebook = kernel.run(nbformat.read(path, 4), path.parent)
    shown = "\n".join(
        "\n".join(output.data.get(kind, "") for kind in ("text/html", "text/plain"))
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "data" in output
    )
    for figure in [*figures, who]:
        assert figure in shown, figure
    assert shown.count("https://") >= addresses


# --- prose ---

# What may be typed by hand: lessons and questions by number, minutes, the age, list marks,
# levels of a rubric, and how to type an answer (in back quotes).
BY_HAND = re.compile(
    r"Lesson \d+|question \d\.\d|\d+ minutes|from 1[45] years|^\d\. |\| \d [A-Z]|\[\d+ |`[^`]*`"
    r"|\d\d_\w+\.ipynb",
    re.MULTILINE,
)


def typed_figures(source: str) -> list[str]:
    """Digits in the text of a lesson that no expression computes."""
    text = re.sub(r"\{[{%#].*?[}%#]\}", "", source, flags=re.DOTALL)
    text = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    text = BY_HAND.sub("", text)
    return re.findall(r".{0,20}\d[\d.,]*.{0,20}", text)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_figure_is_typed_into_prose(path):
    assert typed_figures(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_invented_numbers_stand_in_the_marked_block(path):
    """A number of a lesson's Python file is worked out from the story, or under 'Invented'."""
    code = path.with_suffix(".py").read_text(encoding="utf-8")
    story, _, _ = code.partition("# Invented")
    assert typed_numbers(story) == []


def typed_numbers(code: str) -> list[str]:
    """The names that code binds to a number as it is typed."""
    return re.findall(r"(?m)^(\w+) = [-\d.,_ ]+$", code)


# What a widget shows is asked above it. Its questions, by lesson.
SHOWN_BY = {
    "02_the_31_percent": ('hc.explore("change")', ("2.1", "2.2", "2.3", "2.4")),
    "04_a_tenth_of_what": ('hc.explore("ratio")', ("4.1", "4.2", "4.3")),
    "05_attempts_or_people": ('hc.explore("rate")', ("5.1", "5.2", "5.3", "5.4")),
    "03_how_exact": ('hc.explore("rounding")', ("3.1", "3.2", "3.3")),
}


@pytest.mark.parametrize("lesson", SHOWN_BY)
def test_what_a_widget_shows_is_asked_above_it(lesson):
    widget, questions = SHOWN_BY[lesson]
    above, _, _ = (ROOT / "lessons" / f"{lesson}.md").read_text(encoding="utf-8").partition(widget)
    for question in questions:
        assert f'hc.ask("{question}")' in above


def test_the_day_of_the_clearance_is_marked_and_its_source_is_named():
    """It is not in the article, and shows with the switch off."""
    text = (ROOT / "lessons" / "01_what_is_counted.md").read_text(encoding="utf-8")
    assert "cleared | day | X" in text and "cleared | day }" not in text
    assert "({{ source_of_the_day }})" in text


def test_the_study_of_lesson_9_has_its_tag_its_year_and_its_address():
    """A finding from outside is told once, where the sources stand."""
    text = render(ROOT / "lessons" / "09_charts_that_mislead.md")
    said, *more = re.findall(r"[^.]*most viewers were misled[^.]*", text)
    assert "From outside: in five experiments" in said and not more
    assert "2021<sup>X</sup>](https://doi.org/10.1016/j.jarmac.2020.10.002)" in text
    assert text.index("Where the figures come from") < text.index(said)
    assert "published studies" not in text


def test_the_prose_test_can_fail():
    assert typed_figures("It fell by 31 percent.") and not typed_figures("Lesson 2 {{ fall }}")
    assert typed_numbers("fall = 31\nends = 1, 2") == ["fall", "ends"]
    assert not typed_numbers("fall = 100 - left\nend = ends[0]")


LOADED = r"\b(only|just|despite|surge|surged|flood|wave|waves|swarm|stream|influx|tide|illegals?)\b"
QUOTED = r"\"[^\"]*\"|'[^'\n]*'|\u201c[^\u201d]*\u201d|&quot;.*?&quot;|&#x27;.*?&#x27;"


@pytest.mark.parametrize("path", ALL, **by_name)
def test_the_course_keeps_a_neutral_voice(path):
    texts = [cell.source for cell in cells(path, "markdown")]
    for output in outputs(path):
        if "<table" not in output.data.get("text/html", ""):  # tables quote the article
            texts.append(output.data["text/plain"])
    for text in texts:
        own = re.sub(QUOTED, "", text, flags=re.DOTALL)
        own = re.sub(r"exactly [\d,]+ only", "", own)  # an option to judge, in question 1.5
        assert not re.search(LOADED, own, re.IGNORECASE), text


@pytest.mark.parametrize("path", ALL, **by_name)
def test_attempts_never_become_people(path):
    shown = [cell.source for cell in cells(path, "markdown")]
    shown += [output.data["text/plain"] for output in outputs(path)]
    for text in shown:
        for match in re.finditer(r"(?:115,000|167,000) (?:people|migrants)", text):
            quoted = text[match.start() - 1] in "'\"\u201c"
            assert quoted and "From the article" in text, text
        assert "per person trying" not in text or "not known" in text
        assert "attempts per migrant" not in text


# --- running ---


def test_building_again_changes_nothing(capsys):
    """All but the outputs of lessons and solutions, which nbval makes again (nbval_build.py)."""
    assert build(check=True, run=False) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    "path", sorted((ROOT / "exercises").glob("*.ipynb")), ids=lambda path: path.stem
)
def test_an_exercise_runs_to_the_end_unanswered(path, tmp_path, no_network, cut_off_kernel):
    notebook = cut_off_kernel().run(nbformat.read(path, 4), tmp_path)  # elsewhere: data is found
    verdicts = [
        (output.data[VERDICT]["question"], output.data[VERDICT]["outcome"])
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if VERDICT in output.get("data", {})
    ]
    lesson = f"{int(path.stem[:2])}"
    asked = [task.id for task in tasks(lesson, hc.article())]
    asked += [f"{lesson}.{part}" for part in "FPW"]
    assert [name for name, _ in verdicts[:-1]] == asked
    assert re.fullmatch(r"\w+ 1", verdicts[-1][0])  # the practice at the end
    assert {outcome for _, outcome in verdicts} == {"blank"}


def test_a_cell_run_too_early_says_which_cell_to_run(tmp_path):
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell("import headcount as hc"),
            nbformat.v4.new_code_cell("100 * change / before"),
            nbformat.v4.new_code_cell("hc.percent_change(0, 5)"),
        ]
    )
    run(notebook, tmp_path, allow_errors=True)
    for cell, sentence in zip(notebook.cells[1:], ("Run All Above", "nothing to compare with")):
        shown = "\n".join(cell.outputs[0].traceback)
        assert sentence in shown and "Traceback" not in shown and "File" not in shown
