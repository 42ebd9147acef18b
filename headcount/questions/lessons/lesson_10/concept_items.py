"""Items of the concept check that belong to lesson 10. All numbers are invented."""

from __future__ import annotations

from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.question import Question, Solution

CAMPAIGN_FALL = 40


def concept_items() -> list[Question]:
    return [_campaign()]


def _campaign() -> Question:
    return Question(
        id="C9",
        kind="choice",
        prompt=f"Complaints fell by {CAMPAIGN_FALL}% after a campaign. You want to know whether "
        "the campaign did it. Which extra fact helps most?",
        fields=(
            ChoiceField(
                (
                    "what the campaign cost",
                    "complaints in similar places that had no campaign",
                    "the fall with two more decimals",
                ),
                1,
                {
                    0: Wrong(
                        code="M-CAUSE",
                        text="The cost says how much was done, not what it did. What would have "
                        "happened without it?",
                    ),
                    2: Wrong(
                        code="M-PREC",
                        text="More digits say how large the fall is, not where it comes from.",
                    ),
                },
            ),
        ),
        hints=(
            "'After' is not yet 'because of'.",
            "Look for what would have happened without it.",
            "Colds pass after a cup of tea. Do they also pass without one?",
        ),
        praise="Yes: it shows what happened without a campaign.",
        solution=Solution(
            "answer = 'b'",
            "If complaints fell there as well, something else was at work.",
        ),
    )
