"""What a notebook asks of the bank: check an answer, give a hint, show the worked solution."""

from __future__ import annotations

from dataclasses import replace

from headcount import settings
from headcount.errors import Problem
from headcount.page.shown import Shown, note, problem_note
from headcount.questions import progress
from headcount.questions.bank import find
from headcount.questions.functions.task import Task
from headcount.questions.question import Question
from headcount.questions.verdict import Verdict
from headcount.story.article import Article

OUTSIDE_NOTE = (
    "This question uses figures from outside the article. Tick the box 'Show figures from outside "
    "the article', or run hc.switch(outside=True); then run this cell again."
)


def check(question: object, answer: object = ..., story: Article | None = None) -> Verdict:
    """The Verdict on an answer to a question; a wrong one gets feedback, never the solution.

    question is its id, such as "2.2"; answer a number, a text as typed, or a list or dict of
    these where there are several boxes. story is another article, if not the lessons'. The
    outcome is one of blank, unreadable, right, right_with_note, recognised, near and wrong.
    For example, ``hc.check("2.2", fall)``.
    """
    try:
        asked = find(question, story)
    except Problem as reason:
        return Verdict(str(question)[:20], "unreadable", str(reason))
    if is_closed(asked):
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

    question is the id of the task: ``hc.check_function("2.W", percent_change)``. Where it asks for
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
    """The next of three hints to a question: which quantities, which operation, an example.

    For example, ``hc.hint("2.2")``.
    """
    try:
        asked = find(question)
    except Problem as reason:
        return problem_note(reason)
    if is_closed(asked):
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
    return settings.solutions() or progress.tries(question) >= progress.TRIES_BEFORE_SOLUTION


def solution(question: object) -> Shown:
    """The worked solution of a question, after three different tries or with the switch on.

    For example, ``hc.solution("2.2")``.
    """
    try:
        asked = find(question)
    except Problem as reason:
        return problem_note(reason)
    if is_closed(asked):
        return note(OUTSIDE_NOTE, f"{asked.id}:")
    if not _is_open(asked.id):
        return note(
            f"The solution {_opens(asked.id)}; you have used {progress.tries(asked.id)}. "
            f'A hint may help: hc.hint("{asked.id}").',
            f"{asked.id}:",
        )
    return note(f"{asked.solution.text}\n{asked.solution.code}", f"Solution of {asked.id}:")


def is_closed(asked: Question | Task) -> bool:
    """Whether a question uses figures from outside the article, and they are off."""
    return asked.outside and not settings.outside()


def _with_message(verdict: Verdict, message: str) -> Verdict:
    return replace(verdict, message=message)
