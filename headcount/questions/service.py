"""What a notebook asks of the bank: check an answer, give a hint, show the worked solution."""

from __future__ import annotations

from dataclasses import replace

from headcount import settings
from headcount.errors import Problem
from headcount.page.shown import Shown, note, problem_note, worked_out
from headcount.questions import homework, memory, progress
from headcount.questions.bank import find
from headcount.questions.choice_fields import TicksField
from headcount.questions.fields import commas
from headcount.questions.functions.task import Task
from headcount.questions.question import NO_IDEA, Question
from headcount.questions.record import Record
from headcount.questions.verdict import Verdict
from headcount.story.article import Article

OUTSIDE_NOTE = (
    "This question uses figures from outside the article. Tick the box 'Show figures from outside "
    "the article', or run hc.switch(outside=True); then run this cell again."
)

RECORDED = "Your teacher sees whether it is right. Until you hand it in, you may change it."
NO_HELP = "In this homework there are no hints and no solutions until you have handed it in."


def check(
    question: object, answer: object = ..., *more: object, story: Article | None = None
) -> Verdict:
    """The Verdict on an answer to a question; a wrong one gets feedback, never the solution.

    question is its id, such as "2.2"; answer a number, a text as typed, or a list or dict of
    these where there are several boxes; of more after it the verdict says how to put them in
    one. story is another article, if not the lessons'. The outcome is one of blank, unreadable,
    right, right_with_note, recognised, near and wrong.
    For example, ``hc.check("2.2", fall)``.
    """
    if len(more) == 1 and isinstance(more[0], Article):
        story, more = more[0], ()
    try:
        asked = find(question, story)
    except Problem as reason:
        return Verdict(str(question)[:20], "unreadable", str(reason))
    if more:
        return Verdict(asked.id, "unreadable", _in_one(asked, (answer, *more)))
    verdict = judged(asked, answer)
    if verdict.message == NO_IDEA and not homework.is_quiet(asked.id):
        return _with_message(verdict, f'{NO_IDEA} hc.hint("{asked.id}")')
    if verdict.uses_try and is_open(asked):
        return _with_message(verdict, f'{verdict.message} See hc.solution("{asked.id}").')
    return verdict


def judged(asked: Question | Task, answer: object) -> Verdict:
    """The Verdict on an answer, which is counted as a try, and a hint where nothing else fits."""
    if is_closed(asked):
        return Verdict(asked.id, "blank", OUTSIDE_NOTE)
    if isinstance(asked, Task):
        verdict, function = asked.tried(answer)
        progress.note_about(asked.id, function)
    else:
        verdict = asked.judge(answer)
    if homework.is_quiet(asked.id) and (verdict.is_right or verdict.uses_try):
        verdict = Verdict(asked.id, "recorded", RECORDED, value=verdict.value)
    before = progress.record(asked.id)
    record = before.answered(answer, verdict, memory.now(), _case(asked))
    if verdict.outcome == "wrong":
        hints, part, _ = _hints(asked)
        if record.tries > before.tries or not record.hints_of(part):
            record = record.with_next_hint(part, len(hints))
        hint = hints[record.hints_of(part) - 1]
        verdict = _with_message(verdict, f"{verdict.message} Hint: {hint}".strip())
    if verdict.uses_try and _opened_by(record, asked):
        verdict = _with_message(verdict, f"{verdict.message} The worked solution is open now.")
    if verdict.outcome != "blank":
        progress.write(record.saying(verdict))
    return verdict.with_record(progress.carried(asked.id), record.tries)


def _case(asked: Question | Task) -> dict:
    """What the question was asked about, for its record."""
    case = asked.case.plain if isinstance(asked, Question) and asked.case else {}
    return {**case, **homework.belonging(asked.id)}


def _in_one(asked: Question | Task, answers: tuple) -> str:
    """What to say of a call with several answers, as a comma makes of -52,000."""
    shown = [repr(one)[:20] for one in answers]
    if isinstance(asked, Question) and len(answers) == len(asked.fields) > 1:
        return f'Put them in a list: hc.check("{asked.id}", [{", ".join(shown)}]).'
    if isinstance(asked, Question) and isinstance(asked.fields[0], TicksField):
        return f'Put them in a list: hc.check("{asked.id}", [{", ".join(shown)}]).'
    cut = commas(answers, "where one is wanted") if isinstance(asked, Question) else None
    return cut or f'Give one answer after the id, as in hc.check("{asked.id}", {shown[0]}).'


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
        return hint_for(find(question))
    except Problem as reason:
        return problem_note(reason)


def hint_for(asked: Question | Task) -> Shown:
    """The next hint, counted."""
    if homework.is_quiet(asked.id):
        return note(NO_HELP, f"{asked.id}:")
    if is_closed(asked):
        return note(OUTSIDE_NOTE, f"{asked.id}:")
    hints, part, name = _hints(asked)
    many = len(hints)
    before = progress.record(asked.id)
    again = before.hints_of(part) == many
    record = before.with_next_hint(part, many)
    progress.write(record)
    index = record.hints_of(part) - 1
    text = hints[index]
    if again:
        text += f" That was the last hint; the solution {_opens(asked)}."
    return note(text, f"Hint {index + 1} of {many} for {name}:", **progress.output(asked.id))


def _hints(asked: Question | Task) -> tuple[tuple[str, ...], str, str]:
    """The hints that help now, the part that they are about, and what they are called.

    Of a task they are those of the function that the last verdict was about.
    """
    if isinstance(asked, Question) or asked.hints:
        return asked.hints, "", asked.id
    function = progress.about(asked.id) or asked.names[0]
    return asked.hints_for(function), function, f"{asked.id}, {function}"


def solution(question: object) -> Shown:
    """The worked solution of a question, once it is answered or tried, or with the switch on.

    It opens after a right answer, after three different tries, or when no wrong option is left.
    For example, ``hc.solution("2.2")``.
    """
    try:
        return solution_of(find(question))
    except Problem as reason:
        return problem_note(reason)


def solution_of(asked: Question | Task) -> Shown:
    """The worked solution if it is open, else when it opens."""
    if homework.is_quiet(asked.id):
        return note(NO_HELP, f"{asked.id}:")
    if is_closed(asked):
        return note(OUTSIDE_NOTE, f"{asked.id}:")
    if not is_open(asked):
        used = progress.tries(asked.id)
        text = f"The solution {_opens(asked)}; you have used {used}. A hint may help."
        return note(text, f"{asked.id}:", **progress.output(asked.id))
    progress.write(progress.record(asked.id).with_solution())
    worked, title = asked.solution, f"Solution of {asked.id}:"
    return worked_out(worked.sums, worked.text, worked.code, title, **progress.output(asked.id))


def _opens(asked: Question | Task) -> str:
    """When the worked solution opens."""
    if is_open(asked):
        return "is open"
    many = asked.tries_before_solution
    return f"opens after a right answer or {many} different {'try' if many == 1 else 'tries'}"


def is_open(asked: Question | Task) -> bool:
    """Whether the worked solution may be seen."""
    return _opened_by(progress.record(asked.id), asked)


def _opened_by(record: Record, asked: Question | Task) -> bool:
    tried = record.tries >= asked.tries_before_solution
    return settings.solutions() or record.is_answered or tried


def is_closed(asked: Question | Task) -> bool:
    """Whether a question uses figures from outside the article, and they are off."""
    return asked.outside and not settings.outside()


def _with_message(verdict: Verdict, message: str) -> Verdict:
    return replace(verdict, message=message)
