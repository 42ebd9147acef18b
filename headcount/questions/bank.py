"""Finding a question by its id.

Answers and known wrong answers are computed from an Article, so another article gets other
questions.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from functools import lru_cache

from headcount.errors import Problem, did_you_mean
from headcount.questions.case import Case, case_from
from headcount.questions.functions.task import Task
from headcount.questions.homework import Homework, loaded
from headcount.questions.lessons import LESSONS
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question
from headcount.story.article import Article, article, article_with

_IN_A_HOMEWORK = re.compile(r"\s*[Qq]\d{1,3}\s*")  # how a homework calls its questions

# Nothing ever changes a question, so each article's are made once.


def exercises(lesson: str, story: Article | None = None) -> tuple[Question, ...]:
    """The exercises of one lesson, in order."""
    return _exercises(lesson, story or article())


@lru_cache(maxsize=64)
def _exercises(lesson: str, story: Article) -> tuple[Question, ...]:
    made = LESSONS[lesson].exercises
    return tuple(made(story)) if made else ()


@lru_cache(maxsize=64)
def lines_to_order(lesson: str, story: Article) -> tuple[Question, ...]:
    """The Parsons problem of one lesson, "2.P"; none where it has none."""
    puzzle = LESSONS[lesson].puzzle
    return (puzzle(story).question(),) if puzzle else ()


@lru_cache(maxsize=64)
def functions_to_write(lesson: str, story: Article) -> tuple[Task, ...]:
    """The task of one lesson, "2.W"; none where it has none."""
    task = LESSONS[lesson].task
    return (task(story),) if task else ()


@lru_cache(maxsize=8)
def votes(story: Article) -> tuple[Question, ...]:
    """The votes, V1 and so on."""
    return tuple(lesson.vote(story) for lesson in LESSONS.values() if lesson.vote)


@lru_cache(maxsize=1)
def concept_items() -> tuple[Question, ...]:
    """The ten questions of the concept check, C1 to C10.

    It is a diagnosis, without marks: asked before lesson 1 and again after lesson 10, each answer
    saved with how sure the student was. None is a pattern applied to a case: each is asked in its
    own few words, with fewer known wrong answers than the kind of question that it is like.
    """
    makers = [lesson.concept_items for lesson in LESSONS.values() if lesson.concept_items]
    items = [item for made in makers for item in made()]
    return tuple(sorted(items, key=lambda item: int(item.id.removeprefix("C"))))


@lru_cache(maxsize=64)
def tasks(lesson: str, story: Article) -> tuple[Question, ...]:
    """The tasks of one lesson's exercise notebook, "E2.1" and so on."""
    made = LESSONS[lesson].tasks
    return tuple(made(story)) if made else ()


def patterns() -> dict[str, Pattern]:
    """Every kind of question by its name, in the order of the lessons."""
    return {one.name: one for lesson in LESSONS.values() for one in lesson.patterns}


def pattern(name: object) -> Pattern:
    """The kind of question of this name. Raises Problem naming others."""
    known, wanted = patterns(), str(name).strip().lower().replace(" ", "_")
    if wanted not in known:
        near = did_you_mean(wanted, known) or f"There are: {', '.join(known)}."
        raise Problem(f"There is no kind of question '{wanted[:30]}'; {near}")
    return known[wanted]


def kinds_for(wanted: object) -> list[Pattern]:
    """The kinds of question that this names: one by its name, that of a question, or a lesson's."""
    text = str(wanted).strip()
    if text in LESSONS:
        return list(LESSONS[text].patterns)
    if text.replace(" ", "_").lower() in patterns() or not text[:2].strip("EeVvCc")[:1].isdigit():
        return [pattern(text)]
    asked = find(text)
    if isinstance(asked, Task) or asked.case is None:
        lesson = asked.id.strip("EVC").partition(".")[0]
        raise Problem(f'{asked.id} has no practice of its own; hc.practice("{lesson}") has more.')
    return [pattern(asked.case.pattern)]


def case(name: object, seed: int | None = None) -> Case:
    """The case of a drawn question: its figures, its words, and its table where it has one.

    name is that of a kind of question, with a seed, or a question's id, without one. For example,
    ``hc.case("percent_change", seed=7)``; ``hc.case("E2.3")`` is that of a task.
    """
    if seed is not None:
        if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed < 10**9:
            raise Problem("A seed is a whole number from 0 on, as in seed=7.")
        return pattern(name).case(seed)
    asked = find(name)
    if isinstance(asked, Task) or asked.case is None:
        raise Problem(f'Question {asked.id} has no case; hc.case("percent_change", seed=7) has.')
    return asked.case


def find(question: object, story: Article | None = None) -> Question | Task:
    """The question of this id, or of a case; 2.2 as a number is understood.

    Raises Problem naming others.
    """
    if isinstance(question, Case):
        return pattern(question.pattern).question(question)
    if named := re.fullmatch(r" *([a-z]+(?:_[a-z]+)*) +(\d{1,9}) *", str(question)):
        return (kind := pattern(named[1])).question(kind.case(int(named[2])))
    if _IN_A_HOMEWORK.fullmatch(str(question)):
        return _of_homework(str(question).strip().upper())
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
        f'"V2" (a vote). The lessons are {min(LESSONS, key=int)} to {max(LESSONS, key=int)}.'
    )


def _of_homework(wanted: str) -> Question:
    """The question of the homework that is open."""
    homework = loaded()
    if homework is None:
        raise Problem(f"There is no question {wanted}: run the first cell of your homework.")
    if wanted not in homework.ids:
        raise Problem(f"There is no question {wanted}. There are {', '.join(homework.ids)}.")
    return asked_in(homework, wanted)


@lru_cache(maxsize=512)
def _made(packed_item: str, id: str) -> Question:
    item = json.loads(packed_item)
    if item["case"]:
        case = case_from(item["case"])
        return pattern(item["asks"]).question(case, id)
    if _IN_A_HOMEWORK.fullmatch(item["asks"]):
        raise Problem(f"A homework cannot ask its own question {item['asks'].strip()}.")
    story = article_with(item["article"]) if item["article"] else None
    asked = find(item["asks"], story)
    if isinstance(asked, Task):
        raise Problem(f"{asked.id} is a function to write, and cannot stand in a homework.")
    return replace(asked, id=id)


def asked_in(homework: Homework, id: str) -> Question:
    """A question of a homework, Q1 and so on: asked with the figures that the homework carries.

    Raises Problem where this version knows no such question.
    """
    return _made(json.dumps(asdict(homework.item(id))), id)


def _family(wanted: str, story: Article) -> tuple[Question | Task, ...]:
    """The questions among which this id must be: votes, concept check, or those of a lesson."""
    lesson, _, part = wanted.partition(".")
    if len(wanted) >= 10:
        return ()
    if wanted[:1] == "V":
        return votes(story)
    if wanted[:1] == "C":
        return concept_items()
    if wanted[:1] == "E" and lesson[1:] in LESSONS:
        return tasks(lesson[1:], story)
    if lesson not in LESSONS:
        return ()
    if part == "P":
        return lines_to_order(lesson, story)
    if part == "W":
        return functions_to_write(lesson, story)
    return exercises(lesson, story)
