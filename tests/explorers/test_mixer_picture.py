"""The picture of the explanation mixer, read back from its marks."""

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Bar, Line, Text

RATE = 167_000 / 7_000
KEPT = ((500, 4320, 1, 1), (700, 371, 3, 1.5))


def picture(width=WIDE, **values):
    return hc.explore("mixer").picture(values, width)


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_bar_begins_at_zero_and_people_outside_the_count_are_hatched(width):
    drawn = picture(width, people=500, outside=4320)
    counted, outside = drawn.marks(Bar)
    assert (counted.x0, counted.hatched, outside.hatched) == (0, False, True)
    assert counted.x1 == outside.x0 == pytest.approx(500 * RATE)
    assert outside.x1 == pytest.approx(4820 * RATE)
    assert counted.says == "11,929 by 500 people counted"
    assert outside.says == "103,063 by 4,320 people outside the count"
    assert words(drawn)[0] == "114,991"
    assert " ".join(words(drawn)[1:4]).startswith("attempts: \u2713 within 1% of the 115,000")


def test_the_headline_says_how_far_it_is_and_on_which_side():
    below, above = (" ".join(words(picture(tries=tries))[1:3]) for tries in (1, 8))
    assert below.startswith("attempts: 98,300 below the 115,000 recorded")
    assert above.startswith("attempts: 18,600 above the 115,000 recorded")


def test_tries_and_recording_multiply():
    (bar,) = picture(tries=2, recording=1.5).marks(Bar)
    assert bar.x1 == pytest.approx(700 * RATE * 3)


def test_the_line_stands_at_the_recorded_attempts_on_an_axis_from_zero():
    drawn = picture()
    (line,) = drawn.marks(Line)
    assert {x for x, _ in line.points} == {115_000} and line.dashed
    assert drawn.panels[1].x == (0, pytest.approx(149_500))
    name = next(text for text in drawn.marks(Text) if text.words == "115,000 recorded")
    assert name.x == 115_000


def test_kept_settings_stand_one_below_the_other_against_the_same_line():
    drawn = picture(kept=KEPT)
    now, *kept = drawn.marks(Bar)
    ends = [700 * RATE, 500 * RATE, 4820 * RATE, 700 * RATE * 4.5, 1071 * RATE * 4.5]
    assert [bar.x1 for bar in drawn.marks(Bar)] == pytest.approx(ends)
    assert [bar.hatched for bar in kept] == [False, True, False, True]
    heights = [bar.y1 for bar in (now, kept[0], kept[2])]
    assert heights == sorted(heights, reverse=True)
    assert "1. 500 + 4,320 people, tries \u00d7 1, recording \u00d7 1" in words(drawn)
    assert any(line.startswith("2. 700 + 371 people") for line in words(drawn))


def test_only_the_last_five_are_shown_by_their_own_numbers():
    many = tuple((700, outside, 1, 1) for outside in range(1, 8))
    named = [line for line in words(picture(kept=many)) if line[:1].isdigit() and ". " in line[:3]]
    assert [line[0] for line in named] == ["3", "4", "5", "6", "7"]


def test_a_bar_beyond_the_axis_is_cut_and_says_its_number():
    drawn = picture(outside=10_000, tries=10)
    assert max(bar.x1 for bar in drawn.marks(Bar)) == pytest.approx(149_500)
    assert "2,552,714 (bar cut)" in words(drawn)


def test_with_nobody_the_picture_says_why():
    assert "No people, no attempts" in " ".join(words(picture(people=0)))
