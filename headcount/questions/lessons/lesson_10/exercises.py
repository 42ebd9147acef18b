"""Lesson 10, from numbers to a fact-check: questions 10.1 to 10.6 and the practice menus 10.F."""

from __future__ import annotations

from headcount.numbers.dates import month_and_year
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article
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
    "turnover": (
        "arrivals and stays",
        "If the same people had been there all year, which record would show it?",
    ),
    "another definition": (
        "the counting rule",
        "If an attempt had meant the same in both years, where could you read that?",
    ),
}


MENU = (3, 2, 4, 0, 1)  # the order of the records in the menus: shuffled once, then fixed


def exercises(story: Article) -> list[Question]:
    return [
        _what_kind_of_word(story),
        _outside_the_count(story),
        _mixture(story),
        _tests(),
        _a_day(),
        _headline(story),
        _practice(),
    ]


def _what_kind_of_word(story: Article) -> Question:
    kinds = ("observation", "calculation", "inference", "judgement")
    observed = f"'{written(story.attempts_2016.value)}'"
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
                text="Did anybody record where people went? Look at the words 'suggested' and "
                "'might'.",
            )
        },
    }
    key = {observed: 0, calculated: 1, judged: 3, inferred: 2}
    return Question(
        id="10.1",
        kind="sort",
        prompt="Observation, calculation, inference or judgement? Place each of these words of the "
        f"article: {'; '.join(key)}.",
        fields=tuple(
            ChoiceField(label=words, options=kinds, right=right, wrong=wrong.get(words, {}))
            for words, right in key.items()
        ),
        hints=(
            "An observation is recorded. A calculation follows from figures. An inference goes "
            "beyond them. A judgement says what somebody expected or wanted.",
            "Ask of each: was it recorded, does it follow by arithmetic, could it be untrue with "
            "every figure right, or could it be struck out with every figure still right?",
            "On trains: '90 were late' is recorded, 'a tenth of all' worked out, 'it may have been "
            "the snow' inferred, 'a disgrace' judged.",
        ),
        praise="Yes. The inference is marked as one, with 'suggested' and 'might'. What if those "
        "two words were left out?",
        solution=Solution(
            code="answer = ['observation', 'calculation', 'judgement', 'inference']",
            text="The attempts are given as recorded, and the percent follows from them. "
            f"{judged.capitalize()} suggests that a larger fall was expected. 'Suggested' and "
            "'might' mark a reading of the figures that no figure of the article shows.",
        ),
    )


def _needed(story: Article) -> float:
    """People who would make the later attempts at the earlier rate, if all of them were counted."""
    before, now = story.attempts_2016.value, story.attempts_2017.value
    return arithmetic.break_even(story.people_before.value, before, now)


_NEEDED = (
    "attempts = story.attempts_2017.value / story.attempts_2016.value\n"
    "needed = story.people_before.value * attempts\n"
)


def _outside_the_count(story: Article) -> Question:
    before, after = story.people_before.value, story.attempts_2017.value
    officials, charities = story.people_now_officials.value, story.people_now_charities.value
    both = charities + story.people_dunkirk_charities.value
    needed = _needed(story)
    years = story.attempts_2016.start.year, story.attempts_2017.start.year
    fall = -arithmetic.percent_change(story.attempts_2016.value, after)
    fewer = -arithmetic.percent_change(before, charities)
    outside = _part_outside(charities, needed)
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
                tolerance=0.3,
                also=(
                    Also(
                        _part_outside(officials, needed),
                        f"that is for the officials' {written(officials)}; the question has the "
                        f"charities' {written(charities)}.",
                    ),
                    Also(
                        _part_outside(both, needed),
                        f"that is for {written(both)}, with Dunkirk; the question has the "
                        f"{written(charities)}.",
                    ),
                ),
                wrong=(
                    Wrong(
                        (100 - outside,),
                        "M-COMPL",
                        "That share is inside the count. Who is the question about?",
                    ),
                    Wrong(
                        (fall,),
                        None,
                        f"{percent(fall)} is the fall in attempts; which people are outside the "
                        "count?",
                    ),
                    Wrong(
                        (fewer,),
                        None,
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
            "If 60 visits need 20 visitors and 5 are counted, then 15 of the 20 are outside: 75%.",
        ),
        praise=f"Yes: about {written(needed)} people would be needed, and {written(charities)} are "
        "counted. What if each person tried twice as often as before?",
        solution=Solution(
            code=_NEEDED + "counted = story.people_now_charities.value\n"
            "answer = round(100 * (needed - counted) / needed, 1)",
            text="The officials' explanation, taken alone, needs so many people outside the count. "
            "It is possible, and the article does not show it: of other places it counts one, near "
            "Dunkirk, and has no earlier figure for it.",
        ),
    )


def _part_outside(counted: float, needed: float) -> float:
    return 100 - arithmetic.share(counted, needed)


