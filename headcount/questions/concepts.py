"""The concept check: ten questions asked before lesson 1 and again after lesson 10.

It is a diagnosis, without marks: each answer is saved with how sure the student was, from 1 to
3. Before the lessons nothing is said about right and wrong, so that the same questions can be
asked again. All numbers are invented; the answers are worked out from them.
"""

from __future__ import annotations

from ..numbers import percent
from .choices import ChoiceField
from .fields import NumberField, Wrong
from .question import Question, Solution

# Invented.
PRICE = 80, 60
VISITS = 900
COUNTS_A, COUNTS_B = (400, 100), (600, 150)
PART, PART_UNIT = 50, 10
WHOLE, WHOLE_UNIT = 200, 100
TANK = (10, 9), (2, 3)  # litres and months
BEDS, STAY, DAYS = 100, 5, 30
BARS, AXIS_START = (100, 95), 90
CAMPAIGN_FALL = 40


def questions() -> list[Question]:
    """C1 to C10."""
    return [
        _fall(),
        _way_back(),
        _visits(),
        _counters(),
        _largest_share(),
        _mean_level(),
        _admissions(),
        _drawn(),
        _campaign(),
        _runs(),
    ]


_SCALE = "That is a part of 1. The box asks for percent, a part of 100."


def _fall() -> Question:
    before, after = PRICE
    return Question(
        id="C1",
        kind="number",
        prompt=f"A price falls from {before} to {after}. By how many percent does it fall?",
        fields=(
            NumberField(
                100 * (before - after) / before,
                "%",
                1,
                0.06,
                is_fall=True,
                wrong=(
                    Wrong((100 * (before - after) / after,), "M-BASE"),
                    Wrong((100 * after / before,), "M-COMPL"),
                    Wrong(((before - after) / before,), "M-SCALE", _SCALE),
                ),
            ),
        ),
        hints=(
            "You need the difference and the price it started from.",
            "Divide the difference by the first price, then multiply by 100.",
            "From 50 to 45: 5 / 50 is a fall of 10%.",
        ),
        praise="Yes: a fall is compared with where it started. And the way back?",
        solution=Solution(
            f"answer = 100 * ({before} - {after}) / {before}",
            "The fall is compared with the price it started from.",
        ),
    )


def _way_back() -> Question:
    start, now = PRICE
    rise, fall = 100 * (start - now) / now, 100 * (start - now) / start
    return Question(
        id="C2",
        kind="number",
        prompt=f"A price fell from {start} to {now}. By how many percent must it rise to be back "
        f"at {start}? Give one decimal.",
        fields=(
            NumberField(
                rise,
                "%",
                1,
                0.1,
                wrong=(
                    Wrong((fall,), "M-SYMM"),
                    Wrong((rise / 100,), "M-SCALE", _SCALE),
                ),
            ),
        ),
        hints=(
            f"The rise starts from {now}.",
            "Divide the way to climb by the price you climb from.",
            "From 45 back to 50: 5 / 45 is a rise of 11.1%.",
        ),
        praise="Yes: the same way is a larger percent of a smaller number. What happens after a "
        "fall of half?",
        solution=Solution(
            f"answer = round(100 * ({start} - {now}) / {now}, 1)",
            "The way back starts from the smaller price, so its percent is larger.",
        ),
    )


def _visits() -> Question:
    return Question(
        id="C3",
        kind="choice",
        prompt=f"A clinic logs {VISITS} visits in a year. How many patients came?",
        fields=(
            ChoiceField(
                (f"{VISITS}", f"about {VISITS // 2}", "not known from this"),
                2,
                {
                    0: Wrong(
                        code="M-EVENT",
                        text="The log counts visits. May one patient come more than once?",
                    ),
                    1: Wrong(
                        code="M-EVENT",
                        text="That takes two visits for each patient. Where does the log say so?",
                    ),
                },
            ),
        ),
        hints=(
            "What does one line of the log stand for?",
            "Ask whether one person can stand in several lines.",
            "A bus sold 60 tickets in a day: 60 rides, by 60 people or by 30 who came back.",
        ),
        praise="Yes: visits are events, patients are people. What else would have to be logged?",
        solution=Solution(
            "answer = 'c'",
            "One patient may come once or twenty times. Without names or numbers of patients the "
            "log cannot tell.",
        ),
    )


