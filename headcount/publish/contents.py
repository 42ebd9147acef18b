"""The list of lessons, as their Markdown has it: number, title, question and minutes."""

from __future__ import annotations

import re
from pathlib import Path

from headcount.errors import Problem
from headcount.publish import folders
from headcount.publish.prose import render
from headcount.questions.headings import Heading, as_csv

TITLE = "# (.+)"
QUESTION = r"\*\*The question\.\*\* (.+)"
MINUTES = r"\*\*Time\*\* (\d+) minutes"


def sources() -> list[Path]:
    """The Markdown of the lessons, in order."""
    return sorted((folders.ROOT / "lessons").glob("[0-9][0-9]_*.md"))


def number_of(source: Path) -> int:
    return int(source.stem[:2])


def title_of(source: Path) -> str:
    return _begins(source, TITLE)[0]


def headings() -> list[Heading]:
    """Those of all lessons but the start page, which lists them."""
    return [heading(source) for source in sources() if number_of(source)]


def source_of(lesson: int) -> Path:
    """The Markdown of a lesson, 1 or more. Raises Problem where there is none."""
    for source in sources():
        if number_of(source) == lesson and lesson:
            return source
    raise Problem(f"There is no lesson {lesson}.")


def minutes_of(lesson: int) -> int:
    """How long a lesson takes. Raises Problem where there is no such lesson."""
    source = source_of(lesson)
    return int(_found(source, source.read_text(encoding="utf-8"), MINUTES))


def heading(source: Path) -> Heading:
    """How this lesson begins."""
    title, asked, minutes = _begins(source, TITLE, QUESTION, MINUTES)
    last_sentence = re.split(r"(?<=[.?]) ", asked)[-1]
    number, notebook = number_of(source), f"{source.stem}.ipynb"
    return Heading(number, notebook, title, last_sentence, int(minutes))


def _begins(source: Path, *patterns: str) -> list[str]:
    """What these lines say; the lesson's figures are worked out where one of them names a figure,
    and not else, as that takes a while."""
    text = source.read_text(encoding="utf-8")
    found = [_found(source, text, pattern) for pattern in patterns]
    if not any("{" in one for one in found):
        return found
    whole = render(source)
    return [_found(source, whole, pattern) for pattern in patterns]


def check_heading(source: Path) -> None:
    """Raise Problem where a line is missing that the lists of lessons are made of."""
    text = source.read_text(encoding="utf-8")
    for pattern in (TITLE, QUESTION, MINUTES) if number_of(source) else (TITLE,):
        _found(source, text, pattern)


def _found(source: Path, text: str, pattern: str) -> str:
    found = re.search(f"(?m)^{pattern}", text)
    if not found:
        shown = re.sub(r"\\|\(.*?\)", "", pattern)
        raise Problem(f"lessons/{source.name} has no line that begins with: {shown.strip()}")
    return found[1]


def list_of_headings() -> Path:
    """The package's own list of headings."""
    return folders.ROOT / "headcount" / "questions" / "headings.csv"


def put_headings(check: bool) -> str:
    """Write that list, or with check only compare it: what differs."""
    path, text = list_of_headings(), as_csv(headings())
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return ""
    if not check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return "the list of lessons"
