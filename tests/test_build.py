"""Building: what it says, what it leaves alone, what it compares, and what makes it stop."""

from __future__ import annotations

import io
import os
import re
import shutil
from base64 import b64decode, b64encode
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import nbformat
import numpy as np
import pytest
from expected import one_sentence
from lesson_charts import charts_of
from nbval_build import watch_pictures
from one_kernel import one_kernel
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import headcount as hc
from headcount.__main__ import main
from headcount.errors import Problem
from headcount.page import colours
from headcount.publish import addresses, folders, running
from headcount.publish.build import build
from headcount.publish.comparing import LEVELS, PIXELS, compare
from headcount.publish.readme import put_into_readme
from headcount.publish.running import what_is_wrong
from headcount.questions.bank import find
from headcount.questions.fields import Wrong
from headcount.questions.functions.task import Mistake
from headcount.questions.lesson import Lesson
from headcount.questions.lessons import LESSONS
from headcount.questions.misconceptions import FEEDBACK
from headcount.questions.vote import three_options

ROOT = Path(__file__).parents[1]
LESSON = "notebooks/02_the_31_percent.ipynb"
OWN_PAGE = "lessons/11_your_article.md"  # the quickest to build: one notebook


@pytest.fixture(scope="module")
def in_one_kernel():
    """In the place of NotebookClient: runs in one kernel, and no notebook twice in one folder whose
    cells and switches are the same."""
    ran: dict = {}
    with one_kernel() as kernel:

        class InOneKernel:
            def __init__(self, notebook, *, resources, **_):
                self.notebook, self.folder = notebook, Path(resources["metadata"]["path"])

            def execute(self):
                cells = tuple((cell.cell_type, cell.source) for cell in self.notebook.cells)
                key = self.folder.name, os.environ["HEADCOUNT_SOLUTIONS"], cells
                if key not in ran:
                    kernel.run(self.notebook, self.folder)
                    ran[key] = [cell.get("outputs") for cell in deepcopy(self.notebook.cells)]
                for cell, outputs in zip(self.notebook.cells, ran[key]):
                    if outputs is not None:
                        cell.outputs = deepcopy(outputs)

        yield InOneKernel


