"""Reading numbers in every form that people type, and writing figures out."""

import builtins
import datetime
import os
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from expected import one_sentence
from hypothesis import example, given
from hypothesis import strategies as st

from headcount.errors import Problem
from headcount.numbers.reading import is_blank, is_missing, read_amount, read_number
from headcount.numbers.writing import listed, percent, trimmed, written

NBSP, THIN, NARROW, MINUS = "\u00a0", "\u2009", "\u202f", "\u2212"

whole_numbers = st.integers(-(10**15), 10**15)
places = st.integers(1, 6)


def read(entry):
    """The value of an entry that has one reading."""
    (reading,) = read_number(entry)
    return reading.value


def values(entry):
    return [reading.value for reading in read_number(entry)]


@st.composite
def decimal_numbers(draw):
    return Decimal(draw(whole_numbers)).scaleb(-draw(places))


# --- the same number in many forms ---------------------------------------------------------


@given(st.floats(-1e299, 1e299).filter(lambda x: x == 0 or abs(x) > 1e-299))
def test_any_float_reads_back(number):
    assert float(read(number)) == number
    assert float(read(repr(number))) == number
    assert float(read(np.float64(number))) == number


@given(st.integers(-(10**299), 10**299))
def test_any_int_reads_back(number):
    assert read(number) == number
    if len(str(number)) < 60:
        assert read(str(number)) == number


@given(decimal_numbers())
def test_any_decimal_reads_back(number):
    text = f"{number:f}"
    assert read(number) == read(text) == Fraction(number)
    assert Fraction(number) in values(text.replace(".", ","))
    assert read(text.replace("-", MINUS)) == Fraction(number)
    assert read(f"  {text} ") == Fraction(number)


@given(decimal_numbers(), st.sampled_from(["%", " %", " percent", " per cent", " pct"]))
def test_a_trailing_percent_is_noted(number, sign):
    (reading,) = read_number(f"{number:f}{sign}")
    assert (reading.value, reading.percent) == (Fraction(number), True)
    assert reading.words == ()


@given(whole_numbers)
def test_thousands_by_comma(number):
    readings = values(f"{number:,}")
    assert readings[0] == number
    assert len(readings) == (2 if 1000 <= abs(number) < 1_000_000 else 1)


@given(decimal_numbers(), st.sampled_from([",", " ", "'", "\u2019", NBSP, THIN, NARROW]))
def test_thousands_with_decimals(number, mark):
    text = f"{number:,f}"
    if mark in text or "," not in text:
        assert read(text) == Fraction(number)
    else:
        assert read(text.replace(",", mark)) == Fraction(number)


@given(decimal_numbers().filter(lambda n: abs(n) >= 1000))
def test_points_for_thousands_and_comma_for_decimals(number):
    swapped = f"{number:,f}".translate(str.maketrans(",.", ".,"))
    assert read(swapped) == Fraction(number)


@given(whole_numbers, st.integers(1, 10**6), st.sampled_from(["/", " / ", " in ", "\u2044"]))
def test_fractions(above, below, between):
    (reading,) = read_number(f"{above}{between}{below}")
    assert reading.value == Fraction(above, below)
    assert reading.is_fraction
    assert read(Fraction(above, below)) == Fraction(above, below)


@pytest.mark.parametrize(
    "text, value",
    [
        ("1.67e5", 167_000),
        ("1.67E+5", 167_000),
        ("5.", 5),
        (".5", Fraction(1, 2)),
        (",5", Fraction(1, 2)),
        ("+7", 7),
        ("about 500", 500),
        ("more than 750", 750),
        ("= 31.1", Fraction(311, 10)),
        ("~7", 7),
        ("\u00a3100", 100),
        ("GBP 100", 100),
        ("seven", 7),
        ("a tenth", Fraction(1, 10)),
        ("one seventh", Fraction(1, 7)),
        ("1 in 14", Fraction(1, 14)),
        ("One in fourteen", Fraction(1, 14)),
        ("fall of 31.1", Fraction(-311, 10)),
        ("fell by 31.1 %", Fraction(-311, 10)),
        ("31.1% down", Fraction(-311, 10)),
        ("rose by 5", 5),
        ("- 5", -5),
        ("\u2013" + "5", -5),
        ("\uff13\uff11.1", Fraction(311, 10)),
        ("\u0661\u0662", 12),
        ("a fall of 31.1%", Fraction("-31.1")),
        ("it fell by 31.1 %", Fraction("-31.1")),
        ("a 31.1% fall", Fraction("-31.1")),
        ("a reduction of 31.1%", Fraction("-31.1")),
        ("a rise of 45.2%", Fraction("45.2")),
        ("a third", Fraction(1, 3)),
        ("negative 31.1", Fraction("-31.1")),
        ("minus 31.1", Fraction("-31.1")),
        ("reduced by 31.1%", Fraction("-31.1")),
        ("approx 7%", 7),
        ("approx. 7", 7),
        ("by 35.6 percent", Fraction("35.6")),
        ("three quarters", Fraction(3, 4)),
        ("two-thirds", Fraction(2, 3)),
        ("33 1/3", Fraction(100, 3)),
        ("33\u2153", Fraction(100, 3)),
        ("\u00bd", Fraction(1, 2)),
        ("33,333,333.33", Fraction("33333333.33")),
        ("200*150/60", 500),
        ("7000*115/167", Fraction(805000, 167)),
        ("200 x 150 / 60", 500),
        ("200 \u00b7 150", 30000),
        ("52\u00f7167", Fraction(52, 167)),
        ("5.2\u00d710^4", 52000),
        ("5.2 x 10\u2074", 52000),
        ("5.2e4", 52000),
        ("2*10**3/4", 500),
        ("1/2/3", Fraction(1, 6)),
        ("\u0663\u0661\u066b\u0661", Fraction("31.1")),
        ("\u0665\u0662\u066c\u0660\u0660\u0660", 52000),
        ("31\u00b71", Fraction("31.1")),
        ("\uff0d31\uff0e1", Fraction("-31.1")),
        ("%31", 31),
        ("forty-five", 45),
        ("9.64\u00d7", Fraction("9.64")),
        ("just a tenth", Fraction(1, 10)),
        ("\u200e31.1\u200f", Fraction("31.1")),
        ("167`000", 167000),
    ],
)
def test_other_forms(text, value):
    assert read(text) == value


