"""Answers that were kept and of which the questions have changed since: another version, or other
figures."""

from __future__ import annotations

from collections.abc import Mapping

from headcount.errors import Problem
from headcount.numbers.writing import listed
from headcount.questions import homework
from headcount.questions.bank import find
from headcount.questions.memory import Key
from headcount.questions.progress import ANSWER
from headcount.questions.question import Question
from headcount.version import VERSION


def belonging(entries: Mapping[Key, dict]) -> dict[Key, dict]:
    """Of what was kept in a folder, what belongs here: answers to another homework do not."""
    return {key: data for key, data in entries.items() if _belongs(key[1], data)}


def _belongs(id: str, data: Mapping) -> bool:
    if not (id[:1] == "Q" and id[1:].isdecimal()):
        return True
    of = {**data, **_mapping(data.get("case"))}
    here = homework.belonging(id)
    return bool(here) and all(of.get(part) == here[part] for part in ("set", "form"))


def changed_in_words(entries: Mapping[Key, dict]) -> str:
    """Which of these answers were to other figures than are asked about now; empty if none."""
    ids = [name for (kind, name), data in entries.items() if kind == ANSWER and _differs(data)]
    if not ids:
        return ""
    versions = {entries[ANSWER, id].get("version") for id in ids} - {VERSION, None}
    since = f"Since version {listed(sorted(map(str, versions)))}" if versions else "Since then"
    return f"{since}, the figures have changed in {listed(ids)}: check again what you answered."


def _differs(data: Mapping) -> bool:
    kept = _mapping(data.get("case"))
    if not kept.get("figures"):
        return False
    try:
        asked = find(data.get("question"))
    except Problem:  # a question that is no more
        return False
    if not isinstance(asked, Question) or asked.case is None:
        return False
    return asked.case.plain["figures"] != kept["figures"]


def _mapping(found: object) -> Mapping:
    return found if isinstance(found, Mapping) else {}
