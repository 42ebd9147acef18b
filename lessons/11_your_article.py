"""Your own article: the example that stands in the table until a student replaces it."""

import headcount as hc

story = hc.article()

# Invented for practice.
year = 2022
before = 48_000
after = 36_000
unit = 1_000
other = 39_500
members_before = 12_000
members_after = 8_000
fewer = before - after
fall = abs(hc.percent_change(before, after))
at_most, at_least = (abs(bound) for bound in hc.change_bounds(before, after, unit))
sentence = (
    f"Visits to Northtown library fell by only {fall:.0f}% to {after:,} in {year + 1}, despite "
    "longer opening hours, the library said."
)
