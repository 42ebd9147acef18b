"""``start.py homework``: makes a homework, writes it, and says what it made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from headcount.desk.homework.homework_set import (
    HomeworkSet,
    make,
    read_set,
    same_on_each_form,
    slug,
)
from headcount.errors import Problem
from headcount.numbers.writing import listed
from headcount.publish.addresses import address
from headcount.version import VERSION


def homework(
    questions: Sequence[str],
    *,
    lesson: str | None = None,
    title: str = "",
    forms: int = 1,
    boxes: bool = False,
    quiet: bool = False,
    again: str | None = None,
    out: str | None = None,
) -> None:
    """Write a new homework, or one once more, into a folder, and print what is in it.

    Arguments are those of ``make``; again is a set.json, out the folder. Raises Problem.
    """
    if again is not None:
        if questions or lesson or title or forms != 1 or boxes or quiet:
            raise Problem("--again makes the same homework: beside it, give --out alone.")
        made = read_set(again)
        if out is None:
            raise Problem("Name a new folder for it with --out.")
    else:
        made = make(questions, lesson=lesson, title=title, forms=forms, boxes=boxes, quiet=quiet)
    to = Path(out or slug(made.title))
    paths = made.write(to)
    print("\n".join(_said(made, to, [path.name for path in paths])))


def _said(made: HomeworkSet, to: Path, names: Sequence[str]) -> list[str]:
    first, many = made.forms[0], len(made.forms)
    forms = f", {many} forms" if many > 1 else ""
    asked = len(first.items)
    lines = [f"{made.title}: {asked} question{'s' if asked > 1 else ''}{forms}, in {to}/"]
    lines += [f"  {name}" for name in names]
    if same := same_on_each_form(made):
        lines.append(f"The same on each form, having no other figures: {listed(same)}.")
    if first.version != VERSION:
        lines.append(
            f"It was made with version {first.version}, and this is {VERSION}: figures are the "
            "same, words may differ."
        )
    lines.append("Keep set.json: by it the answers are judged. Pupils get neither it nor the key.")
    if not address():
        lines.append(
            "In Colab the notebook needs the project's address, which is not set yet: "
            "start.py address."
        )
    return lines
