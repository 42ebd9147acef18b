"""Days and periods as articles and spreadsheets write them: first and last day by the calendar."""

from __future__ import annotations

import pytest

import headcount as hc
from headcount.numbers.periods import read_period

NO_DAYS = ("None", "None")


@pytest.mark.parametrize(
    "entry, days, name",
    [
        # A year that ends on a day begins on the day after that, a year before.
        ("year to 31 March 2014", ("2013-04-01", "2014-03-31"), "April 2013 to March 2014"),
        ("year to March 2014", ("2013-04-01", "2014-03-31"), "April 2013 to March 2014"),
        ("year ending 30 June 2020", ("2019-07-01", "2020-06-30"), "July 2019 to June 2020"),
        ("12 months to December 2023", ("2023-01-01", "2023-12-31"), "2023"),
        ("year to 29 February 2016", ("2015-03-01", "2016-02-29"), "March 2015 to February 2016"),
        ("year to 28 February 2017", ("2016-03-01", "2017-02-28"), "March 2016 to February 2017"),
        ("31/03/2013", ("2013-03-31", "2013-03-31"), "31 March 2013"),
        ("31.03.2013", ("2013-03-31", "2013-03-31"), "31 March 2013"),
        ("31-Mar-13", ("2013-03-31", "2013-03-31"), "31 March 2013"),
        ("31-Mar-22", ("2022-03-31", "2022-03-31"), "31 March 2022"),
        ("31-Mar-49", ("2049-03-31", "2049-03-31"), "31 March 2049"),
        ("31-Mar-50", ("1950-03-31", "1950-03-31"), "31 March 1950"),
        ("March 31, 2013", ("2013-03-31", "2013-03-31"), "31 March 2013"),
        ("2013-03-31 14:05", ("2013-03-31", "2013-03-31"), "31 March 2013"),
        ("end of March 2014", ("2014-03-31", "2014-03-31"), "31 March 2014"),
        ("end of 2013", ("2013-12-31", "2013-12-31"), "end of 2013"),
        ("start of 2020", ("2020-01-01", "2020-01-01"), "start of 2020"),
        ("2013", ("2013-01-01", "2013-12-31"), "2013"),
        ("February 2016", ("2016-02-01", "2016-02-29"), "February 2016"),
        ("Q1 2024", ("2024-01-01", "2024-03-31"), "January 2024 to March 2024"),
        ("Q2 2023", ("2023-04-01", "2023-06-30"), "April 2023 to June 2023"),
        ("Q4 2022", ("2022-10-01", "2022-12-31"), "October 2022 to December 2022"),
        ("Q3 2022", ("2022-07-01", "2022-09-30"), "July 2022 to September 2022"),
        ("H1 2020", ("2020-01-01", "2020-06-30"), "January 2020 to June 2020"),
        ("March 2020 to May 2020", ("2020-03-01", "2020-05-31"), "March 2020 to May 2020"),
        # On which day these begin, nobody has said.
        ("2021/22", NO_DAYS, "2021/22"),
        ("2022-23", NO_DAYS, "2022/23"),
        ("spring 2020", NO_DAYS, "spring 2020"),
        ("winter 2021/22", NO_DAYS, "winter 2021/22"),
    ],
)
def test_a_period_begins_and_ends_where_its_words_say(entry, days, name):
    found = read_period(entry)
    assert ((str(found.start), str(found.end)), found.name) == (days, name)


@pytest.mark.parametrize(
    "first, last, words",
    [
        ("2008-09-01", "2009-08-31", "2008/09"),
        ("2010-04-01", "2011-03-31", "2010/11"),
        ("1999-07-01", "2000-06-30", "1999/00"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("2014-01-01", "2014-03-31", "January to March 2014"),
        ("2014-03-01", "2014-03-31", "March 2014"),
    ],
)
def test_a_picture_names_a_period_in_short(first, last, words):
    rows = [
        "figure,value,counts,kind,start,end",
        f"before,8000,absences,flow,{first},{last}",
        "after,9000,absences,flow,2019-01-01,2019-12-31",
    ]
    assert hc.own_article("\n".join(rows)).comparison.dates == (words, "2019")
