"""The look of every chart, whatever the reader has set for matplotlib."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from headcount.page.colours import BLACK

STYLE: dict[Any, Any] = {
    "figure.facecolor": "white",
    "axes.facecolor": "white",
    "savefig.facecolor": "white",
    "text.color": BLACK,
    "axes.labelcolor": BLACK,
    "axes.edgecolor": BLACK,
    "xtick.color": BLACK,
    "ytick.color": BLACK,
    "font.size": 13,
    "axes.titlesize": 14,
    "axes.labelsize": 13,
    "xtick.labelsize": 13,
    "ytick.labelsize": 13,
    "legend.fontsize": 13,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlelocation": "left",
    "hatch.linewidth": 0.8,
    # matplotlib brings the first along; Verdana is its nearest widely installed relative, for SVG.
    "font.sans-serif": ["DejaVu Sans", "Verdana", "sans-serif"],
    "text.parse_math": False,  # a $ in a student's words is a dollar
    "timezone": "UTC",  # which matplotlib's defaults leave as it is
    "svg.fonttype": "none",
    "svg.hashsalt": "headcount",
}


def use() -> None:
    """Give every figure from here on the look of the lessons, and nothing of what was set before.

    It is for a notebook, through hc.use_style().
    """
    import matplotlib

    matplotlib.rcdefaults()
    matplotlib.rcParams.update(STYLE)


@contextmanager
def style() -> Iterator[None]:
    """A context in which figures are drawn, and saved, in that look: ``with style(): ...``."""
    from matplotlib import rc_context

    with rc_context():
        use()
        yield
