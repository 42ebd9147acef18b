"""How many people are on neither of two lists: estimates, and lists that break the assumptions.

The estimates hold where four things do: nobody comes or goes between the lists (closed), all
people are equally likely to be on one of the two lists (equal chances; on the other they may
differ), being on one list says nothing about the other (independent), and every person on both is
recognised (matching).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

from headcount.errors import Problem
from headcount.stats.arguments import MOST_RUNS, checked_count, checked_whole, finite

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

MOST_PEOPLE = 10_000_000_000  # in simulated lists: more than live on Earth


@dataclass(frozen=True)
class Estimate:
    """An estimated number of people, its standard error, and how many were on a list at all."""

    number: float
    standard_error: float
    seen: float

    def __repr__(self) -> str:
        ends = " and ".join(
            f"{low:,.0f} to {high:,.0f} ({name})"
            for name, (low, high) in (("normal", self.normal()), ("log-normal", self.log_normal()))
        )
        return (
            f"About {self.number:,.1f} people, standard error {self.standard_error:,.1f}; "
            f"95% intervals {ends}; {self.seen:,.0f} seen"
        )

    def normal(self, percent: float = 95) -> tuple[float, float]:
        """The usual interval: the number plus and minus 1.96 standard errors (for 95%)."""
        reach = _z(percent) * self.standard_error
        return self.number - reach, self.number + reach

    def log_normal(self, percent: float = 95) -> tuple[float, float]:
        """An interval that reaches further up than down and never below the people seen.

        The number never seen is taken as log-normal: Burnham's interval, as in Chao (1989),
        Biometrics 45, 427-438.
        """
        unseen = self.number - self.seen
        if unseen <= 0:
            return self.seen, self.seen
        spread = math.sqrt(math.log(1 + (self.standard_error / unseen) ** 2))
        factor = math.exp(_z(percent) * spread)
        return self.seen + unseen / factor, self.seen + unseen * factor


@finite
def lincoln_petersen(first: float, second: float, both: float) -> float:
    """The number of people, if the second list holds the same share of all people as of the
    first list: first * second / both.

    first and second are the lengths of the lists, both the people on both: three single numbers.
    Raises Problem where nobody is on both. Petersen (1896) and Lincoln (1930); compared with
    Chapman's in Sadinle (2008), Documentos de CERAC 13.

    >>> lincoln_petersen(40, 30, 12)
    100.0
    """
    first, second, both = _lists(first, second, both)
    return first * second / both


def chapman(first: float, second: float, both: float) -> Estimate:
    """The number of people with less bias in short lists: ones are added, one is taken off.

    first and second are the lengths of the lists, both the people on both: three single numbers.
    The Estimate has the number, its standard error and intervals. Raises Problem where nobody is
    on both: the formula would still give a number, and it would mean nothing. Chapman (1951),
    University of California Publications in Statistics 1, 131-160; variance from Seber (1970),
    Biometrics 26, 13-22. For example, ``hc.chapman(40, 30, 12)``.
    """
    first, second, both = _lists(first, second, both)
    number, error = _number_and_error(first, second, both)
    return Estimate(number, error, first + second - both)


@dataclass(frozen=True)
class ListCounts:
    """What was found in each repeat: arrays of the lengths of the lists, and of the overlap.

    shared is the true overlap, and both what is left of it after matches were missed.
    present is how many people were there on any one day, ever how many at one time or another.
    cut is True where a chance above 1 was cut at 1.
    """

    first: np.ndarray
    second: np.ndarray
    both: np.ndarray
    shared: np.ndarray
    present: int
    ever: int
    cut: bool

    def estimates(self) -> tuple[np.ndarray, np.ndarray]:
        """Chapman's estimates and their standard errors; missing where nobody is on both."""
        import numpy as np

        lists = (column.astype(float) for column in (self.first, self.second, self.both))
        number, variance = _chapman(*lists)  # as whole numbers, the product would run over
        nobody = self.both == 0
        return np.where(nobody, np.nan, number), np.where(nobody, np.nan, np.sqrt(variance))

    def coverage(
        self, percent: float = 95, of: float | None = None, interval: str = "normal"
    ) -> float | None:
        """The percent of Chapman's intervals that contain the number (present, unless given), of
        the repeats that give one (None where none does).

        interval is "normal" or "log-normal". With short lists fewer contain it than percent says.
        """
        contain = self.contain(percent, of, interval)
        return float(100 * contain.mean()) if len(contain) else None

    def contain(
        self, percent: float = 95, of: float | None = None, interval: str = "normal"
    ) -> np.ndarray:
        """Whether Chapman's interval contains the number, for each repeat that gives one; as in
        coverage."""
        if interval not in ("normal", "log-normal"):
            raise Problem("'interval' must be 'normal' or 'log-normal'.")
        number, error = self.estimates()
        there = number == number  # not missing
        truth = self.present if of is None else checked_count(of, "of", single=True)
        number, error, reach = number[there], error[there], _z(percent)
        if interval == "normal":
            return abs(number - truth) <= reach * error
        seen = (self.first + self.second - self.both)[there]
        return _in_log_normal(truth, number, error, seen, reach)


