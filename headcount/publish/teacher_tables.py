"""What every page of the teacher's guide may name: tables of the lessons, questions, minutes."""

from __future__ import annotations

import re
from collections.abc import Callable

from headcount.errors import Problem
from headcount.publish.answer_key import answer
from headcount.publish.contents import headings, minutes_of
from headcount.publish.misconception_page import misconceptions
from headcount.questions.bank import find
from headcount.questions.functions.task import Task
from headcount.questions.headings import Heading
from headcount.questions.lessons import LESSONS
from headcount.questions.question import Question


class _ByName:
    """``{{ answer.4_1 }}``: what stands after the point is looked up when it is asked for."""

    def __init__(self, look_up: Callable[[str], object]):
        self._look_up = look_up

    def __getattr__(self, name: str) -> object:
        return self._look_up(name)


class _Table:
    """A table that is made when it is written."""

    def __init__(self, make: Callable[[], str]):
        self._make = make

    def __str__(self) -> str:
        return self._make()


def _question(name: str) -> Question:
    """That of ``4_1``, ``E4_2``, ``V4``, or of a kind with its seed, ``share_11``."""
    by_id = re.fullmatch(r"[EVC]?\d+(_\w+)?", name)
    kind, _, seed = name.rpartition("_")
    found = find(name.replace("_", ".") if by_id else f"{kind} {seed}")
    if isinstance(found, Task):
        raise Problem(f"'{name}' is a function to write, which has no single answer.")
    return found


def _asked(name: str) -> str:
    question = _question(name)
    return " ".join([question.prompt, "; ".join(question.options_in_words())]).strip()


def _minutes(name: str) -> int:
    """Minutes of lessons together: ``minutes.2_4_5``; ``minutes.all`` of those that ask."""
    wanted = list(LESSONS) if name == "all" else name.split("_")
    return sum(minutes_of(int(one)) if one.isdecimal() else _unknown(name) for one in wanted)


def _unknown(name: str) -> int:
    raise Problem(f"'minutes.{name}' does not name lessons, as 'minutes.2_4' does.")


def _lessons() -> str:
    rows = ["| Prepare | Minutes | It asks | Open |", "|---|---|---|---|"]
    return "\n".join([*rows, *map(_row, headings())])


def _row(one: Heading) -> str:
    name = f"{one.number} {one.title}"
    if str(one.number) in LESSONS:
        name = f"[{name}](lesson_{one.number:02}.md)"
    opens = f"[lesson](../notebooks/{one.notebook})"
    return f"| {name} | {one.minutes} | {one.question} | {opens} |"


NAMES: dict[str, object] = {
    "answer": _ByName(lambda name: answer(_question(name))),
    "ask": _ByName(_asked),
    "minutes": _ByName(_minutes),
    "lessons": _Table(_lessons),
    "misconceptions": _Table(misconceptions),
}
