"""The kinds of question of lesson 6: days, levels that last, and who comes and goes."""

from headcount.questions.lessons.lesson_06.patterns.arrivals import ARRIVALS
from headcount.questions.lessons.lesson_06.patterns.per_day import PER_DAY
from headcount.questions.lessons.lesson_06.patterns.time_weighted_mean import TIME_WEIGHTED_MEAN
from headcount.questions.lessons.lesson_06.patterns.two_parts_of_a_year import TWO_PARTS_OF_A_YEAR

PATTERNS = (PER_DAY, TIME_WEIGHTED_MEAN, TWO_PARTS_OF_A_YEAR, ARRIVALS)
