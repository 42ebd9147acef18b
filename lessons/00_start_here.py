"""The start page: what its sentences name."""

import headcount as hc
from headcount.publish.contents import number_of, sources, table_of_lessons
from headcount.publish.lesson_figures import holds

story = hc.article()

people_before = story.people_before.value

holds(len(story) == 10, "One news story, ten figures.")

lessons = table_of_lessons()
(first,) = (f"{one.stem}.ipynb" for one in sources() if number_of(one) == 1)
(questions,) = (f"{one.stem}.ipynb" for one in sources() if one.stem.endswith("_questions"))
