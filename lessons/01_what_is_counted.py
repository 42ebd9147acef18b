"""Lesson 1: what its sentences name, and what they rest on."""

from datetime import timedelta

import headcount as hc
from headcount.numbers.dates import days_in
from headcount.publish.lesson_figures import holds

story = hc.article()

people_before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value
dunkirk = story.people_dunkirk_charities.value
attempts_before = story.attempts_2016.value
attempts_after = story.attempts_2017.value
attempts_of_both_years = attempts_before + attempts_after
printed = abs(story.fall.value)
children = story.children.value
money = story.money.value

cleared = story.cleared
source_of_the_day = story.people_before.note.rpartition(" ")[2]
reported = story.reported
first_year = story.attempts_2016.start.year
last_day = story.attempts_2017.end
new_year = last_day + timedelta(days=1)
days_to_the_report = days_in(new_year, reported)
days_after_the_clearance = days_in(cleared, story.attempts_2016.end)

speakers = [figure.said_by for figure in story.figures()]
named = speakers.count("officials") + speakers.count("charities")

# Invented for practice.
beds = 420
admissions = 31_000
percent_down = 12
books = 48_000
loans = 310_000
members = 41_500
percent_up = 9
loans_each = 2.6
grant = 720_000

holds(len(story) == 10, "The article holds ten figures.")
holds(attempts_after < attempts_before, "attempts fell by")
holds(reported >= new_year, "all *outside* the year")
holds(cleared.year == story.attempts_2016.end.year, "to the end of that year")
holds(story.cleared_outside, "The clearance of a large camp had begun on")
holds(speakers.count("figures show") == 3, '"Figures show" stands before three of the ten, or four')
holds(named == 4, "Officials and charities are named for four of the ten.")
holds((cleared.month, reported.month) == (10, 1), "from October to January of the next year")
