"""What an article compares, in the words of the widgets; a student's own story brings its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import singledispatch

from headcount.numbers.dates import month_and_year, period
from headcount.numbers.rounding import rounding_unit
from headcount.numbers.writing import counted
from headcount.story.article import Article, Figure
from headcount.story.measures import COUNT, Measure

# What stands in place of a counter or a place that an article does not name.
NOT_SAID = {
    "said_by": "source not named",
    "place": "place not named",
    "counts": "things counted",
}


# The hedge of a number that a sentence does not print, but that follows from those it prints.
WORKED_OUT = "worked out"


@dataclass(frozen=True)
class Counted:
    """People counted after, who may have made the events: by officials, say.

    wider is for a count of a larger area, in two forms: "with Dunkirk", and where that is.
    """

    said_by: str
    people: float
    wider: tuple[str, str] | None = None

    @property
    def name(self) -> str:
        return f"{self.said_by} {self.wider[0]}" if self.wider else self.said_by

    @property
    def short_name(self) -> str:
        """Where the area already tells the count from the others, its counter is left out."""
        return self.wider[0] if self.wider else self.said_by

    @property
    def long_name(self) -> str:
        return f"{self.said_by} {self.wider[1]}" if self.wider else self.said_by


@dataclass(frozen=True)
class Comparison:
    """The two figures that an article compares, and what belongs to them.

    given is what is known of each, as text, in the parts of the audit; wording the words of the
    article's sentence, by our names of them, as it prints them: {"plunged": "slumped"}.
    unlisted are words given as such that none of our names fits; prints is the change in the
    words of the sentence: "0.25 percent". people_before and people_now are for a rate.
    """

    name: str
    before: Figure
    after: Figure
    given: dict[str, dict[str, str]]
    wording: Mapping[str, str] = field(default_factory=dict)
    unlisted: tuple[str, ...] = ()
    prints: str = ""
    axis: str = ""  # beside the axis of the picture
    counted: str = ""  # in its description
    caveat: str = ""  # what is not known of the two figures
    units: tuple[float, float] = (1, 1)  # to which each was rounded
    units_caveat: str = ""
    exact: tuple[bool, bool] = (False, False)  # whether each is said to be exact
    people_before: Figure | None = None
    people_now: tuple[Counted, ...] = ()
    people_when: str = ""
    people_axis: str = "people counted"
    rate_caveat: str = ""
    panels: tuple[tuple[Figure, ...], ...] = ()  # of the honest chart: what is set side by side
    own: bool = True
    measure: Measure = COUNT  # what kind of number before and after are
    measures: Mapping[str, Measure] = field(default_factory=dict)  # and each of the others, by id

    def shown(self, figure: Figure) -> str:
        """The number of a figure with its sign: 4%, or "not said"."""
        if figure.value is None:
            return "not said"
        return self.measures.get(figure.id, COUNT).said(figure.value)

    @property
    def no_picture(self) -> str:
        """Why the explorers of two counts cannot draw it, in a sentence; else empty."""
        values = {"before": self.before.value, "after": self.after.value}
        lacking = [name for name, value in values.items() if value is None]
        if lacking:
            return f"The number {' and '.join(lacking)} is not said, so there is nothing to draw."
        kinds = {self.measures.get(one.id, COUNT) for one in (self.before, self.after)}
        if len(kinds) > 1:
            first, second = self.shown(self.before), self.shown(self.after)
            return f"{first} and {second} are no numbers of one kind, so nothing is drawn."
        below = [counted(value) for value in values.values() if value < 0]
        if below:
            return (
                f"{' and '.join(below)} lies below 0, and this picture begins at 0. The card and "
                "the chart show it."
            )
        return ""

    @property
    def things(self) -> str:
        """What the two figures count."""
        things = things_of(self.before, self.after)
        return self.measure.unnamed if things == NOT_SAID["counts"] else things

    @property
    def days(self) -> tuple[int | None, int | None]:
        """How many days each figure covers."""
        return self.before.days, self.after.days

    @property
    def dates(self) -> tuple[str, str]:
        """When each was counted, as short as tells them apart: "2016", "2022/23" or nothing."""
        for form in (None, _month, _day):
            words = _short(self.before, form), _short(self.after, form)
            if words[0] != words[1]:
                break
        return words


def things_of(before: Figure, after: Figure) -> str:
    """What the two count, as far as it is said."""
    both = [one.counts for one in (before, after)]
    return (
        " or ".join(dict.fromkeys(said for said in both if said != NOT_SAID["counts"])) or both[0]
    )


@singledispatch
def compared(story: Article) -> Comparison:
    """What an article compares: the lessons' article, or a student's own (own_article)."""
    before, after = story.attempts_2016, story.attempts_2017
    charities = story.people_now_charities.value
    return Comparison(
        name="The article",
        before=before,
        after=after,
        given={"before": _given(before), "after": _given(after)},
        wording={word: word for word in ("by", "only", "despite")},
        axis="attempts to cross the Channel, recorded in a year",
        counted="attempts to cross recorded in a year",
        caveat="The article does not name the source of its two figures.",
        units=(rounding_unit(before.value), rounding_unit(after.value)),
        units_caveat="The units are assumed; the article does not state them.",
        people_before=story.people_before,
        people_now=(
            Counted("officials", story.people_now_officials.value),
            Counted("charities", charities),
            Counted(
                "charities",
                charities + story.people_dunkirk_charities.value,
                wider=("with Dunkirk", "in Calais and near Dunkirk"),
            ),
        ),
        people_when=month_and_year(story.reported),
        people_axis=f"people counted in and near Calais, {month_and_year(story.reported)}",
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
        "rounded_to": f"{rounding_unit(figure.value):,}",
        "counts": figure.counts,
        "kind": figure.kind,
        "said_by": figure.said_by,
        "place": figure.place,
        "start": str(figure.start or ""),
        "end": str(figure.end or ""),
    }


def _short(figure: Figure, form: Callable[[date], str] | None) -> str:
    start, end = figure.start or figure.end, figure.end or figure.start
    if start is None:  # a period may have a name alone: 2018/19
        return "" if figure.when == period(None, None) else figure.when
    if form:
        return form(start)
    if start != end and start.year == end.year and (start.month, end.month) != (1, 12):
        return _months(start, end)
    return str(start.year) if start.year == end.year else f"{start.year}/{end.year % 100:02}"


def _months(start: date, end: date) -> str:
    """A quarter is no year: "January to March 2014", "March 2014"."""
    if start.month == end.month:
        return month_and_year(start)
    return f"{month_and_year(start).removesuffix(f' {start.year}')} to {month_and_year(end)}"


def _month(day: date) -> str:
    return month_and_year(day, short=True)


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"
