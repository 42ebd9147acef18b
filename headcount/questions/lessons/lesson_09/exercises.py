"""Lesson 9, charts that mislead: questions 9.1 to 9.6 and the practice boxes 9.F.

Two questions are no patterns: 9.4 is an equation for two axes of the article, met once, and 9.6 is
about one chart, drawn to be bad.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from headcount.numbers.writing import written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.choice_fields import TicksField
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_09 import patterns
from headcount.questions.lessons.lesson_09.practice import practice
from headcount.questions.lessons.lesson_09.sums import (
    TWO_FIGURES,
    axis_cut,
    equation,
    meeting_sums,
    meets,
    part,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article


def exercises(story: Article) -> list[Question]:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    bars = two_years(story)
    start = written(bars["start"])
    told = (
        f"Bars for {written(before)} and {written(after)} stand on an axis that begins at {start}."
    )
    return [
        patterns.DRAWN_CHANGE.question(replace(bars, told=told), "9.1"),
        patterns.LIE_FACTOR.question(bars, "9.2"),
        patterns.SCALED_BOTH_WAYS.question(bars, "9.3"),
        _two_axes(story),
        patterns.INDEX.question(two_series(story), "9.5"),
        _faults(),
        practice(),
    ]


_CODE = {"before": "story.attempts_2016.value", "after": "story.attempts_2017.value"}


def two_years(story: Article) -> Case:
    """The attempts of the article's two years, and where the axis of an invented chart begins."""
    before, after = story.attempts_2016.value, story.attempts_2017.value
    figures = {"before": before, "after": after, "start": axis_cut(before, after)}
    return Case(ARTICLE, figures, {"span": "year"}, code=_CODE)


def two_series(story: Article) -> Case:
    """Attempts of two years, and two counts of people: the earlier of officials, then charities."""
    attempts, people = story.attempts_2017, story.people_before
    return Case(
        ARTICLE,
        {
            "before": story.attempts_2016.value,
            "after": attempts.value,
            "people": people.value,
            "now": story.people_now_charities.value,
        },
        {
            "things": "attempts",
            "others": "charities' Calais count",
            "earlier": "the earlier ones",
            "later": f"the later figures, those of {attempts.start.year}/"
            f"{story.reported.year % 100:02},",
            "aside": ": attempts, and the charities' count in Calais (a mixed pair: the earlier "
            "count is the officials').",
            "mixed": " The count takes charities over officials: a mixed pair.",
        },
        code={
            **_CODE,
            "people": "story.people_before.value",
            "now": "story.people_now_charities.value",
        },
    )


def _two_axes(story: Article) -> Question:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    people, now = story.people_before.value, story.people_now_charities.value
    left = now / people  # height of the count's end, as a part of its axis
    start = meets(before, after, people, now)
    tenth = left * before
    both = now + story.people_dunkirk_charities.value
    others = (
        (story.people_now_officials.value, "That is for the officials' count. Who is it here?"),
        (both, "That is with the people near Dunkirk. The question leaves them out."),
    )
    return Question(
        id="9.4",
        kind="number",
        prompt=f"Two lines in one chart. People: from {written(people)} to {written(now)}, left "
        f"axis 0 to {written(people)}. Attempts: from {written(before)} to {written(after)}, right "
        f"axis m to {written(before)}. Which m makes the two lines lie on each other? Give a whole "
        "number.",
        fields=(
            NumberField(
                answer=start,
                unit="attempts",
                wrong=(
                    Wrong(
                        (tenth,),
                        "M-STEP",
                        f"{written(tenth)} is {part(left)} of {written(before)}; with an axis "
                        f"from m the height is ({written(after)} - m) / ({written(before)} - m).",
                    ),
                    *(
                        Wrong((meets(before, after, people, other),), "M-WHICH", whose)
                        for other, whose in others
                    ),
                ),
            ),
        ),
        hints=(
            "Both lines begin at the top. How high does each one end, as a part of its own axis?",
            "Set the two heights equal, and solve for m: the height on an axis from m to the top "
            "is (end - m) / (top - m).",
            example(
                start,
                0,
                "A line that ends at a fifth of its axis, and one from 90 to 50: (50 - m) / "
                "(90 - m) is 1/5, so 250 - 5m = 90 - m, and m is 40.",
                "A line that ends at a third of its axis, and one from 90 to 50: (50 - m) / "
                "(90 - m) is 1/3, so 150 - 3m = 90 - m, and m is 30.",
            ),
        ),
        praise=f"Yes: from {written(start)} up, both lines end at {part(left)} of the height. "
        "The designer made them meet, not the figures.",
        solution=Solution(
            sums=meeting_sums(before, after, people, now),
            code=TWO_FIGURES
            + "end = story.people_now_charities.value / story.people_before.value\n"
            "answer = round((after - end * before) / (1 - end))",
            text="Each line ends at a part of its axis, and the two parts must be equal. "
            f"{equation(before, after, Fraction(now) / Fraction(people))} That they meet says "
            "nothing about people and attempts: a designer chose m.",
        ),
    )


def _faults() -> Question:
    return Question(
        id="9.6",
        kind="several choices",
        picture="hc.bad_chart()",
        prompt="Look at the chart marked 'teaching example: misleading' (hc.bad_chart() shows it). "
        "All seven of these are true of it. Tick the four that are faults.",
        fields=(
            TicksField(
                options=(
                    "cut axis",
                    "two scales",
                    "people icons for attempts",
                    "no source or date",
                    "bars in two colours",
                    "title is a question",
                    "counts rounded to thousands",
                ),
                right=frozenset({0, 1, 2, 3}),
                wrong={
                    4: Wrong(
                        code="M-STYLE",
                        text="Do the colours change a length, or what is compared with what?",
                    ),
                    5: Wrong(
                        code="M-STYLE",
                        text="Does a title that asks claim anything that is not so?",
                    ),
                    6: Wrong(
                        code="M-PREC",
                        text="The printed figures are rounded to thousands themselves. Does the "
                        "chart lose anything that was known?",
                    ),
                },
                missed={
                    1: Wrong(
                        code="M-DUAL",
                        text="Nothing wrong is ticked; something is missing. Cover the numbers at "
                        "the left, then at the right: which marks can you still read?",
                    ),
                    2: Wrong(
                        code="M-EVENT",
                        text="Nothing wrong is ticked; something is missing. What was counted, and "
                        "what do the small drawings make you think was counted?",
                    ),
                },
            ),
        ),
        hints=(
            "A fault makes a reader believe something that the figures do not say, or keeps the "
            "reader from checking.",
            "For each: if it were changed, would the picture tell another story, or could a "
            "reader check it better?",
            "In another chart: bars without a zero and without a source are two faults; a green "
            "title is none.",
        ),
        praise="Yes, those four: each of them changes what is compared, or keeps a reader from "
        "checking it.",
        solution=Solution(
            code="answer = ['cut axis', 'two scales', 'people icons for attempts',\n"
            "          'no source or date']",
            text="The cut axis stretches the fall, two scales invite a comparison that somebody's "
            "choice made, figures of people turn attempts into people, and without a source or "
            "date nobody can check. Colours, a question and fair rounding mislead nobody.",
        ),
    )
