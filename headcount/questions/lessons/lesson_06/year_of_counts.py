"""The average number of people in a year by the counts of that year, from outside the article."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from statistics import mean

from headcount.story.article import Article
from headcount.story.tables import rows


def averages(story: Article) -> dict[str, float]:
    """The average of the earlier year by side, where that side counted in that year."""
    later = {
        "officials": story.people_now_officials.value,
        "charities": story.people_now_charities.value,
    }
    counts = {side: _counts(side, story) for side in later}
    return {side: _average(counts[side], later[side], story) for side in later if counts[side]}


def _counts(side: str, story: Article) -> dict[date, float]:
    """One side's counts of the year by day, in order; several of a day as their mean, and none
    that was given as a range."""
    year, place = story.attempts_2016.start.year, story.people_now_officials.place
    found = defaultdict(list)
    for row in rows("camp_counts"):
        if (row["side"], row["place"], row["date_start"].year) == (side, place, year):
            if row["count"] is not None:
                found[row["date_start"]].append(row["count"])
    return {day: mean(found[day]) for day in sorted(found)}


def _average(counts: dict[date, float], later: float, story: Article) -> float:
    """The mean over all days: straight lines from count to count, level before the first; from
    the clearance on the later count."""
    first = story.attempts_2016.start
    days = [first + timedelta(days=one) for one in range(story.attempts_2016.days)]
    return mean(later if day >= story.cleared else _between(counts, day) for day in days)


def _between(counts: dict[date, float], day: date) -> float:
    """The level of this day on the straight line between the counts before and after it."""
    before = max((one for one in counts if one <= day), default=min(counts))
    after = min((one for one in counts if one >= day), default=max(counts))
    if before == after:
        return counts[before]
    part = (day - before) / (after - before)
    return counts[before] + part * (counts[after] - counts[before])
