"""No answer stands above its question.

For every question of every lesson, all that is stored or shown above it is read as a pupil could:
texts, outputs, tables, alt texts, the widgets at rest, hints and options of the questions before.
It must not print the accepted answer in the form asked: a number of three and more significant
digits, or the words of the right option. Left out is what stays folded until the pupil opens it
(the summary says when), and the figures of article.csv, which one may look up.
"""

import csv
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import nbformat
import pytest

import headcount as hc
from headcount.numbers.writing import written
from headcount.questions.bank import find
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.functions.task import Task
from headcount.questions.number_field import NumberField

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("[01]*.ipynb"))
FOLDS = ("Make your prediction first; then open.", "Open after you have answered")
READ_OFF = re.compile(r"\bread (?:it|them|both|this|these) off\b", re.I)
ASKS = re.compile(r'hc\.(ask|vote)\("([\w.]+)"\)')
NUMBER = re.compile(r"(?<![\w.,])[-\u2212]?\d[\d,]*(?:\.\d+)?")

# Where an answer stands above its question for a reason.
EXCEPTIONS: dict[str, str] = {}


@dataclass(frozen=True)
class Spoiler:
    question: str
    cell: int
    answer: str

    def __str__(self):
        return f"{self.question}: {self.answer} stands in cell {self.cell}"


def without_folds(html):
    """A page without what is folded until the pupil opens it."""
    for fold in FOLDS:
        start = html.find(f"<summary>{fold}")
        while start >= 0:
            start, depth, end = html.rfind("<details", 0, start), 0, start
            for tag in re.finditer(r"<(/?)details[^>]*>", html[start:]):
                depth += -1 if tag[1] else 1
                end = start + tag.end()
                if depth == 0:
                    break
            html = html[:start] + html[end:]
            start = html.find(f"<summary>{fold}")
    return html


def read(text):
    """A text as it is read: alt texts in, the marks of the page out."""
    text = re.sub(r'<img[^>]* alt="([^"]*)"[^>]*>', r" \1 ", without_folds(text))
    text = re.sub(r"(?s)<style>.*?</style>|<[^>]+>", " ", text)
    return unescape(text).replace("\u2212", "-")


def shown(cell):
    """All that a cell says, before anybody has done anything in it."""
    parts = [cell.source]
    if cell.cell_type == "code":
        for output in cell.outputs:
            data = output.get("data", {})
            kinds = ("text/html", "text/markdown", "text/plain")
            parts += [text for kind, text in data.items() if kind in kinds]
            parts += [output.get("text", "")]
    return read("\n".join(parts))


def numbers(text):
    return {float(found.replace(",", "")) for found in NUMBER.findall(text) if found[-1].isdigit()}


def ours():
    """The figures of the article, which a pupil may look up."""
    with open(ROOT / "data" / "article.csv", encoding="utf-8") as file:
        return {abs(float(row["value"])) for row in csv.DictReader(file)}


def answers(question):
    """What the question takes, in the form asked, where it is enough to be given away."""
    for box in question.fields:
        if isinstance(box, NumberField):
            typed = written(abs(box.answer), box.decimals).replace(",", "")
            digits = typed.replace(".", "").strip("0")
            if len(digits) >= 3 and float(typed) not in ours():
                yield (
                    typed,
                    lambda text, typed=typed: float(typed) in {abs(one) for one in numbers(text)},
                )
        elif isinstance(box, ChoiceField):
            option = box.options[box.right]
            if len(option.split()) >= 3:
                yield option, lambda text, option=option: option in text


def questions(notebook):
    """Each question of a notebook: its cell, and whether it may be read off what stands above."""
    for at, cell in enumerate(notebook.cells):
        for how, id in ASKS.findall(cell.source) if cell.cell_type == "code" else ():
            asked = find(f"V{id}" if how == "vote" else id)
            if not isinstance(asked, Task):
                above = notebook.cells[at - 1].source
                yield at, asked, bool(READ_OFF.search(above) or READ_OFF.search(asked.prompt))


def spoilers(notebook):
    found = []
    for at, asked, may_read in questions(notebook):
        if may_read or asked.id in EXCEPTIONS:
            continue
        for answer, stands_in in answers(asked):
            cells = (i for i in range(at) if stands_in(shown(notebook.cells[i])))
            if (cell := next(cells, None)) is not None:
                found.append(Spoiler(asked.id, cell, answer))
    return found


@pytest.fixture(autouse=True)
def outside_too():
    hc.switch(outside=True)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_answer_stands_above_its_question(path):
    found = spoilers(nbformat.read(path, 4))
    assert not found, "\n".join(map(str, found))


def test_the_exceptions_are_few_and_needed():
    assert len(EXCEPTIONS) <= 10 and all(EXCEPTIONS.values())


def test_the_count(capsys):
    """Printed, so that a closing note can quote it."""
    counts = {path.stem: len(spoilers(nbformat.read(path, 4))) for path in NOTEBOOKS}
    with capsys.disabled():
        print(f"\nspoilers: {sum(counts.values())} in {counts}, exceptions: {len(EXCEPTIONS)}")


@pytest.mark.parametrize(
    "place",
    [
        lambda nb: nb.cells[1].update(source="A fall of 31.1 percent."),
        lambda nb: nb.cells[3].outputs.append(
            nbformat.v4.new_output(
                "display_data", {"text/html": '<img alt="It is -31.1%" src="x">'}
            )
        ),
        lambda nb: nb.cells[3].outputs.append(
            nbformat.v4.new_output("execute_result", {"text/plain": "-31.1"})
        ),
    ],
    ids=["a text", "an alt text", "an output"],
)
def test_a_planted_spoiler_is_found(place):
    notebook = nbformat.read(next(p for p in NOTEBOOKS if p.stem.startswith("02")), 4)
    before = {one.question for one in spoilers(notebook)}
    place(notebook)
    assert "2.2" in {one.question for one in spoilers(notebook)} - before


def test_a_fold_hides_and_nothing_else_does():
    assert "31.1" not in read(f"<details><summary>{FOLDS[0]}</summary>31.1</details>")
    assert "31.1" in read("<details><summary>More</summary>31.1</details>")
    inner = f"<details><summary>{FOLDS[0]}</summary><details>1</details>2</details>3"
    assert read(inner).split() == ["3"]
