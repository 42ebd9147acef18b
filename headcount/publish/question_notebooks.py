"""Exercise and solution notebooks, made from the question bank."""

from __future__ import annotations

from pathlib import Path

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from headcount.publish.contents import title_of
from headcount.publish.lesson_notebook import FOOTER
from headcount.publish.question_cells import blank, code_cell, question_cells
from headcount.questions.bank import exercises, functions_to_write, lines_to_order, tasks
from headcount.questions.functions.task import Task
from headcount.questions.question import Question
from headcount.story.article import article

SETUP = "import pandas as pd\n\nhc.use_style()"
STORY = f"{SETUP}\nstory = hc.article()\nstory"

FINISHED = (
    "For those who have coded a little; this is a finished function:\n\n"
    "```python\ndef double(x):\n    return 2 * x\n```"
)


LESS = (
    "**Less to write?** The next cell shows the same lines with gaps. Copy them into the cells "
    "above and put something in place of each `...`."
)


PRACTICE = (
    "**More of the same?** Choose a skill. The numbers are fresh each time, and as often as you "
    "like. Nothing is marked."
)


HAND_IN = (
    "**To hand in.** Run all cells, then look here: what is still open, and how to hand this page "
    "in. Your name stays in this file and beside it."
)


def exercise_notebook(lesson: str, source: Path):
    """Tasks on other topics, lines to order, a function to write; it runs to the end as it is."""
    cells = [
        new_markdown_cell(
            f"# Exercises: {title_of(source)}\n\n"
            "What the lesson taught, on other topics, harder as it goes; the last task goes back "
            "to the article. The other numbers are invented."
        ),
        new_markdown_cell(
            "Run the first grey cells, then put your answer in place of the three dots, in "
            'quotes: `"7,5 %"`, `"-1,250"`, `"b"`; or work it out in code. Stuck? '
            f'`hc.hint("E{lesson}.1")` gives the next of three hints; `hc.ask("E{lesson}.1")` is '
            "the same task as a box."
        ),
        new_code_cell(SETUP),
    ]
    for question in tasks(lesson, article()):
        cells += [*question_cells(question), code_cell(blank(question), question.id)]
    for question in (*_gaps(lesson), *lines_to_order(lesson, article())):
        cells += [*question_cells(question), code_cell(f'hc.ask("{question.id}")', question.id)]
    (task,) = functions_to_write(lesson, article())
    prompt, *given = _task(task, " Write it in place of the three dots, run the cells, then check.")
    cells += [
        prompt,
        new_markdown_cell(FINISHED),
        *given,
        *(code_cell(function.stub, task.id) for function in task.functions),
        new_markdown_cell(LESS),
        code_cell(f'hc.ask("{task.id}")', task.id),
        code_cell(task.check_line, task.id),
        new_markdown_cell(PRACTICE),
        new_code_cell(f'hc.practice("{lesson}")'),
        new_markdown_cell(HAND_IN),
        new_code_cell(f'hc.hand_in("{lesson}")'),
    ]
    return new_notebook(cells=[*cells, new_markdown_cell(FOOTER)])


def solution_notebook(lesson: str, source: Path):
    """Lesson's and exercise's questions with worked code, the reasoning, and the check."""
    cells = [
        new_markdown_cell(
            f"# Solutions: {title_of(source)}\n\n"
            "First the lesson's questions, then those of the exercises: worked out, explained, "
            "checked. "
            "Another way that reaches the same number is as good."
        ),
        new_code_cell(STORY),
    ]
    asked = [*exercises(lesson), *lines_to_order(lesson, article()), *tasks(lesson, article())]
    for question in asked:
        if question.outside:
            code = f'hc.switch(solutions=True)\nhc.solution("{question.id}")'
            cells += [*question_cells(question), code_cell(code, question.id)]
            continue
        cells += [
            *question_cells(question),
            *_sums(question),
            new_markdown_cell(f"**Why.** {question.solution.text}"),
            code_cell(f"{question.solution.code}\nanswer", question.id),
            code_cell(f'hc.check("{question.id}", answer)', question.id),
        ]
    (task,) = functions_to_write(lesson, article())
    cells += [
        *_task(task),
        *(code_cell(function.model, task.id) for function in task.functions),
        new_markdown_cell(f"**Why.** {task.why}"),
        code_cell(task.check_line, task.id),
    ]
    return new_notebook(cells=[*cells, new_markdown_cell(FOOTER)])


def _sums(question: Question) -> list:
    """The calculation in numbers, where there is one."""
    steps = "\n".join(f"- {line}" for line in question.solution.sums)
    return [new_markdown_cell(f"**In numbers.**\n\n{steps}")] if steps else []


def _gaps(lesson: str) -> list[Question]:
    """The sentences or sums with gaps to fill, "2.F"."""
    return [one for one in exercises(lesson) if one.id.endswith(".F")]


def _task(task: Task, more: str = "") -> list:
    """What the function is for, and what it may use."""
    given = [code_cell(task.given, task.id)] if task.given else []
    return [new_markdown_cell(f"## {task.id}\n\n{task.prompt}{more}"), *given]
