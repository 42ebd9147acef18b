"""The question bank and what a notebook asks of it: check, hint and solution.

Each lesson's questions stand in one module, q01_claims and so on. Answers and known wrong
answers are computed from an Article, so another article gets other questions.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from .. import predictions, switches
from ..article import Article, article
from ..predictions import PredictionBox
from ..problems import Problem
from ..rich import Shown, folded, note
from . import (
    concepts,
    parsons,
    progress,
    q01_claims,
    q02_change,
    q03_exact,
    q04_tenth,
    q05_rate,
    q06_calendar,
    q07_unknowns,
    q08_hidden,
    q09_charts,
    q10_despite,
    tasks,
    votes,
)
from .box import AnswerBox
from .concept_box import ConceptCheck
from .functions import Task
from .question import Question
from .verdict import Verdict

BANKS = {
    "1": q01_claims,
    "2": q02_change,
    "3": q03_exact,
    "4": q04_tenth,
    "5": q05_rate,
    "6": q06_calendar,
    "7": q07_unknowns,
    "8": q08_hidden,
    "9": q09_charts,
    "10": q10_despite,
}
OUTSIDE_NOTE = (
    "This question uses figures from outside the article. Tick the box 'Show figures from outside "
    "the article', or run hc.switch(outside=True); then run this cell again."
)


def bank(lesson: str, story: Article | None = None) -> list[Question]:
    """The questions of one lesson, in order."""
    return list(_made(lesson, story or article()))


@lru_cache(maxsize=64)  # nothing ever changes a question, so each article's are made once
def _made(family: str, story: Article) -> tuple[Question | Task, ...]:
    """The votes "V", the concept check "C", a lesson "2", its lines "2.P" or its task "2.W"."""
    if family == "V":
        return tuple(votes.questions(story))
    if family == "C":
        return tuple(concepts.questions())
    lesson, _, part = family.partition(".")
    if part:
        return ((parsons.question if part == "P" else tasks.task)(lesson, story),)
    return tuple(BANKS[lesson].questions(story))


def find(question: object, story: Article | None = None) -> Question | Task:
    """The question of this id; 2.2 as a number is understood. Raises Problem naming others."""
    wanted = f"{question:g}" if isinstance(question, float) else str(question).strip().upper()
    found = {one.id: one for one in _family(wanted, story or article())}
    if wanted in found:
        return found[wanted]
    if found:
        more = ", {0}.P, {0}.W".format(wanted.split(".")[0]) if "." in next(iter(found)) else ""
        raise Problem(f"There is no question {wanted}. There are {', '.join(found)}{more}.")
    shown = "None" if question is None else f"'{wanted[:20]}'"
    raise Problem(
        f'There is no question {shown}. A question is named like "2.2" (lesson, point, number) or '
        f'"V2" (a vote). The lessons are 1 to {len(BANKS)}.'
    )


def _family(wanted: str, story: Article) -> tuple[Question | Task, ...]:
    """The questions among which this id must be: votes, concept check, or those of a lesson."""
    lesson, _, part = wanted.partition(".")
    if len(wanted) >= 10:
        return ()
    if wanted[:1] in ("V", "C"):
        return _made(wanted[0], story)
    if lesson not in BANKS:
        return ()
    return _made(wanted if part in ("P", "W") else lesson, story)


def check(question: object, answer: object = ..., story: Article | None = None) -> Verdict:
    """The Verdict on an answer to a question; a wrong one gets feedback, never the solution.

    question is its id, such as "2.2"; answer a number, a text as typed, or a list or dict of
    these where there are several boxes. story is another article, if not the lessons'. The
    outcome is one of blank, unreadable, right, right_with_note, recognised, near and wrong.
    """
    try:
        asked = find(question, story)
    except Problem as reason:
        return Verdict(str(question)[:20], "unreadable", str(reason))
    if _is_closed(asked):
        return Verdict(asked.id, "blank", OUTSIDE_NOTE)
    verdict = asked.judge(answer)
    before = tries = progress.tries(asked.id)
    if verdict.uses_try:
        tries = progress.count_try(asked.id, verdict.value)
    if verdict.outcome == "wrong":
        again = tries == before and progress.hints(asked.id)
        which = progress.last_hint if again else progress.next_hint
        hint = asked.hints[which(asked.id, len(asked.hints))]
        verdict = _with_message(verdict, f"{verdict.message} Hint: {hint}".strip())
    if verdict.uses_try and tries >= progress.TRIES_BEFORE_SOLUTION:
        more = f'The worked solution is open now: hc.solution("{asked.id}"), or its button.'
        verdict = _with_message(verdict, f"{verdict.message} {more}")
    return verdict.with_tries(tries)


def check_function(question: object, *functions: object) -> Verdict:
    """The Verdict on functions that the student wrote, tried on several inputs.

    question is the id of the task: ``check_function("2.W", percent_change)``. Where it asks for
    two functions, both may be given, in any order.
    """
    try:
        asked = find(question)
    except Problem as reason:
        return Verdict(str(question)[:20], "unreadable", str(reason))
    if not isinstance(asked, Task):
        text = f'{asked.id} asks for no function: hc.check("{asked.id}", ...) takes its answer.'
        return Verdict(asked.id, "unreadable", text)
    return check(asked.id, functions[0] if len(functions) == 1 else list(functions))


def hint(question: object) -> Shown:
    """The next of three hints to a question: which quantities, which operation, an example."""
    try:
        asked = find(question)
    except Problem as reason:
        return note(str(reason))
    if _is_closed(asked):
        return note(OUTSIDE_NOTE, f"{asked.id}:")
    many = len(asked.hints)
    again = progress.hints(asked.id) == many
    index = progress.next_hint(asked.id, many)
    text = asked.hints[index]
    if again:
        text += f" That was the last hint; the solution {_opens(asked.id)}."
    return note(text, f"Hint {index + 1} of {many} for {asked.id}:")


def _opens(question: str) -> str:
    """When the worked solution opens, or how to see it."""
    if _is_open(question):
        return f'is open: hc.solution("{question}")'
    return f"opens after {progress.TRIES_BEFORE_SOLUTION} different tries"


def _is_open(question: str) -> bool:
    return switches.solutions() or progress.tries(question) >= progress.TRIES_BEFORE_SOLUTION


def solution(question: object) -> Shown:
    """The worked solution of a question, after three different tries or with the switch on."""
    try:
        asked = find(question)
    except Problem as reason:
        return note(str(reason))
    if _is_closed(asked):
        return note(OUTSIDE_NOTE, f"{asked.id}:")
    if not _is_open(asked.id):
        return note(
            f"The solution {_opens(asked.id)}; you have used {progress.tries(asked.id)}. "
            f'A hint may help: hc.hint("{asked.id}").',
            f"{asked.id}:",
        )
    return note(f"{asked.solution.text}\n{asked.solution.code}", f"Solution of {asked.id}:")


def _is_closed(asked: Question | Task) -> bool:
    """Whether a question uses figures from outside the article, and they are off."""
    return asked.outside and not switches.outside()


def _with_message(verdict: Verdict, message: str) -> Verdict:
    return replace(verdict, message=message)


def ask(question: object) -> AnswerBox | ConceptCheck | Shown:
    """An answer box; a question from outside the article shows only behind its switch."""
    try:
        asked = find(question)
    except Problem as reason:
        return note(str(reason))
    if _is_closed(asked):
        return note(OUTSIDE_NOTE, f"{asked.id}:")
    if isinstance(asked, Task):
        return folded(f"{asked.id} {asked.prompt}", "The lines, with gaps to fill", asked.lines)
    return ConceptCheck([asked]) if asked.id.startswith("C") else AnswerBox(asked)


def concept_check(moment: object) -> ConceptCheck | Shown:
    """Ten questions, saved and not marked; moment is "before" the lessons or "after" them."""
    if moment not in ("before", "after"):
        return note('Say when: hc.concept_check("before") or hc.concept_check("after").')
    return ConceptCheck(concepts.questions(), moment)


def predict(lesson: object) -> PredictionBox | Shown:
    """A box to commit to a guess before the lesson's widget answers."""
    wanted = str(lesson).strip()
    if wanted not in BANKS:
        return note(
            f"There is no prediction for '{wanted[:20]}'; lessons have one: {', '.join(BANKS)}."
        )
    return predictions.ask(wanted, BANKS[wanted].prediction(article()))
