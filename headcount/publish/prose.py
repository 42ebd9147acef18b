"""Fills the figures into a lesson's text: ``{{ fall | percent(1) }}``."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from headcount.numbers.dates import day_in_full, month_and_year
from headcount.numbers.writing import listed, percent, trimmed, written
from headcount.stats import arithmetic, hidden, uncertainty
from headcount.story.article import article
from headcount.story.tables import table


def render(source: Path) -> str:
    """The lesson's Markdown with every figure computed. An unknown name is an error."""
    environment = Environment(
        undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(
        number=written,
        short=trimmed,
        percent=percent,
        signed=lambda value, decimals=0: written(value, decimals, sign=True),
        listed=listed,
        day=day_in_full,
        month=month_and_year,
        **{tag: partial(_tagged, tag) for tag in "ACIX"},
    )
    counts = table("camp_counts").set_index("id")
    names = {name: getattr(module, name) for module, names in _FUNCTIONS.items() for name in names}
    context = dict(names, story=article(), counts=counts, count=_count(counts))
    return environment.from_string(source.read_text(encoding="utf-8")).render(context)


_FUNCTIONS = {
    arithmetic: (
        "arrivals",
        "break_even",
        "change",
        "change_bounds",
        "drawn_change",
        "error_interval",
        "lie_factor",
        "multiplier",
        "percent_change",
        "rate",
        "regime_rates",
        "rise_back",
        "share",
        "share_bounds",
        "share_of_box",
        "time_weighted",
    ),
    hidden: ("chapman", "expected_estimate", "lincoln_petersen", "simulate_lists"),
    uncertainty: (
        "Triangular",
        "TwoSources",
        "Uniform",
        "quantile_dots",
        "quantile_range",
        "simulate",
        "simulation_error",
        "tornado",
    ),
}


def _tagged(tag: str, text: str) -> str:
    """Where a figure comes from: A article, C calculated, I invented, X outside the article."""
    return f"{text}<sup>{tag}</sup>"


def _count(counts):
    """count("officials_2016_10_24") in a lesson: one number of data/camp_counts.csv."""
    return lambda name: float(counts.loc[name, "count"])
