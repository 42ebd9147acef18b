"""The picture of the change explorer, read back from its marks."""

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Arrow, Axis, Bar, Text

BEFORE, AFTER = 167_000, 115_000


def picture(values=None, width=WIDE):
    return hc.explore("change").picture(values, width)


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_bars_begin_at_zero_and_are_as_long_as_their_figures(width):
    drawn = picture(width=width)
    before, after, gap = drawn.marks(Bar)
    assert (before.x0, before.x1) == (0, BEFORE) and (after.x0, after.x1) == (0, AFTER)
    assert before.y0 > after.y1, "before stands above"
    assert (gap.x0, gap.x1, gap.filled, gap.dashed) == (AFTER, BEFORE, False, True)
    assert (gap.y0, gap.y1) == (after.y0, after.y1), "what is missing is missing from the later"
    bars = drawn.panels[1]
    assert bars.x == (0, 400_000)
    assert [at for at, _ in drawn.marks(Axis)[0].ticks][0] == 0


def test_labels_name_the_bar_beside_them():
    drawn = picture()
    place = {text.words: text for text in drawn.marks(Text)}
    before, after, gap = drawn.marks(Bar)
    assert place["167,000 (2016) = 100%"].y == before.y1 == place["before"].y
    assert place["115,000 (2017)"].y == after.y1 == place["after"].y
    assert place["\u221252,000"].x == BEFORE and gap.y0 < place["\u221252,000"].y < gap.y1
    assert words(drawn)[0] == "\u221231.1%" and words(drawn)[1] == "of the 167,000 before"


def test_the_base_is_a_hundred_percent():
    assert "115,000 (2017) = 100%" in words(picture({"compare": "after"}))
    assert "167,000 (2016)" in words(picture({"compare": "after"}))
    assert not [said for said in words(picture({"compare": "midpoint"})) if "100%" in said]
    assert not [said for said in words(picture({"before": 0})) if "100%" in said], "no base of 0"


def test_the_arrows_lead_to_the_multiplier_and_back():
    """One distance, and two percents, as each starts from another number."""
    there, back = picture().marks(Arrow)
    assert (there.x0, there.x1) == (1, pytest.approx(0.6886, abs=1e-4)) and not there.dashed
    assert (back.x0, back.x1) == (there.x1, 1) and back.dashed
    assert there.y0 == there.y1 > back.y0 == back.y1
    assert "there \u00d7 0.689, \u221231.1%" in words(picture())
    assert "back \u00d7 1.452, +45.2%" in words(picture())


def test_on_the_way_back_the_gap_lies_above():
    drawn = picture({"before": AFTER, "after": BEFORE})
    before, after, gap = drawn.marks(Bar)
    assert (gap.x0, gap.x1) == (AFTER, BEFORE) and (gap.y0, gap.y1) == (before.y0, before.y1)
    assert words(drawn)[0] == "+45.2%"


def test_a_multiplier_beyond_the_line_ends_at_its_edge_with_its_number():
    drawn = picture({"before": 10_000, "after": 400_000})
    there, back = drawn.marks(Arrow)
    assert (there.x0, there.x1, back.x0, back.x1) == (1, 2, 2, 1)
    assert "there \u00d7 40.000, +3,900.0%" in words(drawn)


def test_without_a_base_the_picture_says_why_and_still_shows_the_bars():
    drawn = picture({"before": 0})
    assert drawn.marks(Bar)[1].x1 == AFTER
    assert "no percent change" in " ".join(words(drawn)).lower()
    assert "there: no multiplier" in words(drawn)


def test_before_the_prediction_nothing_says_how_large_the_way_back_is():
    explorer = hc.explore("change")
    for values in ({}, {"before": AFTER, "after": BEFORE}):
        drawn = explorer.picture(values)
        open_ = [mark for mark in drawn.marks() if not mark.veil]
        said = " ".join([*(getattr(m, "words", "") + m.says for m in open_)])
        said += explorer.describe(explorer.model(explorer.with_defaults(values)), veiled=True)
        assert "1.452" not in said and "45.2" not in said


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_before_the_prediction_no_place_on_the_line_shows_it_either(width):
    """115,000 to 167,000 is a rise: an arrow that leads back from it would begin at 1.45."""
    *_, line = picture({"before": AFTER, "after": BEFORE}, width).panels
    open_ = [mark for mark in line.marks if isinstance(mark, (Arrow, Text)) and not mark.veil]
    places = [x for mark in open_ for x in vars(mark).items() if x[0] in ("x", "x0", "x1")]
    assert places and all(x <= 1 for _, x in places)
