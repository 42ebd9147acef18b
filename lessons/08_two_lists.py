"""Lesson 8: what its sentences name. All lists of this lesson are invented."""

import headcount as hc
from headcount.publish.lesson_figures import holds
from headcount.stats.hidden import least_without_overlap

story = hc.article()

# Invented for practice.
first = 200
second = 150
overlap = 60
seen = first + second - overlap
better = hc.chapman(first, second, overlap)
standard_error = better.standard_error
log_low, log_high = better.log_normal()
fewest = round(least_without_overlap(first, second), -3)
unlikely = 5
cards = 12
marked = 6
drawn = 4
again = 2
cards_estimated = hc.lincoln_petersen(marked, drawn, again)
true_number = 700
mild = 0.8
mildly = 30
strongly = 50
level = 95
on_first = 0.5
on_second = 0.4
errors = 1.96
shops_first = 20
shops_second = 18
shops_both = 12
shops = hc.lincoln_petersen(shops_first, shops_second, shops_both)
shops_remembered = shops_first + shops_second - shops_both
shops_forgotten = shops - shops_remembered


def covered(people, first, second, interval="normal", times=1):
    """How many of 100 intervals hold the true number."""
    many = hc.simulate_lists(people, first, second, times=times, repeats=100_000, seed=1)
    return many.coverage(interval=interval)


worlds = [(500, 0.4, 0.3), (100, 0.2, 0.2), (50, 0.2, 0.2)]
normal, log_normal = (
    [covered(*world, kind) for world in worlds] for kind in ("normal", "log-normal")
)
holds(max(normal[1:]) < 85, "With short lists the normal interval falls far short")
holds(
    all(nearer > plain for plain, nearer in zip(normal, log_normal)),
    "So prefer the log-normal one",
)
about_half = covered(true_number, on_first, on_second, times=mild)
holds(40 < about_half < 60, "about half of the tidy")
holds(log_high - better.number > better.number - log_low, "further up than down")
