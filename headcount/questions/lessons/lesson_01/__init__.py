"""Lesson 1: what does the article count?"""

from headcount.questions.lesson import Lesson
from headcount.questions.lessons.lesson_01.exercises import exercises
from headcount.questions.lessons.lesson_01.function import task
from headcount.questions.lessons.lesson_01.parsons import puzzle
from headcount.questions.lessons.lesson_01.patterns import PATTERNS
from headcount.questions.lessons.lesson_01.prediction import prediction
from headcount.questions.lessons.lesson_01.tasks import tasks
from headcount.questions.lessons.lesson_01.vote import vote

LESSON = Lesson(1, exercises, prediction, vote, puzzle, task, patterns=PATTERNS, tasks=tasks)
