"""Every text that the project shows, with the place where it is written."""

from __future__ import annotations

import ast
import dataclasses
import json
import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from headcount.questions import bank
from headcount.questions.lessons import LESSONS
from headcount.questions.misconceptions import FEEDBACK
from headcount.story.article import article

ROOT = Path(__file__).parents[1]
# Parts of a question that are code, names or answers, and no sentences.
NO_SENTENCES = {"id", "kind", "unit", "code", "picture", "given", "gaps", "accept", "key", "values"}
NO_SENTENCES |= {"case"}  # a question is made from it, and says what is told of it
ASKED = {"prompt", "options", "label", "lines"}


def questions() -> Iterator:
    """Every question and task: exercises, Parsons problems, functions, votes, concept check."""
    story = article()
    for lesson in LESSONS:
        yield from bank.exercises(lesson, story)
        yield from bank.lines_to_order(lesson, story)
        yield from bank.functions_to_write(lesson, story)
    yield from bank.votes(story)
    yield from bank.concept_items()


def _strings(part: object, name: str, left_out: set[str]) -> Iterator[tuple[str, str]]:
    if isinstance(part, str):
        yield name, part
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            if field.name not in left_out:
                inner = getattr(part, field.name)
                yield from _strings(inner, f"{name}, {field.name}", left_out)
    elif isinstance(part, dict):
        for inner in part.values():
            yield from _strings(inner, name, left_out)
    elif isinstance(part, (list, tuple)):
        for inner in part:
            yield from _strings(inner, name, left_out)


def told() -> Iterator[tuple[str, str]]:
    """What a pupil is told of a question: hints, feedback, notes, praise, the worked solution."""
    for question in questions():
        yield from _strings(question, question.id, NO_SENTENCES | ASKED)
    yield from examples()
    yield from FEEDBACK.items()


def examples() -> Iterator[tuple[str, str]]:
    """Every example of a hint that has several, with its question; one of them is shown, and
    which one, the article's figures decide."""
    with ExitStack() as all_at_once:
        for name, module in list(sys.modules.items()):
            if name.startswith("headcount.questions.lessons.") and hasattr(module, "example"):
                joined = patch.object(module, "example", lambda _, __, *texts: "\n".join(texts))
                all_at_once.enter_context(joined)
        made = [one for lesson in LESSONS.values() for one in lesson.exercises(article())]
    for question in made:
        for hint in question.hints:
            if "\n" in hint:
                yield from ((f"{question.id}, hints", text) for text in hint.split("\n"))


def asked() -> Iterator[tuple[str, str]]:
    """What a pupil is asked: the prompts of the questions and of the predictions."""
    for question in questions():
        yield question.id, question.prompt
    for number, lesson in LESSONS.items():
        yield f"prediction {number}", lesson.prediction(article()).prompt


def pages() -> Iterator[tuple[str, str]]:
    """What stands on paper, but for programs: README, guide, data dictionary, docs."""
    for pattern in ("*.md", "teaching/*.md", "data/*.md", "docs/*.md"):
        for path in sorted(ROOT.glob(pattern)):
            text = path.read_text(encoding="utf-8")
            yield str(path.relative_to(ROOT)), re.sub(r"(?s)```.*?```", "", text)


def cells(kind: str) -> Iterator[tuple[str, str]]:
    """The text cells of all notebooks ("markdown"), or what their programs print ("code")."""
    for folder in ("notebooks", "exercises", "solutions"):
        for path in sorted((ROOT / folder).glob("*.ipynb")):
            for at, cell in enumerate(json.loads(path.read_text(encoding="utf-8"))["cells"]):
                name = f"{folder}/{path.stem}, cell {at}"
                if cell["cell_type"] == kind == "markdown":
                    yield name, "".join(cell["source"])
                elif cell["cell_type"] == kind:
                    for output in cell["outputs"]:
                        printed = output.get("text") or output["data"].get("text/plain", "")
                        yield name, "".join(printed)


def docstrings() -> Iterator[tuple[str, str]]:
    """The docstrings of the package, those inside the code of model solutions too."""
    for path in sorted((ROOT / "headcount").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)):
                if text := ast.get_docstring(node):
                    yield f"{path.relative_to(ROOT)} {getattr(node, 'name', '')}".strip(), text
