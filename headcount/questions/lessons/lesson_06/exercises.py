"""Lesson 6, a photograph and a film: questions 6.1 to 6.6 and the practice boxes 6.F."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import mean

from headcount.numbers.dates import day_and_month, month, month_and_year
from headcount.numbers.writing import percent, written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_06 import patterns
from headcount.questions.lessons.lesson_06.patterns.two_parts_of_a_year import size
from headcount.questions.lessons.lesson_06.sums import (
    average_in_steps,
    days_before_in_steps,
    parts_of,
    that_rounding_allows,
    year_of,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article

MONTHS = 12
STAY = 60  # invented: the mean stay in days of question 6.5

# The article gives the month of the clearance and not its day.
SOURCE_OF_THE_DAY = (
    "X, not in the article: the French inspectorate of places of detention, cglpl.fr"
)


def exercises(story: Article) -> list[Question]:
    return [
        _days_before(story),
        patterns.PER_DAY.question(by_the_day(story), "6.2"),
        patterns.TIME_WEIGHTED_MEAN.question(levels_of(story), "6.3"),
        patterns.TWO_PARTS_OF_A_YEAR.question(two_parts(story), "6.4"),
        patterns.ARRIVALS.question(stays(story), "6.5"),
        _when(story),
        _practice(),
    ]


def _days_before(story: Article) -> Question:
    """No pattern: lesson 1 has days_between; this one is the step that 6.3 and 6.4 begin with."""
    first, cleared = story.attempts_2016.start, story.cleared
    days, in_year = (cleared - first).days, story.attempts_2016.days
    next_month = date(cleared.year + cleared.month // MONTHS, cleared.month % MONTHS + 1, 1)
    return Question(
        id="6.1",
        kind="number",
        prompt=f"The clearance began on {day_and_month(cleared)} ({SOURCE_OF_THE_DAY}). How many "
        f"days of {first.year} lie before that day?",
        fields=(
            NumberField(
                answer=days,
                unit="days",
                also=(
                    Also(
                        days + 1,
                        f"you counted {day_and_month(cleared)} too; {days} days lie before it.",
                    ),
                ),
                wrong=(
                    *_leap_slip(first.year, days, in_year),
                    *_whole_months(first, cleared),
                    Wrong(
                        ((next_month - first).days,),
                        "M-PERIOD",
                        f"You took {month(cleared)} as a whole month. On which day of it did the "
                        "clearance begin?",
                    ),
                    Wrong(
                        (in_year - days,),
                        "M-COMPL",
                        "Those are the days from the clearance on. How many came before it?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need two dates: the first day of {first.year} and {day_and_month(cleared)}.",
            "Add up the days of the whole months, then those of the last month before that day.",
            example(
                days,
                0,
                "In 2019, before 5 March: 31 in January, 28 in February and 4 in March make 63 "
                "days.",
                "In 2019, before 8 February: 31 in January and 7 in February make 38 days.",
            ),
        ),
        praise=f"Yes: {days} of {in_year} days; the day on which the clearance began is not one "
        "of them.",
        solution=Solution(
            sums=days_before_in_steps(cleared),
            text="Taking one date from another gives the days between them; the day of the "
            f"clearance itself is not counted. {first.year} has {in_year} days.",
            code="answer = (story.cleared - story.attempts_2016.start).days",
        ),
    )


def _leap_slip(year: int, days: int, in_year: int) -> list[Wrong]:
    """Forgetting 29 February, where there is one."""
    if in_year != 366:
        return []
    text = f"Check one step: how many days did February of {year} have?"
    return [Wrong((days - 1,), "M-SLIP", text)]


def _whole_months(first: date, day: date) -> list[Wrong]:
    """Leaving out the month of the day itself, where days of it come before."""
    if day.day == 1:
        return []
    text = f"Those are the whole months. How many days of {month(day)} come before that day?"
    return [Wrong(((day.replace(day=1) - first).days,), "M-STEP", text)]


def by_the_day(story: Article) -> Case:
    """The attempts of the two years; the days are taken from their dates."""
    before, after = story.attempts_2016, story.attempts_2017
    return Case(
        ARTICLE,
        {
            "before": before.value,
            "after": after.value,
            "days_before": before.days,
            "days_after": after.days,
            "slip_before": 365 + 366 - before.days,
            "slip_after": 365 + 366 - after.days,
        },
        {
            "things": "attempts",
            "span": "year",
            "earlier": str(year_of(before)),
            "later": str(year_of(after)),
            "program": "days = [(figure.end - figure.start).days + 1\n"
            "        for figure in (story.attempts_2016, story.attempts_2017)]\n"
            "answer = [round(story.attempts_2016.value / days[0], 1),\n"
            "          round(story.attempts_2017.value / days[1], 1)]",
        },
    )


def levels_of(story: Article) -> Case:
    """The officials' two counts, each for whole months of the year of the clearance."""
    camp, later = story.people_before.value, story.people_now_officials.value
    year, cleared = year_of(story.attempts_2016), story.cleared
    months = cleared.month, MONTHS - cleared.month
    by_days = arithmetic.time_weighted([camp, later], parts_of(story))
    allowed = that_rounding_allows(
        lambda *levels: arithmetic.time_weighted(levels, months), camp, later
    )
    return Case(
        ARTICLE,
        {
            "first": camp,
            "second": later,
            "long_first": months[0],
            "long_second": months[1],
            "by_days": by_days,
            "second_of_others": story.people_now_charities.value,
        },
        {
            "things": "people",
            "span": "year",
            "parts": "months",
            "until": f" The clearance began on {day_and_month(cleared)} (X).",
            "aside": f" By days, with {parts_of(story)[0]} and {parts_of(story)[1]} of them, it "
            f"is {written(by_days)}: either is fine if you say which. Rounding of the two printed "
            f"counts alone allows {allowed}.",
            "program": "before, later = story.people_before.value, "
            "story.people_now_officials.value\n"
            f"answer = round(({months[0]} * before + {months[1]} * later) / {MONTHS})",
        },
        f"Suppose the count was {written(camp)} for {months[0]} months of {year} and "
        f"{written(later)} for {months[1]} months.",
    )


