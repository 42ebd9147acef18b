"""The rule for digits: over all questions, and over numbers of all sizes."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from expected import QUESTIONS, Number
from expected_more import MORE
from hypothesis import assume, given
from hypothesis import strategies as st

import headcount as hc
from headcount.questions import progress
from headcount.questions.bank import find
from headcount.questions.digits import Fit, fit
from headcount.questions.number_field import NumberField

BOXES = [
    (name, at, box)
    for name, boxes in {**QUESTIONS, **MORE}.items()
    for at, box in enumerate(boxes)
    if isinstance(box, Number)
]
each_box = pytest.mark.parametrize(
    "name, at, box", BOXES, ids=[f"{name}-{at}" for name, at, _ in BOXES]
)


@pytest.fixture(autouse=True)
def outside_too():
    hc.switch(outside=True)


def typed(value: Fraction, place: int) -> str:
    """The value rounded to a place, as it is typed: 4800 for 4,820 to the hundreds."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    number = exact.quantize(Decimal(1).scaleb(-place), ROUND_HALF_UP)
    return f"{number:f}"


def judge(name: str, at: int, entry: str):
    progress.forget()
    return find(name).fields[at].judge(entry)


@each_box
def test_the_form_asked_for_is_right(name, at, box):
    judged = judge(name, at, typed(box.value, box.decimals))
    assert judged.outcome in ("right", "right_with_note"), judged


@each_box
def test_a_slip_in_the_last_digit_is_never_right(name, at, box):
    """However small the difference, at every number of digits."""
    if box.simulated:
        return  # a simulation comes near by chance
    for place in range(-2, box.decimals + 3):
        step = Fraction(1, 10**place) if place >= 0 else Fraction(10**-place)
        right = Fraction(typed(box.value, place))
        others = [Fraction(one) for one in (*box.also, *box.earlier)]
        for wrong in (right - step, right + step):
            near_another = any(abs(wrong - one) < step for one in others)
            finer = wrong == Fraction(typed(box.value, place - 1))  # 160 for 164 to the tens
            if near_another or finer or abs(wrong) < step:
                continue
            judged = judge(name, at, typed(wrong, max(place, 0)))
            assert not judged.outcome.startswith("right"), (typed(wrong, max(place, 0)), judged)


@each_box
def test_no_known_mistake_is_ever_right(name, at, box):
    """Neither as it is nor rounded as far as any answer may be."""
    for wrong, _ in box.wrong:
        for place in range(-3, 6):
            entry = typed(wrong, place)
            if Fraction(entry) == 0 or entry == typed(box.value, box.decimals):
                continue
            if place == 3 and box.decimals == 0 and abs(box.value) >= 1000:
                continue  # 4.000 may be meant as 4,000
            judged = judge(name, at, entry)
            is_rounding = any(
                Fraction(entry) == Fraction(typed(Fraction(one), place))
                for one in (box.value, *box.also, *box.earlier)
            )
            if is_rounding and place > box.decimals:
                continue  # it is the answer to these digits as well
            if place == 3 and abs(Fraction(entry.replace(".", ""))) == abs(box.value):
                continue  # 52.000 is 52,000 with a point between thousands
            assert not judged.outcome.startswith("right"), (entry, judged)


SIZES = st.fractions(min_value=Fraction(1, 900), max_value=10**7, max_denominator=997)


@given(SIZES, st.integers(0, 3), st.integers(-4, 6), st.integers(1, 3))
def test_rounding_is_right_and_nothing_else_is(answer, asked, place, fewest):
    assume(answer.denominator > 1)
    entry = typed(answer, place)
    decimals = max(place, 0)
    found = fit(Fraction(entry), decimals, float(answer), asked, fewest)
    kept = len(entry.lstrip("0.").replace(".", "")) + min(place, 0)  # digits down to this place
    if place >= asked:
        assert found.is_right
    elif Fraction(entry) and found is Fit.COARSER:
        assert kept >= fewest or kept + 1 >= fewest  # 9.6 rounds up to a number of two digits
    elif Fraction(entry) and found is Fit.TOO_COARSE:
        assert kept <= fewest
    step = Fraction(10) ** -place
    for other in (Fraction(entry) - step, Fraction(entry) + step):
        if other > 0 and place >= 0:
            text = typed(other, place)
            again = fit(Fraction(text), decimals, float(answer), asked, fewest)
            rounds = Fraction(text) in {Fraction(typed(answer, p)) for p in range(-7, place + 1)}
            tie = abs(other - answer) == step / 2  # Python rounds a half to the even digit
            assert rounds or tie or not again.is_right, (text, again)


def test_a_whole_result_is_exact_and_a_program_may_write_it_with_a_point():
    box = NumberField(449, "days")
    outcomes = {entry: box.judge(entry).outcome for entry in (449, "449.0", 449.0, "450", "400")}
    assert outcomes == {449: "right", "449.0": "right", "450": "near", "400": "near"}
