"""The ten votes, one a lesson: choose alone, talk to a neighbour, choose again, check."""

from __future__ import annotations

from .. import arithmetic
from ..article import Article
from ..numbers import percent, trimmed, written
from .choices import ChoiceField
from .fields import Wrong
from .question import Question, Solution

# Invented: how far the two counters of vote 4 stand apart, and how many more runs vote 7 makes.
APART = 40
MORE_RUNS = 100
# Half the rounding unit of the two attempts, as lesson 3 takes it.
HALF_UNIT = 500
CUT = 100_000  # where the axis of vote 9 begins


def questions(story: Article) -> list[Question]:
    """V1 to V10."""
    before, after = story.attempts_2016.value, story.attempts_2017.value
    people = story.people_before.value, story.people_now_charities.value
    return [
        _add(story),
        _way_back(before, after),
        _rounding(before, after),
        _counters(),
        _typical(before, after, people),
        _stays(people[1]),
        _runs(),
        _overlap(),
        _axis(),
        _weaken(),
    ]


def _vote(
    lesson: int,
    prompt: str,
    options: tuple[str, str, str],
    right: int,
    wrong: tuple[tuple[str, str], tuple[str, str]],
    hints: tuple[str, str, str],
    praise: str,
    why: str,
) -> Question:
    """A vote of three options. wrong: code and feedback of the other two, in their order."""
    others = [index for index in range(3) if index != right]
    return Question(
        id=f"V{lesson}",
        kind="choice",
        prompt=prompt,
        fields=(
            ChoiceField(
                options,
                right,
                {index: Wrong(code=code, text=text) for index, (code, text) in zip(others, wrong)},
            ),
        ),
        hints=hints,
        praise=praise,
        solution=Solution(f"answer = '{'abc'[right]}'", why),
    )


def _add(story: Article) -> Question:
    people = [story.people_before.value, story.people_now_officials.value]
    attempts = [story.attempts_2016.value, story.attempts_2017.value]
    return _vote(
        1,
        "Which pair may be added to a sensible total?",
        (
            f"{' + '.join(map(written, people))} people",
            f"{' + '.join(map(written, attempts))} attempts",
            "both",
        ),
        1,
        (
            (
                "M-STOCK",
                "These are two photographs of one place. Could somebody be in both pictures?",
            ),
            (
                "M-STOCK",
                "One of the pairs is two photographs of one place. What would their sum count?",
            ),
        ),
        (
            "Ask of each figure: was it counted on a day, or collected over a year?",
            "A sum makes sense where nothing can be counted twice.",
            "30 guests on Monday and 25 on Tuesday may be the same guests; 30 meals and 25 meals "
            "are 55 meals.",
        ),
        "Yes: counts collected over two separate years add up. What would the sum of the two "
        "counts of people mean?",
        "Flows over separate years can be added: each attempt falls into one year. Counts on two "
        "days cannot: the same person may stand in both.",
    )


def _way_back(before: float, after: float) -> Question:
    left = arithmetic.share(after, before)
    fall, rise = 100 - left, arithmetic.percent_change(after, before)
    return _vote(
        2,
        f"Attempts are at {percent(left, 0)} of {written(before)}. To be back they must rise "
        "by ...",
        (percent(fall, 0), percent(rise, 0), percent(left, 0)),
        1,
        (
            (
                "M-SYMM",
                "That is the fall, compared with the larger number. From which number does the "
                "rise start?",
            ),
            (
                "M-COMPL",
                "That is what is left. The rise is the way back, compared with what is left.",
            ),
        ),
        (
            "The rise starts from what is left.",
            "Divide the missing part by the part that is left.",
            "At 80% of the start, 20 is missing and 20 / 80 is a rise of 25%.",
        ),
        "Yes: the way back starts from a smaller number, so the percent is larger. How large would "
        "it be at half of the start?",
        f"{percent(fall, 0)} of the start is missing, compared with {percent(left, 0)} of the "
        f"start: about {percent(rise, 0)}.",
    )


