"""A page for each pupil: what they answered and what is said of it, never an answer they lack."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from html import escape
from pathlib import Path

from headcount.desk.handed_in import HandedIn, Pupil
from headcount.desk.report.frame import page as whole_page
from headcount.desk.report.frame import paragraph
from headcount.desk.report.handed_pages import HandedPage
from headcount.desk.report.marks import FOR_PUPILS, SIGNS, is_marked, outcome_of, own_check, total
from headcount.desk.report.safe_text import LINE, NAME, TEXT, cut, shown, words
from headcount.numbers.writing import several
from headcount.questions.verdict import TITLES

FOLDER = "feedback"
_LONGEST = 40  # characters of a name in the name of a file
# Names that Windows keeps for its devices.
_KEPT_BY_WINDOWS = re.compile(r"(con|prn|aux|nul|(com|lpt)\d)", re.IGNORECASE)
_TEACHER_LOOKS = "Your teacher will look at this one."
_OPEN = "Not answered yet. A guess with a reason is a good way to begin."


def file_names(pupils: Sequence[Pupil]) -> list[str]:
    """A name for each pupil's file: letters and digits of theirs, and no two alike.

    >>> file_names([Pupil("Zoë Müller"), Pupil("zoe muller"), Pupil("../..")])
    ['zoe-muller.html', 'zoe-muller-2.html', 'pupil.html']
    """
    taken: set[str] = set()
    names = []
    for pupil in pupils:
        letters = unicodedata.normalize("NFKD", pupil.name).encode("ascii", "ignore").decode()
        stem = re.sub(r"[^a-z0-9]+", "-", letters.lower())[:_LONGEST].strip("-") or "pupil"
        stem = f"pupil-{stem}" if _KEPT_BY_WINDOWS.fullmatch(stem) else stem
        name, number = stem, 2
        while name in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name)
        names.append(f"{name}.html")
    return names


def write_feedback(folder: Path, pages: Sequence[HandedPage], title: str) -> dict[int, str]:
    """Write them all; returns each file by the place of its pupil."""
    folder.mkdir()
    pupils = [pupil for pupil, _ in pages[0].rows] if pages else []
    written = {}
    for place, (pupil, name) in enumerate(zip(pupils, file_names(pupils))):
        own = [(page, page.rows[place][1]) for page in pages]
        handed = [(page, notebook) for page, notebook in own if notebook is not None]
        if handed:
            html = feedback_page(pupil, handed, title)
            (folder / name).write_text(html, encoding="utf-8")
            written[place] = f"{FOLDER}/{name}"
    return written


def feedback_page(
    pupil: Pupil, handed: Sequence[tuple[HandedPage, HandedIn]], title: str = ""
) -> str:
    """The page of one pupil."""
    parts = "".join(_page(page, notebook) for page, notebook in handed)
    head = f'<p class="muted">{escape(cut(title, LINE))}</p>' if title else ""
    body = f"<main><h1>For {shown(pupil.name, NAME)}</h1>{head}{parts}"
    return whole_page(
        f"For {cut(pupil.name, NAME)}", f"{body}{paragraph(FOR_PUPILS, 'muted')}</main>"
    )


def _page(page: HandedPage, notebook: HandedIn) -> str:
    asked = notebook.asked or page.questions
    questions = list(dict.fromkeys([*asked, *notebook.answers]))
    marked = [one for one in questions if is_marked(one)]
    right = total(notebook, marked)
    said = f"{right} of {several(len(marked), 'questions')} right."
    if right == len(marked):
        said += " All of them."
    elif right:
        said += " For the others, read what is said and try once more."
    else:
        said += " Read what is said of each, and try once more: that is how it is learnt."
    form = f", form {escape(cut(notebook.form, 10))}" if notebook.form else ""
    each = "".join(_question(notebook, page, one) for one in questions)
    return f"<h2>{escape(cut(page.title, LINE))}{form}</h2>{paragraph(said)}{each}"


def _question(notebook: HandedIn, page: HandedPage, question: str) -> str:
    outcome, answer = outcome_of(notebook, question), notebook.answers.get(question)
    sign = SIGNS[outcome]
    prompt = page.prompts(question).get(notebook.form, "")
    asked = f'<p class="muted">{shown(prompt, TEXT)}</p>' if prompt else ""
    wrote = ""
    if answer is not None and words(answer.typed).strip():
        wrote = f'<p>You wrote: <span class="typed">{shown(answer.typed, LINE)}</span></p>'
    title, said = escape(cut(question, 20)), _said(notebook, question, outcome)
    return (
        f'<article class="question"><h3>{title}</h3>{asked}{wrote}'
        f'<p class="said {sign.look}">{sign.sign} {said}</p></article>'
    )


def _said(notebook: HandedIn, question: str, outcome: str) -> str:
    answer = notebook.answers.get(question)
    if answer is None or outcome == "blank":
        return escape(_OPEN)
    if outcome == "own check":
        return f"Your own check said: {shown(own_check(answer))} {escape(_TEACHER_LOOKS)}"
    if outcome in ("not judged", "recorded"):
        return escape(_TEACHER_LOOKS)
    said = TITLES[outcome]
    if outcome == "unreadable":
        said = "Not understood yet."
    return f"<strong>{escape(said)}</strong> {shown(answer.message, 1000)}"
