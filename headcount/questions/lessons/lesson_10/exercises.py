"""Lesson 10, from numbers to a fact-check: questions 10.1 to 10.6 and the practice menus 10.F."""

from __future__ import annotations

from headcount.numbers.dates import month_and_year
from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article
from headcount.story.outside_figures import printed as printed_count
from headcount.story.tables import by_id

RECORDING, TRIES = 1.5, 2  # invented: how many times as much of each as in the earlier year


PRINTED_A_DAY = 140  # printed beside the 17,000 of question 10.5; see the note of its row


# Each explanation, the record that would test it, and what would be seen if it were false.
TESTS = {
    "same people trying more": (
        "repeat identifications",
        "If nobody tried more often than before, which record would stay the same?",
    ),
    "people elsewhere": (
        "counts in other towns",
        "If everybody had stayed where the count is made, which record would show nobody new?",
    ),
    "more recording": (
        "patrol hours",
        "If nobody had watched more closely than before, which record would stay the same?",
    ),
    "more people on other days": (
        "counts from every month",
        "If as many people had been there all year as on that one day, which record would show it?",
    ),
    "another definition": (
        "the counting rule",
        "If an attempt had meant the same in both years, where could you read that?",
    ),
}
# Tempting, and the test of none: how often people change is no factor of the attempts.
TURNOVER = (
    "arrivals and stays",
    "Arrivals and stays tell how many different people there were. With as many always present, "
    "each trying as often, does it change the attempts whether they stay a month or a year?",
)

MENU = (5, 2, 4, 0, 1, 3)  # the order of the records in the menus: shuffled once, then fixed


def exercises(story: Article) -> list[Question]:
    return [
        _what_kind_of_word(story),
        _outside_the_count(story),
        _mixture(story),
        _tests(story),
        _a_day(story),
        _headline(story),
        _practice(),
    ]


def _what_kind_of_word(story: Article) -> Question:
    kinds = ("reported count", "calculation", "inference", "judgement")
    reported = f"'{written(story.attempts_2016.value)}'"
    calculated = f"'{written(abs(story.fall.value))} percent'"
    judged, inferred = f"'{story.fall.hedge}'", "'suggested migrants might have moved'"
    wrong = {
        judged: {
            1: Wrong(
                code="M-EVAL",
                text="Strike the word: is the number in the sentence still the same? Then what "
                "does the word add?",
            )
        },
        inferred: {
            0: Wrong(
                code="M-CAUSE",
                text="Did anybody count who moved where? Look at the words 'suggested' and "
                "'might'.",
            )
        },
    }
    key = {reported: 0, calculated: 1, judged: 3, inferred: 2}
    return Question(
        id="10.1",
        kind="sort",
        prompt="Reported count, calculation, inference or judgement? Place each of these words of "
        f"the article: {'; '.join(key)}.",
        fields=tuple(
            ChoiceField(label=words, options=kinds, right=right, wrong=wrong.get(words, {}))
            for words, right in key.items()
        ),
        hints=(
            "A reported count is passed on as somebody counted it. A calculation follows from "
            "figures. An inference goes beyond them. A judgement says what somebody expected.",
            "Ask of each: was it counted, does it follow by arithmetic, could it be untrue with "
            "every figure right, or could it be struck out with every figure still right?",
            "On trains: '90 were late' is counted, 'a tenth of all' worked out, 'it may have been "
            "the snow' inferred, 'a disgrace' judged.",
        ),
        praise="Yes. The inference is marked as one, with 'suggested' and 'might'.",
        solution=Solution(
            code="answer = ['reported count', 'calculation', 'judgement', 'inference']",
            text="The attempts are passed on as somebody counted them; how, the article does not "
            f"say. The percent follows from them. The word {judged} suggests that a larger fall "
            "was expected. 'Suggested' and 'might' mark a reading of the figures that no "
            "figure of the article shows.",
        ),
    )


def needed_sums(people: float, before: float, after: float) -> tuple[str, str]:
    """The people who would make the later attempts at the earlier rate, a line a step."""
    rate = arithmetic.rate(before, people)
    needed = arithmetic.break_even(people, before, after)
    return (
        f"{written(before)} / {written(people)} = {written(rate, 3)} attempts for each person",
        f"{written(after)} / {written(rate, 3)} = {written(needed)} people",
    )


