"""What has been tried in this session, by question: answers and hints as records, and what stands
in a box, so that a cell that is run again does not empty it."""

from __future__ import annotations

from dataclasses import replace

from headcount import settings
from headcount.questions import homework, memory
from headcount.questions.record import Record, from_json
from headcount.questions.verdict import MIME, Verdict, verdict_from

ANSWER = "answer"  # the kind of an entry that is a record
BOX = "box"  # of one that says what stands in a box

_about: dict[str, str] = {}


def record(question: str) -> Record:
    """What is recorded of a question; an empty record where nothing is."""
    kept = memory.recall(ANSWER, question)
    return from_json(kept) if kept else Record(question)


def records() -> list[Record]:
    """All records, in the order in which they were begun."""
    return [from_json(kept) for kept in memory.of_kind(ANSWER).values()]


def write(one: Record) -> None:
    """Keep the record of a question in place of the one before."""
    known = memory.recall("pupil", "name") or {}
    memory.remember(ANSWER, one.question, replace(one, pupil=known.get("name")).as_json())


def carried(question: str) -> dict:
    """The record that outputs about a question carry: empty where nothing is recorded."""
    return (settings.recording() and memory.recall(ANSWER, question)) or {}


def output(question: str) -> dict:
    """The same, by MIME type."""
    record = carried(question)
    return {MIME: record} if record else {}


def tries(question: str) -> int:
    """How many different answers were read and not right."""
    return record(question).tries


def note_about(question: str, part: str) -> None:
    """Note which part of a question the last verdict was about."""
    _about[question] = part


def about(question: str) -> str:
    """Which part the last verdict was about; empty where of none."""
    return _about.get(question, "")


def keep(box: str, entered: list, verdict: Verdict | None = None) -> None:
    """Keep what was entered in a box, and the verdict on it."""
    said = {"verdict": verdict.fields} if verdict else {}
    memory.remember(BOX, box, {"entered": entered, **said, **homework.belonging(box)})


def kept(box: str) -> list | None:
    """What was entered in a box, or None where nothing was."""
    return (memory.recall(BOX, box) or {}).get("entered")


def last_verdict(box: str) -> Verdict | None:
    """The verdict on what stands in a box, or None where it was not checked."""
    found = (memory.recall(BOX, box) or {}).get("verdict")
    return verdict_from(found, carried(box)) if found else None


def forget() -> None:
    """Start afresh, as in a new kernel."""
    memory.forget()
    _about.clear()
