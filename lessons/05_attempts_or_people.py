"""Lesson 5: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.publish.lesson_figures import holds

story = hc.article()

attempts_before = story.attempts_2016.value
attempts_after = story.attempts_2017.value
year_before = story.attempts_2016.start.year
year_after = story.attempts_2017.start.year
people_before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value
with_dunkirk = charities + story.people_dunkirk_charities.value

rate_before = hc.rate(attempts_before, people_before)
rate_after = hc.rate(attempts_after, charities)
days_an_attempt_before = story.attempts_2016.days / rate_before
days_an_attempt_after = story.attempts_2017.days / rate_after
break_even = hc.break_even(people_before, attempts_before, attempts_after)
break_even_twice_as_often = break_even / 2
break_even_three_times_as_often = break_even / 3

# Invented for practice.
visits = 90
visitors = 30
visits_each = hc.rate(visits, visitors)
tries_in_a_post = round(rate_after)
attendances_before = 96_000
attendances_after = 88_000
patients_before = 61_000
patients_after = 47_000
attendances_change = hc.percent_change(attendances_before, attendances_after)
attendances_each_before = hc.rate(attendances_before, patients_before)
attendances_each_after = hc.rate(attendances_after, patients_after)
patients_at_the_earlier_rate = hc.break_even(patients_before, attendances_before, attendances_after)

holds(attempts_after < attempts_before, "fewer attempts at the same rate need fewer people")
holds(
    with_dunkirk / people_before < 0.5 * attempts_after / attempts_before,
    "The count of people fell far more than the attempts",
)
holds(with_dunkirk == 2 * officials, "Twice as many people below the line, half the rate.")
holds(rate_after > rate_before, "So a typical person tried")