def _counters() -> Question:
    (a0, a1), (b0, b1) = COUNTS_A, COUNTS_B
    share = 100 * a1 / a0
    mixed = "Your top and your bottom come from different counters. Compare like with like."
    return Question(
        id="C4",
        kind="number",
        prompt=f"Counter A finds {a0} people, then {a1}. Counter B finds {b0} people, then {b1}. "
        "What is the later count as a share of the earlier one, in percent?",
        fields=(
            NumberField(
                share,
                "%",
                1,
                0.06,
                wrong=(
                    Wrong((100 * b1 / a0, 100 * a1 / b0), "M-MIX", mixed),
                    Wrong((share / 100,), "M-SCALE", _SCALE),
                ),
            ),
        ),
        hints=(
            "Each counter has an earlier and a later count.",
            "Take both counts from one counter and divide; then do it for the other counter.",
            "90 then 45 is one half; 70 then 35 is one half, too.",
        ),
        praise="Yes, for either counter. Why do they agree although their counts do not?",
        solution=Solution(
            f"answer = 100 * {a1} / {a0}",
            f"A: {a1} of {a0}; B: {b1} of {b0}. Both give {percent(share, 0)}: like with like.",
        ),
    )


def _largest_share() -> Question:
    top, bottom = PART + PART_UNIT / 2, WHOLE - WHOLE_UNIT / 2
    return Question(
        id="C5",
        kind="number",
        prompt=f"{PART} (rounded to the nearest {PART_UNIT}) of {WHOLE} (rounded to the nearest "
        f"{WHOLE_UNIT}): how large can the share be at most? In percent, one decimal.",
        fields=(
            NumberField(
                100 * top / bottom,
                "%",
                1,
                0.1,
                wrong=(
                    Wrong(
                        (100 * top / (WHOLE + WHOLE_UNIT / 2),),
                        "M-PAIR",
                        "You took both numbers as large as they can be. Which way does a larger "
                        "whole push the share?",
                    ),
                    Wrong(
                        (100 * top / WHOLE, 100 * PART / bottom),
                        "M-ONESIDE",
                        "You moved one number. Both were rounded.",
                    ),
                    Wrong((top / bottom,), "M-SCALE", _SCALE),
                ),
            ),
        ),
        hints=(
            "Each number could have been up to half a unit larger or smaller.",
            "Ask of each number which way it pushes the share, then divide.",
            "20 (nearest 10) of 50 (nearest 10): at most 25 of 45, which is 55.6%.",
        ),
        praise="Yes: the largest part of the smallest whole. What is the smallest share?",
        solution=Solution(
            f"largest_part = {PART} + {PART_UNIT} / 2\n"
            f"smallest_whole = {WHOLE} - {WHOLE_UNIT} / 2\n"
            "answer = round(100 * largest_part / smallest_whole, 1)",
            "A larger part and a smaller whole both push the share up.",
        ),
    )


