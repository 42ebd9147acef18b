"""Which record would test which explanation?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.patterns import topics
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution


@dataclass(frozen=True)
class Test:
    """An explanation, the record that would test it, and a question where another is chosen."""

    __test__ = False  # pytest asks by name

    explanation: str
    record: str
    if_false: str


@dataclass(frozen=True)
class LeftOver:
    """A record that tests none, with the mistake of who takes it for a test."""

    record: str
    code: str
    why_not: str


def asked(tests: tuple[Test, ...], left_over: LeftOver, menu: list[str]) -> dict[str, str]:
    """Explanations and records as a case keeps them; menu is the order of the records."""
    words = {f"record {at}": record for at, record in enumerate(menu, 1)}
    for at, test in enumerate(tests, 1):
        words |= {f"{part} {at}": text for part, text in vars(test).items() if part != "record"}
        words[f"test {at}"] = test.record
    return {**words, **{f"left_over_{part}": text for part, text in vars(left_over).items()}}


def ask(case: Case) -> Question:
    menu = _numbered(case, "record")
    left_over = case["left_over_record"]
    tests = dict(zip(_numbered(case, "explanation"), _numbered(case, "test")))
    fields = []
    for (explanation, record), if_false in zip(tests.items(), _numbered(case, "if_false")):
        cause = Wrong(code="M-CAUSE", text=if_false)
        others = {at: cause for at, other in enumerate(menu) if other != record}
        others[menu.index(left_over)] = Wrong(
            code=case["left_over_code"], text=case["left_over_why_not"]
        )
        fields.append(
            ChoiceField(label=explanation, options=menu, right=menu.index(record), wrong=others)
        )
    match, own = "Match each explanation to its test.", "test"
    if case.is_drawn:
        match, own = "Which record would test each of them?", "record"
    return Question(
        id="",
        kind="match",
        prompt=f"{match} One record is left over.",
        fields=tuple(fields),
        hints=(
            "Take one explanation at a time, and ask what it says should have been seen.",
            "Suppose the explanation is false: which record would then look different?",
            "A shop sells more: 'more customers' is tested by counting at the door, 'each buys "
            "more' by the receipts.",
        ),
        praise=f"Yes: each explanation has its own {own}, and {left_over} test none of them.",
        solution=Solution(
            code="answer = {\n"
            + "".join(f"    '{name}': '{record}',\n" for name, record in tests.items())
            + "}",
            text="An explanation is worth having if a record could speak against it; the total of "
            f"{case['things']} cannot. {case['aside']}",
        ),
    )


def _numbered(case: Case, part: str) -> tuple[str, ...]:
    """The texts of a case that have a number: explanation 1, explanation 2, ..."""
    return tuple(text for name, text in case.words.items() if name.startswith(f"{part} "))


# --- explanations of invented changes ---

# Of each topic, explanations and the record that would test each; RISE or FALL fills the braces.
EXPLAINED = {
    "a video": (
        ("{more} people watched", "the number of different viewers"),
        ("each viewer watched it {oftener}", "views of each account"),
        ("views were counted by another rule", "the definitions in the small print"),
        ("it was shown {oftener} on the first page", "the days on which the first page showed it"),
    ),
    "a song": (
        ("{more} people listened", "the number of different listeners"),
        ("each listener played it {oftener}", "streams of each account"),
        ("streams were counted by another rule", "the definitions in the small print"),
        ("{more} radio stations played it", "what was broadcast each day"),
    ),
    "a game": (
        ("{more} people played", "the number of different players"),
        ("each player played {oftener}", "rounds of each player"),
        ("rounds were counted by another rule", "the definitions in the small print"),
        ("rounds took {less} time", "the length of rounds"),
    ),
    "bicycles": (
        ("{more} people hired", "names in the hire book"),
        ("each rider hired {oftener}", "hires of each name"),
        ("the shop was open {longer}", "the notice at the door"),
        ("the weather was {better}", "rain and wind of each day"),
    ),
    "a library": (
        ("{more} people borrowed", "the number of cards in use"),
        ("each borrower took {more} books", "loans on each card"),
        ("renewals were counted in another way", "the definitions in the small print"),
        ("the library was open {longer}", "the notice at the door"),
    ),
    "a canteen": (
        ("{more} guests came", "the number of different guests"),
        ("each guest came {oftener}", "meals of each guest"),
        ("there were {more} school days", "the calendar of holidays"),
        ("meals were counted by another rule", "the definitions in the small print"),
    ),
    "a pool": (
        ("{more} people swam", "the number of different swimmers"),
        ("each swimmer came {oftener}", "visits on each card"),
        ("the weather was {better}", "temperatures of each day"),
        ("the pool was open {longer}", "the notice at the door"),
    ),
    "a cinema": (
        ("{more} people went", "the number of different visitors"),
        ("each visitor came {oftener}", "tickets of each visitor"),
        ("there were {more} showings", "the programme"),
        ("free tickets were counted in another way", "the definitions in the small print"),
    ),
}
RISE = {
    "more": "more",
    "oftener": "more often",
    "longer": "longer",
    "better": "better",
    "less": "less",
}
FALL = {
    "more": "fewer",
    "oftener": "less often",
    "longer": "for less time",
    "better": "worse",
    "less": "more",
}
LEFT_OVER = (
    LeftOver(
        "the same counts before they were rounded",
        "M-PREC",
        "Exact counts say how large the change is. Do they say where it comes from?",
    ),
    LeftOver(
        "opinions in readers' letters",
        "M-EVAL",
        "An opinion says what somebody thinks of it. Would it differ if this explanation were "
        "false?",
    ),
    LeftOver(
        "larger charts of the same figures",
        "M-CAUSE",
        "A larger chart shows the same figures. Which new record would speak against this "
        "explanation?",
    ),
)
MANY = 3  # explanations asked about


def draw(rng: Random) -> Case:
    """A change, three explanations of it, and one record more than they need."""
    counts = topics.two_periods(rng)
    forms = RISE if counts["after"] > counts["before"] else FALL
    chosen = rng.sample(EXPLAINED[counts.topic], MANY)
    tests = tuple(_test(explained.format(**forms), record) for explained, record in chosen)
    left_over = rng.choice(LEFT_OVER)
    records = [*(test.record for test in tests), left_over.record]
    words = {
        **asked(tests, left_over, rng.sample(records, len(records))),
        "things": counts["things"],
        "aside": "Each of these records could look different if its explanation were false.",
    }
    told = f"{counts.told} Three explanations are offered."
    return Case(counts.topic, counts.figures, words, told)


def _test(explanation: str, record: str) -> Test:
    question = f"Suppose it is not true that {explanation}. Which record would show that?"
    return Test(explanation, record, question)


EXPLANATION_AND_RECORD = Pattern(
    "explanation_and_record", "find the record that tests an explanation", ask, draw
)
