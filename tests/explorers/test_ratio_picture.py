"""The picture of the ratio builder, read back from its marks."""

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Axis, Bar, Dot, Line, Text

SHARES = {"officials": 100 / 14, "charities": 10.0, "both": 100 / 7}  # of 7,000, by hand


def explorer():
    return hc.explore("ratio")


def picture(width=WIDE, **values):
    """As if each control were moved in turn."""
    one = explorer()
    now = one.defaults
    for name, value in values.items():
        now = one.changed({**now, name: value}, name)
    return one.picture(now, width)


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


def hundreds(drawn):
    return [panel for panel in drawn.panels if panel.x == (0, 10)]


def filled(panel):
    bars = [mark for mark in panel.marks if isinstance(mark, Bar)]
    assert all(0 <= bar.x0 < bar.x1 <= 10 and -10 <= bar.y0 < bar.y1 <= 0 for bar in bars)
    return sum((bar.x1 - bar.x0) * (bar.y1 - bar.y0) for bar in bars)


def ring(panel):
    (line,) = [mark for mark in panel.marks if isinstance(mark, Line) and len(mark.points) == 5]
    return line


def scale(drawn):
    (panel,) = [one for one in drawn.panels if any(isinstance(mark, Axis) for mark in one.marks)]
    return panel


def dots(drawn):
    return [mark for mark in scale(drawn).marks if isinstance(mark, Dot)]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("top", SHARES)
def test_as_many_squares_are_filled_as_the_share_has_percent(top, width):
    drawn = picture(width, top_source=top)
    (panel,) = hundreds(drawn)
    assert panel.width == panel.height, "squares"
    assert filled(panel) == pytest.approx(SHARES[top])
    first = next(mark for mark in panel.marks if isinstance(mark, Bar))
    assert (first.x0, first.y1) == (0, 0), "from the upper left"
    assert words(drawn)[0] == f"{SHARES[top]:.1f}%"


def test_rows_fill_before_squares_and_squares_before_a_part_of_one():
    (panel,) = hundreds(picture(top=999, bottom=3000))
    blocks = [(b.x0, b.x1, b.y0, b.y1) for b in panel.marks if isinstance(b, Bar)]
    assert blocks[:2] == [(0, 10, -3, 0), (0, 3, -4, -3)]
    assert blocks[2] == (3, pytest.approx(3.3), -4, -3)


def test_officials_are_solid_blue_charities_hatched_and_your_own_neither():
    for top, colour, hatched in (
        ({"top_source": "officials"}, "officials", False),
        ({"top_source": "charities"}, "charities", True),
        ({"top_source": "both"}, "charities", True),
        ({"top": 650}, "plain", False),
    ):
        drawn = picture(**top)
        (panel,) = hundreds(drawn)
        bars = [mark for mark in panel.marks if isinstance(mark, Bar)]
        swatch = next(mark for mark in drawn.marks(Bar) if mark not in bars)
        assert {(bar.colour, bar.hatched) for bar in (*bars, swatch)} == {(colour, hatched)}
        number = next(text for text in drawn.marks(Text) if text.words.endswith("%"))
        assert number.colour == colour


def test_the_ring_is_of_who_counted_the_whole_and_dashed_where_sources_mix():
    for values, colour, dashed in (
        ({"top_source": "officials"}, "officials", False),
        ({"top_source": "charities"}, "officials", True),
        ({"outside": True, "bottom_source": "cha_16"}, "charities", False),
        (
            {"outside": True, "top_source": "officials", "bottom_source": "cha_16"},
            "charities",
            True,
        ),
        ({"bottom": 6000}, "plain", False),
    ):
        drawn = picture(**values)
        (panel,) = hundreds(drawn)
        assert (ring(panel).colour, ring(panel).dashed) == (colour, dashed), values
        (swatch,) = [one for one in drawn.marks(Bar) if not one.filled and one.x1 - one.x0 == 13]
        assert (swatch.colour, swatch.dashed) == (colour, dashed), values
        assert ("\u2260 mixed sources" in words(drawn)) == dashed


