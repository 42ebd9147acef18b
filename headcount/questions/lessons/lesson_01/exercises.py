"""Lesson 1, what the article counts: questions 1.1 to 1.6 and the practice table 1.F."""

from __future__ import annotations

from headcount.numbers.dates import day_in_full, read_last_day
from headcount.numbers.writing import written
from headcount.questions.choice_fields import ChoiceField, TicksField
from headcount.questions.fields import Also, Wrong
from headcount.questions.gap_field import GapField
from headcount.questions.hints import example
from headcount.questions.lessons.lesson_01 import sums
from headcount.questions.number_field import NumberField
from headcount.questions.period_field import PeriodField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article


def exercises(story: Article) -> list[Question]:
    return [
        _stock_or_flow(story),
        _who_said_it(story),
        _days(story),
        _money(story),
        _more_than(story),
        _headline(story),
        _practice(),
    ]


def _eight(story: Article) -> str:
    """The figures of question 1.2, in a sentence."""
    return "; ".join(_who_said_it(story).fields[0].options)


def _stock_or_flow(story: Article) -> Question:
    stocks = [story.people_now_officials, story.people_before, story.people_now_charities]
    flows = [story.attempts_2016, story.attempts_2017, story.children]
    wrong = {
        "stock": "Can you count it on one day, or must you wait through a period? {} needs a "
        "whole year of recording: is it a photograph or a film?",
        "flow": "How long must you count to get {}? These people were counted at one date: is it "
        "a photograph or a film?",
    }
    total = "As a total to date it is a stock; as children let cross over an unstated time, a flow."
    fields = []
    for figure in stocks + flows:
        label = written(figure.value)
        if figure.counts == "children":
            label = f"{figure.hedge} {label} children"
        mistaken = "flow" if figure.kind == "stock" else "stock"
        bins = ("stock", "flow")
        is_total = figure.counts == "children"
        fields.append(
            ChoiceField(
                options=bins,
                right=bins.index(figure.kind),
                also_right={0: total} if is_total else {},
                wrong={}
                if is_total
                else {
                    bins.index(mistaken): Wrong(code="M-STOCK", text=wrong[mistaken].format(label))
                },
                label=label,
            )
        )
    names = "; ".join(field.label for field in fields)
    return Question(
        id="1.1",
        kind="sort",
        prompt=f"Stock or flow? Place each of these: {names}.",
        fields=tuple(fields),
        hints=(
            "A stock is there on a day. A flow is collected over a period.",
            "For each figure, ask: does it need a date, or a start and an end?",
            "In another story: beds filled tonight are a stock; admissions this year are a flow.",
        ),
        praise="Yes: people counted on a date are stocks, attempts over a year are flows.",
        solution=Solution(
            code="names = ['people_now_officials', 'people_before', 'people_now_charities',\n"
            "         'attempts_2016', 'attempts_2017', 'children']\n"
            "answer = [story[name].kind for name in names]",
            text="People counted on a date are stocks. Attempts recorded from January to December "
            "are flows. The children were let cross over a time that the article does not state, "
            "so that is a flow too; read as a total to date it is a stock, and that is right as "
            "well.",
        ),
    )


def _who_said_it(story: Article) -> Question:
    named = [
        story.people_now_officials,
        story.people_before,
        story.people_now_charities,
        story.people_dunkirk_charities,
    ]
    unnamed = ["a tenth", f"{written(abs(story.fall.value))}%"]
    unnamed += [written(story.attempts_2016.value), written(story.attempts_2017.value)]
    options = (*(written(figure.value) for figure in named), *unnamed)
    before = named.index(story.people_before)
    contested = (
        f"The {options[before]} may be ticked or left out: 'compared with about "
        f"{options[before]}' can be read as the officials' words or as the reporter's."
    )
    mistake = Wrong(
        code="M-SOURCE",
        text="In the story, do the words 'officials said' or 'charities said' stand by it? "
        "'Figures show' "
        "names nobody, and the reporter's own sentence does not either.",
    )
    return Question(
        id="1.2",
        kind="several choices",
        prompt="Tick the figures that the article attributes to officials or to charities.",
        fields=(
            TicksField(
                options=options,
                right=frozenset(range(len(named))),
                wrong={index: mistake for index in range(len(named), len(options))},
                also_right={frozenset(range(len(named))) - {before}: contested},
            ),
        ),
        hints=(
            "Officials and charities count here, not 'figures show'.",
            "Beside which figures does the story write that somebody 'said' them? In code, look at "
            "the column said_by of story.table().",
            "In another story: 'the hospital said 420 beds' is sourced, 'beds are running out' "
            "is the writer's own.",
        ),
        praise="Yes: officials and charities stand beside their counts. 'Figures show' names "
        "nobody, and neither does the reporter's own sentence.",
        solution=Solution(
            code="claims = story.table()\n"
            "named = claims[claims['said_by'].isin(['officials', 'charities'])]\n"
            "answer = [f'{value:,.0f}' for value in named['value']]",
            text="Officials gave two of the counts and charities the other two. 'A tenth' is the "
            f"reporter's sentence, and 'figures show' does not say whose figures. {contested}",
        ),
    )


