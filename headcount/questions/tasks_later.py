"""The write-your-own tasks of lessons 6 to 10."""

from __future__ import annotations

import itertools
import math
from statistics import mean

import numpy as np
import pandas as pd

from .. import arithmetic, hidden, uncertainty
from ..article import Article
from .functions import SCALE, Case, Function, Mistake, Task, cases
from .returns import Gap, Meets, gap, number, short

# --- 6.W -----------------------------------------------------------------------------------


_TIME_WEIGHTED = '''\
def time_weighted(levels, days):
    """The average level, each counted for the days it lasted.

    levels and days are lists of one length. None where no days passed.
    Example: time_weighted([10, 2], [9, 3]) is 8.0.
    """
    if sum(days) == 0:
        return None
    total = 0
    for level, length in zip(levels, days):
        total += level * length
    return total / sum(days)
'''

_REGIME_RATES = '''\
def regime_rates(total, days1, days2, rate2):
    """Events a day in the first and in the second part of a period: (rate1, rate2).

    total events happened in all; rate2 a day in the second part is known.
    None where the first part has no days.
    Example: regime_rates(100, 10, 4, 5) is (8.0, 5).
    """
    if days1 == 0:
        return None
    rest = total - days2 * rate2
    return rest / days1, rate2
'''


def _time(story: Article) -> Task:
    year, next_year = story.attempts_2016, story.attempts_2017
    camp = (story.cleared - year.start).days
    rest = (year.end - year.start).days + 1 - camp
    levels = [story.people_before.value, story.people_now_officials.value]
    rate_after = next_year.value / ((next_year.end - next_year.start).days + 1)
    return Task(
        id="6.W",
        prompt="Write the average of levels that last unequal times, and the two rates inside one "
        "year.",
        functions=(
            Function(
                _TIME_WEIGHTED,
                cases=cases(
                    arithmetic.time_weighted,
                    ([10, 2], [9, 3]), (levels, [camp, rest]), ([5], [10]), ([10, 2], [0, 3]),
                    ([4, 1, 7], [1, 1, 2]), ([10, 2], [0, 0]), ([], []),
                ),
                mistakes=(
                    Mistake(lambda levels, days: mean(levels), "M-UNW"),
                    Mistake(lambda levels, days: max(levels), "M-PEAK"),
                    Mistake(
                        lambda levels, days: sum(a * b for a, b in zip(levels, days)),
                        "M-STOCK",
                        "These are person-days. Divide by the days to get a level.",
                    ),
                ),
            ),
            Function(
                _REGIME_RATES,
                cases=cases(
                    arithmetic.regime_rates,
                    (100, 10, 4, 5), (year.value, camp, rest, rate_after), (100, 10, 0, 5),
                    (100, 10, 10, 10), (100, 0, 10, 5),
                ),
                mistakes=(
                    Mistake(
                        lambda total, days1, days2, rate2: (total / (days1 + days2), rate2),
                        "M-PERIOD",
                        "Your first rate covers the whole period. Which events were in the first "
                        "part?",
                    ),
                    Mistake(
                        lambda total, days1, days2, rate2: (total / days1, rate2),
                        "M-PERIOD",
                        "All events cannot be in the first part. How many were in the second?",
                    ),
                ),
            ),
        ),
        hints=(
            "Think of person-days, and of the events that are left for the first part.",
            "Multiply, add, divide by the days; subtract the second part before dividing.",
            "6 for one day and 3 for two days: (6 + 3 + 3) / 3 is 4.",
        ),
        praise="Yes, also where no days passed. Which of the two does a single count hide?",
        why="A level weighs as much as the days it lasted. What the second part does not account "
        "for happened in the first.",
    )  # fmt: skip


# --- 7.W -----------------------------------------------------------------------------------

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
        if any(number(value) is None for value in values):
            return Gap("a list in which not every value is a number.")
        slack = 1e-9 * highest
        if min(values) < lowest - slack or max(values) > highest + slack:
            return Gap("a ratio that these ranges do not allow.")
        if runs < RUNS:
            return None
        if variance and len(set(values)) == 1:
            return Gap(
                "the same value in every run. Draw inside the loop, anew for each run.", known=True
            )
        if abs(mean(values) - middle) > 4 * math.sqrt(variance / runs) + slack:
            return Gap(
                f"runs with the mean {short(mean(values))}, and about {short(middle)} is right."
            )
        error = math.sqrt(max(0, fourth - variance**2) / runs)  # of the variance of the runs
        if abs(float(np.var(values)) - variance) > 4 * error + slack:
            return Gap("runs that spread differently. Is each input drawn on its own, uniformly?")
        return None

    return Meets(test)


