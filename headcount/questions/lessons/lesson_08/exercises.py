"""Lesson 8, people on neither list: questions 8.1 to 8.6 and the practice boxes 8.F.

All lists are invented, but for question 8.6. No estimate for Calais is made: the article
gives no lists. Two questions are no patterns: 8.5 has one answer whatever the figures are (with
nothing on both lists there is no estimate), and 8.6 is about one study outside the article."""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_08 import patterns
from headcount.questions.lessons.lesson_08.patterns.stories import AVOIDED
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats.hidden import least_without_overlap, lincoln_petersen
from headcount.story.article import Article
from headcount.story.tables import by_id

FIRST, SECOND, BOTH = 200, 150, 60  # invented: names on each list, and on both


ERRORS_1, ERRORS_2, ERRORS_BOTH = 50, 40, 25  # invented: what two readers of a text found


# Of 100 normal intervals so many hold the truth: 500 people, chances that make lists as long as
# FIRST and SECOND on average (worked out exactly in the tests).
HOLD_IT = 94


def exercises(story: Article) -> list[Question]:
    return [
        patterns.LINCOLN_PETERSEN.question(
            _two_lists(
                f"Invented: two lists of {FIRST} and {SECOND} people, {BOTH} of them on both."
            ),
            "8.1",
        ),
        patterns.CHAPMAN.question(
            _two_lists(f"The same invented lists, {FIRST}, {SECOND} and {BOTH} on both:"),
            "8.2",
        ),
        patterns.INTERVAL.question(_two_lists(), "8.3"),
        patterns.BROKEN_ASSUMPTION.question(YOUTH_CLUBS, "8.4"),
        _no_overlap(),
        _contacts(),
        _practice(),
    ]


def _two_lists(told: str = "") -> Case:
    """The lists of the lesson, of people."""
    return Case(
        "people",
        {"first": FIRST, "second": SECOND, "both": BOTH, "hold_it": HOLD_IT},
        {"things": "people", "none": "nobody", "all": "everybody"},
        told,
    )


YOUTH_CLUBS = Case(
    "youth clubs",
    {"people": 700, "on_first": 0.5, "on_second": 0.4, "times": 0.4},
    {
        "things": "young people",
        "all": "people",
        "kind": AVOIDED,
        "avoids": "Who avoids",
    },
    "Invented: two youth clubs each list young people of a town. People on list 1 avoid the club "
    "that keeps list 2.",
)


def _no_overlap() -> Question:
    seen = FIRST + SECOND
    likely = round(least_without_overlap(FIRST, SECOND), -3)
    return Question(
        id="8.5",
        kind="choice",
        prompt=f"Invented: lists of {FIRST} and {SECOND}, and the overlap is 0. The program should "
        "show ...",
        fields=(
            ChoiceField(
                options=("0", "infinity", f"cannot be estimated; at least {seen} people"),
                right=2,
                wrong={
                    0: Wrong(
                        code="M-ZERO",
                        text="That would say that nobody is there. How many names do you hold in "
                        "your hands?",
                    ),
                    1: Wrong(
                        code="M-ZERO",
                        text="Infinity is not a number of people. What can still be said for "
                        "certain?",
                    ),
                },
            ),
        ),
        hints=(
            "The overlap stands below the line: what is a division by 0?",
            "Say first whether there is a result; then say what the lists still show.",
            "For 30 and 20 names with none on both: no estimate, and 50 people were seen.",
        ),
        praise="Yes: 'cannot be estimated' is an answer, and what is certain is said with it.",
        solution=Solution(
            code="answer = 'c'",
            text="Nothing can be divided by 0, so Lincoln-Petersen has no result. Chapman's ones "
            f"would print {written((FIRST + 1) * (SECOND + 1) - 1)}, and it would mean nothing. "
            f"{seen} different people were seen. If the assumptions hold, fewer than about "
            f"{written(likely)} are unlikely: then a name would be on both lists in more than 95 "
            "of 100 cases.",
            sums=(f"{FIRST} + {SECOND} \u2212 0 = {seen} people seen",),
        ),
    )


