"""The kinds of question of lesson 7: what a result owes to the ranges of its inputs."""

from headcount.questions.lessons.lesson_07.patterns.corner_of_the_box import CORNER_OF_THE_BOX
from headcount.questions.lessons.lesson_07.patterns.ratio_range import RATIO_RANGE
from headcount.questions.lessons.lesson_07.patterns.simulation_error import SIMULATION_ERROR
from headcount.questions.lessons.lesson_07.patterns.which_matters_most import WHICH_MATTERS_MOST

PATTERNS = (RATIO_RANGE, WHICH_MATTERS_MOST, CORNER_OF_THE_BOX, SIMULATION_ERROR)
