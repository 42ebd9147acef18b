"""The tasks of the exercise notebook of lesson 3: E3.1 and so on, on other topics."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import written
from headcount.questions.digits import EXACT
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_03 import patterns
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    interval, change = patterns.ERROR_INTERVAL, patterns.CHANGE_BOUNDS
    share, digits, claim = (
        patterns.SHARE_BOUNDS,
        patterns.DIGITS_THAT_SURVIVE,
        patterns.CLAIMED_SHARE,
    )
    return [
        interval.question(interval.case(4), "E3.1"),
        interval.question_on_table(interval.case(8), "E3.2"),
        change.question_on_table(change.case(1), "E3.3"),
        digits.question(digits.case(3), "E3.4"),
        share.question(share.case(7), "E3.5"),
        claim.question(claim.case(4), "E3.6"),
        _smallest_sum(story),
    ]


def _smallest_sum(story: Article) -> Question:
    """Back to the article: both counts of the charities, each at its lower end."""
    values = [story.people_now_charities.value, story.people_dunkirk_charities.value]
    units = [rounding_unit(value) for value in values]
    ends = [arithmetic.error_interval(*one) for one in zip(values, units)]
    low, high, printed = sum(end[0] for end in ends), sum(end[1] for end in ends), sum(values)
    one_side = [printed - unit / 2 for unit in dict.fromkeys(units)]
    return Question(
        id="E3.7",
        kind="number",
        prompt="Back to the article. Of how many people in Calais and near Dunkirk together do the "
        "charities speak at least? Suppose each of their two counts was rounded where its zeros "
        "begin, and read the counts in the table.",
        fields=(
            NumberField(
                answer=low,
                unit="people",
                fewest=EXACT,
                bound="above",
                wrong=(
                    Wrong((printed,), "M-EXACT"),
                    Wrong((*one_side,), "M-ONESIDE"),
                    Wrong((printed - sum(units),), "M-UNIT"),
                    Wrong(
                        (high,), "M-END", "That is the largest sum. Which ends make it smallest?"
                    ),
                ),
            ),
        ),
        hints=(
            "You need the rows that the charities gave, and the lower end of each count.",
            "Keep the rows where said_by is 'charities', take half a unit off each, then add.",
            "Two shelves of 40 and 20 books, both to the nearest 10, hold at least 35 + 15 = 50.",
        ),
        praise=f"Yes: at least {written(low)}. Each count may be off, and the sum by both.",
        solution=Solution(
            sums=tuple(
                f"{written(value)} \u2212 {written(unit / 2)} = {written(value - unit / 2)}"
                for value, unit in zip(values, units)
            )
            + (f"{' + '.join(written(end[0]) for end in ends)} = {written(low)}",),
            code='claims = hc.table("article")\n'
            'counts = claims.loc[claims["said_by"] == "charities", "value"]\n'
            "answer = sum(hc.error_interval(count, 100)[0] for count in counts)",
            text="Both counts can be at their lower ends at once, so the two half units add up: a "
            "sum of rounded numbers is less sure than each of them.",
        ),
        picture='claims = hc.table("article")\nclaims[["value", "counts", "said_by", "place"]]',
    )
