"""The known mistakes of a class: how many pupils hold each, and the answers that showed it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from headcount.desk.handed_in import Answer
from headcount.desk.report.handed_pages import HandedPage
from headcount.desk.report.safe_text import words
from headcount.questions.misconceptions import FEEDBACK
from headcount.questions.starters import STARTERS, Starter

COUNTED = (
    "A pupil is counted once for a mistake if any answer shows it: the one that counts, or another "
    "try at the same question. Of two that as many pupils show, the one that more answers show "
    "comes first. Predictions, votes and the concept check are not counted in."
)


@dataclass(frozen=True)
class WrongAnswer:
    """An answer as it was typed, where, and how many pupils gave it.

    title is that of the page, where several pages have a question of this name; else empty.
    """

    typed: str
    question: str
    form: str
    title: str
    pupils: int


@dataclass(frozen=True)
class Belief:
    """One known mistake: who shows it, of how many, and by which answers, the commonest first.

    right_in_the_end counts those of them whose last answer is right wherever it showed.
    """

    code: str
    pupils: int
    of: int
    right_in_the_end: int
    answers: int
    shown_by: tuple[WrongAnswer, ...]

    @property
    def starter(self) -> Starter | None:
        return STARTERS.get(self.code)

    @property
    def name(self) -> str:
        return name_of(self.code)


def codes_of(answer: Answer) -> list[tuple[str, str]]:
    """The known mistakes that an answer and the tries before it show: (code, as typed)."""
    shown = list(answer.mistakes)
    if answer.misconception and answer.outcome == "recognised":
        shown.append((answer.misconception, words(answer.typed)))
    return list(dict.fromkeys(shown))


def beliefs(pages: Sequence[HandedPage]) -> list[Belief]:
    """Every known mistake that somebody shows, the commonest first."""
    holders: dict[str, dict[int, bool]] = defaultdict(dict)  # by code and pupil: right in the end
    named = Counter(question for page in pages for question in page.questions)
    shown: dict[str, Counter[tuple[str, str, str, str]]] = defaultdict(Counter)
    for page in pages:
        for place, (_, notebook) in enumerate(page.rows):
            for question, answer in (notebook.answers if notebook else {}).items():
                for code, typed in codes_of(answer):
                    so_far = holders[code].get(place, True)
                    holders[code][place] = so_far and answer.is_right
                    form = notebook.form if notebook else ""
                    title = page.title if named[question] > 1 else ""
                    shown[code][typed.strip(), question, form, title] += 1
    of = answering(pages)
    found = [
        Belief(
            code,
            len(held),
            of,
            sum(held.values()),
            shown[code].total(),
            tuple(_wrong_answers(shown[code])),
        )
        for code, held in holders.items()
    ]
    known = {code: place for place, code in enumerate(FEEDBACK)}
    last = len(known)
    return sorted(
        found, key=lambda one: (-one.pupils, -one.answers, known.get(one.code, last), one.code)
    )


def _wrong_answers(shown: Counter[tuple[str, str, str, str]]) -> list[WrongAnswer]:
    """The commonest first; those as common by page, question, form and what was typed."""
    found = [WrongAnswer(*where, many) for where, many in shown.items()]
    return sorted(
        found, key=lambda one: (-one.pupils, one.title, one.question, one.form, one.typed)
    )


def answering(pages: Sequence[HandedPage]) -> int:
    """How many pupils answered at least one question."""
    return len(
        {
            place
            for page in pages
            for place, (_, notebook) in enumerate(page.rows)
            if notebook and any(one.outcome != "blank" for one in notebook.answers.values())
        }
    )


def name_of(code: str) -> str:
    """A known mistake in a few words."""
    return STARTERS[code].name if code in STARTERS else FEEDBACK.get(code, code)
