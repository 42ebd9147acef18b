"""What teachers mark by, of every question of the bank: each answer is given to the question."""

import pytest

from headcount.questions import bank
from headcount.questions.answers import mistakes, others, rounded_too_far, together, typed
from headcount.questions.choice_fields import TicksField
from headcount.questions.lessons import LESSONS
from headcount.questions.number_field import NumberField
from headcount.questions.order_field import OrderField
from headcount.story.article import article


def questions():
    for lesson in LESSONS:
        for of_lesson in (bank.exercises, bank.tasks, bank.lines_to_order):
            yield from of_lesson(lesson, article())
    yield from (*bank.votes(article()), *bank.concept_items())
    yield from (bank.find(f"{kind} {seed}") for kind in bank.patterns() for seed in (31, 32, 33))


ALL = pytest.mark.parametrize("asked", list(questions()), ids=lambda asked: asked.id)


def given(asked, entries):
    return asked.judge(entries[0] if asked.is_single else entries)


def with_the_mistake(asked, one):
    """The right answer but for this."""
    if one.box is None:
        return [entry.typed for entry in one.entries]
    entries, wrong = typed(asked), one.entries[0].typed
    at = next(at for at, box in enumerate(asked.fields) if box is one.box)
    if isinstance(one.box, TicksField):  # ticked as well, or not ticked
        wrong = ",".join({wrong} ^ set(entries[at].split(", ")))
    if isinstance(one.box, OrderField):
        wrong = f"{wrong} {entries[at]}"
    return [*entries[:at], wrong, *entries[at + 1 :]]


@ALL
def test_each_known_mistake_is_recognised_and_no_other_code_is_named(asked):
    codes = set()
    for one in mistakes(asked):
        verdict = given(asked, with_the_mistake(asked, one))
        assert (verdict.outcome, verdict.misconception) == ("recognised", one.wrong.code), one
        assert one.wrong.feedback in verdict.message
        codes.add(verdict.misconception)
    assert asked.known_mistakes == codes


@ALL
def test_what_is_called_right_is_right(asked):
    assert given(asked, typed(asked)).outcome == "right"
    for at, box in enumerate(asked.fields):
        for other in others(box):
            texts = [one.typed for one in other.entries]
            for entry in texts if other.differs else [",".join(texts)]:
                entries = [*typed(asked)[:at], entry, *typed(asked)[at + 1 :]]
                assert given(asked, entries).is_right, entry
        for entry in rounded_too_far(box) if isinstance(box, NumberField) else ():
            assert not box.judge(entry).is_right, entry
    for also in asked.also_together:
        assert given(asked, [one.typed for one in together(asked, also.values)]).is_right


@pytest.mark.parametrize(
    "name, codes",
    [
        ("1.6", {"M-EVENT", "M-PERIOD"}),  # words, and a period
        ("2.P", {"M-BASE"}),  # lines to order
        ("E1.1", {"M-STOCK"}),
        ("9.6", {"M-STYLE", "M-PREC", "M-DUAL", "M-EVENT"}),  # ticked, and left out
    ],
)
def test_the_codes_of_known_mistakes_by_hand(name, codes):
    assert bank.find(name).known_mistakes == codes
