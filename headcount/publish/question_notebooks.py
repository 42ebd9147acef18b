"""Exercise and solution notebooks, made from the question bank."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from textwrap import fill

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from headcount.publish import folders
from headcount.publish.contents import title_of
from headcount.publish.lesson_notebook import FOOTER
from headcount.publish.running import written_in
from headcount.questions.bank import exercises, functions_to_write, lines_to_order, tasks
from headcount.questions.choice_fields import letter
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
        cells += [*_question(question), _code(_blank(question), question.id)]
    for question in (*_gaps(lesson), *lines_to_order(lesson, article())):
        cells += [*_question(question), _code(f'hc.ask("{question.id}")', question.id)]
    (task,) = functions_to_write(lesson, article())
    prompt, *given = _task(task, " Write it in place of the three dots, run the cells, then check.")
    cells += [
        prompt,
        new_markdown_cell(FINISHED),
        *given,
        *(_code(function.stub, task.id) for function in task.functions),
        new_markdown_cell(LESS),
        _code(f'hc.ask("{task.id}")', task.id),
        _code(task.check_line, task.id),
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
            cells += [*_question(question), _code(code, question.id)]
            continue
        cells += [
            *_question(question),
            *_sums(question),
            new_markdown_cell(f"**Why.** {question.solution.text}"),
            _code(f"{question.solution.code}\nanswer", question.id),
            _code(f'hc.check("{question.id}", answer)', question.id),
        ]
    (task,) = functions_to_write(lesson, article())
    cells += [
        *_task(task),
        *(_code(function.model, task.id) for function in task.functions),
        new_markdown_cell(f"**Why.** {task.why}"),
        _code(task.check_line, task.id),
    ]
    return new_notebook(cells=[*cells, new_markdown_cell(FOOTER)])


def _sums(question: Question) -> list:
    """The calculation in numbers, where there is one."""
    steps = "\n".join(f"- {line}" for line in question.solution.sums)
    return [new_markdown_cell(f"**In numbers.**\n\n{steps}")] if steps else []


def _code(source: str, question: str):
    """A code cell that knows the line where its question is written."""
    cell = new_code_cell(source)
    cell.metadata = _written(question)
    return cell


def _written(question: str) -> dict:
    lesson = int(question.strip("E").partition(".")[0])
    folder = folders.ROOT / "headcount" / "questions" / "lessons" / f"lesson_{lesson:02}"
    for path in sorted(folder.glob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(rf'(?:\bid=|question).*"{re.escape(question)}"', line):
                return written_in(path, number)
    return written_in(folder / "parsons.py", 1)  # its id is made from the lesson's number


def _gaps(lesson: str) -> list[Question]:
    """The sentences or sums with gaps to fill, "2.F"."""
    return [one for one in exercises(lesson) if one.id.endswith(".F")]


def _question(question: Question) -> list:
    """The prompt, and a picture or lines of a program where it needs them."""
    told = question.case.told if question.case and not question.outside else ""
    cells = [new_markdown_cell(_prompt(question))]
    if told not in ("", "Invented.") and question.prompt.startswith(told):  # given, then asked
        asked = replace(question, prompt=question.prompt.removeprefix(told).strip())
        head, _, rest = _prompt(asked).partition("\n\n")
        cells = [new_markdown_cell(f"{head}\n\n{told}"), new_markdown_cell(rest)]
    if question.kind == "order":
        lines = "\n".join(question.options_in_words())
        cells.append(new_markdown_cell(f"```text\n{lines}\n```"))
    if question.picture and not question.outside:
        cells.append(_code(question.picture, question.id))
    return cells


def _task(task: Task, more: str = "") -> list:
    """What the function is for, and what it may use."""
    given = [_code(task.given, task.id)] if task.given else []
    return [new_markdown_cell(f"## {task.id}\n\n{task.prompt}{more}"), *given]


def _prompt(question: Question) -> str:
    if question.outside:
        return (
            f"## {question.id}\n\nThis question uses figures from outside the article. To see it, "
            "run `hc.switch(outside=True)` in a new cell, then the cell below."
        )
    lines = [f"## {question.id}", "", question.prompt]
    options = question.options_in_words()
    if question.kind == "sort" and options[-1].startswith("Choose"):
        options = options[-1:]  # the prompt has named what is placed
    if options and question.kind != "order":
        lines += ["", *(f"- {line}" for line in options)]
    return "\n".join(lines)


def _blank(question: Question) -> str:
    name = f"answer_{question.id.replace('.', '_')}"
    above = ""
    labels = ", ".join(field.label for field in question.fields)
    if question.kind == "several choices":
        last = letter(len(question.fields[0].options) - 1)  # type: ignore[union-attr]
        tried = (f"{first},{last}" for first in "ba")
        form = next(one for one in tried if not question.judge(one).is_right)
        value = f'...  # for example "{form}"'
    elif question.kind in ("sort", "match"):
        letters = ",".join("ba"[place % 2] for place in range(len(question.fields)))
        text = f'One letter each, for example "{letters}": {labels}'
        above, value = fill(text, 80, initial_indent="# ", subsequent_indent="# ") + "\n", "..."
    elif question.is_single:
        value = "..."
    else:
        value = f"[{', '.join(['...'] * len(question.fields))}]"
        value += f"  # {labels}"
    return f'{above}{name} = {value}\nhc.check("{question.id}", {name})'
