"""W9, chart lab: the reader's chart, the honest one beside it, and how much the first lies."""

from __future__ import annotations

from collections.abc import Callable

from headcount.charts.bad_chart import LABEL
from headcount.explorers.chart_lab_picture import PAIRED, UNIT, ChartLabPicture, Drawn, interval
from headcount.explorers.controls import Group, Pick, Quantity, Tick
from headcount.explorers.explorer import CannotWorkOut
from headcount.numbers.dates import month
from headcount.numbers.writing import percent, trimmed, written
from headcount.page.tables import Table
from headcount.stats import arithmetic
from headcount.story.article import Article

CHARTS = dict(bars="bars", icons="icons", axes="two axes", index="index", panels="two panels")
LONGER = {**CHARTS, "icons": "icons of two sizes", "index": "index, before = 100"}
SCALINGS = {"height": "height", "area": "height and width", "volume": "height, width and depth"}


class ChartLabExplorer(ChartLabPicture):
    name = "chartlab"
    lesson = "9"
    title = "How large does the change look, and how large is it?"

    def __init__(self, story: Article):
        before, after = story.attempts_2016, story.attempts_2017
        self.attempts = before.value, after.value
        self.years = before.start.year, after.start.year
        self.people_before = story.people_before.value
        cleared, reported = story.cleared, story.reported
        self.counted = (
            (f"before {month(cleared, short=True)}", cleared.year),
            (month(reported, short=True), reported.year),
        )
        self.before_long = story.people_before.when
        officials, charities = story.people_now_officials.value, story.people_now_charities.value
        both = charities + story.people_dunkirk_charities.value
        self.counts = {
            officials: "officials, Calais",
            charities: "charities, Calais",
            both: "charities, Calais with Dunkirk",
        }
        self.spread = min(self.counts), max(self.counts)
        last, most = min(self.attempts) - 1000, max(self.attempts) - 1000
        counts = [(f"{written(count)}, {who}", count) for count, who in self.counts.items()]
        charts, scalings = (
            [(label, value) for value, label in options.items()] for options in (CHARTS, SCALINGS)
        )
        self.controls = [
            Pick("chart", "Chart", charts, "bars"),
            Quantity("axis_start", "Axis of the bars begins at", 0, last, 0, 1000, box_high=most),
            Pick("scaling", "An icon grows in", scalings, "area"),
            Quantity("right_start", "Right axis begins at", 0, last, 0, 500),
            Pick("people", "Count used", counts, charities),
            Tick("ranges", "Show ranges"),
        ]
        share = officials / self.people_before if self.people_before else 0
        meet = (self.attempts[1] - share * self.attempts[0]) / (1 - share)
        cut = float(f"{0.95 * min(self.attempts):.2g}")
        meet = round(min(max(meet, 0), last))
        # The questions of lesson 9 ask for others, so that no button prints an answer.
        self.settings = {
            "Bars from 0": {},
            f"Bars from {written(cut)}": {"axis_start": cut},
            "Icons as boxes": {"chart": "icons", "scaling": "volume"},
            "Two axes that agree": {"chart": "axes", "people": officials, "right_start": meet},
            "Index": {"chart": "index", "people": both},
            "Two panels": {"chart": "panels"},
        }

    def groups(self) -> list[Group]:
        """Only the controls of the chart that is chosen, and what every chart has."""
        return [
            Group(("chart",)),
            Group(("axis_start",), shown=_of("bars")),
            Group(("scaling",), shown=_of("icons")),
            Group(("right_start",), shown=_of("axes")),
            Group(("people",), shown=_of(*PAIRED)),
            Group(("ranges",)),
        ]

    def model(self, values: dict) -> Drawn | CannotWorkOut:
        result = Drawn(attempts=self.attempts, people_before=self.people_before, **values)
        if result.chart in ("axes", "index") and result.count_change is None:
            return CannotWorkOut("No index: its base is 0, and nothing can be a part of 0.")
        if result.drawn is None:
            smaller = self.years[self.attempts.index(min(self.attempts))]
            return CannotWorkOut(
                f"The {smaller} bar has no length left: the axis begins at or above its value.",
                result,
            )
        return result

    # --- words ---

    def sentence(self, result: Drawn) -> str:
        text = self._verdict(result)
        if result.chart == "bars":
            where = f"The axis begins at {trimmed(result.axis_start, 2)}"
            return f"{text} {where}{'' if result.axis_start else ', as it should for bars'}."
        if result.chart == "icons":
            grows = f"in {SCALINGS[result.scaling]}"
            by = " alone" if result.scaling == "height" else f", so by {result.scaling}"
            return f"{text} The icon grows {grows}{by}."
        if result.chart == "axes":
            text += f" The right axis begins at {trimmed(result.right_start, 2)}."
            if result.coincide:
                text += " The two lines lie on each other: the choice of the axis made that so."
            return f"{text} {self._people(result)}"
        if result.chart == "index":
            attempts, count = (trimmed(100 + one) for one in (result.true, result.count_change))
            text += f" With before = 100, attempts are {attempts} and the count is {count}."
            return f"{text} {self._people(result)}"
        return f"{text} Each panel begins at 0 and has its own dates. {self._people(result)}"

    @staticmethod
    def _verdict(result: Drawn) -> str:
        if result.drawn is None:
            return "Nothing to measure: a bar has no length."
        kind = "fall" if result.true < 0 else "rise"
        drawn, true = (percent(abs(change)) for change in (result.drawn, result.true))
        return (
            f"Attempts as drawn: a {kind} of {drawn}. In the numbers: {true}. "
            f"Lie factor {written(result.lie_factor, 2)}."
        )

    def _people(self, result: Drawn) -> str:
        change, side = result.count_change, self.counts[result.people]
        if change is None:
            return "The count has no percent change, because it begins at 0."
        return (
            f"The count {'falls' if change < 0 else 'rises'} by {percent(abs(change))}, from "
            f"{written(result.people_before)} (officials) to {written(result.people)} ({side})."
        )

    def alt_text(self, result: Drawn) -> str:
        mark = f"{LABEL.capitalize()}. " if result.is_misleading else ""
        (a0, a1), (y0, y1) = map(written, result.attempts), self.years
        (low, high), rounded = map(written, self.spread), written(UNIT)
        ranges = f" Ranges: attempts to the nearest {rounded}, count {low} to {high}."
        seen = self._verdict(result) if result.drawn is None else self.sentence(result)
        when = " ".join(map(str, self.counted[1]))
        return (
            f"{mark}Your chart ({LONGER[result.chart]}): attempts to cross, {a0} in {y0} and {a1} "
            f"in {y1}. {seen} Beside it the honest chart, two panels from zero. Left: attempts "
            f"recorded, bars of {a0} in {y0} and {a1} in {y1}. Right: people counted in Calais, a "
            f"bar of {written(result.people_before)} {self.before_long} (officials) and one of "
            f"{low}, hatched on to {high}, in {when} (officials, charities, charities with "
            f"Dunkirk).{ranges if result.ranges else ''} Places, dates and counters differ "
            "between the panels; who counted the attempts is not named in the article."
        )

    def table(self, result: Drawn) -> Table:
        y0, y1 = self.years
        begins = f"axis from {trimmed(result.start, 2)}"
        if result.chart == "icons":
            begins = f"grows in {result.scaling}"
        drawn, lie = "no length left", "none"
        if result.drawn is not None:
            drawn, lie = percent(result.drawn, sign=True), written(result.lie_factor, 2)
        before, what = result.people_before, f"attempts, the Channel, {y0} and {y1}"
        rows = [(what, *map(written, result.attempts), percent(result.true, sign=True))]
        for count, who in self.counts.items():
            what = f"people counted, {who}{' (used)' if count == result.people else ''}"
            change = "no change from 0"
            if before:
                change = percent(arithmetic.percent_change(before, count), sign=True)
            rows.append((what, written(before), written(count), change))
        rows += [
            (f"attempts as drawn, {LONGER[result.chart]}", begins, "", drawn),
            ("lie factor", "", "", lie),
        ]
        if result.ranges:
            shown = [" to ".join(map(written, interval(value))) for value in result.attempts]
            rows.append(("attempts, if rounded to the thousand", *shown, ""))
        return Table(["what", "before", "after", "change"], rows)


def _of(*charts: str) -> Callable[[dict], bool]:
    """Whether one of these charts is chosen."""
    return lambda values: values["chart"] in charts
