"""Two lists: published formulas, exact expectations, and each assumption broken."""

import math
from decimal import Decimal
from itertools import product

import numpy as np
import pandas as pd
import pytest
from expected import one_sentence
from hypothesis import given
from hypothesis import strategies as st

import headcount as hc
from headcount.errors import Problem
from headcount.stats.hidden import BROKEN, at_least, least_without_overlap

near = pytest.approx
SEEDS = range(20)
counts = st.integers(1, 5000)


def test_the_chances_of_a_broken_assumption_give_its_estimate():
    """Of n people n * p are on list 1; of those the chance of list 2 is one, of the others
    another; what two lists are taken to say is n1 * n2 / m."""
    table = hc.table_of_broken_assumptions(1_000).iloc[:4]  # the others break it after the lists
    for _, row in table.iterrows():
        names = ("chance, list 1", "list 2 if not on list 1", "list 2 if on list 1")
        first, off, on = (row[name] for name in names)
        expected = 1_000 * (first * on + (1 - first) * off) / on
        assert row["estimate"] == pytest.approx(expected, rel=0.01), row["what is broken"]


def test_the_lists_of_the_lesson():
    found = hc.chapman(200, 150, 60)
    assert hc.lincoln_petersen(200, 150, 60) == 500
    assert (found.number, found.standard_error, found.seen) == near(
        (496.557, 40.7142, 290), rel=1e-5
    )
    assert found.normal() == near((416.759, 576.356), rel=1e-5)
    assert found.log_normal() == near((430.883, 592.847), rel=1e-5)
    assert "417 to 576 (normal)" in repr(found) and "431 to 593 (log-normal)" in repr(found)


def test_typing_errors():
    assert hc.lincoln_petersen(40, 30, 24) == 50
    assert hc.chapman(40, 30, 24).number == near(49.84)


def test_chapman_has_no_bias_where_the_lists_cover_all():
    """Over all samples of fixed sizes, with n1 + n2 >= N, its mean is exactly N (Chapman 1951)."""
    people, first, second = 12, 7, 6
    ways = {
        both: math.comb(first, both) * math.comb(people - first, second - both)
        for both in range(max(0, first + second - people), min(first, second) + 1)
    }
    mean = sum(
        many * ((first + 1) * (second + 1) / (both + 1) - 1) for both, many in ways.items()
    ) / math.comb(people, second)
    assert mean == near(people)
    assert min(ways) > 0 and all(
        hc.chapman(first, second, both).number == near((first + 1) * (second + 1) / (both + 1) - 1)
        for both in ways
    )


@given(counts, counts, counts)
def test_intervals_hold_the_estimate_and_everybody_seen(only_first, only_second, both):
    found = hc.chapman(only_first + both, only_second + both, both)
    low, high = found.normal()
    assert low <= found.number <= high and (low + high) / 2 == near(found.number)
    low, high = found.log_normal()
    assert found.seen <= low <= found.number * (1 + 1e-9) and found.number <= high * (1 + 1e-9)
    wider = found.normal(99)
    assert wider[1] > found.normal(90)[1]
    assert found.number <= hc.lincoln_petersen(only_first + both, only_second + both, both)


def test_one_list_inside_the_other():
    found = hc.chapman(60, 150, 60)
    assert (found.number, found.standard_error, found.seen) == (150, 0, 150)
    assert found.normal() == found.log_normal() == (150, 150)


@pytest.mark.parametrize("estimate", [hc.lincoln_petersen, hc.chapman])
def test_overlap_0_is_no_estimate(estimate):
    with pytest.raises(Problem, match="cannot be estimated; at least 350 people") as caught:
        estimate(200, 150, 0)
    assert one_sentence(caught.value) and "30,350" not in str(caught.value)


# --- simulated lists -----------------------------------------------------------------------