def simulate_lists(
    people: int,
    first: float,
    second: float,
    *,
    times: float = 1,
    uneven: float = 0,
    missed: float = 0,
    replaced: float = 0,
    repeats: int = 100,
    seed: int = 2018,
) -> ListCounts:
    """What is found with two lists of people whose true number is known, made again and again.

    people is that number; first and second are everybody's chances (0 to 1) of being on each
    list. Each further number breaks one assumption: being on list 1 makes the chance of list 2 so
    many times as large; uneven (0 to 1) raises both chances of half the people by this part and
    lowers those of the other half; missed is the share of true matches not recognised; replaced
    is the share of people who leave and are replaced between the lists. repeats is how often both
    lists are made, at most a million times. The same seed gives the same lists.
    For example, ``hc.simulate_lists(700, 0.4, 0.3, missed=0.1)``.
    """
    import numpy as np

    people = checked_whole(people, "people", 1, MOST_PEOPLE)
    repeats, seed = checked_whole(repeats, "repeats", 1, MOST_RUNS), checked_whole(seed, "seed", 0)
    halves, missed, cut = _halves(people, first, second, times, uneven, missed, replaced)
    generator = np.random.default_rng(seed)
    on_first, on_second, shared = (np.zeros(repeats, int) for _ in range(3))
    for size, left, one, two, again in halves:
        still_there = generator.binomial(size - left, one, repeats)  # of those on list 1
        on_both = generator.binomial(still_there, again)
        on_first = on_first + still_there + generator.binomial(left, one, repeats)
        # Those who came take the place of those who left, and none of them is on list 1.
        on_second = on_second + on_both + generator.binomial(size - still_there, two)
        shared = shared + on_both
    both = shared - generator.binomial(shared, missed)
    ever = people + sum(left for _, left, *_ in halves)
    return ListCounts(on_first, on_second, both, shared, people, ever, cut)


def expected_estimate(
    people: int,
    first: float,
    second: float,
    *,
    times: float = 1,
    uneven: float = 0,
    missed: float = 0,
    replaced: float = 0,
) -> float:
    """What Lincoln-Petersen gives for lists as in simulate_lists if nothing is left to chance.

    people, first, second, times, uneven, missed and replaced mean the same as there. Raises
    Problem where nobody would be on both lists.
    For example, ``hc.expected_estimate(700, 0.4, 0.3, missed=0.1)``.
    """
    halves, missed, _ = _halves(people, first, second, times, uneven, missed, replaced)
    on_first = on_second = shared = 0.0
    for size, left, one, two, again in halves:
        on_both = (size - left) * one * again
        on_first += size * one
        on_second += on_both + (size - (size - left) * one) * two
        shared += on_both
    return lincoln_petersen(on_first, on_second, shared * (1 - missed))


def least_without_overlap(first: int, second: int, chance: float = 0.05) -> int:
    """The fewest people among whom two lists share no name with at least this chance.

    Nobody is on both, so there is no estimate; where the assumptions hold, fewer people than this
    are unlikely: a one-sided bound, at 95% unless given. Each list is taken as drawn at random, so
    the second misses the first with the chance C(people - first, second) / C(people, second).

    >>> least_without_overlap(2, 1)
    3
    """
    first, second = checked_whole(first, "first", 1), checked_whole(second, "second", 1)

    def apart(people: int) -> float:
        ways = _log_ways(people - first, second) - _log_ways(people, second)
        return math.exp(ways)

    low = high = first + second
    while apart(high) < chance:
        low, high = high, 2 * high
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if apart(middle) >= chance else (middle + 1, high)
    return high


def _log_ways(people: int, drawn: int) -> float:
    """The logarithm of the number of ways to draw so many of these people."""
    return math.lgamma(people + 1) - math.lgamma(drawn + 1) - math.lgamma(people - drawn + 1)


# One assumption broken at a time, in lists of invented people.
BROKEN = {
    "nothing broken": dict(first=0.5, second=0.4),
    "people on list 1 avoid list 2": dict(first=0.5, second=0.4, times=0.4),
    "list 1 leads people to list 2": dict(first=0.4, second=0.3, times=2.0),
    "half easy (0.6), half hard (0.2) on both": dict(first=0.4, second=0.4, uneven=0.5),
    "one match in five is missed": dict(first=0.5, second=0.4, missed=0.2),
    "30% replaced between the lists": dict(first=0.5, second=0.4, replaced=0.3),
}


