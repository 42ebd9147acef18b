"""The picture of the rounding box, read back from its marks."""

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Area, Axis, Bar, Dot, Line, Text
from headcount.drawing.roles import OFFICIALS

# Worked by hand: (before - after) / before at opposite corners.
SMALLEST, LARGEST = 100 * (166_500 - 115_500) / 166_500, 100 * (167_500 - 114_500) / 167_500


def picture(width=WIDE, **values):
    return hc.explore("rounding").picture(values, width)


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


def square(drawn):
    (panel,) = [one for one in drawn.panels if any(isinstance(mark, Area) for mark in one.marks)]
    return panel


def number_lines(drawn):
    return [one for one in drawn.panels if any(isinstance(mark, Bar) for mark in one.marks)]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_each_number_line_shows_what_rounds_to_the_printed_figure(width):
    before, after = number_lines(picture(width))[:2]
    for panel, name, low, printed, high in (
        (before, "attempts 2016: printed 167,000", 166_500, 167_000, 167_500),
        (after, "attempts 2017: printed 115,000", 114_500, 115_000, 115_500),
    ):
        (bar,) = [mark for mark in panel.marks if isinstance(mark, Bar)]
        assert (bar.x0, bar.x1) == (low, high)
        closed, open_ = [mark for mark in panel.marks if isinstance(mark, Dot)]
        assert (closed.x, closed.filled, open_.x, open_.filled) == (low, True, high, False)
        place = {text.words: text.x for text in panel.marks if isinstance(text, Text)}
        assert name in place
        assert place[f"{low:,}"] == place["still rounds"] == low
        assert place[f"{high:,}"] == place["too large"] == high
        assert (printed, -0.25) in [mark.points[0] for mark in panel.marks if type(mark) is Line]
        assert panel.x == (low - 500, high + 500)


def test_both_number_lines_have_one_scale_so_that_a_coarser_unit_is_longer():
    before, after = number_lines(picture(unit_after=5000))[:2]
    assert before.x[1] - before.x[0] == after.x[1] - after.x[0] == 10_000
    (short,), (long,) = (
        [mark for mark in one.marks if isinstance(mark, Bar)] for one in (before, after)
    )
    assert (short.x1 - short.x0, long.x1 - long.x0) == (1000, 5000)


def test_a_third_line_shows_what_the_fall_could_be_and_how_much_of_it_prints_alike():
    """(114,500 - 167,500) / 167,500 is -31.64%, (115,500 - 166,500) / 166,500 is -30.63%."""
    *_, outcomes = number_lines(picture())
    every, alike = [mark for mark in outcomes.marks if isinstance(mark, Bar)]
    assert (every.x0, every.x1) == pytest.approx((30.6306, 31.6418), abs=1e-4)
    assert (alike.x0, alike.x1) == pytest.approx((30.6306, 31.5), abs=1e-4)
    assert alike.colour == OFFICIALS and all(mark.veil for mark in (every, alike))
    place = {text.words: text.x for text in outcomes.marks if isinstance(text, Text)}
    assert place["30.63%"] == every.x0 and place["31.64%"] == every.x1
    *_, finer = number_lines(picture(digits=1))
    *_, alike = [mark for mark in finer.marks if isinstance(mark, Bar)]
    assert (alike.x0, alike.x1) == pytest.approx((31.05, 31.15)), "prints as 31.1%"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_ends_of_the_box_are_the_ends_of_the_lines(width):
    panel = square(picture(width))
    assert (panel.x, panel.y) == ((166_500, 167_500), (114_500, 115_500))
    across, up = [mark for mark in panel.marks if isinstance(mark, Axis)]
    assert across.ticks == ((166_500, "166,500"), (167_000, "167,000"), (167_500, "167,500"))
    assert up.left and up.ticks == ((115_000, "115,000"), (115_500, "115,500"))
    place = {text.words: (text.x, text.y) for text in panel.marks if isinstance(text, Text)}
    assert place["114,500"] == (166_500, 114_500)
    assert place["\u2191 attempts 2017"] == (166_500, 115_500)
    assert place["attempts 2016 \u2192"] == (167_500, 114_500)


def test_the_corners_are_named_where_they_are():
    panel = square(picture())
    place = {text.words: (text.x, text.y) for text in panel.marks if isinstance(text, Text)}
    assert place[f"smallest fall: {SMALLEST:.2f}%"] == (166_500, 115_500)
    assert place[f"largest fall: {LARGEST:.2f}%"] == (167_500, 114_500)
    corners = [(d.x, d.y) for d in panel.marks if isinstance(d, Dot) and d.shape == "square"]
    assert corners == [(166_500, 115_500), (167_500, 114_500)]
    (pair,) = [dot for dot in panel.marks if isinstance(dot, Dot) and dot.shape == "circle"]
    assert (pair.x, pair.y) == (167_000, 115_000)


