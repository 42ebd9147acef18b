"""Lesson 2, did attempts fall by 31 percent: questions 2.1 to 2.6 and the practice boxes 2.F."""

from __future__ import annotations

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_02 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article

_TWO_FIGURES = "before = story.attempts_2016.value\nafter = story.attempts_2017.value\n"
ABOVE = "The start was there already, and that counts it as well. How much is added to it?"


def exercises(story: Article) -> list[Question]:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    years, things = (story.attempts_2016.start.year, story.attempts_2017.start.year), "attempts"
    return [
        _change(before, after, years, things),
        _percent_change(before, after, years, things),
        _multiplier(before, after, years, things),
        _rise_back(before, after, things),
        _twice(before, after, things),
        _points(20, 14),
        _practice(640, 720),
    ]


def _change(before: float, after: float, years: tuple[int, int], things: str) -> Question:
    change = arithmetic.change(before, after)
    return Question(
        id="2.1",
        kind="number",
        prompt=f"By how much did {things} change from {years[0]} to {years[1]}? Give a whole "
        "number with its sign.",
        fields=(
            NumberField(
                answer=change,
                unit=things,
                is_fall=change < 0,
                wrong=(
                    Wrong((before + after,), "M-SUM"),
                    Wrong(
                        (change / 1000,),
                        "M-SLIP",
                        f"The three zeros are gone: these are thousands. How many {things} are "
                        "they?",
                    ),
                    Wrong(
                        (100 * change / before,),
                        "M-WHICH",
                        f"That is the change in percent. How many {things} is it?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the {things} of {years[0]} and those of {years[1]}.",
            "A change is the later figure minus the earlier one.",
            example(
                change,
                0,
                "From 50 to 30 mm of rain the change is 30 - 50 = -20 mm.",
                "From 70 to 45 mm of rain the change is 45 - 70 = -25 mm.",
            ),
        ),
        praise=f"Yes: {written(after)} minus {written(before)} is {written(change)}. The sign says "
        "which way it went.",
        solution=Solution(
            sums=sums.change(before, after),
            code=_TWO_FIGURES + "answer = after - before",
            text=f"A change is later minus earlier, so a fall is negative. Its unit is {things}.",
        ),
    )


def _percent_change(before: float, after: float, years: tuple[int, int], things: str) -> Question:
    fall = arithmetic.percent_change(before, after)
    change = after - before
    return Question(
        id="2.2",
        kind="number",
        prompt=f"What is the percent change in {things} from {years[0]} to {years[1]}? Take the "
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
                        (arithmetic.share(after, before), after / before),
                        "M-COMPL",
                        f"{percent(arithmetic.share(after, before))} is what was left in "
                        f"{years[1]}. The question asks what went. How are the two connected?",
                    ),
                    Wrong(
                        (fall / 100,),
                        "M-SCALE",
                        f"That is the change as a decimal ({written(abs(fall / 100), 3)}). The box "
                        "asks for percent. What takes you from one to the other?",
                    ),
                    Wrong((100 * change / (before + after),), "M-SUMBASE"),
                    Wrong(
                        (200 * change / (before + after),),
                        "M-BASE",
                        "You compared with the middle of the two years. Which year does 'from' "
                        "name?",
                    ),
                    Wrong(
                        (change,),
                        "M-STEP",
                        f"That is the change in {things}: a good first step. What do you compare "
                        "it with?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the change and the figure it started from, that of {years[0]}.",
            "Divide the change by the starting figure, then multiply by 100.",
            example(
                fall,
                1,
                "From 50 to 40: the change is -10, and -10 / 50 is -0.2, so -20%.",
                "From 90 to 60: the change is -30, and -30 / 90 is -0.333, so -33.3%.",
            ),
        ),
        praise=f"Yes: {written(abs(change))} of {written(before)}, the {things} of {years[0]}, is "
        f"{percent(abs(fall))}.",
        solution=Solution(
            sums=sums.percent_change(before, after),
            code=_TWO_FIGURES + "answer = round(100 * (after - before) / before, 1)",
            text="A percent change compares the change with where it started: 'from' names the "
            f"base, and that is {years[0]}. The article prints it without decimals, and as a fall.",
        ),
    )


def _multiplier(before: float, after: float, years: tuple[int, int], things: str) -> Question:
    times = arithmetic.multiplier(before, after)
    return Question(
        id="2.3",
        kind="number",
        prompt=f"Which number, times the {things} of {years[0]}, gives those of {years[1]}? Give "
        "this multiplier with three decimals.",
        fields=(
            NumberField(
                answer=times,
                unit="proportion",
                decimals=3,
                wrong=(
                    Wrong(
                        (1 - times, times - 1, 100 * (1 - times), 100 * (times - 1)),
                        "M-COMPL",
                        f"That is how much went. The multiplier takes {written(before)} to what "
                        "was left.",
                    ),
                    Wrong((1 / times,), "M-INVERT"),
                    Wrong(
                        (100 * times,),
                        "M-SCALE",
                        f"That is in percent. How much is {written(before)} times your number?",
                    ),
                ),
            ),
        ),
        hints=(
            f"It takes {years[0]} to {years[1]}: start figure times multiplier = end figure.",
            "Divide the later figure by the earlier one.",
            example(
                times,
                3,
                "From 50 to 40 the multiplier is 40 / 50 = 0.8.",
                "From 60 to 45 the multiplier is 45 / 60 = 0.75.",
            ),
        ),
        praise=f"Yes: {written(before)} times {written(times, 3)} is about {written(after)}.",
        solution=Solution(
            sums=sums.multiplier(before, after),
            code=_TWO_FIGURES + "answer = round(after / before, 3)",
            text=f"The later figure divided by the earlier says how many {things} of {years[1]} "
            f"there are for each one of {years[0]}: below 1 is a fall, above 1 a rise.",
        ),
    )


def _rise_back(before: float, after: float, things: str) -> Question:
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
                        "That is a decimal: the rise, or the multiplier. The box asks for the rise "
                        "in percent.",
                    ),
                    Wrong(
                        (fall,),
                        "M-SYMM",
                        f"Try it: {written(after)} plus {percent(fall)} of itself stops at about "
                        f"{written(round(stops, -2))}. Why is that not enough?",
                    ),
                    Wrong((100 * before / after,), "M-ABOVE", ABOVE),
                    Wrong(
                        (before - after,),
                        "M-STEP",
                        f"So many {things} are to be climbed: a good first step. In percent of "
                        "what?",
                    ),
                    Wrong(
                        (100 * after / before,),
                        "M-INVERT",
                        f"That is {written(after)} as a part of {written(before)}. Which of the "
                        "two do you climb from?",
                    ),
                ),
            ),
        ),
        hints=(
            f"The rise starts from {written(after)}: that is its base.",
            "Divide the distance to be climbed by the figure you climb from.",
            example(
                rise,
                1,
                "Back from 40 to 50: 10 / 40 is a rise of 25%, though the fall was 20%.",
                "Back from 30 to 50: 20 / 30 is a rise of 66.7%, though the fall was 40%.",
            ),
        ),
        praise=f"Yes: the way back is {percent(rise)}, because it starts from the smaller number.",
        solution=Solution(
            sums=sums.percent_change(after, before),
            code=_TWO_FIGURES + "answer = round(100 * (before - after) / after, 1)",
            text=f"The same number of {things} is compared with a smaller base, so the percent is "
            "larger. Multipliers undo each other; percentages do not.",
        ),
    )


