"""What a notebook asks a student: questions, predictions and the concept check, as boxes."""

from __future__ import annotations

from functools import partial

from headcount.errors import Problem
from headcount.notebook.answer_box import AnswerBox
from headcount.notebook.comes_back import ComesBack
from headcount.notebook.concept_box import ConceptCheck
from headcount.notebook.outside_box import OutsideBox
from headcount.notebook.practice_box import PracticeBox
from headcount.notebook.prediction_box import PredictionBox
from headcount.notebook.vote_box import VoteBox
from headcount.page.shown import Shown, folded, problem_note
from headcount.questions import predictions, skills
from headcount.questions.bank import concept_items, find, kinds_for
from headcount.questions.functions.task import Task
from headcount.questions.lessons import LESSONS
from headcount.questions.reveal import of_all, of_lesson
from headcount.story.article import article


def ask(question: object) -> AnswerBox | ConceptCheck | Shown:
    """An answer box; one with figures from outside the article opens with its switch.

    question is an id, such as "2.2", "V2" or "E2.1", or that of a drawn one, "percent_change 7".
    For example, ``hc.ask("2.2")``.
    """
    try:
        asked = find(question)
    except Problem as reason:
        return problem_note(reason)
    if isinstance(asked, Task):
        return folded(f"{asked.id} {asked.prompt}", "The lines, with gaps to fill", asked.lines)
    if asked.outside:
        return OutsideBox(asked)
    return ConceptCheck([asked]) if asked.id.startswith("C") else AnswerBox(asked)


def concept_check(moment: object) -> ConceptCheck | Shown:
    """Ten questions, saved and not marked; moment is "before" the lessons or "after" them.

    For example, ``hc.concept_check("before")``.
    """
    if moment not in ("before", "after"):
        return problem_note('Say when: hc.concept_check("before") or hc.concept_check("after").')
    return ConceptCheck(list(concept_items()), moment)


def practice(skill: object = None) -> PracticeBox | Shown:
    """An answer box on fresh numbers, with another one as often as you like.

    skill is a kind of question, a question of that kind ("2.2"), or a lesson ("2") for its kinds;
    without one, those that you have met are offered, the shakiest first.
    For example, ``hc.practice("percent_change")``.
    """
    try:
        kinds = skills.met() if skill is None else kinds_for(skill)
    except Problem as reason:
        return problem_note(reason)
    return PracticeBox(kinds)


def predict(lesson: object) -> PredictionBox | Shown:
    """A box to commit to a guess before the lesson's widget answers.

    For example, ``hc.predict("2")``.
    """
    wanted = str(lesson).strip()
    if wanted not in _with_prediction():
        return _no_prediction(wanted)
    predictions.ask(wanted)
    return PredictionBox(wanted, LESSONS[wanted].prediction(article()))


def reveal(lesson: object = None) -> ComesBack | Shown:
    """A prediction beside what the figures say, once it is saved; without a lesson, all of them.

    For example, ``hc.reveal("5")``.
    """
    those = _with_prediction()
    if lesson is None:
        return ComesBack(those, of_all)
    wanted = str(lesson).strip()
    return (
        ComesBack([wanted], partial(of_lesson, wanted))
        if wanted in those
        else _no_prediction(wanted)
    )


def vote(lesson: object) -> VoteBox | Shown:
    """The vote of a lesson: choose alone, talk to a neighbour, choose again, see the reasons.

    For example, ``hc.vote("2")``.
    """
    wanted = str(lesson).strip().upper().removeprefix("V")
    those = {name: one.vote for name, one in LESSONS.items() if one.vote}
    if wanted not in those:
        return problem_note(
            f"There is no vote for '{wanted[:20]}'; lessons have one: {', '.join(those)}."
        )
    return VoteBox(those[wanted](article()))


def _with_prediction() -> list[str]:
    return [name for name, one in LESSONS.items() if one.prediction]


def _no_prediction(wanted: str) -> Shown:
    return problem_note(
        f"There is no prediction for '{wanted[:20]}'; lessons have one: "
        f"{', '.join(_with_prediction())}."
    )