def test_lines_of_equal_change_hold_it_from_edge_to_edge():
    panel = square(picture())
    rim, *lines = [mark for mark in panel.marks if type(mark) is Line]
    (left, right), (low, high) = panel.x, panel.y
    assert rim.points == ((left, high), (right, high), (right, low)), "the box is closed"
    assert [line.says for line in lines] == ["31.6%", "31.4%", "31.2%", "31%", "30.8%"]
    names = {text.words: text for text in panel.marks if isinstance(text, Text)}
    for line in lines:
        for x, y in line.points:
            assert 100 * (x - y) / x == pytest.approx(float(line.says[:-1]), abs=1e-9)
            assert panel.holds(x, y)
            assert x in panel.x or min(abs(y - end) for end in panel.y) < 1e-6
        name = names[line.says]
        assert (name.x, name.y) == pytest.approx(line.points[1])


def filled_part(drawn) -> float:
    """The filled part of the box, by trying a grid of points in the polygon drawn."""
    panel = square(drawn)
    (band,) = drawn.marks(Area)
    (left, right), (bottom, top) = panel.x, panel.y
    middles = [(n + 0.5) / 80 for n in range(80)]
    tried = [
        (left + a * (right - left), bottom + b * (top - bottom)) for a in middles for b in middles
    ]
    return sum(_is_in(place, band.points) for place in tried) / len(tried)


def _is_in(place, corners) -> bool:
    """Whether a ray to the right crosses the outline an odd number of times."""
    x, y = place
    crossed = 0
    for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0])):
        if (y0 > y) != (y1 > y):
            crossed += x < x0 + (y - y0) * (x1 - x0) / (y1 - y0)
    return crossed % 2 == 1


@pytest.mark.parametrize(
    "values, part, printed",
    [
        ({}, 0.96, "31%"),
        ({"digits": 1}, 0.17, "31.1%"),
        ({"unit_after": 5000}, 0.33, "31%"),
    ],
)
def test_the_filled_part_is_what_prints_the_same(values, part, printed):
    drawn = picture(**values)
    assert filled_part(drawn) == pytest.approx(part, abs=0.02)
    (band,) = drawn.marks(Area)
    assert not band.hatched and f"{round(100 * part)}% of the box" in band.says
    assert f"prints as {printed}" in words(drawn)
    says = f"is the fall; {round(100 * part)}% of the pairs print as {printed}"
    assert " ".join(words(drawn)[1:3]).startswith(says)


def test_a_unit_that_was_not_used_says_why():
    drawn = picture(unit_before=5000)
    assert "167,000 is not a multiple of 5,000" in " ".join(words(drawn))
    assert not drawn.marks(Area)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("digits", range(4))
def test_before_the_prediction_nothing_says_how_far_the_fall_can_move(width, digits):
    explorer = hc.explore("rounding")
    values = explorer.with_defaults({"digits": digits})
    drawn = explorer.picture(values, width)
    open_ = [mark for mark in drawn.marks() if not mark.veil]
    assert not [mark for mark in open_ if isinstance(mark, Area)]
    said = " ".join(getattr(mark, "words", "") + mark.says for mark in open_)
    said += explorer.describe(explorer.model(values), veiled=True)
    assert "%" not in said and "30.6" not in said and "31.6" not in said


def test_a_long_label_stands_above_its_menu_which_would_else_be_cut():
    from ipywidgets import Dropdown

    def inside(widget):
        yield widget
        for child in getattr(widget, "children", ()):
            yield from inside(child)

    menus = [one for one in inside(hc.explore("rounding").view.tree) if isinstance(one, Dropdown)]
    assert len(menus) == 2
    for menu in menus:
        assert len(menu.description) > 20 and menu.layout.flex_flow == "row wrap"
        assert menu.layout.height == "auto"
        assert "headcount-above" in menu._dom_classes


@pytest.mark.parametrize(
    ("values", "outside"),
    [
        ({}, ["not 31%"]),  # 31.64% prints as 32%, 30.63% as 31%
        ({"digits": 1}, ["not 31.1%", "not 31.1%"]),  # both 30.6% and 31.6% differ
        ({"unit_before": 100, "unit_after": 100}, []),  # from 31.09% to 31.19%
    ],
)
def test_corners_that_print_otherwise_say_so(values, outside):
    panel = square(picture(**values))
    said = [
        mark for mark in panel.marks if isinstance(mark, Text) and mark.words.startswith("not ")
    ]
    assert [text.words for text in said] == outside
    low, high = panel.x
    assert {text.x for text in said} <= {low, high}
    if len(outside) == 1:
        assert (said[0].x, said[0].y) == (high, panel.y[0]), "where the fall is largest"


def test_the_corners_are_hollow_since_one_figure_would_print_otherwise_there():
    panel = square(picture())
    dots = [mark for mark in panel.marks if isinstance(mark, Dot) and mark.shape == "square"]
    assert len(dots) == 2 and not any(dot.filled for dot in dots)