def _twice(before: float, after: float, things: str) -> Question:
    unrounded = abs(arithmetic.percent_change(before, after))
    fall = round(unrounded, 1)
    total, from_unrounded = (100 - (100 - one) ** 2 / 100 for one in (fall, unrounded))
    note = (
        f"from the unrounded fall of {percent(unrounded, 4)}; two falls of exactly {percent(fall)} "
        f"make {percent(total)}."
    )
    return Question(
        id="2.5",
        kind="number",
        prompt=f"Suppose {things} fell by exactly {percent(fall)} in each of two years running. "
        "How large would the total fall be? In percent, one decimal.",
        fields=(
            NumberField(
                answer=total,
                unit="%",
                decimals=1,
                is_fall=True,
                also=(Also(from_unrounded, note),) if from_unrounded != total else (),
                wrong=(
                    Wrong((2 * fall, 2 * unrounded), "M-ADDPCT"),
                    Wrong((total / 100,), "M-SCALE"),
                    Wrong(
                        (100 - total, 100 - from_unrounded),
                        "M-COMPL",
                        "That is what would be left after two years. The question asks what went.",
                    ),
                    Wrong(
                        (fall, unrounded),
                        "M-STEP",
                        "That is the fall of one year. What does the second year start from?",
                    ),
                    Wrong(
                        (fall**2 / 100,),
                        "M-COMPL",
                        "You multiplied the two falls. What is left after each of them?",
                    ),
                ),
            ),
        ),
        hints=(
            "The second fall starts from what the first one left.",
            "Multiply the two multipliers; 1 minus that is the fall.",
            example(
                total,
                1,
                "Two falls of 20%: 0.8 x 0.8 = 0.64 is left, so the fall is 36%, not 40%.",
                "Two falls of 10%: 0.9 x 0.9 = 0.81 is left, so the fall is 19%, not 20%.",
            ),
        ),
        praise=f"Yes: {trimmed(1 - fall / 100, 3)} times {trimmed(1 - fall / 100, 3)} leaves "
        f"{percent(100 - total)} of the start.",
        solution=Solution(
            sums=sums.fall_twice(fall),
            code=f"left = (1 - {fall:g} / 100) ** 2\nanswer = round(100 * (1 - left), 1)",
            text="The second year loses the same part of a smaller number, so percentages with "
            "different bases cannot be added. Multipliers can be multiplied.",
        ),
    )


