"""Lesson 5, attempts or people: questions 5.1 to 5.6 and the practice boxes 5.F."""

from __future__ import annotations

from statistics import mean, median, mode

from headcount.numbers.writing import listed, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_05.sums import (
    break_even_bounds,
    break_even_in_steps,
    range,
    rate_bounds,
    rate_in_steps,
    times_bounds,
    times_in_steps,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article

GROUP = (1, 1, 1, 1, 1, 2, 2, 3, 4, 8, 16, 20)  # invented: attempts of twelve people


def exercises(story: Article) -> list[Question]:
    return [
        _rate_before(story),
        _rates_now(story),
        _times(story),
        _break_even(story),
        _mean_and_median(),
        _headline(story),
        _practice(),
    ]


# --- steps in numbers, and what rounding allows ---------------------------------------------


# --- the questions -------------------------------------------------------------------------


def _earlier(story: Article) -> tuple[float, float]:
    """The attempts and the people of the earlier year."""
    return story.attempts_2016.value, story.people_before.value


def _later(story: Article) -> tuple[float, float]:
    """The attempts of the later year, and the charities' count."""
    return story.attempts_2017.value, story.people_now_charities.value


_UPSIDE_DOWN = "That is people for each attempt. Read the question aloud: what per what?"
_OTHER_YEAR = (
    "One of your figures, or both, is of the other year. Which attempts, and which count of "
    "people, does the question name?"
)


def _rate_before(story: Article) -> Question:
    attempts, people = _earlier(story)
    rate, counts = arithmetic.rate(attempts, people), _people_now(story)
    now = story.attempts_2017.value
    later = [now / people, *(year / count for year in (attempts, now) for count in counts)]
    return Question(
        id="5.1",
        kind="number",
        prompt=f"{story.attempts_2016.start.year}: how many attempts for each counted person, "
        f"with the {written(people)}? Give one decimal.",
        fields=(
            NumberField(
                answer=rate,
                unit="attempts per counted person",
                decimals=1,
                wrong=(
                    Wrong((1 / rate,), "M-INVERT", _UPSIDE_DOWN),
                    Wrong((attempts,), "M-DENOM"),
                    Wrong(tuple(later), "M-PERIOD", _OTHER_YEAR),
                ),
            ),
        ),
        hints=(
            "You need the attempts of the year and the people counted.",
            "Attempts per counted person: divide the attempts by the people counted.",
            example(
                rate,
                1,
                "90 visits by 30 visitors are 3 visits per visitor.",
                "84 visits by 12 visitors are 7 visits per visitor.",
            ),
        ),
        praise=f"Yes: {written(rate, 1)}, the attempts shared out over the people counted, as if "
        "each had made as many.",
        solution=Solution(
            sums=(rate_in_steps(attempts, people, 1),),
            text="This is per counted person; per person trying is not known. The article "
            "does not say where attempts were recorded. Rounding of the two printed figures alone "
            f"allows {range(rate_bounds(attempts, people), 1)}.",
            code="answer = round(story.attempts_2016.value / story.people_before.value, 1)",
        ),
    )


def _rates_now(story: Article) -> Question:
    attempts, middle = _later(story)
    earlier = story.attempts_2016
    groups = _people_now(story)
    bounds = range(rate_bounds(attempts, middle), 1)
    return Question(
        id="5.2",
        kind="several numbers",
        prompt=f"{story.attempts_2017.start.year}: the same with "
        f"{listed([written(people) for people in groups])} people. Give one decimal each.",
        fields=tuple(
            NumberField(
                label=f"{written(people)} people",
                answer=arithmetic.rate(attempts, people),
                unit="attempts per counted person",
                decimals=1,
                wrong=(
                    Wrong((attempts,), "M-DENOM"),
                    Wrong((people / attempts,), "M-INVERT", _UPSIDE_DOWN),
                    Wrong(
                        (earlier.value / people,),
                        "M-PERIOD",
                        f"Those are the attempts of {earlier.start.year}. Which year does this "
                        "question ask about?",
                    ),
                ),
            )
            for people in groups
        ),
        hints=(
            "The attempts stay the same; the people under the line change.",
            "Divide the attempts by each count in turn.",
            example(
                [attempts / people for people in groups],
                1,
                "90 visits: 30 visitors make it 3 each, 45 visitors make it 2 each.",
                "84 visits: 12 visitors make it 7 each, 14 visitors make it 6 each.",
            ),
        ),
        praise="Yes: the attempts are the same three times, so the fewer people are counted, the "
        "more attempts fall to each.",
        solution=Solution(
            sums=tuple(rate_in_steps(attempts, people, 1) for people in groups),
            text="The top is the same three times; where the bottom doubles, the rate halves. The "
            "article does not say which count goes with the attempts. Rounding alone allows, with "
            f"{written(middle)}, {bounds}.",
            code="attempts = story.attempts_2017.value\n"
            "officials = story.people_now_officials.value\n"
            "charities = story.people_now_charities.value\n"
            "both = charities + story.people_dunkirk_charities.value\n"
            "answer = [round(attempts / people, 1) for people in (officials, charities, both)]",
        ),
    )


def _times(story: Article) -> Question:
    earlier, later = _earlier(story), _later(story)
    officials, _, both = _people_now(story)
    before, now = arithmetic.rate(*earlier), arithmetic.rate(*later)
    return Question(
        id="5.3",
        kind="number",
        prompt=f"Compare the {story.attempts_2017.start.year} rate, with "
        f"{written(later[1])} people, with the "
        f"{story.attempts_2016.start.year} rate: how many times as large is it? Give two decimals.",
        fields=(
            NumberField(
                answer=now / before,
                unit="times",
                decimals=2,
                fewest=1,
                earlier=(round(now, 1) / round(before, 1),),
                wrong=(
                    Wrong((now - before,), "M-ADDIT"),
                    Wrong((before / now,), "M-INVERT"),
                    Wrong(
                        (now / before - 1,),
                        "M-ABOVE",
                        "That is how many times the earlier rate was added to itself. 'How many "
                        "times as large' counts the first one too.",
                    ),
                    Wrong(
                        (later[0] / officials / before,),
                        "M-WHICH",
                        "That is with the officials' count. Whose count does the question take?",
                    ),
                    Wrong(
                        (later[0] / both / before,),
                        "M-AREA",
                        "That is with the people near Dunkirk. Which count is of Calais alone?",
                    ),
                    Wrong(
                        (later[0] / earlier[0],),
                        "M-DENOM",
                        "That compares the attempts of the two years. How many people stand behind "
                        "each of them?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need both rates: attempts per counted person, then and now.",
            "'How many times' asks for the later rate divided by the earlier one.",
            example(
                now / before,
                2,
                "From 3 visits each to 12 visits each is 4 times.",
                "From 5 visits each to 30 visits each is 6 times.",
            ),
        ),
        praise=f"Yes: {written(now / before, 2)} times, for each counted person: two rates, and "
        "one divided by the other.",
        solution=Solution(
            sums=times_in_steps(earlier, later, 2),
            text="A ratio of two rates. It says nothing about any one person: the two groups need "
            "not be the same people, and officials counted one of them, charities the other. "
            "Rounding of the four printed figures alone allows "
            f"{range(times_bounds(earlier, later), 2)}, so one digit is honest enough.",
            code="before = story.attempts_2016.value / story.people_before.value\n"
            "now = story.attempts_2017.value / story.people_now_charities.value\n"
            "answer = round(now / before, 2)",
        ),
    )


def _break_even(story: Article) -> Question:
    before, people = _earlier(story)
    after, now = _later(story)
    needed = arithmetic.break_even(people, before, after)
    rate, rounded_rate = before / people, round(before / people)
    year = story.attempts_2016.start.year
    return Question(
        id="5.4",
        kind="number",
        prompt=f"How many people would make {written(after)} attempts at the "
        f"{year} rate? Give the nearest whole number.",
        fields=(
            NumberField(
                answer=needed,
                unit="people",
                earlier=(after / round(rate, 1),),
                also=(
                    Also(
                        after / rounded_rate,
                        f"right with the rounded {rounded_rate}; with the unrounded rate it is "
                        f"{written(needed)}.",
                    ),
                ),
                wrong=(
                    Wrong(
                        (people - needed,),
                        "M-COMPL",
                        f"That is how many fewer than {written(people)} it would be. How many "
                        "people make the attempts?",
                    ),
                    Wrong(
                        (people * before / after,),
                        "M-INVERT",
                        "Your ratio is upside down: fewer attempts at the same rate need fewer "
                        "people, not more.",
                    ),
                    Wrong(
                        (rate,),
                        "M-STEP",
                        f"That is the rate of {year}. How many people make the later attempts at "
                        "it?",
                    ),
                    Wrong(
                        (now * after / before, now * rate),
                        "M-WHICH",
                        f"You took the {written(now)}. The {year} rate has another count of people "
                        "below the line: which one?",
                    ),
                ),
            ),
        ),
        hints=(
            f"You need the attempts of {story.attempts_2017.start.year} and the earlier rate.",
            "Divide the attempts by the attempts per counted person.",
            example(
                needed,
                0,
                "At 3 visits each, 60 visits need 20 visitors.",
                "At 5 visits each, 35 visits need 7 visitors.",
            ),
        ),
        praise=f"Yes: at the rate of {year}, {written(needed)} people make {written(after)} "
        "attempts.",
        solution=Solution(
            sums=break_even_in_steps((before, people), after),
            text="The break-even: with that many people, attempts per head would be as before. "
            "It is not an estimate of how many people there were. Rounding of the three printed "
            f"figures alone allows {range(break_even_bounds((before, people), after), 0)}.",
            code="rate = story.attempts_2016.value / story.people_before.value\n"
            "answer = round(story.attempts_2017.value / rate)",
        ),
    )


def _mean_and_median() -> Question:
    total, many, middle = sum(GROUP), len(GROUP), sorted(GROUP)[len(GROUP) // 2 - 1 :][:2]
    return Question(
        id="5.5",
        kind="several numbers",
        prompt=f"Invented: twelve people made {', '.join(map(str, GROUP))} attempts. What are the "
        "mean and the median?",
        fields=(
            NumberField(
                label="mean",
                answer=mean(GROUP),
                unit="attempts",
                wrong=(
                    Wrong((total,), "M-DENOM"),
                    Wrong((mode(GROUP),), "M-WHICH", _MODE),
                    Wrong(
                        (median(GROUP),),
                        "M-WHICH",
                        "That stands in the middle of the row. What does each get if the total is "
                        "shared out equally?",
                    ),
                ),
            ),
            NumberField(
                label="median",
                answer=median(GROUP),
                unit="attempts",
                wrong=(
                    Wrong((mean(GROUP),), "M-MEAN"),
                    Wrong((mode(GROUP),), "M-WHICH", _MODE),
                    Wrong(
                        ((min(GROUP) + max(GROUP)) / 2,),
                        "M-WHICH",
                        "That is halfway between the smallest and the largest number. Who stands "
                        "in the middle of the row of people?",
                    ),
                ),
            ),
        ),
        together=(
            Wrong((mean(GROUP), mean(GROUP)), "M-MEAN"),
            Wrong(
                (median(GROUP), mean(GROUP)),
                "M-FORM",
                "Both numbers are right. Which of them shares out the total, and which stands in "
                "the middle of the row?",
            ),
        ),
        hints=(
            "The mean shares out the total; the median is in the middle of the row.",
            "Total divided by twelve; then halfway between the sixth and the seventh.",
            "For 1, 3, 8: the mean is 12 / 3 = 4 and the median is 3.",
        ),
        praise=f"Yes: {trimmed(mean(GROUP))} and {trimmed(median(GROUP))}, because the few large "
        "numbers pull the mean up and do not move the middle of the row.",
        solution=Solution(
            sums=(
                f"{' + '.join(map(str, GROUP))} = {total}",
                f"{total} / {many} = {trimmed(mean(GROUP))}",
                f"({middle[0]} + {middle[1]}) / 2 = {trimmed(median(GROUP))}",
            ),
            text="Two people make most of the attempts and pull the mean up. The median does not "
            "notice them. A rate per head is a mean.",
            code=f"group = pd.Series({list(GROUP)})\n"
            "answer = [float(group.mean()), float(group.median())]",
        ),
    )


_MODE = (
    "That is the most frequent number, called the mode. Mean and median are two others: what does "
    "each of them ask for?"
)


def _headline(story: Article) -> Question:
    return Question(
        id="5.6",
        kind="choice",
        prompt=f"A post, invented: '{written(story.attempts_2017.value)} people tried to cross.' "
        "From the article alone, this is ...",
        fields=(
            ChoiceField(
                options=("supported", "contradicted", "not known"),
                right=2,
                wrong={
                    0: Wrong(
                        code="M-EVENT",
                        text="The article counts attempts. One person may appear many times in "
                        f"{written(story.attempts_2017.value)}, and some people not at all. What "
                        "extra record would turn attempts into people?",
                    ),
                    1: Wrong(
                        code="M-EVENT",
                        text="The article counts attempts, and not the people who made them. "
                        "Which of its sentences would this number of people contradict?",
                    ),
                },
            ),
        ),
        hints=(
            "Ask first what the number counts.",
            "Could the same attempts be made by few people, or by many?",
            "90 visits do not tell you how many visitors: 90, 30, or 2.",
        ),
        praise="Yes: not known. Attempts are counted, the people who made them are not.",
        solution=Solution(
            code="answer = 'not known'",
            text="The article gives attempts. Without a record of who made which attempt, the "
            "number of people stays unknown.",
        ),
    )


_OF_ONE_YEAR = (
    "Attendances and patients belong together year by year. Which two does this box want?"
)


def _practice() -> Question:
    attendances, patients = 96_000, 61_000
    later, fewer = 88_000, 47_000
    return Question(
        id="5.F",
        kind="several numbers",
        prompt=f"Practice, invented: a hospital's emergency department had {written(attendances)} "
        f"attendances by {written(patients)} patients, then {written(later)} by {written(fewer)}. "
        "Fill the gaps, two decimals each: ____ attendances per patient, then ____.",
        fields=(
            NumberField(
                label="first year",
                answer=attendances / patients,
                unit="attendances per patient",
                decimals=2,
                wrong=(
                    Wrong((patients / attendances,), "M-INVERT"),
                    Wrong((later / fewer, attendances / fewer), "M-PERIOD", _OF_ONE_YEAR),
                ),
            ),
            NumberField(
                label="second year",
                answer=later / fewer,
                unit="attendances per patient",
                decimals=2,
                wrong=(
                    Wrong((fewer / later,), "M-INVERT"),
                    Wrong((attendances / patients, later / patients), "M-PERIOD", _OF_ONE_YEAR),
                ),
            ),
        ),
        hints=(
            "Attendances are events, patients are people.",
            "Divide events by people, once for each year.",
            "90 visits by 30 visitors are 3 per visitor.",
        ),
        praise="Yes: fewer attendances, yet more for each patient, because the patients became "
        "fewer still.",
        solution=Solution(
            sums=(rate_in_steps(attendances, patients, 2), rate_in_steps(later, fewer, 2)),
            text="The total fell and the rate rose, because the number of patients fell faster.",
            code=f"answer = [round({attendances} / {patients}, 2), round({later} / {fewer}, 2)]",
        ),
    )


def _people_now(story: Article) -> list[float]:
    charities = story.people_now_charities.value
    both = charities + story.people_dunkirk_charities.value
    return [story.people_now_officials.value, charities, both]
