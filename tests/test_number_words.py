"""The words around numbers: those that people type, one by one, and those that we write."""

from __future__ import annotations

from fractions import Fraction

import pytest

from headcount.errors import Problem
from headcount.numbers.reading import read_number
from headcount.numbers.rounding import (
    decimals_of_two_digits,
    last_digit,
    power_of_ten,
    rounding_unit,
)
from headcount.numbers.writing import counted, listed, percent, several, trimmed, written

MINUS = "\u2212"

# --- read ---

PARTS = (
    "half third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth"
).split()
NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
).split()
FALLS = (
    "fall falls fell fallen down decrease decreased drop dropped decline declined minus fewer less "
    "lower below reduction loss"
).split()
RISES = "rise rises rose risen up increase increased plus more higher above".split()
HEDGES = [
    *"about around roughly approximately over under below above = ~ > \u2248 x".split(),
    "at most",
    "at least",
    "more than",
    "less than",
    "fewer than",
    "no more than",
    "no less than",
    "no fewer than",
    "up to",
]


def read(text: str) -> Fraction:
    (reading,) = read_number(text)
    return reading.value


@pytest.mark.parametrize("below, name", list(enumerate(PARTS, 2)))
def test_parts(below, name):
    assert read(f"a {name}") == read(f"one {name}") == read(name) == Fraction(1, below)
    assert read(f"a fall of a {name}") == Fraction(-1, below)


@pytest.mark.parametrize(
    "name, below", [("fourth", 4), ("twentieth", 20), ("hundredth", 100), ("eigth", 0)]
)
def test_other_parts(name, below):
    if below:
        assert read(f"an {name}") == Fraction(1, below)
    else:
        with pytest.raises(Problem):
            read_number(name)


@pytest.mark.parametrize("value, name", list(enumerate(NAMES)))
def test_names(value, name):
    assert read(name) == value
    assert read(f"one in {name}") == Fraction(1, value) if value else read("0 in 7") == 0


SIGNS = {"minus": "-", "plus": "+"}


@pytest.mark.parametrize("word", FALLS)
def test_words_for_a_fall(word):
    (reading,) = read_number(f"it {word} 31.1%" if word not in HEDGES else f"31.1% {word}")
    assert (reading.value, reading.sign, reading.percent) == (
        Fraction("-31.1"),
        SIGNS.get(word, "fall"),
        True,
    )
    for text in (f"31.1 {word}", f"a 31.1% {word}"):
        assert read(text) == Fraction("-31.1"), text


@pytest.mark.parametrize("word", RISES)
def test_words_for_a_rise(word):
    (reading,) = read_number(f"it {word} 31.1%" if word not in HEDGES else f"31.1% {word}")
    assert (reading.value, reading.sign, reading.percent) == (
        Fraction("31.1"),
        SIGNS.get(word, "rise"),
        True,
    )
    assert read(f"31.1 {word}") == Fraction("31.1")


@pytest.mark.parametrize("word", [*FALLS[:11], "reduction"])
def test_a_fall_of_or_by(word):
    for text in (f"{word} of 31.1", f"{word} by 31.1"):
        assert read(text) == Fraction("-31.1"), text


@pytest.mark.parametrize("word", HEDGES)
def test_hedges_are_read_over(word):
    (reading,) = read_number(f"{word} 500")
    assert (reading.value, reading.sign, reading.words) == (500, "", ())


def test_words_that_say_nothing_of_the_kind_are_handed_on():
    assert read_number("31 falling")[0].words == ("falling",)
    assert read_number("31 lessons")[0].sign == ""
    assert read_number("12 upper")[0].words == ("upper",)


@pytest.mark.parametrize(
    "text", ["fell rose 5", "up and down 5", "down + 5", "rose -5", "fell fell 5"]
)
def test_both_ways_at_once_is_no_number(text):
    with pytest.raises(Problem):
        read_number(text)


# --- written ---


@pytest.mark.parametrize(
    "value, things, wanted",
    [
        (1, "attempts", "1 attempt"),
        (2, "attempts", "2 attempts"),
        (0, "attempts", "0 attempts"),
        (1, "people", "1 person"),
        (1.5, "people", "1.5 people"),
        (1, "children", "1 child"),
        (2, "children", "2 children"),
        (1000, "children", "1,000 children"),
    ],
)
def test_so_many_things(value, things, wanted):
    assert several(value, things) == wanted


@pytest.mark.parametrize(
    "value, decimals, wanted",
    [
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-0.5, 0, f"{MINUS}1"),
        (-0.4, 0, "0"),
        (0.25, 1, "0.3"),
        (1234.5, 0, "1,235"),
        (167_000, 0, "167,000"),
        (-31.1377, 1, f"{MINUS}31.1"),
        (1e308, 0, f"{10**308:,}"),
    ],
)
def test_halves_are_rounded_up(value, decimals, wanted):
    assert written(value, decimals) == wanted


def test_signs():
    assert written(5, sign=True) == "+5" and written(-5, sign=True) == f"{MINUS}5"
    assert written(0, sign=True) == "0" and written(0.4, sign=True) == "0"
    assert written(0.5, sign=True) == "+1" and counted(0.5, sign=True) == "+0.5"


def test_tails_of_zeros():
    assert [trimmed(one) for one in (40, 14.29, 0.5, 100, 0.04)] == [
        "40",
        "14.3",
        "0.5",
        "100",
        "0",
    ]
    assert [counted(one) for one in (167_000, 2.4, 0.12345, 100)] == [
        "167,000",
        "2.4",
        "0.1235",
        "100",
    ]
    assert percent(31.14) == "31.1%" and percent(99.96, 1) == "100.0%"


def test_lists():
    assert listed(["500"]) == "500" and listed(["500", "700"]) == "500 and 700"
    assert listed(["500", "700", "1,000"], "or") == "500, 700 or 1,000"


# --- what a number looks rounded to ---


@pytest.mark.parametrize(
    "printed, unit",
    [
        (167_000, 1000),
        (115_500, 100),
        (500, 100),
        (7, 1),
        (10, 10),
        (2.4, 0.1),
        (0.05, 0.01),
        (0.10, 0.1),
        (0, 1),
        (1.25e-7, 1e-9),
    ],
)
def test_the_unit_of_a_printed_number(printed, unit):
    assert rounding_unit(printed) == unit
    assert isinstance(rounding_unit(printed), int) == (unit >= 1)


@pytest.mark.parametrize(
    "typed, place", [("1.20", 0.01), ("500", 1), ("0.5", 0.1), ("0", 1), ("7e2", 1), ("NaN", 1)]
)
def test_the_place_of_the_last_digit(typed, place):
    assert last_digit(typed) == place


@pytest.mark.parametrize(
    "value, power, decimals",
    [
        (4820, 1000, -2),
        (1000, 1000, -2),
        (999, 100, -1),
        (99, 10, 0),
        (10, 10, 0),
        (9.9, 1, 1),
        (1, 1, 1),
        (0.99, 0.1, 2),
        (0.0482, 0.01, 3),
    ],
)
def test_powers_of_ten_and_two_digits(value, power, decimals):
    assert power_of_ten(value) == power
    assert decimals_of_two_digits(value) == decimals


def test_the_smallest_power_that_is_told_apart():
    assert power_of_ten(1e-15) == power_of_ten(1e-18) == 1e-15
