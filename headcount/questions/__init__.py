"""The question bank and what a notebook asks of it: check, hint and solution.

Each lesson's questions stand in one module, q01_claims and so on. Answers and known wrong
answers are computed from an Article, so another article gets other questions.
"""

from __future__ import annotations

from dataclasses import replace

from .. import predictions, switches
from ..article import Article, article
from ..predictions import PredictionBox
from ..problems import Problem
from ..rich import Shown, note
from . import progress, q01_claims, q02_change, q04_tenth, q05_rate
from .box import AnswerBox
from .question import Question
from .verdict import Verdict

BANKS = {"1": q01_claims, "2": q02_change, "4": q04_tenth, "5": q05_rate}
OUTSIDE_NOTE = (
    "This question uses figures from outside the article. Tick the box 'Show figures from outside "
    "the article', or run hc.switch(outside=True); then run this cell again."
)


def bank(lesson: str, story: Article | None = None) -> list[Question]:
    """The questions of one lesson, in order."""
    return BANKS[lesson].questions(story or article())


def find(question: object, story: Article | None = None) -> Question:
    """The question of this id; 2.2 as a number is understood. Raises Problem naming others."""
    wanted = f"{question:g}" if isinstance(question, float) else str(question).strip().upper()
    lesson = wanted.split(".")[0]
    if lesson in BANKS and len(wanted) < 10:
        questions = {one.id: one for one in bank(lesson, story)}
        if wanted in questions:
            return questions[wanted]
        names = ", ".join(questions)
        raise Problem(f"There is no question {wanted}. Lesson {lesson} has {names}.")
    lessons = ", ".join(BANKS)
    shown = "None" if question is None else f"'{wanted[:20]}'"
    raise Problem(
        f'There is no question {shown}. A question is named like "2.2": lesson, point, number. '
        f"The lessons are {lessons}."
    )


def check(question: object, answer: object = ..., story: Article | None = None) -> Verdict:
    """Judge an answer; a wrong one gets the feedback it needs, never the answer."""
    try:
        asked = find(question, story)
    except Problem as reason:
        return Verdict(str(question)[:20], "unreadable", str(reason))
    verdict = asked.judge(answer)
    tries = progress.tries(asked.id)
    if verdict.uses_try:
        tries = progress.count_try(asked.id, verdict.value)
    if verdict.outcome == "wrong":
        hint = asked.hints[progress.next_hint(asked.id, len(asked.hints))]
        verdict = _with_message(verdict, f"{verdict.message} Hint: {hint}".strip())
    if verdict.uses_try and tries >= progress.TRIES_BEFORE_SOLUTION:
        more = f'The worked solution is open now: hc.solution("{asked.id}"), or its button.'
        verdict = _with_message(verdict, f"{verdict.message} {more}")
    return verdict.with_tries(tries)


def hint(question: object) -> Shown:
    """The next of three hints: which quantities, which operation, another example worked."""
    try:
        asked = find(question)
    except Problem as reason:
        return note(str(reason))
    index = progress.next_hint(asked.id, len(asked.hints))
    return note(asked.hints[index], f"Hint {index + 1} of {len(asked.hints)} for {asked.id}:")


def solution(question: object) -> Shown:
    """The worked solution, after three different tries or with the teacher's switch on."""
    try:
        asked = find(question)
    except Problem as reason:
        return note(str(reason))
    if asked.outside and not switches.outside():
        return note(OUTSIDE_NOTE, f"{asked.id}:")
    used, needed = progress.tries(asked.id), progress.TRIES_BEFORE_SOLUTION
    if used < needed and not switches.solutions():
        return note(
            f"The solution opens after {needed} different tries; you have used {used}. "
            f'A hint may help: hc.hint("{asked.id}").',
            f"{asked.id}:",
        )
    return note(f"{asked.solution.text}\n{asked.solution.code}", f"Solution of {asked.id}:")


def _with_message(verdict: Verdict, message: str) -> Verdict:
    return replace(verdict, message=message)


def ask(question: object) -> AnswerBox | Shown:
    """An answer box; a question from outside the article shows only behind its switch."""
    try:
        asked = find(question)
    except Problem as reason:
        return note(str(reason))
    if asked.outside and not switches.outside():
        return note(OUTSIDE_NOTE, f"{asked.id}:")
    return AnswerBox(asked)


def predict(lesson: object) -> PredictionBox | Shown:
    """A box to commit to a guess before the lesson's widget answers."""
    wanted = str(lesson).strip()
    if wanted not in BANKS:
        return note(
            f"There is no prediction for '{wanted[:20]}'; lessons have one: {', '.join(BANKS)}."
        )
    return predictions.ask(wanted, BANKS[wanted].prediction(article()))
