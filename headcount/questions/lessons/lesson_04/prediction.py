"""The prediction of lesson 4."""

from __future__ import annotations

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import listed, percent, written
from headcount.questions.predictions import Prediction
from headcount.questions.says import Says
from headcount.stats import arithmetic
from headcount.story.article import Article

OFFICIALS, CHARITIES = "the officials'", "the charities'"
# Points apart, and whose share is a tenth.
LINES = (
    (1, "less than 1 point apart", OFFICIALS),
    (3, "about 3 points apart", OFFICIALS),
    (3, "about 3 points apart", CHARITIES),
    (10, "about 10 points apart", CHARITIES),
)
OPTIONS = tuple(f"{apart}, {whose} is a tenth" for _, apart, whose in LINES)


def prediction(story: Article) -> Prediction:
    now = story.people_now_officials.value, story.people_now_charities.value
    return Prediction(
        f"Take the officials' {written(now[0])} and the charities' {written(now[1])}, each as a "
        f"share of the printed {written(story.people_before.value)}. How far apart are the two "
        "percentages, and which of them is a tenth?",
        OPTIONS,
        says=_says(story),
    )


def _says(story: Article) -> Says:
    people = story.people_before.value
    counted = {
        OFFICIALS: story.people_now_officials.value,
        CHARITIES: story.people_now_charities.value,
    }
    shares = {whose: arithmetic.share(now, people) for whose, now in counted.items()}
    tenth = min(shares, key=lambda whose: abs(shares[whose] - 10))
    apart = abs(shares[CHARITIES] - shares[OFFICIALS])
    holds = min(
        (index for index, line in enumerate(LINES) if line[2] == tenth),
        key=lambda index: abs(LINES[index][0] - apart),
    )
    each = listed([f"{whose} share is {percent(share)}" for whose, share in shares.items()])
    bounds = {whose: _bounds(now, people) for whose, now in counted.items()}
    rounded = listed([f"{low} to {high} for {whose}" for whose, (low, high) in bounds.items()])
    return Says(
        f"On the printed numbers, {each}: {written(apart, 1)} points apart, and {tenth} is the "
        f"tenth. With their rounding: {rounded}.",
        OPTIONS[holds],
        "Whose count stands above the line of each share, and whose below it?",
        OPTIONS,
        holds,
    )


def _bounds(part: float, whole: float) -> tuple[str, str]:
    low, high = arithmetic.share_bounds(part, whole, rounding_unit(part), rounding_unit(whole))
    return percent(low), percent(high)