def _rounding(before: float, after: float) -> Question:
    printed = arithmetic.percent_change(before, after)
    lowest = arithmetic.percent_change(before + HALF_UNIT, max(0, after - HALF_UNIT))
    off = float(f"{abs(printed - lowest):.1g}")
    safe = _is_nearly_always_printed(round(printed), before, after)
    return _vote(
        3,
        f"{written(before)} and {written(after)} may each be off by {HALF_UNIT}. The percent fall "
        "may then be off by about ...",
        tuple(f"{trimmed(off * times, 2)} points" for times in (0.1, 1, 10)),
        1,
        (
            (
                "M-PREC",
                "That would keep the digit after the point safe. Move both figures by "
                f"{HALF_UNIT} and look at it.",
            ),
            (
                "M-SLIP",
                f"{HALF_UNIT} of {written(before)} is well below 1%. Check the decimal point.",
            ),
        ),
        (
            f"Compare {HALF_UNIT} with the size of the two figures.",
            "Move one figure up and the other down, and work out the fall again.",
            "1,000 to 900 is a fall of 10%; 1,005 to 895 is one of 10.9%, about 1 point more.",
        ),
        "Yes: so the digit after the point is not safe"
        + (", and the whole percent nearly always is" if safe else "")
        + ". What if the figures were rounded to the nearest 5,000?",
        f"With both figures moved apart by {HALF_UNIT} the fall goes from "
        f"{percent(abs(printed), 2)} to {percent(abs(lowest), 2)}.",
    )


def _is_nearly_always_printed(whole: int, before: float, after: float) -> bool:
    """Whether more than nine tenths of the rounding box print as this whole percent."""
    unit = 2 * HALF_UNIT
    if before % unit or after % unit:
        return False
    return arithmetic.share_of_box(before, after, whole - 0.5, whole + 0.5, unit) > 0.9


def _counters() -> Question:
    return _vote(
        4,
        f"At both dates two counters differ by the same {APART}%. Each compares its own later "
        "count with its own earlier one. The two shares ...",
        (f"differ by {APART}%", "are equal", f"differ by {APART} points"),
        1,
        (
            (
                "M-MIX",
                "That is what happens if one share mixes the two counters. Here each counter is "
                "above and below its own line.",
            ),
            (
                "M-POINT",
                f"{APART}% more is a multiplier, not points. Apply it to the top and the bottom.",
            ),
        ),
        (
            "One counter's two figures are both larger, in the same proportion.",
            "Multiply top and bottom by the same number, then divide.",
            "100 then 50 is one half; 130 then 65 is one half, too.",
        ),
        "Yes: the same proportion cancels. What if the counters differed by the same number of "
        "people at both dates?",
        f"The factor {trimmed(1 + APART / 100)} stands above and below the line, so it cancels.",
    )


def _typical(before: float, after: float, people: tuple[float, float]) -> Question:
    rates = arithmetic.rate(before, people[0]), arithmetic.rate(after, people[1])
    times = trimmed(arithmetic.multiplier(*rates))
    return _vote(
        5,
        f"Attempts per counted person are {times} times what they were. So a typical person tried "
        f"{times} times as often.",
        ("true", "false", "not known"),
        2,
        (
            (
                "M-ECO",
                "The ratio compares two totals. Which of the two follows one person over time?",
            ),
            (
                "M-ECO",
                "The ratio does not rule it out either: it follows no one person at all.",
            ),
        ),
        (
            "What is in the top of the ratio, and what is in the bottom?",
            "Think of two groups with one total: all alike, or a few who do most.",
            "A shop sells twice as many cakes per guest. One guest may have bought them all.",
        ),
        "Yes: the ratio is about two totals. What would you have to record to know it of a person?",
        "People who tried and were not counted, and people who tried very often, both raise the "
        "ratio. It says nothing about a typical person.",
    )


