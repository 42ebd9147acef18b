"""Lesson 6: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.publish.lesson_figures import holds

story = hc.article()

attempts_before = story.attempts_2016.value
attempts_after = story.attempts_2017.value
year_before = story.attempts_2016.start.year
source_of_the_day = "https://cglpl.fr/2016/demantelement-du-camp-de-la-lande-de-calais"
year_after = story.attempts_2017.start.year
people_before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value

days_before = story.attempts_2016.days
days_after = story.attempts_2017.days
camp_days = (story.cleared - story.attempts_2016.start).days
rest_days = days_before - camp_days
days = [camp_days, rest_days]

a_day_before = attempts_before / days_before
a_day_after = attempts_after / days_after
fall_by_the_day = abs(hc.percent_change(a_day_before, a_day_after))
fall_by_the_year = abs(hc.percent_change(attempts_before, attempts_after))

mean_by_days = hc.time_weighted([people_before, officials], days)
half_way = round((people_before + officials) / 2, -3)

# Officials against officials: the level before the clearance all year, and the average by days.
rate_after = hc.rate(attempts_after, officials)
times_the_first_rate = rate_after / hc.rate(attempts_before, people_before)
times_the_average_rate = rate_after / hc.rate(attempts_before, mean_by_days)

# The four assumptions: how much of the year's attempts came after the clearance began.
later_parts = [0, a_day_after * rest_days / attempts_before, rest_days / days_before, 0.3]
camp_rates = [attempts_before * (1 - part) / camp_days for part in later_parts]
falls = [abs(hc.percent_change(rate, a_day_after)) for rate in camp_rates]
least_fall, most_fall = min(falls), max(falls)

# Invented for practice.
short_stay = 30
long_stay = 120
arrivals_short_stay = hc.arrivals(charities, short_stay, days_after)
arrivals_long_stay = hc.arrivals(charities, long_stay, days_after)
shop = 900
shop_months = 10
shut_months = 2
shop_mean = hc.time_weighted([shop, 0], [shop_months, shut_months])
arrive_a_day = 4
nights = 3
present = arrive_a_day * nights
month_days = 30
arrive_a_month = hc.arrivals(present, nights, month_days)
books = 1_500
loan = 25
loans_a_year = hc.arrivals(books, loan, days_after)
held = 84_000
admitted = 60_000
mean_stay = days_after * held / admitted

holds(attempts_after < attempts_before, "By the day, recorded attempts fell by")
holds(2 * camp_days > days_before, "not for all of it. Was the year's average")
holds(days_before != days_after, "the leap day changes little")
holds(abs(fall_by_the_day - fall_by_the_year) < 1, "the leap day changes little")
holds(mean_by_days < people_before, "The thick line is lower.")
holds(mean_by_days < people_before, "*The same attempts, shared over fewer people, so ...*")
holds(times_the_average_rate < times_the_first_rate, "were shared over too many people")
holds(18 < min(falls) < 22, "reaches from a fifth to")
holds(40 < max(falls) < 45, "to over two fifths")
holds(story.reported > story.attempts_2017.end, "days after the year of the attempts had ended")
holds(story.reported.month == 1, "Still, one January day stands for a year.")
holds(year_before == 2016, 'between("2016-01-01", "2016-12-31")')
