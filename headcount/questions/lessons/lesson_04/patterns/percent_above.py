"""By what percent is one count above another?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_04.patterns.counters import DISPUTED, possessive
from headcount.questions.lessons.lesson_04.sums import above_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.patterns.topics import printed
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    """The figures of the case are the lower count and the higher, under the names of the sides."""
    low, high = case.figures
    lower, higher = case[low], case[high]
    base, other = case["base"], case["other"]
    above = arithmetic.percent_change(lower, higher)
    return Question(
        id="",
        kind="number",
        prompt=f"By what percent is {case['count']} above {case['base_count']}? Give one decimal.",
        fields=(
            NumberField(
                answer=above,
                unit="%",
                decimals=1,
                wrong=(
                    Wrong(
                        (100 * (higher - lower) / higher, arithmetic.share(lower, higher)),
                        "M-BASE",
                        f"'Above {base}' names the base. You compared with {possessive(other)} "
                        "count.",
                    ),
                    Wrong(
                        (higher - lower,),
                        "M-ADDIT",
                        f"That is the difference in {case['things']}. 'By what percent' asks for a "
                        f"comparison with {possessive(base)} count.",
                    ),
                    Wrong(
                        (arithmetic.share(higher, lower), higher / lower),
                        "M-ABOVE",
                        f"{written(higher)} is {percent(100 * higher / lower, 0)} of "
                        f"{written(lower)}; how much above is that?",
                    ),
                    Wrong((above / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            "You need the difference and the count it is compared with.",
            f"Divide the difference by {possessive(base)} count and multiply by 100.",
            example(
                above,
                1,
                "90 is above 60 by 30, and 30 / 60 is 50%.",
                "100 is above 80 by 20, and 20 / 80 is 25%.",
            ),
        ),
        praise=f"Yes: {trimmed(above)}% above. 'Above {base}' makes their count the base.",
        solution=Solution(
            sums=above_in_steps(higher, lower, 1),
            text=f"'Above {base}' makes {possessive(base)} count the base. Neither count is called "
            "true by this: the percent says how far apart they are." + case.words.get("aside", ""),
            code=case.lines(low, high) + f"answer = round(100 * ({high} - {low}) / {low}, 1)",
        ),
    )


def draw(rng: Random) -> Case:
    """Two sides that count the same things in one year."""
    what = rng.choice(DISPUTED)
    base, other = rng.sample(what.sides, 2)
    year = rng.randrange(2013, 2026)
    lower = printed(rng, what.low, what.high)
    higher = printed(rng, 1.06 * lower, 1.9 * lower)
    counts = {base: lower, other: higher}
    first, second = rng.sample((base, other), 2)
    low, high = (side.removeprefix("the ").replace(" ", "_") for side in (base, other))
    return Case(
        what.topic,
        {low: lower, high: higher},
        {
            "things": what.things,
            "base": base,
            "other": other,
            "base_count": possessive(base),
            "count": f"{possessive(other)} count",
        },
        f"Invented: {what.place} in {year}, {first} counted {written(counts[first])} "
        f"{what.things}, {second} {written(counts[second])}.",
    )


PERCENT_ABOVE = Pattern("percent_above", "find how far above the base", ask, draw)
