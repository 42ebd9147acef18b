"""Lesson 1, what the article counts: questions 1.1 to 1.6 and the practice table 1.F."""

from __future__ import annotations

from headcount.numbers.dates import day_in_full, read_last_day
from headcount.numbers.writing import written
from headcount.questions.case import ARTICLE, Case
from headcount.questions.choice_fields import ChoiceField
from headcount.questions.fields import Wrong
from headcount.questions.gap_field import GapField
from headcount.questions.lessons.lesson_01 import patterns
from headcount.questions.period_field import PeriodField
from headcount.questions.question import Question, Solution
from headcount.story.article import Article


def exercises(story: Article) -> list[Question]:
    return [
        patterns.STOCK_OR_FLOW.question(kinds(story), "1.1"),
        patterns.WHO_COUNTED.question(sources(story), "1.2"),
        patterns.DAYS_BETWEEN.question(clearance(story), "1.3"),
        patterns.AVERAGE_OVER_YEARS.question(money(story), "1.4"),
        patterns.MORE_THAN.question(children(story), "1.5"),
        _headline(story),
        _practice(),
    ]


def kinds(story: Article) -> Case:
    """Three stocks and three flows of the article; the last may be read as either."""
    names = ["people_now_officials", "people_before", "people_now_charities"]
    names += ["attempts_2016", "attempts_2017", "children"]
    figures, words = {}, {}
    for figure in (getattr(story, name) for name in names):
        label = written(figure.value)
        if figure.counts == "children":
            label = f"{figure.hedge} {label} children"
        if label in figures:  # in an article whose counts agree
            label = f"{label} ({figure.said_by})"
        figures[label] = figure.value
        words[label] = f"{figure.kind} or stock" if figure.counts == "children" else figure.kind
    return Case(
        ARTICLE,
        figures,
        {
            **words,
            "called a stock": "Can you count it on one day, or must you wait through a period? {} "
            "needs a whole year of recording: is it a photograph or a film?",
            "called a flow": "How long must you count to get {}? These people were counted at one "
            "date: is it a photograph or a film?",
            "either": "As a total to date it is a stock; as children let cross over an unstated "
            "time, a flow.",
            "praise": "Yes: people counted on a date are stocks, attempts over a year are flows.",
            "why": "People counted on a date are stocks. Attempts recorded from January to "
            "December are flows. The children were let cross over a time that the article does not "
            "state, so that is a flow too; read as a total to date it is a stock, and that is "
            "right as well.",
        },
        code={
            "answer": "names = ['people_now_officials', 'people_before', 'people_now_charities',\n"
            "         'attempts_2016', 'attempts_2017', 'children']\n"
            "answer = [story[name].kind for name in names]"
        },
    )


def sources(story: Article) -> Case:
    """Eight figures of the article: four of officials and charities, four of nobody named."""
    named = [
        story.people_now_officials,
        story.people_before,
        story.people_now_charities,
        story.people_dunkirk_charities,
    ]
    figures = {written(figure.value): figure for figure in named}
    figures |= {"a tenth": story.tenth, f"{written(abs(story.fall.value))}%": story.fall}
    figures |= {written(one.value): one for one in (story.attempts_2016, story.attempts_2017)}
    before = written(story.people_before.value)
    contested = (
        f"The {before} may be ticked or left out: 'compared with about {before}' can be read as "
        "the officials' words or as the reporter's."
    )
    return Case(
        ARTICLE,
        {label: figure.value for label, figure in figures.items()},
        {
            **{label: figure.said_by for label, figure in figures.items()},
            "counters": "officials; charities",
            "text": "the article",
            "contested": before,
            "either": contested,
            "not named": "In the story, do the words 'officials said' or 'charities said' stand by "
            "it? 'Figures show' names nobody, and the reporter's own sentence does not either.",
            "hint": "Officials and charities count here, not 'figures show'.",
            "second hint": "Beside which figures does the story write that somebody 'said' them? "
            "In code, look at the column said_by of story.table().",
            "praise": "Yes: officials and charities stand beside their counts. 'Figures show' "
            "names nobody, and neither does the reporter's own sentence.",
            "why": "Officials gave two of the counts and charities the other two. 'A tenth' is the "
            f"reporter's sentence, and 'figures show' does not say whose figures. {contested}",
        },
        code={
            "answer": "claims = story.table()\n"
            "named = claims[claims['said_by'].isin(['officials', 'charities'])]\n"
            "answer = [f'{value:,.0f}' for value in named['value']]"
        },
    )


def clearance(story: Article) -> Case:
    """From the start of the clearance to the article."""
    began, published = story.cleared, story.reported
    outside = "; the day is from outside the article: X" if story.cleared_outside else ""
    return Case(
        ARTICLE,
        {"first": began.isoformat(), "last": published.isoformat()},
        {
            "since": f"the start of the clearance ({day_in_full(began)}{outside})",
            "until": f"did the article appear ({day_in_full(published)})",
            "year short": "You went from October to January of the next year. Which year is the "
            "article from?",
        },
        code={"answer": "answer = (story.reported - story.cleared).days"},
    )


def money(story: Article) -> Case:
    """What was paid at the border, over three years."""
    return Case(
        ARTICLE,
        {"total": story.money.value, "parts": 3},
        {
            "things": "GBP million",
            "short": "million",
            "span": "year",
            "hedge": "more than",
            "more": "dearer",
            "each": "what was paid",
        },
        f"'More than GBP {written(story.money.value)} million over three years':",
        {"total": "story.money.value"},
    )


def children(story: Article) -> Case:
    """A bound without a number: more than so many."""
    bound = story.children.low
    return Case(
        ARTICLE,
        {"bound": bound, "fits": bound + 1, "limit": 10 * bound},
        {"hedge": "more than"},
    )


def _headline(story: Article) -> Question:
    """No pattern: what fits a gap is in words, and which words mean the same can only be listed."""
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
