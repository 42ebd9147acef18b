"""Items of the concept check that belong to lesson 5. All numbers are invented."""

from __future__ import annotations

from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.question import Question, Solution

VISITS = 900


def concept_items() -> list[Question]:
    return [_visits()]


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
        praise="Yes: visits are events, patients are people. The log does not say who came twice.",
        solution=Solution(
            "answer = 'c'",
            "One patient may come once or twenty times. Without names or numbers of patients the "
            "log cannot tell.",
        ),
    )
