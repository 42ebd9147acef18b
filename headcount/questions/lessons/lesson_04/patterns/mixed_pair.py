"""Two counts together, as a share of an earlier one: how much, and may it be printed?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_04.sums import share_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.patterns.topics import printed
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic

AREA, COUNTERS, NONE = range(3)  # the reasons, in the order of the options


def ask(case: Case) -> Question:
    """The words of the case say what is wrong with the pair: its places, its counters, nothing.

    same_places and same_counter are empty where they are not the same.
    """
    here, there, before = case["here"], case["there"], case["before"]
    both = here + there
    share = arithmetic.share(both, before)
    one_in = "" if case.is_drawn else f", or 1 in {trimmed(before / both)}"
    right = COUNTERS if case["same_places"] else AREA
    if case["same_places"] and case["same_counter"]:
        right = NONE
    options = _options(case)
    praise, why = _WHY[right]
    return Question(
        id="",
        kind="number and reason",
        prompt=_asked(case),
        fields=(
            NumberField(
                label="share",
                answer=share,
                unit="%",
                decimals=1,
                wrong=(
                    Wrong(
                        (arithmetic.share(here, before), arithmetic.share(there, before)),
                        "M-WHICH",
                        "That is one of the two counts alone. What does the question do with the "
                        "two?",
                    ),
                    Wrong(
                        (100 - share, share - 100),
                        "M-COMPL",
                        "That is how much lower the later count is. What share is left?",
                    ),
                    Wrong(
                        (before / both,),
                        "M-INVERT",
                        "That is the '1 in' number: the earlier count divided by the later one. "
                        "What is it in percent?",
                    ),
                    Wrong((share / 100,), "M-SCALE"),
                ),
            ),
            _reason(case, options, right),
        ),
        hints=_hints(case.is_drawn),
        praise=f"Yes: {percent(share)}{one_in}. {praise}",
        solution=Solution(
            sums=(
                f"{written(here)} + {written(there)} = {written(both)}",
                *share_in_steps(both, before, 1),
            ),
            text=case.words.get("why", why),
            code=f"top = {case.in_code('here')} + {case.in_code('there')}\n"
            f"share = round(100 * top / {case.in_code('before')}, 1)\n"
            f"answer = [share, {options[right]!r}]",
        ),
    )


def _asked(case: Case) -> str:
    here, there, before = (written(case[name]) for name in ("here", "there", "before"))
    if case.is_drawn:
        return (
            f"What percent of {before} is {here} + {there}, to one decimal? May a paper print "
            f"this percent with the words '{case['place']}'?"
        )
    return (
        f"What percent is ({here} + {there}) of {before}, to one decimal? And what is the best "
        f"reason not to print it beside the words '{case['place']}'?"
    )


def _options(case: Case) -> tuple[str, ...]:
    if case.is_drawn:
        return (
            f"no: {case['elsewhere']} in one of the counts alone",
            "no: different people counted",
            "yes",
        )
    return (
        f"{case['elsewhere']} in the top, not in the bottom",
        "the counters differ",
        "no problem",
    )


# Why the pair may not be printed, or may: a sentence of praise, and the solution's text.
_WHY = {
    AREA: (
        "The top covers two places and the bottom one of them.",
        "The division is right and the sentence would be wrong: one place is counted above the "
        "line and not below it.",
    ),
    COUNTERS: (
        "The places are the same, and who counted is not.",
        "The division is right and the pair is mixed: one side counted the bottom, the other the "
        "top. Part of the change may be the way of counting.",
    ),
    NONE: (
        "One counter, and the same places above and below the line.",
        "Like for like: the counter and the places are the same in both years, so the share may "
        "be printed, with the counter's name.",
    ),
}


def _reason(case: Case, options: tuple[str, ...], right: int) -> ChoiceField:
    also: dict[int, str] = {}
    wrong: dict[int, Wrong] = {}
    if right != AREA:
        text = (
            "Read again which places were counted each time. Is one missing from the first count?"
        )
        wrong[AREA] = Wrong(code="M-AREA", text=text)
    if right == AREA and not case["same_counter"]:
        also[COUNTERS] = f"True as well, but '{case['place']}' names an area."
        if case.is_drawn:
            other, _ = case["elsewhere"].rsplit(" ", 1)  # "the dunes are"
            words = f"the words '{case['place']}' go wrong because of {other}"
            also[COUNTERS] = f"True as well, but {words}."
    elif right != COUNTERS:
        wrong[COUNTERS] = Wrong(
            code="M-MIX",
            text="Read again who counted in the two years. Was it the same group both times?",
        )
    if right != NONE:
        wrong[NONE] = Wrong(code="M-AREA" if right == AREA else "M-MIX")
    label = "may it be printed" if case.is_drawn else "reason"
    return ChoiceField(label=label, options=options, right=right, also_right=also, wrong=wrong)


def _hints(may_be_any: bool) -> tuple[str, str, str]:
    """Where the reason is the area, or where it may be any."""
    if not may_be_any:
        return (
            "Add the two counts for the top. For the reason, ask which places each part covers.",
            "Divide by the earlier count; then list the places in the top and in the bottom.",
            "Pupils of two schools now, over pupils of one school before, is not a share of "
            "anything.",
        )
    return (
        "Add the two counts for the top. To say whether it may be printed, ask which places each "
        "part covers, and who counted them.",
        "Divide by the earlier count; then list the places and the counter of the top, and those "
        "of the bottom.",
        "Pupils of two schools now, over pupils of one school before, is not a share of anything. "
        "Nor is a teacher's count over a caretaker's.",
    )


@dataclass(frozen=True)
class TwoPlaces:
    """Things counted in two places by one side or by another; elsewhere names the second."""

    topic: str
    things: str
    here: str
    there: str
    elsewhere: str
    sides: tuple[str, str]
    low: int
    high: int


PLACES = (
    TwoPlaces(
        "a market",
        "visitors",
        "on the square",
        "in the side streets",
        "the side streets are",
        ("the council", "the traders"),
        900,
        9_000,
    ),
    TwoPlaces(
        "litter",
        "bottles",
        "on the beach",
        "in the dunes",
        "the dunes are",
        ("the council", "the youth club"),
        300,
        3_000,
    ),
    TwoPlaces(
        "bicycles",
        "parked bicycles",
        "at the station",
        "at the pool",
        "the pool is",
        ("the council", "the cycling club"),
        200,
        1_900,
    ),
    TwoPlaces(
        "a library",
        "loans",
        "in the town library",
        "in the book bus",
        "the book bus is",
        ("the librarians", "the school paper"),
        700,
        9_000,
    ),
    TwoPlaces(
        "ducks",
        "ducks",
        "on the lake",
        "on the river",
        "the river is",
        ("the rangers", "the bird club"),
        150,
        1_800,
    ),
    TwoPlaces(
        "a concert",
        "guests",
        "in the hall",
        "in the garden",
        "the garden is",
        ("the organisers", "the school paper"),
        300,
        2_900,
    ),
)


def draw(rng: Random) -> Case:
    """An earlier count, and two smaller later ones; what is wrong with the pair is drawn, too."""
    what = rng.choice(PLACES)
    reason = rng.choice((AREA, AREA, COUNTERS, NONE))
    same_counter = reason == NONE or reason == AREA and rng.choice((True, False))
    one, other = rng.sample(what.sides, 2)
    earlier = rng.randrange(2013, 2024)
    before = printed(rng, what.low, what.high)
    here, there = (
        printed(rng, 0.15 * before, 0.5 * before),
        printed(rng, 0.08 * before, 0.3 * before),
    )
    together = f"{what.here} and {what.there}"
    place = what.here if reason == AREA else together
    added_up = "" if reason == AREA else " together"
    counted = "they counted" if same_counter else f"{other} counted"
    return Case(
        what.topic,
        {"here": here, "there": there, "before": before},
        {
            "place": place,
            "elsewhere": what.elsewhere,
            "same_places": "" if reason == AREA else "yes",
            "same_counter": "yes" if same_counter else "",
        },
        f"Invented: in {earlier} {one} counted {written(before)} {what.things} {place}{added_up}. "
        f"In {earlier + 1} {counted} {written(here)} {what.here} and {written(there)} "
        f"{what.there}.",
    )


MIXED_PAIR = Pattern("mixed_pair", "see a pair that is mixed", ask, draw)
