"""Lesson 10, from numbers to a fact-check: questions 10.1 to 10.6 and the practice menus 10.F."""

from __future__ import annotations

from dataclasses import replace

from headcount.numbers.dates import month_and_year
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_10 import patterns
from headcount.questions.lessons.lesson_10.explanations import practice, rival_explanations
from headcount.questions.lessons.lesson_10.needed import allowed, figures, needed_range
from headcount.questions.lessons.lesson_10.patterns.observation_or_inference import (
    CALCULATION,
    COUNT,
    INFERENCE,
    JUDGEMENT,
    placed,
)
from headcount.questions.lessons.lesson_10.patterns.outside_the_count import part_outside
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article
from headcount.story.outside_figures import printed as printed_count
from headcount.story.tables import by_id

RECORDING, TRIES = 1.5, 2  # invented: how many times as much of each as in the earlier year


PRINTED_A_DAY = 140  # printed beside the 17,000 of question 10.5; see the note of its row


def exercises(story: Article) -> list[Question]:
    return [
        patterns.OBSERVATION_OR_INFERENCE.question(words_of_the_article(story), "10.1"),
        patterns.OUTSIDE_THE_COUNT.question(counts_of_calais(story), "10.2"),
        patterns.TWO_FACTORS.question(mixture(story), "10.3"),
        patterns.EXPLANATION_AND_RECORD.question(rival_explanations(story), "10.4"),
        _a_day(story),
        _headline(story),
        practice(),
    ]


def words_of_the_article(story: Article) -> Case:
    """A count, a calculation, a judgement and an inference."""
    judged = f"'{story.fall.hedge}'"
    pieces = {
        f"'{written(story.attempts_2016.value)}'": COUNT,
        f"'{written(abs(story.fall.value))} percent'": CALCULATION,
        judged: JUDGEMENT,
        "'suggested migrants might have moved'": INFERENCE,
    }
    return Case(
        ARTICLE,
        {},
        {
            **placed(pieces),
            "text": "the article",
            "things": "attempts",
            "how": "; how, the article does not say",
            "worked_out": "percent",
            "judging": "suggests that a larger fall was expected",
            "ask_inference": "Did anybody count who moved where? Look at the words 'suggested' and "
            "'might'.",
            "praise": "The inference is marked as one, with 'suggested' and 'might'.",
            "inferring": "'Suggested' and 'might' mark a reading of the figures that no figure of "
            "the article shows.",
        },
    )


def people_and_attempts(story: Article) -> Case:
    """The people and attempts of the earlier year, and the attempts of the later."""
    people, before, after = figures(story)
    return Case(
        ARTICLE,
        {"people": people, "before": before, "after": after},
        {
            "things": "attempts",
            "oftener": "each try is recorded more often",
            "tries": "tries",
            "more": "tries",
            "doing": "trying",
            "recording": "recording",
            "recorded": "recorded",
            "make": "make",
            "earlier": str(story.attempts_2016.start.year),
            "later": str(story.attempts_2017.start.year),
            "whose": "the charities'",
            "whose_other": "the officials'",
            "place_elsewhere": "Dunkirk",
        },
        code={
            "people": "story.people_before.value",
            "before": "story.attempts_2016.value",
            "after": "story.attempts_2017.value",
            "counted": "story.people_now_charities.value",
        },
    )


def counts_of_calais(story: Article) -> Case:
    """With the counts of the people now, and the average of the earlier year."""
    case, charities = people_and_attempts(story), story.people_now_charities.value
    months = story.cleared.month
    mean = arithmetic.time_weighted([case["people"], charities], [months, 12 - months])
    fewest, most = needed_range(*figures(story))
    least, largest = allowed(charities)
    why = (
        "The officials' explanation, taken alone, needs so many people outside the count. It is "
        "possible, and the article does not show it: of other places it counts one, near Dunkirk, "
        "and has no earlier figure for it. The rounding of the printed figures alone allows "
        f"{written(part_outside(largest, fewest), 1)} to {percent(part_outside(least, most))}."
    )
    counts = {
        "counted": charities,
        "other": story.people_now_officials.value,
        "elsewhere": story.people_dunkirk_charities.value,
        "mean": mean,
    }
    return replace(case, figures={**case.figures, **counts}, words={**case.words, "why": why})


def mixture(story: Article) -> Case:
    """With two changes that are invented."""
    case = people_and_attempts(story)
    fewest, most = needed_range(*figures(story))
    aside = (
        " The rounding of the printed figures alone allows "
        f"{written(fewest / (RECORDING * TRIES))} to {written(most / (RECORDING * TRIES))} people."
    )
    changes = {
        "counted": story.people_now_charities.value,
        "recording_times": RECORDING,
        "times": TRIES,
    }
    return replace(case, figures={**case.figures, **changes}, words={**case.words, "aside": aside})