def _days(story: Article) -> Question:
    began, published = story.cleared, story.reported
    days = (published - began).days
    same_year = (published.replace(year=published.year - 1) - began).days
    outside = "; the day is from outside the article: X" if story.cleared_outside else ""
    return Question(
        id="1.3",
        kind="number",
        prompt=f"How many days after the start of the clearance ({day_in_full(began)}{outside}) "
        f"did the article appear ({day_in_full(published)})?",
        fields=(
            NumberField(
                answer=days,
                unit="days",
                also=(
                    Also(
                        days + 1, f"you counted both end days; from one to the other it is {days}."
                    ),
                ),
                wrong=(
                    Wrong(
                        (same_year,),
                        "M-PERIOD",
                        "You went from October to January of the next year. Which year is the "
                        "article from?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need two dates, each with its year.",
            "Take the earlier date from the later; a calendar or Python's dates will do it.",
            example(
                days,
                0,
                "From 30 October 2019 to 2 November 2020 it is 366 days to the same day, and 3 "
                "more.",
                "From 28 May 2021 to 3 June 2022 it is 365 days to the same day, and 6 more.",
            ),
        ),
        praise=f"Yes: {written(days)} days, well over a year.",
        solution=Solution(
            sums=sums.days_between(began, published),
            code="answer = (story.reported - story.cleared).days",
            text="Whole years first, then the rest month by month. Python does the same when it "
            "takes one date from another.",
        ),
    )


def _money(story: Article) -> Question:
    total, years = story.money.value, 3
    average = total / years
    in_pounds = f"that is in pounds; the box asks for GBP million: {written(average, 1)}."
    return Question(
        id="1.4",
        kind="number",
        prompt=f"'More than GBP {written(total)} million over three years': the average was more "
        "than how many GBP million a year? Give one decimal.",
        fields=(
            NumberField(
                answer=average,
                unit="GBP million a year",
                decimals=1,
                bound="above",
                also=(Also(average * 1e6, in_pounds, fewest=2),),
                wrong=(
                    Wrong(
                        (total,),
                        "M-PERIOD",
                        "That is the total. How many years does it cover?",
                    ),
                    Wrong(
                        (total * years,),
                        "M-OPER",
                        "You multiplied. Is one of the years dearer than all of them together?",
                    ),
                ),
            ),
        ),
        hints=(
            "You need the total and the number of years.",
            "Share the total out over the years: divide.",
            example(
                average,
                1,
                "More than 60 over 4 years is an average of more than 15 a year.",
                "More than 84 over 6 years is an average of more than 14 a year.",
            ),
        ),
        praise=f"Yes: more than {written(average, 1)} million a year on average. 'More than' "
        "stays, because the total is a lower bound.",
        solution=Solution(
            sums=sums.average(total, years),
            code="years = 3\nanswer = round(story.money.value / years, 1)",
            text="An average shares the total out equally over the years; it does not say what was "
            "paid in any one of them. The total is a lower bound, so the average is one too.",
        ),
    )


def _more_than(story: Article) -> Question:
    bound = story.children.low
    options = (
        f"exactly {written(bound)} only",
        f"{written(bound + 1)}, for example",
        f"no number above {written(10 * bound)}",
    )
    return Question(
        id="1.5",
        kind="choice",
        prompt=f"'More than {written(bound)}' fits which of these?",
        fields=(
            ChoiceField(
                options=options,
                right=1,
                wrong={
                    0: Wrong(code="M-BOUND"),
                    2: Wrong(
                        code="M-BOUND",
                        text="'More than' builds a fence on one side only. Is there any fence on "
                        "the other side?",
                    ),
                },
            ),
        ),
        hints=(
            "Read 'more than' as a fence with one open side.",
            "Test each option: could the sentence be true with that number?",
            "'More than 12 eggs' is true of 13 eggs, and of 500.",
        ),
        praise=f"Yes: 'more than' is a fence with one open side, and {written(bound + 1)} lies "
        "beyond it.",
        solution=Solution(
            code="answer = 'b'",
            text="'More than' gives a lower bound. Every larger number fits, so the next one "
            "past the fence fits, and no upper limit is stated.",
        ),
    )


def _headline(story: Article) -> Question:
    attempts = story.attempts_2017
    year = str(attempts.start.year)
    return Question(
        id="1.6",
        kind="fill",
        prompt=f"Fill the gaps: 'The {written(attempts.value)} in the headline counts ____, "
        "recorded over ____.'",
        fields=(
            GapField(
                label="gap 1",
                accept=(
                    "attempts",
                    "attempts to cross",
                    "crossing attempts",
                    "attempted crossings",
                    "attempts to cross the Channel",
                    "tries",
                    "tries to cross the Channel",
                    "how many times people tried",
                ),
                means=r"^(?!.*\b(?:who|that|trying|attempting)\b).*\b(?:attempt|trie|time)\b",
                wrong=(
                    Wrong(
                        (
                            *("people", "persons", "migrants", "refugees", "people who tried"),
                            *("people who attempted", "people trying to cross"),
                        ),
                        "M-EVENT",
                        "Does the headline count people, or how often something was done? One "
                        "person may appear many times. What extra record would tell?",
                    ),
                    Wrong(
                        ("crossings",), "M-EVENT", "Were these crossings tried, or crossings made?"
                    ),
                ),
            ),
            PeriodField(
                label="gap 2",
                start=attempts.start,
                end=attempts.end,
                wrong=(
                    (
                        story.reported.replace(day=1),
                        read_last_day(f"{story.reported:%Y-%m}"),
                        Wrong(
                            code="M-PERIOD",
                            text="That is when the article was printed. Over which period were the "
                            "attempts recorded?",
                        ),
                    ),
                ),
            ),
        ),
        hints=(
            "Look at the columns counts and when in the table of claims.",
            "The first gap is what was counted, the second is a period with a start and an end.",
            "In another story: the 31,000 counts admissions, recorded over the year 2019.",
        ),
        praise="Yes: it counts tries, not people, and it collects them over a whole year.",
        solution=Solution(
            code="answer = [story.attempts_2017.counts, story.attempts_2017.start.year]",
            text="The headline's number counts attempts to cross, recorded from January to "
            f"December {year}. It does not count people, and it is not a count on a day.",
        ),
    )


def _practice() -> Question:
    """The fourth claim of the invented hospital story, with two cells blank."""
    kinds = ("stock", "flow", "ratio", "change")
    not_the_unit = Wrong(code="M-WHICH", text="Who or what stands on a waiting list?")
    return Question(
        id="1.F",
        kind="sort",
        prompt="Practice, invented: 'A waiting list of 5,600 people on 31 January.' What kind of "
        "figure is it, and what does it count?",
        fields=(
            ChoiceField(
                label="kind",
                options=kinds,
                right=0,
                wrong={
                    1: Wrong(
                        code="M-STOCK",
                        text="A list has a length on a day. Joining the list over a year would be "
                        "a flow.",
                    )
                },
            ),
            ChoiceField(
                label="counts",
                options=("people", "admissions", "beds"),
                right=0,
                wrong={1: not_the_unit, 2: not_the_unit},
            ),
        ),
        hints=(
            "It has one date, not a start and an end.",
            "Read the sentence for the unit: what are there 5,600 of?",
            "'420 beds filled on 31 January' is a stock of beds.",
        ),
        praise="Yes: the list has a length on a day, so it is a stock, and it counts people.",
        solution=Solution(
            code="answer = ['stock', 'people']",
            text="One date stands beside it, and no start and end: a stock. The unit is in the "
            "sentence: people.",
        ),
    )
