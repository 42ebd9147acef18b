"""Lesson 3: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent
from headcount.publish.lesson_figures import holds

story = hc.article()

before = story.attempts_2016.value
after = story.attempts_2017.value
year_before = story.attempts_2016.start.year
year_after = story.attempts_2017.start.year
people_before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value
dunkirk = story.people_dunkirk_charities.value
printed = abs(story.fall.value)
fall = abs(hc.percent_change(before, after))

# Invented: our own choice of a rounding unit; the article does not say how it rounded.
thousand = 1000
hundred = 100

holds(rounding_unit(before) == rounding_unit(after) == thousand, "end in three zeros")
holds(rounding_unit(charities) == hundred, "rounded to the nearest hundred")
holds(rounding_unit(people_before) == thousand, "to the nearest thousand")

bounds = hc.change_bounds(before, after, thousand)
smallest_fall, largest_fall = sorted(abs(bound) for bound in bounds)
same_ends = abs(hc.percent_change(before + thousand / 2, after + thousand / 2))
tenth_at_least, tenth_at_most = hc.share_bounds(charities, people_before, hundred, thousand)
tenth_as_printed = hc.share(charities, people_before)
upper_over_upper = hc.share(charities + hundred / 2, people_before + thousand / 2)
with_dunkirk = charities + dunkirk  # each of the two may be off by half a hundred
with_dunkirk_at_least = hc.share(with_dunkirk - hundred, people_before + thousand / 2)
with_dunkirk_at_most = hc.share(with_dunkirk + hundred, people_before - thousand / 2)


def percent_of_the_box(whole_percent):
    """How much of the box prints as this fall."""
    box = before, after, -whole_percent - 0.5, -whole_percent + 0.5, thousand
    return 100 * hc.share_of_box(*box)


other = printed + 1 if fall > printed else printed - 1
prints_so = percent_of_the_box(printed)
prints_as_the_other = percent_of_the_box(other)
one_decimal = round(fall, 1)
one_decimal_holds = 100 * hc.share_of_box(
    before, after, -one_decimal - 0.05, -one_decimal + 0.05, thousand
)

# Invented for practice.
walk = 4.5
walk_from, walk_up_to = hc.error_interval(walk, 0.1)
way = 200
way_unit = 10
hours = 3
speed = way / hours
slowest = (way - way_unit / 2) / (hours + 1 / 2)
fastest = (way + way_unit / 2) / (hours - 1 / 2)

holds(after < before, "The largest and the smallest fall")
holds(
    round(largest_fall, 1) != round(fall, 1) != round(smallest_fall, 1),
    "still the first decimal is not safe",
)
holds(way_unit / way < 1 / hours, "half an hour is a large part of")
holds(abs(same_ends - fall) < 0.2, "give almost the middle")
holds(story.tenth.value == 0.1, '"Just a tenth" is a quotient')
holds(percent(upper_over_upper) == percent(tenth_as_printed), "Upper over upper gives the unmoved")
holds(tenth_at_least <= 10 <= tenth_at_most, '"about a tenth" survives')
holds(tenth_as_printed == 10, "a wrong method can look right")
holds(27 < fall < 40, '"about a third"')
holds(prints_so > 50, "**What the article gets right.** It printed")
holds(prints_so + prints_as_the_other > 99, "if every pair is equally likely")
holds(officials / people_before < 0.1, "does not reach a tenth")
holds(min(before, after) > 100 * thousand / 2, "is a small part of either figure")
holds(
    (story.people_before.hedge, story.people_now_officials.hedge) == ("about", "about"),
    'it wrote "about" before the officials\' counts',
)
holds(story.people_now_charities.hedge == "closer to", '"closer to" before that of the charities')
