"""The picture of the explorer of unknowns, read back from its marks.

At the article's figures the ratio is (115,000 / 700) / (167,000 / 7,000).
"""

import pytest
from sweeps import small_dots

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Axis, Bar, Bracket, Dot, Line, Text
from headcount.drawing.roles import BAR, PLAIN

BASE = (115_000 / 700) / (167_000 / 7_000)
ENDS = [  # of each bar, the longest first: the ratio with one figure at the ends of its range
    (BASE * 700 / 750, BASE * 700 / 450),
    (BASE * 6_500 / 7_000, BASE * 7_500 / 7_000),
    (BASE * 114_500 / 115_000, BASE * 115_500 / 115_000),
    (BASE * 167_000 / 167_500, BASE * 167_000 / 166_500),
]
NAMES = ["people now", "people before", "attempts 2017", "attempts 2016"]


def picture(width=WIDE, **values):
    return hc.explore("unknowns").picture(values, width)


def setting(name, width=WIDE):
    explorer = hc.explore("unknowns")
    return explorer.picture(explorer.settings[name], width)


def of(panel, kind):
    return [mark for mark in panel.marks if isinstance(mark, kind)]


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_bars_run_between_the_results_at_both_ends_the_longest_on_top(width):
    _, tornado, _ = picture(width).panels
    bars = of(tornado, Bar)
    assert [(bar.x0, bar.x1) for bar in bars] == [pytest.approx(ends) for ends in ENDS]
    heights = [bar.y0 for bar in bars]
    assert heights == sorted(heights, reverse=True) and len(set(heights)) == 4
    assert [bar.colour for bar in bars] == [PLAIN, BAR, BAR, BAR], "one accent: the longest"
    # All that can come out lies between 5.9 and 11.1; the ends of the scale are round numbers.
    assert tornado.x == (4, 12)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_each_bar_has_the_name_and_the_ends_beside_it(width):
    _, tornado, _ = picture(width).panels
    row = 36 if width == WIDE else 39
    bars = of(tornado, Bar)
    for place, (name, (low, high)) in enumerate(zip(NAMES, ENDS)):
        said = [
            text.words
            for text in of(tornado, Text)
            if text.veil and abs(text.y - text.dy - bars[place].y0) < row
        ]
        assert f"{name}: {low:.2f} to {high:.2f}" == bars[place].says
        near = " ".join(said)
        assert name in near and f"{low:.2f} to {high:.2f}" in near


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_scale_begins_at_a_round_number_below_all_that_can_come_out(width):
    """500 of 7,500 is 6.7%, of 6,500 7.7%; 114,500 over 1,500 by 167,500 over 3,000 is 1.4."""
    either = {"outcome": "share", "people_now_low": 500, "people_now_high": 500}
    for values, start, lowest in ((either, 6, 6.67), ({"people_now_high": 3000}, 0, 1.48)):
        *_, tornado, together = picture(width, **values).panels
        assert tornado.x[0] == together.x[0] == start < lowest
        assert min(bar.x0 for bar in of(tornado, Bar)) >= lowest - 0.01
        (axis,) = of(together, Axis)
        ticks = [at for at, _ in axis.ticks]
        assert (min(ticks), max(ticks)) == together.x


def test_the_line_stands_at_the_articles_figures():
    _, tornado, _ = picture().panels
    base = of(tornado, Line)[0]
    assert [x for x, _ in base.points] == pytest.approx([BASE, BASE]) and base.dashed
    assert "start: 6.89" in words(picture())


def test_the_headline_names_the_input_that_moves_most():
    assert words(picture())[:2] == ["people now", "moves the ratio of rates most: 6.43 to 10.71"]
    assert words(setting("Share recorded too"))[0] == "share recorded"
    fixed = {f"{key}_low": 700 for key in ("people_now",)} | {"people_now_high": 700}
    assert words(picture(**fixed))[0] == "people before"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_hundred_dots_on_the_scale_of_the_bars(width):
    explorer = hc.explore("unknowns")
    result = explorer.step().result
    _, tornado, together = explorer.picture({}, width).panels
    assert (together.x, together.left, together.width) == (
        tornado.x,
        tornado.left,
        tornado.width,
    ), "lengths above and below compare"
    dots = sorted(dot.x for dot in small_dots(together))
    half = (12 - 4) / (60 if width == WIDE else 40) / 2
    assert len(dots) == 100
    assert all(abs(x - run) <= half + 1e-9 for x, run in zip(dots, sorted(result.dots)))
    assert "1,000 runs, 10 for each dot" in " ".join(words(explorer.picture({}, width)))
    (bracket,) = of(together, Bracket)
    assert (bracket.x0, bracket.x1) == result.range
    (diamond,) = [dot for dot in of(together, Dot) if dot.shape == "diamond"]
    assert diamond.x == result.median
    below = [run for run in result.dots if run < bracket.x0]
    above = [run for run in result.dots if run > bracket.x1]
    assert (len(below), len(above)) == (5, 5), "nine dots in ten lie under the bracket"
    (axis,) = of(together, Axis)
    assert all(float(label) == pytest.approx(at) for at, label in axis.ticks)


