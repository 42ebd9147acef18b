"""Lesson 2: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.publish.lesson_figures import holds

story = hc.article()

before = story.attempts_2016.value
after = story.attempts_2017.value
year_before = story.attempts_2016.start.year
year_after = story.attempts_2017.start.year
printed = abs(story.fall.value)

change = hc.change(before, after)
percent_change = hc.percent_change(before, after)
fewer = abs(change)
fall = abs(percent_change)
multiplier = hc.multiplier(before, after)
percent_left = 100 * multiplier

down_and_up = after * (1 + fall / 100)
down_and_up_percent = hc.share(down_and_up, before)

people_before = story.people_before.value
officials = story.people_now_officials.value
people_fell = abs(hc.percent_change(people_before, officials))
in_step_with_officials = round(before * officials / people_before, -3)

# Invented for practice.
rain_before = 80
rain_after = 60
rain_change = hc.change(rain_before, rain_after)
rain_percent = hc.percent_change(rain_before, rain_after)
rain_multiplier = hc.multiplier(rain_before, rain_after)
chess_before, chess_after = 4, 8
football_before, football_after = 200, 230
chess_more = hc.change(chess_before, chess_after)
football_more = hc.change(football_before, football_after)
chess_percent = hc.percent_change(chess_before, chess_after)
football_percent = hc.percent_change(football_before, football_after)

holds(after < before, "The percentage in the article goes down.")
holds(abs(fall - printed) <= 0.5, "Its arithmetic is right.")
holds(30 <= fall < 100 / 3, '"By just under a third')
holds(people_fell > fall, "That a larger fall was expected.")
holds((year_before, year_after) == (2016, 2017), 'bars = axes.bar(["2016", "2017"]')
holds(chess_percent > football_percent and chess_more < football_more, "In people, no:")
