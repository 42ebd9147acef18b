"""The tasks of the exercise notebook of lesson 5: E5.1 and so on, on other topics."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_05 import patterns
from headcount.questions.lessons.lesson_05.sums import rate_in_steps
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.questions.steps import places, shown
from headcount.story.article import Article


def tasks(story: Article) -> list[Question]:
    rate, ratio = patterns.RATE, patterns.RATE_RATIO
    even, group = patterns.BREAK_EVEN, patterns.MEAN_AND_MEDIAN
    return [
        rate.question(rate.case(6), "E5.1"),
        rate.question_on_table(rate.case(2), "E5.2"),
        even.question(even.case(10), "E5.3"),
        ratio.question(ratio.case(16), "E5.4"),
        ratio.question_on_table(ratio.case(11), "E5.5"),
        group.question(group.case(4), "E5.6"),
        _at_the_earlier_rate(story),
    ]


def _at_the_earlier_rate(story: Article) -> Question:
    """Back to the article: the break-even from the other side, attempts from people."""
    attempts, people = story.attempts_2016.value, story.people_before.value
    later, officials = story.attempts_2017.value, story.people_now_officials.value
    calais = story.people_now_charities.value
    both = calais + story.people_dunkirk_charities.value
    rate = attempts / people
    expected = written(both * rate)
    digits = places(3, lambda n: written(both * shown(rate, n)) == expected)
    return Question(
        id="E5.7",
        kind="number",
        prompt="Back to the article. Take the earlier year's attempts for each person counted "
        "before the clearance. At that rate, how many attempts would the people make whom the "
        "charities now count, in Calais and near Dunkirk together? Give a whole number.",
        picture='claims = hc.table("article")\n'
        'claims[["id", "value", "counts", "said_by", "place", "when"]]',
        fields=(
            NumberField(
                answer=both * rate,
                unit="attempts",
                wrong=(
                    Wrong(
                        (rate,),
                        "M-STEP",
                        "That is the rate, attempts for each counted person. How many attempts do "
                        "all of these people make at it?",
                    ),
                    Wrong(
                        (calais * rate,),
                        "M-AREA",
                        "That is for the people in Calais alone. Which place is missing?",
                    ),
                    Wrong(
                        (officials * rate,),
                        "M-WHICH",
                        "You took the officials' count. Whose counts does the question take?",
                    ),
                    Wrong(
                        (both * later / people, both * later / calais, later),
                        "M-PERIOD",
                        "Your attempts are those of the later year. Which year's rate does the "
                        "question take?",
                    ),
                    Wrong((both * people / attempts,), "M-INVERT"),
                ),
            ),
        ),
        hints=(
            "Four rows of the table are needed: two for the rate, two for the people.",
            "Divide the earlier attempts by the people counted before; multiply by the people "
            "counted now.",
            example(
                both * rate,
                0,
                "12 guests ate 36 cakes, so 5 guests eat 3 times 5, which is 15.",
                "10 guests ate 40 cakes, so 6 guests eat 4 times 6, which is 24.",
            ),
        ),
        praise=f"Yes: {expected}. The article prints {written(later)} for the later year, so "
        "something else has changed: who tried, how often, or what was counted.",
        solution=Solution(
            sums=(
                rate_in_steps(attempts, people, digits),
                f"{written(calais)} + {written(both - calais)} = {written(both)}",
                f"{written(rate, digits)} \u00d7 {written(both)} = {expected}",
            ),
            text="The break-even from the other side: there the attempts were given and people "
            "were asked for, here it is the other way round. It is no estimate of what happened.",
            code='value = hc.table("article").set_index("id")["value"]\n'
            'rate = value["attempts_2016"] / value["people_before"]\n'
            'people = value["people_now_charities"] + value["people_dunkirk_charities"]\n'
            "answer = round(rate * people)",
        ),
    )