@pytest.fixture
def project(tmp_path, monkeypatch, in_one_kernel):
    """A copy of what is built, and of what it is built from."""
    for folder in ("lessons", "docs", "data", "teaching", *folders.BUILT):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copytree(ROOT / "headcount" / "questions", tmp_path / "headcount" / "questions")
    for name in ("README.md", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    monkeypatch.setattr(folders, "ROOT", tmp_path)
    monkeypatch.setattr(running, "NotebookClient", in_one_kernel)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


# --- one lesson ----------------------------------------------------------------------------


def test_one_lesson_is_built_and_what_differs_is_written(project, capsys):
    lesson, exercises, solutions = (project / name / Path(LESSON).name for name in folders.BUILT)
    original = lesson.read_text(encoding="utf-8")
    change(project / "lessons" / "02_the_31_percent.md", "A picture should not", "No picture may")
    untouched = exercises.stat().st_mtime_ns, solutions.stat().st_mtime_ns
    assert main(["build", "2", "--check"]) == 1
    assert lesson.read_text(encoding="utf-8") == original
    assert main(["build", "2"]) == 0
    checked, written = capsys.readouterr().out.split("1 of 4 files differ.\n")
    assert f"  {LESSON} ... DIFFERS: source of cell 18\n" in checked
    assert written.splitlines() == [
        f"  {LESSON} ... written: source of cell 18",
        f"  {LESSON.replace('notebooks', 'exercises')} ... same",
        f"  {LESSON.replace('notebooks', 'solutions')} ... same",
        "  teaching/lesson_02.md ... same",
        "1 of 4 files changed.",
    ]
    changed = original.replace("A picture should not", "No picture may")
    assert lesson.read_text(encoding="utf-8") == changed
    assert (exercises.stat().st_mtime_ns, solutions.stat().st_mtime_ns) == untouched


@pytest.mark.parametrize("lesson", ["13", "x", "2.5", " ", "\u00b2", "9" * 99])
def test_a_lesson_that_is_not_there_is_one_sentence(lesson, capsys):
    assert main(["build", lesson]) == 1
    said = capsys.readouterr()
    assert said.out == "" and one_sentence(said.err.strip())
    assert f"There is no lesson '{lesson.strip()[:20]}'; there are 0 to 11." in said.err


def test_a_notebook_of_no_lesson_is_removed(project, monkeypatch, capsys):
    kept = project / "lessons" / "11_your_article.md"
    monkeypatch.setattr("headcount.publish.build.sources", lambda: [kept])
    monkeypatch.setattr("headcount.publish.running._run", lambda *_: None)  # not what is asked
    extra = project / "exercises" / "11_your_article.ipynb"
    for folder in folders.BUILT:
        for file in (project / folder).iterdir():
            if file.stem != kept.stem:
                file.unlink()
    shutil.copy(project / "notebooks" / extra.name, extra)
    assert build(check=True) and extra.exists()
    line = "  exercises/11_your_article.ipynb ... {}: no lesson has this name\n"
    assert line.format("DIFFERS") in capsys.readouterr().out
    assert build() and not extra.exists()
    assert line.format("removed") in capsys.readouterr().out


def test_each_line_is_begun_before_the_work(project, monkeypatch, capsys):
    """So that whoever waits sees for what."""
    seen = []

    def stopping(*_):
        seen.append(capsys.readouterr().out)
        raise KeyboardInterrupt

    monkeypatch.setattr("headcount.publish.build.lesson_notebook", stopping)
    with pytest.raises(KeyboardInterrupt):
        build(2)
    assert seen == [f"  {LESSON} ... "]
    assert capsys.readouterr().out == "stopped\n"


# --- pictures ------------------------------------------------------------------------------


def png(pixels: np.ndarray, drawn_by: str = "3.11.2") -> str:
    """A picture as it stands in a page; with "" it does not say what drew it."""
    info, file = PngInfo(), io.BytesIO()
    if drawn_by:
        info.add_text("Software", f"Matplotlib version{drawn_by}, https://matplotlib.org/")
    Image.fromarray(pixels).save(file, "PNG", pnginfo=info)
    return f'<img alt="grey" src="data:image/png;base64,{b64encode(file.getvalue()).decode()}">'


def notebook(*html: str):
    outputs = [nbformat.v4.new_output("display_data", {"text/html": one}) for one in html]
    cells = [nbformat.v4.new_markdown_cell("text"), nbformat.v4.new_code_cell(outputs=outputs)]
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    return nbformat.v4.new_notebook(cells=cells)


GREY = np.full((30, 40, 3), 128, np.uint8)


def other_grey(pixels: int, levels: int) -> np.ndarray:
    other = GREY.copy()
    other.reshape(-1, 3)[:pixels, 1] += np.uint8(levels)
    return other


def test_how_far_two_pictures_may_differ():
    """What another processor may round otherwise, and no more."""
    assert (PIXELS, LEVELS) == (20, 2)


@pytest.mark.parametrize(
    "pixels, levels, same",
    [(0, 0, True), (20, 2, True), (21, 1, False), (1, 3, False), (1200, 1, False)],
)
def test_a_picture_that_a_reader_would_see_differ(pixels, levels, same):
    found = compare(notebook(png(GREY)), notebook(png(other_grey(pixels, levels))))
    assert found.differs == ("" if same else "picture of cell 1") and found.drawn_by == []


def test_a_picture_of_another_size_differs():
    assert compare(notebook(png(GREY)), notebook(png(GREY[:-1]))).differs == "picture of cell 1"


def test_the_second_of_two_pictures_is_compared_too():
    old, new = (png(GREY), png(GREY)), (png(GREY), png(other_grey(30, 9)))
    assert compare(notebook(*old), notebook(*new)).differs == "picture of cell 1"
    both = compare(notebook("".join(old)), notebook("".join(new)))
    assert both.differs == "picture of cell 1"


def test_a_picture_of_another_matplotlib_is_counted_and_not_compared():
    other = png(other_grey(900, 90), drawn_by="3.10.8")
    found = compare(notebook(png(GREY), png(GREY)), notebook(png(GREY), other))
    assert found.differs == "" and found.drawn_by == ["3.11.2"]
    changed = notebook(other + "<p>A word.</p>")
    assert compare(notebook(png(GREY)), changed).differs == "output of cell 1"


@pytest.mark.parametrize("versions", [("", "3.11.2"), ("3.11.2", ""), ("", "")])
def test_a_picture_that_does_not_say_what_drew_it_is_a_difference(versions):
    one, other = (notebook(png(GREY, drawn_by=version)) for version in versions)
    assert compare(one, other).differs == "picture of cell 1"


@pytest.mark.parametrize("path", addresses.notebook_files(), ids=lambda path: path.name)
def test_every_stored_picture_says_what_drew_it(path):
    for cell in nbformat.read(path, 4).cells:
        for output in cell.get("outputs", []):
            for data in re_png(output.get("data", {}).get("text/html", "")):
                info = Image.open(io.BytesIO(b64decode(data))).info
                assert info["Software"].startswith("Matplotlib version3.")


def test_a_picture_of_another_kind_is_compared_as_text():
    svg = '<img alt="grey" src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">'
    assert compare(notebook(svg), notebook(svg)).differs == ""
    other = svg.replace("PHN2", "PHN3")
    assert compare(notebook(svg), notebook(other)).differs == "output of cell 1"


def test_nbval_compares_what_the_build_compares():
    """Its own comparison, which leaves pictures out, and then ours."""

    class Cell:
        def __init__(self):
            self.comparison_traceback = []

        def compare_outputs(self, test, ref, skip_compare=None):
            return len(test) == len(ref)

    watch_pictures(Cell)
    (stored,), (other,) = (
        [dict(output) for output in notebook(png(pixels)).cells[1].outputs]
        for pixels in (GREY, other_grey(30, 9))
    )
    again = {**deepcopy(stored), "transient": {"display_id": "a1"}}
    for made, said in (
        ([again], []),
        ([again, again], []),
        ([deepcopy(other)], ["the build would write another picture of cell 0"]),
    ):
        cell = Cell()
        assert cell.compare_outputs(made, [stored]) == (made == [again])
        assert cell.comparison_traceback == said


def test_the_command_says_what_it_did_not_compare(project, monkeypatch, capsys):
    path = project / "notebooks" / "11_your_article.ipynb"
    stored = nbformat.read(path, 4)
    redrawn = 0
    for output in (one for cell in stored.cells for one in cell.get("outputs", [])):
        html = output.get("data", {}).get("text/html", "")
        for data in re_png(html):
            old = np.asarray(Image.open(io.BytesIO(b64decode(data))))
            drawn = png(255 - old, drawn_by="3.9.4").split("base64,")[1].split('"')[0]
            html, redrawn = html.replace(data, drawn), redrawn + 1
        if html:
            output.data["text/html"] = html
    nbformat.write(stored, path)
    before = path.read_bytes()
    assert build("11") == 0 and redrawn >= 1
    said = capsys.readouterr().out
    assert f"Pictures not compared: {redrawn}. Matplotlib 3.9.4 drew them, and this is" in said
    assert path.read_bytes() == before


def re_png(html: str) -> list[str]:
    return [one.split('"')[0] for one in html.split("data:image/png;base64,")[1:]]


def test_a_colour_changed_by_one_digit_is_a_difference(monkeypatch):
    """The chart of Lesson 2, drawn again: as it is stored, and with another green."""
    stored = nbformat.read(ROOT / LESSON, 4)
    (number,) = [n for n, cell in enumerate(stored.cells) if "hc.Chart(" in cell.source]

    def redrawn():
        (chart,) = charts_of.__wrapped__(2)
        again = nbformat.read(ROOT / LESSON, 4)
        (output,) = again.cells[number].outputs
        output.data["text/html"] = chart._repr_mimebundle_()["text/html"]
        return compare(stored, again)

    same = redrawn()
    assert same.differs == ""
    if same.drawn_by:
        pytest.skip(f"matplotlib {same.drawn_by[0]} drew what is stored, and another is here")
    monkeypatch.setattr(colours, "GREEN", "#009E74")
    monkeypatch.setattr(hc, "GREEN", "#009E74")  # asked for above, and kept
    assert redrawn().differs == f"picture of cell {number}"


# --- the rest of a notebook ----------------------------------------------------------------


def test_every_other_difference_is_seen():
    path = ROOT / "solutions" / "02_the_31_percent.ipynb"
    stored = nbformat.read(path, 4)
    assert compare(stored, nbformat.read(path, 4)).differs == ""
    assert compare(None, stored).differs == "new"
    code = next(n for n, cell in enumerate(stored.cells) if cell.cell_type == "code" and n > 3)
    for change_it, said in (
        (lambda one: one.cells[1].update(source="other"), "source of cell 1"),
        (lambda one: one.cells[code].outputs.clear(), f"output of cell {code}"),
        (lambda one: one.cells[code].update(execution_count=99), f"output of cell {code}"),
        (lambda one: one.cells[code].metadata.update(tags=["x"]), f"metadata of cell {code}"),
        (lambda one: one.metadata.clear(), "metadata"),
        (lambda one: one.cells.pop(), "cells stored"),
    ):
        other = nbformat.read(path, 4)
        change_it(other)
        assert said in compare(other, stored).differs
        assert compare(stored, other).differs


# --- what makes the build stop -------------------------------------------------------------


def shown(value: object):
    """The output of a cell that ends in this value."""
    return nbformat.v4.new_output("execute_result", value._repr_mimebundle_())


@pytest.mark.parametrize(
    "call, said",
    [
        (lambda: hc.ask("V22"), "There is no question V22"),
        (lambda: hc.ask(None), "There is no question None"),
        (lambda: hc.predict("77"), "There is no prediction for '77'"),
        (lambda: hc.hint("9.99"), "There is no question 9.99"),
        (lambda: hc.solution("C99"), "There is no question C99"),
        (lambda: hc.concept_check("x"), "Say when"),
        (lambda: hc.check("2.99", 5), "There is no question 2.99"),
        (lambda: hc.check_function("99.W", abs), "There is no question '99.W'"),
        (lambda: hc.check_function("2.2", abs), "2.2 asks for no function"),
        (lambda: hc.check("2.2", "many"), "'many' is not a number"),
    ],
)
def test_a_note_that_something_is_wrong(call, said):
    """For a pupil it is a note like others; in what we publish the build stops at it."""
    output = shown(call())
    assert said in what_is_wrong(output)
    assert said in output.data["text/plain"]


@pytest.mark.parametrize(
    "call",
    [
        lambda: hc.check("4.5", 1),  # from outside the article: its switch is off
        lambda: hc.hint("4.5"),
        lambda: hc.solution("2.2"),  # not open yet
        lambda: hc.hint("2.2"),
        lambda: hc.ask("2.W"),
        lambda: hc.check("2.2", ...),
        lambda: hc.check("2.2", 12),
    ],
)
def test_a_note_that_nothing_is_wrong_with(call):
    assert what_is_wrong(shown(call())) == ""


@pytest.mark.parametrize(
    "cell, line, said",
    [
        ('x = 1\n\nhc.ask("V22")', 2, "There is no question V22. There are V1,"),
        ("x = 1\ny = x / 0", 1, "ZeroDivisionError: division by zero"),
        ('hc.explore("slider")', 0, "There is no widget 'slider'"),
    ],
)
def test_the_build_stops_and_names_the_place(project, capsys, cell, line, said):
    source = project / OWN_PAGE
    change(source, "```python\nhc.honest_chart(mine)", f"```python\n{cell}")
    assert main(["build", "11"]) == 1
    error = capsys.readouterr().err.strip()
    at = line_of(source, cell.splitlines()[0]) + line
    assert error.startswith(f"{OWN_PAGE}, line {at} (cell 25 of 11_your_article): {said}"), error
    assert one_sentence(error)


def test_the_place_of_a_solution_is_its_question(project, monkeypatch, capsys):
    task = find("2.1")
    code = task.solution.code.replace("before", "earlier", 1)
    monkeypatch.setitem(vars(task.solution), "code", code)
    assert main(["build", "2"]) == 1
    error = capsys.readouterr().err
    file = project / "headcount/questions/lessons/lesson_02/exercises.py"
    line = line_of(file, '"2.1"')
    where = f"headcount/questions/lessons/lesson_02/exercises.py, line {line} "
    assert error.startswith(where) and "(cell 6 of 02_the_31_percent): NameError:" in error


def test_what_is_wrong_with_the_article_is_said_first(project, monkeypatch, capsys):
    def wrong():
        raise Problem("article.csv, line 2, column 'value': a number was expected.")

    monkeypatch.setattr("headcount.publish.build.article", wrong)
    assert main(["build", "2"]) == 1
    assert capsys.readouterr().err.startswith("article.csv, line 2")


# --- misconception codes -------------------------------------------------------------------


@pytest.mark.parametrize(
    "make",
    [
        lambda code: Wrong((5,), code, "Some words."),
        lambda code: Mistake(abs, code, "Some words."),
        lambda code: three_options(
            2,
            "?",
            ("1", "2", "3"),
            1,
            ((code, "Some words."), ("M-BASE", "Some words.")),
            ("", "", ""),
            "",
            "",
        ),
    ],
)
def test_a_code_that_does_not_exist_is_refused_when_it_is_written(make):
    with pytest.raises(Problem) as caught:
        make("M-UNITS")
    assert "has the code M-UNITS; did you mean M-UNIT" in str(caught.value)
    assert one_sentence(caught.value)
    make("M-UNIT")
    with pytest.raises(Problem, match="M-QQQ; see headcount/questions/misconceptions.py"):
        make("M-QQQ")


def test_every_code_that_stands_somewhere_exists():
    """Also those that a trial of a function gives, which are made only when a pupil is wrong."""
    for path in (ROOT / "headcount").rglob("*.py"):
        for code in re.findall(r"\bM-[A-Z]+\b", path.read_text(encoding="utf-8")):
            assert code in FEEDBACK, f"{code} in {path.name}"


@pytest.mark.parametrize("make", [lambda: Wrong((5,)), lambda: Mistake(abs)])
def test_a_mistake_without_words_is_refused(make):
    with pytest.raises(Problem, match="needs a code .* or a text"):
        make()


# --- a lesson that lacks something ---------------------------------------------------------


@pytest.fixture
def lesson_12(project):
    for end in (".md", ".py"):
        shutil.copy(
            project / "lessons" / f"11_your_article{end}", project / "lessons" / f"12_new{end}"
        )
    return project


def test_a_lesson_without_questions_is_one_sentence(lesson_12, capsys):
    for command in (["build", "12"], ["build"], ["build", "--check"]):
        assert main(command) == 1
        said = capsys.readouterr()
        assert said.out == "" and said.err == (
            "The list in headcount/questions/lessons/__init__.py has no lesson with the number 12. "
            "Lesson 12 has no exercises, no prediction, no vote, no Parsons problem and no "
            "function to write.\n"
        )


def test_what_a_lesson_lacks_is_named(lesson_12, monkeypatch, capsys):
    whole = LESSONS["2"]
    half = Lesson(12, whole.exercises, whole.prediction, task=whole.task)
    monkeypatch.setitem(LESSONS, "12", half)
    assert main(["build", "12"]) == 1
    assert capsys.readouterr().err == "Lesson 12 has no vote and no Parsons problem.\n"


def test_questions_copied_from_another_lesson_are_named(lesson_12, monkeypatch, capsys):
    monkeypatch.setitem(LESSONS, "12", replace(LESSONS["2"], number=12))
    assert main(["build", "12"]) == 1
    assert capsys.readouterr().err == (
        "Lesson 12 names these as another does: 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.F, 2.P, 2.W "
        "and V2.\n"
    )


@pytest.mark.parametrize("line", ["# ", "**The question.**", "**Time**"])
def test_what_a_lesson_does_not_begin_with_is_named(line, project, capsys):
    """Where it alone is built, too: the lists that need it are built with the others."""
    path = project / "lessons" / "11_your_article.md"
    kept = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(one for one in kept if not one.startswith(line)), encoding="utf-8")
    assert main(["build", "11"]) == 1
    said = capsys.readouterr().err
    begins = "lessons/11_your_article.md has no line that begins with: "
    assert said.startswith(begins + line.strip()) and one_sentence(said.strip() + ".")


