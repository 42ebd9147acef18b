"""Lesson 5: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.publish.lesson_figures import holds
from headcount.questions.lessons.lesson_05.exercises import GROUP

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
rate_officials = hc.rate(attempts_after, officials)
rate_with_dunkirk = hc.rate(attempts_after, with_dunkirk)
days_an_attempt_before = story.attempts_2016.days / rate_before
times_of_officials = hc.multiplier(rate_before, hc.rate(attempts_after, officials))
break_even = hc.break_even(people_before, attempts_before, attempts_after)
break_even_twice_as_often = break_even / 2

# The fewest people that rounding of the three figures allows.
fewest_needed = hc.break_even(
    hc.error_interval(people_before, 1_000)[0],
    hc.error_interval(attempts_before, 1_000)[1],
    hc.error_interval(attempts_after, 1_000)[0],
)

# Invented for practice.
visits = 90
visitors = 30
visits_each = hc.rate(visits, visitors)
top_two = hc.share(sum(sorted(GROUP)[-2:]), sum(GROUP))
tries_in_a_post = round(rate_after)
loans_before = 5_400
loans_after = 4_500
readers_before = 1_200
readers_after = 750
loans_fall = -hc.percent_change(loans_before, loans_after)
loans_each_before = hc.rate(loans_before, readers_before)
loans_each_after = hc.rate(loans_after, readers_after)
readers_at_the_earlier_rate = hc.break_even(readers_before, loans_before, loans_after)

holds(attempts_after < attempts_before, "fewer attempts at the same rate need fewer people")
holds(
    with_dunkirk / people_before < 0.5 * attempts_after / attempts_before,
    "The count of people fell far more than the attempts",
)
holds(with_dunkirk == 2 * officials, "Twice as many people below the line, half the rate.")
holds(rate_after > rate_before, "So a typical person tried")
holds(
    with_dunkirk < fewest_needed and break_even < people_before,
    "Was your guess nearer to these, or to what the figures say?",
)
holds(sum(tries <= 2 for tries in GROUP) > len(GROUP) / 2, "more than half make two or fewer")
holds(len(GROUP) == 12, "Twelve people, invented:")
holds(loans_fall > 0, "Loans fell by")
