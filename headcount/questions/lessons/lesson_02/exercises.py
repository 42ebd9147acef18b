"""Lesson 2, did attempts fall by 31 percent: questions 2.1 to 2.6 and the gaps 2.F."""

from __future__ import annotations

from headcount.numbers.writing import percent
from headcount.questions.case import ARTICLE, Case
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_02 import patterns, sums
from headcount.questions.lessons.lesson_02.patterns.rise_back import ABOVE
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article


def exercises(story: Article) -> list[Question]:
    attempts = two_years(story)
    return [
        patterns.CHANGE.question(attempts, "2.1"),
        patterns.PERCENT_CHANGE.question(attempts, "2.2"),
        patterns.MULTIPLIER.question(attempts, "2.3"),
        patterns.RISE_BACK.question(attempts, "2.4"),
        patterns.SUCCESSIVE_CHANGES.question(twice(story), "2.5"),
        patterns.POINTS_AND_PERCENT.question(WALK_TO_SCHOOL, "2.6"),
        _gaps(640, 720),
    ]


WALK_TO_SCHOOL = Case(
    "pupils",
    {"before": 20, "after": 14},
    told="Invented: the share of pupils who walk to school goes from 20% to 14%.",
)


def two_years(story: Article) -> Case:
    """The attempts of the article's two years."""
    before, after = story.attempts_2016, story.attempts_2017
    return Case(
        ARTICLE,
        {"before": before.value, "after": after.value},
        {
            "things": "attempts",
            "span": "year",
            "earlier": str(before.start.year),
            "later": str(after.start.year),
            "aside": " The article prints it without decimals, and as a fall.",
        },
        code={"before": "story.attempts_2016.value", "after": "story.attempts_2017.value"},
    )


def twice(story: Article) -> Case:
    """The fall of the article, as it is rounded in 2.2, in each of two years."""
    fall = abs(arithmetic.percent_change(story.attempts_2016.value, story.attempts_2017.value))
    words = {"things": "attempts", "spans": "years"}
    return Case(ARTICLE, {"fall": round(fall, 1), "unrounded": fall}, words)


def _gaps(before: float, after: float) -> Question:
    change = arithmetic.change(before, after)
    rise = arithmetic.percent_change(before, after)
    return Question(
        id="2.F",
        kind="several numbers",
        prompt=f"Practice, invented: a club grows from {before} to {after} people. Fill the gaps: "
        f"the change is ____ people; compared with {before} it is ____ percent.",
        fields=(
            NumberField(
                label="change",
                answer=change,
                unit="people",
                wrong=(
                    Wrong(
                        (before + after,),
                        "M-SUM",
                        "You added the two numbers. How many more are there than before?",
                    ),
                    Wrong((-change,), "M-SIGN", "Which is the later number? Take the earlier off."),
                    Wrong((rise,), "M-WHICH", "Which of the two gaps is for the percent?"),
                ),
            ),
            NumberField(
                label="percent",
                answer=rise,
                unit="%",
                decimals=1,
                wrong=(
                    Wrong((100 * change / after,), "M-BASE"),
                    Wrong((change / before,), "M-SCALE"),
                    Wrong(
                        (change,),
                        "M-STEP",
                        f"That is the change in people. What part of {before} is it?",
                    ),
                    Wrong((100 * after / before,), "M-ABOVE", ABOVE),
                ),
            ),
        ),
        hints=(
            "First the difference, then the difference compared with the start.",
            "Later minus earlier; then divide by the earlier and multiply by 100.",
            "From 200 to 250: 50 people, and 50 / 200 is 25%.",
        ),
        praise=f"Yes: {change} people more, and compared with the {before} at the start that is "
        f"{percent(rise)}.",
        solution=Solution(
            sums=sums.percent_change(before, after),
            code=f"change = {after} - {before}\nanswer = [change, 100 * change / {before}]",
            text="The same two steps as in the worked example, this time with a rise.",
        ),
    )
