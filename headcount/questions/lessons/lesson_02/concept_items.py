"""Items of the concept check that belong to lesson 2. All numbers are invented."""

from __future__ import annotations

from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_02 import sums
from headcount.questions.lessons.lesson_02.patterns.rise_back import ABOVE
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution

# Invented.
PRICE = 80, 60


_SCALE = "That is a decimal. The box asks for percent: how many of a hundred?"


def concept_items() -> list[Question]:
    return [_fall(*PRICE), _way_back(*PRICE)]


def _fall(before: float, after: float) -> Question:
    return Question(
        id="C1",
        kind="number",
        prompt=f"A price falls from {before} to {after}. By how many percent does it fall?",
        fields=(
            NumberField(
                100 * (before - after) / before,
                "%",
                1,
                is_fall=True,
                wrong=(
                    Wrong((100 * (before - after) / after,), "M-BASE"),
                    Wrong((100 * after / before,), "M-COMPL"),
                    Wrong(((before - after) / before,), "M-SCALE", _SCALE),
                    Wrong((before - after,), "M-STEP"),
                ),
            ),
        ),
        hints=(
            "You need the difference and the price it started from.",
            "Divide the difference by the first price, then multiply by 100.",
            "From 50 to 45: 5 / 50 is a fall of 10%.",
        ),
        praise="Yes: a fall is compared with where it started.",
        solution=Solution(
            sums=sums.percent_change(before, after),
            code=f"answer = 100 * ({before} - {after}) / {before}",
            text="The fall is compared with the price it started from.",
        ),
    )


def _way_back(start: float, now: float) -> Question:
    rise, fall = 100 * (start - now) / now, 100 * (start - now) / start
    return Question(
        id="C2",
        kind="number",
        prompt=f"A price fell from {start} to {now}. By how many percent must it rise to be back "
        f"at {start}? Give one decimal.",
        fields=(
            NumberField(
                rise,
                "%",
                1,
                wrong=(
                    Wrong((fall,), "M-SYMM"),
                    Wrong((rise / 100, start / now), "M-SCALE", _SCALE),
                    Wrong((start - now,), "M-STEP"),
                    Wrong((100 * start / now,), "M-ABOVE", ABOVE),
                ),
            ),
        ),
        hints=(
            f"The rise starts from {now}.",
            "Divide the way to climb by the price you climb from.",
            "From 45 back to 50: 5 / 45 is a rise of 11.1%.",
        ),
        praise="Yes: the same way is a larger percent of a smaller number.",
        solution=Solution(
            sums=sums.percent_change(now, start),
            code=f"answer = round(100 * ({start} - {now}) / {now}, 1)",
            text="The way back starts from the smaller price, so its percent is larger.",
        ),
    )
