"""The same fall, two times: how large is it in all?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import percent, trimmed
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_02 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution


def ask(case: Case) -> Question:
    fall, things, spans = case["fall"], case["things"], case["spans"]
    unrounded = case.figures.get("unrounded", fall)
    span = spans.removesuffix("s")
    total, from_unrounded = (100 - (100 - one) ** 2 / 100 for one in (fall, unrounded))
    gone = f". The other {percent(total)} went" if case.is_drawn else ""
    note = (
        f"from the unrounded fall of {percent(unrounded, 4)}; two falls of exactly {percent(fall)} "
        f"make {percent(total)}."
    )
    return Question(
        id="",
        kind="number",
        prompt=f"Suppose {things} fell by exactly {percent(fall)} in each of two {spans} running. "
        "How large would the total fall be? In percent, one decimal.",
        fields=(
            NumberField(
                answer=total,
                unit="%",
                decimals=1,
                is_fall=True,
                also=(Also(from_unrounded, note),) if from_unrounded != total else (),
                wrong=(
                    Wrong((2 * fall, 2 * unrounded), "M-ADDPCT"),
                    Wrong((total / 100,), "M-SCALE"),
                    Wrong(
                        (100 - total, 100 - from_unrounded),
                        "M-COMPL",
                        f"That is what would be left after two {spans}. The question asks what "
                        "went.",
                    ),
                    Wrong(
                        (fall, unrounded),
                        "M-STEP",
                        f"That is the fall of one {span}. What does the second {span} start from?",
                    ),
                    Wrong(
                        (fall**2 / 100,),
                        "M-COMPL",
                        "You multiplied the two falls. What is left after each of them?",
                    ),
                ),
            ),
        ),
        hints=(
            "The second fall starts from what the first one left.",
            "Multiply the two multipliers; 1 minus that is the fall.",
            example(
                total,
                1,
                "Two falls of 20%: 0.8 x 0.8 = 0.64 is left, so the fall is 36%, not 40%.",
                "Two falls of 10%: 0.9 x 0.9 = 0.81 is left, so the fall is 19%, not 20%.",
            ),
        ),
        praise=f"Yes: {trimmed(1 - fall / 100, 3)} times {trimmed(1 - fall / 100, 3)} leaves "
        f"{percent(100 - total)} of the start{gone}.",
        solution=Solution(
            sums=sums.fall_twice(fall),
            code=f"left = (1 - {fall:g} / 100) ** 2\nanswer = round(100 * (1 - left), 1)",
            text=f"The second {span} loses the same part of a smaller number, so percentages with "
            "different bases cannot be added. Multipliers can be multiplied.",
        ),
    )


# What falls, by its topic, as one says it.
_NAMED = {
    "a video": "the daily views of a video",
    "a song": "the streams of a song",
    "a game": "the rounds played of a game",
    "bicycles": "bicycle hires at a shop",
    "a library": "loans at a library",
    "a canteen": "the meals served in a canteen",
    "a pool": "visits to a pool",
    "a cinema": "ticket sales at a cinema",
}


def draw(rng: Random) -> Case:
    """A fall of so many percent in each of two periods."""
    what = rng.choice(topics.COUNTED)
    fall = rng.randrange(8, 30) + rng.choice((0, 0.5))  # more, twice running, is no news
    words = {
        "things": _NAMED[what.topic],
        "spans": rng.choice(("months", "years")),
    }
    return Case(what.topic, {"fall": fall}, words, "Invented.")


SUCCESSIVE_CHANGES = Pattern("successive_changes", "put two changes together", ask, draw)
