"""Dates as people type them, and days, months and periods in words."""

from __future__ import annotations

import calendar
import locale
from datetime import date, datetime

import pytest
from expected import one_sentence

from headcount.errors import Problem
from headcount.numbers.dates import (
    day_and_month,
    day_in_full,
    days_in,
    month,
    month_and_year,
    period,
    read_first_day,
    read_last_day,
)

MONTHS = (
    "January February March April May June July August September October November December"
).split()


def days(text):
    return read_first_day(text), read_last_day(text)


# --- written ---


@pytest.mark.parametrize("number, name", list(enumerate(MONTHS, 1)))
def test_months(number, name):
    day = date(2016, number, 24)
    assert month(day) == name and month(day, short=True) == name[:3]
    assert month_and_year(day) == f"{name} 2016"
    assert day_and_month(day) == f"24 {name}" and day_in_full(day) == f"24 {name} 2016"


@pytest.mark.parametrize(
    "start, end, words",
    [
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2014, 1, 1), date(2015, 12, 31), "2014 to 2015"),
        (date(2016, 5, 1), date(2016, 5, 31), "May 2016"),
        (date(2016, 1, 1), date(2016, 1, 31), "January 2016"),
        (date(2016, 12, 1), date(2016, 12, 31), "December 2016"),
        (date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        (date(2016, 2, 1), date(2016, 2, 28), "1 February 2016 to 28 February 2016"),
        (date(2016, 4, 1), date(2017, 3, 31), "April 2016 to March 2017"),
        (date(2016, 2, 1), date(2016, 12, 31), "February 2016 to December 2016"),
        (date(2016, 1, 1), date(2016, 11, 30), "January 2016 to November 2016"),
        (date(2016, 1, 2), date(2016, 12, 31), "2 January 2016 to 31 December 2016"),
        (date(2016, 1, 1), date(2016, 12, 30), "1 January 2016 to 30 December 2016"),
        (date(2016, 10, 24), date(2016, 10, 24), "24 October 2016"),
        (date(2016, 10, 1), date(2016, 10, 1), "1 October 2016"),
        (datetime(2016, 10, 24, 5), datetime(2016, 10, 24, 6), "24 October 2016"),
        (None, date(2016, 10, 24), "until 24 October 2016"),
        (date(2016, 10, 24), None, "from 24 October 2016"),
        (None, None, "date not given"),
        (date(9999, 12, 31), date.max, "31 December 9999"),
        (date(9999, 1, 1), date(9999, 12, 30), "1 January 9999 to 30 December 9999"),
    ],
)
def test_periods(start, end, words):
    assert period(start, end) == words


@pytest.mark.parametrize(
    "start, end, many",
    [
        (date(2016, 1, 1), date(2016, 12, 31), 366),
        (date(2017, 1, 1), date(2017, 12, 31), 365),
        (date(2017, 1, 1), date(2017, 1, 1), 1),
        (date(2016, 10, 24), date(2016, 12, 31), 69),
    ],
)
def test_both_ends_of_a_period_count(start, end, many):
    assert days_in(start, end) == many


# --- read ---


@pytest.mark.parametrize(
    "text",
    [
        "2016-10-24",
        "24 October 2016",
        "24 Oct 2016",
        "24.10.2016",
        "24 oct. 2016",
        "24th October 2016",
        "24-Oct-2016",
        " 24  October, 2016 ",
        date(2016, 10, 24),
        datetime(2016, 10, 24, 23, 59),
    ],
)
def test_a_day(text):
    assert days(text) == (date(2016, 10, 24),) * 2


@pytest.mark.parametrize("number, name", list(enumerate(MONTHS, 1)))
def test_a_month(number, name):
    whole = date(2016, number, 1), date(2016, number, calendar.monthrange(2016, number)[1])
    for text in (f"{name} 2016", f"{name[:3]} 2016", f"2016-{number:02}", f"2016-{number}"):
        assert days(text) == whole, text
    assert days(f"31 {name} 2016" if whole[1].day == 31 else f"1 {name} 2016")


@pytest.mark.parametrize("text", ["2016", 2016, " 2016 "])
def test_a_year(text):
    assert days(text) == (date(2016, 1, 1), date(2016, 12, 31))


def test_the_last_year_that_has_a_day_after_it():
    assert days("9998")[1] == date(9998, 12, 31)
    assert days("9999-11") == (date(9999, 11, 1), date(9999, 11, 30))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1/2/2016",
        "2016-13",
        "2016-00",
        "2016-0",
        "2016-10-00",
        "2016-10-32",
        "2016-02-30",
        "31 June 2016",
        "0 June 2016",
        "29 February 2017",
        "24 Foo 2016",
        "24 octo 2016",
        "October",
        "16",
        "20166",
        "9999",
        "9999-12",
        "0000",
        "soon",
        None,
    ],
)
def test_what_is_no_date(text):
    for read in (read_first_day, read_last_day):
        with pytest.raises(Problem) as caught:
            read(text)
        assert one_sentence(caught.value) and "write 2016-10-24" in str(caught.value)


def test_the_names_are_english_everywhere():
    before = locale.setlocale(locale.LC_TIME)
    try:
        for other in ("de_DE.UTF-8", "fr_FR.UTF-8", "C"):
            try:
                locale.setlocale(locale.LC_TIME, other)
            except locale.Error:
                continue
            assert month(date(2016, 3, 1)) == "March"
    finally:
        locale.setlocale(locale.LC_TIME, before)
