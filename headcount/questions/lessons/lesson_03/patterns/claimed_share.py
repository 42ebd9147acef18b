"""Could a share that somebody names come from figures that were rounded?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from headcount.numbers.writing import percent, written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_03 import sums
from headcount.questions.lessons.lesson_03.patterns.rounded import signed
from headcount.questions.lessons.lesson_03.patterns.share_bounds import (
    UNITS,
    largest_share,
    last_whole,
    part_of_whole,
)
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic

NAMES = {10: "a tenth", 20: "a fifth", 25: "a quarter", 50: "half"}


def ask(case: Case) -> Question:
    part, whole, units = case["part"], case["whole"], (case["unit"], case["unit_whole"])
    claimed, whose = case["claimed"], case.words.get("whose", "the rounded")
    low, high = arithmetic.share_bounds(part, whole, *units)
    named = NAMES.get(claimed) or percent(claimed)
    possible = low <= claimed < high
    mistake = f"How high can 'about {written(part)}' be, how low 'about {written(whole)}'?"
    if case.is_drawn:
        mistake = f"How high can the rounded {written(part)} be, how low the {written(whole)}?"
    return Question(
        id="",
        kind="choice and number",
        prompt=f"{_could_it_be(case, named)} And what is the largest possible share, in percent "
        "with one decimal?",
        fields=(
            ChoiceField(
                label=f"could it be {named}",
                options=("yes", "no"),
                right=0 if possible else 1,
                wrong={1: Wrong(code="M-EXACT", text=mistake)}
                if possible
                else {0: Wrong(code="M-UNIT", text=mistake)},
            ),
            largest_share(
                part,
                whole,
                units,
                label="largest share",
                is_whole=case.is_drawn,
            ),
        ),
        hints=(
            "You need the error intervals of both counts.",
            f"Work out the largest share first. Then ask whether it reaches {named}.",
            example(
                high,
                1,
                "Could about 20 of about 300 be a quarter? At most 25 / 250 = 10%, so it could "
                "not.",
                "Could about 30 of about 200 be a quarter? At most 35 / 150 = 23.3%, so it could "
                "not.",
            ),
        ),
        praise=f"Yes: {whose} figures allow {percent(low)} to {percent(high)}, and "
        f"{percent(claimed, 0)} lies {'inside' if possible else 'outside'}.",
        solution=Solution(
            sums=sums.extreme_share(part, whole, part + units[0] / 2, whole - units[1] / 2),
            code=f"top = {case.in_code('part')} {signed(units[0] / 2)}\n"
            f"bottom = {case.in_code('whole')} {signed(-units[1] / 2)}\n"
            "largest = 100 * top / bottom\n"
            f"answer = ['{'yes' if possible else 'no'}', round(largest, 1)]",
            text=f"Rounding stretches {case.words.get('share', 'the share')} from {percent(low)} "
            f"to {percent(high)}. "
            + (
                f"So it can be {named}."
                if possible
                else f"It does not reach {named}: that needs another count, not another rounding."
            ),
        ),
    )


def _could_it_be(case: Case, named: str) -> str:
    if "parts" in case.words:
        return f"Could the share of {case['parts']} be {named}?"
    return (
        f"Could 'about {written(case['part'])}' (to the nearest {written(case['unit'])}) of "
        f"'about {written(case['whole'])}' (to the nearest {written(case['unit_whole'])}) be "
        f"{named}?"
    )


def draw(rng: Random) -> Case:
    """Figures whose share as printed is below a claim, which rounding reaches as often as not."""
    reached = rng.choice((True, False))
    while True:
        case = _drawn(rng)
        if case is not None and (case["high"] > case["claimed"]) == reached:
            figures = {name: value for name, value in case.figures.items() if name != "high"}
            return replace(case, figures=figures)


def _drawn(rng: Random) -> Case | None:
    """One such case, with its largest share; None where the claim is too far away or too near."""
    claimed = rng.choice(tuple(NAMES))
    unit, unit_whole = rng.choice(UNITS)
    whole = unit_whole * rng.randrange(4, 30)
    part = unit * max(1, claimed * whole // (100 * unit) - rng.randrange(0, 3))
    low, high = arithmetic.share_bounds(part, whole, unit, unit_whole)
    printed = arithmetic.share(part, whole)
    # Whole numbers say the same of the claim as the ends of the intervals.
    last = arithmetic.share(*last_whole(part, whole, (unit, unit_whole)))
    if printed > claimed - 0.2 or part < 2 * unit or low < claimed / 2:
        return None
    if abs(high - claimed) < 0.2 or (last > claimed) != (high > claimed):
        return None
    case = part_of_whole(rng, part, whole, unit, unit_whole, {})
    return replace(case, figures={**case.figures, "claimed": claimed, "high": high})


CLAIMED_SHARE = Pattern("claimed_share", "test a claim against rounding", ask, draw)
