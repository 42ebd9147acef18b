"""The fields of a question exactly where right ends, where near ends and where a mistake begins."""

from __future__ import annotations

from ast import literal_eval

import pytest

from headcount.numbers.reading import LONGEST
from headcount.questions.choice_fields import ChoiceField, TicksField, find_option
from headcount.questions.digits import ASKED, EXACT
from headcount.questions.fields import Also, Wrong, commas
from headcount.questions.gap_field import GapField, plain_words
from headcount.questions.number_field import NumberField
from headcount.questions.order_field import OrderField
from headcount.questions.several import entries


def outcome(field, entry):
    return field.judge(entry).outcome


# --- one number ---


@pytest.mark.parametrize(
    "typed, wanted, note",
    [
        ("4820", "right", False),
        ("4820.0", "right", False),
        ("4820.4", "right_with_note", True),
        ("4800", "right_with_note", True),
        ("4821", "near", False),
        ("4819", "near", False),
        ("4820.3", "near", False),
        ("4868", "near", False),  # one percent away, and a little more
        ("4869", "wrong", False),
        ("4773", "near", False),
        ("4771", "wrong", False),
    ],
)
def test_right_is_the_answer_rounded_to_the_digits_typed(typed, wanted, note):
    judged = NumberField(4820.36, "people").judge(typed)
    assert (judged.outcome, judged.note is not None) == (wanted, note)


def test_one_digit_is_too_coarse_where_two_are_wanted():
    judged = NumberField(4820.36, "people").judge("5000")
    assert judged.outcome == "near"
    assert judged.message == "Rounded too far: give the nearest whole number."


@pytest.mark.parametrize("typed, wanted", [("31", "near"), ("31.1", "right"), ("31.14", "right")])
def test_bounds_take_no_fewer_digits_than_asked(typed, wanted):
    assert outcome(NumberField(31.1377, "%", 1, fewest=ASKED), typed).startswith(wanted)


@pytest.mark.parametrize("typed, wanted", [("52000", "right"), ("50000", "near")])
def test_a_count_is_not_rounded(typed, wanted):
    assert outcome(NumberField(52_000, "attempts", fewest=EXACT), typed) == wanted


@pytest.mark.parametrize("typed, wanted", [("2.4", "right"), ("2.5", "right"), ("2.2", "wrong")])
def test_a_half_rounds_both_ways_where_a_decimal_is_asked(typed, wanted):
    """By hand it goes up; Python's round() takes the even one."""
    assert outcome(NumberField(2.45, "times", 1), typed) == wanted


@pytest.mark.parametrize("typed", ["4.95", "5.0", "5.05"])
def test_another_right_value_takes_its_own_digits(typed):
    field = NumberField(9, "times", 1, also=(Also(5, "the other one."),))
    judged = field.judge(typed)
    right = typed == "5.0"
    assert (judged.outcome == "right_with_note") == right
    assert not right or "other one" in judged.note


@pytest.mark.parametrize("entry", ["28", "28.6", "28.57", "28.571"])
def test_a_mistake_is_known_by_its_digits(entry):
    field = NumberField(40, "%", 1, 0.5, wrong=(Wrong((200 / 7,), "M-BASE"),))
    judged = field.judge(entry)
    wanted = ("wrong", None) if entry == "28" else ("recognised", "M-BASE")  # 28.57 rounds to 29
    assert (judged.outcome, judged.misconception) == wanted
    assert field.judge("29").misconception == "M-BASE"


def test_a_mistake_is_not_guessed_from_a_number_far_from_it():
    """0.5 typed without decimals is 1 or 0: a twentieth of the value is the most it may miss."""
    field = NumberField(50, "people", wrong=(Wrong((10.4,), "M-BASE"), Wrong((0.6,), "M-SCALE")))
    assert field.judge("10").misconception == "M-BASE"  # 0.4 of 10.4
    assert outcome(field, "1") == "wrong"  # 0.4 of 0.6
    assert field.judge("0.6").misconception == "M-SCALE"


@pytest.mark.parametrize(
    "typed, wanted",
    [("0.7", "near"), ("0.69", "right_with_note"), ("0.689", "right"), ("1", "wrong")],
)
def test_rounded_too_far(typed, wanted):
    judged = NumberField(0.68862, "proportion", 3).judge(typed)
    assert judged.outcome == wanted
    if wanted == "near":
        assert judged.message == "Rounded too far: give three decimals."


@pytest.mark.parametrize(
    "typed, noted", [("31.1", False), ("3.11e1", False), ("31", True), ("31.138", True)]
)
def test_other_digits_than_asked_are_noted(typed, noted):
    judged = NumberField(31.1377, "%", 1).judge(typed)
    assert (judged.note is not None) == noted, judged.note


