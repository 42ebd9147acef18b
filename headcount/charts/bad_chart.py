"""The bad chart of question 9.6, drawn on purpose and marked so in picture and alt text."""

from __future__ import annotations

from typing import Any

from headcount.charts.chart import Chart
from headcount.charts.style import style
from headcount.numbers.writing import listed, written
from headcount.page.colours import BLACK, BLUE, GREEN, GREY
from headcount.page.tables import Table
from headcount.story.article import article

LABEL = "teaching example: misleading"
CUT, TOP = 100_000, 180_000  # attempts, where the left axis begins and ends
ROW = 12_000  # attempts between two rows of the small figures in the bars


def bad_chart() -> Chart:
    """A chart with four faults and three harmless features, for practice: never to be copied."""
    from matplotlib.figure import Figure
    from matplotlib.patheffects import withStroke

    story = article()
    attempts = story.attempts_2016.value, story.attempts_2017.value
    people = story.people_before.value, story.people_now_officials.value
    with style():
        figure = Figure(figsize=(6.6, 5), layout="constrained")
        bars = figure.subplots()
        points = bars.twinx()
        for at, (count, colour) in enumerate(zip(attempts, (BLUE, GREEN))):
            bars.bar(at, count, width=0.6, facecolor=colour, edgecolor=BLACK)
            bars.text(at, count + 1_000, _thousands(count), ha="center", va="bottom")
            icons: dict[str, Any] = dict(color="white", markeredgecolor=BLACK, markersize=30)
            icons.update(linestyle="none", marker=_figure())
            for height in range(CUT + ROW // 2, int(count) - ROW // 2, ROW):
                bars.plot([at - 0.18, at, at + 0.18], [height] * 3, **icons)
        bars.set(ylim=(CUT, TOP), xlim=(-0.5, 1.7), xticks=[0, 1], xticklabels=["before", "after"])
        bars.set_ylabel("attempts to cross (bars)")
        points.plot([0.45, 1.45], people, "D", color=BLACK, markersize=11)
        points.set(ylim=(0, 8_000), ylabel="people counted (diamonds)")
        points.spines["right"].set_visible(True)
        for axes in (bars, points):
            axes.yaxis.set_major_formatter("{x:,.0f}")
        bars.set_title("Have attempts to cross fallen?")
        figure.suptitle(LABEL.capitalize(), weight="bold", x=0.01, ha="left")
        mark: dict[str, Any] = dict(rotation=28, size=20, weight="bold", ha="center", va="center")
        edge = [withStroke(linewidth=4, foreground="white")]  # to be read on the bars as well
        for up in (0.36, 0.68):
            look = dict(color=GREY, path_effects=edge, **mark)
            points.text(0.5, up, LABEL, transform=points.transAxes, **look)
    figures = [_thousands(count) for count in attempts]
    times = (attempts[0] - CUT) / (attempts[1] - CUT)
    counts = [written(count) for count in people]
    alt = (
        f"{LABEL.capitalize()}. A chart with the title 'Have attempts to cross fallen?'. The left "
        f"axis runs from {written(CUT)} to {written(TOP)} attempts; on it stand two bars, blue for "
        f"before and green for after, labelled {listed(figures)} and filled with rows of small "
        f"figures of people. The right axis runs from 0 to {written(8_000)} people counted; on it "
        f"two diamonds stand at {counts[0]} before and {counts[1]} after. The first bar is drawn "
        f"{written(times, 1)} times as long as the second. The words 'before' and 'after' are all "
        f"it says of when; no source is named. Across the picture is written '{LABEL}'."
    )
    table = Table(
        ["what is drawn", "before", "after"],
        [("attempts to cross (bars)", *figures), ("people counted (diamonds)", *counts)],
    )
    return Chart(figure, alt, table, f"{LABEL.capitalize()}: the data as this chart gives them")


def _thousands(count: float) -> str:
    return f"{written(count / 1000)} thousand"


def _figure():
    """A plain figure, as a marker: a circle on a rounded bar."""
    from matplotlib.patches import FancyBboxPatch
    from matplotlib.path import Path

    round_bar = "round,pad=0,rounding_size=0.3"
    body = FancyBboxPatch((-0.3, -1), 0.6, 1.1, boxstyle=round_bar).get_path()
    return Path.make_compound_path(Path.circle((0, 0.55), 0.35), body)
