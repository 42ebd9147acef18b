"""What are the mean and the median of a small group?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from statistics import mean, median, mode

from headcount.numbers.writing import singular, trimmed
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_05.patterns.words import only_a_total
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution

# How many people: in words, and the two in the middle of their row.
SIZES = {
    8: ("eight", "fourth", "fifth"),
    10: ("ten", "fifth", "sixth"),
    12: ("twelve", "sixth", "seventh"),
}


def ask(case: Case) -> Question:
    """The figures of the case are the numbers of the group, in the order in which they are told."""
    group = list(case.figures.values())
    total, many, row = sum(group), len(group), sorted(group)
    middle = row[many // 2 - 1 :][:2]
    average, in_the_middle = mean(group), median(group)
    size, left, right = SIZES[many]
    pulled = "large numbers pull the mean up"
    if average < in_the_middle:
        pulled = "small numbers pull the mean down"
    in_order = "" if group == row else ", in order of size,"
    return Question(
        id="",
        kind="several numbers",
        prompt="What are the mean and the median?",
        fields=(
            NumberField(
                label="mean",
                answer=average,
                unit=case["things"],
                decimals=_decimals(average),
                wrong=(
                    only_a_total(total, case["things"], "person"),
                    Wrong((mode(group),), "M-WHICH", _MODE),
                    Wrong(
                        (in_the_middle,),
                        "M-WHICH",
                        "That stands in the middle of the row. What does each get if the total is "
                        "shared out equally?",
                    ),
                ),
            ),
            NumberField(
                label="median",
                answer=in_the_middle,
                unit=case["things"],
                decimals=_decimals(in_the_middle),
                wrong=(
                    Wrong((average,), "M-MEAN"),
                    Wrong((mode(group),), "M-WHICH", _MODE),
                    Wrong(
                        ((min(group) + max(group)) / 2,),
                        "M-WHICH",
                        "That is halfway between the smallest and the largest number. Who stands "
                        "in the middle of the row of people?",
                    ),
                    *(_one_of_the_middle(group, size) if case.is_drawn else ()),
                    *_middle_as_told(group),
                ),
            ),
        ),
        together=(
            Wrong((average, average), "M-MEAN"),
            Wrong(
                (in_the_middle, average),
                "M-FORM",
                "Both numbers are right. Which of them shares out the total, and which stands in "
                "the middle of the row?",
            ),
        ),
        hints=(
            "The mean shares out the total; the median is in the middle of the row.",
            f"Total divided by {size}; then{in_order} halfway between the {left} and the {right}.",
            example(
                [average, in_the_middle],
                1,
                "For 1, 3, 8: the mean is 12 / 3 = 4 and the median is 3.",
                "For 2, 5, 11: the mean is 18 / 3 = 6 and the median is 5.",
            ),
        ),
        praise=f"Yes: {trimmed(average)} and {trimmed(in_the_middle)}, because the few {pulled} "
        "and do not move the middle of the row.",
        solution=Solution(
            sums=(
                f"{' + '.join(map(str, group))} = {total}",
                f"{total} / {many} = {trimmed(average)}",
                f"({middle[0]} + {middle[1]}) / 2 = {trimmed(in_the_middle)}",
            ),
            text=case.words.get("why")
            or f"The few {pulled}. The median does not notice them. A rate per head is a mean.",
            code=f"group = {_group_in_code(case)}\n"
            "answer = [float(group.mean()), float(group.median())]",
        ),
    )


_MODE = (
    "That is the most frequent number, called the mode. Mean and median are two others: what does "
    "each of them ask for?"
)


def _decimals(value: float) -> int:
    return 0 if float(value).is_integer() else 1


def _middle_as_told(group: list[float]) -> list[Wrong]:
    """The middle of a list that is not in order."""
    half = len(group) // 2
    value = (group[half - 1] + group[half]) / 2
    if group == sorted(group):
        return []
    text = "That is the middle of the list as it is printed. Put the numbers in order of size."
    return [Wrong((value,), "M-SLIP", text)]


def _one_of_the_middle(group: list[float], size: str) -> list[Wrong]:
    """One of the two in the middle of the row, where it is not the most frequent number."""
    middle = set(sorted(group)[len(group) // 2 - 1 :][:2]) - {mode(group)}
    text = f"With {size} numbers there are two in the middle. What lies halfway between them?"
    return [Wrong(tuple(sorted(middle)), "M-SLIP", text)]


def _group_in_code(case: Case) -> str:
    """The numbers as a Series: a column of the table, where they are read there."""
    if case.code:
        return f'table["{case["things"]}"]'
    return f"pd.Series({list(case.figures.values())})"


@dataclass(frozen=True)
class Group:
    """People who each did something a number of times. top is the highest number there may be,
    where most people come near it and a few stay far below; 0 where a few lie far above. span says
    over which time they did it, where a reader would ask."""

    topic: str
    people: str
    did: str
    things: str
    top: int = 0
    span: str = ""


GROUPS = (
    Group("a chat", "members of a chat", "wrote", "messages"),
    Group("a game", "players of a game", "played", "rounds"),
    Group("a library", "readers", "borrowed", "books", span=" in a year"),
    Group("litter", "helpers on a beach", "picked up", "bottles"),
    Group("a pool", "swimmers", "swam", "lengths"),
    Group("typing", "pupils in a typing test", "made", "errors"),
    Group("a quiz", "contestants in a quiz", "scored", "points", 50),
    Group("a run", "runners in a long race", "ran", "laps", 40),
    Group("a choir", "singers of a choir", "came to", "rehearsals", 38, " in a year"),
)


def draw(rng: Random) -> Case:
    """Eight to twelve numbers, two or three of them far from the others, in no order."""
    what = rng.choice(GROUPS)
    while True:
        numbers = _skewed(rng, rng.choice(list(SIZES)))
        if what.top:
            numbers = [what.top - number for number in numbers]
        # One of the two in the middle would else look like the median, rounded: 30 like 31.5.
        if all(number % 10 for number in sorted(numbers)[len(numbers) // 2 - 1 :][:2]):
            break
    numbers = rng.sample(numbers, len(numbers))
    names = [chr(ord("A") + at) for at in range(len(numbers))]
    person = singular(what.people.split()[0])
    size = SIZES[len(numbers)][0]
    return Case(
        what.topic,
        dict(zip(names, numbers)),
        {"things": what.things},
        f"Invented: {size} {what.people} {what.did} {', '.join(map(str, numbers))} {what.things}"
        f"{what.span}.",
        rows=tuple({person: name, what.things: number} for name, number in zip(names, numbers)),
        table_told=f"Invented: the table below says how many {what.things} {size} {what.people} "
        f"{what.did}{what.span}.",
        reading={
            name: f'table.loc[table["{person}"] == "{name}", "{what.things}"].item()'
            for name in names
        },
    )


def _skewed(rng: Random, many: int) -> list[int]:
    """Numbers in order: most of them small, the last two large, halves at most in the mean.

    One number is the most frequent, and median and mean are no numbers of the list.
    """
    half = many // 2
    while True:
        least = rng.randrange(1, 5)
        low = sorted([least] * 3 + [least + rng.randrange(1, 4) for _ in range(half - 3)])
        start = low[-1] + rng.choice((3, 5))  # 1 more, and it would be the median, rounded
        high = [start, *(start + rng.randrange(1, 4) for _ in range(half - 3))]
        large = [start + rng.randrange(6, 15), start + rng.randrange(15, 24)]
        group = sorted([*low, *high, *large])
        group[-1] += -sum(group) % half
        others = [group.count(number) for number in set(group) if number != least]
        if max(others) < 3 and mean(group) not in group and group[-1] < 38:
            return group


MEAN_AND_MEDIAN = Pattern("mean_and_median", "tell a mean from a median", ask, draw)
