"""Lesson 5: attempts or people?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_05.concept_items import concept_items
from headcount.questions.lessons.lesson_05.exercises import exercises
from headcount.questions.lessons.lesson_05.function import task
from headcount.questions.lessons.lesson_05.parsons import puzzle
from headcount.questions.lessons.lesson_05.patterns import PATTERNS
from headcount.questions.lessons.lesson_05.prediction import prediction
from headcount.questions.lessons.lesson_05.tasks import tasks
from headcount.questions.lessons.lesson_05.vote import vote

LESSON = Lesson(5, exercises, prediction, vote, puzzle, task, concept_items, PATTERNS, tasks)
