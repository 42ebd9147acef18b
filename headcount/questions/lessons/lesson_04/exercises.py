"""Lesson 4, a tenth of what: questions 4.1 to 4.6 and the practice boxes 4.F."""

from __future__ import annotations

from headcount.numbers.writing import percent, trimmed, written
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Also, Wrong
from headcount.questions.number_field import NumberField
from headcount.questions.question import Question, Solution
from headcount.stats import arithmetic
from headcount.story.article import Article
from headcount.story.tables import by_id


def exercises(story: Article) -> list[Question]:
    before = story.people_before.value
    officials = story.people_now_officials.value
    charities = story.people_now_charities.value
    dunkirk = story.people_dunkirk_charities.value
    return [
        _officials(officials, charities, charities + dunkirk, before),
        _charities(charities, charities + dunkirk, before),
        _with_dunkirk(charities, dunkirk, before),
        _gap(officials, charities),
        _like_for_like(officials, charities),
        _missed(),
        _practice(),
    ]


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
                tolerance=0.06,
                also=(Also(round(share), _rounded(share, 1)),),
                wrong=(
                    Wrong(
                        (before / now,),
                        None,
                        f"{trimmed(before / now)} is the '1 in' number, or Dunkirk was added. What "
                        "is it in percent?",
                    ),
                    Wrong(
                        (arithmetic.share(both, before),),
                        "M-AREA",
                        "Your top includes people near Dunkirk, and they are not in the question. "
                        "Who counted in Calais alone?",
                    ),
                    Wrong(
                        (100 - share,),
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
                    Wrong((share / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            "Both figures are the officials': one is the top, the other the bottom.",
            "Divide the later count by the earlier one and multiply by 100.",
            "30 of 400 is 30 / 400 = 0.075, so 7.5%.",
        ),
        praise=f"Yes: {written(now)} of {written(before)} is {percent(share)}, or 1 in "
        f"{trimmed(before / now)}. What if the charities' count were on top?",
        solution=Solution(
            code="now = story.people_now_officials.value\nbefore = story.people_before.value\n"
            "answer = round(100 * now / before, 1)",
            text="Same counter above and below the line, same place, two dates: a like-for-like "
            "share. Both figures are rounded, so one decimal is already generous.",
        ),
    )


def _charities(now: float, both: float, before: float) -> Question:
    share = arithmetic.share(now, before)
    return Question(
        id="4.2",
        kind="number",
        prompt=f"What percent of the officials' {written(before)} is the charities' "
        f"{written(now)} in Calais? Give a whole number.",
        fields=(
            NumberField(
                answer=share,
                unit="%",
                tolerance=0.05 + abs(share - round(share)),
                wrong=(
                    Wrong(
                        (100 - share,),
                        "M-COMPL",
                        "That is how much lower the later count is. What share is left?",
                    ),
                    Wrong(
                        (arithmetic.share(both, before),),
                        "M-AREA",
                        "You added the people near Dunkirk. The question is about Calais alone.",
                    ),
                    Wrong((share / 100,), "M-SCALE"),
                ),
            ),
        ),
        hints=(
            f"The top is {written(now)}, the bottom {written(before)}.",
            "Divide the top by the bottom and multiply by 100.",
            "60 of 400 is 60 / 400 = 0.15, so 15%.",
        ),
        praise=f"Yes: exactly {percent(share, 0)}, a tenth, with charities above the line and "
        "officials below it. The article does not say which pair it used. Is this one fair?",
        solution=Solution(
            code="now = story.people_now_charities.value\nbefore = story.people_before.value\n"
            "answer = round(100 * now / before)",
            text="This pairing gives exactly a tenth. The top is counted by charities, the bottom "
            "by officials: a mixed pair. The article does not say which pair it used.",
        ),
    )


def _with_dunkirk(charities: float, dunkirk: float, before: float) -> Question:
    share = arithmetic.share(charities + dunkirk, before)
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
                tolerance=0.06,
                also=(Also(round(share), _rounded(share, 1)),),
                wrong=(
                    Wrong(
                        (arithmetic.share(charities, before),),
                        None,
                        f"That is {written(charities)} alone. What does the question add to it?",
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
        praise=f"Yes: {percent(share)}, or 1 in {trimmed(before / (charities + dunkirk))}, and "
        "the top covers a larger area. Which count is missing to make it fair?",
        solution=Solution(
            code="top = story.people_now_charities.value + story.people_dunkirk_charities.value\n"
            "share = round(100 * top / story.people_before.value, 1)\n"
            "answer = [share, 'Dunkirk is in the top, not in the bottom']",
            text="The division is right and the sentence would be wrong: people near Dunkirk are "
            "counted above the line and not below it. The counters differ as well.",
        ),
    )


def _gap(officials: float, charities: float) -> Question:
    above = arithmetic.percent_change(officials, charities)
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
                tolerance=0.5,
                wrong=(
                    Wrong(
                        (100 * (charities - officials) / charities,),
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
                        (arithmetic.share(charities, officials),),
                        None,
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
            "90 is above 60 by 30, and 30 / 60 is 50%.",
        ),
        praise=f"Yes: {trimmed(above)}% above. And by what percent are the officials below the "
        "charities? It is not the same number.",
        solution=Solution(
            code="officials = story.people_now_officials.value\n"
            "charities = story.people_now_charities.value\n"
            "answer = round(100 * (charities - officials) / officials, 1)",
            text="'Above the officials' makes the officials' count the base. Neither count is "
            "called true by this: the percent says how far apart they are.",
        ),
    )


def _like_for_like(officials: float, charities: float) -> Question:
    rows = by_id("camp_counts")
    officials_before = rows["officials_2016_10_24"]["count"]
    charities_before = rows["charities_2016_10"]["count"]
    share_officials = 100 * officials / officials_before
    share_charities = 100 * charities / charities_before
    gap = share_charities - share_officials
    half = 50  # both later counts are printed to the nearest 100
    highest, lowest = (charities + half) / charities_before, (officials - half) / officials_before
    widest = 100 * (highest - lowest)
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
                tolerance=0.1,
                wrong=(
                    Wrong(
                        (100 * charities / officials_before - share_officials,),
                        "M-MIX",
                        "Your first share uses the charities on top and the officials below. Put "
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
                        None,
                        "That is one of the two shares. How far is it from the other?",
                    ),
                ),
            ),
        ),
        hints=(
            "Each side is compared with its own earlier count.",
            "Work out two percentages, then subtract.",
            "30 of 400 is 7.5% and 45 of 500 is 9%: 1.5 points apart.",
        ),
        praise=f"Yes: {percent(share_officials)} and {percent(share_charities)}, "
        f"{written(gap, 1)} points apart. Why do the shares come so close when the counts do not?",
        solution=Solution(
            code="counts = hc.table('camp_counts').set_index('id')['count']\n"
            "officials = 100 * story.people_now_officials.value / counts['officials_2016_10_24']\n"
            "charities = 100 * story.people_now_charities.value / counts['charities_2016_10']\n"
            "answer = round(charities - officials, 1)",
            text="Like for like, both sides find that less than a tenth is left, although each "
            f"counts differently. Rounding alone allows from none to {trimmed(widest)} points, and "
            f"with the State's {written(state)} instead of {written(officials)} it is "
            f"{trimmed(share_charities - 100 * state / officials_before)}.",
        ),
    )