def _mixture(story: Article) -> Question:
    needed = _needed(story)
    both = needed / (RECORDING * TRIES)
    year, after = story.attempts_2016.start.year, story.attempts_2017.value
    return Question(
        id="10.3",
        kind="number",
        prompt=f"Take {written(story.people_before.value)} as everybody trying in {year}. Now "
        f"recording is {trimmed(RECORDING)} times as complete, and tries per person have doubled. "
        f"How many people make {written(after)} recorded attempts? Give a whole number.",
        fields=(
            NumberField(
                answer=both,
                unit="people",
                tolerance=5,
                wrong=(
                    Wrong((needed,), None, "Nothing is applied yet; two things changed."),
                    Wrong(
                        (needed / RECORDING, needed / TRIES),
                        "M-ONESIDE",
                        "One of the two changes is still missing.",
                    ),
                    Wrong(
                        (needed * RECORDING * TRIES,),
                        None,
                        "You multiplied; more recording means fewer people are needed.",
                    ),
                ),
            ),
        ),
        hints=(
            "You need the people for these attempts at the earlier rate, and the two changes.",
            "Divide the people needed at the earlier rate by both changes, one after the other.",
            "If 300 people were needed, three times the recording and twice the tries leave "
            "300 / (3 * 2) = 50.",
        ),
        praise=f"Yes: {written(needed)} divided by {trimmed(RECORDING)} and by {TRIES}. Which "
        "other pair of changes gives the same number?",
        solution=Solution(
            code=_NEEDED + f"answer = round(needed / ({RECORDING} * {TRIES}))",
            text="Two modest changes together do as much as one large one. Many mixtures fit one "
            f"total, so the total cannot choose. Recording {trimmed(RECORDING)} times as complete "
            f"is possible if at most {percent(100 / RECORDING, 0)} was recorded before.",
        ),
    )


def _tests() -> Question:
    records = [record for record, _ in TESTS.values()]
    menu = tuple(records[index] for index in MENU)
    fields = []
    for explanation, (record, false) in TESTS.items():
        others = {at: Wrong(code="M-CAUSE", text=false) for at, r in enumerate(menu) if r != record}
        fields.append(
            ChoiceField(label=explanation, options=menu, right=menu.index(record), wrong=others)
        )
    return Question(
        id="10.4",
        kind="match",
        prompt="Match each explanation to the record that would test it.",
        fields=tuple(fields),
        hints=(
            "Take one explanation at a time, and ask what it says should have been seen.",
            "Suppose the explanation is false: which record would then look different?",
            "A shop sells more: 'more customers' is tested by counting at the door, 'each buys "
            "more' by the receipts.",
        ),
        praise="Yes: each explanation has its own test. Which of these records would you ask for "
        "first, and whom?",
        solution=Solution(
            code="answer = {\n"
            + "".join(f"    '{name}': '{record}',\n" for name, (record, _) in TESTS.items())
            + "}",
            text="An explanation is worth having if a record could speak against it. The total of "
            "attempts cannot: each of the five could have kept it high.",
        ),
    )


def _a_day() -> Question:
    report = by_id("attempts_elsewhere")["french_ministry_2017"]
    start, printed, total = report["date_start"], report["date_end"], report["count"]
    days, to_month = (printed - start).days, (printed.replace(day=1) - start).days
    rate = total / days
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
                tolerance=0.9,
                also=(
                    Also(
                        total / to_month,
                        f"right if the data end with the month before ({to_month} days); "
                        f"{written(rate, 1)} with the {days} complete days to the day before "
                        f"printing, {written(total / (days + 1), 1)} with {days + 1}.",
                    ),
                ),
                wrong=(
                    Wrong(
                        (PRINTED_A_DAY,),
                        "M-SOURCE",
                        f"{PRINTED_A_DAY} is the printed rate; does {written(total)} over these "
                        "days give it?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need the total and the number of days from 1 January to the day before printing.",
            "Divide the total by the number of days.",
            "900 visits from 1 January to 31 March, 90 days, are 10 a day.",
        ),
        praise=f"Yes: over {days} days it is {written(rate, 1)} a day, and not {PRINTED_A_DAY}. "
        f"How many days would {PRINTED_A_DAY} a day need?",
        solution=Solution(
            code="report = hc.table('attempts_elsewhere').set_index('id')\n"
            "report = report.loc['french_ministry_2017']\n"
            "days = (report['date_end'] - report['date_start']).days\n"
            "answer = round(report['count'] / days, 1)",
            text=f"The two printed figures do not fit each other: {PRINTED_A_DAY} a day would be "
            f"{written(PRINTED_A_DAY * days)} by then. One of them covers other days or counts "
            "something else.",
        ),
    )


def _headline(story: Article) -> Question:
    attempts, year = story.attempts_2017, story.attempts_2017.start.year
    fall = trimmed(abs(story.fall.value))
    return Question(
        id="10.6",
        kind="choice",
        prompt="From the article alone, which of these invented headlines is best?",
        fields=(
            ChoiceField(
                options=(
                    f"'{written(attempts.value)} people tried to cross in {year}'",
                    f"'Recorded attempts to cross fell by about {fall}% in {year}; why is not "
                    "known'",
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
        praise="Yes: what was counted, by how much, and what is not known. What would let you "
        "print a cause?",
        solution=Solution(
            code="answer = 'b'",
            text="It names attempts, and that they were recorded; it rounds as the figures allow; "
            "it says that the cause is not known. 'Failed' and 'worked' go equally far beyond the "
            "figures.",
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
                    0: Wrong(text="That is the fall itself, worked out. What could be behind it?"),
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
        praise="Yes. If the cars took another road, where would you look for the crashes?",
        solution=Solution(
            code="answer = ['fewer cars on the road', 'traffic counts']",
            text="Fewer cars would mean fewer crashes, with or without a camera. Traffic counts "
            "before and after can speak against it: if as many cars pass, it is not the reason.",
        ),
    )
