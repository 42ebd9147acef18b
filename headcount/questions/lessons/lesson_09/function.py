"""9.W: the drawn change and an honest chart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headcount.questions.functions.results import Gap, Meets, gap, short
from headcount.questions.functions.task import SCALE, Case, Function, Mistake, Task, cases
from headcount.stats import arithmetic
from headcount.story.article import Article

if TYPE_CHECKING:
    import pandas as pd


def _title(axes) -> str:
    return " ".join(axes.get_title(loc=loc) for loc in ("left", "center", "right")).lower()


def _by_title(panels: list, names: list[str]) -> list:
    """The panel of each name: the one whose title says it, else the next that is left."""
    left, found = list(panels), {}
    for name in names:
        said = [axes for axes in left if name.lower() in _title(axes)]
        if len(said) == 1:
            found[name] = said[0]
            left.remove(said[0])
    return [found[name] if name in found else left.pop(0) for name in names]


def _bars(axes) -> tuple[list, list, tuple]:
    """The lengths of the bars, where they begin, and the limits of their axis."""
    lie = any(getattr(bars, "orientation", "") == "horizontal" for bars in axes.containers)
    if lie:
        bars = [(bar.get_width(), bar.get_x()) for bar in axes.patches]
    else:
        bars = [(bar.get_height(), bar.get_y()) for bar in axes.patches]
    limits = axes.get_xlim() if lie else axes.get_ylim()
    return [length for length, _ in bars], [start for _, start in bars], limits


def _honest(table: pd.DataFrame) -> Meets:
    """A figure with a panel a name in the table, bars as in it, from zero."""
    wanted = {name: list(rows["value"]) for name, rows in table.groupby("panel", sort=False)}

    def test(returned: object) -> Gap | None:
        figure = getattr(returned, "figure", returned)
        if not hasattr(figure, "get_axes"):
            return Gap(f"{short(returned)}, and a figure or a chart (hc.Chart) is wanted.")
        panels = figure.get_axes()
        places = {tuple(axes.get_position().bounds) for axes in panels}
        if len(places) < len(panels):
            return Gap("two scales in one panel. Give each its own panel.", "M-DUAL", known=True)
        if len(panels) != len(wanted):
            return Gap(f"another number of panels: {len(panels)}, and {len(wanted)} are wanted.")
        titles = [_title(axes) for axes in panels]
        for name in wanted:
            if not any(name.lower() in title for title in titles):
                return Gap(f"no panel whose title says '{name}'.")
        for axes, (name, values) in zip(_by_title(panels, list(wanted)), wanted.items()):
            lengths, starts, (low, high) = _bars(axes)
            if gap(lengths, values):
                return Gap(f"bars of {short(lengths)} where the table has {short(values)}.")
            if low != 0 or any(start != 0 for start in starts):
                text = f"the panel '{name}' with an axis that does not begin at 0."
                return Gap(text, "M-TRUNC", known=True)
            if high < max(values):
                return Gap(f"the panel '{name}' with bars that stick out of it.")
        alt = str(getattr(returned, "alt", "")).strip()
        if not alt:
            return Gap("a figure without alt text. Return hc.Chart(fig, alt, table).")
        for value in table["value"]:
            if not _says(alt, value):
                text = f"alt text that does not say {short(value)}. Put in every value."
                return Gap(text, "M-ALT", known=True)
        return None

    return Meets(test)


def _says(text: str, value: float) -> bool:
    """Whether a text holds this whole number, with or without marks between thousands."""
    marks = f"{value:,.0f}".replace(",", "[,._' \u00a0\u2009\u202f]?")
    words = "|\\b(?:zero|none|no|nobody|nothing)\\b" if value == 0 else ""
    pattern = rf"(?<![\d.,]){marks}(?:\.0+)?(?!\d|[.,]\d){words}"
    return re.search(pattern, text, re.IGNORECASE) is not None


def _or_cut(before: float, after: float, start: float) -> float:
    return 100 * (after - start) / (before - start)


def _as_drawn(before: float, after: float, start: float) -> float:
    return 100 * (after - before) / (before - start)


def _or_nothing(before: float, after: float, start: float) -> float:
    return _as_drawn(before, after, start) if start < min(before, after) else 0


_NO_LENGTH = (
    "Where does the axis begin? A bar whose value is not above that has no length left, so nothing "
    "can be compared: return None."
)

_DRAWN_CHANGE = '''\
def drawn_change(before, after, start):
    """The percent change of two bars as drawn, on an axis that begins at start.

    A fall is negative. A bar has no length left where the axis begins at its
    value or above it: then None.
    Example: drawn_change(100, 90, 50) is -20.0.
    """
    if start >= before or start >= after:
        return None
    return 100 * (after - before) / (before - start)
'''

_HONEST_PANELS = '''\
def honest_panels(table):
    """A chart with two panels of bars from zero, returned as an hc.Chart.

    The table has the columns panel, when and value. Each name in panel gets a
    panel of its own with that name as title; the chart carries alt text that
    says every value. Example: four rows for two panels give two bars in each.
    """
    fig, panels = plt.subplots(1, 2, figsize=(7, 3.5), layout="constrained")
    words = "Bars from zero."
    for axes, (name, rows) in zip(panels, table.groupby("panel", sort=False)):
        axes.bar(rows["when"], rows["value"])
        axes.set_ylim(bottom=0)
        axes.set_title(name)
        pairs = zip(rows["when"], rows["value"])
        values = [f"{when} {value:,.0f}" for when, value in pairs]
        words += f" {name}: {', '.join(values)}."
    return hc.Chart(fig, words, table)
'''


def _panels(values: list[float]) -> tuple[Case, ...]:
    """Charts to draw of two pairs of counts: invented ones, and these values of the article."""
    article, visits = ("Attempts to cross", "People counted in Calais"), ("Visits", "Patients")
    tables = {
        "visits and patients,": _two_pairs(visits, [96, 88, 61, 47]),
        "the article's counts,": _two_pairs(article, values),
        "a count of 0,": _two_pairs(visits, [96, 88, 61, 0]),
    }
    return tuple(
        Case((table,), _honest(table), f"honest_panels, with {what}")
        for what, table in tables.items()
    )


def _two_pairs(names: tuple[str, str], values: list[float]) -> pd.DataFrame:
    import pandas as pd

    panels = [name for name in names for _ in range(2)]
    return pd.DataFrame({"panel": panels, "when": ["before", "after"] * 2, "value": values})


def task(story: Article) -> Task:
    attempts = [story.attempts_2016.value, story.attempts_2017.value]
    people = [story.people_before.value, story.people_now_charities.value]
    return Task(
        id="9.W",
        prompt="Measure how far a cut axis draws a fall, then draw the honest chart.",
        given="import matplotlib.pyplot as plt",
        functions=(
            Function(
                _DRAWN_CHANGE,
                cases=cases(
                    arithmetic.drawn_change,
                    (100, 90, 50),
                    (*attempts, 100_000),
                    (*attempts, 0),
                    (60, 80, 50),
                    (100, 90, 90),
                    (100, 90, 120),
                    (90, 100, 95),
                ),
                gaps=("/ |(before - start)",),
                mistakes=(
                    Mistake(
                        lambda a, b, start: 100 * (b - a) / a,
                        "M-TRUNC",
                        "That is the change in the numbers. How long are the bars as drawn?",
                    ),
                    Mistake(_or_cut, "M-COMPL"),
                    Mistake(lambda a, b, start: (b - a) / (a - start), "M-SCALE", SCALE),
                    Mistake(lambda a, b, start: 100 * (a - b) / (a - start), "M-SIGN"),
                    *(Mistake(drawn, "M-ZERO", _NO_LENGTH) for drawn in (_as_drawn, _or_nothing)),
                ),
                hints=(
                    "A bar is as long as its value lies above the start of the axis.",
                    "Take the start off both values; the percent change of the lengths is the "
                    "drawn one. Ask first whether both bars have a length.",
                    "30 and 27 on an axis from 20: lengths 10 and 7, so 30% shorter.",
                ),
            ),
            Function(
                _HONEST_PANELS,
                cases=lambda: _panels(attempts + people),
                gaps=("set_ylim(bottom=|0", "set_title(|name"),
                hints=(
                    "A panel for each name in the column 'panel', then a text that says what "
                    "they show.",
                    "subplots(1, 2) gives two panels, groupby('panel') each name with its rows: "
                    "bar, set_ylim, set_title, and the values into the text.",
                    "f'{3500:,}' is '3,500', and ', '.join(['spring 3', 'autumn 5']) is "
                    "'spring 3, autumn 5'.",
                ),
                seconds=60,  # the first figure of a session may take long in a browser
            ),
        ),
        praise="Yes: lengths are compared as drawn, and each kind of count has a panel from zero, "
        "with alt text for a reader who does not see it.",
        why="Bars are read by length, so a cut axis changes the comparison. Two kinds of counts "
        "get two panels, each from zero.",
    )