@pytest.mark.parametrize(
    "text, sign", [("31", ""), ("-31", "-"), ("+31", "+"), ("up 31", "rise"), ("fell 31", "fall")]
)
def test_the_sign_is_kept_as_it_was_said(text, sign):
    assert read_number(text)[0].sign == sign


@pytest.mark.parametrize(
    "text, decimals", [("31", 0), ("31.0", 1), ("31,14", 2), ("1/3", None), ("1.67e5", 0)]
)
def test_decimals_are_counted_as_typed(text, decimals):
    assert read_number(text)[0].decimals == decimals


@pytest.mark.parametrize(
    "text, bound",
    [
        ("less than a tenth", "<"),
        ("under 10%", "<"),
        ("just under 10", "<"),
        ("fell by less than 10", "<"),
        ("no more than 5", "<="),
        ("5 or less", "<="),
        ("up to 5", "<="),
        ("more than 750", ">"),
        ("at least 5", ">="),
        ("x < 5", "<"),
        ("5 > x", "<"),
        ("\u2265 5", ">="),
        ("about 5", ""),
        ("31% less", ""),
        ("nearly 7", ""),
    ],
)
def test_words_that_make_a_number_a_bound(text, bound):
    assert read_number(text)[0].bound == bound


def test_a_point_between_thousands_is_read_where_it_is_asked_for():
    for text in ("-52.000", "-52\uff0e000"):
        assert [one.value for one in read_number(text, points_group=True)] == [-52000, -52]
        assert [one.value for one in read_number(text)] == [-52]


def test_words_after_the_number_are_handed_on():
    assert read_number("33.3 million a year")[0].words == ("million", "a", "year")


@pytest.mark.parametrize(
    "entry",
    [
        31,
        31.0,
        Decimal("31"),
        Fraction(31),
        np.int64(31),
        np.uint8(31),
        np.float64(31),
        np.float32(31),
        np.float16(31),
        np.longdouble(31),
        np.array(31),
        np.array([31]),
        np.array([[31.0]]),
        np.array([31], dtype=object),
        np.array(["31"]),
        np.str_("31"),
        pd.Series([31]),
        pd.Series([31.0], index=["fall"]),
        pd.Series([31], dtype="Int64"),
        pd.Index([31]),
    ],
    ids=lambda entry: f"{type(entry).__name__}-{getattr(entry, 'dtype', '')}",
)
def test_every_numeric_type(entry):
    (reading,) = read_number(entry)
    assert (reading.value, reading.decimals) == (31, 0)


def test_a_float32_is_read_as_printed():
    (reading,) = read_number(np.float32(45.2))
    assert (reading.value, reading.decimals) == (Fraction(452, 10), 1)


