"""Lesson 7: which unknown matters?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_07.concept_items import concept_items
from headcount.questions.lessons.lesson_07.exercises import exercises
from headcount.questions.lessons.lesson_07.function import task
from headcount.questions.lessons.lesson_07.parsons import puzzle
from headcount.questions.lessons.lesson_07.patterns import PATTERNS
from headcount.questions.lessons.lesson_07.prediction import prediction
from headcount.questions.lessons.lesson_07.tasks import tasks
from headcount.questions.lessons.lesson_07.vote import vote

LESSON = Lesson(7, exercises, prediction, vote, puzzle, task, concept_items, PATTERNS, tasks)
