"""Lesson 9, charts that mislead: questions 9.1 to 9.6 and the practice boxes 9.F."""

from __future__ import annotations

from fractions import Fraction

from headcount.numbers.writing import percent, written
from headcount.questions.choice_fields import TicksField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_09.practice import practice
from headcount.questions.lessons.lesson_09.sums import (
    TWO_FIGURES,
    axis_cut,
    equation,
    factor_sums,
    fall_sum,
    length_sums,
    meeting_sums,
    meets,
    part,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article


def exercises(story: Article) -> list[Question]:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    return [
        _drawn(before, after),
        _lie_factor(before, after),
        _icons(before, after),
        _two_axes(story),
        _index(story),
        _faults(),
        practice(before, after),
    ]


def _drawn(before: float, after: float) -> Question:
    cut = axis_cut(before, after)
    fall = abs(arithmetic.drawn_change(before, after, cut))
    true = abs(arithmetic.percent_change(before, after))
    return Question(
        id="9.1",
        kind="number",
        prompt=f"Bars for {written(before)} and {written(after)} stand on an axis that begins at "
        f"{written(cut)}. How large is the fall as drawn, in percent of the first bar's length? "
        "Give one decimal.",
        fields=(
            NumberField(
                answer=fall,
                unit="%",
                decimals=1,
                is_fall=True,
                wrong=(
                    Wrong(
                        (true,),
                        "M-TRUNC",
                        f"{percent(true)} is the fall in the numbers. How long are the bars in "
                        "this drawing?",
                    ),
                    Wrong(
                        (100 - fall,),
                        "M-COMPL",
                        "That is how long the second bar still is, as a share of the first. By how "
                        "much is it shorter?",
                    ),
                    Wrong(
                        (before - after,),
                        "M-STEP",
                        "By so much the second bar is shorter. What share of the first bar, as it "
                        "is drawn, is that?",
                    ),
                    Wrong((fall / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            "You need the lengths of the two bars as drawn: each from the start of the axis up.",
            "Take the start of the axis off both figures, then work out the percent fall.",
            example(
                fall,
                1,
                "80 and 60 on an axis from 40: the bars are 40 and 20 long, a drawn fall of 50%.",
                "90 and 80 on an axis from 50: the bars are 40 and 30 long, a drawn fall of 25%.",
            ),
        ),
        praise=f"Yes: the bars are {written(before - cut)} and {written(after - cut)} long, a "
        f"drawn fall of {percent(fall)}.",
        solution=Solution(
            sums=(*length_sums(before, after, cut), fall_sum(before - cut, after - cut)),
            code=TWO_FIGURES + f"start = {cut}\n"
            "answer = round(100 * (before - after) / (before - start), 1)",
            text="The eye compares lengths, and a length begins where the axis begins. Both bars "
            "lose the same piece, so the shorter one loses the larger part of itself.",
        ),
    )


def _lie_factor(before: float, after: float) -> Question:
    cut = axis_cut(before, after)
    drawn = abs(arithmetic.drawn_change(before, after, cut))
    true = abs(arithmetic.percent_change(before, after))
    factor = arithmetic.lie_factor(drawn, true)
    return Question(
        id="9.2",
        kind="number",
        prompt=f"The lie factor of a chart is the change as drawn, divided by the true change. "
        f"What is it for that chart, with its axis from {written(cut)}? Give two decimals.",
        fields=(
            NumberField(
                answer=factor,
                unit="times",
                decimals=2,
                earlier=(round(drawn, 1) / round(true, 1),),
                wrong=(
                    Wrong(
                        (1 / factor,),
                        "M-INVERT",
                        "Your ratio is upside down. Read it aloud: how many times as large as the "
                        "true change does the drawn one look?",
                    ),
                    Wrong(
                        (drawn - true,),
                        "M-ADDIT",
                        "You subtracted one percentage from the other. How many times as large is "
                        "the drawn one?",
                    ),
                    Wrong(
                        (drawn,),
                        "M-STEP",
                        "That is the fall as drawn. How many times the true fall is it?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need two percentages: the fall as drawn and the fall in the numbers.",
            "Divide the drawn one by the true one.",
            example(
                factor,
                2,
                "Drawn 50% and true 25% give a lie factor of 50 / 25 = 2.",
                "Drawn 60% and true 20% give a lie factor of 60 / 20 = 3.",
            ),
        ),
        praise=f"Yes: the drawn fall is {written(factor, 2)} times the true one. In an honest bar "
        "chart the two are equal, and the factor is 1.",
        solution=Solution(
            sums=factor_sums(before, after, cut),
            code=TWO_FIGURES + f"start = {cut}\n"
            "drawn = 100 * (before - after) / (before - start)\n"
            "true = 100 * (before - after) / before\nanswer = round(drawn / true, 2)",
            text="The change stands above the line in both percentages and cancels. The factor is "
            "the true length of the first bar over its drawn length.",
        ),
    )


def _icons(before: float, after: float) -> Question:
    times = arithmetic.multiplier(before, after)
    fall = 100 * (1 - times**2)
    return Question(
        id="9.3",
        kind="number",
        prompt="A picture is drawn for each year. The second is made smaller in height and in "
        f"width, both in the ratio of {written(before)} to {written(after)}. By how many percent "
        "does the area fall? Give one decimal.",
        fields=(
            NumberField(
                answer=fall,
                unit="%",
                decimals=1,
                is_fall=True,
                wrong=(
                    Wrong((100 * (1 - times),), "M-SIZE"),
                    Wrong(
                        (100 - fall,),
                        "M-COMPL",
                        "That is the area that is left, as a share of the first. How much of it "
                        "went?",
                    ),
                    Wrong(
                        (100 * (1 - times**3),),
                        "M-SIZE",
                        "So much a solid would lose, smaller in three directions. In how many does "
                        "this picture shrink?",
                    ),
                    Wrong(
                        (200 * (1 - times),),
                        "M-ADDPCT",
                        "You took the same percent twice and added. The width shrinks a picture "
                        "that is lower already: multiply what is left.",
                    ),
                    Wrong((fall / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            "An area is height times width, and both shrink by the same multiplier.",
            "Square the multiplier of the two figures; 1 minus that is the fall.",
            example(
                fall,
                1,
                "At half the height and half the width a quarter of the area is left: 75% less.",
                "At a tenth of the height and of the width, 1% of the area is left: 99% less.",
            ),
        ),
        praise=f"Yes: {written(times, 4)} squared leaves {percent(100 - fall)} of the area.",
        solution=Solution(
            sums=(
                f"{written(after)} / {written(before)} = {written(times, 4)}",
                f"{written(times, 4)} * {written(times, 4)} = {written(times**2, 4)} of the area "
                "is left",
                f"1 - {written(times**2, 4)} = {written(1 - times**2, 4)}, times 100 is "
                f"{percent(fall)}",
            ),
            code=TWO_FIGURES + "left = (after / before) ** 2\nanswer = round(100 * (1 - left), 1)",
            text="The figures shrink once, the area twice. A picture that stands for a number may "
            "grow in one direction alone, or be repeated at the same size.",
        ),
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


_FROM_100 = "You began at 1. Where does an index begin?"


def _index(story: Article) -> Question:
    attempts = arithmetic.share(story.attempts_2017.value, story.attempts_2016.value)
    count = arithmetic.share(story.people_now_charities.value, story.people_before.value)
    return Question(
        id="9.5",
        kind="several numbers",
        prompt=f"Write the later figures, those of {story.attempts_2017.start.year}/"
        f"{story.reported.year % 100:02}, as an index, with the earlier ones as 100: attempts, and "
        "the charities' count in Calais (a mixed pair: the earlier count is the officials'). Give "
        "one decimal each.",
        fields=(
            NumberField(
                label="attempts",
                answer=attempts,
                unit="index",
                decimals=1,
                also=(
                    Also(
                        round(attempts),
                        f"rounded to a whole number; {written(attempts, 1)} to one decimal.",
                    ),
                ),
                wrong=(
                    Wrong((100 - attempts,), "M-INDEX"),
                    Wrong((attempts / 100,), "M-SCALE", _FROM_100),
                ),
            ),
            NumberField(
                label="charities' Calais count",
                answer=count,
                unit="index",
                decimals=1,
                wrong=(
                    Wrong((100 - count,), "M-INDEX"),
                    Wrong((count / 100,), "M-SCALE", _FROM_100),
                ),
            ),
        ),
        hints=(
            "Each later figure is compared with its own earlier figure.",
            "Divide the later figure by the earlier one and multiply by 100.",
            example(
                attempts,
                1,
                "From 80 to 60 mm of rain the index is 100 * 60 / 80 = 75.",
                "From 40 to 50 mm of rain the index is 100 * 50 / 40 = 125.",
            ),
        ),
        praise=f"Yes: {written(attempts, 1)} and {written(count, 1)} of each 100. Both stand on "
        "one scale now, and their sizes are hidden.",
        solution=Solution(
            sums=tuple(
                f"100 * {written(later)} / {written(earlier)} = {written(index, 1)}"
                for later, earlier, index in (
                    (story.attempts_2017.value, story.attempts_2016.value, attempts),
                    (story.people_now_charities.value, story.people_before.value, count),
                )
            ),
            code=TWO_FIGURES
            + "people = story.people_before.value\nnow = story.people_now_charities.value\n"
            "answer = [round(100 * after / before, 1), round(100 * now / people, 1)]",
            text="An index puts quite different things on one scale, each against its own start. "
            "It hides the sizes, so say them. The count takes charities over officials: a mixed "
            "pair.",
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
