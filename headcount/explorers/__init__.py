"""The widgets, one module each; ``explore("change")`` makes one."""

from __future__ import annotations

from importlib import import_module

from ..article import Article, article
from ..problems import Problem
from .base import CannotWorkOut, Explorer

MODULES = {
    "sorter": ("w01_sorter", "SorterExplorer"),
    "change": ("w02_change", "ChangeExplorer"),
    "rounding": ("w03_rounding", "RoundingExplorer"),
    "ratio": ("w04_ratio", "RatioExplorer"),
    "rate": ("w05_rate", "RateExplorer"),
    "calendar": ("w06_calendar", "CalendarExplorer"),
    "unknowns": ("w07_unknowns", "UnknownsExplorer"),
    "lists": ("w08_lists", "ListsExplorer"),
    "chartlab": ("w09_chart_lab", "ChartLabExplorer"),
    "mixer": ("w10_mixer", "MixerExplorer"),
    "audit": ("w10_audit", "AuditExplorer"),
}


def explore(name: str, story: Article | None = None) -> Explorer:
    """The widget of this name, for the lessons' article or another story.

    Raises Problem naming the others, or saying what a story is.
    """
    if not isinstance(name, str) or name not in MODULES:
        shown = f"'{name}'" if isinstance(name, str) else f"of type {type(name).__name__}"
        raise Problem(f"There is no widget {shown}; there are {', '.join(MODULES)}.")
    if story is not None and not isinstance(story, Article):
        raise Problem(
            "The second entry of explore must be an article, as hc.own_article() returns it, and "
            f"this is of type {type(story).__name__}."
        )
    module, kind = MODULES[name]
    return getattr(import_module(f".{module}", __name__), kind)(story or article())


__all__ = ["CannotWorkOut", "Explorer", "explore"]
