"""The kinds of question of lesson 8: how many are on neither of two lists."""

from headcount.questions.lessons.lesson_08.patterns.broken_assumption import BROKEN_ASSUMPTION
from headcount.questions.lessons.lesson_08.patterns.chapman import CHAPMAN
from headcount.questions.lessons.lesson_08.patterns.interval import INTERVAL
from headcount.questions.lessons.lesson_08.patterns.lincoln_petersen import LINCOLN_PETERSEN

PATTERNS = (LINCOLN_PETERSEN, CHAPMAN, INTERVAL, BROKEN_ASSUMPTION)
