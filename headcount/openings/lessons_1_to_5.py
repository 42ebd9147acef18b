"""The pictures with which the start page and lessons 1 to 5 open."""

from __future__ import annotations

from headcount.drawing.marks import Bar, Line, Mark, Panel
from headcount.drawing.roles import GROUND, INK, MUTED
from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import counted, listed
from headcount.openings.parts import (
    ASKED,
    EDGE,
    WIDTH,
    Opening,
    asks,
    bare,
    block,
    counts_now,
    either,
    name,
    named,
    number,
    opened,
    rows,
    said,
    share_in_words,
)
from headcount.story.article import Article


def three_answers(story: Article) -> Opening:
    """The start page: the count before, and three answers to how many are left."""
    before, tenth = story.people_before, share_in_words(story.tenth.value)
    left = story.people_now_officials, story.people_now_charities
    top, floor, wide = 32, 134, 62
    panel = Panel(
        0,
        top,
        WIDTH,
        floor - top,
        (0, WIDTH),
        (0, before.value),
        (
            *(
                Bar(x, x + wide, 0, figure.value)
                for x, figure in zip((EDGE, 136, 236), (before, *left))
            ),
            Line(((0, 0), (WIDTH, 0)), width=1.5),
        ),
    )
    words: list[Mark] = [
        number(EDGE + wide / 2, top - 15, counted(before.value)),
        name(EDGE + wide / 2, floor + 20, "before"),
        asks(WIDTH / 2 + 58, top + 8, "How many are left?", 26),
        number(366, floor - 24, f"{tenth}?"),
        name(366, floor + 20, "the paper"),
    ]
    for x, figure in zip((167, 267), left):
        words.append(number(x, panel.py(figure.value) - 16, counted(figure.value)))
        words.append(name(x, floor + 20, figure.said_by))
    each = " and ".join(f"{counted(one.value)}, counted by {one.said_by}" for one in left)
    return opened(
        floor + 34,
        words,
        panel,
        alt=f"A tall bar: {counted(before.value)} people, counted by {before.said_by} before. "
        f"Beside it on the same scale, under the words 'How many are left?', two low bars: {each}. "
        f"The place of the newspaper has no bar: {tenth}?",
    )


def ten_figures(story: Article) -> Opening:
    """Lesson 1: the figures without what they count."""
    figures = story.figures()
    marks: list[Mark] = []
    for row in range(3):  # those that belong together stand in different rows
        several = figures[row::3]
        step = (WIDTH - 2 * EDGE) / (len(figures[::3]))
        left = (WIDTH - step * (len(several) - 1)) / 2
        for place, figure in enumerate(several):
            x, y = left + step * place, 25 + 40 * row
            marks.append(number(x, y, bare(figure), size=25))
    marks.append(asks(WIDTH / 2, 145, "Which can stand in one sentence?", 20))
    numbers = listed([bare(figure) for figure in figures])
    return opened(
        166,
        marks,
        alt=f"The figures of the article as bare numbers, without what they count: {numbers}. "
        "Below them: which can stand in one sentence?",
    )


def two_bars(story: Article) -> Opening:
    """Lesson 2: the attempts of both years, and the gap between them."""
    figures = story.attempts_2016, story.attempts_2017
    low, high = sorted(figure.value for figure in figures)
    gap = min((0, 1), key=lambda row: figures[row].value)
    words: list[Mark] = []
    bars: list[Mark] = []
    for row, figure in enumerate(figures):
        words += named(row, figure, f"{figure.counts} to cross, {figure.start.year}")
        bars.append(Bar(0, figure.value, *rows(row)))
    bars.append(Bar(low, high, *rows(gap), colour=ASKED, filled=False, dashed=True))
    panel = Panel(EDGE, 0, WIDTH - 2 * EDGE, 148, (0, high), (148, 0), tuple(bars))
    middle = sum(rows(gap)) / 2
    words.append(asks(panel.px((low + high) / 2), middle, "? %", 26))
    return opened(
        148,
        words,
        panel,
        alt=f"Two bars from zero: {said(figures)}. What the shorter bar lacks is framed with a "
        "broken line and marked: ? percent.",
    )


