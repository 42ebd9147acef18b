"""The look that a lesson gives to the charts and tables of a student's own code."""

from __future__ import annotations

from headcount.charts import style


def use_style() -> None:
    """Give every figure and table from here on the look of the lessons: ``hc.use_style()``.

    Tables show 167,000 and not 167000.0, and texts in full; a Series shows as a table too. What
    was set before for matplotlib and for the tables of pandas no longer counts. It returns nothing.
    """
    import pandas as pd
    from IPython import get_ipython

    style.use()
    pd.reset_option("^display")
    pd.options.display.float_format = _shown
    pd.options.display.max_colwidth = None
    if shell := get_ipython():
        # What a profile of IPython sets for figures counts from the first one drawn, else.
        shell.config.get("InlineBackend", {}).pop("rc", None)
        html = shell.display_formatter.formatters["text/html"]
        html.for_type(pd.Series, lambda one: one.to_frame(one.name or "value")._repr_html_())


def _shown(value: float) -> str:
    """A number in a table: six significant digits, and from a million all before the point."""
    whole = 999_999.5 <= abs(value) < 1e15
    return f"{value:,.0f}" if whole else f"{value:,.6g}"
