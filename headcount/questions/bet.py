"""The bet of the start page: whom to believe, before anything was looked at. Never marked."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.predictions import Prediction
from headcount.story.article import Article

BET = "bet"  # the name under which it is kept, beside the lessons' predictions


def bet(story: Article) -> Prediction:
    """Whom to believe, and what is said at once to each choice."""
    officials, charities = story.people_now_officials, story.people_now_charities
    before, near = story.people_before, story.people_dunkirk_charities
    return Prediction(
        f"Officials say about {written(officials.value)} people, charities closer to "
        f'{written(charities.value)}, the newspaper "just a tenth" of the '
        f"{written(before.value)} before. Who is right?",
        ("the officials", "the charities", "the newspaper", "perhaps all three"),
        sure_to=0,
        label="I bet on",
        button="Bet",
        replies=(
            "The article does not say how the officials counted, or on which day. That is the "
            "first thing to ask of any count.",
            f"Theirs is the larger number, and they add {written(near.value)} {near.place}. "
            "Is that a better count, or a count of more places?",
            "A tenth of which count, by whom? The article prints two counts that could stand on "
            "top, and does not say which it took.",
            "That can be: careful people may count different places, or on different days. "
            "Whether it holds here, the numbers have to show.",
        ),
    )
