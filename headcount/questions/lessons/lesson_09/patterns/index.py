"""Two quite different things on one scale: how many of each 100?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.number_field import NumberField
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic

_FROM_100 = "You began at 1. Where does an index begin?"


def ask(case: Case) -> Question:
    """Of four figures, which the case has in this order: two earlier and later, and two more."""
    names = tuple(case.figures)
    before, after, then, now = case.figures.values()
    indices = [arithmetic.share(after, before), arithmetic.share(now, then)]
    one, other = (written(index, 1) for index in indices)
    each = "for" if case.is_drawn else "of"
    return Question(
        id="",
        kind="several numbers",
        prompt=f"Write {case['later']} as an index, with {case['earlier']} as 100{case['aside']} "
        "Give one decimal each.",
        fields=tuple(
            _box(index, case[label], is_drawn=case.is_drawn)
            for index, label in zip(indices, ("things", "others"))
        ),
        hints=(
            "Each later figure is compared with its own earlier figure.",
            "Divide the later figure by the earlier one and multiply by 100.",
            example(
                indices,
                1,
                "From 80 to 60 mm of rain the index is 100 * 60 / 80 = 75.",
                "From 40 to 50 mm of rain the index is 100 * 50 / 40 = 125.",
            ),
        ),
        praise=f"Yes: {one} and {other} {each} each 100. Both stand on one scale now, and their "
        "sizes are hidden.",
        solution=Solution(
            sums=tuple(
                f"100 * {written(later)} / {written(earlier)} = {written(index, 1)}"
                for later, earlier, index in zip((after, now), (before, then), indices)
            ),
            code=case.lines(*names)
            + "answer = [round(100 * {1} / {0}, 1), round(100 * {3} / {2}, 1)]".format(*names),
            text="An index puts quite different things on one scale, each against its own start. "
            f"It hides the sizes, so say them.{case.words.get('mixed', '')}",
        ),
    )


def _box(index: float, label: str, *, is_drawn: bool) -> NumberField:
    whole = Also(round(index), f"rounded to a whole number; {written(index, 1)} to one decimal.")
    went = (
        Wrong((100 - index,), "M-INDEX")
        if index <= 100
        else Wrong(
            (index - 100,),
            "M-INDEX",
            "So many came to each 100. An index says how many there are now, those 100 among them.",
        )
    )
    if is_drawn:  # one text for both boxes: one may have fallen and the other risen
        text = "That is the change. The index is 100 plus a rise, or 100 less a fall."
        went = Wrong((abs(index - 100), *((index - 100,) if index < 100 else ())), "M-INDEX", text)
    return NumberField(
        label=label,
        answer=index,
        unit="index",
        decimals=1,
        also=() if index == round(index) else (whole,),
        wrong=(went, Wrong((index / 100,), "M-SCALE", _FROM_100)),
    )


def draw(rng: Random) -> Case:
    """Two things, each counted in the same two periods."""
    one, other = rng.sample(topics.COUNTED, 2)
    span, earlier, later = rng.choice(topics.PERIODS)
    before, then = (topics.printed(rng, what.low, what.high) for what in (one, other))
    after, now = (topics.printed(rng, 0.5 * start, 1.6 * start) for start in (before, then))
    rows, read = topics.in_one_table(
        rng, span, {one: {earlier: before, later: after}, other: {earlier: then, later: now}}
    )
    words = {
        "things": one.things,
        "others": other.things,
        "earlier": f"those of {earlier}",
        "later": f"the figures of {later}",
        "aside": ".",
    }
    views, loans = (f"the {what.things} of {what.topic}" for what in (one, other))
    return Case(
        f"{one.topic} and {other.topic}",
        {"before": before, "after": after, "other_before": then, "other_after": now},
        words,
        f"Invented: from {earlier} to {later}, {views} went from {written(before)} to "
        f"{written(after)}, and {loans} from {written(then)} to {written(now)}.",
        rows=rows,
        table_told=f"Invented: the table below counts {views} and {loans}.",
        reading={
            "before": read[one, earlier],
            "after": read[one, later],
            "other_before": read[other, earlier],
            "other_after": read[other, later],
        },
    )


INDEX = Pattern("index", "set two things on one scale", ask, draw)
