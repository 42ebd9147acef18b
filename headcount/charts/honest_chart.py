"""The plain chart of a before-and-after claim: bars from zero, with dates and counters."""

from __future__ import annotations

from textwrap import fill

from headcount.charts.chart import Chart
from headcount.charts.style import style
from headcount.errors import Problem
from headcount.numbers.writing import percent, trimmed
from headcount.page.colours import CHARITIES, OFFICIALS, PLAIN
from headcount.page.tables import Table
from headcount.story.article import Article, article
from headcount.story.comparison import compared

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
    from matplotlib.figure import Figure

    claim = compared(story or article())
    others = iter(LOOKS * 3)
    looks = dict(KNOWN)
    rows = [len(panel) for panel in claim.panels]
    with style():
        size = (6.6, 0.85 * sum(rows) + 0.6 * len(rows))
        figure = Figure(figsize=size, layout="constrained")
        axes = figure.subplots(len(rows), squeeze=False, height_ratios=rows)
        for axis, panel in zip(axes[:, 0], claim.panels):
            most = max(figure.value for figure in panel) or 1
            for y, one in enumerate(panel):
                if one.said_by not in looks:
                    looks[one.said_by] = next(others)
                axis.barh(y, one.value, height=0.4, **looks[one.said_by])
                axis.text(0, y - 0.24, fill(f"{one.when}, {one.said_by}", 60), va="bottom")
                axis.text(one.value + 0.01 * most, y, trimmed(one.value, 2), va="center")
            axis.set(xlim=(0, 1.2 * most), ylim=(len(panel) - 0.6, -0.75), xticks=[], yticks=[])
            axis.spines["bottom"].set_visible(False)
            counts = " or ".join(dict.fromkeys(one.counts for one in panel))
            axis.set_title(f"How many {counts} were counted?", pad=8)
    table = Table(
        ["what is counted", "number", "who counted", "where", "when"],
        [
            (one.counts, trimmed(one.value, 2), one.said_by, one.place, one.when)
            for panel in claim.panels
            for one in panel
        ],
    )
    said = "; ".join(
        f"{one.counts}, {one.when}, {one.said_by}: {trimmed(one.value, 2)}"
        for panel in claim.panels
        for one in panel
    )
    said = said[0].upper() + said[1:]
    first, last = claim.before.value, claim.after.value
    change = f" From before to after: {percent(100 * (last - first) / first)}." if first else ""
    alt = f"Bars from zero, one for each count. {said}.{change} {claim.caveat}"
    return Chart(figure, alt, table, "The counts in the picture")
