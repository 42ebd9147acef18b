"""One kind of question, written once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from headcount.errors import Problem
from headcount.numbers.writing import decimals_for, own_decimals, written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField, TicksField, letter
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, wrong_answers

MINUS = "\u2212"
MOST = 200  # draws, before a seed is given up
FIGURES = 3  # digits to which a known wrong answer is typed in the trial


@dataclass(frozen=True)
class Pattern:
    """A kind of question: what it trains, how it is asked of a case, how a case is drawn.

    name is the field's word for it, skill what one can do who has it. ask makes the question (its
    id and the sentence that tells the figures are put in here). draw makes a candidate from a
    Random, which is refused where it would make a bad question (`reason_to_refuse`).
    Options of a drawn question are shuffled, unless keeps_order.
    """

    name: str
    skill: str
    ask: Callable[[Case], Question]
    draw: Callable[[Random], Case]
    keeps_order: bool = False

    def question(self, case: Case, id: str = "") -> Question:
        """The question of this kind on a case."""
        made = self.ask(case)
        if case.is_drawn and not self.keeps_order:
            made = _shuffled(made, Random(case.id))
        prompt = f"{case.told} {made.prompt}".strip()
        return replace(made, id=id or case.id, prompt=prompt, case=replace(case, pattern=self.name))

    def question_on_table(self, case: Case, id: str) -> Question:
        """The same question where the figures are to be read in the table of the case."""
        shown = f'table = hc.case("{case.pattern}", seed={case.seed}).table\ntable'
        return replace(self.question(case.in_its_table, id), picture=shown)

    def case(self, seed: int) -> Case:
        """The case of a seed: always the same one. Raises Problem where none of the draws fits."""
        return drawn(self, seed)[0]


@lru_cache(maxsize=4096)
def drawn(pattern: Pattern, seed: int) -> tuple[Case, tuple[str, ...]]:
    """The first draw of a seed that makes a good question, and why each before it was refused."""
    refused: list[str] = []
    for number in range(MOST):
        case = pattern.draw(Random(f"{pattern.name} {seed} {number}"))
        case = replace(case, pattern=pattern.name, seed=seed)
        reason = reason_to_refuse(pattern.question(case))
        if not reason:
            return case, tuple(refused)
        refused.append(reason)
    raise Problem(f"No case of {pattern.name} fits after {MOST} draws: {refused[-1]}.")


def _shuffled(question: Question, rng: Random) -> Question:
    """The question with the options of its one choice in another order."""
    box = question.fields[0]
    if not (question.is_single and isinstance(box, ChoiceField)):
        return question
    order = list(range(len(box.options)))
    rng.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    moved = replace(
        box,
        options=tuple(box.options[old] for old in order),
        right=place[box.right],
        also_right={place[old]: note for old, note in box.also_right.items()},
        wrong={place[old]: wrong for old, wrong in box.wrong.items()},
    )
    code = f"answer = '{letter(moved.right)}'"
    return replace(question, fields=(moved,), solution=replace(question.solution, code=code))


def reason_to_refuse(question: Question) -> str:
    """Why a drawn question would be a bad one, in a few words; empty where it is good.

    Its answer must be judged right; each known wrong answer recognised, none right, however
    coarsely it is typed, nor equal to another; and nothing that is read before it is answered may
    print the answer.
    """
    for box in question.fields:
        if isinstance(box, (ChoiceField, TicksField)) and _has_equal(box.options):
            return "two options are equal"
        if not isinstance(box, NumberField):
            continue
        shown = written(box.answer, box.decimals)
        if box.judge(shown).outcome != "right":
            return "its answer is not judged right"
        plain = float(shown.replace(MINUS, "-").replace(",", ""))
        if "." in shown and shown.endswith("0") and plain != box.answer:
            return "its answer ends in a rounded zero"  # which many leave out
        if abs(abs(box.answer) * 10**box.decimals % 1 - 0.5) < 1e-6:
            return "its answer lies halfway between two roundings"
        for value, wrong in wrong_answers(box):
            if reason := _wrong_answer(box, wrong.feedback, value):
                return reason
        for text in (question.prompt, *question.hints, *_feedback(question)):
            if _prints(text, box):
                return "a text prints its answer"
    return ""


def _has_equal(options: tuple[str, ...]) -> bool:
    return len(set(options)) < len(options)


def _wrong_answer(box: NumberField, feedback: str, value: float) -> str:
    """What goes wrong where this known wrong answer is typed."""
    decimals = max(box.decimals, decimals_for(value, FIGURES), own_decimals(value))
    judged = box.judge(_typed(value, decimals))
    if judged.is_right:
        return "a known wrong answer is right"
    if judged.outcome != "recognised":
        return "a known wrong answer is not recognised"
    if judged.message != feedback:
        return "two known wrong answers are equal"
    if box.bound.endswith("end"):
        return ""  # what lies just inside an interval rounds to its end
    coarser = {
        _typed(float(f"{value:.{digits}g}"), decimals_for(value, digits))
        for digits in range(1, FIGURES + 1)
    }
    for typed in coarser - {_typed(value, decimals)}:
        if abs(float(typed)) != abs(box.answer) and box.accepts(typed):
            return "a known wrong answer, rounded, is right"
    return ""


def _typed(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}"


def _feedback(question: Question) -> list[str]:
    boxes = [box for box in question.fields if isinstance(box, NumberField)]
    return [wrong.feedback for box in boxes for wrong in (*box.wrong, *question.together)]


def _prints(text: str, box: NumberField) -> bool:
    """Whether a text prints the answer, as it is asked for."""
    answer = f"{abs(box.answer):.{box.decimals}f}"
    printed = re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))
    return any(float(number) == float(answer) for number in printed)
