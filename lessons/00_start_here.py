"""The start page: what its sentences name."""

import headcount as hc
from headcount.publish.contents import source_of, sources
from headcount.publish.lesson_figures import holds

story = hc.article()

people_before = story.people_before.value

holds(len(story) == 10, "One news story, ten figures.")

first = f"{source_of(1).stem}.ipynb"
(questions,) = (f"{one.stem}.ipynb" for one in sources() if one.stem.endswith("_questions"))
