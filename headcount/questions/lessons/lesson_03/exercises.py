"""Lesson 3, how exact is 31: questions 3.1 to 3.6 and the practice boxes 3.F."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.digits import ASKED
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_03 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article


def exercises(story: Article) -> list[Question]:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    years = story.attempts_2016.start.year, story.attempts_2017.start.year
    printed, people = abs(story.fall.value), story.people_before.value
    return [
        _interval(before, "attempts"),
        _extreme(before, after, printed, "attempts", largest=True),
        _extreme(before, after, printed, "attempts", largest=False),
        _sentence(before, after, years, "attempts"),
        _largest_share(story.people_now_charities.value, people),
        _could_be_a_tenth(story.people_now_officials.value, people, 100 * story.tenth.value),
        _practice(20_000, 5_000, "people"),
    ]


_LENGTHS = (
    "A field of 40 metres, to the nearest 10: from 35 up to, but not including, 45.",
    "A road of 1,200 metres, to the nearest 100: from 1,150 up to, but not including, 1,250.",
)


def _interval(value: float, things: str) -> Question:
    unit = rounding_unit(value)
    low, high = arithmetic.error_interval(value, unit)
    return Question(
        id="3.1",
        kind="pair",
        prompt=f"Suppose {written(value)} was rounded to the nearest {written(unit)}. Give its "
        "error interval: from which number (lower end) up to which number (upper end)?",
        fields=_ends(value, unit, things),
        hints=(
            "You need the printed figure and the unit it was rounded to.",
            "Half a unit lies below the printed figure, and half a unit above.",
            example(low, 0, example(high, 0, *_LENGTHS), _LENGTHS[1]),
        ),
        praise=f"Yes: {written(low)} \u2264 x < {written(high)}. At {written(high)} itself the "
        "figure would be rounded up.",
        solution=Solution(
            sums=sums.interval(value, unit),
            code=f"value = story.attempts_2016.value\nhalf = {unit:g} / 2\n"
            "answer = [value - half, value + half]",
            text="Everything within half a unit would have been printed as this figure. The lower "
            "end itself is rounded up, so it belongs; the upper end would be rounded up too, so it "
            "does not.",
        ),
    )


def _ends(value: float, unit: float, things: str) -> tuple[NumberField, NumberField]:
    """The two boxes of an error interval of things that come in whole numbers."""
    low, high = arithmetic.error_interval(value, unit)
    whole = (
        f"{things} are whole, so {written(high - 1)} is the last one; as a measure the interval "
        f"ends before {written(high)}."
    )
    which_end = "Which end is which? The lower end is the smaller number."
    thousands = f"The three zeros are gone: these are thousands. How many {things} are they?"
    return (
        NumberField(
            label="lower end",
            bound="lower end",
            answer=low,
            unit=things,
            wrong=(
                Wrong((value - unit,), "M-UNIT"),
                Wrong((high, high - 1), "M-END", which_end),
                Wrong(
                    (value,), "M-EXACT", "That is the printed figure. How far down could it start?"
                ),
                Wrong((low / 1000,), "M-SLIP", thousands),
            ),
        ),
        NumberField(
            label="upper end",
            bound="upper end",
            answer=high,
            unit=things,
            also=(Also(high - 1, whole),),
            wrong=(
                Wrong((value + unit,), "M-UNIT"),
                Wrong((low,), "M-END", which_end),
                Wrong((value,), "M-EXACT", "That is the printed figure. How far up could it go?"),
                Wrong((high - 0.1, high - 0.01, high - 0.001), "M-OPEN"),
                Wrong((high / 1000,), "M-SLIP", thousands),
            ),
        ),
    )


def _extreme(
    before: float, after: float, printed: float, things: str, *, largest: bool
) -> Question:
    """3.2 and 3.3: the largest and the smallest fall that the rounding allows."""
    units = rounding_unit(before), rounding_unit(after)
    befores = arithmetic.error_interval(before, units[0])
    afters = arithmetic.error_interval(after, units[1])
    falls = after < before
    word, which, other = ("fall" if falls else "rise"), "largest", "smallest"
    if not largest:
        which, other = other, which

    # A fall is largest from the upper end to the lower one; a rise the other way round.
    from_upper = falls == largest
    start, end = befores[from_upper], afters[not from_upper]
    signs = (1, -1) if from_upper else (-1, 1)

    def size(start: float, end: float) -> float:
        return abs(arithmetic.percent_change(start, end))

    answer = size(start, end)
    opposite = size(befores[not from_upper], afters[from_upper])
    return Question(
        id="3.2" if largest else "3.3",
        kind="number",
        prompt=f"Suppose {written(before)} and {written(after)} are both rounded"
        f"{_nearest(units)}. What is the {which} {word} that this allows? In percent, two "
        "decimals.",
        fields=(
            NumberField(
                answer=answer,
                unit="%",
                decimals=2,
                fewest=ASKED,
                is_fall=falls,
                bound="below" if largest else "above",
                wrong=(
                    Wrong(
                        (size(before, after),),
                        "M-EXACT",
                        f"This is the {word} of the printed figures. Now move them inside their "
                        "intervals.",
                    ),
                    Wrong(
                        (printed,),
                        "M-EXACT",
                        f"That is the printed figure. What is the {which} {word} that rounding "
                        "allows?",
                    ),
                    Wrong(
                        (opposite,),
                        "M-END",
                        f"That is the {other} {word}. Which end of each figure makes it "
                        f"{'larger' if largest else 'smaller'}?",
                    ),
                    Wrong((size(start, after), size(before, end)), "M-ONESIDE"),
                    Wrong((size(befores[0], afters[0]), size(befores[1], afters[1])), "M-PAIR"),
                    Wrong(
                        (size(before + signs[0] * units[0], after + signs[1] * units[1]),),
                        "M-UNIT",
                    ),
                    Wrong((answer / 100,), "M-SCALE"),
                    Wrong(
                        (abs(end - start),),
                        "M-STEP",
                        f"That is the {which} {word} in {things}: a good first step. In percent of "
                        "what?",
                    ),
                    Wrong(
                        (abs(after - before),),
                        "M-STEP",
                        f"That is the {word} of the printed figures, in {things}. Move both "
                        "figures first. And in percent of what?",
                    ),
                    Wrong(
                        (100 * abs(end - start) / before,),
                        "M-ONESIDE",
                        "The change is the right one. With which figure did you compare it, and "
                        "where did you move that figure?",
                    ),
                    Wrong((100 * abs(end - start) / end,), "M-BASE"),
                    Wrong((100 * end / start,), "M-COMPL"),
                ),
            ),
        ),
        hints=(
            f"For the {which} {word} you need both error intervals, half a unit to each side.",
            f"Choose one end of each interval so that the {word} is the {which}. Then divide the "
            "change by the earlier figure.",
            example(
                answer, 1, *(_extreme_fall(*pair, from_upper) for pair in ((80, 60), (50, 20)))
            ),
        ),
        praise=f"Yes: from {written(start)} to {written(end)} it is {percent(answer, 2)}. "
        + ("Both figures move, and in opposite directions." if largest else "Opposite ends again."),
        solution=Solution(
            sums=sums.extreme_change(before, after, start, end),
            code=f"before = story.attempts_2016.value {_signed(signs[0] * units[0] / 2)}\n"
            f"after = story.attempts_2017.value {_signed(signs[1] * units[1] / 2)}\n"
            "answer = round(100 * abs(after - before) / before, 2)",
            text=f"The {which} {word} starts at the {'upper' if from_upper else 'lower'} end of "
            f"the earlier figure and stops at the {'lower' if from_upper else 'upper'} end of the "
            "later one: opposite corners of the rounding box.",
        ),
    )


def _extreme_fall(before: int, after: int, largest: bool) -> str:
    """An example: the largest or the smallest fall of two figures to the nearest 10."""
    step, which = (5, "largest") if largest else (-5, "smallest")
    start, end = before + step, after - step
    return (
        f"From {before} to {after}, both to the nearest 10, the {which} fall is from {start} to "
        f"{end}, which is {start - end} / {start}, or {percent(100 * (start - end) / start)}."
    )


def _sentence(before: float, after: float, years: tuple[int, int], things: str) -> Question:
    units = rounding_unit(before), rounding_unit(after)
    change = arithmetic.percent_change(before, after)
    verb, size = ("fell" if change < 0 else "rose"), abs(change)
    low, high = sorted(abs(end) for end in arithmetic.change_bounds(before, after, *units))

    def holds(decimals: int) -> str:
        """In how much of the rounding box this many digits are the ones printed."""
        printed, half = round(change, decimals), 0.5 * 10**-decimals
        return percent(
            100 * arithmetic.share_of_box(before, after, printed - half, printed + half, *units), 0
        )

    too_exact = Wrong(
        code="M-PREC",
        text="Both printed figures are rounded. Try this many digits in the widget: in how much of "
        "the box does the sentence hold?",
    )
    return Question(
        id="3.4",
        kind="choice",
        prompt="Which sentence do the printed figures support, if both were rounded"
        f"{_nearest(units)}? From {years[0]} to {years[1]}, {things} ...",
        fields=(
            ChoiceField(
                options=(
                    f"{verb} {percent(size, 2)}",
                    f"{verb} {percent(size, 1)}",
                    f"{verb} about {percent(size, 0)}",
                ),
                right=2,
                wrong={0: too_exact, 1: too_exact},
            ),
        ),
        hints=(
            "The digits must hold wherever the two figures lie in their error intervals.",
            "Print as many decimals as hold in nearly the whole rounding box, and no more.",
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
        praise=f"Yes: in {holds(0)} of the rounding box it prints as {percent(size, 0)}, in "
        f"{holds(1)} as {percent(size, 1)}, if all its pairs are equally likely.",
        solution=Solution(
            code="answer = 'c'",
            text=f"Rounding allows {percent(low, 2)} to {percent(high, 2)}. In {holds(0)} of the "
            f"rounding box that prints as {percent(size, 0)}, in {holds(1)} as {percent(size, 1)} "
            f"and in {holds(2)} as {percent(size, 2)}. So the first decimal is already a guess.",
        ),
    )


def _largest_share(part: float, whole: float) -> Question:
    units = rounding_unit(part), rounding_unit(whole)
    _, high = arithmetic.share_bounds(part, whole, *units)
    same = arithmetic.share(part, whole)
    return Question(
        id="3.5",
        kind="number",
        prompt=f"{written(part)} (to the nearest {written(units[0])}) of {written(whole)} (to the "
        f"nearest {written(units[1])}): what is the largest possible share? In percent, one "
        "decimal.",
        fields=(
            NumberField(
                answer=high,
                unit="%",
                decimals=1,
                fewest=ASKED,
                bound="below",
                wrong=(*_share_mistakes(part, whole, units), Wrong((high / 100,), "M-SCALE")),
            ),
        ),
        hints=(
            "You need one end of each error interval.",
            "A share grows when its top grows and when its bottom shrinks.",
            example(
                high,
                1,
                "20 (nearest 10) of 300 (nearest 100): at most 25 / 250, which is 10%.",
                "30 (nearest 10) of 200 (nearest 100): at most 35 / 150, which is 23.3%.",
            ),
        ),
        praise=f"Yes: {percent(high)}, the largest top over the smallest bottom.",
        solution=Solution(
            sums=sums.extreme_share(part, whole, part + units[0] / 2, whole - units[1] / 2),
            code=f"top = story.people_now_charities.value {_signed(units[0] / 2)}\n"
            f"bottom = story.people_before.value {_signed(-units[1] / 2)}\n"
            "answer = round(100 * top / bottom, 1)",
            text="A quotient is largest with the upper end above the line and the lower end below "
            f"it. Upper over upper gives {percent(_upper_over_upper(part, whole, units))}, and the "
            f"printed figures {percent(same)}: a wrong way can look right.",
        ),
    )


def _could_be_a_tenth(part: float, whole: float, claimed: float) -> Question:
    units = rounding_unit(part), rounding_unit(whole)
    low, high = arithmetic.share_bounds(part, whole, *units)
    named = "a tenth" if claimed == 10 else percent(claimed)
    possible = low <= claimed < high
    mistake = f"How high can 'about {written(part)}' be, how low 'about {written(whole)}'?"
    return Question(
        id="3.6",
        kind="choice and number",
        prompt=f"Could 'about {written(part)}' (to the nearest {written(units[0])}) of 'about "
        f"{written(whole)}' (to the nearest {written(units[1])}) be {named}? And what is the "
        "largest possible share, in percent with one decimal?",
        fields=(
            ChoiceField(
                label=f"could it be {named}",
                options=("yes", "no"),
                right=0 if possible else 1,
                wrong={1: Wrong(code="M-EXACT", text=mistake)}
                if possible
                else {0: Wrong(code="M-UNIT", text=mistake)},
            ),
            NumberField(
                label="largest share",
                answer=high,
                unit="%",
                decimals=1,
                fewest=ASKED,
                bound="below",
                wrong=(*_share_mistakes(part, whole, units), Wrong((high / 100,), "M-SCALE")),
            ),
        ),
        hints=(
            "You need the error intervals of both counts.",
            f"Work out the largest share first. Then ask whether it reaches {named}.",
            example(
                high,
                1,
                "Could about 20 of about 300 be a quarter? At most 25 / 250 = 10%, so it could "
                "not.",
                "Could about 30 of about 200 be a quarter? At most 35 / 150 = 23.3%, so it could "
                "not.",
            ),
        ),
        praise=f"Yes: the officials' figures allow {percent(low)} to {percent(high)}, and "
        f"{percent(claimed, 0)} lies {'inside' if possible else 'outside'}.",
        solution=Solution(
            sums=sums.extreme_share(part, whole, part + units[0] / 2, whole - units[1] / 2),
            code=f"top = story.people_now_officials.value {_signed(units[0] / 2)}\n"
            f"bottom = story.people_before.value {_signed(-units[1] / 2)}\n"
            "largest = 100 * top / bottom\n"
            f"answer = ['{'yes' if possible else 'no'}', round(largest, 1)]",
            text=f"Rounding stretches the officials' share from {percent(low)} to {percent(high)}. "
            + (
                f"So it can be {named}."
                if possible
                else f"It does not reach {named}: that needs another count, not another rounding."
            ),
        ),
    )


def _share_mistakes(part: float, whole: float, units: tuple[float, float]) -> tuple[Wrong, ...]:
    """Known ways to miss the largest share; two of them may give the same number."""
    half = units[0] / 2, units[1] / 2
    share = arithmetic.share
    same, upper = share(part, whole), _upper_over_upper(part, whole, units)
    unmoved = "These are the printed figures. Now move them inside their intervals."
    both = (
        f"Upper with upper and nothing moved both give {written(same, 1)}. Which way does each "
        "number push the share?"
    )
    alike = round(same, 1) == round(upper, 1)
    return (
        *(
            [Wrong((same,), "M-PAIR", both)]
            if alike
            else [Wrong((upper,), "M-PAIR"), Wrong((same,), "M-EXACT", unmoved)]
        ),
        Wrong((share(part + half[0], whole), share(part, whole - half[1])), "M-ONESIDE"),
        Wrong(
            (
                share(part + units[0], whole - units[1]),
                share(part + units[0], whole - half[1]),
                share(part + half[0], whole - units[1]),
            ),
            "M-UNIT",
            f"You went a whole {written(units[0])} up or a whole {written(units[1])} down; half "
            "of it lies on each side.",
        ),
        Wrong(
            (share(part - half[0], whole + half[1]),),
            "M-END",
            "Is that the smallest share, or the bottom over the top? Which way does each number "
            "push the share?",
        ),
    )


def _upper_over_upper(part: float, whole: float, units: tuple[float, float]) -> float:
    return arithmetic.share(part + units[0] / 2, whole + units[1] / 2)


def _practice(people: float, unit: float, things: str) -> Question:
    low, high = arithmetic.error_interval(people, unit)
    return Question(
        id="3.F",
        kind="pair",
        prompt=f"Practice, invented: {written(people)} {things} watch a parade, to the nearest "
        f"{written(unit)}. Fill the gaps: at least ____ {things} (lower end), and fewer than ____ "
        "(upper end).",
        fields=_ends(people, unit, things),
        hints=(
            "The unit is what the figure was rounded to, not its last digit.",
            "Take half the unit off, then add half the unit.",
            "A walk of 4.5 km, to one decimal: from 4.45 up to, but not including, 4.55 km.",
        ),
        praise=f"Yes: from {written(low)} up to, but not including, {written(high)}.",
        solution=Solution(
            sums=sums.interval(people, unit),
            code=f"half = {unit} / 2\nanswer = [{people} - half, {people} + half]",
            text="The same two steps as in the worked example: half a unit to each side. The upper "
            "end is left out, because it would be rounded up.",
        ),
    )


def _nearest(units: tuple[float, float]) -> str:
    each = dict.fromkeys(written(unit) for unit in units)
    return f" to the nearest {' and '.join(each)}"


def _signed(half: float) -> str:
    """A step as it stands in code: "+ 500" or "- 500"."""
    return f"{'+' if half > 0 else '-'} {trimmed(abs(half)).replace(',', '_')}"
