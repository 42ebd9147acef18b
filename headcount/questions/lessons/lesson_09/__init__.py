"""Lesson 9: how can a chart of true numbers mislead?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_09.concept_items import concept_items
from headcount.questions.lessons.lesson_09.exercises import exercises
from headcount.questions.lessons.lesson_09.function import task
from headcount.questions.lessons.lesson_09.parsons import puzzle
from headcount.questions.lessons.lesson_09.patterns import PATTERNS
from headcount.questions.lessons.lesson_09.prediction import prediction
from headcount.questions.lessons.lesson_09.tasks import tasks
from headcount.questions.lessons.lesson_09.vote import vote

LESSON = Lesson(9, exercises, prediction, vote, puzzle, task, concept_items, PATTERNS, tasks)
