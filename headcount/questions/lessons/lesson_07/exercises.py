"""Lesson 7, which unknown matters: questions 7.1 to 7.6 and the practice boxes 7.F."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic, uncertainty
from headcount.stats.uncertainty import Bar, Input, Uniform
from headcount.story.article import Article, Figure

RUNS = 1000  # as many as the widget has at rest


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


def inputs_of(story: Article) -> dict[str, Input]:
    """The four inputs with the ranges that the printed figures allow.

    People now was counted in Calais by two sides: from the least that rounds to the lower count
    to the most that rounds to the higher. The others stay inside the rounding of their figure.
    """
    officials, charities = story.people_now_officials.value, story.people_now_charities.value
    years = story.attempts_2016, story.attempts_2017
    return {
        "people now": Uniform(_rounded(officials).low, _rounded(charities).high, charities),
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


def _rate_sum(events: float, people: float, said: str) -> str:
    """A rate in numbers: "167,000 / 7,000 = 23.857 attempts for each person before"."""
    return f"{written(events)} / {written(people)} = {written(events / people, 3)} {said}"


def _ratio_sum(later: float, earlier: float) -> str:
    """Two rates, divided as they were printed above."""
    return f"{written(later, 3)} / {written(earlier, 3)} = {written(later / earlier, 2)} times"


def _ends(story: Article) -> Question:
    inputs = inputs_of(story)
    bar = next(bar for bar in _tornado(inputs) if bar.name == "people now")
    people = inputs["people now"]
    later, earlier = story.attempts_2017.value, story.attempts_2016.value
    before = story.people_before.value
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
                wrong=_other_ratios(
                    answer,
                    other,
                    corner,
                    later / count,
                    _ratio(people.base, before, earlier, later),
                ),
            )
            for count, answer, other, corner in (
                (people.high, bar.at_high, bar.at_low, _corner(inputs, largest=False)),
                (people.low, bar.at_low, bar.at_high, _corner(inputs, largest=True)),
            )
        ),
        hints=(
            "You need both rates: attempts divided by people, then and now. One of the four "
            "numbers changes between the boxes.",
            "Divide the later rate by the earlier one, once with each count of people now.",
            _example_of_rates(bar.at_low, bar.at_high),
        ),
        praise="Yes: the fewer people there are to share the same attempts, the higher the ratio. "
        "These are the two ends of one bar.",
        solution=Solution(
            code="before = story.attempts_2016.value / story.people_before.value\n"
            "answer = [round(story.attempts_2017.value / people / before, 2)\n"
            f"          for people in ({_plain(people.high)}, {_plain(people.low)})]",
            text="One input moves from end to end, the others keep their printed value. The two "
            "results are the ends of its bar in the tornado.",
            sums=(
                _rate_sum(earlier, before, f"in {_year(story.attempts_2016)}"),
                *(
                    line
                    for count in (people.high, people.low)
                    for line in (
                        _rate_sum(later, count, f"in {_year(story.attempts_2017)}"),
                        _ratio_sum(later / count, earlier / before),
                    )
                ),
            ),
        ),
    )


def _other_ratios(
    answer: float, other: float, corner: float, rate: float, printed: float
) -> tuple[Wrong, ...]:
    """What is typed in place of the ratio at one end of people now."""
    return (
        Wrong(
            (corner,),
            "M-WHICH",
            "These are the ends when all four inputs move. Here only people now changes.",
        ),
        Wrong(
            (other,),
            "M-END",
            "Which box is which? With fewer people counted, is the ratio larger or smaller?",
        ),
        Wrong((1 / answer,), "M-INVERT"),
        Wrong(
            (rate,),
            "M-STEP",
            "That is the later rate alone. Compare it with the earlier one.",
        ),
        Wrong(
            (printed,),
            "M-WHICH",
            "That is the ratio of the printed figures. Here people now is another number.",
        ),
    )


def _example_of_rates(*answers: float) -> str:
    first = (
        "30 visits by 10 visitors, then 24 by 4: the rates are 3 and 6, the ratio 2. With 8 "
        "visitors instead of 4 it is 1."
    )
    second = (
        "90 visits by 15 visitors, then 80 by 5: the rates are 6 and 16, the ratio 2.67. With 10 "
        "visitors instead of 5 it is 1.33."
    )
    for answer in answers:
        first = example(answer, 2, first, second)
    return first


def _longest(story: Article) -> Question:
    inputs = inputs_of(story)
    longest = _tornado(inputs)[0].name
    names = tuple(inputs)
    grow = [one.high / one.low for one in inputs.values()]
    return Question(
        id="7.2",
        kind="choice",
        prompt="Read it off the widget, or work it out. Each input moves from end to end: "
        f"{_in_words(inputs)}. Which bar is longest?",
        fields=(
            ChoiceField(
                options=names,
                right=names.index(longest),
                wrong={
                    index: _larger_number(name)
                    for index, name in enumerate(names)
                    if name != longest
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
        praise=f"Yes: {longest} can grow most, compared with itself, so it moves the ratio most. "
        "This is the number to know better.",
        solution=Solution(
            code="grow = pd.Series({\n"
            + "".join(
                f"    '{name}': {_plain(one.high)} / {_plain(one.low)},\n"
                for name, one in inputs.items()
            )
            + "})\nanswer = grow.idxmax()",
            text="The ratio is a product and quotient of the four, so an input that can grow by "
            "most, compared with itself, moves it most. The attempts are large and printed to "
            "three digits: their ranges are narrow.",
            sums=tuple(
                f"{name}: {written(one.high)} / {written(one.low)} = {written(times, 3)}"
                for (name, one), times in zip(inputs.items(), grow)
            ),
        ),
    )


def _larger_number(name: str) -> Wrong:
    if name.startswith("attempts"):
        return Wrong(code="M-REL")
    return Wrong(
        code="M-REL",
        text="How wide a range is does not decide. Divide its upper end by its lower end, and do "
        "the same with the other counts.",
    )


def _chance(story: Article) -> Question:
    inputs = inputs_of(story)
    now, before = inputs["people now"], inputs["people before"]
    tenth = story.tenth.value
    named = "a tenth" if tenth == 0.1 else percent(100 * tenth)
    answer = _chance_below(now, before, tenth)
    noise = 2 * uncertainty.simulation_error(answer, RUNS)
    return Question(
        id="7.3",
        kind="number",
        prompt=f"People now is drawn from {_range(now)} and people before from {_range(before)}, "
        "independently, every value equally likely. What is the chance (0 to 1) that people now, "
        f"divided by people before, is below {named}? Work it out, or let a simulation come near "
        "it. Give two decimals.",
        fields=(
            NumberField(
                answer=answer,
                unit="proportion",
                decimals=2,
                is_chance=True,
                simulated=(round(answer - noise, 2), round(answer + noise, 2)),
                wrong=(
                    Wrong(
                        (0, 1),
                        "M-EXACT",
                        "One pair of values was used; try other pairs inside the ranges.",
                    ),
                    Wrong((1 - answer,), "M-COMPL", f"Chance of below, or above, {named}?"),
                    Wrong((100 * answer,), "M-SCALE"),
                    Wrong(
                        (_part_below(now, tenth * before.low),),
                        "M-ONESIDE",
                        f"That is the chance at the lower end of people before, "
                        f"{written(before.low)}. What about the counts above it?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need pairs from both ranges, and for each pair whether its share is below "
            f"{named}.",
            f"Take the middle of people before: below which number of people now is the share "
            f"below {named}? How much of the range of people now lies there?",
            example(
                answer,
                2,
                "A number from 20 to 40, all equally likely, is below a tenth of 250 in 0.25 of "
                "all draws: 25 lies a quarter of the way up.",
                "A number from 20 to 40, all equally likely, is below a tenth of 300 in 0.5 of "
                "all draws: 30 lies half of the way up.",
            ),
        ),
        praise=f"Yes: {written(answer, 2)}. With these ranges the share is below {named} in "
        "that part of all pairs, and above it in the rest: the figures allow both.",
        solution=_worked_chance(now, before, tenth, named),
    )


def _part_below(part: Uniform, limit: float) -> float:
    """How much of a range lies below this limit."""
    return min(max((limit - part.low) / (part.high - part.low), 0), 1)


def _worked_chance(now: Uniform, before: Uniform, tenth: float, named: str) -> Solution:
    limits = [tenth * count for count in (before.low, before.high)]
    middle = (before.low + before.high) / 2
    is_cut = limits[0] < now.low or limits[1] > now.high
    balance = (
        "Where the limit leaves that range, the part stays at 0 or 1; the chance is the mean of "
        "the parts."
        if is_cut
        else f"The limit runs from {written(limits[0])} to {written(limits[1])}, always inside "
        "that range, so counts before above and below the middle balance."
    )
    sums = [
        f"{trimmed(tenth)} x {written(middle)} = {written(tenth * middle)} people now",
        f"({written(tenth * middle)} \u2212 {written(now.low)}) / "
        f"({written(now.high)} \u2212 {written(now.low)}) = "
        f"{written(tenth * middle - now.low)} / {written(now.high - now.low)} = "
        f"{written(_part_below(now, tenth * middle), 2)}",
    ]
    if is_cut:
        mean = _chance_below(now, before, tenth)
        sums.append(f"mean over all counts before, each part cut at 0 and 1 = {written(mean, 2)}")
    return Solution(
        code=f"before = pd.Series(range({int(before.low)}, {int(before.high) + 1}))\n"
        "limit = story.tenth.value * before  # the share is below this many people now\n"
        f"part = (limit - {_plain(now.low)}) / ({_plain(now.high)} - {_plain(now.low)})\n"
        "answer = round(part.clip(0, 1).mean(), 2)",
        text=f"With {written(middle)} people before, the share is below {named} if people now is "
        f"below {written(tenth * middle)}: that much of its range. {balance} A simulation comes "
        "near.",
        sums=tuple(sums),
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
    inputs = inputs_of(story)
    now, before, earlier, later = inputs.values()
    answer = _corner(inputs, largest=False)
    alone = next(bar for bar in _tornado(inputs) if bar.name == "people now").low
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
                wrong=(
                    Wrong((alone,), "M-OAT"),
                    Wrong(
                        (_ratio(now.high, before.low, earlier.base, later.base),),
                        "M-ONESIDE",
                        "The two people inputs moved; the attempts have ranges too.",
                    ),
                    Wrong(
                        (
                            _ratio(now.low, before.low, earlier.low, later.low),
                            _ratio(now.high, before.high, earlier.high, later.high),
                            _ratio(now.high, before.low, earlier.low, later.low),
                            _ratio(now.high, before.low, earlier.high, later.high),
                        ),
                        "M-PAIR",
                        "You took the same end of two numbers that push the ratio opposite ways. "
                        "Ask of each of the four: does the ratio shrink when it grows?",
                    ),
                    Wrong(
                        (_ratio(now.base, before.base, earlier.base, later.base),),
                        "M-EXACT",
                        "That is the ratio of the printed figures. Now move all four.",
                    ),
                    Wrong(
                        (_corner(inputs, largest=True),),
                        "M-END",
                        "That is the largest ratio in the box, not the smallest.",
                    ),
                ),
            ),
        ),
        hints=(
            "You need one end of each of the four ranges.",
            "Ask of each input: does the ratio shrink when it grows, or when it shrinks?",
            example(
                answer,
                2,
                "Cost 90 to 110, visitors 9 to 11: cost per visitor is smallest at 90 / 11 = 8.18.",
                "Cost 80 to 120, visitors 8 to 12: cost per visitor is smallest at 80 / 12 = 6.67.",
            ),
        ),
        praise=f"Yes: {written(answer, 2)} times, with all four at once. No setting in the box "
        "gives less.",
        solution=Solution(
            code=f"rate_now = {_plain(later.low)} / {_plain(now.high)}\n"
            f"rate_before = {_plain(earlier.high)} / {_plain(before.low)}\n"
            "answer = round(rate_now / rate_before, 2)",
            text="Few attempts over many people now, many attempts over few people before. One "
            "input at a time never reaches this corner of the box.",
            sums=(
                _rate_sum(later.low, now.high, "now, the smallest"),
                _rate_sum(earlier.high, before.low, "before, the largest"),
                _ratio_sum(later.low / now.high, earlier.high / before.low),
            ),
        ),
    )


def _runs() -> Question:
    times = 2
    return Question(
        id="7.5",
        kind="number",
        prompt=f"How many runs in total halve the simulation error of {written(RUNS)} runs?",
        fields=(
            NumberField(
                answer=RUNS * times**2,
                unit="runs",
                also=(
                    Also(
                        RUNS * times**2 - RUNS,
                        f"that is {written(RUNS * times**2 - RUNS)} more, "
                        f"{written(RUNS * times**2)} in all.",
                    ),
                ),
                wrong=(
                    Wrong((RUNS * times,), "M-SQRT"),
                    Wrong(
                        (times**2,),
                        "M-STEP",
                        "That is how many times as many. How many runs are that in total?",
                    ),
                    Wrong(
                        (RUNS / times, RUNS / times**2),
                        "M-OPER",
                        "Fewer runs are noisier. The error should become half.",
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
        praise="Yes: half the error costs four times the runs, because it shrinks with their "
        "square root.",
        solution=Solution(
            code=f"answer = {RUNS} * {times} ** 2",
            text="The error shrinks with the square root of the runs. To halve it, the square root "
            "must double, so the runs are multiplied by two times two.",
            sums=(
                f"{times} x {times} = {times**2} times as many runs",
                f"{times**2} x {written(RUNS)} = {written(RUNS * times**2)} runs",
            ),
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
        praise="Yes: the dots become smoother and the range stays. Better knowledge of an input "
        "would make it narrower; more runs do not.",
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
                wrong=(
                    Wrong((fewest,), "M-END", which),
                    Wrong((costs[0] / pupils[1],), "M-WHICH", both),
                ),
            ),
            NumberField(
                label="fewest pupils",
                answer=fewest,
                unit=unit,
                wrong=(
                    Wrong((most,), "M-END", which),
                    Wrong((costs[1] / pupils[0],), "M-WHICH", both),
                ),
            ),
            NumberField(
                label="length",
                answer=fewest - most,
                unit=unit,
                wrong=(
                    Wrong(
                        (other_bar,),
                        "M-WHICH",
                        "That is the bar of the cost. Here the pupils move.",
                    ),
                    Wrong(
                        (pupils[1] - pupils[0],),
                        "M-STEP",
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
        praise="Yes: the two bars of this school are nearly equal, so cost and pupils are worth "
        "knowing equally well.",
        solution=Solution(
            code=f"cost = {_plain(cost)}\n"
            f"most, fewest = cost / {pupils[1]}, cost / {pupils[0]}\n"
            "answer = [round(most), round(fewest), round(fewest - most)]",
            text="As in the worked example, with the other input: one moves, the other stays at "
            "its middle value.",
            sums=(
                f"{written(cost)} / {pupils[1]} = {written(most)} pounds with most pupils",
                f"{written(cost)} / {pupils[0]} = {written(fewest)} with fewest",
                f"{written(fewest)} \u2212 {written(most)} = {written(fewest - most)}, the bar",
            ),
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
