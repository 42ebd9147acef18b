"""The matplotlib charts that lessons show, in one style."""

__all__ = ["bad_chart", "chart", "counts_over_time", "four_indicators", "honest_chart", "style"]
