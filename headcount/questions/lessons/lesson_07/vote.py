"""V7, the vote of lesson 7."""

from __future__ import annotations

from headcount.questions.question import Question
from headcount.questions.vote import three_options
from headcount.story.article import Article

MORE_RUNS = 100


def vote(story: Article) -> Question:
    return three_options(
        7,
        f"A simulation is repeated with {MORE_RUNS} times the runs. The 90% range of the answer "
        "becomes ...",
        (f"{round(MORE_RUNS**0.5)} times narrower", "about the same", "exact"),
        1,
        (
            (
                "M-MC",
                "That is how much the noise of the simulation shrinks. Who typed the ranges of the "
                "inputs?",
            ),
            (
                "M-MC",
                "Runs cannot know more than the ranges you typed. Have those changed?",
            ),
        ),
        (
            "Where does the width of the range come from: the inputs, or the number of runs?",
            "Think of two dice: more throws do not bring 2 and 12 closer together.",
            "Heights of 100 people or of 10,000 people: the shortest and the tallest tenth stay "
            "where they are.",
        ),
        "Yes: more runs steady the ends of the range, no more. What would make the range narrower?",
        "The range comes from the ranges of the inputs. More runs remove noise, not ignorance.",
    )