def test_the_simulation_error_falls_with_the_root_of_the_runs():
    """Beyond a share of 0.83: 0.0376 of a hundred runs, and a tenth of it of 10,000."""
    found, explorer = {}, hc.explore("unknowns")
    for runs in (100, 10_000):
        said = explorer.step({"outcome": "share", "runs": runs}).sentence
        found[runs] = float(said.split("simulation error of ")[1].removesuffix("."))
    assert found[10_000] == pytest.approx(found[100] / 10, rel=0.15)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_filled_dots_are_those_below_a_tenth_and_are_counted(width):
    """People now from 450 to 750, before from 6,500 to 7,500: most shares lie below 10%."""
    *_, together = picture(width, outcome="share").panels
    filled = [dot.x for dot in small_dots(together) if dot.filled]
    hollow = [dot.x for dot in small_dots(together) if not dot.filled]
    assert len(filled) + len(hollow) == 100 and 0 < len(hollow) < len(filled)
    column = (together.x[1] - together.x[0]) / (60 if width == WIDE else 40)
    assert max(filled) <= 10 + column / 2 and min(hollow) >= 10 - column / 2
    said = " ".join(words(picture(width, outcome="share")))
    assert f"{len(filled)} of 100 dots lie below a tenth: the filled ones" in said
    *_, together = picture(width).panels
    assert all(dot.filled for dot in small_dots(together)), "all ratios lie above 5"
    assert "All dots lie above 5" in words(picture(width))


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_line_under_the_dots_stands_at_the_mark(width):
    """Of the ratio at 5, of the share at a tenth; 5,000 people lie on their scale, too."""
    for outcome, mark in (("ratio", 5), ("share", 10), ("even", 5000)):
        *_, together = picture(width, outcome=outcome).panels
        (line,) = of(together, Line)
        assert {x for x, _ in line.points} == {mark} and line.dashed and line.veil
        if width == WIDE:
            (axis,) = of(together, Axis)
            assert (mark, f"{mark:,}") in axis.ticks, "and its number under it"
    *_, together = picture(width, people_now_high=500).panels
    assert together.x[0] > 5 and not of(together, Line), "it lies beyond the scale"
    assert not of(picture(width, runs=1).panels[-1], Line), "one run is not asked about"


def test_two_sources_leave_a_gap_between_the_dots():
    _, _, together = setting("Either 500 or 700").panels
    places = sorted({dot.x for dot in small_dots(together)})
    gap = max(b - a for a, b in zip(places, places[1:]))
    assert gap > 1 and 7.6 < places[-1], "500 of 7,000 is 7.1%, 700 is 10.0%"


def test_an_input_that_is_not_like_the_others_says_so_beside_its_bar():
    name = "With Dunkirk on top only (areas differ)"
    for width in (WIDE, NARROW):
        drawn = setting(name, width)
        assert "(areas differ)" in words(drawn)
    assert "(areas differ)" not in words(picture())


def test_one_run_has_a_dot_and_no_bracket():
    drawn = picture(runs=1)
    assert len(small_dots(drawn.panels[-1])) == 1
    assert not drawn.marks(Bracket) and any("no range" in said for said in words(drawn))


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_before_the_prediction_no_input_is_named_and_none_has_a_bar(width):
    """The prediction is the order of the inputs. With a single one that moves, even the dots
    say how far it moves the result, so they wait too."""
    explorer = hc.explore("unknowns")
    for values in [{}, *explorer.settings.values()]:
        result = explorer.model(explorer.with_defaults(values))
        drawn = explorer.whole(result, width)
        open_ = [mark for mark in drawn.marks() if not mark.veil]
        assert {type(mark) for mark in open_} == {Line, Text, Axis}
        said = " ".join(getattr(mark, "words", "") + mark.says for mark in open_)
        said += explorer.describe(result, veiled=True)
        assert not any(name in said for name in [*NAMES, "share recorded"])
