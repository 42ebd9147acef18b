"""Counted, worked out, inferred or judged: what kind of words are these?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic

COUNT, CALCULATION, INFERENCE, JUDGEMENT = KINDS = (
    "reported count",
    "calculation",
    "inference",
    "judgement",
)
MANY = 4  # words to be placed


def placed(pieces: dict[str, str]) -> dict[str, str]:
    """Words of a text and their kinds, as a case keeps them."""
    return {
        f"{part} {number}": text
        for number, piece in enumerate(pieces.items(), 1)
        for part, text in zip(("piece", "kind"), piece)
    }


def ask(case: Case) -> Question:
    key = {case[f"piece {at}"]: case[f"kind {at}"] for at in range(1, MANY + 1)}
    if case.is_drawn:
        asked = ": what is each of these parts of the text and its introduction?"
    else:
        asked = f"? Place each of these words of {case['text']}:"
    judged = next(words for words, kind in key.items() if kind == JUDGEMENT)
    return Question(
        id="",
        kind="sort",
        prompt=f"Reported count, calculation, inference or judgement{asked} {'; '.join(key)}.",
        fields=tuple(
            ChoiceField(
                label=words,
                options=KINDS,
                right=KINDS.index(kind),
                wrong={
                    KINDS.index(other): _wrong(case, kind, other)
                    for other in KINDS
                    if other != kind and (case.is_drawn or (kind, other) in _OF_THE_ARTICLE)
                },
            )
            for words, kind in key.items()
        ),
        hints=(
            "A reported count is passed on as somebody counted it. A calculation follows from "
            "figures. An inference goes beyond them. A judgement says what somebody expected.",
            "Ask of each: was it counted, does it follow by arithmetic, could it be untrue with "
            "every figure right, or could it be struck out with every figure still right?",
            "On trains: '90 were late' is counted, 'a tenth of all' worked out, 'it may have been "
            "the snow' inferred, 'a disgrace' judged.",
        ),
        praise=f"Yes. {case['praise']}",
        solution=Solution(
            code=f"answer = {list(key.values())}",
            text=f"The {case['things']} are passed on as somebody counted them{case['how']}. The "
            f"{case['worked_out']} follows from them. The word {judged} {case['judging']}. "
            f"{case['inferring']}",
        ),
    )


# Of the article's words only these mistakes are known.
_OF_THE_ARTICLE = {(JUDGEMENT, CALCULATION), (INFERENCE, COUNT)}

_ASK_OF = {
    COUNT: "Did the writer have this number first, or is it the result of a sum?",
    CALCULATION: "Did somebody count this, or take two counts and work it out?",
    JUDGEMENT: "Strike the word: is the number in the sentence still the same? Then what does the "
    "word add?",
}


def _wrong(case: Case, kind: str, chosen: str) -> Wrong:
    """What to say where words of a kind are placed with another."""
    two = (kind, chosen)
    code = "M-SOURCE"
    if JUDGEMENT in two:
        code = "M-EVAL"
    if kind == INFERENCE or (chosen == INFERENCE and kind != JUDGEMENT):
        code = "M-CAUSE"
    return Wrong(code=code, text=case["ask_inference"] if kind == INFERENCE else _ASK_OF[kind])


# --- a few sentences of an invented paper ---


@dataclass(frozen=True)
class Judged:
    """A word that judges, for a fall or a rise or for both, and what it does."""

    phrase: str
    does: str
    ways: tuple[str, ...] = ("fall", "rise")

    @property
    def word(self) -> str:
        return self.phrase.split()[-1]


_MORE = "suggests that a larger {way} was expected"
_LESS = "suggests that a smaller {way} was expected"
_FEELS = "says what somebody feels about it, and no figure says so"

JUDGED = (
    Judged("only", _MORE),
    Judged("just", _MORE),
    Judged("a mere", _MORE),
    Judged("a full", _LESS),
    Judged("an alarming", _FEELS, ("fall",)),
    Judged("a worrying", _FEELS, ("fall",)),
    Judged("a splendid", _FEELS, ("rise",)),
    Judged("a wonderful", _FEELS, ("rise",)),
)

# What may lie behind a fall, and behind a rise.
REASONS = {
    "a video": ("people are tired of its jokes", "a famous player shared it"),
    "a song": ("listeners have new favourites", "people heard it in a film"),
    "a game": ("players have found another game", "the new level is more fun"),
    "bicycles": ("the wind kept riders at home", "bus fares went up"),
    "a library": ("people read more on their phones", "the new shelves are easier to find"),
    "a canteen": ("guests do not like the new soup", "guests like the new cook"),
    "a pool": ("the water was too cold for many", "the new slide brings families"),
    "a cinema": ("people would rather watch at home", "rain brings people to the cinema"),
}

# How an inference is said, and which of its words mark it as one ("" where none does).
SAID = (
    ("It may be that {}", "may"),
    ("Perhaps {}", "Perhaps"),
    ("This suggests that {}", "suggests"),
    ("The reason is that {}", ""),
    ("This shows that {}", ""),
)


def draw(rng: Random) -> Case:
    """A school paper on two counts: what it says of them, and four of its words."""
    counts = topics.two_periods(rng)
    before, after, things = counts["before"], counts["after"], counts["things"]
    way = "fall" if after < before else "rise"
    judged = rng.choice([one for one in JUDGED if way in one.ways])
    said, mark = rng.choice(SAID)
    reason = said.format(REASONS[counts.topic][way == "rise"])
    change, by_percent = abs(after - before), abs(arithmetic.percent_change(before, after))
    calculated = rng.choice((f"{written(by_percent)} percent", f"{written(change)} {things}"))
    told = (
        f"{counts.told} The school paper writes: 'The {way} is {judged.phrase} {calculated}. "
        f"{reason}.'"
    )
    pieces = {
        f"'{written(before)}'": COUNT,
        f"'{written(after)}'": COUNT,
        f"'{calculated}'": CALCULATION,
        f"'{judged.word}'": JUDGEMENT,
        f"'{reason}'": INFERENCE,
    }
    left_out = rng.choice([words for words, kind in pieces.items() if kind == COUNT])
    asked = {words: kind for words, kind in pieces.items() if words != left_out}
    order = rng.sample(list(asked), MANY)
    return Case(
        counts.topic,
        counts.figures,
        {
            **placed({words: asked[words] for words in order}),
            "things": things,
            "how": "",
            "worked_out": f"{way} of {calculated}",
            "judging": judged.does.format(way=way),
            **_inferred(said, mark),
        },
        told,
    )


def _inferred(said: str, mark: str) -> dict[str, str]:
    """What is said of an inference that is marked as one, or is not."""
    opening = said.removesuffix(" that {}").removesuffix(" {}")
    question = "Could both counts be right, and this still be untrue?"
    if mark:
        return {
            "ask_inference": f"{question} Look at the word '{mark}'.",
            "praise": f"The inference is marked as one, with '{mark}'.",
            "inferring": f"'{mark.capitalize()}' marks a reading that no figure here shows.",
        }
    return {
        "ask_inference": f"{question} Did anybody count the reason?",
        "praise": f"Nothing marks the inference as one: '{opening}' sounds like a fact.",
        "inferring": f"'{opening}' sounds like a fact, and no figure here shows it. A "
        "careful writer would say 'may'.",
    }


OBSERVATION_OR_INFERENCE = Pattern(
    "observation_or_inference", "tell what is counted from what is inferred", ask, draw
)
