"""Lesson 10: what explains the gap, and what may we print?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_10.concept_items import concept_items
from headcount.questions.lessons.lesson_10.exercises import exercises
from headcount.questions.lessons.lesson_10.function import task
from headcount.questions.lessons.lesson_10.parsons import puzzle
from headcount.questions.lessons.lesson_10.patterns import PATTERNS
from headcount.questions.lessons.lesson_10.prediction import prediction
from headcount.questions.lessons.lesson_10.tasks import tasks
from headcount.questions.lessons.lesson_10.vote import vote

LESSON = Lesson(10, exercises, prediction, vote, puzzle, task, concept_items, PATTERNS, tasks)
