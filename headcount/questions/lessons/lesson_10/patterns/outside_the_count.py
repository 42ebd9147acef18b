"""If nobody does it more often than before: what share of the people is outside the count?"""

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
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    """Its case has a second counter's count, other; the article's more that may be mistaken."""
    people, after, counted, things = case["people"], case["after"], case["counted"], case["things"]
    needed = needed_people(case)
    outside = part_outside(counted, needed)
    if case.is_drawn:
        same = (
            f"Suppose there were as many {things} per person in {case['later']} as before, and "
            f"{things} were counted in the same way. What share of the people {case['doing']} in "
            f"{case['later']} did {case['counter']} miss?"
        )
    else:
        same = (
            f"If {case['tries']} per person and {case['recording']} did not change, what share of "
            f"the people {case['doing']} in {case['later']} were outside {case['whose']} "
            f"{written(counted)}?"
        )
    return Question(
        id="",
        kind="number",
        prompt=f"Take {written(people)} as everybody {case['doing']} in {case['earlier']}. {same} "
        "In percent, one decimal.",
        fields=(
            NumberField(
                answer=outside,
                unit="%",
                decimals=1,
                earlier=(part_outside(counted, round(needed)),),
                wrong=_wrong(case, needed, outside),
            ),
        ),
        hints=(
            f"First: how many people would {written(after)} {things} need at the earlier rate? "
            "Then compare them with the count.",
            f"Divide the {things} by the earlier {things} per counted person; take the count off; "
            "divide by the people needed.",
            example(
                outside,
                1,
                "If 60 visits need 20 visitors and 5 are counted, then 15 of the 20 are outside: "
                "75%.",
                "If 60 visits need 30 visitors and 3 are counted, then 27 of the 30 are outside: "
                "90%.",
            ),
        ),
        praise=f"Yes: about {written(needed)} people would be needed, and {written(counted)} are "
        "counted.",
        solution=Solution(
            sums=(
                *needed_sums(case),
                f"{written(needed)} - {written(counted)} = {written(needed - counted)} outside "
                "the count",
                f"{written(needed - counted)} / {written(needed)} = {written(outside / 100, 3)}, "
                f"times 100 is {percent(outside)}",
            ),
            code=needed_code(case)
            + f"counted = {case.in_code('counted')}\n"
            + "answer = round(100 * (needed - counted) / needed, 1)",
            text=case.words.get("why", _WHY),
        ),
    )


_WHY = (
    "If nobody did it more often than before, so many people must be missing from the count. That "
    "is possible, and these figures do not show it: people may have done it more often as well."
)


def _wrong(case: Case, needed: float, outside: float) -> tuple[Wrong, ...]:
    people, before, after = case["people"], case["before"], case["after"]
    counted, other, things = case["counted"], case["other"], case["things"]
    counter, earlier = case["whose_other"], case["earlier"]
    by_change = arithmetic.percent_change(before, after)
    by_count = arithmetic.percent_change(people, counted)
    fits_other = []
    if case.is_drawn:
        fits_other += [
            Wrong(
                (100 * (needed - counted) / counted,),
                "M-PARTREST",
                "You divided by the people counted. The share is of everybody.",
            )
        ]
    if "elsewhere" in case.figures:
        both = counted + case["elsewhere"]
        fits_other += [
            Wrong(
                (part_outside(both, needed),),
                "M-WHICH",
                f"That is for {written(both)}, with {case['place_elsewhere']}. Which place does "
                "the question take?",
            )
        ]
    if "mean" in case.figures:
        of_mean = arithmetic.break_even(case["mean"], before, after)
        fits_other += [
            Wrong(
                (part_outside(other, of_mean), part_outside(counted, of_mean)),
                "M-WHICH",
                f"That takes the average of {earlier} as everybody {case['doing']}. Which number "
                "does the question take?",
            )
        ]
    return (
        Wrong(
            (100 - outside,),
            "M-COMPL",
            "That share is inside the count. Who is the question about?",
        ),
        Wrong(
            (part_outside(other, needed),),
            "M-WHICH",
            f"That is for {counter} {written(other)}. Whose count does the question take?",
        ),
        *fits_other,
        Wrong(
            (needed, needed - counted),
            "M-STEP",
            "That is a number of people, a step on the way. How many are needed, how many of them "
            "are outside, and what share is that?",
        ),
        Wrong(
            (abs(by_change),),
            "M-WHICH",
            f"{percent(abs(by_change))} is the {_way(by_change)} in {things}; which people are "
            "outside the count?",
        ),
        Wrong(
            (abs(by_count),),
            "M-WHICH",
            f"{trimmed(abs(by_count))}% is the {_way(by_count)} in the count; how many people "
            f"would {written(after)} {things} need?",
        ),
        Wrong((outside / 100,), "M-SCALE"),
    )


def part_outside(counted: float, needed: float) -> float:
    """The share of the people needed that a count leaves out, in percent."""
    return 100 - arithmetic.share(counted, needed)


def _way(change: float) -> str:
    return "fall" if change < 0 else "rise"


def draw(rng: Random) -> Case:
    """Two counters in the later period; both leave people out."""
    what, case = activities.draw_activity(rng)
    one, two = rng.sample(activities.COUNTERS, 2)
    people, needed = case["people"], needed_people(case)
    counted = activities.of_needed(rng, needed, 15, 85)
    other = activities.of_needed(rng, needed, 15, 85)
    earlier, later = case["earlier"], case["later"]
    told = (
        f"{activities.counted_in(what, case)} In {earlier} both {one} and {two} counted "
        f"{written(people)} people {what.doing}; in {later} {one} counted {written(counted)}, "
        f"{two} {written(other)}."
    )
    columns = {
        what.things: ("before", "after"),
        one.removeprefix("the "): ("people", "counted"),
        two.removeprefix("the "): ("people", "other"),
    }
    drawn = replace(
        case,
        figures={**case.figures, "counted": counted, "other": other},
        words={
            **case.words,
            "counter": one,
            "whose": f"{one}'s",
            "whose_other": f"{two}'s",
        },
        told=told,
        table_told=f"Invented: the table below counts the {what.things}, and the people "
        f"{what.doing} as {one} and {two} counted them.",
    )
    return activities.tabled(rng, drawn, columns)


OUTSIDE_THE_COUNT = Pattern("outside_the_count", "find who is not counted", ask, draw)
