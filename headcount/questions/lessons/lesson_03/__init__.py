"""Lesson 3: how exact is 31?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_03.concept_items import concept_items
from headcount.questions.lessons.lesson_03.exercises import exercises
from headcount.questions.lessons.lesson_03.function import task
from headcount.questions.lessons.lesson_03.parsons import puzzle
from headcount.questions.lessons.lesson_03.patterns import PATTERNS
from headcount.questions.lessons.lesson_03.prediction import prediction
from headcount.questions.lessons.lesson_03.tasks import tasks
from headcount.questions.lessons.lesson_03.vote import vote

LESSON = Lesson(3, exercises, prediction, vote, puzzle, task, concept_items, PATTERNS, tasks)
