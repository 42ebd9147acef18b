"""One question: what is asked, its fields, hints and worked solution, and how it is judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from math import prod
from typing import Any

from headcount.errors import Problem
from headcount.numbers.characters import plain
from headcount.numbers.reading import is_blank
from headcount.numbers.writing import listed
from headcount.questions import several
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField, TicksField, lettered
from headcount.questions.fields import AlsoTogether, Judged, Wrong
from headcount.questions.gap_field import GapField
from headcount.questions.number_field import NumberField
from headcount.questions.order_field import OrderField
from headcount.questions.period_field import PeriodField
from headcount.questions.verdict import Verdict

Field = NumberField | ChoiceField | TicksField | GapField | PeriodField | OrderField

TRIES_BEFORE_SOLUTION = 3
DO_NOT_KNOW = "I don't know"
NO_IDEA = "No try is used. A hint says where to begin."

# What a pupil types who has no answer yet.
_NO_IDEA = re.compile(
    r"idk|(?:i )?(?:don'?t|do not) (?:know|get it|understand)|(?:i )?dunno|no (?:idea|clue)"
    r"|(?:i'?m )?not sure|pass|skip|help|hint|\?+"
)


@dataclass(frozen=True)
class Solution:
    """A worked solution: sums are its steps in numbers, a line each; text says why; code computes
    ``answer`` from ``story``."""

    code: str
    text: str
    sums: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        return "\n".join([*self.sums, self.text, self.code])


@dataclass(frozen=True)
class Question:
    """A question of the bank.

    kind is one of number, pair, several numbers, choice, several choices, sort, match, fill,
    number and reason, choice and number, order. fields has one entry, or one a box in the printed
    order. together holds wrong answers that only show in all boxes at once, also_together
    other right ones. picture is code that shows what the question is about. outside: needs
    figures from outside the article. case holds the figures that it was asked about, where it is a
    pattern applied to them.
    """

    id: str
    kind: str
    prompt: str
    fields: tuple[Field, ...]
    hints: tuple[str, str, str]
    praise: str
    solution: Solution
    together: tuple[Wrong, ...] = ()
    also_together: tuple[AlsoTogether, ...] = ()
    picture: str = ""
    outside: bool = False
    case: Case | None = None

    @property
    def is_single(self) -> bool:
        return len(self.fields) == 1

    def options_in_words(self) -> list[str]:
        """The options of all fields, for a reader without a kernel."""
        shared = {getattr(field, "options", None) for field in self.fields}
        if not self.is_single and len(shared) == 1 and None not in shared:  # say them once
            labels = [f"{field.label}: ____" for field in self.fields]
            return [*labels, f"Choose from {'; '.join(lettered(*shared))}."]
        lines = []
        for field in self.fields:
            if isinstance(field, (ChoiceField, TicksField)):
                options = "; ".join(lettered(field.options))
                lines.append(options if self.is_single else f"{field.label}: {options}")
            elif isinstance(field, OrderField):
                lines += lettered(field.lines)
            elif not self.is_single:
                lines.append(f"{field.label}: ____")
        return lines

    @property
    def tries_before_solution(self) -> int:
        """How many different wrong answers open the solution: three, or all that there are."""
        choices = [field for field in self.fields if isinstance(field, ChoiceField)]
        if len(choices) < len(self.fields):
            return TRIES_BEFORE_SOLUTION
        right = prod(1 + len(field.also_right) for field in choices)
        return min(TRIES_BEFORE_SOLUTION, prod(len(field.options) for field in choices) - right)

    @property
    def known_mistakes(self) -> set[str]:
        """The codes of the mistakes that it would recognise."""
        alone = (wrong for box in self.fields for _, wrong in wrong_answers(box))
        return {wrong.code for wrong in chain(alone, self.together) if wrong.code}

    def judge(self, answer: object) -> Verdict:
        """The verdict on an answer, without counting tries or giving hints."""
        if is_blank(answer):
            return Verdict(self.id, "blank", "Put in an answer and check again.")
        if isinstance(answer, str) and _NO_IDEA.fullmatch(plain(answer)):
            return Verdict(self.id, "unreadable", NO_IDEA, value=DO_NOT_KNOW)
        entries = [answer]
        if not self.is_single:
            try:
                entries = several.entries(answer, self.fields, is_pair=self.kind == "pair")
            except Problem as reason:
                return Verdict(self.id, "unreadable", str(reason))
        judged = [field.judge(entry) for field, entry in zip(self.fields, entries)]
        value = judged[0].value if self.is_single else [one.value for one in judged]
        for field, one in zip(self.fields, judged):
            at = "" if self.is_single else f"{field.label}: "
            if one.outcome == "unreadable":
                return Verdict(self.id, "unreadable", at + one.message, value=value)
        empty = [field.label for field, one in zip(self.fields, judged) if one.outcome == "blank"]
        if empty:
            return Verdict(self.id, "unreadable", f"Still empty: {listed(empty)}.", value=value)
        return self._all_read(entries, judged, value)

    def _all_read(self, entries: list, judged: list[Judged], value: object) -> Verdict:
        right = [one.is_right for one in judged]
        if all(right):
            notes = dict.fromkeys(one.note for one in judged if one.note)
            outcome = "right_with_note" if notes else "right"
            return Verdict(self.id, outcome, self.praise, note=" ".join(notes) or None, value=value)
        for also in self.also_together:
            if self._equals(also, entries):
                return Verdict(self.id, "right_with_note", self.praise, note=also.note, value=value)
        together = (
            Judged("recognised", wrong.feedback, wrong.code)
            for wrong in self.together
            if self._matches(wrong, entries)
        )
        alone = (
            replace(one, message=self._said_of(field, one, right))
            for field, one in zip(self.fields, judged)
            if one.outcome == "recognised"
        )
        known = next(chain(together, alone), None)
        others = [one for one, ok in zip(judged, right) if not ok]
        if known:
            outcome, message, code = "recognised", known.message, known.misconception
        else:
            near = all(one.outcome == "near" for one in others)
            outcome, message, code = "near" if near else "wrong", others[0].message, None
        if not self.is_single:
            message = f"{self._progress(right)} {message}".strip()
        return Verdict(self.id, outcome, message, code, value=value)

    def _said_of(self, field: Field, one: Judged, right: list[bool]) -> str:
        """What is said of one box; with its name where several with options are to be changed."""
        several_open = right.count(False) > 1 and isinstance(field, ChoiceField)
        return f"{field.label}: {one.message}" if several_open else one.message

    def _progress(self, right: list[bool]) -> str:
        done = [field.label for field, ok in zip(self.fields, right) if ok]
        open_ = [field.label for field, ok in zip(self.fields, right) if not ok]
        kept = f"Right so far: {listed(done)}. " if done else ""
        return f"{kept}Look again at: {listed(open_)}."

    def _matches(self, wrong: Wrong, entries: list) -> bool:
        """Whether every entry equals the wrong value of its box, or is the option it names."""
        # A number may be typed in the other's box, so each is read to as many decimals as any.
        most = max(getattr(field, "decimals", 0) for field in self.fields)
        return all(
            field.judge(entry).value == value
            if isinstance(field, ChoiceField)
            else NumberField(value, "attempts", most).judge(entry).outcome == "right"
            for field, value, entry in zip(self.fields, wrong.values, entries)
        )

    def _equals(self, also: AlsoTogether, entries: list) -> bool:
        """Whether every entry is within the tolerance of its box from the other right answer."""
        numbers = [field for field in self.fields if isinstance(field, NumberField)]
        boxes = (replace(f, answer=v, wrong=()) for f, v in zip(numbers, also.values))
        return all(box.judge(e).is_right for box, e in zip(boxes, entries))


def wrong_answers(box: Field) -> Iterator[tuple[Any, Wrong]]:
    """What a box knows to be wrong, as it keeps it: a number, the texts for a gap, the first and
    last day of a period, the index of an option or line (for ticks, of a right one if missed)."""
    if isinstance(box, NumberField):
        yield from ((value, wrong) for wrong in box.wrong for value in wrong.values)
    elif isinstance(box, GapField):
        yield from ((wrong.values, wrong) for wrong in box.wrong)
    elif isinstance(box, PeriodField):
        yield from (((first, last), wrong) for first, last, wrong in box.wrong)
    elif isinstance(box, OrderField):
        yield from box.extra.items()
    else:
        yield from box.wrong.items()
        yield from box.missed.items() if isinstance(box, TicksField) else ()
