"""The picture of the rate explorer, read back from its marks."""

import pytest

import headcount as hc
from headcount.drawing.layout import NARROW, WIDE
from headcount.drawing.marks import Axis, Dot, Line, Text
from headcount.notebook.live_explorer import explore
from headcount.questions import predictions

# 115,000 attempts over each count; 167,000 over 7,000 people; where both are the same.
RATES = {500: 230, 700: 164.2857, 1000: 115}
LEVEL, EVEN = 23.8571, 4820.36
SHAPES = {
    500: ("officials", "circle"),
    700: ("charities", "diamond"),
    1000: ("charities", "square"),
}


def picture(values=None, width=WIDE):
    return hc.explore("rate").picture(values, width)


def words(drawn):
    return [text.words for text in drawn.marks(Text)]


def filled(drawn):
    return {dot.x: dot for dot in drawn.marks(Dot) if dot.filled and dot.shape != "cross"}


def ring(drawn):
    (dot,) = [dot for dot in drawn.marks(Dot) if not dot.filled]
    return dot


def curve_and_level(drawn):
    curve = next(line for line in drawn.marks(Line) if line.width == 3)
    level = next(line for line in drawn.marks(Line) if line.dashed and not line.points[0][0])
    return curve, level


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_counts_stand_on_the_curve_with_looks_of_their_own(width):
    drawn = picture(width=width)
    assert drawn.panels[-1].x == (0, 7000) and drawn.panels[-1].y == (0, 300)
    dots = filled(drawn)
    assert list(dots) == list(RATES)
    for people, dot in dots.items():
        assert dot.y == pytest.approx(RATES[people], abs=1e-4)
        assert (dot.colour, dot.shape) == SHAPES[people]
    curve, _ = curve_and_level(drawn)
    assert not curve.dashed and len(curve.points) > 100
    for people, height in curve.points:
        assert people * height == pytest.approx(115_000)
    assert curve.points[-1][0] == 7000 and 290 < curve.points[0][1] <= 300


def test_each_name_ends_a_line_from_its_own_dot():
    drawn = picture()
    for people, start in ((500, "officials"), (700, "charities"), (1000, "with Dunkirk")):
        (text,) = [text for text in drawn.marks(Text) if text.words.startswith(start)]
        assert (text.x, text.y) == (people, filled(drawn)[people].y)
        assert text.colour == SHAPES[people][0] and text.bold == (people == 700)
        (leader,) = [line for line in drawn.marks(Line) if line.points[0] == (text.x, text.y)]
        panel = drawn.panels[-1]
        assert panel.px(leader.points[1][0]) == pytest.approx(panel.px(people) + text.dx - 3)
        assert panel.py(leader.points[1][1]) == pytest.approx(panel.py(text.y) + text.dy)
    assert "officials, 500 people: 230" in words(drawn)
    assert "charities, 700 people: 164.3 (your setting)" in words(drawn)
    assert "with Dunkirk, 1,000 people: 115" in words(drawn)


def test_your_setting_is_a_ring_under_what_it_holds():
    drawn = picture()
    assert (ring(drawn).x, ring(drawn).y) == (700, pytest.approx(RATES[700], abs=1e-4))
    marks = drawn.marks(Dot)
    assert marks.index(ring(drawn)) < marks.index(filled(drawn)[700])
    assert ring(drawn).size > 1.3 * filled(drawn)[700].size
    other = picture({"people_now": 2000})
    assert (ring(other).x, ring(other).y) == (2000, 57.5)
    assert "your setting, 2,000 people: 57.5" in words(other)
    assert not any("(your setting)" in one for one in words(other))


def test_level_and_curve_meet_at_the_break_even():
    drawn = picture()
    _, level = curve_and_level(drawn)
    assert [x for x, _ in level.points] == [0, 7000]
    assert [y for _, y in level.points] == pytest.approx([LEVEL] * 2, abs=1e-4)
    (cross,) = [dot for dot in drawn.marks(Dot) if dot.shape == "cross"]
    assert (cross.x, cross.y) == (pytest.approx(EVEN, abs=0.01), pytest.approx(LEVEL, abs=1e-4))
    drop = next(line for line in drawn.marks(Line) if line.points[0] == (cross.x, 0))
    assert drop.points[1] == (cross.x, cross.y)
    assert "break-even, 4,820 people" in words(drawn) and "level of 2016: 23.9" in words(drawn)
    assert words(drawn)[:2] == ["164.3", "attempts a year per counted person, against 23.9 in 2016"]


def test_what_lies_beyond_the_scale_keeps_its_number():
    drawn = picture({"people_now": 50, "attempts_now": 250_000})
    panel = drawn.panels[-1]
    assert ring(drawn).y == 5000 and not panel.holds(ring(drawn).x, ring(drawn).y)
    assert "your setting, 50 people: 5,000" in words(drawn)
    assert all(height <= 300 for _, height in curve_and_level(drawn)[0].points)
    (cross,) = [dot for dot in drawn.marks(Dot) if dot.shape == "cross"]
    assert cross.x == pytest.approx(10_479.04, abs=0.01)
    assert "break-even, 10,479 people" in words(drawn)


def test_a_day_and_days_have_scales_of_their_own():
    day = picture({"unit": "day"})
    assert day.panels[-1].y == (0, 0.8)
    assert filled(day)[700].y == pytest.approx(0.45010, abs=1e-4)
    days = picture({"unit": "days"})
    assert days.panels[-1].y == (0, 46) and filled(days)[700].y == pytest.approx(2.2217, abs=1e-4)
    curve, level = curve_and_level(days)
    assert curve.points[-1] == (7000, pytest.approx(22.217, abs=1e-3)), "it rises"
    assert level.points[0][1] == pytest.approx(15.341, abs=1e-3)
    left, below = day.marks(Axis)
    assert [label for _, label in left.ticks] == ["0", "0.2", "0.4", "0.6", "0.8"]
    assert [label for _, label in below.ticks][-1] == "7,000"


def test_where_nobody_is_counted_the_counts_of_others_stay():
    drawn = picture({"people_now": 0})
    assert "Nobody is counted" in words(drawn)[0]
    assert list(filled(drawn)) == list(RATES) and all(dot.filled for dot in drawn.marks(Dot))


def test_before_the_prediction_nothing_answers_it():
    explorer = hc.explore("rate")
    for step in explorer.sweep():
        for width in (WIDE, NARROW):
            drawn = explorer.whole(step.result, width)
            open_ = [mark for mark in drawn.marks() if not mark.veil]
            said = " ".join(f"{getattr(mark, 'words', '')} {mark.says}" for mark in open_)
            said += explorer.describe(step.result, veiled=True)
            assert "break-even" not in said and "level of" not in said and "against" not in said
            if round(step.values["people_now"]) != 4820:
                assert "4,820" not in said
            assert not any(getattr(mark, "shape", "") == "cross" for mark in open_)
            assert not any(isinstance(mark, Line) and mark.dashed for mark in open_)


def test_the_button_that_answers_waits_for_the_prediction(monkeypatch):
    monkeypatch.setattr(predictions, "is_open", lambda lesson: False)
    view = explore("rate").view
    button = next(one for one in view.buttons if one.description == "Break-even")
    others = [one for one in view.buttons if one is not button]
    assert button.disabled and not any(one.disabled for one in others)
    monkeypatch.setattr(predictions, "is_open", lambda lesson: True)
    view.prediction_saved()
    assert not button.disabled
