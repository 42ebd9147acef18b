"""The teacher's guide: teaching/ from lessons/teaching/, the lessons and the question bank.

A page of a lesson has the parts of PARTS, in this order. What a teacher has to say stands in
lessons/teaching/lesson_NN.md under the same headings; what a lesson or the bank knows already is
put in. Other pages name figures as lessons do, and need not have these parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from headcount.errors import Problem
from headcount.publish import folders
from headcount.publish.contents import heading, number_of, sources
from headcount.publish.lesson_figures import figures_of
from headcount.publish.prose import put_figures_into
from headcount.publish.teacher_parts import LessonPage
from headcount.publish.teacher_tables import NAMES

BUILT_FROM = "<!-- Built from {}: change that file, then python3 start.py build. -->"
_LESSON = re.compile(r"lesson_(\d\d)")


def pages(lesson: int | None = None) -> Iterator[tuple[Path, Callable[[], str]]]:
    """(path, what makes its text) of every built page, or of that of one lesson."""
    for source in sorted(_folder().glob("*.md")):
        number = _LESSON.fullmatch(source.stem)
        if lesson is None or (number and int(number[1]) == lesson):
            yield folders.ROOT / "teaching" / source.name, partial(page, source)


def check_page_is_there(lesson: int) -> None:
    """Raises Problem where a lesson has no page."""
    name = f"lesson_{lesson:02}.md"
    if not (_folder() / name).exists():
        raise Problem(f"Lesson {lesson} has no page for teachers: write lessons/teaching/{name}.")


def without_source() -> list[Path]:
    """Pages that were built from a file that is gone."""
    made = {path.name for path, _ in pages()}
    there = sorted((folders.ROOT / "teaching").glob("*.md"))
    begins = BUILT_FROM.partition("{")[0]
    return [
        path
        for path in there
        if path.name not in made and path.read_text(encoding="utf-8").startswith(begins)
    ]


def put_page(path: Path, text: str, check: bool) -> str:
    """Write a page, or with check only compare it; where it differs, in a few words."""
    if not path.exists():
        differs = "new"
    else:
        differs = _first_difference(path.read_text(encoding="utf-8"), text)
    if differs and not check:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return differs


def page(source: Path) -> str:
    """The text of the page that is built from this file. Raises Problem naming it."""
    file = f"lessons/teaching/{source.name}"
    written = source.read_text(encoding="utf-8")
    if number := _LESSON.fullmatch(source.stem):
        of = _lesson_page(int(number[1]), file)
        text = of.whole(put_figures_into(written, {**NAMES, **of.figures}, file))
    else:
        text = put_figures_into(written, NAMES, file)
    return f"{BUILT_FROM.format(file)}\n{text.strip()}\n"


def _lesson_page(number: int, file: str) -> LessonPage:
    found = [source for source in sources() if number_of(source) == number]
    if not found:
        raise Problem(f"{file}: there is no lesson {number}.")
    return LessonPage(heading(found[0]), figures_of(found[0]), file)


def _folder() -> Path:
    return folders.ROOT / "lessons" / "teaching"


def _first_difference(stored: str, text: str) -> str:
    old, new = stored.splitlines(), text.splitlines()
    for number, (before, after) in enumerate(zip(old, new), 1):
        if before != after:
            return f"line {number}"
    return "" if stored == text else f"{len(old)} lines stored, {len(new)} built"
