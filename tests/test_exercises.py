"""Exercise notebooks as the builder makes them from the question bank: what their cells say."""

import re

import pandas as pd
import pytest
from test_notebooks import SOURCES, words

import headcount as hc
from headcount.publish.question_notebooks import exercise_notebook
from headcount.questions.bank import exercises, find
from headcount.questions.lessons import LESSONS

LESSONS = {lesson: next(s for s in SOURCES if s.stem[:2] == f"{lesson:0>2}") for lesson in LESSONS}
each_lesson = pytest.mark.parametrize("lesson", LESSONS)
LETTERED = [
    question.id
    for lesson in LESSONS
    for question in exercises(lesson)
    if question.kind in ("several choices", "sort", "match")
]


def cells(lesson, kind):
    notebook = exercise_notebook(lesson, LESSONS[lesson])
    return [cell.source for cell in notebook.cells if cell.cell_type == kind]


def prose(text):
    """A text cell without the code that it shows, which is not read as words."""
    return re.sub(r"(?ms)^```\w*\n.*?^```$", "", text)


@each_lesson
def test_cells_are_short(lesson):
    assert max(words(prose(text)) for text in cells(lesson, "markdown")) <= 60
    assert max(len(source.splitlines()) for source in cells(lesson, "code")) <= 15


@each_lesson
def test_the_first_cell_says_where_to_go_on(lesson):
    first = cells(lesson, "markdown")[0]
    assert first.startswith("# Exercises: ")
    assert "If you have done the boxes in the lesson, go on to the last two tasks." in first
    last = [cell for cell in cells(lesson, "markdown") if cell.startswith("## ")][-2:]
    assert [cell.split()[1] for cell in last] == [f"{lesson}.P", f"{lesson}.W"]


@each_lesson
def test_a_finished_function_stands_before_the_one_to_write(lesson):
    texts = cells(lesson, "markdown")
    at = next(i for i, text in enumerate(texts) if text.startswith(f"## {lesson}.W"))
    example = texts[at + 1]
    assert "For those who have coded a little; this is a finished function:" in example
    made = {}
    exec(re.search(r"```python\n(.*?)```", example, re.DOTALL)[1], made)
    assert made["double"](4) == 8


@each_lesson
def test_the_lines_with_gaps_are_offered_before_the_check(lesson):
    notebook = exercise_notebook(lesson, LESSONS[lesson])
    at = next(i for i, cell in enumerate(notebook.cells) if "check_function" in cell.source)
    task, shown = find(f"{lesson}.W"), hc.ask(f"{lesson}.W")
    assert notebook.cells[at - 1].source == f'hc.ask("{lesson}.W")'
    assert notebook.cells[at - 2].source.startswith("**Less to write?**")
    assert notebook.cells[at - 3].source == task.functions[-1].stub
    assert "<details><summary>" in shown.html and "<details open" not in shown.html
    code = shown.plain.removeprefix(f"{task.id} {task.prompt}").removesuffix(task.check_line)
    assert all(function.gapped in code for function in task.functions)
    names = {"pd": pd, "hc": hc}
    exec(code, names)  # it runs, and holds nothing yet
    verdict = hc.check_function(task.id, *(names[name] for name in task.names))
    assert (verdict.outcome, verdict.tries) == ("blank", 0)


@pytest.mark.parametrize("name", LETTERED)
def test_a_cell_for_letters_shows_their_form(name):
    """The example is read, and is not the answer."""
    code = next(one for one in cells(name.split(".")[0], "code") if f'hc.check("{name}"' in one)
    verdict = hc.check(name, re.search(r'for example "([a-z,]+)"', code)[1])
    assert verdict.uses_try, verdict
    labels = [field.label for field in find(name).fields]
    assert len(labels) == 1 or ", ".join(labels) in code.replace("\n#", "")
    exec(code, {"hc": hc})  # it runs as it stands, and says that nothing is answered yet
