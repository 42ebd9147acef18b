"""The concept check before and after the course, judged again from what was typed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape

from headcount.desk.handed_in import Pupil
from headcount.desk.report.frame import paragraph, section, table
from headcount.numbers.writing import several
from headcount.questions.bank import concept_items
from headcount.questions.predictions import LEVELS
from headcount.questions.record import typed
from headcount.questions.verdict import Verdict

_NONE = "\u2013"
_MOMENTS = ("before", "after")


@lru_cache(maxsize=4096)
def _judged(question: str, typed: str) -> Verdict | None:
    """What was typed, as JSON, judged again; a stored verdict is not believed."""
    item = next((one for one in concept_items() if one.id == question), None)
    return item.judge(json.loads(typed)) if item else None


def concept_section(pupils: Sequence[Pupil]) -> str:
    """Right before and after the course; sure and wrong are those to talk with."""
    right: Counter = Counter()
    given: Counter = Counter()
    sure_wrong: Counter = Counter()
    who: dict[str, set[int]] = {moment: set() for moment in _MOMENTS}
    for place, pupil in enumerate(pupils):
        for moment in _MOMENTS:
            for question, given_as, sure in _concept_answers(pupil, moment):
                verdict = _judged(question, given_as)
                if verdict is None or verdict.outcome == "blank":
                    continue
                who[moment].add(place)
                given[question, moment] += 1
                right[question, moment] += verdict.is_right
                sure_wrong[question, moment] += verdict.uses_try and sure == len(LEVELS)
    if not given:
        return ""
    rows = [
        (
            f"<b>{escape(item.id)}</b> {escape(item.prompt)}",
            *(_part(right, given, item.id, moment) for moment in _MOMENTS),
            *(str(sure_wrong[item.id, moment] or "") for moment in _MOMENTS),
        )
        for item in concept_items()
    ]
    both = who["before"] & who["after"]
    said = (
        f"{several(len(who['before']), 'pupils')} before the course, {len(who['after'])} after it, "
        f"{len(both)} both times. Never marked."
    )
    heads = ("question", "right before", "right after", "sure but wrong, before", "after")
    body = paragraph(said) + table("The concept check, question by question", heads, rows)
    return section("concept", "Concept check, before and after", body)


def _part(right: Counter, given: Counter, question: str, moment: str) -> str:
    many = given[question, moment]
    return f"{right[question, moment]} of {many}" if many else _NONE


def _concept_answers(pupil: Pupil, moment: str) -> list[tuple[str, str, object]]:
    """(question, as typed, how sure) of one moment; the last notebook that has it counts."""
    found: dict[str, tuple[str, str, object]] = {}
    for notebook in sorted(pupil.notebooks, key=lambda one: one.at):
        kept = notebook.concept.get(moment)
        answers = kept.get("answers") if isinstance(kept, Mapping) else None
        for one in answers if isinstance(answers, (list, tuple)) else ():
            if isinstance(one, Mapping) and isinstance(one.get("question"), str):
                found[one["question"]] = (
                    one["question"],
                    json.dumps(typed(one.get("typed"))),
                    one.get("sure"),
                )
    return list(found.values())
