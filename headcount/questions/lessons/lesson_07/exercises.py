"""Lesson 7, which unknown matters: questions 7.1 to 7.6 and the practice boxes 7.F."""

from __future__ import annotations

from dataclasses import replace

from headcount.numbers.writing import written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_07 import patterns
from headcount.questions.lessons.lesson_07.ranges import (
    bars,
    corner,
    figures_of,
    in_words,
    inputs_of,
    plain,
    rate_sum,
    ratio,
    ratio_sum,
)
from headcount.questions.lessons.lesson_07.simulating import (
    chance,
    million_runs,
    runs_that_halve,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article, Figure


def exercises(story: Article) -> list[Question]:
    return [
        patterns.RATIO_RANGE.question(one_moves(story), "7.1"),
        _longest(story),
        chance(story),
        _smallest(story),
        runs_that_halve(),
        million_runs(),
        _practice(),
    ]


def box_of(story: Article) -> Case:
    """The four numbers of the article, each with its range."""
    inputs = inputs_of(story)
    now, before, earlier, later = inputs
    years = [figure.start.year for figure in (story.attempts_2016, story.attempts_2017)]
    return Case(
        ARTICLE,
        figures_of(inputs),
        {
            "things": "attempts",
            "people": "people",
            "rate": "attempts for each person counted",
            "earlier_year": str(years[0]),
            "later_year": str(years[1]),
            "at_earlier": "before",
            "at_later": "now",
            "now_people": "people now",
            "now_is": "people now is",
            "now_name": now,
            "before_name": before,
            "earlier_name": earlier,
            "later_name": later,
            "end": "smallest",
            "why_narrow": " The attempts are large and printed to three digits: their ranges are "
            "narrow.",
        },
    )


def one_moves(story: Article) -> Case:
    """The same, with the program that takes the others from the article."""
    case, people = box_of(story), inputs_of(story)["people now"]
    program = (
        "before = story.attempts_2016.value / story.people_before.value\n"
        "answer = [round(story.attempts_2017.value / people / before, 2)\n"
        f"          for people in ({plain(people.high)}, {plain(people.low)})]"
    )
    return replace(case, words={**case.words, "program": program})


def _longest(story: Article) -> Question:
    inputs = inputs_of(story)
    longest = bars(inputs)[0].name
    names = tuple(inputs)
    grow = [one.high / one.low for one in inputs.values()]
    return Question(
        id="7.2",
        kind="choice",
        prompt="Read it off the widget, or work it out. Each input moves from end to end: "
        f"{in_words(inputs)}. Which bar is longest?",
        fields=(
            ChoiceField(
                options=names,
                right=names.index(longest),
                wrong={
                    index: _larger_number(name)
                    for index, name in enumerate(names)
                    if name != longest
                },
            ),
        ),
        hints=(
            "A bar shows how far the result moves, not how large the input is.",
            "Divide the upper end of each range by its lower end: which input can grow most, "
            "compared with itself?",
            "Price 9 to 11 and visitors 1,000 to 1,010: the price can grow by 22%, the visitors "
            "by 1%, so the price moves the takings more.",
        ),
        praise=f"Yes: {longest} can grow most, compared with itself, so it moves the ratio most. "
        "This is the number to know better.",
        solution=Solution(
            code="grow = pd.Series({\n"
            + "".join(
                f"    '{name}': {plain(one.high)} / {plain(one.low)},\n"
                for name, one in inputs.items()
            )
            + "})\nanswer = grow.idxmax()",
            text="The ratio is a product and quotient of the four, so an input that can grow by "
            "most, compared with itself, moves it most. The attempts are large and printed to "
            "three digits: their ranges are narrow.",
            sums=tuple(
                f"{name}: {written(one.high)} / {written(one.low)} = {written(times, 3)}"
                for (name, one), times in zip(inputs.items(), grow)
            ),
        ),
    )


def _larger_number(name: str) -> Wrong:
    if name.startswith("attempts"):
        return Wrong(code="M-REL")
    return Wrong(
        code="M-REL",
        text="How wide a range is does not decide. Divide its upper end by its lower end, and do "
        "the same with the other counts.",
    )


def _smallest(story: Article) -> Question:
    inputs = inputs_of(story)
    now, before, earlier, later = inputs.values()
    answer = corner(inputs, largest=False)
    alone = next(bar for bar in bars(inputs) if bar.name == "people now").low
    return Question(
        id="7.4",
        kind="number",
        prompt="What is the smallest ratio of rates anywhere in the box of ranges: "
        f"{in_words(inputs)}? Give two decimals.",
        fields=(
            NumberField(
                answer=answer,
                unit="times",
                decimals=2,
                wrong=(
                    Wrong((alone,), "M-OAT"),
                    Wrong(
                        (ratio(now.high, before.low, earlier.base, later.base),),
                        "M-ONESIDE",
                        "The two people inputs moved; the attempts have ranges too.",
                    ),
                    Wrong(
                        (
                            ratio(now.low, before.low, earlier.low, later.low),
                            ratio(now.high, before.high, earlier.high, later.high),
                            ratio(now.high, before.low, earlier.low, later.low),
                            ratio(now.high, before.low, earlier.high, later.high),
                        ),
                        "M-PAIR",
                        "You took the same end of two numbers that push the ratio opposite ways. "
                        "Ask of each of the four: does the ratio shrink when it grows?",
                    ),
                    Wrong(
                        (ratio(now.base, before.base, earlier.base, later.base),),
                        "M-EXACT",
                        "That is the ratio of the printed figures. Now move all four.",
                    ),
                    Wrong(
                        (corner(inputs, largest=True),),
                        "M-END",
                        "That is the largest ratio in the box, not the smallest.",
                    ),
                ),
            ),
        ),
        hints=(
            "You need one end of each of the four ranges.",
            "Ask of each input: does the ratio shrink when it grows, or when it shrinks?",
            example(
                answer,
                2,
                "Cost 90 to 110, visitors 9 to 11: cost per visitor is smallest at 90 / 11 = 8.18.",
                "Cost 80 to 120, visitors 8 to 12: cost per visitor is smallest at 80 / 12 = 6.67.",
            ),
        ),
        praise=f"Yes: {written(answer, 2)} times, with all four at once. No setting in the box "
        "gives less.",
        solution=Solution(
            code=f"rate_now = {plain(later.low)} / {plain(now.high)}\n"
            f"rate_before = {plain(earlier.high)} / {plain(before.low)}\n"
            "answer = round(rate_now / rate_before, 2)",
            text="Few attempts over many people now, many attempts over few people before. One "
            "input at a time never reaches this corner of the box.",
            sums=(
                rate_sum(later.low, now.high, "now, the smallest"),
                rate_sum(earlier.high, before.low, "before, the largest"),
                ratio_sum(later.low / now.high, earlier.high / before.low),
            ),
        ),
    )


def _practice() -> Question:
    costs, pupils = (4_100_000, 4_500_000), (780, 860)
    cost = sum(costs) / 2
    most, fewest = cost / pupils[1], cost / pupils[0]
    other_bar = (costs[1] - costs[0]) * 2 / sum(pupils)
    both = "Here the cost stays at its middle value; only the pupils move."
    which = "Which box is which? Do more pupils make each of them cost more, or less?"
    unit = "pounds per pupil"
    return Question(
        id="7.F",
        kind="several numbers",
        prompt=f"Practice, invented: a school costs {written(cost)} pounds a year and has "
        f"{pupils[0]} to {pupils[1]} pupils. Fill the gaps, in whole pounds per pupil: ____ with "
        "most pupils, ____ with fewest, so the bar is ____ long.",
        fields=(
            NumberField(
                label="most pupils",
                answer=most,
                unit=unit,
                wrong=(
                    Wrong((fewest,), "M-END", which),
                    Wrong((costs[0] / pupils[1],), "M-WHICH", both),
                ),
            ),
            NumberField(
                label="fewest pupils",
                answer=fewest,
                unit=unit,
                wrong=(
                    Wrong((most,), "M-END", which),
                    Wrong((costs[1] / pupils[0],), "M-WHICH", both),
                ),
            ),
            NumberField(
                label="length",
                answer=fewest - most,
                unit=unit,
                wrong=(
                    Wrong(
                        (other_bar,),
                        "M-WHICH",
                        "That is the bar of the cost. Here the pupils move.",
                    ),
                    Wrong(
                        (pupils[1] - pupils[0],),
                        "M-STEP",
                        "That is the range of the pupils. How far does the result move?",
                    ),
                ),
            ),
        ),
        hints=(
            "The cost stays the same; divide it by both ends of the pupils.",
            "The length of the bar is the larger result minus the smaller one.",
            "1,000 pounds for 40 to 50 guests: 20 to 25 each, a bar of 5.",
        ),
        praise="Yes: the two bars of this school are nearly equal, so cost and pupils are worth "
        "knowing equally well.",
        solution=Solution(
            code=f"cost = {plain(cost)}\n"
            f"most, fewest = cost / {pupils[1]}, cost / {pupils[0]}\n"
            "answer = [round(most), round(fewest), round(fewest - most)]",
            text="As in the worked example, with the other input: one moves, the other stays at "
            "its middle value.",
            sums=(
                f"{written(cost)} / {pupils[1]} = {written(most)} pounds with most pupils",
                f"{written(cost)} / {pupils[0]} = {written(fewest)} with fewest",
                f"{written(fewest)} \u2212 {written(most)} = {written(fewest - most)}, the bar",
            ),
        ),
    )


def _year(figure: Figure) -> int:
    return figure.start.year
