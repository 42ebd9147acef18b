"""Lesson 6: may a count on one day be divided into a year?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_06.concept_items import concept_items
from headcount.questions.lessons.lesson_06.exercises import exercises
from headcount.questions.lessons.lesson_06.function import task
from headcount.questions.lessons.lesson_06.parsons import puzzle
from headcount.questions.lessons.lesson_06.patterns import PATTERNS
from headcount.questions.lessons.lesson_06.prediction import prediction
from headcount.questions.lessons.lesson_06.tasks import tasks
from headcount.questions.lessons.lesson_06.vote import vote

LESSON = Lesson(6, exercises, prediction, vote, puzzle, task, concept_items, PATTERNS, tasks)