def two_parts(story: Article) -> Case:
    """The year of the clearance before it and after, and the year that followed."""
    total, later = story.attempts_2016, story.attempts_2017
    parts, cleared = parts_of(story), story.cleared
    months = cleared.month, MONTHS - cleared.month
    year, rate = year_of(total), later.value / later.days
    eve = f"{day_and_month(total.start)} to {day_and_month(cleared - timedelta(days=1))} {year}"

    def result(total: float, later_total: float) -> float:
        return size(*arithmetic.regime_rates(total, *parts, later_total / later.days))

    allowed = that_rounding_allows(result, total.value, later.value, decimals=1, unit="%")
    return Case(
        ARTICLE,
        {
            "before": total.value,
            "after": later.value,
            "days_first": parts[0],
            "days_second": parts[1],
            "days_after": later.days,
            "by_months": size(*arithmetic.regime_rates(total.value, *months, later.value / MONTHS)),
        },
        {
            "things": "attempts",
            "earlier": str(year),
            "later": str(year_of(later)),
            "first_part": f"before the clearance ({eve})",
            "second_part": f"{day_and_month(cleared)} (X) to {day_and_month(total.end)} {year}",
            "before_event": "before the clearance",
            "by_months_of": f"by months ({months[0]} + {months[1]})",
            "aside": f", {eve}. Rounding alone allows {allowed}. Other assumptions move it "
            f"further: {percent(size(total.value / total.days, rate))} if all days of {year} were "
            f"alike, {percent(size(total.value / parts[0], rate))} with no attempts after the "
            "clearance began.",
            "program": "year = story.attempts_2016\n"
            "camp_days = (story.cleared - year.start).days\n"
            "rest_days = (year.end - story.cleared).days + 1\n"
            f"daily = story.attempts_2017.value / {later.days}\n"
            "camp_rate = (year.value - rest_days * daily) / camp_days\n"
            "answer = round(100 * abs(daily - camp_rate) / camp_rate, 1)",
        },
    )


