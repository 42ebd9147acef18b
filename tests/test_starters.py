"""The starters: one for each misconception, short, neutral, and every number worked out by hand."""

from __future__ import annotations

import re
from fractions import Fraction
from statistics import median

import pytest
from sums import NUMBER, claims, comes_to, number
from test_notebooks import LOADED, QUOTED
from told_starters import NUMBERS

from headcount.questions.misconceptions import FEEDBACK
from headcount.questions.starters import STARTERS, charts, counts, percentages, uncertainty

PARTS = (percentages, counts, uncertainty, charts)
WORDS = 90
MIGRATION = r"\b(migra\w*|refugees?|asylum|borders?|Calais|Dunkirk|camps?|police|attempts?)\b"
GREY = r"\b(merely|herds?|swarms?|floods?|rivers?|pools?|fish\w*|sheep|cows?|birds?)\b"


def whole(code: str) -> str:
    """All that a starter says, with plain minus signs."""
    one = STARTERS[code]
    return " ".join((one.name, one.ask, one.contrast, one.listen_for)).replace("\u2212", "-")


def test_every_misconception_has_one_starter():
    assert set(STARTERS) == set(FEEDBACK) == set(NUMBERS)
    assert sum(len(part.STARTERS) for part in PARTS) == len(STARTERS), "a code stands twice"
    names = [one.name for one in STARTERS.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("code", STARTERS)
def test_a_starter_fits_on_a_slip_of_paper(code):
    one = STARTERS[code]
    assert 3 <= len(one.name.split()) <= 7
    assert one.name[0].islower() and one.name[-1].isalpha(), "it follows a colon"
    assert len(whole(code).split()) <= WORDS
    for text in (one.ask, one.contrast, one.listen_for):
        assert text[0].isupper() or text[0].isdigit()
        assert re.search(r"[.?!]'?$", text), text
        assert text.count("'") % 2 == 0, "a quotation is closed"
        assert not re.search(r"  |^ | $|[\w,]'\w", text), text
    assert "?" in one.ask + one.contrast or ":" in one.ask
    assert "?" in one.contrast, "the contrast asks, and does not tell"
    assert one.listen_for.startswith("Understood: '")
    assert one.listen_for.count("Not yet: '") == 1


@pytest.mark.parametrize("code", STARTERS)
def test_the_starters_keep_a_neutral_voice(code):
    assert not re.search(LOADED, re.sub(QUOTED, "", whole(code)), re.IGNORECASE)
    assert not re.search(GREY, whole(code), re.IGNORECASE)
    assert not re.search(MIGRATION, whole(code)), "another topic, so that only the idea is shared"


@pytest.mark.parametrize("code", STARTERS)
def test_a_starter_does_not_repeat_the_feedback(code):
    said = re.split(r"(?<=[.?!]) ", FEEDBACK[code])
    assert [one for one in said if len(one.split()) > 3 and one in whole(code)] == []


# --- the numbers ---


def near(value: Fraction, unit: Fraction) -> Fraction:
    return (value / unit + Fraction(1, 2)) // 1 * unit


def mean(*values: Fraction) -> Fraction:
    return sum(values) / len(values)


def middle(*values: Fraction) -> Fraction:
    return median(values)


def comes(sum_by_hand: str) -> Fraction:
    exact = re.sub(r"[\d.]+", lambda found: f"Fraction('{found[0]}')", sum_by_hand)
    return Fraction(eval(exact))


def faults(text: str, given: str, results: dict[str, str]) -> list[str]:
    """What is wrong: a sum by hand, the order of the numbers that are given, a sum in words."""
    worked_out, found = set(), []
    for words, by_hand in results.items():
        printed = list(re.finditer(NUMBER, words))[-1]
        whole_words = re.escape(words) + r"(?![.,]?\d|%)"
        places = {one.start() + printed.end() for one in re.finditer(whole_words, text)}
        if not places or not comes_to(comes(by_hand), printed[0]):
            found.append(f"{words}: {by_hand}")
        worked_out |= places
    rest = [one[0] for one in re.finditer(NUMBER, text) if one.end() not in worked_out]
    if rest != given.split():
        found.append(f"given: {' '.join(rest)}")
    return found + [str(claim) for claim in claims(text) if not claim.holds]


@pytest.mark.parametrize("code", STARTERS)
def test_every_number_of_a_starter_is_given_or_worked_out(code):
    assert faults(whole(code), *NUMBERS[code]) == []


@pytest.mark.parametrize("code", NUMBERS)
def test_a_sum_starts_from_numbers_of_the_starter(code):
    """And from few others: halves, hundreds, thousands."""
    said = {abs(number(one)) for one in re.findall(NUMBER, whole(code))}
    for by_hand in NUMBERS[code][1].values():
        used = {Fraction(one) for one in re.findall(r"[\d.]+", by_hand)}
        assert used <= said | {1, 2, Fraction("0.5"), 100, 1000}, by_hand


def test_a_changed_number_would_be_noticed():
    """With another digit anywhere, a sum fails or a number is unknown."""
    missed = []
    for code in STARTERS:
        text = whole(code)
        for found in re.finditer(r"\d", text):
            at = found.start()
            other = f"{text[:at]}{(int(text[at]) + 4) % 10}{text[at + 1 :]}"
            if not faults(other, *NUMBERS[code]):
                missed.append((code, other[max(0, at - 30) : at + 20]))
    assert missed == []
