"""The kinds of question of lesson 1: what a figure counts, when, and who says so."""

from headcount.questions.lessons.lesson_01.patterns.average_over_years import AVERAGE_OVER_YEARS
from headcount.questions.lessons.lesson_01.patterns.days_between import DAYS_BETWEEN
from headcount.questions.lessons.lesson_01.patterns.more_than import MORE_THAN
from headcount.questions.lessons.lesson_01.patterns.stock_or_flow import STOCK_OR_FLOW
from headcount.questions.lessons.lesson_01.patterns.who_counted import WHO_COUNTED

PATTERNS = (STOCK_OR_FLOW, WHO_COUNTED, DAYS_BETWEEN, AVERAGE_OVER_YEARS, MORE_THAN)
