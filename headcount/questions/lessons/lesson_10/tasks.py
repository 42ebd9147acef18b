"""The tasks of the exercise notebook of lesson 10: E10.1 and so on, on other topics."""

from __future__ import annotations

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_10 import patterns
from headcount.questions.lessons.lesson_10.exercises import people_and_attempts
from headcount.questions.lessons.lesson_10.needed import needed_code, needed_people, needed_sums
from headcount.questions.lessons.lesson_10.patterns.outside_the_count import part_outside
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    words, record = patterns.OBSERVATION_OR_INFERENCE, patterns.EXPLANATION_AND_RECORD
    outside, two = patterns.OUTSIDE_THE_COUNT, patterns.TWO_FACTORS
    return [
        words.question(words.case(2), "E10.1"),
        record.question(record.case(4), "E10.2"),
        outside.question(outside.case(4), "E10.3"),
        outside.question_on_table(outside.case(5), "E10.4"),
        two.question(two.case(11), "E10.5"),
        _doubled(outside.case(1), "E10.6"),
        _back_to_the_article(story, "E10.7"),
    ]


def _doubled(case: Case, id: str) -> Question:
    """Two steps: the people where each does it twice as often, and who of them is not counted."""
    needed, counted, things = needed_people(case), case["counted"], case["things"]
    behind, times = needed / 2, f"{things} per person"
    outside = part_outside(counted, behind)
    fewer = 100 - arithmetic.share(counted, case["people"])
    return Question(
        id=id,
        kind="several numbers",
        prompt=f"{case.told} Take {written(case['people'])} as everybody {case['doing']} in "
        f"{case['earlier']}. Suppose {times} doubled, and counting did not change. How many people "
        f"are behind the {written(case['after'])} {things}, and what share of them, in percent "
        f"with one decimal, were outside {case['whose']} {written(counted)}?",
        fields=(
            NumberField(
                label="people",
                answer=behind,
                unit="people",
                wrong=(
                    Wrong((needed,), "M-STEP", f"That is as if {times} had not changed."),
                    Wrong(
                        (2 * needed,),
                        "M-OPER",
                        f"You multiplied. With more {case['more']}, are more people needed, "
                        "or fewer?",
                    ),
                ),
            ),
            NumberField(
                label="outside",
                answer=outside,
                unit="%",
                decimals=1,
                wrong=(
                    Wrong(
                        (100 - outside,),
                        "M-COMPL",
                        "That share is inside the count. Who is the question about?",
                    ),
                    Wrong(
                        (part_outside(counted, needed),),
                        "M-ONESIDE",
                        f"That is as if {times} had not changed. How many people are behind them "
                        "now?",
                    ),
                    Wrong(
                        (fewer,),
                        "M-WHICH",
                        "That is the fall in the count. Compare it with the people behind the "
                        f"{things}.",
                    ),
                    Wrong((outside / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"First the people: how many would these {things} need at the earlier rate, and how "
            "many at twice that rate?",
            "Divide the people needed by 2; then take the count off, and divide by those people.",
            "If 40 people were needed, at twice the rate it is 40 / 2 = 20; of 20, with 5 counted, "
            "15 are outside: 75%.",
        ),
        praise=f"Yes: of {written(behind)} people, {written(behind - counted)} would not be "
        "counted. At the earlier rate it would be "
        f"{percent(part_outside(counted, needed), 0)} of them.",
        solution=Solution(
            sums=(
                *needed_sums(case),
                f"{written(needed)} / 2 = {written(behind)} people",
                f"{written(behind)} - {written(counted)} = {written(behind - counted)} outside the "
                "count",
                f"{written(behind - counted)} / {written(behind)} = {written(outside / 100, 3)}, "
                f"times 100 is {percent(outside)}",
            ),
            code=needed_code(case) + f"counted = {case.in_code('counted')}\npeople = needed / 2\n"
            "answer = [people, round(100 * (people - counted) / people, 1)]",
            text="Each explanation leaves less for the other: where people do it more often, fewer "
            "of them need be missing from the count.",
        ),
        case=case,
    )


def _back_to_the_article(story: Article, id: str) -> Question:
    """Recording that would do, were tries per person three times as many."""
    case, tries = people_and_attempts(story), 3
    officials, calais = story.people_now_officials.value, story.people_now_charities.value
    dunkirk = story.people_dunkirk_charities.value
    needed, both = needed_people(case), calais + dunkirk
    recording = needed / both / tries
    return Question(
        id=id,
        kind="number",
        prompt="Back to the article: the table below holds its figures. Take the officials' count "
        "before the clearance as everybody trying in the earlier year, and the charities' two "
        "later counts together as everybody trying in the later one. If tries per person tripled, "
        "how many times as complete must recording have become? Give two decimals.",
        picture='claims = hc.table("article")\nclaims[["value", "counts", "said_by", "when"]]',
        fields=(
            NumberField(
                answer=recording,
                unit="times",
                decimals=2,
                wrong=(
                    Wrong(
                        (needed / both,),
                        "M-ONESIDE",
                        "Two things changed together. What is left for recording once tries have "
                        "tripled?",
                    ),
                    Wrong((tries * needed / both,), "M-OPER"),
                    Wrong((1 / recording,), "M-INVERT"),
                    Wrong(
                        (needed / calais / tries, needed / dunkirk / tries),
                        "M-AREA",
                        "The charities give two later counts. Which of them is missing?",
                    ),
                    Wrong(
                        (needed / officials / tries,),
                        "M-WHICH",
                        "The later count that you took is the officials'. Whose does the question "
                        "take?",
                    ),
                    Wrong(
                        (case["people"] / both / tries,),
                        "M-STEP",
                        "That compares the people alone. Attempts changed as well: how many people "
                        "would those of the later year need at the earlier rate?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need one count of people before, two added after, and the attempts of both years.",
            "Work out how many people the later attempts need at the earlier rate; divide by the "
            "people counted, then by the change in tries.",
            "If 80 people were needed, 10 are counted and tries have doubled, recording must be "
            "80 / 10 / 2 = 4 times as complete.",
        ),
        praise=f"Yes: tripled tries and recording {written(recording, 2)} times as complete give "
        "the later year's attempts without anybody outside the count.",
        solution=Solution(
            sums=(
                *needed_sums(case),
                f"{written(calais)} + {written(dunkirk)} = {written(both)} people",
                f"{written(needed)} / {written(both)} = {written(needed / both, 2)} times",
                f"{written(needed / both, 2)} / {tries} = {written(recording, 2)} times",
            ),
            code='claims = hc.table("article").set_index("id")["value"]\n'
            'needed = claims["people_before"] * claims["attempts_2017"] / claims["attempts_2016"]\n'
            'counted = claims["people_now_charities"] + claims["people_dunkirk_charities"]\n'
            f"answer = round(needed / counted / {tries}, 2)",
            text="It is possible if at most "
            f"{trimmed(100 / recording, 0)}% of attempts were recorded before. Other tries would "
            "need another recording, and the article gives neither. The two counts have different "
            "counters and places: a mixed pair, taken because the question says so.",
        ),
    )
