"""A homework with all its forms: made, kept in set.json, written into a folder of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random, SystemRandom

import nbformat

from headcount.desk.homework.answer_key import answer_key
from headcount.desk.homework.choosing import Wanted, wanted
from headcount.desk.homework.forms import items_of_forms, the_same_on_each
from headcount.desk.homework.notebook import homework_notebook
from headcount.desk.homework.shown_beside import is_kept, shown_by
from headcount.desk.homework.worksheet import worksheet
from headcount.errors import Problem
from headcount.questions.bank import asked_in
from headcount.questions.homework import FORMS, Homework, from_plain, unpacked
from headcount.version import VERSION

FILE = "set.json"
SCHEMA = 1
_LONGEST = 80  # characters of a title
_LARGEST = 20_000_000  # bytes of a set.json


@dataclass(frozen=True)
class HomeworkSet:
    """All forms of a homework; asked is what was typed, made the day as "2026-11-27".

    packed is what the notebook of each form carries, shown what questions show beside their words.
    Both are kept, since another machine may pack the same into other letters and draw the same
    chart with other pixels, and the article may change.
    """

    forms: tuple[Homework, ...]
    asked: tuple[str, ...]
    made: str
    boxes: bool = False
    packed: tuple[str, ...] = ()
    shown: Mapping[str, dict] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return self.forms[0].title

    @property
    def plain(self) -> dict:
        """All of it in plain values, as in set.json."""
        first = self.forms[0]
        return {
            "headcount": "set",
            "schema": SCHEMA,
            "version": first.version,
            "set": first.set,
            "title": first.title,
            "made": self.made,
            "asked": list(self.asked),
            "boxes": self.boxes,
            "forms": [one.plain for one in self.forms],
            "packed": list(self.packed),
            "shown": dict(self.shown),
        }

    def files(self) -> dict[str, str]:
        """Each file by its name, as text."""
        books = {
            f"homework{'-' if one.form else ''}{one.form}.ipynb": nbformat.writes(
                homework_notebook(one, packed, boxes=self.boxes)
            )
            + "\n"
            for one, packed in zip(self.forms, self.packed)
        }
        return {
            **books,
            "worksheet.html": worksheet(self.forms, self.shown),
            "answers.html": answer_key(self.forms),
            FILE: json.dumps(self.plain, indent=1, ensure_ascii=False) + "\n",
        }

    def write(self, folder: str | Path) -> list[Path]:
        """Write all files into a new or empty folder, all or none; returns their paths.

        Raises Problem where something is there already.
        """
        _check_free(Path(folder))
        to = Path(folder).resolve()
        made = self.files()
        beside = to.parent / f".{to.name}-{os.getpid()}"
        beside.mkdir(parents=True)
        try:
            for name, text in made.items():
                (beside / name).write_text(text, encoding="utf-8", newline="\n")
            if to.exists():  # and is empty; it may be where somebody stands, so it stays
                for name in made:
                    os.replace(beside / name, to / name)
            else:
                beside.rename(to)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        return [to / name for name in made]


def make(
    questions: Sequence[object] = (),
    *,
    lesson: object = None,
    title: str = "",
    forms: int = 1,
    boxes: bool = False,
    quiet: bool = False,
    chance: Random | None = None,
) -> HomeworkSet:
    """A homework on fresh figures.

    questions are kinds ("percent_change") and questions ("2.5", "E4.2"), lesson the number of one
    whose kinds come first. forms is how many different ones, so that neighbours differ; boxes
    says that answers go into boxes and not into code; quiet that nothing is said of right and
    wrong. chance draws the figures. Raises Problem for what cannot be set.
    """
    chance = chance or SystemRandom()
    asked = wanted(questions, lesson)
    rows = items_of_forms(asked, forms, chance)
    title = _title(title, lesson)
    name = f"{slug(title)}-{chance.randrange(16**6):06x}"
    letters = FORMS[:forms] if forms > 1 else [""]
    made = tuple(
        Homework(name, title, form, VERSION, items, quiet) for form, items in zip(letters, rows)
    )
    typed = [f"--lesson {lesson}"] if lesson not in (None, "") else []
    return HomeworkSet(
        made,
        (*typed, *map(str, questions)),
        date.today().isoformat(),
        boxes,
        tuple(one.packed for one in made),
        _shown(made),
    )


def _shown(forms: Sequence[Homework]) -> dict[str, dict]:
    """What the questions of these forms show, by its code."""
    return {code: shown_by(code) for code in _codes(forms)}


def _codes(forms: Sequence[Homework]) -> list[str]:
    codes = (asked_in(form, id).picture for form in forms for id in form.ids)
    return list(dict.fromkeys(filter(None, codes)))


def same_on_each_form(made: HomeworkSet) -> list[str]:
    """The questions that have no other figures, and are the same on each form, as typed."""
    many = len(made.forms)
    names = [one for one in made.asked if not one.startswith("--")]
    found: list[Wanted] = wanted(names) if names else []
    return the_same_on_each(found, many)


def read_set(path: str | Path) -> HomeworkSet:
    """The homework that a set.json, or its folder, holds. Raises Problem where it holds none."""
    file = Path(path)
    file = file / FILE if file.is_dir() else file
    try:
        if file.stat().st_size > _LARGEST:
            raise ValueError
        plain = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Problem(f"There is no {file}.") from None
    except (OSError, ValueError, RecursionError):
        raise Problem(f"{file} cannot be read as a homework of Headcount.") from None
    try:
        return set_from(plain)
    except Problem as reason:
        raise Problem(f"{file}: {reason}") from None


def set_from(plain: object) -> HomeworkSet:
    """The homework that was kept in plain values. Raises Problem where they are not one."""
    wrong = Problem("This is no homework as Headcount writes it.")
    if not isinstance(plain, Mapping) or plain.get("headcount") != "set":
        raise wrong
    if isinstance(plain.get("schema"), int) and plain["schema"] > SCHEMA:
        raise Problem(
            f"This homework was made with a newer version of Headcount ({plain.get('version')})."
        )
    kept, packed, asked, shown = (plain.get(name) for name in ("forms", "packed", "asked", "shown"))
    if not isinstance(kept, list) or not 0 < len(kept) <= len(FORMS):
        raise wrong
    forms = tuple(from_plain(one) for one in kept)
    letters = [one.form for one in forms]
    same = {(one.set, one.title, one.version, one.quiet, len(one.items)) for one in forms}
    if letters not in ([""], list(FORMS[: len(forms)])) or len(same) > 1:
        raise wrong
    if not isinstance(packed, list) or [unpacked(one).plain for one in packed] != [
        one.plain for one in forms
    ]:
        packed = [one.packed for one in forms]  # somebody changed the forms
    typed = tuple(map(str, asked)) if isinstance(asked, list) else ()
    boxes, made = plain.get("boxes") is True, str(plain.get("made", ""))
    own = shown if isinstance(shown, Mapping) and all(map(is_kept, shown.values())) else {}
    needed = _shown(forms) if set(_codes(forms)) - set(own) else own
    return HomeworkSet(forms, typed, made, boxes, tuple(packed), needed)


def slug(title: str) -> str:
    """A title as a name of a folder: "percent" for "Percent!"."""
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40].strip("-")
    return plain or "homework"


def _title(title: str, lesson: object) -> str:
    text = " ".join(part for part in re.split(r"[\x00-\x20\x7f]+", title) if part)
    if len(text) > _LONGEST:
        raise Problem(f"The title has {len(text)} characters; it may have {_LONGEST}.")
    return text or (f"Lesson {lesson}" if lesson not in (None, "") else "Homework")


def _check_free(to: Path) -> None:
    if to.is_file():
        raise Problem(f"{to} is a file: name another folder with --out.")
    if not to.is_dir() or not any(to.iterdir()):
        return
    if (to / FILE).exists():
        raise Problem(
            f"{to} holds a homework that answers may still be judged by: name another folder with "
            "--out."
        )
    raise Problem(f"{to} is not empty: name another folder with --out.")
