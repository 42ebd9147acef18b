"""Lesson 2, did attempts fall by 31 percent: questions 2.1 to 2.6 and the practice boxes 2.F."""

from __future__ import annotations

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article

_TWO_FIGURES = "before = story.attempts_2016.value\nafter = story.attempts_2017.value\n"


def exercises(story: Article) -> list[Question]:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    years = story.attempts_2016.start.year, story.attempts_2017.start.year
    return [
        _change(before, after, years),
        _percent_change(before, after, years),
        _multiplier(before, after, years),
        _rise_back(before, after),
        _twice(before, after),
        _points(),
        _practice(),
    ]


_SIGN = "say fall, or give the minus sign."


def _change(before: float, after: float, years: tuple[int, int]) -> Question:
    change = arithmetic.change(before, after)
    return Question(
        id="2.1",
        kind="number",
        prompt=f"By how much did attempts change from {years[0]} to {years[1]}? Give a whole "
        "number with its sign.",
        fields=(
            NumberField(
                answer=change,
                unit="attempts",
                is_fall=change < 0,
                wrong=(Wrong((before + after,), "M-SUM"),),
            ),
        ),
        hints=(
            f"You need the attempts of {years[0]} and those of {years[1]}.",
            "A change is the later figure minus the earlier one.",
            "From 80 to 60 mm of rain the change is 60 - 80 = -20 mm.",
        ),
        praise=f"Yes: {written(after)} minus {written(before)} is {written(change)}. What if the "
        "later year had been the larger one?",
        solution=Solution(
            code=_TWO_FIGURES + "answer = after - before",
            text="A change is later minus earlier, so a fall is negative. Its unit is attempts.",
        ),
    )


def _percent_change(before: float, after: float, years: tuple[int, int]) -> Question:
    fall = arithmetic.percent_change(before, after)
    change = after - before
    return Question(
        id="2.2",
        kind="number",
        prompt=f"What is the percent change in attempts from {years[0]} to {years[1]}? Take the "
        "printed figures as exact and give one decimal.",
        fields=(
            NumberField(
                answer=fall,
                unit="%",
                decimals=1,
                is_fall=change < 0,
                wrong=(
                    Wrong(
                        (arithmetic.percent_change(after, before),),
                        "M-BASE",
                        f"You divided {written(abs(change))} by {written(after)}, the later year. "
                        f"The sentence says fell from {written(before)}, so compare with that. "
                        f"Check: your percent, taken off {written(before)}, should leave "
                        f"{written(after)}. Does it?",
                    ),
                    Wrong(
                        (arithmetic.share(after, before),),
                        "M-COMPL",
                        f"{percent(arithmetic.share(after, before))} is what was left in "
                        f"{years[1]}. The question asks what went. How are the two connected?",
                    ),
                    Wrong(
                        (fall / 100,),
                        "M-SCALE",
                        "That is the change as a part of 1. The box asks for percent, a part "
                        "of 100.",
                    ),
                    Wrong((100 * change / (before + after),), "M-SUMBASE"),
                ),
            ),
        ),
        hints=(
            f"You need the change and the figure it started from, that of {years[0]}.",
            "Divide the change by the starting figure, then multiply by 100.",
            "From 80 to 60: the change is -20, and -20 / 80 is -0.25, so -25%.",
        ),
        praise=f"Yes: {written(abs(change))} of {written(before)} is {percent(abs(fall))}. What if "
        f"you compared with {written(after)} instead?",
        solution=Solution(
            code=_TWO_FIGURES + "answer = round(100 * (after - before) / before, 1)",
            text="A percent change compares the change with where it started: 'fell from' names "
            "the base. The article prints it without decimals, and as a fall.",
        ),
    )


def _multiplier(before: float, after: float, years: tuple[int, int]) -> Question:
    times = arithmetic.multiplier(before, after)
    return Question(
        id="2.3",
        kind="number",
        prompt=f"Which number, times the attempts of {years[0]}, gives those of {years[1]}? Give "
        "this multiplier with three decimals.",
        fields=(
            NumberField(
                answer=times,
                unit="proportion",
                decimals=3,
                wrong=(
                    Wrong(
                        (1 - times,),
                        "M-COMPL",
                        f"That is the part that went. The multiplier takes {written(before)} to "
                        "what was left.",
                    ),
                    Wrong((1 / times,), "M-INVERT"),
                    Wrong(
                        (100 * times,),
                        "M-SCALE",
                        "The box wants a part of 1, and you gave a part of 100.",
                    ),
                ),
            ),
        ),
        hints=(
            f"It takes {years[0]} to {years[1]}: start figure times multiplier = end figure.",
            "Divide the later figure by the earlier one.",
            "From 80 to 60 the multiplier is 60 / 80 = 0.75.",
        ),
        praise=f"Yes: {written(before)} times {written(times, 3)} is about {written(after)}. Which "
        "multiplier takes you back?",
        solution=Solution(
            code=_TWO_FIGURES + "answer = round(after / before, 3)",
            text="The multiplier says what is left of each attempt of the earlier year: below 1 "
            "for a fall, above 1 for a rise.",
        ),
    )


