"""The kinds of question of lesson 3: what rounded figures allow."""

from headcount.questions.lessons.lesson_03.patterns.change_bounds import CHANGE_BOUNDS
from headcount.questions.lessons.lesson_03.patterns.claimed_share import CLAIMED_SHARE
from headcount.questions.lessons.lesson_03.patterns.digits_that_survive import DIGITS_THAT_SURVIVE
from headcount.questions.lessons.lesson_03.patterns.error_interval import ERROR_INTERVAL
from headcount.questions.lessons.lesson_03.patterns.share_bounds import SHARE_BOUNDS

PATTERNS = (ERROR_INTERVAL, CHANGE_BOUNDS, DIGITS_THAT_SURVIVE, SHARE_BOUNDS, CLAIMED_SHARE)
