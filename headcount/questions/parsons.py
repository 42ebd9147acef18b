"""Parsons problems: the lines of a small program to put in order, one left over.

Each right order runs; the line that does not belong leads to a known wrong value. That of lesson
10 orders the parts of a text, so it does not run."""

from __future__ import annotations

from dataclasses import dataclass

from headcount.questions.fields import Wrong
from headcount.questions.order_field import OrderField
from headcount.questions.question import Question, Solution

PROMPT = "Put the lines in order; one line is left over."


@dataclass(frozen=True)
class Puzzle:
    """lines stand in a right order, each with the places of the lines that it needs above it.

    extra is the line left over, with code and feedback. later says, place by place, why a line
    comes after those that it needs. shown is the order in which the lines
    are given to the student, by place; the last place is that of extra. given runs first, and
    result names what the program makes (10.P has neither).
    """

    lesson: int
    task: str
    lines: tuple[tuple[str, tuple[int, ...]], ...]
    extra: tuple[str, str, str]
    shown: tuple[int, ...]
    hints: tuple[str, str, str]
    praise: str
    why: str
    given: str = ""
    result: str = ""
    later: tuple[str, ...] = ()

    def question(self) -> Question:
        line, code, text = self.extra
        all_lines = [*(line for line, _ in self.lines), line]
        at = {place: index for index, place in enumerate(self.shown)}
        needs = {
            at[place]: frozenset(at[above] for above in needs)
            for place, (_, needs) in enumerate(self.lines)
        }
        field = OrderField(
            lines=tuple(all_lines[place] for place in self.shown),
            needs=needs,
            extra={at[len(self.lines)]: Wrong(code=code, text=text)},
            later={at[place]: why for place, why in enumerate(self.later)},
        )
        places = range(len(self.lines))
        letters = " ".join("abcdefgh"[at[place]] for place in places)
        return Question(
            id=f"{self.lesson}.P",
            kind="order",
            prompt=f"{self.task} {PROMPT}",
            fields=(field,),
            hints=self.hints,
            praise=self.praise,
            solution=Solution(
                f'{self.program(range(len(self.lines)))}answer = "{letters}"', self.why
            ),
        )

    def program(self, places) -> str:
        """The code of these lines, after what is given; a text has none."""
        if not self.result:
            return ""
        lines = [*(line for line, _ in self.lines), self.extra[0]]
        return "\n".join([*self.given.splitlines(), *(lines[place] for place in places), ""])
