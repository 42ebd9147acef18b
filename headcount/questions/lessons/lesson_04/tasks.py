"""The tasks of the exercise notebook of lesson 4: E4.1 and so on, on other topics."""

from __future__ import annotations

from headcount.numbers.writing import percent, written
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_04 import patterns
from headcount.questions.lessons.lesson_04.sums import share_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    share, mixed = patterns.SHARE, patterns.MIXED_PAIR
    above, points = patterns.PERCENT_ABOVE, patterns.POINTS_BETWEEN
    return [
        share.question(share.case(11), "E4.1"),
        above.question(above.case(14), "E4.2"),
        share.question_on_table(share.case(13), "E4.3"),
        points.question(points.case(10), "E4.4"),
        mixed.question(mixed.case(1), "E4.5"),
        mixed.question(mixed.case(16), "E4.6"),
        _near_dunkirk(story),
    ]


def _near_dunkirk(story: Article) -> Question:
    """Back to the article: the one share of people of which one counter counted all."""
    calais, dunkirk = story.people_now_charities.value, story.people_dunkirk_charities.value
    officials, before = story.people_now_officials.value, story.people_before.value
    both = calais + dunkirk
    share = arithmetic.share(dunkirk, both)
    return Question(
        id="E4.7",
        kind="number",
        prompt="Back to the article. The charities counted people in two places. What percent of "
        "all whom they counted were near Dunkirk? Give a whole number.",
        picture='claims = hc.table("article")\n'
        'claims[["id", "value", "counts", "said_by", "place", "when"]]',
        fields=(
            NumberField(
                answer=share,
                unit="%",
                wrong=(
                    Wrong((arithmetic.share(dunkirk, calais),), "M-PARTREST"),
                    Wrong(
                        (100 - share,),
                        "M-COMPL",
                        "That is the share in Calais. Which place does the question ask about?",
                    ),
                    Wrong((share / 100,), "M-SCALE"),
                    Wrong(
                        (arithmetic.share(dunkirk, before), arithmetic.share(dunkirk, officials)),
                        "M-MIX",
                        "Your bottom is a count by the officials. The question stays with one "
                        "counter: whom did the charities count in all?",
                    ),
                    Wrong((both / dunkirk,), "M-INVERT"),
                    Wrong(
                        (arithmetic.share(both, before),),
                        "M-WHICH",
                        "That compares all whom the charities counted with the officials' earlier "
                        "count. Here all of them are the bottom: what is the top?",
                    ),
                    Wrong(
                        (dunkirk, both),
                        "M-STEP",
                        "That is a number of people, and a part of the way. Which count is divided "
                        "by which?",
                    ),
                ),
            ),
        ),
        hints=(
            "Two rows of the table are the charities'. One of them is the part, and both together "
            "are the whole.",
            "Add the two counts; divide the one near Dunkirk by the sum, and multiply by 100.",
            example(
                share,
                0,
                "Of 15 apples and 45 pears, 15 / 60 or 25% are apples.",
                "Of 12 apples and 68 pears, 12 / 80 or 15% are apples.",
            ),
        ),
        praise=f"Yes: {percent(share, 0)}. One counter, at one time, above the line and below it: "
        "a fair pair.",
        solution=Solution(
            sums=(
                f"{written(calais)} + {written(dunkirk)} = {written(both)}",
                *share_in_steps(dunkirk, both, 0),
            ),
            text="Part and whole come from the same counter, and every place in the top is in the "
            "bottom too. The article prints both counts rounded.",
            code='claims = hc.table("article")\n'
            'counted = claims[claims["said_by"] == "charities"].set_index("place")["value"]\n'
            'answer = 100 * counted["near Dunkirk"] / counted.sum()',
        ),
    )
