"""The prediction of lesson 5."""

from __future__ import annotations

from headcount.numbers.writing import written
from headcount.page.small_pictures import Mark
from headcount.questions.lessons.lesson_05 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says, on_printed_numbers
from headcount.stats import arithmetic
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    return Prediction(
        f"{written(story.attempts_2017.value)} attempts in {story.attempts_2017.start.year}: how "
        "many people would have to be counted for the same number of attempts per head as in "
        f"{story.attempts_2016.start.year}?",
        says=_says(story),
    )


def _says(story: Article) -> Says:
    before = story.attempts_2016.value, story.people_before.value
    now = story.attempts_2017.value
    needed = arithmetic.break_even(before[1], before[0], now)
    mark = Mark("The figures say", needed, *sums.break_even_bounds(before, now))
    return Says(
        f"The figures say {on_printed_numbers(mark, 'people')}.",
        f"{written(needed)} people",
        "The attempts fell to a part of what they were: to what part must the people fall, so "
        "that each has as many as before?",
        mark=mark,
        box=NumberField(needed, "people"),
    )
