"""Lesson 7, which unknown matters: questions 7.1 to 7.6 and the practice boxes 7.F."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic, uncertainty
from headcount.stats.uncertainty import Bar, Input, Uniform
from headcount.story.article import Article, Figure

RUNS = 1000


MANY_RUNS = 10_000


def exercises(story: Article) -> list[Question]:
    return [
        _ends(story),
        _longest(story),
        _chance(story),
        _smallest(story),
        _runs(),
        _million_runs(),
        _practice(),
    ]


def _inputs(story: Article) -> dict[str, Input]:
    """The four inputs with the ranges that the printed figures allow.

    People now runs from the officials' count to the charities' with Dunkirk; the others stay
    inside the rounding of their figure.
    """
    charities = story.people_now_charities.value
    both = charities + story.people_dunkirk_charities.value
    years = story.attempts_2016, story.attempts_2017
    return {
        "people now": Uniform(story.people_now_officials.value, both, charities),
        "people before": _rounded(story.people_before.value),
        **{f"attempts {figure.start.year}": _rounded(figure.value) for figure in years},
    }


def _rounded(value: float) -> Uniform:
    return Uniform(*arithmetic.error_interval(value, rounding_unit(value)), value)


def _ratio(now: float, before: float, earlier: float, later: float) -> float:
    """Attempts per counted person, the later year against the earlier."""
    return (later / now) / (earlier / before)


def _tornado(inputs: dict[str, Input]) -> list[Bar]:
    """The bars, longest first."""
    return uncertainty.tornado(lambda **values: _ratio(*values.values()), inputs)


def _corner(inputs: dict[str, Input], largest: bool) -> float:
    """The smallest or largest ratio anywhere in the box: two inputs push up and two down."""
    now, before, earlier, later = inputs.values()
    if largest:
        return _ratio(now.low, before.high, earlier.low, later.high)
    return _ratio(now.high, before.low, earlier.high, later.low)


def _ends(story: Article) -> Question:
    inputs = _inputs(story)
    bar = next(bar for bar in _tornado(inputs) if bar.name == "people now")
    people = inputs["people now"]
    at_high, at_low = bar.at_high, bar.at_low
    all_moved = "These are the ends when all four inputs move. Here only people now changes."
    which = "Which box is which? With fewer people counted, is the ratio larger or smaller?"
    corners = _corner(inputs, largest=False), _corner(inputs, largest=True)
    return Question(
        id="7.1",
        kind="pair",
        prompt="The ratio of rates compares attempts for each person counted, "
        f"{_year(story.attempts_2017)} against {_year(story.attempts_2016)}. What is it with "
        f"{written(people.high)} and with {written(people.low)} people now, all else as printed? "
        "Give two decimals each.",
        fields=tuple(
            NumberField(
                label=f"{written(count)} people now",
                answer=answer,
                unit="times",
                decimals=2,
                tolerance=0.05,
                wrong=(
                    Wrong((corner,), None, all_moved),
                    Wrong((other,), None, which),
                    Wrong((1 / answer,), "M-INVERT"),
                    Wrong(
                        (story.attempts_2017.value / count,),
                        None,
                        "That is the later rate alone. Compare it with the earlier one.",
                    ),
                ),
            )
            for count, answer, other, corner in (
                (people.high, at_high, at_low, corners[0]),
                (people.low, at_low, at_high, corners[1]),
            )
        ),
        hints=(
            "You need both rates: attempts divided by people, then and now. One of the four "
            "numbers changes between the boxes.",
            "Divide the later rate by the earlier one, once with each count of people now.",
            "30 visits by 10 visitors, then 24 by 4: the rates are 3 and 6, the ratio 2. With 8 "
            "visitors instead of 4 it is 1.",
        ),
        praise="Yes: twice as many people now, half the ratio. How far does the ratio move when "
        "you change another input?",
        solution=Solution(
            code="before = story.attempts_2016.value / story.people_before.value\n"
            "officials = story.people_now_officials.value\n"
            "both = story.people_now_charities.value + story.people_dunkirk_charities.value\n"
            "answer = [round(story.attempts_2017.value / people / before, 2)\n"
            "          for people in (both, officials)]",
            text="One input moves from end to end, the others keep their printed value. The two "
            "results are the ends of its bar in the tornado.",
        ),
    )


def _longest(story: Article) -> Question:
    inputs = _inputs(story)
    longest = _tornado(inputs)[0].name
    names = tuple(inputs)
    size = Wrong(
        text="The size of a number is not the size of its range. How far can this one move, "
        "compared with itself?"
    )
    return Question(
        id="7.2",
        kind="choice",
        prompt="Each input moves alone, from end to end of its range: "
        f"{_in_words(inputs)}. Which bar is longest?",
        fields=(
            ChoiceField(
                options=names,
                right=names.index(longest),
                wrong={
                    index: size
                    for index, name in enumerate(names)
                    if name.startswith("attempts") and name != longest
                },
            ),
        ),
        hints=(
            "A bar shows how far the result moves, not how large the input is.",
            "Divide the upper end of each range by its lower end: which input can grow most, "
            "compared with itself?",
            "Price 9 to 11 and visitors 1,000 to 1,010: the price can grow by 22%, the visitors "
            "by 1%, so the price moves the takings more.",
        ),
        praise="Yes: the count that officials and charities disagree about. What if they "
        "agreed on it?",
        solution=Solution(
            code="both = story.people_now_charities.value + story.people_dunkirk_charities.value\n"
            "grow = pd.Series({\n"
            "    'people now': both / story.people_now_officials.value,\n"
            + "".join(
                f"    '{name}': {_plain(one.high)} / {_plain(one.low)},\n"
                for name, one in list(inputs.items())[1:]
            )
            + "})\nanswer = grow.idxmax()",
            text="The ratio is a product and quotient of the four, so an input that can grow by "
            "most, compared with itself, moves it most. The attempts are large and printed to "
            "three digits: their ranges are narrow.",
        ),
    )


def _chance(story: Article) -> Question:
    inputs = _inputs(story)
    now, before = inputs["people now"], inputs["people before"]
    tenth = story.tenth.value
    named = "a tenth" if tenth == 0.1 else percent(100 * tenth)
    answer = _chance_below(now, before, tenth)
    noise = 2 * uncertainty.simulation_error(answer, MANY_RUNS)
    middle = (before.low + before.high) / 2
    at_middle = min(max((tenth * middle - now.low) / (now.high - now.low), 0), 1)
    return Question(
        id="7.3",
        kind="number",
        prompt=f"People now is drawn from {_range(now)} and people before from {_range(before)}, "
        "independently, every value equally likely. What is the chance (0 to 1) that people now, "
        f"divided by people before, is below {named}? Give two decimals.",
        fields=(
            NumberField(
                answer=answer,
                unit="proportion",
                decimals=2,
                tolerance=0.02,
                is_chance=True,
                loosely=f"a simulation of {written(MANY_RUNS)} runs gives about "
                f"{written(answer - noise, 2)} to {written(answer + noise, 2)}; exactly it is "
                f"{written(answer, 2)}.",
                wrong=(
                    Wrong(
                        (0, 1),
                        None,
                        "One pair of values was used; try other pairs inside the ranges.",
                    ),
                    Wrong((1 - answer,), None, f"Chance of below, or above, {named}?"),
                    Wrong((100 * answer,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"You need pairs from both ranges, and for each pair whether its share is below "
            f"{named}.",
            f"Take the middle of people before: below which number of people now is the share "
            f"below {named}? How much of the range of people now lies there?",
            "A number from 20 to 40, all equally likely, is below a tenth of 250 in a quarter of "
            "all draws: 25 lies a quarter of the way up.",
        ),
        praise=f"Yes: {written(answer, 2)}. So with these ranges the share may well be above "
        f"{named}, or below it. What if values near the charities' count were likelier?",
        solution=Solution(
            code=f"before = pd.Series(range({int(before.low)}, {int(before.high) + 1}))\n"
            "limit = story.tenth.value * before  # the share is below this many people now\n"
            f"part = (limit - {_plain(now.low)}) / ({_plain(now.high)} - {_plain(now.low)})\n"
            "answer = round(part.clip(0, 1).mean(), 2)",
            text=f"With {written(middle)} people before, the share is below {named} if people now "
            f"is below {written(tenth * middle)}. That is {percent(100 * at_middle, 0)} of its "
            "range. Counts before above and below the middle balance. A simulation comes near.",
        ),
    )


def _chance_below(part: Uniform, whole: Uniform, share: float) -> float:
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


def _smallest(story: Article) -> Question:
    inputs = _inputs(story)
    now, before, earlier, later = inputs.values()
    answer = _corner(inputs, largest=False)
    alone = next(bar for bar in _tornado(inputs) if bar.name == "people now").low
    people_only = _ratio(now.high, before.low, earlier.base, later.base)
    return Question(
        id="7.4",
        kind="number",
        prompt="What is the smallest ratio of rates anywhere in the box of ranges: "
        f"{_in_words(inputs)}? Give two decimals.",
        fields=(
            NumberField(
                answer=answer,
                unit="times",
                decimals=2,
                tolerance=0.03,
                wrong=(
                    Wrong((alone,), "M-OAT"),
                    Wrong(
                        (people_only,),
                        None,
                        "The two people inputs moved; the attempts have ranges too.",
                    ),
                    Wrong(
                        (_ratio(now.base, before.base, earlier.base, later.base),),
                        None,
                        "That is the ratio of the printed figures. Now move all four.",
                    ),
                    Wrong(
                        (_corner(inputs, largest=True),),
                        None,
                        "That is the largest ratio in the box, not the smallest.",
                    ),
                ),
            ),
        ),
        hints=(
            "You need one end of each of the four ranges.",
            "Ask of each input: does the ratio shrink when it grows, or when it shrinks?",
            "Cost 90 to 110, visitors 9 to 11: cost per visitor is smallest at 90 / 11 = 8.18.",
        ),
        praise=f"Yes: {written(answer, 2)} times, with all four at once. So what can be said at "
        "every setting in the box?",
        solution=Solution(
            code=f"rate_now = {_plain(later.low)} / {_plain(now.high)}\n"
            f"rate_before = {_plain(earlier.high)} / {_plain(before.low)}\n"
            "answer = round(rate_now / rate_before, 2)",
            text="Few attempts over many people now, many attempts over few people before. One "
            "input at a time never reaches this corner of the box.",
        ),
    )


def _runs() -> Question:
    return Question(
        id="7.5",
        kind="number",
        prompt=f"How many runs in total halve the simulation error of {written(RUNS)} runs?",
        fields=(
            NumberField(
                answer=RUNS * 2**2,
                unit="runs",
                also=(
                    Also(
                        RUNS * 2**2 - RUNS,
                        f"that is {written(RUNS * 2**2 - RUNS)} more, {written(RUNS * 2**2)} in "
                        "all.",
                    ),
                ),
                wrong=(
                    Wrong((RUNS * 2,), "M-SQRT"),
                    Wrong(
                        (RUNS / 2,), None, "Fewer runs are noisier. The error should become half."
                    ),
                ),
            ),
        ),
        hints=(
            "The error shrinks with the square root of the number of runs.",
            "Half the error needs a square root twice as large. What must the runs be multiplied "
            "by?",
            "For a third of the error of 100 runs: 3 x 3 = 9 times as many, 900 runs.",
        ),
        praise="Yes: half the error costs four times the runs. What does a tenth of it cost?",
        solution=Solution(
            code=f"answer = {RUNS} * 2 ** 2",
            text="The error shrinks with the square root of the runs. To halve it, the square root "
            "must double, so the runs are multiplied by two times two.",
        ),
    )


def _million_runs() -> Question:
    return Question(
        id="7.6",
        kind="choice",
        prompt="With a million runs, the 90% range of the results is ...",
        fields=(
            ChoiceField(
                options=(
                    f"about as wide as with {written(RUNS)}",
                    "near zero",
                    "a 90% confidence interval",
                ),
                right=0,
                wrong={
                    1: Wrong(
                        code="M-MC",
                        text="More runs take away the noise of the simulation. Do they change the "
                        "ranges you typed in?",
                    ),
                    2: Wrong(
                        code="M-RANGE",
                        text="Who chose the ends of the ranges, and by what method? That makes it "
                        "a range of judgement.",
                    ),
                },
            ),
        ),
        hints=(
            "Two things spread the dots: the ranges you chose, and the chance in the draws.",
            "Which of the two becomes smaller when there are more draws?",
            "A die rolled a million times still shows 1 to 6.",
        ),
        praise="Yes: the dots become smoother and the range stays. What would make it narrower?",
        solution=Solution(
            code="answer = 'a'",
            text="Runs take away the noise of the simulation. The width comes from the ranges of "
            "the inputs, which are a judgement, so it stays.",
        ),
    )


def _practice() -> Question:
    costs, pupils = (4_100_000, 4_500_000), (780, 860)
    cost = sum(costs) / 2
    most, fewest = cost / pupils[1], cost / pupils[0]
    other_bar = (costs[1] - costs[0]) * 2 / sum(pupils)
    both = "Here the cost stays at its middle value; only the pupils move."
    which = "Which box is which? Do more pupils make each of them cost more, or less?"
    unit = "pounds per pupil"
    return Question(
        id="7.F",
        kind="several numbers",
        prompt=f"Practice, invented: a school costs {written(cost)} pounds a year and has "
        f"{pupils[0]} to {pupils[1]} pupils. Fill the gaps, in whole pounds per pupil: ____ with "
        "most pupils, ____ with fewest, so the bar is ____ long.",
        fields=(
            NumberField(
                label="most pupils",
                answer=most,
                unit=unit,
                tolerance=1,
                wrong=(Wrong((fewest,), None, which), Wrong((costs[0] / pupils[1],), None, both)),
            ),
            NumberField(
                label="fewest pupils",
                answer=fewest,
                unit=unit,
                tolerance=1,
                wrong=(Wrong((most,), None, which), Wrong((costs[1] / pupils[0],), None, both)),
            ),
            NumberField(
                label="length",
                answer=fewest - most,
                unit=unit,
                tolerance=1,
                wrong=(
                    Wrong((other_bar,), None, "That is the bar of the cost. Here the pupils move."),
                    Wrong(
                        (pupils[1] - pupils[0],),
                        None,
                        "That is the range of the pupils. How far does the result move?",
                    ),
                ),
            ),
        ),
        hints=(
            "The cost stays the same; divide it by both ends of the pupils.",
            "The length of the bar is the larger result minus the smaller one.",
            "1,000 pounds for 40 to 50 guests: 20 to 25 each, a bar of 5.",
        ),
        praise="Yes: the two bars of this school are nearly equal. What if the pupils had been "
        "counted exactly?",
        solution=Solution(
            code=f"cost = {_plain(cost)}\n"
            f"most, fewest = cost / {pupils[1]}, cost / {pupils[0]}\n"
            "answer = [round(most), round(fewest), round(fewest - most)]",
            text="As in the worked example, with the other input: one moves, the other stays at "
            "its middle value.",
        ),
    )


def _range(one: Uniform) -> str:
    return f"{trimmed(one.low)} to {trimmed(one.high)}"


def _in_words(inputs: dict[str, Input]) -> str:
    return ", ".join(f"{name} {_range(one)}" for name, one in inputs.items())


def _plain(value: float) -> str:
    """A number as it stands in code."""
    return trimmed(value).replace(",", "_")


def _year(figure: Figure) -> int:
    return figure.start.year
