"""Lesson 7: what its sentences name, and what they rest on."""

import headcount as hc
from headcount.numbers.rounding import rounding_unit
from headcount.publish.lesson_figures import holds
from headcount.story.tables import by_id

story = hc.article()

attempts_before = story.attempts_2016.value
attempts_after = story.attempts_2017.value
year_before = story.attempts_2016.start.year
year_after = story.attempts_2017.start.year
people_before = story.people_before.value
officials = story.people_now_officials.value
charities = story.people_now_charities.value


def ratio_of_rates(people_now, people_before, attempts_before, attempts_after):
    """Attempts for each person counted, the later year against the earlier."""
    return hc.rate(attempts_after, people_now) / hc.rate(attempts_before, people_before)


def rounded(printed):
    """A figure as it may have been before it was rounded."""
    return hc.Uniform(printed - half, printed + half, printed)


# Invented: ranges are our own judgement.
half = 500
half_of_a_count = 50
tenth = 0.1
recorded = hc.Uniform(0.5, 3, base=1)
few_runs = 100
many_runs = 10_000

now_from = officials - half_of_a_count
now_to = charities + half_of_a_count
largest_fall = attempts_before + half, attempts_after - half
smallest_fall = attempts_before - half, attempts_after + half
ratio = ratio_of_rates(charities, people_before, attempts_before, attempts_after)
lowest = ratio_of_rates(now_to, people_before - half, *largest_fall)
highest = ratio_of_rates(now_from, people_before + half, *smallest_fall)
recorded_lowest = lowest / recorded.high
recorded_highest = highest / recorded.low

ranges = {
    "people now": hc.Uniform(now_from, now_to, charities),
    "people before": rounded(people_before),
    f"attempts {year_before}": rounded(attempts_before),
    f"attempts {year_after}": rounded(attempts_after),
}
bars = hc.tornado(lambda **inputs: ratio_of_rates(*inputs.values()), ranges)
longest_first = [bar.name for bar in bars]
times_as_long = bars[0].length / bars[-1].length
below = min(1, (tenth * people_before - now_from) / (now_to - now_from))
error_of_few = hc.simulation_error(below, few_runs)
error_of_many = hc.simulation_error(below, many_runs)

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
units = {rounding_unit(count) for count in (officials, charities)}
holds(units == {2 * half_of_a_count}, "each to the nearest hundred")
holds(longest_first[0] == "people now", "the number that matters most, people now")
holds(
    all(name.startswith("attempts") for name in longest_first[2:]),
    "The two largest numbers have the shortest bars.",
)
holds(
    max(bar.length for bar in bars[2:]) < 0.1,
    "More digits on the attempts would change almost nothing",
)
holds(story.tenth.value == tenth, 'Now "below a tenth":')
holds(now_from < tenth * people_before < now_to, "the figures allow both")
holds(officials < tenth * (people_before - half), "holds three times in four")  # each time
holds(charities == tenth * people_before, "holds three times in four")  # and half of the times
holds(5.5 < lowest < 6, "rose nearly sixfold at the least")
holds(5.5 < lowest < 6, "the later rate was nearly six times the earlier, at the least")
holds(many_runs == 100 * few_runs, "a hundred times the runs, a tenth of the error")
detections = by_id("attempts_elsewhere")["british_2016"]["count"]
holds(
    ratio_of_rates(charities, people_before, detections, attempts_after) > highest,
    "moves the ratio further than rounding could",
)
holds((recorded.low, recorded.high) == (1 / 2, 3), "from half to three times that of")
holds(story.attempts_2016.start.year == 2016, '"attempts 2016": story.attempts_2016.value')