def _seeds(results: list) -> Gap | None:
    first, again, other = (list(one) for one in results[:3])
    if first != again:
        return Gap("gave other runs for the same seed. Give the seed to the generator.", known=True)
    if first == other:
        return Gap("gave the same runs for two seeds. Is the seed used?", known=True)
    return None


_TORNADO = '''\
def tornado(inputs):
    """For each input the lowest and the highest ratio, if it alone moves.

    inputs holds (low, base, high) by name; all others stay at their base. The
    dict that comes back holds (lowest, highest) by name.
    Example: {"people_now": (4.8, 9.6), ...}
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


def _sensitivity(story: Article) -> Task:
    now = (
        story.people_now_officials.value,
        story.people_now_charities.value,
        story.people_now_charities.value + story.people_dunkirk_charities.value,
    )
    before = story.people_before.value
    old, new = story.attempts_2016.value, story.attempts_2017.value
    inputs = {
        "people_now": now,
        "people_before": (before - 500, before, before + 500),
        "attempts_now": (new - 500, new, new + 500),
        "attempts_before": (old - 500, old, old + 500),
    }
    small = dict(zip(NAMES, [(1, 2, 4), (8, 8, 8), (10, 20, 30), (5, 10, 10)]))
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
                cases=(
                    Case((small,), _own_tornado(small)),
                    Case((inputs,), _own_tornado(inputs), f"tornado, {article}"),
                    Case((known,), _own_tornado(known)),
                ),
                mistakes=(
                    Mistake(_all_at_once, "M-OAT",
                            "These are the ends when all inputs move. Move one, keep the others."),
                    Mistake(
                        lambda inputs: {k: v[::-1] for k, v in _own_tornado(inputs).items()},
                        text="The two ends are there, and the lower one should come first.",
                    ),
                    Mistake(
                        lambda inputs: {
                            name: tuple(_ratio(**{n: v[1] for n, v in inputs.items()} | {name: end})
                                        for end in (low, high))
                            for name, (low, _, high) in inputs.items()
                        },
                        text="A larger input can make a smaller ratio: the lower end comes first.",
                    ),
                ),
            ),
            Function(
                _SIMULATE,
                cases=(
                    *(
                        Case((inputs, RUNS, seed), _like_runs(inputs, RUNS),
                             f"simulate, {article} {RUNS:,} runs and seed {seed},")
                        for seed in (1, 1, 2)
                    ),
                    Case((small, RUNS, 3), _like_runs(small, RUNS),
                         f"simulate, with {short(small)}, {RUNS:,} runs and seed 3,"),
                    Case((known, RUNS, 4), _like_runs(known, RUNS),
                         f"simulate, with ranges of no width and {RUNS:,} runs,"),
                    Case((inputs, 1, 5), _like_runs(inputs, 1), f"simulate, {article} 1 run,"),
                ),
                across=_seeds,
                seconds=5,
            ),
        ),
        hints=(
            "A tornado moves one input at a time; a simulation draws all of them in each run.",
            "Start from a dict of all base values and replace one; in simulate, draw inside the "
            "loop.",
            "Two dice: for run in range(100): append(generator.integers(1, 7) + "
            "generator.integers(1, 7)).",
        ),
        praise="Yes: within four standard errors of the exact mean. What would more runs change?",
        why="One input at a time shows which range matters. Drawing all of them anew in each run "
        "shows what the ranges allow together; the seed makes it repeatable.",
    )  # fmt: skip


# --- 8.W -----------------------------------------------------------------------------------


def _own_chapman(n1: float, n2: float, m: float) -> tuple:
    estimate = hidden.chapman(n1, n2, m)
    reach = 1.96 * estimate.standard_error
    return _around(estimate.number, estimate.standard_error, reach)


def _around(middle: float, error: float, reach: float) -> tuple:
    return middle, error, middle - reach, middle + reach


def _says_why(returned: object) -> Gap | None:
    if isinstance(returned, str) and len(returned.split()) > 2:
        return None
    if returned is None:
        return Gap("None. Say in a sentence why there is no estimate.", "M-ZERO", known=True)
    return Gap(
        f"{short(returned)}. Nobody is on both lists, so there is no estimate: return a sentence "
        "that says so.",
        "M-ZERO",
        known=True,
    )


def _with_middle(middle) -> Mistake:
    def wrong(n1: float, n2: float, m: float) -> tuple:
        _, error, _, _ = _own_chapman(n1, n2, m)
        return _around(middle(n1, n2, m), error, 1.96 * error)

    return wrong


_CHAPMAN = '''\
def chapman(n1, n2, m):
    """(estimate, standard error, low, high) from two lists with m on both.

    estimate = (n1 + 1)(n2 + 1) / (m + 1) - 1. The standard error is the root of
    (n1 + 1)(n2 + 1)(n1 - m)(n2 - m) / ((m + 1)(m + 1)(m + 2)); low and high
    are 1.96 of it away. Where m is 0: a sentence (a text) that says why not.
    Example: chapman(9, 4, 4) is (9.0, 0.0, 9.0, 9.0).
    """
    if m == 0:
        return "Cannot be estimated: nobody is on both lists."
    product = (n1 + 1) * (n2 + 1)
    estimate = product / (m + 1) - 1
    variance = product * (n1 - m) * (n2 - m) / ((m + 1) ** 2 * (m + 2))
    error = sqrt(variance)
    return estimate, error, estimate - 1.96 * error, estimate + 1.96 * error