def test_the_words_beside_say_what_is_filled_and_what_the_ring_holds():
    drawn = picture(top_source="officials")
    assert "filled: 500 (officials, Calais, January 2018)" in words(drawn)
    assert "whole: 7,000 (officials, Calais, before October 2016)" in " ".join(words(drawn))
    assert "or 1 in 14" in words(drawn)
    assert {"\u2713 same source", "\u2713 same area"} <= set(words(drawn))
    badges = {text.words: text for text in picture(top_source="both").marks(Text)}
    assert badges["\u2260 mixed sources"].bold and badges["\u2260 different areas"].bold


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_every_pair_stands_on_one_scale_from_zero(width):
    drawn = picture(width, top_source="officials")
    panel = scale(drawn)
    assert panel.x == (0, 20)
    (axis,) = drawn.marks(Axis)
    assert axis.ticks == ((0, "0"), (5, "5"), (10, "10"), (15, "15"), (20, "20"))
    assert axis.title.endswith("% of the earlier count")
    order = ["officials", "charities", "both"]
    assert [dot.x for dot in dots(drawn)] == pytest.approx([SHARES[one] for one in order])
    assert [dot.label for dot in dots(drawn)] == ["7.1%", "10%", "14.3%"]
    shapes = [(dot.shape, dot.filled, dot.colour) for dot in dots(drawn)]
    like, other = ("circle", True, "officials"), ("diamond", False, "charities")
    assert shapes == [like, other, other]
    assert [dot.size for dot in dots(drawn)] == [7, 5, 5], "yours is one of them, and larger"
    names = [text for text in panel.marks if isinstance(text, Text) and " of " in text.words]
    assert [name.words for name in names] == [
        "officials 500 of 7,000",
        "charities 700 of 7,000",
        "with Dunkirk 1,000 of 7,000",
    ]
    assert [name.bold for name in names] == [True, False, False]
    for row, (name, dot) in enumerate(zip(names, dots(drawn))):
        assert -row - 1 < dot.y <= name.y < -row, "a name stands in the row of its dot"
    (line,) = [mark for mark in panel.marks if isinstance(mark, Line)]
    assert {x for x, _ in line.points} == {10} and line.dashed
    assert next(t for t in drawn.marks(Text) if t.words == "a tenth").x == 10


def test_a_pair_of_your_own_is_the_first_and_the_only_one_that_leaves_a_ghost():
    drawn = picture(top=1050)
    first, *others = dots(drawn)
    assert "your pair" in words(drawn) and len(others) == 3
    assert first.x == 15 and first.label == "15%" and first.y > others[0].y
    assert first.size > others[0].size and first.ghost
    assert not any(dot.ghost for dot in others)


def test_a_share_beyond_the_scale_stands_at_its_edge_with_its_number():
    drawn = picture(bottom=1000)
    assert dots(drawn)[0].x == 70 and dots(drawn)[0].label == "70%"
    assert not scale(drawn).holds(dots(drawn)[0].x, dots(drawn)[0].y), "drawn as an arrow"


def test_past_a_hundred_a_second_hundred_is_filled():
    first, second = hundreds(picture(top=900, bottom=600))
    assert (filled(first), filled(second)) == (100, pytest.approx(50))
    assert second.left > first.left + first.width
    drawn = picture(top=5000, bottom=100)
    assert [filled(panel) for panel in hundreds(drawn)] == [100, 100]
    assert "more than two hundred" in " ".join(words(drawn)) and "5,000.0%" in words(drawn)


def test_of_nobody_there_is_no_share_and_nothing_filled():
    drawn = picture(bottom=0)
    assert "no share of nobody" in " ".join(words(drawn))
    (panel,) = hundreds(drawn)
    assert filled(panel) == 0 and len(dots(drawn)) == 3


def test_pairs_from_outside_are_named_with_their_side():
    drawn = picture(outside=True)
    assert len(dots(drawn)) == 9 and drawn.height <= 450
    assert "officials 500 of 8,143 (charities)" in words(drawn)
    assert "with Dunkirk 1,000 of 8,143" in words(drawn), "as much as there is room for"
    by_name = {dot.says.split(":")[0]: dot for dot in dots(drawn)}
    assert by_name["charities 700 of 8,143 (charities)"].shape == "circle"
    assert by_name["officials 500 of 8,143 (charities)"].shape == "diamond"
    assert by_name["charities 700 of 8,143 (charities)"].x == pytest.approx(70_000 / 8143)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("top", SHARES)
def test_before_the_prediction_no_share_is_drawn_or_said(top, width):
    drawn = picture(width, top_source=top)
    one = explorer()
    open_ = [mark for mark in drawn.marks() if not mark.veil]
    said = " ".join(
        " ".join((getattr(m, "words", ""), m.says, getattr(m, "label", ""))) for m in open_
    )
    said += one.describe(one.model(one.defaults), veiled=True)
    assert "%" not in said.replace("% of the earlier count", "")
    assert "1 in" not in said and "7.1" not in said and "10.0" not in said
    assert not [mark for mark in open_ if isinstance(mark, Dot) and mark.colour != "muted"]
    (panel,) = hundreds(drawn)
    assert all(mark.veil for mark in panel.marks if isinstance(mark, Bar))
