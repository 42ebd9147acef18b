"""The start page: what its sentences name."""

import headcount as hc
from headcount.numbers.writing import written
from headcount.publish.contents import headings, sources, table_of_lessons
from headcount.publish.lesson_figures import holds
from headcount.story.article import HEADLINE

story = hc.article()

people_before = story.people_before.value

holds(len(story) == 10, "One news story, ten figures.")
holds(written(story.attempts_2017.value) in HEADLINE, "the headline of the cutting")

lessons = table_of_lessons()
first = headings()[0].notebook
(questions,) = (f"{one.stem}.ipynb" for one in sources() if one.stem.endswith("_questions"))