@pytest.mark.parametrize(
    "answer, typed, value",
    [(1000, "1.000", 1000), (4820, "4.820", 4820), (999, "1.000", 1), (999, "999.0", 999)],
)
def test_a_point_parts_thousands_where_thousands_are_asked(answer, typed, value):
    assert NumberField(answer, "people").judge(typed).value == value


def test_a_point_parts_no_thousands_where_decimals_are_asked():
    assert NumberField(1000, "people", 1).judge("1.000").value == 1


@pytest.mark.parametrize(
    "entry, told", [(0, False), (1, False), (0.5, False), (-0.01, True), (1.01, True)]
)
def test_a_chance(entry, told):
    judged = NumberField(0.25, "proportion", 2, is_chance=True).judge(entry)
    assert judged.outcome == "wrong"
    assert (judged.message == "A chance lies between 0 and 1.") == told
    assert NumberField(0.25, "proportion", 2).judge(2).message == ""


@pytest.mark.parametrize(
    "answer, typed, outcome_, note",
    [
        (-31.1, "-31.1", "right", None),
        (-31.1, "31.1", "right_with_note", "Say fall, or give the minus sign."),
        (-31.1, "+31.1", "recognised", None),
        (-31.1, "fall of 31.1", "right", None),
        (31.1, "31.1", "right", None),
        (31.1, "fall of 31.1", "right", None),
        (
            31.1,
            "-31.1",
            "right_with_note",
            "The question already says fall, so the minus sign is not needed.",
        ),
        (31.1, "rose by 31.1", "recognised", None),
    ],
)
def test_the_sign_of_a_fall(answer, typed, outcome_, note):
    judged = NumberField(answer, "%", 1, 0.05, is_fall=True).judge(typed)
    assert (judged.outcome, judged.note) == (outcome_, note)


@pytest.mark.parametrize(
    "unit, typed, value",
    [
        ("people", "2 thousand", 2000),
        ("people", "2k", 2000),
        ("people", "2 million", 2_000_000),
        ("GBP million a year", "2 million", 2),
        ("GBP million a year", "2000 thousand", 2_000_000),
        ("proportion", "25%", 0.25),
        ("%", "25%", 25),
        ("%", "1/4", 25),
    ],
)
def test_units(unit, typed, value):
    assert NumberField(value, unit, 1, 0.001).judge(typed).value == pytest.approx(value)


def test_two_entries_are_no_number():
    field = NumberField(31.1, "%", 1)
    assert "these are 2 numbers where one is wanted" in field.judge((31, 1)).message
    assert outcome(field, (31.1,)) == "unreadable" and "2" not in field.judge((31.1,)).message


@pytest.mark.parametrize(
    "typed, plain",
    [
        ("166,500", "166500"),
        ("166,000", "166000"),
        ("-52,000", "-52000"),
        ("1,100", "1100"),
        ("1,999", "1999"),
        ("31,1", "31.1"),
        ("-7,99", "-7.99"),
    ],
)
def test_a_comma_that_python_cuts_at_is_advised_on_as_it_was_typed(typed, plain):
    """What a pupil typed is what Python reads here: the advice writes the same number."""
    said = NumberField(31.1, "%", 1).judge(literal_eval(typed))
    assert said.outcome == "unreadable"
    assert f"Write {plain} without a comma, or '{typed}' in quotes." in said.message


@pytest.mark.parametrize("numbers", [(31, -1), (31, 1000), (31.1, 2), (31, 2.5), (True, 5), (7,)])
def test_other_numbers_were_not_cut_by_a_comma(numbers):
    assert commas(numbers, "where one is wanted") is None


# --- ends of an interval ---


@pytest.mark.parametrize(
    "is_upper, typed, wanted",
    [
        (False, ">= 5", "right"),
        (False, "> 5", "right_with_note"),
        (False, "< 5", "recognised"),
        (False, "<= 5", "recognised"),
        (False, "5", "right"),
        (False, "5 <= x", "right"),
        (True, "< 5", "right"),
        (True, "<= 5", "right_with_note"),
        (True, "> 5", "recognised"),
        (True, "5 > x", "right"),
        (True, "x \u2264 5", "right_with_note"),
        (True, "=< 5", "right_with_note"),
        (False, "=> 5", "right"),
    ],
)
def test_signs_at_the_ends(is_upper, typed, wanted):
    bound = "upper end" if is_upper else "lower end"
    assert outcome(NumberField(5, "people", bound=bound), typed) == wanted


def test_a_long_text_at_an_end_is_not_read():
    field = NumberField(5, "people", bound="lower end")
    assert outcome(field, ">=" + " " * (LONGEST - 3) + "5") == "right"
    assert outcome(field, ">=" + " " * (LONGEST - 2) + "5") == "unreadable"


