"""Headcount: the numbers in one news story, to be checked by hand.

``import headcount as hc`` is what every notebook begins with. matplotlib and ipywidgets are
imported when something first draws.
"""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module

from . import out_of_order
from .arithmetic import (
    arrivals,
    break_even,
    change,
    change_bounds,
    drawn_change,
    error_interval,
    lie_factor,
    multiplier,
    percent_change,
    rate,
    regime_rates,
    rise_back,
    share,
    share_bounds,
    share_of_box,
    time_weighted,
)
from .article import article
from .hidden import (
    chapman,
    expected_estimate,
    lincoln_petersen,
    simulate_lists,
    table_of_broken_assumptions,
)
from .numbers import listed
from .problems import Problem
from .switches import outside, switch
from .tables import table
from .uncertainty import (
    Triangular,
    TwoSources,
    Uniform,
    quantile_dots,
    quantile_range,
    simulate,
    simulation_error,
    tornado,
)

__version__ = "0.1.0"

# Imported when first used, so that `import headcount` costs little more than pandas.
_LATER = {
    "ask": "questions",
    "check": "questions",
    "check_function": "questions",
    "concept_check": "questions",
    "hint": "questions",
    "predict": "questions",
    "solution": "questions",
    "explore": "explorers",
    "own_article": "own_claim",
    "honest_chart": "before_and_after",
    "outside_switch": "switchbox",
    "bad_chart": "misleading",
    "claim_elsewhere": "elsewhere",
    "four_indicators": "elsewhere",
    "versions": "elsewhere",
    "Chart": "charts",
    "counts_over_time": "charts",
    "use_style": "charts",
    "BLUE": "charts",
    "VERMILLION": "charts",
    "GREEN": "charts",
    "OFFICIALS": "charts",
    "CHARITIES": "charts",
}

__all__ = [
    "Problem",
    "Triangular",
    "TwoSources",
    "Uniform",
    "arrivals",
    "article",
    "break_even",
    "change",
    "change_bounds",
    "chapman",
    "drawn_change",
    "error_interval",
    "expected_estimate",
    "lie_factor",
    "lincoln_petersen",
    "multiplier",
    "outside",
    "percent_change",
    "quantile_dots",
    "quantile_range",
    "rate",
    "regime_rates",
    "rise_back",
    "share",
    "share_bounds",
    "share_of_box",
    "simulate",
    "simulate_lists",
    "simulation_error",
    "switch",
    "table",
    "table_of_broken_assumptions",
    "time_weighted",
    "tornado",
    *_LATER,
]


class _NoSuchName(Problem, AttributeError):
    """The package was asked for a name it does not have (so that ``hasattr`` still works)."""


def __getattr__(name: str):
    if name in _LATER:
        return getattr(import_module(f".{_LATER[name]}", __name__), name)
    names = {one.lower(): one for one in __all__}
    near = [names[one] for one in get_close_matches(name.lower(), names, cutoff=0.7)]
    more = f"did you mean {listed(near, 'or')}?" if near else "dir(hc) lists what it has."
    raise _NoSuchName(f"headcount has no '{name}'; {more}")


def __dir__():
    return __all__


out_of_order.explain_missing_names()