def test_a_lesson_without_code_is_one_sentence(project, capsys):
    path = project / "lessons" / "11_your_article.md"
    path.write_text(path.read_text(encoding="utf-8").replace("```python", "```"), encoding="utf-8")
    assert main(["build", "11"]) == 1
    assert "lessons/11_your_article.md has no code cell" in capsys.readouterr().err


def test_a_lesson_without_its_python_file_is_one_sentence(project, capsys):
    (project / "lessons" / "11_your_article.py").unlink()
    assert main(["build", "11"]) == 1
    assert capsys.readouterr().err == (
        "lessons/11_your_article.py is missing: it binds the names that 11_your_article.md uses.\n"
    )


# --- the README ----------------------------------------------------------------------------


def test_the_readme_tells_the_story_in_numbers_worked_out_by_hand():
    """115 / 167 is 0.6886, 167 / 115 is 1.4522, and 52 / 167 is 31.14%."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    story = " ".join(text.partition("<!-- story")[2].partition("<!-- end of story")[0].split())
    for said in (
        "In January 2018",
        "about 500 people there, against about 7,000 before",
        "charities put it closer to 700",
        "from 167,000 in 2016 to 115,000 in 2017. Students reproduce the 31,",
        "167,000 attempts in 2016 and 115,000 in 2017",
        "minus 52,000 marked, minus 31.1 percent",
        "0.689 there and 1.452 back",
    ):
        assert said in story, said


def test_the_parts_of_the_readme_are_compared_and_written(project):
    path = project / "README.md"
    original = path.read_text(encoding="utf-8")
    assert put_into_readme(check=True) == ""
    for old, part in (("115,000 in 2017. Students", "story"), ("| 2 | Did", "lessons")):
        change(path, old, "old words")
        changed = path.read_text(encoding="utf-8")
        assert put_into_readme(check=True) == f"the part '{part}'"
        assert path.read_text(encoding="utf-8") == changed
        assert put_into_readme(check=False) == f"the part '{part}'"
        assert path.read_text(encoding="utf-8") == original
    change(path, "<!-- end of story -->", "")
    with pytest.raises(Problem, match="README.md has lost the place of its part 'story'"):
        put_into_readme(check=True)