def _points(before: float, after: float) -> Question:
    points = before - after
    fall = 100 * points / before
    return Question(
        id="2.6",
        kind="choice",
        prompt=f"Invented: the share of pupils who walk to school goes from {before}% to "
        f"{after}%. By how much did it fall?",
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
        praise="Yes: points for the difference, percent for the difference compared with the "
        "start.",
        solution=Solution(
            sums=(
                f"{before} {sums.MINUS} {after} = {points} percentage points",
                *sums.in_percent(points, before, 0),
            ),
            code="answer = 'b'",
            text=f"Compared with the {before} at the start, {points} points are "
            f"{trimmed(fall)} percent. Both are true; they answer different questions.",
        ),
    )


def _practice(before: float, after: float) -> Question:
    change = arithmetic.change(before, after)
    rise = arithmetic.percent_change(before, after)
    return Question(
        id="2.F",
        kind="several numbers",
        prompt=f"Practice, invented: a club grows from {before} to {after} people. Fill the gaps: "
        f"the change is ____ people; compared with {before} it is ____ percent.",
        fields=(
            NumberField(
                label="change",
                answer=change,
                unit="people",
                wrong=(
                    Wrong(
                        (before + after,),
                        "M-SUM",
                        "You added the two numbers. How many more are there than before?",
                    ),
                    Wrong((-change,), "M-SIGN", "Which is the later number? Take the earlier off."),
                    Wrong((rise,), "M-WHICH", "Which of the two gaps is for the percent?"),
                ),
            ),
            NumberField(
                label="percent",
                answer=rise,
                unit="%",
                decimals=1,
                wrong=(
                    Wrong((100 * change / after,), "M-BASE"),
                    Wrong((change / before,), "M-SCALE"),
                    Wrong(
                        (change,),
                        "M-STEP",
                        f"That is the change in people. What part of {before} is it?",
                    ),
                    Wrong((100 * after / before,), "M-ABOVE", ABOVE),
                ),
            ),
        ),
        hints=(
            "First the difference, then the difference compared with the start.",
            "Later minus earlier; then divide by the earlier and multiply by 100.",
            "From 200 to 250: 50 people, and 50 / 200 is 25%.",
        ),
        praise=f"Yes: {change} people more, and compared with the {before} at the start that is "
        f"{percent(rise)}.",
        solution=Solution(
            sums=sums.percent_change(before, after),
            code=f"change = {after} - {before}\nanswer = [change, 100 * change / {before}]",
            text="The same two steps as in the worked example, this time with a rise.",
        ),
    )
