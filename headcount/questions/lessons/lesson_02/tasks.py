"""The tasks of the exercise notebook of lesson 2: E2.1 and so on, on other topics."""

from __future__ import annotations

from headcount.questions.lessons.lesson_02 import patterns
from headcount.questions.question import Question
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    change, back = patterns.CHANGE, patterns.RISE_BACK
    percent, points = patterns.PERCENT_CHANGE, patterns.POINTS_AND_PERCENT
    multiplier, twice = patterns.MULTIPLIER, patterns.SUCCESSIVE_CHANGES
    return [
        change.question(change.case(1), "E2.1"),
        percent.question(percent.case(2), "E2.2"),
        multiplier.question_on_table(multiplier.case(3), "E2.3"),
        points.question(points.case(4), "E2.4"),
        back.question(back.case(5), "E2.5"),
        twice.question(twice.case(6), "E2.6"),
    ]
