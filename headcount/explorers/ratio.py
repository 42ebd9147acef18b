"""W4, ratio builder: who counted the top and who counted the bottom?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import fill

from headcount.explorers.controls import Pick, Quantity, Tick
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.explorers.scales import axis_top, capital, quarters, slider_step
from headcount.numbers.writing import counted, percent, trimmed
from headcount.page.colours import BLACK, CHARITIES, GREY, OFFICIALS, PLAIN
from headcount.page.tables import Table
from headcount.story.article import Article, Figure
from headcount.story.comparison import NOT_SAID, compared
from headcount.story.tables import by_id

CALAIS, BOTH = "Calais", "Calais and near Dunkirk"


@dataclass(frozen=True)
class Count:
    """A count that can stand above or below the line."""

    key: str
    people: float
    side: str  # officials, charities, or "your own"
    area: str
    when: str
    source: str = ""  # who counted and the address, where it is not the article

    @property
    def outside(self) -> bool:
        return bool(self.source)

    @property
    def name(self) -> str:
        place = " with Dunkirk" if self.area == BOTH else ""
        return f"{self.side}{place} {counted(self.people)}"

    @property
    def short_name(self) -> str:
        """Where the place already tells the count from the others, its side is left out."""
        return f"{'with Dunkirk' if self.area == BOTH else self.side} {counted(self.people)}"


@dataclass(frozen=True)
class Ratio:
    top: Count
    bottom: Count
    dunkirk_before: float
    pairs: tuple[tuple[Count, Count], ...]

    @property
    def whole(self) -> float:
        return self.bottom.people + self.dunkirk_before

    @property
    def share(self) -> float | None:
        return 100 * self.top.people / self.whole if self.whole else None

    @property
    def is_own(self) -> bool:
        """Whether one part is the reader's own figure."""
        return "your own" in (self.top.side, self.bottom.side)

    @property
    def same_source(self) -> bool | None:
        """None where nobody can tell."""
        sides = self.top.side, self.bottom.side
        if self.is_own or self.dunkirk_before or NOT_SAID["said_by"] in sides:
            return None
        return sides[0] == sides[1]

    @property
    def same_area(self) -> bool | None:
        if self.is_own or NOT_SAID["place"] in (self.top.area, self.bottom.area):
            return None
        return self.top.area == (BOTH if self.dunkirk_before else self.bottom.area)

    @property
    def badges(self) -> tuple[str, str]:
        own = self.is_own or self.dunkirk_before
        source = {True: "same source", False: "mixed sources"}.get(
            self.same_source, "source: partly your own" if own else "source: not given"
        )
        area = {True: "same area", False: "different areas"}.get(
            self.same_area, "area: your own" if self.is_own else "area: not given"
        )
        return source, area


