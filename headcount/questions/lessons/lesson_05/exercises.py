"""Lesson 5, attempts or people: questions 5.1 to 5.6 and the practice boxes 5.F."""

from __future__ import annotations

from dataclasses import replace

from headcount.numbers.writing import listed, written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_05 import patterns
from headcount.questions.lessons.lesson_05.patterns.words import only_a_total, upside_down
from headcount.questions.lessons.lesson_05.sums import (
    break_even_bounds,
    range,
    rate_bounds,
    rate_in_steps,
    times_bounds,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article


def exercises(story: Article) -> list[Question]:
    years = two_years(story)
    return [
        patterns.RATE.question(earlier_year(story), "5.1"),
        _rates_now(story, years),
        patterns.RATE_RATIO.question(two_rates(story), "5.3"),
        patterns.BREAK_EVEN.question(years, "5.4"),
        patterns.MEAN_AND_MEDIAN.question(TWELVE, "5.5"),
        _headline(story),
        _practice(),
    ]


# --- the cases of the article, and one invented ----------------------------------------------

GROUP = (1, 1, 1, 1, 1, 2, 2, 3, 4, 8, 16, 20)  # attempts of twelve people
TWELVE = Case(
    "attempts",
    {str(place): number for place, number in enumerate(GROUP, 1)},
    {
        "things": "attempts",
        "why": "Two people make most of the attempts and pull the mean up. The median does not "
        "notice them. A rate per head is a mean.",
    },
    f"Invented: twelve people made {', '.join(map(str, GROUP))} attempts.",
)


def two_years(story: Article) -> Case:
    """The attempts of two years, each with a count of people: the officials', the charities'."""
    before, people = _earlier(story)
    after, now = _later(story)
    year = str(story.attempts_2016.start.year)
    bounds = range(break_even_bounds((before, people), after), 0)
    return Case(
        ARTICLE,
        {
            "events_before": before,
            "people_before": people,
            "events_now": after,
            "people_now": now,
        },
        {
            "things": "attempts",
            "people": "people",
            "person": "counted person",
            "span": "year",
            "earlier": year,
            "later": str(story.attempts_2017.start.year),
            "rate": f"the {year} rate",
            "make": "make",
            "asked": f"How many people would make {written(after)} attempts at the {year} rate?",
            "aside": " Rounding of the three printed figures alone allows " + bounds + ".",
        },
        code={
            "events_before": "story.attempts_2016.value",
            "people_before": "story.people_before.value",
            "events_now": "story.attempts_2017.value",
            "people_now": "story.people_now_charities.value",
        },
    )


def earlier_year(story: Article) -> Case:
    """The earlier year, and after it the later one with each of its counts of people."""
    attempts, people = _earlier(story)
    officials, charities, both = _people_now(story)
    years = two_years(story)
    return replace(
        years,
        figures={
            "events_before": attempts,
            "people_before": people,
            "events_now": story.attempts_2017.value,
            "officials": officials,
            "charities": charities,
            "both": both,
        },
        words={
            **years.words,
            "period": "the year",
            "made": "made ",
            "asked": f"{years['earlier']}: how many attempts for each counted person, with the "
            f"{written(people)}?",
            "why": "This is per counted person; per person trying is not known. The article "
            "does not say where attempts were recorded. Rounding of the two printed figures alone "
            f"allows {range(rate_bounds(attempts, people), 1)}.",
        },
    )


def two_rates(story: Article) -> Case:
    """The two years, and the other counts that one could take for the later one."""
    officials, charities, both = _people_now(story)
    years = two_years(story)
    bounds = range(times_bounds(_earlier(story), _later(story)), 2)
    return replace(
        years,
        figures={**years.figures, "other_count": officials, "larger_area": both},
        words={
            **years.words,
            "whose": "the officials'",
            "place": "Calais",
            "elsewhere": "near Dunkirk",
            "asked": f"Compare the {years['later']} rate, with {written(charities)} people, with "
            f"the {years['earlier']} rate: how many times as large is it? Give two decimals.",
            "why": "A ratio of two rates. It says nothing about any one person: the two groups "
            "need not be the same people, and officials counted one of them, charities the other. "
            f"Rounding of the four printed figures alone allows {bounds}, so one digit is honest "
            "enough.",
        },
    )


def _earlier(story: Article) -> tuple[float, float]:
    """The attempts and the people of the earlier year."""
    return story.attempts_2016.value, story.people_before.value


def _later(story: Article) -> tuple[float, float]:
    """The attempts of the later year, and the charities' count."""
    return story.attempts_2017.value, story.people_now_charities.value


def _people_now(story: Article) -> list[float]:
    charities = story.people_now_charities.value
    both = charities + story.people_dunkirk_charities.value
    return [story.people_now_officials.value, charities, both]


# --- what is no pattern ---------------------------------------------------------------------


def _rates_now(story: Article, years: Case) -> Question:
    """One rate with each of three counts of the same people: no pattern, because what is drawn
    has one count."""
    attempts, middle = _later(story)
    earlier = story.attempts_2016
    groups = _people_now(story)
    bounds = range(rate_bounds(attempts, middle), 1)
    return Question(
        id="5.2",
        kind="several numbers",
        prompt=f"{story.attempts_2017.start.year}: the same with "
        f"{listed([written(people) for people in groups])} people. Give one decimal each.",
        fields=tuple(
            NumberField(
                label=f"{written(people)} people",
                answer=arithmetic.rate(attempts, people),
                unit="attempts per counted person",
                decimals=1,
                wrong=(
                    only_a_total(attempts, "attempts", "person"),
                    Wrong((people / attempts,), "M-INVERT", upside_down(years)),
                    Wrong(
                        (earlier.value / people,),
                        "M-PERIOD",
                        f"Those are the attempts of {earlier.start.year}. Which year does this "
                        "question ask about?",
                    ),
                ),
            )
            for people in groups
        ),
        hints=(
            "The attempts stay the same; the people under the line change.",
            "Divide the attempts by each count in turn.",
            example(
                [attempts / people for people in groups],
                1,
                "90 visits: 30 visitors make it 3 each, 45 visitors make it 2 each.",
                "84 visits: 12 visitors make it 7 each, 14 visitors make it 6 each.",
            ),
        ),
        praise="Yes: the attempts are the same three times, so the fewer people are counted, the "
        "more attempts fall to each.",
        solution=Solution(
            sums=tuple(rate_in_steps(attempts, people, 1) for people in groups),
            text="The top is the same three times; where the bottom doubles, the rate halves. The "
            "article does not say which count goes with the attempts. Rounding alone allows, with "
            f"{written(middle)}, {bounds}.",
            code="attempts = story.attempts_2017.value\n"
            "officials = story.people_now_officials.value\n"
            "charities = story.people_now_charities.value\n"
            "both = charities + story.people_dunkirk_charities.value\n"
            "answer = [round(attempts / people, 1) for people in (officials, charities, both)]",
        ),
    )


def _headline(story: Article) -> Question:
    """What an article leaves open. No pattern: of no drawn case is there an article to read, and
    the answer would be the same each time."""
    return Question(
        id="5.6",
        kind="choice",
        prompt=f"A post, invented: '{written(story.attempts_2017.value)} people tried to cross.' "
        "From the article alone, this is ...",
        fields=(
            ChoiceField(
                options=("supported", "contradicted", "not known"),
                right=2,
                wrong={
                    0: Wrong(
                        code="M-EVENT",
                        text="The article counts attempts. One person may appear many times in "
                        f"{written(story.attempts_2017.value)}, and some people not at all. What "
                        "extra record would turn attempts into people?",
                    ),
                    1: Wrong(
                        code="M-EVENT",
                        text="The article counts attempts, and not the people who made them. "
                        "Which of its sentences would this number of people contradict?",
                    ),
                },
            ),
        ),
        hints=(
            "Ask first what the number counts.",
            "Could the same attempts be made by few people, or by many?",
            "90 visits do not tell you how many visitors: 90, 30, or 2.",
        ),
        praise="Yes: not known. Attempts are counted, the people who made them are not.",
        solution=Solution(
            code="answer = 'not known'",
            text="The article gives attempts. Without a record of who made which attempt, the "
            "number of people stays unknown.",
        ),
    )


_OF_ONE_YEAR = (
    "Attendances and patients belong together year by year. Which two does this box want?"
)


def _practice() -> Question:
    attendances, patients = 96_000, 61_000
    later, fewer = 88_000, 47_000
    return Question(
        id="5.F",
        kind="several numbers",
        prompt=f"Practice, invented: a hospital's emergency department had {written(attendances)} "
        f"attendances by {written(patients)} patients, then {written(later)} by {written(fewer)}. "
        "Fill the gaps, two decimals each: ____ attendances per patient, then ____.",
        fields=(
            NumberField(
                label="first year",
                answer=attendances / patients,
                unit="attendances per patient",
                decimals=2,
                wrong=(
                    Wrong((patients / attendances,), "M-INVERT"),
                    Wrong((later / fewer, attendances / fewer), "M-PERIOD", _OF_ONE_YEAR),
                ),
            ),
            NumberField(
                label="second year",
                answer=later / fewer,
                unit="attendances per patient",
                decimals=2,
                wrong=(
                    Wrong((fewer / later,), "M-INVERT"),
                    Wrong((attendances / patients, later / patients), "M-PERIOD", _OF_ONE_YEAR),
                ),
            ),
        ),
        hints=(
            "Attendances are events, patients are people.",
            "Divide events by people, once for each year.",
            "90 visits by 30 visitors are 3 per visitor.",
        ),
        praise="Yes: fewer attendances, yet more for each patient, because the patients became "
        "fewer still.",
        solution=Solution(
            sums=(rate_in_steps(attendances, patients, 2), rate_in_steps(later, fewer, 2)),
            text="The total fell and the rate rose, because the number of patients fell faster.",
            code=f"answer = [round({attendances} / {patients}, 2), round({later} / {fewer}, 2)]",
        ),
    )
