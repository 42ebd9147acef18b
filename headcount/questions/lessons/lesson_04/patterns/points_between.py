"""How many points lie between two shares?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import percent, written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong, with_a_rounded_step
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_04.sums import apart_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.questions.steps import places, shown
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    """The figures of the case are part and whole of one side, then those of the other.

    In code each share has the name of its side.
    """
    low_part, low_whole, high_part, high_whole = case.figures.values()
    low, high = arithmetic.share(low_part, low_whole), arithmetic.share(high_part, high_whole)
    gap = high - low
    sources = [case.in_code(name) for name in case.figures]
    low_name, high_name = case["low_name"], case["high_name"]
    asked = "How many points lie between the two shares?"
    if case.is_drawn:
        asked = "By how many percentage points do the two shares differ?"
    rounded = round(high, 1) - round(low, 1)
    # The two shares are said with as many decimals as it takes to subtract them.
    digits = places(
        1, lambda n: written(float(shown(high, n) - shown(low, n)), 1) == written(gap, 1)
    )
    return Question(
        id="",
        kind="number",
        prompt=f"Take the printed figures as exact. {asked} Give one decimal.",
        fields=(
            NumberField(
                answer=gap,
                unit="points",
                decimals=1,
                also=(
                    Also(-gap, "how far apart two shares lie has no sign."),
                    *([with_a_rounded_step(rounded, gap)] if digits > 1 else []),
                ),
                wrong=(
                    Wrong(
                        (
                            abs(100 * high_part / low_whole - low),
                            abs(100 * high_part / low_whole - 100 * low_part / high_whole),
                        ),
                        "M-MIX",
                        f"One of your shares uses {case['high_side']} on top and "
                        f"{case['low_side']} below. Put the same {case['side']} in both places, "
                        "then compare.",
                    ),
                    Wrong(
                        (100 * gap / low,),
                        "M-POINT",
                        "You compared one share with the other, in percent. Points are the plain "
                        "difference of two percentages.",
                    ),
                    Wrong(
                        (low, high),
                        "M-STEP",
                        "That is one of the two shares. How far is it from the other?",
                    ),
                ),
            ),
        ),
        hints=(
            f"Each {case['each']} is compared with its own {case['wholes']}.",
            "Work out two percentages, then subtract.",
            example(
                gap,
                1,
                "30 of 400 is 7.5% and 45 of 500 is 9%: 1.5 points apart.",
                "12 of 200 is 6% and 21 of 250 is 8.4%: 2.4 points apart.",
            ),
        ),
        praise=f"Yes: {percent(low, digits)} and {percent(high, digits)}, {written(gap, 1)} points "
        f"apart, because each {case['each']} is compared with its own {case['wholes']}.",
        solution=Solution(
            sums=apart_in_steps((low_part, low_whole), (high_part, high_whole)),
            text=case.words.get("why", _OWN_WHOLES),
            code=case.words.get("setup", "")
            + f"{low_name} = 100 * {sources[0]} / {sources[1]}\n"
            + f"{high_name} = 100 * {sources[2]} / {sources[3]}\n"
            + f"answer = round({high_name} - {low_name}, 1)",
        ),
    )


_OWN_WHOLES = (
    "Each share has its own whole, so two shares can be compared where the wholes differ. The "
    "difference of two percentages is in points."
)


@dataclass(frozen=True)
class Part:
    """Two sides that each have a part of a whole: "the Reds" "turned" 18 of 43 "shots" "into
    goals". low to high is the size of the whole; least to most, in tenths of a percent, are the
    shares one would find."""

    topic: str
    side: str
    sides: tuple[str, str]
    did: str
    wholes: str
    how: str
    low: int
    high: int
    least: int = 150
    most: int = 900


PARTS = (
    Part(
        "a match",
        "team",
        ("the Reds", "the Blues"),
        "turned",
        "shots",
        " into goals",
        30,
        90,
        120,
        400,
    ),
    Part(
        "a library",
        "library",
        ("Hill Library", "Park Library"),
        "lent",
        "books",
        "",
        400,
        4_000,
        150,
        600,
    ),
    Part(
        "a chat",
        "club",
        ("the chess club", "the film club"),
        "answered",
        "messages",
        " within an hour",
        40,
        300,
        300,
        900,
    ),
    Part(
        "a cinema",
        "cinema",
        ("the Rex cinema", "the Lux cinema"),
        "sold",
        "seats",
        "",
        120,
        600,
        300,
        950,
    ),
    Part(
        "a quiz",
        "team",
        ("the Owls", "the Foxes"),
        "got",
        "practice questions",
        " right",
        60,
        250,
        300,
        900,
    ),
    Part(
        "typing",
        "class",
        ("class A", "class B"),
        "typed",
        "lines",
        " without an error",
        80,
        400,
        500,
        950,
    ),
    Part(
        "trains",
        "line",
        ("the red line", "the blue line"),
        "had",
        "trains",
        " on time",
        60,
        300,
        600,
        970,
    ),
)


def draw(rng: Random) -> Case:
    """Two sides with different wholes, and shares that are 2 to 30 points apart."""
    what = rng.choice(PARTS)
    low_side, high_side = rng.sample(what.sides, 2)
    wholes = [rng.randrange(what.low, what.high + 1) for _ in range(2)]
    low = rng.randrange(what.least, what.most - 100)
    shares = low, low + rng.randrange(20, min(251, what.most - low))
    parts = [round(share * whole / 1000) for share, whole in zip(shares, wholes)]
    ratios = {
        side: f"{written(part)} of {written(whole)}"
        for side, part, whole in zip((low_side, high_side), parts, wholes)
    }
    first, second = what.sides
    return Case(
        what.topic,
        {
            "low_part": parts[0],
            "low_whole": wholes[0],
            "high_part": parts[1],
            "high_whole": wholes[1],
        },
        {
            "side": what.side,
            "each": what.side,
            "wholes": what.wholes,
            "low_side": low_side,
            "high_side": high_side,
            "low_name": _name(low_side),
            "high_name": _name(high_side),
        },
        f"Invented: {first} {what.did} {ratios[first]} {what.wholes}{what.how}, {second} "
        f"{ratios[second]}.",
    )


def _name(side: str) -> str:
    """A side as a name in code: reds, hill_library."""
    return side.removeprefix("the ").replace(" ", "_").lower()


POINTS_BETWEEN = Pattern("points_between", "compare two shares in points", ask, draw)
