"""Exercise notebooks as the builder makes them from the question bank: what their cells say."""

import re

import pandas as pd
import pytest
from test_notebooks import SOURCES, words

import headcount as hc
from headcount.publish.question_notebooks import exercise_notebook
from headcount.questions.bank import find, tasks
from headcount.questions.lessons import LESSONS
from headcount.story.article import article

LESSONS = {lesson: next(s for s in SOURCES if s.stem[:2] == f"{lesson:0>2}") for lesson in LESSONS}
each_lesson = pytest.mark.parametrize("lesson", LESSONS)
LETTERED = [
    question.id
    for lesson in LESSONS
    for question in tasks(lesson, article())
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
    assert "on other topics, harder as it goes; the last task goes back to the article" in first
    asked = [cell.split()[1] for cell in cells(lesson, "markdown") if cell.startswith("## ")]
    many = len(asked) - 3
    assert 5 <= many <= 8
    assert asked[:many] == [f"E{lesson}.{place}" for place in range(1, many + 1)]
    assert asked[many:] == [f"{lesson}.F", f"{lesson}.P", f"{lesson}.W"]
    assert cells(lesson, "code")[-2:] == [f'hc.practice("{lesson}")', f'hc.hand_in("{lesson}")']


@each_lesson
def test_it_prints_no_figure_of_the_article_nor_a_result_from_them(lesson):
    """The lesson has asked those; here they come from the table."""
    texts = cells(lesson, "markdown") + cells(lesson, "code")
    number = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")  # and not the 7.1 of E7.1
    printed = {one.rstrip(",") for text in texts for one in number.findall(text)}
    ours = {"167,000", "115,000", "7,000", "52,000", "31.1", "0.689", "45.2", "52.5", "7.1"}
    assert not printed & (ours | {figure.replace(",", "") for figure in ours if "," in figure})


@each_lesson
def test_a_task_begins_with_a_table_and_the_last_goes_back_to_the_article(lesson):
    code = cells(lesson, "code")
    assert any("hc.case(" in cell and cell.endswith("table") for cell in code)
    last = tasks(lesson, article())[-1]
    assert 'hc.table("article")' in last.picture and last.picture in code
    topics = [task.case.topic for task in tasks(lesson, article())[:-1] if task.case]
    assert len(set(topics)) >= len(topics) - 1, topics


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
    code = next(
        one for one in cells(name.split(".")[0].strip("E"), "code") if f'hc.check("{name}"' in one
    )
    verdict = hc.check(name, re.search(r'for example "([a-z,]+)"', code)[1])
    assert verdict.uses_try, verdict
    labels = [field.label for field in find(name).fields]
    assert len(labels) == 1 or ", ".join(labels) in code.replace("\n#", "")
    exec(code, {"hc": hc})  # it runs as it stands, and says that nothing is answered yet
