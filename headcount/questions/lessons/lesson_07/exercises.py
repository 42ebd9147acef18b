"""Lesson 7, which unknown matters: questions 7.1 to 7.6 and the practice boxes 7.F."""

from __future__ import annotations

from dataclasses import replace

from headcount.numbers.writing import written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_07 import patterns
from headcount.questions.lessons.lesson_07.ranges import (
    figures_of,
    inputs_of,
    plain,
)
from headcount.questions.lessons.lesson_07.simulating import (
    RUNS,
    chance,
    million_runs,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article

OFF_THE_WIDGET = "Read it off the widget, or work it out."
HALF_THE_ERROR = Case(ARTICLE, {"runs": RUNS, "times": 2})


def exercises(story: Article) -> list[Question]:
    box = box_of(story)
    return [
        patterns.RATIO_RANGE.question(one_moves(story), "7.1"),
        patterns.WHICH_MATTERS_MOST.question(replace(box, told=OFF_THE_WIDGET), "7.2"),
        chance(story),
        patterns.CORNER_OF_THE_BOX.question(box, "7.4"),
        patterns.SIMULATION_ERROR.question(HALF_THE_ERROR, "7.5"),
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
            "people_inputs": "people inputs",
            "bases": "printed figures",
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
