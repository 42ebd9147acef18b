"""W4, ratio builder: who counted the top and who counted the bottom?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from headcount.drawing.hundred import RING, squares
from headcount.drawing.labels import reckoned, wrapped
from headcount.drawing.marks import (
    CHARITIES,
    INK,
    MUTED,
    OFFICIALS,
    PLAIN,
    Axis,
    Bar,
    Dot,
    Line,
    Mark,
    Panel,
    Picture,
    Text,
)
from headcount.drawing.scales import axis_top, quarters, slider_step
from headcount.explorers.controls import Group, Pick, Quantity, Tick
from headcount.explorers.explorer import WIDE, CannotWorkOut, Explorer
from headcount.explorers.pairs import BOTH, CALAIS, Count, Ratio
from headcount.numbers.writing import capital, counted, percent, trimmed
from headcount.page.tables import Table
from headcount.story.article import Article, Figure
from headcount.story.comparison import compared
from headcount.story.tables import by_id

HERO = 40  # size of the share
FEW = 5  # pairs on the scale that leave room for larger squares
NAMES, EDGE = 276, 16  # pixels left of the scale: beside names, and under them


class RatioExplorer(Explorer):
    name = "ratio"
    lesson = "4"
    title = "A tenth of what?"
    own_title = "What share of the count before is the count after?"
    takes_counts = "a share of the count before"

    def __init__(self, story: Article):
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
        self.title = self.own_title
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
                Pick(
                    "top_source", "Top: now", [(c.name, c.key) for c in self.tops] + [own], top.key
                ),
                Quantity("top", f"{word} in the top", 0, top_end[0], top.people, top_end[1]),
            ],
            [
                Pick(
                    "bottom_source",
                    "Bottom: before",
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

    # --- the picture: the share, large, beside a hundred squares, and every pair on one scale ---

    def groups(self) -> list[Group]:
        own = ("top", "bottom")
        named = [one.name for one in self.controls if one.name not in own]
        return [Group(tuple(named)), Group(own, title="Your own figures", is_folded=True)]

    def draw(self, result: Ratio, width: int) -> Picture:
        rows = 1 + len(result.pairs)
        beside = width == WIDE
        side = (150 if rows > FEW else 190) if beside else 116
        left, room = (side + 28, width - side - 28) if beside else (0, width)
        share = self._share(result, left, room)
        top = 0 if beside else share.height + 6
        hundreds = self._squares(result, 4, top + 4, side)
        parts = self._parts(result, left, share.height + 4 if beside else top + side + 12, room)
        down = max(top + side + 8, parts.top + parts.height) + 8
        strip = self._strip(result, down + (40 if beside else 22), width)
        under = strip.top + strip.height + 26
        under += 17 * len(wrapped(self._scale_title(width), 13, strip.width))
        key = _key(NAMES, down) if beside else _key(EDGE, under)
        height = under if beside else under + 22
        return Picture(width, height, (share, *hundreds, parts, _heading(down), key, strip))

    def _look(self, side: str) -> dict:
        """The colour of who counted; the second side is hatched."""
        colour = self.looks.get(side, PLAIN)
        return {"colour": colour, "hatched": colour == CHARITIES}

    def _share(self, result: Ratio, left: float, room: float) -> Panel:
        """The share, large, and what else can be said of it in a few words."""
        if result.share is None:
            return Panel(left, 0, room, 0)
        number = percent(result.share)
        size = min(HERO, HERO * (room - 4) / reckoned(number, HERO, bold=True))
        look: dict = {"colour": self.looks.get(result.top.side, PLAIN), "firm": True, "veil": True}
        marks = [Text(0, 1, number, size=size, bold=True, dy=24, ghost=True, **look)]
        words = _one_in(result) or ("more than before" if result.share > 100 else "")
        right = reckoned(number, size, bold=True) + 12
        is_beside = room - right > reckoned(words, 15, bold=True) + 4
        place = {"dx": right, "dy": 28} if is_beside else {"dy": 62}
        marks.append(Text(0, 1, words, size=15, **place, **{**look, "colour": MUTED}))
        return Panel(left, 0, room, 50 if is_beside or not words else 74, marks=tuple(marks))

    def _squares(self, result: Ratio, left: float, top: float, side: float) -> Iterator[Panel]:
        """The share as squares, in a ring of whoever counted the whole; dashed if another did."""
        ring = Line(
            RING,
            colour=self.looks.get(result.bottom.side, PLAIN),
            width=3,
            dashed=result.same_source is False,
            says=f"the whole: {self._whole(result)}",
        )
        look = self._look(result.top.side)
        return squares(result.share or 0, look, ring, left, top, side)

    def _parts(self, result: Ratio, left: float, top: float, room: float) -> Panel:
        """What is filled and what the ring holds, in words, and the two badges."""
        marks: list[Mark] = []
        down = 10.0
        whole = self.looks.get(result.bottom.side, PLAIN)
        dashed = result.same_source is False
        for words, swatch in (
            (
                f"filled: {self._long(result.top)}",
                Bar(1, 14, -down - 6, -down + 6, **self._look(result.top.side)),
            ),
            (f"whole: {self._whole(result)}", None),
        ):
            swatch = swatch or Bar(
                1, 14, -down - 6, -down + 6, filled=False, dashed=dashed, colour=whole
            )
            lines = wrapped(words, 13, room - 26)
            marks.append(swatch)
            marks += [Text(22, -down - 17 * n, line, firm=True) for n, line in enumerate(lines)]
            down += 17 * len(lines) + 6
        across, down = 1.0, down + 6
        for badge in result.badges:
            long = reckoned(badge, 13, bold=True) + 18
            if across > 1 and across + long > room:
                across, down = 1.0, down + 28
            differs = badge in ("mixed sources", "different areas")
            look: dict = {"colour": INK if differs else MUTED}
            marks += [
                Bar(
                    across,
                    across + long,
                    -down - 11,
                    -down + 11,
                    filled=False,
                    dashed=differs,
                    **look,
                ),
                Text(across + 9, -down, badge, bold=differs, firm=True, halo=False, **look),
            ]
            across += long + 10
        high = down + 14
        return Panel(left, top, room, high, (0, room), (-high, 0), tuple(marks))

    def _scale_title(self, width: int) -> str:
        of = "% of the earlier count"
        return f"{self.tops[0].when} as {of}" if width == WIDE else of

    def _strip(self, result: Ratio, top: float, width: int) -> Panel:
        """Every pair on one scale, the reader's own first."""
        beside = width == WIDE
        pairs = [(result, "your pair")]
        pairs += [(Ratio(top_, bottom, 0, ()), "") for top_, bottom in result.pairs]
        high = (17 if len(pairs) > FEW else 21) if beside else 35
        left = NAMES if beside else EDGE
        marks: list[Mark] = []
        line, name = (100, "all") if self.tenth is None else (self.tenth, "a tenth")
        if line <= self.strip_end:
            marks += [
                Line(((line, 0), (line, -len(pairs))), colour=MUTED, dashed=True, width=1.5),
                Text(line, 0, name, anchor="middle", dy=-11, colour=MUTED),
            ]
        for row, (pair, own) in enumerate(pairs):
            name = own or self._pair_name(pair, NAMES - 16 if beside else width - 4)
            look: dict = {"anchor": "end", "dx": -14} if beside else {"dx": -EDGE}
            above = 0.5 if beside else 0.25
            marks.append(Text(0, -row - above, name, bold=bool(own), firm=True, **look))
            if pair.share is not None:
                marks.append(self._dot(pair, row + (0.5 if beside else 0.72), name, bool(own)))
        ticks = tuple(zip(*quarters(self.strip_end)))
        marks.append(Axis(ticks, self._scale_title(width)))
        rows = len(pairs)
        scale = (0, self.strip_end), (-rows, 0)
        return Panel(left, top, width - left - EDGE, rows * high, *scale, tuple(marks))

    def _dot(self, pair: Ratio, down: float, name: str, is_own: bool) -> Dot:
        """A full circle where the two are like for like, a hollow diamond where not."""
        like = bool(pair.same_source and pair.same_area)
        return Dot(
            pair.share,
            -down,
            f"{trimmed(pair.share, 1)}%",
            shape="circle" if like else "diamond",
            filled=like,
            size=7 if is_own else 5,
            colour=self.looks.get(pair.top.side, PLAIN),
            says=f"{name}: {percent(pair.share)}, {pair.badges[0]}, {pair.badges[1]}",
            veil=True,
            ghost=is_own,
        )

    @staticmethod
    def _pair_name(pair: Ratio, room: float) -> str:
        """As much of the name as there is room for."""
        top, bottom = pair.top, pair.bottom
        of = f"of {counted(bottom.people)}"
        names = [f"{top.short_name} {of}", f"{counted(top.people)} {of}"]
        if bottom.outside:
            names.insert(0, f"{names[0]} ({bottom.side})")
        return next((name for name in names if reckoned(name, 13) <= room), names[-1])

    # --- words ---

    def sentence(self, result: Ratio) -> str:
        one_in = f", {_one_in(result)}" if _one_in(result) else ""
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


def _one_in(result: Ratio) -> str:
    """A share as one in so many, where that says something: "1 in 1.3" does not."""
    if not 0 < result.share <= 50:
        return ""
    return f"or 1 in {trimmed(result.whole / result.top.people)}"


def _heading(top: float) -> Panel:
    return Panel(0, top, 120, 20, marks=(Text(0, 0.5, "Every pair", bold=True, firm=True),))


def _key(left: float, top: float) -> Panel:
    """What the two shapes mean."""
    second = 16 + reckoned("like for like", 13) + 18
    look: dict = {"colour": MUTED, "firm": True}
    marks = (
        Dot(0, 0, size=5, colour=MUTED),
        Text(12, 0, "like for like", **look),
        Dot(second, 0, shape="diamond", filled=False, size=5, colour=MUTED),
        Text(second + 14, 0, "not like for like", **look),
    )
    return Panel(left, top, 228, 20, (0, 228), (-1, 1), marks)
