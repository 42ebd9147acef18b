"""How small, or how large, can a ratio of rates be with all four numbers at once?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_07.patterns import two_rates
from headcount.questions.lessons.lesson_07.ranges import (
    bars,
    corner,
    in_words,
    plain,
    ranges_in,
    rate_sum,
    ratio,
    ratio_sum,
)
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution


def ask(case: Case) -> Question:
    """The smallest ratio, or the largest: the word "end" says which."""
    end, things, people = case["end"], case["things"], case["people"]
    is_largest = end == "largest"
    inputs = ranges_in(case)
    base = [one.base for one in inputs.values()]
    low, high = [[getattr(one, side) for one in inputs.values()] for side in ("low", "high")]
    # Below, low and high are the ends for the smallest ratio; the largest has them the other way.
    low, high = (high, low) if is_largest else (low, high)
    answer = corner(inputs, largest=is_largest)
    longest = bars(inputs)[0]
    other, shrink, less = (
        ("smallest", "grow", "more") if is_largest else ("largest", "shrink", "less")
    )
    few, many = ("Many", "few") if is_largest else ("Few", "many")
    later, now, earlier, before = low[3], high[0], high[2], low[1]
    at_later, at_earlier = case["at_later"], case["at_earlier"]
    anywhere, in_the_box, at_once, setting = _of_the_box(case, in_words(inputs))
    return Question(
        id="",
        kind="number",
        prompt=f"{anywhere} Give two decimals.",
        fields=(
            NumberField(
                answer=answer,
                unit="times",
                decimals=2,
                wrong=(
                    Wrong((longest.high if is_largest else longest.low,), "M-OAT"),
                    Wrong(
                        (ratio(high[0], low[1], base[2], base[3]),),
                        "M-ONESIDE",
                        f"The two {case['people_inputs']} moved; the {things} have ranges too.",
                    ),
                    Wrong(
                        (
                            ratio(*low),
                            ratio(*high),
                            ratio(high[0], low[1], low[2], low[3]),
                            ratio(high[0], low[1], high[2], high[3]),
                        ),
                        "M-PAIR",
                        "You took the same end of two numbers that push the ratio opposite ways. "
                        f"Ask of each of the four: does the ratio {shrink} when it grows?",
                    ),
                    Wrong(
                        (ratio(*base),),
                        "M-EXACT",
                        f"That is the ratio of the {case['bases']}. Now move all four.",
                    ),
                    Wrong(
                        (corner(inputs, largest=not is_largest),),
                        "M-END",
                        f"That is the {other} {in_the_box}, not the {end}.",
                    ),
                ),
            ),
        ),
        hints=(
            "You need one end of each of the four ranges.",
            f"Ask of each {'number' if case.is_drawn else 'input'}: does the ratio {shrink} when "
            "it grows, or when it shrinks?",
            example(answer, 2, *_EXAMPLES[end]),
        ),
        praise=f"Yes: {written(answer, 2)} times, with {at_once}. No {setting} gives {less}.",
        solution=Solution(
            code=f"rate_now = {plain(later)} / {plain(now)}\n"
            f"rate_before = {plain(earlier)} / {plain(before)}\n"
            "answer = round(rate_now / rate_before, 2)",
            text=f"{few} {things} over {many} {people} {at_later}, {many} {things} over "
            f"{few.lower()} {people} {at_earlier}. One input at a time never reaches this corner "
            "of the box.",
            sums=(
                rate_sum(later, now, f"{at_later}, the {end}"),
                rate_sum(earlier, before, f"{at_earlier}, the {other}"),
                ratio_sum(later / now, earlier / before),
            ),
        ),
    )


def _of_the_box(case: Case, ranges: str) -> tuple[str, str, str, str]:
    """The question and three phrases: in the words of the lesson's explorer, or in plain ones."""
    if not case.is_drawn:
        return (
            f"What is the {case['end']} ratio of rates anywhere in the box of ranges: {ranges}?",
            "ratio in the box",
            "all four at once",
            "setting in the box",
        )
    per = case["per"]
    return (
        f"What is the {case['end']} possible value of ({per} in {case['later_year']}) / ({per} in "
        f"{case['earlier_year']})?",
        "possible value",
        "each number at the right end of its range",
        "other choice in the ranges",
    )


_EXAMPLES = {
    "smallest": (
        "Cost 90 to 110, visitors 9 to 11: cost per visitor is smallest at 90 / 11 = 8.18.",
        "Cost 80 to 120, visitors 8 to 12: cost per visitor is smallest at 80 / 12 = 6.67.",
    ),
    "largest": (
        "Cost 90 to 110, visitors 9 to 11: cost per visitor is largest at 110 / 9 = 12.22.",
        "Cost 80 to 120, visitors 8 to 12: cost per visitor is largest at 120 / 8 = 15.",
    ),
}


CORNER_OF_THE_BOX = Pattern(
    "corner_of_the_box", "move all numbers at once", ask, two_rates.with_four_ranges
)
