"""Which of four uncertain numbers moves a ratio of rates most?"""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.case import Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.lessons.lesson_07.patterns import two_rates
from headcount.questions.lessons.lesson_07.ranges import bars, in_words, plain, ranges_in
from headcount.questions.patterns.pattern import Pattern
from headcount.questions.question import Question, Solution


def ask(case: Case) -> Question:
    inputs = ranges_in(case)
    longest = bars(inputs)[0].name
    names = tuple(inputs)
    grow = [one.high / one.low for one in inputs.values()]
    return Question(
        id="",
        kind="choice",
        prompt=f"Each input moves from end to end: {in_words(inputs)}. Which bar is longest?",
        fields=(
            ChoiceField(
                options=names,
                right=names.index(longest),
                wrong={
                    index: _larger_number(name.startswith(case["things"]))
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
                f"    '{name}': {plain(one.high)} / {plain(one.low)},\n"
                for name, one in inputs.items()
            )
            + "})\nanswer = grow.idxmax()",
            text="The ratio is a product and quotient of the four, so an input that can grow by "
            f"most, compared with itself, moves it most.{case.words.get('why_narrow', '')}",
            sums=tuple(
                f"{name}: {written(one.high)} / {written(one.low)} = {written(times, 3)}"
                for (name, one), times in zip(inputs.items(), grow)
            ),
        ),
    )


def _larger_number(is_of_things: bool) -> Wrong:
    if is_of_things:
        return Wrong(code="M-REL")
    return Wrong(
        code="M-REL",
        text="How wide a range is does not decide. Divide its upper end by its lower end, and do "
        "the same with the other counts.",
    )


WHICH_MATTERS_MOST = Pattern(
    "which_matters_most",
    "find the number to know better",
    ask,
    two_rates.with_four_ranges,
    keeps_order=True,  # the solution's program finds the name; which one is right is drawn
)