def _a_day(story: Article) -> Question:
    elsewhere = by_id("attempts_elsewhere")
    report, british = elsewhere["french_ministry_2017"], elsewhere["british_2017"]
    start, printed, total = report["date_start"], report["date_end"], report["count"]
    days, to_month = (printed - start).days, (printed.replace(day=1) - start).days
    rate = total / days
    year = story.attempts_2017
    year_rate, left = year.value / year.days, year.days - days
    rest = (year.value - total) / left
    return Question(
        id="10.5",
        kind="number",
        outside=True,
        prompt=f"Outside the article: 'More than {written(total)} attempts this year, or "
        f"{PRINTED_A_DAY} a day', printed {printed.day} {month_and_year(printed, short=True)}. "
        "How many attempts a day "
        f"do the {written(total)} make? Give one decimal. Source: {report['source']} "
        f"({report['counted_by']}).",
        fields=(
            NumberField(
                answer=rate,
                unit="attempts per day",
                decimals=1,
                also=(
                    Also(
                        total / to_month,
                        f"right if the data end with the month before ({to_month} days); "
                        f"{written(rate, 1)} with the {days} complete days to the day before "
                        f"printing, {written(total / (days + 1), 1)} with {days + 1}.",
                    ),
                    Also(
                        total / (days + 1),
                        f"right with the day of printing counted too ({days + 1} days); "
                        f"{written(rate, 1)} with the {days} complete days before it.",
                    ),
                ),
                wrong=(
                    Wrong(
                        (PRINTED_A_DAY,),
                        "M-SOURCE",
                        f"{PRINTED_A_DAY} is the printed rate; does {written(total)} over these "
                        "days give it?",
                    ),
                    Wrong(
                        (total / year.days,),
                        "M-PERIOD",
                        f"You divided by the whole year. How many days of it had passed on "
                        f"{printed.day} {month_and_year(printed, short=True)}?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need the total and the number of days from 1 January to the day before printing.",
            "Divide the total by the number of days.",
            example(
                rate,
                1,
                "900 visits from 1 January to 31 March, 90 days, are 10 a day.",
                "1,800 visits from 1 January to 31 March, 90 days, are 20 a day.",
            ),
        ),
        praise=f"Yes: over {days} days it is {written(rate, 1)} a day, and not {PRINTED_A_DAY}. "
        f"The article's {written(year.value)} are {written(year_rate)} a day: the three cannot all "
        "be the rate of one thing over one year.",
        solution=Solution(
            sums=(
                f"{written(total)} / {days} = {written(rate, 1)} a day",
                f"{PRINTED_A_DAY} * {days} = {written(PRINTED_A_DAY * days)} by then",
                f"{written(year.value)} / {year.days} = {written(year_rate, 1)} a day in the "
                "article",
                f"({written(year.value)} - {written(total)}) / {left} = {written(rest)} a day for "
                "the rest of the year",
            ),
            code="report = hc.table('attempts_elsewhere').set_index('id')\n"
            "report = report.loc['french_ministry_2017']\n"
            "days = (report['date_end'] - report['date_start']).days\n"
            "answer = round(report['count'] / days, 1)",
            text="The two printed figures do not fit each other, and neither fits the article's "
            f"total: at {written(rate, 1)} a day a year ends at about "
            f"{written(round(rate * year.days, -2))}, at {PRINTED_A_DAY} a day at "
            f"{written(PRINTED_A_DAY * year.days)}. To reach {written(year.value)}, the rest of "
            f"the year would need {written(rest)} a day. More likely they do not all count the "
            "same thing, in the same place, over the same days. The row of a British minister in "
            f"the same table has {printed_count(british)} for that year: near the first, far from "
            "the article.",
        ),
    )


def _headline(story: Article) -> Question:
    attempts, base = story.attempts_2017, story.attempts_2016.start.year
    year, fall = attempts.start.year, trimmed(abs(story.fall.value))
    return Question(
        id="10.6",
        kind="choice",
        prompt="From the article alone, which of these invented headlines is best?",
        fields=(
            ChoiceField(
                options=(
                    f"'{written(attempts.value)} people tried to cross in {year}'",
                    f"'Recorded attempts to cross fell by about {fall}% from {base} to {year}; why "
                    "is not known'",
                    "'Clearance failed'",
                ),
                right=1,
                wrong={
                    0: Wrong(
                        code="M-EVENT",
                        text="The article counts attempts. One person may appear many times, and "
                        "some people not at all. What does this headline say was counted?",
                    ),
                    2: Wrong(
                        code="M-CAUSE",
                        text="'Failed' needs an aim, and a test of what else changed. Which "
                        "sentence of the article gives either?",
                    ),
                },
            ),
        ),
        hints=(
            "Ask of each: what does it say was counted, and what does it say about the cause?",
            "Strike every headline that needs something the article does not have.",
            "For a clinic: '900 visits, fewer than last year' can be printed; '900 patients' and "
            "'New system works' cannot.",
        ),
        praise="Yes: what was counted, by how much it changed from which year, and what is not "
        "known.",
        solution=Solution(
            code="answer = 'b'",
            text="It names attempts, that they were recorded, and the year that they are compared "
            "with; it rounds as the figures allow; it says that the cause is not known. 'Failed' "
            "and 'worked' go equally far beyond the figures.",
        ),
    )
