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
from headcount.stats.uncertainty import Input


def ask(case: Case) -> Question:
    inputs = ranges_in(case)
    longest = bars(inputs)[0].name
    names = tuple(inputs)
    grow = [one.high / one.low for one in inputs.values()]
    words = _plain_words(longest) if case.is_drawn else _words_of_the_bars(longest, inputs)
    return Question(
        id="",
        kind="choice",
        prompt=words["asked"],
        fields=(
            ChoiceField(
                options=names,
                right=names.index(longest),
                wrong={
                    index: _not_its_size(inputs, name)
                    if case.is_drawn
                    else _larger_number(name.startswith(case["things"]))
                    for index, name in enumerate(names)
                    if name != longest
                },
            ),
        ),
        hints=(
            words["first hint"],
            words["second hint"],
            "Price 9 to 11 and visitors 1,000 to 1,010: the price can grow by 22%, the visitors "
            "by 1%, so the price moves the takings more.",
        ),
        praise=f"Yes: {words['widest']}, so it moves the ratio most. This is the number to know "
        "better.",
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


def _words_of_the_bars(longest: str, inputs: dict[str, Input]) -> dict[str, str]:
    """In the words of the lesson's explorer, where each input has a bar."""
    return {
        "asked": f"Each input moves from end to end: {in_words(inputs)}. Which bar is longest?",
        "first hint": "A bar shows how far the result moves, not how large the input is.",
        "second hint": "Divide the upper end of each range by its lower end: which input can grow "
        "most, compared with itself?",
        "widest": f"{longest} can grow most, compared with itself",
    }


def _plain_words(longest: str) -> dict[str, str]:
    """The same where no bar is drawn."""
    number = "number of " + longest.replace(" (", " in ").rstrip(")")
    return {
        "asked": "Change one number at a time from the low to the high end of its range, and keep "
        "the other three in the middle. Which one changes the ratio most?",
        "first hint": "It depends on how far a number can move for its size, not on how large it "
        "is.",
        "second hint": "Divide the upper end of each range by its lower end: where is the result "
        "largest?",
        "widest": f"the {number} has the widest range for its size",
    }


def _not_its_size(inputs: dict[str, Input], chosen: str) -> Wrong:
    """What to say of a number that is chosen for its size, for its width, or for neither."""
    if chosen == max(inputs, key=lambda name: inputs[name].base):
        why = "The size of a number is not the size of its range."
    elif chosen == max(inputs, key=lambda name: inputs[name].high - inputs[name].low):
        why = "This range is the widest, and that does not decide."
    else:
        why = "This range is narrow for its size."
    text = f"{why} Divide the upper end by the lower end for all four."
    return Wrong(code="M-REL", text=text)


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
