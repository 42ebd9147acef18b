"""The tasks of the exercise notebook of lesson 7: E7.1 and so on, on other topics."""

from __future__ import annotations

from dataclasses import replace

from headcount.questions.lessons.lesson_07 import patterns
from headcount.questions.lessons.lesson_07.exercises import box_of
from headcount.questions.lessons.lesson_07.ranges import rounded
from headcount.questions.question import Question
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    runs, longest = patterns.SIMULATION_ERROR, patterns.WHICH_MATTERS_MOST
    corner, ends = patterns.CORNER_OF_THE_BOX, patterns.RATIO_RANGE
    return [
        runs.question(runs.case(5), "E7.1"),
        longest.question(longest.case(1), "E7.2"),
        longest.question(longest.case(9), "E7.3"),
        corner.question(corner.case(4), "E7.4"),
        ends.question_on_table(ends.case(9), "E7.5"),
        _officials_alone(story),
    ]


def _officials_alone(story: Article) -> Question:
    """Back to the article: the same counter then and now, which the lesson did not ask."""
    now = rounded(story.people_now_officials.value)
    case = box_of(story)
    figures = {**case.figures, "now": now.base, "now_low": now.low, "now_high": now.high}
    question = patterns.CORNER_OF_THE_BOX.question(replace(case, figures=figures), "E7.6")
    units = [one.high - one.base for one in (now, rounded(story.people_before.value))]
    code = (
        'value = claims.set_index("id")["value"]\n'
        f'rate_now = (value["attempts_2017"] - {units[1]:g}) / '
        f'(value["people_now_officials"] + {units[0]:g})\n'
        f'rate_before = (value["attempts_2016"] + {units[1]:g}) / '
        f'(value["people_before"] - {units[1]:g})\n'
        "answer = round(rate_now / rate_before, 2)"
    )
    return replace(
        question,
        prompt="Back to the article. Take the officials' count for people now, so that both "
        "counts are theirs, and let each of the four numbers move inside its rounding. What is the "
        "smallest ratio of rates (attempts for each person counted, the later year against the "
        "earlier)? Give two decimals.",
        picture='claims = hc.table("article")\nclaims[["value", "counts", "said_by", "when"]]',
        solution=replace(question.solution, code=code),
    )
