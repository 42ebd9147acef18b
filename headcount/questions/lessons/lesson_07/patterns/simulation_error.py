"""How many runs make the error of a simulation so much smaller?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution

# What the error comes down to, the number, and its square, in words.
PARTS = {
    2: ("half", "two", "four"),
    3: ("a third of", "three", "nine"),
    4: ("a quarter of", "four", "16"),
    5: ("a fifth of", "five", "25"),
    10: ("a tenth of", "ten", "100"),
}


def ask(case: Case) -> Question:
    runs, times = case["runs"], case["times"]
    part, number, square = PARTS[times]
    is_half = times == 2
    to_part = part.removesuffix(" of")
    twice = "twice" if is_half else f"{number} times"
    error = "the simulation error" + ("" if case.is_drawn else f" of {written(runs)} runs")
    bring = f"halve {error}" if is_half else f"bring {error} down to {to_part}"
    many = runs * times**2
    also, added = _runs_to_add(case, many)
    return Question(
        id="",
        kind="number",
        prompt=f"How many runs in total {'are needed to ' if case.is_drawn else ''}{bring}?",
        fields=(
            NumberField(
                answer=many,
                unit="runs",
                also=also,
                wrong=(
                    *added,
                    Wrong(
                        (runs * times,),
                        "M-SQRT",
                        None
                        if is_half
                        else f"{twice.capitalize()} the runs do not give {part} the error: it "
                        "shrinks with the square root of the runs.",
                    ),
                    Wrong(
                        (times**2,),
                        "M-STEP",
                        "That is how many times as many. How many runs are that in total?",
                    ),
                    Wrong(
                        (runs / times, runs / times**2),
                        "M-OPER",
                        f"Fewer runs are noisier. The error should become {to_part}.",
                    ),
                ),
            ),
        ),
        hints=(
            "The error shrinks with the square root of the number of runs.",
            f"{part.capitalize()} the error needs a square root {twice} as large. What must the "
            "runs be multiplied by?",
            example(many, 0, *(text for other, text in _EXAMPLES.items() if other != times)),
        ),
        praise=f"Yes: {part} the error costs {square} times the runs, because it shrinks with "
        "their square root.",
        solution=Solution(
            code=f"answer = {runs} * {times} ** 2",
            text="The error shrinks with the square root of the runs. To "
            f"{'halve it' if is_half else f'bring it down to {to_part}'}, the square root must "
            f"{'double' if is_half else f'be {twice} as large'}, so the runs are multiplied by "
            f"{number} times {number}.",
            sums=(
                f"{times} x {times} = {times**2} times as many runs",
                f"{times**2} x {written(runs)} = {written(many)} runs",
            ),
        ),
    )


def _runs_to_add(case: Case, many: float) -> tuple[tuple[Also, ...], tuple[Wrong, ...]]:
    """The runs that are added to those there are: taken in the lesson, where no runs are told."""
    more = many - case["runs"]
    if case.is_drawn:
        text = "Those are the runs to be added. How many are there in total?"
        return (), (Wrong((more,), "M-WHICH", text),)
    return (Also(more, f"that is {written(more)} more, {written(many)} in all."),), ()


_EXAMPLES = {
    3: "For a third of the error of 100 runs: 3 x 3 = 9 times as many, 900 runs.",
    4: "For a quarter of the error of 100 runs: 4 x 4 = 16 times as many, 1,600 runs.",
    5: "For a fifth of the error of 100 runs: 5 x 5 = 25 times as many, 2,500 runs.",
}

# What a program tries again and again: a topic, and what it counts.
PROGRAMS = (
    ("a dice game", "simulates a dice game", "how often the first player wins"),
    ("a canteen", "simulates a lunch break in a canteen", "how often the queue passes the door"),
    (
        "a bus line",
        "simulates a morning of a bus line",
        "how often a bus is five minutes late",
    ),
    ("football", "simulates a penalty shoot-out", "how often the team that starts wins"),
    ("a phone", "simulates a day with a phone", "how often its battery lasts until night"),
    ("a school fair", "simulates an afternoon of a school fair", "how often the lemonade runs out"),
    ("a card game", "deals the cards of a card game", "how often the first hand has an ace"),
    ("rain", "simulates a week of weather", "how often it stays dry"),
)
RUNS = (100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1200, 1500, 2000, 2500, 3000, 5000)


def draw(rng: Random) -> Case:
    """A number of runs, and how many times smaller the error is to be."""
    topic, plays, how_often = rng.choice(PROGRAMS)
    runs, times = rng.choice(RUNS), rng.choice(tuple(PARTS))
    told = f"Invented: a program {plays} {written(runs)} times and notes {how_often}."
    return Case(topic, {"runs": runs, "times": times}, told=told)


SIMULATION_ERROR = Pattern("simulation_error", "know what more runs buy", ask, draw)