ENDS = [NumberField(5, "people", label=label) for label in ("lower", "upper")]


@pytest.mark.parametrize(
    "text, ends",
    [
        ("5 to 7", ["5", "7"]),
        ("5-7", ["5", "7"]),
        ("5 \u2013 7", ["5", "7"]),
        ("from 5 to 7", ["5", "7"]),
        ("5 <= x < 7", ["5 <=", "< 7"]),
        ("7 > x >= 5", [">= 5", "7 >"]),
        ("5; 7", ["5", "7"]),
        ("5, 7", ["5", "7"]),
        ("5,700; 7", ["5,700", "7"]),
    ],
)
def test_pairs(text, ends):
    assert entries(text, ENDS, is_pair=True) == ends


# --- options ---

OPTIONS = ("stays the same", "7,000", "halves")


@pytest.mark.parametrize(
    "entry, index",
    [("a", 0), ("C", 2), ("(b)", 1), ("b)", 1), ("d", None), (7000, 1), (7001, None), (True, None)]
    + [("the halves", 2), ("stay the same", 0), ("", None), ("(a) halves", 2), ("`", None)],
)
def test_which_option_is_meant(entry, index):
    assert find_option(entry, OPTIONS) == index


def test_two_options_in_the_same_words_are_not_told_apart_by_them():
    assert find_option("rise", ("rises", "the rise")) is None
    assert find_option("rises", ("rises", "the rise")) == 0


def test_choices_and_notes():
    field = ChoiceField(OPTIONS, 0, {1: Wrong(code="M-BASE")}, {2: "also."})
    assert [outcome(field, letter) for letter in "abc"] == [
        "right",
        "recognised",
        "right_with_note",
    ]
    assert outcome(ChoiceField(OPTIONS, 0), "b") == "wrong"
    assert field.form.startswith("a letter from a to c,")


def test_ticks():
    field = TicksField(OPTIONS + ("doubles",), frozenset({0, 1}), {3: Wrong(text="No.")})
    for entry, wanted in (
        ("ab", "right"),
        ("ba", "right"),
        ("a", "wrong"),
        ("abc", "wrong"),
        ("abd", "recognised"),
        (["a", "b"] * 4, "right"),
        (["a", "b"] * 4 + ["a"], "unreadable"),  # more than twice as many as there are
        ("abe", "unreadable"),
    ):
        assert outcome(field, entry) == wanted, entry
    assert "something is missing" in field.judge("a").message
    assert field.judge("abc").message == ""


# --- words and lines ---


@pytest.mark.parametrize(
    "one, other",
    [
        ("The attempts!", "attempt"),
        ("an attempt", "attempts"),
        ("in 2017.", "in 2017"),
        (".5", "0.5"),
        ("A", ""),
    ],
)
def test_words_that_count_as_the_same(one, other):
    assert plain_words(one) == plain_words(other)


@pytest.mark.parametrize("one, other", [("gas", "ga"), ("yes", "ye"), ("1.5", "15")])
def test_words_that_do_not(one, other):
    assert plain_words(one) != plain_words(other)


def test_a_gap_is_filled_by_a_word_or_two():
    field = GapField(("attempts", "2017"), wrong=(Wrong(("people",), text="No."),))
    long = "attempts" + " " * LONGEST
    assert outcome(field, long[:LONGEST]) == "right"
    assert outcome(field, long[: LONGEST + 1]) == "unreadable"
    assert outcome(field, 2017) == "right" and outcome(field, "the") == "unreadable"
    assert field.judge("atempts").note == "It is spelt 'attempts'."
    assert outcome(field, "peple") == "recognised" and outcome(field, "2016") == "wrong"


LINES = OrderField(
    ("a = 1", "b = a", "c = b", "no"),
    {0: frozenset(), 1: frozenset({0}), 2: frozenset({1})},
    {3: Wrong(text="Leave it out.")},
)


@pytest.mark.parametrize(
    "entry, wanted, said",
    [
        ("abc", "right", ""),
        ("ab", "wrong", "1 line is still missing"),
        ("a", "wrong", "2 lines are still missing"),
        ("ba", "wrong", "Line (b) comes too early"),
        ("acb", "wrong", "Line (c) comes too early"),
        ("abcd", "recognised", "Look at line (d). Leave it out."),
        ("aa", "unreadable", "Line (a) stands twice"),
        (list("abcabcab"), "unreadable", "Line (a) stands twice"),
        (list("abcabcabc"), "unreadable", "the letters in order"),
    ],
)
def test_lines_in_order(entry, wanted, said):
    judged = LINES.judge(entry)
    assert judged.outcome == wanted and said in judged.message
