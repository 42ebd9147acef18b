"""Words of lesson 5 that several of its kinds of question use."""

from __future__ import annotations

from headcount.numbers.writing import singular
from headcount.questions.case import Case
from headcount.questions.fields import Wrong


def person(case: Case) -> str:
    """For whom a rate is: "counted person", "viewer"."""
    return case.words.get("person", singular(case["people"]))


def upside_down(case: Case) -> str:
    each = singular(case["things"])
    return f"That is {case['people']} for each {each}. Read the question aloud: what per what?"


def only_a_total(total: float, things: str, one: str) -> Wrong:
    """All of the things, where those of one person are asked for."""
    text = f"That is a total. The question asks for {things} for each {one}: out of how many?"
    return Wrong((total,), "M-DENOM", None if things == "attempts" else text)
