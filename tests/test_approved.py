"""What is said and drawn, as it was approved: held against the texts in approved/.

Other tests work out numbers again. These see what no sum can: a word, a colour, a place, an order
that has changed. approve.py says what to do where the change is meant.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator

import pytest
from approve import approved
from lesson_charts import charts_of
from matplotlib.collections import LineCollection
from matplotlib.colors import to_hex
from matplotlib.ticker import FixedFormatter

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.svg import Writer
from headcount.explorers.explorer import CannotWorkOut
from headcount.explorers.registry import EXPLORERS
from headcount.openings.opening import opening
from headcount.page import small_pictures
from headcount.page.tables import Table
from headcount.questions import bank
from headcount.questions.lessons import LESSONS
from headcount.story.article import article

SAID: dict[str, Callable[[], Iterator[str]]] = {}


def said(lines):
    """A function that yields the lines of the file that has its name."""
    SAID[lines.__name__] = lines
    return lines


# Of what is written for each text alike.
LOOKS = re.compile(r' (?:dy="0.35em"|stroke-linejoin="round"|paint-order="stroke")')

# Parts of a question that other tests see, and those that are the same in nearly all.
LEFT_OUT = {"id", "kind", "case", "picture", "code", "fewest", "also_right", "keeps_order", "label"}


def told(question, name: str) -> Iterator[str]:
    """All words and numbers of a question, with the name of the part that holds them."""
    yield f"--- {name}"
    yield from parts(question, "")


def parts(part: object, name: str) -> Iterator[str]:
    """A line for each text or number in it; the known wrong values of one feedback share one."""
    if dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            if field.name not in LEFT_OUT:
                yield from parts(getattr(part, field.name), field.name)
    elif isinstance(part, dict):
        for inner in part.values():
            yield from parts(inner, name)
    elif isinstance(part, (list, tuple)):
        if all(isinstance(one, float) for one in part):
            part = [" ".join(f"{one:.9g}" for one in part)]
        for inner in part:
            yield from parts(inner, name)
    elif isinstance(part, float):
        yield f"{name}: {part:.9g}"
    elif isinstance(part, (str, int)) and part and part is not True:
        yield f"{name}: {part}"


@said
def questions():
    for lesson in LESSONS:
        for kind in (bank.exercises, bank.lines_to_order, bank.functions_to_write):
            for question in kind(lesson, article()):
                yield from told(question, question.id)
    for question in (*bank.votes(article()), *bank.concept_items()):
        yield from told(question, question.id)


@said
def draws():
    for name, kind in bank.patterns().items():
        yield from told(kind.question(kind.case(1)), name)


@said
def explorers():
    for name in EXPLORERS:
        explorer = hc.explore(name)
        for preset, setting in {"at rest": {}, **explorer.settings}.items():
            step = explorer.step({**explorer.defaults, **setting})
            yield f"{name}, {preset}: {step.sentence}"
            if not isinstance(step.result, CannotWorkOut):
                yield explorer.describe(step.result, False)
                yield from (" | ".join(map(str, row)) for row in table(step.table))


@said
def pictures():
    """What is drawn, an element a line: each explorer at rest, then with its first setting and
    the ghosts of what stood before, and the openings of the lessons."""
    for name in EXPLORERS:
        explorer = hc.explore(name)
        first = next(filter(None, explorer.settings.values()))
        for width in (WIDE, NARROW):
            rest, then = explorer.picture({}, width), explorer.picture(first, width)
            yield from elements(f"{name}, {width}", Writer("p", live=False).write(rest, ""))
            if width == WIDE:
                after = Writer("p", live=False).write(then, "", before=rest)
                yield from elements(f"{name}, first setting", after)
    for lesson in LESSONS:
        shown = opening(int(lesson), article())
        yield f"{lesson}: {shown.alt}"
        yield from elements(lesson, Writer("p", live=False).write(shown.picture, ""))


def elements(name: str, svg: str) -> Iterator[str]:
    """The elements of a drawing with what they need to be told apart, after its patterns."""
    yield f"--- {name}"
    for one in svg.split("</defs>")[1].replace("><", ">\n<").split("\n"):
        if not one.startswith("</"):
            yield LOOKS.sub("", one).removesuffix("</text>")


def table(shown) -> Iterator[list]:
    yield list(shown.columns)
    yield from shown.rows


@said
def charts():
    for lesson in LESSONS:
        for chart in charts_of(int(lesson)):
            yield from drawn(f"lesson {lesson}", chart)
    for outside in (False, True):
        hc.switch(outside=outside)
        for chart in (hc.four_indicators(), hc.honest_chart(), hc.bad_chart()):
            yield from drawn(f"outside: {outside}", chart)
    yield from drawn("counts over time", hc.counts_over_time(hc.table("camp_counts")))


def drawn(name: str, chart) -> Iterator[str]:
    if not isinstance(chart, hc.Chart):
        yield f"{name}: {chart.plain}"
        return
    yield f"{name}: {chart.alt}"
    shown = chart.table if isinstance(chart.table, Table) else Table.of(chart.table)
    yield from (" | ".join(map(str, row)) for row in table(shown))
    for axes in chart.figure.axes:
        yield f"axes: {axes.get_title()} | {axes.get_xlabel()} | {axes.get_ylabel()}"
        yield f"from {numbers(axes.get_xlim())} and {numbers(axes.get_ylim())}"
        for axis in (axes.xaxis, axes.yaxis):
            if isinstance(axis.get_major_formatter(), FixedFormatter):
                yield f"ticks: {[one.get_text() for one in axis.get_ticklabels()]}"
        for bar in axes.patches:
            corners = numbers(bar.get_path().get_extents(bar.get_patch_transform()).extents)
            yield f"patch: {corners} {to_hex(bar.get_facecolor())} {bar.get_hatch() or ''}"
        for line in axes.lines:
            marker = line.get_marker() if isinstance(line.get_marker(), str) else "a path"
            look = f"{to_hex(line.get_color())} {line.get_linestyle()} {marker}"
            inside = to_hex(line.get_markerfacecolor())
            xy = line.get_xdata(orig=False), line.get_ydata(orig=False)
            yield f"line: {look} {inside} {' and '.join(map(numbers, xy))}"
        for many in axes.collections:
            places = many.get_segments() if isinstance(many, LineCollection) else []
            colours = [to_hex(one) for one in many.get_edgecolor()]
            yield f"lines: {colours} {[numbers(one.ravel()) for one in places]}"
        for text in (*axes.texts, *(axes.get_legend().get_texts() if axes.get_legend() else ())):
            at = getattr(text, "xy", text.get_position())
            yield f"text: {text.get_text()!r} at {numbers(at)} {text.get_ha()} {text.get_va()}"


def numbers(values) -> str:
    """To three digits, as fonts and versions move the ends of an axis by less."""
    return " ".join(
        f"{float(value):.3g}" if abs(value) < 1000 else f"{value:.0f}" for value in values
    )


@said
def returned_predictions():
    mark = small_pictures.Mark
    yield small_pictures.number_line(mark("you", 2000), [mark("result", 4820, 4443, 5203)])
    yield small_pictures.option_list(["more", "fewer", "as many"], 0, 2)
    yield small_pictures.option_list(["more", "fewer", "as many"], 1, 1)
    yield small_pictures.squares([("sure", 3, 5), ("a guess", 0, 2), ("fairly sure", 1, 1)])


@pytest.mark.parametrize("name", SAID)
def test_it_is_as_it_was_approved(name):
    approved(name, "\n".join(SAID[name]()) + "\n")
