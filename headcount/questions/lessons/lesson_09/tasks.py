"""The tasks of the exercise notebook of lesson 9: E9.1 and so on, on other topics."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_09 import patterns
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    drawn, lie = patterns.DRAWN_CHANGE, patterns.LIE_FACTOR
    area, index = patterns.SCALED_BOTH_WAYS, patterns.INDEX
    return [
        drawn.question(drawn.case(17), "E9.1"),
        drawn.question_on_table(drawn.case(9), "E9.2"),
        lie.question(lie.case(7), "E9.3"),
        area.question(area.case(14), "E9.4"),
        lie.question_on_table(lie.case(39), "E9.5"),
        index.question_on_table(index.case(6), "E9.6"),
        _half_as_long(story, "E9.7"),
    ]


def _half_as_long(story: Article, id: str) -> Question:
    """Back to the article: the axis that makes one bar look half as long as the other."""
    before, after = story.attempts_2016.value, story.attempts_2017.value
    fall = before - after
    start = before - 2 * fall
    return Question(
        id=id,
        kind="number",
        picture='claims = hc.table("article")\nclaims[["value", "counts", "said_by", "when"]]',
        prompt="Back to the article. Draw its attempts to cross of the two years as two bars, on "
        "an axis that does not begin at zero. At how many attempts must the axis begin, so that "
        "the second bar looks half as long as the first?",
        fields=(
            NumberField(
                answer=start,
                unit="attempts",
                wrong=(
                    Wrong(
                        (before / 2, after / 2),
                        "M-TRUNC",
                        "You took half of a figure. On an axis that begins there, how long is each "
                        "of the two bars?",
                    ),
                    Wrong(
                        (fall,),
                        "M-STEP",
                        "By so much the second bar is shorter, wherever the axis begins. How long "
                        "is the first when the second is half of it?",
                    ),
                    Wrong(
                        (2 * fall,),
                        "M-STEP",
                        "So long the first bar must be drawn, and it ends at its figure. Where "
                        "does it begin?",
                    ),
                    Wrong(
                        (start / 1000,),
                        "M-SLIP",
                        "You counted in thousands. How many attempts is that?",
                    ),
                ),
            ),
        ),
        hints=(
            "Both bars lose the same piece, so they differ by as much as their figures do.",
            "A second bar of half the length means that the first is twice as long as the "
            "difference. It ends at its figure; go down from there.",
            "Bars for 50 and 40 differ by 10. So the first is 20 long, and 50 - 20 = 30.",
        ),
        praise=f"Yes: from {written(start)} up, the bars are {written(2 * fall)} and "
        f"{written(fall)} long. Whoever draws them can make a fall look as large as they like.",
        solution=Solution(
            code='claims = hc.table("article")\n'
            'before, after = claims.loc[claims["unit"] == "attempts", "value"]\n'
            "answer = before - 2 * (before - after)",
            text="The difference of two bars is the same on every axis, and their lengths are not. "
            "So for every ratio there is a start of the axis that shows it: read the axis before "
            "the bars.",
            sums=(
                f"{written(before)} - {written(after)} = {written(fall)}, the difference",
                f"2 * {written(fall)} = {written(2 * fall)}, the length of the first bar",
                f"{written(before)} - {written(2 * fall)} = {written(start)}",
            ),
        ),
    )
