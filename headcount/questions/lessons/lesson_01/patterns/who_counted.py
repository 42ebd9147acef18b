"""Which of the figures in a text has somebody who counted?"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from headcount.numbers.writing import listed, written
from headcount.questions.case import Case
from headcount.questions.choice_fields import TicksField
from headcount.questions.fields import Wrong
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.patterns.topics import printed
from headcount.questions.question import Question, Solution


def ask(case: Case) -> Question:
    """Each figure of the case has a tick; its word is who gave it, empty where nobody did.

    "contested", where there is one, may be ticked or left out.
    """
    counters, options = case["counters"].split("; "), tuple(case.figures)
    right = frozenset(at for at, one in enumerate(options) if case.words[one] in counters)
    words = {**_words(counters, [options[at] for at in sorted(right)]), **case.words}
    unnamed = Wrong(code="M-SOURCE", text=words["not named"])
    also = {}
    if "contested" in words:
        also = {right - {options.index(words["contested"])}: words["either"]}
    return Question(
        id="",
        kind="several choices",
        prompt=f"Tick the figures that {words['text']} attributes to {listed(counters, 'or to')}.",
        fields=(
            TicksField(
                options=options,
                right=right,
                wrong={at: unnamed for at in range(len(options)) if at not in right},
                also_right=also,
            ),
        ),
        hints=(
            words["hint"],
            words["second hint"],
            "In another story: 'the hospital said 420 beds' is sourced, 'beds are running out' "
            "is the writer's own.",
        ),
        praise=words["praise"],
        solution=Solution(
            code=case.code.get("answer")
            or f"answer = {[one for at, one in enumerate(options) if at in right]}",
            text=words["why"],
        ),
    )


def _words(counters: list[str], named: list[str]) -> dict[str, str]:
    """What is said of a drawn text; the article has its own."""
    return {
        "text": "this text",
        "not named": f"Read its sentence again: does it say that {listed(counters, 'or')} gave "
        "this figure?",
        "hint": f"Only figures given by {listed(counters, 'or by')} belong here, not those of "
        "'figures show' or of the writer.",
        "second hint": "Take one sentence after the other. Who is said to have counted?",
        "praise": f"Yes: {listed(named)} come with a named source. The other sentences name "
        "nobody.",
        "why": "Beside each of these figures stands who gave it. The other sentences give a number "
        "and nobody who counted, so nobody can be asked how.",
    }


@dataclass(frozen=True)
class Report:
    """Sentences of a report, each with one number: some say who counted, others do not."""

    topic: str
    counters: tuple[str, str]
    said: tuple[tuple[str, str], tuple[str, str]]
    unsaid: tuple[str, ...]
    high: int


REPORTS = (
    Report(
        "a concert",
        ("the organisers", "the ticket office"),
        (
            ("The organisers said that {} people came.", "{} people danced, said the organisers."),
            (
                "The ticket office counted {} free seats.",
                "{} programmes were sold, according to the ticket office.",
            ),
        ),
        (
            "Figures show {} cars in the car park.",
            "It is thought that {} more listened from the hill.",
            "{} people stayed for the last song.",
            "Reports speak of {} umbrellas left behind.",
        ),
        4_000,
    ),
    Report(
        "a match",
        ("the club", "the caretaker"),
        (
            ("The club said that {} people watched.", "According to the club, {} fans were new."),
            (
                "The caretaker counted {} bottles under the seats.",
                "{} seats need repair, said the caretaker.",
            ),
        ),
        (
            "Figures show {} fans of the visiting team.",
            "{} people waited in the rain.",
            "Some {} people are said to have left early.",
            "{} scarves were lost.",
        ),
        900,
    ),
    Report(
        "a library",
        ("the librarian", "the council"),
        (
            (
                "The librarian counted {} loans in May.",
                "{} books came back late, said the librarian.",
            ),
            (
                "The council said that {} people have a card.",
                "According to the council, {} books are new.",
            ),
        ),
        (
            "Figures show {} readers on the busiest Saturday.",
            "{} readers are waiting for one new novel.",
            "It is said that {} books were never opened.",
            "{} pages were missing.",
        ),
        6_000,
    ),
    Report(
        "a game",
        ("the makers", "the school paper"),
        (
            (
                "The makers said that {} people play it.",
                "According to the makers, {} players passed the last level.",
            ),
            (
                "The school paper said that {} copies were given away.",
                "The school paper counted {} posts about it.",
            ),
        ),
        (
            "Figures show {} downloads on the last day of May.",
            "{} players were online at midnight.",
            "It is thought that {} players are under ten.",
            "{} fans are waiting for the next part.",
        ),
        3_000,
    ),
    Report(
        "a beach",
        ("the council", "the swimming club"),
        (
            (
                "The council counted {} bottles on the sand.",
                "According to the council, {} people helped to clean.",
            ),
            (
                "The swimming club said that {} swimmers came.",
                "{} beginners learnt to swim, said the swimming club.",
            ),
        ),
        (
            "Figures show {} cars on the coast road.",
            "{} ice creams were eaten.",
            "It is said that {} people slept in tents.",
            "A crowd of {} watched the sun go down.",
        ),
        2_000,
    ),
)


def draw(rng: Random) -> Case:
    """Six sentences of one report in any order: two or three of them say who counted."""
    report = rng.choice(REPORTS)
    named = [(text, who) for texts, who in zip(report.said, report.counters) for text in texts]
    some = rng.sample(named, rng.randrange(2, 4))
    some += [(text, "") for text in rng.sample(report.unsaid, 6 - len(some))]
    values: set[int] = set()
    while len(values) < len(some):
        values.add(printed(rng, 20, report.high, 2))
    ordered = rng.sample(some, len(some))
    whole = max(values)  # how many came: the others are fewer
    others = iter(rng.sample(sorted(values - {whole}), len(values) - 1))
    figures, words, sentences = {}, {"counters": "; ".join(report.counters)}, []
    for text, who in ordered:
        value = whole if text == report.said[0][0] else next(others, whole)
        figures[written(value)], words[written(value)] = value, who
        sentences.append(text.format(written(value)))
    told = f"Invented. About {report.topic}, a paper writes: {' '.join(sentences)}"
    return Case(report.topic, figures, words, told)


WHO_COUNTED = Pattern("who_counted", "find who gave a figure", ask, draw)