def table_of_broken_assumptions(people: int = 700) -> pd.DataFrame:
    """The expected estimate with each assumption broken in turn, beside the true number, people.

    One row for each of BROKEN, with the chances that break it.
    """
    import pandas as pd

    people = checked_whole(people, "people", 1)
    rows = [
        (
            name + _in_all(people, chances.get("replaced", 0)),
            *_chances(people, **chances),
            people,
            expected_estimate(people, **chances),
        )
        for name, chances in BROKEN.items()
    ]
    columns = [
        "what is broken",
        "chance, list 1",
        "list 2 if not on list 1",
        "list 2 if on list 1",
        "people there",
        "estimate",
    ]
    frame = pd.DataFrame(rows, columns=columns)
    frame["estimate"] = frame["estimate"].round()
    frame["so the estimate is"] = [
        "too low" if one < people else "too high" if one > people else "right"
        for one in frame["estimate"]
    ]
    return frame


def _in_all(people: int, replaced: float) -> str:
    """How many there were at one time or another, where that is more."""
    return f" ({people + round(people * replaced):,} in all)" if replaced else ""


def _chances(people, first, second, times=1, uneven=0, missed=0, replaced=0) -> tuple:
    """The chance of list 1, and of list 2 for people who are there for both, by list 1."""
    halves, *_ = _halves(people, first, second, times, uneven, missed, replaced)
    on = [size * one for size, _, one, _, _ in halves]
    off = [size - part for part, (size, *_) in zip(on, halves)]
    both = sum(part * half[4] for part, half in zip(on, halves))
    late = sum(part * half[3] for part, half in zip(off, halves))
    return round(sum(on) / people, 2), round(late / sum(off), 2), round(both / sum(on), 2)


def at_least(seen: float) -> str:
    """The sentence for lists that share nobody."""
    people = f"{seen:,.0f}"
    people += " person was" if people == "1" else " people were"
    return f"The number cannot be estimated; at least {people} there."


def _lists(first: float, second: float, both: float) -> tuple[float, float, float]:
    named = dict(first=first, second=second, both=both)
    first, second, both = (checked_count(one, name, single=True) for name, one in named.items())
    if both > min(first, second):
        raise Problem("More people are on both lists than on one of them; check the overlap.")
    if both == 0:
        raise Problem(at_least(first + second))
    return first, second, both


def _halves(people, first, second, times, uneven, missed, replaced) -> tuple[list, float, bool]:
    """Two halves of the people, each (size, how many leave, chance of list 1, of list 2, of
    list 2 for those on list 1); the share of matches missed; whether a chance above 1 was cut."""
    people = checked_whole(people, "people", 1)
    times = checked_count(times, "times", single=True)
    parts = dict(first=first, second=second, uneven=uneven, missed=missed, replaced=replaced)
    for name, value in parts.items():
        parts[name] = checked_count(value, name, single=True)
        if parts[name] > 1:
            raise Problem(f"'{name}' is above 1, and it must lie between 0 and 1.")
    first, second, uneven, missed, replaced = parts.values()
    gone, easier = round(people * replaced), people // 2
    halves, cut = [], False
    for size, left, more in (
        (easier, gone // 2, 1 + uneven),
        (people - easier, gone - gone // 2, 1 - uneven),
    ):
        chances = [first * more, second * more, second * more * times]
        cut = cut or max(chances) > 1
        halves.append((size, left, *(min(chance, 1) for chance in chances)))
    return halves, missed, cut


def _in_log_normal(truth, number, error, seen, reach) -> np.ndarray:
    """Whether each log-normal interval, as Estimate.log_normal makes it, contains the truth."""
    import numpy as np

    unseen = np.maximum(number - seen, 0)
    all_seen = unseen <= 1e-9 * number
    spread = np.sqrt(np.log1p((error / np.where(all_seen, 1, unseen)) ** 2))
    left = np.maximum(truth - seen, 0)
    low, high = unseen * np.exp(-reach * spread), unseen * np.exp(reach * spread)
    within = (low <= left) & (left <= high) & (truth >= seen)
    return np.where(all_seen, seen == truth, within)


@finite
def _number_and_error(first: float, second: float, both: float) -> tuple[float, float]:
    """Chapman's number and its standard error."""
    number, variance = _chapman(first, second, both)
    return number, math.sqrt(variance)


def _chapman(first, second, both) -> tuple:
    """Chapman's number and its variance, of counts or arrays of them."""
    number = (first + 1) * (second + 1) / (both + 1) - 1
    product = (first + 1) * (second + 1) * (first - both) * (second - both)
    return number, product / ((both + 1) ** 2 * (both + 2))


def _z(percent: float) -> float:
    percent = checked_count(percent, "percent", single=True)
    if not 0 < percent < 100:
        raise Problem("'percent' must lie between 0 and 100.")
    return NormalDist().inv_cdf(0.5 + percent / 200)
