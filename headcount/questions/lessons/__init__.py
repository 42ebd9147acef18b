"""The lessons that ask questions: one folder each, and this one list of them."""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons import (
    lesson_01,
    lesson_02,
    lesson_03,
    lesson_04,
    lesson_05,
    lesson_06,
    lesson_07,
    lesson_08,
    lesson_09,
    lesson_10,
)

LESSONS: dict[str, Lesson] = {
    str(one.LESSON.number): one.LESSON
    for one in (
        lesson_01,
        lesson_02,
        lesson_03,
        lesson_04,
        lesson_05,
        lesson_06,
        lesson_07,
        lesson_08,
        lesson_09,
        lesson_10,
    )
}
