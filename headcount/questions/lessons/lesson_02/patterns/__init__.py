"""The kinds of question of lesson 2: changes, and what they are compared with."""

from headcount.questions.lessons.lesson_02.patterns.change import CHANGE
from headcount.questions.lessons.lesson_02.patterns.multiplier import MULTIPLIER
from headcount.questions.lessons.lesson_02.patterns.percent_change import PERCENT_CHANGE
from headcount.questions.lessons.lesson_02.patterns.points_and_percent import POINTS_AND_PERCENT
from headcount.questions.lessons.lesson_02.patterns.rise_back import RISE_BACK
from headcount.questions.lessons.lesson_02.patterns.successive_changes import SUCCESSIVE_CHANGES

PATTERNS = (
    CHANGE,
    PERCENT_CHANGE,
    MULTIPLIER,
    RISE_BACK,
    SUCCESSIVE_CHANGES,
    POINTS_AND_PERCENT,
)