def test_expected_estimates_of_the_lesson():
    estimates = [hc.expected_estimate(700, **chances) for chances in BROKEN.values()]
    assert estimates == near([700, 1225, 490, 560, 875, 1000])
    table = hc.table_of_broken_assumptions()
    assert list(table["estimate"]) == [700, 1225, 490, 560, 875, 1000]
    assert list(table["so the estimate is"]) == [
        "right",
        "too high",
        "too low",
        "too low",
        "too high",
        "too high",
    ]
    for times, expected in ((1, 700), (0.8, 787.5), (0.6, 933.333), (0.4, 1225)):
        assert hc.expected_estimate(700, 0.5, 0.4, times=times) == near(expected)


@pytest.mark.parametrize("seed, name", list(product(SEEDS, BROKEN)))
def test_simulated_lists_agree_with_what_is_expected(seed, name):
    """Mean lengths and overlap within four standard errors of the exact means."""
    chances, repeats = BROKEN[name], 400
    found = hc.simulate_lists(700, **chances, repeats=repeats, seed=seed)
    for column, exact in zip((found.first, found.second, found.both), exact_means(**chances)):
        error = column.std(ddof=1) / math.sqrt(repeats)
        assert abs(column.mean() - exact) <= 4 * error


def exact_means(first, second, times=1, uneven=0, missed=0, replaced=0):
    """By adding up the chances of 700 people, one by one."""
    lengths = np.zeros(3)
    for person in range(700):
        more = 1 + uneven if person % 2 else 1 - uneven
        one, two = first * more, second * more
        stays = 1 - replaced
        again = one * stays * two * times
        lengths += one, again + (1 - one * stays) * two, again * (1 - missed)
    return lengths


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("times, published", [(1, 94.5), (0.8, 53.85), (0.6, 1.25), (0.4, 0)])
def test_how_many_intervals_contain_the_truth(times, published, seed):
    """Both figures are simulated (2,000 runs), so their errors add."""
    found = hc.simulate_lists(700, 0.5, 0.4, times=times, repeats=2000, seed=seed).coverage()
    share = max(published, 0.5) / 100
    assert abs(found - published) <= 4 * 100 * math.sqrt(2 * share * (1 - share) / 2000)


def exact_coverage(people, first, second, least=1):
    """The percent of Chapman's 95% intervals, normal and log-normal, that hold the true number, of
    the lists with at least so many people on both.

    Added up over all lengths of list 1, overlaps, and names on list 2 alone.
    """
    counts = np.arange(people + 1)
    log_factorials = np.array([math.lgamma(n + 1) for n in counts])

    def chances(n, chance):
        at = counts[: n + 1]
        ways = log_factorials[n] - log_factorials[at] - log_factorials[n - at]
        return np.exp(ways + at * math.log(chance) + (n - at) * math.log1p(-chance))

    normal = log_normal = meeting = 0.0
    for n1, likely in enumerate(chances(people, first)):
        if likely < 1e-12 or n1 < least:
            continue
        both = counts[least : n1 + 1, None]
        alone = counts[None, : people - n1 + 1]
        weight = likely * chances(n1, second)[least:, None] * chances(people - n1, second)[None, :]
        n2 = both + alone
        number = (n1 + 1) * (n2 + 1) / (both + 1) - 1
        error = np.sqrt(
            (n1 + 1) * (n2 + 1) * (n1 - both) * (n2 - both) / ((both + 1) ** 2 * (both + 2))
        )
        seen = n1 + alone
        with np.errstate(all="ignore"):
            unseen = number - seen
            factor = np.exp(1.959964 * np.sqrt(np.log1p((error / unseen) ** 2)))
            low, high = seen + unseen / factor, seen + unseen * factor
            found = np.where(unseen > 1e-9, (low <= people) & (people <= high), seen == people)
        meeting += weight.sum()
        normal += weight[np.abs(number - people) <= 1.959964 * error].sum()
        log_normal += weight[found].sum()
    return 100 * normal / meeting, 100 * log_normal / meeting


