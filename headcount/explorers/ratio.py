"""W4, ratio builder: who counted the top and who counted the bottom?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from headcount.drawing.hundred import RING, squares
from headcount.drawing.labels import muted, reckoned, wrapped
from headcount.drawing.layout import WIDE
from headcount.drawing.marks import Axis, Bar, Dot, Line, Mark, Panel, Picture, Text
from headcount.drawing.roles import CHARITIES, INK, MUTED, OFFICIALS, PLAIN
from headcount.drawing.scales import axis_top, quarters, slider_step
from headcount.explorers.controls import Control, Group, Pick, Quantity, Tick
from headcount.explorers.explorer import CannotWorkOut, Explorer
from headcount.numbers.writing import capital, counted, percent, trimmed
from headcount.page.tables import Table
from headcount.story.article import Article
from headcount.story.comparison import compared
from headcount.story.pairs import BOTH, CALAIS, Count, Ratio
from headcount.story.tables import by_id

HERO = 40  # size of the share
UNLIKE = "\N{NOT EQUAL TO}"
BADGE_SIGNS = {"same": "\N{CHECK MARK}", "mixed": UNLIKE, "different": UNLIKE}
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
        charities, dunkirk = story.people_now_charities.value, story.people_dunkirk_charities.value
        cleared = f"October {story.cleared.year}"
        now, before = f"January {story.reported.year}", f"before {cleared}"
        counts = by_id("camp_counts")
        self.tenth = 100 * story.tenth.value
        self.tops = [
            Count("officials", story.people_now_officials.value, "officials", CALAIS, now),
            Count("charities", charities, "charities", CALAIS, now),
            Count("both", charities + dunkirk, "charities", BOTH, now),
        ]
        self.bottoms = [
            Count("article", story.people_before.value, "officials", CALAIS, before),
            _outside("off_16", counts["officials_2016_10_24"], cleared),
            _outside("cha_16", counts["charities_2016_10"], cleared),
        ]
        self.controls = [
            *self._inputs("People", self.tops[1], (5000, 50), (12_000, 100)),
            Quantity("dunkirk_before", "Near Dunkirk, before", 0, 3000, 0, 100),
            Tick("outside", "Figures from outside the article"),
        ]
        names = "Officials on top", "Charities on top", "Charities with Dunkirk"
        self.settings = dict(zip(names, map(_on_top, self.tops)))

    def _take_own(self, story: Article) -> None:
        """The counts of a student's article: the two of the claim, and those of others."""
        self.title = self.own_title
        short = dict(zip(("before", "after"), self.claim.dates))
        self.tops, self.bottoms = (
            [
                Count(one.id, one.value, one.said_by, one.place, short.get(one.id) or one.when)
                for one in (story[name] for name in (side, f"{side}_other") if name in story)
            ]
            for side in ("after", "before")
        )
        self.looks = dict(zip((top.side for top in self.tops), (OFFICIALS, CHARITIES)))
        people = [count.people for count in (*self.tops, *self.bottoms)]
        most = axis_top(max(people))
        ends = most, slider_step(most, *people)
        self.controls = self._inputs("Number", self.tops[0], ends, ends)
        shares = [100 * t.people / b.people for t in self.tops for b in self.bottoms if b.people]
        wanted = 1.2 * max(shares, default=0)
        self.strip_end = next((end for end in (20, 40, 100, 200, 400) if end > wanted), 1000)
        self.settings = {
            **{f"{capital(top.side)} on top": _on_top(top) for top in self.tops},
            "The same twice": {"top": self.bottoms[0].people, "top_source": "own"},
            "Nothing on top": {"top": 0, "top_source": "own"},
        }

    def _inputs(self, word: str, top: Count, end: tuple, bottom_end: tuple) -> list[Control]:
        """A menu and a slider for each part; an end is that of its slider, with the step."""
        (most, step), (bottom_most, bottom_step), bottom = end, bottom_end, self.bottoms[0]
        return [
            Pick("top_source", "Top: now", _options(self.tops, {}), top.key),
            Quantity("top", f"{word} in the top", 0, most, top.people, step),
            Pick("bottom_source", "Bottom: before", partial(_options, self.bottoms), bottom.key),
            Quantity("bottom", f"{word} in the bottom", 0, bottom_most, bottom.people, bottom_step),
        ]

    def changed(self, values: dict, name: str) -> dict:
        """A menu sets its slider; moving the slider makes the figure the reader's own."""
        for part, counts in (("top", self.tops), ("bottom", self.bottoms)):
            source, offered = f"{part}_source", _offered(counts, values)
            if name == part:
                same = next((one.key for one in offered if one.people == values[part]), "own")
                values = {**values, source: same}
            elif name in (source, "outside") and values[source] != "own":
                chosen = next((one for one in offered if one.key == values[source]), counts[0])
                values = {**values, source: chosen.key, part: chosen.people}
        return values

    def model(self, values: dict) -> Ratio | CannotWorkOut:
        bottoms = _offered(self.bottoms, values)
        result = Ratio(
            _chosen(self.tops, values["top_source"], values["top"], "now"),
            _chosen(bottoms, values["bottom_source"], values["bottom"], "before"),
            values.get("dunkirk_before", 0),
            tuple(Ratio(top, bottom) for bottom in bottoms for top in self.tops if bottom.people),
        )
        if result.whole:
            return result
        nothing = "nothing" if self.claim.own else "nobody"
        return CannotWorkOut(
            f"No share: the bottom is 0, and there is no share of {nothing}.", result
        )

    # --- the picture: the share, large, beside a hundred squares, and every pair on one scale ---

    def groups(self) -> list[Group]:
        own = ("top", "bottom")
        named = tuple(one.name for one in self.controls if one.name not in own)
        return [Group(named), Group(own, title="Your own figures", is_folded=True)]

    def draw(self, result: Ratio, width: int) -> Picture:
        beside = width == WIDE
        side = (190 if len(result.pairs) < FEW else 150) if beside else 116
        left, room = (side + 28, width - side - 28) if beside else (0, width)
        share = self._share(result, left, room)
        top = 0 if beside else share.height + 6
        ring = Line(RING, width=3, says=f"the whole: {result.whole_name}", **self._ring(result))
        hundreds = squares(result.share or 0, self._filled(result.top), ring, 4, top + 4, side)
        parts = self._parts(result, left, share.height + 4 if beside else top + side + 12, room)
        down = max(top + side + 8, parts.top + parts.height) + 8
        title = Text(0, 0.5, "Every pair", bold=True, firm=True)
        heading = Panel(0, down, 120, 20, marks=(title,))
        strip = self._strip(result, down + (40 if beside else 22), width)
        under = strip.top + strip.height + 26
        under += 17 * len(wrapped(self._scale_title(width), 13, strip.width))
        key = _key(NAMES, down) if beside else _key(EDGE, under)
        height = under if beside else under + 22
        return Picture(width, height, (share, *hundreds, parts, heading, key, strip))

    def _colour(self, count: Count) -> str:
        return self.looks.get(count.side, PLAIN)

    def _filled(self, count: Count) -> dict:
        """The colour of who counted; the second side is hatched."""
        colour = self._colour(count)
        return {"colour": colour, "hatched": colour == CHARITIES}

    def _ring(self, result: Ratio) -> dict:
        """The colour of whoever counted the whole; dashed if another counted the top."""
        return {"colour": self._colour(result.bottom), "dashed": result.same_source is False}

    def _share(self, result: Ratio, left: float, room: float) -> Panel:
        """The share, large, and what else can be said of it in a few words."""
        if result.share is None:
            return Panel(left, 0, room, 0)
        number = percent(result.share)
        size = min(HERO, HERO * (room - 4) / reckoned(number, HERO, bold=True))
        words = result.one_in or ("more than before" if result.share > 100 else "")
        right = reckoned(number, size, bold=True) + 12
        is_beside = room - right > reckoned(words, 15, bold=True) + 4
        place = {"dx": right, "dy": 28} if is_beside else {"dy": 62}
        look: dict = {"size": size, "bold": True, "colour": self._colour(result.top)}
        marks = (
            Text(0, 1, number, dy=24, firm=True, veil=True, ghost=True, **look),
            muted(0, 1, words, size=15, veil=True, **place),
        )
        return Panel(left, 0, room, 50 if is_beside or not words else 74, marks=marks)

    def _parts(self, result: Ratio, left: float, top: float, room: float) -> Panel:
        """What is filled and what the ring holds, in words, and the two badges."""
        marks: list[Mark] = []
        down = 10.0
        for words, look in (
            (f"filled: {result.top.long_name}", self._filled(result.top)),
            (f"whole: {result.whole_name}", {**self._ring(result), "filled": False}),
        ):
            lines = wrapped(words, 13, room - 26)
            marks.append(Bar(1, 14, -down - 6, -down + 6, **look))
            marks += [Text(22, -down - 17 * n, line, firm=True) for n, line in enumerate(lines)]
            down += 17 * len(lines) + 6
        across, down = 1.0, down + 6
        for badge in result.badges:
            sign = BADGE_SIGNS.get(badge.split()[0], "")
            words = f"{sign} {badge}".strip()
            long, differs = reckoned(words, 13, bold=True) + 16, sign == UNLIKE
            if across > 1 and across + long > room:
                across, down = 1.0, down + 20
            look = {"colour": INK if differs else MUTED, "bold": differs}
            marks.append(Text(across, -down, words, firm=True, **look))
            across += long
        high = down + 14
        return Panel(left, top, room, high, (0, room), (-high, 0), tuple(marks))

    def _scale_title(self, width: int) -> str:
        of = "% of the earlier count"
        return f"{self.tops[0].when} as {of}" if width == WIDE else of

    def _strip(self, result: Ratio, top: float, width: int) -> Panel:
        """Every pair on one scale, the reader's own in bold: one of them, or else the first."""
        beside, own = width == WIDE, replace(result, pairs=())
        pairs = result.pairs if own in result.pairs else (own, *result.pairs)
        rows = len(pairs)
        left, room = (NAMES, NAMES - 16) if beside else (EDGE, width - 4)
        high = (21 if rows <= FEW else 17) if beside else 35
        # Where the name stands in its row, and its dot.
        above, below = (0.5, 0.5) if beside else (0.25, 0.72)
        look: dict = {"anchor": "end", "dx": -14} if beside else {"dx": -EDGE}
        marks: list[Mark] = []
        line, name = (100, "all") if self.tenth is None else (self.tenth, "a tenth")
        if line <= self.strip_end:
            marks += [
                Line(((line, 0), (line, -rows)), colour=MUTED, dashed=True, width=1.5),
                Text(line, 0, name, anchor="middle", dy=-11, bold=True),
            ]
        for row, pair in enumerate(pairs):
            name = _fitted_name(pair, room) if pair in result.pairs else "your pair"
            bold = pair == own
            marks.append(Text(0, -row - above, name, bold=bold, firm=True, back=True, **look))
            if pair.share is not None:
                marks.append(self._dot(pair, row + below, name, is_own=bold))
        marks.append(Axis(tuple(zip(*quarters(self.strip_end))), self._scale_title(width)))
        scales = (0, self.strip_end), (-rows, 0)
        return Panel(left, top, width - left - EDGE, rows * high, *scales, tuple(marks))

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
            colour=self._colour(pair.top),
            says=f"{name}: {percent(pair.share)}, {', '.join(pair.badges)}",
            veil=True,
            ghost=is_own,
        )

    # --- words ---

    def sentence(self, result: Ratio) -> str:
        share = ", ".join(filter(None, (percent(result.share), result.one_in)))
        more = ", more than before" if result.share > 100 else ""
        is_tenth = self.tenth is not None and abs(result.share - self.tenth) < 1e-9
        return (
            f"{result.top.long_name} of {result.whole_name} is {share}{more}: "
            f"{', '.join(result.badges)}.{' That is exactly a tenth.' if is_tenth else ''}"
        )

    def alt_text(self, result: Ratio) -> str:
        line = "100%" if self.tenth is None else "a tenth"
        rounded = self.claim.caveat if self.claim.own else "The article's counts are rounded."
        pairs = "; ".join(
            f"{pair.name}: {percent(pair.share)}"
            + ("" if pair.same_source else f" ({pair.badges[0]})")
            for pair in result.pairs
        )
        return (
            f"A grid of 100 squares with {_said_share(result)} filled: {result.top.long_name} of "
            f"{result.whole_name}. Badges: {', '.join(result.badges)}. Below, a strip from 0 to "
            f"{self.strip_end}% with a line at {line} and a dot for every pairing: {pairs}. "
            f"Circles are like-for-like pairs, diamonds all others. {rounded}"
        )

    def table(self, result: Ratio) -> Table:
        def row(name: str, pair: Ratio) -> tuple:
            share, address = _said_share(pair), pair.bottom.source or "the article"
            return name, pair.top.long_name, pair.whole_name, share, *pair.badges, address

        columns = ["pair", "top", "bottom", "share", "source", "area", "address of the bottom"]
        rows = [row("your pair", result), *(row(pair.name, pair) for pair in result.pairs)]
        if any(pair.bottom.source for pair in result.pairs):
            return Table(columns, rows)
        return Table(columns[:-1], [row[:-1] for row in rows])


