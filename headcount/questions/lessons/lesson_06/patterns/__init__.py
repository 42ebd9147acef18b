"""The kinds of question of lesson 6: days, levels that last, and who comes and goes."""

from headcount.questions.lessons.lesson_06.patterns.per_day import PER_DAY
from headcount.questions.lessons.lesson_06.patterns.time_weighted_mean import TIME_WEIGHTED_MEAN

PATTERNS = (PER_DAY, TIME_WEIGHTED_MEAN)
