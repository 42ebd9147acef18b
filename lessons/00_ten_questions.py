"""The page of the ten questions: where it leads to."""

from headcount.publish.contents import headings
from headcount.publish.folders import FIRST

last_page = headings()[-1].notebook
start = FIRST.rpartition("/")[2]