def _mean_level() -> Question:
    (high, long), (low, short) = TANK
    mean = (high * long + low * short) / (long + short)
    return Question(
        id="C6",
        kind="number",
        prompt=f"A tank holds {high} litres for {long} months and {low} litres for {short} months. "
        "What is its mean content over the whole time?",
        fields=(
            NumberField(
                mean,
                "litres",
                tolerance=0.05,
                wrong=(
                    Wrong(
                        ((high + low) / 2,),
                        "M-UNW",
                        f"You gave both levels the same weight. {long} months and {short} months "
                        "do not weigh the same.",
                    ),
                    Wrong(
                        (high,),
                        "M-PEAK",
                        "That is the highest level. Did the tank stay there all the time?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need both levels and how long each lasted.",
            "Multiply each level by its months, add, and divide by all the months.",
            "6 for one day and 3 for two days: (6 + 3 + 3) / 3 is 4.",
        ),
        praise="Yes: each level counts for as long as it lasted. What if the two times were equal?",
        solution=Solution(
            f"answer = ({high} * {long} + {low} * {short}) / ({long} + {short})",
            "Each month counts once, so the level that lasted longer pulls the mean towards it.",
        ),
    )


def _admissions() -> Question:
    return Question(
        id="C7",
        kind="number",
        prompt=f"{BEDS} hospital beds are always full, and the mean stay is {STAY} days. How many "
        f"admissions are there in {DAYS} days?",
        fields=(
            NumberField(
                BEDS * DAYS / STAY,
                "admissions",
                wrong=(
                    Wrong(
                        (BEDS,),
                        "M-STOCK",
                        f"That is how many are there on a day. How often is one bed filled anew in "
                        f"{DAYS} days?",
                    ),
                    Wrong(
                        (BEDS * DAYS,),
                        None,
                        f"You multiplied beds by days: as if each stay lasted one day. It lasts "
                        f"{STAY}.",
                    ),
                ),
            ),
        ),
        hints=(
            "Begin with one bed.",
            "Divide the days by the length of a stay, then think of all the beds.",
            "10 rooms, stays of 2 days, 8 days: each room gets 4 guests, so 40 guests.",
        ),
        praise="Yes: each bed is filled anew again and again. What if stays were twice as long?",
        solution=Solution(
            f"answer = {BEDS} * {DAYS} / {STAY}",
            f"In {DAYS} days each bed has {DAYS // STAY} patients, one after the other.",
        ),
    )


def _drawn() -> Question:
    first, second = BARS
    return Question(
        id="C8",
        kind="number",
        prompt=f"Two bars show {first} and {second} on an axis that begins at {AXIS_START}. By how "
        "many percent is the second bar shorter than the first, as drawn?",
        fields=(
            NumberField(
                100 * (first - second) / (first - AXIS_START),
                "%",
                1,
                0.06,
                is_fall=True,
                wrong=(
                    Wrong(
                        (100 * (first - second) / first,),
                        "M-TRUNC",
                        "That is the fall in the numbers. How long are the two bars in the "
                        "drawing?",
                    ),
                    Wrong(
                        ((first - second) / (first - AXIS_START),),
                        "M-SCALE",
                        _SCALE,
                    ),
                ),
            ),
        ),
        hints=(
            "The drawing shows what lies above the start of the axis.",
            "Take the start of the axis off both numbers, then compare the lengths.",
            "20 and 18 on an axis from 10: lengths 10 and 8, so 20% shorter.",
        ),
        praise="Yes: the axis cut the same piece off both bars. How large is the true fall?",
        solution=Solution(
            f"lengths = [{first} - {AXIS_START}, {second} - {AXIS_START}]\n"
            "answer = 100 * (lengths[0] - lengths[1]) / lengths[0]",
            f"As drawn the bars are {first - AXIS_START} and {second - AXIS_START} long; the "
            f"numbers fell by {percent(100 * (first - second) / first, 0)}.",
        ),
    )


def _campaign() -> Question:
    return Question(
        id="C9",
        kind="choice",
        prompt=f"Complaints fell by {CAMPAIGN_FALL}% after a campaign. You want to know whether "
        "the campaign did it. Which extra fact helps most?",
        fields=(
            ChoiceField(
                (
                    "what the campaign cost",
                    "complaints in similar places that had no campaign",
                    "the fall with two more decimals",
                ),
                1,
                {
                    0: Wrong(
                        code="M-CAUSE",
                        text="The cost says how much was done, not what it did. What would have "
                        "happened without it?",
                    ),
                    2: Wrong(
                        code="M-PREC",
                        text="More digits say how large the fall is, not where it comes from.",
                    ),
                },
            ),
        ),
        hints=(
            "'After' is not yet 'because of'.",
            "Look for what would have happened without it.",
            "Colds pass after a cup of tea. Do they also pass without one?",
        ),
        praise="Yes: it shows what happened without a campaign. What else could have changed?",
        solution=Solution(
            "answer = 'b'",
            "If complaints fell there as well, something else was at work.",
        ),
    )


def _runs() -> Question:
    text = "More runs make the picture smoother. Which ranges did you put in, and have they moved?"
    return Question(
        id="C10",
        kind="choice",
        prompt="A simulation is run again with ten times as many runs. What happens to the 90% "
        "range of the answer?",
        fields=(
            ChoiceField(
                (
                    "it becomes ten times narrower",
                    "it becomes about three times narrower",
                    "it stays about the same",
                ),
                2,
                {index: Wrong(code="M-MC", text=text) for index in (0, 1)},
            ),
        ),
        hints=(
            "Where does the width come from: the ranges put in, or the number of runs?",
            "Think of a die: more throws do not bring 1 and 6 closer together.",
            "Ask 100 pupils for their height, or 1,000: the middle 90% is as wide.",
        ),
        praise="Yes: runs remove noise, not ignorance. What would make the range narrower?",
        solution=Solution(
            "answer = 'c'",
            "The range shows what the inputs allow. More runs steady its ends, no more.",
        ),
    )
