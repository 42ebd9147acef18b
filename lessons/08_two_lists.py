"""Lesson 8: what its sentences name. All lists of this lesson are invented."""

import headcount as hc

story = hc.article()

# Invented for practice.
first = 200
second = 150
overlap = 60
seen = first + second - overlap
standard_error = hc.chapman(first, second, overlap).standard_error
cards = 12
marked = 6
drawn = 4
again = 2
cards_estimated = hc.lincoln_petersen(marked, drawn, again)
true_number = 700
mild = 0.8
strong = 0.4
level = 95
errors = 1.96
shops_first = 20
shops_second = 18
shops_both = 12
shops = hc.lincoln_petersen(shops_first, shops_second, shops_both)
shops_remembered = shops_first + shops_second - shops_both
shops_forgotten = shops - shops_remembered
