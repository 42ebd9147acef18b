"""Lesson 4, a tenth of what: questions 4.1 to 4.6 and the practice boxes 4.F."""

from __future__ import annotations

from fractions import Fraction

from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_04.practice import practice
from headcount.questions.lessons.lesson_04.sums import (
    above_in_steps,
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
    return [
        _officials(officials, charities, charities + dunkirk, before),
        _charities(charities, officials, charities + dunkirk, before),
        _with_dunkirk(charities, dunkirk, before),
        _gap(officials, charities),
        _like_for_like(officials, charities),
        _missed(),
        practice(),
    ]


# --- steps in numbers ----------------------------------------------------------------------


# --- the questions -------------------------------------------------------------------------


def _officials(now: float, charities: float, both: float, before: float) -> Question:
    share = arithmetic.share(now, before)
    return Question(
        id="4.1",
        kind="number",
        prompt=f"What percent of the officials' {written(before)} (before) is the officials' "
        f"{written(now)} (January 2018)? Give one decimal.",
        fields=(
            NumberField(
                answer=share,
                unit="%",
                decimals=1,
                fewest=1,
                wrong=(
                    Wrong(
                        (before / now,),
                        "M-INVERT",
                        f"{trimmed(before / now)} is the '1 in' number: the earlier count divided "
                        "by the later one. What is it in percent?",
                    ),
                    Wrong(
                        (arithmetic.share(both, before),),
                        "M-AREA",
                        "Your top includes people near Dunkirk, and they are not in the question. "
                        "Who counted in Calais alone?",
                    ),
                    Wrong(
                        (100 - share, share - 100),
                        "M-COMPL",
                        "That is how far the count fell. The question asks what share is left.",
                    ),
                    Wrong(
                        (arithmetic.share(now, before - now),),
                        "M-PARTREST",
                        "You compared with the rest. Compared with which figure does the question "
                        "ask?",
                    ),
                    Wrong(
                        (arithmetic.share(charities, before),),
                        "M-MIX",
                        "Your top is the charities' count. Who counted the figure in the question?",
                    ),
                    Wrong((before - now,), "M-ADDIT", _DIFFERENCE),
                    Wrong((share / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            "Both figures are the officials': one is the top, the other the bottom.",
            "Divide the later count by the earlier one and multiply by 100.",
            example(
                share,
                1,
                "30 of 400 is 30 / 400 = 0.075, so 7.5%.",
                "45 of 300 is 45 / 300 = 0.15, so 15%.",
            ),
        ),
        praise=f"Yes: {written(now)} of {written(before)} is {percent(share)}, or 1 in "
        f"{trimmed(before / now)}. One counter stands above and below the line.",
        solution=Solution(
            sums=share_in_steps(now, before, 1),
            text=f"Same counter, same place, as far as the article says: the {written(before)} is "
            "of the camp, and 'compared with' may be the reporter's words. Rounding of the two "
            f"printed figures alone allows {share_that_rounding_allows((now,), before)}, so one "
            "decimal is generous.",
            code="now = story.people_now_officials.value\nbefore = story.people_before.value\n"
            "answer = round(100 * now / before, 1)",
        ),
    )


_DIFFERENCE = (
    "That is a number of people: how many fewer were counted. 'What percent of' asks for a "
    "division. Which count is the whole?"
)


def _charities(now: float, officials: float, both: float, before: float) -> Question:
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
                    Wrong((before - now,), "M-ADDIT", _DIFFERENCE),
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


def _with_dunkirk(charities: float, dunkirk: float, before: float) -> Question:
    both = charities + dunkirk
    share = arithmetic.share(both, before)
    return Question(
        id="4.3",
        kind="number and reason",
        prompt=f"What percent is ({written(charities)} + {written(dunkirk)}) of {written(before)}, "
        "to one decimal? And what is the best reason not to print it beside the words 'in Calais'?",
        fields=(
            NumberField(
                label="share",
                answer=share,
                unit="%",
                decimals=1,
                wrong=(
                    Wrong(
                        (arithmetic.share(charities, before), arithmetic.share(dunkirk, before)),
                        "M-WHICH",
                        "That is one of the two counts alone. What does the question do with the "
                        "two?",
                    ),
                    Wrong(
                        (100 - share, share - 100),
                        "M-COMPL",
                        "That is how much lower the later count is. What share is left?",
                    ),
                    Wrong(
                        (before / both,),
                        "M-INVERT",
                        "That is the '1 in' number: the earlier count divided by the later one. "
                        "What is it in percent?",
                    ),
                    Wrong((share / 100,), "M-SCALE"),
                ),
            ),
            ChoiceField(
                label="reason",
                options=(
                    "Dunkirk is in the top, not in the bottom",
                    "the counters differ",
                    "no problem",
                ),
                right=0,
                also_right={1: "True; the reason about 'in Calais' is the area."},
                wrong={2: Wrong(code="M-AREA")},
            ),
        ),
        hints=(
            "Add the two counts for the top. For the reason, ask which places each part covers.",
            "Divide by the earlier count; then list the places in the top and in the bottom.",
            "Pupils of two schools now, over pupils of one school before, is not a share of "
            "anything.",
        ),
        praise=f"Yes: {percent(share)}, or 1 in {trimmed(before / both)}. The top covers two "
        "places and the bottom one of them.",
        solution=Solution(
            sums=(
                f"{written(charities)} + {written(dunkirk)} = {written(both)}",
                *share_in_steps(both, before, 1),
            ),
            text="The division is right and the sentence would be wrong: people near Dunkirk are "
            "counted above the line and not below it. The counters differ as well. Rounding alone "
            f"allows {share_that_rounding_allows((charities, dunkirk), before)}.",
            code="top = story.people_now_charities.value + story.people_dunkirk_charities.value\n"
            "share = round(100 * top / story.people_before.value, 1)\n"
            "answer = [share, 'Dunkirk is in the top, not in the bottom']",
        ),
    )


def _gap(officials: float, charities: float) -> Question:
    above = arithmetic.percent_change(officials, charities)
    units = rounding_unit(officials), rounding_unit(charities)
    least, most = arithmetic.change_bounds(officials, charities, *units)
    return Question(
        id="4.4",
        kind="number",
        prompt=f"By what percent is the charities' {written(charities)} above the officials' "
        f"{written(officials)}? Give one decimal.",
        fields=(
            NumberField(
                answer=above,
                unit="%",
                decimals=1,
                wrong=(
                    Wrong(
                        (
                            100 * (charities - officials) / charities,
                            arithmetic.share(officials, charities),
                        ),
                        "M-BASE",
                        "'Above the officials' names the base. You compared with the charities' "
                        "count.",
                    ),
                    Wrong(
                        (charities - officials,),
                        "M-ADDIT",
                        "That is the difference in people. 'By what percent' asks for a comparison "
                        "with the officials' count.",
                    ),
                    Wrong(
                        (arithmetic.share(charities, officials), charities / officials),
                        "M-ABOVE",
                        f"{written(charities)} is {percent(100 * charities / officials, 0)} of "
                        f"{written(officials)}; how much above is that?",
                    ),
                    Wrong((above / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            "You need the difference and the count it is compared with.",
            "Divide the difference by the officials' count and multiply by 100.",
            example(
                above,
                1,
                "90 is above 60 by 30, and 30 / 60 is 50%.",
                "100 is above 80 by 20, and 20 / 80 is 25%.",
            ),
        ),
        praise=f"Yes: {trimmed(above)}% above. 'Above the officials' makes their count the base.",
        solution=Solution(
            sums=above_in_steps(charities, officials, 1),
            text="'Above the officials' makes the officials' count the base. Neither count is "
            "called true by this: the percent says how far apart they are. Rounding of the two "
            f"printed counts alone allows {percent(least)} to {percent(most)}.",
            code="officials = story.people_now_officials.value\n"
            "charities = story.people_now_charities.value\n"
            "answer = round(100 * (charities - officials) / officials, 1)",
        ),
    )


def _like_for_like(officials: float, charities: float) -> Question:
    rows = by_id("camp_counts")
    officials_before = rows["officials_2016_10_24"]["count"]
    charities_before = rows["charities_2016_10"]["count"]
    share_officials = 100 * officials / officials_before
    share_charities = 100 * charities / charities_before
    gap = share_charities - share_officials
    (fewest_officials, most_officials), (fewest_charities, most_charities) = (
        arithmetic.error_interval(now, rounding_unit(now)) for now in (officials, charities)
    )
    widest = 100 * (most_charities / charities_before - fewest_officials / officials_before)
    closest = 100 * (fewest_charities / charities_before - most_officials / officials_before)
    state = rows["officials_2018_01"]["low"]
    return Question(
        id="4.5",
        kind="number",
        outside=True,
        prompt=f"Outside the article: officials {written(officials)} of "
        f"{written(officials_before)}, charities {written(charities)} of "
        f"{written(charities_before)}. Take the printed figures as exact. How many points lie "
        "between the two shares? Give one decimal.",
        fields=(
            NumberField(
                answer=gap,
                unit="points",
                decimals=1,
                also=(Also(-gap, "how far apart two shares lie has no sign."),),
                wrong=(
                    Wrong(
                        (
                            100 * charities / officials_before - share_officials,
                            100 * charities / officials_before - 100 * officials / charities_before,
                        ),
                        "M-MIX",
                        "One of your shares uses the charities on top and the officials below. Put "
                        "the same counter in both places, then compare.",
                    ),
                    Wrong(
                        (100 * gap / share_officials,),
                        "M-POINT",
                        "You compared one share with the other, in percent. Points are the plain "
                        "difference of two percentages.",
                    ),
                    Wrong(
                        (share_officials, share_charities),
                        "M-STEP",
                        "That is one of the two shares. How far is it from the other?",
                    ),
                ),
            ),
        ),
        hints=(
            "Each side is compared with its own earlier count.",
            "Work out two percentages, then subtract.",
            example(
                gap,
                1,
                "30 of 400 is 7.5% and 45 of 500 is 9%: 1.5 points apart.",
                "12 of 200 is 6% and 21 of 250 is 8.4%: 2.4 points apart.",
            ),
        ),
        praise=f"Yes: {percent(share_officials)} and {percent(share_charities)}, "
        f"{written(gap, 1)} points apart, because each side is compared with its own earlier "
        "count.",
        solution=Solution(
            sums=(
                ", ".join(share_in_steps(officials, officials_before, 2)),
                ", ".join(share_in_steps(charities, charities_before, 2)),
                f"{written(share_charities, 2)} \u2212 {written(share_officials, 2)} = "
                f"{written(gap, 1)}",
            ),
            text="Like for like, both sides find that less than a tenth is left, although each "
            f"counts differently. Rounding of the later counts alone allows "
            f"{trimmed(max(closest, 0))} to {trimmed(widest)} points, and with the State's "
            f"{written(state)} instead of {written(officials)} it is "
            f"{trimmed(share_charities - 100 * state / officials_before)}.",
            code="counts = hc.table('camp_counts').set_index('id')['count']\n"
            "officials = 100 * story.people_now_officials.value / counts['officials_2016_10_24']\n"
            "charities = 100 * story.people_now_charities.value / counts['charities_2016_10']\n"
            "answer = round(charities - officials, 1)",
        ),
    )


def _missed() -> Question:
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