def _missed() -> Question:
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
                        text="The miss is in both parts, above the line and below it. What "
                        "happens when you divide?"
                    ),
                    2: Wrong(
                        code="M-POINT",
                        text="A part missed is not points lost. Try it with 100 people, then 50, "
                        "each counted one fifth too low.",
                    ),
                },
            ),
        ),
        hints=(
            "Both counts are too low in the same proportion.",
            "Multiply top and bottom by the same number and divide.",
            "True 100 then 50, counted 90 then 45: the share is one half both times.",
        ),
        praise="Yes: the same proportion cancels. Would the same number missed each time cancel "
        "too?",
        solution=Solution(
            code="answer = 'b'",
            text="Four fifths above the line and four fifths below cancel. Missing the same number "
            "of people each time would not cancel.",
        ),
    )


def _practice() -> Question:
    before, after = 20_000, 5_000
    share = 100 * after / before
    return Question(
        id="4.F",
        kind="several numbers",
        prompt=f"Practice, invented: the organisers count {written(before)} people at a "
        f"demonstration and {written(after)} a year later. Fill the gaps: the later count is "
        "____ percent of the earlier one; the count fell by ____ percent.",
        fields=(
            NumberField(
                label="share",
                answer=share,
                unit="%",
                decimals=1,
                tolerance=0.06,
                wrong=(Wrong((100 - share,), "M-COMPL"), Wrong((share / 100,), "M-SCALE")),
            ),
            NumberField(
                label="fall",
                answer=100 - share,
                unit="%",
                decimals=1,
                tolerance=0.06,
                wrong=(Wrong((share,), "M-COMPL"),),
            ),
        ),
        hints=(
            "The share is what is left; the fall is the rest of the whole.",
            "Divide the later count by the earlier one; then take that from 100%.",
            "30 of 150 is 20%, so the count fell by 80%.",
        ),
        praise="Yes: the two always make a whole. Which of them would a headline prefer?",
        solution=Solution(
            code=f"share = 100 * {after} / {before}\nanswer = [share, 100 - share]",
            text="One counter in both places gives a fair share, and the fall is the rest of the "
            "whole.",
        ),
    )


def _rounded(value: float, asked: int) -> str:
    return f"rounded to a whole number; {written(value, asked)} is what was asked."
