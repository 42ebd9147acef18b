"""What a pupil has done already, lesson by lesson, as far as it was kept. A count, not a mark."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.questions import predictions, progress
from headcount.questions.bank import exercises
from headcount.questions.lessons import LESSONS


@dataclass(frozen=True)
class Done:
    """How far a lesson is: questions answered right, of how many, and whether one predicted."""

    lesson: str
    right: int
    of: int
    predicted: bool

    @property
    def is_begun(self) -> bool:
        return self.predicted or self.right > 0

    @property
    def words(self) -> str:
        guess = ", a prediction saved" if self.predicted else ""
        return f"{self.right} of {self.of} questions right{guess}."


def done() -> list[Done]:
    """One for each lesson, begun or not, in order."""
    outcomes = {one.question: one.history for one in progress.records()}
    found = []
    for lesson in LESSONS:
        # The lesson's own: "2.1", not the box "2.F", whose numbers are drawn.
        ids = [one.id for one in exercises(lesson) if one.id.partition(".")[2].isdecimal()]
        right = sum(
            any(one.outcome.startswith("right") for one in outcomes.get(id, ())) for id in ids
        )
        found.append(Done(lesson, right, len(ids), predictions.saved(lesson) is not None))
    return found


def next_step() -> str:
    """What to go on with, in a sentence."""
    every = done()
    begun = [one for one in every if one.is_begun]
    if not begun:
        return "Begin with Lesson 1."
    last = begun[-1]
    if last.right < last.of:
        return f"Go on with Lesson {last.lesson}."
    after = next((one.lesson for one in every if int(one.lesson) > int(last.lesson)), None)
    return f"Go on with Lesson {after}." if after else "The last page is for your own article."
