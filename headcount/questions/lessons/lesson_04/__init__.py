"""Lesson 4: a tenth of what?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_04.concept_items import concept_items
from headcount.questions.lessons.lesson_04.exercises import exercises
from headcount.questions.lessons.lesson_04.function import task
from headcount.questions.lessons.lesson_04.parsons import puzzle
from headcount.questions.lessons.lesson_04.patterns import PATTERNS
from headcount.questions.lessons.lesson_04.prediction import prediction
from headcount.questions.lessons.lesson_04.tasks import tasks
from headcount.questions.lessons.lesson_04.vote import vote

LESSON = Lesson(4, exercises, prediction, vote, puzzle, task, concept_items, PATTERNS, tasks)
