"""What happens to the area of a picture whose height and width both follow a number?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import percent, shortened, trimmed, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_09.patterns.bars import went
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    before, after = case["before"], case["after"]
    times = arithmetic.multiplier(before, after)
    fall, is_fall = went(case), after < before
    answer = 100 * abs(1 - times**2)
    asked = (
        f"A picture is drawn for each {case['span']}. The second is made "
        f"{'smaller' if is_fall else 'larger'} in height and in width, both in the ratio of "
        f"{written(before)} to {written(after)}. By how many percent does the area {fall}?"
    )
    if case.is_drawn:
        asked = f"By how many percent does the area {fall} from the first picture to the second?"
    return Question(
        id="",
        kind="number",
        prompt=f"{asked} Give one decimal.",
        fields=(
            NumberField(
                answer=answer,
                unit="%",
                decimals=1,
                is_fall=is_fall,
                wrong=_wrong_of_falls(times) if is_fall else _wrong_of_rises(times),
            ),
        ),
        hints=(
            "An area is height times width, and both "
            f"{'shrink' if is_fall else 'grow'} by the same multiplier.",
            "Square the multiplier of the two figures; "
            f"{'1 minus that is the fall' if is_fall else 'that minus 1 is the rise'}.",
            example(answer, 1, *_EXAMPLES[fall]),
        ),
        praise=f"Yes: {trimmed(times, 4)} squared "
        f"{'leaves' if is_fall else 'makes'} {percent(100 * times**2)} of the area.",
        solution=Solution(
            sums=_sums(before, after, times),
            code=case.lines("before", "after")
            + (
                "left = (after / before) ** 2\nanswer = round(100 * (1 - left), 1)"
                if is_fall
                else "area = (after / before) ** 2\nanswer = round(100 * (area - 1), 1)"
            ),
            text=f"The figures {'shrink' if is_fall else 'grow'} once, the area twice. A picture "
            "that stands for a number may grow in one direction alone, or be repeated at the same "
            "size.",
        ),
    )


def _wrong_of_falls(times: float) -> tuple[Wrong, ...]:
    fall = 100 * (1 - times**2)
    return (
        Wrong((100 * (1 - times),), "M-SIZE"),
        Wrong(
            (100 - fall,),
            "M-COMPL",
            "That is the area that is left, as a share of the first. How much of it went?",
        ),
        Wrong(
            (100 * (1 - times**3),),
            "M-SIZE",
            "So much a solid would lose, smaller in three directions. In how many does this "
            "picture shrink?",
        ),
        Wrong(
            (200 * (1 - times),),
            "M-ADDPCT",
            "You took the same percent twice and added. The width shrinks a picture that is lower "
            "already: multiply what is left.",
        ),
        Wrong((fall / 100,), "M-SCALE"),
    )


def _wrong_of_rises(times: float) -> tuple[Wrong, ...]:
    return (
        Wrong(
            (100 * (times - 1),),
            "M-SIZE",
            "That is the change in height. The picture grows in width as well: what happens to the "
            "area?",
        ),
        Wrong(
            (100 * times**2,),
            "M-ABOVE",
            "That is the whole second area, as a share of the first. How much of it is new?",
        ),
        Wrong(
            (100 * (times**3 - 1),),
            "M-SIZE",
            "So much a solid would gain, larger in three directions. In how many does this picture "
            "grow?",
        ),
        Wrong(
            (200 * (times - 1),),
            "M-ADDPCT",
            "You took the same percent twice and added. The width stretches a picture that is "
            "taller already: multiply the two multipliers.",
        ),
        Wrong((times**2 - 1,), "M-SCALE"),
    )


_EXAMPLES = {
    "fall": (
        "At half the height and half the width a quarter of the area is left: 75% less.",
        "At a tenth of the height and of the width, 1% of the area is left: 99% less.",
    ),
    "rise": (
        "At 3 times the height and the width the area is 9 times as large: 800% more.",
        "At 10 times the height and the width the area is 100 times as large: 9,900% more.",
    ),
}


def _sums(before: float, after: float, times: float) -> tuple[str, ...]:
    area = times**2
    is_left = "of the area is left" if after < before else "times the area"
    larger, smaller = (1, area) if after < before else (area, 1)
    return (
        f"{written(after)} / {written(before)} = {trimmed(times, 4)}",
        f"{trimmed(times, 4)} * {trimmed(times, 4)} = {trimmed(area, 4)} {is_left}",
        f"{trimmed(larger, 4)} - {trimmed(smaller, 4)} = {trimmed(larger - smaller, 4)}, times 100 "
        f"is {percent(100 * (larger - smaller))}",
    )


# What a poster draws for the things that are counted.
PICTURES = {
    "a video": "a screen",
    "a song": "a pair of headphones",
    "a game": "a controller",
    "bicycles": "a bicycle",
    "a library": "a book",
    "a canteen": "a plate",
    "a pool": "a swimming ring",
    "a cinema": "a film projector",
}


def draw(rng: Random) -> Case:
    """Two periods of which the later is a whole percentage of the earlier."""
    what = rng.choice([one for one in topics.COUNTED if one.topic in PICTURES])
    span, earlier, later = rng.choice(topics.PERIODS)
    while True:
        before = topics.printed(rng, what.low, what.high, 2)
        share = rng.choice((rng.randrange(30, 95), rng.randrange(106, 190)))
        after = before * share // 100
        is_half = share % 10 == 5  # the square ends in a half, which is rounded up or down
        if before * share % 100 == 0 and after == shortened(after, 3) and not is_half:
            break
    fell, like = ("fell", "lower and narrower") if after < before else ("rose", "taller and wider")
    told = (
        f"Invented: the {what.things} of {what.topic} {fell} from {written(before)} in {earlier} "
        f"to {written(after)} in {later}. A poster draws {PICTURES[what.topic]} for each; the "
        f"second is {like}, both in the ratio of the two figures."
    )
    return Case(what.topic, {"before": before, "after": after}, {"span": span}, told)


SCALED_BOTH_WAYS = Pattern("scaled_both_ways", "see areas grow twice", ask, draw)
