"""How many digits of a percent change may be printed, if both figures were rounded?"""

from __future__ import annotations

from random import Random

from headcount.numbers.writing import percent, written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField, letter
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_03.patterns.rounded import nearest
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic

DECIMALS = (2, 1, 0)  # of the options
FAILS = 0.6  # of the rounding box at most, for the first digit that is a guess
_LAST = {
    0: "So the first decimal is already a guess.",
    1: "So the first decimal is safe, and the second is a guess.",
    2: "So both decimals are safe.",
}


def ask(case: Case) -> Question:
    before, after, things = case["before"], case["after"], case["things"]
    units = case["unit"], case.figures.get("unit_after", case["unit"])
    change, right = arithmetic.percent_change(before, after), case.figures.get("decimals", 0)
    verb, size = ("fell" if change < 0 else "rose"), abs(change)
    low, high = sorted(abs(end) for end in arithmetic.change_bounds(before, after, *units))

    def holds(decimals: int) -> str:
        return percent(100 * part_that_holds(case, decimals), 0)

    shown = max(2, right + 1)
    return Question(
        id="",
        kind="choice",
        prompt=f"{_which(case, nearest(units))}? From {case['earlier']} to "
        f"{case['later']}, {things} ...",
        fields=(
            ChoiceField(
                options=(
                    f"{verb} {percent(size, 2)}",
                    f"{verb} {percent(size, 1)}",
                    f"{verb} about {percent(size, 0)}",
                ),
                right=DECIMALS.index(right),
                wrong={
                    index: _mistake(case, decimals, right)
                    for index, decimals in enumerate(DECIMALS)
                    if decimals != right
                },
            ),
        ),
        hints=(
            "The digits must hold wherever the two figures lie in their error intervals.",
            "Work out the smallest and the largest change, and keep the digits that both have."
            if case.is_drawn
            else "Print as many decimals as hold in nearly the whole rounding box, and no more.",
            example(
                size,
                0,
                *(
                    f"If nearly all possible shares print as {whole}%, and few as {whole}.1%, then "
                    f"'about {whole}%' is fair."
                    for whole in (13, 24)
                ),
            ),
        ),
        praise=f"Yes: every pair of true values gives {percent(size, right)}; the next digit "
        "changes."
        if case.is_drawn
        else f"Yes: in {holds(right)} of the rounding box it prints as {percent(size, right)}, "
        f"in {holds(right + 1)} as {percent(size, right + 1)}, if all its pairs are equally "
        "likely.",
        solution=Solution(
            code=f"answer = '{letter(DECIMALS.index(right))}'",
            text=f"Rounding allows {percent(low, shown)} to {percent(high, shown)}. All of that "
            f"prints as {percent(size, right)}. {_LAST[right]}"
            if case.is_drawn
            else f"Rounding allows {percent(low, shown)} to {percent(high, shown)}. In {holds(0)} "
            f"of the rounding box that prints as {percent(size, 0)}, in {holds(1)} as "
            f"{percent(size, 1)} and in {holds(2)} as {percent(size, 2)}. {_LAST[right]}",
        ),
    )


def part_that_holds(case: Case, decimals: int) -> float:
    """In how much of the rounding box this many decimals are the ones printed, from 0 to 1."""
    before, after = case["before"], case["after"]
    units = case["unit"], case.figures.get("unit_after", case["unit"])
    printed = round(arithmetic.percent_change(before, after), decimals)
    half = 0.5 * 10**-decimals
    return arithmetic.share_of_box(before, after, printed - half, printed + half, *units)


def _which(case: Case, nearest_unit: str) -> str:
    if case.is_drawn:
        return (
            f"Both are rounded{nearest_unit}. Which sentence gives as many digits as these "
            "figures allow"
        )
    return f"Which sentence do the printed figures support, if both were rounded{nearest_unit}"


def _mistake(case: Case, decimals: int, right: int) -> Wrong:
    """The feedback on a sentence with too many digits, or with fewer than the figures carry."""
    if decimals < right:
        text = "That is so, and the figures say more. Does the next digit hold as well?"
    elif case.is_drawn:
        text = (
            "Work out the smallest and the largest change that the rounding allows. Does the last "
            "digit of this sentence stay?"
        )
    else:
        text = (
            "Both printed figures are rounded. Try this many digits in the widget: in how much of "
            "the box does the sentence hold?"
        )
    return Wrong(code="M-PREC", text=text)


def draw(rng: Random) -> Case:
    """Two large counts, rounded so that two decimals of their change are safe, or one, or none."""
    decimals = rng.choice(DECIMALS)
    while True:
        case = _counted(rng, decimals)
        if holds_everywhere(case, decimals) and part_that_holds(case, decimals + 1) < FAILS:
            return case


def holds_everywhere(case: Case, decimals: int) -> bool:
    """Whether all changes that rounding allows are printed alike, with so many decimals."""
    before, after, unit = case["before"], case["after"], case["unit"]
    ends = arithmetic.change_bounds(before, after, unit, unit)
    printed = arithmetic.percent_change(before, after)
    return len({percent(one, decimals) for one in (printed, *ends)}) == 1


# Topic, how a sentence about it begins, and what is counted in large numbers.
LARGE = (
    ("a song", "a song had", "streams"),
    ("a video", "a video had", "views"),
    ("a game", "a game had", "downloads"),
    ("a town", "the libraries of a town counted", "loans"),
    ("a stadium", "a stadium counted", "visits"),
    ("bicycles", "the bicycle counter on a bridge showed", "rides"),
)
PERIODS = (("2022", "2023"), ("2014", "2024"), ("2019", "2024"))
# The unit, and how many of it the earlier figure has, by the decimals that may be safe.
SIZES = {0: (100, 200, 900), 1: (100, 3_000, 9_000), 2: (10, 30_000, 90_000)}


def _counted(rng: Random, decimals: int) -> Case:
    topic, begins, things = rng.choice(LARGE)
    earlier, later = rng.choice(PERIODS)
    unit, low, high = SIZES[decimals]
    before, change = unit * rng.randrange(low, high), rng.randrange(800, 6_000)
    after = before * (10_000 + change * rng.choice((-1, 1))) / 10_000
    after = unit * round(after / unit)
    return Case(
        topic,
        {"before": before, "after": after, "unit": unit, "decimals": decimals},
        {"things": things, "earlier": earlier, "later": later},
        f"Invented: {begins} {written(before)} {things} in {earlier} and {written(after)} in "
        f"{later}.",
    )


DIGITS_THAT_SURVIVE = Pattern(
    "digits_that_survive", "choose how many digits to print", ask, draw, keeps_order=True
)
