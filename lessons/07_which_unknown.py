"""Lesson 7: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.numbers.rounding import rounding_unit
from headcount.publish.lesson_figures import holds

story = hc.article()

attempts_before = story.attempts_2016.value
attempts_after = story.attempts_2017.value
year_before = story.attempts_2016.start.year
people_before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value
with_dunkirk = charities + story.people_dunkirk_charities.value


def ratio_of_rates(people_now, people_before, attempts_before, attempts_after):
    """Attempts for each person counted, the later year against the earlier."""
    return hc.rate(attempts_after, people_now) / hc.rate(attempts_before, people_before)


def rounded(printed):
    """A figure as it may have been before it was rounded."""
    return hc.Uniform(printed - half, printed + half, printed)


# Invented: ranges are our own judgement.
half = 500
tenth = 0.1
wide_now_from = 350
wide_now_to = 1_500
wide_before_from = 4_000
wide_before_to = 10_000

largest_fall = attempts_before + half, attempts_after - half
smallest_fall = attempts_before - half, attempts_after + half
ratio = ratio_of_rates(charities, people_before, attempts_before, attempts_after)
lowest = ratio_of_rates(with_dunkirk, people_before - half, *largest_fall)
highest = ratio_of_rates(officials, people_before + half, *smallest_fall)

wide_largest_fall = attempts_before * (1 + tenth), attempts_after * (1 - tenth)
wide_smallest_fall = attempts_before * (1 - tenth), attempts_after * (1 + tenth)
wide_lowest = ratio_of_rates(wide_now_to, wide_before_from, *wide_largest_fall)
wide_highest = ratio_of_rates(wide_now_from, wide_before_to, *wide_smallest_fall)

ranges = {
    "people_now": hc.Uniform(officials, with_dunkirk, charities),
    "people_before": rounded(people_before),
    "attempts_before": rounded(attempts_before),
    "attempts_after": rounded(attempts_after),
}
bars = hc.tornado(ratio_of_rates, ranges)
longest_first = [bar.name for bar in bars]

# Invented for practice.
cost_from = 4_100_000
cost_to = 4_500_000
cost_from_in_millions = cost_from / 1_000_000
cost_to_in_millions = cost_to / 1_000_000
pupils_from = 780
pupils_to = 860
pupils = (pupils_from + pupils_to) / 2
a_pupil = (cost_from + cost_to) / 2 / pupils
a_pupil_from = cost_from / pupils
a_pupil_to = cost_to / pupils
bar_of_the_cost = (cost_to - cost_from) / pupils
km_from = 900
km_to = 1_000
km = (km_from + km_to) / 2
litres_from = 60
litres_to = 80
litres = (litres_from + litres_to) / 2
km_a_litre = km / litres
bar_of_the_km = (km_to - km_from) / litres
bar_of_the_litres = km / litres_from - km / litres_to

units = {rounding_unit(count) for count in (people_before, attempts_before, attempts_after)}
holds(units == {2 * half}, "The other three: half a thousand each way, from rounding.")
holds(
    (charities - officials, with_dunkirk - charities) == (200, 300),
    '(base["people now"] - 200, base["people now"] + 300)',
)
holds(with_dunkirk == 2 * officials, "twice as many people now, half the ratio")
holds(longest_first[0] == "people_now", "the number that matters most, people now")
holds(
    set(longest_first[2:]) == {"attempts_before", "attempts_after"},
    "The two largest numbers have the shortest bars.",
)
holds(story.tenth.value == tenth, 'Now "below a tenth".')
holds(officials < tenth * people_before < with_dunkirk, "may well be above a tenth")
holds(officials < tenth * (people_before - half), "holds whenever the officials are right")
holds(charities == tenth * people_before, "half of the time when the charities are")
holds(4 <= lowest < 5, "attempts for each counted person rose at least fourfold")
holds(story.attempts_2016.start.year == 2016, '"attempts 2016": story.attempts_2016.value')
