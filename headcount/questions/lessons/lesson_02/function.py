"""2.W: percent change and the way back."""

from __future__ import annotations

from headcount.questions.functions.task import SCALE, Function, Mistake, Task, cases
from headcount.stats import arithmetic
from headcount.story.article import Article

DIVIDES_FIRST = "Python divides before it subtracts. Put brackets round"

_PERCENT_CHANGE = '''\
def percent_change(before, after):
    """The change from before to after, in percent of before.

    A fall is negative. None where before is 0.
    Example: percent_change(80, 60) is -25.0.
    """
    if before == 0:
        return None
    return 100 * (after - before) / before
'''

_RISE_BACK = '''\
def rise_back(percent):
    """The percent rise that undoes a fall of this percent, from 0 to 100.

    None after a fall of 100: nothing is left to rise from.
    Example: rise_back(20) is 25.0.
    """
    left = 100 - percent
    if left == 0:
        return None
    return 100 * percent / left
'''


def task(story: Article) -> Task:
    before, after = story.attempts_2016.value, story.attempts_2017.value
    fall = 100 - arithmetic.share(min(before, after), max(before, after))
    return Task(
        id="2.W",
        prompt="Write the percent change, and the percent rise that undoes a fall.",
        functions=(
            Function(
                _PERCENT_CHANGE,
                cases=cases(
                    arithmetic.percent_change,
                    (80, 60),
                    (60, 80),
                    (before, after),
                    (50, 50),
                    (5, 0),
                    (0, 5),
                    (0, 0),
                ),
                gaps=("/ |before",),
                mistakes=(
                    Mistake(lambda a, b: 100 * (b - a) / b, "M-BASE"),
                    Mistake(lambda a, b: (b - a) / a, "M-SCALE", SCALE),
                    Mistake(lambda a, b: 100 * b / a, "M-COMPL"),
                    Mistake(lambda a, b: 100 * (b - a) / (a + b), "M-SUMBASE"),
                    Mistake(lambda a, b: 100 * (a - b) / a, "M-SIGN"),
                    Mistake(lambda a, b: b - a, "M-ADDIT"),
                    *(
                        Mistake(one, "M-BRACKET", f"{DIVIDES_FIRST} after - before.")
                        for one in (
                            lambda a, b: b - a / a * 100,
                            lambda a, b: 100 * b - a / a,
                        )
                    ),
                ),
            ),
            Function(
                _RISE_BACK,
                cases=cases(
                    arithmetic.rise_back,
                    (20,),
                    (25,),
                    (50,),
                    (fall,),
                    (0,),
                    (100,),
                ),
                gaps=("left = |100 - percent", "/ |left"),
                mistakes=(
                    Mistake(lambda percent: percent, "M-SYMM"),
                    Mistake(lambda percent: percent / (100 - percent), "M-SCALE", SCALE),
                    Mistake(lambda percent: 100 - percent, "M-COMPL"),
                    Mistake(
                        lambda percent: 100 * percent / 100 - percent,
                        "M-BRACKET",
                        f"{DIVIDES_FIRST} 100 - percent.",
                    ),
                ),
            ),
        ),
        hints=(
            "Each percent has a base. Of a change: where it started. Of a rise back: what is left.",
            "Divide by the base and multiply by 100; ask first whether the base is 0.",
            "A price per kilo: if kilos == 0: return None; return pounds / kilos.",
        ),
        praise="Yes, in every case, also where there is nothing to compare with.",
        why="The base stands below the line, so it is asked about before dividing. After a fall "
        "the base is what is left.",
    )
