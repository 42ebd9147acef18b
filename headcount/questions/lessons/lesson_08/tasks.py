"""The tasks of the exercise notebook of lesson 8: E8.1 and so on, on other topics."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_08 import patterns
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    plain, ones = patterns.LINCOLN_PETERSEN, patterns.CHAPMAN
    interval, broken = patterns.INTERVAL, patterns.BROKEN_ASSUMPTION
    return [
        plain.question(plain.case(9), "E8.1"),
        broken.question(broken.case(2), "E8.2"),
        plain.question_on_table(plain.case(2), "E8.3"),
        ones.question(ones.case(4), "E8.4"),
        broken.question(broken.case(8), "E8.5"),
        interval.question(interval.case(2), "E8.6"),
        _different_people(story, "E8.7"),
    ]


def _different_people(story: Article, id: str) -> Question:
    """Back to the article: what two counts say if nobody knows how many names they share."""
    officials, charities = story.people_now_officials.value, story.people_now_charities.value
    dunkirk = story.people_dunkirk_charities.value
    shorter, longer = sorted((officials, charities))
    together = shorter + longer
    elsewhere = "Which of these people were counted near Dunkirk? The question is about Calais."
    return Question(
        id=id,
        kind="pair",
        picture='claims = hc.table("article")\n'
        'claims[["value", "counts", "said_by", "place", "when"]]',
        prompt="Back to the article. Officials and charities each counted the people in Calais "
        "after the clearance. Suppose that both counts were lists of names. How many different "
        "people would be on the two together: at least, if they share as many names as they can, "
        "and at most, if they share none?",
        fields=(
            NumberField(
                label="at least",
                answer=longer,
                unit="people",
                wrong=(
                    Wrong(
                        (shorter,),
                        "M-WHICH",
                        "That is one list alone. Does the other hold more names than this?",
                    ),
                    Wrong((together,), "M-END"),
                    Wrong(
                        (longer - shorter,),
                        "M-ADDIT",
                        "You subtracted. Can two lists hold fewer people than one of them?",
                    ),
                    Wrong((charities + dunkirk,), "M-AREA", elsewhere),
                ),
            ),
            NumberField(
                label="at most",
                answer=together,
                unit="people",
                wrong=(
                    Wrong(
                        (longer,),
                        "M-UNION",
                        "So many are there if everybody on the shorter list is on the longer one. "
                        "What if nobody is?",
                    ),
                    Wrong((together + dunkirk, charities + dunkirk), "M-AREA", elsewhere),
                ),
            ),
        ),
        hints=(
            "What changes is how many names are on both lists: as many as can be, or none.",
            "For the least, let the whole shorter list stand in the longer one. For the most, add "
            "the two.",
            "Lists of 30 and 20: at least 30 people, if the 20 are among the 30, and at most 50.",
        ),
        praise="Yes. Two counts alone say no more than this, and nothing of people on neither "
        "list.",
        solution=Solution(
            code='claims = hc.table("article")\n'
            'now = claims[(claims["kind"] == "stock") & (claims["place"] == "Calais")]\n'
            'answer = [now["value"].max(), now["value"].sum()]',
            text="Between the two ends lies the overlap, which nobody knows: the article gives "
            "counts and no names. Whoever adds two counts says that nobody was counted twice. And "
            "this is no estimate: it leaves out everybody whom neither side counted.",
            sums=(
                f"{written(officials)} + {written(charities)} \u2212 {written(shorter)} = "
                f"{written(longer)} at least",
                f"{written(officials)} + {written(charities)} \u2212 0 = {written(together)} at "
                "most",
            ),
        ),
    )
