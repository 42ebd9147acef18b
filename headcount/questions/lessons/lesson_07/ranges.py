"""The four inputs of lesson 7 with their ranges, and what follows from them."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import trimmed, written
from headcount.questions.case import Case
from headcount.stats import arithmetic, uncertainty
from headcount.stats.uncertainty import Bar, Input, Uniform
from headcount.story.article import Article


def inputs_of(story: Article) -> dict[str, Input]:
    """The four inputs with the ranges that the printed figures allow.

    People now was counted in Calais by two sides: from the least that rounds to the lower count
    to the most that rounds to the higher. The others stay inside the rounding of their figure.
    """
    officials, charities = story.people_now_officials.value, story.people_now_charities.value
    years = story.attempts_2016, story.attempts_2017
    return {
        "people now": Uniform(rounded(officials).low, rounded(charities).high, charities),
        "people before": rounded(story.people_before.value),
        **{f"attempts {figure.start.year}": rounded(figure.value) for figure in years},
    }


def rounded(value: float) -> Uniform:
    return Uniform(*arithmetic.error_interval(value, rounding_unit(value)), value)


def ratio(now: float, before: float, earlier: float, later: float) -> float:
    """Attempts per counted person, the later year against the earlier."""
    return (later / now) / (earlier / before)


def bars(inputs: dict[str, Input]) -> list[Bar]:
    """The bars, longest first."""
    return uncertainty.tornado(lambda **values: ratio(*values.values()), inputs)


def corner(inputs: dict[str, Input], largest: bool) -> float:
    """The smallest or largest ratio anywhere in the box: two inputs push up and two down."""
    later, earlier = rates_in_corner(inputs, largest)
    return later / earlier


def rates_in_corner(inputs: dict[str, Input], largest: bool) -> tuple[float, float]:
    """The later and the earlier rate where their ratio is smallest, or largest."""
    now, before, earlier, later = inputs.values()
    if largest:
        return later.high / now.low, earlier.low / before.high
    return later.low / now.high, earlier.high / before.low


# --- the four inputs in a case -------------------------------------------------------------

INPUTS = ("now", "before", "earlier", "later")


def ranges_in(case: Case) -> dict[str, Uniform]:
    """The four inputs of a case by their names, with their ranges."""
    return {
        case[f"{one}_name"]: Uniform(case[f"{one}_low"], case[f"{one}_high"], case[one])
        for one in INPUTS
    }


def figures_of(inputs: dict[str, Input]) -> dict[str, float]:
    """Four inputs as figures of a case: "now", "now_low", "now_high" and so on."""
    figures: dict[str, float] = {}
    for name, one in zip(INPUTS, inputs.values()):
        figures |= {name: one.base, f"{name}_low": one.low, f"{name}_high": one.high}
    return figures


# --- in numbers ----------------------------------------------------------------------------


def rate_sum(events: float, people: float, said: str) -> str:
    """A rate in numbers: "167,000 / 7,000 = 23.857 in 2016"."""
    return f"{written(events)} / {written(people)} = {written(events / people, 3)} {said}"


def ratio_sum(later: float, earlier: float) -> str:
    """Two rates, divided as they were printed above."""
    return f"{written(later, 3)} / {written(earlier, 3)} = {written(later / earlier, 2)} times"


def comes_out(later: float, earlier: float) -> bool:
    """Whether two rates, divided as they are shown, lead to the same two decimals."""
    shown = [float(written(rate, 3).replace(",", "")) for rate in (later, earlier)]
    return written(shown[0] / shown[1], 2) == written(later / earlier, 2)


# --- the chance that a share is below a limit ----------------------------------------------


def part_below(part: Uniform, limit: float) -> float:
    """How much of a range lies below this limit."""
    return min(max((limit - part.low) / (part.high - part.low), 0), 1)


def chance_below(part: Uniform, whole: Uniform, share: float) -> float:
    """The exact chance that part / whole is below share, both uniform and independent.

    For a given whole the chance is how much of part's range lies below share * whole. Its mean
    over the range of whole is the difference of its integral at the two ends.
    """

    def area(limit: float) -> float:
        """The integral of part's distribution function up to this limit."""
        inside = min(max(limit, part.low), part.high)
        return (inside - part.low) ** 2 / (2 * (part.high - part.low)) + max(limit - part.high, 0)

    low, high = share * whole.low, share * whole.high
    return (area(high) - area(low)) / (high - low)


def span(one: Uniform) -> str:
    return f"{trimmed(one.low)} to {trimmed(one.high)}"


def in_words(inputs: dict[str, Input]) -> str:
    return ", ".join(f"{name} {span(one)}" for name, one in inputs.items())


def plain(value: float) -> str:
    """A number as it stands in code."""
    return trimmed(value).replace(",", "_")
