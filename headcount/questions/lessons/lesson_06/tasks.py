"""The tasks of the exercise notebook of lesson 6: E6.1 and so on, on other topics."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_06 import patterns
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    by_day, mean = patterns.PER_DAY, patterns.TIME_WEIGHTED_MEAN
    stays, parts = patterns.ARRIVALS, patterns.TWO_PARTS_OF_A_YEAR
    return [
        mean.question(mean.case(12), "E6.1"),
        stays.question(stays.case(3), "E6.2"),
        stays.question(stays.case(14), "E6.3"),
        parts.question(parts.case(10), "E6.4"),
        by_day.question_on_table(by_day.case(9), "E6.5"),
        _days_at_the_earlier_pace(story),
    ]


def _days_at_the_earlier_pace(story: Article) -> Question:
    """Back to the article: the later year's attempts, measured in days of the earlier one."""
    before, after = story.attempts_2016, story.attempts_2017
    daily = before.value / before.days
    days = after.value / daily
    return Question(
        id="E6.6",
        kind="number",
        prompt="Back to the article. Read the attempts of both years in the table. At the average "
        "pace of the earlier year, how many days would the attempts of the later year have taken? "
        "Give a whole number.",
        fields=(
            NumberField(
                answer=days,
                unit="days",
                wrong=(
                    Wrong(
                        (after.value * (365 + 366 - before.days) / before.value,),
                        "M-SLIP",
                        "Check one step: how many days does the earlier year have?",
                    ),
                    Wrong((before.days * before.value / after.value,), "M-INVERT"),
                    Wrong(
                        (daily,),
                        "M-STEP",
                        "Those are the attempts a day of the earlier year. How many such days make "
                        "the attempts of the later one?",
                    ),
                    Wrong(
                        (after.value / after.days,),
                        "M-WHICH",
                        "That is the pace of the later year. Whose pace does the question name?",
                    ),
                    Wrong(
                        (after.value / before.value, 100 * after.value / before.value),
                        "M-STEP",
                        "That is the later total as a part of the earlier one. How many days of "
                        "the earlier year is that part?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need both totals, and how many days the earlier year has.",
            "First the attempts a day of the earlier year; then divide the later total by them.",
            "60 pages in 4 days are 15 a day; at that pace 45 pages take 45 / 15 = 3 days.",
        ),
        praise=f"Yes: at the earlier pace the later year's attempts take {written(days)} of its "
        f"{after.days} days.",
        picture='claims = hc.table("article")\nclaims[["value", "counts", "said_by", "when"]]',
        solution=Solution(
            sums=(
                f"{written(before.value)} / {before.days} = {written(daily, 2)} a day",
                f"{written(after.value)} / {written(daily, 2)} = {written(days)}",
            ),
            text="Two films are compared by their pace: one gives attempts a day, and the other "
            "total is measured with it.",
            code='value = claims.set_index("id")["value"]\n'
            f'daily = value["attempts_2016"] / {before.days}\n'
            'answer = round(value["attempts_2017"] / daily)',
        ),
    )
