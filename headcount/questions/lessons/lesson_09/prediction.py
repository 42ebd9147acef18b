"""The prediction of lesson 9."""

from __future__ import annotations

from itertools import product

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, written
from headcount.page.small_pictures import Mark
from headcount.questions.lessons.lesson_09.sums import axis_cut
from headcount.questions.number_field import NumberField
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says, on_printed_numbers
from headcount.stats import arithmetic
from headcount.story.article import Article


def prediction(story: Article) -> Prediction:
    cut = axis_cut(story.attempts_2016.value, story.attempts_2017.value)
    return Prediction(
        f"Two bars, for {written(story.attempts_2016.value)} and "
        f"{written(story.attempts_2017.value)} attempts, stand on an axis that begins at "
        f"{written(cut)}. By how many percent will the second bar look shorter than the first?",
        says=_says(story, cut),
    )


def _says(story: Article, cut: float) -> Says:
    years = story.attempts_2016.value, story.attempts_2017.value
    ends = [arithmetic.error_interval(value, rounding_unit(value)) for value in years]
    drawn = abs(arithmetic.drawn_change(*years, cut))
    found = [abs(arithmetic.drawn_change(*pair, cut)) for pair in product(*ends)]
    mark = Mark("The drawing says", drawn, min(found), max(found))
    true = abs(arithmetic.percent_change(*years))
    return Says(
        f"The drawing says {on_printed_numbers(mark, '%', 1)}. The figures differ by "
        f"{percent(true)}.",
        percent(drawn),
        "How long is each bar, measured from where the axis begins?",
        mark=mark,
        box=NumberField(drawn, "%", decimals=1, is_fall=True),
    )
