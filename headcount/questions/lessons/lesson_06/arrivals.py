"""How many arrive in a year, and when: questions 6.5 and 6.6."""

from __future__ import annotations

from headcount.numbers.dates import month_and_year
from headcount.numbers.writing import written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_06.sums import (
    arrivals_in_steps,
    that_rounding_allows,
    year_of,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article

STAY = 60  # invented: the mean stay in days of question 6.5


def arrivals(story: Article) -> Question:
    present, days = story.people_now_charities.value, 365
    answer = arithmetic.arrivals(present, STAY, days)
    allowed = that_rounding_allows(lambda people: people * days / STAY, present)
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
                    Wrong(
                        (present * STAY,),
                        "M-OPER",
                        "You multiplied by the stay. Do longer stays bring more arrivals or fewer, "
                        "if the number present is steady?",
                    ),
                    Wrong(
                        (days / STAY,),
                        "M-STEP",
                        "That is how often the places are taken anew. How many places are there?",
                    ),
                    Wrong(
                        (present / STAY,),
                        "M-STEP",
                        "That is how many arrive in a day. How many days does the question ask "
                        "about?",
                    ),
                    Wrong(
                        (present * round(days / STAY), round(present / STAY) * days),
                        "M-SLIP",
                        "Which number did you round before the end? Keep its decimals.",
                    ),
                    Wrong(
                        (present * days,),
                        "M-STEP",
                        "Those are all the days that people were there, added up. How many of them "
                        "belong to one stay?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need how many are present, how long each stays, and the days of the year.",
            "Arrivals a day: the number present divided by the days of a stay. Then all the days "
            "of the year.",
            example(
                answer,
                0,
                "A car park holds 40 cars at any time, each for 2 hours: 40 / 2 = 20 cars arrive "
                "in an hour, and 200 in 10 hours.",
                "A car park holds 90 cars at any time, each for 3 hours: 90 / 3 = 30 cars arrive "
                "in an hour, and 240 in 8 hours.",
            ),
        ),
        praise=f"Yes: each place is taken anew every {STAY} days, so few at a time can be many in "
        "a year.",
        solution=Solution(
            sums=arrivals_in_steps(present, STAY, days),
            text="Number present = arrivals a day x days of stay, where arrivals and departures "
            f"balance. Rounding of the {written(present)} alone allows {allowed}. The stay is "
            "invented: the article gives none. Shorter stays bring more different people, if "
            "nobody comes back, and not more attempts: as many are present on each day.",
            code="present = story.people_now_charities.value\n"
            f"stay, days = {STAY}, {days}\n"
            "answer = round(present * days / stay)",
        ),
    )


def when(story: Article) -> Question:
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
