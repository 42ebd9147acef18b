"""Which numbers does "more than", or "at most", allow?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.patterns.topics import printed
from headcount.questions.question import Question, Solution


@dataclass(frozen=True)
class Fence:
    """A word that bounds a number: on which side it is open, and whether the bound belongs."""

    is_open_above: bool
    has_bound: bool
    example: str

    @property
    def step(self) -> int:
        """From the bound to the next number on the open side."""
        return 1 if self.is_open_above else -1


FENCES = {
    "more than": Fence(True, False, "'More than 12 eggs' is true of 13 eggs, and of 500."),
    "at least": Fence(True, True, "'At least 12 eggs' is true of 12 eggs, and of 500."),
    "fewer than": Fence(False, False, "'Fewer than 12 eggs' is true of 11 eggs, and of 2."),
    "at most": Fence(False, True, "'At most 12 eggs' is true of 12 eggs, and of 2."),
}


def ask(case: Case) -> Question:
    bound, fits, limit, hedge = case["bound"], case["fits"], case["limit"], case["hedge"]
    fence, said = FENCES[hedge], f"'{hedge.capitalize()}'"
    # Beyond the fence; of a drawn case that is the bound itself where it does not belong.
    outside = bound - fence.step if fence.has_bound or not case.is_drawn else bound
    kind, larger, other = (
        ("lower", "larger", "upper") if fence.is_open_above else ("upper", "smaller", "lower")
    )
    no_further = f"no number {'above' if fence.is_open_above else 'below'} {written(limit)}"
    if case.is_drawn:
        no_further = f"{written(limit)}, but nothing {larger}"
    only = not (fence.has_bound or case.is_drawn)
    too_far = f"exactly {written(bound)} only" if only else f"{written(outside)}, for example"
    return Question(
        id="",
        kind="choice",
        prompt="If that is so, how many can it be?"
        if case.is_drawn
        else f"'{hedge.capitalize()} {written(bound)}' fits which of these?",
        fields=(
            ChoiceField(
                options=(
                    too_far,
                    f"{written(fits)}, for example",
                    no_further,
                ),
                right=1,
                wrong={
                    0: _at_the_fence(hedge, bound, None if only else outside),
                    2: Wrong(
                        code="M-BOUND",
                        text=f"{said} builds a fence on one side only. Is there any fence on the "
                        "other side?",
                    ),
                },
            ),
        ),
        hints=(
            f"Read '{hedge}' as a fence with one open side.",
            "Test each option: could the sentence be true with that number?",
            fence.example,
        ),
        praise=_praise(case, fence),
        solution=Solution(
            code="answer = 'b'",
            text=f"{said} gives {'an' if kind == 'upper' else 'a'} {kind} bound. Every {larger} "
            f"number fits, {_of_the_nearest(bound, fits)}and no {other} limit is stated.",
        ),
    )


def _praise(case: Case, fence: Fence) -> str:
    bound, fits, hedge = written(case["bound"]), case["fits"], case["hedge"]
    where = "lies beyond it"
    if case.is_drawn:
        where = f"lies {'above' if fence.is_open_above else 'below'} it"
    if fits == case["bound"]:
        where = "itself is allowed"
    limit = "is a fence with one open side"
    if case.is_drawn:
        hedge, limit = f"{hedge} {bound}", "sets one limit"
    return f"Yes: '{hedge}' {limit}, and {written(fits)} {where}."


def _at_the_fence(hedge: str, bound: int, outside: int | None) -> Wrong:
    """The feedback on the option that takes the bound alone, or a number outside."""
    if hedge == "more than" and outside is None:
        return Wrong(code="M-BOUND")
    if outside is not None:
        text = f"Say it aloud: is {written(outside)} {hedge} {written(bound)}? On which side of "
        side = f"{text}the fence does it lie?"
        if outside == bound:
            side = f"{text.partition('?')[0]}? Does the fence itself belong to it?"
        return Wrong(code="M-BOUND", text=side)
    text = f"'{hedge.capitalize()}' gives a fence, not a value. Which numbers lie below the fence?"
    return Wrong(code="M-BOUND", text=text)


def _of_the_nearest(bound: int, fits: int) -> str:
    """Why the right option fits, where it is the bound or the number next to it."""
    if fits == bound:
        return "so does the bound itself, "
    return "so the next one past the fence fits, " if abs(fits - bound) == 1 else ""


# Topic, who says it, and what there are so many of.
STATEMENTS = (
    ("a concert", "The organisers say", "tickets were sold"),
    ("a school play", "The caretaker says", "people came"),
    ("a match", "The club says", "people watched"),
    ("a library", "The council says", "books were borrowed in May"),
    ("a canteen", "The cook says", "meals were served"),
    ("a game", "The makers say", "players were online"),
    ("a video", "The school paper says", "people saw the video"),
    ("a pool", "The lifeguard says", "swimmers came on Sunday"),
    ("a beach", "The council says", "bottles were picked up"),
    ("bicycles", "A hire shop says", "bicycles were out at noon"),
    ("a cinema", "The cinema says", "seats were taken"),
    ("a fun run", "The organisers say", "runners reached the finish"),
)


def draw(rng: Random) -> Case:
    """A bound in somebody's words, and a number that fits: the nearest, or one far away."""
    topic, says, things = rng.choice(STATEMENTS)
    hedge = rng.choice(tuple(FENCES))
    fence, bound = FENCES[hedge], printed(rng, 100, 2_000, 2)
    times = rng.randrange(3, 9) if fence.is_open_above else 1 / rng.randrange(3, 9)
    near = bound if fence.has_bound else bound + fence.step
    return Case(
        topic,
        {
            "bound": bound,
            "fits": rng.choice((near, round(bound * times))),
            "limit": 10 * bound if fence.is_open_above else bound // 10,
        },
        {"hedge": hedge},
        f"Invented. {says}: '{hedge.capitalize()} {written(bound)} {things}.'",
    )


MORE_THAN = Pattern("more_than", "read a bound in words", ask, draw)
