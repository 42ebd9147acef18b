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
    """The widget of this name. Raises Problem naming the others."""
    if name not in MODULES:
        raise Problem(f"There is no widget '{name}'; there are {', '.join(MODULES)}.")
    module, kind = MODULES[name]
    return getattr(import_module(f".{module}", __name__), kind)(story or article())


__all__ = ["CannotWorkOut", "Explorer", "explore"]
