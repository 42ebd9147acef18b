"""Lesson 8: who is on neither list?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_08.exercises import exercises
from headcount.questions.lessons.lesson_08.function import task
from headcount.questions.lessons.lesson_08.parsons import puzzle
from headcount.questions.lessons.lesson_08.patterns import PATTERNS
from headcount.questions.lessons.lesson_08.prediction import prediction
from headcount.questions.lessons.lesson_08.tasks import tasks
from headcount.questions.lessons.lesson_08.vote import vote

LESSON = Lesson(8, exercises, prediction, vote, puzzle, task, patterns=PATTERNS, tasks=tasks)