@pytest.mark.parametrize(
    "people, first, second, normal, log_normal",
    [(500, 0.4, 0.3, 94, 95), (100, 0.2, 0.2, 82, 91), (50, 0.2, 0.2, 69, 87)],
)
def test_95_percent_intervals_hold_less_with_short_lists(people, first, second, normal, log_normal):
    """An equal chance on each list, and none of the other ways in which lists are wrong."""
    exact = exact_coverage(people, first, second)
    assert (round(exact[0]), round(exact[1])) == (normal, log_normal)
    found = hc.simulate_lists(people, first, second, repeats=20_000)
    for interval, share in zip(("normal", "log-normal"), exact):
        error = 100 * math.sqrt(share / 100 * (1 - share / 100) / 20_000)
        assert abs(found.coverage(interval=interval) - share) <= 4 * error


def test_lists_that_do_not_meet_would_be_counted_by_their_formula():
    """73 of 100, with the meaningless numbers of lists that share nobody."""
    assert round(exact_coverage(50, 0.2, 0.2, least=0)[0]) == 73


def test_what_lesson_8_says_of_its_own_lists():
    from headcount.questions.lessons.lesson_08.exercises import HOLD_IT

    assert HOLD_IT == round(exact_coverage(500, 0.4, 0.3)[0])
    assert (500 * 0.4, 500 * 0.3) == (200, 150), "as long on average"


def test_avoidance_is_one_world_in_all_of_lesson_8():
    """350 on list 1, 56 of them on list 2, 196 on list 2: 350 x 196 / 56."""
    from headcount.explorers.lists import ListsExplorer
    from headcount.questions.bank import find

    avoided = "people on list 1 avoid list 2"
    table = hc.table_of_broken_assumptions().set_index("what is broken")
    assert table.loc[avoided, "estimate"] == 350 * 196 / 56 == 1225
    assert "1,225" in find("8.4").praise and "= 1,225" in find("8.4").solution.sums[-1]
    explorer = ListsExplorer(hc.article())
    widget = explorer.with_defaults(explorer.settings["People on list 1 avoid list 2"])
    assert (widget["first"], widget["second"], widget["times"]) == (50, 40, 0.4)


@pytest.mark.parametrize("first, second, fewest", [(200, 150, 10_190), (30, 20, 226), (1, 1, 2)])
def test_no_overlap_makes_few_people_unlikely(first, second, fewest):
    """The second list, drawn at random, misses the first with 5% from so many people on."""

    def apart(people):
        return math.comb(people - first, second) / math.comb(people, second)

    assert apart(fewest) >= 0.05 and (fewest == first + second or apart(fewest - 1) < 0.05)
    assert least_without_overlap(first, second) == fewest


def test_the_same_seed_gives_the_same_lists():
    one, again, other = (hc.simulate_lists(700, 0.5, 0.4, seed=seed) for seed in (5, 5, 6))
    assert np.array_equal(one.both, again.both) and np.array_equal(one.first, again.first)
    assert not np.array_equal(one.both, other.both)


