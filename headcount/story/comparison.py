"""What an article compares, in the words of the widgets; a student's own story brings its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from headcount.story.article import Article, Figure

# What stands in place of a counter or a place that an article does not name.
NOT_SAID = {"said_by": "source not named", "place": "place not named"}


@dataclass(frozen=True)
class Counted:
    """People counted after, who may have made the events: by officials, say."""

    name: str
    people: float


@dataclass(frozen=True)
class Comparison:
    """The two figures that an article compares, and what belongs to them.

    given is what is known of each, as text, in the parts of the audit; wording the words of the
    article's sentence. people_before and people_now are for a rate.
    """

    name: str
    before: Figure
    after: Figure
    given: dict[str, dict[str, str]]
    wording: tuple[str, ...] = ()
    axis: str = ""  # beside the axis of the picture
    counted: str = ""  # in its description
    caveat: str = ""  # what is not known of the two figures
    units: tuple[float, float] = (1, 1)  # to which each was rounded
    units_caveat: str = ""
    people_before: Figure | None = None
    people_now: tuple[Counted, ...] = ()
    people_when: str = ""
    people_axis: str = "people counted"
    rate_caveat: str = ""
    panels: tuple[tuple[Figure, ...], ...] = ()  # of the honest chart: what is set side by side
    own: bool = True

    @property
    def things(self) -> str:
        """What the two figures count."""
        return " or ".join(dict.fromkeys((self.before.counts, self.after.counts)))

    @property
    def days(self) -> tuple[int | None, int | None]:
        """How many days each figure covers."""
        return days(self.before), days(self.after)

    @property
    def dates(self) -> tuple[str, str]:
        """When each was counted, as short as tells them apart: "2016", "2022/23" or nothing."""
        for form in ("", "%b %Y", "%d %b %Y"):
            words = _short(self.before, form), _short(self.after, form)
            if words[0] != words[1]:
                break
        return words


def compared(story: Article) -> Comparison:
    """The comparison of a student's own article, or else of the lessons' article."""
    return getattr(story, "comparison", None) or _of_the_lessons(story)


def _of_the_lessons(story: Article) -> Comparison:
    before, after = story.attempts_2016, story.attempts_2017
    charities = story.people_now_charities.value
    return Comparison(
        name="The article",
        before=before,
        after=after,
        given={"before": _given(before), "after": _given(after)},
        wording=("by", "only", "despite"),
        axis="attempts to cross the Channel, recorded in a year",
        counted="attempts to cross recorded in a year",
        caveat="The article does not name the source of its two figures.",
        units=(_unit(before.value), _unit(after.value)),
        units_caveat="The units are assumed; the article does not state them.",
        people_before=story.people_before,
        people_now=(
            Counted("officials", story.people_now_officials.value),
            Counted("charities", charities),
            Counted("charities with Dunkirk", charities + story.people_dunkirk_charities.value),
        ),
        people_when=f"{story.reported:%B %Y}",
        people_axis=f"people counted in and near Calais, {story.reported:%B %Y}",
        rate_caveat="The article does not say where attempts were recorded.",
        panels=(
            (before, after),
            (story.people_before, story.people_now_officials, story.people_now_charities),
        ),
        own=False,
    )


def _given(figure: Figure) -> dict[str, str]:
    """What is known of a figure, in the parts of the audit; it was rounded as its zeros say."""
    return {
        "value": f"{figure.value:,}",
        "rounded_to": f"{_unit(figure.value):,}",
        "counts": figure.counts,
        "kind": figure.kind,
        "said_by": figure.said_by,
        "place": figure.place,
        "start": str(figure.start or ""),
        "end": str(figure.end or ""),
    }


def _unit(value: int) -> int:
    """1000 for 167,000: a figure shows by its zeros to what it was rounded at most."""
    return 10 ** (len(str(value)) - len(str(value).rstrip("0")))


def days(figure: Figure) -> int | None:
    """How many days the period of a figure has; None where it is not given."""
    if figure.start and figure.end:
        return (figure.end - figure.start).days + 1
    return None


def period(start: date | None, end: date | None) -> str:
    """A period in words: "2016" or "24 October 2016"."""
    if not (start and end):
        one = start or end
        return f"{'from' if start else 'until'} {_day(one)}" if one else "date not given"
    if start == end:
        return _day(start)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    return f"{_day(start)} to {_day(end)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _short(figure: Figure, form: str) -> str:
    start, end = figure.start or figure.end, figure.end or figure.start
    if start is None:
        return ""
    if form:
        return start.strftime(form).lstrip("0")
    return str(start.year) if start.year == end.year else f"{start.year}/{end.year % 100:02}"
