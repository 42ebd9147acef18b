"""How large, or how small, can a change be, if both figures were rounded?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from headcount.numbers.writing import percent, written
from headcount.questions.case import Case
from headcount.questions.digits import ASKED
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_03 import sums
from headcount.questions.lessons.lesson_03.patterns.rounded import nearest, signed, whole_note
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    before, after, things = case["before"], case["after"], case["things"]
    units = case["unit"], case.figures.get("unit_after", case["unit"])
    befores = arithmetic.error_interval(before, units[0])
    afters = arithmetic.error_interval(after, units[1])
    falls, largest = after < before, case["which"] == "largest"
    word = "fall" if falls else "rise"
    which, other = ("largest", "smallest") if largest else ("smallest", "largest")

    # A fall is largest from the upper end to the lower one; a rise the other way round.
    from_upper = falls == largest
    start, end = befores[from_upper], afters[not from_upper]
    signs = (1, -1) if from_upper else (-1, 1)
    answer = _size(start, end)
    return Question(
        id="",
        kind="number",
        prompt=f"Suppose {case.words.get('named', f'{written(before)} and {written(after)}')} are "
        f"both rounded{nearest(units)}. What is the {which} {word} that this allows? In percent, "
        "two decimals.",
        fields=(
            NumberField(
                answer=answer,
                unit="%",
                decimals=2,
                fewest=ASKED,
                is_fall=falls,
                bound="below" if largest else "above",
                also=_of_whole_things(case, start, end, from_upper) if case.is_drawn else (),
                wrong=(
                    *_not_moved(case, word, which),
                    Wrong(
                        (_size(befores[not from_upper], afters[from_upper]),),
                        "M-END",
                        f"That is the {other} {word}. Which end of each figure makes it "
                        f"{'larger' if largest else 'smaller'}?",
                    ),
                    Wrong((_size(start, after), _size(before, end)), "M-ONESIDE"),
                    Wrong((_size(befores[0], afters[0]), _size(befores[1], afters[1])), "M-PAIR"),
                    Wrong(
                        (_size(before + signs[0] * units[0], after + signs[1] * units[1]),),
                        "M-UNIT",
                    ),
                    Wrong((answer / 100,), "M-SCALE"),
                    Wrong(
                        (abs(end - start),),
                        "M-STEP",
                        f"That is the {which} {word} in {things}: a good first step. In percent of "
                        "what?",
                    ),
                    Wrong(
                        (abs(after - before),),
                        "M-STEP",
                        f"That is the {word} of the printed figures, in {things}. Move both "
                        "figures first. And in percent of what?",
                    ),
                    Wrong(
                        (100 * abs(end - start) / before,),
                        "M-ONESIDE",
                        "The change is the right one. With which figure did you compare it, and "
                        "where did you move that figure?",
                    ),
                    Wrong((100 * abs(end - start) / end,), "M-BASE"),
                    Wrong((100 * end / start,), "M-COMPL"),
                ),
            ),
        ),
        hints=(
            f"For the {which} {word} you need both error intervals, half a unit to each side.",
            f"Choose one end of each interval so that the {word} is the {which}. Then divide the "
            "change by the earlier figure.",
            example(answer, 1, *(_extreme(*pair, falls, which) for pair in ((80, 60), (50, 20)))),
        ),
        praise=f"Yes: from {written(start)} to {written(end)} it is {percent(answer, 2)}. "
        + case.words.get("ends", "Both figures move, and in opposite directions."),
        solution=Solution(
            sums=sums.extreme_change(before, after, start, end),
            code=f"before = {case.in_code('before')} {signed(signs[0] * units[0] / 2)}\n"
            f"after = {case.in_code('after')} {signed(signs[1] * units[1] / 2)}\n"
            "answer = round(100 * abs(after - before) / before, 2)",
            text=f"The {which} {word} starts at the {'upper' if from_upper else 'lower'} end of "
            f"the earlier figure and stops at the {'lower' if from_upper else 'upper'} end of the "
            "later one: opposite corners of the rounding box.",
        ),
    )


def _of_whole_things(case: Case, start: float, end: float, from_upper: bool) -> tuple[Also, ...]:
    """The change between the last whole numbers that round to the printed figures.

    An upper end does not belong to its interval, and the whole number below it does.
    """
    last = (start - 1, end) if from_upper else (start, end - 1)
    size = _size(*last)
    moved = f"from {written(last[0])} to {written(last[1])}"
    note = whole_note(moved, percent(_size(start, end), 2))
    return (Also(size, note),)


def _size(start: float, end: float) -> float:
    return abs(arithmetic.percent_change(start, end))


def _not_moved(case: Case, word: str, which: str) -> list[Wrong]:
    """The change of the printed figures, and the one that the article itself prints."""
    wrong = [
        Wrong(
            (_size(case["before"], case["after"]),),
            "M-EXACT",
            f"This is the {word} of the printed figures. Now move them inside their intervals.",
        )
    ]
    if "printed" in case.figures:
        text = f"That is the printed figure. What is the {which} {word} that rounding allows?"
        wrong.append(Wrong((case["printed"],), "M-EXACT", text))
    return wrong


def _extreme(high: int, low: int, falls: bool, which: str) -> str:
    """An example: the largest or the smallest change of two figures to the nearest 10."""
    before, after = (high, low) if falls else (low, high)
    step = 5 if falls == (which == "largest") else -5
    start, end, word = before + step, after - step, "fall" if falls else "rise"
    size = abs(end - start)
    return (
        f"From {before} to {after}, both to the nearest 10, the {which} {word} is from {start} to "
        f"{end}, which is {size} / {start}, or {percent(100 * size / start)}."
    )


def draw(rng: Random) -> Case:
    """Two counts, rounded alike; the largest change they allow, or the smallest."""
    case = topics.two_rounded(rng)
    named = f"the {case['things']} of {case['earlier']} and those of {case['later']}"
    words = {**case.words, "which": rng.choice(("largest", "smallest")), "named": named}
    return replace(case, words=words)


CHANGE_BOUNDS = Pattern("change_bounds", "bound a change of rounded figures", ask, draw)
