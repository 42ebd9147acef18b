"""Explanations of a change and the records that would test them: 10.4 and the practice 10.F."""

from __future__ import annotations

from headcount.numbers.writing import trimmed, written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_10.needed import figures
from headcount.questions.lessons.lesson_10.patterns.explanation_and_record import (
    LeftOver,
    Test,
    asked,
)
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article

TESTS = (
    Test(
        "same people trying more",
        "repeat identifications",
        "If nobody tried more often than before, which record would stay the same?",
    ),
    Test(
        "people elsewhere",
        "counts in other towns",
        "If everybody had stayed where the count is made, which record would show nobody new?",
    ),
    Test(
        "more recording",
        "patrol hours",
        "If nobody had watched more closely than before, which record would stay the same?",
    ),
    Test(
        "more people on other days",
        "counts from every month",
        "If as many people had been there all year as on that one day, which record would show it?",
    ),
    Test(
        "another definition",
        "the counting rule",
        "If an attempt had meant the same in both years, where could you read that?",
    ),
)
# Tempting, and the test of none: how often people change is no factor of the attempts.
TURNOVER = LeftOver(
    "arrivals and stays",
    "M-STOCK",
    "Arrivals and stays tell how many different people there were. With as many always present, "
    "each trying as often, does it change the attempts whether they stay a month or a year?",
)

MENU = (5, 2, 4, 0, 1, 3)  # the order of the records in the menus: shuffled once, then fixed


def rival_explanations(story: Article) -> Case:
    """Five explanations of the article's gap, and six records."""
    records = [*(test.record for test in TESTS), TURNOVER.record]
    people, attempts, _ = figures(story)
    present = story.people_now_charities.value
    year, rate = story.attempts_2016.start.year, arithmetic.rate(attempts, people)
    aside = (
        f"How often people change is none of the five: {written(present)} always present, with "
        f"{written(rate, 3)} attempts each as in {year}, make {written(rate * present)}, whether "
        "each stays a month or all year. Arrivals and stays say how many different people made "
        "them."
    )
    words = asked(TESTS, TURNOVER, [records[at] for at in MENU])
    return Case(ARTICLE, {}, {**words, "things": "attempts", "aside": aside})


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
