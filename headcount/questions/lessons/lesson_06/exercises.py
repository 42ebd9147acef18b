"""Lesson 6, a photograph and a film: questions 6.1 to 6.6 and the practice boxes 6.F."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import mean

from headcount.numbers.dates import day_and_month, month
from headcount.numbers.writing import percent, written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_06 import patterns
from headcount.questions.lessons.lesson_06.arrivals import arrivals, when
from headcount.questions.lessons.lesson_06.sums import (
    average_in_steps,
    days_before_in_steps,
    parts_of,
    that_rounding_allows,
    two_parts_in_steps,
    year_of,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article

MONTHS = 12

# The article gives the month of the clearance and not its day.
SOURCE_OF_THE_DAY = (
    "X, not in the article: the French inspectorate of places of detention, cglpl.fr"
)


def exercises(story: Article) -> list[Question]:
    return [
        _days_before(story),
        patterns.PER_DAY.question(by_the_day(story), "6.2"),
        patterns.TIME_WEIGHTED_MEAN.question(levels_of(story), "6.3"),
        _two_regimes(story),
        arrivals(story),
        when(story),
        _practice(),
    ]


def _days_before(story: Article) -> Question:
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


def _two_regimes(story: Article) -> Question:
    total, later = story.attempts_2016, story.attempts_2017
    parts, cleared = parts_of(story), story.cleared
    rates = arithmetic.regime_rates(total.value, *parts, later.value / later.days)
    months = cleared.month, MONTHS - cleared.month
    by_month = arithmetic.regime_rates(total.value, *months, later.value / MONTHS)
    falls = rates[1] < rates[0]
    word = "fall" if falls else "rise"

    def size(before: float, after: float) -> float:
        return abs(arithmetic.percent_change(before, after))

    def result(total: float, later_total: float) -> float:
        return size(*arithmetic.regime_rates(total, *parts, later_total / later.days))

    answer = size(*rates)
    none_after = size(total.value / parts[0], rates[1])
    whole_year = size(total.value / total.days, rates[1]), size(total.value, later.value)
    allowed = that_rounding_allows(result, total.value, later.value, decimals=1, unit="%")
    eve = cleared - timedelta(days=1)
    return Question(
        id="6.4",
        kind="number",
        prompt=f"Suppose {day_and_month(cleared)} (X) to {day_and_month(total.end)} "
        f"{year_of(total)} ran "
        f"at the daily rate of {year_of(later)}. By what percent did attempts per day {word} "
        f"from before the clearance ({day_and_month(total.start)} to {day_and_month(eve)} "
        f"{year_of(total)}) to {year_of(later)}? Give one decimal.",
        fields=(
            NumberField(
                answer=answer,
                unit="%",
                decimals=1,
                is_fall=falls,
                also=(
                    Also(
                        size(*by_month),
                        f"by months ({months[0]} + {months[1]}); by days it is "
                        f"{written(answer, 1)}.",
                    ),
                ),
                wrong=(
                    Wrong(
                        whole_year,
                        "M-PERIOD",
                        f"That takes the whole of {year_of(total)}. Separate the days before the "
                        "clearance from those after it.",
                    ),
                    Wrong(
                        (none_after,),
                        "M-PERIOD",
                        "That gives all attempts of the year to the first part. How many does the "
                        "second part get under this assumption?",
                    ),
                    Wrong(
                        (*rates, abs(rates[0] - rates[1])),
                        "M-STEP",
                        f"That is attempts a day. What is the {word} as a percent of the rate "
                        "before the clearance?",
                    ),
                    Wrong(
                        (parts[0] * rates[0], parts[1] * rates[1]),
                        "M-STEP",
                        f"Those are the attempts of one part of {year_of(total)}. Over "
                        "how many days "
                        "did they fall?",
                    ),
                    Wrong((100 * abs(rates[0] - rates[1]) / rates[1],), "M-BASE"),
                    Wrong((100 - answer,), "M-COMPL"),
                    Wrong((answer / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"You need the days of both parts of {year_of(total)}, its total, and the "
            "daily rate of "
            f"{year_of(later)}.",
            "Days times rate gives the attempts of the second part. Take them off the total, "
            "divide by the days of the first part, then compare the two rates.",
            example(
                answer,
                1,
                "1,300 visits in a year: 65 days at 2 a day are 130, so 1,170 are left for 300 "
                "days, 3.9 a day. From 3.9 to 2 is a fall of 48.7%.",
                "1,160 visits in a year: 65 days at 4 a day are 260, so 900 are left for 300 "
                "days, 3 a day. From 3 to 4 is a rise of 33.3%.",
            ),
        ),
        praise=f"Yes, under this assumption: from {written(rates[0], 1)} a day before the "
        f"clearance to {written(rates[1], 1)} a day in {year_of(later)}.",
        solution=Solution(
            sums=two_parts_in_steps(total.value, parts, rates[1]),
            text=f"The percent is of the rate before the clearance, {day_and_month(total.start)} "
            f"to {day_and_month(eve)} {year_of(total)}. Rounding alone allows {allowed}. Other "
            f"assumptions move it further: {percent(whole_year[0])} if all days of "
            f"{year_of(total)} "
            f"were alike, {percent(none_after)} with no attempts after the clearance began.",
            code="year = story.attempts_2016\n"
            "camp_days = (story.cleared - year.start).days\n"
            "rest_days = (year.end - story.cleared).days + 1\n"
            f"daily = story.attempts_2017.value / {later.days}\n"
            "camp_rate = (year.value - rest_days * daily) / camp_days\n"
            "answer = round(100 * abs(daily - camp_rate) / camp_rate, 1)",
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
