"""Is it there on a day, or collected over a period?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.patterns.topics import printed
from headcount.questions.question import Question, Solution

BINS = ("stock", "flow")
WORDS = {
    "called a stock": "'{}': could it be counted in one moment, or must you wait while it adds up? "
    "Is it a photograph or a film?",
    "called a flow": "'{}': does it add up while you wait, or is it there at one moment? Is it a "
    "photograph or a film?",
    "praise": "Yes: what is there at a moment is a stock, what adds up over a time is a flow.",
    "why": "A stock needs a moment to be counted at; a flow needs a start and an end. The words "
    "beside each number say which of the two it has.",
}
SWAPPED = "Each of them has the other's word. Have you swapped the two words?"


def ask(case: Case) -> Question:
    """Each figure of the case has a box; its word is "stock", "flow" or, where both hold, the two
    in the order "flow or stock"."""
    words = {**WORDS, **case.words}
    kinds = [words[label].split(" or ")[0] for label in case.figures]
    # The boxes of a drawn case name its figures right below.
    listed = "Place each of these." if case.is_drawn else _listed(case)
    return Question(
        id="",
        kind="sort",
        prompt=f"Stock or flow? {listed}",
        fields=tuple(_box(label, words) for label in case.figures),
        hints=(
            "A stock is there on a day. A flow is collected over a period.",
            "For each figure, ask: does it need a date, or a start and an end?",
            "In another story: beds filled tonight are a stock; admissions this year are a flow.",
        ),
        praise=words["praise"],
        solution=Solution(
            code=case.code.get("answer", f"answer = {kinds}"),
            text=words["why"],
        ),
        together=_all_swapped(kinds) if case.is_drawn else (),
    )


def _listed(case: Case) -> str:
    return f"Place each of these: {'; '.join(case.figures)}."


def _all_swapped(kinds: list[str]) -> tuple[Wrong, ...]:
    others = tuple(BINS[1 - BINS.index(kind)] for kind in kinds)
    return (Wrong(others, "M-STOCK", SWAPPED),)


def _box(label: str, words: dict[str, str]) -> ChoiceField:
    kind, *others = words[label].split(" or ")
    mistaken = BINS[1 - BINS.index(kind)]
    wrong = Wrong(code="M-STOCK", text=words[f"called a {mistaken}"].format(label))
    return ChoiceField(
        options=BINS,
        right=BINS.index(kind),
        also_right={BINS.index(one): words["either"] for one in others},
        wrong={} if others else {BINS.index(mistaken): wrong},
        label=label,
    )


@dataclass(frozen=True)
class Place:
    """What is counted at one place: stocks and flows, each with the numbers one would print."""

    topic: str
    stocks: tuple[tuple[str, int, int], ...]
    flows: tuple[tuple[str, int, int], ...]


PLACES = (
    Place(
        "a library",
        (
            ("books on the shelves today", 3_000, 40_000),
            ("members on 1 May", 400, 9_000),
            ("books out on loan tonight", 200, 4_000),
        ),
        (
            ("loans in May", 900, 20_000),
            ("new members in a year", 80, 900),
            ("books bought in a year", 100, 2_000),
        ),
    ),
    Place(
        "a podcast",
        (
            ("subscribers on 1 June", 500, 60_000),
            ("episodes available now", 30, 700),
            ("people listening at this minute", 20, 3_000),
        ),
        (
            ("plays in a week", 2_000, 90_000),
            ("new subscribers in June", 40, 4_000),
            ("comments written in a year", 300, 20_000),
        ),
    ),
    Place(
        "a swimming pool",
        (
            ("swimmers in the water at noon", 40, 600),
            ("lockers taken right now", 30, 400),
            ("towels on the shelf tonight", 50, 500),
        ),
        (
            ("tickets sold in July", 3_000, 30_000),
            ("lessons given in a year", 200, 2_000),
            ("towels washed in a week", 100, 3_000),
        ),
    ),
    Place(
        "a hire shop",
        (
            ("bicycles in the shop tonight", 20, 300),
            ("riders on the road at noon", 20, 250),
            ("helmets on the wall right now", 30, 200),
        ),
        (
            ("hires in April", 200, 5_000),
            ("tyres mended in a year", 60, 900),
            ("kilometres ridden in a week", 800, 20_000),
        ),
    ),
    Place(
        "a game",
        (
            ("players online at 8 o'clock", 200, 20_000),
            ("coins in your purse now", 50, 5_000),
            ("registered players on 1 May", 3_000, 90_000),
        ),
        (
            ("rounds played in a day", 900, 60_000),
            ("coins won in a week", 60, 8_000),
            ("downloads in March", 500, 30_000),
        ),
    ),
    Place(
        "a canteen",
        (
            ("guests seated at half past twelve", 60, 400),
            ("kilos of rice in the store tonight", 30, 300),
            ("clean plates on the rack now", 50, 600),
        ),
        (
            ("meals served in a week", 500, 5_000),
            ("kilos of rice cooked in May", 100, 900),
            ("plates broken in a year", 20, 300),
        ),
    ),
)


def draw(rng: Random) -> Case:
    """Four figures of one place, in any order: at least one stock, at least one flow."""
    place = rng.choice(PLACES)
    both = [(one, "stock") for one in place.stocks] + [(one, "flow") for one in place.flows]
    figures, words = {}, {}
    for (things, low, high), kind in rng.sample(both, 4):
        value = printed(rng, low, high, 2)
        label = f"{written(value)} {things}"
        figures[label], words[label] = value, kind
    return Case(place.topic, figures, words, f"Invented: figures of {place.topic}.")


STOCK_OR_FLOW = Pattern("stock_or_flow", "tell a stock from a flow", ask, draw)
