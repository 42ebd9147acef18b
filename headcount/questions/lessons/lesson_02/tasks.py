"""The tasks of the exercise notebook of lesson 2: E2.1 and so on, on other topics."""

from __future__ import annotations

from dataclasses import replace

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_02 import patterns, sums
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    change, back = patterns.CHANGE, patterns.RISE_BACK
    percent, points = patterns.PERCENT_CHANGE, patterns.POINTS_AND_PERCENT
    multiplier, twice = patterns.MULTIPLIER, patterns.SUCCESSIVE_CHANGES
    return [
        change.question(change.case(1), "E2.1"),
        percent.question(percent.case(2), "E2.2"),
        multiplier.question_on_table(multiplier.case(3), "E2.3"),
        points.question(points.case(7), "E2.4"),
        back.question(back.case(5), "E2.5"),
        twice.question(twice.case(6), "E2.6"),
        _and_again(percent.case(17), "E2.7"),
        _back_to_the_article(story, "E2.8"),
    ]


def _and_again(case: Case, id: str) -> Question:
    """Two steps: a percent change, and what it comes to where it happens once more."""
    before, after = case["before"], case["after"]
    later, span = case["later"], case["span"]
    fall = -arithmetic.percent_change(before, after)
    again = replace(
        case,
        figures={"fall": round(fall, 1), "unrounded": fall},
        words={**case.words, "spans": f"{span}s"},
        told="",
    )
    one = patterns.PERCENT_CHANGE.question(case)
    two = patterns.SUCCESSIVE_CHANGES.question(again)
    return replace(
        one,
        id=id,
        kind="several numbers",
        prompt=f"{one.prompt} Suppose they fall by the same percent again in the {span} after "
        f"{later}. How large are both falls together? In percent, one decimal.",
        fields=(
            replace(one.fields[0], label=f"one {span}"),
            replace(two.fields[0], label=f"both {span}s"),
        ),
        hints=(
            f"First the change from {case['earlier']} to {later}, compared with {case['earlier']}; "
            "then what is left after it happens two times.",
            two.hints[1],
            two.hints[2],
        ),
        praise=f"{two.praise} Two falls are less than twice one fall.",
        solution=Solution(
            sums=(*one.solution.sums, *two.solution.sums),
            code=f"{case.lines('before', 'after')}change = 100 * (after - before) / before\n"
            "left = (1 + round(change, 1) / 100) ** 2\n"
            "answer = [round(change, 1), round(100 * (1 - left), 1)]",
            text=two.solution.text,
        ),
    )


def _back_to_the_article(story: Article, id: str) -> Question:
    """The officials' two counts of people; the lesson asks about attempts."""
    before, after = story.people_before.value, story.people_now_officials.value
    charities = story.people_now_charities.value
    fall = arithmetic.percent_change(before, after)
    return Question(
        id=id,
        kind="number",
        prompt="Back to the article: the table below holds its figures. By how many percent did "
        "the officials' count of people change, from before the clearance to the report? Give one "
        "decimal.",
        picture='claims = hc.table("article")\nclaims[["value", "counts", "said_by", "when"]]',
        fields=(
            NumberField(
                answer=fall,
                unit="%",
                decimals=1,
                is_fall=True,
                wrong=(
                    Wrong((arithmetic.percent_change(after, before),), "M-BASE"),
                    Wrong((arithmetic.share(after, before), after / before), "M-COMPL"),
                    Wrong((fall / 100,), "M-SCALE"),
                    Wrong(
                        (after - before,),
                        "M-STEP",
                        "That is the change in people. What part of the earlier count is it?",
                    ),
                    Wrong(
                        (arithmetic.percent_change(before, charities),),
                        "M-MIX",
                        "The later count that you took is the charities'. Which rows are said by "
                        "officials?",
                    ),
                    Wrong(
                        (
                            arithmetic.percent_change(
                                story.attempts_2016.value, story.attempts_2017.value
                            ),
                        ),
                        "M-WHICH",
                        "That is the change in attempts. Which rows count people?",
                    ),
                ),
            ),
        ),
        hints=(
            "Two rows count people and are said by officials.",
            "Later minus earlier, divided by the earlier, times 100.",
            "From 400 visitors to 100: -300 / 400 is -0.75, so -75%.",
        ),
        praise=f"Yes: {written(before - after)} people fewer, of {written(before)}: much more than "
        "the fall in attempts.",
        solution=Solution(
            sums=sums.percent_change(before, after),
            code='claims = hc.table("article").set_index("id")\n'
            'officials = claims.loc[claims["said_by"] == "officials", "value"]\n'
            'before, after = officials["people_before"], officials["people_now_officials"]\n'
            "answer = round(100 * (after - before) / before, 1)",
            text="The base is the earlier count by the same counter. People counted fell by much "
            "more than recorded attempts: later lessons ask what that may mean.",
        ),
    )
