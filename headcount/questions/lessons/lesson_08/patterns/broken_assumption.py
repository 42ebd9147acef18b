"""Which way does the estimate move when an assumption is broken?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import trimmed, written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_08.patterns.stories import (
    AVOIDED,
    KEPT,
    MISSED,
    SHARED,
    STORIES,
)
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats.hidden import lincoln_petersen

OPTIONS = ("too low", "too high", "unaffected")
RIGHT = {SHARED: 0, AVOIDED: 1, MISSED: 1, KEPT: 2}

_WRONG_WAY = {
    SHARED: Wrong(code="M-INDEP"),
    AVOIDED: Wrong(code="M-INDEP"),
    MISSED: Wrong(
        code="M-INVERT",
        text="Are more found on both lists than there truly are, or fewer? The overlap stands "
        "below the line of the formula.",
    ),
}
_DEPENDENT = Wrong(
    code="M-INDEP",
    text="The formula trusts that being on one list says nothing about the other. Here it does say "
    "something. What happens to the overlap?",
)
_NOT_SEEN = {
    SHARED: _DEPENDENT,
    AVOIDED: _DEPENDENT,
    MISSED: Wrong(
        code="M-INDEP",
        text="The formula trusts that all that is on both lists is found. Is it so here? What "
        "happens to the overlap?",
    ),
}
_NOTHING_BROKEN = Wrong(
    code="M-INDEP",
    text="Check the four assumptions one by one. Does this story break any of them?",
)
_WHY = {
    AVOIDED: "{who} list 2 is missing from the overlap. The formula takes a small overlap as a "
    "sign that the lists reach few of many {things}.",
    MISSED: "A match that is missed is taken off the overlap. The formula takes a small overlap as "
    "a sign that the lists reach few of many {things}.",
    SHARED: "What is on list 1 comes to list 2 more often than the rest, so the overlap is large. "
    "The formula takes a large overlap as a sign that the lists reach nearly all {things}.",
    KEPT: "List 2 holds the same share of list 1 as of all {things}: that is all the formula "
    "needs. Chance still moves it, as often up as down.",
}


def ask(case: Case) -> Question:
    kind = case["kind"]
    right = RIGHT[kind]
    return Question(
        id="",
        kind="choice",
        prompt=f"The {_method(case)}estimate of all {case['things']} is ...",
        fields=(ChoiceField(options=OPTIONS, right=right, wrong=_wrong(kind)),),
        hints=(
            "Follow the overlap: will more names, or fewer, be on both lists?"
            if not case.is_drawn
            else "Follow the overlap: does the story make it larger, or smaller, or neither?",
            "The overlap stands below the line of the formula. What does that do to the result?",
            "Lists of 30 and 20, 15 on both: 40 people. If friends sign up together and 20 are on "
            "both, the same lists say 30.",
        ),
        praise=_praise(case),
        solution=Solution(
            code=_code(case),
            text=_WHY[kind].format(things=case["all"], who=case["avoids"]) + _world(case),
            sums=_sums(case),
        ),
    )


def _method(case: Case) -> str:
    """Whose estimate it is, where no lesson around the question says so."""
    return "Lincoln-Petersen " if case.is_drawn else ""


def _world(case: Case) -> str:
    """Where the numbers of the solution come from, which the story does not print."""
    if not case.is_drawn:
        return ""
    return f" The sums try it where the number is known: {case['people']} {case['all']}."


def _wrong(kind: str) -> dict[int, Wrong]:
    if kind == KEPT:
        return {0: _NOTHING_BROKEN, 1: _NOTHING_BROKEN}
    return {1 - RIGHT[kind]: _WRONG_WAY[kind], 2: _NOT_SEEN[kind]}


def _lists(case: Case) -> tuple[float, float, float]:
    """The two lists and what is found on both, if nothing is left to chance."""
    people, on_second = case["people"], case["on_second"]
    first = people * case["on_first"]
    shared = first * on_second * case["times"]
    second = shared + (people - first) * on_second
    return first, second, shared * case.figures.get("found", 1)


def _estimate(case: Case) -> float:
    return lincoln_petersen(*_lists(case))


def _praise(case: Case) -> str:
    says = f"the formula says about {written(_estimate(case))}."
    there, times = f"{written(case['people'])} {case['all']}", trimmed(case["times"], 2)
    if case["kind"] == MISSED:
        return f"Yes. With {there} and {case['found']:.0%} of the matches found, {says}"
    if case["kind"] == KEPT:
        return (
            f"Yes: no assumption is broken. If there were {there}, the estimate would come out at "
            f"about {written(_estimate(case))}."
        )
    return (
        f"Yes. With {there} and a chance of list 2 that is {times} times as large for those on "
        f"list 1, {says}"
    )


def _code(case: Case) -> str:
    """A world in which the number is known; in the article's words, or for any kind of story."""
    people, on_first, on_second, times = (
        case[name] for name in ("people", "on_first", "on_second", "times")
    )
    if not case.is_drawn:
        return (
            f"people, on_first, on_second, avoid = {people}, {on_first}, {on_second}, {times}\n"
            "first = people * on_first\nboth = first * on_second * avoid\n"
            "second = both + (people - first) * on_second\n"
            "estimate = first * second / both\n"
            "answer = 'too high' if estimate > people else 'too low'"
        )
    return (
        f"there, on_first, on_second, times, found = {people}, {on_first}, {on_second}, {times}, "
        f"{case['found']}\n"
        "first = there * on_first\nboth = first * on_second * times\n"
        "second = both + (there - first) * on_second\n"
        "estimate = round(first * second / (found * both))\n"
        "answer = 'too high' if estimate > there else 'too low' if estimate < there else "
        "'unaffected'"
    )