def _stays(present: float) -> Question:
    return _vote(
        6,
        f"The count stays at {written(present)} people, and they stay for a shorter time. In a "
        "year, the number who arrive is then ...",
        ("larger", "smaller", "the same"),
        0,
        (
            (
                "M-INVERT",
                "Shorter stays empty the places sooner. Who fills them, if the count stays?",
            ),
            (
                "M-STOCK",
                "The same count on every day can hide many or few arrivals. Photograph or film?",
            ),
        ),
        (
            "The count stays the same, so each one who leaves is replaced.",
            "Number present = arrivals a day times days of stay.",
            "10 beds and stays of 10 days: 1 arrival a day. Stays of 5 days: 2 arrivals a day.",
        ),
        "Yes: shorter stays and the same count mean more arrivals over the year. What would the "
        "count alone have told you?",
        "Arrivals = number present x days / stay. A shorter stay below the line makes more "
        "arrivals.",
    )


def _runs() -> Question:
    return _vote(
        7,
        f"A simulation is repeated with {MORE_RUNS} times the runs. The 90% range of the answer "
        "becomes ...",
        (f"{round(MORE_RUNS**0.5)} times narrower", "about the same", "exact"),
        1,
        (
            (
                "M-MC",
                "That is how much the noise of the simulation shrinks. Who typed the ranges of the "
                "inputs?",
            ),
            (
                "M-MC",
                "Runs cannot know more than the ranges you typed. Have those changed?",
            ),
        ),
        (
            "Where does the width of the range come from: the inputs, or the number of runs?",
            "Think of two dice: more throws do not bring 2 and 12 closer together.",
            "Heights of 100 people or of 10,000 people: the shortest and the tallest tenth stay "
            "where they are.",
        ),
        "Yes: more runs steady the ends of the range, no more. What would make the range narrower?",
        "The range comes from the ranges of the inputs. More runs remove noise, not ignorance.",
    )


def _overlap() -> Question:
    return _vote(
        8,
        "Two lists stay as long as they are, and half as many people are on both. The "
        "Lincoln-Petersen estimate ...",
        ("halves", "doubles", "stays"),
        1,
        (
            (
                "M-INVERT",
                "The overlap is below the line. What does a smaller bottom do to a fraction?",
            ),
            (
                "M-UNION",
                "The lists are as long as before, but fewer people are on both. What does that say "
                "about people on neither?",
            ),
        ),
        (
            "The estimate is list 1 times list 2, divided by the overlap.",
            "See what happens when the number below the line gets smaller.",
            "20 x 30 / 10 is 60, and 20 x 30 / 6 is 100.",
        ),
        "Yes: a smaller overlap means that more people are on neither list. What if the overlap "
        "went to 0?",
        "The overlap stands below the line: half of it gives twice the estimate.",
    )


def _axis() -> Question:
    return _vote(
        9,
        f"A bar chart is drawn again with an axis from {written(CUT)} instead of 0. What changed?",
        ("the data", "the ratio of the bar lengths", "the percent change"),
        1,
        (
            ("M-TRUNC", "The numbers at the bars are the same. What did the new axis cut off?"),
            (
                "M-TRUNC",
                "The percent is worked out from the data. Which data are different now?",
            ),
        ),
        (
            "Three things: the data, what is worked out from them, and the drawing.",
            "The axis takes the same piece off both bars.",
            "Bars of 5 and 4: cut 3 off both, and 2 and 1 are left, one twice the other.",
        ),
        "Yes: the drawing changed and the numbers did not. How would you warn a reader of it?",
        "Both bars lose the same length, so the shorter one loses the larger part. The data and "
        "their percent change stay.",
    )


def _weaken() -> Question:
    return _vote(
        10,
        "Which finding would most weaken the sentence 'people moved out of Calais'?",
        ("counts in nearby towns unchanged", "more patrols", "fewer ferries"),
        0,
        (
            (
                "M-CAUSE",
                "Patrols bear on how many attempts are recorded. What would you see if people had "
                "moved?",
            ),
            (
                "M-CAUSE",
                "Ferries bear on the chances to try. What would you see if people had moved?",
            ),
        ),
        (
            "Ask what must be seen elsewhere if the sentence is true.",
            "If people moved, they are counted somewhere else.",
            "Did shoppers move to the new market? Count them in the new market, not the buses.",
        ),
        "Yes: if people moved, the counts nearby should rise. What would you find if it were true?",
        "The sentence predicts more people nearby. Patrols and ferries test other explanations.",
    )
