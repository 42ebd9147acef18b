"""The forms of a homework: the same questions on other figures, so that neighbours differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from headcount.desk.homework.choosing import Wanted
from headcount.errors import Problem
from headcount.questions.answers import typed
from headcount.questions.case import Case
from headcount.questions.homework import FORMS, Item
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question
from headcount.story.article import article

# Seeds are above those of practice, so that nobody meets the homework there.
_SEEDS = (10**4, 10**6)
_LOOKS = 60  # how many seeds are looked at for figures that differ in everything
_MOST = 600  # and for such as differ in what they must
_TOPICS = 3  # that do not come again at once


def items_of_forms(wanted: Sequence[Wanted], many: int, chance: Random) -> list[tuple[Item, ...]]:
    """The items of each form, many of them.

    Where a question is drawn, no two forms have the same figures, nor the same number as its
    answer. Raises Problem where a question would stand there twice.
    """
    if not 1 <= many <= len(FORMS):
        raise Problem(f"A homework has 1 to {len(FORMS)} forms, not {many}.")
    _check_no_double(wanted, many)
    draw = _Draw(chance)
    rows = [
        [draw.item(one, form) for form in range(many)]
        if is_drawn(one, many)
        else [_kept(one)] * many
        for one in wanted
    ]
    return [tuple(form) for form in zip(*rows)]


def is_drawn(one: Wanted, many: int) -> bool:
    """Whether fresh figures are drawn for it: for a kind, and for a question where forms differ."""
    return one.kind is not None and (one.is_a_kind or many > 1)


def the_same_on_each(wanted: Sequence[Wanted], many: int) -> list[str]:
    """The names of the questions that are the same on each of several forms."""
    return [one.name for one in wanted if many > 1 and not is_drawn(one, many)]


def _check_no_double(wanted: Sequence[Wanted], many: int) -> None:
    kept = [one.name for one in wanted if not is_drawn(one, many)]
    twice = next((name for name in kept if kept.count(name) > 1), None)
    if twice is None:
        return
    kind = next(one.kind for one in wanted if one.name == twice)
    way = f" For other figures name its kind, {kind.name}." if kind else ""
    raise Problem(f"{twice} would stand there twice with the same figures.{way}")


def _kept(one: Wanted) -> Item:
    """The question as the lessons have it, with its figures."""
    if one.kind and one.case:
        return Item(one.kind.name, (one.case.in_its_table if one.in_table else one.case).kept)
    return Item(one.name, article=article().plain)


@dataclass
class _Draw:
    """Draws figures that differ from those drawn before."""

    chance: Random
    _seen: set[str] = field(default_factory=set)  # what is asked, of all questions
    _before: list[list[str]] = field(default_factory=list)  # the answers of the forms before
    _topics: dict[int, list[str]] = field(default_factory=dict)  # by form

    def item(self, one: Wanted, form: int) -> Item:
        if form == 0:
            self._before = []
        before, topics = self._before, self._topics.setdefault(form, [])
        second: tuple[Case, Question] | None = None
        for look in range(_MOST):
            case = one.kind.case(self.chance.randrange(*_SEEDS))
            asked = one.kind.question(case)
            if _asked_in_words(asked) in self._seen or not _differs(asked, before):
                continue
            second = second or (case, asked)
            if look >= _LOOKS:
                break
            if case.topic not in topics[-_TOPICS:] and _differs_well(asked, before):
                second = case, asked
                break
        if second is None:
            raise Problem(
                f"{one.name} has not enough different figures for this: make fewer forms, or ask "
                "it less often."
            )
        case, asked = second
        self._seen.add(_asked_in_words(asked))
        before.append(typed(asked))
        topics.append(case.topic)
        return Item(one.kind.name, (case.in_its_table if one.in_table else case).kept)


def _asked_in_words(asked: Question) -> str:
    """What is asked, options in any order."""
    options = sorted(word for line in asked.options_in_words() for word in line.split("; "))
    return " ".join([asked.prompt, *(one[4:] for one in options)])


def _differs(asked: Question, before: list[list[str]]) -> bool:
    """Whether no form before has all the numbers of its answer."""
    places = [at for at, box in enumerate(asked.fields) if isinstance(box, NumberField)]
    own = typed(asked)
    return not places or all(
        [one[at] for at in places] != [own[at] for at in places] for one in before
    )


def _differs_well(asked: Question, before: list[list[str]]) -> bool:
    """Whether each of its numbers is new, and its choices are others than the neighbour's."""
    own = typed(asked)
    numbers = all(
        own[at] not in [one[at] for one in before]
        for at, box in enumerate(asked.fields)
        if isinstance(box, NumberField)
    )
    choices = [at for at, box in enumerate(asked.fields) if not isinstance(box, NumberField)]
    neighbour = before[-1] if before else None
    return numbers and not (
        neighbour and choices and [neighbour[at] for at in choices] == [own[at] for at in choices]
    )