'''


def _lists(story: Article) -> Task:
    return Task(
        id="8.W",
        prompt="Write Chapman's estimate with its standard error and 95% interval.",
        given="from math import sqrt",
        functions=(
            Function(
                _CHAPMAN,
                cases=(
                    *cases(_own_chapman, (200, 150, 60), (9, 4, 4), (200, 150, 150), (40, 30, 24)),
                    Case((200, 150, 0), Meets(_says_why)),
                ),
                mistakes=(
                    Mistake(
                        _with_middle(lambda n1, n2, m: (n1 + 1) * (n2 + 1) / (m + 1)),
                        "M-SLIP",
                        "The ones are added, and at the end one must be taken off.",
                    ),
                    Mistake(
                        _with_middle(lambda n1, n2, m: n1 * n2 / m),
                        text="That estimate is Lincoln-Petersen; Chapman adds the ones.",
                    ),
                    Mistake(
                        _with_middle(lambda n1, n2, m: n1 + n2 - m),
                        "M-UNION",
                        "That counts the people seen. Who is on neither list?",
                    ),
                    Mistake(
                        lambda n1, n2, m: _around(*_own_chapman(n1, n2, m)[:2],
                                                  _own_chapman(n1, n2, m)[1]),
                        text="The interval reaches one standard error each way; 95% takes 1.96.",
                    ),
                ),
            ),
        ),
        hints=(
            "Ask about m first, then follow the two formulas of the docstring.",
            "Add ones, divide, take one off; the error is a square root of the long fraction.",
            "Lists of 9 and 4 with 1 on both: 10 x 5 / 2 - 1 is 24.",
        ),
        praise="Yes, also where everybody of a list is on the other. When would you give no "
        "estimate although the formula has one?",
        why="With an overlap of 0 the formula still gives a number, and it would mean nothing: "
        "so the function says why instead.",
    )  # fmt: skip


# --- 9.W -----------------------------------------------------------------------------------


def _honest(table: pd.DataFrame) -> Meets:
    """A figure with a panel a name in the table, bars as in it, from zero."""
    wanted = {name: list(rows["value"]) for name, rows in table.groupby("panel", sort=False)}

    def test(returned: object) -> Gap | None:
        from matplotlib.figure import Figure

        figure = getattr(returned, "figure", returned)
        if not isinstance(figure, Figure):
            return Gap(f"{short(returned)}, and a figure or a chart (hc.Chart) is wanted.")
        panels = figure.get_axes()
        places = {tuple(axes.get_position().bounds) for axes in panels}
        if len(places) < len(panels):
            return Gap("two scales in one panel. Give each its own panel.", "M-DUAL", known=True)
        if len(panels) != len(wanted):
            return Gap(f"{len(panels)} panels, and {len(wanted)} are wanted.")
        for axes, (name, values) in zip(panels, wanted.items()):
            heights = [bar.get_height() for bar in axes.patches]
            if gap(heights, values):
                return Gap(f"bars of {short(heights)} where the table has {short(values)}.")
            low, high = axes.get_ylim()
            if low != 0 or any(bar.get_y() != 0 for bar in axes.patches):
                text = f"the panel '{name}' with an axis that does not begin at 0."
                return Gap(text, "M-TRUNC", known=True)
            if high < max(values):
                return Gap(f"the panel '{name}' with bars that stick out of it at the top.")
            titles = " ".join(axes.get_title(loc=loc) for loc in ("left", "center", "right"))
            if name.lower() not in titles.lower():
                return Gap(f"a panel whose title does not say '{name}'.")
        if not getattr(returned, "alt", "").strip():
            return Gap("a figure without alt text. Return hc.Chart(fig, alt, table).")
        return None

    return Meets(test)


def _or_cut(before: float, after: float, start: float) -> float:
    return 100 * (after - start) / (before - start)


_DRAWN_CHANGE = '''\
def drawn_change(before, after, start):
    """The percent change of two bars as drawn, on an axis that begins at start.

    A fall is negative. None where a bar has no length left.
    Example: drawn_change(100, 90, 50) is -20.0.
    """
    if start >= before or start >= after:
        return None
    return 100 * (after - before) / (before - start)
