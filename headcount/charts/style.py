"""The look of every chart, whatever the reader has set for matplotlib."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass
from headcount.page.colours import BLACK

STYLE = {
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
    # Verdana is the nearest widely installed relative of matplotlib's own font.
    "font.sans-serif": ["DejaVu Sans", "Verdana", "sans-serif"],
    "text.parse_math": False,  # a $ in a student's words is a dollar
    "svg.fonttype": "none",
    "svg.hashsalt": "headcount",
}


def style():
    """A context in which figures get the look of the lessons: ``with style(): ...``.

    It is for the modules of this package; a notebook calls hc.use_style() once.
    """
    from matplotlib import rc_context

    return rc_context(STYLE)
