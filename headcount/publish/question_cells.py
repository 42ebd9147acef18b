"""The cells of one question: what is asked, and where its answer goes."""

from __future__ import annotations

import re
from dataclasses import replace
from textwrap import fill

from nbformat.v4 import new_code_cell, new_markdown_cell

from headcount.publish import folders
from headcount.publish.running import written_in
from headcount.questions.choice_fields import letter
from headcount.questions.question import Question

_MOST_WORDS = 60  # of a text cell


def code_cell(source: str, question: str):
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


def question_cells(question: Question) -> list:
    """The prompt, and a picture or lines of a program where it needs them."""
    told = question.case.told if question.case and not question.outside else ""
    texts = [_prompt(question)]
    if told not in ("", "Invented.") and question.prompt.startswith(told):  # given, then asked
        asked = replace(question, prompt=question.prompt.removeprefix(told).strip())
        head, _, rest = _prompt(asked).partition("\n\n")
        texts = [f"{head}\n\n{told}", rest]
    cells = [new_markdown_cell(part) for text in texts for part in _short(text)]
    if question.kind == "order":
        lines = "\n".join(question.options_in_words())
        cells.append(new_markdown_cell(f"```text\n{lines}\n```"))
    if question.picture and not question.outside:
        cells.append(code_cell(question.picture, question.id))
    return cells


def _short(text: str) -> list[str]:
    """A text of a cell; in parts where it is long: what is told, the question, its options."""
    if not _is_long(text):
        return [text]
    told, options_follow, options = text.partition("\n\n- ")
    parts = [told]
    if _is_long(told):
        *begins, asked = re.split(r"(?<=[.?]) ", told)
        parts = [" ".join(begins), asked]
    return [*parts, f"- {options}"] if options_follow else parts


def _is_long(text: str) -> bool:
    return len(re.findall(r"\w+", text)) > _MOST_WORDS


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


def blank(question: Question) -> str:
    """The code in which an answer takes the place of the three dots, and its check; an example in
    it shows the form of an answer and is not the right one."""
    name = f"answer_{question.id.removeprefix('Q').replace('.', '_')}"
    above = ""
    labels = ", ".join(field.label for field in question.fields)
    if question.kind == "several choices":
        last = letter(len(question.fields[0].options) - 1)  # type: ignore[union-attr]
        tried = (f"{first},{last}" for first in "ba")
        form = next(one for one in tried if not question.judge(one).is_right)
        value = f'...  # for example "{form}"'
    elif question.kind in ("sort", "match"):
        many = len(question.fields)
        rows = (",".join(f"{pair * many}"[:many]) for pair in ("ba", "ab", "a"))
        letters = next(one for one in rows if not question.judge(one).is_right)
        text = f'One letter each, for example "{letters}": {labels}'
        above, value = fill(text, 80, initial_indent="# ", subsequent_indent="# ") + "\n", "..."
    elif question.kind == "order":
        value = "...  # the letters of the lines, in order"
    elif question.is_single:
        value = "..."
    else:
        value = f"[{', '.join(['...'] * len(question.fields))}]"
        value += f"  # {labels}"
    return f'{above}{name} = {value}\nhc.check("{question.id}", {name})'
