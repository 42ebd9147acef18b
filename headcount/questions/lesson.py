"""All that one lesson asks, and what it lacks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from headcount.numbers.writing import listed
from headcount.questions.functions.task import Task
from headcount.questions.parsons import Puzzle
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.predictions import Prediction
from headcount.questions.question import Question
from headcount.story.article import Article

# What every lesson has, with its name in a sentence.
PARTS = {
    "exercises": "exercises",
    "prediction": "prediction",
    "vote": "vote",
    "puzzle": "Parsons problem",
    "task": "function to write",
}


@dataclass(frozen=True)
class Lesson:
    """Each part is made from an article, so that another article gets other questions.

    exercises are those of the lesson in order, with the practice boxes; concept_items those of
    the concept check that belong here, which not every lesson has. patterns are its kinds of
    question, tasks those of the exercise notebook: E2.1 and so on.
    """

    number: int
    exercises: Callable[[Article], list[Question]] | None = None
    prediction: Callable[[Article], Prediction] | None = None
    vote: Callable[[Article], Question] | None = None
    puzzle: Callable[[Article], Puzzle] | None = None
    task: Callable[[Article], Task] | None = None
    concept_items: Callable[[], list[Question]] | None = None
    patterns: tuple[Pattern, ...] = ()
    tasks: Callable[[Article], list[Question]] | None = None

    @property
    def lacking(self) -> str:
        """What is still to be written, in a sentence; empty where nothing is."""
        none = [f"no {words}" for part, words in PARTS.items() if getattr(self, part) is None]
        return f"Lesson {self.number} has {listed(none)}." if none else ""

    def misnamed(self, story: Article) -> str:
        """Which questions have the number of another lesson, in a sentence; or what is lacking."""
        if not (self.exercises and self.puzzle and self.task and self.vote):
            return self.lacking
        asked = [*self.exercises(story), self.puzzle(story).question()]
        ids = [*(one.id for one in asked), self.task(story).id]
        names = [name for name in ids if name.split(".")[0] != str(self.number)]
        vote = self.vote(story).id
        names += [vote] if vote != f"V{self.number}" else []
        return (
            f"Lesson {self.number} names these as another does: {listed(names)}." if names else ""
        )
