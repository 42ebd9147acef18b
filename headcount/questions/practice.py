"""The same kind of question on fresh numbers, as often as one likes. Never a score."""

from __future__ import annotations

from collections import deque
from random import SystemRandom

from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question
from headcount.questions.verdict import Verdict

FIRST = 1  # the seed of the first question: the same for all, so that a class can talk about it
SITS = 3  # right first answers in a row, after which a skill sits
_LOOKS = 120  # how many seeds are looked at for another topic, or for where a mistake would show


class Practice:
    """Questions of one kind, one after the other; topics take turns.

    After a recognised mistake the next question is one where that mistake would show.
    """

    def __init__(self, kind: Pattern, chance=None):
        self.kind, self._chance = kind, chance or SystemRandom()
        self._topics: deque[str] = deque(maxlen=3)
        self._mistake: str | None = None
        self._first = True
        self.in_a_row = 0
        self.question = self._take(FIRST)

    def another(self) -> Question:
        """The next question."""
        shows = seed = 0
        for _ in range(_LOOKS):
            seed = self._chance.randrange(FIRST + 1, 10**4)
            question = self._made(seed)
            if self._mistake is None or self._mistake in question.known_mistakes:
                shows = seed
                if question.case.topic not in self._topics:
                    break
        self.question = self._take(shows or seed)
        return self.question

    def _made(self, seed: int) -> Question:
        return self.kind.question(self.kind.case(seed))

    def _take(self, seed: int) -> Question:
        question = self._made(seed)
        self._topics.append(question.case.topic)
        self._first = True
        return question

    def helped(self) -> None:
        """A hint or a solution was read: what follows is no first answer."""
        self._first = False

    def note(self, verdict: Verdict) -> str:
        """Note a verdict on the question; what there is to say of it, empty where nothing."""
        if not (verdict.is_right or verdict.uses_try):
            return ""
        first, self._first = self._first, False
        if verdict.is_right:
            self.in_a_row += first
            self._mistake = None if first else self._mistake
            return self._said() if first else "Now another one."
        self.in_a_row = 0
        self._mistake = verdict.misconception or self._mistake
        return ""

    def _said(self) -> str:
        if self.in_a_row < SITS:
            return f"{self.in_a_row} right at once, in a row."
        return (
            f"{self.in_a_row} right at once, in a row: you can {self.kind.skill}. "
            "Go on, or try another skill."
        )
