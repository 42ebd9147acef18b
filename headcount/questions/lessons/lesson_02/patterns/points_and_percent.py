"""A percentage changes: by how many points, and by how many percent?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import trimmed
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_02 import sums
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution


def ask(case: Case) -> Question:
    before, after = case["before"], case["after"]
    points = before - after
    fall = 100 * points / before
    options = (
        f"{points}%",
        f"{points} points, which is {trimmed(fall)}%",
        f"{trimmed(fall)} points",
    )
    wrong = {
        0: Wrong(
            code="M-POINT",
            text="Two percentages subtracted give points, not percent. Percent of what would it "
            "be?",
        ),
        2: Wrong(
            code="M-POINT",
            text="Points are what you get by subtracting the two percentages. Which number did you "
            "subtract?",
        ),
    }
    if case.is_drawn:  # or the longest option would be the right one
        options += (f"{points}%, which is {trimmed(fall)} points",)
        wrong[3] = Wrong(
            code="M-POINT",
            text="Both numbers are there. Which of the two did you get by subtracting the two "
            "percentages?",
        )
    return Question(
        id="",
        kind="choice",
        prompt="By how much did it fall?",
        fields=(
            ChoiceField(
                options=options,
                right=1,
                wrong=wrong,
            ),
        ),
        hints=(
            "Two things can be compared: the two shares, and their difference.",
            "Subtract for points; divide the difference by the first share for percent.",
            "From 50% to 40% is 10 points, and 10 / 50 is a fall of 20%.",
        ),
        praise="Yes: points for the difference, percent for the difference compared with the "
        "start.",
        solution=Solution(
            sums=(
                f"{before} {sums.MINUS} {after} = {points} percentage points",
                *sums.in_percent(points, before, 0 if fall.is_integer() else 1),
            ),
            code="answer = 'b'",
            text=f"Compared with the {before} at the start, {points} points are "
            f"{trimmed(fall)} percent. Both are true; they answer different questions.",
        ),
    )


@dataclass(frozen=True)
class Percentage:
    """Something that is itself a percentage, in a sentence before "goes from"; low to high is
    where one would find it, in steps of five."""

    topic: str
    begins: str
    low: int
    high: int


PERCENTAGES = (
    Percentage("a phone", "the charge of a phone's battery", 40, 95),
    Percentage("a club", "the share of votes for one of two names in a club", 40, 80),
    Percentage("a canteen", "the share of guests who take the soup", 20, 75),
    Percentage("a cinema", "the share of seats that are taken", 40, 95),
    Percentage("a video", "the share of viewers who watch to the end", 20, 80),
    Percentage("the way to school", "the share of pupils who come by bus", 20, 70),
    Percentage("a game", "the share of players who pass the last level", 20, 60),
    Percentage("a train line", "the share of trains that are on time", 60, 95),
)


def draw(rng: Random) -> Case:
    """A percentage that falls by a whole number of percent."""
    what = rng.choice(PERCENTAGES)
    before = rng.randrange(what.low, what.high + 1, 5)
    after = before - rng.randrange(2, before // 2)
    told = f"Invented: {what.begins} goes from {before}% to {after}%."
    return Case(what.topic, {"before": before, "after": after}, told=told)


POINTS_AND_PERCENT = Pattern("points_and_percent", "tell points from percent", ask, draw)
