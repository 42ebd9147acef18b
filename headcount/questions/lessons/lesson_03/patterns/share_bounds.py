"""How large, or how small, can a share be, if part and whole were rounded?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import percent, written
from headcount.questions.case import Case
from headcount.questions.digits import ASKED
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_03 import sums
from headcount.questions.lessons.lesson_03.patterns.rounded import signed, whole_note
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic


def ask(case: Case) -> Question:
    part, whole, units = case["part"], case["whole"], (case["unit"], case["unit_whole"])
    which = case.words.get("which", "largest")
    largest, sign = which == "largest", 1 if which == "largest" else -1
    top, bottom = part + sign * units[0] / 2, whole - sign * units[1] / 2
    answer, same = arithmetic.share(top, bottom), arithmetic.share(part, whole)
    pair = _same_ends(part, whole, units, sign)
    end, other = ("upper", "lower") if largest else ("lower", "upper")
    over, below = ("part divided by", "whole") if case.is_drawn else ("top over", "bottom")
    grows, shrinks = ("grows", "shrinks") if largest else ("shrinks", "grows")
    return Question(
        id="",
        kind="number",
        prompt=f"{_asked(case, which)}? In percent, one decimal.",
        fields=(largest_share(part, whole, units, sign, is_whole=case.is_drawn),),
        hints=(
            "You need one end of each error interval.",
            f"A share {grows} when its top {grows} and when its bottom {shrinks}.",
            example(answer, 1, *_EXAMPLES[which]),
        ),
        praise=f"Yes: {percent(answer)}, the {which} {over} the "
        f"{'smallest' if largest else 'largest'} {below}.",
        solution=Solution(
            sums=sums.extreme_share(part, whole, top, bottom),
            code=f"top = {case.in_code('part')} {signed(sign * units[0] / 2)}\n"
            f"bottom = {case.in_code('whole')} {signed(-sign * units[1] / 2)}\n"
            "answer = round(100 * top / bottom, 1)",
            text=f"A quotient is {which} with the {end} end above the line and the {other} end "
            f"below it. {end.capitalize()} over {end} gives {percent(pair)}, and the printed "
            f"figures {percent(same)}: "
            + ("a wrong way can look right." if _alike(same, pair) else "neither is the limit."),
        ),
    )


_EXAMPLES = {
    "largest": (
        "20 (nearest 10) of 300 (nearest 100): at most 25 / 250, which is 10%.",
        "30 (nearest 10) of 200 (nearest 100): at most 35 / 150, which is 23.3%.",
    ),
    "smallest": (
        "40 (nearest 10) of 300 (nearest 100): at least 35 / 350, which is 10%.",
        "30 (nearest 10) of 200 (nearest 100): at least 25 / 250, which is 10%.",
    ),
}


def _asked(case: Case, which: str) -> str:
    share = f"hat is the {which} possible share"
    if "parts" in case.words:
        return f"W{share} of {case['parts']}"
    part, whole, unit, unit_whole = (
        written(case[name]) for name in ("part", "whole", "unit", "unit_whole")
    )
    return f"{part} (to the nearest {unit}) of {whole} (to the nearest {unit_whole}): w{share}"


def largest_share(
    part: float,
    whole: float,
    units: tuple[float, float],
    sign: int = 1,
    label: str = "Answer",
    is_whole: bool = False,
) -> NumberField:
    """The box for the largest share that rounding allows; with sign -1, for the smallest.

    is_whole: what comes out with the last whole numbers is right as well.
    """
    answer = arithmetic.share(part + sign * units[0] / 2, whole - sign * units[1] / 2)
    return NumberField(
        label=label,
        answer=answer,
        unit="%",
        decimals=1,
        fewest=ASKED,
        bound="below" if sign > 0 else "above",
        also=_of_whole_things(part, whole, units, sign) if is_whole else (),
        wrong=(*_mistakes(part, whole, units, sign), Wrong((answer / 100,), "M-SCALE")),
    )


def last_whole(
    part: float, whole: float, units: tuple[float, float], sign: int = 1
) -> tuple[float, float]:
    """The whole numbers of the largest share that rounding allows, or of the smallest.

    An upper end does not belong to its interval, and the whole number below it does.
    """
    top, bottom = part + sign * units[0] / 2, whole - sign * units[1] / 2
    return (top - 1, bottom) if sign > 0 else (top, bottom - 1)


def _of_whole_things(
    part: float, whole: float, units: tuple[float, float], sign: int
) -> tuple[Also, ...]:
    limit = arithmetic.share(part + sign * units[0] / 2, whole - sign * units[1] / 2)
    last = last_whole(part, whole, units, sign)
    moved = f"{written(last[0])} of {written(last[1])}"
    return (Also(arithmetic.share(*last), whole_note(moved, percent(limit))),)


def _mistakes(
    part: float, whole: float, units: tuple[float, float], sign: int
) -> tuple[Wrong, ...]:
    """Known ways to miss the extreme share; two of them may give the same number."""
    unit, unit_whole = sign * units[0], -sign * units[1]
    share = arithmetic.share
    same, pair = share(part, whole), _same_ends(part, whole, units, sign)
    end, other = ("Upper", "smallest") if sign > 0 else ("Lower", "largest")
    up, down = units if sign > 0 else units[::-1]
    unmoved = "These are the printed figures. Now move them inside their intervals."
    both = (
        f"{end} with {end.lower()} and nothing moved both give {written(same, 1)}. Which way does "
        "each number push the share?"
    )
    return (
        *(
            [Wrong((same,), "M-PAIR", both)]
            if _alike(same, pair)
            else [Wrong((pair,), "M-PAIR"), Wrong((same,), "M-EXACT", unmoved)]
        ),
        Wrong((share(part + unit / 2, whole), share(part, whole + unit_whole / 2)), "M-ONESIDE"),
        Wrong(
            (
                share(part + unit, whole + unit_whole),
                share(part + unit, whole + unit_whole / 2),
                share(part + unit / 2, whole + unit_whole),
            ),
            "M-UNIT",
            f"You went a whole {written(up)} up or a whole {written(down)} down; half of it lies "
            "on each side.",
        ),
        Wrong(
            (share(part - unit / 2, whole - unit_whole / 2),),
            "M-END",
            f"Is that the {other} share, or the bottom over the top? Which way does each number "
            "push the share?",
        ),
    )


def _same_ends(part: float, whole: float, units: tuple[float, float], sign: int) -> float:
    """The share of two upper ends; with sign -1, of two lower ones."""
    return arithmetic.share(part + sign * units[0] / 2, whole + sign * units[1] / 2)


def _alike(first: float, second: float) -> bool:
    """Whether two shares print the same."""
    return round(first, 1) == round(second, 1)


@dataclass(frozen=True)
class Parts:
    """A whole and its part in a sentence: of 2,600 "meals in a canteen", 340 "were soups"."""

    topic: str
    whole: str
    were: str
    parts: str


PARTS = (
    Parts("a canteen", "meals in a canteen", "were soups", "soups"),
    Parts("a game", "rounds of a game", "were won", "rounds won"),
    Parts("a library", "library loans", "were comics", "comics"),
    Parts("a stadium", "seats of a stadium", "were empty", "empty seats"),
    Parts("a song", "streams of a song", "came from phones", "streams from phones"),
    Parts("bicycles", "rides on hired bicycles", "were at night", "rides at night"),
    Parts("a beach", "things found on a beach", "were bottles", "bottles"),
    Parts("a vote", "votes for the song of the year", "came by phone", "votes by phone"),
)
UNITS = ((10, 100), (10, 10), (50, 100), (50, 500), (100, 100), (100, 1000))


def draw(rng: Random) -> Case:
    """A part and its whole, each rounded; the largest share they allow, or the smallest."""
    unit, unit_whole = rng.choice(UNITS)
    whole = unit_whole * rng.randrange(max(4, 8 * unit // unit_whole), 40)
    part = unit * rng.randrange(2, max(3, round(0.7 * whole / unit)))
    words = {"which": rng.choice(("largest", "smallest"))}
    return part_of_whole(rng, part, whole, unit, unit_whole, words)


def part_of_whole(
    rng: Random, part: int, whole: int, unit: int, unit_whole: int, words: dict[str, str]
) -> Case:
    """A drawn case of a part and its whole, each rounded to its own unit."""
    what = rng.choice(PARTS)
    return Case(
        what.topic,
        {"part": part, "whole": whole, "unit": unit, "unit_whole": unit_whole},
        {**words, "parts": what.parts},
        f"Invented: of {written(whole)} {what.whole} (to the nearest {written(unit_whole)}), "
        f"{written(part)} {what.were} (to the nearest {written(unit)}).",
    )


SHARE_BOUNDS = Pattern("share_bounds", "bound a share of rounded figures", ask, draw)
