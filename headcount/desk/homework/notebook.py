"""A form of a homework as a notebook that opens by every door with nothing beside it."""

from __future__ import annotations

import copy
from dataclasses import replace

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from headcount.desk.homework.article_table import INTRO, article_table
from headcount.page.tables import Table
from headcount.publish.addresses import address
from headcount.publish.question_cells import blank, question_cells
from headcount.publish.running import METADATA
from headcount.publish.setup_cell import FOLDED, homework_cell
from headcount.questions.bank import asked_in
from headcount.questions.homework import Homework
from headcount.questions.question import Question

_IN_CODE = (
    "Run the first grey cell. Then put each answer in place of the three dots, in quotes: "
    '`"7,5 %"`, `"-1,250"`, `"b"`; or work it out in code. Run the cell to hand the answer over.'
)
_IN_BOXES = (
    "Run the first grey cell, then each cell below: a box opens. Put your answer in and press "
    "Check."
)
_HELP = 'Stuck? `hc.hint("Q1")` in a new cell gives the next of three hints.'
_HELP_IN_BOXES = "Stuck? Press Hint."
_QUIET = "Your answer is recorded; what is right is said later, in class."
_END = (
    "**Finished?** Save, then run the last cell: it says what is still open, and how to hand in."
    "\n\nText CC BY 4.0, code MIT."
)


def homework_notebook(homework: Homework, packed: str, *, boxes: bool = False):
    """The notebook of one form, not run; packed is what its first code cell carries."""
    cells = [
        new_markdown_cell(_head(homework)),
        new_code_cell(homework_cell(address(), packed)),
        new_markdown_cell(_how(homework, boxes)),
    ]
    if table := article_table(homework):
        cells.append(new_markdown_cell(f"{INTRO}\n\n{_markdown(table)}"))
    for id in homework.ids:
        cells += _cells(asked_in(homework, id), boxes)
    cells += [new_markdown_cell(_END), new_code_cell("hc.hand_in()")]
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number:02}"
        cell.metadata = copy.deepcopy(FOLDED) if number == 1 else {}
    metadata = {**copy.deepcopy(METADATA), "headcount": {"version": homework.version}}
    return new_notebook(cells=cells, metadata=metadata)


def _head(homework: Homework) -> str:
    many = len(homework.items)
    form = f"Form {homework.form}: " if homework.form else ""
    return f"# {homework.title}\n\n{form}{many} question{'s' if many > 1 else ''}."


def _how(homework: Homework, boxes: bool) -> str:
    helps = _QUIET if homework.quiet else _HELP_IN_BOXES if boxes else _HELP
    return f"**How to answer.** {_IN_BOXES if boxes else _IN_CODE} {helps}"


def _cells(question: Question, boxes: bool) -> list:
    """What is asked, the table or picture that it speaks of, and where the answer goes."""
    shown = question.picture
    if question.case and question.case.is_in_its_table:
        shown = f'table = hc.case("{question.id}").table\ntable'
    cells = question_cells(replace(question, picture=""))
    if shown:
        # A table told of before the question stands between the two.
        cells.insert(1 if len(cells) > 1 else len(cells), new_code_cell(shown))
    answer = f'hc.ask("{question.id}")' if boxes else blank(question)
    return [*cells, new_code_cell(answer)]


def _markdown(table: Table) -> str:
    lines = [table.columns, ["---"] * len(table.columns), *table.rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)