def _rise_back(before: float, after: float) -> Question:
    rise = arithmetic.percent_change(after, before)
    fall = abs(arithmetic.percent_change(before, after))
    stops = after * (1 + fall / 100)
    return Question(
        id="2.4",
        kind="number",
        prompt=f"Which percent rise would take {written(after)} back to {written(before)}? Give "
        "one decimal.",
        fields=(
            NumberField(
                answer=rise,
                unit="%",
                decimals=1,
                earlier=(100 / round(after / before, 3) - 100,),
                wrong=(
                    Wrong(
                        (rise / 100, before / after),
                        "M-SCALE",
                        "That is a part of 1, or the multiplier. The box asks for the rise in "
                        "percent.",
                    ),
                    Wrong(
                        (fall,),
                        "M-SYMM",
                        f"Try it: {written(after)} plus {percent(fall)} of itself stops at about "
                        f"{written(round(stops, -2))}. Why is that not enough?",
                    ),
                ),
            ),
        ),
        hints=(
            f"The rise starts from {written(after)}: that is its base.",
            "Divide the distance to be climbed by the figure you climb from.",
            "Back from 60 to 80: 20 / 60 is a rise of 33.3%, though the fall was 25%.",
        ),
        praise=f"Yes: the way back is {percent(rise)}, because it starts from the smaller number. "
        "How large would it be after a fall of half?",
        solution=Solution(
            code=_TWO_FIGURES + "answer = round(100 * (before - after) / after, 1)",
            text="The same attempts are compared with a smaller base, so the percent is larger. "
            "Multipliers undo each other; percentages do not.",
        ),
    )


def _twice(before: float, after: float) -> Question:
    times = arithmetic.multiplier(before, after)
    fall = 100 * (1 - times)
    printed = round(fall, 1)
    total = 100 * (1 - times**2)
    return Question(
        id="2.5",
        kind="number",
        prompt=f"If attempts fell by {percent(fall)} in each of two years running, how large would "
        "the total fall be? In percent, one decimal.",
        fields=(
            NumberField(
                answer=total,
                unit="%",
                decimals=1,
                is_fall=True,
                wrong=(
                    Wrong((2 * fall, 2 * printed), "M-ADDPCT"),
                    Wrong((total / 100,), "M-SCALE"),
                    Wrong(
                        (100 - total, (100 - printed) ** 2 / 100),
                        "M-COMPL",
                        "That is what would be left after two years. The question asks what went.",
                    ),
                ),
            ),
        ),
        hints=(
            "The second fall starts from what the first one left.",
            "Multiply the two multipliers; 1 minus that is the fall.",
            "Two falls of 25%: 0.75 x 0.75 = 0.5625 is left, so the fall is 43.75%, not 50%.",
        ),
        praise=f"Yes: {written(times, 4)} times {written(times, 4)} leaves "
        f"{percent(100 - total)}. How many such years until a tenth is left?",
        solution=Solution(
            code=_TWO_FIGURES + "left = (after / before) ** 2\nanswer = round(100 * (1 - left), 1)",
            text="The second year loses the same part of a smaller number, so percentages with "
            "different bases cannot be added. Multipliers can be multiplied.",
        ),
    )


def _points() -> Question:
    before, after = 20, 14
    points = before - after
    fall = 100 * points / before
    return Question(
        id="2.6",
        kind="choice",
        prompt=f"Invented: a share goes from {before}% to {after}%. By how much did it fall?",
        fields=(
            ChoiceField(
                options=(
                    f"{points}%",
                    f"{points} points, which is {trimmed(fall)}%",
                    f"{trimmed(fall)} points",
                ),
                right=1,
                wrong={
                    0: Wrong(
                        code="M-POINT",
                        text="Two percentages subtracted give points, not percent. Percent of what "
                        "would it be?",
                    ),
                    2: Wrong(
                        code="M-POINT",
                        text="Points are what you get by subtracting the two percentages. Which "
                        "number did you subtract?",
                    ),
                },
            ),
        ),
        hints=(
            "Two things can be compared: the two shares, and their difference.",
            "Subtract for points; divide the difference by the first share for percent.",
            "From 50% to 40% is 10 points, and 10 / 50 is a fall of 20%.",
        ),
        praise="Yes: points for the difference, percent for the difference compared with the start."
        " Which of the two would a headline prefer?",
        solution=Solution(
            code="answer = 'b'",
            text=f"{before} minus {after} is {points} percentage points. Compared with {before} "
            f"that is {trimmed(fall)} percent. Both are true; they answer different questions.",
        ),
    )


def _practice() -> Question:
    before, after = 640, 720
    return Question(
        id="2.F",
        kind="several numbers",
        prompt=f"Practice, invented: a club grows from {before} to {after} people. Fill the gaps: "
        f"the change is ____ people; compared with {before} it is ____ percent.",
        fields=(
            NumberField(label="change", answer=after - before, unit="people"),
            NumberField(
                label="percent",
                answer=arithmetic.percent_change(before, after),
                unit="%",
                decimals=1,
                wrong=(
                    Wrong((100 * (after - before) / after,), "M-BASE"),
                    Wrong(((after - before) / before,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            "First the difference, then the difference compared with the start.",
            "Later minus earlier; then divide by the earlier and multiply by 100.",
            "From 200 to 250: 50 people, and 50 / 200 is 25%.",
        ),
        praise="Yes. What multiplier is that?",
        solution=Solution(
            code=f"change = {after} - {before}\nanswer = [change, 100 * change / {before}]",
            text="The same two steps as in the worked example, this time with a rise.",
        ),
    )
