"""The picture with which a lesson opens: it carries the question, and answers nothing."""

from __future__ import annotations

from collections.abc import Callable

from headcount.openings import lessons_1_to_5, lessons_6_to_10
from headcount.openings.parts import Opening
from headcount.story.article import Article

LESSONS: dict[int, Callable[[Article], Opening]] = {
    0: lessons_1_to_5.three_answers,
    1: lessons_1_to_5.ten_figures,
    2: lessons_1_to_5.two_bars,
    3: lessons_1_to_5.fuzzy_ends,
    4: lessons_1_to_5.two_tops,
    5: lessons_1_to_5.two_pairs,
    6: lessons_6_to_10.day_and_year,
    7: lessons_6_to_10.four_ranges,
    8: lessons_6_to_10.two_lists,
    9: lessons_6_to_10.drawn_twice,
    10: lessons_6_to_10.two_falls,
}


def opening(lesson: int, story: Article) -> Opening:
    """The picture of the start page, 0, or of a lesson; as a text an <img> with its alt text."""
    return LESSONS[lesson](story)
