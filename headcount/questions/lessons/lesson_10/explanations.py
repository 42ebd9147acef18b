"""Explanations of a change and the records that would test them: 10.4 and the practice 10.F."""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_10.needed import figures
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article

# Each explanation, the record that would test it, and what would be seen if it were false.
TESTS = {
    "same people trying more": (
        "repeat identifications",
        "If nobody tried more often than before, which record would stay the same?",
    ),
    "people elsewhere": (
        "counts in other towns",
        "If everybody had stayed where the count is made, which record would show nobody new?",
    ),
    "more recording": (
        "patrol hours",
        "If nobody had watched more closely than before, which record would stay the same?",
    ),
    "more people on other days": (
        "counts from every month",
        "If as many people had been there all year as on that one day, which record would show it?",
    ),
    "another definition": (
        "the counting rule",
        "If an attempt had meant the same in both years, where could you read that?",
    ),
}
# Tempting, and the test of none: how often people change is no factor of the attempts.
TURNOVER = (
    "arrivals and stays",
    "Arrivals and stays tell how many different people there were. With as many always present, "
    "each trying as often, does it change the attempts whether they stay a month or a year?",
)

MENU = (5, 2, 4, 0, 1, 3)  # the order of the records in the menus: shuffled once, then fixed


def tests_of_explanations(story: Article) -> Question:
    temptation, why_not = TURNOVER
    records = [*(record for record, _ in TESTS.values()), temptation]
    menu = tuple(records[index] for index in MENU)
    fields = []
    for explanation, (record, false) in TESTS.items():
        others = {at: Wrong(code="M-CAUSE", text=false) for at, r in enumerate(menu) if r != record}
        others[menu.index(temptation)] = Wrong(code="M-STOCK", text=why_not)
        fields.append(
            ChoiceField(label=explanation, options=menu, right=menu.index(record), wrong=others)
        )
    people, attempts, _ = figures(story)
    present = story.people_now_charities.value
    year, rate = story.attempts_2016.start.year, arithmetic.rate(attempts, people)
    return Question(
        id="10.4",
        kind="match",
        prompt="Match each explanation to its test. One record is left over.",
        fields=tuple(fields),
        hints=(
            "Take one explanation at a time, and ask what it says should have been seen.",
            "Suppose the explanation is false: which record would then look different?",
            "A shop sells more: 'more customers' is tested by counting at the door, 'each buys "
            "more' by the receipts.",
        ),
        praise="Yes: each explanation has its own test, and arrivals and stays test none of them.",
        solution=Solution(
            code="answer = {\n"
            + "".join(f"    '{name}': '{record}',\n" for name, (record, _) in TESTS.items())
            + "}",
            text="An explanation is worth having if a record could speak against it; the total of "
            "attempts cannot. How often people change is none of the five: "
            f"{written(present)} always present, with {written(rate, 3)} attempts each as in "
            f"{year}, make {written(rate * present)}, whether each stays a month or all year. "
            "Arrivals and stays say how many different people made them.",
        ),
    )


def practice() -> Question:
    before, after = 20, 14
    fall = -arithmetic.percent_change(before, after)
    return Question(
        id="10.F",
        kind="match",
        prompt=f"Practice, invented: after a speed camera, crashes fall from {before} to {after}. "
        "Slower driving? An unusual year before? Choose a third explanation, and the record that "
        "tests it.",
        fields=(
            ChoiceField(
                label="explanation",
                options=(
                    f"a fall of {trimmed(fall)}%",
                    "fewer cars on the road",
                    "the camera is good",
                ),
                right=1,
                wrong={
                    0: Wrong(
                        code="M-CAUSE",
                        text="That is the fall itself, worked out. What could be behind it?",
                    ),
                    2: Wrong(
                        code="M-EVAL",
                        text="That is a judgement. What could have made the crashes fewer?",
                    ),
                },
            ),
            ChoiceField(
                label="record",
                options=(
                    "the camera's price",
                    "a newspaper report",
                    "traffic counts",
                ),
                right=2,
                wrong={
                    at: Wrong(
                        code="M-CAUSE",
                        text="Suppose your explanation is false: would this record look any "
                        "different?",
                    )
                    for at in (0, 1)
                },
            ),
        ),
        hints=(
            "An explanation says what changed apart from the crashes.",
            "Suppose it is false: which record would then look different?",
            "'People drive more slowly' is tested by measured speeds.",
        ),
        praise="Yes: with fewer cars there are fewer crashes, and traffic counts can speak against "
        "it.",
        solution=Solution(
            code="answer = ['fewer cars on the road', 'traffic counts']",
            text="Fewer cars would mean fewer crashes, with or without a camera. Traffic counts "
            "before and after can speak against it: if as many cars pass, it is not the reason.",
        ),
    )
