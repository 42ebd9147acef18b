"""Lesson 1: what its sentences name, and what they rest on."""

from datetime import timedelta

import headcount as hc
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
reported = story.reported
last_day = story.attempts_2017.end
days_to_the_report = (reported - last_day).days
days_after_the_clearance = (story.attempts_2016.end - cleared).days + 1

speakers = [figure.said_by for figure in story.figures()]
named = speakers.count("officials") + speakers.count("charities")

# Invented for practice.
beds = 420
admissions = 31_000
discharges = 30_900
staff = 310
waiting = 5_600
percent_down = 12

holds(len(story) == 10, "The article holds ten figures.")
holds(attempts_after < attempts_before, "attempts fell by")
holds(days_to_the_report > 0, "*after* the year")
holds(speakers.count("figures show") == 3, '"Figures show" stands before three of the ten, or four')
holds(named == 4, "Officials and charities are named for four of the ten.")
holds(reported - cleared > timedelta(days=400), "well over a year")
holds((cleared.month, reported.month) == (10, 1), "from October to January of the next year")
