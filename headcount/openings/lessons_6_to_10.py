"""The pictures with which lessons 6 to 10 open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from headcount.drawing.marks import Area, Arrow, Bar, Dot, Line, Mark, Panel
from headcount.drawing.roles import FAINT, INK, MUTED
from headcount.numbers.dates import month_and_year
from headcount.numbers.rounding import power_of_ten
from headcount.numbers.writing import counted, listed
from headcount.openings.parts import (
    ASKED,
    EDGE,
    NUMBER,
    WIDTH,
    Opening,
    asks,
    circle,
    counts_now,
    either,
    name,
    named,
    number,
    opened,
    said,
)
from headcount.questions.lessons.lesson_07.ranges import inputs_of
from headcount.story.article import Article


def day_and_year(story: Article) -> Opening:
    """Lesson 6: a year as a bar and one day as a dot, on one line of time."""
    attempts, people = story.attempts_2016, story.people_before
    first, last = attempts.start.toordinal(), attempts.end.toordinal() + 1
    day = date(people.end.year, people.end.month, 1).toordinal()  # before the clearance
    marks = (
        Bar(first, last, 30, 60),
        Line(((first, 116), (last, 116)), colour=MUTED, width=1.5),
        *(Line(((at, 112), (at, 120)), colour=MUTED, width=1.5) for at in (first, last)),
        Line(((day, 92), (day, 116)), colour=ASKED, width=1.5),
        Dot(day, 90, colour=ASKED, size=8),
    )
    line = Panel(EDGE, 0, 292, 152, (first, last), (152, 0), marks)
    beside = line.px(day)
    words: list[Mark] = [
        *named(0, attempts, "attempts to cross, over one year"),
        name(beside - 16, 90, "counted on one day", "end"),
        number(beside + 16, 90, f"{counted(people.value)} people", "start"),
        name(EDGE, 135, month_and_year(attempts.start), "start"),
        name(EDGE + 292, 135, month_and_year(attempts.end), "end"),
        asks(364, 52, "\N{DIVISION SIGN} ?", 36),
    ]
    return opened(
        152,
        words,
        line,
        alt=f"A line of time, {attempts.start.year}. Along all of it lies a bar: "
        f"{counted(attempts.value)} attempts to cross, over one year. On it stands one dot: "
        f"{counted(people.value)} people counted, one day. Beside them: divided by?",
    )


def four_ranges(story: Article) -> Opening:
    """Lesson 7: four inputs, each within a range, all drawn alike; and what they lead to."""
    inputs = inputs_of(story)
    words: list[Mark] = []
    for row, (what, one) in enumerate(inputs.items()):
        y = 22 + 35 * row
        words.append(name(EDGE, y, what, "start"))
        words.append(number(250, y, counted(one.base), "end", size=18))
        words.append(Line(((264, y), (312, y)), colour=MUTED))
        words += [Line(((x, y - 6), (x, y + 6)), colour=MUTED) for x in (264, 312)]
        words.append(Dot(288, y, size=4.5, colour=MUTED))
        words.append(Arrow(320, y, 354, 74.5 + 10 * (row - 1.5), colour=FAINT, width=2))
    words.append(asks(384, 75, "?", 60))
    names = listed([f"{what} {counted(one.base)}" for what, one in inputs.items()])
    return opened(
        150,
        words,
        alt=f"Four numbers: {names}. Each stands in a range, and all four ranges are drawn alike. "
        "An arrow leads from each to one large question mark.",
    )


def two_lists(story: Article) -> Opening:
    """Lesson 8: two lists that overlap, and who is on neither."""
    words: list[Mark] = [Bar(EDGE, WIDTH - EDGE, 6, 154, colour=MUTED, filled=False, dashed=True)]
    for x in (98, 178):
        edge = circle(x, 80, 66)
        words += [Area(edge, colour=MUTED), Line(edge, colour=MUTED, width=1.5)]
    words += [
        name(73, 80, "one list", colour=INK),
        name(138, 80, "both", colour=INK),
        name(203, 80, "another", colour=INK),
        asks(328, 66, "?", 60),
        name(328, 118, "on neither list"),
    ]
    return opened(
        160,
        words,
        alt="Inside a frame two circles overlap: one list, and another list. Where they meet "
        "stands: both. Beside the circles, inside the frame, a large question mark: on neither "
        "list.",
    )


def drawn_twice(story: Article) -> Opening:
    """Lesson 9: the same two numbers on an axis from zero and on one that begins higher."""
    figures = story.attempts_2016, story.attempts_2017
    values = [figure.value for figure in figures]
    cut = power_of_ten(min(values)) / 2
    panels: list[Panel] = []
    words: list[Mark] = [asks(WIDTH / 2, 16, "The same two numbers?", NUMBER)]
    for left, start in ((EDGE, 0), (WIDTH - EDGE - 176, cut)):
        panel = Panel(left, 58, 176, 78, (0, 1), (start, max(values)))
        bars = []
        for at, figure in zip((0.28, 0.72), figures):
            value = figure.value
            bars.append(Bar(at - 0.17, at + 0.17, start, value))
            words.append(number(panel.px(at), panel.py(value) - 12, counted(value), size=17))
            words.append(name(panel.px(at), 124, str(figure.start.year)))
        bars.append(Line(((0, start), (1, start)), colour=INK, width=1.5))
        panels.append(replace(panel, marks=tuple(bars)))
        words.append(name(left + 88, 153, f"axis from {counted(start)}"))
    return opened(
        168,
        words,
        *panels,
        alt=f"Two charts, each with two bars: {said(figures)}. On the left the axis begins at 0, "
        f"on the right at {counted(cut)}. Above them: the same two numbers?",
    )


def two_falls(story: Article) -> Opening:
    """Lesson 10: both falls, each as a part of where it began."""
    before, (low, high) = story.people_before.value, counts_now(story)
    earlier, later = story.attempts_2016.value, story.attempts_2017.value
    marks = [Line(((0, 0), (1, 0)), colour=FAINT, width=1.5)]
    for share, colour in ((low / before, MUTED), (high / before, MUTED), (later / earlier, INK)):
        marks.append(Line(((0, 1), (1, share)), colour=colour))
        marks.append(Dot(1, share, colour=colour, size=3.5))
    marks.append(Dot(0, 1, size=5))
    marks.append(Line(((1.07, later / earlier), (1.07, high / before)), colour=ASKED, width=3))
    panel = Panel(EDGE + 6, 14, 154, 116, (0, 1.07), marks=tuple(marks))
    beside, y, under = 206, panel.py(later / earlier), panel.py(high / before)
    people = f"{counted(before)} to {either(low, high)}"
    words: list[Mark] = [
        name(EDGE, 147, "then", "start"),
        name(panel.px(1), 147, "now"),
        name(beside, y - 27, f"{story.attempts_2016.counts} to cross", "start"),
        number(beside, y - 4, f"{counted(earlier)} to {counted(later)}", "start", size=17),
        asks(beside, (y + under) / 2, "Why?", 28, "start"),
        name(beside, under - 2, "people counted", "start"),
        number(beside, under + 20, people, "start", size=17),
    ]
    return opened(
        162,
        words,
        panel,
        alt="Lines that fall from one start, each drawn as a part of where it began. Attempts to "
        f"cross: {counted(earlier)} to {counted(later)}. People counted: {counted(before)} to "
        f"{either(low, high)}, far lower. The gap between their ends is marked: why?",
    )