def stays(story: Article) -> Case:
    """The charities' later count, with a stay that is invented."""
    present, days = story.people_now_charities.value, 365
    allowed = that_rounding_allows(lambda people: people * days / STAY, present)
    return Case(
        ARTICLE,
        {"present": present, "stay": STAY, "many": days},
        {
            "things": "people",
            "unit": "days",
            "span": "a year",
            "whole": "the year",
            "box": "arrivals",
            "start": "on 1 January",
            "moment": "on a day",
            "aside": f" Rounding of the {written(present)} alone allows {allowed}. The stay is "
            "invented: the article gives none. Shorter stays bring more different people, if "
            "nobody comes back, and not more attempts: as many are present on each day.",
        },
        f"On average {written(present)} people are present and, suppose, each stays {STAY} days "
        "on average; the number is steady.",
        {"present": "story.people_now_charities.value"},
    )


def _when(story: Article) -> Question:
    """No pattern: it is about the date of this article, and of no other case."""
    year, reported = year_of(story.attempts_2017), story.reported
    later = (reported - story.attempts_2017.end).days
    return Question(
        id="6.6",
        kind="choice",
        prompt=f"The figure of {written(story.people_now_officials.value)} was reported ...",
        fields=(
            ChoiceField(
                options=(
                    f"in mid-{year}",
                    f"as an average of {year}",
                    f"in {month_and_year(reported)}, after {year} ended",
                ),
                right=2,
                wrong={
                    0: Wrong(
                        code="M-PERIOD",
                        text="Look at the date of the article, and at the word 'now' in it. When "
                        "is now?",
                    ),
                    1: Wrong(
                        code="M-STOCK",
                        text="An average needs counts from many days. How many counts does this "
                        "figure rest on?",
                    ),
                },
            ),
        ),
        hints=(
            "Which date stands on the article?",
            "Compare that date with the first and the last day of the year of the attempts.",
            "'12 guests now', in a report of 3 March 2020, says nothing about the year 2019.",
        ),
        praise=f"Yes: {later} days after the year of the attempts had ended; the day of the count "
        "is not given.",
        solution=Solution(
            code="answer = 'c'",
            text=f"The count was reported {later} days after {year} ended. It is one photograph, "
            f"and the attempts are a film of {year}.",
        ),
    )


def _practice() -> Question:
    high, low, first, in_year = 24, 9, 292, 365
    rest = in_year - first
    return Question(
        id="6.F",
        kind="several numbers",
        prompt=f"Practice, invented: a hospital ward holds {high} people on each of "
        f"the first {first} days of a year of {in_year} days, then {low}. Fill the gaps: the "
        "second part lasts ____ days; over the year the mean is ____ people.",
        fields=(
            NumberField(
                label="days",
                answer=rest,
                unit="days",
                wrong=(
                    Wrong((rest + 1,), "M-SLIP", "How many days does this year have?"),
                    Wrong(
                        (first,),
                        "M-COMPL",
                        "Those are the days of the first part. How many are left for the second?",
                    ),
                ),
            ),
            NumberField(
                label="mean",
                answer=arithmetic.time_weighted([high, low], [first, rest]),
                unit="people",
                wrong=(
                    Wrong((mean([high, low]),), "M-UNW"),
                    Wrong((high,), "M-PEAK"),
                    Wrong(
                        (first * high + rest * low,),
                        "M-STEP",
                        "Those are people times days. Over how many days are they shared out?",
                    ),
                ),
            ),
        ),
        hints=(
            "First the days of the second part, then the weights of both parts.",
            "Level times days, added up, divided by all the days.",
            "30 for 100 days and 6 for 200 days: (3,000 + 1,200) / 300 = 14.",
        ),
        praise="Yes: each level counts for as many days as it lasted.",
        together=(
            Wrong(
                (arithmetic.time_weighted([high, low], [first, rest]), rest),
                "M-FORM",
                "Both numbers are right. Which box asks for days, and which for people?",
            ),
        ),
        solution=Solution(
            sums=(
                f"{in_year} \u2212 {first} = {rest}",
                *average_in_steps([high, low], [first, rest]),
            ),
            text="As in the worked example: each level counts for as many days as it lasted.",
            code=f"rest = {in_year} - {first}\n"
            f"answer = [rest, ({first} * {high} + rest * {low}) / {in_year}]",
        ),
    )
