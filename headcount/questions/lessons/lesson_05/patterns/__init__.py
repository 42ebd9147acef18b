"""The kinds of question of lesson 5: events for each person, and what a mean hides."""

from headcount.questions.lessons.lesson_05.patterns.break_even import BREAK_EVEN
from headcount.questions.lessons.lesson_05.patterns.mean_and_median import MEAN_AND_MEDIAN
from headcount.questions.lessons.lesson_05.patterns.rate import RATE
from headcount.questions.lessons.lesson_05.patterns.rate_ratio import RATE_RATIO

PATTERNS = (RATE, RATE_RATIO, BREAK_EVEN, MEAN_AND_MEDIAN)
