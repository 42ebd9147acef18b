"""Two things changed at once: how many people make so many recorded events?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_10.needed import needed_code, needed_people, needed_sums
from headcount.questions.lessons.lesson_10.patterns import activities
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution


def ask(case: Case) -> Question:
    """Its figures recording and times say how many times as much there is of each."""
    people, after, things = case["people"], case["after"], case["things"]
    recording, times = case["recording_times"], case["times"]
    needed = needed_people(case)
    both = needed / (recording * times)
    if case.is_drawn:
        changes = (
            f"In {case['later']} fewer {things} are missed: the share of them that is counted is "
            f"{trimmed(recording, 2)} times as large as in {case['earlier']}. There are also "
            f"{_AS_MANY[times]} as many {things} per person. How many people {case['make']} the"
        )
    else:
        changes = (
            f"Now {case['recording']} is {trimmed(recording, 2)} times as complete, and "
            f"{case['tries']} per person have {_GROWN[times]}. How many people {case['make']}"
        )
    return Question(
        id="",
        kind="number",
        prompt=f"Take {written(people)} as everybody {case['doing']} in {case['earlier']}. "
        f"{changes} {written(after)} {case['recorded']} {things}? Give a whole number.",
        fields=(
            NumberField(
                answer=both,
                unit="people",
                earlier=(round(needed) / (recording * times),),
                wrong=_wrong(case, needed, both),
            ),
        ),
        hints=(
            f"You need the people for these {things} at the earlier rate, and the two changes.",
            "Divide the people needed at the earlier rate by both changes, one after the other.",
            example(
                both,
                0,
                f"If 300 people were needed, three times the {case['recording']} and twice the "
                f"{case['tries']} leave 300 / (3 * 2) = 50.",
                f"If 400 people were needed, four times the {case['recording']} and twice the "
                f"{case['tries']} leave 400 / (4 * 2) = 50.",
            ),
        ),
        praise=f"Yes: {written(needed)} divided by {trimmed(recording, 2)} and by "
        f"{trimmed(times)}. Many other pairs of changes give the same number.",
        solution=Solution(
            sums=(
                *needed_sums(case),
                f"{trimmed(recording, 2)} * {trimmed(times)} = {trimmed(recording * times, 3)}",
                f"{written(needed)} / {trimmed(recording * times, 3)} = {written(both)} people",
            ),
            code=needed_code(case) + f"answer = round(needed / ({recording} * {times}))",
            text="Two modest changes together do as much as one large one. Many mixtures fit one "
            f"total, so the total cannot choose. {case['recording'].capitalize()} "
            f"{trimmed(recording, 2)} times as complete is possible if at most "
            f"{percent(100 / recording, 0)} was {case['recorded']} before."
            f"{case.words.get('aside', '')}",
        ),
    )


_GROWN = {2: "doubled", 3: "tripled"}
_AS_MANY = {1.5: "1.5 times", 2: "twice", 2.5: "2.5 times", 3: "three times", 4: "four times"}


def _wrong(case: Case, needed: float, both: float) -> tuple[Wrong, ...]:
    recording, times, things = case["recording_times"], case["times"], case["things"]
    outside = []
    if "counted" in case.figures:
        counted = case["counted"]
        outside = [
            Wrong(
                (both - counted,),
                "M-WHICH",
                f"So many would be outside {case['whose']} {written(counted)}. How many are needed "
                "in all?",
            )
        ]
    return (
        Wrong((needed,), "M-STEP", "Nothing is applied yet; two things changed."),
        Wrong(
            (needed / recording, needed / times),
            "M-ONESIDE",
            "One of the two changes is still missing.",
        ),
        Wrong(
            (
                needed * recording * times,
                needed * recording / times,
                needed * times / recording,
            ),
            "M-OPER",
            f"You multiplied by a change. More {case['more']}, or more {case['recording']}: are "
            f"then more people needed for the same {things}, or fewer?",
        ),
        Wrong(
            (needed / (recording + times),),
            "M-OPER",
            f"You added the two changes. If {case['oftener']}, and there are more "
            f"{case['tries']}, what do the two make together?",
        ),
        *outside,
    )


def draw(rng: Random) -> Case:
    """Counting is more complete, and people do it more often."""
    what, case = activities.draw_activity(rng)
    recording, times = rng.choice((1.1, 1.2, 1.25, 1.4, 1.5, 1.6)), rng.choice(list(_AS_MANY))
    told = (
        f"{activities.counted_in(what, case)} In {case['earlier']} a survey counted "
        f"{written(case['people'])} people {what.doing}."
    )
    return replace(
        case,
        figures={**case.figures, "recording_times": recording, "times": times},
        told=told,
    )


TWO_FACTORS = Pattern("two_factors", "put two changes in one number", ask, draw)
