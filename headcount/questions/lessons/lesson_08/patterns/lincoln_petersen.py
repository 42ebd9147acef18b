"""How many are there in all, by two lists and what is on both?"""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_08.patterns.lists import in_code, two_lists
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import hidden


def ask(case: Case) -> Question:
    first, second, both = case["first"], case["second"], case["both"]
    things, total = case["things"], case["all"]
    estimate = hidden.lincoln_petersen(first, second, both)
    missing = "those on neither list were not" if case.is_drawn else "nobody on neither list was"
    seen, of_list_2, plain = "seen by anyone", "of list 2", "the plain one"
    if case.is_drawn:
        seen, plain = "on at least one list", "Lincoln-Petersen's"
        of_list_2 = f"of the {things} on list 2"
    return Question(
        id="",
        kind="number",
        prompt=f"How many {things} are there by the Lincoln-Petersen estimate?",
        fields=(
            NumberField(
                answer=estimate,
                unit=things,
                wrong=(
                    Wrong(
                        (first + second - both,),
                        "M-UNION",
                        f"Those are the {things} {seen}. The method estimates the {things} "
                        "on neither list as well. Which share of list 2 is also on list 1?",
                    ),
                    Wrong(
                        (first + second,),
                        "M-UNION",
                        f"The {written(both)} on both lists were counted twice, and {missing} "
                        "counted at all.",
                    ),
                    Wrong(
                        (first + second + both,),
                        "M-UNION",
                        f"The {written(both)} on both lists are among the {written(first)} and "
                        f"among the {written(second)}: you counted them three times.",
                    ),
                    Wrong(
                        (estimate - (first + second - both),),
                        "M-WHICH",
                        f"Those are the {things} on neither list. The question asks for {total}.",
                    ),
                    Wrong(
                        (hidden.chapman(first, second, both).number,),
                        "M-WHICH",
                        "That is Chapman's estimate, with the ones added. The question asks for "
                        f"{plain}.",
                    ),
                    Wrong(
                        (first * both / second, second * both / first),
                        "M-OPER",
                        f"You multiplied a list by a share. Should there be more {things} than on "
                        "the list, or fewer?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the lengths of the two lists and the number of {things} on both.",
            f"List 1 should hold the same share of all {things} as {of_list_2}. So multiply the "
            "two lengths and divide by the overlap.",
            example(
                estimate,
                0,
                "6 cards marked, 4 drawn, 2 of them marked: 6 * 4 / 2 = 12 cards.",
                "9 cards marked, 4 drawn, 2 of them marked: 9 * 4 / 2 = 18 cards.",
            ),
        ),
        praise=f"Yes: {written(first)} x {written(second)} / {written(both)} is "
        f"{written(estimate)}, if list 1 holds the same share of {total} as {of_list_2}.",
        solution=Solution(
            code=in_code(case) + "answer = first * second / both",
            text=f"{written(both)} of the {written(second)} on list 2 are also on list 1. If list "
            f"1 holds the same share of {total}, then {total} is list 1 divided by that "
            "share.",
            sums=_sums(first, second, both, things),
        ),
    )


def _sums(first: float, second: float, both: float, things: str) -> tuple[str, ...]:
    """The share of one list on the other, and what it makes of all."""
    share = both / second
    return (
        f"{written(both)} / {written(second)} = {trimmed(share, 3)} of list 2 is on list 1 too",
        f"{written(first)} / {trimmed(share, 3)} = {written(first / share)} {things}",
        f"in one step: {written(first)} x {written(second)} / {written(both)} = "
        f"{written(hidden.lincoln_petersen(first, second, both))}",
    )


LINCOLN_PETERSEN = Pattern("lincoln_petersen", "estimate a total from two lists", ask, two_lists)
