"""No text of a picture lies on another or leaves the frame, at any setting, on any page."""

import pytest
from sweeps import check_texts, pictures

import headcount as hc
from headcount.drawing.labels import EDGE, fitted, placed, reckoned, wrapped
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Axis, Panel, Picture, Text
from headcount.explorers.registry import EXPLORERS

CARDS = ("audit",)  # words and tables, no picture
NAMES = [name for name in EXPLORERS if name not in CARDS]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", NAMES)
def test_no_two_texts_meet_and_none_leaves_the_frame(name, width):
    for step, picture in pictures(name, width):
        check_texts(picture, step.values)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", NAMES)
def test_panels_stay_in_the_frame_and_texts_are_large_enough(name, width):
    explorer = hc.explore(name)
    for values in [{}, *explorer.settings.values()]:
        picture = explorer.picture(values, width)
        assert picture.width == width and picture.height <= (430 if width == WIDE else 630)
        for panel in picture.panels:
            assert panel.left >= 0 and panel.left + panel.width <= width
            assert panel.top >= 0 and panel.top + panel.height <= picture.height
        assert all(text.size >= 13 for text in picture.marks(Text))


def texts(*marks, width=200.0, height=100.0, below=0.0):
    panel = Panel(0, 0, width, height, marks=marks)
    return placed(Picture(width, height + below, (panel,)), (panel,))


def test_the_second_of_two_texts_steps_aside_and_a_firm_one_stays():
    first, second = texts(Text(0.2, 0.5, "first"), Text(0.2, 0.5, "second"))
    assert first.y == 50 and second.y != 50 and not first.meets(second)
    moved, firm = sorted(
        texts(Text(0.2, 0.5, "moved"), Text(0.2, 0.5, "firm", firm=True)),
        key=lambda box: box.text.firm,
    )
    assert firm.y == 50 and moved.y != 50


def test_a_text_at_the_edge_is_moved_in():
    (box,) = texts(Text(1, 1, "far to the right", anchor="start"))
    assert box.right <= 200 - EDGE + 1e-9 and box.top >= EDGE - 1e-9


def test_a_title_of_an_axis_wraps():
    axis = Axis(((0, "0"), (1, "1")), "a long title that needs more than one line of room")
    boxes = texts(axis, below=90.0)
    assert len({box.y for box in boxes}) >= 3


def test_a_word_that_is_longer_than_the_room_is_cut():
    first, second = wrapped("a " + "w" * 40, 13, 120)
    assert first == "a" and second.endswith("w...") and reckoned(second, 13) <= 120
    assert fitted("attempts", 13, 120) == "attempts"


def test_what_is_reckoned_is_not_too_little():
    """DejaVu Sans, the widest font that is common: its own widths at size 100, bold and not."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    for bold in (False, True):
        font = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")
        for words in ("\u221231.1%", "167,000 (2016)", "attempts to cross", "there \u00d7 0.689"):
            drawn = TextPath((0, 0), words, size=100, prop=font).get_extents().width
            assert drawn <= reckoned(words, 100, bold) <= 1.5 * drawn, words