class RatioExplorer(Explorer):
    name = "ratio"
    lesson = "4"
    title = "A tenth of what?"
    size = (6.6, 6.6)
    message_at = (0.23, 0.75)
    message_width = 24

    def __init__(self, story: Article):
        super().__init__()
        self.claim = compared(story)
        self.tenth: float | None = None
        self.looks = {"officials": OFFICIALS, "charities": CHARITIES}
        self.strip_end = 20  # percent; the dots of the article's pairings all lie below
        if self.claim.own:
            self._take_own(story)
        else:
            self._take_lessons(story)

    def _take_lessons(self, story: Article) -> None:
        charities, dunkirk = story.people_now_charities, story.people_dunkirk_charities
        now, before = f"January {story.reported.year}", f"before October {story.cleared.year}"
        counts = by_id("camp_counts")
        self.tenth = 100 * story.tenth.value
        self.tops = [
            Count("officials", story.people_now_officials.value, "officials", CALAIS, now),
            Count("charities", charities.value, "charities", CALAIS, now),
            Count("both", charities.value + dunkirk.value, "charities", BOTH, now),
        ]
        late = f"October {story.cleared.year}"
        self.bottoms = [
            Count("article", story.people_before.value, "officials", CALAIS, before),
            self._outside("off_16", counts["officials_2016_10_24"], late),
            self._outside("cha_16", counts["charities_2016_10"], late),
        ]
        top, bottom = self._pair_of_controls("People", self.tops[1], (5000, 50), (12_000, 100))
        self.controls = [
            *top,
            *bottom,
            Quantity("dunkirk_before", "Near Dunkirk, before", 0, 3000, 0, 100),
            Tick("outside", "Figures from outside the article"),
        ]
        self.settings = {
            "Officials on top": self._setting("officials"),
            "Charities on top": self._setting("charities"),
            "Charities with Dunkirk": self._setting("both"),
        }

    def _take_own(self, story: Article) -> None:
        """The counts of a student's article: the two of the claim, and those of others."""
        self.title = "What share of the count before is the count after?"
        self.tops, self.bottoms = (
            [self._own_count(story[name]) for name in (side, f"{side}_other") if name in story]
            for side in ("after", "before")
        )
        self.looks = dict(zip((top.side for top in self.tops), (OFFICIALS, CHARITIES)))
        most = axis_top(max(count.people for count in (*self.tops, *self.bottoms)))
        ends = most, slider_step(most, *(count.people for count in (*self.tops, *self.bottoms)))
        top, bottom = self._pair_of_controls("Number", self.tops[0], ends, ends)
        self.controls = [*top, *bottom]
        shares = [100 * t.people / b.people for t in self.tops for b in self.bottoms if b.people]
        self.strip_end = next(
            (end for end in (20, 40, 100, 200, 400) if end > 1.2 * max(shares, default=0)), 1000
        )
        self.settings = {f"{capital(top.side)} on top": self._setting(top.key) for top in self.tops}
        self.settings["The same twice"] = {"top": self.bottoms[0].people, "top_source": "own"}
        self.settings["Nothing on top"] = {"top": 0, "top_source": "own"}

    def _own_count(self, figure: Figure) -> Count:
        short = dict(zip(("before", "after"), self.claim.dates))
        when = short.get(figure.id) or figure.when
        return Count(figure.id, figure.value, figure.said_by, figure.place, when)

    def _pair_of_controls(self, word: str, top: Count, top_end: tuple, bottom_end: tuple):
        own, bottom = ("your own figure", "own"), self.bottoms[0]
        return (
            [
                Pick("top_source", "Top", [(c.name, c.key) for c in self.tops] + [own], top.key),
                Quantity("top", f"{word} in the top", 0, top_end[0], top.people, top_end[1]),
            ],
            [
                Pick(
                    "bottom_source",
                    "Bottom",
                    lambda v: [(c.name, c.key) for c in self._offered(self.bottoms, v)] + [own],
                    bottom.key,
                ),
                Quantity(
                    "bottom",
                    f"{word} in the bottom",
                    0,
                    bottom_end[0],
                    bottom.people,
                    bottom_end[1],
                ),
            ],
        )

    @staticmethod
    def _outside(key: str, row: Mapping, when: str) -> Count:
        """A count from outside the article, with who counted and the address."""
        source = f"{row['counted_by']}: {row['source']}"
        return Count(key, row["count"], row["side"], CALAIS, when, source)

    def _setting(self, top: str) -> dict:
        return {"top_source": top, "top": self._find(self.tops, top).people}

    @staticmethod
    def _find(counts: list[Count], key: str) -> Count | None:
        return next((count for count in counts if count.key == key), None)

    def changed(self, values: dict, name: str) -> dict:
        """A menu sets its slider; moving the slider makes the figure the reader's own."""
        for part, counts in (("top", self.tops), ("bottom", self.bottoms)):
            if name == part:
                same = [c.key for c in self._offered(counts, values) if c.people == values[part]]
                values = {**values, f"{part}_source": same[0] if same else "own"}
            chosen = self._find(self._offered(counts, values), values[f"{part}_source"])
            if name in (f"{part}_source", "outside"):
                if chosen is None and values[f"{part}_source"] != "own":
                    chosen = counts[0]
                    values = {**values, f"{part}_source": chosen.key}
                if chosen is not None:
                    values = {**values, part: chosen.people}
        return values

    @staticmethod
    def _offered(counts: list[Count], values: dict) -> list[Count]:
        return [count for count in counts if values.get("outside") or not count.outside]

    def model(self, values: dict) -> Ratio | CannotWorkOut:
        offered = self._offered(self.bottoms, values)
        result = Ratio(
            self._count(self._find(self.tops, values["top_source"]), values["top"], "now"),
            self._count(self._find(offered, values["bottom_source"]), values["bottom"], "before"),
            values.get("dunkirk_before", 0),
            tuple((top, bottom) for bottom in offered for top in self.tops if bottom.people),
        )
        if result.share is None:
            return CannotWorkOut(
                f"No share: the bottom is 0, and there is no share of "
                f"{'nothing' if self.claim.own else 'nobody'}.",
                result,
            )
        return result

    @staticmethod
    def _count(chosen: Count | None, people: float, when: str) -> Count:
        if chosen is not None and chosen.people == people:
            return chosen
        return Count("own", people, "your own", "a place you choose", when)

    # --- the picture: a grid of 100 squares, and every pairing on one strip ---

    def layout(self, figure):
        grid = figure.add_axes([0.02, 0.56, 0.42, 0.36])
        words = figure.add_axes([0.47, 0.56, 0.52, 0.36])
        strip = figure.add_axes([0.53, 0.1, 0.43, 0.38])
        return grid, words, strip

    def frame(self, values: dict) -> bool:
        return values.get("outside", False)

    def draw_still(self, axes, values: dict) -> None:
        grid, words, strip = axes
        grid.set(xlim=(-0.1, 10.1), ylim=(-0.1, 10.1), aspect="equal")
        grid.set_title(self.title)
        for axis in (grid, words):
            axis.axis("off")
        words.set(xlim=(0, 1), ylim=(0, 1))
        rows = len(self.tops) * len(self._offered(self.bottoms, values)) + 1
        strip.set(xlim=(0, self.strip_end), ylim=(rows - 0.5, -0.6), yticks=[])
        strip.set_xticks(quarters(self.strip_end)[0])
        strip.set_xlabel(f"{self.tops[0].when} as % of the earlier count", loc="right")
        strip.spines["left"].set_visible(False)
        line, name = (100, "all") if self.tenth is None else (self.tenth, "a tenth")
        if line <= self.strip_end:
            look = dict(color=GREY, linestyle="--", linewidth=1.5)
            strip.plot([line] * 2, [-0.6, rows - 0.5], **look)
            strip.text(line, -0.75, name, ha="center", va="bottom")
        key = "circle: like for like\ndiamond: any other"
        strip.text(0.02, 0.5, key, transform=strip.figure.transFigure, fontsize=12)

    def draw(self, axes, result: Ratio) -> None:
        grid, words, strip = axes
        if result.share is not None:
            self._draw_grid(grid, result.share, self.looks.get(result.top.side, PLAIN))
        lines = [
            f"{result.top.name}, {result.top.when}",
            f"of {result.bottom.name}"
            + (f" + {counted(result.dunkirk_before)}" if result.dunkirk_before else "")
            + f", {result.bottom.when}",
        ]
        text = "\n".join(fill(line, 34) for line in lines)
        words.text(0.03, 0.99, text, va="top", fontsize=12)
        if result.share is not None:
            words.text(0.03, 0.62, percent(result.share), va="top", fontsize=24, fontweight="bold")
        for row, badge in enumerate(result.badges):
            words.text(
                0.06,
                0.27 - 0.2 * row,
                badge,
                va="center",
                bbox=dict(facecolor="white", edgecolor=BLACK, boxstyle="round,pad=0.35"),
            )
        self._draw_strip(strip, result)

    def _draw_grid(self, grid, share: float, look: dict) -> None:
        """One square a percent; past 100 a second grid, and past 200 a note."""
        from matplotlib.patches import Rectangle

        grids = 1 if share <= 100 else 2
        size = 1.0 if grids == 1 else 0.49
        for number in range(grids):
            left, part = number * 5.1, min(max(share - 100 * number, 0), 100)
            column, rest = int(part // 10), part % 10
            lines = [x * size for x in range(11)]
            grid.vlines([left + x for x in lines], 0, 10 * size, color=BLACK, linewidth=0.6)
            grid.hlines(lines, left, left + 10 * size, color=BLACK, linewidth=0.6)
            full, over = int(rest), rest % 1
            patches = [
                (0, 0, column, 10),
                (column, 0, 1, full),
                (column, full, over, 1),
            ]
            for x, y, width, height in patches:
                if width and height:
                    grid.add_patch(
                        Rectangle(
                            (left + x * size, y * size),
                            width * size,
                            height * size,
                            facecolor=look["facecolor"],
                            edgecolor="black",
                            hatch=look.get("hatch"),
                            linewidth=0,
                        )
                    )
        if share > 100:
            more = "more than two grids hold" if share > 200 else "more than before"
            grid.text(0, 6.2, more, fontweight="bold")

    def _draw_strip(self, strip, result: Ratio) -> None:
        rows = [(result.top, result.bottom, result.share, "your pair")]
        rows += [
            (top, bottom, 100 * top.people / bottom.people, "") for top, bottom in result.pairs
        ]
        for y, (top, bottom, share, label) in enumerate(rows):
            name = label or f"{top.short_name} of {counted(bottom.people)}"
            if bottom.outside and not label:
                name += f" ({bottom.side})"
            if len(name) > 36:
                name = f"{counted(top.people)} of {counted(bottom.people)}"
            strip.text(
                -0.03 * self.strip_end,
                y,
                name,
                ha="right",
                va="center",
                fontsize=12,
                fontweight="bold" if label else "normal",
            )
            if share is None:
                continue
            pair = result if label else Ratio(top, bottom, 0, ())
            mixed = not (pair.same_source and pair.same_area)
            solid = self.looks.get(top.side, PLAIN)["facecolor"]
            marker, colour = ("D", "white") if mixed else ("o", solid)
            x = min(share, self.strip_end)
            strip.plot(
                [x],
                [y],
                marker=marker,
                color=colour,
                markeredgecolor=BLACK,
                markeredgewidth=2,
                markersize=9,
                clip_on=False,
            )
            text = trimmed(share, 1) + (" (off the strip)" if share > self.strip_end else "")
            left = share > 0.7 * self.strip_end
            strip.text(
                x + (-0.04 if left else 0.04) * self.strip_end,
                y,
                text,
                va="center",
                fontsize=12,
                ha="right" if left else "left",
                zorder=4,
                bbox=dict(facecolor="white", edgecolor="none", pad=0.5),
            )

    # --- words ---

    def sentence(self, result: Ratio) -> str:
        one_in = ""
        if 0 < result.share <= 50:  # "1 in 1.3" says nothing
            one_in = f", or 1 in {trimmed(result.whole / result.top.people)}"
        text = (
            f"{self._long(result.top)} of {self._whole(result)} is {percent(result.share)}{one_in}"
        )
        if result.share > 100:
            text += ", more than before"
        text += f": {result.badges[0]}, {result.badges[1]}."
        if self.tenth is not None and abs(result.share - self.tenth) < 1e-9:
            text += " That is exactly a tenth."
        return text

    def _long(self, count: Count) -> str:
        if count.key == "own":
            return f"{counted(count.people)} (your own figure, {count.when})"
        return f"{counted(count.people)} ({count.side}, {count.area}, {count.when})"

    def _whole(self, result: Ratio) -> str:
        if not result.dunkirk_before:
            return self._long(result.bottom)
        extra = f"{counted(result.dunkirk_before)} near Dunkirk (your own figure)"
        return f"{self._long(result.bottom)} plus {extra}"

    def alt_text(self, result: Ratio) -> str:
        share = "no share" if result.share is None else percent(result.share)
        line = "100%" if self.tenth is None else "a tenth"
        rounded = self.claim.caveat if self.claim.own else "The article's counts are rounded."
        pairs = "; ".join(
            f"{top.name} of {bottom.name}: {percent(100 * top.people / bottom.people)}"
            + ("" if Ratio(top, bottom, 0, ()).same_source else " (mixed sources)")
            for top, bottom in result.pairs
        )
        return (
            f"A grid of 100 squares with {share} filled: {self._long(result.top)} of "
            f"{self._whole(result)}. Badges: {result.badges[0]}, {result.badges[1]}. Below, a "
            f"strip from 0 to {self.strip_end}% with a line at {line} and a dot for every pairing: "
            f"{pairs}. Circles are like-for-like pairs, diamonds all others. "
            f"{rounded}"
        )

    def table(self, result: Ratio) -> Table:
        rows = [("your pair", result)]
        rows += [(f"{t.name} of {b.name}", Ratio(t, b, 0, ())) for t, b in result.pairs]
        table = [
            (
                name,
                self._long(pair.top),
                self._whole(pair),
                "no share" if pair.share is None else percent(pair.share),
                *pair.badges,
                pair.bottom.source or "the article",
            )
            for name, pair in rows
        ]
        columns = ["pair", "top", "bottom", "share", "source", "area", "address of the bottom"]
        if any(bottom.outside for _, bottom in result.pairs):
            return Table(columns, table)
        return Table(columns[:-1], [row[:-1] for row in table])
