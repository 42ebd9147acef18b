"""Lesson 2: did attempts fall by 31 percent?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_02.concept_items import concept_items
from headcount.questions.lessons.lesson_02.exercises import exercises
from headcount.questions.lessons.lesson_02.function import task
from headcount.questions.lessons.lesson_02.parsons import puzzle
from headcount.questions.lessons.lesson_02.patterns import PATTERNS
from headcount.questions.lessons.lesson_02.prediction import prediction
from headcount.questions.lessons.lesson_02.tasks import tasks
from headcount.questions.lessons.lesson_02.vote import vote

LESSON = Lesson(2, exercises, prediction, vote, puzzle, task, concept_items, PATTERNS, tasks)
