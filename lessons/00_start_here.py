"""The start page: what its sentences name."""

import headcount as hc
from headcount.publish.contents import table_of_lessons
from headcount.publish.lesson_figures import holds

story = hc.article()

people_before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value
printed = abs(story.fall.value)

holds(len(story) == 10, "One news story, ten figures.")
holds(story.fall.value < 0, '"fell by only')

lessons = table_of_lessons()