@given(
    st.integers(1, 300),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(0, 3),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_lists_are_possible(people, first, second, times, uneven, missed, replaced):
    found = hc.simulate_lists(
        people,
        first,
        second,
        times=times,
        uneven=uneven,
        missed=missed,
        replaced=replaced,
        repeats=20,
    )
    assert np.all(found.both <= found.shared)
    assert np.all(found.shared <= np.minimum(found.first, found.second))
    assert np.all(found.first <= people) and np.all(found.second <= people)
    assert np.all(found.first + found.second - found.shared <= found.ever)
    assert found.ever == people + round(people * replaced)
    assert found.cut == (max(first, second, second * times) * (1 + uneven) > 1)
    numbers, errors = found.estimates()
    assert np.array_equal(np.isnan(numbers), found.both == 0)
    assert found.coverage() is None or 0 <= found.coverage() <= 100


def test_lists_that_never_meet_have_no_coverage():
    found = hc.simulate_lists(50, 0.05, 0.05, times=0)
    assert found.coverage() is None and np.isnan(found.estimates()[0]).all()


def test_a_chance_above_1_is_cut_and_said():
    assert hc.simulate_lists(700, 0.5, 0.8, times=2).cut
    assert not hc.simulate_lists(700, 0.5, 0.5, times=2).cut


@pytest.mark.parametrize(
    "call, why",
    [
        (lambda: hc.chapman(200, 150, 160), "check the overlap"),
        (lambda: hc.lincoln_petersen(200, 150, -1), "negative"),
        (lambda: hc.chapman("200", 150, 60), "'first' must be a number"),
        (lambda: hc.chapman(200, 150, 60).normal(100), "between 0 and 100"),
        (lambda: hc.simulate_lists(0, 0.5, 0.4), "'people'"),
        (lambda: hc.simulate_lists(7.5, 0.5, 0.4), "whole number"),
        (lambda: hc.simulate_lists(700, 1.5, 0.4), "'first' is above 1"),
        (lambda: hc.simulate_lists(700, 0.5, 0.4, missed=-0.1), "negative"),
        (lambda: hc.simulate_lists(700, 0.5, 0.4, replaced=2), "'replaced' is above 1"),
        (lambda: hc.simulate_lists(700, 0.5, 0.4, repeats=0), "'repeats'"),
        (lambda: hc.simulate_lists(700, 0.5, 0.4, repeats=10**8), "'repeats' .* fewer will do"),
        (lambda: hc.simulate_lists(10**30, 0.5, 0.4), "'people' is more than"),
        (lambda: hc.simulate_lists(700, pd.Series([0.5]), 0.4), "'first' must be a single number"),
        (lambda: hc.chapman(pd.Series([200, 100]), 150, 60), "'first' must be a single number"),
        (lambda: hc.lincoln_petersen(200, 150, np.array([60, 50])), "'both' must be a single"),
        (lambda: hc.chapman(200, 150, 60).normal(pd.Series([90])), "'percent' must be a single"),
        (lambda: hc.lincoln_petersen(1e308, 15, 6), "too large to be written"),
        (lambda: hc.lincoln_petersen(10**308, 15, 6), "too large to be written"),
        (lambda: hc.chapman(1e200, 1e200, 1), "too large to be written"),
        (lambda: hc.expected_estimate(10**308, 0.5, 0.4), "too large to be written"),
        (lambda: hc.table_of_broken_assumptions("5"), "'people' must be a number"),
        (lambda: hc.table_of_broken_assumptions(5.5), "whole number"),
        (lambda: hc.expected_estimate(700, 0.5, 0.4, times=0), "cannot be estimated"),
    ],
)
def test_refused_in_one_sentence(call, why):
    with pytest.raises(ValueError, match=why) as caught:
        call()
    assert isinstance(caught.value, Problem) and one_sentence(caught.value)


def test_numbers_of_any_kind():
    half, fifth, third = Decimal("0.5"), Decimal("0.2"), Decimal("0.3")
    assert hc.expected_estimate(Decimal(700), half, 0.4, missed=fifth) == near(875)
    one = hc.simulate_lists(700, half, 0.4, missed=fifth, replaced=third)
    other = hc.simulate_lists(700, 0.5, 0.4, missed=0.2, replaced=0.3)
    assert np.array_equal(one.both, other.both)
    five = hc.table_of_broken_assumptions(Decimal(5))
    assert five["people there"].tolist() == [5] * 6
    assert five["estimate"].tolist() == hc.table_of_broken_assumptions(5)["estimate"].tolist()


def test_long_lists_do_not_run_over():
    """With a million people the product of four lengths is more than a whole number can hold."""
    numbers, errors = hc.simulate_lists(1_000_000, 0.5, 0.4, repeats=20).estimates()
    assert np.all(abs(numbers - 1_000_000) < 10_000) and np.all((errors > 0) & (errors < 10_000))


def test_one_person_is_a_person():
    assert at_least(1) == "The number cannot be estimated; at least 1 person was there."
    assert at_least(2) == "The number cannot be estimated; at least 2 people were there."
    assert "at least 1,001 people were" in at_least(1001)