'''

_HONEST_PANELS = '''\
def honest_panels(table):
    """A chart with two panels of bars from zero, returned as an hc.Chart.

    The table has the columns panel, when and value. Each name in panel gets a
    panel of its own with that name as title; the chart carries alt text.
    Example: four rows for two panels give two bars in each.
    """
    fig, panels = plt.subplots(1, 2, figsize=(7, 3.5), layout="constrained")
    words = "Bars from zero."
    for axes, (name, rows) in zip(panels, table.groupby("panel", sort=False)):
        axes.bar(rows["when"], rows["value"])
        axes.set_ylim(bottom=0)
        axes.set_title(name)
        pairs = zip(rows["when"], rows["value"])
        values = [f"{when} {value:,.0f}" for when, value in pairs]
        words += f" {name}: {', '.join(values)}."
    return hc.Chart(fig, words, table)
'''


def _panels(story: Article) -> Task:
    def two(names: tuple[str, str], values: list[float]) -> pd.DataFrame:
        panels = [name for name in names for _ in range(2)]
        return pd.DataFrame({"panel": panels, "when": ["before", "after"] * 2, "value": values})

    attempts = [story.attempts_2016.value, story.attempts_2017.value]
    people = [story.people_before.value, story.people_now_charities.value]
    article = two(("Attempts to cross", "People counted in Calais"), [*attempts, *people])
    invented = two(("Visits", "Patients"), [96, 88, 61, 47])
    nobody = two(("Visits", "Patients"), [96, 88, 61, 0])
    panels = "honest_panels, with"
    return Task(
        id="9.W",
        prompt="Measure how far a cut axis draws a fall, then draw the honest chart.",
        given="import matplotlib.pyplot as plt",
        functions=(
            Function(
                _DRAWN_CHANGE,
                cases=cases(
                    arithmetic.drawn_change,
                    (100, 90, 50), (*attempts, 100_000), (*attempts, 0), (60, 80, 50),
                    (100, 90, 90), (100, 90, 120), (90, 100, 95),
                ),
                mistakes=(
                    Mistake(lambda a, b, start: 100 * (b - a) / a, "M-TRUNC",
                            "That is the change in the numbers. How long are the bars as drawn?"),
                    Mistake(_or_cut, "M-COMPL"),
                    Mistake(lambda a, b, start: (b - a) / (a - start), "M-SCALE", SCALE),
                    Mistake(lambda a, b, start: 100 * (a - b) / (a - start),
                            text="The size is right and the sign is not: a fall is negative."),
                ),
            ),
            Function(
                _HONEST_PANELS,
                cases=(
                    Case((invented,), _honest(invented), f"{panels} visits and patients,"),
                    Case((article,), _honest(article), f"{panels} the article's counts,"),
                    Case((nobody,), _honest(nobody), f"{panels} a count of 0,"),
                ),
                seconds=60,  # the first figure of a session may take long in a browser
            ),
        ),
        hints=(
            "The axis takes the same piece off both bars. Panels: one axes object a name.",
            "Compare the lengths as drawn; for the chart use subplots(1, 2), groupby and bar.",
            "20 and 18 on an axis from 10: lengths 10 and 8, so 20% shorter.",
        ),
        praise="Yes. What else would you print under the chart before you share it?",
        why="Bars are read by length, so a cut axis changes the comparison. Two kinds of counts "
        "get two panels, each from zero.",
    )  # fmt: skip


# --- 10.W ----------------------------------------------------------------------------------

FIELDS = ["before", "after", "counts", "place", "source_before", "source_after"]
JUDGEMENT = ["only", "just", "despite"]


def _own_audit(claim: dict) -> dict:
    before, after = claim.get("before"), claim.get("after")
    numbers = {}
    if before is not None and after is not None:
        numbers["change"] = after - before
        numbers["percent"] = 100 * (after - before) / before if before else None
    sources = claim.get("source_before"), claim.get("source_after")
    warnings = ["mixed sources"] if all(sources) and sources[0] != sources[1] else []
    words = (claim.get("wording") or "").lower().split()
    warnings += ["word of judgement"] if set(words) & set(JUDGEMENT) else []
    missing = [name for name in FIELDS if claim.get(name) is None]
    return {"numbers": numbers, "warnings": warnings, "missing": missing}


def _audited(claim: dict) -> Meets:
    wanted = _own_audit(claim)

    def test(returned: object) -> Gap | None:
        if not isinstance(returned, dict):
            return Gap(f"{short(returned)}, and a dict is wanted.")
        if more := [name for name in returned if name not in wanted]:
            return Gap(
                f"a dict that also holds {short(more)}. An audit gives numbers, warnings and what "
                "is missing, never a verdict.",
                "M-EVAL",
                known=True,
            )
        plain = {**returned}
        for part in ("warnings", "missing"):
            if isinstance(plain.get(part), (list, tuple, set)):  # in any order
                plain[part] = sorted(map(str, plain[part]))
        return gap(plain, {
            "numbers": wanted["numbers"],
            "warnings": sorted(wanted["warnings"]),
            "missing": sorted(wanted["missing"]),
        })  # fmt: skip

    return Meets(test)


_AUDIT = '''\
def audit(claim):
    """A dict of "numbers" (a dict), "warnings" and "missing" (lists).

    numbers: "change" and "percent" (None where before is 0), if both are there.
    warnings: "mixed sources" where two sources are given and differ; "word of
    judgement" where only, just or despite is a word of the wording.
    missing: those of FIELDS that are absent or None. Never true or false.
    Example: audit({})["missing"] is FIELDS.
    """
    before, after = claim.get("before"), claim.get("after")
    numbers, warnings = {}, []
    if before is not None and after is not None:
        numbers["change"] = after - before
        numbers["percent"] = 100 * (after - before) / before if before else None
    sources = claim.get("source_before"), claim.get("source_after")
    if None not in sources and sources[0] != sources[1]:
        warnings.append("mixed sources")
    words = claim.get("wording", "").lower().split()
    if "only" in words or "just" in words or "despite" in words:
        warnings.append("word of judgement")
    missing = [name for name in FIELDS if claim.get(name) is None]
    return {"numbers": numbers, "warnings": warnings, "missing": missing}
