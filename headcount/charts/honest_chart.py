"""The plain chart of a before-and-after claim: bars from zero, with dates and counters."""

from __future__ import annotations

from textwrap import fill, wrap
from typing import TYPE_CHECKING

from headcount.charts.chart import Chart
from headcount.charts.style import style
from headcount.errors import Problem
from headcount.numbers.writing import percent
from headcount.page.colours import CHARITIES, OFFICIALS, PLAIN
from headcount.page.tables import Table
from headcount.story.article import Article, Figure, article
from headcount.story.comparison import WORKED_OUT, Comparison, compared
from headcount.story.measures import COUNT

if TYPE_CHECKING:
    from matplotlib import figure as drawing

WIDE, NARROW = 6.6, 2.9  # inches; the narrow form is for a phone
ROOM = 1.32  # inches beside the longest bar, for its number
LETTERS = 9.2  # to an inch
LINE = 0.26  # inches of one more line
# One look for each counter; never by colour alone.
KNOWN = {"officials": OFFICIALS, "charities": CHARITIES}
LOOKS = (PLAIN, CHARITIES, {"facecolor": "white", "edgecolor": "black", "hatch": "..."})


def honest_chart(story: Article | None = None) -> Chart:
    """Every count of a claim as a bar from zero, with its date and who counted it.

    story is an article, as hc.own_article() returns it; without one it is that of the lessons.
    One panel holds what is compared; a second, where people are counted, holds them. Raises
    Problem for anything that is no article. For example, ``hc.honest_chart(hc.own_article())``.
    """
    if story is not None and not isinstance(story, Article):
        raise Problem(
            "honest_chart takes an article, as hc.own_article() returns it, and this is of type "
            f"{type(story).__name__}."
        )
    claim = compared(story or article())
    figure, narrow = _drawn(claim, WIDE), _drawn(claim, NARROW)
    table = Table(
        ["what is counted", "number", "who counted", "where", "when"],
        [
            (one.counts, claim.shown(one), _counter(one), one.place, one.when)
            for panel in claim.panels
            for one in panel
        ],
    )
    said = "; ".join(
        f"{one.counts}, {_who(one)}: {claim.shown(one)}" for panel in claim.panels for one in panel
    )
    said = said[0].upper() + said[1:]
    first, last = claim.before.value, claim.after.value
    change = ""
    if first and last is not None and first > 0:
        points = (
            f"{claim.measure.change(last - first)}, or " if claim.measure.kind == "percent" else ""
        )
        change = f" From before to after: {points}{percent(100 * (last - first) / first)}."
    alt = f"Bars from zero, one for each count. {said}.{change} {claim.caveat}"
    chart = Chart(figure, alt, table, "The counts in the picture")
    chart.narrow = narrow
    return chart


def _who(one: Figure) -> str:
    return f"{one.when}, {_counter(one)}"


def _counter(one: Figure) -> str:
    """Who counted; nobody has said what was worked out."""
    return WORKED_OUT if one.hedge == WORKED_OUT else one.said_by


def _asked(claim: Comparison, panel: tuple[Figure, ...]) -> str:
    """What the bars of a panel answer: how many were counted, or how high each was."""
    if claim.before in panel:
        return claim.measure.asked(claim.things)
    return COUNT.asked(" or ".join(dict.fromkeys(one.counts for one in panel)))


def _drawn(claim: Comparison, width: float) -> drawing.Figure:
    """The bars on a figure of this width, in inches."""
    from matplotlib import figure as drawing

    others = iter(LOOKS * 3)
    looks = dict(KNOWN)
    rows = [len(panel) for panel in claim.panels]
    with style():
        letters = int(LETTERS * width)
        lines = max(len(wrap(_who(one), letters)) for panel in claim.panels for one in panel)
        longest = max(len(claim.shown(one)) for panel in claim.panels for one in panel)
        room = ROOM if width == WIDE else longest / LETTERS + 0.2
        asked = [fill(_asked(claim, panel), letters) for panel in claim.panels]
        more = LINE * (sum(rows) * (lines - 1) + sum(one.count("\n") for one in asked))
        size = (width, 0.85 * sum(rows) + 0.6 * len(rows) + more)
        figure = drawing.Figure(figsize=size, layout="constrained")
        axes = figure.subplots(len(rows), squeeze=False, height_ratios=rows)
        for axis, panel, title in zip(axes[:, 0], claim.panels, asked):
            values = [one.value for one in panel if one.value is not None]
            most, least = max(values, default=1) or 1, min(0, *values, 0)
            most = max(most, 0.1 * (most - least))
            span = most - least
            for y, one in enumerate(panel):
                if one.said_by not in looks:
                    looks[one.said_by] = next(others)
                axis.barh(y, one.value or 0, height=0.4, **looks[one.said_by])
                who = axis.text(least, y - 0.24, fill(_who(one), letters), va="bottom")
                end = max(one.value or 0, 0)  # beside the bar, or to the right of a loss
                number = axis.text(end + 0.01 * span, y, claim.shown(one), va="center")
                for text in (who, number):  # a long word does not push a narrow panel together
                    text.set_in_layout(width == WIDE)
            if least < 0:
                axis.axvline(0, color="black", linewidth=0.8)
            axis.set(
                xlim=(1.05 * least, most + room / width * span),
                ylim=(len(panel) - 0.6, -0.75),
                xticks=[],
                yticks=[],
            )
            axis.spines["bottom"].set_visible(False)
            axis.set_title(title, pad=8)
    return figure
