"""What a pupil hands in: what is still open on the page, whose it is, and the file's name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from headcount.errors import Problem
from headcount.numbers.writing import listed
from headcount.questions import homework, memory, progress
from headcount.questions.bank import exercises, functions_to_write, lines_to_order, tasks
from headcount.questions.lessons import LESSONS
from headcount.questions.record import SCHEMA
from headcount.story.article import article
from headcount.version import VERSION

MIME = "application/vnd.headcount.hand_in+json"
PUPIL, NAME = "pupil", "name"  # kind and name of the entry that keeps it
_LONG = 80


@dataclass(frozen=True)
class Page:
    """A page to hand in: what it is called in a file's name, and the ids of its questions."""

    what: str
    ids: tuple[str, ...]
    form: str = ""


def page(lesson: object = None) -> Page:
    """The homework that is open, or the exercise notebook of a lesson. Raises Problem."""
    loaded = homework.loaded()
    if lesson is None and loaded:
        return Page(loaded.set, tuple(loaded.ids), loaded.form)
    wanted = str(lesson).strip()
    if wanted not in LESSONS:
        raise Problem(
            "Run the first cell of your homework before this one; of an exercise notebook say the "
            'lesson: hc.hand_in("2").'
        )
    story = article()
    ids = [
        *(one.id for one in tasks(wanted, story)),
        *(one.id for one in exercises(wanted, story) if one.id.endswith(".F")),
        *(one.id for one in lines_to_order(wanted, story)),
        *(one.id for one in functions_to_write(wanted, story)),
    ]
    return Page(f"exercises-{int(wanted):02}", tuple(ids))


def open_in_words(ids: tuple[str, ...]) -> str:
    """Which of these questions have no answer yet, in a sentence or two."""
    outcomes = {id: progress.record(id).outcome for id in ids}
    blank = [id for id in ids if outcomes[id] == "blank"]
    unread = [id for id in ids if outcomes[id] == "unreadable"]
    said = []
    if blank:
        said.append(f"No answer yet: {listed(blank)}.")
    if unread:
        said.append(f"Not understood yet: {listed(unread)}.")
    return " ".join(said) or f"All {len(ids)} questions have an answer."


def name() -> str:
    """The name that the pupil typed, here or before a restart; empty where none was."""
    kept = (memory.recall(PUPIL, NAME) or {}).get("name")
    return kept if isinstance(kept, str) else ""


def name_pupil(typed: str) -> str:
    """Keep a name, tidied, for every record from now on; returns it."""
    letters = "".join(" " if unicodedata.category(one)[0] in "CZ" else one for one in typed)
    tidy = " ".join(letters.split())[:_LONG].strip()
    if tidy != name():
        memory.remember(PUPIL, NAME, {"name": tidy})
    return tidy


def file_name(page: Page) -> str:
    """What the file should be called: what it is, the form, and whose."""
    words = re.sub(r"[^\w]+", "-", name()).strip("-_") or "your-name"
    return "-".join(filter(None, [page.what, page.form, words])) + ".ipynb"


def record(page: Page) -> dict:
    """What the last cell records, for whoever collects."""
    loaded = homework.loaded()
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "kind": "hand_in",
        "set": loaded.set if loaded else page.what,
        "form": page.form,
        "pupil": name() or None,
        "questions": list(page.ids),
    }
