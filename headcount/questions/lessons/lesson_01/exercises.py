"""Lesson 1, what the article counts: questions 1.1 to 1.6 and the practice table 1.F."""

from __future__ import annotations

from headcount.numbers.dates import day_in_full
from headcount.numbers.writing import written
from headcount.questions.choice_fields import ChoiceField, TicksField
from headcount.questions.fields import Also, Wrong
from headcount.questions.gap_field import GapField
from headcount.questions.number_field import NumberField
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
        praise="Yes: people counted on a date are stocks, attempts over a year are flows. "
        "What would a flow of people be here?",
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
            ),
        ),
        hints=(
            "Officials and charities count here, not 'figures show'.",
            "Beside which figures does the story write that somebody 'said' them? In code, look at "
            "the column said_by of story.table().",
            "In another story: 'the hospital said 420 beds' is sourced, 'beds are running out' "
            "is the writer's own.",
        ),
        praise="Yes: two counts from officials and two from charities; the rest have no named "
        "source. What would you ask the newsroom about the other four?",
        solution=Solution(
            code="claims = story.table()\n"
            "named = claims[claims['said_by'].isin(['officials', 'charities'])]\n"
            "answer = [f'{value:,.0f}' for value in named['value']]",
            text="Officials gave two of the counts and charities the other two. 'A tenth' is the "
            "reporter's sentence, and 'figures show' does not say whose figures.",
        ),
    )


def _days(story: Article) -> Question:
    began, published = story.cleared, story.reported
    days = (published - began).days
    same_year = (published.replace(year=published.year - 1) - began).days
    return Question(
        id="1.3",
        kind="number",
        prompt=f"How many days lie between the start of the clearance ({day_in_full(began)}) and "
        f"the article ({day_in_full(published)})?",
        fields=(
            NumberField(
                answer=days,
                unit="days",
                also=(Also(days + 1, f"you counted both end days; {days} days lie between."),),
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
            "From 30 October 2019 to 2 November 2020 it is 366 days to the same day, and 3 more.",
        ),
        praise=f"Yes: {days} days, well over a year. What else may have changed in that time?",
        solution=Solution(
            code="answer = (story.reported - story.cleared).days",
            text=f"From {day_in_full(began)} to the same day of {began.year + 1} is one year. The "
            f"rest takes it to {day_in_full(published)}.",
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
                interval=(33, 33.4) if average == 100 / 3 else (0.99 * average, 1.002 * average),
                also=(
                    Also(round(average * 1e6), in_pounds),
                    Also(round(average, 1) * 1e6, in_pounds),
                ),
                wrong=(
                    Wrong(
                        (total,),
                        "M-PERIOD",
                        "That is the total. How many years does it cover?",
                    ),
                    Wrong((total * years,), None, "You multiplied where you should divide."),
                ),
            ),
        ),
        hints=(
            "You need the total and the number of years.",
            "Share the total out over the years: divide.",
            "More than 60 over 4 years is an average of more than 15 a year.",
        ),
        praise=f"Yes: more than {written(average, 1)} million a year on average. What if most of "
        "it was spent in one of the years?",
        solution=Solution(
            code="years = 3\nanswer = round(story.money.value / years, 1)",
            text="An average shares the total out equally over the years. 'More than' stays: the "
            "total is a lower bound, so the average is one too.",
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
        praise="Yes: a bound is a fence. What would you need to know before you print the number "
        "itself?",
        solution=Solution(
            code="answer = 'b'",
            text="'More than' gives a lower bound. Every larger number fits, so the next one "
            "past the fence fits, and no upper limit is stated.",
        ),
    )


def _headline(story: Article) -> Question:
    attempts = story.attempts_2017
    year = str(attempts.start.year)
    next_month = f"January {story.reported.year}"
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
                    "attempts to cross the Channel",
                    "attempted crossings",
                    "tries",
                    "tries to cross",
                    "times",
                    "number of tries",
                    "number of attempts",
                    "number of times",
                    "recorded attempts",
                    "attempts at crossing",
                    "attempts to get across",
                ),
                wrong=(
                    Wrong(
                        ("people", "persons", "migrants", "refugees"),
                        "M-EVENT",
                        "Does the headline count people, or how often something was done? One "
                        "person may appear many times. What extra record would tell?",
                    ),
                    Wrong(("crossings",), None, "Were these crossings tried, or crossings made?"),
                ),
            ),
            GapField(
                label="gap 2",
                accept=(
                    year,
                    f"the year {year}",
                    f"the whole of {year}",
                    f"calendar {year}",
                    f"calendar year {year}",
                    f"in {year}",
                    f"during {year}",
                    f"full year {year}",
                    f"twelve months of {year}",
                    "12 months",
                    "twelve months",
                    "a year",
                    "one year",
                    "1 year",
                    f"all of {year}",
                    f"the whole year {year}",
                    f"Jan to Dec {year}",
                    f"January-December {year}",
                    f"12 months of {year}",
                    f"January to December {year}",
                    "January to December",
                    "last year",
                ),
                notes={"last year": "Which year? Say it, for a reader next year."},
                wrong=(
                    Wrong(
                        (next_month, f"Jan {story.reported.year}"),
                        "M-PERIOD",
                        "That is when the article was printed. Over which period were the "
                        "attempts recorded?",
                    ),
                ),
            ),
        ),
        hints=(
            "Look at the columns counts and when in the table of claims.",
            "The first gap is what was counted, the second is a period with a start and an end.",
            "In another story: the 31,000 counts admissions, recorded over the year 2019.",
        ),
        praise="Yes: what is counted, and over which period. What would still be missing before "
        "you could reuse the number?",
        solution=Solution(
            code="answer = [story.attempts_2017.counts, story.attempts_2017.start.year]",
            text="The headline's number counts attempts to cross, recorded from January to "
            f"December {year}. It does not count people, and it is not a count on a day.",
        ),
    )


def _practice() -> Question:
    """The fourth claim of the invented hospital story, with two cells blank."""
    kinds = ("stock", "flow", "ratio", "change")
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
            ),
        ),
        hints=(
            "It has one date, not a start and an end.",
            "Read the sentence for the unit: what are there 5,600 of?",
            "'420 beds filled on 31 January' is a stock of beds.",
        ),
        praise="Yes: a stock of people, on a day. What flow makes the list longer?",
        solution=Solution(
            code="answer = ['stock', 'people']",
            text="The list has a length on a day, so it is a stock, and it counts people.",
        ),
    )
