"""What was a level on average, if it changed on the way?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from statistics import mean

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_06.sums import average_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    """Of the article also: the same by days, and with the charities' later count."""
    levels = case["first"], case["second"]
    lengths = case["long_first"], case["long_second"]
    things, span, parts = case["things"], case["span"], case["parts"]
    answer = arithmetic.time_weighted(levels, lengths)
    by_days, others = case.figures.get("by_days"), case.figures.get("second_of_others")
    longer, shorter = max(lengths), min(lengths)
    nearer = f"the count of those {longer} {parts}" if case.is_drawn else "their level"
    return Question(
        id="",
        kind="number",
        prompt=f"What was it on average over {case.words.get('all', f'the {span}')}? Give a whole "
        "number.",
        fields=(
            NumberField(
                answer=answer,
                unit=things,
                also=(Also(by_days, f"by days; by months it is {written(answer)}."),)
                if by_days
                else (),
                wrong=(
                    Wrong((mean(levels),), "M-UNW"),
                    Wrong(
                        (max(levels),),
                        "M-PEAK",
                        f"Was it {written(max(levels))} all {span}?{case.words.get('until', '')}",
                    ),
                    Wrong(
                        (arithmetic.time_weighted(levels[::-1], lengths),),
                        "M-FORM",
                        f"Which of the two counts held for more of the {span}?",
                    ),
                    Wrong(
                        (sum(level * length for level, length in zip(levels, lengths)),),
                        "M-STEP",
                        f"Those are {things} times {parts}. Over how many {parts} are they shared "
                        "out?",
                    ),
                    Wrong(
                        (levels[0] * lengths[0] / sum(lengths),),
                        "M-STEP",
                        f"That leaves out the other {lengths[1]} {parts}. How many {things} were "
                        "there then?",
                    ),
                    *(
                        [
                            Wrong(
                                (arithmetic.time_weighted([levels[0], others], lengths),),
                                "M-WHICH",
                                "That goes on with the charities' count. Which later count does "
                                "the question give?",
                            )
                        ]
                        if others
                        else []
                    ),
                ),
            ),
        ),
        hints=(
            f"You need both counts and the {parts} for which each of them held.",
            f"Multiply each count by its {parts}, add, and divide by all the {parts}.",
            example(
                answer,
                0,
                "40 people for 8 months and 10 for 4 months: (320 + 40) / 12 = 30 on average.",
                "60 people for 9 months and 20 for 3 months: (540 + 60) / 12 = 50 on average.",
            ),
        ),
        praise=f"Yes: the {longer} {parts} weigh more than the {shorter}, so the average is "
        f"nearer to {nearer}.",
        solution=Solution(
            sums=average_in_steps(levels, lengths),
            text=f"Each level counts for as long as it lasted.{case.words.get('aside', '')}",
            code=case.words.get("program")
            or case.lines("first", "second")
            + f"answer = round(({lengths[0]} * first + {lengths[1]} * second) / {sum(lengths)})",
        ),
    )


@dataclass(frozen=True)
class Level:
    """So many of something at a time; it lasts parts of a span, of which there are so many.

    of_which says which parts of a span those are, where it has more.
    """

    topic: str
    things: str
    where: str
    low: int
    high: int
    span: str
    parts: str
    many: int
    of_which: str = ""


LEVELS = (
    Level("a game", "players", "in an online game", 400, 9_000, "day", "hours", 24),
    Level("a club", "members", "of a chess club", 20, 150, "year", "months", 12),
    Level("bicycles", "bicycles", "on hire in a town", 60, 900, "year", "months", 12),
    Level("a library", "books", "out on loan from a library", 500, 6_000, "year", "weeks", 52),
    Level("a pool", "swimmers", "in a pool", 20, 200, "day", "hours", 12, "it was open"),
    Level("a tank", "fish", "in the tank of a school", 8, 90, "term", "weeks", 14),
    Level("a theatre", "people", "in a theatre group", 12, 80, "term", "weeks", 15),
    Level("a phone", "apps", "open on a phone", 3, 30, "day", "hours", 16, "it was on"),
)


def draw(rng: Random) -> Case:
    """A level for most of a span, and another one before or after it."""
    what = rng.choice(LEVELS)
    short = rng.randrange(max(2, what.many // 8), (what.many - 1) // 2 + 1)
    lengths = rng.sample((short, what.many - short), 2)
    while True:
        high = topics.printed(rng, (what.low + what.high) // 2, what.high, 2)
        low = topics.printed(rng, what.low, high // 2, 2)
        levels = rng.sample((high, low), 2)
        if not _may_be_swapped(levels, lengths):
            break
    held, every = f"{lengths[0]} {what.parts} of a {what.span}", f"the {what.span}"
    if what.of_which:
        every = f"these {what.many} {what.parts}"
        held = f"{lengths[0]} of the {what.many} {what.parts} for which {what.of_which}"
    return Case(
        what.topic,
        dict(zip(("first", "second", "long_first", "long_second"), (*levels, *lengths))),
        {"things": what.things, "span": what.span, "parts": what.parts, "all": every},
        f"Invented: the number of {what.things} {what.where} was {written(levels[0])} for "
        f"{held} and {written(levels[1])} for the other {lengths[1]}.",
    )


def _may_be_swapped(levels: list[float], lengths: list[int]) -> bool:
    """Whether the average with its weights swapped looks like the right one, rounded further."""
    swapped = round(arithmetic.time_weighted(levels[::-1], lengths))
    average = arithmetic.time_weighted(levels, lengths)
    return any(swapped == round(average, -place) for place in (1, 2, 3))


TIME_WEIGHTED_MEAN = Pattern("time_weighted_mean", "average a level over time", ask, draw)