def _contacts() -> Question:
    rows = by_id("lists_and_people")
    contacts, people = rows["westminster_contacts"], rows["westminster_people"]
    rate = contacts["count"] / people["count"]
    year = f"{contacts['date_start'].year}, {contacts['date_note']}"
    return Question(
        id="8.6",
        kind="number",
        outside=True,
        prompt="Outside the article: homeless people in north-east Westminster over six months. "
        f"{written(contacts['count'])} contacts were recorded with {written(people['count'])} "
        "people. How many contacts per person? Give two decimals. Source: "
        f"{contacts['source']} ({contacts['counted_by']}, {year}).",
        fields=(
            NumberField(
                answer=rate,
                unit="contacts per person",
                decimals=2,
                wrong=(
                    Wrong(
                        (1 / rate,),
                        "M-INVERT",
                        "That is people for each contact. Read the question aloud: what per what?",
                    ),
                    Wrong(
                        (1,),
                        "M-EVENT",
                        "One contact for each person would mean that nobody was met twice. Are "
                        "contacts people?",
                    ),
                    Wrong((contacts["count"] - people["count"],), "M-ADDIT"),
                ),
            ),
        ),
        hints=(
            "You need the contacts, which are events, and the people.",
            "Contacts per person: divide the contacts by the people.",
            "120 calls by 40 callers are 3 calls per caller.",
        ),
        praise=f"Yes: {written(rate, 2)} contacts for each person on the lists. A headline with "
        f"{written(contacts['count'])} people would count some of them twice.",
        solution=Solution(
            code="counts = hc.table('lists_and_people').set_index('id')['count']\n"
            "people = counts['westminster_people']\n"
            "answer = round(counts['westminster_contacts'] / people, 2)",
            text="Contacts are events, like attempts: one person may appear several times. Here "
            "somebody counted the people as well, so the rate is known.",
            sums=(
                f"{written(contacts['count'])} / {written(people['count'])} = {written(rate, 2)} "
                "contacts for each person",
            ),
        ),
    )


def _practice() -> Question:
    found = ERRORS_1 + ERRORS_2 - ERRORS_BOTH
    estimate = lincoln_petersen(ERRORS_1, ERRORS_2, ERRORS_BOTH)
    added = Wrong(
        (ERRORS_1 + ERRORS_2,), "M-UNION", f"The {ERRORS_BOTH} that both found were counted twice."
    )
    return Question(
        id="8.F",
        kind="several numbers",
        prompt=f"Practice, invented: two readers find {ERRORS_1} and {ERRORS_2} typing errors in a "
        f"text, {ERRORS_BOTH} of them the same. Fill the gaps: about ____ errors are in the text; "
        "____ were found by anyone; so about ____ are left.",
        fields=(
            NumberField(
                label="in the text",
                answer=estimate,
                unit="errors",
                wrong=(
                    Wrong(
                        (found,),
                        "M-UNION",
                        "Those were found by anyone. What about the errors that nobody found?",
                    ),
                    added,
                ),
            ),
            NumberField(label="found", answer=found, unit="errors", wrong=(added,)),
            NumberField(label="left", answer=estimate - found, unit="errors"),
        ),
        hints=(
            "The first reader found the same share of all errors as of the second reader's.",
            "Multiply the two counts and divide by the overlap; then take away what was found.",
            "6 marked, 4 drawn, 2 of them marked: 6 * 4 / 2 = 12 in all, 8 seen, 4 not seen.",
        ),
        praise="Yes: what nobody found follows from how much the two found alike.",
        solution=Solution(
            code=f"first, second, both = {ERRORS_1}, {ERRORS_2}, {ERRORS_BOTH}\n"
            "estimate = first * second / both\nfound = first + second - both\n"
            "answer = [estimate, found, estimate - found]",
            text=f"The second reader saw {ERRORS_BOTH} of the first reader's {ERRORS_1}, so "
            f"{trimmed(100 * ERRORS_BOTH / ERRORS_1)}% of all, if both read independently.",
            sums=(
                f"{ERRORS_1} x {ERRORS_2} / {ERRORS_BOTH} = {written(estimate)} in the text",
                f"{ERRORS_1} + {ERRORS_2} \u2212 {ERRORS_BOTH} = {found} found",
                f"{written(estimate)} \u2212 {found} = {written(estimate - found)} left",
            ),
        ),
    )
