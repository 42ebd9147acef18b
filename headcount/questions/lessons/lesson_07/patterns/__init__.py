"""The kinds of question of lesson 7: what a result owes to the ranges of its inputs."""

from headcount.questions.lessons.lesson_07.patterns.ratio_range import RATIO_RANGE

PATTERNS = (RATIO_RANGE,)