'''


def _audit(story: Article) -> Task:
    people = {
        "before": story.people_before.value,
        "after": story.people_now_charities.value,
        "counts": "people",
        "place": "Calais",
        "source_before": story.people_before.said_by,
        "source_after": story.people_now_charities.said_by,
        "wording": "just a tenth",
    }
    attempts = {
        "before": story.attempts_2016.value,
        "after": story.attempts_2017.value,
        "counts": "attempts",
        "source_before": None,
        "wording": "fell by only 31 percent",
    }
    # Invented.
    plain = {**dict.fromkeys(FIELDS, "x"), "before": 40, "after": 30, "wording": "adjusted"}
    claims = [plain, people, attempts, {**plain, "before": 0}, {"after": 5}, {}]
    return Task(
        id="10.W",
        prompt="Write an audit of a claim: numbers, warnings, what is missing, and no verdict.",
        given='FIELDS = ["before", "after", "counts", "place", "source_before", "source_after"]',
        functions=(
            Function(
                _AUDIT,
                cases=tuple(Case((claim,), _audited(claim)) for claim in claims),
            ),
        ),
        hints=(
            "Three parts: what can be worked out, what should make a reader careful, what is not "
            "there.",
            "claim.get(name) gives None where a name is absent; split() cuts a text into words.",
            'A bag check: missing = [thing for thing in LIST if thing not in bag].',
        ),
        praise="Yes: it says what is missing and leaves the verdict to a person. Try it on a claim "
        "of your own.",
        why="Numbers, warnings and gaps follow from the claim itself. Whether it is true does not: "
        "that takes sources.",
    )  # fmt: skip


TASKS = {"6": _time, "7": _sensitivity, "8": _lists, "9": _panels, "10": _audit}
