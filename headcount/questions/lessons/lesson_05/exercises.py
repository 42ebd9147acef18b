"""Lesson 5, attempts or people: questions 5.1 to 5.6 and the practice boxes 5.F."""

from __future__ import annotations

from statistics import mean, median

from headcount.numbers.writing import listed, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
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


def _rate_before(story: Article) -> Question:
    attempts, people = story.attempts_2016.value, story.people_before.value
    rate = arithmetic.rate(attempts, people)
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
                    Wrong(
                        (1 / rate,),
                        "M-INVERT",
                        "That is people for each attempt. Read the question aloud: what per what?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need the attempts of the year and the people counted.",
            "Attempts per counted person: divide the attempts by the people counted.",
            "90 visits by 30 visitors are 3 visits per visitor.",
        ),
        praise=f"Yes: {written(rate, 1)} for each person counted. What if more people were trying "
        "than were counted?",
        solution=Solution(
            code="answer = round(story.attempts_2016.value / story.people_before.value, 1)",
            text="This is per counted person; per person trying is not known. The article "
            "does not say where attempts were recorded.",
        ),
    )


def _rates_now(story: Article) -> Question:
    attempts = story.attempts_2017.value
    groups = _people_now(story)
    total = Wrong((attempts,), "M-DENOM")
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
                wrong=(total,),
            )
            for people in groups
        ),
        hints=(
            "The attempts stay the same; the people under the line change.",
            "Divide the attempts by each count in turn.",
            "90 visits: 30 visitors make it 3 each, 45 visitors make it 2 each.",
        ),
        praise="Yes: the fewer people are counted, the more attempts each seems to make. Which of "
        "the three would you print?",
        solution=Solution(
            code="attempts = story.attempts_2017.value\n"
            "officials = story.people_now_officials.value\n"
            "charities = story.people_now_charities.value\n"
            "both = charities + story.people_dunkirk_charities.value\n"
            "answer = [round(attempts / people, 1) for people in (officials, charities, both)]",
            text="The top is the same three times; the bottom doubles, so the rate halves. The "
            "article does not say which count goes with the attempts.",
        ),
    )


def _times(story: Article) -> Question:
    before = arithmetic.rate(story.attempts_2016.value, story.people_before.value)
    now = arithmetic.rate(story.attempts_2017.value, story.people_now_charities.value)
    return Question(
        id="5.3",
        kind="number",
        prompt=f"Compare the {story.attempts_2017.start.year} rate, with "
        f"{written(story.people_now_charities.value)} people, with the "
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
                        (story.attempts_2017.value / story.people_now_officials.value / before,),
                        None,
                        "That is with the officials' count. The question takes the charities'.",
                    ),
                ),
            ),
        ),
        hints=(
            "You need both rates: attempts per counted person, then and now.",
            "'How many times' asks for the later rate divided by the earlier one.",
            "From 3 visits each to 12 visits each is 4 times.",
        ),
        praise=f"Yes: {written(now / before, 2)} times, for each counted person. What if more "
        "people were trying than were counted?",
        solution=Solution(
            code="before = story.attempts_2016.value / story.people_before.value\n"
            "now = story.attempts_2017.value / story.people_now_charities.value\n"
            "answer = round(now / before, 2)",
            text="A ratio of two rates. It says nothing about any one person: the two groups need "
            "not be the same people.",
        ),
    )


def _break_even(story: Article) -> Question:
    people, before = story.people_before.value, story.attempts_2016.value
    after = story.attempts_2017.value
    needed = arithmetic.break_even(people, before, after)
    rounded_rate = round(before / people)
    return Question(
        id="5.4",
        kind="number",
        prompt=f"How many people would make {written(after)} attempts at the "
        f"{story.attempts_2016.start.year} rate? Give the nearest whole number.",
        fields=(
            NumberField(
                answer=needed,
                unit="people",
                earlier=(after / round(before / people, 1),),
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
                ),
            ),
        ),
        hints=(
            f"You need the attempts of {story.attempts_2017.start.year} and the earlier rate.",
            "Divide the attempts by the attempts per counted person.",
            "At 3 visits each, 60 visits need 20 visitors.",
        ),
        praise=f"Yes: {written(people)} x {written(after / 1000)}/{written(before / 1000)} = "
        f"{written(needed)}. What if each person tried twice as often as before?",
        solution=Solution(
            code="rate = story.attempts_2016.value / story.people_before.value\n"
            "answer = round(story.attempts_2017.value / rate)",
            text="The break-even: with that many people, attempts per head would be as before. "
            "It is not an estimate of how many people there were.",
        ),
    )


def _mean_and_median() -> Question:
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
                wrong=(Wrong((sum(GROUP),), "M-DENOM"),),
            ),
            NumberField(label="median", answer=median(GROUP), unit="attempts"),
        ),
        together=(Wrong((mean(GROUP), mean(GROUP)), "M-MEAN"),),
        hints=(
            "The mean shares out the total; the median is in the middle of the row.",
            "Total divided by twelve; then halfway between the sixth and the seventh.",
            "For 1, 3, 8: the mean is 12 / 3 = 4 and the median is 3.",
        ),
        praise=f"Yes: {trimmed(mean(GROUP))} and {trimmed(median(GROUP))}. Which would you call "
        "'a typical person', and why?",
        solution=Solution(
            code=f"group = pd.Series({list(GROUP)})\n"
            "answer = [float(group.mean()), float(group.median())]",
            text="Two people make most of the attempts and pull the mean up. The median does not "
            "notice them. A rate per head is a mean.",
        ),
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
                        text="The article does not rule it out: it counts attempts, and not the "
                        "people who made them."
                    ),
                },
            ),
        ),
        hints=(
            "Ask first what the number counts.",
            "Could the same attempts be made by few people, or by many?",
            "90 visits do not tell you how many visitors: 90, 30, or 2.",
        ),
        praise="Yes: not known. Attempts are counted, the people who made them "
        "are not. What record would settle it?",
        solution=Solution(
            code="answer = 'not known'",
            text="The article gives attempts. Without a record of who made which attempt, the "
            "number of people stays unknown.",
        ),
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
                wrong=(Wrong((patients / attendances,), "M-INVERT"),),
            ),
            NumberField(
                label="second year",
                answer=later / fewer,
                unit="attendances per patient",
                decimals=2,
                wrong=(Wrong((fewer / later,), "M-INVERT"),),
            ),
        ),
        hints=(
            "Attendances are events, patients are people.",
            "Divide events by people, once for each year.",
            "90 visits by 30 visitors are 3 per visitor.",
        ),
        praise="Yes: fewer attendances, yet more for each patient. How can both be true?",
        solution=Solution(
            code=f"answer = [round({attendances} / {patients}, 2), round({later} / {fewer}, 2)]",
            text="The total fell and the rate rose, because the number of patients fell faster.",
        ),
    )


def _people_now(story: Article) -> list[float]:
    charities = story.people_now_charities.value
    both = charities + story.people_dunkirk_charities.value
    return [story.people_now_officials.value, charities, both]
