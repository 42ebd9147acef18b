"""How many people are on neither of two lists: estimates, and lists that break the assumptions.

The estimates hold where four things do: nobody comes or goes between the lists (closed), all
people are equally likely to be on a list (equal chances), being on one list says nothing about
the other (independent), and every person on both is recognised (matching).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from .checks import checked_count, checked_whole
from .problems import Problem


@dataclass(frozen=True)
class Estimate:
    """An estimated number of people, its standard error, and how many were on a list at all."""

    number: float
    standard_error: float
    seen: float

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


def lincoln_petersen(first: float, second: float, both: float) -> float:
    """The number of people, if the second list holds the same share of all people as of the
    first list: first * second / both.

    first and second are the lengths of the lists; both are the people on both. Raises Problem
    where nobody is on both. Petersen (1896) and Lincoln (1930); compared with Chapman's in
    Sadinle (2008), Documentos de CERAC 13.
    """
    first, second, both = _lists(first, second, both)
    return first * second / both


def chapman(first: float, second: float, both: float) -> Estimate:
    """The number of people with less bias in short lists: ones are added, one is taken off.

    Chapman (1951), University of California Publications in Statistics 1, 131-160; variance
    from Seber (1970), Biometrics 26, 13-22. Raises Problem where nobody is on both: the
    formula would still give a number, and it would mean nothing.
    """
    first, second, both = _lists(first, second, both)
    number, variance = _chapman(first, second, both)
    return Estimate(number, math.sqrt(variance), first + second - both)


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
        number, variance = _chapman(self.first, self.second, self.both)
        nobody = self.both == 0
        return np.where(nobody, np.nan, number), np.where(nobody, np.nan, np.sqrt(variance))

    def coverage(self, percent: float = 95) -> float | None:
        """The percent of Chapman's normal intervals that contain `present`, of the repeats that
        give one (None where none does)."""
        number, error = self.estimates()
        there = ~np.isnan(number)
        if not there.any():
            return None
        inside = np.abs(number[there] - self.present) <= _z(percent) * error[there]
        return float(100 * inside.mean())


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
    """Two lists of people whose true number is known, made again and again.

    first and second are everybody's chances (0 to 1) of being on each list. Each further number
    breaks one assumption: being on list 1 makes the chance of list 2 so many times as large;
    uneven (0 to 1) raises both chances of half the people by this part and lowers those of the
    other half; missed is the share of true matches not recognised; replaced is the share of
    people who leave and are replaced between the lists. The same seed gives the same lists.
    """
    people, repeats = checked_whole(people, "people", 1), checked_whole(repeats, "repeats", 1)
    times = checked_count(times, "times")
    parts = dict(first=first, second=second, uneven=uneven, missed=missed, replaced=replaced)
    for name, value in parts.items():
        if checked_count(value, name) > 1:
            raise Problem(f"'{name}' is above 1, and it must lie between 0 and 1.")
    generator = np.random.default_rng(checked_whole(seed, "seed", 0))
    gone = round(people * replaced)
    listed, second_list, shared, cut = (np.zeros(repeats, int) for _ in range(4))
    for sign, size in ((1, people // 2), (-1, people - people // 2)):
        left = gone // 2 if sign == 1 else gone - gone // 2
        chances = [
            first * (1 + sign * uneven),
            second * (1 + sign * uneven),
            second * (1 + sign * uneven) * times,
        ]
        cut = cut | any(chance > 1 for chance in chances)
        one, two, again = (min(chance, 1) for chance in chances)
        stayed = generator.binomial(size - left, one, repeats)
        on_both = generator.binomial(stayed, again)
        listed = listed + stayed + generator.binomial(left, one, repeats)
        # Those who came take the place of those who left, and none of them is on list 1.
        second_list = second_list + on_both + generator.binomial(size - stayed, two)
        shared = shared + on_both
    both = shared - generator.binomial(shared, missed)
    return ListCounts(listed, second_list, both, shared, people, people + gone, bool(cut.any()))


def at_least(seen: float) -> str:
    """The sentence for lists that share nobody."""
    return f"The number cannot be estimated; at least {seen:,.0f} people were there."


def _lists(first: float, second: float, both: float) -> tuple[float, float, float]:
    first, second = checked_count(first, "first"), checked_count(second, "second")
    both = checked_count(both, "both")
    if both > min(first, second):
        raise Problem("More people are on both lists than on one of them; check the overlap.")
    if both == 0:
        raise Problem(at_least(first + second))
    return first, second, both


def _chapman(first, second, both) -> tuple:
    """Chapman's number and its variance, of counts or arrays of them."""
    number = (first + 1) * (second + 1) / (both + 1) - 1
    product = (first + 1) * (second + 1) * (first - both) * (second - both)
    return number, product / ((both + 1) ** 2 * (both + 2))


def _z(percent: float) -> float:
    if not 0 < checked_count(percent, "percent") < 100:
        raise Problem("'percent' must lie between 0 and 100.")
    return NormalDist().inv_cdf(0.5 + percent / 200)
