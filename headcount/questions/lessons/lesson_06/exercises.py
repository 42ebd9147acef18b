"""Lesson 6, a photograph and a film: questions 6.1 to 6.6 and the practice boxes 6.F."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import mean

from headcount.numbers.dates import day_and_month, month, month_and_year
from headcount.numbers.writing import percent, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article, Figure

STAY = 60  # invented: the mean stay in days of question 6.5


MONTHS = 12


def exercises(story: Article) -> list[Question]:
    return [
        _days_before(story),
        _per_day(story),
        _average(story),
        _two_regimes(story),
        _arrivals(story),
        _when(story),
        _practice(),
    ]


def _days_before(story: Article) -> Question:
    first, cleared = story.attempts_2016.start, story.cleared
    days, in_year = (cleared - first).days, story.attempts_2016.days
    next_month = date(cleared.year + cleared.month // MONTHS, cleared.month % MONTHS + 1, 1)
    return Question(
        id="6.1",
        kind="number",
        prompt=f"How many days of {first.year} lie before {day_and_month(cleared)}, "
        "when the clearance "
        "began?",
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
                    Wrong(
                        ((next_month - first).days,),
                        "M-PERIOD",
                        f"You took {month(cleared)} as a whole month. On which day of it did the "
                        "clearance begin?",
                    ),
                    Wrong(
                        (in_year - days,),
                        None,
                        "Those are the days from the clearance on. How many came before it?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need two dates: the first day of {first.year} and {day_and_month(cleared)}.",
            "Add up the days of the whole months, then those of the last month before that day.",
            "In 2019, before 5 March: 31 in January, 28 in February and 4 in March make 63 days.",
        ),
        praise=f"Yes: {days} of {in_year} days. What if the clearance had begun in summer?",
        solution=Solution(
            code="answer = (story.cleared - story.attempts_2016.start).days",
            text="Taking one date from another gives the days between them; the day of the "
            f"clearance itself is not counted. {first.year} has {in_year} days.",
        ),
    )


def _leap_slip(year: int, days: int, in_year: int) -> list[Wrong]:
    """Forgetting 29 February, where there is one."""
    if in_year != 366:
        return []
    text = f"Check one step: how many days did February of {year} have?"
    return [Wrong((days - 1,), "M-SLIP", text)]


def _per_day(story: Article) -> Question:
    years = story.attempts_2016, story.attempts_2017
    return Question(
        id="6.2",
        kind="several numbers",
        prompt=f"How many attempts per day were recorded, on average, in {_year(years[0])}, and in "
        f"{_year(years[1])}? Give one decimal each.",
        fields=tuple(
            NumberField(
                label=str(_year(figure)),
                answer=figure.value / figure.days,
                unit="attempts per day",
                decimals=1,
                tolerance=0.5,
                wrong=(
                    Wrong(
                        (figure.value / (365 + 366 - figure.days),),
                        "M-SLIP",
                        f"Check one step: how many days does {_year(figure)} have?",
                    ),
                    Wrong(
                        (figure.value,),
                        "M-DENOM",
                        "That is the total of the year. Over how many days was it collected?",
                    ),
                    Wrong(
                        (figure.value / MONTHS,), None, "That is per month. The box asks per day."
                    ),
                ),
            )
            for figure in years
        ),
        hints=(
            "You need the attempts of each year, and how many days that year has.",
            "Divide the attempts of a year by its own days.",
            "7,320 visits in the 366 days of 2020 are 20 a day.",
        ),
        praise="Yes: by the day the fall is nearly the same as by the year. For which periods "
        "would the two differ much?",
        solution=Solution(
            code="days = [(figure.end - figure.start).days + 1\n"
            "        for figure in (story.attempts_2016, story.attempts_2017)]\n"
            "answer = [round(story.attempts_2016.value / days[0], 1),\n"
            "          round(story.attempts_2017.value / days[1], 1)]",
            text=f"{_year(years[0])} has {years[0].days} days and {_year(years[1])} has "
            f"{years[1].days}. Per day, periods of different length can be compared.",
        ),
    )


def _average(story: Article) -> Question:
    peak, later = story.people_before.value, story.people_now_officials.value
    year, cleared = _year(story.attempts_2016), story.cleared
    months = cleared.month, MONTHS - cleared.month
    answer = arithmetic.time_weighted([peak, later], months)
    by_days = arithmetic.time_weighted([peak, later], _parts(story))
    return Question(
        id="6.3",
        kind="number",
        prompt=f"Suppose the count was {written(peak)} for {months[0]} months of {year} and "
        f"{written(later)} for {months[1]} months. What was it on average over the year? Give a "
        "whole number.",
        fields=(
            NumberField(
                answer=answer,
                unit="people",
                tolerance=10,
                also=(Also(by_days, f"by days; by months it is {written(answer)}."),),
                wrong=(
                    Wrong((mean([peak, later]),), "M-UNW"),
                    Wrong(
                        (peak,),
                        "M-PEAK",
                        f"Was it {written(peak)} all year? The clearance began on "
                        f"{day_and_month(cleared)}.",
                    ),
                    Wrong(
                        (arithmetic.time_weighted([later, peak], months),),
                        None,
                        "Which of the two counts held for more of the year?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need both counts and the months for which each of them held.",
            "Multiply each count by its months, add, and divide by all the months.",
            "40 people for 8 months and 10 for 4 months: (320 + 40) / 12 = 30 on average.",
        ),
        praise=f"Yes: the {months[0]} months weigh more. What if the count had been lower in the "
        "spring?",
        solution=Solution(
            code="before, later = story.people_before.value, story.people_now_officials.value\n"
            f"answer = round(({months[0]} * before + {months[1]} * later) / {MONTHS})",
            text="Each level counts for as long as it lasted. By days, with "
            f"{_parts(story)[0]} and {_parts(story)[1]} of them, it is {written(by_days)}: either "
            "is fine if you say which.",
        ),
    )


def _two_regimes(story: Article) -> Question:
    total, later = story.attempts_2016, story.attempts_2017
    parts, cleared = _parts(story), story.cleared
    rates = arithmetic.regime_rates(total.value, *parts, later.value / later.days)
    months = cleared.month, MONTHS - cleared.month
    by_month = arithmetic.regime_rates(total.value, *months, later.value / MONTHS)
    falls = rates[1] < rates[0]
    word = "fall" if falls else "rise"

    def size(before: float, after: float) -> float:
        return abs(arithmetic.percent_change(before, after))

    answer = size(*rates)
    none_after = size(total.value / parts[0], rates[1])
    whole_year = size(total.value / total.days, rates[1]), size(total.value, later.value)
    eve = cleared - timedelta(days=1)
    return Question(
        id="6.4",
        kind="number",
        prompt=f"Suppose {day_and_month(cleared)} to {day_and_month(total.end)} {_year(total)} ran "
        f"at the daily rate of {_year(later)}. By what percent did attempts per day {word} "
        f"from before the clearance ({day_and_month(total.start)} to {day_and_month(eve)} "
        f"{_year(total)}) to {_year(later)}? Give one decimal.",
        fields=(
            NumberField(
                answer=answer,
                unit="%",
                decimals=1,
                tolerance=0.3,
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
                        f"That takes the whole of {_year(total)}. Separate the days before the "
                        "clearance from those after it.",
                    ),
                    Wrong(
                        (none_after,),
                        None,
                        "That gives all attempts of the year to the first part. How many does the "
                        "second part get under this assumption?",
                    ),
                    Wrong((100 - answer,), "M-COMPL"),
                    Wrong((answer / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"You need the days of both parts of {_year(total)}, its total, and the daily rate of "
            f"{_year(later)}.",
            "Days times rate gives the attempts of the second part. Take them off the total, "
            "divide by the days of the first part, then compare the two rates.",
            "1,300 visits in a year: 65 days at 2 a day are 130, so 1,170 are left for 300 days, "
            "3.9 a day. From 3.9 to 2 is a fall of 48.7%.",
        ),
        praise=f"Yes, under this assumption: from about {written(rates[0])} a day to "
        f"{written(rates[1])}. What if no attempts had been recorded after the clearance began?",
        solution=Solution(
            code="year = story.attempts_2016\n"
            "camp_days = (story.cleared - year.start).days\n"
            "rest_days = (year.end - story.cleared).days + 1\n"
            f"daily = story.attempts_2017.value / {later.days}\n"
            "camp_rate = (year.value - rest_days * daily) / camp_days\n"
            "answer = round(100 * abs(daily - camp_rate) / camp_rate, 1)",
            text="The article gives one total for the year and does not say how many attempts came "
            f"after the clearance. Other assumptions give other figures: "
            f"{percent(whole_year[0])} if all days of {_year(total)} were alike, "
            f"{percent(none_after)} if there were no attempts after it.",
        ),
    )


def _arrivals(story: Article) -> Question:
    present, days = story.people_now_charities.value, 365
    answer = arithmetic.arrivals(present, STAY, days)
    return Question(
        id="6.5",
        kind="number",
        prompt=f"On average {written(present)} people are present and, suppose, each stays {STAY} "
        f"days on average; the number is steady. How many people arrive in a year ({days} days)? "
        "Give a whole number.",
        fields=(
            NumberField(
                answer=answer,
                unit="arrivals",
                tolerance=10,
                also=(
                    Also(
                        answer + present,
                        f"You added the {written(present)} who were there on 1 January. That is "
                        "the number of different people present at some time in the year, if "
                        "nobody returns. The question asks for arrivals.",
                    ),
                ),
                wrong=(
                    Wrong(
                        (present,),
                        "M-STOCK",
                        f"{written(present)} is the photograph: those present on a day. How often "
                        "are their places taken anew in the film of a year?",
                    ),
                    Wrong((present * STAY,), None, "You multiplied where you should divide."),
                    Wrong(
                        (days / STAY,),
                        None,
                        "That is how often the places are taken anew. How many places are there?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need how many are present, how long each stays, and the days of the year.",
            "Each place is taken anew as often as the stay fits into the year: divide, then "
            "multiply by the places.",
            "A car park holds 40 cars at any time, each for 2 hours: in 10 hours "
            "40 x 10 / 2 = 200 cars arrive.",
        ),
        praise="Yes: few at a time can be many in a year, if the number is steady. What if stays "
        "were half as long?",
        solution=Solution(
            code="present = story.people_now_charities.value\n"
            f"stay, days = {STAY}, {days}\n"
            "answer = round(present * days / stay)",
            text="Stock = flow x stay, so the flow is the stock divided by the stay. It holds "
            "where arrivals and departures balance. The stay is invented: the article gives none.",
        ),
    )


def _when(story: Article) -> Question:
    year, reported = _year(story.attempts_2017), story.reported
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
                        text="Look at the date of the article, and at the word 'now' in it.",
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
        "is not given. What if there had been more people in July?",
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
                wrong=(Wrong((rest + 1,), "M-SLIP", "How many days does this year have?"),),
            ),
            NumberField(
                label="mean",
                answer=arithmetic.time_weighted([high, low], [first, rest]),
                unit="people",
                tolerance=0.05,
                wrong=(Wrong((mean([high, low]),), "M-UNW"), Wrong((high,), "M-PEAK")),
            ),
        ),
        hints=(
            "First the days of the second part, then the weights of both parts.",
            "Level times days, added up, divided by all the days.",
            "30 for 100 days and 6 for 200 days: (3,000 + 1,200) / 300 = 14.",
        ),
        praise="Yes. What if the second part had lasted half the year?",
        solution=Solution(
            code=f"rest = {in_year} - {first}\n"
            f"answer = [rest, ({first} * {high} + rest * {low}) / {in_year}]",
            text="As in the worked example: each level counts for as many days as it lasted.",
        ),
    )


def _parts(story: Article) -> tuple[int, int]:
    """Days of the earlier year before the clearance began, and from then on."""
    days = (story.cleared - story.attempts_2016.start).days
    return days, story.attempts_2016.days - days


def _year(figure: Figure) -> int:
    return figure.start.year