# --- the comma rule ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text, expected",
    [
        ("31,138", [31138, Fraction("31.138")]),
        ("-31,138", [-31138, Fraction("-31.138")]),
        ("167,000", [167000, 167]),
        ("0,689", [Fraction("0.689")]),
        ("00,689", [Fraction("0.689")]),
        (",689", [Fraction("0.689")]),
        ("31,1", [Fraction("31.1")]),
        ("31,14", [Fraction("31.14")]),
        ("31,1377", [Fraction("31.1377")]),
        ("1234,567", [Fraction("1234.567")]),
        ("1,234,567", [1234567]),
        ("4,820.4", [Fraction("4820.4")]),
        ("4.820,4", [Fraction("4820.4")]),
        ("4,820.359", [Fraction("4820.359")]),
        ("4.820,359", [Fraction("4820.359")]),
        ("1,234,567.891", [Fraction("1234567.891")]),
        ("31.138", [Fraction("31.138")]),
        ("167 000", [167000]),
        ("167 000,5", [Fraction("167000.5")]),
    ],
)
def test_comma_rule(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize("text", ["1,23,456", "1,2,3", "12 34", "1.2.3", "1,234.567,8", "1 2345"])
def test_marks_in_the_wrong_place(text):
    with pytest.raises(Problem):
        read_number(text)


# --- what is no number ---------------------------------------------------------------------

HOSTILE = [
    "__import__('os').environ.update(HEADCOUNT_HACKED='1')",
    'exec(\'import os; os.environ.setdefault("HEADCOUNT_HACKED", "1")\')',
    "open('/etc/passwd').read()",
    "print(1)",
    "1+1",
    "2**9999999",
    "1 - 700/4820",
    "9" * 61,
    "1e999999999",
    "1e-999999999",
    "1e301",
    "9" * 50 + "e300",
    "nan",
    "NaN %",
    "inf",
    "-Infinity",
    "\u221e",
    "1_000",
    "0x1F",
    "1/0",
    "0/0",
    "--5",
    "+-5",
    "fall of +5",
    "fell down 5",
    "5 5 5 5",
    "31\u00b2",
    "\u2163",
    "five hundred and six",
    "[31.1]",
    "{31.1}",
    "{{7*7}}",
    "%s",
    "%",
    "/",
    "1/",
    "/1",
    ",",
    ".",
    "-",
    "e5",
    "abc",
    "<script>alert(1)</script>",
    "31\n1\r2",
    "\x00",
    "5\x00",
    "\u202e31",
    "\U0001f4a5",
    "",
    "...",
]
NOT_NUMBERS = [
    True,
    False,
    np.True_,
    float("nan"),
    float("inf"),
    -float("inf"),
    np.float64("nan"),
    np.float32("inf"),
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("-Infinity"),
    Decimal("1e999999"),
    Decimal("1e-999999"),
    10**301,
    Fraction(10**400, 3),
    1j,
    np.complex128(1),
    None,
    ...,
    b"31",
    object(),
    len,
    int,
    [31.1],
    (31.1,),
    {31.1},
    {"a": 31.1},
    [[31.1]],
    np.array([1, 2]),
    np.array([]),
    np.array([None]),
    np.array([[31.1], [1]], dtype=object),
    np.array(["nan"]),
    pd.Series([1, 2]),
    pd.Series([], dtype=float),
    pd.Series([[31.1]]),
    pd.Series([True]),
    pd.Series([np.nan]),
    pd.DataFrame([[31.1]]),
    pd.NA,
    pd.NaT,
    np.ma.masked,
    np.datetime64("2017-01-01", "ns"),
    np.timedelta64(449, "ns"),
    datetime.timedelta(days=449),
    datetime.date(2017, 1, 1),
]


def short_name(entry) -> str:
    """Without an object's place in memory: two test processes must agree on names."""
    return repr(entry).split(" at 0x")[0][:30]


@pytest.mark.parametrize("entry", [*HOSTILE, *NOT_NUMBERS], ids=short_name)
def test_no_number_is_a_problem_in_one_sentence(entry):
    with pytest.raises(Problem) as caught:
        read_number(entry)
    assert one_sentence(caught.value)


def test_text_is_never_evaluated(monkeypatch):
    def evaluated(*_):
        raise AssertionError("typed text was evaluated")

    with monkeypatch.context() as patched:
        for name in ("eval", "exec", "compile", "open", "__import__"):
            patched.setattr(builtins, name, evaluated)
        for text in HOSTILE:
            try:
                read_number(text)
            except Problem:
                pass
    assert "HEADCOUNT_HACKED" not in os.environ


def reads_or_refuses(entry):
    try:
        readings = read_number(entry)
    except Problem as reason:
        assert one_sentence(reason)
    else:
        assert len(readings) in (1, 2)
        assert all(isinstance(reading.value, Fraction) for reading in readings)
        assert all(abs(reading.value) <= 10**300 for reading in readings)


@given(st.text(max_size=80))
@example("1\u20282")
@example("0" * 60)
def test_any_text_is_read_or_refused(text):
    reads_or_refuses(text)


@given(st.text("0123456789.,-+%/ '\u2212einfalp\u00a3", max_size=24))
def test_any_text_like_a_number_is_read_or_refused(text):
    reads_or_refuses(text)


@given(st.decimals() | st.fractions() | st.floats() | st.complex_numbers() | st.integers())
def test_any_number_is_read_or_refused(number):
    reads_or_refuses(number)


@given(st.text(max_size=30))
def test_a_widget_box_reads_or_refuses(text):
    try:
        amount = read_amount(text)
    except Problem as reason:
        assert one_sentence(reason)
    else:
        assert isinstance(amount, float)


@pytest.mark.parametrize("text, amount", [("167,000", 167000), ("0,5", 0.5), (" 700 ", 700)])
def test_a_widget_box_reads_thousands(text, amount):
    assert read_amount(text) == amount


@pytest.mark.parametrize("text", ["31%", "500 people", "1/2 %"])
def test_a_widget_box_wants_the_number_alone(text):
    with pytest.raises(Problem):
        read_amount(text)


@pytest.mark.parametrize(
    "entry", [None, ..., "", "  ", "...", "\u2026", [], (), {}, set(), [None], ["", ...], {"a": ""}]
)
def test_blank(entry):
    assert is_blank(entry)


@pytest.mark.parametrize("entry", [0, False, "0", "x", [0], ["", 0], {"a": 1}, np.array([]), [[0]]])
def test_not_blank(entry):
    assert not is_blank(entry)


def test_a_list_that_holds_itself_is_not_blank():
    loop = []
    loop.append(loop)
    assert not is_blank(loop)


# --- writing -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value, decimals, text",
    [
        (167000, 0, "167,000"),
        (-31.1377, 1, MINUS + "31.1"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-0.5, 0, MINUS + "1"),
        (0.25, 1, "0.3"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (-0.04, 1, "0.0"),
        (-0.0, 0, "0"),
        (-0.4, 0, "0"),
        (999.5, 0, "1,000"),
        (10, 2, "10.00"),
        (Fraction(1, 4), 1, "0.3"),
        (np.float64(-52000), 0, MINUS + "52,000"),
        (1e300, 0, "1" + ",000" * 100),
    ],
)
def test_written(value, decimals, text):
    assert written(value, decimals) == text


@given(st.floats(-1e300, 1e300), st.integers(0, 4))
def test_what_is_written_reads_back_rounded(value, decimals):
    text = written(value, decimals)
    shown = Fraction(text.replace(",", "").replace(MINUS, "-"))
    assert abs(shown - Fraction(repr(value))) <= Fraction(1, 2 * 10**decimals)
    assert "-" not in text
    assert text.startswith(MINUS) == (shown < 0)


def test_written_with_its_sign():
    assert written(5, sign=True) == "+5"
    assert written(-5, sign=True) == MINUS + "5"
    assert written(0, sign=True) == "0"


@pytest.mark.parametrize(
    "value, text",
    [(40.0, "40"), (14.28, "14.3"), (0.5, "0.5"), (1000, "1,000"), (100, "100"), (-0.01, "0")],
)
def test_trimmed(value, text):
    assert trimmed(value) == text


def test_percent_and_lists_in_words():
    assert percent(31.1377) == "31.1%"
    assert percent(10, 0) == "10%"
    assert listed(["500", "700", "1,000"]) == "500, 700 and 1,000"
    assert listed(["a", "b"], "or") == "a or b"
    assert listed(["a"]) == "a"


# --- at the edges --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "entry, is_read",
    [
        ("0" * 59 + "7", True),
        ("0" * 60 + "7", False),
        (10**300, True),
        (10**300 + 1, False),
        (-(10**300), True),
        (Decimal("1e300"), True),
        (Decimal("1e301"), False),
        (Decimal("1e-320"), True),
        (Decimal("1e-321"), False),
        ("1e300", True),
        ("1e-300", True),
        ("1e-301", False),
        ("5.", True),
        ("5..", False),
    ],
    ids=short_name,
)
def test_the_longest_the_largest_and_the_smallest(entry, is_read):
    if is_read:
        assert len(read_number(entry)) == 1
    else:
        with pytest.raises(Problem):
            read_number(entry)


@pytest.mark.parametrize("entry", [0, 0.0, -0.0, "0", Fraction(0), np.float64(-0.0)], ids=repr)
def test_zero_has_no_sign(entry):
    (reading,) = read_number(entry)
    assert (reading.value, reading.sign) == (0, "")
    assert read_number(-1)[0].sign == "-" and read_number(1)[0].sign == ""


@pytest.mark.parametrize(
    "value, is_it",
    [
        (None, True),
        (float("nan"), True),
        (np.float64("nan"), True),
        (Decimal("NaN"), True),
        (Decimal("sNaN"), True),
        (pd.NA, True),
        (pd.NaT, True),
        (0, False),
        ("", False),
        (np.array([1, 2]), False),
        (pd.Series([1, 2]), False),
    ],
    ids=short_name,
)
def test_what_is_missing(value, is_it):
    assert is_missing(value) == is_it
