"""The explorers by name."""

from __future__ import annotations

from headcount.errors import Problem
from headcount.explorers.audit_card import AuditExplorer
from headcount.explorers.calendar import CalendarExplorer
from headcount.explorers.change import ChangeExplorer
from headcount.explorers.chart_lab import ChartLabExplorer
from headcount.explorers.explorer import Explorer
from headcount.explorers.lists import ListsExplorer
from headcount.explorers.mixer import MixerExplorer
from headcount.explorers.no_picture import NoPicture
from headcount.explorers.rate import RateExplorer
from headcount.explorers.ratio import RatioExplorer
from headcount.explorers.rounding import RoundingExplorer
from headcount.explorers.sorter import SorterExplorer
from headcount.explorers.unknowns import UnknownsExplorer
from headcount.story.article import Article, article
from headcount.story.comparison import compared

EXPLORERS: dict[str, type[Explorer]] = {
    one.name: one
    for one in (
        SorterExplorer,
        ChangeExplorer,
        RoundingExplorer,
        RatioExplorer,
        RateExplorer,
        CalendarExplorer,
        UnknownsExplorer,
        ListsExplorer,
        ChartLabExplorer,
        MixerExplorer,
        AuditExplorer,
    )
}


def explorer(name: str, story: Article | None = None) -> Explorer:
    """The explorer of this name, for the lessons' article or another story.

    Raises Problem naming the others, or saying what a story is.
    """
    if not isinstance(name, str) or name not in EXPLORERS:
        shown = f"'{name}'" if isinstance(name, str) else f"of type {type(name).__name__}"
        raise Problem(f"There is no widget {shown}; there are {', '.join(EXPLORERS)}.")
    if story is not None and not isinstance(story, Article):
        raise Problem(
            "The second entry of explore must be an article, as hc.own_article() returns it, and "
            f"this is of type {type(story).__name__}."
        )
    kind, story = EXPLORERS[name], story or article()
    if kind is not AuditExplorer and (why := _not_drawn(kind, story)):
        return NoPicture(kind, story, why)
    return kind(story)


def _not_drawn(kind: type[Explorer], story: Article) -> str:
    """Why the picture of an explorer makes no sense for a claim, in a sentence; else empty."""
    claim = compared(story)
    if claim.no_picture or claim.measure.is_count or not kind.takes_counts:
        return claim.no_picture
    return (
        f"This card is left out: both numbers are {claim.measure.called}, and "
        f"{kind.takes_counts} is worked out from counts."
    )