def needed_range(people: float, before: float, after: float) -> tuple[float, float]:
    """The fewest and the most people needed that the rounding of the printed figures allows."""
    (p_low, p_high), (b_low, b_high), (a_low, a_high) = map(_rounded, (people, before, after))
    fewest = arithmetic.break_even(p_low, b_high, a_low)
    return fewest, arithmetic.break_even(p_high, b_low, a_high)


def _rounded(printed: float) -> tuple[float, float]:
    return arithmetic.error_interval(printed, rounding_unit(printed))


def _figures(story: Article) -> tuple[float, float, float]:
    """People before, attempts before, attempts after."""
    return story.people_before.value, story.attempts_2016.value, story.attempts_2017.value


_NEEDED = (
    "attempts = story.attempts_2017.value / story.attempts_2016.value\n"
    "needed = story.people_before.value * attempts\n"
)


def _outside_the_count(story: Article) -> Question:
    before, attempts, after = _figures(story)
    officials, charities = story.people_now_officials.value, story.people_now_charities.value
    both = charities + story.people_dunkirk_charities.value
    needed = arithmetic.break_even(before, attempts, after)
    months = story.cleared.month
    mean = arithmetic.time_weighted([before, charities], [months, 12 - months])
    needed_mean = arithmetic.break_even(mean, attempts, after)
    years = story.attempts_2016.start.year, story.attempts_2017.start.year
    fall = -arithmetic.percent_change(attempts, after)
    fewer = -arithmetic.percent_change(before, charities)
    outside = _part_outside(charities, needed)
    fewest, most = needed_range(*_figures(story))
    least, largest = _rounded(charities)
    return Question(
        id="10.2",
        kind="number",
        prompt=f"Take {written(before)} as everybody trying in {years[0]}. If tries per person and "
        f"recording did not change, what share of the people trying in {years[1]} were outside the "
        f"charities' {written(charities)}? In percent, one decimal.",
        fields=(
            NumberField(
                answer=outside,
                unit="%",
                decimals=1,
                earlier=(_part_outside(charities, round(needed)),),
                wrong=(
                    Wrong(
                        (100 - outside,),
                        "M-COMPL",
                        "That share is inside the count. Who is the question about?",
                    ),
                    Wrong(
                        (_part_outside(officials, needed),),
                        "M-WHICH",
                        f"That is for the officials' {written(officials)}. Whose count does the "
                        "question take?",
                    ),
                    Wrong(
                        (_part_outside(both, needed),),
                        "M-WHICH",
                        f"That is for {written(both)}, with Dunkirk. Which place does the question "
                        "take?",
                    ),
                    Wrong(
                        (
                            _part_outside(officials, needed_mean),
                            _part_outside(charities, needed_mean),
                        ),
                        "M-WHICH",
                        f"That takes the average of {years[0]} as everybody trying. Which number "
                        "does the question take?",
                    ),
                    Wrong(
                        (needed, needed - charities),
                        "M-STEP",
                        "That is a number of people, a step on the way. How many are needed, how "
                        "many of them are outside, and what share is that?",
                    ),
                    Wrong(
                        (fall,),
                        "M-WHICH",
                        f"{percent(fall)} is the fall in attempts; which people are outside the "
                        "count?",
                    ),
                    Wrong(
                        (fewer,),
                        "M-WHICH",
                        f"{trimmed(fewer)}% is the fall in the count; how many people would "
                        f"{written(after)} attempts need?",
                    ),
                    Wrong((outside / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"First: how many people would {written(after)} attempts need at the earlier rate? "
            "Then compare them with the count.",
            "Divide the attempts by the earlier attempts per counted person; take the count off; "
            "divide by the people needed.",
            example(
                outside,
                1,
                "If 60 visits need 20 visitors and 5 are counted, then 15 of the 20 are outside: "
                "75%.",
                "If 60 visits need 30 visitors and 3 are counted, then 27 of the 30 are outside: "
                "90%.",
            ),
        ),
        praise=f"Yes: about {written(needed)} people would be needed, and {written(charities)} are "
        "counted.",
        solution=Solution(
            sums=(
                *needed_sums(before, attempts, after),
                f"{written(needed)} - {written(charities)} = {written(needed - charities)} outside "
                "the count",
                f"{written(needed - charities)} / {written(needed)} = {written(outside / 100, 3)}, "
                f"times 100 is {percent(outside)}",
            ),
            code=_NEEDED + "counted = story.people_now_charities.value\n"
            "answer = round(100 * (needed - counted) / needed, 1)",
            text="The officials' explanation, taken alone, needs so many people outside the count. "
            "It is possible, and the article does not show it: of other places it counts one, near "
            "Dunkirk, and has no earlier figure for it. The rounding of the printed figures alone "
            f"allows {written(_part_outside(largest, fewest), 1)} to "
            f"{percent(_part_outside(least, most))}.",
        ),
    )


def _part_outside(counted: float, needed: float) -> float:
    return 100 - arithmetic.share(counted, needed)


def _mixture(story: Article) -> Question:
    people, attempts, after = _figures(story)
    charities = story.people_now_charities.value
    needed = arithmetic.break_even(people, attempts, after)
    both = needed / (RECORDING * TRIES)
    year = story.attempts_2016.start.year
    fewest, most = needed_range(*_figures(story))
    return Question(
        id="10.3",
        kind="number",
        prompt=f"Take {written(people)} as everybody trying in {year}. Now recording is "
        f"{trimmed(RECORDING)} times as complete, and tries per person have doubled. How many "
        f"people make {written(after)} recorded attempts? Give a whole number.",
        fields=(
            NumberField(
                answer=both,
                unit="people",
                earlier=(round(needed) / (RECORDING * TRIES),),
                wrong=(
                    Wrong((needed,), "M-STEP", "Nothing is applied yet; two things changed."),
                    Wrong(
                        (needed / RECORDING, needed / TRIES),
                        "M-ONESIDE",
                        "One of the two changes is still missing.",
                    ),
                    Wrong(
                        (
                            needed * RECORDING * TRIES,
                            needed * RECORDING / TRIES,
                            needed * TRIES / RECORDING,
                        ),
                        "M-OPER",
                        "You multiplied by a change. More tries, or more recording: are then more "
                        "people needed for the same attempts, or fewer?",
                    ),
                    Wrong(
                        (needed / (RECORDING + TRIES),),
                        "M-OPER",
                        "You added the two changes. If each try is recorded more often, and there "
                        "are more tries, what do the two make together?",
                    ),
                    Wrong(
                        (both - charities,),
                        "M-WHICH",
                        f"So many would be outside the charities' {written(charities)}. How many "
                        "are needed in all?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need the people for these attempts at the earlier rate, and the two changes.",
            "Divide the people needed at the earlier rate by both changes, one after the other.",
            example(
                both,
                0,
                "If 300 people were needed, three times the recording and twice the tries leave "
                "300 / (3 * 2) = 50.",
                "If 400 people were needed, four times the recording and twice the tries leave "
                "400 / (4 * 2) = 50.",
            ),
        ),
        praise=f"Yes: {written(needed)} divided by {trimmed(RECORDING)} and by {TRIES}. Many other "
        "pairs of changes give the same number.",
        solution=Solution(
            sums=(
                *needed_sums(people, attempts, after),
                f"{trimmed(RECORDING)} * {TRIES} = {trimmed(RECORDING * TRIES)}",
                f"{written(needed)} / {trimmed(RECORDING * TRIES)} = {written(both)} people",
            ),
            code=_NEEDED + f"answer = round(needed / ({RECORDING} * {TRIES}))",
            text="Two modest changes together do as much as one large one. Many mixtures fit one "
            f"total, so the total cannot choose. Recording {trimmed(RECORDING)} times as complete "
            f"is possible if at most {percent(100 / RECORDING, 0)} was recorded before. The "
            "rounding of the printed figures alone allows "
            f"{written(fewest / (RECORDING * TRIES))} to {written(most / (RECORDING * TRIES))} "
            "people.",
        ),
    )


def _tests(story: Article) -> Question:
    temptation, why_not = TURNOVER
    records = [*(record for record, _ in TESTS.values()), temptation]
    menu = tuple(records[index] for index in MENU)
    fields = []
    for explanation, (record, false) in TESTS.items():
        others = {at: Wrong(code="M-CAUSE", text=false) for at, r in enumerate(menu) if r != record}
        others[menu.index(temptation)] = Wrong(code="M-STOCK", text=why_not)
        fields.append(
            ChoiceField(label=explanation, options=menu, right=menu.index(record), wrong=others)
        )
    people, attempts, _ = _figures(story)
    present = story.people_now_charities.value
    year, rate = story.attempts_2016.start.year, arithmetic.rate(attempts, people)
    return Question(
        id="10.4",
        kind="match",
        prompt="Match each explanation to its test. One record is left over.",
        fields=tuple(fields),
        hints=(
            "Take one explanation at a time, and ask what it says should have been seen.",
            "Suppose the explanation is false: which record would then look different?",
            "A shop sells more: 'more customers' is tested by counting at the door, 'each buys "
            "more' by the receipts.",
        ),
        praise="Yes: each explanation has its own test, and arrivals and stays test none of them.",
        solution=Solution(
            code="answer = {\n"
            + "".join(f"    '{name}': '{record}',\n" for name, (record, _) in TESTS.items())
            + "}",
            text="An explanation is worth having if a record could speak against it; the total of "
            "attempts cannot. How often people change is none of the five: "
            f"{written(present)} always present, with {written(rate, 3)} attempts each as in "
            f"{year}, make {written(rate * present)}, whether each stays a month or all year. "
            "Arrivals and stays say how many different people made them.",
        ),
    )


def _a_day(story: Article) -> Question:
    elsewhere = by_id("attempts_elsewhere")
    report, british = elsewhere["french_ministry_2017"], elsewhere["british_2017"]
    start, printed, total = report["date_start"], report["date_end"], report["count"]
    days, to_month = (printed - start).days, (printed.replace(day=1) - start).days
    rate = total / days
    year = story.attempts_2017
    year_rate, left = year.value / year.days, year.days - days
    rest = (year.value - total) / left
    return Question(
        id="10.5",
        kind="number",
        outside=True,
        prompt=f"Outside the article: 'More than {written(total)} attempts this year, or "
        f"{PRINTED_A_DAY} a day', printed {printed.day} {month_and_year(printed, short=True)}. "
        "How many attempts a day "
        f"do the {written(total)} make? Give one decimal. Source: {report['source']} "
        f"({report['counted_by']}).",
        fields=(
            NumberField(
                answer=rate,
                unit="attempts per day",
                decimals=1,
                also=(
                    Also(
                        total / to_month,
                        f"right if the data end with the month before ({to_month} days); "
                        f"{written(rate, 1)} with the {days} complete days to the day before "
                        f"printing, {written(total / (days + 1), 1)} with {days + 1}.",
                    ),
                    Also(
                        total / (days + 1),
                        f"right with the day of printing counted too ({days + 1} days); "
                        f"{written(rate, 1)} with the {days} complete days before it.",
                    ),
                ),
                wrong=(
                    Wrong(
                        (PRINTED_A_DAY,),
                        "M-SOURCE",
                        f"{PRINTED_A_DAY} is the printed rate; does {written(total)} over these "
                        "days give it?",
                    ),
                    Wrong(
                        (total / year.days,),
                        "M-PERIOD",
                        f"You divided by the whole year. How many days of it had passed on "
                        f"{printed.day} {month_and_year(printed, short=True)}?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need the total and the number of days from 1 January to the day before printing.",
            "Divide the total by the number of days.",
            example(
                rate,
                1,
                "900 visits from 1 January to 31 March, 90 days, are 10 a day.",
                "1,800 visits from 1 January to 31 March, 90 days, are 20 a day.",
            ),
        ),
        praise=f"Yes: over {days} days it is {written(rate, 1)} a day, and not {PRINTED_A_DAY}. "
        f"The article's {written(year.value)} are {written(year_rate)} a day: the three cannot all "
        "be the rate of one thing over one year.",
        solution=Solution(
            sums=(
                f"{written(total)} / {days} = {written(rate, 1)} a day",
                f"{PRINTED_A_DAY} * {days} = {written(PRINTED_A_DAY * days)} by then",
                f"{written(year.value)} / {year.days} = {written(year_rate, 1)} a day in the "
                "article",
                f"({written(year.value)} - {written(total)}) / {left} = {written(rest)} a day for "
                "the rest of the year",
            ),
            code="report = hc.table('attempts_elsewhere').set_index('id')\n"
            "report = report.loc['french_ministry_2017']\n"
            "days = (report['date_end'] - report['date_start']).days\n"
            "answer = round(report['count'] / days, 1)",
            text="The two printed figures do not fit each other, and neither fits the article's "
            f"total: at {written(rate, 1)} a day a year ends at about "
            f"{written(round(rate * year.days, -2))}, at {PRINTED_A_DAY} a day at "
            f"{written(PRINTED_A_DAY * year.days)}. To reach {written(year.value)}, the rest of "
            f"the year would need {written(rest)} a day. More likely they do not all count the "
            "same thing, in the same place, over the same days. The row of a British minister in "
            f"the same table has {printed_count(british)} for that year: near the first, far from "
            "the article.",
        ),
    )


def _headline(story: Article) -> Question:
    attempts, base = story.attempts_2017, story.attempts_2016.start.year
    year, fall = attempts.start.year, trimmed(abs(story.fall.value))
    return Question(
        id="10.6",
        kind="choice",
        prompt="From the article alone, which of these invented headlines is best?",
        fields=(
            ChoiceField(
                options=(
                    f"'{written(attempts.value)} people tried to cross in {year}'",
                    f"'Recorded attempts to cross fell by about {fall}% from {base} to {year}; why "
                    "is not known'",
                    "'Clearance failed'",
                ),
                right=1,
                wrong={
                    0: Wrong(
                        code="M-EVENT",
                        text="The article counts attempts. One person may appear many times, and "
                        "some people not at all. What does this headline say was counted?",
                    ),
                    2: Wrong(
                        code="M-CAUSE",
                        text="'Failed' needs an aim, and a test of what else changed. Which "
                        "sentence of the article gives either?",
                    ),
                },
            ),
        ),
        hints=(
            "Ask of each: what does it say was counted, and what does it say about the cause?",
            "Strike every headline that needs something the article does not have.",
            "For a clinic: '900 visits, fewer than last year' can be printed; '900 patients' and "
            "'New system works' cannot.",
        ),
        praise="Yes: what was counted, by how much it changed from which year, and what is not "
        "known.",
        solution=Solution(
            code="answer = 'b'",
            text="It names attempts, that they were recorded, and the year that they are compared "
            "with; it rounds as the figures allow; it says that the cause is not known. 'Failed' "
            "and 'worked' go equally far beyond the figures.",
        ),
    )


def _practice() -> Question:
    before, after = 20, 14
    fall = -arithmetic.percent_change(before, after)
    return Question(
        id="10.F",
        kind="match",
        prompt=f"Practice, invented: after a speed camera, crashes fall from {before} to {after}. "
        "Slower driving? An unusual year before? Choose a third explanation, and the record that "
        "tests it.",
        fields=(
            ChoiceField(
                label="explanation",
                options=(
                    f"a fall of {trimmed(fall)}%",
                    "fewer cars on the road",
                    "the camera is good",
                ),
                right=1,
                wrong={
                    0: Wrong(
                        code="M-CAUSE",
                        text="That is the fall itself, worked out. What could be behind it?",
                    ),
                    2: Wrong(
                        code="M-EVAL",
                        text="That is a judgement. What could have made the crashes fewer?",
                    ),
                },
            ),
            ChoiceField(
                label="record",
                options=(
                    "the camera's price",
                    "a newspaper report",
                    "traffic counts",
                ),
                right=2,
                wrong={
                    at: Wrong(
                        code="M-CAUSE",
                        text="Suppose your explanation is false: would this record look any "
                        "different?",
                    )
                    for at in (0, 1)
                },
            ),
        ),
        hints=(
            "An explanation says what changed apart from the crashes.",
            "Suppose it is false: which record would then look different?",
            "'People drive more slowly' is tested by measured speeds.",
        ),
        praise="Yes: with fewer cars there are fewer crashes, and traffic counts can speak against "
        "it.",
        solution=Solution(
            code="answer = ['fewer cars on the road', 'traffic counts']",
            text="Fewer cars would mean fewer crashes, with or without a camera. Traffic counts "
            "before and after can speak against it: if as many cars pass, it is not the reason.",
        ),
    )
