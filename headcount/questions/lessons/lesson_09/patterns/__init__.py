"""The kinds of question of lesson 9: how far a drawing is from its figures."""

from headcount.questions.lessons.lesson_09.patterns.drawn_change import DRAWN_CHANGE
from headcount.questions.lessons.lesson_09.patterns.index import INDEX
from headcount.questions.lessons.lesson_09.patterns.lie_factor import LIE_FACTOR
from headcount.questions.lessons.lesson_09.patterns.scaled_both_ways import SCALED_BOTH_WAYS

PATTERNS = (DRAWN_CHANGE, LIE_FACTOR, SCALED_BOTH_WAYS, INDEX)