def _sums(case: Case) -> tuple[str, ...]:
    people, on_second = case["people"], case["on_second"]
    first, second, found = _lists(case)
    times, part = case["times"], case.figures.get("found", 1)
    shared = found / part
    by = "" if times == 1 else f" x {trimmed(times, 2)}"
    return (
        f"{written(people)} x {case['on_first']} = {written(first)} on list 1",
        f"{written(first)} x {on_second}{by} = {written(shared)} on both",
        f"{written(shared)} + {written(people - first)} x {on_second} = {written(second)} on "
        "list 2",
        *([] if part == 1 else [f"{written(shared)} x {part} = {written(found)} found on both"]),
        f"{written(first)} x {written(second)} / {written(found)} = {written(_estimate(case))}; "
        f"in truth {written(people)} are there",
    )


_TIMES = {AVOIDED: (0.3, 0.4, 0.5, 0.6), SHARED: (1.5, 1.8, 2), MISSED: (1,), KEPT: (1,)}


def draw(rng: Random) -> Case:
    """A story, each of the three answers as often, with a world of whole numbers for it."""
    right = rng.randrange(len(OPTIONS))
    story = rng.choice([one for one in STORIES if RIGHT[one.kind] == right])
    found = rng.choice((0.5, 0.6, 0.8)) if story.kind == MISSED else 1
    words = {
        "things": story.things,
        "all": story.things,
        "kind": story.kind,
        "avoids": "What keeps away from",
    }
    while True:
        figures = {
            "people": rng.randrange(200, 1000, 50),
            "on_first": rng.choice((0.3, 0.4, 0.5, 0.6)),
            "on_second": rng.choice((0.2, 0.3, 0.4, 0.5)),
            "times": rng.choice(_TIMES[story.kind]),
            "found": found,
        }
        case = Case(story.topic, figures, words, f"Invented: {story.told}")
        shared = _lists(case)[2] / found
        if all(abs(one - round(one)) < 1e-9 for one in (*_lists(case), shared)):
            return case


BROKEN_ASSUMPTION = Pattern(
    "broken_assumption", "see which way an estimate moves", ask, draw, keeps_order=True
)
