"""Lesson 4, a tenth of what: questions 4.1 to 4.6 and the practice boxes 4.F."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_04 import patterns
from headcount.questions.lessons.lesson_04.patterns.share import difference
from headcount.questions.lessons.lesson_04.practice import practice
from headcount.questions.lessons.lesson_04.sums import (
    share_in_steps,
    share_that_rounding_allows,
)
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article
from headcount.story.tables import by_id

TENTH = 10  # percent


def exercises(story: Article) -> list[Question]:
    before = story.people_before.value
    officials = story.people_now_officials.value
    charities = story.people_now_charities.value
    dunkirk = story.people_dunkirk_charities.value
    each_with_its_own = patterns.POINTS_BETWEEN.question(like_for_like(officials, charities), "4.5")
    return [
        patterns.SHARE.question(of_the_officials(officials, charities, dunkirk, before), "4.1"),
        _charities(charities, officials, charities + dunkirk, before),
        patterns.MIXED_PAIR.question(with_dunkirk(charities, dunkirk, before), "4.3"),
        patterns.PERCENT_ABOVE.question(two_counters(officials, charities), "4.4"),
        replace(each_with_its_own, outside=True),
        _missed(),
        practice(),
    ]


# --- the cases of the article ---------------------------------------------------------------

_CODE = {
    "officials": "story.people_now_officials.value",
    "charities": "story.people_now_charities.value",
    "dunkirk": "story.people_dunkirk_charities.value",
    "before": "story.people_before.value",
}


def of_the_officials(now: float, charities: float, dunkirk: float, before: float) -> Case:
    """The officials' two counts of people in Calais, and the charities' beside them."""
    return Case(
        ARTICLE,
        {"now": now, "before": before, "other_now": charities, "both": charities + dunkirk},
        {
            "things": "people",
            "counter": "the officials",
            "other": "the charities",
            "whole": f"the officials' {written(before)} (before)",
            "part": f"the officials' {written(now)} (January 2018)",
            "place": "Calais",
            "elsewhere": "near Dunkirk",
            "why": f"Same counter, same place, as far as the article says: the {written(before)} "
            "is of the camp, and 'compared with' may be the reporter's words. Rounding of the two "
            f"printed figures alone allows {share_that_rounding_allows((now,), before)}, so one "
            "decimal is generous.",
        },
        code={"now": _CODE["officials"], "before": _CODE["before"]},
    )


def with_dunkirk(charities: float, dunkirk: float, before: float) -> Case:
    """The charities' counts of two places over the officials' count of one."""
    return Case(
        ARTICLE,
        {"here": charities, "there": dunkirk, "before": before},
        {
            "place": "in Calais",
            "elsewhere": "Dunkirk is",
            "same_places": "",
            "same_counter": "",
            "why": "The division is right and the sentence would be wrong: people near Dunkirk are "
            "counted above the line and not below it. The counters differ as well. Rounding alone "
            f"allows {share_that_rounding_allows((charities, dunkirk), before)}.",
        },
        code={
            "here": _CODE["charities"],
            "there": _CODE["dunkirk"],
            "before": _CODE["before"],
        },
    )


def two_counters(officials: float, charities: float) -> Case:
    """The two counts of the people in Calais now."""
    units = rounding_unit(officials), rounding_unit(charities)
    least, most = arithmetic.change_bounds(officials, charities, *units)
    return Case(
        ARTICLE,
        {"officials": officials, "charities": charities},
        {
            "things": "people",
            "base": "the officials",
            "other": "the charities",
            "base_count": f"the officials' {written(officials)}",
            "count": f"the charities' {written(charities)}",
            "aside": " Rounding of the two printed counts alone allows "
            f"{percent(least)} to {percent(most)}.",
        },
        code=_CODE,
    )


def like_for_like(officials: float, charities: float) -> Case:
    """The later count of each side with its own earlier one, which is from outside the article."""
    rows = by_id("camp_counts")
    officials_before = rows["officials_2016_10_24"]["count"]
    charities_before = rows["charities_2016_10"]["count"]
    (fewest_officials, most_officials), (fewest_charities, most_charities) = (
        arithmetic.error_interval(now, rounding_unit(now)) for now in (officials, charities)
    )
    widest = 100 * (most_charities / charities_before - fewest_officials / officials_before)
    closest = 100 * (fewest_charities / charities_before - most_officials / officials_before)
    state = rows["officials_2018_01"]["low"]
    gap_to_state = 100 * charities / charities_before - 100 * state / officials_before
    return Case(
        ARTICLE,
        {
            "officials": officials,
            "officials_before": officials_before,
            "charities": charities,
            "charities_before": charities_before,
        },
        {
            "side": "counter",
            "each": "side",
            "wholes": "earlier count",
            "low_side": "the officials",
            "high_side": "the charities",
            "low_name": "officials",
            "high_name": "charities",
            "why": "Like for like, both sides find that less than a tenth is left, although each "
            "counts differently. Rounding of the later counts alone allows "
            f"{trimmed(max(closest, 0))} to {trimmed(widest)} points, and with the State's "
            f"{written(state)} instead of {written(officials)} it is {trimmed(gap_to_state)}.",
            "setup": "counts = hc.table('camp_counts').set_index('id')['count']\n",
        },
        f"Outside the article: officials {written(officials)} of {written(officials_before)}, "
        f"charities {written(charities)} of {written(charities_before)}.",
        code={
            **_CODE,
            "officials_before": "counts['officials_2016_10_24']",
            "charities_before": "counts['charities_2016_10']",
        },
    )


# --- what is no pattern ---------------------------------------------------------------------


def _charities(now: float, officials: float, both: float, before: float) -> Question:
    """The pair that makes the article's tenth: the only one of which the phrase is true.

    It is no pattern: drawn figures make no phrase of an article true. And here the "1 in" number
    is the percent, which a draw would be refused for.
    """
    share = arithmetic.share(now, before)
    tenth = ", a tenth," if share == TENTH else ""
    return Question(
        id="4.2",
        kind="number",
        prompt=f"What percent of the officials' {written(before)} is the charities' "
        f"{written(now)} in Calais? Give a whole number.",
        fields=(
            NumberField(
                answer=share,
                unit="%",
                wrong=(
                    Wrong(
                        (100 - share, share - 100),
                        "M-COMPL",
                        "That is how much lower the later count is. What share is left?",
                    ),
                    Wrong(
                        (arithmetic.share(both, before),),
                        "M-AREA",
                        "You added the people near Dunkirk. The question is about Calais alone.",
                    ),
                    Wrong(
                        (arithmetic.share(officials, before),),
                        "M-WHICH",
                        "Your top is the officials' count. Whose count does this question put "
                        "there?",
                    ),
                    difference(now, before, "people"),
                    Wrong((share / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"The top is {written(now)}, the bottom {written(before)}.",
            "Divide the top by the bottom and multiply by 100.",
            example(
                share,
                0,
                "60 of 400 is 60 / 400 = 0.15, so 15%.",
                "90 of 200 is 90 / 200 = 0.45, so 45%.",
            ),
        ),
        praise=f"Yes: {percent(share, 0)}{tenth} with the charities' count above the line and the "
        "officials' below it: a mixed pair.",
        solution=Solution(
            sums=share_in_steps(now, before, 0),
            text=f"The printed figures give {percent(share, 0)}{tenth} in this pairing: charities "
            "counted the top, officials the bottom. The article does not say which pair it used. "
            f"Rounding alone allows {share_that_rounding_allows((now,), before)}.",
            code="now = story.people_now_charities.value\nbefore = story.people_before.value\n"
            "answer = round(100 * now / before)",
        ),
    )


def _missed() -> Question:
    """A proportion that is missed at both dates. No pattern: no figure is asked for, and with
    another proportion, or other numbers, the answer is the same one."""
    then, later, found = 100, 50, Fraction(4, 5)  # invented
    counted = found * then, found * later
    return Question(
        id="4.6",
        kind="choice",
        prompt="At both dates a counter misses one person in five. Compared with the true "
        "one, the later count as a share of the earlier count is then ...",
        fields=(
            ChoiceField(
                options=("20% too low", "unchanged", "20 points too low"),
                right=1,
                wrong={
                    0: Wrong(
                        code="M-ONESIDE",
                        text="The miss is in both parts, above the line and below it. What "
                        "happens when you divide?",
                    ),
                    2: Wrong(
                        code="M-POINT",
                        text=f"A part missed is not points lost. Try it with {then} people, then "
                        f"{later}, each counted one fifth too low. Which share comes out?",
                    ),
                },
            ),
        ),
        hints=(
            "Both counts are too low in the same proportion.",
            "Multiply top and bottom by the same number and divide.",
            "A shop sells 40 cakes, then 30. Divide. Take one cake in ten from each day and divide "
            "again.",
        ),
        praise="Yes: four fifths of the people stand above the line and four fifths below it, so "
        "the proportion cancels.",
        solution=Solution(
            code="answer = 'b'",
            text=f"Take {then} people, then {later}: the true share is "
            f"{percent(100 * later / then, 0)}. Counted one fifth too low they are "
            f"{written(counted[0])}, then {written(counted[1])}, and the share is "
            f"{percent(100 * counted[1] / counted[0], 0)} again. A proportion that is missed at "
            "both dates cancels.",
        ),
    )
