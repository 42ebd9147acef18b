"""Lesson 10: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.publish.lesson_figures import holds

story = hc.article()

attempts_before = story.attempts_2016.value
attempts_after = story.attempts_2017.value
year_before = story.attempts_2016.start.year
year_after = story.attempts_2017.start.year
a_day = attempts_after / story.attempts_2017.days
people_before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value
with_dunkirk = charities + story.people_dunkirk_charities.value
printed = abs(story.fall.value)
fall = abs(hc.percent_change(attempts_before, attempts_after))

rate_before = hc.rate(attempts_before, people_before)
times_as_large = (attempts_after / attempts_before) / (charities / people_before)
break_even = hc.break_even(people_before, attempts_before, attempts_after)
outside_for_one_inside_least = (break_even - with_dunkirk) / with_dunkirk
outside_for_one_inside_most = (break_even - officials) / officials

camp_months = story.cleared.month
mean = hc.time_weighted([people_before, charities], [camp_months, 12 - camp_months])
break_even_mean = hc.break_even(mean, attempts_before, attempts_after)
officials_outside = 100 - hc.share(officials, break_even_mean)
with_dunkirk_outside = 100 - hc.share(with_dunkirk, break_even_mean)

# Invented for practice.
thefts = [12, 14, 13]
thefts_in_a_row = ", ".join(str(stolen) for stolen in thefts)
bad_year = 24
after_lamps = 16
usual = sum(thefts) / len(thefts)
from_the_bad_year = hc.percent_change(bad_year, after_lamps)
from_the_usual_year = hc.percent_change(usual, after_lamps)
errors = (bad_year - after_lamps) / (bad_year + after_lamps) ** 0.5

counts_now = [officials, charities, with_dunkirk]
nine_tenths = [85 <= 100 - hc.share(count, people_before) <= 95 for count in counts_now]
holds(all(nine_tenths), "The count of people fell by about nine tenths")
holds(fall < 100 / 3, "recorded attempts by less than a third")
holds(attempts_after < attempts_before, '"Recorded attempts fell by about')
holds(times_as_large > 2, "People counted fell much more than recorded attempts.")
holds(abs(from_the_bad_year + 100 / 3) < 0.5, '"A third fewer!"')
holds(camp_months == 10, "ten months at")
holds(with_dunkirk_outside > 50, "it is still")
holds(abs(fall - printed) <= 0.5, "The printed percent follows from its figures.")
holds(story.attempts_2017.days == 365, '"the article": story.attempts_2017.value / 365')
