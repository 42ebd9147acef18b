"""Items of the concept check that belong to lesson 7. All numbers are invented."""

from __future__ import annotations

from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.question import Question, Solution


def concept_items() -> list[Question]:
    return [_runs()]


def _runs() -> Question:
    text = "More runs make the picture smoother. Which ranges did you put in, and have they moved?"
    return Question(
        id="C10",
        kind="choice",
        prompt="A simulation is run again with ten times as many runs. What happens to the 90% "
        "range of the answer?",
        fields=(
            ChoiceField(
                (
                    "it becomes ten times narrower",
                    "it becomes about three times narrower",
                    "it stays about the same",
                ),
                2,
                {index: Wrong(code="M-MC", text=text) for index in (0, 1)},
            ),
        ),
        hints=(
            "Where does the width come from: the ranges put in, or the number of runs?",
            "Think of a die: more throws do not bring 1 and 6 closer together.",
            "Ask 100 pupils for their height, or 1,000: the middle 90% is as wide.",
        ),
        praise="Yes: runs remove noise, not ignorance. The range of the answer stays.",
        solution=Solution(
            "answer = 'c'",
            "The range shows what the inputs allow. More runs steady its ends, no more.",
        ),
    )
