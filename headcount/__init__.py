"""Headcount: the numbers in one news story, to be checked by hand.

``import headcount as hc`` is what every notebook begins with. Nothing else is imported until a
name is first used, so that a lesson starts at once.
"""

from __future__ import annotations

import sys
from importlib import import_module

from headcount.version import VERSION

__version__ = VERSION

# The public names, by the module that each comes from: the only list of them.
_PUBLIC = {
    "errors": "Problem",
    "settings": "outside switch",
    "stats.arithmetic": "arrivals break_even change change_bounds drawn_change error_interval "
    "lie_factor multiplier percent_change rate regime_rates rise_back share share_bounds "
    "share_of_box time_weighted",
    "stats.hidden": "chapman expected_estimate lincoln_petersen simulate_lists "
    "table_of_broken_assumptions",
    "stats.uncertainty": "Triangular TwoSources Uniform quantile_dots quantile_range simulate "
    "simulation_error tornado",
    "story.article": "article",
    "story.outside_figures": "claim_elsewhere provenance versions",
    "story.tables": "table",
    "questions.bank": "case",
    "questions.service": "check check_function hint solution",
    "page.colours": "BLUE CHARITIES GREEN OFFICIALS VERMILLION",
    "charts.bad_chart": "bad_chart",
    "charts.chart": "Chart",
    "charts.counts_over_time": "counts_over_time",
    "charts.four_indicators": "four_indicators",
    "charts.honest_chart": "honest_chart",
    "notebook.asking": "ask concept_check practice predict reveal vote",
    "notebook.fact_check": "fact_check",
    "notebook.hand_in_box": "hand_in",
    "notebook.homework_page": "homework",
    "notebook.lesson_style": "use_style",
    "notebook.live_explorer": "explore",
    "notebook.outside_switch": "outside_switch",
    "notebook.own_claim": "own_article",
    "notebook.ready_claims": "ready_claims",
    "notebook.resuming": "begin forget",
    "notebook.start_page": "bet cutting lessons",
    "desk.report_box": "read_answers",
    "desk.set_box": "set_homework",
}
_MODULE_OF = {name: module for module, names in _PUBLIC.items() for name in names.split()}

__all__ = sorted(_MODULE_OF)


def __getattr__(name: str):
    if name in _MODULE_OF:
        from headcount.calls import in_words

        thing = in_words(getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name), name)
        globals()[name] = thing  # it is asked for once, and stays the same
        return thing
    from headcount.errors import NoSuchName, did_you_mean

    near = did_you_mean(name, __all__) or "dir(hc) lists what it has."
    raise NoSuchName(f"headcount has no '{name}'; {near}")


def __dir__():
    return __all__


if "IPython" in sys.modules:
    from headcount.notebook import shell

    shell.set_up()
