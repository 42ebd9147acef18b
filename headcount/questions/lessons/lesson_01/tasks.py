"""The tasks of the exercise notebook of lesson 1: E1.1 and so on, on other topics."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from headcount.numbers.dates import day_in_full
from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.lessons.lesson_01 import patterns, sums
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    kind, source, days = patterns.STOCK_OR_FLOW, patterns.WHO_COUNTED, patterns.DAYS_BETWEEN
    bound, average = patterns.MORE_THAN, patterns.AVERAGE_OVER_YEARS
    return [
        kind.question(kind.case(6), "E1.1"),
        bound.question(bound.case(8), "E1.2"),
        source.question(source.case(5), "E1.3"),
        days.question_on_table(days.case(12), "E1.4"),
        average.question(average.case(3), "E1.5"),
        _per_day("a song", date(2023, 3, 24), date(2024, 10, 12), 26_000),
        _hedged(story),
    ]


def _per_day(topic: str, first: date, last: date, total: int) -> Question:
    """Two steps: the days between two dates, then the average over so many.

    The seed says that the two cases are invented, as drawn ones are.
    """
    count = (last - first).days
    when = Case(
        topic,
        {"first": first.isoformat(), "last": last.isoformat()},
        {"since": "the first day", "until": "was the last"},
        seed=0,
    )
    shared = Case(
        topic,
        {"total": total, "parts": count},
        {"things": "streams", "span": "day", "hedge": "more than"},
        seed=0,
    )
    days, average = patterns.DAYS_BETWEEN.ask(when), patterns.AVERAGE_OVER_YEARS.ask(shared)
    both_ends = Also(total / (count + 1), "with both end days counted.")
    mean = replace(average.fields[0], label="streams a day", also=(both_ends,))
    return Question(
        id="E1.6",
        kind="several numbers",
        prompt=f"Invented: from {day_in_full(first)} to {day_in_full(last)} a song had more than "
        f"{written(total)} streams. How many days after the first date was the last? And the "
        "average was more than how many streams a day? Give the average with one decimal.",
        fields=(replace(days.fields[0], label="days"), mean),
        hints=(
            "There are two steps: the days first, then the average over so many days.",
            "Take the earlier date from the later. Then share the streams out over the days.",
            "From 1 May to 11 May it is 10 days; more than 80 over 10 days is more than 8 a day.",
        ),
        praise=f"Yes: {written(count)} days, and more than {written(total / count, 1)} streams on "
        "each of them on average.",
        solution=Solution(
            sums=(*days.solution.sums, *sums.average(total, count)),
            code="from datetime import date\n"
            f"first, last = {_as_code(first)}, {_as_code(last)}\n"
            "days = (last - first).days\n"
            f"answer = [days, round({total} / days, 1)]",
            text="The first answer is what the second one divides by. The total is a lower bound, "
            "so the average is one too.",
        ),
    )


def _as_code(day: date) -> str:
    return f"date({day.year}, {day.month}, {day.day})"


def _hedged(story: Article) -> Question:
    """Back to the article: how many of its claims are not exact, by their own words."""
    hedges = [figure.hedge for figure in story.figures()]
    some = [hedge for hedge in hedges if hedge]
    wrong = {
        len(hedges) - len(some): (
            "M-COMPL",
            "These are the claims without such a word. How many have one?",
        ),
        len(hedges): ("M-WHICH", "That is the number of all claims. Which cells are empty?"),
        len(set(some)): (
            "M-WHICH",
            "That is how many different words there are. One of them may stand in several claims.",
        ),
        some.count("more than"): (
            "M-WHICH",
            "That is how often 'more than' stands there. Other words count as well.",
        ),
    }
    return Question(
        id="E1.7",
        kind="number",
        prompt="Back to the article. In how many of its claims does a word such as 'about' or "
        "'more than' stand with the figure? Let pandas count in the column hedge.",
        fields=(
            NumberField(
                answer=len(some),
                unit="claims",
                wrong=tuple(
                    Wrong((value,), code, text)
                    for value, (code, text) in wrong.items()
                    if value != len(some)
                ),
            ),
        ),
        hints=(
            "A claim without such a word has an empty cell, which pandas shows as NaN.",
            "A column can count the cells that are not empty.",
            "For a column of phone numbers: people['phone'].count() leaves the empty ones out.",
        ),
        praise="Yes: most of the claims say themselves that they are not exact, or give a bound.",
        solution=Solution(
            sums=(f"{len(hedges)} \u2212 {len(hedges) - len(some)} = {len(some)}",),
            code='claims = hc.table("article")\nanswer = claims["hedge"].count()',
            text="count() leaves the empty cells out, and len() would count them too. A word such "
            "as 'about' is part of the claim: who leaves it out claims more than the article.",
        ),
        picture='claims = hc.table("article")\nclaims[["value", "counts", "hedge", "said_by"]]',
    )
