"""The kinds of question of lesson 4: shares, and what makes a pair of counts fair."""

from headcount.questions.lessons.lesson_04.patterns.mixed_pair import MIXED_PAIR
from headcount.questions.lessons.lesson_04.patterns.percent_above import PERCENT_ABOVE
from headcount.questions.lessons.lesson_04.patterns.points_between import POINTS_BETWEEN
from headcount.questions.lessons.lesson_04.patterns.share import SHARE

PATTERNS = (SHARE, MIXED_PAIR, PERCENT_ABOVE, POINTS_BETWEEN)
