"""7.W: tornado and simulation."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction
from statistics import mean, pvariance

from headcount.numbers.rounding import rounding_unit
from headcount.questions.functions.results import Gap, Meets, number, short
from headcount.questions.functions.task import Case, Function, Mistake, Task
from headcount.stats import uncertainty
from headcount.story.article import Article

RUNS = 2000
NAMES = ["people_now", "people_before", "attempts_now", "attempts_before"]


def _ratio(people_now, people_before, attempts_now, attempts_before):
    return (attempts_now / people_now) / (attempts_before / people_before)


def _own_tornado(inputs: dict) -> dict:
    ranges = {
        name: uncertainty.Uniform(low, high, base) for name, (low, base, high) in inputs.items()
    }
    return {bar.name: (bar.low, bar.high) for bar in uncertainty.tornado(_ratio, ranges)}


def _all_at_once(inputs: dict) -> dict:
    corners = itertools.product(*((low, high) for low, _, high in inputs.values()))
    ratios = [_ratio(**dict(zip(inputs, corner))) for corner in corners]
    return dict.fromkeys(inputs, (min(ratios), max(ratios)))


def _moments(inputs: dict) -> tuple[float, float, float]:
    """The exact mean, variance and fourth central moment of the ratio, all inputs uniform."""
    raw = [1.0] * 5  # the mean of the ratio to the power of 0, 1, 2, 3, 4
    for name, (low, _, high) in inputs.items():
        for power in range(1, 5):
            exponent = power if name in ("attempts_now", "people_before") else -power
            raw[power] *= _mean_power(low, high, exponent)
    _, m1, m2, m3, m4 = raw
    return m1, m2 - m1**2, m4 - 4 * m1 * m3 + 6 * m1**2 * m2 - 3 * m1**4


def _mean_power(low: float, high: float, exponent: int) -> float:
    """The mean of x to a power, x uniform from low to high: an integral over the range."""
    if low == high:
        return low**exponent
    if exponent == -1:
        return math.log(high / low) / (high - low)
    return (high ** (exponent + 1) - low ** (exponent + 1)) / (exponent + 1) / (high - low)


def _like_runs(inputs: dict, runs: int) -> Meets:
    """Runs that may have come from these ranges, within four standard errors."""
    lowest, highest = next(iter(_all_at_once(inputs).values()))
    middle, variance, fourth = _moments(inputs)
    if lowest == highest:
        variance = 0.0

    def test(returned: object) -> Gap | None:
        values = returned.tolist() if hasattr(returned, "tolist") else returned
        if not isinstance(values, (list, tuple)) or len(values) != runs:
            many = "1 value" if runs == 1 else f"{runs:,} values, one a run,"
            return Gap(f"{short(returned)}, and a list of {many} is wanted.")
        values = [number(value) for value in values]  # arrays of one among them
        if None in values:
            return Gap("a list in which not every value is a number.")
        slack = 1e-9 * highest
        if min(values) < lowest - slack or max(values) > highest + slack:
            return Gap("a ratio that these ranges do not allow.")
        if runs < RUNS:
            return None
        different = len(set(values))
        if variance and different == 1:
            text = "the same value in every run. Draw inside the loop, anew for each run."
            return Gap(text, "M-STEP", known=True)
        if variance and different < runs / 2:
            text = (
                f"only {different:,} different values in {runs:,} runs. Did you draw whole "
                "numbers? Between two of them lie many more, and all are equally likely."
            )
            return Gap(text, "M-WHOLE", known=True)
        if abs(mean(values) - middle) > 4 * math.sqrt(variance / runs) + slack:
            return Gap(
                f"runs with the mean {short(mean(values))}, and about {short(middle)} is right."
            )
        error = math.sqrt(max(0, fourth - variance**2) / runs)  # of the variance of the runs
        if abs(pvariance(map(float, values)) - variance) > 4 * error + slack:
            return Gap("runs that spread differently. Is each input drawn on its own, uniformly?")
        return None

    return Meets(test)


def _seeds(results: list) -> Gap | None:
    first, again, other = ([number(value) for value in one] for one in results[:3])
    if first != again:
        text = "gave other runs for the same seed. Give the seed to the generator."
        return Gap(text, "M-STEP", known=True)
    if first == other:
        return Gap("gave the same runs for two seeds. Is the seed used?", "M-STEP", known=True)
    return None


def _rounded(value: float) -> tuple[float, float, float]:
    """What a printed number may have been: (lowest, printed, highest)."""
    half = Fraction(rounding_unit(value)) / 2
    half = half.numerator if half.denominator == 1 else float(half)
    return value - half, value, value + half


_TORNADO = '''\
def tornado(inputs):
    """For each input the lowest and the highest ratio, if it alone moves.

    inputs holds (low, base, high) by name, as {"people_now": (1, 2, 4), ...};
    all others stay at their base. What comes back holds (lowest, highest).
    Example: {"people_now": (4.0, 16.0), ...}, where the others are 8, 12 and 6.
    """
    base = {name: middle for name, (low, middle, high) in inputs.items()}
    bars = {}
    for name, (low, middle, high) in inputs.items():
        ends = [ratio(**{**base, name: end}) for end in (low, high)]
        bars[name] = (min(ends), max(ends))
    return bars
'''

_SIMULATE = '''\
def simulate(inputs, runs, seed):
    """The ratio of each run, as a list: every input is drawn anew in each.

    inputs holds (low, base, high) by name; all values between low and high are
    equally likely. The same seed gives the same runs.
    Example: len(simulate(inputs, 1000, 2018)) is 1000.
    """
    generator = np.random.default_rng(seed)
    ratios = []
    for run in range(runs):
        drawn = {}
        for name, (low, base, high) in inputs.items():
            drawn[name] = generator.uniform(low, high)
        ratios.append(ratio(**drawn))
    return ratios
'''


def task(story: Article) -> Task:
    officials, charities = story.people_now_officials.value, story.people_now_charities.value
    others = story.people_before.value, story.attempts_2017.value, story.attempts_2016.value
    ranges = [
        (_rounded(officials)[0], charities, _rounded(charities)[-1]),
        *map(_rounded, others),
    ]
    inputs = dict(zip(NAMES, ranges))
    # Narrow, so that draws of whole numbers show; wide enough for any generator of them.
    small = dict(zip(NAMES, [(1, 2, 4), (6, 8, 9), (10, 12, 13), (5, 6, 7)]))
    known = {name: (base, base, base) for name, (_, base, _) in small.items()}
    article = "with the ranges of lesson 7,"
    return Task(
        id="7.W",
        prompt="Which input matters (tornado), and what do all of them do together (simulate)?",
        given="import numpy as np\n\n"
        "def ratio(people_now, people_before, attempts_now, attempts_before):\n"
        "    return (attempts_now / people_now) / (attempts_before / people_before)",
        functions=(
            Function(
                _TORNADO,
                cases=lambda: (
                    Case((small,), _own_tornado(small)),
                    Case((inputs,), _own_tornado(inputs), f"tornado, {article}"),
                    Case((known,), _own_tornado(known)),
                ),
                gaps=("for end in |(low, high)", "bars[name] = |(min(ends), max(ends))"),
                hints=(
                    "A tornado moves one input at a time; the others stand at their base.",
                    "Make a dict of all base values. For each input replace its value by low, then "
                    "by high, and work out the ratio.",
                    "A dict with one value replaced: {**{'a': 1, 'b': 2}, 'b': 5} is "
                    "{'a': 1, 'b': 5}.",
                ),
                mistakes=(
                    Mistake(
                        _all_at_once,
                        "M-OAT",
                        "These are the ends when all inputs move. Move one, keep the others.",
                    ),
                    Mistake(
                        lambda inputs: {k: v[::-1] for k, v in _own_tornado(inputs).items()},
                        "M-FORM",
                        "The two ends are there, and the lower one should come first.",
                    ),
                    Mistake(
                        lambda inputs: {
                            name: tuple(
                                _ratio(**{n: v[1] for n, v in inputs.items()} | {name: end})
                                for end in (low, high)
                            )
                            for name, (low, _, high) in inputs.items()
                        },
                        "M-END",
                        "A larger input can make a smaller ratio: the lower end comes first.",
                    ),
                ),
            ),
            Function(
                _SIMULATE,
                cases=lambda: (
                    *(
                        Case(
                            (inputs, RUNS, seed),
                            _like_runs(inputs, RUNS),
                            f"simulate, {article} {RUNS:,} runs and seed {seed},",
                        )
                        for seed in (1, 1, 2)
                    ),
                    Case(
                        (small, RUNS, 3),
                        _like_runs(small, RUNS),
                        f"simulate, with {short(small)}, {RUNS:,} runs and seed 3,",
                    ),
                    Case(
                        (known, RUNS, 4),
                        _like_runs(known, RUNS),
                        f"simulate, with ranges of no width and {RUNS:,} runs,",
                    ),
                    Case((inputs, 1, 5), _like_runs(inputs, 1), f"simulate, {article} 1 run,"),
                ),
                gaps=("generator.uniform(|low, high",),
                hints=(
                    "A simulation draws all inputs in each run, and keeps one ratio a run.",
                    "Make one generator from the seed before the loop; draw every input inside it.",
                    "Two spinners: for run in range(100): append(generator.uniform(0, 1) + "
                    "generator.uniform(0, 1)).",
                ),
                across=_seeds,
                seconds=5,
            ),
        ),
        praise="Yes: each bar moves one input, and the runs come within four standard errors of "
        "the exact mean.",
        why="One input at a time shows which range matters. Drawing all of them anew in each run "
        "shows what the ranges allow together; the seed makes it repeatable.",
    )