def _outside(key: str, row: Mapping, when: str) -> Count:
    """A count from outside the article, with who counted and the address."""
    source = f"{row['counted_by']}: {row['source']}"
    return Count(key, row["count"], row["side"], CALAIS, when, source)


def _on_top(count: Count) -> dict:
    """The setting with this count on top."""
    return {"top_source": count.key, "top": count.people}


def _offered(counts: list[Count], values: dict) -> list[Count]:
    return [count for count in counts if values.get("outside") or not count.source]


def _options(counts: list[Count], values: dict) -> list[tuple[str, str]]:
    return [*((one.name, one.key) for one in _offered(counts, values)), ("your own figure", "own")]


def _chosen(counts: list[Count], key: str, people: float, when: str) -> Count:
    """The count of a menu, or the reader's own figure."""
    own = Count("own", people, "your own", "a place you choose", when)
    return next((one for one in counts if (one.key, one.people) == (key, people)), own)


def _said_share(pair: Ratio) -> str:
    return "no share" if pair.share is None else percent(pair.share)


def _fitted_name(pair: Ratio, room: float) -> str:
    """As much of the name as there is room for."""
    top, bottom = pair.top, pair.bottom
    of = f"of {counted(bottom.people)}"
    names = [f"{top.short_name} {of}", f"{counted(top.people)} {of}"]
    if bottom.source:
        names.insert(0, f"{names[0]} ({bottom.side})")
    return next((name for name in names if reckoned(name, 13) <= room), names[-1])


def _key(left: float, top: float) -> Panel:
    """What the two shapes mean."""
    second = 16 + reckoned("like for like", 13) + 18
    marks = (
        Dot(0, 0, size=5, colour=MUTED),
        muted(12, 0, "like for like"),
        Dot(second, 0, shape="diamond", filled=False, size=5, colour=MUTED),
        muted(second + 14, 0, "not like for like"),
    )
    return Panel(left, top, 228, 20, (0, 228), (-1, 1), marks)
