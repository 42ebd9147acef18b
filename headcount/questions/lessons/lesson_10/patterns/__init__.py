"""The kinds of question of lesson 10: what figures show, and what would test the rest."""

from headcount.questions.lessons.lesson_10.patterns.explanation_and_record import (
    EXPLANATION_AND_RECORD,
)
from headcount.questions.lessons.lesson_10.patterns.observation_or_inference import (
    OBSERVATION_OR_INFERENCE,
)
from headcount.questions.lessons.lesson_10.patterns.outside_the_count import OUTSIDE_THE_COUNT
from headcount.questions.lessons.lesson_10.patterns.two_factors import TWO_FACTORS

PATTERNS = (OBSERVATION_OR_INFERENCE, OUTSIDE_THE_COUNT, TWO_FACTORS, EXPLANATION_AND_RECORD)
