"""Questions 7.3 and 7.6: what many runs show, and what they cannot."""

from __future__ import annotations

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_07.ranges import (
    chance_below,
    inputs_of,
    part_below,
    plain,
    span,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import uncertainty
from headcount.stats.uncertainty import Uniform
from headcount.story.article import Article

RUNS = 1000  # as many as the widget has at rest


def chance(story: Article) -> Question:
    """No pattern: it is asked once, as a way from a simulation to an exact chance."""
    inputs = inputs_of(story)
    now, before = inputs["people now"], inputs["people before"]
    tenth = story.tenth.value
    named = "a tenth" if tenth == 0.1 else percent(100 * tenth)
    answer = chance_below(now, before, tenth)
    noise = 2 * uncertainty.simulation_error(answer, RUNS)
    return Question(
        id="7.3",
        kind="number",
        prompt=f"People now is drawn from {span(now)} and people before from {span(before)}, "
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
                        (part_below(now, tenth * before.low),),
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
        f"{written(part_below(now, tenth * middle), 2)}",
    ]
    if is_cut:
        mean = chance_below(now, before, tenth)
        sums.append(f"mean over all counts before, each part cut at 0 and 1 = {written(mean, 2)}")
    return Solution(
        code=f"before = pd.Series(range({int(before.low)}, {int(before.high) + 1}))\n"
        "limit = story.tenth.value * before  # the share is below this many people now\n"
        f"part = (limit - {plain(now.low)}) / ({plain(now.high)} - {plain(now.low)})\n"
        "answer = round(part.clip(0, 1).mean(), 2)",
        text=f"With {written(middle)} people before, the share is below {named} if people now is "
        f"below {written(tenth * middle)}: that much of its range. {balance} A simulation comes "
        "near.",
        sums=tuple(sums),
    )


def million_runs() -> Question:
    """No pattern: whatever is simulated, the same answer is right."""
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