def fuzzy_ends(story: Article) -> Opening:
    """Lesson 3: where the two bars end, enlarged; how far the blur reaches is left open."""
    figures = story.attempts_2016, story.attempts_2017
    panels: list[Panel] = []
    words: list[Mark] = []
    for row, figure in enumerate(figures):
        unit, (y0, y1) = rounding_unit(figure.value), rows(row)
        low, high = figure.value - 6 * unit, figure.value + 2 * unit
        marks: list[Mark] = [block(low, figure.value - 1.7 * unit, (y0, y1), MUTED)]
        for part in (1.7, 1.4, 1.1, 0.75, 0.4):  # darkest at the printed figure
            reach = part * unit
            marks.append(block(figure.value - reach, figure.value + reach, (y0, y1), ASKED))
        for at in (0.3, 0.55):  # the bar is cut here: it begins far to the left
            x = low + at * unit
            marks.append(Line(((x, y1), (x + 0.25 * unit, y0)), colour=GROUND, width=3))
        panels.append(Panel(EDGE, 0, 250, 148, (low, high), (148, 0), tuple(marks)))
        words += named(row, figure, f"attempts, {figure.start.year}", dx=36)
    fall = f"{counted(abs(story.fall.value))}.?"
    words.append(asks(340, 72, fall, 46))
    words.append(name(340, 114, "percent"))
    return opened(
        148,
        words,
        *panels,
        alt=f"The ends of two bars, enlarged: {said(figures)}. Both ends are blurred. Beside "
        f"them stands, large: {fall} percent.",
    )


def two_tops(story: Article) -> Opening:
    """Lesson 4: two counts above one line, one count below it."""
    tops = story.people_now_officials, story.people_now_charities
    below, tenth = counted(story.people_before.value), share_in_words(story.tenth.value)
    words: list[Mark] = [Line(((30, 78), (260, 78)), colour=INK, width=2)]
    for x, figure in zip((84, 206), tops):
        words.append(name(x, 15, figure.said_by))
        words.append(number(x, 49, counted(figure.value), size=34))
    words.append(name(145, 49, "or"))
    words.append(number(145, 102, below, size=34))
    words.append(name(145, 137, "people counted before"))
    words.append(asks(342, 62, "Which is", 20))
    words.append(asks(342, 92, f"{tenth}?", 26))
    each = ", or ".join(f"{counted(one.value)} counted by {one.said_by}" for one in tops)
    return opened(
        154,
        words,
        alt=f"A fraction with two tops. Above the line: {each}. Below it: {below} people counted "
        f"before. Beside it: which is {tenth}?",
    )


def two_pairs(story: Article) -> Opening:
    """Lesson 5: attempts to the left, people to the right, each side on a scale of its own."""
    attempts = story.attempts_2016.value, story.attempts_2017.value
    before, (low, high) = story.people_before.value, counts_now(story)
    then, now = (32, 66), (98, 132)
    people = (
        Bar(0, before, *then),
        Bar(0, low, *now),
        Bar(low, high, *now, colour=MUTED, filled=False, dashed=True),
    )
    events = tuple(Bar(0, value, *row) for value, row in zip(attempts, (then, now)))
    wide, right = 138, WIDTH - EDGE - 138
    sides = (
        Panel(EDGE, 0, wide, 148, (max(attempts), 0), (148, 0), events),
        Panel(right, 0, wide, 148, (0, max(before, high)), (148, 0), people),
    )
    left = EDGE + wide
    words: list[Mark] = [
        name(EDGE, 16, "attempts to cross", "start"),
        name(WIDTH - EDGE, 16, "people counted", "end"),
        name(WIDTH / 2, 49, "then"),
        asks(WIDTH / 2, 81, "each?", 28),
        name(WIDTH / 2, 115, "now"),
        number(right + 8, 49, counted(before), "start", size=17),
        number(sides[1].px(high) + 8, 115, either(low, high), "start", size=17),
    ]
    for y, value in zip((49, 115), attempts):
        words.append(number(left - 8, y, counted(value), "end", size=17))
    return opened(
        148,
        words,
        *sides,
        alt=f"Bars to both sides, each side on a scale of its own. Then: {counted(attempts[0])} "
        f"attempts to cross, and {counted(before)} people counted. Now: {counted(attempts[1])} "
        f"attempts, and {either(low, high)} people counted. Between the sides: each?",
    )
